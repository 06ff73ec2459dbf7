//! Findings on a table: over all, by rater, by unit, by criterion.

use super::{
    AgreementWishes, CategoryFigures, CriterionOverview, Overview, RaterFigures, RaterPair, RatingTable, UnitFigures,
    by_category, by_criterion, overview, pairs, raters, units,
};

/// All figures of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementFindings {
    pub overview: Overview,
    /// Figures of the raters, in the order of the table.
    pub raters: Vec<RaterFigures>,
    /// Figures of the categories, in their order.
    pub categories: Vec<CategoryFigures>,
    /// Pairs of raters, those that agree least first.
    pub pairs: Vec<RaterPair>,
    /// Figures of the units, those on which raters lie farthest apart first.
    pub units: Vec<UnitFigures>,
    /// Figures of the criteria, those on which raters lie farthest apart first; empty where the table names no
    /// criteria.
    pub criteria: Vec<CriterionOverview>,
}

/// `done` is told how many samples of the bootstrap were finished since it was last told.
pub fn findings(table: &RatingTable, wishes: &AgreementWishes, done: &(dyn Fn(u64) + Sync)) -> AgreementFindings {
    AgreementFindings {
        overview: overview(table, wishes, done),
        raters: raters(table, wishes.level),
        categories: by_category(table, wishes),
        pairs: pairs(table, wishes),
        units: units(table),
        criteria: by_criterion(table, wishes, done),
    }
}

/// The number of samples drawn for all findings, for those who show progress.
pub fn samples_in_all(table: &RatingTable, wishes: &AgreementWishes) -> u64 {
    (table.criteria().len() as u64 + 1) * u64::from(wishes.resampling.samples)
}
