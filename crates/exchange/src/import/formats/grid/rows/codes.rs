//! Codes of criteria.

use crate::import::{
    ImportFault,
    ledger::{Ledger, Why},
};

use super::{super::spanned, Rows};

impl<'g> Rows<'_, 'g> {
    /// The code of the criterion in a row; a cell beside several of them holds the code of their unit.
    pub(super) fn code(&mut self, ledger: &mut Ledger, row: usize) -> Result<&'g str, ImportFault> {
        let (grid, layout) = (self.table.grid, self.table.layout);
        let Some(column) = layout.codes else { return Ok("") };
        let name = layout.names.first().map(|name| name.at);
        if !layout.units.is_empty() && name.is_some_and(|name| spanned::is_of_several(grid, (row, column), name)) {
            ledger.leave_cell(self.table.number, (row, column), Why::Identifier);
            return Ok("");
        }
        if self.table.is_day(ledger, row, column)? {
            return Ok("");
        }
        let code = grid.said(row, column);
        let is_number = |code: &&str| code.bytes().all(|byte| byte.is_ascii_digit());
        Ok(code.strip_suffix(".0").filter(is_number).unwrap_or(code))
    }
}
