//! Ids that may be shown: those that the rubric has stay, those that a session makes itself are numbered anew in the
//! order in which they came up, and any other is only called unknown.

use std::collections::HashMap;

use crate::{
    locale::{Language, offered},
    rubric::{
        CircumstanceId, CriterionId, ItemId, LevelId, ObservationSheetId, PointId, ProbeId, QuestionId, Rubric, StepId,
        ThirdPartyItemId, UnitId,
    },
    session::{
        Event, EvidenceId, Interview, ObservationEvent, ObservationId, ObservedEvidence, PlanLineId, RemarkId,
        ScriptPart,
    },
};

/// Label in the place of an id that neither rubric nor trail explains.
const UNKNOWN: &str = "unknown";

pub(super) struct Ids<'a> {
    rubric: &'a Rubric,
    questions: HashMap<QuestionId, String>,
    remarks: HashMap<RemarkId, String>,
    evidence: HashMap<EvidenceId, String>,
    observations: HashMap<ObservationId, String>,
    plan: HashMap<PlanLineId, String>,
}

impl<'a> Ids<'a> {
    pub(super) fn new(interview: &'a Interview) -> Self {
        let rubric: &Rubric = interview.rubric();
        let (questions, remarks) = (HashMap::new(), HashMap::new());
        let (evidence, observations) = (HashMap::new(), HashMap::new());
        let mut ids = Ids { rubric, questions, remarks, evidence, observations, plan: HashMap::new() };
        let mut ad_hoc = (1..).map(|number| format!("A{number}"));
        let mut ad_hoc = || ad_hoc.find(|id| rubric.question(&id.as_str().into()).is_none()).unwrap_or_default();
        for entry in interview.trail().entries() {
            match &entry.event {
                Event::AdHocAsked { question, .. } if rubric.question(question).is_none() => {
                    ids.questions.entry(question.clone()).or_insert_with(&mut ad_hoc);
                }
                Event::RemarkAdded { remark, .. }
                | Event::Observation { event: ObservationEvent::Noted { remark, .. }, .. } => {
                    let next = format!("R{}", ids.remarks.len() + 1);
                    ids.remarks.entry(remark.clone()).or_insert(next);
                }
                Event::Follows(follows) => {
                    for (number, id) in (1..).zip(follows.evidence.keys()) {
                        ids.evidence.insert(id.clone(), format!("E{number}"));
                    }
                    for (number, id) in (1..).zip(follows.plan.keys()) {
                        ids.plan.insert(id.clone(), format!("P{number}"));
                    }
                }
                Event::PlanLineSet { id, .. } => {
                    let next = format!("P{}", ids.plan.len() + 1);
                    ids.plan.entry(id.clone()).or_insert(next);
                }
                Event::Observation { observation, event: ObservationEvent::Begun { .. } } => {
                    let next = format!("O{}", ids.observations.len() + 1);
                    ids.observations.entry(observation.clone()).or_insert(next);
                }
                Event::EvidenceAdded { evidence, .. }
                | Event::Observation {
                    event: ObservationEvent::Ended(Some(ObservedEvidence { evidence, .. })), ..
                } => {
                    let next = format!("E{}", ids.evidence.len() + 1);
                    ids.evidence.entry(evidence.clone()).or_insert(next);
                }
                _ => {}
            }
        }
        ids
    }

    pub(super) fn unit(&self, id: &UnitId) -> String {
        shown(self.rubric.unit(id).is_some(), id)
    }

    pub(super) fn circumstance(&self, id: &CircumstanceId) -> String {
        shown(self.rubric.circumstances.contains_key(id), id)
    }

    pub(super) fn criterion(&self, id: &CriterionId) -> String {
        shown(self.rubric.criterion(id).is_some(), id)
    }

    pub(super) fn item(&self, part: ScriptPart, id: &ItemId) -> String {
        shown(self.rubric.script(part).checklist.contains_key(id), id)
    }

    pub(super) fn question(&self, id: &QuestionId) -> String {
        match self.rubric.question(id) {
            Some(_) => id.to_string(),
            None => numbered(&self.questions, id),
        }
    }

    pub(super) fn probe(&self, id: &ProbeId) -> String {
        shown(self.rubric.questions.values().any(|question| question.probes.contains_key(id)), id)
    }

    pub(super) fn point(&self, id: &PointId) -> String {
        shown(self.rubric.questions.values().any(|question| question.listen_for.contains_key(id)), id)
    }

    pub(super) fn level(&self, id: &LevelId) -> String {
        shown(self.rubric.scales.values().any(|scale| scale.rank_of(id).is_some()), id)
    }

    pub(super) fn remark(&self, id: &RemarkId) -> String {
        numbered(&self.remarks, id)
    }

    pub(super) fn evidence(&self, id: &EvidenceId) -> String {
        numbered(&self.evidence, id)
    }

    pub(super) fn observation(&self, id: &ObservationId) -> String {
        numbered(&self.observations, id)
    }

    pub(super) fn plan_line(&self, id: &PlanLineId) -> String {
        numbered(&self.plan, id)
    }

    pub(super) fn observation_sheet(&self, id: &ObservationSheetId) -> String {
        shown(self.rubric.observation_sheet(id).is_some(), id)
    }

    pub(super) fn step(&self, id: &StepId) -> String {
        shown(self.rubric.observations.values().any(|sheet| sheet.steps.contains_key(id)), id)
    }

    pub(super) fn third_party_item(&self, id: &ThirdPartyItemId) -> String {
        shown(self.rubric.third_party_item(id).is_some(), id)
    }

    /// A language, if it is one of the rubric or of the program: no tag of those tells who somebody is.
    pub(super) fn language(&self, language: &Language) -> String {
        shown(self.rubric.languages.contains(language) || offered().any(|each| each == *language), language)
    }
}

fn shown(known: bool, id: &impl ToString) -> String {
    if known { id.to_string() } else { UNKNOWN.to_owned() }
}

fn numbered<Id: std::hash::Hash + Eq>(numbers: &HashMap<Id, String>, id: &Id) -> String {
    numbers.get(id).cloned().unwrap_or_else(|| UNKNOWN.to_owned())
}
