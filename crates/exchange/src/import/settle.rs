//! What no source knows and every rubric needs: answers are written into the draft, and what is not answered is asked.

use crate::{
    bounds::SCALES_MAX,
    message,
    notation::{self, For},
    rubric::{
        Draft, DraftScale,
        raw::{RawOverallRule, RawUnitRule},
    },
};

use super::{Answers, Asked, Choice, ImportFault, Meaning, OpenQuestion, Sketch, answers::refused, text::only};

/// Settles what is asked of every format.
pub(super) fn settle(sketch: &mut Sketch, answers: &Answers) -> Result<(), ImportFault> {
    let mut asked = std::mem::take(&mut sketch.asked);
    plain_fields(&mut sketch.draft, answers)?;
    empty_anchors(&mut sketch.draft, answers, &mut asked)?;
    needed(&mut sketch.draft, answers, &mut asked)?;
    critical(sketch, answers, &mut asked)?;
    rules(sketch, answers, &mut asked)?;
    if sketch.draft.licence.is_none() {
        let question = OpenQuestion::text("licence", message!("import-ask-licence"), None);
        sketch.draft.licence = asked.ask(question, answers)?.map(str::to_owned);
    }
    sketch.asked = asked;
    Ok(())
}

/// What may be answered without being asked: it can as well be written into the draft.
fn plain_fields(draft: &mut Draft, answers: &Answers) -> Result<(), ImportFault> {
    if draft.version.is_empty() {
        draft.version = answers.get("version").unwrap_or("0.1").to_owned();
    }
    if let Some(title) = answers.get("title") {
        let language = draft.languages.first().cloned().unwrap_or_default();
        draft.title.insert(language, title.to_owned());
    }
    if let Some(minutes) = answers.get("minutes") {
        let minutes = minutes.parse().map_err(|_| refused("minutes", minutes, &[]))?;
        draft.minutes = Some(minutes);
    }
    Ok(())
}

/// An empty cell among anchors means that the level is not described for this criterion, or that somebody has yet to
/// write it: the file does not say.
fn empty_anchors(draft: &mut Draft, answers: &Answers, asked: &mut Asked) -> Result<(), ImportFault> {
    let is_partial = |draft: &Draft, criterion: &crate::rubric::DraftCriterion| {
        let scale = draft.scales.iter().find(|scale| criterion.scale.as_ref() == Some(&scale.id));
        let described = criterion.anchors.values().filter(|anchor| !only(anchor).is_empty()).count();
        described >= 2 && scale.is_some_and(|scale| described < scale.levels.len())
    };
    let partial = draft.units.iter().flat_map(|unit| unit.all_criteria()).filter(|one| is_partial(draft, one)).count();
    if partial == 0 {
        return Ok(());
    }
    let choices = vec![
        Choice { answer: "gap".to_owned(), meaning: Meaning::Told(message!("import-choice-gap")) },
        Choice { answer: "absent".to_owned(), meaning: Meaning::Told(message!("import-choice-absent")) },
    ];
    let ask = message!("import-ask-empty-anchors", count = partial);
    let question = OpenQuestion::choice("empty_anchors", ask, Some("gap".to_owned()), choices);
    if asked.ask(question, answers)? != Some("absent") {
        return Ok(());
    }
    let (scales, mut made) = (draft.scales.clone(), Vec::<DraftScale>::new());
    for criterion in draft.units.iter_mut().flat_map(|unit| unit.all_criteria_mut()) {
        let Some(scale) = scales.iter().find(|scale| criterion.scale.as_ref() == Some(&scale.id)) else { continue };
        let is_described = |id: &String| criterion.anchors.get(id).is_some_and(|anchor| !only(anchor).is_empty());
        let levels: Vec<_> = scale.levels.iter().filter(|level| is_described(&level.id)).cloned().collect();
        if levels.len() < 2 || levels.len() == scale.levels.len() {
            continue;
        }
        let known = made.iter().find(|one| one.levels == levels && one.title == scale.title);
        let id = match known {
            Some(known) => known.id.clone(),
            None if scales.len() + made.len() == SCALES_MAX => continue,
            None => {
                let needed = scale.needed.clone().filter(|needed| levels.iter().any(|level| level.id == *needed));
                let id = format!("{}-{}", scale.id, made.len() + 2);
                made.push(DraftScale { id: id.clone(), levels, needed, ..scale.clone() });
                id
            }
        };
        criterion.anchors.retain(|_, anchor| !only(anchor).is_empty());
        criterion.scale = Some(id);
    }
    draft.scales.extend(made);
    Ok(())
}

/// The level from which a criterion is met, for each scale that does not say it.
fn needed(draft: &mut Draft, answers: &Answers, asked: &mut Asked) -> Result<(), ImportFault> {
    let says_its_own = |scale: &str| {
        let mut of_scale = draft
            .units
            .iter()
            .flat_map(|unit| unit.all_criteria())
            .filter(|criterion| criterion.scale.as_deref() == Some(scale))
            .peekable();
        of_scale.peek().is_some() && of_scale.all(|criterion| criterion.needed.is_some())
    };
    let settled: Vec<bool> = draft.scales.iter().map(|scale| says_its_own(&scale.id)).collect();
    for (scale, settled) in draft.scales.iter_mut().zip(settled) {
        let id = format!("needed.{}", scale.id);
        if settled || scale.needed.is_some() && answers.get(&id).is_none() {
            continue;
        }
        let choices = scale.levels.iter().map(|level| Choice::of_source(&level.id, only(&level.label))).collect();
        let proposal = scale.levels.get(scale.levels.len() / 2).map(|level| level.id.clone());
        let labels = || scale.levels.iter().map(|level| only(&level.label)).collect::<Vec<_>>().join(" / ");
        let named = Some(only(&scale.title)).filter(|title| !title.is_empty()).map_or_else(labels, str::to_owned);
        let ask = message!("import-ask-needed", scale = named, id = scale.id.as_str());
        let question = OpenQuestion::choice(id, ask, proposal, choices);
        if let Some(level) = asked.ask(question, answers)? {
            scale.needed = Some(level.to_owned());
        }
    }
    Ok(())
}

/// Criteria that nothing makes up for: below the level that is needed, the unit is not recognised.
fn critical(sketch: &mut Sketch, answers: &Answers, asked: &mut Asked) -> Result<(), ImportFault> {
    let draft = &mut sketch.draft;
    let criteria = || draft.units.iter().flat_map(|unit| unit.all_criteria());
    let choices: Vec<_> =
        criteria().map(|criterion| Choice::of_source(&criterion.id, only(&criterion.title))).collect();
    if choices.is_empty() || criteria().any(|criterion| criterion.critical.is_some()) {
        return Ok(());
    }
    let question = OpenQuestion {
        id: "critical".to_owned(),
        ask: message!("import-ask-critical"),
        proposal: Some(sketch.critical.join(", ")),
        choices,
        several: true,
    };
    // Until it is known from which level criteria are met, nothing can be said of what nothing makes up for.
    let unknown = draft.scales.iter().any(|scale| scale.needed.is_none())
        && draft.units.iter().flat_map(|unit| unit.all_criteria()).any(|criterion| criterion.needed.is_none());
    if unknown && answers.get("critical").is_some_and(|answer| !answer.is_empty()) {
        asked.open.push(question);
        return Ok(());
    }
    let Some(answer) = asked.ask(question, answers)? else { return Ok(()) };
    let ids: Vec<&str> = answer.split(',').map(str::trim).collect();
    let needed: Vec<(String, Option<String>)> =
        draft.scales.iter().map(|scale| (scale.id.clone(), scale.needed.clone())).collect();
    for criterion in draft.units.iter_mut().flat_map(|unit| unit.all_criteria_mut()) {
        if ids.contains(&criterion.id.as_str()) {
            let of_scale = needed.iter().find(|(id, _)| criterion.scale.as_ref() == Some(id));
            criterion.critical = criterion.needed.clone().or_else(|| of_scale.and_then(|(_, needed)| needed.clone()));
        }
    }
    Ok(())
}

/// The rules of units and of the whole, in the notation.
fn rules(sketch: &mut Sketch, answers: &Answers, asked: &mut Asked) -> Result<(), ImportFault> {
    let proposed = sketch.rule_proposed.clone().unwrap_or_else(|| "AllMet".to_owned());
    let draft = &mut sketch.draft;
    if draft.units.iter().any(|unit| unit.rule.is_none()) {
        let question = OpenQuestion::text("unit_rule", message!("import-ask-unit-rule"), Some(proposed));
        if let Some(rule) = asked.ask(question, answers)? {
            is_rule::<RawUnitRule>("unit_rule", rule)?;
            for unit in draft.units.iter_mut().filter(|unit| unit.rule.is_none()) {
                unit.rule = Some(rule.to_owned());
            }
        }
    }
    if draft.rule.is_none() && !draft.units.is_empty() {
        let question = OpenQuestion::text("rule", message!("import-ask-rule"), Some("AllUnits".to_owned()));
        if let Some(rule) = asked.ask(question, answers)? {
            is_rule::<RawOverallRule>("rule", rule)?;
            draft.rule = Some(rule.to_owned());
        }
    }
    Ok(())
}

/// Refuses what the notation does not know as a rule.
fn is_rule<Rule: serde::de::DeserializeOwned>(id: &str, rule: &str) -> Result<(), ImportFault> {
    let (read, source) = notation::read::<Rule>(rule, For::Author);
    match read.is_some() && source.slips.is_empty() {
        true => Ok(()),
        false => Err(refused(id, rule, &[])),
    }
}
