//! The standard of a profession, as an act has approved it: what registers and decisions name.

use chrono::NaiveDate;

use super::{At, FaultKind, Findings, Rubric, Text, raw::RawStandard};

/// A standard with the act that approved it.
#[derive(Debug, Clone, PartialEq)]
pub struct Standard {
    pub title: Text,
    /// The act that approved it.
    pub act: Option<Text>,
    /// The day of that act.
    pub date: Option<NaiveDate>,
}

impl RawStandard {
    /// The checked standard that stands at this place.
    pub(super) fn checked(&self, at: &At, findings: &mut Findings) -> Standard {
        findings.of_format_2(at, "standard");
        let title = findings.text(&at.field("title"), &self.title);
        let act = self.act.as_ref().map(|text| findings.text(&at.field("act"), text));
        let date = self.date.as_ref().and_then(|text| {
            let date = text.parse().ok();
            if date.is_none() {
                findings.add(&at.field("date"), FaultKind::BadDate { text: text.clone() });
            }
            date
        });
        Standard { title, act, date }
    }
}

impl Rubric {
    /// The facts about profession and standard in the order in which they are told, each with the message of its name.
    pub fn facts_of_profession(&self) -> impl Iterator<Item = (&'static str, &Text)> {
        let standard = self.standard.as_ref();
        let facts = [
            ("rubric-profession", self.profession.as_ref()),
            ("rubric-standard", standard.map(|standard| &standard.title)),
            ("rubric-standard-act", standard.and_then(|standard| standard.act.as_ref())),
            ("rubric-programme", self.qualification_programme.as_ref()),
        ];
        facts.into_iter().filter_map(|(name, text)| Some((name, text?)))
    }

    /// The day of the act that approved the standard.
    pub fn standard_date(&self) -> Option<NaiveDate> {
        self.standard.as_ref()?.date
    }
}
