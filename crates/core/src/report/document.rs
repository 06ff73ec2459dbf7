//! A report as it is read: blocks in their order. An audience decides what stands in it, a writer what it looks like.
//! Every text is plain: a writer escapes it for its format, and none of it is markup.

use serde::Serialize;

use crate::locale::{Language, Locale};

pub use super::table::Table;

use super::{
    field::{Field, Grid},
    figure::Figure,
    letter::Picture,
};

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    pub title: String,
    /// Subject of the report, in a line under the title.
    pub subtitle: String,
    /// The language of the report's own words.
    pub language: Language,
    /// True for a letter, which has no list of its parts.
    #[serde(skip)]
    pub is_letter: bool,
    /// The blocks above the title: the letterhead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub above: Vec<Block>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "a document has few figures: a box around each would save little")]
pub enum Block {
    Heading(HeadingLevel, String),
    Paragraph(String),
    /// The outcome, set off from the rest.
    Outcome {
        tone: Tone,
        label: String,
        meaning: String,
    },
    List(Vec<String>),
    /// Choices, each with an empty box to be ticked by hand.
    Boxes(Vec<String>),
    /// Room to write by hand: so many ruled lines, one of them beside its name, more beneath it.
    Ruled {
        name: String,
        lines: u8,
    },
    /// Something to fill in, on paper or on a screen.
    Field(Field),
    /// Items to judge one by one, on paper or on a screen.
    Grid(Grid),
    /// Names and values.
    Facts(Vec<(String, String)>),
    /// Words of a person, letter for letter, line feeds included; `source` says who or where and may be empty.
    Quote {
        text: String,
        source: String,
    },
    Table(Table),
    /// A list or a table, some of whose rows a screen knows again by a code.
    Coded {
        /// A code for each row, empty where it has none.
        #[serde(skip)]
        codes: Vec<String>,
        of: Box<Block>,
    },
    Figure(Figure),
    /// Reasons, each with those beneath it.
    Reasons(Vec<Branch>),
    /// The head of a letter: who writes it, with address and contact.
    Letterhead {
        #[serde(skip_serializing_if = "Option::is_none")]
        logo: Option<Picture>,
        name: String,
        lines: Vec<String>,
    },
    /// Room for a signature by hand, above the name of who signs.
    SignatureBlock {
        name: String,
        position: String,
    },
}

/// The depth of a heading; the document's title stands above all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadingLevel {
    Part,
    Section,
    Item,
}

/// The tone in which an outcome is set off. Never by colour alone: the label says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Reached,
    InPart,
    Open,
    NotReached,
    None,
}

/// A reason with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Branch {
    pub text: String,
    pub beneath: Vec<Branch>,
}

impl Document {
    /// Returns whether a block only leads to the next one, and does not stay behind on a page without it: a sentence
    /// between a heading and what it announces, the name of what is to be ticked, or the last words above a signature.
    pub(super) fn leads(&self, index: usize) -> bool {
        let before = index.checked_sub(1).map(|before| &self.blocks[before]);
        matches!(
            (before, &self.blocks[index], self.blocks.get(index + 1)),
            (_, Block::Paragraph(_), Some(Block::SignatureBlock { .. } | Block::Boxes(_)))
                | (
                    Some(Block::Heading(..)),
                    Block::Paragraph(_),
                    Some(Block::Heading(..) | Block::List(_) | Block::Ruled { .. })
                )
        )
    }
}

impl Block {
    /// A list or a table with the codes of its rows.
    pub(super) fn coded(self, codes: Vec<String>) -> Block {
        Block::Coded { codes, of: Box::new(self) }
    }

    /// The block itself, for whoever has no use for codes.
    pub(super) fn uncoded(&self) -> &Block {
        match self {
            Block::Coded { of, .. } => of.uncoded(),
            other => other,
        }
    }
}

/// The heading of a part, by its message.
pub(super) fn part(id: &str, locale: &Locale) -> Block {
    Block::Heading(HeadingLevel::Part, locale.text(id))
}

impl HeadingLevel {
    /// 2 for a part, since the title is the first; at most 4.
    pub fn number(self) -> u8 {
        match self {
            HeadingLevel::Part => 2,
            HeadingLevel::Section => 3,
            HeadingLevel::Item => 4,
        }
    }
}
