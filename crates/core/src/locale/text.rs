//! Texts that stand in several languages, such as those of a rubric.

use std::{collections::BTreeMap, sync::Arc};

use super::Language;

/// A text that stands at least in the rubric's fallback language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text {
    fallback: Arc<str>,
    /// A few languages at most, in the order of their tags; a map would take more room than their texts.
    others: Box<[(Language, Arc<str>)]>,
}

impl Text {
    pub fn new(fallback: impl Into<Arc<str>>, others: BTreeMap<Language, Arc<str>>) -> Self {
        Text { fallback: fallback.into(), others: others.into_iter().collect() }
    }

    /// This text with another after it in brackets, in each language.
    pub(crate) fn with_bracket(&self, other: &Text) -> Text {
        let joined = |one: &str, other: &str| Arc::from(format!("{} ({other})", one.trim_end()));
        let others = self.others.iter();
        let others = others.map(|(language, text)| (language.clone(), joined(text, other.get(language)))).collect();
        Text { fallback: joined(&self.fallback, &other.fallback), others }
    }

    /// The text in each language that it stands in.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.fallback].into_iter().chain(self.others.iter().map(|(_, text)| text)).map(AsRef::as_ref)
    }

    /// The text in each language with that language; the fallback's comes first and is named here.
    pub fn by_language<'a>(&'a self, fallback: &'a Language) -> impl Iterator<Item = (&'a Language, &'a str)> {
        let others = self.others.iter().map(|(language, text)| (language, &**text));
        [(fallback, &*self.fallback)].into_iter().chain(others)
    }

    /// The text in this language, else in a language with the same first subtag, else in the fallback.
    pub fn get(&self, language: &Language) -> &str {
        let in_language = |wanted: &dyn Fn(&Language) -> bool| self.others.iter().find(|(each, _)| wanted(each));
        let found =
            in_language(&|each| each == language).or_else(|| in_language(&|each| each.primary() == language.primary()));
        found.map_or(&*self.fallback, |(_, text)| text)
    }
}
