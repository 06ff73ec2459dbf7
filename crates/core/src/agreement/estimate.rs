//! A figure with what it rests on, or the reason why there is none.

use serde::Serialize;

use crate::{
    locale::{Explain, Message},
    message,
};

/// An estimate, or why there is none.
pub type AgreementFigure = Result<Estimate, Undefined>;

/// A figure that is finite.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    pub value: f64,
    pub basis: Basis,
    pub interval: Option<Interval>,
    /// Reason why there is no interval, where one was looked for.
    pub no_interval: Option<NoInterval>,
    /// Standard error of a kappa of two raters (Fleiss, Cohen & Everitt 1969).
    pub standard_error: Option<f64>,
    /// Probability of a coefficient of concordance under chance, by the chi-squared approximation.
    pub p_value: Option<f64>,
}

/// The ratings that a figure rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Basis {
    pub units: usize,
    /// Units that the statistic cannot use: too few ratings in them, or an empty cell where it needs complete ones.
    pub left_out: usize,
    pub raters: usize,
    pub ratings: usize,
    /// Pairs of raters that a mean over pairs is taken of; zero where it is no such mean.
    pub pairs: usize,
    /// Pairs whose own figure is undefined.
    pub pairs_left_out: usize,
}

/// Reason why a figure has no interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoInterval {
    /// Pairs times units times samples exceed a bound.
    TooManyPairs,
    /// Samples do not differ, or too few of them have a value.
    SamplesAlike,
    /// Hardly any rating is another than the most common one.
    FewOtherRatings,
    /// The figure is undefined without some unit or rater.
    UndefinedWithoutOne,
    /// The table counts raters by rating and does not say who gave which.
    RatersUnknown,
    FewerThanThreeRaters,
    /// The interval would reach below −1, where no correlation is.
    BelowMinusOne,
}

impl NoInterval {
    /// The name by which messages know it.
    pub fn name(self) -> &'static str {
        match self {
            NoInterval::TooManyPairs => "too-many-pairs",
            NoInterval::SamplesAlike => "samples-alike",
            NoInterval::FewOtherRatings => "few-other-ratings",
            NoInterval::UndefinedWithoutOne => "undefined-without-one",
            NoInterval::RatersUnknown => "raters-unknown",
            NoInterval::FewerThanThreeRaters => "fewer-than-three-raters",
            NoInterval::BelowMinusOne => "below-minus-one",
        }
    }
}

/// The bounds of a figure with this confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
    pub confidence: f64,
    #[serde(flatten)]
    pub method: Method,
}

/// The method by which an interval was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "method", rename_all = "kebab-case")]
pub enum Method {
    /// Percentiles over samples of units; in so many samples of all the statistic was undefined.
    Bootstrap { samples: u32, undefined_samples: u32 },
    /// The standard error from the values without one unit each, and Student's t.
    Jackknife,
    /// The score of a share (Wilson 1927).
    Wilson,
    /// The F distribution.
    F,
    /// The standard error and the normal distribution.
    Normal,
}

impl Method {
    /// The name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Method::Bootstrap { .. } => "bootstrap",
            Method::Jackknife => "jackknife",
            Method::Wilson => "wilson",
            Method::F => "f",
            Method::Normal => "normal",
        }
    }
}

/// Reason why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Undefined {
    FewerThanTwoRaters,
    NoUnitWithTwoRatings,
    /// There is one unit only: chance agreement is told over several, for alpha of one unit is zero whatever was rated.
    OneUnit,
    /// The statistic uses only units that every rater has rated.
    TooFewCompleteUnits {
        needed: usize,
        found: usize,
    },
    /// No two raters have rated as many of the same units as a kappa must rest on.
    TooFewCommonUnits {
        needed: usize,
        found: usize,
    },
    /// The table counts raters by rating and does not say who gave which.
    RatersUnknown,
    ChanceAgreementIsOne,
    NoVariation,
    /// A variance that cannot be negative is estimated as zero or less.
    NoPositiveVariance,
    NeedsOrder,
    /// Numbers between which any other may lie have no neighbours.
    NeedsSteps,
    NeedsNumbers,
    NeedsNonNegative,
    NeedsTwoCategories,
    TooManyCategories {
        most: usize,
    },
    NothingRated,
    /// Nobody chose the category that agreement is sought on.
    NeverChosen,
    /// Ratings are numbers that are measured, among which nothing is counted as the same category.
    NoCategories,
}

impl Estimate {
    /// The value, unless it is no number after all.
    pub(super) fn of(value: f64, basis: Basis) -> AgreementFigure {
        if !value.is_finite() {
            return Err(Undefined::NoVariation);
        }
        Ok(Estimate { value, basis, interval: None, no_interval: None, standard_error: None, p_value: None })
    }
}

/// A figure corrected for chance, where it rests on more than one unit.
pub(super) fn of_several_units(figure: AgreementFigure) -> AgreementFigure {
    figure.and_then(|estimate| if estimate.basis.units > 1 { Ok(estimate) } else { Err(Undefined::OneUnit) })
}

impl Interval {
    /// An interval whose limits are finite and in order. There is none without width: where no sample differs, or the
    /// standard error is zero, all that is known is that these few units agree.
    pub(super) fn new(low: f64, high: f64, confidence: f64, method: Method) -> Option<Self> {
        (low.is_finite() && high.is_finite() && high - low > 1e-7).then_some(Interval { low, high, confidence, method })
    }
}

impl Explain for Undefined {
    fn explain(&self) -> Message {
        match self {
            Undefined::FewerThanTwoRaters => message!("agreement-fewer-than-two-raters"),
            Undefined::NoUnitWithTwoRatings => message!("agreement-no-unit-with-two-ratings"),
            Undefined::OneUnit => message!("agreement-one-unit"),
            Undefined::TooFewCompleteUnits { needed, found } => {
                message!("agreement-too-few-complete-units", needed = *needed, found = *found)
            }
            Undefined::TooFewCommonUnits { needed, found } => {
                message!("agreement-too-few-common-units", needed = *needed, found = *found)
            }
            Undefined::RatersUnknown => message!("agreement-raters-unknown"),
            Undefined::ChanceAgreementIsOne => message!("agreement-chance-is-one"),
            Undefined::NoVariation => message!("agreement-no-variation"),
            Undefined::NoPositiveVariance => message!("agreement-no-positive-variance"),
            Undefined::NeedsOrder => message!("agreement-needs-order"),
            Undefined::NeedsSteps => message!("agreement-needs-steps"),
            Undefined::NeedsNumbers => message!("agreement-needs-numbers"),
            Undefined::NeedsNonNegative => message!("agreement-needs-non-negative"),
            Undefined::NeedsTwoCategories => message!("agreement-needs-two-categories"),
            Undefined::TooManyCategories { most } => message!("agreement-too-many-categories", most = *most),
            Undefined::NothingRated => message!("agreement-nothing-rated"),
            Undefined::NeverChosen => message!("agreement-never-chosen"),
            Undefined::NoCategories => message!("agreement-no-categories"),
        }
    }
}
