//! JSON-LD and XML of the model as one tree: both name the same things by the same names. What a node stands for may be
//! elsewhere in the file, under its id.

use std::collections::HashMap;

use roxmltree::Node as Element;
use serde_json::Value;

use crate::bounds;

use super::super::super::{
    ImportFault,
    json::JsonPieces,
    ledger::{Ledger, Piece},
    xml::XmlPieces,
};

/// A text with the tag of its language, as far as it is stated.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) tag: Option<String>,
    pub(super) piece: Piece,
    pub(super) text: String,
}

/// An object or an element.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) id: Option<String>,
    /// Whether it says nothing but the id of what it stands for.
    is_reference: bool,
    pub(super) said: Vec<Said>,
    pub(super) parts: Vec<usize>,
    pub(super) above: Option<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) all: Vec<Part>,
    by_id: HashMap<String, usize>,
}

impl Tree {
    pub(super) fn of_json(document: &Value, ledger: &mut Ledger) -> Result<Self, ImportFault> {
        let pieces = JsonPieces::of(document, ledger)?;
        let mut tree = Tree::default();
        tree.add_value("", document, None, &pieces);
        tree.index();
        Ok(tree)
    }

    /// JSON is nested no deeper than its reader takes.
    fn add_value(&mut self, name: &str, value: &Value, above: Option<usize>, pieces: &JsonPieces) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.add_value(name, value, above, pieces)),
            Value::Object(fields) => {
                let id = fields.get("id").or_else(|| fields.get("@id")).and_then(Value::as_str).map(str::to_owned);
                let is_reference =
                    id.is_some() && fields.keys().all(|key| matches!(&**key, "id" | "@id" | "type" | "@type"));
                let index = self.push(Part { name: name.to_owned(), id, is_reference, above, ..Part::default() });
                let is_by_language =
                    !fields.is_empty() && fields.iter().all(|(key, value)| is_tag(key) && is_text(value));
                for (key, value) in fields {
                    match is_by_language {
                        true => self.say(index, Some(key), value, pieces),
                        false => self.add_value(key, value, Some(index), pieces),
                    }
                }
            }
            value => {
                let index = self.push(Part { name: name.to_owned(), above, ..Part::default() });
                self.say(index, None, value, pieces);
            }
        }
    }

    fn say(&mut self, index: usize, tag: Option<&str>, value: &Value, pieces: &JsonPieces) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.say(index, tag, value, pieces)),
            value => {
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let Some(piece) = pieces.piece(value) else { return };
                self.all[index].said.push(Said { tag: tag.map(primary), piece, text });
            }
        }
    }

    pub(super) fn of_xml(root: Element, member: &str, ledger: &mut Ledger) -> Result<Self, ImportFault> {
        let pieces = XmlPieces::of(root, member, ledger)?;
        let mut tree = Tree::default();
        let mut waiting = vec![(root, None, 0_usize)];
        while let Some((element, above, depth)) = waiting.pop() {
            // A text of its own element belongs to the element around it.
            let (is_text, language) = (element.tag_name().name() == "text", attribute(element, &["language", "lang"]));
            if let Some(above) = above.filter(|_| is_text) {
                tree.say_element(above, element, language, &pieces);
                tree.attributes(above, element, &pieces);
                continue;
            }
            let id = attribute(element, &["id", "idref", "uri"]).map(str::to_owned);
            let own = element.children().find(|child| child.is_element() && child.tag_name().name() == "id");
            let id = id.or_else(|| own.and_then(|own| own.text()).map(|id| id.trim().to_owned()));
            let is_reference = attribute(element, &["idref"]).is_some();
            let name = element.tag_name().name().to_owned();
            let index = tree.push(Part { name, id, is_reference, above, ..Part::default() });
            tree.say_element(index, element, language, &pieces);
            tree.attributes(index, element, &pieces);
            if depth < bounds::IMPORT_DEPTH_MAX {
                let inner = element.children().filter(Element::is_element).collect::<Vec<_>>();
                waiting.extend(inner.into_iter().rev().map(|inner| (inner, Some(index), depth + 1)));
            }
        }
        tree.index();
        Ok(tree)
    }

    fn say_element(&mut self, index: usize, element: Element, language: Option<&str>, pieces: &XmlPieces) {
        let text = element
            .children()
            .find(|child| child.is_text() && child.text().is_some_and(|text| !text.trim().is_empty()));
        if let (Some(piece), Some(text)) = (pieces.text(element), text.and_then(|text| text.text())) {
            self.all[index].said.push(Said { tag: language.map(primary), piece, text: text.trim().to_owned() });
        }
    }

    /// Attributes are parts of their own, so that what becomes of them is told.
    fn attributes(&mut self, above: usize, element: Element, pieces: &XmlPieces) {
        for attribute in element.attributes() {
            let Some(piece) = pieces.attribute(element, attribute.name()) else { continue };
            let said = vec![Said { tag: None, piece, text: attribute.value().to_owned() }];
            self.all.push(Part { name: format!("@{}", attribute.name()), said, above: Some(above), ..Part::default() });
        }
    }

    fn push(&mut self, part: Part) -> usize {
        let (index, above) = (self.all.len(), part.above);
        self.all.push(part);
        if let Some(above) = above {
            self.all[above].parts.push(index);
        }
        index
    }

    /// Where an id stands several times, the part that says most is meant.
    fn index(&mut self) {
        for (index, part) in self.all.iter().enumerate().filter(|(_, part)| !part.is_reference) {
            let Some(id) = &part.id else { continue };
            let best = self.by_id.entry(id.clone()).or_insert(index);
            if self.all[*best].parts.len() < part.parts.len() {
                *best = index;
            }
        }
    }

    /// What a part stands for.
    pub(super) fn meant(&self, index: usize) -> usize {
        let part = &self.all[index];
        let by_id =
            part.id.as_ref().filter(|_| part.is_reference || part.parts.is_empty()).and_then(|id| self.by_id.get(id));
        by_id.copied().unwrap_or(index)
    }

    /// The parts of this name, also those in a wrapper that bears the name of several: what they stand for.
    pub(super) fn parts(&self, index: usize, name: &str) -> Vec<usize> {
        let several = format!("{name}s");
        let mut found = Vec::new();
        for part in &self.all[index].parts {
            if self.all[*part].name == name {
                found.push(self.meant(*part));
            } else if self.all[*part].name == several {
                found.extend(
                    self.all[*part]
                        .parts
                        .iter()
                        .filter(|inner| self.all[**inner].name == name)
                        .map(|inner| self.meant(*inner)),
                );
            }
        }
        found
    }

    /// The texts of all parts of this name.
    pub(super) fn texts(&self, index: usize, name: &str) -> Vec<&Said> {
        let named = self.all[index].parts.iter().filter(|part| self.all[**part].name == name);
        named.flat_map(|part| &self.all[*part].said).collect()
    }

    /// The names of the types of a part.
    pub(super) fn is_of_type(&self, index: usize, wanted: &str) -> bool {
        let said = self.texts(index, "type").into_iter().chain(self.texts(index, "@type"));
        said.into_iter().any(|said| said.text.rsplit(['#', '/', ':']).next() == Some(wanted))
    }
}

fn attribute<'n>(element: Element<'n, '_>, names: &[&str]) -> Option<&'n str> {
    let found = element.attributes().find(|attribute| names.contains(&attribute.name()));
    found.map(|attribute| attribute.value().trim()).filter(|value| !value.is_empty())
}

/// Returns whether the key of an object is the tag of a language, as those of language maps are.
fn is_tag(key: &str) -> bool {
    let primary = key.split(['-', '_']).next().unwrap_or_default();
    matches!(primary.len(), 2 | 3) && key.len() <= 11 && key != "id" && crate::locale::is_tag(key)
}

fn is_text(value: &Value) -> bool {
    match value {
        Value::Array(values) => values.iter().all(Value::is_string),
        value => value.is_string(),
    }
}

fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or(tag).to_lowercase()
}
