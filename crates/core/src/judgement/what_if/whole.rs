//! The whole: the fewest steps to an outcome, and the fewest that make the result fall below one.

use crate::{
    judgement::{
        asks::{RuleAsks, WeightedCount},
        criterion::End,
    },
    rubric::{Criterion, Hurdle, Rank, Rubric},
    session::Outcome,
};

use super::{
    budget::{Budget, TooLarge},
    choose::{Choices, Demand, ItemChoice},
    falls::{fail, fail_all, lose_points},
    situation::{Situation, UnitSituation},
    together_fail::all_and_whole_fail,
    units::{Asked, UnitOptions, rise},
    ways::{SETS_MAX, Ways},
};

/// The demands at one end of what is not known for the result to be an outcome or better.
#[derive(Clone, Copy)]
struct Target {
    outcome: Outcome,
    end: End,
    /// True if the overall rule must hold; else something must be recognised.
    full: bool,
}

impl Target {
    /// The demands of which one is enough for an outcome; none for outcomes that are never reached by changes.
    fn of(outcome: Outcome, situation: &Situation) -> Vec<Self> {
        let rubric = situation.rubric;
        let partial = rubric.has_outcome(Outcome::Partial);
        // Where each unit may be recognised by itself, whatever leads to the whole leads to one of them before.
        let by_whole = !partial || rubric.units.values().any(|unit| !unit.separately);
        let at = |end, full| Target { outcome, end, full };
        match outcome {
            Outcome::Full => vec![at(End::Worst, true)],
            Outcome::Partial => vec![at(End::Worst, false)],
            Outcome::MoreEvidence => {
                let (one, whole) = (partial.then(|| at(End::Best, false)), by_whole.then(|| at(End::Best, true)));
                one.into_iter().chain(whole).collect()
            }
            Outcome::NotYet | Outcome::Refer | Outcome::NoResult => Vec::new(),
        }
    }

    /// Returns whether a hurdle must be taken.
    fn takes(&self, hurdle: Option<Hurdle>) -> bool {
        hurdle.is_some_and(|hurdle| Outcome::of_hurdle(hurdle) < self.outcome)
    }

    /// The ranks that the criteria of a unit must reach as hurdles.
    fn hurdles(&self, unit: &UnitSituation) -> Vec<Option<Rank>> {
        let rank = |criterion: &Criterion| self.takes(criterion.hurdle).then_some(criterion.needed);
        unit.criteria.iter().map(|each| rank(each.criterion)).collect()
    }

    /// Returns whether a unit must be recognised.
    fn needs(&self, situation: &Situation, unit: usize) -> bool {
        let judged = &situation.units[unit].judged;
        (self.full && situation.whole.mandatory[unit]) || (self.takes(judged.unit.hurdle) && !judged.is_left_out())
    }

    /// The counts of units that must be reached.
    fn counts(&self, situation: &Situation) -> Vec<WeightedCount> {
        match self.full {
            true => situation.whole.counts.clone(),
            false => vec![WeightedCount { at_least: 1, weights: vec![1; situation.units.len()] }],
        }
    }
}

/// The fewest steps up that lead to an outcome or a better one; none where none do.
pub(super) fn reach(situation: &Situation, outcome: Outcome, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    if situation.outcome >= outcome {
        return Ok(Some(Ways::nothing()));
    }
    let mut least = None;
    for target in Target::of(outcome, situation) {
        let ways = match target.full {
            true if target.end == End::Worst && !situation.whole_evidence => None,
            true if situation.whole.points.is_some() => with_points(situation, target, budget)?,
            _ => by_units(situation, target, budget)?,
        };
        least = Ways::cheaper(least, ways);
    }
    Ok(least)
}

/// The ways where only the units count: each is as it is, but for hurdles, or made to be recognised at its least cost.
fn by_units(situation: &Situation, target: Target, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    let counts = target.counts(situation);
    let (mut choices, mut ways) = (Vec::new(), Vec::new());
    for (at, unit) in situation.units.iter().enumerate() {
        let (item, each) = unit_choices(situation, target, &counts, (at, unit), budget)?;
        choices.push(item);
        ways.push(each);
    }
    together(&choices, &ways, counts.iter().map(|count| count.at_least).collect(), budget)
}

/// The cheapest choices, one for each item, that together reach the counts; `ways` tells what each choice takes.
pub(super) fn together(
    choices: &[Vec<ItemChoice>],
    ways: &[Vec<Ways>],
    counts: Vec<u64>,
    budget: &Budget,
) -> Result<Option<Ways>, TooLarge> {
    let demand = Demand { counts, points: None };
    let search = Choices::within(choices, &demand, usize::MAX, budget)?;
    let Some(cost) = search.cheapest() else { return Ok(None) };
    let chosen = search.ways(cost, None, SETS_MAX + 1, budget)?;
    let mut all: Option<Ways> = None;
    for way in &chosen {
        let units = way.iter().zip(ways).map(|(choice, ways)| &ways[*choice]);
        all = Ways::cheaper(all, Some(units.fold(Ways::nothing(), |sets, each| sets.and(each))));
    }
    Ok(all.map(|ways| Ways { more: ways.more || chosen.len() > SETS_MAX, ..ways }))
}

fn unit_choices(
    situation: &Situation,
    target: Target,
    counts: &[WeightedCount],
    (at, unit): (usize, &UnitSituation),
    budget: &Budget,
) -> Result<(Vec<ItemChoice>, Vec<Ways>), TooLarge> {
    let (mut choices, mut ways) = (Vec::new(), Vec::new());
    let mut offer = |each: Ways, recognised| {
        choices.push(ItemChoice { cost: each.cost, counts: gains(counts, at, recognised), points: 0 });
        ways.push(each);
    };
    let (hurdles, end) = (target.hurdles(unit), target.end);
    let asked = |critical: &[Option<Rank>]| Asked::ranks(hurdles.clone()).and(&Asked::ranks(critical.to_vec()));
    let none = vec![None; unit.criteria.len()];
    let (needs, recognised) = (target.needs(situation, at), unit.judged.is_recognised(end));
    // Where something must be recognised by itself, what the unit is worth is not whether it is recognised.
    let already = if target.full { recognised } else { unit.judged.shows_something(end) };
    if !needs || recognised {
        let stays = match hurdles.iter().all(Option::is_none) {
            true => Some(Ways::nothing()),
            false => rise(unit, end, &asked(&none), None, situation.rubric, budget)?,
        };
        stays.into_iter().for_each(|stays| offer(stays, already));
    }
    if unit.criteria.is_empty() {
        return Ok((choices, ways));
    }
    let by_itself = target.full || unit.judged.unit.separately;
    let has_parts = !target.full && unit.has_parts();
    if unit.has_evidence(end) && !recognised && (needs || (by_itself && !already && !has_parts)) {
        let unit_holds =
            rise(unit, end, &asked(&unit.asks.critical), unit.asks.rule.as_ref(), situation.rubric, budget)?;
        unit_holds.into_iter().for_each(|holds| offer(holds, already || by_itself));
    }
    if has_parts && !already && (!needs || (unit.has_evidence(end) && !by_itself)) {
        let something = unit.something(end);
        let shown = match needs {
            false => something,
            true => RuleAsks::Several { at_least: 2, of: vec![unit.asks.as_rule(), something] },
        };
        let shown = rise(unit, end, &asked(&none), Some(&shown), situation.rubric, budget)?;
        shown.into_iter().for_each(|shown| offer(shown, true));
    }
    Ok((choices, ways))
}

fn gains(counts: &[WeightedCount], unit: usize, recognised: bool) -> Vec<u64> {
    let weights = counts.iter().map(|count| count.weights[unit]);
    weights.map(|weight| if recognised { weight } else { 0 }).collect()
}

/// A state that a unit could come to where points count over all: recognised or not, at a cost, with the most points.
struct UnitOption<'a> {
    options: &'a UnitOptions,
    recognised: bool,
    cost: usize,
    points: i128,
}

/// The ways where points over all criteria count beside the units.
fn with_points(situation: &Situation, target: Target, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    let mut options = Vec::new();
    for (at, unit) in situation.units.iter().enumerate() {
        options.push(unit_options(situation, target, (at, unit), budget)?);
    }
    let counts = situation.whole.counts.iter().map(|count| count.at_least).collect();
    let demand = Demand { counts, points: situation.whole.points };
    for most in [4, 16, 64, usize::MAX] {
        let mut units = Vec::new();
        for options in &options {
            let mut offered = Vec::new();
            for (recognised, options) in options {
                let frontier = options.frontier(most, budget)?.into_iter();
                offered.extend(frontier.map(|(cost, points)| UnitOption {
                    options,
                    recognised: *recognised,
                    cost,
                    points,
                }));
            }
            units.push(offered);
        }
        let choice = |at: usize, option: &UnitOption| ItemChoice {
            cost: option.cost,
            counts: gains(&situation.whole.counts, at, option.recognised),
            points: option.points,
        };
        let choices: Vec<Vec<ItemChoice>> =
            units.iter().enumerate().map(|(at, unit)| unit.iter().map(|each| choice(at, each)).collect()).collect();
        let search = Choices::within(&choices, &demand, most, budget)?;
        let Some(cost) = search.cheapest() else { continue };
        let chosen = search.ways(cost, demand.points, SETS_MAX + 1, budget)?;
        let mut all: Option<Ways> = None;
        let mut more = chosen.len() > SETS_MAX;
        for way in &chosen {
            if all.as_ref().is_some_and(|all| all.sets.len() >= SETS_MAX) {
                more = true;
                break;
            }
            let picked: Vec<&UnitOption> = way.iter().zip(&units).map(|(choice, offered)| &offered[*choice]).collect();
            let reached: i128 = picked.iter().map(|option| option.points).sum();
            let spare = reached - demand.points.unwrap_or(reached);
            all = Ways::cheaper(all, Some(expand(&picked, spare, budget)?));
        }
        return Ok(all.map(|ways| Ways { more: ways.more || more, ..ways }));
    }
    Ok(None)
}

/// The ways in which a unit can stay as it is, but for hurdles, or be recognised.
fn unit_options(
    situation: &Situation,
    target: Target,
    (at, unit): (usize, &UnitSituation),
    budget: &Budget,
) -> Result<Vec<(bool, UnitOptions)>, TooLarge> {
    let upward = |asked: &Asked| {
        budget.lay_out(unit.criteria.len())?;
        Ok(UnitOptions::upward(unit, target.end, asked, true, situation.rubric))
    };
    let hurdles = Asked::ranks(target.hurdles(unit));
    let mut options = Vec::new();
    if !target.needs(situation, at) && !unit.judged.is_recognised(target.end) {
        options.extend(upward(&hurdles)?.map(|any| (false, any)));
    }
    if unit.has_evidence(target.end) && (unit.judged.is_recognised(End::Worst) || !unit.criteria.is_empty()) {
        for asked in hurdles.and(&Asked::ranks(unit.asks.critical.clone())).with(unit.asks.rule.as_ref())? {
            options.extend(upward(&asked)?.map(|recognised| (true, recognised)));
        }
    }
    Ok(options)
}

/// The sets of changes for each unit at its cost, as long as the points that are given up together can be spared.
fn expand(picked: &[&UnitOption], spare: i128, budget: &Budget) -> Result<Ways, TooLarge> {
    let Some((option, rest)) = picked.split_first() else { return Ok(Ways::nothing()) };
    let (sets, mut more) = option.options.sets(option.cost, Some(option.points - spare), budget)?;
    let mut all: Option<Ways> = None;
    for (set, points) in sets {
        // Enough to tell that there are more.
        if all.as_ref().is_some_and(|all| all.sets.len() >= SETS_MAX) {
            more = true;
            break;
        }
        let others = expand(rest, spare - (option.points - points), budget)?;
        more |= others.more;
        let own = Ways { cost: option.cost, sets: vec![set], more: false };
        all = Ways::cheaper(all, Some(own.and(&others)));
    }
    let all = all.unwrap_or_else(Ways::nothing);
    Ok(Ways { more: all.more || more, ..all })
}

/// The fewest levels down, by which the result falls below an outcome; none where it cannot.
pub(super) fn fall_below(situation: &Situation, outcome: Outcome, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    if situation.outcome < outcome {
        return Ok(Some(Ways::nothing()));
    }
    let (target, least) = match Target::of(outcome, situation)[..] {
        [target] if target.full => (target, fall_below_full(situation, target.end, budget)?),
        [target] => (target, all_fail(situation, target.end, budget)?),
        [target, _] => (target, all_and_whole_fail(situation, target.end, budget)?),
        _ => return Ok(None),
    };
    Ok(Ways::cheaper(least, miss_a_hurdle(situation, target, budget)?))
}

/// The fewest levels down, by which a hurdle is not taken any longer.
fn miss_a_hurdle(situation: &Situation, target: Target, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    let mut least = None;
    for unit in &situation.units {
        let hurdles = target.hurdles(unit);
        for (each, asked) in unit.criteria.iter().zip(&hurdles).filter(|(_, asked)| asked.is_some()) {
            let step = each.downward(target.end).into_iter().find(|step| step.rank < *asked);
            least = Ways::cheaper(least, step.map(|step| Ways { cost: step.cost, sets: step.ways, more: step.more }));
        }
        if target.takes(unit.judged.unit.hurdle) && !unit.judged.is_left_out() {
            least = Ways::cheaper(least, fail(unit, target.end, situation.rubric, budget)?);
        }
    }
    Ok(least)
}

/// The fewest levels down, by which nothing is recognised by itself any longer.
pub(super) fn all_fail(situation: &Situation, end: End, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    let mut all = Ways::nothing();
    for unit in situation.units.iter().filter(|unit| unit.judged.shows_something(end)) {
        let Some(ways) = nothing_shown(unit, end, situation.rubric, budget)? else { return Ok(None) };
        all = all.and(&ways);
    }
    Ok(Some(all))
}

/// The fewest levels down, by which nothing of a unit is recognised by itself any longer.
pub(super) fn nothing_shown(
    unit: &UnitSituation,
    end: End,
    rubric: &Rubric,
    budget: &Budget,
) -> Result<Option<Ways>, TooLarge> {
    match unit.judged.has_part(end) {
        true => fail_all(unit, &unit.something(end), end, rubric, budget),
        false => fail(unit, end, rubric, budget),
    }
}

fn fall_below_full(situation: &Situation, end: End, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    let (rubric, whole, recognised) = (situation.rubric, &situation.whole, situation.recognised(end));
    let mut failing = Vec::new();
    for (unit, recognised) in situation.units.iter().zip(&recognised) {
        failing.push(if *recognised { fail(unit, end, rubric, budget)? } else { None });
    }
    let mandatory = failing.iter().zip(&whole.mandatory).filter(|(_, mandatory)| **mandatory);
    let mut least = mandatory.fold(None, |least, (ways, _)| Ways::cheaper(least, ways.clone()));
    // Each unit stays, or fails where it can.
    let ways: Vec<Vec<Ways>> =
        failing.iter().map(|fails| [Ways::nothing()].into_iter().chain(fails.clone()).collect()).collect();
    for count in &whole.counts {
        let too_many = count.reached(&recognised) - count.at_least + 1;
        let lost = |weight: u64| {
            move |(failed, ways): (usize, &Ways)| ItemChoice {
                cost: ways.cost,
                counts: vec![if failed == 1 { weight } else { 0 }],
                points: 0,
            }
        };
        let choices: Vec<Vec<ItemChoice>> = ways
            .iter()
            .zip(&count.weights)
            .map(|(ways, weight)| ways.iter().enumerate().map(lost(*weight)).collect())
            .collect();
        least = Ways::cheaper(least, together(&choices, &ways, vec![too_many], budget)?);
    }
    if let Some(asked) = whole.points {
        let criteria: Vec<_> = situation.units.iter().flat_map(|unit| &unit.criteria).collect();
        least = Ways::cheaper(least, lose_points(&criteria, end, situation.points(end) - asked, rubric, budget)?);
    }
    Ok(least)
}
