//! Units as they are written, with their parts, and the groups of elective ones.

use serde::Deserialize;

use crate::rubric::{Counts, Number};

use super::{RawCriterion, RawEvidenceDemand, RawHurdle, RawLearnBy, RawText, RawUnitRule};

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
    /// Ways to learn it.
    #[serde(default)]
    pub learn_by: Option<RawLearnBy>,
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
    /// Whether it can be recognised where the whole is not; without it, it can.
    #[serde(default)]
    pub separately: Option<bool>,
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
    /// Ways to learn it.
    #[serde(default)]
    pub learn_by: Option<RawLearnBy>,
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
