//! Changes that one may think of, the way that they are told.

use serde::Serialize;

use crate::{
    judgement::{Shortfall, reason::shortfall_message},
    locale::{Language, Message},
    message,
    rubric::{CriterionId, LevelId, Rubric},
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

impl Change {
    /// What it is, with the labels of levels in a language.
    pub fn explain(&self, rubric: &Rubric, language: &Language) -> Message {
        let label = |criterion: &CriterionId, level: &LevelId| {
            let scale = rubric.criterion(criterion).map(|known| rubric.scale_of(known));
            let rank = scale.and_then(|scale| scale.rank_of(level));
            let known = scale.zip(rank).map(|(scale, rank)| scale.levels[rank].label.get(language).to_owned());
            known.unwrap_or_else(|| level.to_string())
        };
        match self {
            Change::Rating { criterion, from, to, .. } => message!(
                "change-rating",
                criterion = criterion.as_str(),
                from = label(criterion, from),
                to = label(criterion, to)
            ),
            Change::Judged { criterion, to, .. } => {
                message!("change-judged", criterion = criterion.as_str(), to = label(criterion, to))
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
