//! Sittings and the plan without personal data: modes, kinds, criteria and states stay, places and people are labels.

use serde_json::{Value, json};

use crate::{
    redaction::LabelRole,
    session::{PlanLine, Planned, PresentAs, SittingRecord, SittingScene},
};

use super::{Scrub, month};

impl Scrub<'_> {
    pub(super) fn sitting(&self, sitting: &SittingRecord) -> Value {
        json!({
            "scene": self.sitting_scene(&sitting.scene),
            "begun": self.seconds(&sitting.begun),
            "seconds_before": sitting.seconds_before,
            "closed_before": sitting.closed_before.as_ref().map(|at| self.seconds(at)),
        })
    }

    pub(super) fn sitting_scene(&self, scene: &SittingScene) -> Value {
        let present = scene.present.iter().map(|each| {
            let role = match each.role {
                PresentAs::Assessor => LabelRole::Assessor,
                _ => LabelRole::Other,
            };
            json!({ "role": each.role, "name": self.person(role, &each.name) })
        });
        json!({
            "place": self.person(LabelRole::Place, &scene.place),
            "mode": scene.mode,
            "present": present.collect::<Vec<_>>(),
            "purpose": self.text(&scene.purpose),
            "month": scene.held_on.as_ref().map(month),
        })
    }

    pub(super) fn plan_line(&self, line: &PlanLine) -> Value {
        let what = match &line.what {
            Planned::Evidence(kind) => json!({ "Evidence": kind }),
            Planned::Observation(sheet) => json!({ "Observation": self.ids.observation_sheet(sheet) }),
            Planned::Question(question) => json!({ "Question": self.ids.question(question) }),
            Planned::Sitting => json!("Sitting"),
            Planned::Task => json!("Task"),
        };
        json!({
            "about": line.about.as_ref().map(|on| self.advice_on(on)),
            "what": what,
            "text": self.text(&line.text),
            "who": line.who,
            "name": self.person(LabelRole::Other, &line.name),
            "place": self.person(LabelRole::Place, &line.place),
            "month": line.by.as_ref().map(month),
            "remark": self.text(&line.remark),
            "state": line.state,
            "evidence": line.evidence.as_ref().map(|id| self.ids.evidence(id)),
        })
    }
}
