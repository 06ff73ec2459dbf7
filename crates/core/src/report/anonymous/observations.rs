//! Observations without personal data: steps and marks stay, places and persons are labels.

use serde_json::{Value, json};

use crate::{
    redaction::LabelRole,
    session::{ObservationEvent, ObservationId, ObservationRecord, ObservationScene},
};

use super::{Scrub, month};

impl Scrub<'_> {
    /// What happened in an observation.
    pub(super) fn observation_event(&self, id: &ObservationId, event: &ObservationEvent) -> Value {
        let (ids, observation) = (&self.ids, self.ids.observation(id));
        let happened = |kind: &str| json!({ "kind": kind, "observation": observation });
        match event {
            ObservationEvent::Begun { sheet, scene } => json!({
                "kind": "ObservationBegun",
                "observation": observation,
                "sheet": ids.observation_sheet(sheet),
                "scene": self.scene(scene),
            }),
            ObservationEvent::Described(scene) => {
                json!({ "kind": "ObservationDescribed", "observation": observation, "scene": self.scene(scene) })
            }
            ObservationEvent::Opened => happened("ObservationOpened"),
            ObservationEvent::Left => happened("ObservationLeft"),
            ObservationEvent::Marked { step, mark } => {
                json!({ "kind": "StepMarked", "observation": observation, "step": ids.step(step), "mark": mark })
            }
            ObservationEvent::Noted { remark, after, began, text } => json!({
                "kind": "ObservationNoted",
                "observation": observation,
                "remark": ids.remark(remark),
                "after": after.as_ref().map(|after| ids.remark(after)),
                "began": self.seconds(began),
                "text": self.text(text),
            }),
            ObservationEvent::Ended(None) => happened("ObservationEnded"),
            ObservationEvent::Ended(Some(of)) => json!({
                "kind": "ObservationEnded",
                "observation": observation,
                "evidence": ids.evidence(&of.evidence),
                "item": self.evidence(&of.item),
            }),
            ObservationEvent::GoneOn => happened("ObservationGoneOn"),
            ObservationEvent::Withdrawn => happened("ObservationWithdrawn"),
        }
    }

    pub(super) fn observation(&self, of: &ObservationRecord) -> Value {
        let marks = self.map(&of.marks, |step, marks| {
            let told: Vec<Value> =
                marks.iter().map(|each| json!({ "at": self.seconds(&each.at), "mark": each.mark })).collect();
            (self.ids.step(step), json!(told))
        });
        json!({
            "sheet": self.ids.observation_sheet(&of.sheet),
            "scene": self.scene(&of.scene),
            "begun": self.seconds(&of.begun),
            "ended": of.ended.as_ref().map(|at| self.seconds(at)),
            "seconds": of.seconds,
            "marks": marks,
            "remarks": of.remarks.iter().map(|remark| self.remark(remark)).collect::<Vec<_>>(),
            "evidence": of.evidence.as_ref().map(|id| self.ids.evidence(id)),
        })
    }

    fn scene(&self, scene: &ObservationScene) -> Value {
        json!({
            "place": self.person(LabelRole::Place, &scene.place),
            "setting": scene.setting,
            "present": self.person(LabelRole::Other, &scene.present),
            "month": scene.held_on.as_ref().map(month),
        })
    }
}
