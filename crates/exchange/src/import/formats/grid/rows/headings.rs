//! Headings of units that stand elsewhere than among the names, or say more than a name.

use super::{
    super::{layout::Column, table::Table},
    Rows,
};

/// Letters that make a word: codes and Roman numerals have fewer, or none but their digits.
const WORD_LETTERS_MIN: usize = 3;

/// Returns whether a text of the column of codes is the words of a heading rather than a code.
fn has_words(said: &str) -> bool {
    let is_roman = |word: &str| word.chars().all(|c| "IVXLCDMІХ".contains(c));
    said.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= WORD_LETTERS_MIN && !is_roman(word))
}

/// Returns whether weights stand beside headings alone: none of the rows with anchors has one, and a row without them does.
pub(super) fn bear_weights(table: &Table) -> bool {
    let (grid, layout) = (table.grid, table.layout);
    let (Some(weight), false) = (layout.weight, layout.levels.is_empty()) else { return false };
    let is_described =
        |row: usize| layout.level_columns().filter(|column| !grid.said(row, *column).is_empty()).count() >= 2;
    let is_weighed = |row: usize| !grid.said(row, weight).is_empty();
    let rows = layout.header.1..grid.rows();
    rows.clone().any(|row| is_weighed(row) && !is_described(row))
        && rows.clone().any(is_described)
        && !rows.clone().any(|row| is_weighed(row) && is_described(row))
}

impl Rows<'_, '_> {
    /// Returns whether a row names a unit in the column of codes, as forms do whose cells are shown as one over the whole
    /// width. Criteria follow it.
    pub(super) fn is_heading_among_codes(&self, row: usize) -> bool {
        let (grid, layout) = (self.table.grid, self.table.layout);
        let is_alone = grid.filled(row).all(|column| layout.codes == Some(column));
        let is_followed =
            || if layout.levels.is_empty() { self.next_told(row) } else { self.next_described(row).is_some() };
        is_alone && layout.codes.is_some_and(|column| has_words(grid.said(row, column))) && is_followed()
    }

    /// The columns in which a heading says its name.
    pub(super) fn named_in(&self, row: usize) -> Vec<Column> {
        let (grid, layout) = (self.table.grid, self.table.layout);
        let has_name = layout.names.iter().any(|column| !grid.said(row, column.at).is_empty());
        match layout.codes.filter(|_| !has_name) {
            Some(at) => vec![Column { at, language: layout.languages.first().cloned().unwrap_or_default() }],
            None => layout.names.clone(),
        }
    }
}
