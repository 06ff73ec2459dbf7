//! What tables of one draft have in common: ids that none of them may give again, and scales.

use crate::{import::ids::Ids, rubric::DraftScale};

use super::levels::Levels;

pub(super) struct Given {
    pub(super) units: Ids,
    pub(super) criteria: Ids,
    pub(super) questions: Ids,
    /// The number of criteria.
    pub(super) count: usize,
    scales: Vec<DraftScale>,
}

impl Given {
    pub(super) fn new() -> Self {
        Given { units: Ids::new("U"), criteria: Ids::new("C"), questions: Ids::new("Q"), count: 0, scales: Vec::new() }
    }

    /// Takes back the scale that was given last, if it is this one: no criterion has come of it.
    pub(super) fn take_back(&mut self, id: &str) {
        self.scales.pop_if(|scale| scale.id == id);
    }

    /// A scale with the id that it has among all: one for all criteria with the same levels.
    pub(super) fn of_scale(&mut self, mut scale: DraftScale) -> DraftScale {
        match self.scales.iter().find(|known| known.levels == scale.levels) {
            Some(known) => scale.id.clone_from(&known.id),
            None => {
                scale.id = match self.scales.len() {
                    0 => "levels".to_owned(),
                    count => format!("levels-{}", count + 1),
                };
                self.scales.push(scale.clone());
            }
        }
        scale
    }

    /// The levels of a table with the id of their scale, which is the same for the same levels.
    pub(super) fn scale(&mut self, mut levels: Levels) -> Levels {
        levels.scale = self.of_scale(levels.scale);
        levels
    }
}
