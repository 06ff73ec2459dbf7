//! The six intraclass correlations of Shrout & Fleiss 1979, with the confidence limits given there and by McGraw & Wong
//! 1996. They need complete units: one with an empty cell is left out, and the basis tells how many were.

use serde::Serialize;

use super::{
    bootstrap::Statistic,
    distribution::f_quantile,
    estimate::{AgreementFigure, Basis, Estimate, Interval, Method, NoInterval, Undefined},
    interval::of_mean,
    table::{MISSING, RatingTable},
};

/// The form of correlation: how raters came to their units, and whether one rating is meant or the mean of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum IntraclassForm {
    /// Each unit has raters of its own, drawn at random.
    #[serde(rename = "1,1")]
    OneWay,
    /// All units have the same raters, who stand for others: severity counts as disagreement.
    #[serde(rename = "2,1")]
    Random,
    /// Only these raters are meant: severity does not count.
    #[serde(rename = "3,1")]
    Fixed,
    #[serde(rename = "1,k")]
    OneWayMean,
    #[serde(rename = "2,k")]
    RandomMean,
    #[serde(rename = "3,k")]
    FixedMean,
}

impl IntraclassForm {
    pub const ALL: [IntraclassForm; 6] = [
        IntraclassForm::OneWay,
        IntraclassForm::Random,
        IntraclassForm::Fixed,
        IntraclassForm::OneWayMean,
        IntraclassForm::RandomMean,
        IntraclassForm::FixedMean,
    ];

    /// Returns whether the mean of all ratings is meant.
    pub fn is_of_mean(self) -> bool {
        matches!(self, IntraclassForm::OneWayMean | IntraclassForm::RandomMean | IntraclassForm::FixedMean)
    }

    /// The name by which messages and programs know it: that of Shrout & Fleiss.
    pub fn name(self) -> &'static str {
        match self {
            IntraclassForm::OneWay => "1,1",
            IntraclassForm::Random => "2,1",
            IntraclassForm::Fixed => "3,1",
            IntraclassForm::OneWayMean => "1,k",
            IntraclassForm::RandomMean => "2,k",
            IntraclassForm::FixedMean => "3,k",
        }
    }
}

/// All six, in the order of [`IntraclassForm::ALL`].
#[derive(Debug, Clone, PartialEq)]
pub struct Correlations(pub [AgreementFigure; 6]);

impl Correlations {
    pub fn get(&self, form: IntraclassForm) -> AgreementFigure {
        let place = IntraclassForm::ALL.iter().position(|each| *each == form);
        place.map_or(Err(Undefined::NothingRated), |place| self.0[place])
    }
}

pub fn correlations(table: &RatingTable, confidence: f64) -> Correlations {
    match Variances::of(table) {
        Ok(variances) => Correlations(IntraclassForm::ALL.map(|form| match form {
            // Each unit may have raters of its own.
            IntraclassForm::OneWay | IntraclassForm::OneWayMean => variances.figure(form, confidence),
            _ if !table.knows_raters() => Err(Undefined::RatersUnknown),
            _ => variances.figure(form, confidence),
        })),
        Err(why) => Correlations([Err(why); 6]),
    }
}

/// A correlation of the complete units, as what may be drawn again and again.
pub(super) struct Intraclass<'t> {
    table: &'t RatingTable,
    values: Vec<f64>,
    form: IntraclassForm,
}

impl<'t> Intraclass<'t> {
    pub(super) fn new(table: &'t RatingTable, form: IntraclassForm) -> Self {
        Intraclass { table, values: table.unit_values(), form }
    }
}

impl Statistic for Intraclass<'_> {
    fn value(&self, times: &[u32]) -> Result<f64, Undefined> {
        Variances::drawn(self.table, &self.values, times)?.value(self.form)
    }

    fn uses(&self, unit: usize) -> bool {
        !self.table.row(unit).contains(&MISSING)
    }
}

/// The mean squares of the two-way table: between units, within units, between raters, residual.
struct Variances {
    units: f64,
    raters: f64,
    between: f64,
    within: f64,
    judges: f64,
    residual: f64,
    basis: Basis,
}

impl Variances {
    fn of(table: &RatingTable) -> Result<Self, Undefined> {
        if !table.has_numbers() {
            return Err(Undefined::NeedsNumbers);
        }
        Variances::drawn(table, &table.unit_values(), &vec![1; table.units().len()])
    }

    /// The mean squares when each unit counts so often.
    fn drawn(table: &RatingTable, values: &[f64], times: &[u32]) -> Result<Self, Undefined> {
        let raters = table.raters().len();
        if raters < 2 {
            return Err(Undefined::FewerThanTwoRaters);
        }
        let complete: Vec<(&[u32], f64)> = table
            .rows()
            .zip(times)
            .filter(|(row, times)| **times > 0 && !row.contains(&MISSING))
            .map(|(row, times)| (row, f64::from(*times)))
            .collect();
        let n: f64 = complete.iter().map(|(_, times)| times).sum();
        let units = n as usize;
        if units < 2 {
            return Err(Undefined::TooFewCompleteUnits { needed: 2, found: units });
        }
        let k = raters as f64;
        let value = |code: u32| values[code as usize];
        let of_row = |row: &[u32]| row.iter().map(|code| value(*code)).sum::<f64>() / k;
        let rows: Vec<f64> = complete.iter().map(|(row, _)| of_row(row)).collect();
        let of_rater = |rater: usize| complete.iter().map(|(row, times)| times * value(row[rater])).sum::<f64>() / n;
        let columns: Vec<f64> = (0..raters).map(of_rater).collect();
        let grand = complete.iter().zip(&rows).map(|((_, times), mean)| times * mean).sum::<f64>() / n;
        let (mut between, mut within, mut residual, mut size) = (0.0, 0.0, 0.0, 0.0);
        for ((row, times), mean) in complete.iter().zip(&rows) {
            between += times * (mean - grand).powi(2);
            for (code, column) in row.iter().zip(&columns) {
                let value = value(*code);
                within += times * (value - mean).powi(2);
                residual += times * (value - mean - column + grand).powi(2);
                size += times * value * value;
            }
        }
        let judges: f64 = columns.iter().map(|mean| (mean - grand).powi(2)).sum();
        // A sum that is zero on paper is some 1e-32 of the squares in floating point.
        let clean = |sum: f64| if sum <= size * 1e-24 { 0.0 } else { sum };
        let basis =
            Basis { units, left_out: table.units().len() - units, raters, ratings: units * raters, ..Basis::default() };
        Ok(Variances {
            units: n,
            raters: k,
            between: clean(k * between) / (n - 1.0),
            within: clean(within) / (n * (k - 1.0)),
            judges: clean(n * judges) / (k - 1.0),
            residual: clean(residual) / ((n - 1.0) * (k - 1.0)),
            basis,
        })
    }

    fn figure(&self, form: IntraclassForm, confidence: f64) -> AgreementFigure {
        let value = self.value(form)?;
        let found = match self.limits(form, confidence) {
            Some((low, high)) => {
                let interval = Interval::new(low, high, confidence, Method::F);
                interval.map(|interval| if form.is_of_mean() { of_mean(interval) } else { Ok(interval) })
            }
            // Stepped up past the point where it divides by zero.
            None if form == IntraclassForm::RandomMean && self.random(confidence).is_some() => {
                Some(Err(NoInterval::BelowMinusOne))
            }
            None => None,
        };
        let (interval, no_interval) = (found.and_then(Result::ok), found.and_then(Result::err));
        Ok(Estimate { interval, no_interval, ..Estimate::of(value, self.basis)? })
    }

    fn value(&self, form: IntraclassForm) -> Result<f64, Undefined> {
        let Variances { units: n, raters: k, between, within, judges, residual, .. } = *self;
        let (over, under) = match form {
            IntraclassForm::OneWay => (between - within, between + (k - 1.0) * within),
            IntraclassForm::Random => {
                (between - residual, between + (k - 1.0) * residual + k * (judges - residual) / n)
            }
            IntraclassForm::Fixed => (between - residual, between + (k - 1.0) * residual),
            IntraclassForm::OneWayMean => (between - within, between),
            IntraclassForm::RandomMean => (between - residual, between + (judges - residual) / n),
            IntraclassForm::FixedMean => (between - residual, between),
        };
        if between + within == 0.0 {
            return Err(Undefined::NoVariation);
        }
        // The divisor is the estimate of a variance.
        if under <= (between + within) * 1e-12 {
            return Err(Undefined::NoPositiveVariance);
        }
        Ok(over / under)
    }

    /// The limits by the F distribution, which takes ratings for normally distributed.
    fn limits(&self, form: IntraclassForm, confidence: f64) -> Option<(f64, f64)> {
        let k = self.raters;
        let of_one = |(low, high): (f64, f64)| ((low - 1.0) / (low + k - 1.0), (high - 1.0) / (high + k - 1.0));
        let of_mean = |(low, high): (f64, f64)| (1.0 - 1.0 / low, 1.0 - 1.0 / high);
        let stepped_up = |value: f64| k * value / (1.0 + value * (k - 1.0));
        let one_way = || self.ratio(self.within, self.units * (k - 1.0), confidence);
        let fixed = || self.ratio(self.residual, (self.units - 1.0) * (k - 1.0), confidence);
        match form {
            IntraclassForm::OneWay => one_way().map(of_one),
            IntraclassForm::OneWayMean => one_way().map(of_mean),
            IntraclassForm::Fixed => fixed().map(of_one),
            IntraclassForm::FixedMean => fixed().map(of_mean),
            IntraclassForm::Random => self.random(confidence),
            // Stepped up as Spearman and Brown do, which keeps the order only above the point where it divides by zero.
            IntraclassForm::RandomMean => {
                let limits = self.random(confidence).filter(|(low, _)| 1.0 + low * (k - 1.0) > 0.0);
                limits.map(|(low, high)| (stepped_up(low), stepped_up(high)))
            }
        }
    }

    /// The limits of the ratio of the mean square between units to an error.
    fn ratio(&self, error: f64, freedom: f64, confidence: f64) -> Option<(f64, f64)> {
        let probability = f64::midpoint(1.0, confidence);
        let (ratio, between) = (self.between / error, self.units - 1.0);
        let sound = error > 0.0 && self.between > 0.0;
        sound.then(|| {
            (ratio / f_quantile(probability, between, freedom), ratio * f_quantile(probability, freedom, between))
        })
    }

    /// Shrout & Fleiss 1979, page 424, with Satterthwaite's degrees of freedom.
    fn random(&self, confidence: f64) -> Option<(f64, f64)> {
        let Variances { units: n, raters: k, between, judges, residual, .. } = *self;
        let value = self.value(IntraclassForm::Random).ok().filter(|_| residual > 0.0)?;
        let ratio = judges / residual;
        let rest = n * (1.0 + (k - 1.0) * value) - k * value;
        let over = (n - 1.0) * (k - 1.0) * (k * value * ratio + rest).powi(2);
        let under = (n - 1.0) * (k * value * ratio).powi(2) + rest * rest;
        let freedom = over / under;
        if !(freedom.is_finite() && freedom > 0.0) {
            return None;
        }
        let probability = f64::midpoint(1.0, confidence);
        let below = f_quantile(probability, n - 1.0, freedom);
        let above = f_quantile(probability, freedom, n - 1.0);
        let spread = k * judges + (k * n - k - n) * residual;
        let low = n * (between - below * residual) / (below * spread + n * between);
        let high = n * (above * between - residual) / (spread + n * above * between);
        Some((low, high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{
        AgreementWishes, Measure, MeasurementLevel, RatedUnit, RatingScale, Resampled, Resampling, Weights, overview,
    };

    fn rated(ratings: &[[f64; 2]]) -> RatingTable {
        let units = (0..ratings.len()).map(|unit| RatedUnit::new(&format!("U{unit}"), None)).collect();
        let cells: Vec<Option<f64>> = ratings.iter().flatten().map(|rating| Some(*rating)).collect();
        RatingTable::new(["A", "B"].map(str::to_owned).to_vec(), units, RatingScale::Numbers, &[], &cells).unwrap()
    }

    #[test]
    fn a_mean_of_few_units_has_no_interval_that_reaches_below_minus_one() {
        // The fewest units, the most, and what lies so far apart that the limits of one rating are sound.
        for (ratings, has) in [
            (vec![[1.0, 2.0], [3.0, 5.0], [6.0, 4.0]], false),
            (vec![[1.0, 1.5], [3.0, 3.5], [6.0, 5.5], [8.0, 8.5], [9.0, 9.5], [2.0, 2.5]], true),
        ] {
            let table = rated(&ratings);
            for form in IntraclassForm::ALL.into_iter().filter(|form| form.is_of_mean()) {
                let found = correlations(&table, 0.95).get(form).unwrap();
                let wishes = AgreementWishes {
                    level: MeasurementLevel::Interval,
                    weights: Weights::Quadratic,
                    resampling: Resampling { samples: 0, seed: 1, confidence: 0.95, over: Resampled::Units },
                };
                let told = overview(&table, &wishes, &|_| ()).get(Measure::Intraclass(form)).unwrap();
                for estimate in [found, told] {
                    assert_eq!(estimate.interval.is_some(), has, "{form:?} {estimate:?}");
                    assert_eq!(estimate.no_interval, (!has).then_some(NoInterval::BelowMinusOne), "{form:?}");
                    assert!(estimate.interval.is_none_or(|interval| interval.low >= -1.0));
                }
            }
            let one = correlations(&table, 0.95).get(IntraclassForm::OneWay).unwrap();
            assert!(one.interval.is_some_and(|interval| interval.low >= -1.0), "{one:?}");
        }
    }
}
