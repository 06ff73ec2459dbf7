//! Conditions: every id they name exists, none depends on itself or on a question asked later; then they are resolved.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        CircumstanceId, Condition, Criterion, CriterionId, FaultKind, LevelId, PointId, Question, QuestionId, Scale,
        ScaleId, Text, UnitId, WarningKind,
        raw::{RawCondition, RawCriterion, RawRubric, RawUnit},
    },
};

use super::{
    each_criterion,
    findings::{At, Findings},
    questions::Questions,
    scales,
    units::ReadUnits,
};

type Scales = IndexMap<ScaleId, Scale>;

/// The ids that a condition may name.
struct Known<'a> {
    units: &'a ReadUnits,
    questions: &'a Questions,
    circumstances: &'a IndexMap<CircumstanceId, Text>,
    scales: &'a Scales,
}

pub(super) fn check(
    raw: &RawRubric,
    units: &ReadUnits,
    questions: &Questions,
    circumstances: &IndexMap<CircumstanceId, Text>,
    scales: &Scales,
    findings: &mut Findings,
) {
    let known = Known { units, questions, circumstances, scales };
    each_criterion(&raw.units, |at, criterion| {
        let Some(condition) = &criterion.only_if else { return };
        let at = at.field("only_if");
        ids(&at, condition, &known, 0, findings);
        if depends_on_itself(&criterion.id, raw, units) {
            findings.add(&at, FaultKind::ConditionOnItself { id: criterion.id.clone() });
        }
    });
    let root = At::Root;
    let at_questions = root.field("questions");
    for (index, question) in raw.questions.iter().enumerate() {
        let Some(condition) = &question.only_if else { continue };
        let at_question = at_questions.index(index);
        let at = at_question.field("only_if");
        ids(&at, condition, &known, 0, findings);
        let mut named = Vec::new();
        questions_named(condition, &mut named);
        let later = raw.questions[index..].iter().find(|later| named.contains(&later.id.as_str()));
        if let Some(later) = later {
            findings.add(&at, FaultKind::ConditionTooLate { question: later.id.clone() });
        }
    }
}

fn ids(at: &At, condition: &RawCondition, known: &Known, depth: usize, findings: &mut Findings) {
    if depth >= bounds::CONDITION_DEPTH_MAX {
        findings.add(at, FaultKind::ConditionTooDeep { most: bounds::CONDITION_DEPTH_MAX });
        return;
    }
    match condition {
        RawCondition::Circumstance(id) => {
            if !known.circumstances.contains_key(&CircumstanceId::from(id.as_str())) {
                let others = known.circumstances.keys().map(CircumstanceId::as_str);
                findings.unknown(&at.index(0), "circumstance", id, others);
            }
        }
        RawCondition::Unit(id) => {
            if !known.units.units.contains_key(&UnitId::from(id.as_str())) {
                findings.unknown(&at.index(0), "unit", id, known.units.units.keys().map(UnitId::as_str));
            }
        }
        RawCondition::Asked(id) => {
            question(at, id, known, findings);
        }
        RawCondition::Heard(id, point) => {
            let Some(question) = question(at, id, known, findings) else { return };
            match question.point_named(point) {
                None => {
                    let ids = question.listen_for.keys().map(PointId::as_str);
                    findings.unknown(&at.index(1), "point", point, ids);
                }
                Some(meant) if meant.as_str() != point => {
                    let (question, letter) = (question.id.clone(), point.clone());
                    findings.note(&at.index(1), WarningKind::PointByPlace { question, letter, point: meant.clone() });
                }
                Some(_) => {}
            }
        }
        RawCondition::AtLeast(id, level) | RawCondition::Below(id, level) => {
            let criteria = &known.units.criteria;
            let Some(criterion) = criteria.get(&CriterionId::from(id.as_str())) else {
                if known.units.tell_contexts(&at.index(0), id, findings) {
                    return;
                }
                findings.unknown(&at.index(0), "criterion", id, criteria.keys().map(CriterionId::as_str));
                return;
            };
            if let Some(scale) = known.scales.get(&criterion.scale) {
                scales::rank(&at.index(1), level, scale, findings);
            }
        }
        RawCondition::Not(inner) => ids(&at.index(0), inner, known, depth + 1, findings),
        RawCondition::All(several) | RawCondition::Any(several) => {
            let at_list = at.index(0);
            for (index, each) in several.iter().enumerate() {
                ids(&at_list.index(index), each, known, depth + 1, findings);
            }
        }
    }
}

fn question<'a>(at: &At, id: &str, known: &Known<'a>, findings: &mut Findings) -> Option<&'a Question> {
    let found = known.questions.questions.get(&QuestionId::from(id));
    if found.is_none() {
        findings.unknown(&at.index(0), "question", id, known.questions.questions.keys().map(QuestionId::as_str));
    }
    found
}

fn questions_named<'a>(condition: &'a RawCondition, named: &mut Vec<&'a str>) {
    match condition {
        RawCondition::Asked(id) | RawCondition::Heard(id, _) => named.push(id),
        RawCondition::Not(inner) => questions_named(inner, named),
        RawCondition::All(several) | RawCondition::Any(several) => {
            several.iter().for_each(|each| questions_named(each, named));
        }
        _ => {}
    }
}

fn criteria_named<'a>(condition: &'a RawCondition, named: &mut Vec<&'a str>) {
    match condition {
        RawCondition::AtLeast(id, _) | RawCondition::Below(id, _) => named.push(id),
        RawCondition::Not(inner) => criteria_named(inner, named),
        RawCondition::All(several) | RawCondition::Any(several) => {
            several.iter().for_each(|each| criteria_named(each, named));
        }
        _ => {}
    }
}

/// Follows the conditions of criteria on ratings of criteria; true if they lead back to where they began. What stands
/// beside the others of its unit applies only where one of them does, and so depends on them.
fn depends_on_itself(criterion: &str, raw: &RawRubric, units: &ReadUnits) -> bool {
    let condition_of = |id: &str| {
        let all = raw.units.iter().flat_map(RawUnit::all_criteria);
        all.filter(|each| each.id == id).find_map(|each| each.only_if.as_ref())
    };
    let others_of = |id: &str| -> Vec<&str> {
        let of = |unit: &&RawUnit| unit.all_criteria().any(|each| each.id == id && !unit.counts(each).is_standard());
        let units = raw.units.iter().filter(of);
        let standard = |unit: &'_ RawUnit, each: &&RawCriterion| unit.counts(each).is_standard();
        units
            .flat_map(|unit| unit.all_criteria().filter(move |each| standard(unit, each)))
            .map(|each| each.id.as_str())
            .collect()
    };
    let mut to_visit = vec![criterion];
    let mut visited: Vec<&str> = Vec::new();
    while let Some(id) = to_visit.pop() {
        let mut named = Vec::new();
        if let Some(condition) = condition_of(id) {
            criteria_named(condition, &mut named);
        }
        // The condition of a criterion is that of each of its contexts.
        let mut named: Vec<&str> = named.into_iter().map(|id| units.written(id)).collect();
        named.extend(others_of(id));
        named.dedup();
        if named.contains(&criterion) {
            return true;
        }
        visited.push(id);
        to_visit.extend(named.into_iter().filter(|id| !visited.contains(id)));
    }
    false
}

/// Puts the conditions of criteria in; nothing was found wrong with them before.
pub(super) fn resolve_criteria(
    raw: &RawRubric,
    mut units: ReadUnits,
    questions: &Questions,
    scales: &Scales,
) -> Option<ReadUnits> {
    for each in raw.units.iter().flat_map(RawUnit::all_criteria) {
        if let Some(condition) = &each.only_if {
            let resolved = resolve(condition, &units.criteria, questions, scales)?;
            for id in units.criteria_named(&each.id) {
                units.criteria.get_mut(&id)?.only_if = Some(resolved.clone());
            }
        }
    }
    Some(units)
}

/// Puts the conditions of questions in; nothing was found wrong with them before.
pub(super) fn resolve_questions(
    raw: &RawRubric,
    mut questions: Questions,
    criteria: &IndexMap<CriterionId, Criterion>,
    scales: &Scales,
) -> Option<IndexMap<QuestionId, Question>> {
    for each in &raw.questions {
        if let Some(condition) = &each.only_if {
            let resolved = resolve(condition, criteria, &questions, scales)?;
            questions.questions.get_mut(&QuestionId::from(each.id.as_str()))?.only_if = Some(resolved);
        }
    }
    Some(questions.questions)
}

fn resolve(
    condition: &RawCondition,
    criteria: &IndexMap<CriterionId, Criterion>,
    questions: &Questions,
    scales: &Scales,
) -> Option<Condition> {
    let rank = |criterion: &str, level: &str| {
        let id = CriterionId::from(criterion);
        let rank = scales.get(&criteria.get(&id)?.scale)?.rank_of(&LevelId::from(level))?;
        Some((id, rank))
    };
    let all = |several: &[RawCondition]| -> Option<Vec<Condition>> {
        several.iter().map(|each| resolve(each, criteria, questions, scales)).collect()
    };
    Some(match condition {
        RawCondition::Circumstance(id) => Condition::Circumstance(id.as_str().into()),
        RawCondition::Unit(id) => Condition::Unit(id.as_str().into()),
        RawCondition::Asked(id) => Condition::Asked(id.as_str().into()),
        RawCondition::Heard(id, point) => {
            let question = questions.questions.get(&QuestionId::from(id.as_str()))?;
            Condition::Heard(question.id.clone(), question.point_named(point)?.clone())
        }
        RawCondition::AtLeast(criterion, level) => {
            let (criterion, rank) = rank(criterion, level)?;
            Condition::AtLeast(criterion, rank)
        }
        RawCondition::Below(criterion, level) => {
            let (criterion, rank) = rank(criterion, level)?;
            Condition::Below(criterion, rank)
        }
        RawCondition::Not(inner) => Condition::Not(Box::new(resolve(inner, criteria, questions, scales)?)),
        RawCondition::All(several) => Condition::All(all(several)?),
        RawCondition::Any(several) => Condition::Any(all(several)?),
    })
}
