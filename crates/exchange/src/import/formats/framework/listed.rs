//! Lists of competences without levels whose statement stands in several columns: knowledge, skills and attitudes, or
//! descriptors that are counted.

use std::collections::HashSet;

use crate::{
    bounds::{CRITERIA_MAX, RUBRIC_TEXT_CHARS_MAX},
    import::{
        Answers, ImportFault, ImportFormat, Sketch,
        ledger::{Ledger, Why},
        level_words::rank,
        text::{Texts, name_criterion},
    },
    message,
    rubric::{Draft, DraftCriterion},
    tabular::Grid,
};

use super::{
    super::super::met,
    folded,
    grouped::{Grouped, Named},
    language_of,
    levels::{AREAS, COMPETENCES, STATEMENTS, are_codes_of, is_of_codes, names_level},
};

/// Where in the table what stands.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    area: Option<usize>,
    name: usize,
    code: Option<usize>,
    statements: Vec<Statement>,
}

/// A column of statements.
#[derive(Debug, Clone, Copy)]
struct Statement {
    column: usize,
    /// Whether its header says something of them that stands before each.
    is_named: bool,
}

/// What a competence consists of, where each part has a column of its own.
const PARTS: &[&str] = &[
    "knowledge",
    "skills",
    "abilities",
    "attitude",
    "attitudes",
    "values",
    "знания",
    "умения",
    "навыки",
    "установки",
    "отношения",
    "ценности",
    "білім",
    "білімдер",
    "біліктер",
    "дағдылар",
    "көзқарастар",
    "құндылықтар",
];

/// O*NET calls by these whatever it describes.
const ELEMENTS: [&str; 2] = ["elementid", "elementname"];

pub(super) fn columns(grid: &Grid) -> Option<Columns> {
    let header: Vec<String> = (0..grid.columns(0).min(60)).map(|column| folded(grid.said(0, column))).collect();
    let find = |names: &[&str]| header.iter().position(|header| names.contains(&header.as_str()));
    let [id, element] = ELEMENTS.map(|name| find(&[name]));
    let name = element.filter(|_| id.is_some()).or_else(|| find(COMPETENCES))?;
    let is_counted = |header: &str| header.ends_with(|c: char| c.is_ascii_digit());
    let is_statement = |header: &str| STATEMENTS.contains(&header.trim_end_matches(|c: char| c.is_ascii_digit()));
    let is_part = |header: &str| PARTS.contains(&header);
    let count = |is: &dyn Fn(&str) -> bool| header.iter().filter(|header| is(header)).count();
    let has_parts = count(&is_part) > 1 || count(&|header| is_statement(header) && is_counted(header)) > 1;
    let has_levels = (0..header.len()).filter(|column| rank(grid.said(0, *column)).is_some()).count() > 1;
    let is_level = |column: usize| {
        let said = (1..grid.rows()).map(|row| grid.said(row, column)).filter(|said| !said.is_empty());
        said.clone().count() > 0 && said.into_iter().all(|said| rank(said).is_some())
    };
    let has_levels = has_levels || header.iter().enumerate().any(|(at, name)| names_level(name) || is_level(at));
    if has_levels || !has_parts && element != Some(name) {
        return None;
    }
    // What is described has a row of its own.
    let mut names = HashSet::new();
    let is_alone = (1..grid.rows()).map(|row| grid.said(row, name)).all(|said| said.is_empty() || names.insert(said));
    if !is_alone && element != Some(name) {
        return None;
    }
    let statements = header
        .iter()
        .enumerate()
        .filter(|(column, header)| *column != name && (is_part(header) || is_statement(header)));
    let statements = statements.map(|(column, header)| Statement { column, is_named: is_part(header) }).collect();
    let code = (0..header.len()).find(|column| is_of_codes(grid, *column) && are_codes_of(grid, *column, name));
    Some(Columns { area: find(AREAS), name, code, statements })
}

pub(super) fn sketch(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let spoken: Vec<usize> = columns.statements.iter().map(|one| one.column).chain([columns.name]).collect();
    let language = language_of(grid, &spoken, answers);
    let mut texts = Texts::new(language.clone());
    let mut grouped = Grouped::new(met::SCALE);
    for row in (1..grid.rows()).filter(|row| !grid.said(*row, columns.name).is_empty()) {
        let said = |column: Option<usize>| column.map_or("", |column| grid.said(row, column));
        let named = Named { area: said(columns.area), name: grid.said(row, columns.name), code: said(columns.code) };
        let area_cell = columns.area.map(|column| (number, (row, column)));
        let Some(criterion) = grouped.criterion(named, area_cell, (&mut texts, ledger)) else { continue };
        if let Some(column) = columns.code {
            ledger.take_cell(number, (row, column), &format!("{}.maps_to", criterion.id));
        }
        for statement in &columns.statements {
            state(grid, number, (row, *statement), criterion, &mut texts, ledger);
        }
        let name = texts.take_cell(ledger, number, (row, columns.name), &format!("{}.title", criterion.id));
        name_criterion(criterion, name);
        (0..grid.columns(0))
            .filter(|column| is_of_codes(grid, *column))
            .for_each(|column| ledger.leave_cell(number, (row, column), Why::Identifier));
    }
    match grouped.count() {
        0 => return Err(ImportFault::Empty { format: ImportFormat::Framework }),
        count if count > CRITERIA_MAX => {
            return Err(ImportFault::TooMany { what: "criteria", count, most: CRITERIA_MAX });
        }
        _ => {}
    }
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    let mut notes = vec![message!("import-note-no-levels")];
    notes.extend(texts.notes());
    let scales = vec![met::scale(std::slice::from_ref(&language))];
    let units = grouped.into_units();
    let draft = Draft { languages: vec![language], scales, units, ..Draft::default() };
    Ok(Sketch { draft, notes, ..Sketch::default() })
}

/// Adds a cell to the statement of its competence as a line, behind its header where that says what it is.
fn state(
    grid: &Grid,
    number: usize,
    (row, Statement { column, is_named }): (usize, Statement),
    criterion: &mut DraftCriterion,
    texts: &mut Texts,
    ledger: &mut Ledger,
) {
    let into = format!("{}.statement", criterion.id);
    let known = criterion.statement.values().map(|said| said.chars().count()).max().unwrap_or_default();
    let header = grid.said(0, column);
    let more = header.chars().count() + grid.said(row, column).chars().count() + 3;
    if known + more > RUBRIC_TEXT_CHARS_MAX {
        ledger.leave_cell(number, (row, column), Why::TooLong);
        return;
    }
    for (language, text) in texts.take_cell(ledger, number, (row, column), &into) {
        let said = criterion.statement.entry(language).or_default();
        if !said.is_empty() {
            said.push('\n');
        }
        if is_named {
            ledger.take_cell(number, (0, column), &into);
            said.push_str(header);
            said.push_str(": ");
        }
        said.push_str(&text);
    }
}
