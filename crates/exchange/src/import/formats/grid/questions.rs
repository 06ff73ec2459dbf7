//! Tables of questions: a question with its answers below one another, and with jumps from an answer to another question.

use std::collections::HashMap;

use crate::{
    bounds::LISTEN_FOR_MAX,
    import::{
        ImportFault, Sketch,
        ledger::{Ledger, Why},
        text::{only, short},
    },
    message,
    rubric::{DraftCriterion, DraftPoint, DraftQuestion, DraftText, DraftUnit},
};

use super::{
    asked,
    given::Given,
    table::{Days, Table},
    words,
};

/// Makes questions of the rows; each group of them becomes a unit with one criterion, which they inform.
pub(super) fn sketch(table: &mut Table, ledger: &mut Ledger, given: &mut Given) -> Result<Sketch, ImportFault> {
    let layout = table.layout;
    let (grid, number) = (table.grid, table.number);
    let language = layout.languages.first().cloned().unwrap_or_default();
    let mut sketch = Sketch::default();
    let mut criterion_of: HashMap<String, String> = HashMap::new();
    let mut informs: Option<String> = None;
    let (mut jumps, mut answers) = (0, 0);
    for row in layout.header.1..grid.rows() {
        table.has_right_length(row)?;
        let said = |column: Option<usize>| column.map_or("", |column| grid.said(row, column));
        if is_heading(table, row) {
            let id = heading(table, ledger, row, &language, &mut sketch.draft.units, given)?;
            let names = layout.units.first().map(|column| grid.said(row, column.at).to_lowercase());
            // Rows below “Part B” say “B”.
            let short = names.as_deref().and_then(|name| name.split_whitespace().last()).map(str::to_owned);
            criterion_of.extend(names.into_iter().chain(short).map(|name| (name, id.clone())));
            informs = Some(id);
            continue;
        }
        if !said(layout.question).is_empty() {
            if let Some(column) = layout.units.first() {
                let title = grid.said(row, column.at);
                if !title.is_empty() {
                    informs = Some(match criterion_of.get(&title.to_lowercase()) {
                        Some(id) => {
                            ledger.take_cell(number, (row, column.at), &format!("{id}.title"));
                            id.clone()
                        }
                        None => {
                            let cell = (row, column.at);
                            group(table, ledger, &[cell], &language, &mut sketch.draft.units, given)?
                        }
                    });
                    criterion_of.extend(informs.clone().map(|id| (title.to_lowercase(), id)));
                }
            }
            let code = match layout.codes {
                Some(column) if table.is_day(ledger, row, column)? => "",
                _ => said(layout.codes),
            };
            let id = given.questions.of_code(code);
            if let Some(column) = layout.codes.filter(|_| !code.is_empty()) {
                // An id says what the code says, or the code is kept for a later import alone.
                match id == code {
                    true => ledger.take_cell(number, (row, column), &format!("{id}.id")),
                    false => ledger.leave_cell(number, (row, column), Why::Identifier),
                }
                // A code that comes again in each section tells no question apart.
                if sketch.sources.values().all(|known| known != code) {
                    sketch.sources.insert(id.clone(), code.to_owned());
                }
            }
            let mut question = DraftQuestion {
                id: id.clone(),
                informs: informs.iter().cloned().collect(),
                ..DraftQuestion::default()
            };
            if let Some(column) = layout.question {
                table.take(
                    ledger,
                    (row, column),
                    (&language, Days::Left),
                    &format!("{id}.wording"),
                    &mut question.wording,
                )?;
            }
            sketch.draft.questions.push(question);
        }
        let Some(question) = sketch.draft.questions.last_mut() else { continue };
        if let Some(column) = layout.answer.filter(|_| !said(layout.answer).is_empty()) {
            answers += 1;
            let point = format!("a{}", question.listen_for.len() + 1);
            let into = format!("{}.listen_for.{point}", question.id);
            if question.listen_for.len() < LISTEN_FOR_MAX && !question.informs.is_empty() {
                let mut text = DraftText::new();
                table.take(ledger, (row, column), (&language, Days::Left), &into, &mut text)?;
                question.listen_for.push(DraftPoint { id: point, text, informs: question.informs.clone() });
            } else {
                // Without a group there is no criterion that an answer could tell of.
                let why = if question.informs.is_empty() { Why::NotUnderstood } else { Why::TooMany };
                ledger.leave_cell(number, (row, column), why);
            }
        }
        for column in layout.jumps.iter().filter(|column| is_led_by(grid.said(row, **column))) {
            jumps += 1;
            ledger.leave_cell(number, (row, *column), Why::Jump);
        }
        layout.results.iter().for_each(|column| ledger.leave_cell(number, (row, *column), Why::Result));
    }
    for column in (grid.columns.start..grid.columns(layout.labels))
        .filter(|column| words::is_help(grid.said(layout.labels, *column)))
    {
        (layout.header.1..grid.rows()).for_each(|row| ledger.leave_cell(number, (row, column), Why::MarkersNote));
    }
    sketch.notes.push(message!(
        "import-note-grid-questions",
        questions = sketch.draft.questions.len(),
        answers = answers,
        jumps = jumps
    ));
    Ok(sketch)
}

/// Words of a cell that says which question comes next, at most: an instruction has more.
const NEXT_WORDS_MAX: usize = 3;

/// Returns whether a cell in a column of jumps says what comes next, or that nothing does.
fn is_led_by(said: &str) -> bool {
    !said.is_empty() && (asked::is_jump(said) || said.split_whitespace().count() <= NEXT_WORDS_MAX)
}

/// Returns whether a row names the questions below it: they have numbers and it has none, nor an answer or a jump.
fn is_heading(table: &Table, row: usize) -> bool {
    let (grid, layout) = (table.grid, table.layout);
    let Some(codes) = layout.codes else { return false };
    let said = |column: Option<usize>| column.map_or("", |column| grid.said(row, column));
    let named = said(layout.question);
    let next = (row + 1..grid.rows()).find(|row| grid.columns(*row) > 0);
    let is_same_unit = |column: usize| row > layout.header.1 && grid.said(row - 1, column) == grid.said(row, column);
    let says_unit =
        layout.units.first().is_none_or(|column| !said(Some(column.at)).is_empty() && !is_same_unit(column.at));
    !named.is_empty()
        && !named.ends_with('?')
        && grid.said(row, codes).is_empty()
        && said(layout.answer).is_empty()
        && says_unit
        && !layout.jumps.iter().any(|column| asked::is_jump(grid.said(row, *column)))
        && next.is_some_and(|next| !grid.said(next, codes).is_empty())
}

/// The group that a heading names; the id of its criterion.
fn heading(
    table: &mut Table,
    ledger: &mut Ledger,
    row: usize,
    language: &str,
    units: &mut Vec<DraftUnit>,
    given: &mut Given,
) -> Result<String, ImportFault> {
    let layout = table.layout;
    table.leave_row(ledger, row, Why::Heading);
    let columns = layout.units.first().map(|column| column.at).into_iter().chain(layout.question);
    let cells: Vec<(usize, usize)> =
        columns.map(|column| (row, column)).filter(|cell| !table.grid.said(cell.0, cell.1).is_empty()).collect();
    group(table, ledger, &cells, language, units, given)
}

/// A group of questions as a unit with one criterion of its name; the id of that criterion.
fn group(
    table: &mut Table,
    ledger: &mut Ledger,
    cells: &[(usize, usize)],
    language: &str,
    units: &mut Vec<DraftUnit>,
    given: &mut Given,
) -> Result<String, ImportFault> {
    let (id, criterion) = (given.units.counted(), given.criteria.counted());
    let mut title = DraftText::new();
    for cell in cells {
        table.take(ledger, *cell, (language, Days::Left), &format!("{id}.title"), &mut title)?;
    }
    title.values_mut().for_each(|text| *text = text.replace('\n', ": "));
    let named = [(language.to_owned(), short(only(&title)))].into();
    let criterion_of_group =
        DraftCriterion { id: criterion.clone(), title: named, statement: title.clone(), ..DraftCriterion::default() };
    units.push(DraftUnit { id, title, criteria: vec![criterion_of_group], ..DraftUnit::default() });
    Ok(criterion)
}
