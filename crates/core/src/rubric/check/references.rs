//! The ids that parts of a rubric have, beside those by which parts name one another: what is named and nowhere
//! declared, and what is declared and nowhere named, is most likely one and the same.

use std::collections::HashSet;

use crate::rubric::raw::{RawCondition, RawListenFor, RawRubric, RawScale, RawUnit};

use super::{findings::Findings, repeat};

pub(super) fn expect(raw: &RawRubric, findings: &mut Findings) {
    let criteria = || raw.units.iter().flat_map(RawUnit::all_criteria);
    let mut named = Named::default();
    named.units.extend(raw.units.iter().flat_map(|unit| &unit.requires).map(String::as_str));
    for question in &raw.questions {
        named.criteria.extend(question.informs.iter().map(String::as_str));
        named.units.extend(question.unit.as_deref());
        for point in &question.listen_for {
            match point {
                RawListenFor::Indicator(criterion, _) => named.criteria.push(criterion),
                RawListenFor::Point { informs, .. } => named.criteria.extend(informs.iter().map(String::as_str)),
            }
        }
    }
    let steps = raw.observations.iter().flat_map(|sheet| &sheet.steps);
    named.criteria.extend(steps.flat_map(|step| &step.informs).map(String::as_str));
    named.criteria.extend(raw.third_party.iter().flat_map(|item| &item.informs).map(String::as_str));
    let conditions = raw.questions.iter().map(|question| &question.only_if);
    conditions.chain(criteria().map(|criterion| &criterion.only_if)).flatten().for_each(|each| named.add(each));
    let scales: Vec<&str> = criteria().map(|criterion| criterion.scale.as_str()).collect();
    let groups: Vec<&str> = raw.units.iter().filter_map(|unit| unit.elective.as_deref()).collect();
    expect_levels(raw, findings);
    let ids = |ids: &mut dyn Iterator<Item = &'_ String>| -> Vec<String> { ids.cloned().collect() };
    for (what, declared, named) in [
        ("criterion", criteria().flat_map(repeat::names).collect(), &named.criteria),
        ("unit", ids(&mut raw.units.iter().map(|each| &each.id)), &named.units),
        ("question", ids(&mut raw.questions.iter().map(|each| &each.id)), &named.questions),
        ("circumstance", ids(&mut raw.circumstances.iter().map(|each| &each.id)), &named.circumstances),
        ("scale", ids(&mut raw.scales.iter().map(|each| &each.id)), &scales),
        ("group", ids(&mut raw.elective_groups.iter().map(|each| &each.id)), &groups),
    ] {
        let declared: Vec<&str> = declared.iter().map(String::as_str).collect();
        findings.expect(what, &declared, named);
    }
}

/// The levels of scales in which an id stands twice, beside the levels that their criteria name.
fn expect_levels(raw: &RawRubric, findings: &mut Findings) {
    let has_twins = |scale: &&RawScale| {
        let mut ids = HashSet::new();
        !scale.levels.iter().all(|level| ids.insert(&level.id))
    };
    let scales: Vec<&RawScale> = raw.scales.iter().filter(has_twins).collect();
    if scales.is_empty() {
        return;
    }
    let declared: Vec<&str> = scales.iter().flat_map(|scale| &scale.levels).map(|level| level.id.as_str()).collect();
    let mut named: Vec<&str> = scales.iter().filter_map(|scale| scale.needed.as_deref()).collect();
    let criteria = raw.units.iter().flat_map(RawUnit::all_criteria);
    for criterion in criteria.filter(|criterion| scales.iter().any(|scale| scale.id == criterion.scale)) {
        named.extend(criterion.needed.as_deref());
        named.extend(criterion.critical.as_deref());
        named.extend(criterion.anchors.keys().map(String::as_str));
    }
    findings.expect("level", &declared, &named);
}

#[derive(Default)]
struct Named<'a> {
    criteria: Vec<&'a str>,
    units: Vec<&'a str>,
    questions: Vec<&'a str>,
    circumstances: Vec<&'a str>,
}

impl<'a> Named<'a> {
    fn add(&mut self, condition: &'a RawCondition) {
        match condition {
            RawCondition::Circumstance(id) => self.circumstances.push(id),
            RawCondition::Unit(id) => self.units.push(id),
            RawCondition::Asked(id) | RawCondition::Heard(id, _) => self.questions.push(id),
            RawCondition::AtLeast(id, _) | RawCondition::Below(id, _) => self.criteria.push(id),
            RawCondition::Not(inner) => self.add(inner),
            RawCondition::All(several) | RawCondition::Any(several) => several.iter().for_each(|each| self.add(each)),
        }
    }
}
