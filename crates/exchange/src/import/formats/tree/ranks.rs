//! Names that levels have, and the order that they mean: those of the Common European Framework, numbers behind the word
//! for a level, and words such as “Basic” and “Advanced”.

use super::super::grid::heights;

/// The kind of names: levels of one scale are of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Family {
    /// A1 to C2, with what people put before, between and behind them.
    European,
    Numbered,
    Worded,
}

/// Words for a level in the languages of frameworks.
const WORDS: [&str; 15] = [
    "level",
    "levels",
    "niveau",
    "stufe",
    "nivel",
    "nível",
    "livello",
    "nivå",
    "poziom",
    "уровень",
    "ступень",
    "деңгей",
    "деңгейі",
    "дәреже",
    "band",
];

const EUROPEAN: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/// A name with more letters says something, and names no level.
const CHARS_MAX: usize = 80;

/// The place of a name among those of levels.
pub(in super::super) fn rank(name: &str) -> Option<(Family, u16)> {
    let name = name.to_lowercase();
    if name.chars().count() > CHARS_MAX {
        return None;
    }
    let all: Vec<&str> = tokens(&name).collect();
    let is_word = |token: &&str| WORDS.contains(token);
    let has_word = all.iter().any(is_word);
    let said: Vec<&str> = all.iter().copied().filter(|token| !is_word(token)).collect();
    if let Some(rank) = european(&said) {
        return Some((Family::European, rank));
    }
    if let Some(number) = said.first().and_then(|token| number(token)).filter(|_| has_word) {
        return Some((Family::Numbered, number));
    }
    let is_short = (1..=2).contains(&said.len());
    let height = heights::height(&said.join(" ")).filter(|(_, begins)| *begins && is_short);
    height.map(|(height, _)| (Family::Worded, u16::from(height)))
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
    let place = EUROPEAN.iter().position(|level| *level == bare)? as u16;
    if below {
        return (place == 0).then_some(0);
    }
    let part = rest.first().and_then(|next| next.parse::<u16>().ok()).filter(|part| (1..5).contains(part)).unwrap_or(0);
    Some((place + 1) * 10 + if bare == *first { part } else { 5 })
}

fn number(token: &str) -> Option<u16> {
    let roman = || ROMAN.iter().position(|roman| *roman == token).map(|place| place as u16 + 1);
    token.parse::<u16>().ok().filter(|number| *number <= 100).or_else(roman)
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
            ("Level 3: Practitioner", Some((Family::Numbered, 3))),
            ("1-деңгей", Some((Family::Numbered, 1))),
            ("Уровень II", Some((Family::Numbered, 2))),
            ("Базовый уровень", Some((Family::Worded, 30))),
            ("Advanced user", Some((Family::Worded, 82))),
            ("A.1. Strategy", None),
            ("1 Plan", None),
            ("Listening", None),
            ("Works with others at a basic and at an advanced pace", None),
        ] {
            assert_eq!(rank(name), expected, "{name}");
        }
        assert_eq!([bare("Listening (A1)"), bare("A1"), bare("Écouter")], ["listening", "a1", "écouter"]);
    }
}
