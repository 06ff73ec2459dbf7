//! The criteria of a unit as its rule sees them, and the figures by which the rule judges.

use crate::rubric::{Criterion, LevelName, ProfileBy, Rank, Rubric, Unit};

use super::{
    CriterionResult,
    criterion::{End, Range},
};

/// A criterion that applies, as a rule sees it.
#[derive(Clone, Copy)]
pub(super) struct SeenCriterion<'a> {
    pub criterion: &'a Criterion,
    pub range: Range,
}

/// The criteria that apply, as a rule sees them.
pub(super) fn seen<'a>(
    results: impl IntoIterator<Item = &'a CriterionResult>,
    rubric: &'a Rubric,
) -> Vec<SeenCriterion<'a>> {
    let applying = results.into_iter().filter(|result| result.applies());
    applying
        .map(|result| SeenCriterion { criterion: &rubric.criteria[&result.criterion], range: result.range })
        .collect()
}

pub(super) fn criteria<'a>(unit: &'a Unit, rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
    unit.criteria.iter().map(|id| &rubric.criteria[id])
}

/// The number of criteria that stand at a rank or above.
pub(super) fn reaching(rank: Rank, seen: &[SeenCriterion], end: End) -> usize {
    seen.iter().filter(|each| each.range.at(end) >= Some(rank)).count()
}

/// The number of criteria that a threshold asks for: all that apply, or `count` of them.
pub(super) fn wanted(count: Option<usize>, seen: &[SeenCriterion]) -> usize {
    count.unwrap_or(seen.len()).min(seen.len())
}

/// The lowest or the middle rank; of two middle ones the lower.
pub(super) fn profile(by: ProfileBy, seen: &[SeenCriterion], end: End) -> Option<Rank> {
    let mut ranks: Vec<Option<Rank>> = seen.iter().map(|each| each.range.at(end)).collect();
    ranks.sort_unstable();
    let place = match by {
        ProfileBy::Lowest => 0,
        ProfileBy::Median => ranks.len().checked_sub(1)? / 2,
    };
    ranks.get(place).copied().flatten()
}

/// The level at a rank, by the scale of the first criterion: a rule that names levels has them at the same ranks on
/// the scales of all.
pub(super) fn level_name(rank: usize, seen: &[SeenCriterion], rubric: &Rubric) -> Option<LevelName> {
    rubric.scale_of(seen.first()?.criterion).name_at(rank)
}
