//! Values of arguments that are more than text. Each tells what it expects instead, as a message.

use std::{fmt, ops::RangeInclusive, str::FromStr};

use chrono::NaiveDate;

use crate::{
    locale::{self, Explain, Message},
    message,
    session::Present,
};

/// The parser hands the fault of a value on as an error; its message is said once the language is known.
#[derive(Debug)]
pub(super) struct Expected(pub Message);

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.0.id)
    }
}

impl std::error::Error for Expected {}

impl Explain for Expected {
    fn explain(&self) -> Message {
        self.0.clone()
    }
}

/// A whole number within bounds.
pub(super) fn whole<T>(range: RangeInclusive<T>) -> impl Fn(&str) -> Result<T, Expected> + Clone + Send + Sync
where
    T: FromStr + PartialOrd + Copy + ToString + Send + Sync + 'static,
{
    move |text| {
        let number = text.parse().ok().filter(|number| range.contains(number));
        let (least, most) = (range.start().to_string(), range.end().to_string());
        number.ok_or_else(|| Expected(message!("expected-whole", least = least, most = most)))
    }
}

/// A share between nothing and the whole, written as 0.95.
pub(super) fn share(text: &str) -> Result<f64, Expected> {
    let share = text.parse().ok().filter(|share| *share > 0.0 && *share < 1.0);
    share.ok_or_else(|| Expected(message!("expected-share")))
}

/// A day, written as 2026-03-14.
pub(super) fn day(text: &str) -> Result<NaiveDate, Expected> {
    text.parse().map_err(|_| Expected(message!("expected-day")))
}

/// Somebody who was present: `interpreter=A. Serik`.
pub(super) fn present(text: &str) -> Result<Present, Expected> {
    super::sitting::present_of(text).ok_or_else(|| Expected(message!("expected-present")))
}

/// A language of the program.
pub(super) fn language(text: &str) -> Result<String, Expected> {
    locale::offered_as(text).map(|_| text.to_owned()).ok_or_else(|| Expected(no_language(text)))
}

/// There is no such language, but others.
pub(super) fn no_language(wish: &str) -> Message {
    let offered: Vec<String> = locale::offered().map(|language| language.to_string()).collect();
    message!("language-not-offered", wish = wish, offered = offered.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_outside_its_bounds_is_told_with_them() {
        let percent = whole(0_u8..=100);
        assert_eq!(percent("100").ok(), Some(100));
        for wrong in ["101", "-1", "4x", ""] {
            let Err(Expected(message)) = percent(wrong) else { panic!("“{wrong}” was taken") };
            assert_eq!(message, message!("expected-whole", least = "0", most = "100"));
        }
    }
}
