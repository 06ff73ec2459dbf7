//! Whether a unit's rule holds at one end of what is not known, and the figures that tell how far it is from that.

use crate::rubric::{Criterion, ProfileBy, Rank, Rubric, Unit};

use super::{
    asks::UnitAsks,
    criterion::{End, Range},
    sums::Sums,
};

/// A criterion that applies, as a rule sees it.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub criterion: &'a Criterion,
    pub range: Range,
}

/// Whether the rule of a unit holds over the criteria of it that apply.
pub fn holds(unit: &Unit, seen: &[Seen], rubric: &Rubric, end: End) -> bool {
    let ranks: Vec<Option<Rank>> = seen.iter().map(|each| each.range.at(end)).collect();
    UnitAsks::of(unit, seen, rubric).met(&ranks, Sums::of(seen, rubric, end).points())
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
