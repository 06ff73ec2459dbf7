//! The texts of a rubric with the ways to them: by fields, keys and ids, so that a way leads to the same text in a
//! version in which other things were added.

use crate::notation::{Bracket, Node, NodeKind};

/// Fields that hold a text for people.
const TEXTS: [&str; 25] = [
    "title",
    "about",
    "framework",
    "source",
    "profession",
    "act",
    "qualification_programme",
    "licence",
    "renewed_by",
    "assessment_conditions",
    "assessors",
    "text",
    "label",
    "learn",
    "course",
    "practice",
    "reading",
    "certificate",
    "statement",
    "wording",
    "task",
    "benchmark",
    "meaning",
    "anchors",
    "back_up",
];

/// A text of a rubric.
pub(super) struct TextPlace<'n, 't> {
    pub(super) way: String,
    pub(super) node: &'n Node<'t>,
}

impl<'n, 't> TextPlace<'n, 't> {
    /// The text in a language, if it stands in that.
    pub(super) fn said(&self, language: &str, fallback: &str) -> Option<&'n str> {
        match &self.node.kind {
            NodeKind::Text(text) => (language == fallback).then_some(&**text),
            _ => match &self.node.field(language)?.kind {
                NodeKind::Text(text) => Some(text),
                _ => None,
            },
        }
    }
}

/// The language in which every text stands.
pub(super) fn fallback(root: &Node) -> String {
    let first = root.field("languages").and_then(|languages| languages.entries().first());
    first.map_or_else(String::new, |entry| entry.value.name().to_owned())
}

/// All texts in the order of the file.
pub(super) fn places<'n, 't>(root: &'n Node<'t>) -> Vec<TextPlace<'n, 't>> {
    let mut places = Vec::new();
    let several = ["languages", "draft_languages"]
        .into_iter()
        .filter_map(|field| root.field(field))
        .map(|languages| languages.entries().len())
        .sum::<usize>()
        > 1;
    below(root, "", &mut places);
    // One licence for all languages needs no translation.
    places.retain(|place| !(several && place.way == "licence" && matches!(place.node.kind, NodeKind::Text(_))));
    places
}

/// Brackets are nested within the bound of the notation, so this ends.
fn below<'n, 't>(node: &'n Node<'t>, way: &str, places: &mut Vec<TextPlace<'n, 't>>) {
    for (at, entry) in node.entries().iter().enumerate() {
        let way = match &entry.key {
            Some(key) if way.is_empty() => key.name().to_owned(),
            Some(key) => format!("{way}.{}", key.name()),
            None => {
                let id = entry.value.field("id").map(Node::name).filter(|id| !id.is_empty());
                format!("{way}[{}]", id.map_or_else(|| format!("#{}", at + 1), str::to_owned))
            }
        };
        let field = entry.key.as_ref().map_or("", Node::name);
        let value = &entry.value;
        match field {
            "anchors" | "back_up" => {
                for (at, inner) in value.entries().iter().enumerate() {
                    let key = inner.key.as_ref().map_or_else(|| format!("#{}", at + 1), |key| key.name().to_owned());
                    push(format!("{way}[{key}]"), &inner.value, places);
                }
            }
            field if TEXTS.contains(&field) => push(way, value, places),
            _ => below(value, &way, places),
        }
    }
}

fn push<'n, 't>(way: String, node: &'n Node<'t>, places: &mut Vec<TextPlace<'n, 't>>) {
    if matches!(&node.kind, NodeKind::Text(_) | NodeKind::Group { name: None, bracket: Bracket::Curly, .. }) {
        places.push(TextPlace { way, node });
    }
}
