//! The check of a language: whether its messages are the same as in English, in the same files, with the same variables
//! and the same words to choose by, and no wider than there is room for. The command for translators and the tests of
//! what is shipped ask here.

mod fault;
mod room;
mod shape;
mod syntax;

pub use fault::{MessageFault, MessageFaultKind};

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use fluent_syntax::{
    ast::{Entry, Pattern},
    parser::parse,
};

use MessageFaultKind as Kind;
use shape::MessageShape;

use super::{FALLBACK, words};
use crate::id::nearest_id;

/// A file of messages.
#[derive(Debug, Clone, Copy)]
pub struct MessageFile<'t> {
    /// Its name in the folder of the language.
    pub name: &'t str,
    pub text: &'t str,
}

/// The result of the check of a language.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedMessages {
    /// Messages of the English.
    pub messages: usize,
    /// Messages of the English that the language does not have.
    pub missing: usize,
    /// Messages of the language that say the very same as in English.
    pub same: usize,
    /// File by file, in the order of their places.
    pub faults: Vec<MessageFault>,
}

/// The messages of a file as the parser reads them.
#[derive(Default)]
struct ParsedMessages<'t> {
    messages: Vec<ParsedMessage<'t>>,
    faults: Vec<(Kind, Range<usize>)>,
    /// Ids whose text cannot be read: they are faulty, and not missing.
    broken: Vec<&'t str>,
}

struct ParsedMessage<'t> {
    id: &'t str,
    pattern: Pattern<&'t str>,
}

/// Compares the messages of a language, all its files, with the English inside the program.
pub fn check_messages(language: &str, files: &[MessageFile]) -> CheckedMessages {
    let english: Vec<(&str, ParsedMessages)> =
        words::files(FALLBACK).map(|(name, text)| (name, ParsedMessages::of(text))).collect();
    let own: Vec<(MessageFile, ParsedMessages)> =
        files.iter().map(|file| (*file, ParsedMessages::of(file.text))).collect();
    // The name of a language in itself stands with the language.
    let own_name = format!("language-{language}");
    let originals: HashMap<&str, (&str, &ParsedMessage)> = english
        .iter()
        .flat_map(|(name, file)| file.messages.iter().map(|message| (message.id, (*name, message))))
        .collect();
    let has: HashMap<&str, &str> =
        own.iter().flat_map(|(file, parsed)| parsed.ids().map(|id| (id, file.name))).collect();

    let mut checked = CheckedMessages { messages: originals.len(), missing: 0, same: 0, faults: Vec::new() };
    let mut found: BTreeMap<&str, Vec<(Kind, Range<usize>)>> = BTreeMap::new();
    let mut once: HashMap<&str, &str> = HashMap::new();
    for (file, parsed) in &own {
        let faults = found.entry(file.name).or_default();
        faults.extend(parsed.faults.iter().cloned());
        if !english.iter().any(|(name, _)| *name == file.name) {
            faults.push((Kind::UnknownFile, 0..0));
            continue;
        }
        for message in &parsed.messages {
            let at = place(file.text, message.id);
            let id = || message.id.to_owned();
            if let Some(first) = once.insert(message.id, file.name) {
                faults.push((Kind::Twice { id: id(), file: first.to_owned() }, at));
                continue;
            }
            let Some((home, original)) = originals.get(message.id) else {
                if message.id != own_name {
                    let nearest = nearest_id(message.id, originals.keys().copied().filter(|id| !has.contains_key(id)));
                    faults.push((Kind::Unused { id: id(), nearest }, at));
                }
                continue;
            };
            checked.same += usize::from(message.pattern == original.pattern);
            if *home != file.name {
                faults.push((Kind::OtherFile { id: id(), file: (*home).to_owned() }, at.clone()));
            }
            let differences = MessageShape::of(&message.pattern).differences(&MessageShape::of(&original.pattern));
            faults.extend(differences.into_iter().map(|(kind, name)| {
                let at = name.map_or_else(|| at.clone(), |name| place(file.text, name));
                (kind, at)
            }));
            if let Some((columns, most)) = room::too_wide(message.id, &message.pattern, &original.pattern) {
                faults.push((Kind::TooWide { id: id(), columns, most }, at));
            }
        }
    }
    for (name, original) in &english {
        let missing = original.messages.iter().filter(|message| !has.contains_key(message.id)).count();
        checked.missing += missing;
        let Some((file, _)) = own.iter().find(|(file, _)| file.name == *name) else {
            if missing > 0 {
                found.entry(name).or_default().push((Kind::FileMissing { messages: missing }, 0..0));
            }
            continue;
        };
        let faults = found.entry(name).or_default();
        // A missing message has no place; it belongs after the one that stands before it in English.
        let mut before = None;
        for message in &original.messages {
            match has.get_key_value(message.id) {
                Some((id, home)) if home == name => before = Some(*id),
                Some(_) => {}
                None => {
                    let after = before.map(str::to_owned);
                    let at = before.map_or(0..0, |id| place(file.text, id));
                    faults.push((Kind::Missing { id: message.id.to_owned(), after }, at));
                }
            }
        }
    }
    for (file, mut faults) in found {
        faults.sort_by_key(|(_, span)| span.start);
        let fault = |(kind, span)| MessageFault { file: file.to_owned(), span, kind };
        checked.faults.extend(faults.into_iter().map(fault));
    }
    checked
}

impl<'t> ParsedMessages<'t> {
    fn of(text: &'t str) -> Self {
        let mut parsed = ParsedMessages::default();
        if let Some(at) = syntax::too_deep(text) {
            parsed.faults.push((Kind::TooDeep, at));
            parsed.broken.extend(text.lines().filter_map(id_of));
            return parsed;
        }
        let (resource, errors) =
            parse(text).map_or_else(|(sound, errors)| (sound, errors), |whole| (whole, Vec::new()));
        for error in &errors {
            let kind = Kind::Syntax { told: syntax::told(&error.kind), mend: syntax::mend(&error.kind) };
            parsed.faults.push((kind, syntax::place(error, text)));
        }
        for entry in resource.body {
            match entry {
                Entry::Message(message) => match message.value {
                    Some(pattern) => parsed.messages.push(ParsedMessage { id: message.id.name, pattern }),
                    None => {
                        let id = message.id.name;
                        parsed.faults.push((Kind::NoText { id: id.to_owned() }, place(text, id)));
                        parsed.broken.push(id);
                    }
                },
                // A message that is not closed takes those after it along.
                Entry::Junk { content } => parsed.broken.extend(content.lines().filter_map(id_of)),
                _ => {}
            }
        }
        parsed
    }

    fn ids(&self) -> impl Iterator<Item = &'t str> {
        self.messages.iter().map(|message| message.id).chain(self.broken.iter().copied())
    }
}

/// The id with which a line begins a message.
fn id_of(line: &str) -> Option<&str> {
    let end = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')?;
    line.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| &line[..end])
}

/// The place of a part in the text that it is a slice of.
fn place(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr().saturating_sub(text.as_ptr().addr()).min(text.len());
    start..(start + part.len()).min(text.len())
}
