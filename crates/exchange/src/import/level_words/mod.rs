//! Names of levels: the words by which people name them in English, Russian, Kazakh and other languages ([`table`]), the
//! numbers and letters by which frameworks do ([`names`]), and the order that they mean ([`order`]). All formats ask here.

mod achievement;
mod names;
mod order;
mod table;

use std::{collections::HashMap, sync::LazyLock};

pub(super) use names::{Family, bare, grade, has_noun, number, rank, roman};
pub(super) use order::{Shown, of_known_scale, order, places, words_of};
use table::{KINDS, MODIFIERS};

/// Longer texts name no level.
const CHARS_MAX: usize = 60;

/// A word of a scale.
struct Word {
    /// Without the sign that it goes on.
    said: &'static str,
    is_beginning: bool,
    height: u8,
    /// The place of its kind in the table.
    kind: usize,
}

/// All words by their first letters.
static WORDS: LazyLock<HashMap<char, Vec<Word>>> = LazyLock::new(|| {
    let mut words: HashMap<char, Vec<Word>> = HashMap::new();
    for (kind, of_kind) in KINDS.iter().enumerate() {
        for (said, height) in of_kind.words.iter().copied().flatten() {
            let (bare, is_beginning) = said.strip_suffix('~').map_or((*said, false), |bare| (bare, true));
            let word = Word { said: bare, is_beginning, height: *height, kind };
            if let Some(first) = bare.chars().next() {
                words.entry(first).or_default().push(word);
            }
        }
    }
    words
});

/// What a label says of its height.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Found {
    height: u8,
    kind: usize,
    /// Whether the label begins with the word, a number or the word for a level aside.
    begins: bool,
    /// Whether the label says nothing else.
    is_whole: bool,
    /// The first byte of the word in the folded label, and its bytes.
    at: usize,
    length: usize,
}

/// How high a level is, as its label says, and whether the label begins with the word that says it.
pub(super) fn height(label: &str) -> Option<(u8, bool)> {
    if let Some(is_yes) = no_yes(label) {
        return Some((if is_yes { 60 } else { 0 }, true));
    }
    let found = found(label).into_iter();
    // Of equally long words, those of levels of achievement come first in the table.
    let best = found.reduce(|best, other| if other.length > best.length { other } else { best })?;
    Some((best.height, best.begins))
}

/// Returns whether a label says how high a level is, and nothing else.
pub(super) fn is_height_alone(label: &str) -> bool {
    no_yes(label).is_some() || found(label).iter().any(|found| found.is_whole)
}

/// All words of scales that a label says.
fn found(label: &str) -> Vec<Found> {
    if label.chars().count() > CHARS_MAX {
        return Vec::new();
    }
    let label = folded(label);
    let starts: Vec<(usize, &str)> = words(&label).collect();
    let first = starts.iter().find(|(_, word)| says(word)).map(|(at, _)| *at);
    let count = starts.iter().filter(|(_, word)| says(word)).count();
    let mut all = Vec::new();
    for (at, word) in &starts {
        let rest = &label[*at..];
        let of_letter = word.chars().next().and_then(|first| WORDS.get(&first));
        for word in of_letter.into_iter().flatten() {
            let Some(behind) = rest.strip_prefix(word.said) else { continue };
            if !word.is_beginning && behind.starts_with(char::is_alphabetic) {
                continue;
            }
            let is_whole = words(word.said).filter(|(_, word)| says(word)).count() == count && Some(*at) == first;
            if KINDS[word.kind].is_whole && !is_whole {
                continue;
            }
            let length = word.said.len();
            let found =
                Found { height: word.height, kind: word.kind, begins: Some(*at) == first, is_whole, at: *at, length };
            all.push(found);
        }
    }
    let changed: Vec<Found> = all.iter().filter_map(|found| changed(&label, found, (first, count))).collect();
    all.extend(changed);
    all
}

/// A word of a scale with the one before it that changes it, such as “partly” or “very”.
fn changed(label: &str, found: &Found, (first, count): (Option<usize>, usize)) -> Option<Found> {
    let before = label[..found.at].trim_end();
    let of = MODIFIERS.iter().filter_map(|(modifier, change)| {
        let start = before.strip_suffix(modifier)?;
        (!start.ends_with(char::is_alphanumeric)).then_some((start.len(), change))
    });
    let (at, change) = of.min_by_key(|(at, _)| *at)?;
    let length = found.at + found.length - at;
    let is_whole = Some(at) == first && words(&label[at..at + length]).filter(|(_, word)| says(word)).count() == count;
    let height = change.of(found.height);
    Some(Found { height, begins: Some(at) == first, is_whole, at, length, ..*found })
}

/// Returns whether a word says something of the height of a level.
fn says(word: &str) -> bool {
    word.chars().any(char::is_alphabetic) && !has_noun(word)
}

/// The words of a folded label, with their first bytes.
fn words(label: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '\'';
    let mut at = 0;
    label.split(is_sign).filter_map(move |word| {
        let start = at;
        at += word.len() + label[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        (!word.is_empty()).then_some((start, word))
    })
}

/// A label in small letters, with single blanks, and each of its words in one script.
pub(super) fn folded(label: &str) -> String {
    let small = label.to_lowercase().replace('ё', "е").replace('’', "'");
    let words = small.split(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | '\u{2010}' | '\u{2011}'));
    words.filter(|word| !word.is_empty()).map(in_one_script).collect::<Vec<_>>().join(" ")
}

/// Latin letters that look like Cyrillic ones.
const ALIKE: [(char, char); 10] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// A word in small letters whose look-alikes of the other script are put right: most of its letters that have no
/// look-alike tell the script.
fn in_one_script(word: &str) -> String {
    if word.is_ascii() || !word.contains(|c: char| c.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    let is_alike = |c: char| ALIKE.iter().any(|(latin, cyrillic)| *latin == c || *cyrillic == c);
    let count = |of: fn(char) -> bool| word.chars().filter(|c| of(*c) && !is_alike(*c)).count();
    let latin = count(|c| c.is_ascii_alphabetic());
    let cyrillic = count(|c| matches!(c, 'а'..='ӿ'));
    let put = |c: char| match cyrillic.cmp(&latin) {
        std::cmp::Ordering::Greater => ALIKE.iter().find(|(latin, _)| *latin == c).map_or(c, |(_, other)| *other),
        std::cmp::Ordering::Less => ALIKE.iter().find(|(_, other)| *other == c).map_or(c, |(latin, _)| *latin),
        std::cmp::Ordering::Equal => c,
    };
    word.chars().map(put).collect()
}

const YES: &[&str] = &["yes", "y", "true", "да", "иә", "ия", "oui", "sí", "si", "ja", "sim", "ndiyo"];
const NO: &[&str] = &["no", "n", "false", "нет", "жоқ", "non", "nein", "nee", "não", "nao", "hapana"];

/// Whether a label says yes or no, and nothing else.
pub(super) fn no_yes(label: &str) -> Option<bool> {
    let said = label.trim().trim_end_matches(['.', '!']).to_lowercase();
    match (YES.contains(&&*said), NO.contains(&&*said)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_whatever_script_case_and_place_tell_a_height() {
        for (label, expected) in [
            ("Not yet competent", Some((5, true))),
            ("4 – Exceeds expectations", Some((88, true))),
            ("Высокий уровень", Some((80, true))),
            ("Уровень: высокий", Some((80, true))),
            // The second letter is a Latin one.
            ("Cредний", Some((50, true))),
            ("Высoкий", Some((80, true))),
            ("НИЖЕ СРЕДНЕГО", Some((25, true))),
            ("Освоен частично", Some((35, true))),
            ("Незачёт", Some((2, true))),
            ("Қанағаттанарлықсыз", Some((5, true))),
            ("Өте жақсы", Some((78, true))),
            ("Бастапқы деңгей", Some((15, true))),
            // A school for the first years is no level of a skill.
            ("Бастауыш", None),
            ("Advanced beginner", Some((22, true))),
            ("Work of a high standard", Some((80, false))),
            ("Strongly agree", Some((100, true))),
            ("Agree on the terms", None),
            ("Method", None),
            ("Highway", None),
            ("Expertise", None),
            ("Yes", Some((60, true))),
            ("No", Some((0, true))),
            ("No. of the task", None),
        ] {
            assert_eq!(height(label), expected, "{label}");
        }
    }

    #[test]
    fn no_word_stands_twice_in_one_kind_of_scale() {
        for kind in KINDS {
            let all: Vec<&str> = kind.words.iter().copied().flatten().map(|(word, _)| *word).collect();
            for (at, word) in all.iter().enumerate() {
                assert!(!all[..at].contains(word), "{word}");
                let bare = word.trim_end_matches('~');
                assert_eq!(folded(bare), bare, "{word}: a label is folded before it is looked at");
            }
        }
    }
}
