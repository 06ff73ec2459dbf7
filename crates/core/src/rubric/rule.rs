//! Decision rules and conditions, with their ids resolved.

use serde::Deserialize;

use super::{CircumstanceId, Counts, CriterionId, Number, PartId, PointId, QuestionId, Rank, UnitId};

pub use super::raw::{RawHurdle as Hurdle, RawProfileBy as ProfileBy};

/// Rule by which a unit's ratings decide on the unit. A critical criterion below its minimum fails every rule.
#[derive(Debug, Clone, PartialEq)]
pub enum UnitRule {
    /// Every criterion reaches the rank it needs.
    AllMet,
    /// Every one of these demands holds.
    Thresholds(Vec<Threshold>),
    /// At least so many of the unit's criteria reach the rank they need.
    CountMet { at_least: usize },
    /// Σ weight·value / Σ weight reaches the number, and no criterion is below the floor.
    WeightedMean { at_least: Number, floor: Option<Rank> },
    /// Σ weight·value reaches the number, and no criterion is below the floor.
    Points { at_least: Number, floor: Option<Rank> },
    /// The level reached is the result; the unit counts as recognised from `needed` on, or at any level.
    Profile { by: ProfileBy, needed: Option<Rank> },
    /// The holistic judgement of the unit is met.
    Holistic,
    /// A rule about these criteria alone; with a part, the rule of that part.
    Of { part: Option<PartId>, criteria: Vec<CriterionId>, rule: Box<UnitRule> },
    /// At least so many of these rules hold.
    Several { at_least: usize, of: Vec<UnitRule> },
}

impl UnitRule {
    /// Returns whether the level that is reached is the result, whatever it is.
    pub fn takes_any_level(&self) -> bool {
        matches!(self, UnitRule::Profile { needed: None, .. })
    }

    /// Returns whether a rule that is made of no others looks at criteria that count as this.
    pub fn looks_at(&self, counts: Counts) -> bool {
        match self {
            UnitRule::Holistic => counts == Counts::Holistic,
            UnitRule::WeightedMean { .. } | UnitRule::Points { .. } => counts != Counts::Holistic,
            _ => counts == Counts::Standard,
        }
    }

    /// The rules that are made of no others, each with the criteria that it is about; `all` are those of the unit.
    pub fn plain<'a>(&'a self, all: &'a [CriterionId]) -> Vec<(&'a UnitRule, &'a [CriterionId])> {
        match self {
            UnitRule::Of { criteria, rule, .. } => rule.plain(criteria),
            UnitRule::Several { of, .. } => of.iter().flat_map(|rule| rule.plain(all)).collect(),
            plain => vec![(plain, all)],
        }
    }

    /// Rules among them that must hold in any case.
    pub fn required<'a>(&'a self, all: &'a [CriterionId]) -> Vec<(&'a UnitRule, &'a [CriterionId])> {
        match self {
            UnitRule::Of { criteria, rule, .. } => rule.required(criteria),
            UnitRule::Several { at_least, of } if *at_least < of.len() => Vec::new(),
            UnitRule::Several { of, .. } => of.iter().flat_map(|rule| rule.required(all)).collect(),
            plain => vec![(plain, all)],
        }
    }

    /// The parts whose rules must hold in any case.
    pub fn required_parts(&self) -> Vec<&PartId> {
        match self {
            UnitRule::Of { part, .. } => part.iter().collect(),
            UnitRule::Several { at_least, of } if *at_least == of.len() => {
                of.iter().flat_map(UnitRule::required_parts).collect()
            }
            _ => Vec::new(),
        }
    }

    /// How deep lists of rules are nested in it.
    pub(super) fn depth(&self) -> usize {
        match self {
            UnitRule::Of { rule, .. } => rule.depth(),
            UnitRule::Several { of, .. } => 1 + of.iter().map(UnitRule::depth).max().unwrap_or(0),
            _ => 0,
        }
    }
}

/// A number of a unit's criteria that must stand at a level or above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// `None` for every criterion.
    pub count: Option<usize>,
    pub rank: Rank,
}

/// Rule by which the units decide on the whole. Every rule asks for each mandatory unit and for enough of each elective
/// group unless it says otherwise.
#[derive(Debug, Clone, PartialEq)]
pub enum OverallRule {
    AllUnits,
    /// At least so many units are recognised in all, every mandatory one among them.
    CountUnits {
        at_least: usize,
    },
    /// At least so many credits are reached, every mandatory unit among them.
    Credits {
        at_least: Number,
    },
    /// Σ weight·value / Σ weight over all criteria; every mandatory unit keeps its own rule.
    WeightedMean {
        at_least: Number,
    },
    /// Σ weight·value over all criteria; every mandatory unit keeps its own rule.
    Points {
        at_least: Number,
    },
    /// The levels of the units are the result.
    Profile,
}

/// Rule by which the ratings of several assessors on one criterion become one. Equal ratings are the result under every
/// rule; where a rule settles nothing, the assessors agree or refer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum PanelRule {
    /// The assessors agree.
    #[default]
    Consensus,
    /// The rating that more than half of them gave counts.
    Majority,
    /// The middle level.
    Median,
    /// Ratings at most so many levels apart, on a scale of numbers so many of its steps, become one; of others nothing follows, but for what a third settles.
    Tolerance { steps: usize, then: Settling },
}

/// The way in which ratings within a tolerance become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Settling {
    /// The lowest counts.
    Lower,
    /// The mean of the levels' places counts, rounded down to a level.
    Mean,
    /// The lower of two counts; where two are too far apart, a third is needed, and of three or more the middle level
    /// counts if another rating is near it.
    Third,
}

/// Condition on which a question is asked or a criterion applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    Circumstance(CircumstanceId),
    Unit(UnitId),
    Asked(QuestionId),
    Heard(QuestionId, PointId),
    AtLeast(CriterionId, Rank),
    Below(CriterionId, Rank),
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}
