//! Values with their places, as a text holds them.

use std::{borrow::Cow, ops::Range};

use super::{slip::FoundSlip, token::Bracket};

/// A value with its place in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'t> {
    pub kind: NodeKind<'t>,
    pub span: Range<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind<'t> {
    /// A text between quotes, its escapes resolved.
    Text(Cow<'t, str>),
    /// Words that stand where a value does, without quotes around them.
    Loose(&'t str),
    /// A sign between single quotes.
    Letter(char),
    Number(Cow<'t, str>),
    Word(&'t str),
    /// Brackets with the values between them, and the name before them if there is one.
    Group {
        name: Option<&'t str>,
        bracket: Bracket,
        entries: Vec<Entry<'t>>,
    },
    /// A value that is missing.
    Nothing,
}

/// One of the values between brackets, with the name or key before its colon.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'t> {
    pub key: Option<Node<'t>>,
    pub value: Node<'t>,
}

/// A whole text with what was found in it.
#[derive(Debug, Clone)]
pub struct Tree<'t> {
    pub text: &'t str,
    pub root: Node<'t>,
    /// Faults of signs and brackets, in the order in which they were found.
    pub slips: Vec<FoundSlip>,
}

impl<'t> Node<'t> {
    /// The values between its brackets; none where it has no brackets.
    pub fn entries(&self) -> &[Entry<'t>] {
        match &self.kind {
            NodeKind::Group { entries, .. } => entries,
            _ => &[],
        }
    }

    /// The value of a field or key.
    pub fn field(&self, name: &str) -> Option<&Node<'t>> {
        self.entries()
            .iter()
            .find(|entry| entry.key.as_ref().is_some_and(|key| key.name() == name))
            .map(|entry| &entry.value)
    }

    /// A name or text as it is meant; empty for other values.
    pub fn name(&self) -> &str {
        match &self.kind {
            NodeKind::Text(text) => text,
            NodeKind::Loose(name) => name,
            NodeKind::Word(name) => name.strip_prefix("r#").unwrap_or(name),
            NodeKind::Number(number) => number,
            _ => "",
        }
    }
}
