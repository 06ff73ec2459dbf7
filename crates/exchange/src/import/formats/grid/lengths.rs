//! Lines of a text with more fields than the header: somewhere in them a delimiter stands without quotes, and every cell
//! behind it would be taken for another.

use std::collections::HashSet;

use crate::{
    import::ImportFault,
    tabular::{Grid, GridPlace, GridSource},
};

use super::words::{self, Role};

/// Rows that are looked at.
const ROWS_MAX: usize = 200;
/// Columns of a header, at least, and letters of their names, at most.
const COLUMNS_MIN: usize = 3;
const NAME_CHARS_MAX: usize = 60;

/// Refuses a line that has more fields than the header.
pub(super) fn check(grid: &Grid, row: usize, header: std::ops::Range<usize>) -> Result<(), ImportFault> {
    let (Some(fields), GridSource::Text { .. }) = (grid.written(row), grid.source()) else { return Ok(()) };
    let expected = header.clone().filter_map(|row| grid.written(row)).max().unwrap_or(fields);
    // Empty fields at the end of a line do no harm, unless they only hide that the others stand one too far.
    if grid.columns(row) <= expected && !(fields > expected && is_shifted(grid, row, header, expected)) {
        return Ok(());
    }
    Err(ImportFault::row_length(grid, row, fields, expected))
}

/// Returns whether a field begins with a blank, as what follows a comma in a sentence does.
fn goes_on(grid: &Grid, row: usize, column: usize) -> bool {
    let GridSource::Text { text, .. } = grid.source() else { return false };
    let place = GridPlace { row, column: Some(column) };
    let behind = grid.before(place).map_or("", |before| &text[before.len()..]);
    column > 0 && !grid.said(row, column).is_empty() && behind.starts_with(' ')
}

/// Returns whether a sentence goes on in the next field of a line that is longer than all others.
fn is_shifted(grid: &Grid, row: usize, header: std::ops::Range<usize>, expected: usize) -> bool {
    let goes_on_in = |row: usize| (0..grid.columns(row)).any(|column| goes_on(grid, row, column));
    let rows = 0..grid.rows().min(ROWS_MAX);
    let as_expected = rows.clone().filter(|row| grid.written(*row) == Some(expected)).count();
    as_expected * 2 > rows.len() && goes_on_in(row) && !header.into_iter().any(goes_on_in)
}

/// The first line that is longer than the header, in a text whose header names criteria and most of whose lines are
/// longer, each by as many commas as its sentences have: nothing can be said of its columns.
pub(super) fn overflow(grid: &Grid) -> Option<ImportFault> {
    let header = (0..grid.rows()).find(|row| grid.columns(*row) > 0)?;
    let said: Vec<&str> =
        (0..grid.columns(header)).map(|column| grid.said(header, column)).filter(|said| !said.is_empty()).collect();
    let names_criteria = said.iter().any(|said| matches!(words::role(said), Some(Role::Name | Role::Question)));
    let is_short = said.iter().all(|said| said.chars().count() <= NAME_CHARS_MAX);
    if said.len() < COLUMNS_MIN || !names_criteria || !is_short {
        return None;
    }
    let rows: Vec<usize> = (header + 1..grid.rows()).take(ROWS_MAX).filter(|row| grid.columns(*row) > 0).collect();
    let refused: Vec<ImportFault> = rows.iter().filter_map(|row| check(grid, *row, header..header + 1).err()).collect();
    let lengths: HashSet<usize> = rows.iter().map(|row| grid.columns(*row)).collect();
    // Below a title the lines of a table are as long as one another.
    let is_ragged = lengths.len() > 1 && refused.len() * 2 > rows.len();
    refused.into_iter().next().filter(|_| is_ragged)
}
