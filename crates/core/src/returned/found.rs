//! What was found in a file: texts in rows of cells, or in fields that name themselves, each with its place.

use crate::{
    locale::{Explain, Message},
    message,
    report::FormMark,
    tabular::Located,
};

/// A place in a file, as a person finds it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    Line {
        line: usize,
        column: usize,
    },
    Sheet {
        sheet: String,
        cell: String,
    },
    /// A cell of a table of a document, all counted from 1.
    Table {
        table: usize,
        row: usize,
        cell: usize,
    },
    Paragraph {
        number: usize,
    },
    /// A field of a page, by its name.
    Field {
        name: String,
    },
}

/// A text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub spot: Spot,
}

/// All that was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// Rows of cells, the code of a field in the first of them; and texts that stand in no table.
    Rows { rows: Vec<Vec<Written>>, outside: Vec<Written> },
    /// Fields by their names; of one that is chosen, the name of the choice is its text.
    Fields(Vec<(String, Written)>),
}

impl Found {
    /// What the form says that it is.
    pub(super) fn mark(&self) -> Option<FormMark> {
        let text = match self {
            Found::Rows { rows, .. } => {
                let code = |row: &&Vec<Written>| row.first().is_some_and(|first| first.text == FormMark::CODE);
                &rows.iter().find(code)?.get(2)?.text
            }
            Found::Fields(fields) => &fields.iter().find(|(name, _)| name == FormMark::CODE)?.1.text,
        };
        FormMark::read(text)
    }
}

impl From<Located> for Spot {
    fn from(located: Located) -> Self {
        match located {
            Located::Text { line, column, .. } => Spot::Line { line, column },
            Located::Sheet { sheet, cell } => Spot::Sheet { sheet, cell },
        }
    }
}

impl Explain for Spot {
    fn explain(&self) -> Message {
        match self {
            Spot::Line { line, column } => message!("returned-at-line", line = *line, column = *column),
            Spot::Sheet { sheet, cell } => message!("returned-at-sheet", sheet = sheet.as_str(), cell = cell.as_str()),
            Spot::Table { table, row, cell } => {
                message!("returned-at-table", table = *table, row = *row, cell = *cell)
            }
            Spot::Paragraph { number } => message!("returned-at-paragraph", number = *number),
            Spot::Field { name } => message!("returned-at-field", name = name.as_str()),
        }
    }
}
