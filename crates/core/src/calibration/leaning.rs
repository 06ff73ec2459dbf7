//! The leaning of each rater: by how many levels somebody stands above or below the others throughout. It is found by
//! median polish (Tukey 1977, chapter 11), which a few criteria on which raters truly differ do not move, and is taken
//! out before criteria are put in order: otherwise one mild rater puts every criterion on the list.

use super::ratings::Ratings;

/// Somebody who leans to one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaning {
    /// Place of the rater; none for the reference, from which the others lean away together.
    pub rater: Option<usize>,
    /// Levels above the middle of all, below zero where these are severer.
    pub levels: f64,
    /// Ratings that it rests on.
    pub ratings: usize,
}

/// Less than half a level is no leaning that a talk would find.
const LEVELS_MIN: f64 = 0.5;
/// Ratings of which fewer say nothing of a habit.
const RATINGS_MIN: usize = 5;
/// A polish that did not come to rest by then goes back and forth between two ways to say the same.
const ROUNDS: usize = 10;

/// The ratings of one criterion of one subject: the place of the level, rater by rater, and last that of the reference.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// The place of the highest level.
    pub top: f64,
    pub given: Vec<Option<f64>>,
}

/// The leanings of all columns of some rows, zero where there is none.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Leanings {
    levels: Vec<f64>,
    ratings: Vec<usize>,
}

impl Row {
    pub(super) fn of(ratings: &Ratings, subject: usize, criterion: usize) -> Self {
        let raters = (0..ratings.raters.len()).map(|rater| ratings.given(subject, criterion, rater));
        let all = raters.chain([ratings.reference(subject, criterion).map(|(given, _)| given)]);
        let given = all.map(|given| given.and_then(|given| given.rank()).map(|rank| rank as f64)).collect();
        Row { top: ratings.levels(criterion).saturating_sub(1) as f64, given }
    }

    /// The middle of what was given, each less the leaning of who gave it.
    fn middle(&self, levels: &[f64]) -> f64 {
        let less = self.given.iter().zip(levels).filter_map(|(given, levels)| Some((*given)? - levels));
        median(less.collect()).unwrap_or_default().clamp(0.0, self.top)
    }
}

impl Leanings {
    pub(super) fn new(rows: &[Row]) -> Self {
        let columns = rows.first().map_or(0, |row| row.given.len());
        let mut levels = vec![0.0; columns];
        let mut ratings = vec![0; columns];
        for _ in 0..ROUNDS {
            let middles: Vec<f64> = rows.iter().map(|row| row.middle(&levels)).collect();
            let mut next = vec![0.0; columns];
            for (column, next) in next.iter_mut().enumerate() {
                (*next, ratings[column]) = leaning(rows, &middles, column);
            }
            if next == levels {
                break;
            }
            levels = next;
        }
        Leanings { levels, ratings }
    }

    /// The leanings of the ratings' criteria that have levels.
    pub(super) fn of(ratings: &Ratings) -> Self {
        let of_levels = ratings.places(None).filter(|(_, criterion)| !ratings.are_numbers(Some(*criterion)));
        let rows: Vec<Row> = of_levels.map(|(subject, criterion)| Row::of(ratings, subject, criterion)).collect();
        Leanings::new(&rows)
    }

    /// Those who lean, the farthest first; the reference stands in the last column.
    pub(super) fn told(&self) -> Vec<Leaning> {
        let last = self.levels.len().saturating_sub(1);
        let all = self.levels.iter().zip(&self.ratings).enumerate();
        let mut told: Vec<Leaning> = all
            .filter(|(_, (levels, _))| **levels != 0.0)
            .map(|(at, (levels, ratings))| Leaning {
                rater: (at < last).then_some(at),
                levels: *levels,
                ratings: *ratings,
            })
            .collect();
        told.sort_by(|one, other| other.levels.abs().total_cmp(&one.levels.abs()));
        told
    }

    /// What would have been given without leanings. Nobody can lean beyond the end of a scale.
    pub(super) fn taken_out(&self, row: &Row) -> Vec<Option<f64>> {
        let middle = row.middle(&self.levels);
        let without = |(given, levels): (&Option<f64>, &f64)| {
            let leaned = (middle + levels).clamp(0.0, row.top) - middle;
            given.map(|given| given - leaned)
        };
        row.given.iter().zip(&self.levels).map(without).collect()
    }
}

/// How far one column stands from the middles to either side, and by how many ratings that is known.
fn leaning(rows: &[Row], middles: &[f64], column: usize) -> (f64, usize) {
    let [mild, severe] = [true, false].map(|upwards| far(rows, middles, column, upwards));
    match (habit(&mild), habit(&severe)) {
        (Some(levels), _) if levels > 0.0 => (levels, mild.len()),
        (_, Some(levels)) if levels < 0.0 => (levels, severe.len()),
        _ => (0.0, mild.len()),
    }
}

/// The differences of one column from the middles. Who stands with the middle at the end of the scale could not stand
/// beyond it, and does not say that there is no leaning to that side.
fn far(rows: &[Row], middles: &[f64], column: usize, upwards: bool) -> Vec<f64> {
    let one = |(row, middle): (&Row, &f64)| {
        let given = row.given[column]?;
        let others = row.given.iter().flatten().count() > 1;
        let at_the_end = given == *middle && given == if upwards { row.top } else { 0.0 };
        (others && !at_the_end).then_some(given - middle)
    };
    rows.iter().zip(middles).filter_map(one).collect()
}

/// The middle of differences, where it is a habit: far enough, of enough ratings, most of them to that side and few to the
/// other.
fn habit(far: &[f64]) -> Option<f64> {
    let middle = median(far.to_vec())?;
    let [with, against] = [1.0, -1.0].map(|side| far.iter().filter(|far| **far * middle * side > 0.0).count());
    let enough = far.len() >= RATINGS_MIN && middle.abs() >= LEVELS_MIN;
    (enough && 5 * with >= 3 * far.len() && 5 * against <= far.len()).then_some(middle)
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let (low, high) = (values.get((values.len().max(1) - 1) / 2)?, values.get(values.len() / 2)?);
    Some((low + high) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers at random, the same for the same seed (Lehmer 1949).
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, most: u64) -> u64 {
            self.0 = self.0 * 48_271 % 2_147_483_647;
            self.0 / 7 % most
        }
    }

    /// The mean distance of two raters that is left on each row.
    fn left(rows: &[Row], leanings: &Leanings) -> Vec<f64> {
        let apart = |row: &Row| {
            let given: Vec<f64> = leanings.taken_out(row).into_iter().flatten().collect();
            let far = |(at, one): (usize, &f64)| given[at + 1..].iter().map(|other| (one - other).abs()).sum::<f64>();
            given.iter().enumerate().map(far).sum::<f64>()
        };
        rows.iter().map(apart).collect()
    }

    /// Fifteen criteria on five levels as four raters saw them; no reference.
    fn drawn(dice: &mut Dice) -> Vec<Row> {
        let row = |level: u64| Row { top: 4.0, given: vec![Some(level as f64); 4].into_iter().chain([None]).collect() };
        (0..15).map(|_| row(dice.below(5))).collect()
    }

    fn lean(rows: &mut [Row], rater: usize, levels: f64) {
        for row in rows {
            row.given[rater] = row.given[rater].map(|given| (given + levels).clamp(0.0, row.top));
        }
    }

    #[test]
    fn one_mild_rater_is_one_talk_and_no_criterion() {
        for seed in 1..=300 {
            let mut dice = Dice(seed);
            let mut rows = drawn(&mut dice);
            let (rater, levels) = (dice.below(4) as usize, if dice.below(2) == 0 { 1.0 } else { -1.0 });
            lean(&mut rows, rater, levels);
            let leanings = Leanings::new(&rows);
            let told: Vec<(Option<usize>, f64)> =
                leanings.told().into_iter().map(|each| (each.rater, each.levels)).collect();
            assert_eq!(told, [(Some(rater), levels)], "{seed}");
            assert!(left(&rows, &leanings).iter().all(|left| *left == 0.0), "{seed}");
        }
    }

    /// On two criteria raters lie two levels apart, on the others now and then one; the mild one is mild on all of them.
    #[test]
    fn criteria_that_are_ambiguous_come_first_whoever_leans() {
        for seed in 1..=300 {
            let mut dice = Dice(seed);
            let mut rows = drawn(&mut dice);
            let ambiguous = [dice.below(7) as usize, 7 + dice.below(8) as usize];
            for at in ambiguous {
                rows[at].given = [0.0, 2.0, 0.0, 2.0].map(Some).into_iter().chain([None]).collect();
            }
            for at in (0..15).filter(|at| !ambiguous.contains(at)) {
                if dice.below(4) == 0 {
                    let (rater, up) = (dice.below(3) as usize, dice.below(2) == 0);
                    let level = rows[at].given[rater].unwrap();
                    rows[at].given[rater] = Some(if up && level < 4.0 { level + 1.0 } else { (level - 1.0).max(0.0) });
                }
            }
            lean(&mut rows, 3, 1.0);
            let leanings = Leanings::new(&rows);
            assert_eq!(leanings.told().iter().map(|each| each.rater).collect::<Vec<_>>(), [Some(3)], "{seed}");
            let left = left(&rows, &leanings);
            let mut order: Vec<usize> = (0..15).collect();
            order.sort_by(|one, other| left[*other].total_cmp(&left[*one]));
            let mut first = [order[0], order[1]];
            first.sort_unstable();
            assert_eq!(first, ambiguous, "{seed}: {left:?}");
        }
    }

    /// Where all are mild beside the reference, it is said of all at once; a few ratings are no habit, and neither is
    /// what goes either way.
    #[test]
    fn what_all_do_is_told_once_and_what_is_no_habit_never() {
        let row = |given: &[u8]| Row { top: 4.0, given: given.iter().map(|level| Some(f64::from(*level))).collect() };
        let all = [[2, 2, 2, 1], [3, 3, 3, 2], [1, 1, 1, 0], [2, 2, 2, 1], [3, 3, 3, 2]].map(|given| row(&given));
        let told = Leanings::new(&all).told();
        assert_eq!(told, [Leaning { rater: None, levels: -1.0, ratings: 5 }]);
        assert_eq!(Leanings::new(&all[..4]).told(), []);
        let either = [[2, 2, 3], [1, 1, 2], [2, 2, 3], [1, 1, 2], [3, 3, 2], [3, 3, 2]].map(|given| row(&given));
        assert_eq!(Leanings::new(&either).told(), []);
        assert_eq!(Leanings::new(&[]).told(), []);
    }
}
