//! Observation sheets as they are written.

use serde::Deserialize;

use super::RawText;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawObservation {
    pub id: String,
    /// What the candidate is to do.
    pub task: RawText,
    pub minutes: u16,
    pub steps: Vec<RawStep>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawStep {
    /// The name by which records know it; without it, the number of its place.
    #[serde(default)]
    pub id: Option<String>,
    pub text: RawText,
    /// Criteria for which it speaks.
    pub informs: Vec<String>,
    /// A step that must not be missing.
    #[serde(default)]
    pub critical: bool,
}
