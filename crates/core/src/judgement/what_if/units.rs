//! One unit: the fewest steps that make its rule hold, and the fewest that make it fail.

use crate::{
    judgement::{criterion::End, sums::points_of},
    rubric::Rubric,
};

use super::{
    change::PossibleChange,
    choose::{Choices, Demand, ItemChoice, TooLarge, drop_dominated},
    situation::{CriterionSituation, CriterionStep, UnitSituation},
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

impl UnitOptions {
    /// The steps up that could make the unit's rule hold; without a rule, any. With `count_points`, the sum matters
    /// beside the unit's own rule. None where a criterion cannot reach what is asked of it.
    pub(super) fn upward(
        unit: &UnitSituation,
        end: End,
        recognised: bool,
        count_points: bool,
        rubric: &Rubric,
    ) -> Option<Self> {
        let asks = &unit.asks;
        let asked = asks.points.filter(|_| recognised);
        let with_points = asked.is_some() || count_points;
        let counts = || asks.counts.iter().filter(|_| recognised);
        let steps: Vec<Vec<CriterionStep>> = unit.criteria.iter().map(|each| each.upward(end)).collect();
        let choices = |at: usize, step: &CriterionStep| ItemChoice {
            cost: step.cost,
            counts: counts().map(|count| (step.rank >= Some(count.ranks[at])).into()).collect(),
            points: if with_points { points_of(unit.criteria[at].criterion, step.rank, rubric) } else { 0 },
        };
        let demand = Demand {
            counts: counts().map(|count| count.at_least as u64).collect(),
            points: asked.or(count_points.then_some(ANY_POINTS)),
        };
        let enough = |at: usize, step: &CriterionStep| !recognised || step.rank >= asks.each[at];
        let options = UnitOptions::of(steps, demand, choices, enough);
        options.items.iter().all(|item| !item.is_empty()).then_some(options)
    }

    fn of(
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
    pub(super) fn cheapest(&self) -> Result<Option<usize>, TooLarge> {
        for most in COSTS_TRIED {
            if let Some(cost) = Choices::within(&self.items, &self.demand, most)?.cheapest() {
                return Ok(Some(cost));
            }
        }
        Ok(None)
    }

    /// The most points at each cost up to a limit, where the demand is met.
    pub(super) fn frontier(&self, most: usize) -> Result<Vec<(usize, i128)>, TooLarge> {
        let mut frontier = Choices::within(&self.items, &self.demand, most)?.frontier();
        frontier.retain(|(_, points)| self.demand.points.is_none_or(|needed| *points >= needed));
        Ok(frontier)
    }

    /// The sets of changes at exactly this cost, with the points that they lead to.
    pub(super) fn sets(&self, cost: usize, points: Option<i128>) -> Result<(Vec<SetWithPoints>, bool), TooLarge> {
        let points = points.max(self.demand.points);
        let chosen = Choices::within(&self.items, &self.demand, cost)?.ways(cost, points, SETS_MAX + 1);
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

    fn cheapest_ways(&self) -> Result<Option<Ways>, TooLarge> {
        let Some(cost) = self.cheapest()? else { return Ok(None) };
        let (sets, more) = self.sets(cost, None)?;
        let sets = sets.into_iter().map(|(set, _)| set).collect();
        Ok(Some(Ways { cost, sets, more }.bounded()))
    }
}

/// A set of changes, and the points that the unit then has.
pub(super) type SetWithPoints = (Vec<PossibleChange>, i128);

/// Less than any sum of points.
const ANY_POINTS: i128 = i128::MIN / 4;

/// The fewest steps up that make the unit's rule hold at one end of what is not known; none where none do.
pub(super) fn recognise(unit: &UnitSituation, end: End, rubric: &Rubric) -> Result<Option<Ways>, TooLarge> {
    match UnitOptions::upward(unit, end, true, false, rubric) {
        Some(options) => options.cheapest_ways(),
        None => Ok(None),
    }
}

/// The fewest steps down that make the unit's rule fail at one end: one of its demands is enough.
pub(super) fn fail(unit: &UnitSituation, end: End, rubric: &Rubric) -> Result<Option<Ways>, TooLarge> {
    let (ranks, asks) = (unit.ranks(end), &unit.asks);
    if !asks.met(&ranks, unit.points(&ranks, rubric)) {
        return Ok(Some(Ways::nothing()));
    }
    let mut least: Option<Ways> = None;
    for (each, asked) in unit.criteria.iter().zip(&asks.each) {
        let step = each.downward(end).into_iter().find(|step| step.rank < *asked);
        let ways = step.map(|step| Ways { cost: step.cost, sets: step.ways, more: step.more });
        least = Ways::cheaper(least, ways);
    }
    for count in &asks.counts {
        let lost = |at: usize, step: &CriterionStep| {
            (ranks[at] >= Some(count.ranks[at]) && step.rank < Some(count.ranks[at])).into()
        };
        let too_many = (count.reached(&ranks) - count.at_least + 1) as u64;
        least = Ways::cheaper(least, lose(&unit.criteria.iter().collect::<Vec<_>>(), end, too_many, lost)?);
    }
    if let Some(asked) = asks.points {
        let spare = unit.points(&ranks, rubric) - asked;
        least = Ways::cheaper(least, lose_points(&unit.criteria.iter().collect::<Vec<_>>(), end, spare, rubric)?);
    }
    Ok(least)
}

fn lose(
    criteria: &[&CriterionSituation],
    end: End,
    too_many: u64,
    lost: impl Fn(usize, &CriterionStep) -> u64,
) -> Result<Option<Ways>, TooLarge> {
    let steps = criteria.iter().map(|each| each.downward(end)).collect();
    let demand = Demand { counts: vec![too_many], points: None };
    let choice =
        |at: usize, step: &CriterionStep| ItemChoice { cost: step.cost, counts: vec![lost(at, step)], points: 0 };
    UnitOptions::of(steps, demand, choice, |_, _| true).cheapest_ways()
}

/// The fewest steps down that lose more points than there are to spare.
pub(super) fn lose_points(
    criteria: &[&CriterionSituation],
    end: End,
    spare: i128,
    rubric: &Rubric,
) -> Result<Option<Ways>, TooLarge> {
    let steps = criteria.iter().map(|each| each.downward(end)).collect();
    let demand = Demand { counts: Vec::new(), points: Some(spare + 1) };
    let choice = |at: usize, step: &CriterionStep| {
        let points = |rank| points_of(criteria[at].criterion, rank, rubric);
        let lost = points(criteria[at].range.at(end)) - points(step.rank);
        ItemChoice { cost: step.cost, counts: Vec::new(), points: lost }
    };
    UnitOptions::of(steps, demand, choice, |_, _| true).cheapest_ways()
}
