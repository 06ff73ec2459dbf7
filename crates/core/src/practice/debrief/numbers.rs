//! The numbers of a text, in figures or in words of three languages, so that “ten minutes”, “10 min” and “он минут” are
//! one. A number that can be read in several ways has all of its values: to find a difference between two texts is worse
//! than to overlook one.

use super::{
    number_words::{HOUR, is_call, is_half_hour, part, unit_of, value},
    tokens::{KAZAKH_LETTERS, Token},
};

const THOUSANDTHS: i64 = 1000;
/// Longer rows of figures are no amounts: telephone numbers, registers.
const FIGURES_MAX: usize = 9;

/// A number where it stands in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// The places of its first token, and of that behind its last.
    pub(super) from: usize,
    pub(super) to: usize,
    /// In thousandths; the first is the number as it stands, the others are in smaller units.
    values: Vec<i64>,
    of: Of,
    pub(super) told: String,
}

/// What a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Of {
    /// A number to call.
    Call,
    Unit(&'static str),
    Word(String),
    /// Nothing stands behind it.
    Bare,
}

impl Number {
    fn is_one_with(&self, other: &Number) -> bool {
        self.values.iter().any(|value| other.values.contains(value))
    }

    /// Returns whether the two count the same things, so that they can differ.
    fn counts_what(&self, other: &Number) -> bool {
        match (&self.of, &other.of) {
            (Of::Word(one), Of::Word(two)) => super::stems::same_stem(one, two),
            (one, two) => one == two,
        }
    }

    /// Returns whether two texts hardly share it by chance.
    pub(super) fn is_telling(&self) -> bool {
        self.values[0] >= 10 * THOUSANDTHS || self.values[0] % THOUSANDTHS != 0
    }

    /// The number in figures.
    pub(super) fn figures(&self) -> String {
        let (whole, rest) = (self.values[0] / THOUSANDTHS, self.values[0] % THOUSANDTHS);
        match rest {
            0 => whole.to_string(),
            _ => format!("{whole}.{rest:03}").trim_end_matches('0').to_owned(),
        }
    }
}

/// A number of the note that stands for another of the candidate's: the note's, and theirs.
pub(super) fn differing<'a>(
    note: &'a [Number],
    expected: &'a [Number],
    said: &[Number],
) -> Option<(&'a Number, &'a Number)> {
    let new = note.iter().filter(|own| !expected.iter().chain(said).any(|other| own.is_one_with(other)));
    let left: Vec<&Number> = expected.iter().filter(|other| !note.iter().any(|own| own.is_one_with(other))).collect();
    new.filter_map(|own| Some((own, *left.iter().find(|other| own.counts_what(other))?))).next()
}

/// The numbers of a text in their order.
pub(super) fn numbers(tokens: &[Token]) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match number_at(tokens, at) {
            Some((to, value)) => {
                found.extend(value.map(|value| whole(tokens, at, to, value)));
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

/// The number that begins here, with the place behind it; no value where figures are none: a day, a time, the mark of an
/// entry.
fn number_at(tokens: &[Token], at: usize) -> Option<(usize, Option<i64>)> {
    let token = &tokens[at];
    if token.word.starts_with(char::is_numeric) {
        return Some(in_figures(tokens, at));
    }
    if is_half_hour(&token.word) {
        return Some((at + 1, Some(THOUSANDTHS / 2)));
    }
    in_words(tokens, at).map(|(to, value)| (to, Some(value)))
}

fn in_figures(tokens: &[Token], at: usize) -> (usize, Option<i64>) {
    let is_figures =
        |place: usize| tokens.get(place).is_some_and(|each: &Token| each.word.starts_with(char::is_numeric));
    let gap = |place: usize| tokens.get(place).map_or("", |each: &Token| each.gap.as_str());
    // A row of figures parted by points and strokes is a day or a time.
    let mut to = at + 1;
    while is_figures(to) && matches!(gap(to), ":" | "." | "," | "-" | "/") {
        to += 1;
    }
    let entry = tokens[at].begins && gap(at + 1).starts_with(')');
    let first = tokens[at].word.as_str();
    let value = match (to - at, gap(at + 1)) {
        _ if entry => None,
        (1, _) => figures(first),
        (2, "." | ",") => decimal(first, &tokens[at + 1].word),
        // “4-5” are two numbers.
        (2, "-" | "/") => return (at + 1, figures(first)),
        _ => None,
    };
    (to, value)
}

/// Figures with a part of one behind them, or a unit.
fn figures(word: &str) -> Option<i64> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = &word[digits.len()..];
    let part = match rest.chars().next() {
        Some('½') => THOUSANDTHS / 2,
        Some('¼') => THOUSANDTHS / 4,
        Some('¾') => THOUSANDTHS * 3 / 4,
        _ => 0,
    };
    let ordinal = matches!(rest, "st" | "nd" | "rd" | "th");
    let whole = if digits.is_empty() { 0 } else { digits.parse::<i64>().ok()? };
    (digits.len() <= FIGURES_MAX && !ordinal && (part > 0 || !digits.is_empty())).then_some(whole * THOUSANDTHS + part)
}

fn decimal(whole: &str, rest: &str) -> Option<i64> {
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let value = figures(whole)?;
    match digits.len() {
        3 if value > 0 => Some(value * THOUSANDTHS + digits.parse::<i64>().ok()? * THOUSANDTHS),
        1..=3 => Some(value + format!("{digits:0<3}").parse::<i64>().ok()?),
        _ => None,
    }
}

/// A row of words: hundreds, tens and ones, or figures read out one by one (“one-oh-three”).
fn in_words(tokens: &[Token], at: usize) -> Option<(usize, i64)> {
    let joined = |place: usize| tokens.get(place).is_some_and(|each| matches!(each.gap.trim(), "" | "-" | "‑"));
    let word = |place: usize| tokens.get(place).map_or("", |each: &Token| each.word.as_str());
    let number = |place: usize| value(word(place)).filter(|value| *value != 10 || is_ten(tokens, place));
    let read_out =
        (at..).take_while(|place| (*place == at || joined(*place)) && number(*place).is_some_and(|each| each < 10));
    let read_out: Vec<i64> = read_out.filter_map(number).collect();
    if read_out.len() >= 3 && read_out.len() <= FIGURES_MAX {
        return Some((at + read_out.len(), read_out.iter().fold(0, |sum, each| sum * 10 + each) * THOUSANDTHS));
    }
    let (mut to, mut thousands, mut sum) = (at, 0_i64, None::<i64>);
    while to == at || joined(to) {
        // “A hundred and fifty”.
        let and = sum.is_some_and(|sum| sum % 100 == 0) && word(to) == "and" && joined(to + 1);
        let Some(next) = number(if and { to + 1 } else { to }) else { break };
        sum = Some(match (sum, next) {
            (None, 1000) => {
                thousands = 1000;
                0
            }
            (Some(sum), 1000) if thousands == 0 => {
                thousands = sum.max(1) * 1000;
                0
            }
            (None, _) => next,
            (Some(sum), 100) if sum < 10 && sum > 0 => sum * 100,
            (Some(sum), 100..) if sum == 0 && thousands > 0 => next,
            (Some(sum), ..100) if sum % 100 == 0 && (sum > 0 || thousands > 0) => sum + next,
            (Some(sum), 1..10) if sum % 100 >= 20 && sum % 10 == 0 => sum + next,
            // Kazakh says eleven as “ten one”.
            (Some(sum), 1..10) if sum % 100 == 10 && word(to - 1) == "он" => sum + next,
            _ => break,
        });
        to += if and { 2 } else { 1 };
    }
    let whole = sum.map(|sum| thousands + sum);
    let Some(value) = whole else {
        let part = part(word(at))?;
        return Some((at + 1, part));
    };
    if matches!(word(to), "point") && joined(to) {
        let digits: Vec<i64> =
            (to + 1..).map_while(|place| number(place).filter(|each| *each < 10 && joined(place))).take(3).collect();
        let part = digits.iter().fold((0, 100), |(sum, unit), digit| (sum + digit * unit, unit / 10)).0;
        return Some((to + 1 + digits.len(), value * THOUSANDTHS + part));
    }
    let stands = |half: [&str; 3]| {
        let half = half.into_iter().filter(|each| !each.is_empty()).enumerate();
        half.clone().all(|(index, each)| word(to + index) == each && joined(to + index)).then(|| half.count())
    };
    if let Some(words) = [["and", "a", "half"], ["с", "половиной", ""], ["жарым", "", ""]].into_iter().find_map(stands)
    {
        return Some((to + words, value * THOUSANDTHS + THOUSANDTHS / 2));
    }
    // A single “one” is no number, but a word, and “oh” a sigh.
    (value != 1 && word(at) != "oh").then_some((to, value * THOUSANDTHS))
}

/// “Он” is ten in Kazakh and “he” in Russian.
fn is_ten(tokens: &[Token], at: usize) -> bool {
    if !tokens[at].word.starts_with("он") {
        return true;
    }
    let kazakh = tokens.iter().any(|token| token.word.contains(KAZAKH_LETTERS));
    let counts = tokens.get(at + 1).is_some_and(|next| unit_of(&next.word).is_some());
    let again = tokens.get(at + 2).is_some_and(|next| value(&next.word).is_some() && next.gap.trim().is_empty());
    kazakh || (counts && !again)
}

/// The number with what it counts.
fn whole(tokens: &[Token], from: usize, to: usize, value: i64) -> Number {
    let told: String = tokens[from..to].iter().enumerate().fold(String::new(), |mut told, (index, token)| {
        if index > 0 {
            told.push_str(&token.gap);
        }
        told + &token.word
    });
    let last = tokens[to - 1].word.trim_start_matches(char::is_numeric);
    let written_together = (tokens[from].word.starts_with(char::is_numeric) && !last.is_empty()).then(|| unit_of(last));
    // “Half an hour”.
    let article = tokens.get(to).is_some_and(|next| matches!(next.word.as_str(), "a" | "an"));
    let next = tokens
        .get(if article { to + 1 } else { to })
        .filter(|next| matches!(next.gap.trim(), "" | "-" | "°" | "%" | "′"));
    let sign = tokens.get(to).map(|next| next.gap.trim_start().chars().next());
    let unit = written_together.flatten().or_else(|| next.and_then(|next| unit_of(&next.word)));
    let unit = if is_half_hour(&tokens[from].word) { Some(HOUR) } else { unit };
    let (mut values, mut of) = (vec![value], Of::Bare);
    if let Some(unit) = unit {
        of = Of::Unit(unit.kind);
        values.push(value * unit.holds);
        // A month and a year are told in weeks or months as well.
        values.extend((unit.holds == 365).then_some(value * 12));
    } else if sign == Some(Some('%')) {
        of = Of::Unit("share");
    } else if sign == Some(Some('°')) {
        of = Of::Unit("warmth");
    } else if is_call(value / THOUSANDTHS) && value % THOUSANDTHS == 0 {
        of = Of::Call;
    } else if let Some(next) = next.filter(|next| next.carries()) {
        of = Of::Word(next.word.clone());
    }
    Number { from, to, values, of, told }
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::tokens, *};

    fn read(text: &str) -> String {
        let figures: Vec<String> = numbers(&tokens(text)).iter().map(Number::figures).collect();
        figures.join(" ")
    }

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for (text, figures) in [
            ("one-oh-three, then 103", "103 103"),
            ("сто три; жүз он екі; one hundred and fifty", "103 112 150"),
            ("одна тысяча двести, 1,000 V, 4,9", "1200 1000 4.9"),
            ("thirteen point one, nought point nought eight", "13.1 0.08"),
            ("twenty-five to thirty; жиырма бес", "25 30 25"),
            ("4½ min, полтора часа, бір жарым сағат, три с половиной", "4.5 1.5 1.5 3.5"),
            ("екіден, бестен, онға", "2 5 10"),
            ("10мин 70°C", "10 70"),
            // Ten in Kazakh, “he” in Russian.
            ("он минут", "10"),
            ("он ждал минуту", ""),
            ("он минут пять ждал", "5"),
            // Days, times, marks of entries, names with figures, ordinals, a word that is no number.
            ("10.04.2026 at 11:20", ""),
            ("1) two", "2"),
            ("Q5, v2, 2nd, one of them, oh", ""),
            ("99999999999", ""),
        ] {
            assert_eq!(read(text), figures, "{text}");
        }
    }

    #[test]
    fn two_numbers_differ_only_where_they_count_the_same() {
        for (note, expected, said, differ) in [
            ("112", "somebody falls down, 103, one goes", "", true),
            ("ten minutes", "20 мин", "", true),
            ("half an hour", "30 минут", "", false),
            ("2 days", "forty-eight hours", "", false),
            ("20 min", "он минут", "", true),
            ("seven cards", "9 cards", "", true),
            ("seven people", "9 cards", "", false),
            // Said elsewhere in the answer.
            ("112", "103", "if it is far, one-one-two", false),
            ("103, gate", "103, 20 minutes", "", false),
        ] {
            let [note, expected, said] = [note, expected, said].map(|text| numbers(&tokens(text)));
            assert_eq!(differing(&note, &expected, &said).is_some(), differ, "{note:?} {expected:?}");
        }
    }
}
