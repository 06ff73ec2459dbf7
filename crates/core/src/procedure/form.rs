//! Forms as data: fields with their kinds and defaults, and what stands in them.

use crate::session::{EvidenceFile, FieldName};

use super::{Words, words::said};

/// Fields in the order in which they are filled in; never empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    pub fields: Vec<FormField>,
    /// The evidence file whose digest was taken before, if the form is about one.
    pub file: Option<EvidenceFile>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FormField {
    pub name: FieldName,
    pub label: Words,
    /// One line that explains the field.
    pub help: Words,
    /// The kind of the field, with its content so far.
    pub input: FieldInput,
}

#[derive(Debug, Clone, PartialEq)]
pub enum FieldInput {
    Line(String),
    /// Several lines, one for each thing.
    Lines(String),
    OneOf {
        options: Vec<Words>,
        chosen: usize,
    },
    AnyOf(Vec<TickBox>),
}

/// A box for one of several things that may each be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct TickBox {
    pub id: String,
    pub words: Words,
    pub ticked: bool,
}

/// The content of one field of a form that was filled in.
#[derive(Debug, Clone, PartialEq)]
pub enum FilledField {
    Text(String),
    /// The place of the option chosen.
    Chosen(usize),
    /// The places of the boxes that are ticked.
    Ticked(Vec<usize>),
}

/// The contents of the fields of a form. A field that the form does not have is empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filled {
    fields: Vec<(FieldName, FilledField)>,
    /// The evidence file whose digest was taken, if one was.
    pub(super) file: Option<EvidenceFile>,
}

impl FormField {
    pub(super) fn new(name: FieldName, label: &'static str, help: &'static str, input: FieldInput) -> Self {
        FormField { name, label: said(label), help: said(help), input }
    }

    pub(super) fn line(name: FieldName, label: &'static str, help: &'static str, text: &str) -> Self {
        FormField::new(name, label, help, FieldInput::Line(text.to_owned()))
    }
}

impl FieldInput {
    /// One of these things, each named by its words; the first where none of them is chosen.
    pub(super) fn one_of<Thing: PartialEq>(things: &[Thing], chosen: &Thing, words: impl Fn(&Thing) -> Words) -> Self {
        let chosen = things.iter().position(|each| each == chosen).unwrap_or(0);
        FieldInput::OneOf { options: things.iter().map(words).collect(), chosen }
    }
}

impl Form {
    pub(super) fn new(fields: Vec<FormField>) -> Self {
        Form { fields, file: None }
    }

    /// The form as it stands, before anybody has changed it.
    pub fn filled(&self) -> Filled {
        let filled = |field: &FormField| {
            let value = match &field.input {
                FieldInput::Line(text) | FieldInput::Lines(text) => FilledField::Text(text.clone()),
                FieldInput::OneOf { chosen, .. } => FilledField::Chosen(*chosen),
                FieldInput::AnyOf(boxes) => FilledField::Ticked(
                    boxes.iter().enumerate().filter(|(_, tick)| tick.ticked).map(|(at, _)| at).collect(),
                ),
            };
            (field.name, value)
        };
        Filled { fields: self.fields.iter().map(filled).collect(), file: self.file.clone() }
    }
}

impl FromIterator<(FieldName, FilledField)> for Filled {
    fn from_iter<Fields: IntoIterator<Item = (FieldName, FilledField)>>(fields: Fields) -> Self {
        Filled { fields: fields.into_iter().collect(), file: None }
    }
}

impl Filled {
    /// The same fields, about an evidence file whose digest was taken.
    pub fn with_file(self, file: Option<EvidenceFile>) -> Self {
        Filled { file, ..self }
    }

    fn field(&self, name: FieldName) -> Option<&FilledField> {
        self.fields.iter().find(|(each, _)| *each == name).map(|(_, value)| value)
    }

    /// Puts something else into a field.
    pub fn set(&mut self, name: FieldName, value: FilledField) {
        match self.fields.iter_mut().find(|(each, _)| *each == name) {
            Some((_, there)) => *there = value,
            None => self.fields.push((name, value)),
        }
    }

    /// The text of a field without blanks around it.
    pub fn text(&self, name: FieldName) -> &str {
        match self.field(name) {
            Some(FilledField::Text(text)) => text.trim(),
            _ => "",
        }
    }

    /// The option chosen, out of these; the first where nothing was chosen.
    pub(super) fn chosen<Option>(&self, name: FieldName, options: impl IntoIterator<Item = Option>) -> Option {
        let at = match self.field(name) {
            Some(FilledField::Chosen(at)) => *at,
            _ => 0,
        };
        let mut options = options.into_iter();
        let first = options.next().expect("a choice has options");
        if at == 0 { first } else { options.nth(at - 1).unwrap_or(first) }
    }

    /// Returns the things whose boxes are ticked, in the order of the boxes.
    pub(super) fn ticked<Thing>(&self, name: FieldName, things: impl Iterator<Item = Thing>) -> Vec<Thing> {
        let Some(FilledField::Ticked(places)) = self.field(name) else { return Vec::new() };
        things.enumerate().filter(|(at, _)| places.contains(at)).map(|(_, thing)| thing).collect()
    }
}
