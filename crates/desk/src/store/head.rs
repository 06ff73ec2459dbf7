//! The head of a session file: a short summary, so that a folder of sessions is listed without reading each whole.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    rubric::{RubricId, Text},
    session::{Interview, Moment, Outcome, Practice, Record, SessionId, SessionState},
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub session: SessionId,
    /// The material of a practice session, which is no assessment of anybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<Practice>,
    /// The day on which the interview was held, where it was entered from paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_on_paper: Option<NaiveDate>,
    /// The day of the signature of the session that this one follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<NaiveDate>,
    /// The number of sittings, where there were several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sittings: Option<usize>,
    /// The first day by which something is wanted that the plan has and that is not there yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_due: Option<NaiveDate>,
    /// The day on which the candidate withdrew consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_withdrawn: Option<NaiveDate>,
    pub candidate: String,
    pub assessor: String,
    pub rubric: RubricId,
    pub rubric_title: String,
    pub rubric_version: String,
    pub state: SessionState,
    /// The outcome decided on or signed.
    pub outcome: Option<Outcome>,
    pub asked: usize,
    pub questions: usize,
    pub rated: usize,
    pub criteria: usize,
    /// Name of the rater whose sheet this is; none for a session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rater: Option<String>,
    /// Names of those who rate on sheets that are not gathered yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raters: Vec<String>,
    pub began: Moment,
    pub changed: Moment,
}

impl Head {
    pub fn of(interview: &Interview) -> Self {
        let (rubric, record) = (interview.rubric(), interview.record());
        let entries = interview.trail().entries();
        let questions = record.questions_in_scope(rubric);
        let title = |text: &Text| text.get(&record.preparation.language).to_owned();
        Head {
            session: interview.session().clone(),
            practice: record.practice.clone(),
            held_on_paper: record.held_on_paper,
            follows: record.follows.as_ref().map(|follows| follows.signed),
            sittings: (!record.sittings.is_empty()).then(|| record.sittings_held()),
            plan_due: record.plan_due(),
            consent_withdrawn: record.consent_withdrawn().map(|withdrawn| withdrawn.on),
            candidate: record.preparation.candidate.clone(),
            assessor: record.preparation.assessor.clone(),
            rubric: rubric.id.clone(),
            rubric_title: title(&rubric.title),
            rubric_version: rubric.version.clone(),
            state: interview.state(),
            outcome: record.decision.as_ref().map(|decision| decision.outcome()),
            asked: questions.len() - record.questions_left(rubric).len(),
            questions: questions.len(),
            rated: record.criteria_in_scope(rubric).count() - record.criteria_unrated(rubric).count(),
            criteria: record.criteria_in_scope(rubric).count(),
            rater: record.panel.own.as_ref().map(|own| own.rater.clone()),
            raters: raters_awaited(record),
            began: entries[0].at,
            changed: entries[entries.len() - 1].at,
        }
    }
}

/// The raters on sheets, from the close until the sheets are gathered.
fn raters_awaited(record: &Record) -> Vec<String> {
    let awaited = record.waits_for_sheets() && record.closed.is_some() && record.broken_off.is_none();
    record.preparation.raters().filter(|_| awaited).map(str::to_owned).collect()
}
