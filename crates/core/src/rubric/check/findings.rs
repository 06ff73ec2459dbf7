//! The faults found so far, and the checks that every part of a rubric shares.

use std::collections::BTreeMap;

use crate::{
    bounds, encoding,
    id::nearest_id,
    locale::Language,
    plain_text,
    rubric::{
        Fault, FaultKind, Faults, Text,
        place::{self, PathStep},
        raw::RawText,
    },
};

/// The way to a value, as a chain towards the root; it becomes a path only when a fault is found there.
pub(crate) enum At<'a> {
    Root,
    Below(&'a At<'a>, PathStep),
}

impl At<'_> {
    pub(crate) fn field(&self, name: &'static str) -> At<'_> {
        At::Below(self, PathStep::Field(name))
    }

    pub(crate) fn index(&self, index: usize) -> At<'_> {
        At::Below(self, PathStep::Index(index))
    }

    pub(crate) fn key(&self, key: &str) -> At<'_> {
        At::Below(self, PathStep::Key(key.to_owned()))
    }

    pub(crate) fn path(&self) -> Vec<PathStep> {
        match self {
            At::Root => Vec::new(),
            At::Below(parent, step) => {
                let mut path = parent.path();
                path.push(step.clone());
                path
            }
        }
    }
}

#[derive(Default)]
pub(crate) struct Findings {
    found: Vec<(Vec<PathStep>, FaultKind)>,
    /// The declared languages, the fallback first.
    pub languages: Vec<Language>,
}

impl Findings {
    pub(crate) fn add(&mut self, at: &At, kind: FaultKind) {
        self.found.push((at.path(), kind));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub(crate) fn into_faults(self: &mut Findings, text: &str) -> Option<Faults> {
        let place = |(path, kind): (Vec<PathStep>, FaultKind)| Fault { span: place::find(text, &path), kind };
        let mut faults: Vec<Fault> = std::mem::take(&mut self.found).into_iter().map(place).collect();
        faults.sort_by_key(|fault| fault.span.start);
        (!faults.is_empty()).then_some(Faults(faults))
    }

    /// An id as written, with a fault if it cannot be one.
    pub(crate) fn id(&mut self, at: &At, id: &str) -> String {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let begins = id.chars().next().is_some_and(|c| c.is_ascii_alphanumeric());
        if !begins || !id.chars().all(allowed) || id.len() > bounds::ID_CHARS_MAX {
            self.add(at, FaultKind::BadId { id: id.chars().take(2 * bounds::ID_CHARS_MAX).collect() });
        }
        id.to_owned()
    }

    /// An id that nothing has, with the nearest one that something has.
    pub(crate) fn unknown<'a>(&mut self, at: &At, what: &'static str, id: &str, known: impl Iterator<Item = &'a str>) {
        let nearest = nearest_id(id, known);
        self.add(at, FaultKind::UnknownId { what, id: id.to_owned(), nearest });
    }

    pub(crate) fn bound(&mut self, at: &At, what: &'static str, count: usize, most: usize) {
        if count > most {
            self.add(at, FaultKind::TooMany { what, most });
        }
    }

    /// Reports a list that is empty or longer than `most`.
    pub(crate) fn filled(&mut self, at: &At, what: &'static str, count: usize, most: usize) {
        if count == 0 {
            self.add(at, FaultKind::Nothing { what });
        }
        self.bound(at, what, count, most);
    }

    /// A text in all declared languages and no others.
    pub(crate) fn text(&mut self, at: &At, raw: &RawText) -> Text {
        let (fallback, others) = match self.languages.split_first() {
            Some((fallback, others)) => (fallback.clone(), others.to_vec()),
            None => return Text::new(String::new(), BTreeMap::new()),
        };
        let missing = |language: &Language| FaultKind::TextMissing { language: language.to_string() };
        match raw {
            RawText::Fallback(text) => {
                let text = self.words(at, text);
                for language in &others {
                    self.add(at, missing(language));
                }
                Text::new(text, BTreeMap::new())
            }
            RawText::ByLanguage(texts) => {
                for language in [&fallback].into_iter().chain(&others) {
                    if !texts.contains_key(language.as_str()) {
                        self.add(at, missing(language));
                    }
                }
                let mut by_language = BTreeMap::new();
                for (tag, text) in texts {
                    let language = Language::from(tag.as_str());
                    let at = at.key(tag);
                    if !self.languages.contains(&language) {
                        self.add(&at, FaultKind::UndeclaredLanguage { language: tag.clone() });
                    }
                    by_language.insert(language, self.words(&at, text));
                }
                Text::new(by_language.remove(&fallback).unwrap_or_default(), by_language)
            }
        }
    }

    /// The words of one language, their lines ended by line feeds whatever system they were written on.
    pub(crate) fn words(&mut self, at: &At, text: &str) -> String {
        let text = encoding::line_feeds(text);
        if text.trim().is_empty() {
            self.add(at, FaultKind::EmptyText);
        }
        if text.chars().count() > bounds::RUBRIC_TEXT_CHARS_MAX {
            self.add(at, FaultKind::TextTooLong { most: bounds::RUBRIC_TEXT_CHARS_MAX });
        }
        if let Some(forbidden) = plain_text::first_unseen(&text) {
            self.add(at, FaultKind::ForbiddenCharacter { code: forbidden.into() });
        }
        text.into_owned()
    }
}
