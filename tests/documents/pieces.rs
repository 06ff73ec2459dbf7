//! The texts of a document in their order, each with what it is there: what every writer of documents has to say.

use std::fmt::Debug;

use viva::report::document::{Block, Branch, Document, HeadingLevel, Table, Tone};

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PieceKind {
    Title,
    Subtitle,
    Heading(HeadingLevel),
    Paragraph,
    OutcomeLabel(Tone),
    OutcomeMeaning(Tone),
    ListItem,
    Box,
    RuledName,
    FactName,
    FactValue,
    QuoteSource,
    Quote,
    FigureTitle,
    FigureDescription,
    Caption,
    HeadCell,
    RowName,
    Cell,
    LetterheadName,
    LetterheadLine,
    SignatureName,
    SignaturePosition,
}

pub type Piece = (PieceKind, String);

/// All that is to be read, empty texts left out.
pub fn pieces(document: &Document) -> Vec<Piece> {
    let mut found = Found(Vec::new());
    document.above.iter().for_each(|block| found.block(block));
    found.text(PieceKind::Title, &document.title);
    found.text(PieceKind::Subtitle, &document.subtitle);
    document.blocks.iter().for_each(|block| found.block(block));
    found.0
}

/// Fails at the first that differs.
pub fn check_same<T: Debug + PartialEq>(read: &[T], expected: &[T]) {
    let differs = (0..read.len().max(expected.len())).find(|at| read.get(*at) != expected.get(*at));
    if let Some(at) = differs {
        panic!("number {at} reads {:?}, expected {:?}", read.get(at), expected.get(at));
    }
}

/// The texts alone.
pub fn texts(document: &Document) -> Vec<String> {
    pieces(document).into_iter().map(|(_, text)| text).collect()
}

struct Found(Vec<Piece>);

impl Found {
    fn text(&mut self, kind: PieceKind, text: &str) {
        if !text.is_empty() {
            self.0.push((kind, text.to_owned()));
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.text(PieceKind::Heading(*level), text),
            Block::Paragraph(text) => self.text(PieceKind::Paragraph, text),
            Block::Outcome { tone, label, meaning } => {
                self.text(PieceKind::OutcomeLabel(*tone), label);
                self.text(PieceKind::OutcomeMeaning(*tone), meaning);
            }
            Block::List(items) => items.iter().for_each(|item| self.text(PieceKind::ListItem, item)),
            Block::Boxes(items) => items.iter().for_each(|item| self.text(PieceKind::Box, item)),
            Block::Ruled { name, .. } => self.text(PieceKind::RuledName, name),
            Block::Facts(facts) => {
                for (name, value) in facts {
                    self.text(PieceKind::FactName, name);
                    self.text(PieceKind::FactValue, value);
                }
            }
            Block::Quote { text, source } => {
                self.text(PieceKind::QuoteSource, source);
                self.text(PieceKind::Quote, text);
            }
            Block::Table(table) => self.table(table),
            Block::Coded { of, .. } => self.block(of),
            Block::Figure(figure) => {
                self.text(PieceKind::FigureTitle, &figure.title);
                self.text(PieceKind::FigureDescription, &figure.description);
                self.table(&figure.table);
            }
            Block::Letterhead { name, lines, .. } => {
                self.text(PieceKind::LetterheadName, name);
                lines.iter().for_each(|line| self.text(PieceKind::LetterheadLine, line));
            }
            Block::SignatureBlock { name, position } => {
                self.text(PieceKind::SignatureName, name);
                self.text(PieceKind::SignaturePosition, position);
            }
            Block::Field(field) => self.text(PieceKind::RuledName, &field.name),
            Block::Grid(grid) => grid.rows.iter().for_each(|row| self.text(PieceKind::Box, &row.text)),
            Block::Reasons(branches) => branches.iter().for_each(|branch| self.branch(branch)),
        }
    }

    fn table(&mut self, table: &Table) {
        self.text(PieceKind::Caption, &table.caption);
        table.head.iter().for_each(|cell| self.text(PieceKind::HeadCell, cell));
        for row in &table.rows {
            for (column, cell) in row.iter().enumerate() {
                self.text(if column == 0 { PieceKind::RowName } else { PieceKind::Cell }, cell);
            }
        }
    }

    fn branch(&mut self, branch: &Branch) {
        self.text(PieceKind::ListItem, &branch.text);
        branch.beneath.iter().for_each(|each| self.branch(each));
    }
}
