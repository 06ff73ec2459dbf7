//! What a workbook hides, told of each table that was made a draft of: it is read like the rest, and a person may not know.

use std::ops::Range;

use crate::{locale::Message, message, tabular::letters};

use super::area::Area;

/// Ranges that are listed at most.
const LISTED_MAX: usize = 8;
/// Rows by which it is known whether a hidden column says something.
const ROWS_MAX: usize = 500;

/// Notes of a hidden sheet, and of hidden rows and columns that say something in a table.
pub(super) fn notes(area: &Area, sheet: Option<&str>) -> Vec<Message> {
    let mut notes = Vec::new();
    let hidden = area.grid.hidden();
    if let Some(sheet) = sheet.filter(|_| hidden.sheet) {
        notes.push(message!("import-note-grid-hidden-sheet", sheet = sheet));
    }
    let says_row = |row: usize| area.columns(row) > 0;
    let rows = ranges(&hidden.rows, area.rows.clone(), says_row, |row| (row + 1).to_string());
    let looked_at = || area.rows.clone().take(ROWS_MAX);
    let width = looked_at().map(|row| area.columns(row)).max().unwrap_or(0);
    let says_column = |column: usize| looked_at().any(|row| !area.said(row, column).is_empty());
    let columns = ranges(&hidden.columns, area.columns.start..width.min(area.columns.end), says_column, letters);
    for (what, ranges) in [("rows", rows), ("columns", columns)] {
        if !ranges.is_empty() {
            notes.push(message!("import-note-grid-hidden", what = what, ranges = ranges.join(", ")));
        }
    }
    notes
}

/// The parts of hidden ranges that lie in others and say something, as a person reads them.
fn ranges(
    hidden: &[Range<usize>],
    within: Range<usize>,
    says: impl Fn(usize) -> bool,
    name: impl Fn(usize) -> String,
) -> Vec<String> {
    let mut told = Vec::new();
    for range in hidden {
        let inside = range.start.max(within.start)..range.end.min(within.end);
        let mut saying = inside.filter(|one| says(*one));
        let Some(first) = saying.next() else { continue };
        let last = saying.last().unwrap_or(first);
        if told.len() == LISTED_MAX {
            told.push("…".to_owned());
            break;
        }
        told.push(if first == last { name(first) } else { format!("{}–{}", name(first), name(last)) });
    }
    told
}
