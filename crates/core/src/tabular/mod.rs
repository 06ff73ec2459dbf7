//! Tables in files of other programs, from bytes to cells: text in whatever encoding, its fields parted by commas,
//! semicolons, tabs or bars, and workbooks of spreadsheets. A [`Grid`] says what stands in each cell and where in the
//! file that is, so that faults can point at it. The meaning of a table is for others: ratings and lists of people are
//! read from grids.

mod fault;
mod grid;
mod text;
mod weigh;
mod workbook;

pub use fault::TabularFault;
pub use grid::{CellKind, Grid, GridPlace, GridSource, Located};

use crate::encoding::{NotUtf8, decode};

/// The way in which a file is to be opened.
#[derive(Debug, Clone, Copy, Default)]
pub struct Opening<'o> {
    /// The sheet of a workbook; without it, the only one that holds anything.
    pub sheet: Option<&'o str>,
    pub parting: Parting,
}

/// The way in which the lines of a text are parted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Parting {
    /// The delimiter that the text itself shows, or names in a first line such as `sep=;`.
    #[default]
    ByContent,
    /// No delimiter: each line is one cell.
    Lines,
}

/// The cells of a file, whatever program wrote it.
pub fn read(bytes: &[u8], opening: Opening) -> Result<Grid, TabularFault> {
    if workbook::is_one(bytes) {
        return workbook::grid(bytes, opening.sheet);
    }
    let decoded = decode(bytes).map_err(|why| match why {
        NotUtf8::Encoded(encoding) => TabularFault::Encoded { encoding },
        NotUtf8::Damaged { line, column } => TabularFault::DamagedText { line, column },
        NotUtf8::NoText => TabularFault::NoTable,
    })?;
    if opening.parting == Parting::ByContent && is_marked_up(&decoded.text) {
        return Err(TabularFault::MarkedUp);
    }
    match opening.sheet {
        Some(_) => Err(TabularFault::NoSheets),
        None => text::grid(decoded, opening.parting),
    }
}

/// JSON, HTML and XML hold tables, but not as lines of fields.
fn is_marked_up(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('['), second) => matches!(second, Some('[' | '{')),
        (Some('{'), second) => second == Some('"'),
        (Some('<'), second) => second.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?')),
        _ => false,
    }
}
