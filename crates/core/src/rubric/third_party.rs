//! What a third party is asked: somebody who has seen the candidate work judges it item by item.

use super::{CriterionId, Rubric, Text, ThirdPartyItemId};

/// One thing that a third party judges.
#[derive(Debug, Clone, PartialEq)]
pub struct ThirdPartyItem {
    pub text: Text,
    /// Criteria for which it speaks; never empty.
    pub informs: Vec<CriterionId>,
    /// What the assessor compares the answer with. It stands on no form for the candidate or the third party.
    pub benchmark: Option<Text>,
}

impl Rubric {
    pub fn third_party_item(&self, id: &ThirdPartyItemId) -> Option<&ThirdPartyItem> {
        self.third_party.get(id)
    }
}
