//! Units that were recognised in a session before, which this one follows. They stand as they were signed: nothing of
//! them is asked or rated here, and their ratings count where the whole is summed up.

use crate::{
    rubric::{Criterion, CriterionId, Rubric, Unit},
    session::Rating,
};

use super::{
    CriterionResult, CriterionStatus, DemandResults, Reason, UnitOutcome, UnitResult,
    criterion::{End, Range},
    judged_unit::JudgedUnit,
    matter::Matter,
    part, rules,
    sums::points_of,
};

/// The judgement of a unit that is carried over; none for one that is assessed here.
pub(super) fn judge<'a>(unit: &'a Unit, matter: &Matter) -> Option<JudgedUnit<'a>> {
    let rubric = matter.rubric;
    let from = matter.record.carried_unit(&unit.id)?;
    let criteria: Vec<CriterionResult> =
        rules::criteria(&unit.criteria, rubric).map(|criterion| as_signed(criterion, matter)).collect();
    let standard = || criteria.iter().filter(|result| rubric.criteria[&result.criterion].counts.is_standard());
    let result = UnitResult {
        unit: unit.id.clone(),
        outcome: UnitOutcome::CarriedOver,
        credits: unit.credits,
        met: standard().filter(|result| result.status == CriterionStatus::Met).count(),
        applicable: standard().filter(|result| result.applies()).count(),
        score: None,
        level: super::unit::level(unit, &rules::seen(&criteria, rubric), rubric),
        any_level: unit.rule.takes_any_level(),
        demands: DemandResults::default(),
        reasons: vec![Reason::CarriedOver { session: from.session.clone(), signed: from.signed }],
        parts: part::judge(unit, &[], false, rubric),
        criteria,
    };
    Some(JudgedUnit { unit, result, applied_for: true, possible: true })
}

/// A criterion as it was rated then: what was asked for beside the level was there when it was signed.
fn as_signed(criterion: &Criterion, matter: &Matter) -> CriterionResult {
    let rank = matter.record.rank(&criterion.id, matter.rubric);
    let status = match rank {
        None => CriterionStatus::NotApplicable,
        Some(rank) if rank < criterion.needed => CriterionStatus::NotMet,
        Some(_) => CriterionStatus::of_enough(criterion.counts),
    };
    let rating: Option<Rating> = matter.record.rating(&criterion.id).filter(|_| rank.is_some()).cloned();
    let ground = matter.grounds.on(&criterion.id);
    CriterionResult {
        criterion: criterion.id.clone(),
        status,
        rating,
        needed: criterion.needed,
        rank,
        below_critical: rank.is_some() && rank < criterion.critical,
        evidence: ground.evidence.iter().map(|(id, _)| (*id).clone()).collect(),
        remarks: Vec::new(),
        demands: DemandResults::default(),
        range: Range::of(rank, true, criterion, matter.rubric.scale_of(criterion)),
    }
}

/// The points that the criteria of such units bring to the whole.
pub(super) fn points(judged: &[JudgedUnit], rubric: &Rubric) -> i128 {
    let carried = judged.iter().filter(|each| each.result.outcome == UnitOutcome::CarriedOver);
    let results = carried.flat_map(|each| &each.result.criteria).filter(|result| result.applies());
    let criterion = |id: &CriterionId| &rubric.criteria[id];
    results.map(|result| points_of(criterion(&result.criterion), result.range.at(End::Worst), rubric)).sum()
}
