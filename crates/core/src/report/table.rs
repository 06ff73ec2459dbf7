//! The table of a document, of which a figure has one that says the same in words.

use serde::Serialize;

/// A table with as many cells in every row as in the head; the first cell of a row names it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}
