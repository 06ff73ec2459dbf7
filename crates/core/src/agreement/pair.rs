//! Two raters side by side: a trainee and the reference, two assessors of one panel.

use serde::Serialize;

use super::{
    AgreementFigure, Estimate, RatingTable, Undefined, Weights, adjacent_agreement,
    estimate::{Basis, of_several_units},
    exact_agreement, kappa,
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
