//! Notes whose words are foreign to the whole case. To tell a trainee wrongly that a note is invented costs more trust
//! than all right hints win, and words alone cannot tell a free paraphrase from an invention. So only a note is named that
//! is in the candidate's language, long enough to tell, and of whose words less than half resemble any word of case and
//! rubric. `docs/debrief.md` tells how often that is wrong, and how much it overlooks.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::stems::{Stems, folded};

/// Fewer words than this are too few to tell.
pub(super) const WORDS_TO_TELL: usize = 4;
/// A note is foreign if less than this part of its words resembles any. Set on seven of the fifteen cases.
const KNOWN_BELOW: f64 = 0.5;
/// Part of the groups of three letters that two words must share to resemble each other (Dice's coefficient).
const RESEMBLES_FROM: f64 = 0.45;
/// Part of a note's groups of three letters that must occur in the candidate's language, as case and rubric write it.
const LANGUAGE_FROM: f64 = 0.8;
/// Words of other languages in Latin letters that no English note has.
const FOREIGN_WORDS: &str = "\
    der das und ist nicht mit von für auf ein eine einen einem einer wird werden bei zum zur den \
    dem des sich auch als nur les du une et est pas avec pour puis sur dans qui que aux el los las por para con una del \
    muy és ve bir için ile değil çok herkese jest nie się oraz il lo della che di um uma os com não";

static FOREIGN: LazyLock<HashSet<&str>> = LazyLock::new(|| FOREIGN_WORDS.split_whitespace().collect());

/// The words of case and rubric in the candidate's language.
pub(super) struct KnownWords {
    stems: Stems,
    /// The words that have a group of letters, by their place.
    words_with: HashMap<[char; 3], Vec<usize>>,
    groups: Vec<Vec<[char; 3]>>,
}

impl KnownWords {
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut stems = Stems::default();
        let mut written = HashSet::new();
        for text in texts {
            stems.add(text);
            written.extend(groups_of_text(text));
        }
        let groups: Vec<Vec<[char; 3]>> = stems.words().map(groups).collect();
        // Function words are none of the stems, but their groups belong to the language.
        let mut words_with: HashMap<[char; 3], Vec<usize>> =
            written.into_iter().map(|group| (group, Vec::new())).collect();
        for (place, word) in groups.iter().enumerate() {
            word.iter().for_each(|group| words_with.entry(*group).or_default().push(place));
        }
        KnownWords { stems, words_with, groups }
    }

    /// Returns whether a note in the candidate's language is foreign to all that was or could have been said.
    pub(super) fn lack(&self, text: &str, note: &Stems) -> bool {
        if note.len() < WORDS_TO_TELL || !self.are_of_its_language(text) {
            return false;
        }
        let known = note.words().filter(|word| self.resembles(word)).count();
        (known as f64) < KNOWN_BELOW * note.len() as f64
    }

    fn resembles(&self, word: &str) -> bool {
        let own = groups(word);
        let mut near: Vec<usize> =
            own.iter().filter_map(|group| self.words_with.get(group)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        self.stems.has(word) || near.into_iter().any(|place| dice(&own, &self.groups[place]) >= RESEMBLES_FROM)
    }

    /// Returns whether a text is likely to be in this language: most of its groups of letters occur in it, and none of
    /// its words tells of another.
    fn are_of_its_language(&self, text: &str) -> bool {
        let groups = groups_of_text(text);
        let known = groups.iter().filter(|group| self.words_with.contains_key(*group)).count();
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        let foreign = words.any(|word| FOREIGN.contains(word));
        !groups.is_empty() && !foreign && known as f64 >= LANGUAGE_FROM * groups.len() as f64
    }
}

/// The groups of three letters of a word with its borders, sorted.
fn groups(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = std::iter::once('^').chain(word.chars()).chain(['$']).collect();
    let mut groups: Vec<[char; 3]> = letters.windows(3).map(|three| [three[0], three[1], three[2]]).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Twice the groups that two words share, in parts of all that they have (L. R. Dice, Ecology 26, 1945, 297–302).
fn dice(one: &[[char; 3]], other: &[[char; 3]]) -> f64 {
    let shared = one.iter().filter(|group| other.binary_search(group).is_ok()).count();
    (2 * shared) as f64 / (one.len() + other.len()).max(1) as f64
}

fn groups_of_text(text: &str) -> Vec<[char; 3]> {
    let folded = folded(text);
    let words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.flat_map(groups).collect()
}
