//! Rubrics of Canvas as CSV, whose headers repeat: read by position.

use super::{Answers, Content, ImportFault, ImportWishes, Ledger, NotWanted, Sketch};

/// Returns whether a file shows that it is one.
pub(super) fn knows(_content: &Content) -> bool {
    false
}

/// What a file is instead that looks like one.
pub(super) fn not_wanted(_content: &Content) -> Option<NotWanted> {
    None
}

/// Drafts from files of this format.
pub(super) fn sketch<'c>(
    _contents: &'c [Content],
    _wishes: &ImportWishes,
    _answers: &Answers,
    _ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    Err(ImportFault::Unknown)
}
