//! The numbers of a text, in figures or in words of three languages, so that “ten minutes”, “10 min” and “он минут” are
//! one. A number that can be read in several ways has all of its values: to find a difference between two texts is worse
//! than to overlook one.

mod figures;
mod moments;
mod spoken;
mod words;

use self::{
    figures::{digits, figures, in_figures, is_blank, is_group, is_number_to_call},
    moments::moment_at,
    spoken::{behind_half, in_words},
    words::{half_of, is_call, times, times_together, unit_of},
};

use super::tokens::{Token, is_kazakh};

const THOUSANDTHS: i64 = 1000;

/// Larger numbers are not told in thousands or millions.
const TIMES_MAX: i64 = 10_000;

/// A number where it stands in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// The places of its first token, and of that behind its last.
    pub(super) from: usize,
    pub(super) to: usize,
    /// In thousandths; the first is the number as it stands, the others are in smaller units.
    values: Vec<i64>,
    of: Of,
    sign: Option<Sign>,
    /// The value of the word that multiplies it; 1 where none does.
    scale: i64,
    /// The smallest units that its unit holds; none where it counts something else.
    holds: Option<i64>,
    pub(super) told: String,
}

/// The kind of thing that a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Of {
    /// A number to call.
    Call,
    Unit(&'static str),
    Word(String),
    /// A day, with its year where it is told.
    Day(Option<i64>),
    /// A time of day.
    Time,
    /// The years of a decade.
    Decade,
    /// The number names a thing: “№ 5”.
    Label,
    /// Nothing stands behind it.
    Bare,
}

/// A sign that is written or said. Whoever leaves it out leaves it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

/// A number as it is read: the place behind it, its values, and what multiplies it.
struct Reading {
    to: usize,
    values: Vec<i64>,
    scale: i64,
}

impl Reading {
    fn of(to: usize, values: Vec<i64>) -> Self {
        Reading { to, values, scale: 1 }
    }
}

impl Number {
    fn is_one_with(&self, other: &Number) -> bool {
        let apart = match (&self.of, &other.of) {
            (Of::Day(Some(one)), Of::Day(Some(two))) => one != two,
            _ => self.sign.is_some() && other.sign.is_some() && self.sign != other.sign,
        };
        !apart && self.values.iter().any(|value| other.values.contains(value))
    }

    /// Returns whether the two count the same things, so that they can differ.
    fn counts_what(&self, other: &Number) -> bool {
        match (&self.of, &other.of) {
            (Of::Word(one), Of::Word(two)) => super::stems::same_stem(one, two),
            (Of::Day(_), Of::Day(_)) => true,
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

    /// The first of a range is multiplied and measured as the last: “2-3 thousand”, “from 4 to 5 min”. As it stands
    /// alone it is read, too.
    fn join_range(&mut self, last: &Number) {
        let bare = self.values[0];
        if self.scale == 1 && last.scale > 1 && bare < last.values[0] / last.scale {
            let values = self.values.iter().filter_map(|value| value.checked_mul(last.scale)).collect::<Vec<_>>();
            self.values.splice(0..0, values);
        }
        if matches!(self.of, Of::Bare | Of::Word(_)) {
            self.of = last.of.clone();
            // Each reading of the last is so many times the last.
            let times = last.values.iter().filter(|value| **value % last.values[0].max(1) == 0);
            let times: Vec<i64> = times.map(|value| value / last.values[0].max(1)).filter(|times| *times > 1).collect();
            let first = self.values[0];
            self.values.extend(times.into_iter().filter_map(|times| first.checked_mul(times)));
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
    let kazakh = is_kazakh(tokens);
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((to, values, of)) = moment_at(tokens, at, kazakh) {
            let told = told(tokens, at, to);
            found.push(Number { from: at, to, values, of, sign: None, scale: 1, holds: None, told });
            at = to;
            continue;
        }
        let Some(reading) = number_at(tokens, at, kazakh, i64::MAX) else {
            at += 1;
            continue;
        };
        let to = reading.to;
        if let Some(number) = whole(tokens, at, reading) {
            let range = found.last_mut().filter(|first| is_range(tokens, first, &number));
            range.into_iter().for_each(|first| first.join_range(&number));
            found.push(number);
            if let [.., above, below] = &mut *found {
                join_measure(tokens, above, below);
            }
        }
        at = to;
    }
    found
}

/// Two measures of one kind behind each other, the larger unit first, are one: “1 h 30 min” is 90 minutes.
fn join_measure(tokens: &[Token], above: &mut Number, below: &mut Number) {
    let joins = |token: &Token| matches!(token.word.as_str(), "and" | "и") || unit_of(&token.word).is_some();
    let parts = below.from - above.to <= 2
        && tokens[above.to..below.from].iter().all(joins)
        && tokens[above.to..=below.from].iter().all(|token| token.gap.trim().is_empty());
    let in_smallest = |number: &Number| number.values[0].checked_mul(number.holds?);
    if parts
        && above.of == below.of
        && above.holds > below.holds
        && let (Some(large), Some(small)) = (in_smallest(above), in_smallest(below))
        // “1 h 90 min” are two.
        && above.holds.is_some_and(|holds| small < holds * THOUSANDTHS)
        && let Some(sum) = large.checked_add(small)
    {
        above.values.push(sum);
        below.values.push(sum);
    }
}

/// Returns whether two numbers are the first and the last of a range.
fn is_range(tokens: &[Token], first: &Number, last: &Number) -> bool {
    let gap = |place: usize| tokens[place].gap.trim();
    let parts = match last.from - first.to {
        0 => matches!(gap(last.from), "-" | "–" | "—" | "‑" | "−"),
        1 => {
            let between = matches!(tokens[first.to].word.as_str(), "to" | "or" | "до" | "или" | "не" | "немесе");
            between && gap(first.to).is_empty() && gap(last.from).is_empty()
        }
        _ => false,
    };
    parts && first.values[0] < last.values[0] && first.values[0] > 0
}

/// The number that begins here; without values where figures are none: a register, the mark of an entry. It is multiplied
/// by what is less than a limit.
fn number_at(tokens: &[Token], at: usize, kazakh: bool, limit: i64) -> Option<Reading> {
    let token = &tokens[at];
    if half_of(&token.word).is_some() {
        return Some(Reading::of(at + 1, vec![THOUSANDTHS / 2]));
    }
    let reading =
        if is_figures(token) { with_half(tokens, in_figures(tokens, at)) } else { in_words(tokens, at, kazakh)? };
    Some(multiplied(tokens, reading, kazakh, limit))
}

/// Figures with the half that goes on behind them: “3 and a half”, “3 с половиной”, “3 жарым”.
fn with_half(tokens: &[Token], reading: Reading) -> Reading {
    let last = &tokens[reading.to - 1].word;
    match (reading.values.as_slice(), behind_half(tokens, reading.to)) {
        ([value], Some(behind)) if value % THOUSANDTHS == 0 && digits(last) == last => {
            Reading::of(behind, vec![value + THOUSANDTHS / 2])
        }
        _ => reading,
    }
}

fn is_figures(token: &Token) -> bool {
    token.word.starts_with(char::is_numeric)
}

/// The number with a word behind it that multiplies it: “15 thousand”, “15мың”, “1.5 млн”, “три с половиной тысячи”.
fn multiplied(tokens: &[Token], reading: Reading, kazakh: bool, limit: i64) -> Reading {
    let to = reading.to;
    let is_small = |value: &&i64| (1..TIMES_MAX * THOUSANDTHS).contains(*value);
    let together = tokens[to - 1].word.trim_start_matches(char::is_numeric);
    let next = tokens.get(to).filter(|next| matches!(next.gap.trim(), "" | "-" | "‑"));
    let (behind, by) = match (is_figures(&tokens[to - 1]) && !together.is_empty(), next) {
        (true, _) => (to, times_together(together)),
        (false, Some(next)) => (to + 1, times(&next.word)),
        _ => (to, None),
    };
    let Some(by) = by.filter(|by| *by < limit && reading.values.iter().any(|value| is_small(&value))) else {
        return reading;
    };
    let (to, rest) = match by {
        100 => (behind, 0),
        1000 => hundreds(tokens, behind, kazakh),
        _ => below(tokens, behind, by, kazakh),
    };
    let values = reading.values.iter().filter(is_small);
    let values = values.filter_map(|value| value.checked_mul(by)?.checked_add(rest)).collect();
    Reading { to, values, scale: by }
}

/// The hundreds that go on behind thousands: “15 thousand 500”, “15 тысяч пятьсот”. Nothing where there are none.
fn hundreds(tokens: &[Token], at: usize, kazakh: bool) -> (usize, i64) {
    let begins = tokens.get(at).filter(|next| is_blank(&next.gap) && !is_number_to_call(&next.word));
    let found = begins.and_then(|next| match is_figures(next) {
        true => Some((at + 1, figures(&next.word).filter(|_| is_group(next)))),
        false => in_words(tokens, at, kazakh).map(|reading| (reading.to, reading.values.first().copied())),
    });
    match found {
        Some((to, Some(value))) if (100 * THOUSANDTHS..1000 * THOUSANDTHS).contains(&value) => (to, value),
        _ => (at, 0),
    }
}

/// The thousands that go on behind millions: “1 million 200 thousand”. Nothing where there are none.
fn below(tokens: &[Token], at: usize, by: i64, kazakh: bool) -> (usize, i64) {
    let begins = tokens.get(at).is_some_and(|next| is_blank(&next.gap) && !is_number_to_call(&next.word));
    let found = if begins { number_at(tokens, at, kazakh, by) } else { None };
    match found.as_ref().map(|reading| (reading.to, reading.values.as_slice())) {
        Some((to, [value])) if (by.min(1_000_000)..by * THOUSANDTHS).contains(value) => (to, *value),
        _ => (at, 0),
    }
}

fn told(tokens: &[Token], from: usize, to: usize) -> String {
    tokens[from..to].iter().enumerate().fold(String::new(), |mut told, (index, token)| {
        if index > 0 {
            told.push_str(&token.gap);
        }
        told + &token.word
    })
}

/// The number with what it counts; nothing where there is no reading.
fn whole(tokens: &[Token], from: usize, reading: Reading) -> Option<Number> {
    let Reading { mut to, mut values, scale } = reading;
    let value = *values.first()?;
    let last = tokens[to - 1].word.trim_start_matches(char::is_numeric);
    let together = tokens[from].word.starts_with(char::is_numeric) && !last.is_empty();
    let written_together = together.then(|| unit_of(last)).flatten();
    // “Half an hour”.
    let article = tokens.get(to).is_some_and(|next| matches!(next.word.as_str(), "a" | "an"));
    let behind = if article { to + 1 } else { to };
    let next = tokens.get(behind).filter(|next| matches!(next.gap.trim(), "" | "-" | "°" | "%" | "′"));
    let mark = tokens.get(to).map(|next| next.gap.trim_start().chars().next());
    let half = half_of(&tokens[from].word);
    let unit = half.or(written_together).or_else(|| next.and_then(|next| unit_of(&next.word)));
    let words = |first: &str, second: &str| {
        let is =
            |place: usize, word: &str| tokens.get(place).is_some_and(|each| each.word == word && is_blank(&each.gap));
        is(to, first) && is(to + 1, second)
    };
    let (mut of, mut holds) = (Of::Bare, None);
    if let Some(end) = decade(tokens, from, to) {
        (of, to) = (Of::Decade, end);
        if value < 100 * THOUSANDTHS {
            values.insert(0, value + 1900 * THOUSANDTHS);
        }
    } else if let Some(unit) = unit {
        (of, holds) = (Of::Unit(unit.kind), Some(unit.holds));
        let readings = values.clone();
        let times = |by: i64| readings.iter().filter_map(move |value| value.checked_mul(by));
        values.extend(times(unit.holds));
        if unit.is_year() {
            // A month and a year are told in weeks or months as well.
            values.extend(times(12));
        }
    } else if mark == Some(Some('%')) || words("per", "cent") {
        of = Of::Unit("share");
    } else if mark == Some(Some('°')) {
        of = Of::Unit("warmth");
    } else if is_call(value / THOUSANDTHS) && value % THOUSANDTHS == 0 {
        of = Of::Call;
    } else if is_label(tokens, from, to) {
        of = Of::Label;
    } else if let Some(next) = next.filter(|next| next.carries()) {
        of = Of::Word(next.word.clone());
    }
    let sign = sign(tokens, from, to, &of);
    Some(Number { from, to, values, of, sign, scale, holds, told: told(tokens, from, to) })
}

/// The place behind a number that names the years of a decade: “1990s”, “the 90s”, “90-х”, “1990-жылдар”.
fn decade(tokens: &[Token], from: usize, to: usize) -> Option<usize> {
    let word = &tokens[from].word;
    let year = digits(word);
    if to != from + 1 || !matches!(year.len(), 2 | 4) || !year.ends_with('0') {
        return None;
    }
    let before = from.checked_sub(1).map_or("", |before| tokens[before].word.as_str());
    let told = year.len() == 4
        || tokens[from].gap.ends_with(['\'', '’'])
        || matches!(before, "the" | "early" | "late" | "mid");
    match &word[year.len()..] {
        "s" if told => return Some(to),
        "" => {}
        _ => return None,
    }
    let next = tokens.get(to).filter(|next| matches!(next.gap.as_str(), "-" | "‑"))?;
    let ending = matches!(next.word.as_str(), "х" | "е" | "ых" | "ые") || next.word.starts_with("жылдар");
    ending.then_some(to + 1)
}

/// Returns whether a number names a thing, by the sign or the word beside it.
fn is_label(tokens: &[Token], from: usize, to: usize) -> bool {
    let names = |word: &str| word == "number" || word.starts_with("номер") || word.starts_with("нөмір");
    let before = from.checked_sub(1).map(|before| &tokens[before]);
    let gap = tokens[from].gap.trim_end();
    gap.ends_with(['№', '#'])
        || before.is_some_and(|before| {
            (names(&before.word) && gap.is_empty()) || (matches!(before.word.as_str(), "no" | "nr") && gap == ".")
        })
        || tokens.get(to).is_some_and(|next| next.word.starts_with("нөмір") && matches!(next.gap.as_str(), " " | "-"))
}

/// The sign of a number: one that is said, or one that is written close before what is measured in degrees.
fn sign(tokens: &[Token], from: usize, to: usize, of: &Of) -> Option<Sign> {
    let before = from.checked_sub(1).map_or("", |before| tokens[before].word.as_str());
    let gap = tokens[from].gap.as_str();
    match before {
        "minus" | "минус" if gap.trim().is_empty() => return Some(Sign::Minus),
        "plus" | "плюс" if gap.trim().is_empty() => return Some(Sign::Plus),
        _ => {}
    }
    let frost = |place: usize| {
        let word = |place: usize| tokens.get(place).map_or("", |each: &Token| each.word.as_str());
        matches!(
            (word(place), word(place + 1)),
            ("мороза" | "аяз" | "суық", _) | ("below", "zero" | "freezing") | ("ниже", "нуля")
        )
    };
    if *of == Of::Unit("warmth") && (frost(to) || frost(to + 1)) {
        return Some(Sign::Minus);
    }
    let close = gap.chars().next_back().filter(|_| from == 0 || gap.chars().count() > 1 || gap == "−");
    match close {
        Some('−') => Some(Sign::Minus),
        Some('-' | '–') if *of == Of::Unit("warmth") => Some(Sign::Minus),
        Some('+') => Some(Sign::Plus),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
