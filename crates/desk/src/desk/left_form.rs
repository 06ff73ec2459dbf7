//! Forms that were left half filled in.

use crate::session::{Event, Line};

/// A form that its screen was left with before it was whole. The screen takes it up again when it is opened next; until
/// then it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftForm {
    /// The event that the form would cause.
    pub event: Event,
    /// The lines in it that no event can hold.
    pub lines: Vec<Line>,
}
