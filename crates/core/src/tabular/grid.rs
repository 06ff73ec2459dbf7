//! The cells of a table as they stand in its file.

use std::{
    ops::{Range, RangeInclusive},
    sync::OnceLock,
};

use crate::bounds;

use super::{Hidden, TabularFault, text};

/// Rows of cells. Cells at the end of a row, and rows at the end of the table, that say nothing are not there.
#[derive(Debug, Clone)]
pub struct Grid {
    /// The texts of all cells, one after the other.
    said: String,
    cells: Vec<Cell>,
    rows: Vec<Row>,
    source: GridSource,
    merged: Vec<Merged>,
    /// Row, first column and place of each area in each row that it covers, in order.
    merged_in_rows: Vec<(u32, u32, u32)>,
    hidden: Hidden,
    /// The first bytes of the lines of a text, once a place has been asked for.
    lines: OnceLock<Vec<usize>>,
}

/// Cells of a sheet that are shown as one; the first of them, above and to the left, holds what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    pub rows: RangeInclusive<usize>,
    pub columns: RangeInclusive<usize>,
}

/// The file from which cells came.
#[derive(Debug, Clone, PartialEq)]
pub enum GridSource {
    Text {
        text: String,
        encoding: &'static str,
        /// None where each line is one cell.
        delimiter: Option<char>,
    },
    Workbook {
        sheet: String,
    },
}

/// The kind of value in a cell of a workbook. In a text everything is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    Text,
    Number,
    /// A day, a time or a span of time.
    Time,
    Truth,
    /// A fault of a formula, such as `#DIV/0!`.
    Error,
    /// A formula whose value no program has worked out.
    Open,
}

/// A cell, or a whole row, by its place in the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridPlace {
    pub row: usize,
    pub column: Option<usize>,
}

/// A place as a person finds it in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Located {
    /// Line and column from 1, and the bytes of the text.
    Text { line: usize, column: usize, span: Range<usize> },
    /// The sheet, and the cell as a spreadsheet calls it, or the number of the row.
    Sheet { sheet: String, cell: String },
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    start: u32,
    end: u32,
    /// Offset in a text at which the cell begins.
    at: u32,
    kind: CellKind,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    /// The place of its first cell among all.
    first: u32,
    /// Number of fields of a line of text, those at its end that say nothing among them.
    written: u32,
}

impl Grid {
    /// The number of rows, up to the last that says something.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The number of cells of a row, up to the last that says something.
    pub fn columns(&self, row: usize) -> usize {
        self.cells_of(row).len()
    }

    /// The number of fields of a line of text, whether they say something or not; in a sheet every row goes on for
    /// ever.
    pub fn written(&self, row: usize) -> Option<usize> {
        let written = self.rows.get(row)?.written as usize;
        matches!(self.source, GridSource::Text { .. }).then_some(written)
    }

    /// The text of a cell, without blanks around it; nothing where there is no cell.
    pub fn said(&self, row: usize, column: usize) -> &str {
        self.cell(row, column).map_or("", |cell| &self.said[cell.start as usize..cell.end as usize])
    }

    /// The cells that a person sees as one with this cell.
    pub fn merged(&self, row: usize, column: usize) -> Option<&Merged> {
        let cell = (u32::try_from(row).ok()?, u32::try_from(column).ok()?);
        // Areas do not lie over one another, so the last that begins here or to the left is the one, if any is.
        let behind = self.merged_in_rows.partition_point(|(row, first, _)| (*row, *first) <= cell);
        let (_, _, area) = self.merged_in_rows.get(behind.checked_sub(1)?)?;
        self.merged.get(*area as usize).filter(|area| area.rows.contains(&row) && area.columns.contains(&column))
    }

    /// Takes in the cells that are shown as one, within the rows that there are.
    pub(super) fn merge(&mut self, merged: Vec<Merged>) -> Result<(), TabularFault> {
        let mut in_rows = Vec::new();
        for (place, area) in merged.iter().enumerate() {
            let rows = *area.rows.start()..area.rows.end().saturating_add(1).min(self.rows());
            if in_rows.len() + rows.len() > bounds::TABLE_MERGED_MAX {
                return Err(TabularFault::TooManyCells);
            }
            in_rows.extend(rows.map(|row| (row as u32, *area.columns.start() as u32, place as u32)));
        }
        in_rows.sort_unstable();
        (self.merged, self.merged_in_rows) = (merged, in_rows);
        Ok(())
    }

    /// Takes in what nobody sees who opens the workbook.
    pub(super) fn hide(&mut self, hidden: Hidden) {
        self.hidden = hidden;
    }

    /// What nobody sees who opens the workbook. Rows and columns of workbooks of Excel 97 to 2003 are not told.
    pub fn hidden(&self) -> &Hidden {
        &self.hidden
    }

    pub fn kind(&self, row: usize, column: usize) -> CellKind {
        self.cell(row, column).map_or(CellKind::Text, |cell| cell.kind)
    }

    /// True for a cell of a text that stands in quotes.
    pub fn is_quoted(&self, row: usize, column: usize) -> bool {
        let GridSource::Text { text, .. } = &self.source else { return false };
        self.cell(row, column).is_some_and(|cell| text[cell.at as usize..].starts_with('"'))
    }

    pub fn source(&self) -> &GridSource {
        &self.source
    }

    /// The cell of a quote that is opened and never closed: the last one, since it goes on to the end.
    pub fn unclosed(&self) -> Option<GridPlace> {
        let GridSource::Text { text, .. } = &self.source else { return None };
        let row = self.rows.len().checked_sub(1)?;
        let column = self.columns(row).checked_sub(1)?;
        let cell = self.cell(row, column)?;
        text::is_unclosed(&text[cell.at as usize..]).then_some(GridPlace { row, column: Some(column) })
    }

    /// The text before a cell or row, in a grid that was read from one.
    pub fn before(&self, place: GridPlace) -> Option<&str> {
        let GridSource::Text { text, .. } = &self.source else { return None };
        let cell = self.cells_of(place.row).get(place.column.unwrap_or_default())?;
        text.get(..cell.at as usize)
    }

    /// Line and column, from 1, at which a cell or row of a text begins: what `locate` says, without looking for its end.
    pub fn begins(&self, place: GridPlace) -> Option<(usize, usize)> {
        let GridSource::Text { text, .. } = &self.source else { return None };
        let lines = self.lines.get_or_init(|| text::line_starts(text));
        Some(text::position(text, lines, self.before(place)?.len()))
    }

    /// The place as a person finds it in the file.
    pub fn locate(&self, place: GridPlace) -> Located {
        match &self.source {
            GridSource::Text { text, delimiter, .. } => {
                let cells = self.cells_of(place.row);
                let at = |cell: &Cell| cell.at as usize;
                let span = match (cells, place.column) {
                    ([], _) => 0..0,
                    ([first, ..], Some(column)) => match cells.get(column) {
                        Some(cell) => text::span(text, at(cell), 0, *delimiter),
                        // An empty cell at the end of its line.
                        None => text::span(text, at(first), column, *delimiter),
                    },
                    ([first, .., last], None) => at(first)..text::span(text, at(last), 0, *delimiter).end,
                    ([only], None) => text::span(text, at(only), 0, *delimiter),
                };
                let lines = self.lines.get_or_init(|| text::line_starts(text));
                let (line, column) = text::position(text, lines, span.start);
                Located::Text { line, column, span }
            }
            GridSource::Workbook { sheet } => {
                let letters = place.column.map_or(String::new(), letters);
                Located::Sheet { sheet: sheet.clone(), cell: format!("{letters}{}", place.row + 1) }
            }
        }
    }

    fn cells_of(&self, row: usize) -> &[Cell] {
        let Some(Row { first, .. }) = self.rows.get(row) else { return &[] };
        let end = self.rows.get(row + 1).map_or(self.cells.len(), |next| next.first as usize);
        &self.cells[*first as usize..end]
    }

    fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cells_of(row).get(column)
    }
}

/// The name of a column in a spreadsheet: A to Z, then AA and on.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut name = Vec::new();
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    name.iter().rev().collect()
}

/// Takes cells row by row, within bounds.
#[derive(Default)]
pub(super) struct Builder {
    said: String,
    cells: Vec<Cell>,
    rows: Vec<Row>,
}

impl Builder {
    pub(super) fn begin_row(&mut self) -> Result<(), TabularFault> {
        if self.rows.len() == bounds::TABLE_ROWS_MAX {
            return Err(TabularFault::TooManyRows);
        }
        self.rows.push(Row { first: self.cells.len() as u32, written: 0 });
        Ok(())
    }

    /// The next cell of the row that was begun; in a text with the place where it stands.
    pub(super) fn cell(&mut self, said: &str, kind: CellKind, at: usize) -> Result<(), TabularFault> {
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        row.written += 1;
        if row.written as usize > bounds::TABLE_COLUMNS_MAX {
            return Err(TabularFault::TooManyColumns);
        }
        if self.cells.len() == bounds::TABLE_CELLS_MAX {
            return Err(TabularFault::TooManyCells);
        }
        let (said, start) = (said.trim(), self.said.len());
        if (start + said.len()) as u64 > bounds::TABLE_UNPACKED_BYTES_MAX {
            return Err(TabularFault::TooLarge);
        }
        self.said.push_str(said);
        self.cells.push(Cell { start: start as u32, end: self.said.len() as u32, at: at as u32, kind });
        Ok(())
    }

    pub(super) fn end_row(&mut self) {
        let first = self.rows.last().map_or(0, |row| row.first as usize);
        let says = |cell: &Cell| cell.end > cell.start || cell.kind == CellKind::Open;
        let kept = self.cells[first..].iter().rposition(says).map_or(0, |last| last + 1);
        self.cells.truncate(first + kept);
    }

    pub(super) fn finish(mut self, source: GridSource) -> Grid {
        let count = self.cells.len();
        while self.rows.last().is_some_and(|row| row.first as usize == count) {
            self.rows.pop();
        }
        self.cells.shrink_to_fit();
        Grid {
            said: self.said,
            cells: self.cells,
            rows: self.rows,
            source,
            merged: Vec::new(),
            merged_in_rows: Vec::new(),
            hidden: Hidden::default(),
            lines: OnceLock::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(rows: RangeInclusive<usize>, columns: RangeInclusive<usize>) -> Merged {
        Merged { rows, columns }
    }

    #[test]
    fn cells_that_are_shown_as_one_are_found_by_any_of_them_and_are_bounded() {
        let mut builder = Builder::default();
        for _ in 0..2_000 {
            builder.begin_row().unwrap();
            builder.cell("x", CellKind::Text, 0).unwrap();
            builder.end_row();
        }
        let mut grid = builder.finish(GridSource::Workbook { sheet: "S".to_owned() });
        let areas = vec![area(5..=9, 3..=4), area(0..=7, 0..=1), area(1_999..=70_000, 2..=2)];
        grid.merge(areas.clone()).unwrap();
        for (cell, found) in [
            ((0, 0), Some(1)),
            ((7, 1), Some(1)),
            ((7, 2), None),
            ((7, 4), Some(0)),
            ((8, 1), None),
            ((10, 3), None),
            ((1_999, 2), Some(2)),
        ] {
            assert_eq!(grid.merged(cell.0, cell.1), found.map(|place: usize| &areas[place]), "{cell:?}");
        }
        let many = (0..1_000).map(|column| area(0..=1_999, column..=column)).collect();
        assert_eq!(grid.merge(many), Err(TabularFault::TooManyCells));
    }

    #[test]
    fn columns_are_called_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702, 16_383].map(letters), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
