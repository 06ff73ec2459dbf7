//! Questions that stand beside the levels of a criterion: they inform it.

use crate::{
    import::{ImportFault, ledger::Ledger},
    rubric::{DraftQuestion, DraftText},
};

use super::{super::table::Days, Rows};

impl Rows<'_, '_> {
    /// Adds the question in a row, if one stands there, to those of a criterion.
    pub(super) fn question_beside(
        &mut self,
        ledger: &mut Ledger,
        row: usize,
        criterion: &str,
    ) -> Result<(), ImportFault> {
        let layout = self.table.layout;
        let Some(column) = layout.question.filter(|column| !self.table.grid.said(row, *column).is_empty()) else {
            return Ok(());
        };
        let language = layout.languages.first().cloned().unwrap_or_default();
        let id = self.given.questions.counted();
        let mut wording = DraftText::new();
        self.table.take(ledger, (row, column), (&language, Days::Left), &format!("{id}.wording"), &mut wording)?;
        self.questions.push(DraftQuestion {
            id,
            wording,
            informs: vec![criterion.to_owned()],
            ..DraftQuestion::default()
        });
        Ok(())
    }
}
