//! Judgement: from a rubric, a record and the day of decision to a recommendation with its reasons. A pure function:
//! the same three give the same recommendation on every machine, for ever. Nothing here knows a candidate.
//!
//! The files build on each other: `grounds` sorts the record by criterion; `demand` counts evidence, by `occasion` where
//! items must differ, and `whole_evidence` that of units and the whole; `criterion` gives each criterion a status and the
//! range of ranks in which a rule must see it; `rules` and `sums` hold the figures of a unit's rule at the worst and at
//! the best end of the ranges, `unit`, `part`, `credit` and `overall` draw the conclusions.
//! `docs/judgement.md` explains the same to assessors and to authors of rubrics.

mod agenda;
mod asks;
mod because;
mod carried;
mod carry;
mod credit;
mod criterion;
mod demand;
mod evidence_days;
mod evidence_words;
mod grounds;
mod judged_unit;
mod level;
mod matter;
mod missing;
mod observed;
mod occasion;
mod overall;
mod part;
mod profile_level;
mod proposal;
mod reason;
mod recognised;
mod rules;
mod says;
mod sums;
mod tree;
mod unit;
mod warning;
mod what_if;
mod whole_evidence;

pub use agenda::{AdvisedQuestion, Agenda, AgendaCriterion, Bearing, Need, agenda};
pub use carry::{CannotFollow, ChainFault, agrees, carry};
pub use credit::{is_document, why_no_credit};
pub use criterion::{CriterionResult, CriterionStatus};
pub use demand::{DemandResult, DemandResults, DemandTerms, HoursShown, NotCounted, Shortfall};
pub use evidence_days::EvidenceDays;
pub use missing::Missing;
pub use observed::of_criterion as observed;
pub use overall::{recommend, recommendation_of};
pub use part::PartResult;
pub use profile_level::ProfileLevel;
pub use proposal::{Proposal, proposal};
pub use reason::{Reason, RuleStanding};
pub use tree::{ReasonNode, Says, tree};
pub use warning::{Warning, warnings};
pub use what_if::{PossibleChange, WantedEvidence, Way, WhatIf, what_if};
pub use whole_evidence::EvidenceFor;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::{Number, UnitId},
    session::Outcome,
};

/// A recommendation with its reasons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recommendation {
    /// The day of decision, by which evidence is current or not.
    pub on: NaiveDate,
    /// None while the interview is incomplete: exactly while something in `missing` blocks.
    pub outcome: Option<Outcome>,
    /// Reasons for the outcome, the overall rule first.
    pub reasons: Vec<Reason>,
    pub credits: Number,
    /// Most credits that the rubric can give.
    pub credits_attainable: Number,
    /// Results of the evidence that the whole asks for.
    #[serde(flatten, skip_serializing_if = "DemandResults::ask_nothing")]
    pub demands: DemandResults,
    /// Every unit of the rubric, in its order.
    pub units: Vec<UnitResult>,
    /// Missing things that keep the result from being complete or better, each with the place where it is mended; those
    /// that block a result come first.
    pub missing: Vec<Missing>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitResult {
    pub unit: UnitId,
    pub outcome: UnitOutcome,
    /// Credits awarded: all of the unit's or none.
    pub credits: Number,
    /// Number of criteria that apply and are met.
    pub met: usize,
    pub applicable: usize,
    /// The sum or mean on which a points or mean rule rests; none before the unit is judged.
    pub score: Option<Score>,
    /// The level reached, under a profile rule; none before the unit is judged, or where nothing was shown.
    #[serde(flatten, serialize_with = "ProfileLevel::serialize")]
    pub level: Option<ProfileLevel>,
    /// True if the level that is reached is the result, whatever it is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub any_level: bool,
    /// The unit's rule and whether it holds, then what decided.
    pub reasons: Vec<Reason>,
    /// Results of the evidence that the unit asks for.
    #[serde(flatten, skip_serializing_if = "DemandResults::ask_nothing")]
    pub demands: DemandResults,
    /// Every part of the unit, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartResult>,
    /// Every criterion of the unit, in its order.
    pub criteria: Vec<CriterionResult>,
}

impl UnitResult {
    /// The message that names the outcome.
    pub fn message(&self) -> &'static str {
        self.outcome.message(self.any_level)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum UnitOutcome {
    Recognised,
    /// The candidate holds a recognition that stands for the unit; it counts as recognised.
    Credited,
    /// The unit was recognised in a session before, which this one follows; it counts as recognised.
    CarriedOver,
    /// The unit is shown, but recognised only with the whole, which is not.
    Shown,
    MoreEvidence,
    NotYet,
    /// A criterion that applies is not rated yet, or the interview was not held to its end.
    NotAssessed,
    /// The unit was not applied for, or none of its criteria applies to this candidate.
    NotAppliedFor,
}

impl UnitOutcome {
    /// Returns whether the unit was assessed and not recognised, for want of ability or of evidence.
    pub fn is_gap(self) -> bool {
        matches!(self, UnitOutcome::NotYet | UnitOutcome::MoreEvidence)
    }

    /// Returns whether nothing is left to show of the unit, whether that is recognised or not.
    pub fn is_shown(self) -> bool {
        self.is_recognised() || self == UnitOutcome::Shown
    }

    /// Returns whether the unit counts as recognised.
    pub fn is_recognised(self) -> bool {
        matches!(self, UnitOutcome::Recognised | UnitOutcome::Credited | UnitOutcome::CarriedOver)
    }

    /// The message that names it. Where any level will do, nothing was asked that could be recognised.
    pub fn message(self, any_level: bool) -> &'static str {
        match self {
            UnitOutcome::Recognised if any_level => "unit-level-told",
            UnitOutcome::Recognised => "unit-recognised",
            UnitOutcome::Credited => "unit-credited",
            UnitOutcome::CarriedOver => "unit-carried-over",
            UnitOutcome::Shown => "unit-shown",
            UnitOutcome::MoreEvidence => "unit-more-evidence",
            UnitOutcome::NotYet => "unit-not-yet",
            UnitOutcome::NotAssessed => "unit-not-assessed",
            UnitOutcome::NotAppliedFor => "unit-not-applied-for",
        }
    }
}

/// A sum of points or a weighted mean, rounded down to three decimals for display; comparisons are exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    pub reached: Number,
    pub needed: Number,
    pub attainable: Number,
}
