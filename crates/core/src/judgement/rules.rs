//! The criteria of a unit as its rule sees them, and the figures by which the rule judges.

use std::collections::HashSet;

use crate::rubric::{Criterion, CriterionId, LevelName, ProfileBy, Rank, Rubric, UnitRule};

use super::{
    CriterionResult, ProfileLevel, RuleStanding, Score,
    asks::RuleAsks,
    criterion::{End, Range},
    sums::{PassMark, WeightedSums, points_of},
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

/// The criteria that a rule is about and that apply.
pub(super) fn among<'a>(ids: &[CriterionId], seen: &[SeenCriterion<'a>]) -> Vec<SeenCriterion<'a>> {
    only(seen, &is_among(ids, seen))
}

/// The criteria that a rule that is made of no others counts, a bonus and a deduction with them where it sums.
pub(super) fn counted<'a>(rule: &UnitRule, ids: &[CriterionId], seen: &[SeenCriterion<'a>]) -> Vec<SeenCriterion<'a>> {
    only(seen, &is_counted(rule, ids, seen))
}

/// For each criterion that applies, whether a rule that is made of no others counts it.
pub(super) fn is_counted(rule: &UnitRule, ids: &[CriterionId], seen: &[SeenCriterion]) -> Vec<bool> {
    let among = is_among(ids, seen).into_iter().zip(seen);
    among.map(|(among, each)| among && rule.looks_at(each.criterion.counts)).collect()
}

/// The criteria whose levels a rule that is made of no others judges: those that it counts, but for what is in sums
/// alone.
pub(super) fn judged<'a>(rule: &UnitRule, ids: &[CriterionId], seen: &[SeenCriterion<'a>]) -> Vec<SeenCriterion<'a>> {
    only(seen, &is_judged(rule, ids, seen))
}

/// For each criterion that applies, whether a rule that is made of no others judges its level.
pub(super) fn is_judged(rule: &UnitRule, ids: &[CriterionId], seen: &[SeenCriterion]) -> Vec<bool> {
    let counted = is_counted(rule, ids, seen).into_iter().zip(seen);
    counted.map(|(counted, each)| counted && !each.criterion.counts.is_in_sums_alone()).collect()
}

fn only<'a>(seen: &[SeenCriterion<'a>], which: &[bool]) -> Vec<SeenCriterion<'a>> {
    seen.iter().zip(which).filter(|(_, is)| **is).map(|(each, _)| *each).collect()
}

/// For each criterion that applies, whether a rule is about it.
pub(super) fn is_among(ids: &[CriterionId], seen: &[SeenCriterion]) -> Vec<bool> {
    let ids: HashSet<&CriterionId> = ids.iter().collect();
    seen.iter().map(|each| ids.contains(&each.criterion.id)).collect()
}

pub(super) fn criteria<'a>(ids: &'a [CriterionId], rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
    ids.iter().map(|id| &rubric.criteria[id])
}

/// Rank and points of each criterion at one end of what is not known.
pub(super) fn at(end: End, seen: &[SeenCriterion], rubric: &Rubric) -> (Vec<Option<Rank>>, Vec<i128>) {
    let each = seen.iter().map(|each| (each.range.at(end), points_of(each.criterion, each.range.at(end), rubric)));
    each.unzip()
}

/// The figures of a rule of points or means about criteria of which some apply.
pub(super) fn score(rule: &UnitRule, of: &[CriterionId], seen: &[SeenCriterion], rubric: &Rubric) -> Option<Score> {
    if judged(rule, of, seen).is_empty() {
        return None;
    }
    let sums = WeightedSums::of(&counted(rule, of, seen), rubric, End::Worst);
    match rule {
        UnitRule::WeightedMean { at_least, .. } => Some(sums.mean_score(*at_least)),
        UnitRule::Points { at_least, .. } => {
            Some(sums.points_score(PassMark::of(*at_least, criteria(of, rubric), rubric)))
        }
        _ => None,
    }
}

/// The level that a profile reaches, if it reaches any.
pub(super) fn level(
    rule: &UnitRule,
    of: &[CriterionId],
    seen: &[SeenCriterion],
    rubric: &Rubric,
) -> Option<ProfileLevel> {
    let UnitRule::Profile { by, .. } = rule else { return None };
    let own = judged(rule, of, seen);
    let worst = profile(*by, &own, End::Worst)?;
    let name = level_name(worst, &own, rubric)?;
    Some(if profile(*by, &own, End::Best) == Some(worst) {
        ProfileLevel::Reached(name)
    } else {
        ProfileLevel::AtLeast(name)
    })
}

/// The standing of a rule over the criteria that apply; none where none of those that it is about does.
pub(super) fn standing(
    rule: &UnitRule,
    all: &[CriterionId],
    seen: &[SeenCriterion],
    rubric: &Rubric,
) -> Option<RuleStanding> {
    let asks = RuleAsks::of(rule, all, seen, rubric)?;
    let holds = |end| {
        let (ranks, points) = at(end, seen, rubric);
        asks.met(&ranks, &points)
    };
    Some(RuleStanding::of(holds(End::Worst), holds(End::Best)))
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
