//! A question on record: what was noted on it, and its progress.

use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, PointId, ProbeId, QuestionId};

use super::{Moment, Record, Remark};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct QuestionRecord {
    /// Moment at which the question was first put to the candidate.
    pub asked: Option<Moment>,
    pub skipped: Option<String>,
    /// The wording used, where it was not the rubric's.
    pub reworded: Option<String>,
    pub flagged: bool,
    /// Seconds on the screen, without pauses.
    pub seconds: u32,
    /// True if it was asked in a sitting that was entered afterwards: nobody knows how long it took.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub untimed: bool,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PROBES_MAX }>")]
    pub probes_used: Vec<ProbeId>,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::LISTEN_FOR_MAX }>")]
    pub heard: Vec<PointId>,
    /// Follow-ups that are none of the probes, as they were worded.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::FOLLOW_UPS_MAX }>"
    )]
    pub follow_ups: Vec<String>,
    /// A scripted candidate was cut off in the answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut_off: bool,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::REMARKS_MAX }>")]
    pub remarks: Vec<Remark>,
    /// The wording of a question that the rubric does not have.
    pub ad_hoc: Option<AdHoc>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdHoc {
    pub wording: String,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
    pub informs: Vec<CriterionId>,
}

/// The progress of a question, as every screen and every report tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuestionState {
    /// Never on the screen.
    NotAsked,
    /// On the screen, and passed over before it can have been put to anybody.
    Opened,
    Asked,
    Skipped,
}

/// Seconds that a question is on the screen at least before going on from it means that it was asked. Whatever was
/// noted on it means so at once.
pub const ASKED_SECONDS_MIN: u32 = 3;

impl QuestionRecord {
    /// Returns whether the procedure asks for the question no more. Counts in heads and conditions of rubrics go by
    /// this mark, which older versions also gave to questions that were passed over.
    pub fn is_behind(&self) -> bool {
        self.asked.is_some() || self.skipped.is_some()
    }

    fn is_marked_asked(&self) -> bool {
        self.asked.is_some() && self.skipped.is_none()
    }

    /// Returns whether anything was noted on the question.
    fn has_trace(&self) -> bool {
        let ticked = !self.probes_used.is_empty() || !self.heard.is_empty() || !self.follow_ups.is_empty();
        ticked || !self.remarks.is_empty() || self.ad_hoc.is_some() || self.reworded.is_some()
    }
}

impl Record {
    /// The progress of a question. A scripted candidate answers as soon as the question is on the screen.
    pub fn question_state(&self, question: &QuestionId) -> QuestionState {
        match self.questions.get(question) {
            None => QuestionState::NotAsked,
            Some(record) if record.skipped.is_some() => QuestionState::Skipped,
            Some(record) if record.asked.is_none() => QuestionState::Opened,
            Some(record) => {
                let short = record.seconds < ASKED_SECONDS_MIN && self.times_are_known() && !record.untimed;
                let put = record.has_trace() || !short || self.has_scripted_candidate();
                if put { QuestionState::Asked } else { QuestionState::Opened }
            }
        }
    }

    /// Returns whether the trail marks the question as asked, in the sense of [`QuestionRecord::is_behind`].
    pub fn is_marked_asked(&self, question: &QuestionId) -> bool {
        self.questions.get(question).is_some_and(QuestionRecord::is_marked_asked)
    }

    /// Returns whether the procedure asks for the question no more.
    pub fn is_behind(&self, question: &QuestionId) -> bool {
        self.questions.get(question).is_some_and(QuestionRecord::is_behind)
    }
}
