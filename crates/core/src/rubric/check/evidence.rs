//! Demands for evidence, with the lists of which one is enough written out.

use crate::{
    bounds,
    notation::{Slip, Thing},
    rubric::{DemandId, EvidenceAsked, EvidenceDemand, EvidenceKind, FaultKind, Number, raw::RawEvidenceDemand},
};

use super::findings::{At, Findings};

/// The evidence that is asked for at this place; `of` tells the one that asks from the others.
pub(super) fn asked(at: &At, raw: &[RawEvidenceDemand], of: &str, findings: &mut Findings) -> EvidenceAsked {
    let mut followed = Vec::new();
    raw.iter().for_each(|each| add_followed(each, &mut followed));
    EvidenceAsked::of(lists(at, raw, &[], &Scope { of, followed }, findings))
}

struct Scope<'a> {
    of: &'a str,
    /// Ids of the demands after which another comes.
    followed: Vec<&'a str>,
}

fn add_followed<'a>(raw: &'a RawEvidenceDemand, followed: &mut Vec<&'a str>) {
    followed.extend(raw.after.as_deref());
    raw.any_of.iter().flatten().for_each(|each| add_followed(each, followed));
}

/// The lists of demands that a list with choices stands for: each choice multiplies them.
fn lists(
    at: &At,
    raw: &[RawEvidenceDemand],
    before: &[DemandId],
    scope: &Scope,
    findings: &mut Findings,
) -> Vec<Vec<EvidenceDemand>> {
    findings.bound(at, "demands", raw.len(), bounds::CHECKLIST_MAX);
    let mut lists = vec![Vec::new()];
    let mut before = before.to_vec();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let own = (each.any_of.is_empty() || asks_itself(each)).then(|| demand(&at, each, &before, scope, findings));
        before.extend(own.iter().filter_map(|own| own.id.clone()));
        lists.iter_mut().for_each(|list: &mut Vec<EvidenceDemand>| list.extend(own.clone()));
        if each.any_of.is_empty() {
            continue;
        }
        let at = at.field("any_of");
        findings.of_format_2(&at, "any_of");
        let mut choices = Vec::new();
        for (index, choice) in each.any_of.iter().enumerate() {
            let at = at.index(index);
            if choice.is_empty() {
                findings.add(&at, FaultKind::Nothing { what: "demands" });
            }
            choices.extend(self::lists(&at, choice, &before, scope, findings));
        }
        let ways = lists.iter().flat_map(|list| choices.iter().map(move |choice| [list.as_slice(), choice].concat()));
        let mut ways: Vec<Vec<EvidenceDemand>> = ways.collect();
        findings.bound(&at, "ways", ways.len(), bounds::EVIDENCE_WAYS_MAX);
        ways.truncate(bounds::EVIDENCE_WAYS_MAX);
        lists = ways;
    }
    lists
}

/// Returns whether a demand with a choice asks for something beside.
fn asks_itself(raw: &RawEvidenceDemand) -> bool {
    let RawEvidenceDemand {
        at_least,
        kinds,
        within_months,
        directness,
        different,
        apart_days,
        hours,
        of_which,
        id,
        after,
        any_of: _,
    } = raw;
    at_least.is_some()
        || within_months.is_some()
        || directness.is_some()
        || apart_days.is_some()
        || hours.is_some()
        || id.is_some()
        || after.is_some()
        || !(kinds.is_empty() && different.is_empty() && of_which.is_empty())
}

fn demand(
    at: &At,
    raw: &RawEvidenceDemand,
    before: &[DemandId],
    scope: &Scope,
    findings: &mut Findings,
) -> EvidenceDemand {
    let mut demand = part(at, raw, findings);
    let id = raw.id.as_ref().and_then(|id| {
        let at = at.field("id");
        findings.of_format_2(&at, "id");
        let id = findings.id(&at, id);
        findings.unique(&at, "demand", scope.of, id)
    });
    demand.id = id.map(DemandId::from);
    demand.after = raw.after.as_ref().and_then(|after| {
        let at = at.field("after");
        findings.of_format_2(&at, "after");
        let known = before.iter().map(DemandId::as_str);
        match known.clone().any(|known| known == after) {
            true => Some(after.clone()),
            false => findings.unknown(&at, "earlier-demand", after, known),
        }
        .map(DemandId::from)
    });
    // Answers have no date in the register.
    let is_followed = raw.id.as_deref().is_some_and(|id| scope.followed.contains(&id));
    for (is_there, with) in [(demand.after.is_some(), "after"), (is_followed, "id")] {
        if is_there && raw.kinds.contains(&EvidenceKind::Interview) {
            findings.add(&at.field("kinds"), FaultKind::DemandMixed { name: "Interview", with });
        }
    }
    if !raw.of_which.is_empty() {
        let at = at.field("of_which");
        findings.of_format_2(&at, "of_which");
        findings.bound(&at, "demands", raw.of_which.len(), bounds::CHECKLIST_MAX);
        let parts = raw.of_which.iter().enumerate();
        demand.of_which = parts.map(|(index, each)| one_of_which(&at.index(index), each, raw, findings)).collect();
    }
    demand
}

/// A demand on the items that count for the one around it.
fn one_of_which(
    at: &At,
    raw: &RawEvidenceDemand,
    around: &RawEvidenceDemand,
    findings: &mut Findings,
) -> EvidenceDemand {
    for (is_there, name) in [
        (raw.id.is_some(), "id"),
        (raw.after.is_some(), "after"),
        (!raw.of_which.is_empty(), "of_which"),
        (!raw.any_of.is_empty(), "any_of"),
    ] {
        if is_there {
            findings.add(&at.field(name), FaultKind::DemandMixed { name, with: "of_which" });
        }
    }
    let counts = |kind: &EvidenceKind| match around.kinds.is_empty() {
        true => *kind != EvidenceKind::Interview,
        false => around.kinds.contains(kind),
    };
    if !raw.kinds.is_empty() && !raw.kinds.iter().any(counts) {
        findings.add(&at.field("kinds"), FaultKind::KindsNotAround);
    }
    part(at, raw, findings)
}

/// The terms that a demand and one within it have in common.
fn part(at: &At, raw: &RawEvidenceDemand, findings: &mut Findings) -> EvidenceDemand {
    let wrong = [
        ("at_least", raw.at_least == Some(0)),
        ("apart_days", raw.apart_days == Some(0)),
        ("hours", raw.hours.is_some_and(|hours| !hours.is_positive())),
    ];
    for (field, is_wrong) in wrong {
        if is_wrong {
            findings.add(&at.field(field), FaultKind::NotPositive);
        }
    }
    if raw.at_least.is_none() && findings.format < 2 {
        let thing = Thing { kind: "evidence-demand".to_owned(), id: None };
        findings.add(at, FaultKind::Notation(Slip::FieldsMissing { thing, fields: vec!["at_least"] }));
    }
    if raw.kinds.contains(&EvidenceKind::OwnDescription) {
        findings.of_format_2(&at.field("kinds"), "OwnDescription");
    }
    let new = [
        ("different", !raw.different.is_empty()),
        ("apart_days", raw.apart_days.is_some()),
        ("hours", raw.hours.is_some()),
    ];
    for (name, is_there) in new {
        if is_there {
            findings.of_format_2(&at.field(name), name);
        }
        // Answers have no date, person, place or hours in the register.
        if is_there && raw.kinds.contains(&EvidenceKind::Interview) {
            findings.add(&at.field("kinds"), FaultKind::DemandMixed { name: "Interview", with: name });
        }
    }
    let mut different = raw.different.clone();
    different.sort();
    different.dedup();
    EvidenceDemand {
        at_least: raw.at_least.unwrap_or(1),
        kinds: raw.kinds.clone(),
        within_months: raw.within_months,
        directness: raw.directness,
        different,
        apart_days: raw.apart_days,
        hours: raw.hours.filter(|hours| *hours > Number::ZERO),
        of_which: Vec::new(),
        id: None,
        after: None,
        is_followed: false,
    }
}
