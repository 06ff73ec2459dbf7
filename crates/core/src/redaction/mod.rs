//! Finds what is personal in free text and puts labels in its place. Every word that holds a personal value, or a part
//! of a name, goes as a whole: rather a word too many than a name that stayed. A name that nobody told the session,
//! such as that of a colleague whom the candidate mentions, cannot be found.

mod people;

pub use people::{personal_values, tells_who};

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use crate::folded::Folded;

/// Letters that a part of a name must have to be looked for by itself.
const PART_CHARS_MIN: usize = 3;
/// Letters of a name whose ending may change with the case, as in Russian: Мария, Марии, Марию.
const STEM_CHARS_MIN: usize = 4;
/// Endings that change, after folding.
const ENDINGS: &str = "аеиоуыэюяьaeiou";

/// The person or thing that a label stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelRole {
    Candidate,
    Assessor,
    Place,
    Other,
    Session,
}

impl LabelRole {
    pub fn name(self) -> &'static str {
        match self {
            LabelRole::Candidate => "candidate",
            LabelRole::Assessor => "assessor",
            LabelRole::Place => "place",
            LabelRole::Other => "other",
            LabelRole::Session => "session",
        }
    }
}

/// The place in a word where a value counts as found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Where {
    /// Too short to be looked for inside words.
    WholeWord,
    WordBegin,
    Anywhere,
}

/// Values to look for, folded, with their labels.
#[derive(Default)]
pub struct Values {
    wanted: BTreeMap<String, (Where, String)>,
}

impl Values {
    /// The name, its parts, and stems of parts whose ending may change.
    pub fn add_name(&mut self, name: &str, label: &str) {
        self.add_value(name, label);
        for part in parts(&Folded::new(name).text) {
            self.add(part, Where::Anywhere, label);
            if part.chars().count() >= STEM_CHARS_MIN
                && let Some(last) = part.chars().next_back().filter(|last| ENDINGS.contains(*last))
            {
                self.add(&part[..part.len() - last.len_utf8()], Where::WordBegin, label);
            }
        }
    }

    /// A short description of a place or of people, which may be all names: the whole and its longer words.
    pub fn add_naming(&mut self, naming: &str, label: &str) {
        self.add_value(naming, label);
        for word in words(naming) {
            let least = if is_common(word) { PART_CHARS_MIN + 1 } else { PART_CHARS_MIN };
            self.add_parts(word, least, label);
        }
    }

    /// A description in which names may stand: each word that could be a name or a number, which is all but words in
    /// small letters, and the whole if there is one.
    pub fn add_description(&mut self, description: &str, label: &str) {
        let mut names = words(description).filter(|word| !is_common(word)).peekable();
        if names.peek().is_some() {
            self.add_value(description, label);
        }
        names.for_each(|word| self.add_parts(word, PART_CHARS_MIN, label));
    }

    fn add_parts(&mut self, word: &str, least: usize, label: &str) {
        let folded = Folded::new(word);
        parts(&folded.text).filter(|part| part.chars().count() >= least).for_each(|part| {
            self.add(part, Where::Anywhere, label);
        });
    }

    /// The whole value.
    pub fn add_value(&mut self, value: &str, label: &str) {
        let folded = Folded::new(value);
        let value = folded.text.trim();
        let short = value.chars().count() < PART_CHARS_MIN;
        self.add(value, if short { Where::WholeWord } else { Where::Anywhere }, label);
    }

    /// The first label for a value stays; the wider search wins.
    fn add(&mut self, value: &str, place: Where, label: &str) {
        if value.chars().any(char::is_alphanumeric) {
            let known = self.wanted.entry(value.to_owned()).or_insert_with(|| (place, label.to_owned()));
            known.0 = known.0.max(place);
        }
    }

    pub fn finish(self) -> Redactor {
        let (values, places): (Vec<_>, Vec<_>) = self.wanted.into_iter().unzip();
        let finder = AhoCorasick::new(&values).expect("the values of one session fit an automaton");
        Redactor { finder, places }
    }
}

/// The words of a text as it was written.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns whether a word is written in small letters alone, as words are that name nobody.
fn is_common(word: &str) -> bool {
    word.chars().all(char::is_lowercase)
}

fn parts(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() >= PART_CHARS_MIN)
}

pub struct Redactor {
    finder: AhoCorasick,
    places: Vec<(Where, String)>,
}

impl Redactor {
    /// The text with a label for every word that holds a personal value.
    pub fn redact(&self, text: &str) -> String {
        let folded = Folded::new(text);
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for each in self.finder.find_overlapping_iter(&folded.text) {
            let (start, end) = (each.start(), each.end());
            let index = each.pattern().as_usize();
            let counts = match self.places[index].0 {
                Where::WholeWord => !folded.word_before(start) && !folded.word_after(end),
                Where::WordBegin => !folded.word_before(start),
                Where::Anywhere => true,
            };
            if counts {
                let (start, end) = folded.whole_words(start, end);
                found.push((start, end, index));
            }
        }
        // Where several overlap, one label stands for all of them: that of the longest.
        found.sort_by_key(|(start, end, index)| (*start, std::cmp::Reverse(*end), *index));
        let mut merged: Vec<(usize, usize, usize)> = Vec::new();
        for (start, end, index) in found {
            match merged.last_mut() {
                Some(last) if start < last.1 => last.1 = last.1.max(end),
                _ => merged.push((start, end, index)),
            }
        }
        let mut redacted = String::with_capacity(text.len());
        let mut done = 0;
        for (start, end, index) in merged {
            let place = folded.original(start, end);
            redacted.push_str(&text[done..place.start]);
            redacted.push_str(&self.places[index].1);
            done = place.end;
        }
        redacted.push_str(&text[done..]);
        redacted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redact(text: &str) -> String {
        let mut values = Values::default();
        values.add_name("K-0417", "candidate-1");
        values.add_name("Мария Фёдоровна Иванова", "candidate-1");
        values.add_name("José O’Neill", "assessor-1");
        values.add_name("Li", "assessor-2");
        values.add_name("Yıldız Weiß", "assessor-4");
        values.add_name("李明", "assessor-3");
        values.add_naming("Interpreter: Aigul and mother", "other-1");
        values.add_description("the candidate", "other-2");
        values.add_description("letter by Serik B.", "other-3");
        values.finish().redact(text)
    }

    #[test]
    fn every_form_of_a_name_gives_way_to_its_label() {
        for (text, redacted) in [
            ("Said K-0417, k–0417 and K0417.", "Said candidate-1, k–candidate-1 and candidate-1."),
            ("Мария сказала", "candidate-1 сказала"),
            ("спросил МАРИЮ ИВАНОВУ", "спросил candidate-1 candidate-1"),
            ("у Ивановой, Федоровна", "у candidate-1, candidate-1"),
            ("мария фёдоровна\u{a0}ИВАНОВА!", "candidate-1!"),
            ("Фе\u{308}доровна Ива\u{ad}но\u{200b}ва", "candidate-1 candidate-1"),
            ("jose, JOSE\u{301}, Ｊosé", "assessor-1, assessor-1, assessor-1"),
            ("ONeill and o’neill’s", "assessor-1 and o’assessor-1’s"),
            ("那时李明说是", "那时assessor-3说是"),
            ("Li likes it", "assessor-2 likes it"),
            ("Frau WEISS, Weiẞ’ und yildizın", "Frau assessor-4, assessor-4’ und assessor-4"),
            ("aigul came with the mother and sat", "other-1 came with the other-1 and sat"),
            ("the candidate showed a letter by SERIK b.", "the candidate showed a other-3"),
            ("Сериков – serik", "Сериков – other-3"),
            ("nothing personal: №5", "nothing personal: №5"),
            ("", ""),
        ] {
            assert_eq!(redact(text), redacted, "{text}");
        }
    }
}
