//! Fields of a document that is handed out to be filled in. Each has a code by which a reader knows it again, whatever
//! language the form is in: an id of the rubric behind the letter of what it is about.
//!
//! Where there is paper, a field is lines and boxes. Where there are cells, every field is one or more rows of them: the
//! code, what is asked, and the cells in which answers are written; a cell under a choice takes a mark. The writers of
//! tables make these rows, and `returned` reads them.

use serde::Serialize;

use super::document::{Block, Document, Table};

/// One thing to fill in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    pub code: String,
    pub name: String,
    pub input: Input,
    /// What stands in it already.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Nothing is to be changed: the form says what it is.
    Given,
    /// Text on so many lines.
    Text(u8),
    OneOf(Vec<Choice>),
    AnyOf(Vec<Choice>),
}

/// Items that are judged one by one, each by one of the choices and a remark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grid {
    /// Names of the columns of items and of remarks.
    pub item: String,
    pub remark: String,
    pub choices: Vec<Choice>,
    pub rows: Vec<GridRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GridRow {
    pub code: String,
    pub text: String,
}

/// A choice with the name by which a reader knows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Choice {
    pub id: String,
    pub words: String,
}

/// A row of cells.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldRow {
    /// The code, what is asked, then the cells for answers.
    pub cells: Vec<String>,
    /// True for a row that names what stands beneath it.
    pub is_head: bool,
}

/// Parts the code of a field from the choice for which a row stands.
pub const CHOICE: char = '=';

impl Field {
    /// A field for text, on so many lines.
    pub fn text(code: impl Into<String>, name: String, lines: u8) -> Block {
        Block::Field(Field { code: code.into(), name, input: Input::Text(lines), value: String::new() })
    }

    /// The field as paper has it.
    pub(super) fn on_paper(&self) -> Vec<Block> {
        let named = |name: &str| Block::Paragraph(name.to_owned());
        match &self.input {
            Input::Given => Vec::new(),
            Input::Text(_) if !self.value.is_empty() => {
                vec![Block::Facts(vec![(self.name.clone(), self.value.clone())])]
            }
            Input::Text(lines) => vec![Block::Ruled { name: self.name.clone(), lines: *lines }],
            Input::OneOf(choices) | Input::AnyOf(choices) => {
                let boxes = Block::Boxes(choices.iter().map(|choice| choice.words.clone()).collect());
                let name = (!self.name.is_empty()).then(|| named(&self.name));
                name.into_iter().chain([boxes]).collect()
            }
        }
    }

    pub fn rows(&self) -> Vec<FieldRow> {
        let row = |code: String, name: &str, value: &str, is_head| FieldRow {
            cells: vec![code, name.to_owned(), value.to_owned()],
            is_head,
        };
        match &self.input {
            Input::Given | Input::Text(_) => vec![row(self.code.clone(), &self.name, &self.value, false)],
            Input::OneOf(choices) | Input::AnyOf(choices) => {
                let head = row(String::new(), &self.name, "", true);
                let of = |choice: &Choice| row(format!("{}{CHOICE}{}", self.code, choice.id), &choice.words, "", false);
                [head].into_iter().chain(choices.iter().map(of)).collect()
            }
        }
    }
}

impl Grid {
    /// The grid as paper has it.
    pub(super) fn on_paper(&self) -> Block {
        let head: Vec<String> = self.head().collect();
        let row = |row: &GridRow| {
            let mut cells = vec![String::new(); head.len()];
            cells[0].clone_from(&row.text);
            cells
        };
        let rows = self.rows.iter().map(row).collect();
        Block::Table(Table { caption: String::new(), head, rows })
    }

    /// The names of the columns, that of the codes left out.
    pub fn head(&self) -> impl Iterator<Item = String> {
        let choices = self.choices.iter().map(|choice| &choice.words);
        [&self.item].into_iter().chain(choices).chain([&self.remark]).cloned()
    }

    pub fn rows(&self) -> Vec<FieldRow> {
        let head = FieldRow { cells: [String::new()].into_iter().chain(self.head()).collect(), is_head: true };
        let row = |row: &GridRow| {
            let mut cells = vec![String::new(); head.cells.len()];
            cells[0].clone_from(&row.code);
            cells[1].clone_from(&row.text);
            FieldRow { cells, is_head: false }
        };
        let rows: Vec<FieldRow> = self.rows.iter().map(row).collect();
        [head].into_iter().chain(rows).collect()
    }
}

impl Block {
    /// The block for whoever reads on paper, where nothing is filled in but by hand.
    pub(super) fn on_paper(&self) -> Vec<Block> {
        match self {
            Block::Field(field) => field.on_paper(),
            Block::Grid(grid) => vec![grid.on_paper()],
            Block::Coded { of, .. } => of.on_paper(),
            other => vec![other.clone()],
        }
    }
}

impl Document {
    /// Returns whether anything in it is to be filled in on a screen.
    pub fn has_fields(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Field(_) | Block::Grid(_)))
    }

    /// The document for paper; itself where it has no fields.
    pub(super) fn on_paper(&self) -> Document {
        Document { blocks: self.blocks.iter().flat_map(Block::on_paper).collect(), ..self.clone() }
    }
}
