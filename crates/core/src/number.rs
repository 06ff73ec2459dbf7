//! Exact decimal numbers for credits, weights, points and thresholds, so that a mean of exactly 3 is never 2.9999.

use std::{fmt, iter::Sum, ops::Add};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A decimal number with three places, between -1,000,000 and 1,000,000 when read from a file.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    thousandths: i64,
}

impl Number {
    pub const ZERO: Number = Number { thousandths: 0 };
    pub const ONE: Number = Number { thousandths: 1_000 };
    pub(crate) const READ_MAX: f64 = 1_000_000.0;

    pub const fn whole(value: i64) -> Self {
        Number { thousandths: value * 1_000 }
    }

    pub const fn from_thousandths(thousandths: i64) -> Self {
        Number { thousandths }
    }

    pub const fn thousandths(self) -> i64 {
        self.thousandths
    }

    pub fn is_positive(self) -> bool {
        self.thousandths > 0
    }

    pub fn as_f64(self) -> f64 {
        self.thousandths as f64 / 1_000.0
    }

    /// The number that a person typed: digits, with a point or a comma before three decimals at most.
    pub fn typed(text: &str) -> Option<Self> {
        let (whole, part) = text.trim().split_once(['.', ',']).unwrap_or((text.trim(), "0"));
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let part = part.trim_end_matches('0');
        if !is_digits(whole) || part.len() > 3 || !(part.is_empty() || is_digits(part)) {
            return None;
        }
        let thousandths = whole.parse::<i64>().ok()?.checked_mul(1_000)?;
        Some(Number { thousandths: thousandths.checked_add(format!("{part:0<3}").parse().ok()?)? })
    }

    /// The number with this value, unless it is too large or has more than three decimals.
    pub(crate) fn from_f64(value: f64) -> Option<Self> {
        let thousandths = (value * 1_000.0).round();
        let exact = (value * 1_000.0 - thousandths).abs() < 1e-6;
        (value.abs() <= Self::READ_MAX && exact).then_some(Number { thousandths: thousandths as i64 })
    }
}

impl Add for Number {
    type Output = Number;
    fn add(self, other: Number) -> Number {
        Number { thousandths: self.thousandths + other.thousandths }
    }
}

impl Sum for Number {
    fn sum<I: Iterator<Item = Number>>(numbers: I) -> Number {
        numbers.fold(Number::ZERO, Add::add)
    }
}

impl fmt::Display for Number {
    /// Writes the number without trailing zeros: 6, 2.5, 0.125.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.thousandths < 0 { "-" } else { "" };
        let (whole, part) = (self.thousandths.abs() / 1_000, self.thousandths.abs() % 1_000);
        if part == 0 {
            return f.pad(&format!("{sign}{whole}"));
        }
        f.pad(format!("{sign}{whole}.{part:03}").trim_end_matches('0'))
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.thousandths % 1_000 {
            0 => serializer.serialize_i64(self.thousandths / 1_000),
            _ => serializer.serialize_f64(self.as_f64()),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Number::from_f64(value)
            .ok_or_else(|| de::Error::custom("a number between -1000000 and 1000000 with at most three decimals"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_without_trailing_zeros() {
        let shown = |thousandths| Number::from_thousandths(thousandths).to_string();
        assert_eq!(
            [shown(6_000), shown(2_500), shown(125), shown(-1_050), shown(0)],
            ["6", "2.5", "0.125", "-1.05", "0"]
        );
    }

    #[test]
    fn more_than_three_decimals_are_refused_not_rounded() {
        assert!(ron::from_str::<Number>("0.1234").is_err());
        assert_eq!(ron::from_str::<Number>("0.123").unwrap(), Number::from_thousandths(123));
        assert_eq!(ron::from_str::<Number>("3").unwrap(), Number::whole(3));
    }
}
