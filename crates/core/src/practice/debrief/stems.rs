//! Matching by words: which of the words that carry the matter two texts share. It works alike in English, Russian and
//! Kazakh, whose words change at their ends: two words are taken for forms of one word if they begin alike far enough.
//! The comparison knows nothing of meaning. A match is a hint for the trainee, who judges.

use std::collections::BTreeSet;

use crate::rubric::Text;

use super::{
    Case,
    numbers::{Number, numbers},
    tokens::{Token, tokens},
};

/// Least number of equal first letters: two words that share fewer are two words.
const COMMON_MIN: usize = 4;

/// A single word tells nothing about a text with more words than this.
const SHORT_TEXT: usize = 3;

/// A text as it is read: its words and its numbers.
pub(super) struct ReadText {
    pub(super) tokens: Vec<Token>,
    pub(super) numbers: Vec<Number>,
}

impl ReadText {
    pub(super) fn of(text: &str) -> Self {
        let tokens = tokens(text);
        ReadText { numbers: numbers(&tokens), tokens }
    }
}

/// The words of a text that carry its matter, each once; numbers in figures, however they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stems {
    words: BTreeSet<String>,
    /// Those that two texts hardly share by chance: names, and numbers from ten on.
    telling: BTreeSet<String>,
}

/// The words that two texts share.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedWords {
    pub words: usize,
    /// Names and numbers among them.
    pub telling: usize,
    /// Words of the text that has fewer.
    pub of: usize,
    /// Words of the other.
    pub longer: usize,
}

impl Stems {
    pub fn of(text: &str) -> Self {
        let mut stems = Stems::default();
        stems.add(text);
        stems
    }

    /// The words of a text in every language of the case: notes may be taken in any.
    pub fn in_all_languages(text: &Text, case: &Case) -> Vec<Self> {
        case.languages.iter().map(|language| Stems::of(text.get(language))).collect()
    }

    pub fn add(&mut self, text: &str) {
        self.add_read(&ReadText::of(text));
    }

    pub(super) fn add_read(&mut self, text: &ReadText) {
        let mut counted = vec![false; text.tokens.len()];
        for number in &text.numbers {
            counted[number.from..number.to].fill(true);
            self.words.insert(number.figures());
            if number.is_telling() {
                self.telling.insert(number.figures());
            }
        }
        for (token, _) in text.tokens.iter().zip(counted).filter(|(token, counted)| !counted && token.carries()) {
            self.words.insert(token.word.clone());
            if token.is_name() {
                self.telling.insert(token.word.clone());
            }
        }
    }

    /// Adds what a text of the case says in each of its languages.
    pub fn add_all(&mut self, text: &Text, case: &Case) {
        case.languages.iter().for_each(|language| self.add(text.get(language)));
    }

    pub(in crate::practice) fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of these words that stand, in some form, in the other text.
    pub fn found_in(&self, other: &Stems) -> usize {
        self.words.iter().filter(|word| other.has(word)).count()
    }

    /// The words, in their order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains(word) || self.words.iter().any(|each| same_stem(each, word))
    }

    fn is_telling(&self, word: &str) -> bool {
        self.telling.contains(word)
    }

    /// The words that two texts share, measured on the shorter one.
    pub fn shared_with(&self, other: &Stems) -> SharedWords {
        let (shorter, longer) = if self.len() <= other.len() { (self, other) } else { (other, self) };
        let shared: Vec<&String> = shorter.words.iter().filter(|word| longer.has(word)).collect();
        let telling = shared.iter().filter(|word| shorter.is_telling(word) || longer.is_telling(word)).count();
        SharedWords { words: shared.len(), telling, of: shorter.len(), longer: longer.len() }
    }
}

impl SharedWords {
    /// A name or a number counts for two words.
    pub fn weight(self) -> usize {
        self.words + self.telling
    }

    /// Returns whether the texts match: by two words at least, and half of the shorter text, where a name or a number
    /// counts twice; or by one word, where that is all and the other text is short too.
    pub fn is_match(self) -> bool {
        match self.of {
            0 => false,
            1 => self.words == 1 && self.longer <= SHORT_TEXT,
            of => self.weight() >= 2 && self.weight() * 2 >= of,
        }
    }

    /// Returns whether the texts match by words alone, two at least: where a match is held against somebody, one name or
    /// number is too little.
    pub fn is_firm_match(self) -> bool {
        match self.of {
            0 | 1 => self.is_match(),
            of => self.words >= 2 && self.words * 2 >= of,
        }
    }
}

/// Small letters, with one letter for the two that Russian writes for one sound.
pub(super) fn folded(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}

/// Returns whether two words begin alike for at least four letters and two thirds of the shorter one. A word of three
/// letters is found again with an ending of at most two.
pub(super) fn same_stem(one: &str, other: &str) -> bool {
    if one.starts_with(char::is_numeric) || other.starts_with(char::is_numeric) {
        return one == other;
    }
    let common = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let (one, other) = (one.chars().count(), other.chars().count());
    let (shorter, longer) = (one.min(other), one.max(other));
    (common >= COMMON_MIN && common * 3 >= shorter * 2) || (common == 3 && shorter == 3 && longer <= shorter + 2)
}

/// Returns whether two texts say the same words, whatever the case of letters, blanks and points.
pub fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = folded(text);
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && one == other
}
