//! Recognition that a candidate holds already: the certificates that stand for a unit, and the units that one requires.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{Certificate, FaultKind, Unit, UnitId, raw::RawUnit},
};

use super::findings::{At, Findings};

pub(super) fn certificates(at: &At, raw: &RawUnit, findings: &mut Findings) -> Vec<Certificate> {
    if !raw.satisfied_by.is_empty() {
        findings.of_format_2(at, "satisfied_by");
    }
    findings.bound(at, "certificates", raw.satisfied_by.len(), bounds::CHECKLIST_MAX);
    let mut certificates = Vec::new();
    for (index, each) in raw.satisfied_by.iter().enumerate() {
        let at = at.index(index);
        if each.within_months == Some(0) {
            findings.add(&at.field("within_months"), FaultKind::NotPositive);
        }
        let title = findings.text(&at.field("certificate"), &each.certificate);
        certificates.push(Certificate { title, within_months: each.within_months });
    }
    certificates
}

/// Puts in which units each requires, now that all are read.
pub(super) fn require(raw: &[RawUnit], units: &mut IndexMap<UnitId, Unit>, findings: &mut Findings) {
    let root = At::Root;
    let at_units = root.field("units");
    for (index, each) in raw.iter().enumerate() {
        let at_unit = at_units.index(index);
        let at = at_unit.field("requires");
        if !each.requires.is_empty() {
            findings.of_format_2(&at, "requires");
        }
        let own = UnitId::from(findings.meant(&each.id));
        let mut required: Vec<UnitId> = Vec::new();
        for (place, id) in each.requires.iter().enumerate() {
            let at = at.index(place);
            let written = UnitId::from(findings.meant(id));
            let others = || units.keys().filter(|id| **id != own).map(UnitId::as_str);
            let found = match units.contains_key(&written) {
                true => Some(written),
                false => findings.unknown(&at, "unit", id, others()).map(UnitId::from),
            };
            let Some(unit) = found else { continue };
            if required.contains(&unit) {
                findings.twice(&at, "unit", id);
            } else {
                required.push(unit);
            }
        }
        if let Some(unit) = units.get_mut(&own) {
            unit.requires = required;
        }
        if leads_back(&own, units) {
            findings.add(&at, FaultKind::RequiresItself { unit: own.to_string() });
        }
    }
}

/// Follows what a unit requires; true if that leads back to it.
fn leads_back(unit: &UnitId, units: &IndexMap<UnitId, Unit>) -> bool {
    let mut to_visit = vec![unit];
    let mut visited: Vec<&UnitId> = Vec::new();
    while let Some(id) = to_visit.pop() {
        let required = units.get(id).map_or(&[][..], |unit| &unit.requires);
        if required.contains(unit) {
            return true;
        }
        visited.push(id);
        to_visit.extend(required.iter().filter(|id| !visited.contains(id)));
    }
    false
}
