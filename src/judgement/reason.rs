//! Reasons as data. A screen or a report only words them; it never adds one.

use serde::Serialize;

use crate::{
    locale::{Explain, Message},
    message,
    rubric::{CriterionId, GroupId, ItemId, Number, QuestionId, UnitId},
    session::{EvidenceId, Place, ScriptPart, Stage},
};

use super::NotCounted;

/// Why an outcome is what it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Reason {
    // The unit's rule, and whether it holds.
    AllMet { met: usize, applicable: usize },
    Thresholds { holding: usize, demands: usize },
    CountMet { met: usize, needed: usize, applicable: usize },
    Mean { reached: Number, needed: Number },
    Points { reached: Number, needed: Number, attainable: Number },
    Profile { level: crate::rubric::LevelId, needed: Option<crate::rubric::LevelId> },
    NotAppliedFor,

    // What decides beneath the rule.
    NotMet { criterion: CriterionId },
    BelowCritical { criterion: CriterionId },
    BelowFloor { criterion: CriterionId },
    NotEnoughEvidence { criterion: CriterionId },
    NotRated { criterion: CriterionId },
    EvidenceMissing { criterion: CriterionId, needed: usize, seen: usize },
    EvidenceNotCounted { criterion: CriterionId, evidence: EvidenceId, why: NotCounted },

    // The overall rule.
    BrokenOff,
    Incomplete,
    UnitsRecognised { recognised: usize, units: usize },
    UnitsNeeded { recognised: usize, needed: usize },
    CreditsNeeded { credits: Number, needed: Number },
    GroupShort { group: GroupId, recognised: usize, needed: usize },
    MandatoryUnit { unit: UnitId },
    OnlyTheseUnits { units: usize },
    MeanOverall { reached: Number, needed: Number },
    PointsOverall { reached: Number, needed: Number, attainable: Number },
    ProfileOverall,
}

impl Explain for Reason {
    fn explain(&self) -> Message {
        let number = |number: &Number| number.as_f64();
        match self {
            Reason::AllMet { met, applicable } => message!("reason-all-met", met = *met, applicable = *applicable),
            Reason::Thresholds { holding, demands } => {
                message!("reason-thresholds", holding = *holding, demands = *demands)
            }
            Reason::CountMet { met, needed, applicable } => {
                message!("reason-count-met", met = *met, needed = *needed, applicable = *applicable)
            }
            Reason::Mean { reached, needed } => {
                message!("reason-mean", reached = number(reached), needed = number(needed))
            }
            Reason::Points { reached, needed, attainable } => message!(
                "reason-points",
                reached = number(reached),
                needed = number(needed),
                attainable = number(attainable)
            ),
            Reason::Profile { level, needed: None } => message!("reason-profile", level = level.as_str()),
            Reason::Profile { level, needed: Some(needed) } => {
                message!("reason-profile-needed", level = level.as_str(), needed = needed.as_str())
            }
            Reason::NotAppliedFor => message!("reason-not-applied-for"),
            Reason::NotMet { criterion } => message!("reason-not-met", criterion = criterion.as_str()),
            Reason::BelowCritical { criterion } => message!("reason-below-critical", criterion = criterion.as_str()),
            Reason::BelowFloor { criterion } => message!("reason-below-floor", criterion = criterion.as_str()),
            Reason::NotEnoughEvidence { criterion } => {
                message!("reason-not-enough-evidence", criterion = criterion.as_str())
            }
            Reason::NotRated { criterion } => message!("reason-not-rated", criterion = criterion.as_str()),
            Reason::EvidenceMissing { criterion, needed, seen } => {
                message!("reason-evidence-missing", criterion = criterion.as_str(), needed = *needed, seen = *seen)
            }
            Reason::EvidenceNotCounted { criterion, evidence, why } => message!(
                "reason-evidence-not-counted",
                criterion = criterion.as_str(),
                evidence = evidence.as_str(),
                why = why.name()
            ),
            Reason::BrokenOff => message!("reason-broken-off"),
            Reason::Incomplete => message!("reason-incomplete"),
            Reason::UnitsRecognised { recognised, units } => {
                message!("reason-units-recognised", recognised = *recognised, units = *units)
            }
            Reason::UnitsNeeded { recognised, needed } => {
                message!("reason-units-needed", recognised = *recognised, needed = *needed)
            }
            Reason::CreditsNeeded { credits, needed } => {
                message!("reason-credits-needed", credits = number(credits), needed = number(needed))
            }
            Reason::GroupShort { group, recognised, needed } => {
                message!("reason-group-short", group = group.as_str(), recognised = *recognised, needed = *needed)
            }
            Reason::MandatoryUnit { unit } => message!("reason-mandatory-unit", unit = unit.as_str()),
            Reason::OnlyTheseUnits { units } => message!("reason-only-these-units", units = *units),
            Reason::MeanOverall { reached, needed } => {
                message!("reason-mean-overall", reached = number(reached), needed = number(needed))
            }
            Reason::PointsOverall { reached, needed, attainable } => message!(
                "reason-points-overall",
                reached = number(reached),
                needed = number(needed),
                attainable = number(attainable)
            ),
            Reason::ProfileOverall => message!("reason-profile-overall"),
        }
    }
}

/// Something that is not there, with the place where it is mended.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Missing {
    ChecklistItem { script: ScriptPart, item: ItemId },
    Question { question: QuestionId },
    NotClosed,
    Rating { criterion: CriterionId },
    Evidence { criterion: CriterionId, needed: usize, seen: usize },
    Rationale { criterion: CriterionId },
    RatedBeforeAsked { criterion: CriterionId },
    ConflictNotDeclared,
    Feedback,
}

impl Missing {
    /// Whether it keeps the interview from a result; the others are worth a look.
    pub fn blocks(&self) -> bool {
        matches!(
            self,
            Missing::ChecklistItem { .. } | Missing::Question { .. } | Missing::NotClosed | Missing::Rating { .. }
        )
    }

    pub fn place(&self) -> Place {
        let step = |stage| Place { stage, question: None, criterion: None };
        match self {
            Missing::ChecklistItem { script: ScriptPart::Opening, .. } => step(Stage::Open),
            Missing::ChecklistItem { script: ScriptPart::Closing, .. } | Missing::NotClosed => step(Stage::Close),
            Missing::Question { question } => Place { question: Some(question.clone()), ..step(Stage::Ask) },
            Missing::Rating { criterion }
            | Missing::Rationale { criterion }
            | Missing::RatedBeforeAsked { criterion } => {
                Place { criterion: Some(criterion.clone()), ..step(Stage::Rate) }
            }
            Missing::Evidence { .. } => step(Stage::Evidence),
            Missing::ConflictNotDeclared => step(Stage::Prepare),
            Missing::Feedback => step(Stage::Recommend),
        }
    }
}

impl Explain for Missing {
    fn explain(&self) -> Message {
        match self {
            Missing::ChecklistItem { script: ScriptPart::Opening, item } => {
                message!("missing-opening-item", item = item.as_str())
            }
            Missing::ChecklistItem { script: ScriptPart::Closing, item } => {
                message!("missing-closing-item", item = item.as_str())
            }
            Missing::Question { question } => message!("missing-question", question = question.as_str()),
            Missing::NotClosed => message!("missing-not-closed"),
            Missing::Rating { criterion } => message!("missing-rating", criterion = criterion.as_str()),
            Missing::Evidence { criterion, needed, seen } => {
                message!("missing-evidence", criterion = criterion.as_str(), needed = *needed, seen = *seen)
            }
            Missing::Rationale { criterion } => message!("missing-rationale", criterion = criterion.as_str()),
            Missing::RatedBeforeAsked { criterion } => {
                message!("missing-rated-before-asked", criterion = criterion.as_str())
            }
            Missing::ConflictNotDeclared => message!("missing-conflict"),
            Missing::Feedback => message!("missing-feedback"),
        }
    }
}
