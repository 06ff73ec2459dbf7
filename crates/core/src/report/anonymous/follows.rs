//! The session that one follows, and what was carried over from it, without personal data.

use serde_json::{Value, json};

use crate::{
    redaction::LabelRole,
    session::{CarriedFrom, Follows, NotCarried},
};

use super::{Scrub, month};

impl Scrub<'_> {
    pub(super) fn follows(&self, follows: &Follows) -> Value {
        let mut told = json!({
            "session": self.pseudonyms.label(LabelRole::Session, follows.session.as_str()),
            "month": month(&follows.signed),
            "rubric": { "id": follows.rubric.id, "version": follows.rubric.version, "digest": follows.rubric.digest },
            "units": self.map(&follows.units, |id, from| (self.ids.unit(id), self.carried_from(from))),
            "ratings": self.map(&follows.ratings, |id, carried| {
                let value = json!({
                    "from": self.carried_from(&carried.from),
                    "rating": self.rating(&carried.rating),
                    "rationale": self.text(&carried.rationale),
                    "answers": carried.answers.len(),
                });
                (self.ids.criterion(id), value)
            }),
            "evidence": self.map(&follows.evidence, |id, carried| {
                let value = json!({ "from": self.carried_from(&carried.from), "item": self.evidence(&carried.item) });
                (self.ids.evidence(id), value)
            }),
            "not_carried": follows.not_carried.iter().map(|each| self.not_carried(each)).collect::<Vec<_>>(),
        });
        if !follows.plan.is_empty() {
            told["plan"] = self.map(&follows.plan, |id, line| (self.ids.plan_line(id), self.plan_line(line)));
        }
        told
    }

    fn carried_from(&self, from: &CarriedFrom) -> Value {
        json!({
            "session": self.pseudonyms.label(LabelRole::Session, from.session.as_str()),
            "month": month(&from.signed),
        })
    }

    /// The kind, with the id where this rubric has it; a title or an id of another version may say who wrote it.
    fn not_carried(&self, each: &NotCarried) -> Value {
        let unit = |kind: &str, id| json!({ "kind": kind, "unit": self.ids.unit(id) });
        let criterion = |kind: &str, id| json!({ "kind": kind, "criterion": self.ids.criterion(id) });
        let evidence = |kind: &str, id| json!({ "kind": kind, "evidence": self.ids.evidence(id) });
        match each {
            NotCarried::UnitExpired { unit: id, .. } => unit("UnitExpired", id),
            NotCarried::DepartedFrom { unit: id } => unit("DepartedFrom", id),
            NotCarried::UnitShown { unit: id } => unit("UnitShown", id),
            NotCarried::UnitGone { .. } => json!({ "kind": "UnitGone" }),
            NotCarried::UnitNew { unit: id } => unit("UnitNew", id),
            NotCarried::UnitChanged { unit: id } => unit("UnitChanged", id),
            NotCarried::WholeChanged => json!({ "kind": "WholeChanged" }),
            NotCarried::CriterionGone { .. } => json!({ "kind": "CriterionGone" }),
            NotCarried::CriterionNew { criterion: id } => criterion("CriterionNew", id),
            NotCarried::CriterionChanged { criterion: id } => criterion("CriterionChanged", id),
            NotCarried::RatingExpired { criterion: id, .. } => criterion("RatingExpired", id),
            NotCarried::RatingLapsed { criterion: id } => criterion("RatingLapsed", id),
            NotCarried::EvidenceTooOld { evidence: id, .. } => evidence("EvidenceTooOld", id),
            NotCarried::EvidenceNotCurrent { evidence: id, .. } => evidence("EvidenceNotCurrent", id),
        }
    }
}
