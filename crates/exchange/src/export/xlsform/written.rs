//! Fields of a rubric as its file has them: what is left to a rule of the format stays left to it.

use crate::notation::{Bracket, Node, NodeKind};

/// The tree of a rubric's text, looked up by ids.
pub(super) struct Written<'t> {
    text: &'t str,
    root: &'t Node<'t>,
}

/// A thing in it; one that is not found has no fields.
#[derive(Clone, Copy)]
pub(super) struct Thing<'n, 't> {
    text: &'t str,
    node: Option<&'n Node<'t>>,
}

impl<'t> Written<'t> {
    pub(super) fn new(text: &'t str, root: &'t Node<'t>) -> Self {
        Written { text, root }
    }

    pub(super) fn whole(&self) -> Thing<'t, 't> {
        Thing { text: self.text, node: Some(self.root) }
    }
}

impl<'n, 't> Thing<'n, 't> {
    /// The thing with this id in a list.
    pub(super) fn in_list(self, field: &str, id: &str) -> Thing<'n, 't> {
        let has_id = |node: &&'n Node<'t>| node.field("id").is_some_and(|named| inner(named).name() == id);
        let found = self.field(field).and_then(|list| list.entries().iter().map(|entry| &entry.value).find(has_id));
        Thing { node: found, ..self }
    }

    /// The thing that a field holds.
    pub(super) fn only(self, field: &str) -> Thing<'n, 't> {
        Thing { node: self.field(field), ..self }
    }

    /// This thing, or the other where it is not there.
    pub(super) fn or(self, other: Thing<'n, 't>) -> Thing<'n, 't> {
        if self.node.is_some() { self } else { other }
    }

    fn field(self, name: &str) -> Option<&'n Node<'t>> {
        self.node.and_then(|node| node.field(name)).map(inner)
    }

    /// A plain text, a number or a word; nothing where the field is not written.
    pub(super) fn plain(self, field: &str) -> String {
        self.field(field).map_or(String::new(), |node| node.name().replace('_', if is_number(node) { "" } else { "_" }))
    }

    pub(super) fn list(self, field: &str) -> Vec<String> {
        let entries = self.field(field).map_or(&[][..], Node::entries);
        entries.iter().map(|entry| entry.value.name().to_owned()).collect()
    }

    /// The points to listen for: what each informs, or the criterion and the indicator for which it stands.
    pub(super) fn points(self, field: &str) -> Vec<(Vec<String>, String)> {
        let entries = self.field(field).map_or(&[][..], Node::entries);
        let point = |node: &'n Node<'t>| match &node.kind {
            NodeKind::Group { name: Some("Indicator"), entries, .. } => {
                let ids: Vec<&str> = entries.iter().map(|entry| entry.value.name()).collect();
                (Vec::new(), ids.join(" "))
            }
            _ => (Thing { node: Some(node), ..self }.list("informs"), String::new()),
        };
        entries.iter().map(|entry| point(&entry.value)).collect()
    }

    /// A value in the notation.
    pub(super) fn notation(self, field: &str) -> String {
        let written = self.field(field).and_then(|node| self.text.get(node.span.clone()));
        written.unwrap_or_default().trim().to_owned()
    }
}

fn is_number(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Number(_))
}

/// What stands in `Some(…)`.
fn inner<'n, 't>(node: &'n Node<'t>) -> &'n Node<'t> {
    match &node.kind {
        NodeKind::Group { name: Some("Some"), bracket: Bracket::Round, entries } => {
            entries.first().map_or(node, |entry| &entry.value)
        }
        _ => node,
    }
}
