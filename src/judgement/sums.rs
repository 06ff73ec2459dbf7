//! Weighted sums, compared exactly: everything is counted in whole thousandths, products in whole millionths.

use crate::rubric::{Criterion, Number, Rank, Rubric};

use super::{Score, criterion::Range, unit::Seen};

/// Sums over the criteria that apply, at one end of their ranges. Points are in millionths, weights in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    points: i128,
    attainable: i128,
    highest: i128,
    weights: i128,
}

impl Sums {
    pub fn of(seen: &[Seen], rubric: &Rubric, end: fn(Range) -> Rank) -> Self {
        let mut sums = Sums { points: 0, attainable: 0, highest: 0, weights: 0 };
        for each in seen {
            let levels = &rubric.scale_of(each.criterion).levels;
            let weight = i128::from(each.criterion.weight.thousandths());
            let value = |rank: Rank| i128::from(levels[rank.min(levels.len() - 1)].value.thousandths());
            let top = value(levels.len() - 1);
            sums.points += weight * value(end(each.range));
            sums.attainable += weight * top;
            sums.highest = sums.highest.max(top);
            sums.weights += weight;
        }
        sums
    }

    /// What criteria can give at most, whether they apply or not, in millionths.
    pub fn attainable(criteria: &[&Criterion], rubric: &Rubric) -> i128 {
        let most = |criterion: &&Criterion| {
            let top = rubric.scale_of(criterion).levels.last().map_or(0, |level| level.value.thousandths());
            i128::from(criterion.weight.thousandths()) * i128::from(top)
        };
        criteria.iter().map(most).sum()
    }

    pub fn mean_reaches(&self, needed: Number) -> bool {
        self.points >= i128::from(needed.thousandths()) * self.weights
    }

    /// Where criteria do not apply, the pass mark falls in proportion to what can still be attained.
    pub fn points_reach(&self, needed: Number, attainable_by_all: i128) -> bool {
        let needed = i128::from(needed.thousandths()) * 1_000;
        self.points * attainable_by_all >= needed * self.attainable
    }

    pub fn mean_score(&self, needed: Number) -> Score {
        let mean = if self.weights == 0 { 0 } else { self.points / self.weights };
        Score { reached: thousandths(mean), needed, attainable: thousandths(self.highest) }
    }

    pub fn points_score(&self, needed: Number, attainable_by_all: i128) -> Score {
        let needed = match attainable_by_all {
            0 => 0,
            // Rounded up, so that what is shown as needed is never less than what is needed.
            all => (i128::from(needed.thousandths()) * self.attainable + all - 1) / all,
        };
        Score {
            reached: thousandths(self.points / 1_000),
            needed: thousandths(needed),
            attainable: thousandths(self.attainable / 1_000),
        }
    }
}

fn thousandths(count: i128) -> Number {
    Number::from_thousandths(i64::try_from(count).unwrap_or(i64::MAX))
}
