//! The memory of the fold between entries: counters for ids, and the running time. Time runs from entry to entry,
//! unless the session was left in between.

use chrono::TimeDelta;
use indexmap::IndexMap;

use crate::{
    locale::Language,
    rubric::{QuestionId, Rubric},
};

use super::{
    Entry, Event, EvidenceId, Moment, ObservationId, PlanLineId, Record, RemarkId, sitting::counted_before_sitting,
};

/// State that the fold keeps between entries and that no reader needs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Waiting {
    /// The time of the last entry, unless the session is paused.
    pub running_since: Option<Moment>,
    /// The question on the screen, whose time runs.
    pub question: Option<QuestionId>,
    /// The observation on the screen, whose time runs; that of the interview and of the question stands still.
    pub observation: Option<ObservationId>,
    /// The language in which the rubric's words are shown, where another was chosen than that of the preparation.
    pub(super) shown: Option<Language>,
    interview_milliseconds: i64,
    question_milliseconds: IndexMap<QuestionId, i64>,
    /// The time in which a question was on the screen while it was entered from paper.
    entering_milliseconds: IndexMap<QuestionId, i64>,
    pub(super) remarks_noted: usize,
    pub(super) evidence_noted: usize,
    observation_milliseconds: IndexMap<ObservationId, i64>,
    pub(super) observations_begun: usize,
    pub(super) plan_lines_set: usize,
    /// When the lines of the plan that were taken back had been set.
    pub(super) plan_lines_gone: IndexMap<PlanLineId, Moment>,
}

impl Record {
    /// Length of the interview until now, without pauses.
    pub fn interview_length(&self, now: Moment) -> TimeDelta {
        TimeDelta::milliseconds(self.waiting.interview_milliseconds) + self.running(now, self.interview_runs())
    }

    /// Time that a question was on the screen until now, without pauses.
    pub fn question_length(&self, question: &QuestionId, now: Moment) -> TimeDelta {
        let waiting = &self.waiting;
        let before = [&waiting.question_milliseconds, &waiting.entering_milliseconds];
        let before = before.iter().filter_map(|each| each.get(question)).sum();
        TimeDelta::milliseconds(before) + self.running(now, self.question_on_screen() == Some(question))
    }

    /// Time that an observation was on the screen until now, without pauses.
    pub fn observation_length(&self, observation: &ObservationId, now: Moment) -> TimeDelta {
        let before = self.waiting.observation_milliseconds.get(observation).copied().unwrap_or(0);
        TimeDelta::milliseconds(before) + self.running(now, self.waiting.observation.as_ref() == Some(observation))
    }

    /// The id that the next observation gets.
    pub fn next_observation(&self) -> ObservationId {
        format!("O{}", self.waiting.observations_begun + 1).into()
    }

    fn question_on_screen(&self) -> Option<&QuestionId> {
        self.waiting.question.as_ref().filter(|_| self.waiting.observation.is_none())
    }

    /// The id that the next remark gets.
    pub fn next_remark(&self) -> RemarkId {
        format!("R{}", self.waiting.remarks_noted + 1).into()
    }

    /// The id that the next remark but `ahead` gets.
    pub fn remark_ahead(&self, ahead: usize) -> RemarkId {
        format!("R{}", self.waiting.remarks_noted + ahead + 1).into()
    }

    pub fn next_evidence(&self) -> EvidenceId {
        format!("E{}", self.waiting.evidence_noted + 1).into()
    }

    /// The id of the next question asked ad hoc: A1, A2 …, passing over what the rubric uses itself.
    pub fn next_ad_hoc(&self, rubric: &Rubric) -> QuestionId {
        let taken = |id: &QuestionId| self.questions.contains_key(id) || rubric.question(id).is_some();
        let mut ids = (1_u32..).map(|number| QuestionId::from(format!("A{number}")));
        ids.find(|id| !taken(id)).expect("numbers do not end before questions do")
    }

    fn running(&self, now: Moment, runs: bool) -> TimeDelta {
        match self.waiting.running_since {
            Some(since) if runs => (now - since).max(TimeDelta::zero()),
            _ => TimeDelta::zero(),
        }
    }

    fn interview_runs(&self) -> bool {
        let begun = !self.opening.is_empty() && self.waiting.observation.is_none();
        begun && self.closed.is_none() && self.broken_off.is_none() && self.time_is_measured()
    }

    /// Milliseconds that ran before this entry, which comes next.
    pub(crate) fn milliseconds_until(&self, entry: &Entry) -> i64 {
        match self.waiting.running_since {
            Some(_) if entry.event == Event::Resumed => 0,
            Some(since) => {
                let span = (entry.at - since).num_milliseconds().max(0);
                if matches!(entry.event, Event::SittingBegun(_)) { counted_before_sitting(span) } else { span }
            }
            None => 0,
        }
    }

    /// Time runs from entry to entry, unless the session was left in between; a clock set back adds nothing.
    pub(super) fn count_time(&mut self, entry: &Entry) {
        let span = self.milliseconds_until(entry);
        // How long somebody enters what stands on paper says nothing about the interview.
        let known = self.time_is_measured();
        if self.interview_runs() {
            self.waiting.interview_milliseconds += span;
            self.interview_seconds = whole_seconds(self.waiting.interview_milliseconds);
        }
        if let Some(question) = self.question_on_screen().cloned() {
            let waiting = &mut self.waiting;
            let totals = if known { &mut waiting.question_milliseconds } else { &mut waiting.entering_milliseconds };
            let total = totals.entry(question.clone()).or_default();
            *total += span;
            let seconds = whole_seconds(*total);
            let record = self.question_mut(&question);
            if known {
                record.seconds = seconds;
            }
        }
        if let Some(observation) = self.waiting.observation.clone() {
            let total = self.waiting.observation_milliseconds.entry(observation.clone()).or_default();
            *total += span;
            let seconds = whole_seconds(*total);
            let timed = self.observations.get(&observation).is_some_and(|of| self.observation_is_timed(of));
            if let Some(of) = self.observations.get_mut(&observation) {
                of.seconds = if timed { seconds } else { 0 };
            }
        }
        self.waiting.running_since = (entry.event != Event::Paused).then_some(entry.at);
    }
}

fn whole_seconds(milliseconds: i64) -> u32 {
    u32::try_from(milliseconds / 1000).unwrap_or(u32::MAX)
}
