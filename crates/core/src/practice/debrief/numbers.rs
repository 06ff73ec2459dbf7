//! The numbers of a text, in figures or in words of three languages, so that “ten minutes”, “10 min” and “он минут” are
//! one. A number that can be read in several ways has all of its values: to find a difference between two texts is worse
//! than to overlook one.

use super::{
    number_words::{HOUR, is_call, is_counted_by_ten, is_half_hour, is_kazakh_number, part, times, unit_of, value},
    tokens::{Token, is_kazakh},
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
    let kazakh = is_kazakh(tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match number_at(tokens, at, kazakh) {
            Some((to, values)) => {
                found.extend(whole(tokens, at, to, values));
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

/// The readings of the number that begins here, with the place behind it; none where figures are no number: a day, a
/// time, the mark of an entry.
fn number_at(tokens: &[Token], at: usize, kazakh: bool) -> Option<(usize, Vec<i64>)> {
    let token = &tokens[at];
    if is_half_hour(&token.word) {
        return Some((at + 1, vec![THOUSANDTHS / 2]));
    }
    let (to, values) = if is_figures(token) {
        in_figures(tokens, at)
    } else {
        in_words(tokens, at, kazakh).map(|(to, value)| (to, value.into_iter().collect()))?
    };
    Some(multiplied(tokens, to, values, kazakh))
}

fn is_figures(token: &Token) -> bool {
    token.word.starts_with(char::is_numeric)
}

fn in_figures(tokens: &[Token], at: usize) -> (usize, Vec<i64>) {
    let gap = |place: usize| tokens.get(place).map_or("", |each: &Token| each.gap.as_str());
    let behind = behind_groups(tokens, at);
    // A row of figures parted by points and strokes is a day or a time.
    let mut to = behind;
    while tokens.get(to).is_some_and(is_figures) && matches!(gap(to), ":" | "." | "," | "-" | "/") {
        to += 1;
    }
    let entry = tokens[at].begins && gap(at + 1).starts_with(')');
    let first: String = tokens[at..behind].iter().map(|token| token.word.as_str()).collect();
    let one = || figures(&first).into_iter().collect();
    let values = match (to - behind, gap(behind)) {
        _ if entry => Vec::new(),
        (0, _) => one(),
        (1, "." | ",") => decimal(&first, behind - at > 1, &tokens[behind].word),
        // “4-5” are two numbers.
        (1, "-" | "/") => return (behind, one()),
        _ => Vec::new(),
    };
    (to, values)
}

/// The place behind figures whose thousands are set off by blanks (“100 000”); behind the first ones where they are not.
fn behind_groups(tokens: &[Token], at: usize) -> usize {
    let first = tokens[at].word.as_str();
    let begins = first.len() <= 3 && !first.starts_with('0') && first.bytes().all(|byte| byte.is_ascii_digit());
    let mut to = at + 1;
    while begins && to - at <= FIGURES_MAX && tokens[to - 1].word.len() <= 3 && tokens.get(to).is_some_and(is_group) {
        to += 1;
    }
    // Other figures behind them make a telephone number, whose parts are no thousands.
    let goes_on = tokens[to - 1].word.len() <= 3
        && tokens.get(to).is_some_and(|next| is_figures(next) && is_blank(&next.gap) && !is_number_to_call(&next.word));
    if goes_on { at + 1 } else { to }
}

/// Three figures behind a blank, perhaps with a unit. Numbers to call stand in rows too (“103 112”).
fn is_group(token: &Token) -> bool {
    let digits = token.word.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && is_blank(&token.gap) && !is_number_to_call(&token.word)
}

fn is_number_to_call(word: &str) -> bool {
    word.parse().is_ok_and(is_call)
}

/// One blank, of those that set off thousands.
fn is_blank(gap: &str) -> bool {
    matches!(gap, " " | "\u{a0}" | "\u{2009}" | "\u{202f}")
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
    if digits.len() > FIGURES_MAX || ordinal || (part == 0 && digits.is_empty()) {
        return None;
    }
    let whole = if digits.is_empty() { 0 } else { digits.parse::<i64>().ok()? };
    whole.checked_mul(THOUSANDTHS)?.checked_add(part)
}

/// The readings of figures with a point or comma. Before three figures it may set off thousands: “1.250” is both. Figures
/// whose thousands are set off already, or more than three of them, have only a part of one behind it.
fn decimal(whole: &str, grouped: bool, rest: &str) -> Vec<i64> {
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let (Some(value), 1..=3, Ok(part)) = (figures(whole), digits.len(), format!("{digits:0<3}").parse::<i64>()) else {
        return Vec::new();
    };
    let thousands = digits.len() == 3 && value > 0 && !grouped && whole.len() <= 3;
    let thousands = thousands.then(|| value.checked_mul(THOUSANDTHS)?.checked_add(part.checked_mul(THOUSANDTHS)?));
    thousands.flatten().into_iter().chain(value.checked_add(part)).collect()
}

/// The readings with a word behind them that multiplies them: “15 thousand”, “15мың”, “три с половиной тысячи”.
fn multiplied(tokens: &[Token], to: usize, values: Vec<i64>, kazakh: bool) -> (usize, Vec<i64>) {
    let is_small = |value: &&i64| (1..1000 * THOUSANDTHS).contains(*value);
    let together = tokens[to - 1].word.trim_start_matches(char::is_numeric);
    let next = tokens.get(to).filter(|next| matches!(next.gap.trim(), "" | "-" | "‑"));
    let (behind, by) = match (is_figures(&tokens[to - 1]) && !together.is_empty(), next) {
        (true, _) => (to, times(together)),
        (false, Some(next)) => (to + 1, times(&next.word)),
        _ => (to, None),
    };
    let Some(by) = by.filter(|_| values.iter().any(|value| is_small(&value))) else {
        return (to, values);
    };
    let (to, rest) = if by == 1000 { hundreds(tokens, behind, kazakh) } else { (behind, 0) };
    (to, values.iter().filter(is_small).filter_map(|value| value.checked_mul(by)?.checked_add(rest)).collect())
}

/// The hundreds that go on behind thousands: “15 thousand 500”, “15 тысяч пятьсот”. Nothing where there are none.
fn hundreds(tokens: &[Token], at: usize, kazakh: bool) -> (usize, i64) {
    let begins = tokens.get(at).filter(|next| is_blank(&next.gap) && !is_number_to_call(&next.word));
    let found = begins.and_then(|next| match is_figures(next) {
        true => Some((at + 1, figures(&next.word).filter(|_| is_group(next)))),
        false => in_words(tokens, at, kazakh),
    });
    match found {
        Some((to, Some(value))) if (100 * THOUSANDTHS..1000 * THOUSANDTHS).contains(&value) => (to, value),
        _ => (at, 0),
    }
}

/// A row of words: hundreds, tens and ones, or figures read out one by one (“one-oh-three”).
/// No value where the figures are too many.
fn in_words(tokens: &[Token], at: usize, kazakh: bool) -> Option<(usize, Option<i64>)> {
    let joined = |place: usize| tokens.get(place).is_some_and(|each| matches!(each.gap.trim(), "" | "-" | "‑"));
    let word = |place: usize| tokens.get(place).map_or("", |each: &Token| each.word.as_str());
    let number = |place: usize| value(word(place)).filter(|value| *value != 10 || is_ten(tokens, place, kazakh));
    let is_read_out = |place: &usize| (*place == at || joined(*place)) && number(*place).is_some_and(|each| each < 10);
    let read_out = (at..).take_while(is_read_out).count();
    if read_out > FIGURES_MAX {
        // The whole row is passed over, so that its end is not read for itself.
        return Some((at + read_out, None));
    }
    if read_out >= 3 {
        let figures = (at..at + read_out).filter_map(number).fold(0, |sum, each| sum * 10 + each);
        return Some((at + read_out, Some(figures * THOUSANDTHS)));
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
        return Some((at + 1, Some(part)));
    };
    if matches!(word(to), "point") && joined(to) {
        let digits: Vec<i64> =
            (to + 1..).map_while(|place| number(place).filter(|each| *each < 10 && joined(place))).take(3).collect();
        let part = digits.iter().fold((0, 100), |(sum, unit), digit| (sum + digit * unit, unit / 10)).0;
        return Some((to + 1 + digits.len(), Some(value * THOUSANDTHS + part)));
    }
    let stands = |half: [&str; 3]| {
        let half = half.into_iter().filter(|each| !each.is_empty()).enumerate();
        half.clone().all(|(index, each)| word(to + index) == each && joined(to + index)).then(|| half.count())
    };
    if let Some(words) = [["and", "a", "half"], ["с", "половиной", ""], ["жарым", "", ""]].into_iter().find_map(stands)
    {
        return Some((to + words, Some(value * THOUSANDTHS + THOUSANDTHS / 2)));
    }
    // A single “one” is no number, but a word, and “oh” a sigh.
    (value != 1 && word(at) != "oh").then_some((to, Some(value * THOUSANDTHS)))
}

/// “Он” is ten in Kazakh and “he” in Russian.
fn is_ten(tokens: &[Token], at: usize, kazakh: bool) -> bool {
    if tokens[at].word != "он" {
        return true;
    }
    let next = tokens.get(at + 1).filter(|next| next.gap.trim().is_empty());
    match next {
        Some(next) if is_kazakh_number(&next.word) => true,
        Some(next) if is_figures(next) || value(&next.word).is_some() => false,
        _ if kazakh => true,
        Some(next) => is_counted_by_ten(&next.word) && !is_counted_behind(tokens, at + 2),
        None => false,
    }
}

/// Russian tells about how many by a number behind what it counts: “минут пять”, “минут на 5”.
fn is_counted_behind(tokens: &[Token], at: usize) -> bool {
    let joined = |place: usize| tokens.get(place).filter(|token| token.gap.trim().is_empty());
    let counts = |token: &Token| is_figures(token) || (value(&token.word).is_some() && !is_kazakh_number(&token.word));
    let between =
        |token: &Token| matches!(token.word.as_str(), "на" | "за" | "через" | "по" | "в" | "с" | "до" | "около");
    joined(at).is_some_and(|next| counts(next) || (between(next) && joined(at + 1).is_some_and(counts)))
}

/// The number with what it counts; nothing where there is no reading.
fn whole(tokens: &[Token], from: usize, to: usize, mut values: Vec<i64>) -> Option<Number> {
    let value = *values.first()?;
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
    let mut of = Of::Bare;
    if let Some(unit) = unit {
        of = Of::Unit(unit.kind);
        let readings = values.clone();
        let times = |by: i64| readings.iter().filter_map(move |value| value.checked_mul(by));
        values.extend(times(unit.holds));
        if unit.holds == 365 {
            // A month and a year are told in weeks or months as well.
            values.extend(times(12));
        }
    } else if sign == Some(Some('%')) {
        of = Of::Unit("share");
    } else if sign == Some(Some('°')) {
        of = Of::Unit("warmth");
    } else if is_call(value / THOUSANDTHS) && value % THOUSANDTHS == 0 {
        of = Of::Call;
    } else if let Some(next) = next.filter(|next| next.carries()) {
        of = Of::Word(next.word.clone());
    }
    Some(Number { from, to, values, of, told })
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
            ("9000000000000000000", ""),
            ("one two three four five six seven eight nine one", ""),
            // A Kazakh name in a Russian text, and what Russian says behind “he”.
            ("Әлия: он пять минут ждал", "5"),
            ("Қайрат: он ждал, он сказал", ""),
            ("он раз в неделю; он час ждал; он неделю болел; он год работал; он день спал", ""),
            ("он минут на 5 ушел; он минут 7 ждал; он 9 минут ждал", "5 7 9"),
            ("он бес минут, он рет, он жыл, он секунд, он метр, он градус, он процент", "15 10 10 10 10 10 10"),
            ("Асан он рет айтты, он күн жатты", "10 10"),
            // Thousands.
            ("15 тысяч тенге, 15 мың, 15 thousand, 15тысяч, 15 тыс. тенге", "15000 15000 15000 15000 15000"),
            ("100 000 тенге; 1 000 V; 1 250 000; 15\u{a0}000 м; 15\u{202f}000м", "100000 1000 1250000 15000 15000"),
            ("1 000,50 кг; 2 000-3 000 м; 4,5 тысячи; 4 мың 500; 4 тысячи пятьсот", "1000.5 2000 3000 4500 4500 4500"),
            ("три с половиной тысячи, полторы тысячи, 3 hundred, 2 жүз", "3500 1500 300 200"),
            ("103 112; 5 минут 20; 20 30; 2026 100; 8 701 223 45 67", "103 112 5 20 20 30 2026 100 8 701 223 45 67"),
            ("100 000 000 000", ""),
        ] {
            assert_eq!(read(text), figures, "{text}");
        }
    }

    #[test]
    fn three_figures_behind_a_point_are_thousands_or_a_part() {
        let values =
            |text: &str| numbers(&tokens(text)).first().map(|number| number.values.clone()).unwrap_or_default();
        assert_eq!(values("1.250"), [1_250_000, 1_250]);
        assert_eq!(values("1,250"), [1_250_000, 1_250]);
        assert_eq!(values("0.250"), [250]);
        assert_eq!(values("1234.567"), [1_234_567]);
        assert_eq!(values("1 000.250"), [1_000_250]);
    }

    #[test]
    fn a_number_too_large_for_its_unit_has_no_smaller_one() {
        for text in ["9300000.000 km", "999999999.999 км", "998 998 998 years", "999 тысяч км", "999.999 thousand km"]
        {
            assert_eq!(numbers(&tokens(text)).len(), 1, "{text}");
        }
    }

    #[test]
    fn long_texts_are_read_to_their_end() {
        // One that looked at all that follows for each word would never end here.
        for word in ["one ", "он "] {
            numbers(&tokens(&word.repeat(200_000)));
        }
        for word in ["он минут ", "100 ", "100 000 5 ", "5-", "1 thousand ", "1 thousand one "] {
            numbers(&tokens(&word.repeat(20_000)));
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
            ("1.250 kg", "1,25 кг", "", false),
            ("1.250 kg", "1250 кг", "", false),
            ("15 тысяч тенге", "15 000 тенге", "", false),
            ("15 тысяч тенге", "пятнадцать тысяч тенге", "", false),
            ("15 тысяч тенге", "20 000 тенге", "", true),
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
