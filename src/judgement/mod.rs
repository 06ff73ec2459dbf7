//! Judgement: from a rubric, a record and the day of decision to a recommendation with its reasons. A pure function:
//! the same three give the same recommendation on every machine, for ever. Nothing here knows a candidate.

mod criterion;
mod overall;
mod reason;
mod sums;
mod unit;

pub use criterion::{CriterionResult, CriterionStatus, DemandResult, NotCounted};
pub use overall::recommend;
pub use reason::{Missing, Reason};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::{LevelId, Number, UnitId},
    session::Outcome,
};

/// What is recommended, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recommendation {
    /// The day of decision, by which evidence is current or not.
    pub on: NaiveDate,
    /// None while the interview is incomplete.
    pub outcome: Option<Outcome>,
    /// Why this outcome, the overall rule first.
    pub reasons: Vec<Reason>,
    pub credits: Number,
    pub credits_attainable: Number,
    /// Every unit of the rubric, in its order.
    pub units: Vec<UnitResult>,
    /// What keeps the result from being complete or better, each with the place where it is mended.
    pub missing: Vec<Missing>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitResult {
    pub unit: UnitId,
    pub outcome: UnitOutcome,
    /// Credits awarded: all of the unit's or none.
    pub credits: Number,
    /// How many of the criteria that apply are met.
    pub met: usize,
    pub applicable: usize,
    /// The sum or mean on which a points or mean rule rests.
    pub score: Option<Score>,
    /// The level reached, under a profile rule.
    pub level: Option<LevelId>,
    pub reasons: Vec<Reason>,
    pub criteria: Vec<CriterionResult>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum UnitOutcome {
    Recognised,
    MoreEvidence,
    NotYet,
    /// A criterion that applies is not rated yet.
    NotAssessed,
    NotAppliedFor,
}

impl UnitOutcome {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            UnitOutcome::Recognised => "unit-recognised",
            UnitOutcome::MoreEvidence => "unit-more-evidence",
            UnitOutcome::NotYet => "unit-not-yet",
            UnitOutcome::NotAssessed => "unit-not-assessed",
            UnitOutcome::NotAppliedFor => "unit-not-applied-for",
        }
    }
}

/// A sum of points or a weighted mean, rounded down to three decimals for display; comparisons are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Score {
    pub reached: Number,
    pub needed: Number,
    pub attainable: Number,
}
