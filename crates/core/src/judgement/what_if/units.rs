//! One unit: the fewest steps up after which what is asked of it is met.

use crate::{
    judgement::{
        asks::{Count, PointsAsked, RuleAsks},
        criterion::End,
        sums::points_of,
    },
    rubric::{Rank, Rubric},
};

use super::{
    budget::{Budget, TooLarge},
    change::PossibleChange,
    choose::{Choices, Demand, ItemChoice, drop_dominated},
    situation::{CriterionStep, UnitSituation},
    ways::{SETS_MAX, Ways},
};

/// The ranks that each criterion could come to, as choices, and the steps that these stand for.
pub(super) struct UnitOptions {
    steps: Vec<Vec<CriterionStep>>,
    items: Vec<Vec<ItemChoice>>,
    origins: Vec<Vec<usize>>,
    demand: Demand,
}

/// Costs up to which is looked first: most results change at a few steps.
const COSTS_TRIED: [usize; 3] = [8, 64, usize::MAX];

/// Most ways in which a rule that is made of others can hold that are looked at.
const ALTERNATIVES_MAX: usize = 256;

/// Demands that are to be met all together: one of the ways in which a rule can hold.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    /// The rank that each criterion must reach; `None` where any will do.
    each: Vec<Option<Rank>>,
    counts: Vec<&'a Count>,
    sums: Vec<&'a PointsAsked>,
}

impl<'a> Asked<'a> {
    /// Nothing but ranks.
    pub(super) fn ranks(each: Vec<Option<Rank>>) -> Self {
        Asked { each, counts: Vec::new(), sums: Vec::new() }
    }

    pub(super) fn and(&self, other: &Asked<'a>) -> Self {
        Asked {
            each: self.each.iter().zip(&other.each).map(|(one, other)| *one.max(other)).collect(),
            counts: [self.counts.as_slice(), &other.counts].concat(),
            sums: [self.sums.as_slice(), &other.sums].concat(),
        }
    }

    /// Every way in which a rule can hold beside what is asked already.
    pub(super) fn with(&self, rule: Option<&'a RuleAsks>) -> Result<Vec<Self>, TooLarge> {
        let Some(rule) = rule else { return Ok(vec![self.clone()]) };
        Ok(ways_of(rule)?.iter().map(|way| self.and(way)).collect())
    }
}

fn ways_of(rule: &RuleAsks) -> Result<Vec<Asked<'_>>, TooLarge> {
    match rule {
        RuleAsks::Plain(asks) => Ok(vec![Asked {
            each: asks.each.clone(),
            counts: asks.counts.iter().collect(),
            sums: asks.points.iter().collect(),
        }]),
        RuleAsks::Several { at_least, of } => {
            // The ways to meet so many of the rules so far.
            let mut ways: Vec<Vec<Asked>> = vec![Vec::new(); at_least + 1];
            for rule in of {
                let own = ways_of(rule)?;
                for met in (0..*at_least).rev() {
                    let next: Vec<Asked> = match met {
                        0 => own.clone(),
                        _ => ways[met].iter().flat_map(|one| own.iter().map(|other| one.and(other))).collect(),
                    };
                    ways[met + 1].extend(next);
                    if ways[met + 1].len() > ALTERNATIVES_MAX {
                        return Err(TooLarge);
                    }
                }
            }
            Ok(ways.pop().unwrap_or_default())
        }
    }
}

impl UnitOptions {
    /// The steps up that could meet what is asked. With `count_points`, the sum of the points that count over all
    /// matters beside it. None where a criterion cannot reach what is asked of it.
    pub(super) fn upward(
        unit: &UnitSituation,
        end: End,
        asked: &Asked,
        count_points: bool,
        rubric: &Rubric,
    ) -> Option<Self> {
        let steps: Vec<Vec<CriterionStep>> = unit.criteria.iter().map(|each| each.upward(end)).collect();
        let points = |at: usize, step: &CriterionStep| points_of(unit.criteria[at].criterion, step.rank, rubric);
        // One sum is kept as it is; of others only how far they are reached.
        let is_kept = |sum: &&PointsAsked| !count_points || sum.of.iter().all(|of| *of);
        let kept = asked.sums.iter().copied().find(is_kept);
        let others: Vec<SumAsCount> = asked
            .sums
            .iter()
            .filter(|sum| kept.is_none_or(|kept| !std::ptr::eq(kept, **sum)))
            .map(|sum| SumAsCount::of(sum, &steps, points))
            .collect();
        let sums_up = |at: usize| count_points || kept.is_some_and(|sum| sum.of[at]);
        let choices = |at: usize, step: &CriterionStep| ItemChoice {
            cost: step.cost,
            counts: (asked.counts.iter())
                .map(|count| (count.ranks[at].is_some() && step.rank >= count.ranks[at]).into())
                .chain(others.iter().map(|sum| sum.gain(at, points(at, step))))
                .collect(),
            points: if sums_up(at) { points(at, step) } else { 0 },
        };
        let counts = asked.counts.iter().map(|count| count.at_least as u64);
        let demand = Demand {
            counts: counts.chain(others.iter().map(|sum| sum.needed)).collect(),
            points: kept.map(|sum| sum.at_least).or(count_points.then_some(ANY_POINTS)),
        };
        let enough = |at: usize, step: &CriterionStep| step.rank >= asked.each[at];
        let options = UnitOptions::of(steps, demand, choices, enough);
        options.items.iter().all(|item| !item.is_empty()).then_some(options)
    }

    pub(super) fn of(
        steps: Vec<Vec<CriterionStep>>,
        demand: Demand,
        choice: impl Fn(usize, &CriterionStep) -> ItemChoice,
        offered: impl Fn(usize, &CriterionStep) -> bool,
    ) -> Self {
        let (mut items, mut origins) = (Vec::new(), Vec::new());
        for (at, steps) in steps.iter().enumerate() {
            let offered = steps.iter().enumerate().filter(|(_, step)| offered(at, step));
            let mut choices = offered.map(|(index, step)| (choice(at, step), index)).collect();
            drop_dominated(&mut choices, demand.points.is_some());
            let (item, origin) = choices.into_iter().unzip();
            items.push(item);
            origins.push(origin);
        }
        UnitOptions { steps, items, origins, demand }
    }

    /// The least cost at which the demand is met.
    pub(super) fn cheapest(&self, budget: &Budget) -> Result<Option<usize>, TooLarge> {
        for most in COSTS_TRIED {
            if let Some(cost) = Choices::within(&self.items, &self.demand, most, budget)?.cheapest() {
                return Ok(Some(cost));
            }
        }
        Ok(None)
    }

    /// The most points at each cost up to a limit, where the demand is met.
    pub(super) fn frontier(&self, most: usize, budget: &Budget) -> Result<Vec<(usize, i128)>, TooLarge> {
        let mut frontier = Choices::within(&self.items, &self.demand, most, budget)?.frontier();
        frontier.retain(|(_, points)| self.demand.points.is_none_or(|needed| *points >= needed));
        Ok(frontier)
    }

    /// The sets of changes at exactly this cost, with the points that they lead to.
    pub(super) fn sets(
        &self,
        cost: usize,
        points: Option<i128>,
        budget: &Budget,
    ) -> Result<(Vec<SetWithPoints>, bool), TooLarge> {
        let points = points.max(self.demand.points);
        let search = Choices::within(&self.items, &self.demand, cost, budget)?;
        let chosen = search.ways(cost, points, SETS_MAX + 1, budget)?;
        let mut sets = Vec::new();
        let mut more = chosen.len() > SETS_MAX;
        for way in chosen {
            let reached = way.iter().zip(&self.items).map(|(choice, item)| item[*choice].points).sum();
            let steps = way.iter().enumerate().map(|(at, choice)| &self.steps[at][self.origins[at][*choice]]);
            let mut ways = Ways::nothing();
            for step in steps {
                ways = ways.and(&Ways { cost: step.cost, sets: step.ways.clone(), more: step.more });
            }
            more |= ways.more;
            sets.extend(ways.sets.into_iter().map(|set| (set, reached)));
        }
        Ok((sets, more))
    }

    pub(super) fn cheapest_ways(&self, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
        let Some(cost) = self.cheapest(budget)? else { return Ok(None) };
        let (sets, more) = self.sets(cost, None, budget)?;
        let sets = sets.into_iter().map(|(set, _)| set).collect();
        Ok(Some(Ways { cost, sets, more }.bounded()))
    }
}

/// A sum of points as a count: how far it is above what the lowest choices give.
struct SumAsCount {
    of: Vec<bool>,
    least: Vec<i128>,
    needed: u64,
}

impl SumAsCount {
    fn of(
        sum: &PointsAsked,
        steps: &[Vec<CriterionStep>],
        points: impl Fn(usize, &CriterionStep) -> i128,
    ) -> SumAsCount {
        let lowest = |(at, steps): (usize, &Vec<CriterionStep>)| {
            steps.iter().map(|step| points(at, step)).min().filter(|_| sum.of[at]).unwrap_or_default()
        };
        let least: Vec<i128> = steps.iter().enumerate().map(lowest).collect();
        let needed = (sum.at_least - least.iter().sum::<i128>()).max(0);
        SumAsCount { of: sum.of.clone(), least, needed: u64::try_from(needed).unwrap_or(u64::MAX) }
    }

    fn gain(&self, at: usize, points: i128) -> u64 {
        if self.of[at] { u64::try_from(points - self.least[at]).unwrap_or_default() } else { 0 }
    }
}

/// A set of changes, and the points that the unit then has.
pub(super) type SetWithPoints = (Vec<PossibleChange>, i128);

/// Less than any sum of points.
const ANY_POINTS: i128 = i128::MIN / 4;

/// The fewest steps up that meet what is asked, and a rule beside it; none where none do.
pub(super) fn rise<'a>(
    unit: &'a UnitSituation,
    end: End,
    asked: &Asked<'a>,
    rule: Option<&'a RuleAsks>,
    rubric: &Rubric,
    budget: &Budget,
) -> Result<Option<Ways>, TooLarge> {
    let mut least = None;
    for asked in asked.with(rule)? {
        budget.lay_out(unit.criteria.len())?;
        if let Some(options) = UnitOptions::upward(unit, end, &asked, false, rubric) {
            least = Ways::cheaper(least, options.cheapest_ways(budget)?);
        }
    }
    Ok(least)
}
