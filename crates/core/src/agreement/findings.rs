//! All that is said of a table: over all, by rater, by unit, by criterion.

use super::{
    CriterionOverview, Overview, RaterFigures, Table, UnitFigures, Wishes, by_criterion, overview, raters, units,
};

/// All figures of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    pub overview: Overview,
    /// In the order of the table.
    pub raters: Vec<RaterFigures>,
    /// Those on which raters lie farthest apart first.
    pub units: Vec<UnitFigures>,
    /// Those on which raters lie farthest apart first; empty where the table names no criteria.
    pub criteria: Vec<CriterionOverview>,
}

/// `done` is told how many samples of the bootstrap were finished since it was last told.
pub fn findings(table: &Table, wishes: &Wishes, done: &(dyn Fn(u64) + Sync)) -> Findings {
    Findings {
        overview: overview(table, wishes, done),
        raters: raters(table, wishes.level),
        units: units(table),
        criteria: by_criterion(table, wishes, done),
    }
}

/// How many samples are drawn for all findings, for those who show how far they are.
pub fn samples_in_all(table: &Table, wishes: &Wishes) -> u64 {
    (table.criteria().len() as u64 + 1) * u64::from(wishes.resampling.samples)
}
