//! The assessor's place in the procedure, so that an opened session continues there.

use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, ItemId, LevelId, QuestionId};

use super::{Event, EvidenceId, ObservationId, Outcome, Rating, ScriptPart};

/// The steps of the procedure that have a screen of their own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    #[default]
    Prepare,
    Open,
    Ask,
    Evidence,
    /// Observation sheets, to choose from or to carry out.
    Observe,
    Close,
    Rate,
    Recommend,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub stage: Stage,
    pub question: Option<QuestionId>,
    pub criterion: Option<CriterionId>,
    /// The observation on the screen; none where one is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observation: Option<ObservationId>,
}

/// Data that a session file keeps beside record and trail while the interview goes on, and that is not part of the
/// interview.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Unfinished {
    pub place: Place,
    /// Events that are still being typed: they happen when the assessor leaves the field, or on the next opening.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::DRAFT_EVENTS_MAX }>")]
    pub draft: Vec<Event>,
    /// A line being typed that is no event yet and may never be one.
    #[serde(default)]
    pub line: Option<Line>,
    /// Lines that were typed and left without being confirmed, until they are asked for again; the newest last.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::LEFT_LINES_MAX }>"
    )]
    pub left: Vec<Line>,
}

/// One line being typed in answer to a question of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub asked: Asked,
    pub text: String,
}

/// A text that the program asks for in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// The day on which the interview was held on paper; empty where it was not.
    HeldOnPaper,
    /// Reason for refusing an item of a checklist.
    RefuseItem(ScriptPart, ItemId),
    /// Reason for skipping a question.
    SkipQuestion(QuestionId),
    /// Reason for closing the interview without the questions that are left.
    LeaveUnasked,
    /// The words in which a question was asked.
    RewordQuestion(QuestionId),
    /// The words of a question that the rubric does not have.
    AdHocWording,
    /// The words of a follow-up that is no probe.
    FollowUp(QuestionId),
    /// Reason for breaking off the interview.
    BreakOff,
    /// The name of a document that was brought, put right; empty to take it off the list.
    Brought(String),
    /// Reason why a criterion does not apply to this candidate.
    DoesNotApply(CriterionId),
    /// Reason for removing an item from the evidence register.
    RemoveEvidence(EvidenceId),
    /// The date of the item in the evidence form, as far as it is no date yet.
    EvidenceDate,
    /// The hours of the item in the evidence form, as far as they are no number yet.
    EvidenceHours,
    /// Reason for departing from the computed recommendation.
    DepartReason {
        computed: Option<Outcome>,
        outcome: Outcome,
    },
    SignatureName,
    /// The name under a rating sheet.
    SheetName,
    /// Reason why the assessors named agree on a rating.
    Agree {
        criterion: CriterionId,
        rating: Rating,
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PANEL_MAX + 1 }>")]
        by: Vec<String>,
    },
    /// Reason for leaving a criterion to others.
    ReferCriterion(CriterionId),
    /// The number that a criterion is rated with, where its scale is one of numbers.
    Number(CriterionId),
    /// Name of the moderator of a signed session.
    Moderator,
    /// Reason why a moderator disagrees with a rating, and the moderator's level.
    DisagreeReason {
        criterion: CriterionId,
        level: Option<LevelId>,
    },
    /// A moderator's remark on the whole.
    ModerationRemark,
    /// Path of a copy of the session.
    CopyTo,
    /// The folder that a report is written to.
    ReportTo,
}
