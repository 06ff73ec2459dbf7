//! What third parties are asked, as it is written.

use serde::Deserialize;

use super::RawText;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawThirdPartyItem {
    /// The name by which forms and records know it; without it, the number of its place.
    #[serde(default)]
    pub id: Option<String>,
    /// What the third party judges.
    pub text: RawText,
    /// Criteria for which it speaks.
    pub informs: Vec<String>,
    /// What the assessor compares the answer with; neither the candidate nor the third party sees it.
    #[serde(default)]
    pub benchmark: Option<RawText>,
}
