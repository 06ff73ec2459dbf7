//! Forms for ODK and its like: a sheet of questions, a sheet of choices, settings. Each row that asks becomes a question, a
//! group a unit, and a choice among ordered ones a criterion on a scale. No form says what a level looks like: anchors
//! are gaps.

mod choices;
mod condition;
mod form;
mod languages;
mod own;
mod rows;
mod scales;
mod sheets;
mod types;

use super::{
    super::{Why, ledger::Piece},
    Answers, Body, Content, ImportFault, ImportWishes, Ledger, Sketch,
};
use sheets::Sheets;

#[cfg(test)]
pub(super) use scales::number;

/// Returns whether a file shows that it is one, or holds the choices of one.
pub(super) fn knows(content: &Content) -> bool {
    sheets::knows(content)
}

/// Drafts from files of this format.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    _wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    for content in contents {
        ledger.read(content);
        let Body::Tables(grids) = &content.body else { return Err(ImportFault::Unknown) };
        for grid in grids {
            ledger.add_grid(grid)?;
        }
    }
    let sheets = sheets::of(contents);
    let Some(survey) = &sheets.survey else {
        return Err(match sheets.choices.is_empty() {
            true => ImportFault::Unknown,
            false => ImportFault::Empty { format: super::ImportFormat::XlsForm },
        });
    };
    let sketch = form::Form::read(&sheets, survey, answers, ledger)?.sketch(answers)?;
    leave_headers(&sheets, ledger);
    Ok(vec![sketch])
}

fn leave_headers(sheets: &Sheets, ledger: &mut Ledger) {
    for sheet in sheets.survey.iter().chain(&sheets.choices).chain(&sheets.settings) {
        let header: Vec<Piece> =
            sheet.names.iter().filter_map(|(column, _)| ledger.cell(sheet.number, sheet.header, *column)).collect();
        header.into_iter().for_each(|piece| ledger.leave(piece, Why::Heading));
        // In a text the name of the sheet stands in a row of its own above the header.
        if let Some(above) =
            sheet.header.checked_sub(1).filter(|_| sheet.grid.columns(sheet.header.saturating_sub(1)) == 1)
        {
            ledger.leave_cell(sheet.number, (above, 0), Why::Heading);
        }
    }
}

#[cfg(test)]
mod tests;
