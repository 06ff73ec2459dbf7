//! Where a piece of a source stands, as a person finds it.

use std::rc::Rc;

use crate::tabular::{Grid, GridPlace, Located};

/// Where a piece stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// Line and column of a text, from 1, and which field of the line it is.
    Line { line: usize, column: usize, field: usize },
    /// The sheet of a workbook and the cell in it.
    Cell { sheet: String, cell: String },
    /// A way through JSON, XML or a package, such as `/CFItems/3/notes`.
    Path(String),
    /// A place in one file of several.
    In { file: Rc<str>, place: Box<Place> },
}

impl Place {
    /// The place of a cell as a person finds it.
    pub(in super::super) fn of_cell(grid: &Grid, row: usize, column: usize) -> Self {
        Place::of(grid, GridPlace { row, column: Some(column) })
    }

    /// The place of a cell or of a whole row.
    pub(in super::super) fn of(grid: &Grid, place: GridPlace) -> Self {
        if let Some((line, column)) = grid.begins(place) {
            return Place::Line { line, column, field: place.column.unwrap_or_default() };
        }
        match grid.locate(place) {
            Located::Text { line, column, .. } => Place::Line { line, column, field: place.column.unwrap_or_default() },
            Located::Sheet { sheet, cell } => Place::Cell { sheet, cell },
        }
    }

    /// What places have in common whose cells stand in one column, or whose ways differ by the numbers in lists alone.
    pub(super) fn kind(&self) -> String {
        let is_number = |step: &str| step.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Place::Line { field, .. } => field.to_string(),
            Place::Cell { sheet, cell } => format!("{sheet}!{}", cell.trim_end_matches(|c: char| c.is_ascii_digit())),
            Place::In { file, place } => format!("{file}: {}", place.kind()),
            Place::Path(path) => path
                .split('/')
                .map(|step| {
                    // The line in which an element of XML begins.
                    let step = step.rsplit_once(':').filter(|(_, line)| is_number(line)).map_or(step, |(name, _)| name);
                    if is_number(step) { "*" } else { step }
                })
                .collect::<Vec<_>>()
                .join("/"),
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Place::Line { line, column, .. } => write!(f, "{line}:{column}"),
            Place::Cell { sheet, cell } => write!(f, "{sheet}!{cell}"),
            Place::Path(path) => f.write_str(path),
            Place::In { file, place } => match **place {
                Place::Line { .. } => write!(f, "{file}:{place}"),
                _ => write!(f, "{file}: {place}"),
            },
        }
    }
}
