//! Parts of units, each with its criteria and its rule.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        CriterionId, FaultKind, Part, PartId, WarningKind,
        raw::{RawPart, RawUnit, RawUnitRule},
    },
};

use super::{
    findings::{At, Findings},
    learn_by,
    rules::UnitRules,
    units::{CriterionLists, ReadUnits},
};

/// Reads the parts of a unit; their criteria come after those of no part.
pub(super) fn read(
    at: &At,
    lists: &CriterionLists,
    of_unit: &mut Vec<CriterionId>,
    read: &mut ReadUnits,
    findings: &mut Findings,
) -> IndexMap<PartId, Part> {
    if !lists.unit.parts.is_empty() {
        findings.of_format_2(at, "parts");
    }
    findings.bound(at, "parts", lists.unit.parts.len(), bounds::PARTS_MAX);
    let mut parts = IndexMap::new();
    for (index, each) in lists.unit.parts.iter().enumerate() {
        let at = at.index(index);
        let part = part(&at, each, lists, read, findings);
        of_unit.extend(part.criteria.iter().cloned());
        if each.rule.is_some() && !each.separately && !rests_on_parts(&lists.unit.rule) {
            findings.note(&at.field("rule"), WarningKind::PartRuleUnused { part: part.id.clone() });
        }
        if let Some(id) = findings.unique(&at.field("id"), "part", "", part.id.to_string()) {
            let id = PartId::from(id);
            parts.insert(id.clone(), Part { id, ..part });
        }
    }
    parts
}

fn part(at: &At, raw: &RawPart, lists: &CriterionLists, read: &mut ReadUnits, findings: &mut Findings) -> Part {
    let id = PartId::from(findings.id(&at.field("id"), &raw.id));
    let title = findings.text(&at.field("title"), &raw.title);
    let about = raw.about.as_ref().map(|text| findings.text(&at.field("about"), text));
    let learn = raw.learn.as_ref().map(|text| findings.text(&at.field("learn"), text));
    let learn_by = learn_by::read(at, raw.learn_by.as_ref(), findings);
    let at_criteria = at.field("criteria");
    if raw.criteria.is_empty() {
        findings.add(&at_criteria, FaultKind::Nothing { what: "criteria" });
    }
    let criteria = lists.read(&at_criteria, &raw.criteria, read, findings);
    let rules = UnitRules {
        ids: &criteria,
        parts: &IndexMap::new(),
        criteria: &read.criteria,
        repeated: &read.repeated,
        scales: lists.scales,
    };
    let rule = rules.read(&at.field("rule"), raw.rule.as_ref().unwrap_or(&RawUnitRule::AllMet { of: None }), findings);
    Part { id, title, about, learn, learn_by, rule, separately: raw.separately, criteria }
}

/// Returns whether the rules of parts decide on a unit.
fn rests_on_parts(rule: &RawUnitRule) -> bool {
    match rule {
        RawUnitRule::AllParts | RawUnitRule::CountParts { .. } => true,
        RawUnitRule::All(rules) | RawUnitRule::Any(rules) => rules.iter().any(rests_on_parts),
        _ => false,
    }
}

/// Rules name parts beside criteria, and reports beside units: a part has an id of its own.
pub(super) fn check_ids(raw: &[RawUnit], findings: &mut Findings) {
    let root = At::Root;
    let at_units = root.field("units");
    for (index, unit) in raw.iter().enumerate() {
        let at_unit = at_units.index(index);
        let at = at_unit.field("parts");
        for (index, part) in unit.parts.iter().enumerate() {
            let id = findings.meant(&part.id).to_owned();
            findings.unlike(&at.index(index).field("id"), "part", &["unit", "criterion"], id);
        }
    }
}
