//! The rubric in short form.

use indexmap::IndexMap;
use ron::value::RawValue;
use serde::{Deserialize, Deserializer};
use viva::rubric::Number;

/// RON taken over into the rubric as it stands: rules, demands, conditions.
#[derive(Debug, Clone, Default)]
pub struct Verbatim(pub String);

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortRubric {
    #[serde(default = "format_1")]
    pub format: u32,
    pub scales: Vec<ShortScale>,
    #[serde(default = "all_units")]
    pub rule: Verbatim,
    /// Group and how many of its units are needed.
    #[serde(default)]
    pub groups: IndexMap<String, usize>,
    #[serde(default)]
    pub circumstances: Vec<String>,
    /// Evidence that the whole asks for.
    #[serde(default)]
    pub evidence: Option<Verbatim>,
    pub units: Vec<ShortUnit>,
    #[serde(default)]
    pub more_questions: Vec<ShortQuestion>,
    /// Tasks to watch, as an author writes them.
    #[serde(default)]
    pub observations: Option<Verbatim>,
    /// Outcomes that there are not: `partial`, `more_evidence`.
    #[serde(default)]
    pub no_outcomes: Vec<String>,
    /// The rule for several assessors.
    #[serde(default)]
    pub panel: Option<Verbatim>,
    /// How long a recognition is valid.
    #[serde(default)]
    pub recognition: Option<Verbatim>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortScale {
    pub id: String,
    /// From the lowest to the highest; none on a scale of numbers.
    #[serde(default)]
    pub levels: Vec<String>,
    #[serde(default)]
    pub needed: Option<String>,
    /// Levels that stand between others.
    #[serde(default)]
    pub between: Vec<String>,
    /// The kind of a scale of numbers; its bands are `low` and `high`.
    #[serde(default)]
    pub number: Option<Verbatim>,
    /// Without them, levels count 0, 1, 2 …
    #[serde(default)]
    pub values: Vec<Number>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortUnit {
    pub id: String,
    #[serde(default)]
    pub credits: Number,
    #[serde(default)]
    pub elective: Option<String>,
    #[serde(default)]
    pub hurdle: Option<Verbatim>,
    #[serde(default)]
    pub requires: Option<Verbatim>,
    #[serde(default)]
    pub separately: Option<bool>,
    #[serde(default)]
    pub satisfied_by: Option<Verbatim>,
    #[serde(default = "all_met")]
    pub rule: Verbatim,
    /// Evidence that the unit asks for.
    #[serde(default)]
    pub evidence: Option<Verbatim>,
    /// All criteria, those of no part first, then those of each part.
    pub criteria: Vec<ShortCriterion>,
    /// The judgement of the whole unit; no question asks about it.
    #[serde(default)]
    pub holistic: Option<ShortCriterion>,
    #[serde(default)]
    pub parts: Vec<ShortPart>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortPart {
    pub id: String,
    #[serde(default)]
    pub rule: Option<Verbatim>,
    #[serde(default)]
    pub separately: bool,
    /// Its criteria among those of the unit.
    pub of: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortCriterion {
    pub id: String,
    /// The first scale, unless another is named.
    #[serde(default)]
    pub scale: Option<String>,
    #[serde(default)]
    pub counts: Option<Verbatim>,
    #[serde(default)]
    pub needed: Option<String>,
    #[serde(default)]
    pub critical: Option<String>,
    #[serde(default)]
    pub hurdle: Option<Verbatim>,
    #[serde(default)]
    pub weight: Option<Number>,
    #[serde(default)]
    pub indicators: Vec<String>,
    #[serde(default)]
    pub met_if: Option<Verbatim>,
    #[serde(default)]
    pub evidence: Option<Verbatim>,
    #[serde(default)]
    pub only_if: Option<Verbatim>,
    #[serde(default)]
    pub may_not_apply: bool,
    /// Contexts, and in how many of them it must be met.
    #[serde(default)]
    pub repeat_for: Option<Verbatim>,
    /// No question asks about it; only evidence can show it.
    #[serde(default)]
    pub unasked: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortQuestion {
    pub id: String,
    pub informs: Vec<String>,
    #[serde(default)]
    pub listen_for: Option<Verbatim>,
    #[serde(default)]
    pub exact: Option<Verbatim>,
    #[serde(default)]
    pub minutes_least: Option<Verbatim>,
    #[serde(default)]
    pub minutes_most: Option<Verbatim>,
    #[serde(default)]
    pub only_if: Option<Verbatim>,
}

fn format_1() -> u32 {
    1
}

fn all_units() -> Verbatim {
    Verbatim("AllUnits".to_owned())
}

fn all_met() -> Verbatim {
    Verbatim("AllMet".to_owned())
}

impl<'de> Deserialize<'de> for Verbatim {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(|raw| Verbatim(raw.get_ron().trim().to_owned()))
    }
}

impl ShortUnit {
    /// The criteria with the judgement of the whole unit.
    pub fn all_criteria(&self) -> impl Iterator<Item = &ShortCriterion> {
        self.criteria.iter().chain(&self.holistic)
    }
}

impl ShortScale {
    pub(super) fn is_of_format_2(&self) -> bool {
        self.needed.is_none() || !self.between.is_empty() || self.number.is_some()
    }
}
