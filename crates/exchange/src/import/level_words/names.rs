//! Names of levels in frameworks: those of the Common European Framework, numbers beside the word for a level, and words
//! such as “Basic” and “Advanced”.

use super::{folded, found, height};

/// The kind of names: levels of one scale are of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Family {
    /// A1 to C2, with what people put before, between and behind them.
    European,
    Numbered,
    Worded,
}

/// Words for a level in the languages of frameworks.
const NOUNS: [&str; 29] = [
    "level",
    "levels",
    "stage",
    "stages",
    "band",
    "tier",
    "niveau",
    "niveaux",
    "stufe",
    "kompetenzstufe",
    "nivel",
    "niveles",
    "nível",
    "livello",
    "nivå",
    "poziom",
    "уровень",
    "уровни",
    "уровня",
    "ур",
    "ступень",
    "степень",
    "деңгей",
    "деңгейі",
    "дәреже",
    "дәрежесі",
    "саты",
    "сатысы",
    "рівень",
];

/// Names of frameworks that stand before the number of a level.
const FRAMEWORKS: [&str; 14] =
    ["eqf", "nqf", "nvq", "rqf", "scqf", "sqf", "sfia", "cefr", "cecr", "ger", "mcer", "нрк", "орк", "ұбш"];

const EUROPEAN: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

const ORDINALS: [[&str; 4]; 6] = [
    ["first", "первый", "первая", "бірінші"],
    ["second", "второй", "вторая", "екінші"],
    ["third", "третий", "третья", "үшінші"],
    ["fourth", "четвертый", "четвертая", "төртінші"],
    ["fifth", "пятый", "пятая", "бесінші"],
    ["sixth", "шестой", "шестая", "алтыншы"],
];

/// Endings of ordinals that are written with digits: «1-й», «2-ші», “3rd”.
const ENDINGS: [&str; 10] = ["й", "ый", "ой", "я", "ші", "шы", "st", "nd", "rd", "th"];

/// A name with more letters says something, and names no level.
const CHARS_MAX: usize = 80;

/// Levels of entry stand below those with plain numbers: Entry Level 3 below Level 1.
const ENTRY: &str = "entry";
const ABOVE_ENTRY: u16 = 10;

/// Returns whether one of the words of a label is a word for a level.
pub(in super::super) fn has_noun(label: &str) -> bool {
    label.split(|c: char| !c.is_alphanumeric()).any(|word| NOUNS.contains(&word))
}

/// The place of a name among those of levels.
pub(in super::super) fn rank(name: &str) -> Option<(Family, u16)> {
    if name.chars().count() > CHARS_MAX {
        return None;
    }
    let name = folded(name);
    let said = said(&name);
    if let Some(rank) = european(&said) {
        return Some((Family::European, rank));
    }
    if let Some(number) = numbered(&name) {
        return Some((Family::Numbered, number));
    }
    let is_whole = || found(&name).iter().any(|found| found.is_whole);
    let is_short = (1..=2).contains(&said.len()) || is_whole();
    let height = height(&said.join(" ")).filter(|(_, begins)| *begins && is_short);
    height.map(|(height, _)| (Family::Worded, u16::from(height)))
}

/// The number of a level in a label that has a word for levels too: “Level 3”, «II деңгей», “Stage 1: …”.
pub(in super::super) fn number(label: &str) -> Option<u16> {
    // Most labels have no such word, which is found before they are folded.
    if !has_noun(&label.to_lowercase()) {
        return None;
    }
    let number = numbered(&folded(label))?;
    Some(if number > ABOVE_ENTRY { number - ABOVE_ENTRY } else { number })
}

/// Words for a mark beside its letter.
const MARKS: [&str; 7] = ["grade", "range", "mark", "band", "to", "оценка", "баға"];

/// How high a mark is that is a letter, with or without a sign, a word for a mark or another letter behind it: “A”, “B range”,
/// “C+ to C-”. U is what has no grade.
pub(in super::super) fn grade(label: &str) -> Option<u8> {
    const HEIGHTS: [(&str, u8); 8] =
        [("a", 90), ("b", 75), ("c", 60), ("d", 45), ("e", 30), ("f", 15), ("g", 8), ("u", 0)];
    const SIGN: u8 = 4;
    if label.chars().count() > CHARS_MAX {
        return None;
    }
    let label = label.to_lowercase();
    let words = label.split(|c: char| c.is_whitespace() || matches!(c, '/' | '(' | ')' | '[' | ']' | ':'));
    let of_word = |word: &str| {
        let letter = word.trim_end_matches(['+', '*', '-', '\u{2212}', '\u{2013}']);
        let (_, height) = HEIGHTS.iter().find(|(one, _)| *one == latin(letter))?;
        match &word[letter.len()..] {
            "" => Some(*height),
            "+" | "*" => Some(height + SIGN),
            _ => Some(height.saturating_sub(SIGN)),
        }
    };
    let is_dash = |word: &str| matches!(word, "-" | "\u{2212}" | "\u{2013}");
    let mut letters = words.filter(|word| !word.is_empty() && !MARKS.contains(word) && !is_dash(word));
    let first = of_word(letters.next()?)?;
    letters.all(|word| of_word(word).is_some()).then_some(first)
}

/// The number that a label in Roman letters is.
pub(in super::super) fn roman(label: &str) -> Option<u16> {
    let label = folded(label).replace('і', "i").replace('х', "x");
    ROMAN.iter().position(|roman| *roman == label).map(|at| at as u16 + 1)
}

/// The words of a folded name without those for levels and frameworks.
fn said(name: &str) -> Vec<&str> {
    tokens(name).filter(|token| !NOUNS.contains(token) && !FRAMEWORKS.contains(token)).collect()
}

/// The place of a level that has a number beside the word for it. Those of entry come first.
fn numbered(name: &str) -> Option<u16> {
    if !tokens(name).any(|token| NOUNS.contains(&token)) {
        return None;
    }
    let said = said(name);
    let (is_entry, said) = match said.as_slice() {
        [first, rest @ ..] if *first == ENTRY && !rest.is_empty() => (true, rest),
        said => (false, said),
    };
    let number = said.first().and_then(|token| of_token(token))?;
    match is_entry {
        true => (number < ABOVE_ENTRY).then_some(number),
        false => Some(number + ABOVE_ENTRY),
    }
}

fn tokens(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric() && c != '+').filter(|token| !token.is_empty())
}

fn european(said: &[&str]) -> Option<u16> {
    let (below, said) = match said {
        ["pre", rest @ ..] => (true, rest),
        _ => (false, said),
    };
    let (first, rest) = said.split_first()?;
    let bare = first.strip_suffix('+').unwrap_or(first);
    // Most words are longer, which is found without looking at their letters.
    if bare.len() > 3 {
        return None;
    }
    let place = EUROPEAN.iter().position(|level| *level == latin(bare))? as u16;
    if below {
        return (place == 0).then_some(0);
    }
    let part = rest.first().and_then(|next| next.parse::<u16>().ok()).filter(|part| (1..5).contains(part)).unwrap_or(0);
    Some((place + 1) * 10 + if bare == *first { part } else { 5 })
}

/// A short name whose only letter may be a Cyrillic one.
fn latin(token: &str) -> String {
    token.replace('а', "a").replace('в', "b").replace('с', "c")
}

fn of_token(token: &str) -> Option<u16> {
    let place = |at: usize| at as u16 + 1;
    // A number in Roman letters may be typed on a Cyrillic keyboard.
    let roman = || ROMAN.iter().position(|roman| *roman == token.replace('і', "i").replace('х', "x")).map(place);
    let ordinal = || ORDINALS.iter().position(|words| words.contains(&token)).map(place);
    let digits = token.trim_end_matches(|c: char| !c.is_ascii_digit());
    let is_number = digits == token || ENDINGS.contains(&&token[digits.len()..]);
    let plain = digits.parse::<u16>().ok().filter(|number| is_number && *number <= 100);
    plain.or_else(roman).or_else(ordinal)
}

/// A name without the level that it bears before or behind it, in small letters: “Listening (A1)” is listening.
pub(in super::super) fn bare(name: &str) -> String {
    let name = name.to_lowercase();
    let is_level = |token: &&str| european(&[token]).is_some();
    let all: Vec<&str> = tokens(&name).collect();
    let said: Vec<&str> = all.iter().copied().filter(|token| !is_level(token)).collect();
    if said.is_empty() { all.join(" ") } else { said.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_levels_are_known_with_their_order() {
        for (name, expected) in [
            ("A1", Some((Family::European, 10))),
            ("Pre-A1", Some((Family::European, 0))),
            ("Niveau B2+", Some((Family::European, 45))),
            ("A1.2 – Découverte", Some((Family::European, 12))),
            // The letter is a Cyrillic one.
            ("В1 уровень", Some((Family::European, 30))),
            ("Entry Level 3", Some((Family::Numbered, 3))),
            ("Level 1", Some((Family::Numbered, 11))),
            ("Level 3: Practitioner", Some((Family::Numbered, 13))),
            ("Stage 1 Getting started", Some((Family::Numbered, 11))),
            ("EQF level 5", Some((Family::Numbered, 15))),
            ("Stufe 2", Some((Family::Numbered, 12))),
            ("Nivel III", Some((Family::Numbered, 13))),
            ("1-деңгей", Some((Family::Numbered, 11))),
            ("2-ші деңгей", Some((Family::Numbered, 12))),
            ("бірінші деңгей", Some((Family::Numbered, 11))),
            ("Уровень II", Some((Family::Numbered, 12))),
            // The number is typed on a Cyrillic keyboard.
            ("ІІІ деңгей", Some((Family::Numbered, 13))),
            ("Базовый уровень", Some((Family::Worded, 30))),
            ("Advanced user", Some((Family::Worded, 82))),
            ("Not yet competent", Some((Family::Worded, 5))),
            ("A.1. Strategy", None),
            ("1 Plan", None),
            ("Listening", None),
            ("Works with others at a basic and at an advanced pace", None),
        ] {
            assert_eq!(rank(name), expected, "{name}");
        }
        assert_eq!([bare("Listening (A1)"), bare("A1"), bare("Écouter")], ["listening", "a1", "écouter"]);
        assert_eq!((number("Level 2"), number("Entry Level 2"), number("Two levels")), (Some(2), Some(2), None));
    }
}
