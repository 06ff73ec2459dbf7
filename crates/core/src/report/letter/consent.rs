//! What a centre says of consent: the points that its law wants in the text, in the centre's own words, and the term
//! within which it stops once consent is withdrawn. Which points there are is the settings' matter alone.

use serde::Deserialize;

use crate::{
    bounds,
    rubric::{At, FaultKind, Findings, RawTerm, Term, Text, raw::RawText},
};

/// The consent that a centre asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsentSettings {
    /// Words before the points.
    pub introduction: Option<Text>,
    pub points: Vec<ConsentPoint>,
    /// The term within which the centre stops after a withdrawal, counted from the day on which that came in.
    pub withdrawal: Option<Term>,
}

/// One point of the text: the operator, the term, the data that are collected.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsentPoint {
    pub name: Text,
    /// What the centre says to it; a point without words leaves a line to be filled in by hand.
    pub text: Option<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawConsent {
    #[serde(default)]
    pub introduction: Option<RawText>,
    #[serde(default)]
    pub points: Vec<RawConsentPoint>,
    #[serde(default)]
    pub withdrawal: Option<RawTerm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawConsentPoint {
    pub name: RawText,
    #[serde(default)]
    pub text: Option<RawText>,
}

impl RawConsent {
    /// The checked settings that stand at this place.
    pub(super) fn checked(&self, at: &At, findings: &mut Findings) -> ConsentSettings {
        let introduction = self.introduction.as_ref().map(|raw| words(&at.field("introduction"), raw, findings));
        let at_points = at.field("points");
        findings.bound(&at_points, "points", self.points.len(), bounds::CONSENT_POINTS_MAX);
        let point = |(index, raw): (usize, &RawConsentPoint)| {
            let at = at_points.index(index);
            ConsentPoint {
                name: words(&at.field("name"), &raw.name, findings),
                text: raw.text.as_ref().map(|raw| words(&at.field("text"), raw, findings)),
            }
        };
        let points = self.points.iter().take(bounds::CONSENT_POINTS_MAX).enumerate().map(point).collect();
        let withdrawal = self.withdrawal.map(|raw| raw.checked(&at.field("withdrawal"), findings));
        ConsentSettings { introduction, points, withdrawal }
    }
}

/// A text of no more than a page, so that the whole can be kept in a session.
fn words(at: &At, raw: &RawText, findings: &mut Findings) -> Text {
    let longest = match raw {
        RawText::Fallback(text) => text.chars().count(),
        RawText::ByLanguage(texts) => texts.values().map(|text| text.chars().count()).max().unwrap_or(0),
    };
    if longest > POINT_CHARS_MAX {
        findings.add(at, FaultKind::TextTooLong { most: POINT_CHARS_MAX });
    }
    findings.text(at, raw)
}

/// Characters of one point: all of them and a rubric's items fit into the text that a session keeps.
const POINT_CHARS_MAX: usize = 1_000;
