//! The headings of a table: where it begins, and what its columns are called.

use crate::tabular::{GridPlace, GridSource};

use super::{
    Because, RatingFaultKind, Reader,
    columns::Column,
    words::{role, says_nothing},
};

/// The headings of a table.
pub(super) struct TableHeader {
    /// The row of the grid that holds them.
    pub row: usize,
    /// The headings, one for each column of the grid.
    pub names: Vec<String>,
    /// The contents of each column, beneath its heading.
    pub contents: Vec<Column>,
    /// Number of cells of each column that say something, beneath the heading.
    pub filled: Vec<usize>,
    /// The rows beneath it that say something.
    pub rows: Vec<usize>,
    /// The rows with a name in their first column and nothing else, where other rows have more.
    pub names_alone: Vec<usize>,
    /// Columns that stand before the first heading: R may write the names of rows without one.
    shift: usize,
}

impl TableHeader {
    pub(super) fn place(&self, column: usize) -> GridPlace {
        GridPlace { row: self.row, column: column.checked_sub(self.shift) }
    }

    pub(super) fn whole(&self) -> GridPlace {
        GridPlace { row: self.row, column: None }
    }

    /// The columns in which something stands, or which have a heading.
    pub(super) fn present(&self) -> impl Iterator<Item = usize> + use<'_> {
        (0..self.columns()).filter(|column| !self.names[*column].is_empty() || self.filled[*column] > 0)
    }

    /// The rows with ratings, where this column names the units.
    pub(super) fn body(&self, unit: Option<usize>) -> Vec<usize> {
        let named = unit.is_some() && unit == self.present().next();
        self.rows.iter().copied().filter(|row| !named || self.names_alone.binary_search(row).is_err()).collect()
    }

    pub(super) fn columns(&self) -> usize {
        self.names.len()
    }
}

impl Reader<'_> {
    /// The first row that says something, or after a title the first that is no title. Columns in which nothing stands
    /// are none; one without a heading in which something stands is a fault, unless it is the first.
    pub(super) fn header(&mut self) -> Option<TableHeader> {
        let grid = self.grid;
        if let Some(place) = grid.unclosed() {
            self.fault(place, RatingFaultKind::QuoteNotClosed);
            return None;
        }
        let Some(row) = self.first_row() else {
            self.fault(GridPlace { row: 0, column: None }, RatingFaultKind::NoHeader);
            return None;
        };
        let is_text = matches!(grid.source(), GridSource::Text { .. });
        let said = grid.columns(row);
        let written = grid.written(row).unwrap_or(said);
        let beneath = || (row + 1..grid.rows()).map(|row| (row, grid.columns(row))).filter(|(_, columns)| *columns > 0);
        // R may write no heading over the names of the rows: then every line says one thing more than the headings, and
        // begins with a name in quotes. Without quotes a decimal comma may have parted a number.
        let named = |(row, columns): (usize, usize)| columns == written + 1 && grid.is_quoted(row, 0);
        let shifted = beneath().count() > 0 && beneath().all(named);
        let shift = usize::from(shifted);
        let (least, most) = (said + shift, written + shift);
        let widest = beneath().map(|(_, columns)| columns).max().unwrap_or(0);
        let width = if is_text { most } else { most.max(widest) };
        let name = |column: usize| column.checked_sub(shift).map_or("", |column| grid.said(row, column)).to_owned();
        let names: Vec<String> = (0..width).map(name).collect();
        let (filled, rows, names_alone) = (vec![0; width], Vec::new(), Vec::new());
        let mut header = TableHeader { row, names, contents: Vec::new(), filled, rows, names_alone, shift };
        let explained = self.explained(row);
        for (row, columns) in beneath() {
            let fields = grid.written(row).unwrap_or(width);
            if columns > width || fields < least {
                let found = if columns > width { columns } else { fields };
                self.fault(GridPlace { row, column: None }, RatingFaultKind::NotRectangular { found, expected: least });
                continue;
            }
            let again = || (0..width).all(|column| grid.said(row, column) == header.names[column]);
            let signs = || (0..columns).all(|column| says_nothing(grid.said(row, column)));
            if row <= explained || again() || signs() {
                let said = (0..columns).map(|column| grid.said(row, column)).find(|said| !said.is_empty());
                let place = GridPlace { row, column: None };
                self.taken.leave_row(said.unwrap_or_default(), place, Because::NoData);
                continue;
            }
            header.rows.push(row);
            for (column, filled) in header.filled.iter_mut().enumerate().take(columns) {
                *filled += usize::from(!grid.said(row, column).is_empty());
            }
        }
        let is_there = |column: &usize| !header.names[*column].is_empty() || header.filled[*column] > 0;
        let kept = (0..width).rev().find(is_there).map_or(0, |last| last + 1);
        header.names.truncate(kept);
        header.filled.truncate(kept);
        let first = header.present().next().filter(|_| header.present().nth(1).is_some());
        if let Some(first) = first {
            let alone = |row: &usize| grid.columns(*row) == first + 1 && !grid.said(*row, first).is_empty();
            header.names_alone = header.rows.iter().copied().filter(alone).collect();
        }
        if kept < 2 {
            self.fault(GridPlace { row, column: Some(0) }, RatingFaultKind::OneColumn);
        }
        Some(header)
    }

    /// The last row beneath the headings that belongs to them: Qualtrics writes each question and its key there.
    fn explained(&self, header: usize) -> usize {
        let is_key = |row: &usize| self.grid.said(*row, 0).starts_with("{\"ImportId\"");
        (header + 1..self.grid.rows()).take(3).find(is_key).unwrap_or(header)
    }

    /// Rows above the table in which only the first cell says something are its title, and lines that begin with `# `.
    fn first_row(&mut self) -> Option<usize> {
        let grid = self.grid;
        let filled = |row: usize| (0..grid.columns(row)).filter(|column| !grid.said(row, *column).is_empty()).count();
        let said: Vec<usize> = (0..grid.rows()).filter(|row| grid.columns(*row) > 0).take(10).collect();
        let is_title = |row: usize| grid.said(row, 0).starts_with("# ") || (filled(row) == 1 && grid.columns(row) == 1);
        let titles = said.iter().take_while(|row| is_title(**row)).count();
        // A table of one column has no title, nor has one whose rows begin beneath its only heading.
        let is_number = |row: usize| (0..grid.columns(row)).any(|column| grid.said(row, column).parse::<f64>().is_ok());
        let is_heading =
            |row: usize| filled(row) > 1 && (role(grid.said(said[titles - 1], 0)).is_none() || !is_number(row));
        let header = said.get(titles).copied().filter(|row| titles > 0 && is_heading(*row));
        if header.is_some() {
            for row in &said[..titles] {
                self.taken.leave_row(grid.said(*row, 0), GridPlace { row: *row, column: None }, Because::Title);
            }
        }
        header.or_else(|| said.first().copied())
    }
}
