//! A form that was saved as a table: by a spreadsheet, or as text.

use crate::{
    bounds,
    report::FormMark,
    tabular::{Grid, GridPlace},
};

use super::{FormFault, Written, found::Found};

/// The rows of a table. Whoever put a column before that of the codes has moved all of them alike.
pub(super) fn of_table(grid: &Grid) -> Result<Found, FormFault> {
    if (0..grid.rows()).map(|row| 1 + grid.columns(row)).sum::<usize>() > bounds::FORM_CELLS_MAX {
        return Err(FormFault::TooLarge);
    }
    let places = (0..grid.rows()).flat_map(|row| (0..grid.columns(row)).map(move |column| (row, column)));
    let first = places.into_iter().find(|(row, column)| grid.said(*row, *column) == FormMark::CODE);
    let first = first.map_or(0, |(_, column)| column);
    let cell = |row: usize, column: usize| Written {
        text: unquoted(grid.said(row, column)).to_owned(),
        spot: grid.locate(GridPlace { row, column: Some(column) }).into(),
    };
    let row = |row: usize| (first..grid.columns(row)).map(|column| cell(row, column)).collect();
    let before = |row: usize| (0..first.min(grid.columns(row))).map(move |column| (row, column));
    let outside = (0..grid.rows()).flat_map(before).filter(|(row, column)| !grid.said(*row, *column).is_empty());
    let outside = outside.map(|(row, column)| cell(row, column)).collect();
    Ok(Found::Rows { rows: (0..grid.rows()).map(row).collect(), outside })
}

/// A text without the apostrophe by which no spreadsheet computes it.
fn unquoted(text: &str) -> &str {
    let rest = text.strip_prefix('\'');
    rest.filter(|rest| rest.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])).unwrap_or(text)
}
