//! Weighted sums, compared exactly: values and weights are counted in whole thousandths, products in whole millionths.

use crate::rubric::{Counts, Criterion, Number, Rank, Rubric};

use super::{Score, criterion::End, rules::SeenCriterion};

/// Points of one criterion at a rank, in millionths. Where nothing was shown, the lowest level counts: no rating can
/// give less. A deduction takes them away; a holistic judgement is in no sum.
pub(super) fn points_of(criterion: &Criterion, rank: Option<Rank>, rubric: &Rubric) -> i128 {
    let level = &rubric.scale_of(criterion).levels[rank.unwrap_or(0)];
    let points = i128::from(criterion.weight.thousandths()) * i128::from(level.value.thousandths());
    match criterion.counts {
        Counts::Standard | Counts::Bonus => points,
        Counts::Deduction => -points,
        Counts::Holistic => 0,
    }
}

/// Sums over the criteria that apply, at one end of their ranges. Points are in millionths, weights in thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct WeightedSums {
    points: i128,
    attainable: i128,
    weights: i128,
}

impl WeightedSums {
    pub(super) fn of(seen: &[SeenCriterion], rubric: &Rubric, end: End) -> Self {
        let mut sums = WeightedSums::default();
        for each in seen {
            sums.points += points_of(each.criterion, each.range.at(end), rubric);
            sums.attainable += most(each.criterion, rubric);
            sums.weights += weight(each.criterion);
        }
        sums
    }

    pub(super) fn points(&self) -> i128 {
        self.points
    }

    /// The points as they are told.
    pub(super) fn points_told(&self) -> Number {
        thousandths(self.points.div_euclid(1_000))
    }

    /// The least sum of points, in millionths, that makes the mean reach a number.
    pub(super) fn points_for_mean(&self, needed: Number) -> i128 {
        i128::from(needed.thousandths()) * self.weights
    }

    /// The least sum of points, in millionths, that reaches a mark. Where criteria do not apply, the mark falls in
    /// proportion to what can still be attained.
    pub(super) fn points_for_mark(&self, mark: PassMark) -> i128 {
        let needed = mark.millionths();
        if mark.of <= 0 || needed <= 0 {
            return needed;
        }
        // Within the bounds of a rubric the mark is at most 10¹² and the sum stays below 10²².
        let product = needed * self.attainable;
        product.div_euclid(mark.of) + i128::from(product.rem_euclid(mark.of) != 0)
    }

    fn points_reach(&self, mark: PassMark) -> bool {
        self.points >= self.points_for_mark(mark)
    }

    pub(super) fn mean_score(&self, needed: Number) -> Score {
        // A rubric's weights are positive; without criteria there is no mean.
        let weights = self.weights.max(1);
        Score {
            reached: thousandths(self.points.div_euclid(weights)),
            needed,
            attainable: thousandths(self.attainable.div_euclid(weights)),
        }
    }

    pub(super) fn points_score(&self, mark: PassMark) -> Score {
        Score {
            reached: self.points_told(),
            needed: self.mark_in_proportion(mark),
            attainable: thousandths(self.attainable.div_euclid(1_000)),
        }
    }

    /// Rounded so that the figures shown never contradict the comparison: down if it is reached, up if it is missed.
    fn mark_in_proportion(&self, mark: PassMark) -> Number {
        if mark.of <= 0 {
            return mark.needed;
        }
        let product = i128::from(mark.needed.thousandths()) * self.attainable;
        let down = product.div_euclid(mark.of);
        let up = if product.rem_euclid(mark.of) == 0 { down } else { down + 1 };
        thousandths(if self.points_reach(mark) { down } else { up })
    }
}

/// A pass mark, and what it is a part of: the points that all criteria can give together, in millionths.
#[derive(Debug, Clone, Copy)]
pub(super) struct PassMark {
    pub needed: Number,
    of: i128,
}

impl PassMark {
    pub(super) fn of<'a>(needed: Number, criteria: impl Iterator<Item = &'a Criterion>, rubric: &Rubric) -> Self {
        PassMark { needed, of: criteria.map(|criterion| most(criterion, rubric)).sum() }
    }

    fn millionths(self) -> i128 {
        i128::from(self.needed.thousandths()) * 1_000
    }
}

/// The most points that a criterion can give, in millionths. A bonus, a deduction and a holistic
/// judgement are no part of what can be attained.
fn most(criterion: &Criterion, rubric: &Rubric) -> i128 {
    let top = rubric.scale_of(criterion).levels.last().map_or(0, |level| level.value.thousandths());
    weight(criterion) * i128::from(top)
}

/// The weight by which a mean divides, in thousandths.
fn weight(criterion: &Criterion) -> i128 {
    if criterion.counts.is_standard() { criterion.weight.thousandths().into() } else { 0 }
}

fn thousandths(count: i128) -> Number {
    Number::from_thousandths(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_points_for_a_mark_are_the_least_that_reach_it_in_proportion() {
        for needed in 1..12 {
            for attainable in 0..8_000 {
                let (sums, of) = (WeightedSums { points: 0, attainable, weights: 1 }, 7_000);
                let mark = PassMark { needed: Number::from_thousandths(needed), of };
                let points = sums.points_for_mark(mark);
                let reaches = |points: i128| points * of >= i128::from(needed) * 1_000 * attainable;
                assert!(reaches(points) && !reaches(points - 1), "{needed} of {attainable}");
            }
        }
    }
}
