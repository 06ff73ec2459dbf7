//! Weighted sums, compared exactly: values and weights are counted in whole thousandths, products in whole millionths.
//! Within the bounds of a rubric a sum stays below 10²², so that only a product of two sums could overflow; none is
//! ever made.

use crate::rubric::{Criterion, Number, Rubric};

use super::{Score, criterion::End, rules::Seen};

/// Sums over the criteria that apply, at one end of their ranges. Points are in millionths, weights in thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    points: i128,
    attainable: i128,
    weights: i128,
}

impl Sums {
    pub fn of(seen: &[Seen], rubric: &Rubric, end: End) -> Self {
        let mut sums = Sums::default();
        for each in seen {
            let levels = &rubric.scale_of(each.criterion).levels;
            // Where nothing was shown, the lowest level counts: no rating can give less.
            let rank = each.range.at(end).unwrap_or(0);
            let weight = i128::from(each.criterion.weight.thousandths());
            sums.points += weight * i128::from(levels[rank].value.thousandths());
            sums.attainable += most(each.criterion, rubric);
            sums.weights += weight;
        }
        sums
    }

    pub fn mean_reaches(&self, needed: Number) -> bool {
        self.points >= i128::from(needed.thousandths()) * self.weights
    }

    /// Where criteria do not apply, the pass mark falls in proportion to what can still be attained.
    pub fn points_reach(&self, mark: Mark) -> bool {
        let needed = mark.millionths();
        if mark.of <= 0 || needed <= 0 {
            return self.points >= needed;
        }
        is_ratio_at_least(self.points, needed, self.attainable, mark.of)
    }

    pub fn mean_score(&self, needed: Number) -> Score {
        // A rubric's weights are positive; without criteria there is no mean.
        let weights = self.weights.max(1);
        Score {
            reached: thousandths(self.points.div_euclid(weights)),
            needed,
            attainable: thousandths(self.attainable.div_euclid(weights)),
        }
    }

    pub fn points_score(&self, mark: Mark) -> Score {
        Score {
            reached: thousandths(self.points.div_euclid(1_000)),
            needed: self.mark_in_proportion(mark),
            attainable: thousandths(self.attainable.div_euclid(1_000)),
        }
    }

    /// Rounded so that the figures shown never contradict the comparison: down if it is reached, up if it is missed.
    fn mark_in_proportion(&self, mark: Mark) -> Number {
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
pub struct Mark {
    pub needed: Number,
    of: i128,
}

impl Mark {
    pub fn of<'a>(needed: Number, criteria: impl Iterator<Item = &'a Criterion>, rubric: &Rubric) -> Self {
        Mark { needed, of: criteria.map(|criterion| most(criterion, rubric)).sum() }
    }

    fn millionths(self) -> i128 {
        i128::from(self.needed.thousandths()) * 1_000
    }
}

/// What a criterion can give at most, in millionths.
fn most(criterion: &Criterion, rubric: &Rubric) -> i128 {
    let top = rubric.scale_of(criterion).levels.last().map_or(0, |level| level.value.thousandths());
    i128::from(criterion.weight.thousandths()) * i128::from(top)
}

/// Whether `a / b >= c / d`, for positive `b` and `d`, after Euclid: by the whole parts, and if these are the same by
/// the remainders turned over. Products of large sums would overflow.
fn is_ratio_at_least(a: i128, b: i128, c: i128, d: i128) -> bool {
    let (whole, other) = (a.div_euclid(b), c.div_euclid(d));
    if whole != other {
        return whole > other;
    }
    match (a.rem_euclid(b), c.rem_euclid(d)) {
        (_, 0) => true,
        (0, _) => false,
        (rest, other_rest) => is_ratio_at_least(d, other_rest, b, rest),
    }
}

fn thousandths(count: i128) -> Number {
    Number::from_thousandths(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_compare_as_their_cross_products_do() {
        for a in -20..20 {
            for b in 1..8 {
                for c in -20..20 {
                    for d in 1..8 {
                        assert_eq!(is_ratio_at_least(a, b, c, d), a * d >= c * b, "{a}/{b} and {c}/{d}");
                    }
                }
            }
        }
    }

    #[test]
    fn ratios_compare_where_cross_products_would_overflow() {
        let large = 10_i128.pow(30);
        assert!(is_ratio_at_least(large, large + 1, large, large + 1));
        assert!(!is_ratio_at_least(large - 1, large + 1, large, large + 1));
        assert!(is_ratio_at_least(large + 1, large + 2, large, large + 1));
    }
}
