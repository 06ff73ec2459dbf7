//! What is asked and read out, as it is written: questions, scripts, and the conditions on which something is asked.

use serde::Deserialize;

use crate::rubric::QuestionKind;

use super::RawText;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawQuestion {
    pub id: String,
    pub kind: QuestionKind,
    /// The unit under which the outline shows the question; without it, the unit of the first criterion.
    #[serde(default)]
    pub unit: Option<String>,
    pub wording: RawText,
    /// Criteria on which the answer gives evidence. Only an opening question may inform none.
    #[serde(default)]
    pub informs: Vec<String>,
    /// The wording is read out as it stands.
    #[serde(default)]
    pub exact: bool,
    /// The earlier question that it backs up: it is asked only where that one brought too little.
    #[serde(default)]
    pub back_up_for: Option<String>,
    #[serde(default)]
    pub probes: Vec<RawProbe>,
    /// Other ways to ask the same, for a candidate who does not understand the question.
    #[serde(default)]
    pub back_up: Vec<RawText>,
    #[serde(default)]
    pub listen_for: Vec<RawListenFor>,
    pub minutes: u16,
    #[serde(default)]
    pub minutes_least: Option<u16>,
    #[serde(default)]
    pub minutes_most: Option<u16>,
    #[serde(default)]
    pub only_if: Option<RawCondition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawProbe {
    pub text: RawText,
    /// A probe that every candidate must be asked.
    #[serde(default)]
    pub required: bool,
}

/// Either an indicator of a criterion, or a point of this question alone.
#[derive(Debug, Deserialize)]
pub enum RawListenFor {
    /// `Indicator("C7", "a")`
    Indicator(String, String),
    /// `Point(id: "tells", text: "…", informs: ["C7"])`
    Point {
        /// The name by which conditions and records know it; without it, the letter of its place.
        #[serde(default)]
        id: Option<String>,
        text: RawText,
        informs: Vec<String>,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScript {
    /// Text that is read aloud.
    pub text: RawText,
    pub checklist: Vec<RawChecklistItem>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawChecklistItem {
    pub id: String,
    pub text: RawText,
    #[serde(default)]
    pub required: bool,
    /// The item stands for the candidate's consent.
    #[serde(default)]
    pub consent: bool,
}

/// Condition on which a question is asked or a criterion applies.
#[derive(Debug, Deserialize)]
pub enum RawCondition {
    /// The circumstance was stated at preparation.
    Circumstance(String),
    /// The candidate applies for the unit.
    Unit(String),
    /// The question was asked.
    Asked(String),
    /// The point to listen for, named by its id or by the letter of its place (a, b, c …), was heard in the question.
    Heard(String, String),
    /// The criterion is rated at this level or above.
    AtLeast(String, String),
    /// The criterion is rated below this level.
    Below(String, String),
    Not(Box<RawCondition>),
    All(Vec<RawCondition>),
    Any(Vec<RawCondition>),
}
