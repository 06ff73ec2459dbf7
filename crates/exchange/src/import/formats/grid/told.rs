//! What is told of the rows of a table, for a person to look at.

use crate::{locale::Message, message};

/// What is told of the rows: numbers of rows from 1.
#[derive(Default)]
pub(super) struct Told {
    pub(super) sections: Vec<usize>,
    pub(super) more: Vec<usize>,
    pub(super) totals: Vec<usize>,
    pub(super) returning: Vec<String>,
    pub(super) twice: Vec<String>,
    pub(super) unread_weights: Vec<String>,
    pub(super) shared: usize,
    pub(super) percent: usize,
    pub(super) negative: usize,
    pub(super) rounded: usize,
    /// Weights of units, which are left out.
    pub(super) of_units: usize,
    /// Criteria with points of their own for the levels, and those whose points are left out.
    pub(super) pointed: usize,
    pub(super) unpointed: usize,
    /// Descriptors whose points are left out.
    pub(super) descriptors: usize,
    /// Rows of tables without levels.
    pub(super) others: Vec<String>,
}

impl Told {
    pub(super) fn notes(&self, notes: &mut Vec<Message>) {
        let listed = |rows: &[usize]| {
            const MOST: usize = 20;
            let told: Vec<String> = rows.iter().take(MOST).map(usize::to_string).collect();
            told.join(", ") + if rows.len() > MOST { ", …" } else { "" }
        };
        let rows = [("sections", &self.sections), ("more", &self.more), ("totals", &self.totals)];
        for (what, rows) in rows.into_iter().filter(|(_, rows)| !rows.is_empty()) {
            notes.push(message!("import-note-grid-rows", what = what, rows = listed(rows)));
        }
        let texts = [
            ("returning", &self.returning),
            ("twice", &self.twice),
            ("weights", &self.unread_weights),
            ("others", &self.others),
        ];
        for (what, texts) in texts.into_iter().filter(|(_, texts)| !texts.is_empty()) {
            let told = texts.iter().take(8).cloned().collect::<Vec<_>>().join("; ");
            notes.push(message!("import-note-grid-texts", what = what, texts = told));
        }
        let counts = [
            ("shared", self.shared),
            ("percent", self.percent),
            ("negative", self.negative),
            ("rounded", self.rounded),
            ("of-units", self.of_units),
            ("descriptors", self.descriptors),
            ("pointed", self.pointed),
            ("unpointed", self.unpointed),
        ];
        for (what, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            notes.push(message!("import-note-grid-counts", what = what, count = count));
        }
    }
}
