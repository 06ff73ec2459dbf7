//! Where the assessor is in the procedure, so that coming back leads there.

use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, QuestionId};

use super::Event;

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
    pub draft: Vec<Event>,
}
