//! The faults found so far, and the checks that every part of a rubric shares.
//!
//! One slip is one fault: what is told with a proposal is taken as proposed from then on, so that nothing follows from
//! it; and nothing is told of what stands in for a value that could not be read.

mod ids;

use std::{
    borrow::Cow,
    cell::OnceCell,
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
    sync::Arc,
};

use crate::{
    bounds,
    edit::Edit,
    encoding::{self, Lines},
    locale::Language,
    notation::{For, FoundSlip, PathStep, Slip, Source},
    plain_text,
    rubric::{Fault, FaultKind, Faults, Text, WarningKind, raw::RawText},
};

use super::tags;

/// The way to a value, as a chain towards the root; it becomes a path only when a fault is found there.
pub(crate) enum At<'a> {
    Root,
    Field(&'a At<'a>, &'static str),
    Index(&'a At<'a>, usize),
    Key(&'a At<'a>, &'a str),
}

impl<'a> At<'a> {
    pub(crate) fn field(&'a self, name: &'static str) -> At<'a> {
        At::Field(self, name)
    }

    pub(crate) fn index(&'a self, index: usize) -> At<'a> {
        At::Index(self, index)
    }

    pub(crate) fn key(&'a self, key: &'a str) -> At<'a> {
        At::Key(self, key)
    }

    pub(crate) fn path(&self) -> Vec<PathStep> {
        let (parent, step) = match self {
            At::Root => return Vec::new(),
            At::Field(parent, name) => (parent, PathStep::Field(name)),
            At::Index(parent, index) => (parent, PathStep::Index(*index)),
            At::Key(parent, key) => (parent, PathStep::Key((*key).to_owned())),
        };
        let mut path = parent.path();
        path.push(step);
        path
    }
}

/// A fault with the way to its place, and for twins with the way to the first.
struct Finding {
    path: Vec<PathStep>,
    kind: FaultKind,
    first: Option<Vec<PathStep>>,
}

/// Begins the stand-in for the id of a twin, and no id.
pub(super) const TWIN: char = '\0';

pub(crate) struct Findings<'s> {
    source: &'s Source<'s>,
    whom: For,
    found: Vec<Finding>,
    /// Warnings of what only the check sees, which are kept with the rubric.
    pub noted: Vec<(Vec<PathStep>, WarningKind)>,
    /// The format that the rubric declares. A file of another kind is of its first.
    pub format: u32,
    /// The declared languages, the fallback first.
    pub languages: Vec<Language>,
    /// The languages that texts may lack, each with the number of texts that have it.
    pub drafts: Vec<(Language, usize)>,
    /// Ids and tags as they are written, with those that are meant.
    meant: HashMap<String, String>,
    /// The places of ids, by what has them and within what they must be unique.
    declared: HashMap<(&'static str, String, String), Vec<PathStep>>,
    /// Ids that something names and nothing has, by what they are ids of.
    wanted: HashMap<&'static str, Vec<String>>,
    /// Ids to which nothing refers yet, by what they are ids of: proposed before others.
    unclaimed: HashMap<&'static str, Vec<String>>,
    /// The texts read so far.
    pub texts: usize,
    /// Texts that lack languages.
    lacking: Vec<(Vec<PathStep>, Vec<Language>)>,
    /// True once there is more of something than may be.
    pub is_over_bound: bool,
}

impl<'s> Findings<'s> {
    pub(crate) fn new(source: &'s Source<'s>, whom: For) -> Self {
        Findings {
            source,
            whom,
            found: Vec::new(),
            noted: Vec::new(),
            format: 1,
            languages: Vec::new(),
            drafts: Vec::new(),
            meant: HashMap::new(),
            declared: HashMap::new(),
            wanted: HashMap::new(),
            unclaimed: HashMap::new(),
            texts: 0,
            lacking: Vec::new(),
            is_over_bound: false,
        }
    }

    pub(crate) fn add(&mut self, at: &At, kind: FaultKind) {
        let path = at.path();
        if !self.source.is_doubtful(&path) {
            self.found.push(Finding { path, kind, first: None });
        }
    }

    /// A text that may be left out, in a field of format 2.
    pub(super) fn text_of_format_2(&mut self, at: &At, name: &'static str, raw: Option<&RawText>) -> Option<Text> {
        let at = at.field(name);
        let text = self.text(&at, raw?);
        self.of_format_2(&at, name);
        Some(text)
    }

    /// Keeps a warning of what the rubric, once it is read, no longer shows.
    pub(super) fn note(&mut self, at: &At, kind: WarningKind) {
        self.noted.push((at.path(), kind));
    }

    /// Tells that the field at this place, which is written, is one of format 2, where the rubric is of format 1.
    pub(crate) fn of_format_2(&mut self, at: &At, name: &'static str) {
        if self.format < 2 {
            self.add(at, FaultKind::NeedsFormat2 { name });
        }
    }

    /// Returns whether keys stand twice in the map at this place: what it lacks is most likely one of them.
    pub(super) fn has_twins(&self, at: &At) -> bool {
        self.source.has_twins(&at.path())
    }

    /// Returns whether a stand-in was read at this place.
    pub(crate) fn doubts(&self, at: &At) -> bool {
        self.source.is_doubtful(&at.path())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty() && self.lacking.is_empty() && self.source.slips.is_empty()
    }

    /// All faults, those of the notation among them.
    pub(crate) fn into_faults(mut self) -> Option<Faults> {
        self.tell_lacking();
        let text = self.source.tree.text;
        let lines = OnceCell::new();
        let place = |Finding { path, mut kind, first }: Finding| {
            if let (FaultKind::DuplicateId { first: place, .. }, Some(first)) = (&mut kind, &first) {
                let lines = lines.get_or_init(|| Lines::new(text));
                *place = Some(lines.position(text, self.source.place(first).start));
            }
            let span = self.source.place(&path);
            let repair = match kind {
                FaultKind::ForbiddenCharacter { .. } => without_unseen(text, &span),
                FaultKind::NeedsFormat2 { .. } => {
                    let format = self.source.place(&[PathStep::Field("format")]);
                    vec![Edit { span: format, with: "2".to_owned() }]
                }
                _ => Vec::new(),
            };
            Fault { repair, ..Fault::new(kind, span) }
        };
        let mut faults: Vec<Fault> = self.found.into_iter().map(place).collect();
        // An id that there is not is told as that; quotes around it would mend nothing.
        let unknown: HashSet<usize> = (faults.iter())
            .filter(|fault| matches!(fault.kind, FaultKind::UnknownId { .. }))
            .map(|fault| fault.span.start)
            .collect();
        let is_told =
            |slip: &FoundSlip| matches!(slip.slip, Slip::NoQuotes { .. }) && unknown.contains(&slip.span.start);
        faults.extend(self.source.slips.iter().filter(|slip| !is_told(slip)).cloned().map(Fault::from));
        (!faults.is_empty()).then(|| Faults::gathered(faults))
    }

    /// Tells of texts that lack a language; where most of them do, it is the language that is too much.
    fn tell_lacking(&mut self) {
        let mut lacking = std::mem::take(&mut self.lacking);
        let mut undeclared: HashMap<&str, usize> = HashMap::new();
        for finding in &self.found {
            if let FaultKind::UndeclaredLanguage { language } = &finding.kind {
                *undeclared.entry(language).or_default() += 1;
            }
        }
        let instead =
            undeclared.into_iter().filter(|(_, count)| 2 * count > self.texts).max_by_key(|(_, count)| *count);
        let instead = instead.map(|(language, _)| language.to_owned());
        let root = At::Root;
        let at = root.field("languages");
        for (index, declared) in self.languages.clone().into_iter().enumerate() {
            let missing = lacking.iter().filter(|(_, languages)| languages.contains(&declared)).count();
            if missing > 3 && 2 * missing > self.texts {
                if let Some(instead) = &instead {
                    let same = |kind: &FaultKind| matches!(kind, FaultKind::UndeclaredLanguage { language } if language == instead);
                    self.found.retain(|finding| !same(&finding.kind));
                }
                let (language, of) = (declared.to_string(), self.texts);
                let kind = FaultKind::LanguageUnused { language, missing, of, instead: instead.clone() };
                self.add(&at.index(index), kind);
                lacking.iter_mut().for_each(|(_, languages)| languages.retain(|other| *other != declared));
            }
        }
        for (path, languages) in lacking.into_iter().filter(|(_, languages)| !languages.is_empty()) {
            let languages = languages.iter().map(ToString::to_string).collect();
            self.found.push(Finding { path, kind: FaultKind::TextMissing { languages }, first: None });
        }
    }

    pub(crate) fn bound(&mut self, at: &At, what: &'static str, count: usize, most: usize) {
        if count > most {
            self.is_over_bound = true;
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

    /// The language of a tag. A tag of a country is told and taken for the language that is spoken there.
    pub(crate) fn language(&mut self, at: &At, tag: &str) -> Option<Language> {
        let meant = tags::meant(tag);
        let wrong = match self.whom {
            For::Author => meant.is_some() || !crate::locale::is_tag(tag),
            For::Record => !crate::locale::is_tag(tag),
        };
        if !wrong {
            return Some(tag.into());
        }
        let meant = meant.map(str::to_owned);
        self.add(at, FaultKind::BadLanguage { tag: tag.to_owned(), meant: meant.clone() });
        self.meant.insert(tag.to_owned(), meant.clone().unwrap_or_else(|| tag.to_owned()));
        meant.map(|meant| meant.as_str().into())
    }

    /// A text in all declared languages and no others.
    pub(crate) fn text(&mut self, at: &At, raw: &RawText) -> Text {
        let Some(fallback) = self.languages.first().cloned() else { return Text::new("", BTreeMap::new()) };
        self.texts += 1;
        match raw {
            RawText::Fallback(text) => {
                let text = self.shared_words(at, text);
                if self.languages.len() > 1 {
                    self.lacks(at, self.languages[1..].to_vec());
                }
                Text::new(text, BTreeMap::new())
            }
            RawText::ByLanguage(texts) => {
                let mut by_language = BTreeMap::new();
                for (tag, text) in texts {
                    let at = at.key(tag);
                    if let Some((_, written)) = self.drafts.iter_mut().find(|(draft, _)| draft.as_str() == tag) {
                        *written += 1;
                        self.words(&at, text);
                        continue;
                    }
                    let language = self.key_of(&at, tag, texts);
                    by_language.insert(language, self.shared_words(&at, text));
                }
                let missing: Vec<Language> =
                    self.languages.iter().filter(|language| !by_language.contains_key(*language)).cloned().collect();
                if !missing.is_empty() {
                    self.lacks(at, missing);
                }
                Text::new(by_language.remove(&fallback).unwrap_or_default(), by_language)
            }
        }
    }

    /// The language of a text from its tag.
    fn key_of(&mut self, at: &At, tag: &str, texts: &BTreeMap<String, Arc<str>>) -> Language {
        if let Some(declared) = self.languages.iter().find(|declared| declared.as_str() == tag) {
            return declared.clone();
        }
        if let Some(meant) = self.meant.get(tag) {
            return meant.as_str().into();
        }
        let meant = tags::meant(tag).filter(|meant| self.languages.iter().any(|each| each.as_str() == *meant));
        match meant.filter(|meant| !texts.contains_key(*meant)) {
            Some(meant) => {
                let kind = FaultKind::BadLanguage { tag: tag.to_owned(), meant: Some(meant.to_owned()) };
                self.add(at, kind);
                meant.into()
            }
            None => {
                self.add(at, FaultKind::UndeclaredLanguage { language: tag.to_owned() });
                tag.into()
            }
        }
    }

    fn lacks(&mut self, at: &At, languages: Vec<Language>) {
        let path = at.path();
        if !self.source.is_doubtful(&path) && !self.source.has_twins(&path) {
            self.lacking.push((path, languages));
        }
    }

    /// The words of one language, which share the room of what was read unless a line end changed.
    fn shared_words(&mut self, at: &At, text: &Arc<str>) -> Arc<str> {
        match self.words(at, text) {
            Cow::Borrowed(_) => text.clone(),
            Cow::Owned(text) => text.into(),
        }
    }

    /// The words of one language, their lines ended by line feeds whatever system they were written on.
    pub(crate) fn words<'w>(&mut self, at: &At, text: &'w str) -> Cow<'w, str> {
        let text = encoding::line_feeds(text);
        if text.trim().is_empty() {
            self.add(at, FaultKind::EmptyText);
        }
        if text.len() > bounds::RUBRIC_TEXT_CHARS_MAX && text.chars().count() > bounds::RUBRIC_TEXT_CHARS_MAX {
            self.add(at, FaultKind::TextTooLong { most: bounds::RUBRIC_TEXT_CHARS_MAX });
        }
        if let Some(forbidden) = plain_text::first_unseen(&text) {
            self.add(at, FaultKind::ForbiddenCharacter { code: forbidden.into() });
        }
        text
    }
}

/// Edits that put blanks for tabs, and take out marks that have no width, as other programs leave them in texts.
fn without_unseen(text: &str, span: &Range<usize>) -> Vec<Edit> {
    let unseen = |c: &char| matches!(c, '\t' | '\u{FEFF}' | '\u{200B}' | '\u{2060}' | '\u{AD}');
    let found = text[span.clone()].char_indices().filter(|(_, c)| unseen(c));
    let edit = |(at, c): (usize, char)| {
        let at = span.start + at;
        Edit { span: at..at + c.len_utf8(), with: if c == '\t' { " ".to_owned() } else { String::new() } }
    };
    found.map(edit).collect()
}
