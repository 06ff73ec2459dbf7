//! Kendall's coefficient of concordance W with the correction for ties (Kendall & Smith 1939; Siegel & Castellan 1988,
//! 9.6): how far raters put the units in the same order, whatever levels they use. It needs complete units.

use super::{
    distribution::chi_squared_above,
    estimate::{AgreementFigure, Basis, Estimate, Undefined},
    table::{MISSING, RatingTable},
};

pub fn concordance(table: &RatingTable) -> AgreementFigure {
    if !table.has_order() {
        return Err(Undefined::NeedsOrder);
    }
    if !table.knows_raters() {
        return Err(Undefined::RatersUnknown);
    }
    let raters = table.raters().len();
    if raters < 2 {
        return Err(Undefined::FewerThanTwoRaters);
    }
    let complete: Vec<&[u32]> = table.rows().filter(|row| !row.contains(&MISSING)).collect();
    let units = complete.len();
    if units < 2 {
        return Err(Undefined::TooFewCompleteUnits { needed: 2, found: units });
    }
    let (n, m) = (units as f64, raters as f64);
    let (mut sums, mut ties) = (vec![0.0; units], 0.0);
    for rater in 0..raters {
        let codes: Vec<u32> = complete.iter().map(|row| row[rater]).collect();
        ties += add_ranks(&codes, &mut sums);
    }
    let mean = m * (n + 1.0) / 2.0;
    let spread: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = m * m * (n * n * n - n) - m * ties;
    // The divisor vanishes where every rater has all units tied. Ranks are whole or half numbers, so this is exact.
    if most <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let value = 12.0 * spread / most;
    let basis =
        Basis { units, left_out: table.units().len() - units, raters, ratings: units * raters, ..Basis::default() };
    Ok(Estimate { p_value: Some(chi_squared_above(m * (n - 1.0) * value, n - 1.0)), ..Estimate::of(value, basis)? })
}

/// Adds the ranks of one rater's ratings, equal ones sharing the mean of their ranks; the sum of t³ − t over the ties.
fn add_ranks(codes: &[u32], sums: &mut [f64]) -> f64 {
    let mut order: Vec<usize> = (0..codes.len()).collect();
    order.sort_by_key(|unit| codes[*unit]);
    let (mut below, mut ties) = (0.0, 0.0);
    for tied in order.chunk_by(|one, other| codes[*one] == codes[*other]) {
        let count = tied.len() as f64;
        for unit in tied {
            sums[*unit] += below + (count + 1.0) / 2.0;
        }
        below += count;
        ties += count * count * count - count;
    }
    ties
}
