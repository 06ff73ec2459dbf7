//! Each rater against the others: severe or mild, spread out or not, standing apart.

use super::{
    AgreementFigure, Basis, Estimate, MeasurementLevel, RatingTable, Undefined, alpha::Alpha, counts::Counts,
    estimate::of_several_units, table::MISSING,
};

/// The figures of one rater.
#[derive(Debug, Clone, PartialEq)]
pub struct RaterFigures {
    /// The place in the table.
    pub rater: usize,
    pub ratings: usize,
    /// The mean of the ratings.
    pub mean: AgreementFigure,
    /// The mean of a rating less the mean of the others' ratings of the same unit: below zero for a severe rater.
    pub severity: AgreementFigure,
    /// The standard deviation of the ratings.
    pub spread: AgreementFigure,
    /// The share of ratings at the lowest or the highest category.
    pub at_the_ends: AgreementFigure,
    /// The share of the others' ratings of the same units that are the same; each unit counts alike.
    pub exact: AgreementFigure,
    /// The same or one step apart.
    pub adjacent: AgreementFigure,
    /// Alpha of the others. Where it is higher than that of all, the rater stands apart.
    pub alpha_without: AgreementFigure,
}

/// The raters in the order of the table; none where it is not known who gave which rating.
pub fn raters(table: &RatingTable, level: MeasurementLevel) -> Vec<RaterFigures> {
    if !table.knows_raters() {
        return Vec::new();
    }
    let counts = Counts::new(table);
    (0..table.raters().len()).map(|rater| figures(table, &counts, rater, level)).collect()
}

/// A sum over the units that a rater shares with others.
#[derive(Default)]
struct Shared {
    units: usize,
    ratings: usize,
    severity: f64,
    exact: f64,
    adjacent: f64,
}

fn figures(table: &RatingTable, counts: &Counts, rater: usize, level: MeasurementLevel) -> RaterFigures {
    let own: Vec<f64> = (0..table.units().len()).filter_map(|unit| table.cell(unit, rater)).collect();
    let shared = shared(table, rater);
    let basis = Basis {
        units: shared.units,
        left_out: table.units().len() - shared.units,
        raters: table.raters().len(),
        ratings: shared.ratings,
        ..Basis::default()
    };
    let against = |sum: f64| match shared.units {
        0 => Err(Undefined::NoUnitWithTwoRatings),
        units => Estimate::of(sum / units as f64, basis),
    };
    let ordered = |figure: AgreementFigure| if table.has_order() { figure } else { Err(Undefined::NeedsOrder) };
    RaterFigures {
        rater,
        ratings: own.len(),
        mean: ordered(mean(table, &own)),
        severity: ordered(against(shared.severity)),
        spread: ordered(spread(table, &own)),
        at_the_ends: ordered(at_the_ends(table, &own)),
        exact: against(shared.exact),
        adjacent: ordered(if table.steps().is_some() { against(shared.adjacent) } else { Err(Undefined::NeedsSteps) }),
        alpha_without: alpha_without(table, counts, rater, level),
    }
}

fn shared(table: &RatingTable, rater: usize) -> Shared {
    let mut shared = Shared::default();
    let steps = table.steps().unwrap_or_default();
    let step = |code: u32| steps.get(code as usize);
    let is_adjacent = |one, other| step(one).zip(step(other)).is_some_and(|(one, other)| one.abs_diff(*other) < 2);
    for row in table.rows() {
        let Some(own) = table.value(row[rater]) else { continue };
        let code = row[rater];
        let others = row.iter().enumerate().filter(|(place, code)| *place != rater && **code != MISSING);
        let (mut count, mut sum, mut exact, mut adjacent) = (0.0, 0.0, 0.0, 0.0);
        for (_, other) in others {
            count += 1.0;
            sum += table.value(*other).unwrap_or_default();
            exact += f64::from(u8::from(*other == code));
            adjacent += f64::from(u8::from(is_adjacent(*other, code)));
        }
        if count > 0.0 {
            shared.units += 1;
            shared.ratings += 1 + count as usize;
            shared.severity += own - sum / count;
            shared.exact += exact / count;
            shared.adjacent += adjacent / count;
        }
    }
    shared
}

fn alpha_without(table: &RatingTable, counts: &Counts, rater: usize, level: MeasurementLevel) -> AgreementFigure {
    of_several_units(Alpha::of(table, counts.without(table, rater), table.raters().len() - 1, level)?.estimate())
}

/// The basis of figures that rest on a rater's own ratings alone.
fn own_basis(table: &RatingTable, own: &[f64]) -> Basis {
    let units = own.len();
    Basis { units, left_out: table.units().len() - units, raters: 1, ratings: units, ..Basis::default() }
}

fn mean(table: &RatingTable, own: &[f64]) -> AgreementFigure {
    if own.is_empty() {
        return Err(Undefined::NothingRated);
    }
    Estimate::of(own.iter().sum::<f64>() / own.len() as f64, own_basis(table, own))
}

fn spread(table: &RatingTable, own: &[f64]) -> AgreementFigure {
    if own.len() < 2 {
        return Err(Undefined::NothingRated);
    }
    let mean = own.iter().sum::<f64>() / own.len() as f64;
    let squares: f64 = own.iter().map(|value| (value - mean).powi(2)).sum();
    Estimate::of((squares / (own.len() - 1) as f64).sqrt(), own_basis(table, own))
}

fn at_the_ends(table: &RatingTable, own: &[f64]) -> AgreementFigure {
    let [low, .., high] = table.categories() else { return Err(Undefined::NeedsTwoCategories) };
    if own.is_empty() {
        return Err(Undefined::NothingRated);
    }
    let ends = own.iter().filter(|value| **value == *low || **value == *high).count();
    Estimate::of(ends as f64 / own.len() as f64, own_basis(table, own))
}
