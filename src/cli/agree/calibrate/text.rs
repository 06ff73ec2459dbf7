//! A document as text for a terminal: headings, lines, and tables in columns.

use crate::{
    cli::table::table,
    report::document::{Block, Document},
};

pub(super) fn text(document: &Document) -> String {
    let mut text = format!("{}\n{}\n", document.title, document.subtitle);
    for block in &document.blocks {
        match block {
            Block::Heading(_, heading) => text.push_str(&format!("\n{heading}\n")),
            Block::Paragraph(words) => text.push_str(&format!("{words}\n")),
            Block::Facts(facts) => facts.iter().for_each(|(name, value)| text.push_str(&format!("{name}: {value}\n"))),
            Block::List(items) => items.iter().for_each(|item| text.push_str(&format!("- {item}\n"))),
            Block::Table(shown) => {
                if !shown.caption.is_empty() {
                    text.push_str(&format!("\n{}\n", shown.caption));
                }
                let rows: Vec<Vec<String>> = [&shown.head].into_iter().chain(&shown.rows).cloned().collect();
                text.push_str(&table(&rows));
            }
            // An overview holds no others.
            Block::Outcome { .. }
            | Block::Quote { .. }
            | Block::Figure(_)
            | Block::Reasons(_)
            | Block::Boxes(_)
            | Block::Ruled { .. }
            | Block::Field(_)
            | Block::Grid(_)
            | Block::Coded { .. }
            | Block::Letterhead { .. }
            | Block::SignatureBlock { .. } => {}
        }
    }
    text
}
