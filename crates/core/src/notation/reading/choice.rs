//! A choice among names, as Serde asks for it.

use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};

use super::{
    super::{
        node::{Entry, Node, NodeKind},
        slip::Slip,
        tree,
    },
    At, Stop,
    access::Elements,
    found_kind, values,
};

/// A choice among names, with what belongs to the chosen one.
pub(super) struct Variant<'r, 't> {
    at: At<'r, 't>,
    name: &'static str,
}

impl<'r, 't> Variant<'r, 't> {
    pub(super) fn new(at: At<'r, 't>, known: &'static [&'static str]) -> Self {
        let first = known.first().copied().unwrap_or_default();
        let Some(node) = at.there() else { return Variant { at: at.at(None), name: first } };
        let written = match &node.kind {
            NodeKind::Group { name: Some(name), .. } => name,
            NodeKind::Group { name: None, .. } => "",
            _ => node.name(),
        };
        let span = match &node.kind {
            NodeKind::Group { name: Some(name), .. } => node.span.start..node.span.start + name.len(),
            _ => node.span.clone(),
        };
        let chosen = known.iter().find(|name| **name == written);
        if let Some(name) = chosen {
            if matches!(node.kind, NodeKind::Text(_)) {
                at.reading.replaced(Slip::WordInQuotes { word: written.to_owned() }, &span, written.to_owned());
            }
            return Variant { at, name };
        }
        let meant = values::meant(written, known);
        match meant {
            Some((name, true)) => {
                let slip = Slip::LettersAlike { written: written.to_owned(), meant: name.to_owned() };
                at.reading.replaced(slip, &span, name.to_owned());
            }
            _ => {
                let found = if written.is_empty() { found_kind(node) } else { tree::told(written) };
                let nearest = meant.map(|(name, _)| name.to_owned());
                at.reading.slip(Slip::UnknownWord { found, nearest, known: known.to_vec() }, span, Vec::new());
            }
        }
        match meant {
            Some((name, _)) => Variant { at, name },
            None => {
                at.reading.stand_in(node);
                Variant { at: at.at(None), name: first }
            }
        }
    }

    fn entries(&self) -> &'r [Entry<'t>] {
        self.at.node.map_or(&[], Node::entries)
    }

    fn check_count(&self, wanted: usize) {
        let found = self.entries().len();
        if let Some(node) = self.at.node.filter(|_| found != wanted) {
            self.at.reading.slip(Slip::Count { wanted, found }, node.span.clone(), Vec::new());
            self.at.reading.stand_in(node);
        }
    }
}

impl<'t> de::EnumAccess<'t> for Variant<'_, 't> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'t>>(self, seed: V) -> Result<(V::Value, Self), Stop> {
        let chosen = seed.deserialize(self.name.into_deserializer())?;
        Ok((chosen, self))
    }
}

impl<'t> de::VariantAccess<'t> for Variant<'_, 't> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        self.check_count(0);
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<T::Value, Stop> {
        match self.entries() {
            [] => {
                self.check_count(1);
                seed.deserialize(self.at.at(None))
            }
            [Entry { key, value }] => {
                if let Some(key) = key {
                    let slip = Slip::NameTooMuch { name: tree::told(key.name()) };
                    self.at.reading.slip(slip, key.span.clone(), Vec::new());
                }
                seed.deserialize(self.at.at(Some(value)))
            }
            _ => seed.deserialize(At { several: true, ..self.at }),
        }
    }

    fn tuple_variant<V: Visitor<'t>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(Elements::of_tuple(self.at, length))
    }

    fn struct_variant<V: Visitor<'t>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Stop> {
        self.at.structure(self.name, fields, visitor)
    }
}
