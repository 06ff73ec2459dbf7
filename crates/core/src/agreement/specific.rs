//! Specific agreement: of those who chose a category, how many others chose it as well. Of two raters and two categories
//! these are positive and negative agreement (Feinstein & Cicchetti 1990, Cicchetti & Feinstein 1990); of more raters,
//! with cells missing, the sums go over all pairs (Spitzer & Fleiss 1974; de Vet et al. 2017).

use super::{
    AgreementFigure, Basis, Estimate, RatingTable, Undefined,
    bootstrap::Statistic,
    counts::{CategoryCount, Counts},
};

/// The end of a scale of two categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Lower,
    Higher,
}

/// Agreement on the higher of two categories: twice the units on which both raters chose it, over all their choices of
/// it.
pub fn positive_agreement(table: &RatingTable) -> AgreementFigure {
    SpecificAgreement::of_end(table, End::Higher)?.estimate()
}

/// Agreement on the lower of two categories.
pub fn negative_agreement(table: &RatingTable) -> AgreementFigure {
    SpecificAgreement::of_end(table, End::Lower)?.estimate()
}

/// Agreement on one category. It rests on the units in which somebody chose it; the others say nothing of it.
pub(super) struct SpecificAgreement {
    /// For each unit, the number of pairs of a choice and another rating, and of those in which the other is a choice, too.
    units: Vec<Pairs>,
    basis: Basis,
}

#[derive(Clone, Copy)]
struct Pairs {
    all: f64,
    agreeing: f64,
}

impl SpecificAgreement {
    pub(super) fn of_end(table: &RatingTable, end: End) -> Result<Self, Undefined> {
        if table.categories().len() != 2 {
            return Err(Undefined::NeedsTwoCategories);
        }
        if !table.has_order() {
            return Err(Undefined::NeedsOrder);
        }
        SpecificAgreement::new(table, if end == End::Higher { 1 } else { 0 })
    }

    fn new(table: &RatingTable, category: u32) -> Result<Self, Undefined> {
        if table.raters().len() < 2 {
            return Err(Undefined::FewerThanTwoRaters);
        }
        let counts = Counts::new(table);
        let (mut basis, mut units) = (Basis { raters: table.raters().len(), ..Basis::default() }, Vec::new());
        for unit in 0..counts.units() {
            let total = counts.total(unit);
            let chosen = |each: &&CategoryCount| each.category == category && total > 1;
            let chose = counts.of(unit).iter().find(chosen).map_or(0, |each| each.count);
            let (n, others) = (f64::from(chose), f64::from(total.max(1) - 1));
            units.push(Pairs { all: n * others, agreeing: n * (n - 1.0).max(0.0) });
            if chose > 0 {
                basis.units += 1;
                basis.ratings += total as usize;
            }
        }
        basis.left_out = counts.units() - basis.units;
        match counts.with_at_least(2) {
            (0, _) => Err(Undefined::NoUnitWithTwoRatings),
            _ => Ok(SpecificAgreement { units, basis }),
        }
    }

    pub(super) fn estimate(&self) -> AgreementFigure {
        Estimate::of(self.value(&vec![1; self.units.len()])?, self.basis)
    }
}

impl Statistic for SpecificAgreement {
    fn value(&self, times: &[u32]) -> Result<f64, Undefined> {
        let (mut all, mut agreeing) = (0.0, 0.0);
        for (pairs, times) in self.units.iter().zip(times) {
            all += pairs.all * f64::from(*times);
            agreeing += pairs.agreeing * f64::from(*times);
        }
        if all > 0.0 { Ok(agreeing / all) } else { Err(Undefined::NeverChosen) }
    }

    fn uses(&self, unit: usize) -> bool {
        self.units[unit].all > 0.0
    }
}
