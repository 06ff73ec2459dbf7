//! A case as it is written, unchecked. `docs/practice-cases.md` explains the form to authors.

use serde::Deserialize;

use crate::{
    rubric::{Directness, EvidenceKind, raw::RawText},
    session::{Outcome, ScriptPart},
};

use super::{Difficulty, DocumentRules};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCase {
    pub format: u32,
    pub id: String,
    pub version: String,
    pub rubric: String,
    pub rubric_version: String,
    pub languages: Vec<String>,
    /// True while something is still to be written.
    #[serde(default)]
    pub draft: bool,
    pub title: RawText,
    pub difficulty: Difficulty,
    pub held: String,
    pub aims: Vec<RawText>,
    pub candidate: RawCandidate,
    #[serde(default)]
    pub documents: Vec<RawDocument>,
    pub reactions: RawReactions,
    pub answers: Vec<RawAnswer>,
    pub reference: RawReference,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCandidate {
    pub reference: String,
    pub name: String,
    pub background: RawText,
    pub demeanour: RawText,
    /// Units applied for; all where none is named.
    #[serde(default)]
    pub units: Vec<String>,
    #[serde(default)]
    pub circumstances: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDocument {
    pub id: String,
    pub title: RawText,
    #[serde(default)]
    pub shown_in: Option<String>,
    pub looks: RawText,
    pub says: RawText,
    pub kind: EvidenceKind,
    pub source: RawText,
    #[serde(default)]
    pub date: Option<String>,
    pub directness: Directness,
    #[serde(default)]
    pub criteria: Vec<String>,
    pub rules: DocumentRules,
    pub because: RawText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawReactions {
    pub greeting: RawText,
    pub ready: RawText,
    pub opening_skipped: RawText,
    pub out_of_order: RawText,
    pub cut_off: RawText,
    pub ad_hoc: RawText,
    pub follow_up: RawText,
    pub closing: RawText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAnswer {
    pub question: String,
    pub says: RawText,
    #[serde(default)]
    pub probes: Vec<RawProbeAnswer>,
    #[serde(default)]
    pub leading: Vec<RawLeading>,
    #[serde(default)]
    pub distractors: Vec<RawDistractor>,
    #[serde(default)]
    pub heard: Vec<String>,
    #[serde(default)]
    pub ratings: Vec<RawRating>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProbeAnswer {
    pub probe: String,
    pub says: RawText,
    #[serde(default)]
    pub reveals: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLeading {
    pub asks: RawText,
    pub says: RawText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDistractor {
    pub quote: RawText,
    pub because: RawText,
}

/// The level is the id of one on the criterion's scale, or "not-enough".
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRating {
    pub criterion: String,
    pub level: String,
    pub because: RawText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawReference {
    pub remarks: Vec<RawRemark>,
    pub ratings: Vec<RawRating>,
    pub outcome: Outcome,
    #[serde(default)]
    pub steps: Vec<RawStep>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRemark {
    pub question: String,
    pub quote: RawText,
    pub note: RawText,
    pub criteria: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub step: RawStepKind,
    pub because: RawText,
}

#[derive(Debug, Deserialize)]
pub(super) enum RawStepKind {
    Probe(String, String),
    Document(String),
    Item(ScriptPart, String),
}
