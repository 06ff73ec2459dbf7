//! Whether a unit's rule holds at one end of what is not known. Every rule is monotone: where it holds, it still holds
//! when a criterion is seen at a higher rank.

use crate::rubric::{Criterion, ProfileBy, Rank, Rubric, Unit, UnitRule};

use super::{
    criterion::{End, Range},
    sums::{Mark, Sums},
};

/// A criterion that applies, as a rule sees it.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub criterion: &'a Criterion,
    pub range: Range,
}

/// Whether the rule of a unit holds over the criteria of it that apply. A count asked for is never more than these.
pub fn holds(unit: &Unit, seen: &[Seen], rubric: &Rubric, end: End) -> bool {
    if seen.iter().any(|each| each.range.at(end) < each.criterion.critical) {
        return false;
    }
    let met = || seen.iter().filter(|each| each.range.at(end) >= Some(each.criterion.needed)).count();
    let above_floor = |floor: Option<Rank>| seen.iter().all(|each| each.range.at(end) >= floor);
    match &unit.rule {
        UnitRule::AllMet => met() == seen.len(),
        UnitRule::CountMet { at_least } => met() >= (*at_least).min(seen.len()),
        UnitRule::Thresholds(demands) => {
            demands.iter().all(|each| reaching(each.rank, seen, end) >= wanted(each.count, seen))
        }
        UnitRule::WeightedMean { at_least, floor } => {
            above_floor(*floor) && Sums::of(seen, rubric, end).mean_reaches(*at_least)
        }
        UnitRule::Points { at_least, floor } => {
            let mark = Mark::of(*at_least, criteria(unit, rubric), rubric);
            above_floor(*floor) && Sums::of(seen, rubric, end).points_reach(mark)
        }
        // At least something must have been shown, even where any level will do.
        UnitRule::Profile { by, needed } => {
            let reached = profile(*by, seen, end);
            reached.is_some() && reached >= *needed
        }
    }
}

pub fn criteria<'a>(unit: &'a Unit, rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
    unit.criteria.iter().map(|id| &rubric.criteria[id])
}

/// How many criteria stand at a rank or above.
pub fn reaching(rank: Rank, seen: &[Seen], end: End) -> usize {
    seen.iter().filter(|each| each.range.at(end) >= Some(rank)).count()
}

/// How many criteria a threshold asks for: all that apply, or so many of them.
pub fn wanted(count: Option<usize>, seen: &[Seen]) -> usize {
    count.unwrap_or(seen.len()).min(seen.len())
}

/// The lowest or the middle rank; of two middle ones the lower.
pub fn profile(by: ProfileBy, seen: &[Seen], end: End) -> Option<Rank> {
    let mut ranks: Vec<Option<Rank>> = seen.iter().map(|each| each.range.at(end)).collect();
    ranks.sort_unstable();
    let place = match by {
        ProfileBy::Lowest => 0,
        ProfileBy::Median => ranks.len().checked_sub(1)? / 2,
    };
    ranks.get(place).copied().flatten()
}
