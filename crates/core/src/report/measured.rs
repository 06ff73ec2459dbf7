//! Figures of practice in words, each with what it rests on.

use crate::{locale::Locale, message, practice::debrief::Measured};

/// `2 of 4 (50%)`: a share of few says how many they are. None where it is not defined.
pub(super) fn share(measured: Measured, locale: &Locale) -> Option<String> {
    let (value, percent) = (measured.value?, measured.percent()?);
    // The figure was made by dividing one whole number by the other.
    let part = (value * measured.n as f64).round() as usize;
    Some(locale.say(&message!("measured-share", part = part, whole = measured.n, percent = percent)))
}

/// `0.33 (n = 4)`. None where it is not defined.
pub(super) fn number(measured: Measured, locale: &Locale) -> Option<String> {
    let value = hundredths(measured.value?);
    Some(locale.say(&message!("measured-number", value = value, n = measured.n)))
}

/// Adding zero makes the two zeros one.
pub(super) fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}
