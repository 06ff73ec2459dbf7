//! Observations: a task of the rubric that was watched on one occasion, with a mark and a time for each of its steps.
//! Once it is ended, the register has one item of evidence of it, which names the criteria of what was seen.

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{
    locale::{Language, Message},
    message,
    rubric::{CriterionId, ObservationSheet, ObservationSheetId, ObservedStep, Rubric, StepId},
};

use super::{EvidenceId, EvidenceItem, Moment, ObservationId, Record, Remark, RemarkId};

/// Something that happened in one observation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ObservationEvent {
    /// The task began; its time runs.
    Begun { sheet: ObservationSheetId, scene: ObservationScene },
    /// What was said of place, work and persons was put right.
    Described(ObservationScene),
    /// The sheet is on the screen again; its time runs on.
    Opened,
    /// The sheet is no longer on the screen; its time stands still.
    Left,
    /// A step was marked, or its mark taken back.
    Marked { step: StepId, mark: Option<StepMark> },
    /// A remark was noted, as one is under a question.
    Noted { remark: RemarkId, after: Option<RemarkId>, began: Moment, text: String },
    /// The task is over. What was seen is evidence; nothing is, where nothing was seen.
    Ended(Option<ObservedEvidence>),
    /// The end is taken back: the item leaves the register until the observation ends again.
    GoneOn,
    /// The observation is taken back as one that never was.
    Withdrawn,
}

/// The item of the register that tells of an observation, and its number there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObservedEvidence {
    pub evidence: EvidenceId,
    pub item: Box<EvidenceItem>,
}

/// Where, at what work and before whom a task was watched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObservationScene {
    pub place: String,
    pub setting: ObservationSetting,
    /// Who was present beside candidate and assessor.
    pub present: String,
    /// The day on which it was watched, where it is entered from paper; its times are then those of entering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObservationSetting {
    #[default]
    Real,
    Simulated,
}

impl ObservationSetting {
    pub const ALL: [ObservationSetting; 2] = [ObservationSetting::Real, ObservationSetting::Simulated];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            ObservationSetting::Real => "setting-real",
            ObservationSetting::Simulated => "setting-simulated",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepMark {
    Seen,
    NotSeen,
    /// There was no occasion for the step.
    NotPossible,
}

impl StepMark {
    pub const ALL: [StepMark; 3] = [StepMark::Seen, StepMark::NotSeen, StepMark::NotPossible];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            StepMark::Seen => "mark-seen",
            StepMark::NotSeen => "mark-not-seen",
            StepMark::NotPossible => "mark-not-possible",
        }
    }
}

/// One observation on record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObservationRecord {
    pub sheet: ObservationSheetId,
    pub scene: ObservationScene,
    pub begun: Moment,
    pub ended: Option<Moment>,
    /// True if it was begun on the screen before the interview was said to have been held on paper.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub before_paper: bool,
    /// Seconds on the screen until the end, without pauses; 0 where it was entered from paper.
    pub seconds: u32,
    /// Every mark of each step in its order; the last one stands.
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::OBSERVED_STEPS_MAX }>")]
    pub marks: IndexMap<StepId, Vec<MarkedStep>>,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::REMARKS_MAX }>")]
    pub remarks: Vec<Remark>,
    /// The item of the register that tells of it, or did before the end was taken back.
    pub evidence: Option<EvidenceId>,
    /// That item as it was when the end was taken back.
    pub laid_aside: Option<EvidenceItem>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkedStep {
    pub at: Moment,
    /// None where the mark before was taken back.
    pub mark: Option<StepMark>,
}

/// A step of an observation, as it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StepStanding<'a> {
    pub id: &'a StepId,
    pub step: &'a ObservedStep,
    pub mark: Option<StepMark>,
    /// The time of the mark that stands.
    pub at: Option<Moment>,
}

impl ObservationRecord {
    /// The mark that stands for a step, with its time.
    pub fn marked(&self, step: &StepId) -> Option<(StepMark, Moment)> {
        let last = self.marks.get(step)?.last()?;
        Some((last.mark?, last.at))
    }

    /// Returns whether a mark or a remark stands.
    pub fn has_trace(&self) -> bool {
        !self.remarks.is_empty() || self.marks.keys().any(|step| self.marked(step).is_some())
    }

    /// The steps of the sheet in their order, each as it stands.
    pub fn steps<'a>(&'a self, sheet: &'a ObservationSheet) -> impl Iterator<Item = StepStanding<'a>> {
        sheet.steps.iter().map(|(id, step)| {
            let marked = self.marked(id);
            StepStanding { id, step, mark: marked.map(|(mark, _)| mark), at: marked.map(|(_, at)| at) }
        })
    }

    /// The criteria for which a step was seen, each once.
    pub fn criteria_seen(&self, sheet: &ObservationSheet) -> Vec<CriterionId> {
        let mut seen: Vec<CriterionId> = Vec::new();
        for step in self.steps(sheet).filter(|step| step.mark == Some(StepMark::Seen)) {
            seen.extend(step.step.informs.iter().filter(|id| !seen.contains(id)).cloned().collect::<Vec<_>>());
        }
        seen
    }
}

impl Record {
    /// Returns whether the times of an observation are those at which it was watched.
    pub fn observation_is_timed(&self, observation: &ObservationRecord) -> bool {
        observation.scene.held_on.is_none() && (self.times_are_known() || observation.before_paper)
    }

    /// The day on which a task was watched.
    pub fn observed_on(&self, observation: &ObservationRecord) -> NaiveDate {
        let on_paper = self.held_on_paper.filter(|_| !observation.before_paper);
        observation.scene.held_on.or(on_paper).unwrap_or_else(|| observation.begun.date_naive())
    }

    /// Every observation with its number and its sheet.
    pub fn observed<'a>(
        &'a self,
        rubric: &'a Rubric,
    ) -> impl DoubleEndedIterator<Item = (&'a ObservationId, &'a ObservationRecord, &'a ObservationSheet)> {
        self.observations.iter().filter_map(|(id, each)| Some((id, each, rubric.observation_sheet(&each.sheet)?)))
    }

    /// The remarks that were noted while a task was watched.
    pub fn observation_remarks(&self) -> impl Iterator<Item = (&ObservationId, &Remark)> {
        self.observations.iter().flat_map(|(id, each)| each.remarks.iter().map(move |remark| (id, remark)))
    }

    /// Returns whether an item of the register has or had this number, or an observation keeps it for its own, or it was one of the
    /// session that is followed.
    pub fn evidence_is_numbered(&self, id: &EvidenceId) -> bool {
        self.evidence.contains_key(id)
            || self.evidence_removed.contains_key(id)
            || self.observations.values().any(|each| each.evidence.as_ref() == Some(id))
            || self.follows.as_ref().is_some_and(|follows| follows.leaves_behind(id))
    }
}

impl ObservationEvent {
    /// The event in words, with the rubric's own words in a language.
    pub(super) fn explain(&self, id: &ObservationId, rubric: &Rubric, language: &Language) -> Message {
        let observation = id.as_str();
        match self {
            ObservationEvent::Begun { sheet, .. } => {
                let task = rubric.observation_sheet(sheet).map_or("", |sheet| sheet.task.get(language));
                message!("event-observation-begun", observation = observation, task = task)
            }
            ObservationEvent::Described(_) => message!("event-observation-described", observation = observation),
            ObservationEvent::Opened => message!("event-observation-opened", observation = observation),
            ObservationEvent::Left => message!("event-observation-left", observation = observation),
            ObservationEvent::Marked { step, mark } => {
                let mark = mark.map_or("mark-none", StepMark::message);
                let mark = Message { id: mark, arguments: Vec::new() };
                message!("event-step-marked", observation = observation, step = step.as_str(), mark = mark)
            }
            ObservationEvent::Noted { remark, text, .. } => {
                message!("event-remark", remark = remark.as_str(), text = text.as_str())
            }
            ObservationEvent::Ended(evidence) => {
                let evidence = evidence.as_ref().map_or("none", |of| of.evidence.as_str());
                message!("event-observation-ended", observation = observation, evidence = evidence)
            }
            ObservationEvent::GoneOn => message!("event-observation-gone-on", observation = observation),
            ObservationEvent::Withdrawn => message!("event-observation-withdrawn", observation = observation),
        }
    }
}

impl Record {
    /// What an item of the register tells of its observation: how many steps were seen, and which were not; none for an
    /// item that tells of none.
    pub fn told_of_observation(&self, item: &EvidenceItem, rubric: &Rubric, language: &Language) -> Option<Message> {
        let id = item.observation.as_ref()?;
        let of = self.observations.get(id)?;
        let sheet = rubric.observation_sheet(&of.sheet)?;
        let with = |mark| of.steps(sheet).filter(move |step| step.mark == Some(mark));
        let missed: Vec<&str> = with(StepMark::NotSeen).map(|step| step.step.text.get(language)).collect();
        Some(message!(
            "observation-told",
            observation = id.as_str(),
            seen = with(StepMark::Seen).count(),
            steps = sheet.steps.len(),
            missed = missed.len(),
            which = missed.join("; ")
        ))
    }
}
