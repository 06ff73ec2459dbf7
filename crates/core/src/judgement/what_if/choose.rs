//! The cheapest choices that meet a demand: one choice for each item, costs added, gains added. Exact: every
//! combination is covered, by keeping for each item only what can still matter of those before it.

use std::collections::HashMap;

use super::budget::{Budget, TooLarge};

/// A choice among those that an item has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ItemChoice {
    pub cost: usize,
    /// Amounts that the choice adds to each count.
    pub counts: Vec<u64>,
    pub points: i128,
}

/// The cost, counts and points that all choices together must reach.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Demand {
    pub counts: Vec<u64>,
    pub points: Option<i128>,
}

/// Costs and counts that the first items can reach, with the most points for each. Counts stop at what is demanded.
pub(super) struct Choices<'a> {
    items: &'a [Vec<ItemChoice>],
    demand: &'a Demand,
    layers: Vec<HashMap<State, i128>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct State {
    cost: usize,
    counts: Vec<u64>,
}

impl<'a> Choices<'a> {
    /// The choices that can be reached at a cost of no more than `cost_max`.
    pub(super) fn within(
        items: &'a [Vec<ItemChoice>],
        demand: &'a Demand,
        cost_max: usize,
        budget: &Budget,
    ) -> Result<Self, TooLarge> {
        let start = State { cost: 0, counts: vec![0; demand.counts.len()] };
        let mut layers = vec![HashMap::from([(start, 0)])];
        for item in items {
            let mut next: HashMap<State, i128> = HashMap::new();
            for (state, points) in layers.last().into_iter().flatten() {
                for choice in item {
                    let cost = state.cost + choice.cost;
                    if cost > cost_max {
                        continue;
                    }
                    budget.spend(1)?;
                    let sums = state.counts.iter().zip(&choice.counts).zip(&demand.counts);
                    let counts = sums.map(|((reached, gain), needed)| (*reached + *gain).min(*needed)).collect();
                    let points = if demand.points.is_some() { points + choice.points } else { 0 };
                    let most = next.entry(State { cost, counts }).or_insert(points);
                    *most = points.max(*most);
                }
            }
            if demand.points.is_none() {
                keep_cheapest(&mut next);
            }
            layers.push(next);
        }
        Ok(Choices { items, demand, layers })
    }

    /// The least cost at which the demand is met.
    pub(super) fn cheapest(&self) -> Option<usize> {
        let last = self.layers.last()?;
        let met = last.iter().filter(|(state, points)| {
            state.counts == self.demand.counts && self.demand.points.is_none_or(|needed| **points >= needed)
        });
        met.map(|(state, _)| state.cost).min()
    }

    /// The most points with each cost at which the counts are met, in the order of costs, none that costs more and
    /// gives no more.
    pub(super) fn frontier(&self) -> Vec<(usize, i128)> {
        let last = self.layers.last().into_iter().flatten();
        let met = last.filter(|(state, _)| state.counts == self.demand.counts);
        let mut frontier: Vec<(usize, i128)> = met.map(|(state, points)| (state.cost, *points)).collect();
        frontier.sort_unstable();
        let mut most = None;
        frontier.retain(|(_, points)| {
            let better = most.is_none_or(|most| *points > most);
            most = most.max(Some(*points));
            better
        });
        frontier
    }

    /// At most `limit` ways to meet the demand, with at least so many points, at exactly this cost: the index of the
    /// choice for each item.
    pub(super) fn ways(
        &self,
        cost: usize,
        points: Option<i128>,
        limit: usize,
        budget: &Budget,
    ) -> Result<Vec<Vec<usize>>, TooLarge> {
        let mut search = WaySearch { chosen: vec![0; self.items.len()], ways: Vec::new(), limit, budget };
        let wanted = Wanted { cost, counts: self.demand.counts.clone(), points };
        self.descend(self.items.len(), &wanted, &mut search)?;
        Ok(search.ways)
    }

    fn descend(&self, layer: usize, wanted: &Wanted, search: &mut WaySearch) -> Result<(), TooLarge> {
        if search.ways.len() >= search.limit {
            return Ok(());
        }
        search.budget.spend(self.layers[layer].len() / STATES_SEEN_FOR_ONE_MADE)?;
        if !self.reaches(layer, wanted) {
            return Ok(());
        }
        let Some(item) = layer.checked_sub(1) else {
            search.ways.push(search.chosen.clone());
            return Ok(());
        };
        for (index, choice) in self.items[item].iter().enumerate() {
            let Some(cost) = wanted.cost.checked_sub(choice.cost) else { continue };
            let counts = wanted.counts.iter().zip(&choice.counts).map(|(needed, gain)| needed.saturating_sub(*gain));
            let points = wanted.points.map(|needed| needed - choice.points);
            search.chosen[item] = index;
            self.descend(item, &Wanted { cost, counts: counts.collect(), points }, search)?;
        }
        Ok(())
    }

    fn reaches(&self, layer: usize, wanted: &Wanted) -> bool {
        self.layers[layer].iter().any(|(state, points)| {
            state.cost == wanted.cost
                && state.counts.iter().zip(&wanted.counts).all(|(reached, needed)| reached >= needed)
                && wanted.points.is_none_or(|needed| *points >= needed)
        })
    }
}

/// Looking at a state takes so many times less than making one.
const STATES_SEEN_FOR_ONE_MADE: usize = 16;

/// The ways that were found, and the one being looked at.
struct WaySearch<'a> {
    chosen: Vec<usize>,
    ways: Vec<Vec<usize>>,
    limit: usize,
    budget: &'a Budget,
}

struct Wanted {
    cost: usize,
    counts: Vec<u64>,
    points: Option<i128>,
}

/// Keeps the states that can be on a cheapest way: where points do not matter, a state with the same counts at a higher
/// cost cannot.
fn keep_cheapest(states: &mut HashMap<State, i128>) {
    let mut least: HashMap<Vec<u64>, usize> = HashMap::new();
    for state in states.keys() {
        let cost = least.entry(state.counts.clone()).or_insert(state.cost);
        *cost = state.cost.min(*cost);
    }
    states.retain(|state, _| least[&state.counts] == state.cost);
}

/// Leaves out choices than which another costs no more and gives no less.
pub(super) fn drop_dominated(choices: &mut Vec<(ItemChoice, usize)>, with_points: bool) {
    let beats = |one: &ItemChoice, other: &ItemChoice| {
        one.cost <= other.cost
            && one.counts.iter().zip(&other.counts).all(|(one, other)| one >= other)
            && (!with_points || one.points >= other.points)
    };
    let mut kept: Vec<(ItemChoice, usize)> = Vec::new();
    for (choice, origin) in choices.drain(..) {
        if kept.iter().any(|(other, _)| beats(other, &choice)) {
            continue;
        }
        kept.retain(|(other, _)| !beats(&choice, other));
        kept.push((choice, origin));
    }
    *choices = kept;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn item() -> impl Strategy<Value = Vec<ItemChoice>> {
        let choice = (0_usize..4, 0_u64..3, 0_u64..2, -3_i128..6);
        let choices = prop::collection::vec(choice, 0..3);
        choices.prop_map(|choices| {
            let stay = ItemChoice { cost: 0, counts: vec![0, 0], points: 0 };
            let others = choices.into_iter().map(|(cost, one, two, points)| ItemChoice {
                cost: cost + 1,
                counts: vec![one, two],
                points,
            });
            [stay].into_iter().chain(others).collect()
        })
    }

    /// Every combination, one after the other.
    fn all(items: &[Vec<ItemChoice>]) -> Vec<(Vec<usize>, usize, Vec<u64>, i128)> {
        let mut all = vec![(Vec::new(), 0, vec![0, 0], 0)];
        for item in items {
            let mut next = Vec::new();
            for (way, cost, counts, points) in &all {
                for (index, choice) in item.iter().enumerate() {
                    let way = [way.as_slice(), &[index]].concat();
                    let counts = counts.iter().zip(&choice.counts).map(|(one, other)| one + other).collect();
                    next.push((way, cost + choice.cost, counts, points + choice.points));
                }
            }
            all = next;
        }
        all
    }

    proptest! {
        #[test]
        fn the_cheapest_ways_are_those_of_trying_everything(
            items in prop::collection::vec(item(), 0..6),
            counts in prop::collection::vec(0_u64..5, 2),
            points in prop::option::of(-2_i128..12),
        ) {
            let demand = Demand { counts: counts.clone(), points };
            let choices = Choices::within(&items, &demand, usize::MAX, &Budget::of(usize::MAX)).unwrap();
            let met: Vec<_> = all(&items).into_iter().filter(|(_, _, reached, gained)| {
                reached.iter().zip(&counts).all(|(one, other)| one >= other)
                    && points.is_none_or(|needed| *gained >= needed)
            }).collect();
            let least = met.iter().map(|(_, cost, _, _)| *cost).min();
            prop_assert_eq!(choices.cheapest(), least);
            if let Some(least) = least {
                let mut expected: Vec<_> =
                    met.into_iter().filter(|(_, cost, _, _)| *cost == least).map(|(way, ..)| way).collect();
                expected.sort();
                let mut ways = choices.ways(least, points, usize::MAX, &Budget::of(usize::MAX)).unwrap();
                ways.sort();
                prop_assert_eq!(ways, expected);
            }
        }
    }
}
