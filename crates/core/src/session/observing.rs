//! Observations as they happen: what permits an event of one, and what it folds into.

use crate::{bounds, rubric::Rubric};

use super::{
    Entry, EvidenceId, EvidenceItem, FieldName, Interview, MarkedStep, ObservationEvent, ObservationId,
    ObservationRecord, ObservationScene, ObservedEvidence, Record, Refusal, Remark, RemarkId, linked_criteria,
    may_have_been_held,
    refusal::{bounded, note},
};

impl Interview {
    /// Permits an event of an observation or refuses it. Observations need no opening: a task may be watched before the
    /// interview as well as after it.
    pub(super) fn permit_observation(&self, id: &ObservationId, event: &ObservationEvent) -> Result<(), Refusal> {
        let unknown = |what, id: String| Refusal::Unknown { what, id };
        if let ObservationEvent::Begun { sheet, scene } = event {
            self.permit_scene(scene)?;
            if self.record().observations.contains_key(id) {
                return Err(Refusal::IdInUse { id: id.to_string() });
            }
            if self.record().practice.is_some() {
                return Err(Refusal::PracticeShowsNothing);
            }
            if self.record().observations.len() >= bounds::OBSERVATIONS_MAX {
                return Err(Refusal::TooMany { what: "observations", most: bounds::OBSERVATIONS_MAX });
            }
            let known = self.rubric().observation_sheet(sheet);
            return known.map(|_| ()).ok_or_else(|| unknown("observation", sheet.to_string()));
        }
        let of = self.record().observations.get(id).ok_or_else(|| unknown("observation", id.to_string()))?;
        let running = of.ended.is_none();
        match event {
            ObservationEvent::Described(scene) => self.permit_scene(scene),
            ObservationEvent::GoneOn if running => Err(Refusal::ObservationNotEnded { observation: id.to_string() }),
            ObservationEvent::GoneOn => Ok(()),
            _ if !running => Err(Refusal::ObservationEnded { observation: id.to_string() }),
            ObservationEvent::Begun { .. } | ObservationEvent::Opened | ObservationEvent::Left => Ok(()),
            ObservationEvent::Marked { step, .. } => {
                let sheet = self.rubric().observation_sheet(&of.sheet);
                if !sheet.is_some_and(|sheet| sheet.steps.contains_key(step)) {
                    return Err(unknown("step", step.to_string()));
                }
                match of.marks.get(step).map_or(0, Vec::len) {
                    marks if marks >= bounds::STEP_MARKS_MAX => {
                        Err(Refusal::TooMany { what: "marks", most: bounds::STEP_MARKS_MAX })
                    }
                    _ => Ok(()),
                }
            }
            ObservationEvent::Noted { remark, after, text, .. } => {
                self.permit_new_remark(remark)?;
                let above = |after: &RemarkId| of.remarks.iter().any(|each| each.id == *after);
                match after.as_ref().filter(|after| !above(after)) {
                    Some(after) => Err(unknown("remark", after.to_string())),
                    None => note(FieldName::Remark, text),
                }
            }
            ObservationEvent::Ended(None) => Ok(()),
            ObservationEvent::Ended(Some(ObservedEvidence { evidence, item })) => {
                let own =
                    of.evidence.as_ref() == Some(evidence) && !self.record().evidence_removed.contains_key(evidence);
                if !own && self.record().evidence_is_numbered(evidence) {
                    return Err(Refusal::IdInUse { id: evidence.to_string() });
                }
                if item.observation.as_ref() != Some(id) {
                    return Err(unknown("observation", id.to_string()));
                }
                self.permit_one_more_item()?;
                self.permit_evidence(item)
            }
            ObservationEvent::Withdrawn if of.has_trace() => {
                Err(Refusal::NotedInObservation { observation: id.to_string() })
            }
            ObservationEvent::Withdrawn => Ok(()),
        }
    }

    fn permit_scene(&self, scene: &ObservationScene) -> Result<(), Refusal> {
        bounded(FieldName::Place, &scene.place, bounds::FIELD_CHARS_MAX)?;
        bounded(FieldName::OthersPresent, &scene.present, bounds::FIELD_CHARS_MAX)?;
        // The day of entering is that of the newest entry; the core knows no clock.
        let entered = self.trail().entries().last().map(|entry| entry.at.date_naive());
        scene.held_on.zip(entered).map_or(Ok(()), |(held, entered)| may_have_been_held(held, entered))
    }

    /// Permits an item to come from an observation that has ended and has no other item in the register.
    pub(super) fn permit_item_of_observation(&self, item: &EvidenceItem) -> Result<(), Refusal> {
        let Some(id) = &item.observation else { return Ok(()) };
        let unknown = || Refusal::Unknown { what: "observation", id: id.to_string() };
        let of = self.record().observations.get(id).ok_or_else(unknown)?;
        if of.ended.is_none() {
            return Err(Refusal::ObservationNotEnded { observation: id.to_string() });
        }
        match self.record().evidence.iter().find(|(_, each)| each.observation.as_ref() == Some(id)) {
            Some((evidence, _)) => Err(Refusal::IdInUse { id: evidence.to_string() }),
            None => Ok(()),
        }
    }
}

impl Record {
    /// Folds in what happened in an observation.
    pub(super) fn apply_observation(
        &mut self,
        id: &ObservationId,
        event: &ObservationEvent,
        entry: &Entry,
        rubric: &Rubric,
    ) {
        match event {
            ObservationEvent::Begun { sheet, scene } => {
                let of = ObservationRecord {
                    sheet: sheet.clone(),
                    scene: scene.clone(),
                    begun: entry.at,
                    before_paper: false,
                    ended: None,
                    seconds: 0,
                    marks: Default::default(),
                    remarks: Vec::new(),
                    evidence: None,
                    laid_aside: None,
                };
                self.observations.insert(id.clone(), of);
                self.waiting.observations_begun += 1;
                self.waiting.observation = Some(id.clone());
            }
            ObservationEvent::Opened => self.waiting.observation = Some(id.clone()),
            ObservationEvent::Left => self.waiting.observation = None,
            ObservationEvent::Ended(evidence) => {
                if self.waiting.observation.as_ref() == Some(id) {
                    self.waiting.observation = None;
                }
                if let Some(ObservedEvidence { evidence, item }) = evidence {
                    self.add_evidence(evidence, item);
                }
                if let Some(of) = self.observations.get_mut(id) {
                    of.ended = Some(entry.at);
                    of.laid_aside = None;
                }
            }
            ObservationEvent::GoneOn => {
                let own = self.observations.get(id).and_then(|of| of.evidence.clone());
                let item = own.and_then(|evidence| self.take_off_register(&evidence));
                if let Some(of) = self.observations.get_mut(id) {
                    of.ended = None;
                    of.laid_aside = item;
                }
                self.waiting.observation = Some(id.clone());
            }
            ObservationEvent::Withdrawn => {
                self.observations.shift_remove(id);
                if self.waiting.observation.as_ref() == Some(id) {
                    self.waiting.observation = None;
                }
            }
            ObservationEvent::Noted { remark, after, began, text } => {
                let criteria = linked_criteria(text, rubric);
                let remark = Remark { id: remark.clone(), at: *began, text: text.clone(), criteria };
                if let Some(of) = self.observations.get_mut(id) {
                    insert_after(&mut of.remarks, remark, after.as_ref());
                }
                self.waiting.remarks_noted += 1;
            }
            ObservationEvent::Described(scene) => {
                if let Some(of) = self.observations.get_mut(id) {
                    of.scene = scene.clone();
                }
            }
            ObservationEvent::Marked { step, mark } => {
                if let Some(of) = self.observations.get_mut(id) {
                    let marked = MarkedStep { at: entry.at, mark: *mark };
                    of.marks.entry(step.clone()).or_default().push(marked);
                }
            }
        }
    }

    /// Puts an item on the register; the observation that it comes from knows its number.
    pub(super) fn add_evidence(&mut self, id: &EvidenceId, item: &EvidenceItem) {
        // The item of an observation that goes on keeps its number, which is counted once.
        if !self.evidence_is_numbered(id) {
            self.waiting.evidence_noted += 1;
        }
        if let Some(of) = item.observation.as_ref().and_then(|id| self.observations.get_mut(id)) {
            of.evidence = Some(id.clone());
        }
        self.evidence.insert(id.clone(), item.clone());
    }

    /// Takes an item off the register, with the credits that rest on it.
    pub(super) fn take_off_register(&mut self, id: &EvidenceId) -> Option<EvidenceItem> {
        self.credited.retain(|_, credit| credit.evidence != *id);
        self.evidence.shift_remove(id)
    }
}

/// Puts a remark below another, or above all.
pub(super) fn insert_after(remarks: &mut Vec<Remark>, remark: Remark, after: Option<&RemarkId>) {
    let above = after.and_then(|id| remarks.iter().position(|each| each.id == *id));
    remarks.insert(above.map_or(0, |index| index + 1), remark);
}
