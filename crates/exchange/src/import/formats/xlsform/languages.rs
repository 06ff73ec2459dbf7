//! The languages of a form, by the headers of its columns.

use std::collections::BTreeMap;

use crate::{locale::Message, message};

use super::super::super::{Answers, Asked, ImportFault, OpenQuestion, answers, language};
use super::sheets::{Field, Sheet, Sheets, said};

/// Languages that stand in less than this share of the texts of the fullest are left out: a rubric wants every text in
/// every language.
const LEAST_SHARE: (usize, usize) = (1, 2);
/// Codes that the standard keeps for languages without one.
const OWN_CODES: [&str; 9] = ["qaa", "qab", "qac", "qad", "qae", "qaf", "qag", "qah", "qai"];

/// The languages by what headers call them; nothing for a header without a language.
#[derive(Debug, Default)]
pub(super) struct Languages {
    /// Tag by the name in headers; none for one that is left out.
    tags: BTreeMap<Option<String>, Option<String>>,
    /// The tags in their order, the default first.
    pub(super) kept: Vec<String>,
}

impl Languages {
    pub(super) fn tag(&self, header: &Option<String>) -> Option<&str> {
        self.tags.get(&normal(header))?.as_deref()
    }

    /// Returns whether labels stand in a column that names no language.
    pub(super) fn names_plain(&self) -> bool {
        self.tags.contains_key(&None)
    }

    pub(super) fn of(
        sheets: &Sheets,
        answers: &Answers,
        asked: &mut Asked,
        notes: &mut Vec<Message>,
    ) -> Result<Self, ImportFault> {
        let all: Vec<&Sheet> = sheets.survey.iter().chain(&sheets.choices).collect();
        let mut counts: Vec<(Option<String>, usize)> = Vec::new();
        for sheet in &all {
            for column in sheet.of_field(Field::Label) {
                let texts = sheet.rows.clone().filter(|row| !said(sheet.grid, *row, column.at).is_empty()).count();
                let name = normal(&column.language);
                match counts.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, count)) => *count += texts,
                    None => counts.push((name, texts)),
                }
            }
        }
        let default = sheets.setting("default_language").map(str::to_owned);
        let is_default = |name: &Option<String>| {
            let (name, default) = (name.as_deref(), default.as_deref());
            name.is_some()
                && default.is_some()
                && (name == default || name.and_then(language::of_name) == default.and_then(language::of_name))
        };
        let mut languages = Languages::default();
        // A name that is known comes before one that must be guessed, so that no guess takes its tag.
        let mut own = OWN_CODES.iter();
        for (name, _) in counts.iter().filter(|(name, _)| name.is_some()) {
            let words = name.as_deref().unwrap_or_default();
            let tag = match language::of_name(words) {
                Some(tag) => tag,
                None => {
                    let short: String = words.chars().take(40).collect();
                    let ask = message!("import-ask-language", name = short.as_str());
                    let question = OpenQuestion::text(format!("language.{short}"), ask, None);
                    let id = question.id.clone();
                    match asked.ask(question, answers)? {
                        Some(tag) => language::of_name(tag).ok_or_else(|| answers::refused(&id, tag, &[]))?,
                        None => own.next().copied().unwrap_or("und").to_owned(),
                    }
                }
            };
            languages.tags.insert(name.clone(), Some(tag));
        }
        if counts.iter().any(|(name, _)| name.is_none()) {
            let tag = plain(&all, &languages, default.as_deref(), answers);
            languages.tags.insert(None, Some(tag));
        }
        languages.keep(&counts, is_default, notes);
        if languages.kept.is_empty() {
            languages.kept.push(language::answered(answers).unwrap_or_else(|| "en".to_owned()));
        }
        Ok(languages)
    }

    /// Keeps languages with enough texts, in the order of their columns behind the default.
    fn keep(
        &mut self,
        counts: &[(Option<String>, usize)],
        is_default: impl Fn(&Option<String>) -> bool,
        notes: &mut Vec<Message>,
    ) {
        let of_tag = |tag: &Option<String>| -> usize {
            counts.iter().filter(|(name, _)| self.tags.get(name) == Some(tag)).map(|(_, count)| count).sum()
        };
        let most = counts.iter().map(|(name, _)| of_tag(&self.tags[name])).max().unwrap_or(0);
        let mut ordered: Vec<&(Option<String>, usize)> = counts.iter().collect();
        ordered.sort_by_key(|(name, _)| !is_default(name));
        let mut kept: Vec<String> = Vec::new();
        let mut dropped: Vec<Option<String>> = Vec::new();
        for (name, _) in ordered {
            let Some(tag) = self.tags[name].clone() else { continue };
            let count = of_tag(&Some(tag.clone()));
            if kept.contains(&tag) {
                continue;
            }
            if count > 0 && count * LEAST_SHARE.1 >= most * LEAST_SHARE.0 && kept.len() < crate::bounds::LANGUAGES_MAX {
                kept.push(tag);
            } else if !dropped.contains(name) {
                let words = name.clone().unwrap_or_else(|| tag.clone());
                notes.push(message!("import-note-language-dropped", name = words, count = count, of = most));
                dropped.push(name.clone());
            }
        }
        for tag in self.tags.values_mut().filter(|tag| tag.as_ref().is_some_and(|tag| !kept.contains(tag))) {
            *tag = None;
        }
        self.kept = kept;
    }
}

/// The tag of columns without a language: the answer, the default of the form if no other column has it, or what their
/// texts look like.
fn plain(all: &[&Sheet], languages: &Languages, default: Option<&str>, answers: &Answers) -> String {
    if let Some(tag) = language::answered(answers) {
        return tag;
    }
    let taken = |tag: &String| languages.tags.values().any(|other| other.as_ref() == Some(tag));
    if let Some(tag) = default.and_then(language::of_name).filter(|tag| !taken(tag)) {
        return tag;
    }
    let texts = all.iter().flat_map(|sheet| {
        let column = sheet.of_field(Field::Label).find(|column| column.language.is_none()).map(|column| column.at);
        sheet.rows.clone().filter_map(move |row| column.map(|column| said(sheet.grid, row, column)))
    });
    language::of_texts(texts.filter(|text| !text.is_empty()))
}

/// Blanks and case say nothing in the names of languages.
fn normal(name: &Option<String>) -> Option<String> {
    name.as_ref().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl<'g> Sheets<'g> {
    /// A setting of the form by the name of its column.
    pub(super) fn setting(&self, name: &str) -> Option<&'g str> {
        let sheet = self.settings.as_ref()?;
        let (column, _) = sheet.names.iter().find(|(_, header)| is_setting(header, name))?;
        sheet.rows.clone().map(|row| said(sheet.grid, row, *column)).find(|said| !said.is_empty())
    }
}

pub(super) fn is_setting(header: &str, name: &str) -> bool {
    let header = header.trim().to_lowercase().replace(' ', "_");
    header == name || header.strip_prefix("set_").is_some_and(|rest| rest == name)
}
