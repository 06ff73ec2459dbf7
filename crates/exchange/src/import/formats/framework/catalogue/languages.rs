//! The languages of a catalogue: that of the original, and that of its translation where it has one.

use crate::{
    bounds::RUBRIC_TEXT_CHARS_MAX,
    import::{
        Answers, language,
        ledger::{Ledger, Why},
        text::Texts,
    },
    locale::Message,
    message,
    rubric::DraftText,
    tabular::Grid,
};

use super::Columns;

/// A language, with the columns in which its texts stand: the first of them that says something holds the text.
struct Language {
    tag: String,
    columns: Vec<usize>,
}

/// The languages in which texts are taken from a table.
pub(super) struct Spoken<'g> {
    grid: &'g Grid,
    number: usize,
    languages: Vec<Language>,
    texts: Texts,
    /// Texts of the original that stand for a translation that nobody has written.
    untranslated: usize,
}

impl<'g> Spoken<'g> {
    pub(super) fn of(grid: &'g Grid, number: usize, columns: &Columns, file: &str, answers: &Answers) -> Self {
        let said = |column: usize| (1..grid.rows().min(1_000)).map(move |row| grid.said(row, column));
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let is_filled = |row: usize, column: usize| !grid.said(row, column).is_empty();
        let has_target = (1..grid.rows()).any(|row| is_filled(row, columns.target));
        let source = language::of_texts(said(columns.source));
        let named = || language::of_file_name(file).or_else(|| language::of_name(stem));
        let target =
            || language::answered(answers).or_else(named).unwrap_or_else(|| language::of_texts(said(columns.target)));
        let languages = match has_target.then(target) {
            // Nothing is translated yet, so the file has one language, whichever it is to be translated into.
            None => {
                let tag = language::answered(answers).unwrap_or(source);
                vec![Language { tag, columns: vec![columns.source] }]
            }
            Some(target) if target == source => {
                vec![Language { tag: target, columns: vec![columns.target, columns.source] }]
            }
            Some(target) => vec![
                Language { tag: source, columns: vec![columns.source] },
                Language { tag: target, columns: vec![columns.target] },
            ],
        };
        let is_open = |row: &usize| is_filled(*row, columns.source) && !is_filled(*row, columns.target);
        let untranslated = if languages.len() == 1 { (1..grid.rows()).filter(is_open).count() } else { 0 };
        Spoken { grid, number, languages, texts: Texts::default(), untranslated }
    }

    pub(super) fn tags(&self) -> Vec<String> {
        self.languages.iter().map(|language| language.tag.clone()).collect()
    }

    /// Returns whether a row has a text.
    pub(super) fn says(&self, row: usize) -> bool {
        let mut columns = self.languages.iter().flat_map(|language| &language.columns);
        columns.any(|column| !self.grid.said(row, *column).is_empty())
    }

    /// Adds the texts of a row behind what is said already.
    pub(super) fn add(&mut self, ledger: &mut Ledger, row: usize, into: &str, separator: &str, text: &mut DraftText) {
        for Language { tag, columns } in &self.languages {
            let Some(column) = columns.iter().copied().find(|column| !self.grid.said(row, *column).is_empty()) else {
                continue;
            };
            let known = text.get(tag).map_or(0, |known| known.chars().count() + separator.len());
            if known > 0 && known + self.grid.said(row, column).chars().count() > RUBRIC_TEXT_CHARS_MAX {
                ledger.leave_cell(self.number, (row, column), Why::TooLong);
                continue;
            }
            tag.clone_into(&mut self.texts.language);
            for (language, more) in self.texts.take_cell(ledger, self.number, (row, column), into) {
                let said = text.entry(language).or_default();
                if !said.is_empty() {
                    said.push_str(separator);
                }
                said.push_str(&more);
            }
        }
    }

    /// Why a text of a thing stands in no draft: in one language, it is the wording of the original for what was taken.
    pub(super) fn why_left(&self) -> Why {
        if self.languages.len() == 1 { Why::Again } else { Why::OtherLanguage }
    }

    pub(super) fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if self.untranslated > 0 {
            notes.push(message!("import-note-framework-untranslated", count = self.untranslated));
        }
        notes.extend(self.texts.notes());
        notes
    }
}
