//! A table with its layout, and its cells made into texts of a draft.

use crate::{
    exchange::import::{
        ImportFault, Place,
        fault::Broken,
        ledger::{Ledger, Why},
        text::Texts,
    },
    rubric::DraftText,
    tabular::{CellKind, Grid, GridSource},
};

use super::layout::Layout;

pub(super) struct Table<'g> {
    pub(super) grid: &'g Grid,
    /// The number of the table in the ledger.
    pub(super) number: usize,
    pub(super) layout: &'g Layout,
    pub(super) texts: Texts,
    /// Cells that a spreadsheet has made into days: what stood there is not known.
    pub(super) days: Vec<String>,
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
        if self.is_day(ledger, row, column)? {
            return Ok(());
        }
        language.clone_into(&mut self.texts.language);
        let taken = self.texts.take_cell(ledger, self.number, (row, column), into);
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
                self.days.push(self.place(row, column).to_string());
                return Ok(true);
            }
            _ => return Ok(false),
        };
        Err(ImportFault::At { place: self.place(row, column), why })
    }

    pub(super) fn place(&self, row: usize, column: usize) -> Place {
        Place::of_cell(self.grid, row, column)
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
        for column in 0..self.grid.columns(row) {
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
        Err(ImportFault::row_length(self.grid, row, fields, expected))
    }
}
