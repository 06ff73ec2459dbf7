//! The jackknife (Tukey 1958; Efron & Tibshirani 1993, chapter 11; for coefficients of agreement, over units and over
//! raters, Gwet 2014, chapter 5): a figure is computed anew without one unit, or one rater, after the other, and what
//! these values differ by gives its standard error. The interval takes Student's t, on a scale on which the figure is
//! distributed alike on both sides.

use super::{Interval, Method, NoInterval, bootstrap::Statistic, distribution::t_within};

/// The standard error of a figure, and the degrees of freedom that it has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StandardError {
    pub error: f64,
    pub freedom: f64,
}

/// The standard error over the units of a table. Of more than so many, as many groups are left out instead, each one
/// after the other.
pub(super) fn over_units(
    statistic: &dyn Statistic,
    units: usize,
    groups_max: usize,
) -> Result<StandardError, NoInterval> {
    let used: Vec<usize> = (0..units).filter(|unit| statistic.uses(*unit)).collect();
    let groups = used.len().min(groups_max);
    let mut times = vec![1; units];
    let mut without = Vec::with_capacity(groups);
    for group in 0..groups {
        let members = || used.iter().skip(group).step_by(groups.max(1));
        members().for_each(|unit| times[*unit] = 0);
        without.push(statistic.value(&times).ok());
        members().for_each(|unit| times[*unit] = 1);
    }
    of_values(without)
}

/// The standard error from the values without one part each.
pub(super) fn of_values(without: Vec<Option<f64>>) -> Result<StandardError, NoInterval> {
    let without: Option<Vec<f64>> = without.into_iter().map(|value| value.filter(|value| value.is_finite())).collect();
    let without = without.ok_or(NoInterval::UndefinedWithoutOne)?;
    let n = without.len() as f64;
    if n < 2.0 {
        return Err(NoInterval::SamplesAlike);
    }
    let mean = without.iter().sum::<f64>() / n;
    let squares: f64 = without.iter().map(|value| (value - mean).powi(2)).sum();
    Ok(StandardError { error: ((n - 1.0) / n * squares).sqrt(), freedom: n - 1.0 })
}

impl StandardError {
    /// The error of both sources, which are independent of each other (Satterthwaite 1946).
    pub(super) fn with(self, other: StandardError) -> Self {
        let (one, two) = (self.error.powi(2), other.error.powi(2));
        let both = one + two;
        let freedom = both * both / (one * one / self.freedom + two * two / other.freedom);
        StandardError { error: both.sqrt(), freedom: if both > 0.0 { freedom } else { self.freedom } }
    }

    /// The interval around a value.
    pub(super) fn around(self, value: f64, even: Evenness, confidence: f64) -> Result<Interval, NoInterval> {
        let far = t_within(confidence, self.freedom) * self.error;
        let (low, high) = match even.of(value) {
            Some((at, slope)) => (even.back(at - far * slope), even.back(at + far * slope)),
            None => (value - far, (value + far).min(1.0)),
        };
        Interval::new(low, high, confidence, Method::Jackknife).ok_or(NoInterval::SamplesAlike)
    }
}

/// The scale on which the interval of a figure is as wide below as above.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Evenness {
    /// The logit of a share.
    Share,
    /// Fisher's z of an intraclass correlation of so many ratings a unit: ½ ln((1 + (k − 1)ρ)/(1 − ρ)), for two ratings
    /// that of a correlation (Fisher 1925, § 39).
    Coefficient { ratings: f64 },
    /// The same z of the correlation of a mean of ratings, to which that of one is stepped up: −½ ln(1 − ρ).
    OfMean,
    /// 1/√(1 − ρ) of a coefficient in which rare disagreements over many levels weigh most: where none was drawn, the
    /// error is too small, so that the scale is drawn out towards 1 further than z is.
    Weighted,
}

/// The least value of a coefficient that an interval is told to.
const COEFFICIENT_LEAST: f64 = -1.0;

impl Evenness {
    /// The figure on this scale and the slope there; none where the figure lies at an end of the scale or beyond it.
    fn of(self, value: f64) -> Option<(f64, f64)> {
        let rest = 1.0 - value;
        match self {
            Evenness::Share => (value > 0.0 && rest > 0.0).then(|| ((value / rest).ln(), 1.0 / (value * rest))),
            Evenness::Coefficient { ratings } => {
                let over = 1.0 + (ratings - 1.0) * value;
                let slope = || 0.5 * ((ratings - 1.0) / over + 1.0 / rest);
                (over > 0.0 && rest > 0.0).then(|| (0.5 * (over / rest).ln(), slope()))
            }
            Evenness::OfMean => (rest > 0.0).then(|| (-0.5 * rest.ln(), 0.5 / rest)),
            Evenness::Weighted => {
                (rest > 0.0 && value > COEFFICIENT_LEAST).then(|| (1.0 / rest.sqrt(), 0.5 / (rest * rest.sqrt())))
            }
        }
    }

    fn back(self, at: f64) -> f64 {
        match self {
            Evenness::Share => 1.0 / (1.0 + (-at).exp()),
            Evenness::Coefficient { ratings } => {
                let inverse = (-2.0 * at).exp();
                if inverse.is_finite() {
                    (1.0 - inverse) / (1.0 + (ratings - 1.0) * inverse)
                } else {
                    -1.0 / (ratings - 1.0)
                }
            }
            Evenness::OfMean => 1.0 - (-2.0 * at).exp(),
            Evenness::Weighted if at > 0.0 => (1.0 - 1.0 / (at * at)).max(COEFFICIENT_LEAST),
            Evenness::Weighted => COEFFICIENT_LEAST,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mean of some numbers.
    struct Mean(Vec<f64>);

    impl Statistic for Mean {
        fn value(&self, times: &[u32]) -> Result<f64, super::super::Undefined> {
            let (mut sum, mut all) = (0.0, 0.0);
            for (value, times) in self.0.iter().zip(times) {
                sum += value * f64::from(*times);
                all += f64::from(*times);
            }
            Ok(sum / all)
        }

        fn uses(&self, _: usize) -> bool {
            true
        }
    }

    /// Efron & Tibshirani 1993, table 2.1 and chapter 11: the jackknife of a mean is its usual standard error; that of the
    /// seven treated mice is 25.24.
    #[test]
    fn the_jackknife_of_a_mean_is_its_standard_error() {
        let mice = Mean(vec![94.0, 197.0, 16.0, 38.0, 99.0, 141.0, 23.0]);
        let found = over_units(&mice, 7, 50).unwrap();
        assert_eq!((format!("{:.2}", found.error), found.freedom), ("25.24".to_owned(), 6.0));
    }

    /// In groups of two the error of a mean is nearly that of one by one.
    #[test]
    fn many_units_are_left_out_in_groups() {
        let many = Mean((0..200).map(|place| f64::from(place * place * 7919 % 101)).collect());
        let (each, groups) = (over_units(&many, 200, 200).unwrap(), over_units(&many, 200, 100).unwrap());
        assert!((each.error / groups.error - 1.0).abs() < 0.1, "{each:?} {groups:?}");
        assert_eq!((each.freedom, groups.freedom), (199.0, 99.0));
    }

    /// A value that goes to a scale comes back from it, and its slope is that of the scale.
    #[test]
    fn scales_lead_there_and_back() {
        for even in [
            Evenness::Share,
            Evenness::Coefficient { ratings: 2.0 },
            Evenness::Coefficient { ratings: 4.5 },
            Evenness::OfMean,
            Evenness::Weighted,
        ] {
            for value in [0.01, 0.3, 0.5, 0.97] {
                let (at, slope) = even.of(value).unwrap();
                assert!((even.back(at) - value).abs() < 1e-12, "{even:?} {value}");
                let near = (even.of(value + 1e-6).unwrap().0 - even.of(value - 1e-6).unwrap().0) / 2e-6;
                assert!((near / slope - 1.0).abs() < 1e-6, "{even:?} {value}");
            }
        }
        assert_eq!([-3.0, 0.0, 0.5].map(|at| Evenness::Weighted.back(at)), [-1.0; 3]);
        let fisher = Evenness::Coefficient { ratings: 2.0 };
        assert!((fisher.of(0.5).unwrap().0 - 0.5_f64.atanh()).abs() < 1e-15);
        assert!((fisher.back(-800.0) + 1.0).abs() < 1e-15 && (fisher.back(800.0) - 1.0).abs() < 1e-15);
    }

    /// Welch's degrees of freedom of two equal errors are the sum of both.
    #[test]
    fn two_errors_are_one() {
        let one = StandardError { error: 3.0, freedom: 9.0 };
        let both = one.with(StandardError { error: 4.0, freedom: 4.0 });
        assert_eq!(both.error, 5.0);
        assert!((both.freedom - 625.0 / (81.0 / 9.0 + 256.0 / 4.0)).abs() < 1e-12);
    }
}
