//! Flat tables with a row for each description of a competence at a level: competences become criteria, levels a scale,
//! descriptions its anchors.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::{
    exchange::import::{
        Answers, ImportFault, Sketch,
        ids::{Ids, natural_order},
        ledger::{Ledger, Why},
        text::{Texts, short},
    },
    message,
    rubric::{Draft, DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
    tabular::Grid,
};

use super::{folded, grid::heights, language_of};

/// Where in the table what stands.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    area: Option<usize>,
    competence: usize,
    level: usize,
    statement: usize,
    code: Option<usize>,
}

/// The columns of such a table: one of levels that come again with every competence, which come again with every level.
pub(super) fn columns(grid: &Grid) -> Option<Columns> {
    let header: Vec<String> = (0..grid.columns(0).min(60)).map(|column| folded(grid.said(0, column))).collect();
    let find = |names: &[&str]| header.iter().position(|header| names.contains(&header.as_str()));
    let level = find(&["level", "proficiencylevel", "levelname", "proficiency", "уровень", "деңгей"])
        .or_else(|| find(&["score", "rating", "grade", "оценка", "баға"]))?;
    let competence = find(&[
        "competence",
        "competency",
        "competencename",
        "competencetitle",
        "skill",
        "criterion",
        "criteria",
        "критерий",
        "компетенция",
        "навык",
        "құзырет",
        "дағды",
    ])?;
    let statement = find(&[
        "statement",
        "description",
        "descriptor",
        "competencestatement",
        "learningoutcome",
        "outcome",
        "описание",
        "дескриптор",
        "сипаттама",
    ])?;
    let area = find(&["area", "competencearea", "domain", "areaname", "cluster", "категория", "область", "сала"]);
    let code = find(&["code", "id", "statementid", "outcomeid", "код"]);
    let mut levels: Vec<&str> = Vec::new();
    for row in 1..grid.rows() {
        let said = grid.said(row, level);
        if !said.is_empty() && !levels.contains(&said) {
            levels.push(said);
            if levels.len() > crate::bounds::LEVELS_MAX {
                return None;
            }
        }
    }
    // A competence comes again with each level; a list of criteria with their grades is none.
    let competences: HashSet<&str> =
        (1..grid.rows()).map(|row| grid.said(row, competence)).filter(|said| !said.is_empty()).collect();
    let are_words =
        levels.iter().all(|level| !level.bytes().all(|byte| byte.is_ascii_digit())) || header[level] != "score";
    (are_words && competences.len() * 2 < grid.rows() && levels.len() >= 2 && grid.rows() > levels.len() + 1)
        .then_some(Columns { area, competence, level, statement, code })
}

pub(super) fn sketch(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let language = language_of(grid, &[columns.competence, columns.statement], answers);
    let mut texts = Texts::new(language.clone());
    let mut levels: Vec<&str> = Vec::new();
    for row in 1..grid.rows() {
        let said = grid.said(row, columns.level);
        if !said.is_empty() && !levels.contains(&said) {
            levels.push(said);
        }
    }
    let heights: Option<Vec<u8>> = levels.iter().map(|level| heights::height(level).map(|found| found.0)).collect();
    match heights {
        Some(heights) => {
            let mut order: Vec<usize> = (0..levels.len()).collect();
            order.sort_by_key(|at| heights[*at]);
            levels = order.into_iter().map(|at| levels[at]).collect();
        }
        None if levels.iter().all(|level| level.chars().any(|c| c.is_ascii_digit())) => {
            levels.sort_by(|one, other| natural_order(one, other))
        }
        None => {}
    }
    let mut ids = Ids::new("L");
    let scale_levels: Vec<(&str, DraftLevel)> = levels
        .into_iter()
        .map(|said| (said, DraftLevel { id: ids.of_code(&said.to_lowercase()), label: DraftText::new(), value: None }))
        .collect();
    let mut scale_levels: IndexMap<&str, DraftLevel> = scale_levels.into_iter().collect();
    let mut units: IndexMap<String, DraftUnit> = IndexMap::new();
    let mut places: IndexMap<(String, String), usize> = IndexMap::new();
    let (mut criteria, mut joined) = (Ids::new("C"), 0);
    for row in 1..grid.rows() {
        let competence = grid.said(row, columns.competence);
        let area = columns.area.map_or("", |column| grid.said(row, column));
        let Some(level) = scale_levels.get_mut(grid.said(row, columns.level)).filter(|_| !competence.is_empty()) else {
            continue;
        };
        let label = texts.take_cell(ledger, number, (row, columns.level), &format!("levels.{}.label", level.id));
        level.label.extend(label);
        let count = units.len() + 1;
        let unit = units
            .entry(area.to_owned())
            .or_insert_with(|| DraftUnit { id: format!("U{count}"), ..DraftUnit::default() });
        if let Some(column) = columns.area {
            unit.title.extend(texts.take_cell(ledger, number, (row, column), &format!("{}.title", unit.id)));
        }
        let place = *places.entry((area.to_owned(), competence.to_owned())).or_insert(unit.criteria.len());
        if place == unit.criteria.len() {
            let id = criteria.counted();
            unit.criteria.push(DraftCriterion { id, scale: Some("levels".to_owned()), ..DraftCriterion::default() });
        }
        let Some(criterion) = unit.criteria.get_mut(place) else { continue };
        let name = texts.take_cell(ledger, number, (row, columns.competence), &format!("{}.title", criterion.id));
        criterion.title = name.iter().map(|(language, text)| (language.clone(), short(text))).collect();
        criterion.statement = name;
        let into = format!("{}.anchors.{}", criterion.id, level.id);
        let anchor = criterion.anchors.entry(level.id.clone()).or_default();
        for (language, more) in texts.take_cell(ledger, number, (row, columns.statement), &into) {
            let said = anchor.entry(language).or_default();
            if !said.is_empty() {
                joined += 1;
                said.push('\n');
            }
            said.push_str(&more);
        }
        if let Some(column) = columns.code {
            ledger.leave_cell(number, (row, column), Why::Identifier);
        }
    }
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    let levels: Vec<DraftLevel> = scale_levels.into_values().collect();
    let mut notes = vec![message!("import-note-framework-levels", as = "scale")];
    if joined > 0 {
        notes.push(message!("import-note-framework-joined", count = joined));
    }
    notes.extend(texts.notes());
    let scale = DraftScale {
        id: "levels".to_owned(),
        kind: ScaleKind::Framework,
        title: DraftScale::title_of(&levels),
        levels,
        needed: None,
    };
    let units = units.into_values().collect();
    let draft = Draft { languages: vec![language], scales: vec![scale], units, ..Draft::default() };
    Ok(Sketch { draft, notes, ..Sketch::default() })
}
