//! The candidate's own word on each criterion, said before the interview: how well they can do it, with an example. It
//! stands beside ratings once they are given, and is never counted as proof.

use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    locale::Message,
    message,
    rubric::{Condition, Criterion, CriterionId, Rank, Rubric, Scale},
};

use super::{FieldName, Interview, Rating, Record, Refusal, refusal::bounded};

/// How well a candidate says that they can do what a criterion asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SelfAnswer {
    Never,
    WithHelp,
    Alone,
    CouldTeach,
}

/// The word of a candidate on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfAssessment {
    pub answer: SelfAnswer,
    /// An example of the candidate's own; empty where none was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub example: String,
}

/// A rating that is worth a look, because the candidate said the contrary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FarApart {
    /// The candidate could teach it and was rated below the level needed, or does it alone and was rated lowest.
    SaidMore,
    /// The candidate never did it, and was rated at the level needed or above.
    SaidLess,
}

impl SelfAnswer {
    /// The answers from the least to the most, in the order of their keys.
    pub const ALL: [Self; 4] = [SelfAnswer::Never, SelfAnswer::WithHelp, SelfAnswer::Alone, SelfAnswer::CouldTeach];

    /// The name by which messages choose their words, and by which files of other programs name it.
    pub fn name(self) -> &'static str {
        match self {
            SelfAnswer::Never => "never",
            SelfAnswer::WithHelp => "with-help",
            SelfAnswer::Alone => "alone",
            SelfAnswer::CouldTeach => "could-teach",
        }
    }

    /// The message that says it.
    pub fn message(self) -> &'static str {
        match self {
            SelfAnswer::Never => "self-never",
            SelfAnswer::WithHelp => "self-with-help",
            SelfAnswer::Alone => "self-alone",
            SelfAnswer::CouldTeach => "self-could-teach",
        }
    }

    /// The answer with a name.
    pub fn named(name: &str) -> Option<Self> {
        SelfAnswer::ALL.into_iter().find(|each| each.name() == name)
    }

    /// Returns how a rating at this rank stands against it, where that is far apart.
    fn far_from(self, rank: Rank, needed: Rank, scale: &Scale) -> Option<FarApart> {
        match (self, rank >= needed) {
            (SelfAnswer::CouldTeach, false) => Some(FarApart::SaidMore),
            // Short of the level needed, but not at the bottom, is near enough to doing it alone.
            (SelfAnswer::Alone, false) => (scale.rung_of(rank) == 0).then_some(FarApart::SaidMore),
            (SelfAnswer::Never, true) => Some(FarApart::SaidLess),
            _ => None,
        }
    }
}

impl SelfAssessment {
    /// The word in one sentence, with the example, and whether a rating beside it is worth a look.
    pub fn explain(&self, apart: Option<FarApart>) -> Message {
        message!(
            "self-assessment-told",
            answer = self.answer.name(),
            example = if self.example.is_empty() { "none" } else { self.example.as_str() },
            apart = apart.map_or("none", FarApart::name)
        )
    }
}

impl FarApart {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            FarApart::SaidMore => "said-more",
            FarApart::SaidLess => "said-less",
        }
    }
}

impl Record {
    /// The candidate's word on a criterion, once it can lead nobody: after it was rated, by several assessors after all
    /// of them have.
    pub fn self_assessment_beside(&self, criterion: &CriterionId) -> Option<&SelfAssessment> {
        let said = self.self_assessment.get(criterion)?;
        let rated = self.rating(criterion).is_some() || self.panel.is_gathered() || self.is_signed();
        (rated && self.panel.own.is_none()).then_some(said)
    }

    /// Returns whether the candidate's word and the rating of a criterion are far apart. Where no level is needed, none
    /// is missed.
    pub fn far_apart(&self, criterion: &CriterionId, rubric: &Rubric) -> Option<FarApart> {
        let said = self.self_assessment_beside(criterion)?;
        let known = rubric.criterion(criterion).filter(|known| known.asks_level)?;
        let Rating::Level(level) = self.rating(criterion)? else { return None };
        let scale = rubric.scale_of(known);
        said.answer.far_from(scale.rank_of(level)?, known.needed, scale)
    }

    /// The criteria of which a candidate is asked: those of the units applied for, but for what the preparation says that it
    /// does not apply.
    pub fn criteria_to_self_assess<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
        let fails = |condition: &Condition| hangs_on_preparation(condition) && !self.holds(condition, rubric);
        let applied_for = rubric.criteria.values().filter(|criterion| self.preparation.units.contains(&criterion.unit));
        applied_for.filter(move |criterion| !criterion.only_if.as_ref().is_some_and(fails))
    }
}

/// Returns whether the preparation alone says if a condition holds.
fn hangs_on_preparation(condition: &Condition) -> bool {
    match condition {
        Condition::Circumstance(_) | Condition::Unit(_) => true,
        Condition::Asked(_) | Condition::Heard(..) | Condition::AtLeast(..) | Condition::Below(..) => false,
        Condition::Not(condition) => hangs_on_preparation(condition),
        Condition::All(conditions) | Condition::Any(conditions) => conditions.iter().all(hangs_on_preparation),
    }
}

impl Interview {
    pub(super) fn permit_self_assessment(&self, criterion: &CriterionId, example: &str) -> Result<(), Refusal> {
        self.may_self_assess()?;
        self.known_criterion(criterion)?;
        let unit = &self.rubric().criteria[criterion].unit;
        if !self.record().preparation.units.contains(unit) {
            return Err(Refusal::NotAppliedFor { unit: unit.to_string() });
        }
        bounded(FieldName::Example, example, bounds::FIELD_CHARS_MAX)
    }

    pub(super) fn permit_no_self_assessment(&self, criterion: &CriterionId) -> Result<(), Refusal> {
        self.may_self_assess()?;
        let said = self.record().self_assessment.contains_key(criterion);
        if said { Ok(()) } else { Err(Refusal::NotSelfAssessed { criterion: criterion.to_string() }) }
    }

    /// Permits a self-assessment until the interview is closed: afterwards it could answer what was asked.
    pub fn may_self_assess(&self) -> Result<(), Refusal> {
        let record = self.record();
        if record.practice.is_some() {
            return Err(Refusal::SelfAssessmentInPractice);
        }
        if record.closed.is_some() { Err(Refusal::SelfAssessmentClosed) } else { Ok(()) }
    }
}
