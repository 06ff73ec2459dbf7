//! Changes that one may think of, the way that they are told.

use serde::Serialize;

use crate::{
    judgement::{Shortfall, reason::shortfall_message},
    locale::{Explain, Message},
    message,
    rubric::{CriterionId, LevelId},
    session::EvidenceId,
};

/// One thing that could be otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum Change {
    /// The criterion is rated at another level, so many levels away.
    Rating { criterion: CriterionId, from: LevelId, to: LevelId, levels: usize },
    /// What could not be judged is judged, at this level.
    Judged { criterion: CriterionId, to: LevelId, levels: usize },
    /// So many more items of evidence for the criterion, of any of these kinds.
    Evidence { criterion: CriterionId, wanted: Wanted },
    /// A doubt about an item of the register is resolved, and it counts.
    DoubtResolved { evidence: EvidenceId },
}

/// The evidence that is wanted: a shortfall with nothing seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Wanted {
    pub items: usize,
    /// Any of these kinds, by name; empty for any item of the register.
    pub kinds: Vec<crate::rubric::EvidenceKind>,
    pub directness: Option<crate::rubric::Directness>,
    pub within_months: Option<u16>,
}

impl Change {
    /// How many steps it is: a level, an item, a doubt.
    pub fn steps(&self) -> usize {
        match self {
            Change::Rating { levels, .. } | Change::Judged { levels, .. } => *levels,
            Change::Evidence { wanted, .. } => wanted.items,
            Change::DoubtResolved { .. } => 1,
        }
    }
}

impl Explain for Change {
    fn explain(&self) -> Message {
        match self {
            Change::Rating { criterion, from, to, levels } => message!(
                "change-rating",
                criterion = criterion.as_str(),
                from = from.as_str(),
                to = to.as_str(),
                levels = *levels
            ),
            Change::Judged { criterion, to, .. } => {
                message!("change-judged", criterion = criterion.as_str(), to = to.as_str())
            }
            Change::Evidence { criterion, wanted } => {
                let Wanted { items, kinds, directness, within_months } = wanted.clone();
                let shortfall = Shortfall { needed: items, seen: 0, kinds, directness, within_months };
                shortfall_message("change-evidence", criterion, &shortfall)
            }
            Change::DoubtResolved { evidence } => message!("change-doubt-resolved", evidence = evidence.as_str()),
        }
    }
}
