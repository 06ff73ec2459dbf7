//! The table of a document, of which a figure has one that says the same in words.

use serde::Serialize;

/// A table with as many cells in every row as in the head; the first cell of a row names it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Returns whether the table is to be filled in by hand: beside their names, its rows hold nothing.
    pub(super) fn is_form(&self) -> bool {
        !self.rows.is_empty() && self.rows.iter().all(|row| row.len() > 1 && row[1..].iter().all(String::is_empty))
    }

    /// The shares of the columns in the width of a form, in hundredths: by their heads, since nothing else stands in them.
    pub(super) fn form_shares(&self) -> Vec<usize> {
        /// Letters for which each column has room, whatever its head.
        const LETTERS_LEAST: usize = 8;
        let letters = |(column, head): (usize, &String)| match column {
            0 => LETTERS_LEAST / 2,
            _ => head.chars().count().max(LETTERS_LEAST),
        };
        let letters: Vec<usize> = self.head.iter().enumerate().map(letters).collect();
        let all: usize = letters.iter().sum();
        letters.into_iter().map(|each| each * 100 / all).collect()
    }
}
