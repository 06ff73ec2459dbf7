//! Changes that one may think of, the way that they are told.

use serde::Serialize;

use crate::{
    judgement::{DemandTerms, EvidenceFor, Shortfall},
    locale::{Language, Message},
    message,
    rubric::{CriterionId, LevelId, Rubric},
    session::{EvidenceId, Judgement, Rating, Record},
};

/// A change of one thing in the record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum PossibleChange {
    /// The criterion is rated at another level, so many levels away.
    Rating { criterion: CriterionId, from: LevelId, to: LevelId, levels: usize },
    /// A criterion that could not be judged is judged, at this level.
    Judged { criterion: CriterionId, to: LevelId, levels: usize },
    /// The criterion gets so many more items of evidence, of any of these kinds.
    Evidence { criterion: CriterionId, wanted: WantedEvidence },
    /// The unit or the whole gets so many more items of evidence.
    EvidenceOf { of: EvidenceFor, wanted: WantedEvidence },
    /// A doubt about an item of the register is resolved, and it counts.
    DoubtResolved { evidence: EvidenceId },
}

/// The evidence that is wanted: a shortfall with nothing seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct WantedEvidence {
    pub items: usize,
    /// Any of these kinds, by name; empty for any item of the register.
    pub kinds: Vec<crate::rubric::EvidenceKind>,
    pub directness: Option<crate::rubric::Directness>,
    pub within_months: Option<u16>,
    #[serde(flatten)]
    pub terms: DemandTerms,
}

impl WantedEvidence {
    fn as_shortfall(&self) -> Shortfall {
        let WantedEvidence { items, kinds, directness, within_months, terms } = self.clone();
        Shortfall { needed: items, seen: 0, kinds, directness, within_months, terms }
    }
}

impl PossibleChange {
    /// Makes the change in a record, but for evidence to come, which has no item yet.
    pub(super) fn suppose(&self, record: &mut Record) {
        match self {
            PossibleChange::Rating { criterion, to, .. } | PossibleChange::Judged { criterion, to, .. } => {
                if let Some(rating) = record.ratings.get_mut(criterion) {
                    rating.rating = Some(Rating::Level(to.clone()));
                }
            }
            PossibleChange::DoubtResolved { evidence } => {
                let Some(item) = record.evidence.get_mut(evidence) else { return };
                for verdict in [&mut item.rules.valid, &mut item.rules.authentic] {
                    if verdict.judgement == Judgement::Doubt {
                        verdict.judgement = Judgement::Yes;
                    }
                }
            }
            PossibleChange::Evidence { .. } | PossibleChange::EvidenceOf { .. } => {}
        }
    }

    /// The number of steps that the change takes: a level, an item, a doubt.
    pub fn steps(&self) -> usize {
        match self {
            PossibleChange::Rating { levels, .. } | PossibleChange::Judged { levels, .. } => *levels,
            PossibleChange::Evidence { wanted, .. } | PossibleChange::EvidenceOf { wanted, .. } => wanted.items,
            PossibleChange::DoubtResolved { .. } => 1,
        }
    }
}

impl PossibleChange {
    /// The change in words, with the labels of levels in a language.
    pub fn explain(&self, rubric: &Rubric, language: &Language) -> Message {
        let label =
            |criterion: &CriterionId, level: &LevelId| rubric.level_name(criterion, level).get(language).to_owned();
        match self {
            PossibleChange::Rating { criterion, from, to, .. } => message!(
                "change-rating",
                criterion = criterion.as_str(),
                from = label(criterion, from),
                to = label(criterion, to)
            ),
            PossibleChange::Judged { criterion, to, .. } => {
                message!("change-judged", criterion = criterion.as_str(), to = label(criterion, to))
            }
            PossibleChange::Evidence { criterion, wanted } => {
                wanted.as_shortfall().asked_message("change-evidence", criterion.as_str())
            }
            PossibleChange::EvidenceOf { of, wanted } => {
                wanted.as_shortfall().asked_message("change-evidence", of.argument())
            }
            PossibleChange::DoubtResolved { evidence } => {
                message!("change-doubt-resolved", evidence = evidence.as_str())
            }
        }
    }
}
