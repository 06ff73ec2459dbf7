//! Leanings of the ratings: of all together, then of single ones.

use crate::rubric::{CriterionId, Rank};

use super::{
    super::{Debrief, Measured, PairStanding, RatingPair},
    Next, first,
};

/// Least mean difference, in levels, by which ratings lean to one side.
const LEANS_FROM: f64 = 0.5;
/// A spread of less than this part of the reference's is narrow.
const NARROW_BELOW: f64 = 0.5;
/// Least number of ratings for which spread and leaning mean something.
const RATINGS_TO_TELL: usize = 4;
/// Least share of ratings at the ends of a scale that the reference must have where the trainee's keep off them.
const ENDS_FROM: f64 = 0.25;

/// A leaning to one side and a lack of spread, first the one that explains more of the ratings.
pub(super) fn as_a_whole(debrief: &Debrief) -> Vec<Next> {
    let (lean, alike) = (lean(debrief), alike(&debrief.ratings));
    let moved = lean.as_ref().map_or(0, |(_, explained)| *explained);
    let alike_first = alike.as_ref().is_some_and(|(_, explained)| *explained >= moved);
    let (lean, alike) = (lean.map(|(lean, _)| lean), alike.map(|(alike, _)| alike));
    let both = if alike_first { [alike, lean] } else { [lean, alike] };
    both.into_iter().flatten().collect()
}

/// Half a level to one side on average: of all ratings, or of those that had room to that side, where at least four are
/// moved. A mild trainee cannot be milder than the highest level. With it comes the number of ratings that a move by
/// whole levels explains.
fn lean(debrief: &Debrief) -> Option<(Next, usize)> {
    let ranked: Vec<(Rank, Rank, Rank)> = debrief.ratings.iter().filter_map(RatingPair::ranks).collect();
    let figures = &debrief.figures;
    let mean = figures.mean_difference.value.filter(|_| figures.mean_difference.n >= RATINGS_TO_TELL)?;
    let milder = mean > 0.0;
    let with_room = ranked.iter().filter(|(_, reference, top)| if milder { reference < top } else { *reference > 0 });
    let with_room: Vec<f64> = with_room.map(|(own, reference, _)| *own as f64 - *reference as f64).collect();
    let moved = with_room.iter().filter(|each| **each != 0.0 && (**each > 0.0) == milder).count();
    let of_room = with_room.iter().sum::<f64>() / with_room.len().max(1) as f64;
    let levels = match mean.abs() >= LEANS_FROM {
        true => mean,
        false if moved >= RATINGS_TO_TELL && of_room.abs() >= LEANS_FROM => of_room,
        false => return None,
    };
    let same_side = |pair: &&RatingPair| pair.difference.is_some_and(|each| each != 0 && (each > 0) == milder);
    let shows = debrief.ratings.iter().rev().filter(same_side).max_by_key(|pair| pair.difference.map(i64::abs))?;
    let criterion = shows.criterion.clone();
    let by = of_room.abs().round().max(1.0) as Rank;
    let explained = ranked.iter().filter(|(own, reference, top)| match milder {
        true => *own == (reference + by).min(*top),
        false => *own == reference.saturating_sub(by),
    });
    let explained = explained.count();
    let levels = (levels.abs() * 100.0).round() / 100.0;
    let lean = if milder { Next::Lenient { levels, criterion } } else { Next::Severe { levels, criterion } };
    Some((lean, explained))
}

/// Ratings on one scale that lie close together, or keep off its ends, though the reference's do not; and the number of
/// ratings that this explains. Of several scales the one with most ratings is looked at.
fn alike(ratings: &[RatingPair]) -> Option<(Next, usize)> {
    let all: Vec<(Rank, Rank, Rank)> = ratings.iter().filter_map(RatingPair::ranks).collect();
    let top =
        all.iter().map(|(.., top)| *top).max_by_key(|top| (all.iter().filter(|each| each.2 == *top).count(), *top))?;
    let elsewhere = all.iter().filter(|(own, reference, each)| *each != top && own == reference).count();
    let ranked: Vec<(Rank, Rank)> = all.iter().filter(|each| each.2 == top).map(|each| (each.0, each.1)).collect();
    if ranked.len() < RATINGS_TO_TELL {
        return None;
    }
    let spread = |of: fn(&(Rank, Rank)) -> Rank| {
        Measured::spread(&ranked.iter().map(|each| of(each) as f64).collect::<Vec<_>>()).value
    };
    let (spread, reference) = (spread(|each| each.0)?, spread(|each| each.1)?);
    let at_end = |rank: Rank| rank == 0 || rank >= top;
    let ends = ranked.iter().filter(|(own, _)| at_end(*own)).count();
    let ends_reference = ranked.iter().filter(|(_, reference)| at_end(*reference)).count();
    let ends_told = ends_reference >= RATINGS_TO_TELL && ends_reference as f64 >= ENDS_FROM * ranked.len() as f64;
    let off_the_ends = top >= 2 && ends == 0 && ends_told && spread < reference;
    if !(spread < reference * NARROW_BELOW || off_the_ends) {
        return None;
    }
    let of_level = |rank: Rank| ranked.iter().filter(|(own, _)| *own == rank).count();
    let at_one_level = (0..=top).map(of_level).max().unwrap_or(0);
    // Who only keeps off the ends has all others right.
    let inside = |reference: Rank| reference.clamp(1, top.max(2) - 1);
    let inside = ranked.iter().filter(|(own, reference)| off_the_ends && *own == inside(*reference)).count();
    Some((Next::AllAlike { spread, reference }, at_one_level.max(inside) + elsewhere))
}

/// Single ratings: “not enough evidence” on one side, and two levels or more.
pub(super) fn single(debrief: &Debrief) -> Vec<Next> {
    let of = |standing: PairStanding| {
        let pairs = debrief.ratings.iter().filter(move |pair| pair.standing == standing);
        pairs.map(|pair| -> CriterionId { pair.criterion.clone() })
    };
    let far = debrief.ratings.iter().filter(|pair| pair.difference.is_some());
    // Between equals, the first counts.
    let farthest = far.rev().max_by_key(|pair| pair.difference.map(i64::abs));
    let apart = farthest.and_then(|pair| {
        let levels = pair.difference.filter(|levels| levels.abs() >= 2)?;
        Some(Next::FarApart { criterion: pair.criterion.clone(), levels: levels.abs() })
    });
    let without =
        first(of(PairStanding::RatedWithoutEnough), |criterion, count| Next::RatedWithoutEnough { criterion, count });
    let overlooked =
        first(of(PairStanding::EnoughOverlooked), |criterion, count| Next::EnoughOverlooked { criterion, count });
    [without, overlooked, apart].into_iter().flatten().collect()
}
