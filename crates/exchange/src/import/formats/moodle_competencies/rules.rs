//! Rules of Moodle by which competencies decide on the one above them, where these are criteria and that is a unit.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::{
    locale::Message,
    message,
    rubric::{Draft, DraftUnit},
};

use super::{Source, rows};

/// Writes the rules that Viva has the like of; of all others it tells how many there are.
pub(super) fn write(
    source: Source,
    draft: &mut Draft,
    unit_items: &[Option<usize>],
    criterion_items: &[Vec<usize>],
    children: &[Vec<usize>],
    critical: &mut Vec<String>,
    notes: &mut Vec<Message>,
) {
    let (mut written, mut other) = (0, 0);
    for ((unit, item), leaves) in draft.units.iter_mut().zip(unit_items).zip(criterion_items) {
        let Some((item, row)) = item.and_then(|item| Some((item, *source.rows.items.get(item)?))) else { continue };
        let kind = source.said(row, rows::RULE);
        if kind.is_empty() || kind == "null" {
            continue;
        }
        // A rule is about all children; where some have children themselves, the unit does not hold them.
        let holds_all = children.get(item).is_some_and(|children| children.len() == leaves.len());
        let rule = match holds_all {
            true if kind.ends_with("competency_rule_all") => Some("AllMet".to_owned()),
            true if kind.ends_with("competency_rule_points") => points(source, row, unit, leaves, critical),
            _ => None,
        };
        written += usize::from(rule.is_some());
        other += usize::from(rule.is_none());
        unit.rule = rule;
    }
    let in_units: HashSet<usize> = unit_items.iter().copied().flatten().collect();
    let has_rule = |row: &usize| !matches!(source.said(*row, rows::RULE), "" | "null");
    let rows = source.rows.items.iter().enumerate();
    other += rows.filter(|(item, row)| !in_units.contains(item) && has_rule(row)).count();
    if written > 0 {
        notes.push(message!("import-note-rules-written", count = written));
    }
    if other > 0 {
        notes.push(message!("import-note-rules-not-written", count = other));
    }
}

/// The rule of points: so many of the competencies where each gives as many, which a count says exactly. Points that differ
/// become weights and no rule, since levels count there and here only what is held.
fn points(
    source: Source,
    row: usize,
    unit: &mut DraftUnit,
    leaves: &[usize],
    critical: &mut Vec<String>,
) -> Option<String> {
    let configured: Value = serde_json::from_str(source.said(row, rows::RULE_CONFIGURATION)).ok()?;
    let number = |value: Option<&Value>| match value? {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        _ => None,
    };
    let needed = number(configured.get("base")?.get("points")).filter(|points| *points > 0.0 && *points < 1e6)?;
    let exported = source.rows.exported?;
    let mut by_id: HashMap<String, (f64, bool)> = HashMap::new();
    for one in configured.get("competencies")?.as_array()? {
        let id = number(one.get("id"))?;
        let required = number(one.get("required")).is_some_and(|required| required != 0.0);
        by_id.insert(id.to_string(), (number(one.get("points")).unwrap_or_default(), required));
    }
    let mut given = Vec::with_capacity(leaves.len());
    for leaf in leaves {
        let row = source.rows.items.get(*leaf)?;
        given.push(by_id.get(source.said(*row, exported).trim_end_matches(".0")).copied().unwrap_or_default());
    }
    let ids = unit.criteria.iter().map(|criterion| criterion.id.clone()).zip(&given);
    critical.extend(ids.filter(|(_, (_, required))| *required).map(|(id, _)| id));
    let first = given.first().map(|(points, _)| *points)?;
    if first > 0.0 && given.iter().all(|(points, _)| *points == first) {
        let count = (needed / first).ceil().max(1.0);
        return (count <= leaves.len() as f64).then(|| format!("CountMet(at_least: {count})"));
    }
    for (criterion, (points, _)) in unit.criteria.iter_mut().zip(&given) {
        criterion.weight = (*points > 0.0 && *points <= 1e6).then(|| points.to_string());
    }
    None
}
