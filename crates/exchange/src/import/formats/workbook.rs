//! A workbook or table that was exported from a rubric and comes back: nothing is guessed, for each column is a field.
//! What comes of it may be a whole rubric, and is text as a person would write it.

mod read;
mod sections;
mod thing;
mod write;

use super::{Answers, Body, Content, ImportFault, ImportWishes, Ledger, Sketch};
use crate::import::ImportFormat;

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    match &content.body {
        Body::Tables(grids) => sections::are_known(grids),
        _ => false,
    }
}

/// A rubric from each file.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    _wishes: &ImportWishes,
    _answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for (index, content) in contents.iter().enumerate() {
        ledger.read(content);
        let Body::Tables(grids) = &content.body else {
            return Err(ImportFault::OtherFormat { format: ImportFormat::Workbook });
        };
        ledger.begin_rubric(index);
        let sections = sections::sections(grids, ledger)?;
        sketches.push(read::sketch(&sections, ledger)?);
    }
    Ok(sketches)
}
