//! A part of a sheet, read as if nothing stood around it. Its rows and columns keep the numbers that they have in the
//! sheet, so that places are told as a person finds them.

use std::ops::Range;

use crate::tabular::{CellKind, Grid, GridPlace, Merged, letters};

#[derive(Debug, Clone)]
pub(super) struct Area<'g> {
    pub(super) grid: &'g Grid,
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
}

impl<'g> Area<'g> {
    pub(super) fn whole(grid: &'g Grid) -> Self {
        Area { grid, rows: 0..grid.rows(), columns: 0..usize::MAX }
    }

    /// The same columns, in these rows alone.
    pub(super) fn of_rows(&self, rows: Range<usize>) -> Self {
        Area { rows, ..self.clone() }
    }

    /// The same rows, in these columns alone.
    pub(super) fn of_columns(&self, columns: Range<usize>) -> Self {
        Area { columns, ..self.clone() }
    }

    fn has(&self, row: usize, column: usize) -> bool {
        self.rows.contains(&row) && self.columns.contains(&column)
    }

    /// The row behind the last.
    pub(super) fn rows(&self) -> usize {
        self.rows.end
    }

    /// The column behind the last of a row that says something, counted from the first of the sheet.
    pub(super) fn columns(&self, row: usize) -> usize {
        if !self.rows.contains(&row) {
            return 0;
        }
        let end = self.grid.columns(row).min(self.columns.end);
        // Cells that say nothing may stand between the last of this part and the next one.
        let last = (self.columns.start..end).rev().find(|column| !self.said(row, *column).is_empty());
        match end == self.grid.columns(row) && end > self.columns.start {
            true => end,
            false => last.map_or(0, |last| last + 1),
        }
    }

    pub(super) fn said(&self, row: usize, column: usize) -> &'g str {
        if self.has(row, column) { self.grid.said(row, column) } else { "" }
    }

    pub(super) fn kind(&self, row: usize, column: usize) -> CellKind {
        if self.has(row, column) { self.grid.kind(row, column) } else { CellKind::Text }
    }

    pub(super) fn merged(&self, row: usize, column: usize) -> Option<&'g Merged> {
        self.grid.merged(row, column).filter(|_| self.has(row, column))
    }

    /// Returns whether nothing stands right above a row: it is the first, or below an empty row or line.
    pub(super) fn is_apart(&self, row: usize) -> bool {
        if row <= self.rows.start || self.columns(row - 1) == 0 {
            return true;
        }
        // Empty lines of a text are no rows.
        let Some(before) = self.grid.before(GridPlace { row, column: None }) else { return false };
        let before = before.trim_end_matches([' ', '\t', '"']);
        let above = before.strip_suffix('\n').map(|above| above.trim_end_matches([' ', '\t', '\r']));
        above.is_some_and(|above| above.ends_with('\n'))
    }

    /// The columns of a row whose cells say something.
    pub(super) fn filled(&self, row: usize) -> impl Iterator<Item = usize> {
        (self.columns.start..self.columns(row)).filter(move |column| !self.said(row, *column).is_empty())
    }

    /// The first and the last of its cells that say something, as a spreadsheet calls them.
    pub(super) fn place(&self) -> String {
        let said: Vec<usize> = self.rows.clone().filter(|row| self.columns(*row) > 0).collect();
        let (Some(first), Some(last)) = (said.first(), said.last()) else { return String::new() };
        let left = said.iter().filter_map(|row| self.filled(*row).next()).min().unwrap_or(0);
        let right = said.iter().map(|row| self.columns(*row)).max().unwrap_or(1);
        format!("{}{}:{}{}", letters(left), first + 1, letters(right - 1), last + 1)
    }
}
