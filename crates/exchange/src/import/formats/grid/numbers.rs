//! Numbers as people write them in tables: in labels of levels, as points, weights and shares.

use crate::import::level_words;

use super::super::scales;

/// Beginnings of words for points that stand beside their number.
const POINTS: [&str; 5] = ["point", "pts", "pt", "балл", "ұпай"];

/// A number that a label names.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Named {
    /// The number as the notation has it.
    pub(super) value: String,
    pub(super) meaning: Meaning,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// What the level counts: `Good (3)`, `3 points`, `0 - none`.
    Points,
    /// The place of the level: `Level 3`.
    Place,
    /// The lower end of a band: `[70, 85)`, `85–100 %`.
    Band,
}

impl Named {
    pub(in super::super) fn number(&self) -> f64 {
        self.value.parse().unwrap_or(0.0)
    }
}

/// A number as people write it, with no more digits than they do.
pub(super) fn plain(text: &str) -> Option<String> {
    scales::plain(text).filter(|number| number.bytes().filter(u8::is_ascii_digit).count() <= 15)
}

/// Returns whether a cell holds a number, or names one as a label does.
pub(super) fn says_number(said: &str) -> bool {
    plain(said).is_some() || of_label(said).is_some()
}

/// The number that the label of a level names, if there is one.
pub(in super::super) fn of_label(label: &str) -> Option<Named> {
    let label = label.trim();
    if label.is_empty() || label.chars().count() > 60 {
        return None;
    }
    let named = |value: String, meaning| Some(Named { value, meaning });
    if let Some(value) = plain(label) {
        return named(value, Meaning::Points);
    }
    if let Some(stars) = stars(label) {
        return named(stars.to_string(), Meaning::Place);
    }
    let lower = label.to_lowercase().replace(['«', '»', '"', '“', '”'], "");
    let numbers = numbers(&lower);
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match numbers.as_slice() {
        [(start, end, value)] => {
            let (before, after) = (lower[..*start].trim_end(), lower[*end..].trim_start());
            // «2 балла – базовый уровень» says points, whatever it calls the level.
            let is_counted = POINTS.iter().any(|word| after.starts_with(word) || before.ends_with(word));
            if is_counted {
                return named(value.clone(), Meaning::Points);
            }
            let is_short_noun = before.ends_with('l') && !before.trim_end_matches('l').ends_with(char::is_alphanumeric);
            if is_short_noun || level_words::has_noun(&lower) || says(&["step", "ступен", "степен", "саты", "уровн"])
            {
                return named(value.clone(), Meaning::Place);
            }
            if says(&["point", "pts", " pt", "балл", "ұпай", "score", "mark", "grade", "оценк", "баға"])
            {
                return named(value.clone(), Meaning::Points);
            }
            if after.starts_with('%') {
                return named(value.clone(), Meaning::Band);
            }
            let leads = before.is_empty() && after.starts_with(['-', '–', '—', '.', ')', ':', '=', '(']);
            let trails = before.ends_with(['(', '[', '-', '–', '—', ':', '=']) && matches!(after, "" | ")" | "]");
            if leads || trails { named(value.clone(), Meaning::Points) } else { None }
        }
        // Two numbers with nothing but a dash, a comma or a word between them are a band.
        [(_, end, low), (start, ..)] => {
            let between = lower[*end..*start].trim().trim_matches('%').trim();
            let is_band = matches!(between, "-" | "–" | "—" | "," | ";" | "to" | "до" | "…" | "..");
            if is_band { named(low.clone(), Meaning::Band) } else { None }
        }
        // A number in Roman letters, or in words.
        [] => named(level_words::number(label)?.to_string(), Meaning::Place),
        _ => None,
    }
}

/// The number of full stars, in a label of nothing else.
fn stars(label: &str) -> Option<usize> {
    let is_full = |c: char| matches!(c, '★' | '⭐');
    let is_star = |c: char| is_full(c) || matches!(c, '☆' | '\u{FE0F}' | ' ');
    label.chars().all(is_star).then(|| label.chars().filter(|c| is_full(*c)).count())
}

/// Returns whether a rubric can keep a number with all its digits.
pub(super) fn is_short(value: &str) -> bool {
    value.split_once('.').is_none_or(|(_, part)| part.len() <= 3) && value.len() <= 10
}

/// The numbers in a text, with their first and last bytes.
fn numbers(text: &str) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_ascii_digit()).map(|at| rest + at) {
        let mut end = start;
        for (at, c) in text[start..].char_indices() {
            let follows = text[start + at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
            if !(c.is_ascii_digit() || matches!(c, '.' | ',') && follows) {
                break;
            }
            end = start + at + c.len_utf8();
        }
        if let Some(value) = plain(&text[start..end]) {
            found.push((start, end, value));
        }
        rest = end.max(start + 1);
        if found.len() > 3 {
            break;
        }
    }
    found
}

/// A weight as a rubric takes it, and what had to be changed for that.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weight {
    pub(super) value: String,
    pub(super) was_percent: bool,
    pub(super) was_negative: bool,
    pub(super) was_rounded: bool,
}

/// The weight in a cell: `10`, `0,1`, `10 %`, `3 балла`, `(10)`. A minus is what is left of the brackets of accountants.
pub(super) fn weight(cell: &str) -> Option<Weight> {
    let bare = cell.trim();
    let was_percent = bare.ends_with('%');
    let bare = bare.trim_end_matches('%').trim();
    let bare = bare.strip_prefix(['x', '×', 'х']).unwrap_or(bare);
    let bracketed = bare.strip_prefix('(').and_then(|bare| bare.strip_suffix(')'));
    let (was_percent, bare) = match bracketed {
        Some(inside) => (was_percent || inside.ends_with('%'), inside.trim_end_matches('%').trim()),
        None => (was_percent, bare),
    };
    let words = |text: &str| {
        let (number, word) = text.split_once(' ')?;
        let is_unit = ["point", "pt", "балл", "ұпай"].iter().any(|unit| word.to_lowercase().starts_with(unit));
        if is_unit { plain(number) } else { None }
    };
    let value = plain(bare).or_else(|| words(bare))?;
    let was_negative = value.starts_with('-');
    let value = value.trim_start_matches('-').to_owned();
    let was_rounded = value.split_once('.').is_some_and(|(_, part)| part.len() > 3);
    let value = match was_rounded {
        true => plain(&format!("{:.3}", value.parse::<f64>().ok()?))?,
        false => value,
    };
    (value != "0").then_some(Weight { value, was_percent, was_negative, was_rounded })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_points_places_and_bands() {
        let named = |label: &str| of_label(label).map(|named| (named.value, named.meaning));
        let expected = [
            ("3", "3", Meaning::Points),
            ("2,50", "2.5", Meaning::Points),
            ("Good (3)", "3", Meaning::Points),
            ("0 - Meets less than half", "0", Meaning::Points),
            ("4. Average (A)", "4", Meaning::Points),
            ("5 баллов", "5", Meaning::Points),
            ("Score 3", "3", Meaning::Points),
            ("Уровень 2", "2", Meaning::Place),
            ("1-деңгей", "1", Meaning::Place),
            ("Stufe 2", "2", Meaning::Place),
            ("III уровень", "3", Meaning::Place),
            ("Екінші деңгей", "2", Meaning::Place),
            ("2 балла – базовый уровень", "2", Meaning::Points),
            ("[70, 85)", "70", Meaning::Band),
            ("85–100 %", "85", Meaning::Band),
        ];
        for (label, value, meaning) in expected {
            assert_eq!(named(label), Some((value.to_owned(), meaning)), "{label}");
        }
        for label in ["Good", "", "Top 5 of all", "1, 2, 3"] {
            assert_eq!(named(label), None, "{label}");
        }
    }

    #[test]
    fn weights_become_plain_numbers() {
        let value = |cell: &str| weight(cell).map(|weight| weight.value);
        for (cell, expected) in [
            ("10 %", "10"),
            ("0,1", "0.1"),
            ("5.0", "5"),
            ("-10", "10"),
            ("(10%)", "10"),
            ("0.33333", "0.333"),
            ("3 балла", "3"),
        ] {
            assert_eq!(value(cell).as_deref(), Some(expected), "{cell}");
        }
        for cell in ["high", "", "0", "1-2"] {
            assert_eq!(value(cell), None, "{cell}");
        }
    }
}
