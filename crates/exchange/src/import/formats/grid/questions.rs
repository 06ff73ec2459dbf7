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
        if !said(layout.question).is_empty() {
            if let Some(column) = layout.units.first() {
                let title = grid.said(row, column.at);
                if !title.is_empty() {
                    informs = Some(match criterion_of.get(&title.to_lowercase()) {
                        Some(id) => {
                            ledger.take_cell(number, (row, column.at), &format!("{id}.title"));
                            id.clone()
                        }
                        None => group(table, ledger, (row, column.at), &language, &mut sketch.draft.units, given)?,
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
                sketch.sources.insert(id.clone(), code.to_owned());
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
        if let Some(column) = layout.jump.filter(|_| !said(layout.jump).is_empty()) {
            jumps += 1;
            ledger.leave_cell(number, (row, column), Why::Jump);
        }
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

/// A group of questions as a unit with one criterion of its name; the id of that criterion.
fn group(
    table: &mut Table,
    ledger: &mut Ledger,
    cell: (usize, usize),
    language: &str,
    units: &mut Vec<DraftUnit>,
    given: &mut Given,
) -> Result<String, ImportFault> {
    let (id, criterion) = (given.units.counted(), given.criteria.counted());
    let mut title = DraftText::new();
    table.take(ledger, cell, (language, Days::Left), &format!("{id}.title"), &mut title)?;
    let named = [(language.to_owned(), short(only(&title)))].into();
    let criterion_of_group =
        DraftCriterion { id: criterion.clone(), title: named, statement: title.clone(), ..DraftCriterion::default() };
    units.push(DraftUnit { id, title, criteria: vec![criterion_of_group], ..DraftUnit::default() });
    Ok(criterion)
}
