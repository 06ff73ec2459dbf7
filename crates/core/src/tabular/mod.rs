//! Tables in files of other programs, from bytes to cells: text in whatever encoding, its fields parted by commas,
//! semicolons, tabs or bars, and workbooks of spreadsheets. A [`Grid`] says what stands in each cell and where in the
//! file that is, so that faults can point at it. The meaning of a table is for others: ratings and lists of people are
//! read from grids.

mod fault;
mod grid;
mod hidden;
mod spans;
mod text;
mod weigh;
mod workbook;

pub use fault::TabularFault;
pub use grid::{CellKind, Grid, GridPlace, GridSource, Located, Merged, letters};
pub use hidden::Hidden;

use crate::{
    encoding::{NotUtf8, decode},
    file_kind::{self, FileKind},
};

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
    match file_kind::of_bytes(bytes) {
        Some(FileKind::Locked) => return Err(TabularFault::Locked),
        Some(FileKind::OldWorkbook | FileKind::OldDocument) => return Err(TabularFault::OtherWorkbook),
        _ if file_kind::is_package(bytes) => return workbook::grid(bytes, opening.sheet),
        _ => {}
    }
    let decoded = decode(bytes).map_err(|why| match why {
        NotUtf8::Encoded(encoding) => TabularFault::Encoded { encoding },
        NotUtf8::Damaged { line, column } => TabularFault::DamagedText { line, column },
        NotUtf8::NoText => TabularFault::NoTable,
    })?;
    // JSON, HTML and XML hold tables, but not as lines of fields.
    if opening.parting == Parting::ByContent && file_kind::marked_up(&decoded.text).is_some() {
        return Err(TabularFault::MarkedUp);
    }
    match opening.sheet {
        Some(_) => Err(TabularFault::NoSheets),
        None => text::grid(decoded, opening.parting),
    }
}

/// The tables of a file: every sheet of a workbook that holds anything, those of Excel 97 to 2003 too, and of a text the
/// only one.
pub fn read_all(bytes: &[u8]) -> Result<Vec<Grid>, TabularFault> {
    match file_kind::of_bytes(bytes) {
        Some(FileKind::OldWorkbook) => workbook::book(bytes, true),
        _ if file_kind::is_package(bytes) => workbook::book(bytes, false),
        _ => read(bytes, Opening::default()).map(|grid| vec![grid]),
    }
}
