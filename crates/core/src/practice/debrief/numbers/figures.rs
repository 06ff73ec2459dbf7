//! Numbers in figures: thousands set off by blanks, points or commas, parts of one, and what is no number at all.

use super::{Reading, THOUSANDTHS, is_figures, words::is_call};
use crate::practice::debrief::tokens::Token;

/// Longer rows of figures are no amounts: telephone numbers, registers.
pub(super) const FIGURES_MAX: usize = 9;
/// The largest part that a stroke makes: “1/2”, “3/4”. What stands over more is a ratio, or a house.
const PARTS_MAX: i64 = 4;

pub(super) fn in_figures(tokens: &[Token], at: usize) -> Reading {
    let gap = |place: usize| tokens.get(place).map_or("", |each: &Token| each.gap.as_str());
    if let Some((to, value)) = parted_thousands(tokens, at).or_else(|| with_stroke(tokens, at)) {
        return Reading::of(to, vec![value]);
    }
    let behind = behind_groups(tokens, at);
    // A row of figures parted by points and strokes is a register, or a telephone number.
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
        // “4-5” are two numbers, and so are “1.5-2.5”.
        (1, "-" | "/") => return Reading::of(behind, one()),
        (2, "-") if gap(behind + 1) != "-" => return Reading::of(behind, one()),
        (2 | 3, "." | ",") if gap(behind + 1) == "-" => {
            return Reading::of(behind + 1, decimal(&first, behind - at > 1, &tokens[behind].word));
        }
        _ => Vec::new(),
    };
    Reading::of(to, values)
}

/// “1,000,000”, “1.000.000”: groups of three, two at least, all set off alike.
fn parted_thousands(tokens: &[Token], at: usize) -> Option<(usize, i64)> {
    let first = tokens[at].word.as_str();
    let parting = tokens.get(at + 1).map(|next| next.gap.as_str()).filter(|gap| matches!(*gap, "," | "."))?;
    let group = |token: &&Token| token.gap == parting && digits(&token.word).len() == 3;
    let groups = tokens[at + 1..].iter().take(FIGURES_MAX).take_while(group).count();
    let pure = digits(first).len() == first.len() && first.len() <= 3 && !first.starts_with('0');
    if !pure || groups < 2 || (1 + groups) * 3 > FIGURES_MAX {
        return None;
    }
    let all: String = tokens[at..=at + groups].iter().map(|token| digits(&token.word)).collect();
    Some((at + groups + 1, all.parse::<i64>().ok()?.checked_mul(THOUSANDTHS)?))
}

/// “1/2”, “1 1/2”.
fn with_stroke(tokens: &[Token], at: usize) -> Option<(usize, i64)> {
    let part = |place: usize| {
        let (over, under) = (tokens.get(place)?, tokens.get(place + 1).filter(|under| under.gap == "/")?);
        let goes_on = tokens.get(place + 2).is_some_and(|next| next.gap == "/");
        let (over, under) = (over.word.parse::<i64>().ok()?, digits(&under.word).parse::<i64>().ok()?);
        (!goes_on && (2..=PARTS_MAX).contains(&under) && (1..under).contains(&over)).then(|| over * THOUSANDTHS / under)
    };
    let whole = || {
        let next = tokens.get(at + 1).filter(|next| is_blank(&next.gap))?;
        let whole = tokens[at].word.parse::<i64>().ok().filter(|whole| *whole < 100)?;
        is_figures(next).then(|| part(at + 1))?.map(|part| (at + 3, whole * THOUSANDTHS + part))
    };
    part(at).map(|part| (at + 2, part)).or_else(whole)
}

pub(super) fn digits(word: &str) -> &str {
    let end = word.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(word.len());
    &word[..end]
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
pub(super) fn is_group(token: &Token) -> bool {
    digits(&token.word).len() == 3 && is_blank(&token.gap) && !is_number_to_call(&token.word)
}

pub(super) fn is_number_to_call(word: &str) -> bool {
    word.parse().is_ok_and(is_call)
}

/// One blank, of those that set off thousands.
pub(super) fn is_blank(gap: &str) -> bool {
    matches!(gap, " " | "\u{a0}" | "\u{2009}" | "\u{202f}")
}

/// Figures with a part of one behind them, or a unit.
pub(super) fn figures(word: &str) -> Option<i64> {
    let digits = digits(word);
    let rest = &word[digits.len()..];
    let part = match rest.chars().next() {
        Some('½') => THOUSANDTHS / 2,
        Some('¼') => THOUSANDTHS / 4,
        Some('¾') => THOUSANDTHS * 3 / 4,
        _ => 0,
    };
    let ordinal = matches!(rest, "st" | "nd" | "rd" | "th");
    // “2x5 min” is neither two minutes nor five.
    let mut behind = rest.chars();
    let multiplied = matches!(behind.next(), Some('x' | 'х' | '×' | '*' | 'e' | 'е'))
        && behind.next().is_some_and(|letter| letter.is_ascii_digit());
    if digits.len() > FIGURES_MAX || ordinal || multiplied || (part == 0 && digits.is_empty()) {
        return None;
    }
    let whole = if digits.is_empty() { 0 } else { digits.parse::<i64>().ok()? };
    whole.checked_mul(THOUSANDTHS)?.checked_add(part)
}

/// The readings of figures with a point or comma. Before three figures it may set off thousands: “1.250” is both. Figures
/// whose thousands are set off already, or more than three of them, have only a part of one behind it.
fn decimal(whole: &str, grouped: bool, rest: &str) -> Vec<i64> {
    let digits = digits(rest);
    let (Some(value), 1..=3, Ok(part)) = (figures(whole), digits.len(), format!("{digits:0<3}").parse::<i64>()) else {
        return Vec::new();
    };
    let thousands = digits.len() == 3 && value > 0 && !grouped && whole.len() <= 3;
    let thousands = thousands.then(|| value.checked_mul(THOUSANDTHS)?.checked_add(part.checked_mul(THOUSANDTHS)?));
    thousands.flatten().into_iter().chain(value.checked_add(part)).collect()
}
