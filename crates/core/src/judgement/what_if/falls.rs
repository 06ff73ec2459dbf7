//! One unit: the fewest steps down after which its rule fails.

use std::collections::HashSet;

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
    choose::{Demand, ItemChoice},
    situation::{CriterionSituation, CriterionStep, UnitSituation},
    units::UnitOptions,
    ways::Ways,
    whole::together,
};

/// Most sets of demands that must be missed together that are looked at.
const MISSES_MAX: usize = 256;

/// A demand that is to be missed.
#[derive(Clone, Copy)]
enum Missed<'a> {
    /// The criterion falls below a rank.
    Rank(usize, Rank),
    Count(&'a Count),
    Points(&'a PointsAsked),
}

/// A unit whose criteria stand at ranks and bring points, at one end of what is not known.
struct Standing<'a> {
    unit: &'a UnitSituation<'a>,
    end: End,
    ranks: Vec<Option<Rank>>,
    points: Vec<i128>,
    rubric: &'a Rubric,
    budget: &'a Budget,
}

/// The fewest steps down that make the unit's rule fail at one end: one of its demands is enough.
pub(super) fn fail(unit: &UnitSituation, end: End, rubric: &Rubric, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    let standing = Standing::of(unit, end, rubric, budget);
    if !unit.asks.met(&standing.ranks, &standing.points) {
        return Ok(Some(Ways::nothing()));
    }
    let mut least: Option<Ways> = None;
    for (at, rank) in unit.asks.critical.iter().enumerate() {
        if let Some(rank) = rank {
            least = Ways::cheaper(least, standing.miss(&[Missed::Rank(at, *rank)])?);
        }
    }
    match &unit.asks.rule {
        None => Ok(least),
        Some(rule) => Ok(Ways::cheaper(least, standing.fail(rule)?)),
    }
}

/// The fewest steps down after which nothing of a unit is recognised any longer.
pub(super) fn fail_all(
    unit: &UnitSituation,
    something: &RuleAsks,
    end: End,
    rubric: &Rubric,
    budget: &Budget,
) -> Result<Option<Ways>, TooLarge> {
    Standing::of(unit, end, rubric, budget).fail(something)
}

/// The fewest steps down after which each of these rules, which hold in their units, fails, and more points are lost over
/// all units than there are to spare.
pub(super) fn fail_all_and_lose_points(
    units: &[UnitSituation],
    rules: &[Option<RuleAsks>],
    spare: i128,
    end: End,
    rubric: &Rubric,
    budget: &Budget,
) -> Result<Option<Ways>, TooLarge> {
    let standings: Vec<Standing> = units.iter().map(|unit| Standing::of(unit, end, rubric, budget)).collect();
    let mut sets: Vec<Vec<(usize, Missed)>> = vec![Vec::new()];
    for (unit, (standing, rule)) in standings.iter().zip(rules).enumerate() {
        let Some(rule) = rule else { continue };
        let own = standing.misses(rule)?;
        let mut more = Vec::new();
        for set in &sets {
            let with = own.iter().map(|own| own.iter().map(|missed| (unit, *missed)));
            more.extend(with.map(|own| set.iter().copied().chain(own).collect::<Vec<_>>()));
        }
        sets = more;
        if sets.len() > MISSES_MAX {
            return Err(TooLarge);
        }
    }
    let places: Vec<(usize, usize)> =
        units.iter().enumerate().flat_map(|(unit, of)| (0..of.criteria.len()).map(move |at| (unit, at))).collect();
    let mut least = None;
    for set in &sets {
        budget.lay_out(places.len())?;
        let steps = places.iter().map(|(unit, at)| units[*unit].criteria[*at].downward(end)).collect();
        let choice = |place: usize, step: &CriterionStep| {
            let (unit, at) = places[place];
            let standing = &standings[unit];
            let lost = |(of, missed): &(usize, Missed)| if *of == unit { standing.lost(at, step, missed) } else { 0 };
            let counts = set.iter().map(lost).collect();
            ItemChoice { cost: step.cost, counts, points: standing.points_lost(at, step) }
        };
        let counts = set.iter().map(|(unit, missed)| standings[*unit].too_many(missed)).collect();
        let demand = Demand { counts, points: Some(spare + 1) };
        least = Ways::cheaper(least, UnitOptions::of(steps, demand, choice, |_, _| true).cheapest_ways(budget)?);
    }
    Ok(least)
}

impl<'a> Standing<'a> {
    fn of(unit: &'a UnitSituation<'a>, end: End, rubric: &'a Rubric, budget: &'a Budget) -> Self {
        let ranks = unit.ranks(end);
        let points = unit.points(&ranks, rubric);
        Standing { unit, end, ranks, points, rubric, budget }
    }

    fn holds(&self, rule: &RuleAsks) -> bool {
        rule.met(&self.ranks, &self.points)
    }

    /// The fewest steps after which a rule that holds does not.
    fn fail(&self, rule: &'a RuleAsks) -> Result<Option<Ways>, TooLarge> {
        if let RuleAsks::Several { at_least, of } = rule {
            let holding: Vec<&RuleAsks> = of.iter().filter(|rule| self.holds(rule)).collect();
            let too_many = holding.len() - at_least + 1;
            if too_many > 1 && is_disjoint(&holding) {
                return self.fail_apart(&holding, too_many);
            }
        }
        let mut least = None;
        for missed in self.misses(rule)? {
            least = Ways::cheaper(least, self.miss(&missed)?);
        }
        Ok(least)
    }

    /// The fewest steps after which so many of the rules, about criteria of their own each, do not hold.
    fn fail_apart(&self, holding: &[&'a RuleAsks], too_many: usize) -> Result<Option<Ways>, TooLarge> {
        let (mut choices, mut ways) = (Vec::new(), Vec::new());
        for rule in holding {
            let each: Vec<Ways> = [Ways::nothing()].into_iter().chain(self.fail(rule)?).collect();
            let choice =
                |(failed, ways): (usize, &Ways)| ItemChoice { cost: ways.cost, counts: vec![failed as u64], points: 0 };
            choices.push(each.iter().enumerate().map(choice).collect::<Vec<_>>());
            ways.push(each);
        }
        together(&choices, &ways, vec![too_many as u64], self.budget)
    }

    /// Every set of demands of which all must be missed for a rule that holds to fail.
    fn misses(&self, rule: &'a RuleAsks) -> Result<Vec<Vec<Missed<'a>>>, TooLarge> {
        match rule {
            RuleAsks::Plain(asks) => {
                let ranks = asks.each.iter().enumerate();
                let ranks = ranks.filter_map(|(at, rank)| Some(Missed::Rank(at, (*rank)?)));
                let others = asks.counts.iter().map(Missed::Count).chain(asks.points.iter().map(Missed::Points));
                Ok(ranks.chain(others).map(|missed| vec![missed]).collect())
            }
            RuleAsks::Several { at_least, of } => {
                let holding: Vec<&RuleAsks> = of.iter().filter(|rule| self.holds(rule)).collect();
                let too_many = holding.len() - at_least + 1;
                let mut sets: Vec<Vec<Vec<Missed>>> = vec![Vec::new(); too_many + 1];
                sets[0].push(Vec::new());
                for rule in holding {
                    let own = self.misses(rule)?;
                    for failed in (0..too_many).rev() {
                        let both = sets[failed].iter();
                        let both: Vec<_> =
                            both.flat_map(|one| own.iter().map(|other| both_missed(one, other))).collect();
                        sets[failed + 1].extend(both);
                        drop_repeated(&mut sets[failed + 1]);
                        if sets[failed + 1].len() > MISSES_MAX {
                            return Err(TooLarge);
                        }
                    }
                }
                Ok(sets.pop().unwrap_or_default())
            }
        }
    }

    /// The fewest steps down after which all of these demands, which are met, are missed.
    fn miss(&self, missed: &[Missed]) -> Result<Option<Ways>, TooLarge> {
        self.budget.lay_out(self.unit.criteria.len())?;
        let steps = self.unit.criteria.iter().map(|each| each.downward(self.end)).collect();
        let choice = |at: usize, step: &CriterionStep| ItemChoice {
            cost: step.cost,
            counts: missed.iter().map(|missed| self.lost(at, step, missed)).collect(),
            points: 0,
        };
        let demand = Demand { counts: missed.iter().map(|missed| self.too_many(missed)).collect(), points: None };
        UnitOptions::of(steps, demand, choice, |_, _| true).cheapest_ways(self.budget)
    }

    /// The part of a demand that a step of a criterion takes away.
    fn lost(&self, at: usize, step: &CriterionStep, missed: &Missed) -> u64 {
        let falls = |asked: Option<Rank>| asked.is_some() && self.ranks[at] >= asked && step.rank < asked;
        match missed {
            Missed::Rank(criterion, asked) => (*criterion == at && falls(Some(*asked))).into(),
            Missed::Count(count) => falls(count.ranks[at]).into(),
            Missed::Points(asked) if asked.of[at] => u64::try_from(self.points_lost(at, step)).unwrap_or_default(),
            Missed::Points(_) => 0,
        }
    }

    fn points_lost(&self, at: usize, step: &CriterionStep) -> i128 {
        self.points[at] - points_of(self.unit.criteria[at].criterion, step.rank, self.rubric)
    }

    /// What must be taken from a demand for it to be missed.
    fn too_many(&self, missed: &Missed) -> u64 {
        match missed {
            Missed::Rank(..) => 1,
            Missed::Count(count) => (count.reached(&self.ranks) - count.at_least + 1) as u64,
            Missed::Points(asked) => {
                u64::try_from(asked.reached(&self.points) - asked.at_least + 1).unwrap_or(u64::MAX)
            }
        }
    }
}

impl Missed<'_> {
    /// A key that is equal for one and the same demand.
    fn key(&self) -> (u8, usize, Rank) {
        match self {
            Missed::Rank(criterion, asked) => (0, *criterion, *asked),
            Missed::Count(count) => (1, std::ptr::from_ref(*count).addr(), 0),
            Missed::Points(points) => (2, std::ptr::from_ref(*points).addr(), 0),
        }
    }
}

/// Both sets of demands as one. A criterion that falls below the lower of two ranks falls below the higher as well.
fn both_missed<'a>(one: &[Missed<'a>], other: &[Missed<'a>]) -> Vec<Missed<'a>> {
    let mut all: Vec<Missed> = one.to_vec();
    for missed in other {
        let same = all.iter_mut().find(|each| match (&**each, missed) {
            (Missed::Rank(criterion, _), Missed::Rank(other, _)) => criterion == other,
            (each, missed) => each.key() == missed.key(),
        });
        match (same, missed) {
            (Some(Missed::Rank(_, asked)), Missed::Rank(_, lower)) => *asked = (*asked).min(*lower),
            (Some(_), _) => {}
            (None, _) => all.push(*missed),
        }
    }
    all
}

/// Keeps the first of sets that hold the same demands.
fn drop_repeated(sets: &mut Vec<Vec<Missed>>) {
    let mut known = HashSet::new();
    sets.retain(|set| {
        let mut keys: Vec<_> = set.iter().map(Missed::key).collect();
        keys.sort_unstable();
        known.insert(keys)
    });
}

/// Returns whether no criterion decides about two of these rules.
fn is_disjoint(rules: &[&RuleAsks]) -> bool {
    let mut seen: Vec<usize> = Vec::new();
    rules.iter().all(|rule| {
        let mut own = Vec::new();
        criteria_of(rule, &mut own);
        own.sort_unstable();
        own.dedup();
        let apart = own.iter().all(|criterion| !seen.contains(criterion));
        seen.extend(own);
        apart
    })
}

fn criteria_of(rule: &RuleAsks, found: &mut Vec<usize>) {
    match rule {
        RuleAsks::Several { of, .. } => of.iter().for_each(|rule| criteria_of(rule, found)),
        RuleAsks::Plain(asks) => {
            let mut take = |is: &dyn Fn(usize) -> bool| found.extend((0..asks.each.len()).filter(|at| is(*at)));
            take(&|at| asks.each[at].is_some());
            asks.counts.iter().for_each(|count| take(&|at| count.ranks[at].is_some()));
            asks.points.iter().for_each(|points| take(&|at| points.of[at]));
        }
    }
}

/// The fewest steps down that lose more points than there are to spare.
pub(super) fn lose_points(
    criteria: &[&CriterionSituation],
    end: End,
    spare: i128,
    rubric: &Rubric,
    budget: &Budget,
) -> Result<Option<Ways>, TooLarge> {
    let steps = criteria.iter().map(|each| each.downward(end)).collect();
    let demand = Demand { counts: Vec::new(), points: Some(spare + 1) };
    let choice = |at: usize, step: &CriterionStep| {
        let points = |rank| points_of(criteria[at].criterion, rank, rubric);
        let lost = points(criteria[at].range.at(end)) - points(step.rank);
        ItemChoice { cost: step.cost, counts: Vec::new(), points: lost }
    };
    UnitOptions::of(steps, demand, choice, |_, _| true).cheapest_ways(budget)
}
