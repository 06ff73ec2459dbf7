//! The fall of a result that rests on the whole and on what is recognised by itself: both must fail. Where a unit is
//! recognised only with the whole, the one does not follow from the other.

use crate::judgement::{asks::RuleAsks, criterion::End};

use super::{
    budget::{Budget, TooLarge},
    choose::ItemChoice,
    falls::{fail, fail_all, fail_all_and_lose_points},
    situation::{Situation, UnitSituation},
    ways::Ways,
    whole::{all_fail, nothing_shown, together},
};

/// A way for a unit to show nothing by itself any longer, and whether the unit is lost to the whole as well.
type Lost = (bool, Ways);

/// The fewest levels down, by which nothing is recognised by itself any longer and the overall rule fails.
pub(super) fn all_and_whole_fail(situation: &Situation, end: End, budget: &Budget) -> Result<Option<Ways>, TooLarge> {
    let recognised = situation.recognised(end);
    let least = all_fail(situation, end, budget)?;
    if least.is_none() || !situation.whole.met(&recognised, situation.points(end)) {
        return Ok(least);
    }
    let mut units: Vec<Vec<Lost>> = Vec::new();
    for (unit, recognised) in situation.units.iter().zip(&recognised) {
        units.push(ways_to_lose(unit, *recognised, end, situation, budget)?);
    }
    let ways: Vec<Vec<Ways>> = units.iter().map(|unit| unit.iter().map(|(_, ways)| ways.clone()).collect()).collect();
    let lose = |weights: &[u64], at_least: u64| {
        let choice = |(lost, ways): &Lost, weight: u64| ItemChoice {
            cost: ways.cost,
            counts: vec![if *lost { weight } else { 0 }],
            points: 0,
        };
        let choices: Vec<Vec<ItemChoice>> = (units.iter().zip(weights))
            .map(|(unit, weight)| unit.iter().map(|lost| choice(lost, *weight)).collect())
            .collect();
        together(&choices, &ways, vec![at_least], budget)
    };
    let mut both = None;
    for (at, mandatory) in situation.whole.mandatory.iter().enumerate() {
        if *mandatory {
            let alone: Vec<u64> = (0..units.len()).map(|unit| u64::from(unit == at)).collect();
            both = Ways::cheaper(both, lose(&alone, 1)?);
        }
    }
    for count in &situation.whole.counts {
        both = Ways::cheaper(both, lose(&count.weights, count.reached(&recognised) - count.at_least + 1)?);
    }
    let Some(asked) = situation.whole.points else { return Ok(both) };
    let shows = |unit: &UnitSituation| unit.judged.shows_something(end).then(|| unit.something(end));
    let shown: Vec<Option<RuleAsks>> = situation.units.iter().map(shows).collect();
    let spare = situation.points(end) - asked;
    let lost = fail_all_and_lose_points(&situation.units, &shown, spare, end, situation.rubric, budget)?;
    Ok(Ways::cheaper(both, lost))
}

/// The ways in which a unit shows nothing by itself.
fn ways_to_lose(
    unit: &UnitSituation,
    recognised: bool,
    end: End,
    situation: &Situation,
    budget: &Budget,
) -> Result<Vec<Lost>, TooLarge> {
    let rubric = situation.rubric;
    if !unit.judged.shows_something(end) {
        let lost = if recognised { fail(unit, end, rubric, budget)? } else { None };
        return Ok([(false, Ways::nothing())].into_iter().chain(lost.map(|ways| (true, ways))).collect());
    }
    let nothing = nothing_shown(unit, end, rubric, budget)?;
    if unit.judged.unit.separately || !recognised {
        return Ok(nothing.map(|ways| (recognised, ways)).into_iter().collect());
    }
    let anything = RuleAsks::Several { at_least: 1, of: vec![unit.asks.as_rule(), unit.something(end)] };
    let lost = fail_all(unit, &anything, end, rubric, budget)?;
    Ok(nothing.map(|ways| (false, ways)).into_iter().chain(lost.map(|ways| (true, ways))).collect())
}
