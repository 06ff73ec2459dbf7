//! Where a table begins, and what its columns are called.

use crate::tabular::{Grid, Place, Source};

use super::{RatingFaultKind, Reader, words::role};

/// The headings of a table.
pub(super) struct Header {
    /// The row of the grid that holds them.
    pub row: usize,
    /// The headings, one for each column of the grid.
    pub names: Vec<String>,
    /// How many cells of each column say something, beneath the heading.
    pub filled: Vec<usize>,
    /// Columns that stand before the first heading: R may write the names of rows without one.
    shift: usize,
}

impl Header {
    pub fn place(&self, column: usize) -> Place {
        Place { row: self.row, column: column.checked_sub(self.shift) }
    }

    pub fn whole(&self) -> Place {
        Place { row: self.row, column: None }
    }

    /// The rows beneath it that say something.
    pub fn rows<'g>(&self, grid: &'g Grid) -> impl Iterator<Item = usize> + use<'g> {
        (self.row + 1..grid.rows()).filter(|row| grid.columns(*row) > 0)
    }

    pub fn columns(&self) -> usize {
        self.names.len()
    }
}

impl Reader<'_> {
    /// The first row that says something, or after a title the first that is no title. Columns in which nothing stands
    /// are none; one without a heading in which something stands is a fault, unless it is the first.
    pub(super) fn header(&mut self) -> Option<Header> {
        let grid = self.grid;
        if let Some(place) = grid.unclosed() {
            self.fault(place, RatingFaultKind::QuoteNotClosed);
            return None;
        }
        let Some(row) = self.first_row() else {
            self.fault(Place { row: 0, column: None }, RatingFaultKind::NoHeader);
            return None;
        };
        let is_text = matches!(grid.source(), Source::Text { .. });
        let said = grid.columns(row);
        let written = grid.written(row).unwrap_or(said);
        let beneath = || (row + 1..grid.rows()).map(|row| (row, grid.columns(row))).filter(|(_, columns)| *columns > 0);
        // As R writes it without a heading over the names of the rows: every line says one thing more, and begins with
        // a name in quotes. Without these it may be a decimal comma that parts a number.
        let named = |(row, columns): (usize, usize)| columns == written + 1 && grid.is_quoted(row, 0);
        let shifted = beneath().count() > 0 && beneath().all(named);
        let shift = usize::from(shifted);
        let (least, most) = (said + shift, written + shift);
        let widest = beneath().map(|(_, columns)| columns).max().unwrap_or(0);
        let width = if is_text { most } else { most.max(widest) };
        let name = |column: usize| column.checked_sub(shift).map_or("", |column| grid.said(row, column)).to_owned();
        let mut header = Header { row, names: (0..width).map(name).collect(), filled: vec![0; width], shift };
        for (row, columns) in beneath() {
            let fields = grid.written(row).unwrap_or(width);
            if columns > width || fields < least {
                let found = if columns > width { columns } else { fields };
                self.fault(Place { row, column: None }, RatingFaultKind::NotRectangular { found, expected: least });
                continue;
            }
            for (column, filled) in header.filled.iter_mut().enumerate().take(columns) {
                *filled += usize::from(!grid.said(row, column).is_empty());
            }
        }
        let is_there = |column: &usize| !header.names[*column].is_empty() || header.filled[*column] > 0;
        let kept = (0..width).rev().find(is_there).map_or(0, |last| last + 1);
        header.names.truncate(kept);
        header.filled.truncate(kept);
        if kept < 2 {
            self.fault(Place { row, column: Some(0) }, RatingFaultKind::OneColumn);
        }
        Some(header)
    }

    /// Rows above the table in which only the first cell says something are its title.
    fn first_row(&mut self) -> Option<usize> {
        let grid = self.grid;
        let filled = |row: usize| (0..grid.columns(row)).filter(|column| !grid.said(row, *column).is_empty()).count();
        let said: Vec<usize> = (0..grid.rows()).filter(|row| grid.columns(*row) > 0).take(10).collect();
        let is_title = |row: usize| filled(row) == 1 && grid.columns(row) == 1 && role(grid.said(row, 0)).is_none();
        let titles = said.iter().take_while(|row| is_title(**row)).count();
        // A table of one column has no title.
        let header = said.get(titles).copied().filter(|row| titles > 0 && filled(*row) > 1);
        if header.is_some() {
            for row in &said[..titles] {
                self.taken.leave_row(grid.said(*row, 0), Place { row: *row, column: None }, super::Because::Title);
            }
        }
        header.or_else(|| said.first().copied())
    }
}
