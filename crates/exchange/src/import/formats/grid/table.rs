//! A table with its layout, and its cells made into texts of a draft.

use std::collections::HashMap;

use crate::{
    import::{
        ImportFault, Place,
        fault::Broken,
        ledger::{Ledger, Why},
        text::Texts,
    },
    rubric::DraftText,
    tabular::{CellKind, Grid},
};

use super::{area::Area, layout::Layout, lengths};

pub(super) struct Table<'g> {
    pub(super) grid: &'g Area<'g>,
    /// The number of the table in the ledger.
    pub(super) number: usize,
    pub(super) layout: &'g Layout,
    pub(super) texts: Texts,
    /// Cells that a spreadsheet has made into days: what stood there is not known.
    pub(super) days: Vec<String>,
    /// Such cells in which a span of numbers stood, most likely.
    pub(super) spans: Vec<String>,
    /// The year in which most spans were typed, as the days of the sheet tell.
    pub(super) typed_in: Option<u32>,
}

/// What spreadsheets write where a formula has a fault.
const FAULTS: [&str; 8] = ["#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#N/A", "#ССЫЛКА!"];

/// What becomes of a day in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Days {
    /// It is left out: what stood there is not known.
    Left,
    /// In a cell of a level it is taken for the span that was typed, where that is known.
    Spans,
    /// Above the table it is a day that somebody wrote, such as that of an approval, and is taken as it stands.
    Kept,
}

/// Year, month and day of a cell that a spreadsheet has made a day.
fn parts_of_day(day: &str) -> Option<(u32, u32, u32)> {
    let mut parts = day.split('-').map(|part| part.parse::<u32>().ok());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Some(year)), Some(Some(month)), Some(Some(day)), None) => Some((year, month, day)),
        _ => None,
    }
}

/// What was written before a spreadsheet made a day of it: a span such as “1-2”, whose numbers rise. Whether the day or
/// the month came first is not known, and does not matter then. The first day of a month may come of a month and a year
/// too, such as “1-50”; it is a span only in the year in which the others were typed.
fn span_of_day(day: &str, typed_in: Option<u32>) -> Option<String> {
    let (year, month, day) = parts_of_day(day)?;
    (day != 1 || typed_in == Some(year)).then(|| format!("{}-{}", month.min(day), month.max(day)))
}

/// The year of most days of a sheet that cannot come of a month and a year: a spreadsheet adds the year of typing.
pub(super) fn year_of_typing(grid: &Grid) -> Option<u32> {
    let mut years: HashMap<u32, usize> = HashMap::new();
    for row in 0..grid.rows() {
        let days = (0..grid.columns(row)).filter(|column| grid.kind(row, *column) == CellKind::Time);
        for (year, ..) in days.filter_map(|column| parts_of_day(grid.said(row, column))).filter(|(.., day)| *day != 1) {
            *years.entry(year).or_default() += 1;
        }
    }
    let all: usize = years.values().sum();
    years.into_iter().find(|(_, count)| count * 2 > all).map(|(year, _)| year)
}

impl Table<'_> {
    /// Adds the text of a cell to a text of the draft, behind what stands there in this language.
    pub(super) fn take(
        &mut self,
        ledger: &mut Ledger,
        (row, column): (usize, usize),
        (language, days): (&str, Days),
        into: &str,
        text: &mut DraftText,
    ) -> Result<(), ImportFault> {
        let taken = if !self.holds_day(row, column)? || days == Days::Kept {
            language.clone_into(&mut self.texts.language);
            self.texts.take_cell(ledger, self.number, (row, column), into)
        } else {
            let span = span_of_day(self.grid.said(row, column), self.typed_in).filter(|_| days == Days::Spans);
            match span {
                Some(span) => {
                    ledger.take_cell(self.number, (row, column), into);
                    self.spans.push(format!("{} ({}: {span})", self.place(row, column), self.grid.said(row, column)));
                    [(language.to_owned(), span)].into()
                }
                None => {
                    self.leave_day(ledger, row, column);
                    DraftText::new()
                }
            }
        };
        for (language, more) in taken {
            let said = text.entry(language).or_default();
            if said.is_empty() {
                *said = more;
            } else if *said != more {
                said.push('\n');
                said.push_str(&more);
            }
        }
        Ok(())
    }

    /// Returns whether a spreadsheet has made a day of a cell, which is left out then, and refuses faults of formulas.
    pub(super) fn is_day(&mut self, ledger: &mut Ledger, row: usize, column: usize) -> Result<bool, ImportFault> {
        let is_day = self.holds_day(row, column)?;
        if is_day {
            self.leave_day(ledger, row, column);
        }
        Ok(is_day)
    }

    fn leave_day(&mut self, ledger: &mut Ledger, row: usize, column: usize) {
        ledger.leave_cell(self.number, (row, column), Why::Moment);
        self.days.push(self.place(row, column).to_string());
    }

    fn holds_day(&self, row: usize, column: usize) -> Result<bool, ImportFault> {
        let why = match self.grid.kind(row, column) {
            CellKind::Error => Broken::FormulaFault,
            CellKind::Open => Broken::OpenFormula,
            CellKind::Time => return Ok(true),
            // In a text, and in some workbooks, a fault of a formula is a text.
            _ if FAULTS.contains(&self.grid.said(row, column)) => Broken::FormulaFault,
            _ => return Ok(false),
        };
        Err(ImportFault::At { place: self.place(row, column), why })
    }

    pub(super) fn place(&self, row: usize, column: usize) -> Place {
        Place::of_cell(self.grid.grid, row, column)
    }

    /// The cell whose text a person sees at a place: the first of those that are shown as one.
    pub(super) fn seen(&self, row: usize, column: usize) -> (usize, usize) {
        match self.grid.merged(row, column) {
            Some(area) => (*area.rows.start(), *area.columns.start()),
            None => (row, column),
        }
    }

    /// Leaves out all cells of a row of which nothing was taken.
    pub(super) fn leave_row(&self, ledger: &mut Ledger, row: usize, why: Why) {
        for column in self.grid.columns.start..self.grid.columns(row) {
            ledger.leave_cell(self.number, (row, column), why);
        }
    }

    /// Refuses a line that has more fields than the header: somewhere in it a delimiter stands without quotes.
    pub(super) fn has_right_length(&self, row: usize) -> Result<(), ImportFault> {
        lengths::check(self.grid.grid, row, self.layout.header.0..self.layout.header.1)
    }
}
