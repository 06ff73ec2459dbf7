//! The rubric as it is written in `rubric.ron`: every field, unchecked. `check` turns it into a
//! [`super::Rubric`]. The format is explained for authors in `docs/rubric-format.md`.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Deserializer, de};

use super::{Counts, Difference, Directness, EvidenceKind, Number, PanelRule, QuestionKind};

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
    /// Terms of use; one text may serve all languages.
    pub licence: RawText,
    #[serde(default)]
    pub valid: RawValidity,
    /// Planned length of the whole interview.
    pub minutes: u16,
    /// Days within which the candidate may appeal.
    #[serde(default)]
    pub appeal_days: Option<u16>,
    /// Days within which more evidence is to be handed in.
    #[serde(default)]
    pub evidence_days: Option<u16>,
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScale {
    pub id: String,
    pub kind: RawScaleKind,
    pub title: RawText,
    /// Levels from the lowest to the highest; a number scale has none.
    #[serde(default)]
    pub levels: Vec<RawLevel>,
    /// The level at which a criterion counts as met, unless the criterion says otherwise.
    #[serde(default)]
    pub needed: Option<String>,
}

#[derive(Debug, Deserialize)]
pub enum RawScaleKind {
    MetNotMet,
    Ordinal,
    Points,
    Framework,
    /// Numbers in even steps, with names for their bands.
    Number {
        from: Number,
        to: Number,
        step: Number,
        bands: Vec<RawBand>,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBand {
    /// Its first number.
    pub from: Number,
    pub id: String,
    pub label: RawText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawLevel {
    pub id: String,
    pub label: RawText,
    /// Points or rank; must rise from level to level. Without it, levels count 0, 1, 2 …
    #[serde(default)]
    pub value: Option<Number>,
    /// Stands between two levels that are described, and needs no anchor of its own.
    #[serde(default)]
    pub between: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawElectiveGroup {
    pub id: String,
    pub title: RawText,
    /// Least number of the group's units that must be recognised.
    pub at_least: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawUnit {
    pub id: String,
    pub title: RawText,
    #[serde(default)]
    pub about: Option<RawText>,
    /// Advice on what to learn where the unit is not recognised.
    #[serde(default)]
    pub learn: Option<RawText>,
    #[serde(default)]
    pub credits: Number,
    /// The elective group that the unit belongs to; without it the unit is mandatory.
    #[serde(default)]
    pub elective: Option<String>,
    /// The outcome above which the whole cannot be unless the unit is recognised.
    #[serde(default)]
    pub hurdle: Option<RawHurdle>,
    /// Units without which it is not recognised.
    #[serde(default)]
    pub requires: Vec<String>,
    /// Certificates, each of which stands for the unit.
    #[serde(default)]
    pub satisfied_by: Vec<RawCertificate>,
    pub rule: RawUnitRule,
    /// Demands on the items that name any of its criteria.
    #[serde(default)]
    pub evidence: Vec<RawEvidenceDemand>,
    /// Criteria that stand in no part.
    #[serde(default)]
    pub criteria: Vec<RawCriterion>,
    /// Parts between the unit and its criteria.
    #[serde(default)]
    pub parts: Vec<RawPart>,
    /// One judgement of the whole unit, with anchors of its own.
    #[serde(default)]
    pub holistic: Option<Box<RawCriterion>>,
}

impl RawUnit {
    /// Every criterion: those of no part first, then those of each part, and the holistic judgement last.
    pub fn all_criteria(&self) -> impl Iterator<Item = &RawCriterion> {
        let of_parts = self.parts.iter().flat_map(|part| &part.criteria);
        self.criteria.iter().chain(of_parts).chain(self.holistic.as_deref())
    }

    /// What the rating of a criterion of the unit counts as.
    pub fn counts(&self, criterion: &RawCriterion) -> Counts {
        let is_holistic = self.holistic.as_deref().is_some_and(|holistic| std::ptr::eq(holistic, criterion));
        if is_holistic { Counts::Holistic } else { criterion.counts.unwrap_or_default() }
    }
}

/// A part of a unit, such as an element or a function.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPart {
    pub id: String,
    pub title: RawText,
    #[serde(default)]
    pub about: Option<RawText>,
    /// Advice on what to learn where the part is not shown.
    #[serde(default)]
    pub learn: Option<RawText>,
    /// Rule by which its criteria decide on it; without it, each must be met.
    #[serde(default)]
    pub rule: Option<RawUnitRule>,
    /// It can be recognised without its unit.
    #[serde(default)]
    pub separately: bool,
    pub criteria: Vec<RawCriterion>,
}

/// A recognition that a candidate may hold already.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCertificate {
    /// The document, as an assessor finds it named.
    pub certificate: RawText,
    /// Most months between the document and the day of decision; without it, any age will do.
    #[serde(default)]
    pub within_months: Option<u16>,
}

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

/// Rule by which a unit's ratings decide on the unit. `of` names the criteria, or parts, that a rule is about; without
/// it, it is about all of the unit.
#[derive(Debug, Deserialize)]
pub enum RawUnitRule {
    /// Every criterion reaches the level it needs. Also written without brackets.
    AllMet {
        #[serde(default)]
        of: Option<Vec<String>>,
    },
    /// Every one of these demands holds.
    Thresholds(Vec<RawThreshold>),
    /// At least so many of the criteria reach the level they need.
    CountMet {
        at_least: usize,
        #[serde(default)]
        of: Option<Vec<String>>,
    },
    /// Σ weight·value / Σ weight, and no criterion below the floor.
    WeightedMean {
        at_least: Number,
        #[serde(default)]
        floor: Option<String>,
        #[serde(default)]
        of: Option<Vec<String>>,
    },
    /// Σ weight·value, and no criterion below the floor.
    Points {
        at_least: Number,
        #[serde(default)]
        floor: Option<String>,
        #[serde(default)]
        of: Option<Vec<String>>,
    },
    /// The level reached is the result.
    Profile {
        by: RawProfileBy,
        #[serde(default)]
        needed: Option<String>,
        #[serde(default)]
        of: Option<Vec<String>>,
    },
    /// The holistic judgement of the unit is met.
    Holistic,
    /// Every one of these rules holds.
    All(Vec<RawUnitRule>),
    /// One of these rules holds at least.
    Any(Vec<RawUnitRule>),
    /// The rule of every part holds.
    AllParts,
    /// The rules of at least so many parts hold.
    CountParts { at_least: usize },
}

#[derive(Debug, Deserialize)]
pub enum RawThreshold {
    /// Every criterion stands at this level or above.
    All {
        level: String,
        #[serde(default)]
        of: Option<Vec<String>>,
    },
    /// At least `count` criteria stand at this level or above.
    AtLeast {
        count: usize,
        level: String,
        #[serde(default)]
        of: Option<Vec<String>>,
    },
}

/// An outcome that bounds the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum RawHurdle {
    Partial,
    MoreEvidence,
    NotYet,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum RawProfileBy {
    /// The lowest level among the unit's criteria.
    Lowest,
    /// The middle level; of two middle ones the lower.
    Median,
}

/// Rule by which the units decide on the whole.
#[derive(Debug, Deserialize)]
pub enum RawOverallRule {
    /// Every mandatory unit and enough of each elective group are recognised.
    AllUnits,
    /// At least so many units are recognised, every mandatory one among them.
    CountUnits { at_least: usize },
    /// At least so many credits are reached, and every mandatory unit is recognised.
    Credits { at_least: Number },
    /// Σ weight·value / Σ weight over all criteria; every mandatory unit must keep its own rule.
    WeightedMean { at_least: Number },
    /// Σ weight·value over all criteria; every mandatory unit must keep its own rule.
    Points { at_least: Number },
    /// The levels of the units are the result; full recognition when every mandatory unit has the level it needs.
    Profile,
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

/// A text in the fallback language alone, or a map from language tag to text.
#[derive(Debug, Clone)]
pub enum RawText {
    Fallback(Arc<str>),
    ByLanguage(BTreeMap<String, Arc<str>>),
}

impl<'de> Deserialize<'de> for RawText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> de::Visitor<'de> for TextVisitor {
            type Value = RawText;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("a text in quotes, or a map from language to text: {\"en\": \"…\", \"ru\": \"…\"}")
            }
            fn visit_str<E>(self, text: &str) -> Result<RawText, E> {
                Ok(RawText::Fallback(text.into()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<RawText, A::Error> {
                let mut texts = BTreeMap::new();
                while let Some((language, text)) = map.next_entry::<String, Arc<str>>()? {
                    if texts.contains_key(&language) {
                        return Err(de::Error::custom(format!("the language {language} stands twice")));
                    }
                    texts.insert(language, text);
                }
                Ok(RawText::ByLanguage(texts))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}
