//! Krippendorff's alpha (Krippendorff 2011): one less observed over expected disagreement, for any number of raters,
//! missing cells, four levels of measurement. A unit with one rating tells nothing and is left out.
//!
//! With n(uc) ratings of category c among the m(u) of a unit, the coincidence matrix adds n(uc)·n(uk)/(m(u)−1) for c
//! and k, and disagreement is its sum with the squared differences of the level. Nominal, interval and ratio
//! differences do not depend on the other ratings: there a unit's part of the sum is one number, made once. Ordinal
//! differences are differences of mean ranks, which each sample has of its own: there a unit's part follows from its
//! counts.

use serde::Serialize;

use crate::bounds;

use super::{
    bootstrap::Statistic,
    counts::{CategoryCount, Counts},
    estimate::{AgreementFigure, Basis, Estimate, Undefined},
    table::RatingTable,
};

/// The meaning of differences between ratings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasurementLevel {
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

impl MeasurementLevel {
    /// The name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            MeasurementLevel::Nominal => "nominal",
            MeasurementLevel::Ordinal => "ordinal",
            MeasurementLevel::Interval => "interval",
            MeasurementLevel::Ratio => "ratio",
        }
    }
}

pub fn alpha(table: &RatingTable, level: MeasurementLevel) -> AgreementFigure {
    Alpha::new(table, level)?.estimate()
}

pub(super) struct Alpha {
    counts: Counts,
    level: MeasurementLevel,
    values: Vec<f64>,
    /// A unit's part of the observed disagreement; none at the ordinal level, where it differs by sample.
    parts: Option<Vec<f64>>,
    basis: Basis,
}

impl Alpha {
    pub(super) fn new(table: &RatingTable, level: MeasurementLevel) -> Result<Self, Undefined> {
        Alpha::of(table, Counts::new(table), table.raters().len(), level)
    }

    /// The matrix of what so many raters of a table have rated.
    pub(super) fn of(
        table: &RatingTable,
        counts: Counts,
        raters: usize,
        level: MeasurementLevel,
    ) -> Result<Self, Undefined> {
        if raters < 2 {
            return Err(Undefined::FewerThanTwoRaters);
        }
        suits(table, level)?;
        let values = if level == MeasurementLevel::Ratio { table.categories().to_vec() } else { table.unit_values() };
        let part = |unit: usize| part(level, counts.of(unit), f64::from(counts.total(unit)), &values);
        let parts = (level != MeasurementLevel::Ordinal).then(|| (0..counts.units()).map(part).collect());
        let (units, ratings) = counts.with_at_least(2);
        let left_out = table.units().len() - units;
        let basis = Basis { units, left_out, raters, ratings, ..Basis::default() };
        Ok(Alpha { counts, level, values, parts, basis })
    }

    pub(super) fn estimate(&self) -> AgreementFigure {
        Estimate::of(self.value(&vec![1; self.counts.units()])?, self.basis)
    }

    /// Units that were drawn and hold a pair, with how often.
    fn drawn<'a>(&'a self, times: &'a [u32]) -> impl Iterator<Item = (usize, f64)> + 'a {
        let paired = move |(unit, times): &(usize, &u32)| **times > 0 && self.counts.total(*unit) > 1;
        times.iter().enumerate().filter(paired).map(|(unit, times)| (unit, f64::from(*times)))
    }

    /// Ordered pairs of all ratings, each with its squared difference.
    fn expected(&self, marginals: &[f64], ratings: f64, ranks: &[f64]) -> f64 {
        match self.level {
            MeasurementLevel::Nominal => ratings * ratings - marginals.iter().map(|count| count * count).sum::<f64>(),
            MeasurementLevel::Ordinal => scatter(marginals, ranks, ratings),
            MeasurementLevel::Interval => scatter(marginals, &self.values, ratings),
            MeasurementLevel::Ratio => {
                let chosen: Vec<(f64, f64)> = marginals
                    .iter()
                    .copied()
                    .zip(self.values.iter().copied())
                    .filter(|(count, _)| *count > 0.0)
                    .collect();
                let against = |&(count, value): &(f64, f64)| -> f64 {
                    chosen.iter().map(|(other, far)| count * other * ratio_difference(value, *far)).sum()
                };
                chosen.iter().map(against).sum()
            }
        }
    }
}

impl Statistic for Alpha {
    fn value(&self, times: &[u32]) -> Result<f64, Undefined> {
        let mut marginals = vec![0.0; self.counts.categories];
        for (unit, times) in self.drawn(times) {
            for entry in self.counts.of(unit) {
                marginals[entry.category as usize] += times * f64::from(entry.count);
            }
        }
        let ratings: f64 = marginals.iter().sum();
        if ratings == 0.0 {
            return Err(Undefined::NoUnitWithTwoRatings);
        }
        // Counts are whole numbers: all in one category is seen exactly.
        if marginals.contains(&ratings) {
            return Err(Undefined::NoVariation);
        }
        let ranks = if self.level == MeasurementLevel::Ordinal { mean_ranks(&marginals) } else { Vec::new() };
        let observed: f64 = match &self.parts {
            Some(parts) => self.drawn(times).map(|(unit, times)| times * parts[unit]).sum(),
            None => self
                .drawn(times)
                .map(|(unit, times)| {
                    times * scattered(self.counts.of(unit), f64::from(self.counts.total(unit)), &ranks)
                })
                .sum(),
        };
        let expected = self.expected(&marginals, ratings, &ranks);
        if expected <= 0.0 {
            return Err(Undefined::NoVariation);
        }
        Ok(1.0 - (ratings - 1.0) * observed / expected)
    }

    fn uses(&self, unit: usize) -> bool {
        self.counts.total(unit) > 1
    }
}

fn suits(table: &RatingTable, level: MeasurementLevel) -> Result<(), Undefined> {
    match level {
        MeasurementLevel::Ordinal if !table.has_order() => Err(Undefined::NeedsOrder),
        MeasurementLevel::Interval | MeasurementLevel::Ratio if !table.has_numbers() => Err(Undefined::NeedsNumbers),
        MeasurementLevel::Ratio if table.categories().first().is_some_and(|least| *least < 0.0) => {
            Err(Undefined::NeedsNonNegative)
        }
        MeasurementLevel::Ratio if table.categories().len() > bounds::AGREEMENT_RATIO_VALUES_MAX => {
            Err(Undefined::TooManyCategories { most: bounds::AGREEMENT_RATIO_VALUES_MAX })
        }
        _ => Ok(()),
    }
}

/// The part that a unit of so many ratings adds to the observed disagreement.
fn part(level: MeasurementLevel, entries: &[CategoryCount], total: f64, values: &[f64]) -> f64 {
    if total < 2.0 {
        return 0.0;
    }
    match level {
        MeasurementLevel::Nominal => {
            let alike: f64 = entries.iter().map(|each| f64::from(each.count).powi(2)).sum();
            (total * total - alike) / (total - 1.0)
        }
        MeasurementLevel::Ordinal | MeasurementLevel::Interval => scattered(entries, total, values),
        MeasurementLevel::Ratio => {
            let against = |one: &CategoryCount| -> f64 {
                let far = |other: &CategoryCount| {
                    let pairs = f64::from(one.count) * f64::from(other.count);
                    pairs * ratio_difference(values[one.category as usize], values[other.category as usize])
                };
                entries.iter().map(far).sum()
            };
            entries.iter().map(against).sum::<f64>() / (total - 1.0)
        }
    }
}

/// The squared differences of all ordered pairs of a unit's ratings, over the ratings less one: 2m times the squares
/// from their mean.
fn scattered(entries: &[CategoryCount], total: f64, values: &[f64]) -> f64 {
    if entries.len() < 2 {
        return 0.0;
    }
    let of = |entry: &CategoryCount| (f64::from(entry.count), values[entry.category as usize]);
    let mean = entries.iter().map(of).map(|(count, value)| count * value).sum::<f64>() / total;
    let squares: f64 = entries.iter().map(of).map(|(count, value)| count * (value - mean).powi(2)).sum();
    2.0 * total * squares / (total - 1.0)
}

fn scatter(marginals: &[f64], values: &[f64], ratings: f64) -> f64 {
    let mean = marginals.iter().zip(values).map(|(count, value)| count * value).sum::<f64>() / ratings;
    2.0 * ratings * marginals.iter().zip(values).map(|(count, value)| count * (value - mean).powi(2)).sum::<f64>()
}

/// The ordinal difference of two categories is the ratings from the one to the other, half of each end taken off: the
/// difference of their mean ranks.
fn mean_ranks(marginals: &[f64]) -> Vec<f64> {
    let mut below = 0.0;
    let rank = |count: &f64| {
        let rank = below + count / 2.0;
        below += count;
        rank
    };
    marginals.iter().map(rank).collect()
}

fn ratio_difference(one: f64, other: f64) -> f64 {
    if one == other { 0.0 } else { ((one - other) / (one + other)).powi(2) }
}
