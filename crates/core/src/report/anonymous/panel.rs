//! Several assessors without personal data: each by a label, with the ratings given alone.

use serde_json::{Value, json};

use crate::{
    redaction::LabelRole,
    session::{Panel, Sheet},
};

use super::Scrub;

impl Scrub<'_> {
    /// Null where one assessor rates.
    pub(super) fn panel(&self, others: &[String], panel: &Panel) -> Value {
        if others.is_empty() && panel.is_empty() {
            return Value::Null;
        }
        let agreed = self.map(&panel.agreed, |id, each| {
            let (rating, rationale) = (self.rating(&each.rating), self.text(&each.rationale));
            let value = json!({
                "rating": rating,
                "rationale": rationale,
                "by": self.raters(&each.by),
                "at": self.seconds(&each.at),
            });
            (self.ids.criterion(id), value)
        });
        json!({
            "others": self.raters(others),
            "sheets": self.sheets(&panel.sheets),
            "agreed": agreed,
            "referred": self.map(&panel.referred, |id, reason| (self.ids.criterion(id), self.text(reason))),
        })
    }

    pub(super) fn sheets(&self, sheets: &[Sheet]) -> Value {
        let sheet = |sheet: &Sheet| {
            json!({
                "by": self.person(LabelRole::Assessor, &sheet.rater),
                "signed": self.seconds(&sheet.signed_at),
                "ratings": self.map(&sheet.ratings, |id, each| {
                    let value = json!({ "rating": self.rating(&each.rating), "rationale": self.text(&each.rationale) });
                    (self.ids.criterion(id), value)
                }),
            })
        };
        sheets.iter().map(sheet).collect()
    }

    pub(super) fn raters(&self, names: &[String]) -> Vec<Option<String>> {
        names.iter().map(|name| self.person(LabelRole::Assessor, name)).collect()
    }
}
