//! What the texts of one column are like, whatever its header says.

use std::{collections::HashSet, ops::Range};

use crate::tabular::CellKind;

use super::{area::Area, numbers};

/// Rows that are looked at, and cells of a wide table.
const ROWS_MAX: usize = 200;
const CELLS_MAX: usize = 6_000;

/// The texts below the header of a column.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts<'g> {
    /// The number of cells that say something, and of rows that do.
    pub(super) filled: usize,
    pub(super) rows: usize,
    pub(super) numbers: usize,
    /// Cells that say a number of points or a band of them, with or without words.
    pub(super) named: usize,
    /// Cells that can be read as weights.
    pub(super) weights: usize,
    characters: usize,
    codes: usize,
    /// Cells of several words.
    phrases: usize,
    different: usize,
    pub(super) sample: Vec<&'g str>,
}

/// The texts of each of so many columns from a row on.
pub(super) fn texts_below<'g>(grid: &Area<'g>, begin: usize, width: usize) -> Vec<Texts<'g>> {
    let rows = ROWS_MAX.min(CELLS_MAX / width.max(1));
    (0..width).map(|column| texts_of(grid, begin..grid.rows().min(begin + rows), column)).collect()
}

fn texts_of<'g>(grid: &Area<'g>, rows: Range<usize>, column: usize) -> Texts<'g> {
    let mut texts = Texts::default();
    let mut seen = HashSet::new();
    for row in rows {
        let said = grid.said(row, column);
        texts.rows += usize::from(grid.columns(row) > 0);
        if said.is_empty() {
            continue;
        }
        texts.filled += 1;
        texts.characters += said.chars().count();
        texts.numbers += usize::from(numbers::plain(said).is_some());
        texts.named += usize::from(numbers::of_label(said).is_some());
        texts.weights += usize::from(numbers::weight(said).is_some());
        // A formula with a fault stands where a number should.
        texts.weights += usize::from(grid.kind(row, column) == CellKind::Error);
        let is_code = said.chars().count() <= 10
            && said.chars().any(|c| c.is_ascii_digit())
            && said.split_whitespace().count() <= 2;
        texts.codes += usize::from(is_code);
        texts.phrases += usize::from(said.contains(char::is_whitespace));
        seen.insert(said);
        texts.sample.push(said);
    }
    texts.different = seen.len();
    texts
}

impl Texts<'_> {
    /// Returns whether the texts are longer than their header, which has so many words at most.
    pub(super) fn is_long_below(&self, header: &str, words: usize) -> bool {
        let length = header.chars().count();
        let mean = self.characters.checked_div(self.filled).unwrap_or(0);
        let is_filled = self.filled * 2 >= self.rows && self.filled > 0;
        let is_short = length > 0 && length <= 60 && header.split_whitespace().count() <= words;
        is_filled
            && is_short
            && self.numbers * 2 < self.filled
            && self.phrases * 2 >= self.filled
            && mean >= 12
            && mean > length
    }

    /// Returns whether the texts say something of what stands in their row, and do not merely name it.
    pub(super) fn is_of_statements(&self) -> bool {
        let mean = self.characters.checked_div(self.filled).unwrap_or(0);
        mean >= 20 && self.phrases * 2 >= self.filled && self.numbers == 0
    }

    /// Returns whether the texts are words rather than numbers, ticks and crosses.
    pub(super) fn is_of_words(&self) -> bool {
        self.filled > 0 && self.numbers * 2 <= self.filled && self.characters >= self.filled * 4
    }

    /// Returns whether hardly a text stands more than once: what comes again and again says of what kind a thing is.
    pub(super) fn are_mostly_different(&self) -> bool {
        self.different * 10 >= self.filled * 7
    }

    /// Returns whether some text is no number.
    pub(super) fn has_words(&self) -> bool {
        self.numbers < self.filled
    }

    /// The number of characters of all texts.
    pub(super) fn characters(&self) -> usize {
        self.characters
    }

    /// Returns whether most texts are numbers or codes, which may come again in each section.
    pub(super) fn are_numbered(&self) -> bool {
        self.filled > 0 && self.codes * 4 >= self.filled * 3
    }

    /// Returns whether some text stands more than once.
    pub(super) fn comes_again(&self) -> bool {
        self.different < self.filled
    }

    pub(super) fn is_of_codes(&self) -> bool {
        self.filled > 0 && self.codes * 4 >= self.filled * 3 && self.different * 10 >= self.filled * 9
    }

    /// Returns whether the texts stand above several rows each, or come again and again.
    pub(super) fn is_of_groups(&self) -> bool {
        self.filled > 0 && self.numbers == 0 && (self.different * 2 <= self.filled || self.filled * 3 <= self.rows * 2)
    }
}
