//! The whole: the fewest steps to an outcome, and the fewest that make the result fall below one.

use crate::{judgement::criterion::End, session::Outcome};

use super::{
    choose::{Choices, Demand, ItemChoice, TooLarge},
    falls::{fail, lose_points},
    situation::{Situation, UnitSituation},
    units::{Asked, UnitOptions, recognise},
    ways::{SETS_MAX, Ways},
};

/// The fewest steps up that lead to an outcome or a better one; none where none do.
pub(super) fn reach(situation: &Situation, target: Outcome) -> Result<Option<Ways>, TooLarge> {
    if situation.outcome >= target {
        return Ok(Some(Ways::nothing()));
    }
    match target {
        Outcome::Full if situation.whole.points.is_some() => full_with_points(situation),
        Outcome::Full => full(situation),
        Outcome::Partial => one_unit(situation, End::Worst),
        Outcome::MoreEvidence => one_unit(situation, End::Best),
        Outcome::NotYet | Outcome::Refer | Outcome::NoResult => Ok(None),
    }
}

fn one_unit(situation: &Situation, end: End) -> Result<Option<Ways>, TooLarge> {
    let mut least = None;
    for unit in situation.applied_for() {
        least = Ways::cheaper(least, recognise(unit, end, situation.rubric)?);
    }
    Ok(least)
}

/// The ways to full recognition where only the units count: each is as it is, or made to be recognised at its least
/// cost.
fn full(situation: &Situation) -> Result<Option<Ways>, TooLarge> {
    let mut choices = Vec::new();
    let mut ways = Vec::new();
    for (at, unit) in situation.units.iter().enumerate() {
        let (item, each) = unit_choices(situation, at, unit)?;
        choices.push(item);
        ways.push(each);
    }
    together(&choices, &ways, situation.whole.counts.iter().map(|count| count.at_least).collect())
}

/// The cheapest choices, one for each item, that together reach the counts; `ways` tells what each choice takes.
pub(super) fn together(
    choices: &[Vec<ItemChoice>],
    ways: &[Vec<Ways>],
    counts: Vec<u64>,
) -> Result<Option<Ways>, TooLarge> {
    let demand = Demand { counts, points: None };
    let search = Choices::within(choices, &demand, usize::MAX)?;
    let Some(cost) = search.cheapest() else { return Ok(None) };
    let chosen = search.ways(cost, None, SETS_MAX + 1);
    let mut all: Option<Ways> = None;
    for way in &chosen {
        let units = way.iter().zip(ways).map(|(choice, ways)| &ways[*choice]);
        all = Ways::cheaper(all, Some(units.fold(Ways::nothing(), |sets, each| sets.and(each))));
    }
    Ok(all.map(|ways| Ways { more: ways.more || chosen.len() > SETS_MAX, ..ways }))
}

fn unit_choices(
    situation: &Situation,
    at: usize,
    unit: &UnitSituation,
) -> Result<(Vec<ItemChoice>, Vec<Ways>), TooLarge> {
    let gains = |recognised: bool| gains(situation, at, recognised);
    let (mut choices, mut ways) = (Vec::new(), Vec::new());
    let recognised = unit.judged.is_recognised(End::Worst);
    if recognised || !situation.whole.mandatory[at] {
        choices.push(ItemChoice { cost: 0, counts: gains(recognised), points: 0 });
        ways.push(Ways::nothing());
    }
    if !recognised
        && !unit.criteria.is_empty()
        && let Some(each) = recognise(unit, End::Worst, situation.rubric)?
    {
        choices.push(ItemChoice { cost: each.cost, counts: gains(true), points: 0 });
        ways.push(each);
    }
    Ok((choices, ways))
}

fn gains(situation: &Situation, unit: usize, recognised: bool) -> Vec<u64> {
    let weights = situation.whole.counts.iter().map(|count| count.weights[unit]);
    weights.map(|weight| if recognised { weight } else { 0 }).collect()
}

/// A state that a unit could come to where points count over all: recognised or not, at a cost, with the most points.
struct UnitOption<'a> {
    options: &'a UnitOptions,
    recognised: bool,
    cost: usize,
    points: i128,
}

/// The ways to full recognition where points over all criteria count beside the units.
fn full_with_points(situation: &Situation) -> Result<Option<Ways>, TooLarge> {
    let mut options = Vec::new();
    for (at, unit) in situation.units.iter().enumerate() {
        options.push(unit_options(situation, at, unit)?);
    }
    let counts = situation.whole.counts.iter().map(|count| count.at_least).collect();
    let demand = Demand { counts, points: situation.whole.points };
    for most in [4, 16, 64, usize::MAX] {
        let mut units = Vec::new();
        for options in &options {
            let mut offered = Vec::new();
            for (recognised, options) in options {
                let frontier = options.frontier(most)?.into_iter();
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
            counts: gains(situation, at, option.recognised),
            points: option.points,
        };
        let choices: Vec<Vec<ItemChoice>> =
            units.iter().enumerate().map(|(at, unit)| unit.iter().map(|each| choice(at, each)).collect()).collect();
        let search = Choices::within(&choices, &demand, most)?;
        let Some(cost) = search.cheapest() else { continue };
        let chosen = search.ways(cost, demand.points, SETS_MAX + 1);
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
            all = Ways::cheaper(all, Some(expand(&picked, spare)?));
        }
        return Ok(all.map(|ways| Ways { more: ways.more || more, ..ways }));
    }
    Ok(None)
}

/// The ways in which a unit can stay as it is or be recognised.
fn unit_options(situation: &Situation, at: usize, unit: &UnitSituation) -> Result<Vec<(bool, UnitOptions)>, TooLarge> {
    let upward = |asked: &Asked| UnitOptions::upward(unit, End::Worst, asked, true, situation.rubric);
    let mut options = Vec::new();
    if !situation.whole.mandatory[at] && !unit.judged.is_recognised(End::Worst) {
        options.extend(upward(&Asked::ranks(vec![None; unit.criteria.len()])).map(|any| (false, any)));
    }
    if !unit.criteria.is_empty() {
        for asked in Asked::ranks(unit.asks.critical.clone()).with(unit.asks.rule.as_ref())? {
            options.extend(upward(&asked).map(|recognised| (true, recognised)));
        }
    }
    Ok(options)
}

/// The sets of changes for each unit at its cost, as long as the points that are given up together can be spared.
fn expand(picked: &[&UnitOption], spare: i128) -> Result<Ways, TooLarge> {
    let Some((option, rest)) = picked.split_first() else { return Ok(Ways::nothing()) };
    let (sets, mut more) = option.options.sets(option.cost, Some(option.points - spare))?;
    let mut all: Option<Ways> = None;
    for (set, points) in sets {
        // Enough to tell that there are more.
        if all.as_ref().is_some_and(|all| all.sets.len() >= SETS_MAX) {
            more = true;
            break;
        }
        let others = expand(rest, spare - (option.points - points))?;
        more |= others.more;
        let own = Ways { cost: option.cost, sets: vec![set], more: false };
        all = Ways::cheaper(all, Some(own.and(&others)));
    }
    let all = all.unwrap_or_else(Ways::nothing);
    Ok(Ways { more: all.more || more, ..all })
}

/// The fewest levels down, by which the result falls below an outcome; none where it cannot.
pub(super) fn fall_below(situation: &Situation, outcome: Outcome) -> Result<Option<Ways>, TooLarge> {
    if situation.outcome < outcome {
        return Ok(Some(Ways::nothing()));
    }
    match outcome {
        Outcome::Full => fall_below_full(situation),
        Outcome::Partial => all_fail(situation, End::Worst, |unit| unit.judged.is_recognised(End::Worst)),
        Outcome::MoreEvidence => {
            all_fail(situation, End::Best, |unit| unit.is_open() || unit.judged.is_recognised(End::Worst))
        }
        Outcome::NotYet | Outcome::Refer | Outcome::NoResult => Ok(None),
    }
}

fn all_fail(situation: &Situation, end: End, which: fn(&UnitSituation) -> bool) -> Result<Option<Ways>, TooLarge> {
    let mut all = Ways::nothing();
    for unit in situation.units.iter().filter(|unit| which(unit)) {
        let Some(ways) = fail(unit, end, situation.rubric)? else { return Ok(None) };
        all = all.and(&ways);
    }
    Ok(Some(all))
}

fn fall_below_full(situation: &Situation) -> Result<Option<Ways>, TooLarge> {
    let (rubric, whole, recognised) = (situation.rubric, &situation.whole, situation.recognised());
    let mut failing = Vec::new();
    for (unit, recognised) in situation.units.iter().zip(&recognised) {
        failing.push(if *recognised { fail(unit, End::Worst, rubric)? } else { None });
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
        least = Ways::cheaper(least, together(&choices, &ways, vec![too_many])?);
    }
    if let Some(asked) = whole.points {
        let criteria: Vec<_> = situation.units.iter().flat_map(|unit| &unit.criteria).collect();
        least = Ways::cheaper(least, lose_points(&criteria, End::Worst, situation.points() - asked, rubric)?);
    }
    Ok(least)
}
