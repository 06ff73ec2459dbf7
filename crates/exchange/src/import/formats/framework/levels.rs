//! Flat tables with a row for each description of a competence at a level: competences become criteria, levels a scale,
//! descriptions its anchors.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::{
    bounds::RUBRIC_TEXT_CHARS_MAX,
    import::{
        Answers, ImportFault, Sketch,
        answers::Asked,
        ids::{Ids, natural_order},
        ledger::{Ledger, Why},
        level_words::{self, rank},
        text::{Texts, short},
    },
    message,
    rubric::{Draft, DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
    tabular::Grid,
};

use super::{
    super::tree::{self, Item, Link, question},
    folded, language_of,
};

/// Where in the table what stands.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    area: Option<usize>,
    /// What is described; without it, the levels describe the whole.
    competence: Option<usize>,
    level: usize,
    statement: usize,
    code: Option<usize>,
}

/// The columns of such a table: one of levels that come again with every competence, which come again with every level.
pub(super) fn columns(grid: &Grid) -> Option<Columns> {
    let header: Vec<String> = (0..grid.columns(0).min(60)).map(|column| folded(grid.said(0, column))).collect();
    let find = |names: &[&str]| header.iter().position(|header| names.contains(&header.as_str()));
    let level = find(&[
        "level",
        "proficiencylevel",
        "levelname",
        "proficiency",
        "cefrlevel",
        "cefr",
        "masterylevel",
        "niveau",
        "nivel",
        "levels",
        "уровень",
        "уровни",
        "деңгей",
        "деңгейі",
        "деңгейлер",
    ])
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
        "критерии",
        "критерийлер",
        "indicator",
        "индикатор",
        "показатель",
        "көрсеткіш",
        "skillname",
        "skillarea",
        "category",
        "activity",
        "activité",
        "mode",
        "strand",
        "compétence",
        "kompetenz",
        "competencia",
        "компетенция",
        "навык",
        "виддеятельности",
        "құзырет",
        "дағды",
    ]);
    let statement = find(&[
        "statement",
        "description",
        "descriptor",
        "competencestatement",
        "learningoutcome",
        "outcome",
        "cando",
        "candostatement",
        "candodescriptor",
        "descriptortext",
        "descripteur",
        "deskriptor",
        "описание",
        "дескриптор",
        "дескрипторы",
        "характеристика",
        "сипаттама",
        "сипаттамасы",
    ])?;
    let area = find(&["area", "competencearea", "domain", "areaname", "cluster", "категория", "область", "сала"]);
    // Where a table has both, the finer division is what levels describe.
    let finer = find(&["subcategory", "subskill", "scale"]);
    let (area, competence) = if finer.is_some() { (area.or(competence), finer) } else { (area, competence) };
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
    let comes_again = competence.is_none_or(|competence| {
        let said = (1..grid.rows()).map(|row| grid.said(row, competence)).filter(|said| !said.is_empty());
        said.collect::<HashSet<&str>>().len() * 2 < grid.rows()
    });
    let are_words =
        header[level] != "score" || levels.iter().all(|level| !level.bytes().all(|byte| byte.is_ascii_digit()));
    // Without a column of what is described, only names of levels show that these are descriptions.
    let are_levels = competence.is_some() || levels.iter().all(|level| rank(level).is_some());
    let are_enough = levels.len() >= 2 && grid.rows() > levels.len() + usize::from(competence.is_some());
    (are_words && comes_again && are_levels && are_enough).then_some(Columns {
        area,
        competence,
        level,
        statement,
        code,
    })
}

pub(super) fn sketch(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let said_in: Vec<usize> = columns.competence.into_iter().chain([columns.statement]).collect();
    let language = language_of(grid, &said_in, answers);
    let mut texts = Texts::new(language.clone());
    let mut levels: Vec<&str> = Vec::new();
    for row in 1..grid.rows() {
        let said = grid.said(row, columns.level);
        if !said.is_empty() && !levels.contains(&said) {
            levels.push(said);
        }
    }
    let mut asked = Asked::default();
    if asked.ask(question(&levels), answers)? == Some("units") {
        return units(grid, number, columns, answers, texts, ledger);
    }
    let numbers: Option<Vec<f64>> = levels.iter().map(|level| level_words::number(level).map(f64::from)).collect();
    match level_words::order(&levels, numbers.as_deref()) {
        Some((places, _)) => levels = places.into_iter().map(|at| levels[at]).collect(),
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
        let competence = columns.competence.map_or("", |column| grid.said(row, column));
        let is_named = columns.competence.is_none() || !competence.is_empty();
        let area = columns.area.map_or("", |column| grid.said(row, column));
        let Some(level) = scale_levels.get_mut(grid.said(row, columns.level)).filter(|_| is_named) else {
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
        if let Some(column) = columns.competence {
            let name = texts.take_cell(ledger, number, (row, column), &format!("{}.title", criterion.id));
            criterion.title = name.iter().map(|(language, text)| (language.clone(), short(text))).collect();
            criterion.statement = name;
        }
        let into = format!("{}.anchors.{}", criterion.id, level.id);
        let anchor = criterion.anchors.entry(level.id.clone()).or_default();
        let length = anchor.values().map(|said| said.chars().count()).max().unwrap_or_default();
        let statement = (row, columns.statement);
        let fits = length + grid.said(row, columns.statement).chars().count() < RUBRIC_TEXT_CHARS_MAX;
        if !fits {
            ledger.leave_cell(number, statement, Why::TooLong);
        }
        let taken = if fits { texts.take_cell(ledger, number, statement, &into) } else { DraftText::new() };
        for (language, more) in taken {
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
    Ok(Sketch { draft, notes, asked, ..Sketch::default() })
}

/// The table as a tree: levels at the roots, what is described below them, and descriptions as leaves.
fn units(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    answers: &Answers,
    texts: Texts,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let (mut items, mut links) = (Vec::<Item>::new(), Vec::<Link>::new());
    let mut known: IndexMap<(Option<usize>, &str), usize> = IndexMap::new();
    for row in 1..grid.rows() {
        let cell = |column: usize, ledger: &Ledger| ledger.cell(number, row, column);
        let mut parent = None;
        for column in [Some(columns.level), columns.area, columns.competence].into_iter().flatten() {
            let said = grid.said(row, column);
            let Some(piece) = cell(column, ledger) else { continue };
            let place = *known.entry((parent, said)).or_insert(items.len());
            if place == items.len() {
                items.push(Item { id: format!("{row}.{column}"), name: Some(piece), ..Item::default() });
                links.push(Link { child: place, parent, number: None });
            } else if let Some(item) = items.get_mut(place) {
                item.others.push((piece, Why::Again));
            }
            parent = Some(place);
        }
        let Some(statement) = cell(columns.statement, ledger) else { continue };
        let code = columns.code.and_then(|column| cell(column, ledger));
        links.push(Link { child: items.len(), parent, number: None });
        items.push(Item { id: row.to_string(), statement: Some(statement), code, ..Item::default() });
    }
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    let draft = Draft { languages: vec![texts.language.clone()], ..Draft::default() };
    tree::sketch(draft, (&items, &links), (None, answers), texts, ledger)
}
