//! Decision rules as they are written: of units and parts, and of the whole.

use serde::Deserialize;

use crate::rubric::Number;

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

impl RawUnitRule {
    /// The criteria and parts that the rule names, if it names any.
    pub fn of(&self) -> &Option<Vec<String>> {
        match self {
            RawUnitRule::AllMet { of }
            | RawUnitRule::CountMet { of, .. }
            | RawUnitRule::WeightedMean { of, .. }
            | RawUnitRule::Points { of, .. }
            | RawUnitRule::Profile { of, .. } => of,
            RawUnitRule::Thresholds(_)
            | RawUnitRule::Holistic
            | RawUnitRule::All(_)
            | RawUnitRule::Any(_)
            | RawUnitRule::AllParts
            | RawUnitRule::CountParts { .. } => &None,
        }
    }
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
