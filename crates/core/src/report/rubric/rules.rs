//! Rules and conditions of a rubric in words.

use crate::{
    locale::{Language, Message},
    message,
    rubric::{
        Condition, CriterionId, OverallRule, PanelRule, Part, ProfileBy, Rank, Rubric, Scale, Settling, Threshold,
        Unit, UnitRule,
    },
};

/// The rule of a unit, demand by demand.
pub(super) fn of_unit(unit: &Unit, rubric: &Rubric, language: &Language) -> Vec<Message> {
    of_criteria(&unit.rule, &unit.criteria, rubric, language)
}

/// The rule of a part, demand by demand.
pub(super) fn of_part(part: &Part, rubric: &Rubric, language: &Language) -> Vec<Message> {
    of_criteria(&part.rule, &part.criteria, rubric, language)
}

/// A rule about these criteria, demand by demand.
fn of_criteria(rule: &UnitRule, criteria: &[CriterionId], rubric: &Rubric, language: &Language) -> Vec<Message> {
    // A rule that names a level is one of criteria with a single scale; a bonus or a deduction may have another.
    let mut standard = criteria.iter().filter_map(|id| rubric.criterion(id)).filter(|each| each.counts.is_standard());
    let scale = standard.next().map(|criterion| rubric.scale_of(criterion));
    let level = |rank: Rank| label(scale, rank, language);
    let floor = |floor: &Option<Rank>| floor.map(|rank| message!("rubric-rule-floor", level = level(rank)));
    let each = |rules: &[UnitRule]| -> Vec<Message> {
        let told = |rule| of_criteria(rule, criteria, rubric, language).into_iter().reduce(both);
        rules.iter().filter_map(told).collect()
    };
    match rule {
        UnitRule::Of { criteria, rule, .. } => {
            let ids: Vec<&str> = criteria.iter().map(CriterionId::as_str).collect();
            let about = |rule| message!("reason-about", criteria = ids.join(", "), reason = rule);
            of_criteria(rule, criteria, rubric, language).into_iter().map(about).collect()
        }
        // Each part tells its own rule.
        UnitRule::Several { at_least, of }
            if of.iter().all(|rule| matches!(rule, UnitRule::Of { part: Some(_), .. })) =>
        {
            let all = if *at_least == of.len() { "yes" } else { "no" };
            vec![message!("rubric-rule-parts", all = all, at_least = *at_least, parts = of.len())]
        }
        UnitRule::Several { at_least, of } if *at_least == of.len() => each(of),
        UnitRule::Several { of, .. } => {
            let either = |before, last| message!("rubric-rule-or", before = before, last = last);
            each(of).into_iter().reduce(either).into_iter().collect()
        }
        UnitRule::AllMet => vec![message!("rubric-rule-all-met")],
        UnitRule::Holistic => vec![message!("rubric-rule-holistic")],
        UnitRule::CountMet { at_least } => {
            let judged = |id: &&CriterionId| rubric.criterion(id).is_some_and(|known| rule.looks_at(known.counts));
            let count = criteria.iter().filter(judged).count();
            vec![message!("rubric-rule-count-met", at_least = *at_least, count = count)]
        }
        UnitRule::Thresholds(demands) => {
            let demand = |demand: &Threshold| match demand.count {
                None => message!("rubric-rule-all-at", level = level(demand.rank)),
                Some(count) => message!("rubric-rule-some-at", count = count, level = level(demand.rank)),
            };
            demands.iter().map(demand).collect()
        }
        UnitRule::WeightedMean { at_least, floor: lowest } => {
            let mean = message!("rubric-rule-mean", at_least = at_least.as_f64());
            [mean].into_iter().chain(floor(lowest)).collect()
        }
        UnitRule::Points { at_least, floor: lowest } => {
            let points = message!("rubric-rule-points", at_least = at_least.as_f64());
            [points].into_iter().chain(floor(lowest)).collect()
        }
        UnitRule::Profile { by, needed } => {
            let by = match by {
                ProfileBy::Lowest => "lowest",
                ProfileBy::Median => "median",
            };
            let (wanted, level) = needed.map_or(("any", String::new()), |rank| ("level", level(rank)));
            vec![message!("rubric-rule-profile", by = by, wanted = wanted, level = level)]
        }
    }
}

fn both(before: Message, last: Message) -> Message {
    message!("rubric-rule-and", before = before, last = last)
}

/// The rule of the whole, those of the elective groups, and that of several assessors.
pub(super) fn of_whole(rubric: &Rubric, language: &Language) -> Vec<Message> {
    let whole = match &rubric.rule {
        OverallRule::AllUnits => message!("rubric-whole-all-units"),
        OverallRule::CountUnits { at_least } => message!("rubric-whole-count-units", at_least = *at_least),
        OverallRule::Credits { at_least } => message!("rubric-whole-credits", at_least = at_least.as_f64()),
        OverallRule::WeightedMean { at_least } => message!("rubric-whole-mean", at_least = at_least.as_f64()),
        OverallRule::Points { at_least } => message!("rubric-whole-points", at_least = at_least.as_f64()),
        OverallRule::Profile => message!("rubric-whole-profile"),
    };
    let groups = rubric
        .elective_groups
        .values()
        .map(|group| message!("rubric-whole-group", group = group.title.get(language), at_least = group.at_least));
    let (rule, steps) = match rubric.panel {
        PanelRule::Consensus => ("consensus", 0),
        PanelRule::Majority => ("majority", 0),
        PanelRule::Median => ("median", 0),
        PanelRule::Tolerance { steps, then: Settling::Lower } => ("lower", steps),
        PanelRule::Tolerance { steps, then: Settling::Mean } => ("mean", steps),
        PanelRule::Tolerance { steps, then: Settling::Third } => ("third", steps),
    };
    let panel = message!("rubric-whole-panel", rule = rule, steps = steps);
    [whole].into_iter().chain(groups).chain([panel]).collect()
}

/// The condition on which a criterion applies or a question is asked.
pub(super) fn condition(condition: &Condition, rubric: &Rubric, language: &Language) -> Message {
    let told = |each: &Condition| self::condition(each, rubric, language);
    let scale_of = |id: &CriterionId| rubric.criterion(id).map(|criterion| rubric.scale_of(criterion));
    // What stands together is told apart from what stands around it.
    let part = |each: &Condition| match each {
        Condition::Not(_) | Condition::All(_) | Condition::Any(_) => {
            message!("rubric-if-together", condition = told(each))
        }
        _ => told(each),
    };
    match condition {
        Condition::Circumstance(id) => {
            let text = rubric.circumstances.get(id).map_or(id.as_str(), |text| text.get(language));
            message!("rubric-if-circumstance", text = text)
        }
        Condition::Unit(unit) => message!("rubric-if-unit", unit = unit.as_str()),
        Condition::Asked(question) => message!("rubric-if-asked", question = question.as_str()),
        Condition::Heard(question, point) => {
            let known = rubric.question(question).and_then(|known| known.listen_for.get(point));
            let text = known.map_or(point.as_str(), |known| known.text.get(language));
            message!("rubric-if-heard", question = question.as_str(), point = text)
        }
        Condition::AtLeast(criterion, rank) => {
            let level = label(scale_of(criterion), *rank, language);
            message!("rubric-if-at-least", criterion = criterion.as_str(), level = level)
        }
        Condition::Below(criterion, rank) => {
            let level = label(scale_of(criterion), *rank, language);
            message!("rubric-if-below", criterion = criterion.as_str(), level = level)
        }
        Condition::Not(condition) => message!("rubric-if-not", condition = part(condition)),
        Condition::All(conditions) => {
            let all = conditions.iter().map(part);
            all.reduce(|before, last| message!("rubric-if-and", before = before, last = last))
                .unwrap_or_else(|| message!("rubric-if-always"))
        }
        Condition::Any(conditions) => {
            let any = conditions.iter().map(part);
            any.reduce(|before, last| message!("rubric-if-or", before = before, last = last))
                .unwrap_or_else(|| message!("rubric-if-never"))
        }
    }
}

/// The label of a level; empty where there is no such level.
fn label(scale: Option<&Scale>, rank: Rank, language: &Language) -> String {
    let name = scale.and_then(|scale| scale.name_at(rank));
    name.map_or_else(String::new, |name| name.get(language).to_owned())
}
