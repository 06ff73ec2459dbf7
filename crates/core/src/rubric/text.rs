//! Texts of a rubric in its languages.

use std::collections::BTreeMap;

use crate::locale::Language;

/// A text that stands at least in the rubric's fallback language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    fallback: String,
    others: BTreeMap<Language, String>,
}

impl Text {
    pub fn new(fallback: String, others: BTreeMap<Language, String>) -> Self {
        Text { fallback, others }
    }

    /// The text in each language that it stands in.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.fallback].into_iter().chain(self.others.values()).map(String::as_str)
    }

    /// The text in each language with that language; the fallback's comes first and is named here.
    pub fn by_language<'a>(&'a self, fallback: &'a Language) -> impl Iterator<Item = (&'a Language, &'a str)> {
        let others = self.others.iter().map(|(language, text)| (language, text.as_str()));
        [(fallback, self.fallback.as_str())].into_iter().chain(others)
    }

    /// The text in this language, else in a language with the same first subtag, else in the fallback.
    pub fn get(&self, language: &Language) -> &str {
        self.others
            .get(language)
            .or_else(|| self.others.iter().find(|(each, _)| each.primary() == language.primary()).map(|(_, text)| text))
            .unwrap_or(&self.fallback)
    }
}
