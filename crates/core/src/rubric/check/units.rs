//! Units and their criteria.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        Criterion, CriterionId, ElectiveGroup, EvidenceDemand, FaultKind, GroupId, IndicatorId, LevelId, Number,
        Question, QuestionId, Rank, Scale, ScaleId, Text, Unit, UnitId,
        raw::{RawCriterion, RawUnit},
    },
};

use super::{
    findings::{At, Findings},
    rules,
};

/// Units and criteria; their conditions are still open.
#[derive(Default)]
pub(super) struct ReadUnits {
    pub units: IndexMap<UnitId, Unit>,
    pub criteria: IndexMap<CriterionId, Criterion>,
}

type Scales = IndexMap<ScaleId, Scale>;

pub(super) fn read(
    raw: &[RawUnit],
    scales: &Scales,
    groups: &IndexMap<GroupId, ElectiveGroup>,
    findings: &mut Findings,
) -> ReadUnits {
    let root = At::Root;
    let at = root.field("units");
    findings.filled(&at, "units", raw.len(), bounds::UNITS_MAX);
    let count = raw.iter().map(|unit| unit.criteria.len()).sum();
    findings.bound(&at, "criteria", count, bounds::CRITERIA_MAX);
    let mut read = ReadUnits::default();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let id: UnitId = findings.id(&at.field("id"), &each.id).as_str().into();
        let title = findings.text(&at.field("title"), &each.title);
        let about = each.about.as_ref().map(|text| findings.text(&at.field("about"), text));
        if each.credits < Number::ZERO {
            findings.add(&at.field("credits"), FaultKind::Negative);
        }
        let elective = each.elective.as_deref().map(GroupId::from);
        if let Some(group) = elective.as_ref().filter(|group| !groups.contains_key(*group)) {
            findings.unknown(&at.field("elective"), "group", group.as_str(), groups.keys().map(GroupId::as_str));
        }
        let criteria = read_criteria(&at.field("criteria"), each, &id, scales, &mut read.criteria, findings);
        let rule = rules::unit(&at.field("rule"), &each.rule, &criteria, &read.criteria, scales, findings);
        let unit = Unit { id: id.clone(), title, about, credits: each.credits, elective, rule, criteria };
        if read.units.insert(id.clone(), unit).is_some() {
            findings.add(&at.field("id"), FaultKind::DuplicateId { what: "unit", id: id.to_string() });
        }
    }
    read
}

fn read_criteria(
    at: &At,
    unit: &RawUnit,
    unit_id: &UnitId,
    scales: &Scales,
    all: &mut IndexMap<CriterionId, Criterion>,
    findings: &mut Findings,
) -> Vec<CriterionId> {
    if unit.criteria.is_empty() {
        findings.add(at, FaultKind::Nothing { what: "criteria" });
    }
    let mut ids = Vec::new();
    for (index, each) in unit.criteria.iter().enumerate() {
        let at = at.index(index);
        let criterion = criterion(&at, each, unit_id, scales, findings);
        ids.push(criterion.id.clone());
        let id = criterion.id.to_string();
        if all.insert(criterion.id.clone(), criterion).is_some() {
            findings.add(&at.field("id"), FaultKind::DuplicateId { what: "criterion", id });
        }
    }
    ids
}

fn criterion(at: &At, raw: &RawCriterion, unit: &UnitId, scales: &Scales, findings: &mut Findings) -> Criterion {
    let id = findings.id(&at.field("id"), &raw.id);
    let scale_id = ScaleId::from(raw.scale.as_str());
    let scale = scales.get(&scale_id);
    if scale.is_none() {
        findings.unknown(&at.field("scale"), "scale", &raw.scale, scales.keys().map(ScaleId::as_str));
    }
    let weight = raw.weight.unwrap_or(Number::ONE);
    if !weight.is_positive() {
        findings.add(&at.field("weight"), FaultKind::NotPositive);
    }
    let needed = raw.needed.as_ref().and_then(|level| rank(&at.field("needed"), level, scale, findings));
    let critical = raw.critical.as_ref().and_then(|level| rank(&at.field("critical"), level, scale, findings));
    Criterion {
        id: id.as_str().into(),
        unit: unit.clone(),
        title: findings.text(&at.field("title"), &raw.title),
        statement: findings.text(&at.field("statement"), &raw.statement),
        scale: scale_id,
        needed: needed.or(scale.map(|scale| scale.needed)).unwrap_or(0),
        critical,
        weight,
        anchors: anchors(&at.field("anchors"), raw, scale, findings),
        indicators: indicators(&at.field("indicators"), raw, findings),
        evidence: demands(&at.field("evidence"), raw, findings),
        only_if: None,
    }
}

/// The rank of a level, with a fault if the scale does not have it. An unknown scale is told elsewhere.
fn rank(at: &At, level: &str, scale: Option<&Scale>, findings: &mut Findings) -> Option<Rank> {
    let scale = scale?;
    let rank = scale.rank_of(&LevelId::from(level));
    if rank.is_none() {
        findings.unknown(at, "level", level, scale.levels.iter().map(|level| level.id.as_str()));
    }
    rank
}

fn anchors(at: &At, raw: &RawCriterion, scale: Option<&Scale>, findings: &mut Findings) -> Vec<Text> {
    let Some(scale) = scale else { return Vec::new() };
    for level in raw.anchors.keys() {
        rank(&at.key(level), level, Some(scale), findings);
    }
    let mut anchors = Vec::new();
    for level in &scale.levels {
        match raw.anchors.get(level.id.as_str()) {
            Some(text) => anchors.push(findings.text(&at.key(level.id.as_str()), text)),
            None => findings.add(at, FaultKind::AnchorMissing { level: level.id.to_string() }),
        }
    }
    anchors
}

fn indicators(at: &At, raw: &RawCriterion, findings: &mut Findings) -> IndexMap<IndicatorId, Text> {
    findings.bound(at, "indicators", raw.indicators.len(), bounds::CHECKLIST_MAX);
    let mut indicators = IndexMap::new();
    for (index, each) in raw.indicators.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let text = findings.text(&at.field("text"), &each.text);
        if indicators.insert(IndicatorId::from(id.as_str()), text).is_some() {
            findings.add(&at.field("id"), FaultKind::DuplicateId { what: "indicator", id });
        }
    }
    indicators
}

fn demands(at: &At, raw: &RawCriterion, findings: &mut Findings) -> Vec<EvidenceDemand> {
    findings.bound(at, "demands", raw.evidence.len(), bounds::CHECKLIST_MAX);
    let mut demands = Vec::new();
    for (index, each) in raw.evidence.iter().enumerate() {
        if each.at_least == 0 {
            findings.add(&at.index(index).field("at_least"), FaultKind::NotPositive);
        }
        demands.push(EvidenceDemand {
            at_least: each.at_least,
            kinds: each.kinds.clone(),
            within_months: each.within_months,
            directness: each.directness,
        });
    }
    demands
}

/// Every criterion must be informed by a question or by evidence that it demands.
pub(super) fn check_informed(
    raw: &[RawUnit],
    criteria: &IndexMap<CriterionId, Criterion>,
    questions: &IndexMap<QuestionId, Question>,
    findings: &mut Findings,
) {
    let root = At::Root;
    let at = root.field("units");
    for (unit_index, unit) in raw.iter().enumerate() {
        for (index, each) in unit.criteria.iter().enumerate() {
            let id = CriterionId::from(each.id.as_str());
            let asked = questions.values().any(|question| question.informs.contains(&id));
            let shown = criteria.get(&id).is_some_and(|criterion| !criterion.evidence.is_empty());
            if !asked && !shown {
                let at_unit = at.index(unit_index);
                let at_criteria = at_unit.field("criteria");
                let at_criterion = at_criteria.index(index);
                findings.add(&at_criterion.field("id"), FaultKind::CriterionNotInformed { criterion: id.to_string() });
            }
        }
    }
}
