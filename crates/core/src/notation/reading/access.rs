//! Fields, elements and entries, as Serde asks for them.

use std::{cell::OnceCell, collections::BTreeMap, slice, vec};

use serde::de::{self, DeserializeSeed, IntoDeserializer};

use super::{
    super::{
        node::{Entry, Node, NodeKind},
        slip::{Slip, Thing},
        token::Bracket,
        tree,
    },
    At, For, Stop, found_kind, thing, values,
};

/// The fields of a struct, each that is known once.
pub(super) struct Fields<'r, 't> {
    at: At<'r, 't>,
    fields: vec::IntoIter<(&'static str, Option<&'r Node<'t>>)>,
    value: Option<&'r Node<'t>>,
}

impl<'r, 't> Fields<'r, 't> {
    /// The fields of a node as one of a type; those that are missing and must be there are stand-ins.
    pub(super) fn new(at: At<'r, 't>, name: &'static str, known: &'static [&'static str]) -> Self {
        let fields = match at.there() {
            Some(node) => match &node.kind {
                NodeKind::Group { name: written, bracket, entries }
                    if *bracket != Bracket::Square || entries.iter().any(|entry| entry.key.is_some()) =>
                {
                    at.check_brackets(node, *bracket, Bracket::Round);
                    check_name(at, node, written.filter(|_| node_is_no_variant(name)), name);
                    present(at, node, name, known, entries)
                }
                // A choice that has fields, and none is written.
                NodeKind::Word(_) | NodeKind::Text(_) if !node_is_no_variant(name) => {
                    present(at, node, name, known, &[])
                }
                _ => {
                    at.other_kind(node, "fields");
                    stand_ins(known)
                }
            },
            None => stand_ins(known),
        };
        Fields { at, fields: fields.into_iter(), value: None }
    }
}

/// Names of types stand before their fields where a choice is made alone.
fn node_is_no_variant(type_name: &str) -> bool {
    type_name.starts_with("Raw")
}

fn stand_ins<'r, 't>(known: &[&'static str]) -> Vec<(&'static str, Option<&'r Node<'t>>)> {
    known.iter().map(|name| (*name, None)).collect()
}

fn check_name(at: At, node: &Node, written: Option<&str>, type_name: &str) {
    let Some(written) = written.filter(|written| *written != type_name) else { return };
    let span = node.span.start..node.span.start + written.len();
    at.reading.replaced(Slip::NameTooMuch { name: written.to_owned() }, &span, String::new());
}

fn present<'r, 't>(
    at: At<'r, 't>,
    node: &'r Node<'t>,
    type_name: &'static str,
    known: &'static [&'static str],
    entries: &'r [Entry<'t>],
) -> Vec<(&'static str, Option<&'r Node<'t>>)> {
    let mut present: Vec<(&'static str, Option<&'r Node<'t>>)> = Vec::with_capacity(entries.len());
    let mut unknown: Vec<&'r Entry<'t>> = Vec::new();
    let mut nameless: Vec<&'r Node<'t>> = Vec::new();
    let mut firsts: BTreeMap<&str, usize> = BTreeMap::new();
    let reading = at.reading;
    // The owner of the fields is told only where a slip is, and found once.
    let named = OnceCell::new();
    let owner = || named.get_or_init(|| thing(type_name, node)).clone();
    for entry in entries {
        let Some(key) = &entry.key else {
            nameless.extend(Some(&entry.value).filter(|value| value.kind != NodeKind::Nothing));
            continue;
        };
        let Some(field) = known.iter().find(|field| **field == key.name()) else {
            unknown.push(entry);
            continue;
        };
        if matches!(key.kind, NodeKind::Text(_)) {
            reading.replaced(Slip::FieldInQuotes { field: (*field).to_owned() }, &key.span, (*field).to_owned());
        }
        match firsts.insert(field, key.span.start) {
            None => present.push((field, Some(&entry.value))),
            Some(first) => {
                firsts.insert(field, first);
                let (thing, first) = (owner(), reading.position(first));
                let slip = Slip::FieldTwice { thing, field: (*field).to_owned(), first };
                reading.slip(slip, key.span.clone(), Vec::new());
            }
        }
    }
    let ignored = reading.whom == For::Record && !node_is_no_variant(type_name);
    let required = |field: &&&'static str| reading.required.contains(&(type_name, **field));
    let alone = unknown.len() == 1;
    for entry in unknown.into_iter().filter(|_| !ignored) {
        let Some(key) = &entry.key else { continue };
        let absent: Vec<&'static str> = known.iter().copied().filter(|field| !firsts.contains_key(field)).collect();
        let mut lacking = absent.iter().filter(required);
        let only = lacking.next().filter(|_| alone && lacking.next().is_none());
        let meant = values::meant(key.name(), &absent).or(only.map(|field| (*field, false)));
        let field = tree::told(key.name());
        match meant {
            Some((field, true)) => {
                let slip = Slip::LettersAlike { written: key.name().to_owned(), meant: field.to_owned() };
                reading.replaced(slip, &key.span, field.to_owned());
            }
            _ => {
                let nearest = meant.map(|(field, _)| field.to_owned());
                let slip = Slip::UnknownField { thing: owner(), field, nearest, known: absent };
                reading.slip(slip, key.span.clone(), Vec::new());
            }
        }
        if let Some((field, _)) = meant {
            let renamed = &mut reading.found.borrow_mut().stand_ins.renamed;
            renamed.insert((node.span.start, field), key.name().to_owned());
            firsts.insert(field, key.span.start);
            present.push((field, Some(&entry.value)));
        }
    }
    for value in &nameless {
        let mut lacking = known.iter().filter(|field| !firsts.contains_key(**field)).filter(required);
        let meant = lacking.next().filter(|_| nameless.len() == 1 && lacking.next().is_none()).copied();
        let slip = Slip::NameMissing { thing: owner(), value: found_kind(value), meant };
        reading.slip(slip, value.span.clone(), Vec::new());
        if let Some(field) = meant {
            firsts.insert(field, value.span.start);
            present.push((field, Some(value)));
        }
    }
    let missing: Vec<&'static str> =
        known.iter().filter(|field| !firsts.contains_key(**field)).filter(required).copied().collect();
    if !missing.is_empty() {
        if reading.breaks_off != Some(node.span.end) {
            let slip = Slip::FieldsMissing { thing: owner(), fields: missing.clone() };
            reading.slip(slip, reading.beginning(node), Vec::new());
        }
        for field in missing {
            reading.found.borrow_mut().stand_ins.fields.insert((node.span.start, field));
            present.push((field, None));
        }
    }
    present
}

impl<'t> de::MapAccess<'t> for Fields<'_, 't> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        let Some((name, value)) = self.fields.next() else { return Ok(None) };
        self.value = value;
        seed.deserialize(name.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        seed.deserialize(self.at.at(self.value))
    }
}

/// The entries of a map, each key once.
pub(super) struct Keyed<'r, 't> {
    at: At<'r, 't>,
    entries: vec::IntoIter<&'r Entry<'t>>,
    value: Option<&'r Node<'t>>,
}

impl<'r, 't> Keyed<'r, 't> {
    pub(super) fn new(at: At<'r, 't>) -> Self {
        let mut kept = Vec::new();
        if let Some(node) = at.there() {
            match &node.kind {
                NodeKind::Group { name, bracket, entries } => {
                    check_name(at, node, *name, "");
                    at.check_brackets(node, *bracket, Bracket::Curly);
                    kept = keyed(at, node, entries);
                }
                _ => at.other_kind(node, "map"),
            }
        }
        Keyed { at, entries: kept.into_iter(), value: None }
    }
}

fn keyed<'r, 't>(at: At<'r, 't>, node: &'r Node<'t>, entries: &'r [Entry<'t>]) -> Vec<&'r Entry<'t>> {
    let mut firsts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut kept = Vec::with_capacity(entries.len());
    for entry in entries {
        let Some(key) = &entry.key else {
            let thing = Thing { kind: "map".to_owned(), id: None };
            let slip = Slip::NameMissing { thing, value: found_kind(&entry.value), meant: None };
            at.reading.slip(slip, entry.value.span.clone(), Vec::new());
            continue;
        };
        if !matches!(key.kind, NodeKind::Text(_)) && !key.name().is_empty() {
            let with = format!("\"{}\"", key.name());
            at.reading.replaced(Slip::KeyWithoutQuotes { key: key.name().to_owned() }, &key.span, with);
        }
        match firsts.insert(key.name(), key.span.start) {
            Some(first) if at.reading.whom == For::Author => {
                firsts.insert(key.name(), first);
                let slip = Slip::KeyTwice { key: tree::told(key.name()), first: at.reading.position(first) };
                at.reading.slip(slip, key.span.clone(), Vec::new());
                at.reading.found.borrow_mut().stand_ins.twins.insert((node.span.start, node.span.end));
            }
            _ => kept.push(entry),
        }
    }
    kept
}

impl<'t> de::MapAccess<'t> for Keyed<'_, 't> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        let Some(entry) = self.entries.next() else { return Ok(None) };
        self.value = Some(&entry.value);
        let key = entry.key.as_ref().map_or("", Node::name);
        seed.deserialize(key.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        seed.deserialize(self.at.at(self.value))
    }
}

/// The elements of a list or of a row of values.
pub(super) struct Elements<'r, 't> {
    at: At<'r, 't>,
    elements: slice::Iter<'r, Entry<'t>>,
    /// A value that stands where a list is wanted.
    alone: Option<&'r Node<'t>>,
    /// How many must come; the rest are stand-ins. Lists have no such number.
    wanted: Option<usize>,
}

impl<'r, 't> Elements<'r, 't> {
    pub(super) fn of_list(at: At<'r, 't>) -> Self {
        let mut elements = Elements { at, elements: [].iter(), alone: None, wanted: None };
        if let Some(node) = at.node.filter(|_| at.several) {
            // The values of a list stand between the brackets of the choice itself: `All(…, …)`.
            at.reading.slip(Slip::OtherBrackets { found: '(', wanted: '[' }, node.span.clone(), Vec::new());
            elements.elements = node.entries().iter();
            return elements;
        }
        let Some(node) = at.there() else { return elements };
        match &node.kind {
            // `(…)` and `{…}` with names in are one element.
            NodeKind::Group { name: None, bracket, entries }
                if *bracket == Bracket::Square || entries.iter().all(|entry| entry.key.is_none()) =>
            {
                at.check_brackets(node, *bracket, Bracket::Square);
                elements.elements = entries.iter();
            }
            _ => {
                let value = tree::told(at.reading.written(node).lines().next().unwrap_or_default());
                at.reading.slip(Slip::ListWanted { value }, node.span.clone(), Vec::new());
                elements.alone = Some(node);
            }
        }
        elements
    }

    pub(super) fn of_tuple(at: At<'r, 't>, wanted: usize) -> Self {
        let node = at.there();
        let entries = node.map_or(&[][..], Node::entries);
        if let Some(node) = node.filter(|_| entries.len() != wanted) {
            at.reading.slip(Slip::Count { wanted, found: entries.len() }, node.span.clone(), Vec::new());
            at.reading.stand_in(node);
        }
        Elements { at, elements: entries.iter(), alone: None, wanted: Some(wanted) }
    }
}

impl Elements<'_, '_> {
    /// Elements have no names.
    fn check_nameless(&self, entry: Option<&Entry>) {
        if let Some(key) = entry.and_then(|entry| entry.key.as_ref()) {
            let slip = Slip::NameTooMuch { name: tree::told(key.name()) };
            self.at.reading.slip(slip, key.span.clone(), Vec::new());
        }
    }
}

impl<'t> de::SeqAccess<'t> for Elements<'_, 't> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        if let Some(wanted) = &mut self.wanted {
            if *wanted == 0 {
                return Ok(None);
            }
            *wanted -= 1;
            let entry = self.elements.next();
            self.check_nameless(entry);
            return seed.deserialize(self.at.at(entry.map(|entry| &entry.value))).map(Some);
        }
        if let Some(alone) = self.alone.take() {
            return seed.deserialize(self.at.at(Some(alone))).map(Some);
        }
        let Some(entry) = self.elements.next() else { return Ok(None) };
        self.check_nameless(Some(entry));
        seed.deserialize(self.at.at(Some(&entry.value))).map(Some)
    }
}
