//! Units and their parts, as a report tells them.

use crate::report::document::Branch;

use super::{CriterionSummary, LearningSummary};

#[derive(Debug, Clone, PartialEq)]
pub struct UnitSummary {
    pub id: String,
    pub title: String,
    pub learning: LearningSummary,
    pub outcome: String,
    /// True if it counts as recognised, whether it was assessed, is credited or carried over.
    pub recognised: bool,
    /// True if it is shown, but recognised only with the whole.
    pub only_shown: bool,
    /// True if it was assessed and not recognised.
    pub gap: bool,
    /// True if a certificate stands for it.
    pub credited: bool,
    /// Where it was recognised in a session before, which this one follows: its outcome with the day of that signature.
    pub carried: Option<String>,
    pub credits: String,
    /// The level reached, where that is the unit's result.
    pub level: String,
    /// True if the level reached is the result, whatever it is.
    pub any_level: bool,
    /// True if levels are the unit's result, whether one can be told yet or not.
    pub profile: bool,
    pub reasons: Vec<Branch>,
    /// The criteria that do not apply by the assessor's word, each with the reason.
    pub not_applying: Vec<String>,
    pub parts: Vec<PartSummary>,
    /// Criteria that apply: those of no part first, then those of each part, its holistic judgement last.
    pub criteria: Vec<CriterionSummary>,
}

/// A part of a unit of which something applies.
#[derive(Debug, Clone, PartialEq)]
pub struct PartSummary {
    pub id: String,
    pub title: String,
    pub learning: LearningSummary,
    /// Its standing in words.
    pub outcome: String,
    /// True if something in it was not shown.
    pub fails: bool,
    /// True if it is recognised though its unit is not.
    pub recognised: bool,
}

impl UnitSummary {
    /// The outcome, with the day on which one that is carried over was signed.
    pub fn outcome_told(&self) -> String {
        self.carried.clone().unwrap_or_else(|| self.outcome.clone())
    }

    /// Groups of its criteria, in their order: those of no part, where there are any, then part by part, then the holistic
    /// judgement of a unit with parts.
    pub fn groups(&self) -> impl Iterator<Item = (Option<&PartSummary>, &[CriterionSummary])> {
        self.criteria.chunk_by(|one, next| one.part == next.part).map(|criteria| {
            let part = criteria.first().and_then(|first| first.part.as_ref());
            (part.and_then(|id| self.parts.iter().find(|part| part.id == *id)), criteria)
        })
    }

    /// The criteria that stand in something that is recognised, the unit or a part of it, or that is shown; or else the
    /// others.
    pub fn criteria_where(&self, recognised: bool) -> impl Iterator<Item = &CriterionSummary> {
        let is_recognised = |each: &CriterionSummary| {
            let mut parts = self.parts.iter().filter(|part| part.recognised);
            self.recognised || self.only_shown || parts.any(|part| each.part.as_ref() == Some(&part.id))
        };
        self.criteria.iter().filter(move |each| is_recognised(each) == recognised)
    }
}
