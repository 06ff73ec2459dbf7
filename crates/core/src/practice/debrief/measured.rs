//! A figure with the number of ratings that it rests on, or why there is none.

use serde::Serialize;

use crate::agreement::{self, Undefined};

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Measured {
    /// None where the figure means nothing; `why` tells the reason.
    pub value: Option<f64>,
    /// Number of cases that the figure rests on.
    pub n: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<UnmeasuredReason>,
}

/// Reason why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UnmeasuredReason {
    /// No criterion was rated by both.
    NothingToCompare,
    /// Fewer than two ratings, attempts or criteria.
    TooFew,
    /// The criteria have scales with different numbers of levels.
    ScalesDiffer,
    /// The ratings are numbers that are measured, among which no categories are counted.
    NoCategories,
    /// Both gave everything the same level, so that chance alone would agree as well.
    ChanceAgreesAlways,
}

/// Further decimals would say more than a handful of ratings can.
const DECIMALS: f64 = 1_000.0;

impl Measured {
    pub fn known(value: f64, n: usize) -> Self {
        // Adding zero makes the two zeros one.
        Measured { value: Some((value * DECIMALS).round() / DECIMALS + 0.0), n, why: None }
    }

    pub fn unknown(why: UnmeasuredReason, n: usize) -> Self {
        Measured { value: None, n, why: Some(why) }
    }

    /// The share of `part` in `whole`.
    pub fn share(part: usize, whole: usize) -> Self {
        match whole {
            0 => Measured::unknown(UnmeasuredReason::NothingToCompare, 0),
            _ => Measured::known(part as f64 / whole as f64, whole),
        }
    }

    pub fn mean(values: &[f64]) -> Self {
        match values.len() {
            0 => Measured::unknown(UnmeasuredReason::NothingToCompare, 0),
            n => Measured::known(values.iter().sum::<f64>() / n as f64, n),
        }
    }

    /// The standard deviation of a sample (divided by n − 1).
    pub fn spread(values: &[f64]) -> Self {
        let n = values.len();
        if n < 2 {
            return Measured::unknown(UnmeasuredReason::TooFew, n);
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        Measured::known((squares / (n - 1) as f64).sqrt(), n)
    }

    pub(super) fn of(figure: agreement::AgreementFigure, n: usize) -> Self {
        match figure {
            Ok(estimate) => Measured::known(estimate.value, n),
            Err(Undefined::ChanceAgreementIsOne) => Measured::unknown(UnmeasuredReason::ChanceAgreesAlways, n),
            Err(Undefined::OneUnit) => Measured::unknown(UnmeasuredReason::TooFew, n),
            Err(_) => Measured::unknown(UnmeasuredReason::NothingToCompare, n),
        }
    }

    /// Whole percent, where it is a share.
    pub fn percent(self) -> Option<u32> {
        self.value.map(|value| (value * 100.0).round() as u32)
    }
}
