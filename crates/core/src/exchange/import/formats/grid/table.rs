//! A table with its layout, and its cells made into texts of a draft.

use crate::{
    exchange::import::{
        ImportFault, Place,
        fault::Broken,
        ledger::{Ledger, Why},
        text::Texts,
    },
    rubric::DraftText,
    tabular::{CellKind, GridSource},
};

use super::{area::Area, layout::Layout};

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
}

/// What spreadsheets write where a formula has a fault.
const FAULTS: [&str; 8] = ["#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#N/A", "#ССЫЛКА!"];

/// What was written before a spreadsheet made a day of it: a span such as “1-2”, whose numbers rise. Whether the day or
/// the month came first is not known, and does not matter then.
fn span_of_day(day: &str) -> Option<String> {
    let mut parts = day.split('-').map(|part| part.parse::<u32>().ok());
    let (Some(Some(_)), Some(Some(month)), Some(Some(day)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    Some(format!("{}-{}", month.min(day), month.max(day)))
}

impl Table<'_> {
    /// Adds the text of a cell to a text of the draft, behind what stands there in this language.
    pub(super) fn take(
        &mut self,
        ledger: &mut Ledger,
        (row, column): (usize, usize),
        language: &str,
        into: &str,
        text: &mut DraftText,
    ) -> Result<(), ImportFault> {
        let taken = match self.is_day(ledger, row, column)? {
            true => {
                span_of_day(self.grid.said(row, column)).map(|span| (language.to_owned(), span)).into_iter().collect()
            }
            false => {
                language.clone_into(&mut self.texts.language);
                self.texts.take_cell(ledger, self.number, (row, column), into)
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

    /// Returns whether a spreadsheet has made a day of a cell, and refuses faults of formulas.
    pub(super) fn is_day(&mut self, ledger: &mut Ledger, row: usize, column: usize) -> Result<bool, ImportFault> {
        let why = match self.grid.kind(row, column) {
            CellKind::Error => Broken::FormulaFault,
            CellKind::Open => Broken::OpenFormula,
            CellKind::Time => {
                ledger.leave_cell(self.number, (row, column), Why::Moment);
                let (place, said) = (self.place(row, column).to_string(), self.grid.said(row, column));
                match span_of_day(said) {
                    Some(span) => self.spans.push(format!("{place} ({said}: {span})")),
                    None => self.days.push(place),
                }
                return Ok(true);
            }
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
        let (Some(fields), GridSource::Text { .. }) = (self.grid.written(row), self.grid.source()) else {
            return Ok(());
        };
        let header = self.layout.header.0..self.layout.header.1;
        let expected = header.filter_map(|row| self.grid.written(row)).max().unwrap_or(fields);
        // Empty fields at the end of a line do no harm.
        if self.grid.columns(row) <= expected {
            return Ok(());
        }
        Err(ImportFault::row_length(self.grid.grid, row, fields, expected))
    }
}
