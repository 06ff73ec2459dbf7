//! Scales as they are written: levels, or numbers with bands.

use serde::Deserialize;

use crate::rubric::Number;

use super::RawText;

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
