//! Figures in words.

use crate::{
    locale::Locale,
    message,
    practice::{
        cohort::{CaseAttempts, HowFar},
        debrief::Measured,
    },
    report::measured,
    session::Moment,
};

/// `6 of 8 (75%)`, or a dash.
pub(super) fn share(share: Measured, locale: &Locale) -> String {
    measured::share(share, locale).unwrap_or_else(|| locale.text("cohort-no-figure"))
}

/// `0.62 (n = 8)`, or a dash.
pub(super) fn figure(figure: Measured, locale: &Locale) -> String {
    measured::number(figure, locale).unwrap_or_else(|| locale.text("cohort-no-figure"))
}

/// The difference in levels, with its side: `0.5 milder (n = 6)`.
pub(super) fn leaning(difference: Measured, locale: &Locale) -> String {
    let Some(value) = difference.value else { return locale.text("cohort-no-figure") };
    let levels = (value.abs() * 10.0).round() / 10.0;
    let side = match value {
        _ if levels == 0.0 => "neither",
        value if value > 0.0 => "milder",
        _ => "stricter",
    };
    locale.say(&message!("cohort-leaning", side = side, levels = levels, n = difference.n))
}

/// The change in percentage points, with the sign: `+20`.
pub(super) fn change(change: Option<f64>, locale: &Locale) -> String {
    let Some(change) = change else { return locale.text("cohort-no-figure") };
    let points = (change * 100.0).round() as i64;
    let way = match points {
        0 => "same",
        1.. => "up",
        _ => "down",
    };
    locale.say(&message!("cohort-change", way = way, points = points.unsigned_abs()))
}

/// `2 of 3 signed`; empty where nothing was begun.
pub(super) fn signed_of(cell: &CaseAttempts, locale: &Locale) -> String {
    match cell.attempts.len() {
        0 => String::new(),
        attempts => locale.say(&message!("cohort-signed-of", signed = cell.signed(), attempts = attempts)),
    }
}

/// The stage of an attempt in words.
pub fn how_far(how_far: &HowFar, locale: &Locale) -> String {
    let name = match how_far {
        HowFar::Begun => "begun",
        HowFar::BrokenOff => "broken-off",
        HowFar::Signed(..) => "signed",
        HowFar::Unmeasured(_) => "unmeasured",
    };
    locale.say(&message!("cohort-how-far", stage = name))
}

/// The cell in a few letters: `75% n=4 · 2/3`, agreement of the latest attempt, signed of begun. A dash where nothing
/// was begun.
pub fn cell_short(cell: &CaseAttempts, locale: &Locale) -> String {
    let (signed, attempts) = (cell.signed(), cell.attempts.len());
    let exact = cell.latest().and_then(|(_, figures)| Some((figures.exact.percent()?, figures.exact.n)));
    match (attempts, exact) {
        (0, _) => locale.text("cohort-no-figure"),
        (_, None) => format!("{signed}/{attempts}"),
        (_, Some((percent, n))) => {
            locale.say(&message!("cohort-cell-short", percent = percent, n = n, signed = signed, attempts = attempts))
        }
    }
}

/// The day for programs; of those who stay unnamed the month.
pub fn when(at: &Moment, anonymous: bool) -> String {
    at.format(if anonymous { "%Y-%m" } else { "%Y-%m-%d" }).to_string()
}

/// The day; of those who stay unnamed the month.
pub fn day(at: &Moment, anonymous: bool, locale: &Locale) -> String {
    if anonymous { when(at, true) } else { locale.date(at.date_naive()) }
}

/// Whole minutes.
pub fn minutes(seconds: u32) -> u32 {
    (seconds + 30) / 60
}
