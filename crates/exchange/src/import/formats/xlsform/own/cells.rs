//! Cells of rows and choices that are marked, read and noted as taken.

use crate::rubric::DraftText;

use super::{
    super::{
        super::super::{super::form_texts::meant, super::marks::Mark, Why},
        form::{Form, texts_of},
        scales::Choice,
        sheets::{Field, Sheet},
    },
    is_notation,
};

impl<'g> Form<'_, 'g> {
    /// What stands in an own column of a choice, noted as taken.
    pub(super) fn choice_mark(&mut self, choice: &Choice<'g>, mark: Mark, into: &str) -> &'g str {
        let Some(sheet) = self.sheets.choices.get(choice.sheet) else { return "" };
        let said = sheet.said(choice.row, Field::Own(mark));
        if let Some(column) = sheet.column(Field::Own(mark)).filter(|_| !said.is_empty()) {
            self.ledger.take_cell(sheet.number, (choice.row, column), into);
        }
        said
    }

    pub(super) fn choice_text(&mut self, choice: &Choice, into: &str) -> DraftText {
        let sheet: &Sheet = self.sheets.choices.get(choice.sheet).unwrap_or(self.survey);
        let text = texts_of(&mut self.texts, &self.languages, self.ledger, (sheet, choice.row, Field::Label), into);
        meant(text)
    }

    /// The values of levels stand once more beside the anchors of each criterion.
    pub(super) fn again(&mut self, choice: &Choice) {
        let Some(sheet) = self.sheets.choices.get(choice.sheet) else { return };
        for column in sheet.columns.iter().filter(|column| matches!(column.field, Field::Own(_))) {
            self.ledger.leave_cell(sheet.number, (choice.row, column.at), Why::Again);
        }
    }

    pub(super) fn own_text(&mut self, row: usize, field: Field, into: &str) -> DraftText {
        let text = self.text(row, field, into);
        meant(text)
    }

    /// What stands in an own column of a row, noted as taken.
    pub(super) fn own_said(&mut self, row: usize, mark: Mark, id: &str) -> &'g str {
        let said = self.survey.said(row, Field::Own(mark));
        if let Some(column) = self.survey.column(Field::Own(mark)).filter(|_| !said.is_empty()) {
            let field = mark.head().trim_start_matches("viva_");
            self.ledger.take_cell(self.survey.number, (row, column), &format!("{id}.{field}"));
        }
        said
    }

    /// What stands in an own column, read; it is taken where that gives something.
    pub(super) fn own_read<T>(
        &mut self,
        row: usize,
        mark: Mark,
        id: &str,
        read: impl Fn(&'g str) -> Option<T>,
    ) -> Option<T> {
        let value = read(self.survey.said(row, Field::Own(mark)))?;
        self.own_said(row, mark, id);
        Some(value)
    }

    /// A value of the notation; none where it is not in order.
    pub(super) fn own_notation<Raw: serde::de::DeserializeOwned>(
        &mut self,
        row: usize,
        mark: Mark,
        id: &str,
    ) -> Option<String> {
        let said = self.survey.said(row, Field::Own(mark));
        if said.is_empty() || !is_notation::<Raw>(said) {
            return None;
        }
        Some(self.own_said(row, mark, id).to_owned())
    }

    pub(super) fn own_id(&mut self, row: usize, id: &str, name: &str) {
        self.own_said(row, Mark::Id, id);
        if !name.is_empty() {
            self.sketch.sources.insert(id.to_owned(), name.to_owned());
        }
    }
}
