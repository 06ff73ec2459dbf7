//! Findings on a table: over all, by rater, by unit, by criterion.

use super::{
    AgreementWishes, CriterionOverview, Overview, RaterFigures, RatingTable, UnitFigures, by_criterion, overview,
    raters, units,
};

/// All figures of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementFindings {
    pub overview: Overview,
    /// Figures of the raters, in the order of the table.
    pub raters: Vec<RaterFigures>,
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
        units: units(table),
        criteria: by_criterion(table, wishes, done),
    }
}

/// The number of samples drawn for all findings, for those who show progress.
pub fn samples_in_all(table: &RatingTable, wishes: &AgreementWishes) -> u64 {
    (table.criteria().len() as u64 + 1) * u64::from(wishes.resampling.samples)
}
