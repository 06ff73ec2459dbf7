//! Two raters side by side: a trainee and the reference, two assessors of one panel.

use serde::Serialize;

use crate::bounds;

use super::{
    AgreementFigure, AgreementWishes, Estimate, Measure, Overview, RatingTable, Resampled, Resampling, Undefined,
    Weights, adjacent_agreement,
    estimate::{Basis, of_several_units},
    exact_agreement, kappa,
    overview::overview_of,
    table::MISSING,
};

/// The agreement of two raters on the units that both have rated.
#[derive(Debug, Clone, PartialEq)]
pub struct PairFigures {
    pub exact: AgreementFigure,
    pub adjacent: AgreementFigure,
    pub kappa: AgreementFigure,
    pub kappa_linear: AgreementFigure,
    pub kappa_quadratic: AgreementFigure,
    /// The mean of what the one gave less what the other gave: above zero where the one is milder. In steps of the
    /// scale where ratings are labels.
    pub mean_difference: AgreementFigure,
    pub differences: Differences,
}

/// The number of units on which the one rated higher, the same, lower.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Differences {
    pub higher: usize,
    pub same: usize,
    pub lower: usize,
}

/// The figures of two raters, by their places in the table.
pub fn pair(table: &RatingTable, one: usize, other: usize, confidence: f64) -> PairFigures {
    let two = table.of_raters(&[one, other]);
    let weighted = |weights| of_several_units(kappa(&two, 0, 1, weights, confidence));
    let (mean_difference, differences) = differences(&two);
    PairFigures {
        exact: exact_agreement(&two),
        adjacent: adjacent_agreement(&two),
        kappa: weighted(Weights::Unweighted),
        kappa_linear: weighted(Weights::Linear),
        kappa_quadratic: weighted(Weights::Quadratic),
        mean_difference,
        differences,
    }
}

/// The figures of two raters whose ratings are measured: nothing is counted as the same category.
pub fn pair_of_numbers(table: &RatingTable, one: usize, other: usize) -> PairFigures {
    let (mean_difference, differences) = differences(&table.of_raters(&[one, other]));
    let none = Err(Undefined::NoCategories);
    let (exact, adjacent, kappa, kappa_linear, kappa_quadratic) = (none, none, none, none, none);
    PairFigures { exact, adjacent, kappa, kappa_linear, kappa_quadratic, mean_difference, differences }
}

/// Two raters of a table side by side, with what the one said where the other said what.
#[derive(Debug, Clone, PartialEq)]
pub struct RaterPair {
    /// Their places in the table.
    pub one: usize,
    pub other: usize,
    /// Units that both have rated.
    pub units: usize,
    /// Shares and kappas.
    pub overview: Overview,
    /// The mean of what the one gave less what the other gave.
    pub mean_difference: AgreementFigure,
    pub differences: Differences,
    /// Numbers of units: a row for each category that the one chose, in it a cell for each that the other chose. Empty
    /// where there are too many categories.
    pub cross: Vec<Vec<usize>>,
}

/// The pairs of raters who have rated the same units, those that agree least first; none where a table does not say who
/// rated what, or has too many raters for a reader. Their intervals are over units, and need no samples.
pub fn pairs(table: &RatingTable, wishes: &AgreementWishes) -> Vec<RaterPair> {
    let raters = table.raters().len();
    if !table.knows_raters() || raters > bounds::AGREEMENT_PAIRED_RATERS_MAX {
        return Vec::new();
    }
    let all = (0..raters).flat_map(|one| (one + 1..raters).map(move |other| (one, other)));
    let mut pairs: Vec<RaterPair> = all.filter_map(|(one, other)| side_by_side(table, one, other, wishes)).collect();
    let exact = |pair: &RaterPair| pair.overview.get(Measure::Exact).map_or(1.0, |exact| exact.value);
    pairs.sort_by(|one, other| exact(one).total_cmp(&exact(other)));
    pairs
}

fn side_by_side(table: &RatingTable, one: usize, other: usize, wishes: &AgreementWishes) -> Option<RaterPair> {
    let two = table.of_raters(&[one, other]);
    let both: Vec<(u32, u32)> =
        two.rows().map(|row| (row[0], row[1])).filter(|(one, other)| *one != MISSING && *other != MISSING).collect();
    if both.is_empty() {
        return None;
    }
    let of_two = |measure: &Measure| measure.is_share() || matches!(measure, Measure::Kappa(_) | Measure::Pabak);
    let measures: Vec<Measure> = Measure::suiting(&two, wishes).into_iter().filter(of_two).collect();
    let how = Resampling { over: Resampled::Units, samples: 0, ..wishes.resampling };
    let size = table.categories().len();
    let told = if size > bounds::AGREEMENT_CATEGORIES_MAX { 0 } else { size };
    let mut cross = vec![vec![0; told]; told];
    both.iter().filter(|_| told > 0).for_each(|(one, other)| cross[*one as usize][*other as usize] += 1);
    let (mean_difference, differences) = differences(&two);
    let overview = overview_of(&two, &measures, |_| true, &how, &|_| ());
    Some(RaterPair { one, other, units: both.len(), overview, mean_difference, differences, cross })
}

fn differences(two: &RatingTable) -> (AgreementFigure, Differences) {
    let mut differences = Differences::default();
    let (mut sum, mut units) = (0.0, 0);
    for unit in 0..two.units().len() {
        let (Some(one), Some(other)) = (two.cell(unit, 0), two.cell(unit, 1)) else { continue };
        sum += one - other;
        units += 1;
        match one.total_cmp(&other) {
            std::cmp::Ordering::Greater => differences.higher += 1,
            std::cmp::Ordering::Equal => differences.same += 1,
            std::cmp::Ordering::Less => differences.lower += 1,
        }
    }
    let basis = Basis { units, left_out: two.units().len() - units, raters: 2, ratings: 2 * units, ..Basis::default() };
    let mean = match units {
        _ if two.raters().len() < 2 => Err(Undefined::FewerThanTwoRaters),
        _ if !two.has_order() => Err(Undefined::NeedsOrder),
        0 => Err(Undefined::NoUnitWithTwoRatings),
        _ => Estimate::of(sum / units as f64, basis),
    };
    (mean, differences)
}
