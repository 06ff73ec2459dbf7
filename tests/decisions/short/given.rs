//! The record in short form.

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::Deserialize;
use viva::{
    rubric::{Directness, EvidenceKind, Number},
    session::{DateSpan, EvidenceItem, Judgement, Outcome, RulesOfEvidence, StepMark, Verdict},
};

use super::ShortRubric;

/// What is on record. Whatever is not said went as it should: every unit applied for, every question asked, every
/// rating with a rationale, the interview closed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Given {
    /// The day on which the interview was held on paper, before it was entered.
    pub held_on: Option<NaiveDate>,
    /// The signed session that this one follows.
    pub before: Option<Box<Before>>,
    /// Criteria that are assessed anew though their ratings are carried over.
    pub anew: Vec<String>,
    /// All, if none is named; where a session is followed, those that are open.
    pub units: Vec<String>,
    pub circumstances: Vec<String>,
    pub conflict_not_declared: bool,
    /// Required items of the scripts that were left out.
    pub items_left: Vec<String>,
    pub not_asked: Vec<String>,
    pub skipped: Vec<String>,
    /// Questions that the rubric does not have, with the criteria that they inform.
    pub ad_hoc: IndexMap<String, Vec<String>>,
    /// Other words in which questions were asked.
    pub reworded: IndexMap<String, String>,
    /// Points that were heard, under questions.
    pub heard: IndexMap<String, Vec<String>>,
    /// Remarks under questions.
    pub remarks: IndexMap<String, Vec<String>>,
    pub evidence: Vec<ShortEvidence>,
    /// Tasks that were watched, each once.
    pub observed: Vec<ShortObservation>,
    /// Units for which a certificate stands: its place in the list of the unit, and the item.
    pub credited: IndexMap<String, (usize, String)>,
    pub ends: Ends,
    /// Criterion and level, or `not-enough-evidence`.
    pub ratings: IndexMap<String, String>,
    /// The rating of every other criterion that applies.
    pub ratings_else: Option<String>,
    /// What other assessors gave, by their names; `ratings` is then the first one's, and each rated alone.
    pub others: IndexMap<String, IndexMap<String, String>>,
    /// Criteria that do not apply by the assessor's word, each with the reason.
    pub does_not_apply: IndexMap<String, String>,
    /// Criteria rated before any question was asked.
    pub rated_early: Vec<String>,
    pub no_rationale: Vec<String>,
    pub no_feedback: bool,
}

/// A session before, as it was signed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    pub signed: NaiveDate,
    #[serde(default)]
    pub given: Given,
    /// The version of the rubric then, where it is another.
    #[serde(default)]
    pub rubric: Option<ShortRubric>,
    /// The outcome signed, where the assessor departed from what was computed.
    #[serde(default)]
    pub departed: Option<Outcome>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
pub enum Ends {
    #[default]
    Closed,
    Open,
    BrokenOff,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortObservation {
    pub sheet: String,
    #[serde(default)]
    pub on: Option<NaiveDate>,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub present: String,
    /// Steps with their marks; the others have none.
    #[serde(default)]
    pub marks: IndexMap<String, StepMark>,
    #[serde(default)]
    pub not_over: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortEvidence {
    #[serde(default = "work_sample")]
    pub kind: EvidenceKind,
    /// The criteria that it names.
    #[serde(default)]
    pub of: Vec<String>,
    #[serde(default)]
    pub date: Option<NaiveDate>,
    #[serde(default = "direct")]
    pub directness: Directness,
    /// What the second format may ask of it beside.
    #[serde(default)]
    pub details: ShortDetails,
    #[serde(default)]
    pub valid: Judgement,
    #[serde(default)]
    pub authentic: Judgement,
    #[serde(default)]
    pub current: Judgement,
    #[serde(default)]
    pub sufficient: Judgement,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ShortDetails {
    /// The month or the year alone is known, which begins on the date.
    pub span: Option<DateSpan>,
    /// Items differ in title, unless they say that it is this one.
    pub title: Option<String>,
    /// Units of which every criterion is named, too.
    pub units: Vec<String>,
    pub person: String,
    pub place: String,
    pub hours: Option<Number>,
}

fn work_sample() -> EvidenceKind {
    EvidenceKind::WorkSample
}

fn direct() -> Directness {
    Directness::Direct
}

pub fn evidence_item(short: &ShortEvidence) -> EvidenceItem {
    let verdict = |judgement| Verdict { judgement, remark: String::new() };
    EvidenceItem {
        kind: short.kind,
        title: short.details.title.clone().unwrap_or_else(|| "Item".to_owned()),
        source: "Source".to_owned(),
        date: short.date,
        date_span: short.details.span,
        criteria: short.of.iter().map(|id| id.as_str().into()).collect(),
        directness: short.directness,
        person: short.details.person.clone(),
        place: short.details.place.clone(),
        hours: short.details.hours,
        observation: None,
        testimony: None,
        verification: "original seen".to_owned(),
        file: None,
        rules: RulesOfEvidence {
            valid: verdict(short.valid),
            authentic: verdict(short.authentic),
            current: verdict(short.current),
            sufficient: verdict(short.sufficient),
        },
    }
}
