//! The list of trainees who are expected: a text with one name a line, or a table with a column of names.

use std::collections::HashSet;

use thiserror::Error;

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
    session::person_key,
    tabular::{self, Grid, GridPlace, GridSource, Located, Opening, Parting, TabularFault},
};

/// The words of headings over names, in small letters.
const HEADINGS: &str =
    "name|names|full|trainee|trainees|фио|имя|слушатель|слушателя|обучающийся|аты|жөні|атыжөні|тыңдаушы";

/// Reason why a list of expected trainees cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RosterFault {
    #[error("nobody is named")]
    Empty,
    #[error("more than {most} names")]
    TooMany { most: usize },
    #[error("line {line} is longer than {most} characters")]
    TooLong { line: usize, most: usize },
    #[error("a quote in line {line} is never closed")]
    QuoteNotClosed { line: usize },
    #[error("several columns, and none is headed as names")]
    WhichColumn,
    #[error("several sheets hold something")]
    WhichSheet,
    #[error(transparent)]
    NoTable(#[from] TabularFault),
}

impl Explain for RosterFault {
    fn explain(&self) -> Message {
        match self {
            RosterFault::Empty => message!("cohort-roster-empty"),
            RosterFault::TooMany { most } => message!("cohort-roster-too-many", most = *most),
            RosterFault::TooLong { line, most } => {
                message!("cohort-roster-too-long", line = line.to_string(), most = *most)
            }
            RosterFault::QuoteNotClosed { line } => {
                message!("cohort-roster-quote-not-closed", line = line.to_string())
            }
            RosterFault::WhichColumn => message!("cohort-roster-which-column"),
            RosterFault::WhichSheet => message!("cohort-roster-which-sheet"),
            RosterFault::NoTable(fault) => fault.explain(),
        }
    }
}

/// The names of a list, each once. Empty lines and those that begin with a number sign are passed over.
pub fn roster(file: impl AsRef<[u8]>) -> Result<Vec<String>, RosterFault> {
    let file = file.as_ref();
    let table = open(file, Parting::ByContent)?;
    match heading(&table) {
        Some((row, column)) => names(&table, row + 1, column),
        // A comma within a name parts nothing.
        None if matches!(table.source(), GridSource::Text { .. }) => names(&open(file, Parting::Lines)?, 0, 0),
        None => match (0..table.rows()).all(|row| table.columns(row) < 2) {
            true => names(&table, 0, 0),
            false => Err(RosterFault::WhichColumn),
        },
    }
}

fn open(file: &[u8], parting: Parting) -> Result<Grid, RosterFault> {
    tabular::read(file, Opening { sheet: None, parting }).map_err(|fault| match fault {
        TabularFault::SeveralSheets { .. } => RosterFault::WhichSheet,
        fault => RosterFault::NoTable(fault),
    })
}

/// The cell of the first row that is a heading over names.
fn heading(table: &Grid) -> Option<(usize, usize)> {
    let row = (0..table.rows()).find(|row| table.columns(*row) > 0)?;
    let is_heading = |column: &usize| {
        let said = table.said(row, *column).to_lowercase().replace('.', "");
        let mut words = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
        words.peek().is_some() && words.all(|word| HEADINGS.split('|').any(|known| known == word))
    };
    (0..table.columns(row)).find(is_heading).map(|column| (row, column))
}

fn names(table: &Grid, first: usize, column: usize) -> Result<Vec<String>, RosterFault> {
    if let Some(place) = table.unclosed() {
        return Err(RosterFault::QuoteNotClosed { line: line(table, place.row) });
    }
    let (mut names, mut known) = (Vec::new(), HashSet::new());
    for row in first..table.rows() {
        let name = table.said(row, column);
        if name.is_empty() || name.starts_with('#') || known.contains(&person_key(name)) {
            continue;
        }
        if name.chars().count() > bounds::FIELD_CHARS_MAX {
            return Err(RosterFault::TooLong { line: line(table, row), most: bounds::FIELD_CHARS_MAX });
        }
        if names.len() == bounds::COHORT_TRAINEES_MAX {
            return Err(RosterFault::TooMany { most: bounds::COHORT_TRAINEES_MAX });
        }
        known.insert(person_key(name));
        names.push(name.to_owned());
    }
    if names.is_empty() { Err(RosterFault::Empty) } else { Ok(names) }
}

/// The line of a text, or the row of a sheet.
fn line(table: &Grid, row: usize) -> usize {
    match table.locate(GridPlace { row, column: None }) {
        Located::Text { line, .. } => line,
        Located::Sheet { .. } => row + 1,
    }
}
