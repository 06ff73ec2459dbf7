//! The demands of rules as data: on each criterion, in counts, and in sums. Judging a rule and finding what would make
//! it hold are then the same question for every kind of rule. Every demand is monotone: where it is met, it is still
//! met when a criterion is seen at a higher rank.

use crate::rubric::{OverallRule, ProfileBy, Rank, Rubric, Unit, UnitRule};

use super::{
    criterion::End,
    judged_unit::JudgedUnit,
    rules::{self, SeenCriterion},
    sums::{PassMark, WeightedSums},
};

/// The demands of a unit's rule on the criteria that apply, in their order. A count asked for is never more than these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnitAsks {
    /// The rank that each criterion must reach whatever the others do; `None` where any will do.
    pub each: Vec<Option<Rank>>,
    pub counts: Vec<Count>,
    /// The sum of points that must be reached, in millionths.
    pub points: Option<i128>,
}

/// A number of criteria that must reach a rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    pub at_least: usize,
    /// The rank that counts, for each criterion.
    pub ranks: Vec<Rank>,
}

impl UnitAsks {
    pub(super) fn of(unit: &Unit, seen: &[SeenCriterion], rubric: &Rubric) -> Self {
        let critical = seen.iter().map(|each| each.criterion.critical).collect();
        let mut asks = UnitAsks { each: critical, counts: Vec::new(), points: None };
        let needed: Vec<Rank> = seen.iter().map(|each| each.criterion.needed).collect();
        let all = |rank: Rank| vec![rank; seen.len()];
        match &unit.rule {
            UnitRule::AllMet => asks.raise(&needed),
            UnitRule::CountMet { at_least } => asks.count(*at_least, needed),
            UnitRule::Thresholds(demands) => {
                for demand in demands {
                    match demand.count {
                        None => asks.raise(&all(demand.rank)),
                        Some(count) => asks.count(count, all(demand.rank)),
                    }
                }
            }
            UnitRule::WeightedMean { at_least, floor } => {
                asks.raise_to(*floor);
                asks.points = Some(WeightedSums::of(seen, rubric, End::Worst).points_for_mean(*at_least));
            }
            UnitRule::Points { at_least, floor } => {
                asks.raise_to(*floor);
                let mark = PassMark::of(*at_least, rules::criteria(unit, rubric), rubric);
                asks.points = Some(WeightedSums::of(seen, rubric, End::Worst).points_for_mark(mark));
            }
            // Something must have been shown, even where any level will do.
            UnitRule::Profile { by: ProfileBy::Lowest, needed } => asks.raise(&all(needed.unwrap_or(0))),
            UnitRule::Profile { by: ProfileBy::Median, needed } => {
                let upper_half = seen.len() - seen.len().saturating_sub(1) / 2;
                asks.count(upper_half, all(needed.unwrap_or(0)));
            }
        }
        asks
    }

    /// Returns whether criteria at these ranks, with these points, meet the demands.
    pub(super) fn met(&self, ranks: &[Option<Rank>], points: i128) -> bool {
        self.each.iter().zip(ranks).all(|(asked, rank)| rank >= asked)
            && self.counts.iter().all(|count| count.reached(ranks) >= count.at_least)
            && self.points.is_none_or(|asked| points >= asked)
    }

    fn raise(&mut self, ranks: &[Rank]) {
        for (asked, rank) in self.each.iter_mut().zip(ranks) {
            *asked = (*asked).max(Some(*rank));
        }
    }

    fn raise_to(&mut self, floor: Option<Rank>) {
        for asked in &mut self.each {
            *asked = (*asked).max(floor);
        }
    }

    fn count(&mut self, at_least: usize, ranks: Vec<Rank>) {
        self.counts.push(Count { at_least: at_least.min(ranks.len()), ranks });
    }
}

impl Count {
    pub(super) fn reached(&self, ranks: &[Option<Rank>]) -> usize {
        self.ranks.iter().zip(ranks).filter(|(asked, rank)| **rank >= Some(**asked)).count()
    }
}

/// The demands of full recognition on the units. Units of which nothing applies are left out, and counts asked for are
/// never more than the units that remain; but something must be recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WholeAsks {
    /// True for each unit that must be recognised, in the rubric's order.
    pub mandatory: Vec<bool>,
    /// Weights of the units, and the sum that the recognised ones must reach: one unit at all, the members of each
    /// elective group, then units in all, or credits in thousandths.
    pub counts: Vec<WeightedCount>,
    /// The sum over all criteria that apply, recognised or not, in millionths.
    pub points: Option<i128>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WeightedCount {
    pub at_least: u64,
    pub weights: Vec<u64>,
}

impl WholeAsks {
    pub(super) fn of(rubric: &Rubric, judged: &[JudgedUnit]) -> Self {
        let remaining = |each: &JudgedUnit| !each.is_left_out();
        let ones =
            |is: &dyn Fn(&JudgedUnit) -> bool| -> Vec<u64> { judged.iter().map(|each| is(each).into()).collect() };
        let capped = |at_least: usize, weights: Vec<u64>| {
            let most = weights.iter().sum();
            WeightedCount { at_least: (at_least as u64).min(most), weights }
        };
        let mut counts = vec![WeightedCount { at_least: 1, weights: ones(&remaining) }];
        counts.extend(rubric.elective_groups.values().map(|group| {
            let member = |each: &JudgedUnit| remaining(each) && each.unit.elective.as_ref() == Some(&group.id);
            capped(group.at_least, ones(&member))
        }));
        let sums = || {
            let results = judged.iter().flat_map(|each| &each.result.criteria);
            WeightedSums::of(&rules::seen(results, rubric), rubric, End::Worst)
        };
        let mut points = None;
        match rubric.rule {
            OverallRule::AllUnits | OverallRule::Profile => {}
            OverallRule::CountUnits { at_least } => counts.push(capped(at_least, ones(&remaining))),
            OverallRule::Credits { at_least } => {
                let credits = judged.iter().map(|each| each.unit.credits.thousandths().max(0).unsigned_abs());
                let at_least = at_least.thousandths().max(0).unsigned_abs();
                counts.push(WeightedCount { at_least, weights: credits.collect() });
            }
            OverallRule::WeightedMean { at_least } => points = Some(sums().points_for_mean(at_least)),
            OverallRule::Points { at_least } => {
                points = Some(sums().points_for_mark(PassMark::of(at_least, rubric.criteria.values(), rubric)));
            }
        }
        let mandatory = judged.iter().map(|each| remaining(each) && each.unit.elective.is_none()).collect();
        WholeAsks { mandatory, counts, points }
    }

    /// Returns whether the units that are recognised, with the points of all criteria, meet the demands.
    pub(super) fn met(&self, recognised: &[bool], points: i128) -> bool {
        self.mandatory.iter().zip(recognised).all(|(asked, is)| *is || !*asked)
            && self.counts.iter().all(|count| count.reached(recognised) >= count.at_least)
            && self.points.is_none_or(|asked| points >= asked)
    }
}

impl WeightedCount {
    pub(super) fn reached(&self, recognised: &[bool]) -> u64 {
        self.weights.iter().zip(recognised).filter(|(_, is)| **is).map(|(weight, _)| weight).sum()
    }
}
