//! The words of a text, without what stands between them.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer};

/// A word with its place, and whether a comma or a dash stands before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    /// The byte of the text at which it begins.
    pub start: usize,
    pub after_comma: bool,
}

impl Word<'_> {
    /// The byte of the text at which it ends.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Most words of one phrase of a list.
pub(super) const PHRASE_WORDS_MAX: usize = 5;

/// The words of a text one by one, so that whoever stops early looks at no more of it.
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

pub(super) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        let before = self.text[self.at..].find(char::is_alphanumeric)?;
        let start = self.at + before;
        let rest = &self.text[start..];
        let end = start + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        // Between most words there is one blank.
        let after_comma = start - self.at > 1 && self.text[self.at..start].contains([',', '–', '—']);
        self.at = end;
        Some(Word { text: &self.text[start..end], start, after_comma })
    }
}

/// Returns whether two words are one but for capitals, which take as many bytes.
pub(super) fn same(one: &str, other: &str) -> bool {
    let small = |word| str::chars(word).flat_map(char::to_lowercase);
    one == other || (one.len() == other.len() && small(one).eq(small(other)))
}

/// Words and words that belong together, such as “as a rule”, by the first of them.
#[derive(Debug, Default)]
pub(super) struct Phrases(FxHashMap<String, Vec<Vec<String>>>);

impl Phrases {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn add(&mut self, phrase: &str) {
        let mut all = words(phrase).map(|word| word.text.to_lowercase());
        if let Some(first) = all.next() {
            self.0.entry(first).or_default().push(all.collect());
        }
    }

    /// Returns whether a phrase may begin with this word.
    pub(super) fn may_begin(&self, word: &str) -> bool {
        self.0.contains_key(&word.to_lowercase())
    }

    /// The number of words at the beginning of these that make the longest phrase.
    pub(super) fn at_start(&self, words: &[Word]) -> Option<usize> {
        let (first, rest) = words.split_first()?;
        let begins = |phrase: &&Vec<String>| {
            phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(one, word)| same(one, word.text))
        };
        let found = self.0.get(&first.text.to_lowercase())?.iter().filter(begins);
        found.map(|phrase| 1 + phrase.len()).max()
    }

    /// The number of words at the end of these that make the longest phrase.
    pub(super) fn at_end(&self, words: &[Word]) -> Option<usize> {
        let from = words.len().saturating_sub(PHRASE_WORDS_MAX);
        (from..words.len()).find(|at| self.at_start(&words[*at..]) == Some(words.len() - at)).map(|at| words.len() - at)
    }
}

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut phrases = Phrases::default();
        Vec::<String>::deserialize(deserializer)?.iter().for_each(|phrase| phrases.add(phrase));
        Ok(phrases)
    }
}
