//! Where the assessor is in the procedure, so that coming back leads there.

use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, ItemId, LevelId, QuestionId};

use super::{Event, EvidenceId, Outcome, Rating, ScriptPart};

/// The steps of the procedure that have a screen of their own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    #[default]
    Prepare,
    Open,
    Ask,
    Evidence,
    Close,
    Rate,
    Recommend,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub stage: Stage,
    pub question: Option<QuestionId>,
    pub criterion: Option<CriterionId>,
}

/// What a session file keeps beside record and trail while the interview goes on: it is no part of what happened.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Unfinished {
    pub place: Place,
    /// What is being typed: events that happen when the assessor leaves the field, or on the next opening.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::DRAFT_EVENTS_MAX }>")]
    pub draft: Vec<Event>,
    /// A line being typed that is no event yet and may never be one.
    #[serde(default)]
    pub line: Option<Line>,
}

/// One line being typed in answer to a question of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub asked: Asked,
    pub text: String,
}

/// What the program asks for in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// Why an item of a checklist is refused.
    RefuseItem(ScriptPart, ItemId),
    /// Why a question is skipped.
    SkipQuestion(QuestionId),
    /// The words in which a question was asked.
    RewordQuestion(QuestionId),
    /// The words of a question that the rubric does not have.
    AdHocWording,
    /// The words of a follow-up that is no probe.
    FollowUp(QuestionId),
    /// Why the interview ends before its end.
    BreakOff,
    /// Why an item is taken off the evidence register.
    RemoveEvidence(EvidenceId),
    /// The date of the item in the evidence form, as far as it is no date yet.
    EvidenceDate,
    /// Why the assessor departs from what was computed.
    DepartReason {
        computed: Option<Outcome>,
        outcome: Outcome,
    },
    SignatureName,
    /// The name under a rating sheet.
    SheetName,
    /// Why the assessors named agree on a rating.
    Agree {
        criterion: CriterionId,
        rating: Rating,
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PANEL_MAX + 1 }>")]
        by: Vec<String>,
    },
    /// Why a criterion is left to others.
    ReferCriterion(CriterionId),
    /// Who moderates a signed session.
    Moderator,
    /// Why a moderator disagrees with a rating, and with which level instead.
    DisagreeReason {
        criterion: CriterionId,
        level: Option<LevelId>,
    },
    /// A moderator's remark on the whole.
    ModerationRemark,
    /// Where a copy of the session goes.
    CopyTo,
}
