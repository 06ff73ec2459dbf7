//! Criteria as they are written, with the contexts, indicators and evidence that they ask for.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::rubric::{Counts, Difference, Directness, EvidenceKind, Number};

use super::{RawCondition, RawHurdle, RawLearnBy, RawText};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCriterion {
    pub id: String,
    /// A few words for lists.
    pub title: RawText,
    /// Statement of what must be shown.
    pub statement: RawText,
    /// Numbers that the standard itself gives to what the criterion asks for.
    #[serde(default)]
    pub maps_to: Vec<String>,
    /// Advice on what to learn where the criterion is not shown.
    #[serde(default)]
    pub learn: Option<RawText>,
    /// Ways to learn it.
    #[serde(default)]
    pub learn_by: Option<RawLearnBy>,
    pub scale: String,
    /// What its rating counts as, where it is not a criterion like any other.
    #[serde(default)]
    pub counts: Option<Counts>,
    /// The level at which this criterion is met, where it differs from the scale's.
    #[serde(default)]
    pub needed: Option<String>,
    /// The level below which nothing compensates.
    #[serde(default)]
    pub critical: Option<String>,
    /// The outcome above which the whole cannot be unless the criterion is met.
    #[serde(default)]
    pub hurdle: Option<RawHurdle>,
    #[serde(default)]
    pub weight: Option<Number>,
    /// Level id, or that of a band, to the behaviour that shows it.
    pub anchors: BTreeMap<String, RawText>,
    #[serde(default)]
    pub indicators: Vec<RawIndicator>,
    /// Demand on the indicators heard for the program to propose that the criterion is met.
    #[serde(default)]
    pub met_if: Option<RawMetIf>,
    #[serde(default)]
    pub evidence: Vec<RawEvidenceDemand>,
    #[serde(default)]
    pub only_if: Option<RawCondition>,
    /// The assessor may say, with a reason, that it does not apply to a candidate.
    #[serde(default)]
    pub may_not_apply: bool,
    /// Contexts in each of which it is judged.
    #[serde(default)]
    pub repeat_for: Option<RawContexts>,
}

/// Contexts of one criterion, which stands for a criterion in each.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawContexts {
    pub contexts: Vec<RawContext>,
    /// Number of contexts in which it must be met; without it, all.
    #[serde(default)]
    pub at_least: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawContext {
    /// The last part of the criterion's id in this context.
    pub id: String,
    pub text: RawText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawIndicator {
    pub id: String,
    pub text: RawText,
}

#[derive(Debug, Deserialize)]
pub enum RawMetIf {
    /// At least so many of the indicators are heard, these among them.
    Heard {
        at_least: usize,
        #[serde(default)]
        always: Vec<String>,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawEvidenceDemand {
    /// Format 1 demands it; without it, one.
    #[serde(default)]
    pub at_least: Option<usize>,
    /// Kinds of evidence that count; empty for any kind.
    #[serde(default)]
    pub kinds: Vec<EvidenceKind>,
    /// Greatest age of the evidence on the day of decision.
    #[serde(default)]
    pub within_months: Option<u16>,
    #[serde(default)]
    pub directness: Option<Directness>,
    /// The items that count must show so many different ones of each of these.
    #[serde(default)]
    pub different: Vec<Difference>,
    /// Least number of days between the dates of items that count.
    #[serde(default)]
    pub apart_days: Option<u16>,
    /// Hours that the items that count must add up to.
    #[serde(default)]
    pub hours: Option<Number>,
    /// Demands on the items that count already.
    #[serde(default)]
    pub of_which: Vec<RawEvidenceDemand>,
    /// The name by which a later demand of the list says that it comes after this one.
    #[serde(default)]
    pub id: Option<String>,
    /// The earlier demand that must have been met before the items are dated.
    #[serde(default)]
    pub after: Option<String>,
    /// Lists of demands, of which one is enough.
    #[serde(default)]
    pub any_of: Vec<Vec<RawEvidenceDemand>>,
}
