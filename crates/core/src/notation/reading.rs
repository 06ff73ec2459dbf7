//! From a tree to any type that Serde can read, without stopping at faults: what cannot be read is told, and a stand-in
//! is read in its place. Whoever judges the outcome asks [`Source::is_doubtful`], so that nothing is told of stand-ins.
//!
//! Serde tells that a field is missing only after it has taken the rest of its struct, and cannot go on then. So the
//! reading begins again, and knows from then on that this field of this type must be there. That happens once for each
//! missing field of each type, however often it is missing.

mod access;
mod choice;
mod source;
mod values;

use std::{cell::RefCell, collections::HashSet, fmt, ops::Range};

use serde::de::{self, DeserializeOwned, Visitor};

use crate::{bounds, edit::Edit, encoding::Lines};

use super::{
    node::{Node, NodeKind},
    slip::{FoundSlip, Slip, Slips, Thing},
    token::Bracket,
    tree,
};
use access::{Elements, Fields, Keyed};
use choice::Variant;
pub use source::Source;
use source::StandIns;

/// Whom a text is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Its author, who is told everything.
    Author,
    /// A record that was made with it. What earlier versions passed in silence is still read as they read it.
    Record,
}

/// Beginnings of a reading; more fields of more types than any file has.
const READINGS_MAX: usize = 200;

/// Reads a text as a type, with stand-ins where something cannot be read; nothing comes where Serde refuses the whole.
pub fn read<T: DeserializeOwned>(text: &str, whom: For) -> (Option<T>, Source<'_>) {
    let mut tree = tree::tree(text);
    let of_signs = std::mem::take(&mut tree.slips);
    let breaks_off =
        of_signs.iter().find(|found| matches!(found.slip, Slip::EndsEarly { .. })).map(|found| found.span.end);
    let mut required = HashSet::new();
    let mut outcome = (None, Vec::new(), StandIns::default());
    for _ in 0..READINGS_MAX {
        let reading =
            Reading { text, whom, breaks_off, lines: RefCell::default(), found: RefCell::default(), required };
        let value = T::deserialize(At { node: Some(&tree.root), several: false, reading: &reading });
        let Found { slips, stand_ins } = reading.found.into_inner();
        let slips = slips.into_vec();
        required = reading.required;
        match value {
            Err(Stop::Missing { of, field }) if required.insert((of, field)) => {}
            Err(stop) => {
                outcome = (None, slips, stand_ins);
                if let (Stop::Refused(details), true) = (stop, outcome.1.is_empty() && of_signs.is_empty()) {
                    outcome.1.push(FoundSlip {
                        slip: Slip::Refused { details },
                        span: tree.root.span.clone(),
                        repair: Vec::new(),
                    });
                }
                break;
            }
            Ok(value) => {
                outcome = (Some(value), slips, stand_ins);
                break;
            }
        }
    }
    let (value, mut slips, stand_ins) = outcome;
    slips.extend(of_signs);
    slips.sort_by_key(|found| found.span.start);
    slips.truncate(bounds::SLIPS_MAX);
    (value, Source { tree, slips, stand_ins })
}

/// One reading of a tree.
struct Reading<'t> {
    text: &'t str,
    whom: For,
    /// The end of a text that breaks off: what is missing before it is missing with all the rest.
    breaks_off: Option<usize>,
    lines: RefCell<Option<Lines>>,
    found: RefCell<Found>,
    /// Fields that must be there, by the types that have them.
    required: HashSet<(&'static str, &'static str)>,
}

#[derive(Default)]
struct Found {
    slips: Slips,
    stand_ins: StandIns,
}

impl Reading<'_> {
    fn slip(&self, slip: Slip, span: Range<usize>, repair: Vec<Edit>) {
        self.found.borrow_mut().slips.note(slip, span, repair);
    }

    /// Tells a slip about a value that is replaced as a whole by a text.
    fn replaced(&self, slip: Slip, span: &Range<usize>, with: String) {
        self.slip(slip, span.clone(), vec![Edit { span: span.clone(), with }]);
    }

    fn stand_in(&self, node: &Node) {
        self.found.borrow_mut().stand_ins.values.insert((node.span.start, node.span.end));
    }

    fn position(&self, at: usize) -> (usize, usize) {
        self.lines.borrow_mut().get_or_insert_with(|| Lines::new(self.text)).position(self.text, at)
    }

    /// The place of the first sign of a value that may be long.
    fn beginning(&self, node: &Node) -> Range<usize> {
        let first = self.written(node).chars().next().map_or(0, char::len_utf8);
        node.span.start..node.span.start + first
    }

    fn written(&self, node: &Node) -> &str {
        &self.text[node.span.clone()]
    }
}

/// Reason why a reading stops.
#[derive(Debug)]
enum Stop {
    /// A field is missing, of a type with this name.
    Missing {
        of: &'static str,
        field: &'static str,
    },
    Refused(String),
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Stop::Missing { of, field } => write!(f, "{of} lacks {field}"),
            Stop::Refused(details) => f.write_str(details),
        }
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: fmt::Display>(details: T) -> Self {
        Stop::Refused(details.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Stop::Missing { of: "", field }
    }
}

/// A value of another kind than is wanted, as it is told.
fn found_kind(node: &Node) -> String {
    match &node.kind {
        NodeKind::Group { bracket, .. } => format!("{}…{}", bracket.opening(), bracket.closing()),
        NodeKind::Text(text) => format!("\"{}\"", tree::told(text)),
        NodeKind::Letter(c) => format!("'{c}'"),
        NodeKind::Nothing => String::new(),
        _ => tree::told(node.name()),
    }
}

/// The name of a type as messages know it: `RawEvidenceDemand` is an `evidence-demand`.
fn thing(type_name: &str, node: &Node) -> Thing {
    let mut kind = String::new();
    match type_name.strip_prefix("Raw") {
        Some(name) => name.chars().for_each(|c| {
            if c.is_uppercase() && !kind.is_empty() {
                kind.push('-');
            }
            kind.extend(c.to_lowercase());
        }),
        // A choice, such as `CountMet`, is named as it is written.
        None => kind.push_str(type_name),
    }
    let id = node.field("id").map(|id| tree::told(id.name())).filter(|id| !id.is_empty());
    Thing { kind, id }
}

/// A place of the tree that is read; a stand-in where there is no node.
#[derive(Clone, Copy)]
struct At<'r, 't> {
    node: Option<&'r Node<'t>>,
    /// True where the brackets of a choice hold several values, and one is wanted: they can only be a list.
    several: bool,
    reading: &'r Reading<'t>,
}

impl<'r, 't> At<'r, 't> {
    /// The node, but for one whose value is missing: that was told already.
    fn there(self) -> Option<&'r Node<'t>> {
        let node = self.node?;
        if self.several {
            let slip = Slip::Count { wanted: 1, found: node.entries().len() };
            self.reading.slip(slip, node.span.clone(), Vec::new());
        }
        if self.several || node.kind == NodeKind::Nothing {
            self.reading.stand_in(node);
            return None;
        }
        Some(node)
    }

    fn at(self, node: Option<&'r Node<'t>>) -> Self {
        At { node, several: false, ..self }
    }

    /// Tells that a value is of another kind than the one that is wanted; a stand-in is read for it.
    fn other_kind(self, node: &Node, wanted: &'static str) {
        let slip = Slip::OtherKind { wanted, found: found_kind(node) };
        self.reading.slip(slip, node.span.clone(), Vec::new());
        self.reading.stand_in(node);
    }

    /// Tells that brackets are of another kind than is usual here.
    fn check_brackets(self, node: &Node, bracket: Bracket, wanted: Bracket) {
        if bracket != wanted {
            let slip = Slip::OtherBrackets { found: bracket.opening(), wanted: wanted.opening() };
            self.reading.slip(slip, self.reading.beginning(node), Vec::new());
        }
    }

    fn whole<T>(self, least: i64, most: u64) -> T
    where
        T: TryFrom<i128> + Default,
    {
        let read = self.there().and_then(|node| values::whole(self, node, i128::from(least), i128::from(most)));
        read.and_then(|value| T::try_from(value).ok()).unwrap_or_default()
    }

    fn structure<V: Visitor<'t>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let fields = Fields::new(self, name, fields);
        visitor.visit_map(fields).map_err(|stop| match stop {
            Stop::Missing { of: "", field } => Stop::Missing { of: name, field },
            stop => stop,
        })
    }
}

macro_rules! whole_numbers {
    ($($method:ident $visit:ident $number:ty, $most:expr;)*) => {$(
        fn $method<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
            visitor.$visit(self.whole::<$number>(<$number>::MIN as i64, $most))
        }
    )*};
}

impl<'t> de::Deserializer<'t> for At<'_, 't> {
    type Error = Stop;

    whole_numbers! {
        deserialize_i8 visit_i8 i8, i8::MAX as u64;
        deserialize_i16 visit_i16 i16, i16::MAX as u64;
        deserialize_i32 visit_i32 i32, i32::MAX as u64;
        deserialize_i64 visit_i64 i64, i64::MAX as u64;
        deserialize_u8 visit_u8 u8, u8::MAX as u64;
        deserialize_u16 visit_u16 u16, u16::MAX as u64;
        deserialize_u32 visit_u32 u32, u32::MAX as u64;
        deserialize_u64 visit_u64 u64, u64::MAX;
    }

    /// A text, or a text in several languages.
    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.there() {
            Some(Node { kind: NodeKind::Group { bracket, entries, .. }, .. })
                if *bracket != Bracket::Square && entries.iter().all(|entry| entry.key.is_some()) =>
            {
                self.deserialize_map(visitor)
            }
            _ => self.deserialize_str(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_bool(self.there().is_some_and(|node| values::boolean(self, node)))
    }

    fn deserialize_f32<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_f64(visitor)
    }

    /// A decimal number, which always becomes a [`crate::number::Number`].
    fn deserialize_f64<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_f64(self.there().and_then(|node| values::decimal(self, node)).unwrap_or_default())
    }

    fn deserialize_char<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        let letter = self.there().and_then(|node| match node.kind {
            NodeKind::Letter(c) => Some(c),
            _ => values::text(self, node).chars().next(),
        });
        visitor.visit_char(letter.unwrap_or(' '))
    }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.there() {
            Some(node) => visitor.visit_str(&values::text(self, node)),
            None => visitor.visit_str(""),
        }
    }

    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.there() {
            None | Some(Node { kind: NodeKind::Word("None"), .. }) => visitor.visit_none(),
            Some(Node { kind: NodeKind::Group { name: Some("Some"), entries, .. }, .. }) if entries.len() == 1 => {
                visitor.visit_some(self.at(Some(&entries[0].value)))
            }
            Some(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'t>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(Elements::of_list(self))
    }

    fn deserialize_tuple<V: Visitor<'t>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(Elements::of_tuple(self, length))
    }

    fn deserialize_tuple_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_map(Keyed::new(self))
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.structure(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_enum(Variant::new(self, variants))
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }
}
