//! Days and times of day, in figures and in words. A day has its number and its month as a value, a time its hours and
//! minutes, each as it is written with a point: “12.03” may be either, or an amount, and is one with all of them. What
//! could be meant before or after noon is both.

use super::{
    Of, THOUSANDTHS,
    figures::{digits, is_blank},
    is_figures,
    spoken::in_words,
    words::{hour_begun, month, part, unit_of, value},
};
use crate::practice::debrief::tokens::Token;

/// A hundredth, in thousandths: minutes and months stand in hundredths.
const HUNDREDTH: i64 = THOUSANDTHS / 100;
const HOURS: i64 = 24;
const NOON: i64 = 12;

/// A day or a time of day: the place behind it, its values, and which of them it is.
pub(super) type Moment = (usize, Vec<i64>, Of);

pub(super) fn moment_at(tokens: &[Token], at: usize, kazakh: bool) -> Option<Moment> {
    let of = Moments { tokens, kazakh };
    of.day_in_figures(at)
        .or_else(|| of.day_with_month(at))
        .or_else(|| of.time_in_figures(at))
        .or_else(|| of.time_in_words(at))
        .or_else(|| of.time_of_the_clock(at))
}

struct Moments<'a> {
    tokens: &'a [Token],
    kazakh: bool,
}

impl Moments<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    fn gap(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.gap.as_str())
    }

    fn is_joined(&self, at: usize) -> bool {
        is_blank(self.gap(at))
    }

    /// “12.03.2024”, “12/03/24”, “2024-03-12”.
    fn day_in_figures(&self, at: usize) -> Option<Moment> {
        let parting = self.gap(at + 1);
        if !matches!(parting, "." | "/" | "-") || self.gap(at + 2) != parting || !is_figures(self.tokens.get(at + 2)?) {
            return None;
        }
        let part = |place: usize| {
            let word = self.word(place);
            let pure = !word.is_empty() && digits(word).len() == word.len();
            Some((word.len(), word.parse::<i64>().ok().filter(|_| pure)?))
        };
        let goes_on = self.tokens.get(at + 3).is_some_and(|next| is_figures(next) && next.gap == parting);
        let ((first, one), (second, two), (third, three)) = (part(at)?, part(at + 1)?, part(at + 2)?);
        let (year, mut days) = match (first, second, third) {
            _ if goes_on => return None,
            (4, 2, 2) => (one, vec![(three, two)]),
            (1 | 2, 1 | 2, 4) => (three, vec![(one, two)]),
            (1 | 2, 1 | 2, 2) if parting != "-" => (2000 + three, vec![(one, two)]),
            _ => return None,
        };
        if parting == "/" {
            // The month stands first where English is American.
            days.push((two, one));
        }
        let values: Vec<i64> = days.into_iter().filter_map(|(day, month)| day_value(day, month)).collect();
        (!values.is_empty()).then_some((at + 3, values, Of::Day(Some(year))))
    }

    /// “12 March 2024”, “March 12th”, “12-го марта”, “наурыздың 12-сі”.
    fn day_with_month(&self, at: usize) -> Option<Moment> {
        let (to, day, month) = match self.day_number(at) {
            Some((to, day)) => {
                let to = if self.word(to) == "of" { to + 1 } else { to };
                let month = month(self.word(to)).filter(|_| self.is_joined(to))?;
                (to + 1, day, month)
            }
            None => {
                let first = self.tokens.get(at)?;
                let month = month(&first.word).filter(|_| !matches!(first.word.as_str(), "may" | "март"))?;
                let named = first.capital
                    || ["дың", "дің", "ның", "нің", "тың", "тің"].iter().any(|end| first.word.ends_with(end));
                let (to, day) = self.day_number(at + 1).filter(|_| named && self.is_joined(at + 1))?;
                (to, day, month)
            }
        };
        let value = day_value(day, month)?;
        let is_year = |place: usize| {
            let year = self.word(place).parse::<i64>().ok().filter(|year| (1900..2100).contains(year));
            year.filter(|_| matches!(self.gap(place), " " | ", " | "\u{a0}"))
        };
        let Some(year) = is_year(to) else { return Some((to, vec![value], Of::Day(None))) };
        let named = unit_of(self.word(to + 1)).is_some_and(|unit| unit.is_year()) && self.is_joined(to + 1);
        Some((if named { to + 2 } else { to + 1 }, vec![value], Of::Day(Some(year))))
    }

    /// The number of a day, perhaps as an ordinal: “12”, “12th”, “12-го”, “12-сі”.
    fn day_number(&self, at: usize) -> Option<(usize, i64)> {
        let word = self.word(at);
        let (day, rest) = word.split_at(digits(word).len());
        if day.is_empty() {
            let spoken = in_words(self.tokens, at, self.kazakh)?;
            let value = spoken.values.first().filter(|value| *value % THOUSANDTHS == 0)?;
            return Some((spoken.to, value / THOUSANDTHS));
        }
        let day = day.parse::<i64>().ok().filter(|_| matches!(rest, "" | "st" | "nd" | "rd" | "th"))?;
        let ending = matches!(self.gap(at + 1), "-" | "‑")
            && matches!(
                self.word(at + 1),
                "го" | "е" | "ое" | "сі" | "сы" | "ші" | "шы" | "нші" | "іне" | "сіне" | "сына"
            );
        Some((if ending { at + 2 } else { at + 1 }, day))
    }

    /// “08:30”, “8:30 pm”, “at 8.30”, “8 am”.
    fn time_in_figures(&self, at: usize) -> Option<Moment> {
        let word = self.word(at);
        let hours = digits(word);
        let hour = hours.parse::<i64>().ok().filter(|hour| *hour < HOURS && hours.len() <= 2)?;
        let rest = &word[hours.len()..];
        let parting = self.gap(at + 1);
        let minutes = digits(self.word(at + 1));
        let minute = minutes.parse::<i64>().ok().filter(|minute| minutes.len() == 2 && *minute < 60 && rest.is_empty());
        let alone = !matches!(self.gap(at + 2), ":" | ".") || !self.tokens.get(at + 2).is_some_and(is_figures);
        if let Some(minute) = minute.filter(|_| matches!(parting, ":" | ".") && alone) {
            let half = self.half_of_day(at + 2, &self.word(at + 1)[2..]);
            let at_time = matches!(self.before(at), "at" | "by" | "until" | "till" | "в" | "к" | "сағат");
            let ended = matches!(self.gap(at + 2), "-" | "‑") && self.word(at + 2).chars().count() <= 3;
            let unit = unit_of(self.word(at + 2)).is_some() && self.is_joined(at + 2);
            let is_time = parting == ":" || half.is_some() || (!unit && (at_time || (self.kazakh && ended)));
            return is_time.then(|| times(at + 2, hour, minute, half, hours.len() == 2));
        }
        let half = self.half_of_day(at + 1, rest)?;
        Some(times(at + 1, hour, 0, Some(half), false))
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The half of the day that stands behind a time, with the place behind it. `together` is written with the figures.
    fn half_of_day(&self, at: usize, together: &str) -> Option<(usize, bool)> {
        let of = |word: &str| match word {
            "am" | "утра" => Some(false),
            "pm" | "вечера" => Some(true),
            _ => None,
        };
        if let Some(late) = of(together) {
            return Some((at, late));
        }
        if !together.is_empty() || !self.is_joined(at) {
            return None;
        }
        if matches!((self.word(at), self.word(at + 1), self.gap(at + 1)), ("a" | "p", "m", ".")) {
            return Some((at + 2, self.word(at) == "p"));
        }
        let at = if matches!(self.word(at), "час" | "часа" | "часов") { at + 1 } else { at };
        of(self.word(at)).map(|late| (at + 1, late))
    }

    /// “Half past two”, “quarter to three”, “half eight”, “половина третьего”, “без четверти три”, “two o’clock”.
    fn time_in_words(&self, at: usize) -> Option<Moment> {
        let value = |word: &str| value(word).or_else(|| word.parse::<i64>().ok());
        let hour =
            |place: usize| value(self.word(place)).filter(|hour| (1..=NOON).contains(hour) && self.is_joined(place));
        let begun = |word: &str| hour_begun(word).map(|hour| hour - 1);
        let word = self.word(at);
        let part = part(word).filter(|part| *part < THOUSANDTHS).map(|part| part * 60 / THOUSANDTHS);
        if let Some(hour) = word.strip_prefix("пол").and_then(begun) {
            return Some(times(at + 1, hour, 30, None, false));
        }
        let minutes = || part.or_else(|| value(word).filter(|minutes| (2..60).contains(minutes)));
        let next = self.word(at + 1);
        let (to, hour, minute) = match next {
            "past" => (at + 3, hour(at + 2)?, minutes()?),
            "to" if word == "quarter" => (at + 3, hour(at + 2)? - 1, 45),
            "четверти" if word == "без" => (at + 3, hour(at + 2)? - 1, 45),
            "o" if self.word(at + 2) == "clock" => (at + 3, value(word).filter(|hour| (1..=NOON).contains(hour))?, 0),
            "жарымда" | "жарымға" | "жарымнан" => {
                (at + 2, value(word).filter(|hour| (1..=NOON).contains(hour))?, 30)
            }
            _ => match (part, begun(next).filter(|_| self.is_joined(at + 1))) {
                (Some(minute), Some(hour)) => (at + 2, hour, minute),
                _ if word == "half" => {
                    let hour = hour(at + 1)?;
                    let counts = self.tokens.get(at + 2).is_some_and(|next| !next.is_parted() && next.carries());
                    if counts {
                        return None;
                    }
                    (at + 2, hour, 30)
                }
                _ => return None,
            },
        };
        let half = self.half_of_day(to, "");
        Some(times(to, hour, minute, half, false))
    }

    /// “Сағат екіде”, “сағат екі жарым”: the word for the hour stands before. Behind a number it counts hours.
    fn time_of_the_clock(&self, at: usize) -> Option<Moment> {
        if self.before(at) != "сағат" || !self.is_joined(at) {
            return None;
        }
        let counted = at.checked_sub(2).and_then(|place| self.tokens.get(place));
        if counted.is_some_and(|token| is_figures(token) || value(&token.word).is_some() || part(&token.word).is_some())
        {
            return None;
        }
        let word = self.word(at);
        let (to, value) = match word.parse::<i64>() {
            Ok(hour) if hour < HOURS && self.word(at + 1) == "жарым" && self.is_joined(at + 1) => {
                (at + 2, hour * THOUSANDTHS + THOUSANDTHS / 2)
            }
            Ok(hour) if hour < HOURS => (at + 1, hour * THOUSANDTHS),
            _ => {
                let spoken = in_words(self.tokens, at, self.kazakh)?;
                (spoken.to, *spoken.values.first()?)
            }
        };
        let (hour, minute) = (value / THOUSANDTHS, value % THOUSANDTHS * 60 / THOUSANDTHS);
        let counts = unit_of(self.word(to)).is_some() && self.is_joined(to);
        ((0..HOURS).contains(&hour) && !counts).then(|| times(to, hour, minute, None, false))
    }
}

fn day_value(day: i64, month: i64) -> Option<i64> {
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then(|| day * THOUSANDTHS + month * HUNDREDTH)
}

/// A time with its half of the day, if it is told, and the place behind it. One with two figures for the hour is whole.
fn times(to: usize, hour: i64, minute: i64, half: Option<(usize, bool)>, whole: bool) -> Moment {
    let value = |hour: i64| hour * THOUSANDTHS + minute * HUNDREDTH;
    let later = (hour % NOON + NOON) % HOURS;
    let values = match half {
        _ if hour > NOON || (hour == 0 && whole) => vec![value(hour)],
        Some((_, late)) => vec![value(if late { later } else { hour % NOON })],
        None if whole && hour < 10 => vec![value(hour)],
        None => vec![value(hour), value(later)],
    };
    (half.map_or(to, |(to, _)| to), values, Of::Time)
}
