//! A document in XML with the pieces of all its texts and attributes. Nothing outside is fetched: a document that
//! declares entities is refused.

use std::collections::{HashMap, HashSet};

use quick_xml::events::Event;
use roxmltree::{Document, Node, NodeId, ParsingOptions};

use crate::{
    bounds::{self, IMPORT_ATTRIBUTES_MAX, IMPORT_PIECES_MAX},
    encoding::Lines,
};

use super::{
    ImportFault, Why,
    ledger::{Ledger, Piece},
};

/// Reads the text of a member, or of a whole file, as XML.
pub(super) fn parse<'t>(member: &str, text: &'t str) -> Result<Document<'t>, ImportFault> {
    within_bounds(text)?;
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: bounds::IMPORT_PIECES_MAX as u32, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        let at = error.pos();
        ImportFault::Xml { member: member.to_owned(), line: at.row, column: at.col }
    })?;
    let mut depths: HashMap<NodeId, usize> = HashMap::new();
    for node in document.descendants().filter(Node::is_element) {
        let depth = 1 + node.parent().and_then(|parent| depths.get(&parent.id()).copied()).unwrap_or_default();
        if depth > bounds::IMPORT_DEPTH_MAX {
            return Err(ImportFault::TooMany { what: "depth", count: depth, most: bounds::IMPORT_DEPTH_MAX });
        }
        depths.insert(node.id(), depth);
    }
    Ok(document)
}

/// Refuses what would be slow or large as a tree: its reader compares the attributes of an element with one another, and
/// gives each element that declares a prefix a list of all that are declared around it.
fn within_bounds(text: &str) -> Result<(), ImportFault> {
    let (mut pieces, mut prefixes) = (0_usize, HashSet::new());
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    // Where this reader stops, the other says at which place.
    while let Ok(event) = reader.read_event() {
        let (Event::Start(element) | Event::Empty(element)) = event else {
            match event {
                Event::Eof => break,
                _ => continue,
            }
        };
        let mut count = 0;
        for attribute in element.attributes().with_checks(false).flatten() {
            count += 1;
            if attribute.key.as_namespace_binding().is_some() && prefixes.len() <= IMPORT_ATTRIBUTES_MAX {
                prefixes.insert(attribute.key.into_inner().to_owned());
            }
        }
        pieces += 1 + count;
        for (what, count, most) in [
            ("attributes", count, IMPORT_ATTRIBUTES_MAX),
            ("attributes", prefixes.len(), IMPORT_ATTRIBUTES_MAX),
            ("pieces", pieces, IMPORT_PIECES_MAX),
        ] {
            if count > most {
                return Err(ImportFault::TooMany { what, count, most });
            }
        }
    }
    Ok(())
}

/// The pieces of a document.
#[derive(Debug, Default)]
pub(super) struct XmlPieces {
    texts: HashMap<NodeId, Piece>,
    attributes: HashMap<(NodeId, String), Piece>,
}

impl XmlPieces {
    /// Takes in every text and attribute below an element, itself among them, with the member in which it stands.
    pub(super) fn of(element: Node, member: &str, ledger: &mut Ledger) -> Result<Self, ImportFault> {
        Self::of_but(element, member, &[], ledger)
    }

    /// Takes in the same, but reads nothing in elements of these names: each of them that holds anything is one piece that
    /// says nothing, and leads to the place.
    pub(super) fn of_but(
        element: Node,
        member: &str,
        passed_over: &[&str],
        ledger: &mut Ledger,
    ) -> Result<Self, ImportFault> {
        let mut pieces = XmlPieces::default();
        let lines = Lines::new(element.document().input_text());
        let way = |element: Node| way(element, member, lines.line_of(element.range().start) + 1);
        let mut passed_until = 0;
        for node in element.descendants().filter(|node| !node.is_comment()) {
            if node.range().start < passed_until {
                continue;
            }
            if passed_over.contains(&node.tag_name().name()) {
                passed_until = node.range().end;
                if node.children().any(|child| child.is_element()) {
                    pieces.texts.insert(node.id(), ledger.add_path(&way(node), "")?);
                }
                continue;
            }
            if let Some(text) = node.text().filter(|text| node.is_text() && !text.trim().is_empty()) {
                let parent = node.parent().unwrap_or(node);
                pieces.texts.insert(node.id(), ledger.add_path(&way(parent), text)?);
            }
            for attribute in node.attributes() {
                if !attribute.value().trim().is_empty() {
                    let way = format!("{}/@{}", way(node), attribute.name());
                    let piece = ledger.add_path(&way, attribute.value())?;
                    pieces.attributes.insert((node.id(), attribute.name().to_owned()), piece);
                }
            }
        }
        Ok(pieces)
    }

    /// The piece of the text of an element.
    pub(super) fn text(&self, element: Node) -> Option<Piece> {
        element.children().find_map(|child| self.texts.get(&child.id())).copied()
    }

    /// The piece of an attribute.
    pub(super) fn attribute(&self, element: Node, name: &str) -> Option<Piece> {
        self.attributes.get(&(element.id(), name.to_owned())).copied()
    }

    /// Leaves out an element with all that is in it.
    pub(super) fn leave(&self, element: Node, why: Why, ledger: &mut Ledger) {
        for node in element.descendants() {
            self.texts.get(&node.id()).into_iter().for_each(|piece| ledger.leave(*piece, why));
            for attribute in node.attributes() {
                let piece = self.attributes.get(&(node.id(), attribute.name().to_owned()));
                piece.into_iter().for_each(|piece| ledger.leave(*piece, why));
            }
        }
    }
}

/// The way to an element, with the line in which it begins: `activities/rubric/grading.xml:12/areas/area`.
fn way(element: Node, member: &str, line: usize) -> String {
    let mut names: Vec<&str> = element.ancestors().filter(Node::is_element).map(|one| one.tag_name().name()).collect();
    names.truncate(bounds::IMPORT_DEPTH_MAX);
    names.reverse();
    format!("{member}:{line}/{}", names.join("/"))
}

/// The first child element of this name.
pub(super) fn child<'n, 'i>(element: Node<'n, 'i>, name: &str) -> Option<Node<'n, 'i>> {
    element.children().find(|child| child.has_tag_name_in_any(name))
}

/// All child elements of this name.
pub(super) fn children<'n, 'i: 'n>(element: Node<'n, 'i>, name: &'n str) -> impl Iterator<Item = Node<'n, 'i>> {
    element.children().filter(move |child| child.has_tag_name_in_any(name))
}

/// Names are compared without their namespaces, which files of one format have and lack.
trait AnyNamespace {
    fn has_tag_name_in_any(&self, name: &str) -> bool;
}

impl AnyNamespace for Node<'_, '_> {
    fn has_tag_name_in_any(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}
