//! Measures that rest on the share of pairs of raters who agree: exact and adjacent agreement, Fleiss' kappa, Gwet's
//! AC1 and AC2. Cells may be missing: each unit with two ratings or more counts alike (Gwet 2014, chapter 2).

use crate::agreement::{
    bootstrap::Statistic,
    counts::{CategoryCount, Counts},
    estimate::{AgreementFigure, Basis, Estimate, Interval, Undefined},
    table::RatingTable,
    weights::{Matrix, Weights},
};

/// The mean over units of the share of pairs of ratings that are the same.
pub fn exact_agreement(table: &RatingTable) -> AgreementFigure {
    AgreementShare::exact(table)?.estimate()
}

/// … that are the same or one step apart: whole numbers that differ by one, else neighbours in the declared order.
pub fn adjacent_agreement(table: &RatingTable) -> AgreementFigure {
    AgreementShare::adjacent(table)?.estimate()
}

/// The agreement that is left of exact agreement where chance chooses each category alike often: of two categories
/// the kappa adjusted for prevalence and bias (Byrt, Bishop & Carlin 1993), of more the coefficient of Brennan &
/// Prediger 1981.
pub fn pabak(table: &RatingTable) -> AgreementFigure {
    adjusted(exact_agreement(table), table)
}

/// The same of an exact agreement that was found; the limits of its interval go the same way.
pub(super) fn adjusted(exact: AgreementFigure, table: &RatingTable) -> AgreementFigure {
    let exact = exact?;
    let categories = Weights::Unweighted.matrix(table)?.size as f64;
    if categories < 2.0 {
        return Err(Undefined::NeedsTwoCategories);
    }
    let of = |share: f64| (categories * share - 1.0) / (categories - 1.0);
    let interval = exact.interval.map(|found| Interval { low: of(found.low), high: of(found.high), ..found });
    Ok(Estimate { value: of(exact.value), interval, ..exact })
}

/// Fleiss 1971; with missing cells as Gwet 2014 puts it.
pub fn fleiss(table: &RatingTable) -> AgreementFigure {
    Corrected::fleiss(table)?.estimate()
}

/// Gwet's AC1 (unweighted) or AC2.
pub fn gwet(table: &RatingTable, weights: Weights) -> AgreementFigure {
    Corrected::gwet(table, weights)?.estimate()
}

/// Agreement that nothing is taken off.
pub(super) struct AgreementShare {
    /// Share of agreeing pairs for each unit; none where there is no pair.
    shares: Vec<Option<f64>>,
    basis: Basis,
}

impl AgreementShare {
    pub(super) fn exact(table: &RatingTable) -> Result<Self, Undefined> {
        AgreementShare::new(table, |entries| {
            entries.iter().map(|each| f64::from(each.count) * f64::from(each.count - 1)).sum()
        })
    }

    pub(super) fn adjacent(table: &RatingTable) -> Result<Self, Undefined> {
        if !table.has_order() {
            return Err(Undefined::NeedsOrder);
        }
        let steps = table.steps().ok_or(Undefined::NeedsSteps)?;
        let step = |entry: &CategoryCount| steps[entry.category as usize];
        AgreementShare::new(table, |entries| {
            let same = entries.iter().map(|each| f64::from(each.count) * f64::from(each.count - 1));
            let neighbours = entries.windows(2).filter(|pair| step(&pair[0]) + 1 == step(&pair[1]));
            let beside = neighbours.map(|pair| 2.0 * f64::from(pair[0].count) * f64::from(pair[1].count));
            same.chain(beside).sum()
        })
    }

    /// `agreeing` counts the ordered pairs of ratings of a unit that agree.
    fn new(table: &RatingTable, agreeing: impl Fn(&[CategoryCount]) -> f64) -> Result<Self, Undefined> {
        let counts = paired_counts(table)?;
        let basis = basis(table, &counts);
        Ok(AgreementShare { shares: shares(&counts, agreeing), basis })
    }

    pub(super) fn estimate(&self) -> AgreementFigure {
        Estimate::of(self.value(&vec![1; self.shares.len()])?, self.basis)
    }
}

impl Statistic for AgreementShare {
    fn value(&self, times: &[u32]) -> Result<f64, Undefined> {
        mean(&self.shares, times)
    }

    fn uses(&self, unit: usize) -> bool {
        self.shares[unit].is_some()
    }
}

/// Agreement beyond chance: observed less expected, over what there is beyond the expected.
pub(super) struct Corrected {
    shares: Vec<Option<f64>>,
    counts: Counts,
    chance: Chance,
    basis: Basis,
}

/// The rule by which agreement by chance follows from the mean shares of the categories.
enum Chance {
    Fleiss,
    /// The sum of the weights over what there are pairs of different categories.
    Gwet {
        factor: f64,
    },
}

impl Corrected {
    pub(super) fn fleiss(table: &RatingTable) -> Result<Self, Undefined> {
        let weights = Weights::Unweighted.matrix(table)?;
        Corrected::new(table, &weights, Chance::Fleiss)
    }

    pub(super) fn gwet(table: &RatingTable, weights: Weights) -> Result<Self, Undefined> {
        let weights = weights.matrix(table)?;
        let size = weights.size as f64;
        if weights.size < 2 {
            return Err(Undefined::NeedsTwoCategories);
        }
        let factor = weights.sum() / (size * (size - 1.0));
        Corrected::new(table, &weights, Chance::Gwet { factor })
    }

    fn new(table: &RatingTable, weights: &Matrix, chance: Chance) -> Result<Self, Undefined> {
        let counts = paired_counts(table)?;
        let basis = basis(table, &counts);
        let weighted = |entries: &[CategoryCount]| {
            let near = |of: &CategoryCount| -> f64 {
                entries
                    .iter()
                    .map(|each| weights.at(of.category as usize, each.category as usize) * f64::from(each.count))
                    .sum()
            };
            entries.iter().map(|each| f64::from(each.count) * (near(each) - 1.0)).sum()
        };
        Ok(Corrected { shares: shares(&counts, weighted), counts, chance, basis })
    }

    pub(super) fn estimate(&self) -> AgreementFigure {
        Estimate::of(self.value(&vec![1; self.shares.len()])?, self.basis)
    }
}

impl Statistic for Corrected {
    fn value(&self, times: &[u32]) -> Result<f64, Undefined> {
        let observed = mean(&self.shares, times)?;
        let mut prevalence = vec![0.0; self.counts.categories];
        let mut units = 0.0;
        for (unit, times) in times.iter().enumerate().filter(|(_, times)| **times > 0) {
            let total = self.counts.total(unit);
            if total == 0 {
                continue;
            }
            let each = f64::from(*times) / f64::from(total);
            for entry in self.counts.of(unit) {
                prevalence[entry.category as usize] += each * f64::from(entry.count);
            }
            units += f64::from(*times);
        }
        let prevalence = prevalence.into_iter().map(|sum| sum / units);
        let expected: f64 = match self.chance {
            Chance::Fleiss => prevalence.map(|share| share * share).sum(),
            Chance::Gwet { factor } => factor * prevalence.map(|share| share * (1.0 - share)).sum::<f64>(),
        };
        beyond_chance(observed, expected)
    }

    fn uses(&self, unit: usize) -> bool {
        self.counts.total(unit) > 1
    }
}

/// The agreement that is left when chance is taken off; there is none where chance agrees always.
pub(super) fn beyond_chance(observed: f64, expected: f64) -> Result<f64, Undefined> {
    // Sums of shares are one only to some sixteen digits.
    if 1.0 - expected < 1e-12 {
        return Err(Undefined::ChanceAgreementIsOne);
    }
    Ok((observed - expected) / (1.0 - expected))
}

fn paired_counts(table: &RatingTable) -> Result<Counts, Undefined> {
    if table.raters().len() < 2 {
        return Err(Undefined::FewerThanTwoRaters);
    }
    Ok(Counts::new(table))
}

fn basis(table: &RatingTable, counts: &Counts) -> Basis {
    let (units, ratings) = counts.with_at_least(2);
    let left_out = table.units().len() - units;
    Basis { units, left_out, raters: table.raters().len(), ratings, ..Basis::default() }
}

fn shares(counts: &Counts, agreeing: impl Fn(&[CategoryCount]) -> f64) -> Vec<Option<f64>> {
    let share = |unit| {
        let total = f64::from(counts.total(unit));
        (total > 1.0).then(|| agreeing(counts.of(unit)) / (total * (total - 1.0)))
    };
    (0..counts.units()).map(share).collect()
}

fn mean(shares: &[Option<f64>], times: &[u32]) -> Result<f64, Undefined> {
    let (mut sum, mut units) = (0.0, 0);
    for (share, times) in shares.iter().zip(times) {
        if let Some(share) = share {
            sum += share * f64::from(*times);
            units += times;
        }
    }
    if units == 0 { Err(Undefined::NoUnitWithTwoRatings) } else { Ok(sum / f64::from(units)) }
}
