//! A form as a table: every field as its rows of cells, with all that the form says between them.

use super::{
    csv,
    document::{Block, Document},
    tables::{SheetCell, TableSheet},
};

/// A form as CSV. Its columns are the code by which a row is known again, what is asked, and the cells for answers.
pub fn form_csv(document: &Document, code: String) -> Vec<u8> {
    let text = |cells: Vec<String>| cells.into_iter().map(SheetCell::Text).collect::<Vec<_>>();
    let said = |words: &str| text(vec![String::new(), words.to_owned()]);
    let rows = document.blocks.iter().flat_map(|block| match block {
        Block::Field(field) => field.rows().into_iter().map(|row| text(row.cells)).collect(),
        Block::Grid(grid) => grid.rows().into_iter().map(|row| text(row.cells)).collect(),
        Block::Heading(_, words) | Block::Paragraph(words) => vec![said(words)],
        Block::Quote { text: words, .. } => vec![said(words)],
        Block::List(items) | Block::Boxes(items) => items.iter().map(|item| said(item)).collect(),
        Block::Facts(facts) => facts.iter().map(|(name, value)| said(&format!("{name}: {value}"))).collect(),
        // A form has no figures and no reasons; a signature is for paper.
        _ => Vec::new(),
    });
    let rows: Vec<Vec<SheetCell>> = rows.collect();
    let head = vec![code, document.title.clone()];
    csv(&TableSheet { title: document.title.clone(), head, rows })
}
