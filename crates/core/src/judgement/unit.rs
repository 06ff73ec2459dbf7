//! One unit: what follows from whether its rule holds at the worst and at the best end of what is not known.

use crate::rubric::{LevelId, Number, Rubric, Unit, UnitRule};

use super::{
    CriterionResult, CriterionStatus, Score, UnitOutcome, UnitResult, because,
    criterion::{self, End},
    overall::Matter,
    rules::{self, Seen},
    sums::{Mark, Sums},
};

/// A unit's result, with what the overall rule must know beside.
pub struct JudgedUnit<'a> {
    pub unit: &'a Unit,
    pub result: UnitResult,
    pub applied_for: bool,
    /// Whether the unit's own rule holds at the best end.
    pub possible: bool,
}

impl JudgedUnit<'_> {
    pub fn is_recognised(&self, end: End) -> bool {
        match end {
            End::Worst => self.result.outcome == UnitOutcome::Recognised,
            End::Best => self.possible,
        }
    }

    /// Applied for, but none of its criteria applies to this candidate: nobody can ask for it or award it.
    pub fn is_left_out(&self) -> bool {
        self.applied_for && self.result.applicable == 0
    }
}

pub fn judge<'a>(unit: &'a Unit, matter: &Matter) -> JudgedUnit<'a> {
    let rubric = matter.rubric;
    let criteria: Vec<CriterionResult> =
        rules::criteria(unit, rubric).map(|each| criterion::judge(each, matter)).collect();
    let seen = seen(&criteria, rubric);
    let possible = !seen.is_empty() && rules::holds(unit, &seen, rubric, End::Best);
    let count = |status| criteria.iter().filter(|result| result.status == status).count();
    let outcome = if seen.is_empty() {
        UnitOutcome::NotAppliedFor
    } else if !matter.held || count(CriterionStatus::NotAssessed) > 0 {
        UnitOutcome::NotAssessed
    } else if rules::holds(unit, &seen, rubric, End::Worst) {
        UnitOutcome::Recognised
    } else if possible {
        UnitOutcome::MoreEvidence
    } else {
        UnitOutcome::NotYet
    };
    let judged = !matches!(outcome, UnitOutcome::NotAppliedFor | UnitOutcome::NotAssessed);
    let mut result = UnitResult {
        unit: unit.id.clone(),
        outcome,
        credits: if outcome == UnitOutcome::Recognised { unit.credits } else { Number::ZERO },
        met: count(CriterionStatus::Met),
        applicable: seen.len(),
        score: if judged { score(unit, &seen, rubric) } else { None },
        level: if judged { level(unit, &seen, rubric) } else { None },
        reasons: Vec::new(),
        criteria: Vec::new(),
    };
    let applied_for = matter.record.preparation.units.contains(&unit.id);
    result.reasons = because::reasons(unit, &result, &criteria, &seen, applied_for, matter);
    result.criteria = criteria;
    JudgedUnit { unit, result, applied_for, possible }
}

/// The criteria that apply, as a rule sees them.
pub fn seen<'a>(results: impl IntoIterator<Item = &'a CriterionResult>, rubric: &'a Rubric) -> Vec<Seen<'a>> {
    let applying = results.into_iter().filter(|result| result.applies());
    applying.map(|result| Seen { criterion: &rubric.criteria[&result.criterion], range: result.range }).collect()
}

fn score(unit: &Unit, seen: &[Seen], rubric: &Rubric) -> Option<Score> {
    let sums = Sums::of(seen, rubric, End::Worst);
    match unit.rule {
        UnitRule::WeightedMean { at_least, .. } => Some(sums.mean_score(at_least)),
        UnitRule::Points { at_least, .. } => {
            Some(sums.points_score(Mark::of(at_least, rules::criteria(unit, rubric), rubric)))
        }
        _ => None,
    }
}

fn level(unit: &Unit, seen: &[Seen], rubric: &Rubric) -> Option<LevelId> {
    let UnitRule::Profile { by, .. } = unit.rule else { return None };
    let reached = rules::profile(by, seen, End::Worst)?;
    level_name(reached, seen, rubric)
}

/// The level at a rank, by the scale of the first criterion: a rule that names levels has them at the same ranks on
/// the scales of all.
pub fn level_name(rank: usize, seen: &[Seen], rubric: &Rubric) -> Option<LevelId> {
    Some(rubric.scale_of(seen.first()?.criterion).levels.get(rank)?.id.clone())
}
