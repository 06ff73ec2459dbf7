//! The rubric as it is written in `rubric.ron`: every field, unchecked. `check` turns it into a
//! [`super::Rubric`]. The format is explained for authors in `docs/rubric-format.md`.

mod criterion;
mod learn_by;
mod observation;
mod question;
mod rule;
mod scale;
mod text;
mod third_party;
mod unit;

pub use criterion::{RawContext, RawContexts, RawCriterion, RawEvidenceDemand, RawIndicator, RawMetIf};
pub use learn_by::RawLearnBy;
pub use observation::{RawObservation, RawStep};
pub use question::{RawChecklistItem, RawCondition, RawListenFor, RawProbe, RawQuestion, RawScript};
pub use rule::{RawHurdle, RawOverallRule, RawProfileBy, RawThreshold, RawUnitRule};
pub use scale::{RawBand, RawLevel, RawScale, RawScaleKind};
pub use text::RawText;
pub use third_party::RawThirdPartyItem;
pub use unit::{RawCertificate, RawElectiveGroup, RawPart, RawUnit};

use serde::{Deserialize, Deserializer};

use super::{PanelRule, RawDaysCounted};

/// A whole rubric file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRubric {
    /// Version of the format; this program reads 1 and 2.
    pub format: u32,
    /// A rubric that has gaps yet: no interview can begin with it.
    #[serde(default)]
    pub draft: bool,
    pub id: String,
    pub version: String,
    /// Language tags; the first is the fallback and must be complete.
    pub languages: Vec<String>,
    /// Tags of languages that texts may lack; nothing is held in them yet.
    #[serde(default)]
    pub draft_languages: Vec<String>,
    pub title: RawText,
    pub about: RawText,
    /// Place in a qualifications framework, for example "NQF level 4".
    #[serde(default)]
    pub framework: Option<RawText>,
    /// Standard that the criteria were made from.
    pub source: RawText,
    /// Profession that is assessed.
    #[serde(default)]
    pub profession: Option<RawText>,
    /// Standard of the profession, with the act that approved it.
    #[serde(default)]
    pub standard: Option<RawStandard>,
    /// Programme of the qualification that the assessment follows.
    #[serde(default)]
    pub qualification_programme: Option<RawText>,
    /// Terms of use; one text may serve all languages.
    pub licence: RawText,
    #[serde(default)]
    pub valid: RawValidity,
    /// Planned length of the whole interview.
    pub minutes: u16,
    /// Minutes of the parts of the interview.
    #[serde(default)]
    pub minutes_by_part: Option<RawMinutesByPart>,
    /// Days within which the candidate may appeal.
    #[serde(default)]
    pub appeal_days: Option<u16>,
    /// Days within which more evidence is to be handed in.
    #[serde(default)]
    pub evidence_days: Option<u16>,
    /// How these days are counted.
    #[serde(default)]
    pub days_counted: Option<RawDaysCounted>,
    /// Months for which a signed record is kept.
    #[serde(default)]
    pub retention_months: Option<u16>,
    /// Validity of a recognition.
    #[serde(default)]
    pub recognition: Option<RawRecognition>,
    /// Conditions of the assessment: place, tools, time, who else is there.
    #[serde(default)]
    pub assessment_conditions: Option<RawText>,
    /// Demands on those who assess.
    #[serde(default)]
    pub assessors: Option<RawText>,
    /// Facts about the post or the application that are settled before the interview and on which
    /// conditions may depend.
    #[serde(default)]
    pub circumstances: Vec<RawCircumstance>,
    pub scales: Vec<RawScale>,
    #[serde(default)]
    pub elective_groups: Vec<RawElectiveGroup>,
    pub units: Vec<RawUnit>,
    pub questions: Vec<RawQuestion>,
    /// Tasks that are watched, step by step.
    #[serde(default)]
    pub observations: Vec<RawObservation>,
    /// What third parties judge, item by item.
    #[serde(default)]
    pub third_party: Vec<RawThirdPartyItem>,
    pub opening: RawScript,
    pub closing: RawScript,
    pub rule: RawOverallRule,
    /// Demands on the whole register.
    #[serde(default)]
    pub evidence: Vec<RawEvidenceDemand>,
    /// Rule by which the ratings of several assessors become one.
    #[serde(default)]
    pub panel: PanelRule,
    pub outcomes: RawOutcomes,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawMinutesByPart {
    #[serde(default)]
    pub opening: u16,
    #[serde(default)]
    pub questions: u16,
    /// Documents in hand and demonstrations, after the questions.
    #[serde(default)]
    pub evidence: u16,
    #[serde(default)]
    pub closing: u16,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawValidity {
    #[serde(default)]
    pub from: Option<String>,
    #[serde(default)]
    pub until: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawStandard {
    pub title: RawText,
    /// Act that approved it.
    #[serde(default)]
    pub act: Option<RawText>,
    /// Day of that act.
    #[serde(default)]
    pub date: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRecognition {
    /// Months from the day of the signature.
    pub months: u16,
    #[serde(default)]
    pub renewed_by: Option<RawText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCircumstance {
    pub id: String,
    pub text: RawText,
}

/// Names of the outcomes in this rubric, and their meaning for the candidate; `None` where there is no such outcome.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawOutcomes {
    pub full: RawOutcome,
    #[serde(deserialize_with = "written")]
    pub partial: Option<RawOutcome>,
    #[serde(deserialize_with = "written")]
    pub more_evidence: Option<RawOutcome>,
    pub not_yet: RawOutcome,
    pub refer: RawOutcome,
    pub no_result: RawOutcome,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawOutcome {
    pub label: RawText,
    pub meaning: RawText,
}

/// A field that must be written, be it `None`.
fn written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<RawOutcome>, D::Error> {
    Option::deserialize(deserializer)
}
