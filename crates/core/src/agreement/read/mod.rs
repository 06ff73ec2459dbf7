//! Ratings from a table of another program: a line for each rating, a column for each rater, or numbers of raters.
//! Where neither headings nor cells settle what is meant, it is a fault that says how to settle it; what was taken for
//! what is told with the [`RatingTable`]. All is checked: what comes out is a table or a list of faults with their
//! places.

mod cells;
mod columns;
mod counted;
mod form;
mod header;
mod layout;
mod names;
mod ratings;
mod rows;
mod shape;
mod sums;
mod taken;
mod units;
mod words;

use crate::{
    bounds,
    tabular::{Grid, GridPlace, GridSource},
};

use super::{
    fault::{RatingFault, RatingFaultKind, RatingFaults},
    table::{RatingTable, TableError},
};

use header::TableHeader;
pub use layout::{Sought, TableForm};
pub use names::{Named, Spelling};
pub use taken::{Because, FormBy, LeftOutPart, Part, TakenTable};

/// The meaning of a table where it does not say so itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableReading {
    /// The levels from the lowest to the highest; empty where they follow from the ratings. Levels that are rising
    /// numbers make a scale of numbers.
    pub order: Vec<String>,
    /// Ratings are names, even where some are written as numbers.
    pub names: bool,
    pub form: Option<TableForm>,
    /// Headings of columns.
    pub units: Option<String>,
    pub criteria: Option<String>,
    pub rater_column: Option<String>,
    /// The columns with ratings; of several, each is a criterion.
    pub rating_columns: Vec<String>,
    /// The raters who count; all where none is named.
    pub raters: Vec<String>,
    /// Texts that stand for no rating, beside those that always do.
    pub missing: Vec<String>,
}

/// A table with what it was taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadTable {
    pub table: RatingTable,
    pub taken: TakenTable,
}

pub fn read(grid: &Grid, reading: &TableReading) -> Result<ReadTable, RatingFaults> {
    let mut reader = Reader { grid, reading, faults: Vec::new(), taken: TakenTable::new(TableForm::Wide) };
    let table = reader.table();
    match table {
        Some(table) if reader.faults.is_empty() => Ok(ReadTable { table, taken: reader.taken }),
        _ => Err(RatingFaults(reader.faults)),
    }
}

struct Reader<'g> {
    grid: &'g Grid,
    reading: &'g TableReading,
    faults: Vec<RatingFault>,
    taken: TakenTable,
}

impl Reader<'_> {
    fn table(&mut self) -> Option<RatingTable> {
        let mut header = self.header()?;
        if !self.faults.is_empty() {
            return None;
        }
        header.contents = self.columns(&header);
        let layout = self.layout(&header)?;
        if !self.faults.is_empty() {
            return None;
        }
        match layout.form {
            TableForm::Long | TableForm::Wide => {
                let gathered = self.gather(&header, &layout)?;
                if self.faults.is_empty() { self.rated(&header, gathered) } else { None }
            }
            TableForm::Counts | TableForm::Contingency => self.counted(&header, &layout),
        }
    }

    fn fault(&mut self, place: GridPlace, kind: RatingFaultKind) {
        if !self.is_full() {
            self.faults.push(RatingFault { kind, place });
        }
    }

    /// Returns whether so many faults were found that no more are told.
    fn is_full(&self) -> bool {
        self.faults.len() >= bounds::RATING_FAULTS_MAX
    }

    fn checked(&mut self, header: &TableHeader, table: Result<RatingTable, TableError>) -> Option<RatingTable> {
        let why = match table {
            Ok(table) if table.ratings() > 0 => return Some(table),
            Ok(_) => RatingFaultKind::NoRatings,
            Err(why) => RatingFaultKind::NoTable { why },
        };
        self.fault(header.whole(), why);
        None
    }

    /// True for a name that is within its bound and kept all its letters when its file was saved.
    fn is_whole(&mut self, name: &str, place: GridPlace) -> bool {
        let kind = if name.chars().count() > bounds::FIELD_CHARS_MAX {
            RatingFaultKind::NameTooLong
        } else if self.lacks_letters(name) {
            RatingFaultKind::LettersLost { text: shortened(name) }
        } else {
            return true;
        };
        self.fault(place, kind);
        false
    }

    /// The encodings of old systems have no place for some letters, such as Kazakh ones: programs write question marks.
    fn lacks_letters(&self, name: &str) -> bool {
        let GridSource::Text { encoding, .. } = self.grid.source() else { return false };
        let is_lost = |(place, _): (usize, &str)| name[place + 1..].starts_with(char::is_alphabetic);
        !encoding.starts_with("UTF") && name.match_indices('?').any(is_lost)
    }
}

/// The part of a text that a fault repeats.
fn shortened(text: &str) -> String {
    crate::fit::fit(text, 40, "…").into_owned()
}
