//! Tables in files of other programs, from bytes to cells: text in whatever encoding, its fields parted by commas,
//! semicolons, tabs or bars, and workbooks of spreadsheets. A [`Grid`] says what stands in each cell and where in the
//! file that is, so that faults can point at it. What a table means is for others: ratings and lists of people are read
//! from grids.

mod fault;
mod grid;
mod text;
mod weigh;
mod workbook;

pub use fault::TabularFault;
pub use grid::{Grid, Kind, Located, Place, Source};

/// How a file is to be opened.
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
    /// Nothing: each line is one cell.
    Lines,
}

/// The cells of a file, whatever program wrote it.
pub fn read(bytes: &[u8], opening: Opening) -> Result<Grid, TabularFault> {
    if workbook::is_one(bytes) {
        return workbook::grid(bytes, opening.sheet);
    }
    let decoded = crate::encoding::decode(bytes).ok_or(TabularFault::NoTable)?;
    match opening.sheet {
        Some(_) => Err(TabularFault::NoSheets),
        None => text::grid(decoded, opening.parting),
    }
}
