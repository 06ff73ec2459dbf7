//! The judgement of one unit: what follows from whether its rule holds at the worst and at the best end of what is not
//! known.

use crate::rubric::{CriterionId, Number, Rubric, Unit, UnitRule};

use super::{
    CriterionResult, CriterionStatus, EvidenceFor, ProfileLevel, Score, UnitOutcome, UnitResult,
    asks::UnitAsks,
    because, carried, credit,
    criterion::{self, End},
    judged_unit::JudgedUnit,
    matter::Matter,
    part,
    rules::{self, SeenCriterion},
    whole_evidence,
};

/// Judges every unit of the rubric, each with what it requires.
pub(super) fn judge_all<'a>(rubric: &'a Rubric, matter: &Matter) -> Vec<JudgedUnit<'a>> {
    let mut judged: Vec<JudgedUnit> = rubric.units.values().map(|each| judge(each, matter)).collect();
    credit::hold_back(&mut judged);
    judged.iter_mut().for_each(JudgedUnit::recognise_parts);
    judged
}

fn judge<'a>(unit: &'a Unit, matter: &Matter) -> JudgedUnit<'a> {
    let rubric = matter.rubric;
    if let Some(carried) = carried::judge(unit, matter) {
        return carried;
    }
    let criteria: Vec<CriterionResult> =
        rules::criteria(&unit.criteria, rubric).map(|each| criterion::judge(each, matter)).collect();
    if let Some(credited) = credit::judge(unit, &criteria, matter) {
        return credited;
    }
    let seen = rules::seen(&criteria, rubric);
    let demands = whole_evidence::of_unit(unit, matter);
    let evidence_there = whole_evidence::is_there(&EvidenceFor::Unit(unit.id.clone()), &demands, matter.supposed);
    let possible = !seen.is_empty() && holds(unit, &seen, rubric, End::Best);
    let count = |status| criteria.iter().filter(|result| result.status == status).count();
    let outcome = if seen.is_empty() {
        UnitOutcome::NotAppliedFor
    } else if !matter.held || count(CriterionStatus::NotAssessed) > 0 {
        UnitOutcome::NotAssessed
    } else if evidence_there && holds(unit, &seen, rubric, End::Worst) {
        UnitOutcome::Recognised
    } else if possible {
        UnitOutcome::MoreEvidence
    } else {
        UnitOutcome::NotYet
    };
    // Bonus, deduction and holistic judgement are no part of the counts.
    let standard: Vec<_> = rules::criteria(&unit.criteria, rubric)
        .zip(&criteria)
        .filter(|(criterion, _)| criterion.counts.is_standard())
        .collect();
    let judged = !matches!(outcome, UnitOutcome::NotAppliedFor | UnitOutcome::NotAssessed);
    let mut result = UnitResult {
        unit: unit.id.clone(),
        outcome,
        credits: if outcome == UnitOutcome::Recognised { unit.credits } else { Number::ZERO },
        met: standard.iter().filter(|(_, result)| result.status == CriterionStatus::Met).count(),
        applicable: standard.iter().filter(|(_, result)| result.applies()).count(),
        score: if judged { score(unit, &seen, rubric) } else { None },
        level: if judged { level(unit, &seen, rubric) } else { None },
        any_level: unit.rule.takes_any_level(),
        reasons: Vec::new(),
        demands,
        parts: part::judge(unit, &seen, judged, rubric),
        criteria: Vec::new(),
    };
    let applied_for = matter.record.preparation.units.contains(&unit.id);
    result.reasons = because::reasons(unit, &result, &criteria, &seen, applied_for, matter);
    result.criteria = criteria;
    JudgedUnit { unit, result, applied_for, possible }
}

/// The figures of the first rule of points or means that applies and must hold.
fn score(unit: &Unit, seen: &[SeenCriterion], rubric: &Rubric) -> Option<Score> {
    unit.rule.required(&unit.criteria).into_iter().find_map(|(rule, of)| rules::score(rule, of, seen, rubric))
}

/// Returns whether the rule of a unit holds over its criteria that apply.
fn holds(unit: &Unit, seen: &[SeenCriterion], rubric: &Rubric, end: End) -> bool {
    let (ranks, points) = rules::at(end, seen, rubric);
    UnitAsks::of(unit, seen, rubric).met(&ranks, &points)
}

/// The level of the first profile that applies and must hold, even where it has none yet.
pub(super) fn level(unit: &Unit, seen: &[SeenCriterion], rubric: &Rubric) -> Option<ProfileLevel> {
    let applies = |of: &[CriterionId]| !rules::among(of, seen).is_empty();
    let mut required = unit.rule.required(&unit.criteria).into_iter();
    let (rule, of) = required.find(|(rule, of)| matches!(rule, UnitRule::Profile { .. }) && applies(of))?;
    rules::level(rule, of, seen, rubric)
}
