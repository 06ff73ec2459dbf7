//! Matching by words: which of the words that carry the matter two texts share. It works alike in English, Russian and
//! Kazakh, whose words change at their ends: two words are taken for forms of one word if they begin alike far enough.
//! The comparison knows nothing of meaning. A match is a hint for the trainee, who judges.

use std::collections::BTreeSet;

use crate::rubric::Text;

use super::Case;

/// Shorter words carry little in any of the languages, and too many begin alike.
const LETTERS_MIN: usize = 4;
/// Least number of equal first letters: two words that share fewer are two words.
const COMMON_MIN: usize = 4;

/// Words that stand in every answer and say nothing of its matter: English, Russian, Kazakh.
const FUNCTION_WORDS: &[&str] = &[
    "about",
    "after",
    "again",
    "already",
    "also",
    "although",
    "always",
    "among",
    "anybody",
    "anyone",
    "anything",
    "around",
    "because",
    "been",
    "before",
    "being",
    "between",
    "both",
    "could",
    "does",
    "down",
    "during",
    "each",
    "else",
    "even",
    "ever",
    "every",
    "everybody",
    "everyone",
    "everything",
    "from",
    "have",
    "having",
    "here",
    "herself",
    "himself",
    "instead",
    "into",
    "itself",
    "just",
    "like",
    "maybe",
    "might",
    "more",
    "most",
    "much",
    "must",
    "myself",
    "never",
    "nobody",
    "nothing",
    "often",
    "only",
    "other",
    "over",
    "perhaps",
    "quite",
    "rather",
    "really",
    "said",
    "says",
    "should",
    "since",
    "some",
    "somebody",
    "someone",
    "something",
    "sometimes",
    "still",
    "such",
    "than",
    "that",
    "their",
    "them",
    "themselves",
    "then",
    "there",
    "these",
    "they",
    "thing",
    "this",
    "those",
    "though",
    "through",
    "until",
    "upon",
    "very",
    "well",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "whom",
    "whose",
    "will",
    "with",
    "without",
    "would",
    "your",
    "yourself",
    "была",
    "были",
    "было",
    "быть",
    "ведь",
    "всегда",
    "всего",
    "всем",
    "даже",
    "если",
    "есть",
    "именно",
    "иногда",
    "какие",
    "какой",
    "когда",
    "который",
    "кроме",
    "между",
    "меня",
    "мной",
    "может",
    "можно",
    "надо",
    "него",
    "нибудь",
    "никогда",
    "никто",
    "ничего",
    "один",
    "одна",
    "опять",
    "очень",
    "после",
    "потом",
    "потому",
    "почему",
    "просто",
    "разве",
    "самый",
    "своего",
    "свои",
    "свой",
    "себе",
    "себя",
    "сейчас",
    "также",
    "такие",
    "такой",
    "твой",
    "тебе",
    "тебя",
    "теперь",
    "тогда",
    "того",
    "тоже",
    "только",
    "хотя",
    "чего",
    "через",
    "чтобы",
    "этого",
    "этой",
    "этом",
    "этот",
    "арқылы",
    "барлық",
    "бойынша",
    "болды",
    "болса",
    "бірақ",
    "бәрі",
    "бәрін",
    "деген",
    "дегенмен",
    "деді",
    "дейін",
    "емес",
    "енді",
    "ешкім",
    "ештеңе",
    "және",
    "кезде",
    "кейбір",
    "кейін",
    "керек",
    "міне",
    "мұны",
    "немесе",
    "олар",
    "онда",
    "сияқты",
    "содан",
    "туралы",
    "тіпті",
    "ғана",
    "қазір",
    "үшін",
];

/// A single word tells nothing about a text with more words than this.
const SHORT_TEXT: usize = 3;

/// The words of a text that carry its matter, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stems(BTreeSet<String>);

/// The words that two texts share.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedWords {
    pub words: usize,
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
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric());
        self.0.extend(words.filter(|word| carries(word)).map(str::to_owned));
    }

    /// Adds what a text of the case says in each of its languages.
    pub fn add_all(&mut self, text: &Text, case: &Case) {
        case.languages.iter().for_each(|language| self.add(text.get(language)));
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The number of these words that stand, in some form, in the other text.
    pub fn found_in(&self, other: &Stems) -> usize {
        self.0.iter().filter(|word| other.has(word)).count()
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(word) || self.0.iter().any(|each| same_stem(each, word))
    }

    /// The words that two texts share, measured on the shorter one.
    pub fn shared_with(&self, other: &Stems) -> SharedWords {
        let (shorter, longer) = if self.len() <= other.len() { (self, other) } else { (other, self) };
        SharedWords { words: shorter.found_in(longer), of: shorter.len(), longer: longer.len() }
    }
}

impl SharedWords {
    /// Returns whether the texts match: by two words at least, and half of the shorter text; or by one word, where that
    /// is all and the other text is short too.
    pub fn is_match(self) -> bool {
        match self.of {
            0 => false,
            1 => self.words == 1 && self.longer <= SHORT_TEXT,
            of => self.words >= 2 && self.words * 2 >= of,
        }
    }
}

/// Numbers carry matter however short.
fn carries(word: &str) -> bool {
    let long = word.chars().count() >= LETTERS_MIN;
    (long && !FUNCTION_WORDS.contains(&word)) || (!word.is_empty() && word.chars().all(char::is_numeric))
}

/// Returns whether two words begin alike for at least four letters and two thirds of the shorter one.
fn same_stem(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= COMMON_MIN && common * 3 >= shorter * 2
}

/// Returns whether two texts say the same words, whatever the case of letters, blanks and points.
pub fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && one == other
}
