//! Means that a rule asks for and that miss one that can be reached by a rounding: 2.67 for eight thirds.

use crate::rubric::{Counts, Criterion, Number, OverallRule, Rank, Rubric, UnitRule, check::findings::At};

use super::{Found, WarningKind};

/// Steps that may be taken for all rules of a rubric together: a step makes 64 sums by one level of one criterion.
const STEPS_MAX: u64 = 1_000_000;

/// The most by which a number that was rounded to two decimals is too large, in thousandths.
const ROUNDING_THOUSANDTHS: i128 = 5;

/// By so many times the distance to the next mean must exceed that to the mean missed; or else means lie so close that
/// any number is near one.
const APART_TIMES: i128 = 10;

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let mut steps_left = STEPS_MAX;
    let root = At::Root;
    let at_units = root.field("units");
    for (index, unit) in rubric.units.values().enumerate() {
        if let UnitRule::WeightedMean { at_least, floor } = unit.rule {
            let criteria = unit.criteria.iter().map(|id| &rubric.criteria[id]);
            let near = near_miss(at_least, floor, criteria, rubric, &mut steps_left);
            let at_unit = at_units.index(index);
            let at_rule = at_unit.field("rule");
            found.0.extend(near.map(|kind| (at_rule.field("at_least").path(), kind)));
        }
    }
    if let OverallRule::WeightedMean { at_least } = rubric.rule {
        let near = near_miss(at_least, None, rubric.criteria.values(), rubric, &mut steps_left);
        found.0.extend(near.map(|kind| (root.field("rule").field("at_least").path(), kind)));
    }
}

/// The warning that a mean just below the one asked for can be reached. Points are in millionths, weights and means in
/// thousandths, so that nothing is rounded; all criteria count, each at any level that its rule lets pass.
fn near_miss<'r>(
    at_least: Number,
    floor: Option<Rank>,
    criteria: impl Iterator<Item = &'r Criterion>,
    rubric: &Rubric,
    steps_left: &mut u64,
) -> Option<WarningKind> {
    let mut weights = 0;
    let mut each = Vec::new();
    for criterion in criteria.filter(|criterion| criterion.counts != Counts::Holistic) {
        let weight = i128::from(criterion.weight.thousandths());
        let lowest = floor.filter(|_| criterion.counts.is_standard()).max(criterion.critical).unwrap_or(0);
        let levels = &rubric.scale_of(criterion).levels[lowest..];
        let points = levels.iter().map(|level| weight * i128::from(level.value.thousandths()));
        each.push(match criterion.counts {
            Counts::Deduction => points.rev().map(|points| -points).collect::<Vec<_>>(),
            _ => points.collect(),
        });
        weights += if criterion.counts.is_standard() { weight } else { 0 };
    }
    let wanted = i128::from(at_least.thousandths()) * weights;
    let sums = Sums::of(&each, steps_left)?;
    let (below, next) = (sums.last_below(wanted)?, sums.first_from(wanted)?);
    let missed_by = wanted - below;
    let is_rounding = missed_by <= ROUNDING_THOUSANDTHS * weights && missed_by * APART_TIMES <= next - below;
    (next != wanted && is_rounding).then(|| WarningKind::JustAboveMean {
        wanted: at_least,
        missed: as_fraction(below, weights),
        enough: rounded_down(below, weights),
        next: as_fraction(next, weights),
        more: rounded_down(next, weights),
    })
}

/// The number in thousandths that this mean reaches.
fn rounded_down(points: i128, weights: i128) -> Number {
    Number::from_thousandths(i64::try_from(points.div_euclid(weights)).unwrap_or(i64::MAX))
}

/// A mean as a person writes it: as a decimal, else as a fraction, rounded where that would be a long one.
fn as_fraction(points: i128, weights: i128) -> String {
    const DENOMINATOR_MAX: i128 = 999;
    let whole = weights * 1_000;
    let divisor = common_divisor(points, whole).max(1);
    let (counter, denominator) = (points / divisor, whole / divisor);
    match points.rem_euclid(weights) {
        0 => rounded_down(points, weights).to_string(),
        _ if denominator > DENOMINATOR_MAX => rounded_down(points, weights).to_string(),
        _ => format!("{counter}/{denominator}"),
    }
}

fn common_divisor(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one.abs(), other.abs());
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// Every sum that criteria can give together: a bit for each multiple of the smallest step above the least sum.
struct Sums {
    least: i128,
    step: i128,
    bits: Vec<u64>,
}

impl Sums {
    /// None if that would take too many steps.
    fn of(each: &[Vec<i128>], steps_left: &mut u64) -> Option<Sums> {
        let least = each.iter().filter_map(|points| points.first()).sum();
        let above = |points: &[i128]| -> Vec<i128> { points.iter().map(|more| more - points[0]).collect() };
        let each: Vec<Vec<i128>> = each.iter().map(|points| above(points)).collect();
        let step = each.iter().flatten().fold(0, |step, more| common_divisor(step, *more)).max(1);
        let most: i128 = each.iter().filter_map(|points| points.last()).sum();
        let words = usize::try_from(most / step / 64 + 1).ok()?;
        let levels: usize = each.iter().map(Vec::len).sum();
        *steps_left = steps_left.checked_sub(words.checked_mul(levels)? as u64)?;
        let mut bits = vec![0_u64; words];
        bits[0] = 1;
        for points in &each {
            let before = std::mem::replace(&mut bits, vec![0; words]);
            for more in points {
                let shift = usize::try_from(more / step).ok()?;
                let (whole, part) = (shift / 64, shift % 64);
                for (index, word) in before.iter().enumerate().take(words.saturating_sub(whole)) {
                    bits[index + whole] |= word << part;
                    if part > 0 && index + whole + 1 < words {
                        bits[index + whole + 1] |= word >> (64 - part);
                    }
                }
            }
        }
        Some(Sums { least, step, bits })
    }

    fn has(&self, index: usize) -> bool {
        self.bits.get(index / 64).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// The number of the first multiple of the step that is not below this sum.
    fn index_from(&self, sum: i128) -> usize {
        let above = (sum - self.least).max(0);
        let index = above.div_euclid(self.step) + i128::from(above.rem_euclid(self.step) != 0);
        usize::try_from(index).unwrap_or(usize::MAX).min(self.bits.len() * 64)
    }

    fn at(&self, index: usize) -> i128 {
        self.least + self.step * index as i128
    }

    fn last_below(&self, sum: i128) -> Option<i128> {
        (0..self.index_from(sum)).rev().find(|index| self.has(*index)).map(|index| self.at(index))
    }

    fn first_from(&self, sum: i128) -> Option<i128> {
        (self.index_from(sum)..self.bits.len() * 64).find(|index| self.has(*index)).map(|index| self.at(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sum_is_found_and_no_other() {
        let each = [vec![0, 3, 7], vec![-5, 90, 200], vec![11, 12, 13]];
        let mut wanted = Vec::new();
        for one in &each[0] {
            for two in &each[1] {
                wanted.extend(each[2].iter().map(|three| one + two + three));
            }
        }
        let sums = Sums::of(&each, &mut STEPS_MAX.clone()).unwrap();
        for sum in -10..250 {
            let below = wanted.iter().copied().filter(|each| *each < sum).max();
            let from = wanted.iter().copied().filter(|each| *each >= sum).min();
            assert_eq!((sums.last_below(sum), sums.first_from(sum)), (below, from), "{sum}");
        }
    }

    #[test]
    fn what_would_take_too_long_is_left() {
        let each: Vec<Vec<i128>> = (0..1_000).map(|more| vec![0, 1, 1_000_000_000 + more]).collect();
        let mut steps_left = STEPS_MAX;
        assert!(Sums::of(&each, &mut steps_left).is_none());
    }
}
