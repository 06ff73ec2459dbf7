//! The assessor's place in the procedure, so that an opened session continues there.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, ItemId, LevelId, QuestionId};

use super::{AdviceOn, ConsentWay, Event, EvidenceId, ObservationId, Outcome, Rating, ScriptPart, WordOn};

/// The steps of the procedure that have a screen of their own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    #[default]
    Prepare,
    SelfAssessment,
    Open,
    Ask,
    Evidence,
    /// Observation sheets, to choose from or to carry out.
    Observe,
    /// The sittings of the assessment, and the plan of what is still to come.
    Plan,
    Close,
    Rate,
    Recommend,
}

impl Stage {
    /// Returns whether it is no step of its own: one goes there from any step, and back to that step.
    pub fn is_aside(self) -> bool {
        matches!(self, Stage::Evidence | Stage::Observe | Stage::Plan)
    }
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
    /// An example of the candidate's own for a criterion, beside their answer.
    SelfExample(CriterionId),
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
    /// The candidate's remark on the record or on the evidence.
    CandidateRemark(WordOn),
    /// The candidate's reason for declining; may be empty.
    CandidateDeclines(WordOn),
    /// The witnesses of a consent, or where its proof is kept.
    ConsentProof(ConsentWay),
    /// The way in which the candidate withdraws consent.
    ConsentWithdrawn,
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
    /// The day in the form of a plan line, as far as it is none yet.
    PlanDay,
    /// The unit or the criterion in the form of a plan line, as far as there is none of that id.
    PlanAbout,
    /// The day in the form of a sitting, as far as it is none yet.
    SittingDay,
    /// The day in the form of an observation's scene, as far as it is none yet.
    ObservationDay,
    /// The members of the commission, the chair first.
    CommissionMembers,
    /// Reason why a member votes for another outcome, or abstains where none is named.
    VoteReason {
        member: String,
        outcome: Option<Outcome>,
    },
    /// The conflict of interest for which a member may not vote; empty where there is none.
    MemberConflict(String),
    /// Reason for departing from the computed recommendation.
    DepartReason {
        computed: Option<Outcome>,
        outcome: Outcome,
    },
    /// The assessor's own line on a gap; empty to take it away.
    Advice(AdviceOn),
    SignatureName,
    /// The day of the next assessment; empty where none is set.
    ResitOn,
    /// Recommendations to the candidate of a signed session.
    LateRecommendations,
    /// The day on which the candidate was told the result of a signed session.
    InformedOn,
    /// The way in which the candidate was told, on that day.
    InformedBy(NaiveDate),
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
