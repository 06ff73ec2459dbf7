//! What tables of one draft have in common: ids that none of them may give again, and scales.

use crate::{import::ids::Ids, rubric::DraftScale};

use super::levels::Levels;

pub(super) struct Given {
    pub(super) units: Ids,
    pub(super) criteria: Ids,
    /// The number of criteria.
    pub(super) count: usize,
    scales: Vec<DraftScale>,
}

impl Given {
    pub(super) fn new() -> Self {
        Given { units: Ids::new("U"), criteria: Ids::new("C"), count: 0, scales: Vec::new() }
    }

    /// The levels of a table with the id of their scale, which is the same for the same levels.
    pub(super) fn scale(&mut self, mut levels: Levels) -> Levels {
        let known = self.scales.iter().find(|scale| scale.levels == levels.scale.levels);
        match known {
            Some(known) => levels.scale.id.clone_from(&known.id),
            None => {
                if !self.scales.is_empty() {
                    levels.scale.id = format!("levels-{}", self.scales.len() + 1);
                }
                self.scales.push(levels.scale.clone());
            }
        }
        levels
    }
}
