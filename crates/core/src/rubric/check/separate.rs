//! Recognition of a unit or a part by itself: what may be recognised where the whole is not, as a standard allows it.

use indexmap::IndexMap;

use crate::rubric::{
    FaultKind, Unit, UnitId, WarningKind,
    raw::{RawRubric, RawUnit},
};

use super::findings::{At, Findings};

/// Settles which units may be recognised by themselves. A unit that requires another which may not may not either; where
/// nothing is recognised in part, the field decides nothing, and is told so.
pub(super) fn settle(raw: &RawRubric, units: &mut IndexMap<UnitId, Unit>, findings: &mut Findings) {
    let partial = raw.outcomes.partial.is_some();
    let root = At::Root;
    let at_units = root.field("units");
    for (index, each) in raw.units.iter().enumerate() {
        let at = at_units.index(index);
        if each.separately.is_some() {
            findings.of_format_2(&at.field("separately"), "separately");
        }
        match each.separately {
            Some(true) if !partial => nothing_separate(&at.field("separately"), "unit", &each.id, findings),
            Some(false) if !partial => {
                let unit = UnitId::from(findings.meant(&each.id));
                findings.note(&at.field("separately"), WarningKind::SeparatelyUnused { unit });
            }
            Some(false) => {
                if let Some(unit) = units.get_mut(findings.meant(&each.id)) {
                    unit.separately = false;
                }
            }
            _ => {}
        }
        let at_parts = at.field("parts");
        for (index, part) in each.parts.iter().enumerate().filter(|(_, part)| part.separately && !partial) {
            nothing_separate(&at_parts.index(index).field("separately"), "part", &part.id, findings);
        }
    }
    for (index, each) in raw.units.iter().enumerate() {
        hold(&at_units.index(index), each, units, findings);
    }
    let alone = |unit: &Unit| unit.separately || unit.parts.values().any(|part| part.separately);
    if partial && !units.is_empty() && !units.values().any(alone) {
        let at_outcomes = root.field("outcomes");
        findings.note(&at_outcomes.field("partial"), WarningKind::PartialNever);
    }
}

/// What can be recognised by itself needs an outcome that says so.
fn nothing_separate(at: &At, what: &'static str, id: &str, findings: &mut Findings) {
    findings.add(at, FaultKind::NothingSeparate { what, id: id.to_owned() });
}

/// Holds a unit to what it requires, however far that leads.
fn hold(at: &At, raw: &RawUnit, units: &mut IndexMap<UnitId, Unit>, findings: &mut Findings) {
    let own = UnitId::from(findings.meant(&raw.id));
    let Some(requires) = not_separate(&own, units) else { return };
    if raw.separately == Some(true) {
        let kind = WarningKind::SeparatelyHeld { unit: own.clone(), requires };
        findings.note(&at.field("separately"), kind);
    }
    if let Some(unit) = units.get_mut(&own) {
        unit.separately = false;
    }
}

/// A unit among those that one requires, or that these require in turn, which may not be recognised by itself.
fn not_separate(own: &UnitId, units: &IndexMap<UnitId, Unit>) -> Option<UnitId> {
    let mut to_visit = vec![own];
    let mut visited: Vec<&UnitId> = Vec::new();
    while let Some(id) = to_visit.pop() {
        let Some(unit) = units.get(id) else { continue };
        if id != own && !unit.separately {
            return Some(id.clone());
        }
        visited.push(id);
        to_visit.extend(unit.requires.iter().filter(|id| !visited.contains(id)));
    }
    None
}
