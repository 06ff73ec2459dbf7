//! Numbers in words: hundreds, tens and ones, thousands and millions, or figures read out one by one.

use super::{
    Reading, THOUSANDTHS,
    figures::FIGURES_MAX,
    is_figures,
    words::{is_counted_by_ten, is_dozen, is_kazakh_number, part, value},
};
use crate::practice::debrief::tokens::Token;

/// The words for these multiply what stands before them, the larger ones first.
const SCALE_MIN: i64 = 1000;

/// A row of words: hundreds, tens and ones, or figures read out one by one (“one-oh-three”).
/// No value where the figures are too many.
pub(super) fn in_words(tokens: &[Token], at: usize, kazakh: bool) -> Option<Reading> {
    let joined = |place: usize| tokens.get(place).is_some_and(|each| matches!(each.gap.trim(), "" | "-" | "‑"));
    let word = |place: usize| tokens.get(place).map_or("", |each: &Token| each.word.as_str());
    let number = |place: usize| value(word(place)).filter(|value| *value != 10 || is_ten(tokens, place, kazakh));
    let is_read_out = |place: &usize| (*place == at || joined(*place)) && number(*place).is_some_and(|each| each < 10);
    let read_out = (at..).take_while(is_read_out).count();
    if read_out > FIGURES_MAX {
        // The whole row is passed over, so that its end is not read for itself.
        return Some(Reading::of(at + read_out, Vec::new()));
    }
    if read_out >= 3 {
        let figures = (at..at + read_out).filter_map(number).fold(0, |sum, each| sum * 10 + each);
        return Some(Reading::of(at + read_out, vec![figures * THOUSANDTHS]));
    }
    let (mut to, mut above, mut least, mut sum) = (at, 0_i64, i64::MAX, None::<i64>);
    while to == at || joined(to) {
        // “A hundred and fifty”.
        let and = sum.is_some_and(|sum| sum % 100 == 0) && word(to) == "and" && joined(to + 1);
        let Some(next) = number(if and { to + 1 } else { to }) else { break };
        sum = Some(match (sum, next) {
            (None, SCALE_MIN..) if next % SCALE_MIN == 0 => {
                (above, least) = (next, next);
                0
            }
            (Some(sum), SCALE_MIN..) if next % SCALE_MIN == 0 && next < least && (sum > 0 || above == 0) => {
                above += sum.max(1) * next;
                least = next;
                0
            }
            (None, _) => next,
            (Some(sum), 12) if (1..10).contains(&sum) && is_dozen(word(to)) => sum * 12,
            (Some(sum), 100) if sum < 10 && sum > 0 => sum * 100,
            (Some(sum), 100..1000) if sum == 0 && above > 0 => next,
            (Some(sum), ..100) if sum % 100 == 0 && (sum > 0 || above > 0) => sum + next,
            (Some(sum), 1..10) if sum % 100 >= 20 && sum % 10 == 0 => sum + next,
            // Kazakh says eleven as “ten one”.
            (Some(sum), 1..10) if sum % 100 == 10 && word(to - 1) == "он" => sum + next,
            _ => break,
        });
        to += if and { 2 } else { 1 };
    }
    let Some(value) = sum.map(|sum| above + sum) else {
        let part = part(word(at))?;
        // “Half a million”, “half a dozen”.
        let behind = if matches!(word(at + 1), "a" | "an") { at + 2 } else { at + 1 };
        if is_dozen(word(behind)) {
            return Some(Reading::of(behind + 1, vec![part * 12]));
        }
        let article = behind == at + 2 && number(behind).is_some_and(|next| next >= 100);
        return Some(Reading::of(if article { behind } else { at + 1 }, vec![part]));
    };
    if matches!(word(to), "point") && joined(to) {
        let digits: Vec<i64> =
            (to + 1..).map_while(|place| number(place).filter(|each| *each < 10 && joined(place))).take(3).collect();
        let part = digits.iter().fold((0, 100), |(sum, unit), digit| (sum + digit * unit, unit / 10)).0;
        return Some(Reading::of(to + 1 + digits.len(), vec![value * THOUSANDTHS + part]));
    }
    if let Some(behind) = behind_half(tokens, to) {
        return Some(Reading::of(behind, vec![value * THOUSANDTHS + THOUSANDTHS / 2]));
    }
    // A single “one” is no number, but a word, and “oh” a sigh.
    let number = (value != 1 && word(at) != "oh").then(|| vec![value * THOUSANDTHS])?;
    let scale = [1_000_000_000, 1_000_000, 1000, 100].into_iter().find(|scale| value % scale == 0).unwrap_or(1);
    Some(Reading { scale: if to > at + 1 { scale } else { 1 }, ..Reading::of(to, number) })
}

/// The place behind a half that goes on behind a number: “and a half”, “с половиной”, “жарым”.
pub(super) fn behind_half(tokens: &[Token], at: usize) -> Option<usize> {
    let is = |place: usize, word: &str| {
        tokens.get(place).is_some_and(|each| each.word == word && matches!(each.gap.trim(), "" | "-" | "‑"))
    };
    let stands = |half: &&&[&str]| half.iter().enumerate().all(|(index, word)| is(at + index, word));
    let halves: [&[&str]; 3] = [&["and", "a", "half"], &["с", "половиной"], &["жарым"]];
    halves.iter().find(stands).map(|half| at + half.len())
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
