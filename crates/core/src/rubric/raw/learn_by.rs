//! Ways to learn as they are written.

use serde::Deserialize;

use crate::rubric::Number;

use super::RawText;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawLearnBy {
    /// A course, with who gives it.
    #[serde(default)]
    pub course: Option<RawText>,
    /// Practice at work or elsewhere.
    #[serde(default)]
    pub practice: Option<RawText>,
    #[serde(default)]
    pub reading: Option<RawText>,
    /// Hours that it takes, about.
    #[serde(default)]
    pub hours: Option<Number>,
}
