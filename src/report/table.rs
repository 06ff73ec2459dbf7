//! The table of a document, of which a figure has one that says the same in words.

use serde::Serialize;

/// Every row has as many cells as the head; the first cell of a row names it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}
