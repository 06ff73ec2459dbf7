//! The settings of a centre as they are written, unchecked. `docs/reports.md` explains the form.

use serde::Deserialize;

use crate::{
    rubric::{RawTerm, raw::RawText},
    session::CommissionRules,
};

use super::{NegativeResult, calendar::RawCalendar, consent::RawConsent};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCentre {
    pub format: u32,
    pub languages: Vec<String>,
    pub name: RawText,
    #[serde(default)]
    pub address: Option<RawText>,
    #[serde(default)]
    pub contact: Vec<String>,
    #[serde(default)]
    pub logo: Option<String>,
    #[serde(default)]
    pub place: Option<RawText>,
    #[serde(default)]
    pub accreditation: Option<RawAccreditation>,
    #[serde(default)]
    pub signatory: Option<RawSignatory>,
    #[serde(default)]
    pub reference: Option<String>,
    #[serde(default)]
    pub before: Option<RawText>,
    #[serde(default)]
    pub after: Option<RawText>,
    #[serde(default)]
    pub evidence_days: Option<u16>,
    #[serde(default)]
    pub appeal_days: Option<u16>,
    #[serde(default)]
    pub appeal: Option<RawTerm>,
    #[serde(default)]
    pub further_evidence: Option<RawTerm>,
    #[serde(default)]
    pub resit: Option<RawTerm>,
    #[serde(default)]
    pub objection_answer: Option<RawTerm>,
    #[serde(default)]
    pub commission: Option<CommissionRules>,
    #[serde(default)]
    pub consent: Option<RawConsent>,
    #[serde(default)]
    pub working_days: Option<RawCalendar>,
    /// Two of the languages in which each report is written side by side.
    #[serde(default)]
    pub side_by_side: Option<(String, String)>,
    /// The name of a file with the calendar, beside the settings.
    #[serde(default)]
    pub calendar: Option<String>,
    #[serde(default)]
    pub negative_result: NegativeResult,
    #[serde(default)]
    pub evidence_to: Option<RawText>,
    #[serde(default)]
    pub appeal_to: Option<RawText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAccreditation {
    pub number: String,
    #[serde(default)]
    pub until: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSignatory {
    pub name: RawText,
    pub position: RawText,
}
