//! Words by which wording is judged, one list for each language. A language without a list is passed over.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::locale::Language;

use super::words::Phrases;

/// The lists as they stand in the files, by the first subtag of their language.
const LISTS: [(&str, &str); 3] = [
    ("en", include_str!("wording/en.ron")),
    ("ru", include_str!("wording/ru.ron")),
    ("kk", include_str!("wording/kk.ron")),
];

static READ: LazyLock<Vec<(&str, Wording)>> = LazyLock::new(|| {
    let read = |(language, list): (&'static str, &str)| (language, ron::from_str(list).expect("a list is well formed"));
    LISTS.into_iter().map(read).collect()
});

/// The lists of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    /// Adverbs of degree and of frequency.
    pub adverbs: Phrases,
    /// Words with which a question begins.
    pub asking: Phrases,
    /// The words of which one follows those at once where something is asked, rather than told; empty where the
    /// language makes no such difference.
    #[serde(default)]
    pub then: Phrases,
    /// The ways to begin a question that is answered by yes or no.
    #[serde(default)]
    pub yes_or_no: Phrases,
    /// The endings of a verb that closes a question, where the language puts it last; else empty.
    #[serde(default)]
    pub closing: Vec<String>,
    /// Words that join two clauses.
    pub and: Phrases,
    /// Words that may stand between those and a word that asks.
    #[serde(default)]
    pub prepositions: Phrases,
    /// The beginnings of what asks for the next step of one story, which is no second question.
    pub story: Phrases,
    /// The words that follow a comma and end a leading question.
    pub tags: Phrases,
    /// The words that begin a leading question.
    pub leads: Phrases,
}

impl Wording {
    pub(super) fn of(language: &Language) -> Option<&'static Wording> {
        READ.iter().find(|(each, _)| *each == language.primary()).map(|(_, wording)| wording)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_says_each_word_once() {
        for (language, list) in LISTS {
            let wording = Wording::of(&language.into()).unwrap();
            assert!(!wording.adverbs.is_empty() && !wording.tags.is_empty(), "{language}");
            for part in list.split('[').skip(1) {
                let mut words: Vec<&str> = part.split(']').next().unwrap().split('"').skip(1).step_by(2).collect();
                let all = words.len();
                words.sort_unstable();
                words.dedup();
                assert_eq!(words.len(), all, "{language}: {words:?}");
            }
        }
    }
}
