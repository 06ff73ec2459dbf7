//! The rule by which several ratings of one criterion become one, and the distance between them. The choices and their
//! reasons are in `docs/several-assessors.md`.

use crate::{
    rubric::{PanelRule, Rank, Scale, Settling},
    session::Rating,
};

/// The distance between the ratings of one criterion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RatingsApart {
    /// Levels between the lowest and the highest.
    pub levels: usize,
    /// Some gave a level, others none.
    pub kinds: bool,
}

impl RatingsApart {
    /// The more, the further; to not have judged at all weighs as one level.
    pub fn weight(self) -> usize {
        self.levels + usize::from(self.kinds)
    }

    pub fn is_none(self) -> bool {
        self.weight() == 0
    }
}

/// `None` stands for one who gave no rating.
pub fn apart(ratings: &[Option<&Rating>], scale: &Scale) -> RatingsApart {
    let ranks: Vec<Rank> = ratings.iter().filter_map(|rating| rank(*rating, scale)).collect();
    let levels = ranks.iter().max().zip(ranks.iter().min()).map_or(0, |(highest, lowest)| highest - lowest);
    let without: Vec<_> = ratings.iter().filter(|rating| rank(**rating, scale).is_none()).collect();
    let kinds = without.windows(2).any(|two| two[0] != two[1]) || (!without.is_empty() && !ranks.is_empty());
    RatingsApart { levels, kinds }
}

/// The rating that follows without anybody having to agree; none where the assessors must. One mind settles under every
/// rule.
pub fn settled(ratings: &[Option<&Rating>], rule: PanelRule, scale: &Scale) -> Option<Rating> {
    let first = *ratings.first()?;
    if ratings.iter().all(|rating| *rating == first) {
        return first.cloned();
    }
    match rule {
        PanelRule::Consensus => None,
        PanelRule::Majority => majority(ratings),
        PanelRule::Median => median(ratings, scale),
        PanelRule::Tolerance { steps, then } => within(steps, then, ratings, scale),
    }
}

/// The rating that more than half of all raters gave. *Not enough evidence* is an answer like any level.
fn majority(ratings: &[Option<&Rating>]) -> Option<Rating> {
    let votes = |wanted: &Rating| ratings.iter().filter(|rating| **rating == Some(wanted)).count();
    ratings.iter().flatten().find(|rating| 2 * votes(rating) > ratings.len()).map(|rating| (*rating).clone())
}

/// The middle level, the lower of two middle ones. Whoever gave no level might have given any: the median follows only
/// where it is the same whatever that would have been.
fn median(ratings: &[Option<&Rating>], scale: &Scale) -> Option<Rating> {
    // Without any level there is none to follow.
    ratings.iter().find_map(|rating| rank(*rating, scale))?;
    let middle = |unknown: Rank| {
        let mut ranks: Vec<Rank> = ratings.iter().map(|rating| rank(*rating, scale).unwrap_or(unknown)).collect();
        ranks.sort_unstable();
        ranks[(ranks.len() - 1) / 2]
    };
    let (lowest, highest) = (middle(0), middle(scale.top()));
    (lowest == highest).then(|| Rating::Level(scale.levels[lowest].id.clone()))
}

/// The rating of those who all gave a level, and are at most so many apart. Where a third settles, the middle one of
/// three or more counts if another is near it; that all of them are near one another is not asked for, since a rating
/// that rises to the others must not lower what counts.
fn within(steps: usize, then: Settling, ratings: &[Option<&Rating>], scale: &Scale) -> Option<Rating> {
    let mut ranks = ratings.iter().map(|rating| rank(*rating, scale)).collect::<Option<Vec<Rank>>>()?;
    ranks.sort_unstable();
    let (lowest, highest) = (*ranks.first()?, *ranks.last()?);
    let near = highest - lowest <= steps;
    let middle = ranks[(ranks.len() - 1) / 2];
    let rank = match then {
        Settling::Lower => near.then_some(lowest)?,
        Settling::Mean => near.then_some(ranks.iter().sum::<usize>() / ranks.len())?,
        Settling::Third if ranks.len() < 3 => near.then_some(lowest)?,
        Settling::Third => {
            let beside = ranks.iter().filter(|rank| rank.abs_diff(middle) <= steps).count();
            (beside >= 2).then_some(middle)?
        }
    };
    Some(Rating::Level(scale.levels[rank].id.clone()))
}

fn rank(rating: Option<&Rating>, scale: &Scale) -> Option<Rank> {
    match rating? {
        Rating::Level(level) => scale.rank_of(level),
        Rating::NotEnoughEvidence => None,
    }
}
