//! The demands of rules as data: on each criterion, in counts, and in sums. Judging a rule and finding what would make
//! it hold are then the same question for every kind of rule. Every demand is monotone: where it is met, it is still
//! met when a criterion is seen at a higher rank.

use crate::rubric::{CriterionId, OverallRule, Part, ProfileBy, Rank, Rubric, RubricFormat, Unit, UnitRule};

use super::{
    criterion::End,
    judged_unit::JudgedUnit,
    rules::{self, SeenCriterion},
    sums::{PassMark, WeightedSums},
};

/// The demands on the criteria of a unit that apply, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnitAsks {
    /// The rank that each criterion must reach whatever the rule says; `None` where any will do.
    pub critical: Vec<Option<Rank>>,
    /// None where none of the criteria that the rule is about applies.
    pub rule: Option<RuleAsks>,
}

/// The demands of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RuleAsks {
    Plain(PlainAsks),
    /// Rules of which so many must hold.
    Several {
        at_least: usize,
        of: Vec<RuleAsks>,
    },
}

/// The demands of a rule that is made of no others. All of them must be met. A count asked for is never more than the
/// criteria that count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlainAsks {
    /// The rank that each criterion must reach; `None` where any will do.
    pub each: Vec<Option<Rank>>,
    pub counts: Vec<Count>,
    pub points: Option<PointsAsked>,
}

/// A number of criteria that must reach a rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    pub at_least: usize,
    /// The rank that counts, for each criterion; `None` where it does not count whatever it reaches.
    pub ranks: Vec<Option<Rank>>,
}

/// A sum of points that must be reached, in millionths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PointsAsked {
    pub at_least: i128,
    /// True for each criterion whose points are summed.
    pub of: Vec<bool>,
}

impl UnitAsks {
    pub(super) fn of(unit: &Unit, seen: &[SeenCriterion], rubric: &Rubric) -> Self {
        UnitAsks::of_criteria(&unit.rule, &unit.criteria, seen, rubric)
    }

    /// The demands of a part; none where nothing of it applies.
    pub(super) fn of_part(part: &Part, seen: &[SeenCriterion], rubric: &Rubric) -> Option<Self> {
        let asks = UnitAsks::of_criteria(&part.rule, &part.criteria, seen, rubric);
        asks.rule.is_some().then_some(asks)
    }

    fn of_criteria(rule: &UnitRule, all: &[CriterionId], seen: &[SeenCriterion], rubric: &Rubric) -> Self {
        let among = rules::is_among(all, seen);
        let critical = seen.iter().zip(among).map(|(each, among)| each.criterion.critical.filter(|_| among)).collect();
        UnitAsks { critical, rule: RuleAsks::of(rule, all, seen, rubric) }
    }

    /// The demands as those of one rule.
    pub(super) fn as_rule(&self) -> RuleAsks {
        let critical = PlainAsks { each: self.critical.clone(), counts: Vec::new(), points: None };
        let of: Vec<RuleAsks> = [RuleAsks::Plain(critical)].into_iter().chain(self.rule.clone()).collect();
        RuleAsks::Several { at_least: of.len(), of }
    }

    /// Returns whether criteria at these ranks, each with its points, meet the demands.
    pub(super) fn met(&self, ranks: &[Option<Rank>], points: &[i128]) -> bool {
        reach(ranks, &self.critical) && self.rule.as_ref().is_none_or(|rule| rule.met(ranks, points))
    }
}

fn reach(ranks: &[Option<Rank>], asked: &[Option<Rank>]) -> bool {
    asked.iter().zip(ranks).all(|(asked, rank)| rank >= asked)
}

impl RuleAsks {
    /// The demands of a rule; `all` are the criteria that it is about unless it names others. Rules about criteria none
    /// of which applies are left out, and no more rules are asked for than remain.
    pub(super) fn of(rule: &UnitRule, all: &[CriterionId], seen: &[SeenCriterion], rubric: &Rubric) -> Option<Self> {
        match rule {
            UnitRule::Of { criteria, rule, .. } => RuleAsks::of(rule, criteria, seen, rubric),
            UnitRule::Several { at_least, of } => RuleAsks::several(*at_least, of, all, seen, rubric),
            plain => PlainAsks::of(plain, all, seen, rubric).map(RuleAsks::Plain),
        }
    }

    fn several(
        at_least: usize,
        rules: &[UnitRule],
        all: &[CriterionId],
        seen: &[SeenCriterion],
        rubric: &Rubric,
    ) -> Option<Self> {
        let of: Vec<RuleAsks> = rules.iter().filter_map(|rule| RuleAsks::of(rule, all, seen, rubric)).collect();
        let at_least = at_least.min(of.len());
        (!of.is_empty()).then_some(RuleAsks::Several { at_least, of })
    }

    pub(super) fn met(&self, ranks: &[Option<Rank>], points: &[i128]) -> bool {
        match self {
            RuleAsks::Plain(asks) => asks.met(ranks, points),
            RuleAsks::Several { at_least, of } => of.iter().filter(|rule| rule.met(ranks, points)).count() >= *at_least,
        }
    }
}

impl PlainAsks {
    fn of(rule: &UnitRule, all: &[CriterionId], seen: &[SeenCriterion], rubric: &Rubric) -> Option<Self> {
        let (among, counted) = (rules::is_judged(rule, all, seen), rules::is_counted(rule, all, seen));
        let own = rules::judged(rule, all, seen);
        if own.is_empty() {
            return None;
        }
        let ranked = |rank: &dyn Fn(&SeenCriterion) -> Rank| -> Vec<Option<Rank>> {
            seen.iter().zip(&among).map(|(each, among)| among.then(|| rank(each))).collect()
        };
        let needed = || ranked(&|each| each.criterion.needed);
        let at = |rank: Rank| ranked(&move |_| rank);
        let mut asks = PlainAsks { each: vec![None; seen.len()], counts: Vec::new(), points: None };
        match rule {
            UnitRule::AllMet | UnitRule::Holistic => asks.raise(&needed()),
            UnitRule::CountMet { at_least } => asks.count(*at_least, needed()),
            UnitRule::Thresholds(demands) => {
                for demand in demands {
                    match demand.count {
                        None => asks.raise(&at(demand.rank)),
                        Some(count) => asks.count(count, at(demand.rank)),
                    }
                }
            }
            UnitRule::WeightedMean { at_least, floor } => {
                asks.raise(&floor.map_or_else(Vec::new, at));
                let at_least = WeightedSums::of(&own, rubric, End::Worst).points_for_mean(*at_least);
                asks.points = Some(PointsAsked { at_least, of: counted });
            }
            UnitRule::Points { at_least, floor } => {
                asks.raise(&floor.map_or_else(Vec::new, at));
                let mark = PassMark::of(*at_least, rules::criteria(all, rubric), rubric);
                let at_least = WeightedSums::of(&own, rubric, End::Worst).points_for_mark(mark);
                asks.points = Some(PointsAsked { at_least, of: counted });
            }
            // Where the level is the result, whatever it is, each criterion must have been judged; format 1 asked
            // for less of the middle one.
            UnitRule::Profile { by, needed: None }
                if *by == ProfileBy::Lowest || rubric.format == RubricFormat::Two =>
            {
                asks.raise(&at(0));
            }
            UnitRule::Profile { by: ProfileBy::Lowest, needed } => asks.raise(&at(needed.unwrap_or(0))),
            UnitRule::Profile { by: ProfileBy::Median, needed } => {
                let upper_half = own.len() - own.len().saturating_sub(1) / 2;
                asks.count(upper_half, at(needed.unwrap_or(0)));
            }
            UnitRule::Of { .. } | UnitRule::Several { .. } => {}
        }
        Some(asks)
    }

    pub(super) fn met(&self, ranks: &[Option<Rank>], points: &[i128]) -> bool {
        reach(ranks, &self.each)
            && self.counts.iter().all(|count| count.reached(ranks) >= count.at_least)
            && self.points.as_ref().is_none_or(|asked| asked.reached(points) >= asked.at_least)
    }

    fn raise(&mut self, ranks: &[Option<Rank>]) {
        for (asked, rank) in self.each.iter_mut().zip(ranks) {
            *asked = (*asked).max(*rank);
        }
    }

    fn count(&mut self, at_least: usize, ranks: Vec<Option<Rank>>) {
        let most = ranks.iter().flatten().count();
        self.counts.push(Count { at_least: at_least.min(most), ranks });
    }
}

impl Count {
    pub(super) fn reached(&self, ranks: &[Option<Rank>]) -> usize {
        self.ranks.iter().zip(ranks).filter(|(asked, rank)| asked.is_some() && *rank >= *asked).count()
    }
}

impl PointsAsked {
    pub(super) fn reached(&self, points: &[i128]) -> i128 {
        self.of.iter().zip(points).filter(|(of, _)| **of).map(|(_, points)| points).sum()
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
