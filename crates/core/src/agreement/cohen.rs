//! Cohen's kappa of two raters, unweighted (Cohen 1960) and weighted (Cohen 1968), with its standard error (Fleiss,
//! Cohen & Everitt 1969), and the mean over all pairs of raters (Light 1971). Each pair is compared on the units that
//! both have rated.

use crate::bounds;

use super::{
    bootstrap::Statistic,
    distribution::normal_within,
    estimate::{AgreementFigure, Basis, Estimate, Interval, Method, Undefined},
    interval::JACKKNIFE_UNITS_MAX,
    share::beyond_chance,
    table::{MISSING, RatingTable},
    weights::{Matrix, Weights},
};

/// Units that two raters must have in common to count in a mean over pairs. The kappa of one unit is 0 or undefined, of
/// two −1, 0 or 1, whatever raters are like; `docs/agreement.md` has the figures.
const COMMON_UNITS_MIN: usize = 3;

/// Kappa of two raters, by their places, with the interval that follows from the standard error.
pub fn kappa(table: &RatingTable, one: usize, other: usize, weights: Weights, confidence: f64) -> AgreementFigure {
    let raters = table.raters().len();
    if one >= raters || other >= raters || one == other {
        return Err(Undefined::FewerThanTwoRaters);
    }
    if !table.knows_raters() {
        return Err(Undefined::RatersUnknown);
    }
    let weights = weights.matrix(table)?;
    let shared: Vec<(usize, usize)> = table.rows().filter_map(|row| both(row, one, other)).collect();
    let units = shared.len();
    let cells = Cells::new(&shared, weights.size)?;
    let value = cells.kappa(&weights)?;
    let error = cells.standard_error(&weights, value);
    let basis =
        Basis { units, left_out: table.units().len() - units, raters: 2, ratings: 2 * units, ..Basis::default() };
    let far = normal_within(confidence) * error;
    // A kappa lies between these.
    let interval = Interval::new((value - far).max(-1.0), (value + far).min(1.0), confidence, Method::Normal);
    Ok(Estimate {
        interval,
        standard_error: Some(error).filter(|error| error.is_finite()),
        ..Estimate::of(value, basis)?
    })
}

/// The mean over the pairs of raters whose kappa is defined, and who have rated enough of the same units.
pub fn mean_kappa(table: &RatingTable, weights: Weights) -> AgreementFigure {
    MeanKappa::new(table, weights)?.estimate()
}

/// The least number of units that a pair shares, among the pairs that together hold half of all that is shared, those
/// that share most first.
fn shared_by_most(mut common: Vec<usize>) -> usize {
    common.sort_unstable_by(|one, other| other.cmp(one));
    let all: usize = common.iter().sum();
    let mut held = 0;
    let enough = common.into_iter().find(|units| {
        held += units;
        2 * held >= all
    });
    enough.unwrap_or(0)
}

/// The number of units that each two raters have both rated, row by row of a square.
fn common_units(table: &RatingTable) -> Vec<u32> {
    let raters = table.raters().len();
    let (complete, partial): (Vec<&[u32]>, Vec<&[u32]>) = table.rows().partition(|row| !row.contains(&MISSING));
    let mut common = vec![complete.len() as u32; raters * raters];
    let mut rated = Vec::with_capacity(raters);
    for row in partial {
        rated.clear();
        rated.extend((0..raters).filter(|rater| row[*rater] != MISSING));
        for (place, one) in rated.iter().enumerate() {
            for other in &rated[place + 1..] {
                common[one * raters + other] += 1;
            }
        }
    }
    common
}

fn both(row: &[u32], one: usize, other: usize) -> Option<(usize, usize)> {
    let (one, other) = (row[one], row[other]);
    (one != MISSING && other != MISSING).then_some((one as usize, other as usize))
}

/// Shares of the units by what the one and the other chose.
struct Cells {
    size: usize,
    shares: Vec<f64>,
    rows: Vec<f64>,
    columns: Vec<f64>,
    units: f64,
}

impl Cells {
    fn new(shared: &[(usize, usize)], size: usize) -> Result<Self, Undefined> {
        if shared.is_empty() {
            return Err(Undefined::NoUnitWithTwoRatings);
        }
        let units = shared.len() as f64;
        let mut cells =
            Cells { size, shares: vec![0.0; size * size], rows: vec![0.0; size], columns: vec![0.0; size], units };
        for (one, other) in shared {
            cells.shares[one * size + other] += 1.0 / units;
            cells.rows[*one] += 1.0 / units;
            cells.columns[*other] += 1.0 / units;
        }
        Ok(cells)
    }

    fn kappa(&self, weights: &Matrix) -> Result<f64, Undefined> {
        let observed = self.sum(|one, other| self.shares[one * self.size + other] * weights.at(one, other));
        beyond_chance(observed, self.expected(weights))
    }

    fn expected(&self, weights: &Matrix) -> f64 {
        self.sum(|one, other| self.rows[one] * self.columns[other] * weights.at(one, other))
    }

    /// Equation 9 of Fleiss, Cohen & Everitt: for a kappa that need not be zero.
    fn standard_error(&self, weights: &Matrix, kappa: f64) -> f64 {
        let expected = self.expected(weights);
        let all = || 0..self.size;
        let of_row: Vec<f64> =
            all().map(|one| all().map(|other| self.columns[other] * weights.at(one, other)).sum()).collect();
        let of_column: Vec<f64> =
            all().map(|other| all().map(|one| self.rows[one] * weights.at(one, other)).sum()).collect();
        let spread = self.sum(|one, other| {
            let far = weights.at(one, other) - (of_row[one] + of_column[other]) * (1.0 - kappa);
            self.shares[one * self.size + other] * far * far
        });
        let centre = kappa - expected * (1.0 - kappa);
        ((spread - centre * centre).max(0.0) / self.units).sqrt() / (1.0 - expected)
    }

    fn sum(&self, of: impl Fn(usize, usize) -> f64) -> f64 {
        (0..self.size * self.size).map(|place| of(place / self.size, place % self.size)).sum()
    }
}

pub(super) struct MeanKappa<'t> {
    table: &'t RatingTable,
    weights: Matrix,
    /// The pairs that have enough units in common; the others count in no sample either.
    pairs: Vec<(usize, usize)>,
}

impl<'t> MeanKappa<'t> {
    pub(super) fn new(table: &'t RatingTable, weights: Weights) -> Result<Self, Undefined> {
        let raters = table.raters().len();
        if raters < 2 {
            return Err(Undefined::FewerThanTwoRaters);
        }
        if !table.knows_raters() {
            return Err(Undefined::RatersUnknown);
        }
        let weights = weights.matrix(table)?;
        let common = common_units(table);
        let all = (0..raters).flat_map(|one| (one + 1..raters).map(move |other| (one, other)));
        let met = |pair: &(usize, usize)| common[pair.0 * raters + pair.1] as usize;
        // Half of all that raters share must lie in pairs that count.
        match shared_by_most(all.clone().map(|pair| met(&pair)).collect()) {
            0 => Err(Undefined::NoUnitWithTwoRatings),
            found if found < COMMON_UNITS_MIN => Err(Undefined::TooFewCommonUnits { needed: COMMON_UNITS_MIN, found }),
            _ => {
                let pairs = all.filter(|pair| met(pair) >= COMMON_UNITS_MIN).collect();
                Ok(MeanKappa { table, weights, pairs })
            }
        }
    }

    /// The kappa of the two raters of a table, whatever they have in common.
    pub(super) fn of_pair(table: &'t RatingTable, weights: Weights) -> Result<Self, Undefined> {
        Ok(MeanKappa { table, weights: weights.matrix(table)?, pairs: vec![(0, 1)] })
    }

    /// Returns whether so many samples, or the figures without one unit and without one rater, take no longer than anybody
    /// would wait.
    pub(super) fn is_quick(&self, samples: u32) -> bool {
        let each = self.table.units().len() as u64 + (self.weights.size * self.weights.size) as u64;
        let times = u64::from(samples).max((JACKKNIFE_UNITS_MAX + self.table.raters().len()) as u64);
        let steps = (self.pairs.len() as u64).saturating_mul(each).saturating_mul(times);
        steps <= bounds::AGREEMENT_PAIR_STEPS_MAX
    }

    pub(super) fn estimate(&self) -> AgreementFigure {
        let raters = self.table.raters().len();
        let (value, defined) = self.mean(&vec![1; self.table.units().len()])?;
        let rated = |row: &[u32]| row.iter().filter(|code| **code != MISSING).count();
        let paired: Vec<usize> = self.table.rows().map(rated).filter(|ratings| *ratings > 1).collect();
        let pairs = raters * (raters - 1) / 2;
        let basis = Basis {
            units: paired.len(),
            left_out: self.table.units().len() - paired.len(),
            raters,
            ratings: paired.iter().sum(),
            pairs,
            pairs_left_out: pairs - defined,
        };
        Estimate::of(value, basis)
    }

    /// The mean, and over how many pairs it is taken.
    fn mean(&self, times: &[u32]) -> Result<(f64, usize), Undefined> {
        let (mut sum, mut defined, mut why) = (0.0, 0, Undefined::NoUnitWithTwoRatings);
        let mut margins = Margins::new(self.weights.size);
        for (one, other) in &self.pairs {
            match self.kappa_of(*one, *other, times, &mut margins) {
                Ok(kappa) => {
                    sum += kappa;
                    defined += 1;
                }
                // A pair that met says more than pairs that never did.
                Err(Undefined::NoUnitWithTwoRatings) => {}
                Err(reason) => why = reason,
            }
        }
        if defined == 0 { Err(why) } else { Ok((sum / defined as f64, defined)) }
    }

    fn kappa_of(&self, one: usize, other: usize, times: &[u32], margins: &mut Margins) -> Result<f64, Undefined> {
        margins.clear();
        let (mut agreed, mut units) = (0.0, 0.0);
        for (row, times) in self.table.rows().zip(times).filter(|(_, times)| **times > 0) {
            let Some((one, other)) = both(row, one, other) else { continue };
            let times = f64::from(*times);
            agreed += times * self.weights.at(one, other);
            margins.rows[one] += times;
            margins.columns[other] += times;
            units += times;
        }
        if units == 0.0 {
            return Err(Undefined::NoUnitWithTwoRatings);
        }
        let size = self.weights.size;
        let of_row =
            |one: usize| -> f64 { (0..size).map(|other| margins.columns[other] * self.weights.at(one, other)).sum() };
        let chosen = (0..size).filter(|one| margins.rows[*one] > 0.0);
        let expected: f64 = chosen.map(|one| margins.rows[one] * of_row(one)).sum();
        beyond_chance(agreed / units, expected / (units * units))
    }
}

impl Statistic for MeanKappa<'_> {
    fn value(&self, times: &[u32]) -> Result<f64, Undefined> {
        self.mean(times).map(|(value, _)| value)
    }

    fn uses(&self, unit: usize) -> bool {
        self.table.row(unit).iter().filter(|code| **code != MISSING).nth(1).is_some()
    }
}

struct Margins {
    rows: Vec<f64>,
    columns: Vec<f64>,
}

impl Margins {
    fn new(size: usize) -> Self {
        Margins { rows: vec![0.0; size], columns: vec![0.0; size] }
    }

    fn clear(&mut self) {
        self.rows.fill(0.0);
        self.columns.fill(0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{RatedUnit, RatingScale};

    fn cells(counts: [[usize; 3]; 3]) -> Cells {
        let places = (0..9).flat_map(|place| std::iter::repeat_n((place / 3, place % 3), counts[place / 3][place % 3]));
        Cells::new(&places.collect::<Vec<_>>(), 3).unwrap()
    }

    /// Cohen 1968, table 1, with weights of disagreement of his own, 0 to 6: weighted kappa .348.
    #[test]
    fn weights_of_ones_own() {
        let far = [0.0, 1.0, 3.0, 1.0, 0.0, 6.0, 3.0, 6.0, 0.0];
        let weights = Matrix { size: 3, cells: far.iter().map(|far| 1.0 - far / 6.0).collect() };
        let kappa = cells([[88, 14, 18], [10, 40, 10], [2, 6, 12]]).kappa(&weights).unwrap();
        assert_eq!(format!("{kappa:.3}"), "0.348");
    }

    /// The units and the raters that are left out one by one take their time, too, where no sample is drawn.
    #[test]
    fn a_thousand_raters_are_no_quick_work_without_samples() {
        let units = (0..20).map(|unit| RatedUnit::new(&format!("U{unit}"), None)).collect();
        let raters = ["A", "B"].map(str::to_owned).to_vec();
        let ratings: Vec<Option<f64>> = (0..40).map(|at| Some(f64::from(at % 3))).collect();
        let table = RatingTable::new(raters, units, RatingScale::Numbers, &[], &ratings).unwrap();
        let mut mean = MeanKappa::of_pair(&table, Weights::Ordinal).unwrap();
        assert!(mean.is_quick(0));
        mean.pairs = vec![(0, 1); 499_500];
        assert!(!mean.is_quick(0));
    }
}
