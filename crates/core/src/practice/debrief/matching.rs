//! What a note says beside what the expert noted: the words that they share, and where they cannot both be true. A
//! number that nobody said, or a word that one denies and the other affirms, makes a match doubtful, and only that: it is
//! asked about.

use serde::Serialize;

use super::{
    negation::Said,
    numbers::{Number, differing},
    opposites::Opposites,
    stems::{ReadText, SharedWords, Stems},
};

/// A text as it is matched: its words, its numbers, and which words it denies.
#[derive(Debug, Default)]
pub(super) struct Matter {
    pub(super) stems: Stems,
    numbers: Vec<Number>,
    said: Said,
    opposites: Opposites,
}

impl Matter {
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut matter = Matter::default();
        texts.into_iter().for_each(|text| matter.add(ReadText::of(text)));
        matter
    }

    fn add(&mut self, text: ReadText) {
        self.stems.add_read(&text);
        self.said.add(&text.tokens);
        self.opposites.add(&text.tokens);
        self.numbers.extend(text.numbers);
    }
}

/// Reason why a note that has the words of the candidate perhaps does not say the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Difference {
    /// The note has a number that was not said, where another was.
    Number { noted: String, said: String },
    /// One of the two denies what the other affirms.
    Negation { word: String },
    /// The note has a word, and the candidate its opposite, beside the same word.
    Opposite { noted: String, said: String },
}

/// What an expert noted, as notes are matched with it: several texts, which say the same in several languages.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// Each is matched by itself.
    texts: Vec<Stems>,
    all: Matter,
}

impl Wanted {
    /// Quote and note of the expert in one language.
    pub(super) fn add(&mut self, quote: &str, note: &str) {
        let mut both = Stems::default();
        for text in [quote, note] {
            let (read, mut alone) = (ReadText::of(text), Stems::default());
            alone.add_read(&read);
            both.add_read(&read);
            self.texts.push(alone);
            self.all.add(read);
        }
        self.texts.push(both);
    }

    /// What a note shares with the text that it matches best; nothing where it matches none.
    pub(super) fn shared_with(&self, noted: &Matter) -> SharedWords {
        let all = self.texts.iter().map(|text| text.shared_with(&noted.stems));
        all.filter(|shared| shared.is_match()).max_by_key(|shared| (shared.weight(), shared.words)).unwrap_or_default()
    }

    /// Where the note differs from what is wanted, as far as nothing else that was said explains it.
    pub(super) fn difference<'m>(&self, noted: &Matter, said: impl Fn() -> &'m Matter) -> Option<Difference> {
        let differ = |said: &[Number]| {
            let (own, other) = differing(&noted.numbers, &self.all.numbers, said)?;
            Some(Difference::Number { noted: own.told.clone(), said: other.told.clone() })
        };
        if differ(&[]).is_some()
            && let Some(number) = differ(&said().numbers)
        {
            return Some(number);
        }
        if let Some(word) = noted.said.against(&self.all.said) {
            return Some(Difference::Negation { word: word.to_owned() });
        }
        let (own, other) = noted.opposites.against(&self.all.opposites, || &said().opposites)?;
        Some(Difference::Opposite { noted: own.to_owned(), said: other.to_owned() })
    }
}
