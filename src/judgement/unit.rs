//! One unit: whether its rule holds at worst and at best, and why.

use crate::rubric::{Criterion, Number, ProfileBy, Rank, Rubric, Unit, UnitRule};

use super::{
    CriterionResult, CriterionStatus, Reason, Score, UnitOutcome, UnitResult,
    criterion::{self, Range},
    sums::Sums,
};
use crate::session::Record;

/// A unit's result, with what the overall rule needs of it beside.
pub struct JudgedUnit {
    pub result: UnitResult,
    /// Whether the unit's own rule holds in the best case.
    pub possible: bool,
}

pub fn judge(unit: &Unit, rubric: &Rubric, record: &Record, on: chrono::NaiveDate) -> JudgedUnit {
    let criteria: Vec<CriterionResult> =
        unit.criteria.iter().map(|id| criterion::judge(&rubric.criteria[id], rubric, record, on)).collect();
    let all: Vec<&Criterion> = unit.criteria.iter().map(|id| &rubric.criteria[id]).collect();
    let applying: Vec<Seen> = all
        .iter()
        .zip(&criteria)
        .filter(|(_, result)| result.applies())
        .map(|(criterion, result)| Seen { criterion, range: result.range })
        .collect();
    let worst = holds(&unit.rule, &applying, &all, rubric, |range| range.worst);
    let best = holds(&unit.rule, &applying, &all, rubric, |range| range.best);
    let not_assessed = criteria.iter().any(|result| result.status == CriterionStatus::NotAssessed);
    let outcome = if applying.is_empty() {
        UnitOutcome::NotAppliedFor
    } else if not_assessed {
        UnitOutcome::NotAssessed
    } else if worst {
        UnitOutcome::Recognised
    } else if best {
        UnitOutcome::MoreEvidence
    } else {
        UnitOutcome::NotYet
    };
    let recognised = outcome == UnitOutcome::Recognised;
    let met = criteria.iter().filter(|result| result.status == CriterionStatus::Met).count();
    let level = level_reached(&unit.rule, &applying, rubric, not_assessed);
    let score = score(&unit.rule, &applying, &all, rubric);
    let mut reasons = Vec::new();
    if applying.is_empty() {
        reasons.push(Reason::NotAppliedFor);
    } else {
        reasons.push(rule_reason(unit, &applying, &criteria, rubric, score, level.clone()));
        for (criterion, result) in all.iter().zip(&criteria) {
            criterion_reasons(unit, criterion, result, &mut reasons);
        }
    }
    let result = UnitResult {
        unit: unit.id.clone(),
        outcome,
        credits: if recognised { unit.credits } else { Number::ZERO },
        met,
        applicable: applying.len(),
        score,
        level,
        reasons,
        criteria,
    };
    JudgedUnit { result, possible: best && !applying.is_empty() }
}

/// A criterion that applies, as a rule sees it.
pub struct Seen<'a> {
    pub criterion: &'a Criterion,
    pub range: Range,
}

/// Whether a unit's rule holds at one end of the ranges. A count asked for is never more than what applies.
fn holds(rule: &UnitRule, seen: &[Seen], all: &[&Criterion], rubric: &Rubric, end: fn(Range) -> Rank) -> bool {
    if seen.iter().any(|each| each.criterion.critical.is_some_and(|critical| end(each.range) < critical)) {
        return false;
    }
    let reaching =
        |rank_of: &dyn Fn(&Seen) -> Rank| seen.iter().filter(|each| end(each.range) >= rank_of(each)).count();
    let above_floor = |floor: &Option<Rank>| floor.is_none_or(|floor| seen.iter().all(|each| end(each.range) >= floor));
    match rule {
        UnitRule::AllMet => reaching(&|each| each.criterion.needed) == seen.len(),
        UnitRule::CountMet { at_least } => reaching(&|each| each.criterion.needed) >= (*at_least).min(seen.len()),
        UnitRule::Thresholds(demands) => demands
            .iter()
            .all(|demand| reaching(&|_| demand.rank) >= demand.count.unwrap_or(seen.len()).min(seen.len())),
        UnitRule::WeightedMean { at_least, floor } => {
            above_floor(floor) && Sums::of(seen, rubric, end).mean_reaches(*at_least)
        }
        UnitRule::Points { at_least, floor } => {
            above_floor(floor) && Sums::of(seen, rubric, end).points_reach(*at_least, Sums::attainable(all, rubric))
        }
        UnitRule::Profile { by, needed } => {
            let reached = profile(*by, seen.iter().map(|each| end(each.range)).collect());
            needed.is_none_or(|needed| reached.is_some_and(|reached| reached >= needed))
        }
    }
}

/// The lowest or the middle rank; of two middle ones the lower.
fn profile(by: ProfileBy, mut ranks: Vec<Rank>) -> Option<Rank> {
    ranks.sort_unstable();
    match by {
        ProfileBy::Lowest => ranks.first().copied(),
        ProfileBy::Median => ranks.get(ranks.len().checked_sub(1)? / 2).copied(),
    }
}

fn level_reached(
    rule: &UnitRule,
    seen: &[Seen],
    rubric: &Rubric,
    not_assessed: bool,
) -> Option<crate::rubric::LevelId> {
    let UnitRule::Profile { by, .. } = rule else { return None };
    if not_assessed {
        return None;
    }
    let reached = profile(*by, seen.iter().map(|each| each.range.worst).collect())?;
    Some(rubric.scale_of(seen.first()?.criterion).levels.get(reached)?.id.clone())
}

fn score(rule: &UnitRule, seen: &[Seen], all: &[&Criterion], rubric: &Rubric) -> Option<Score> {
    let sums = Sums::of(seen, rubric, |range| range.worst);
    match rule {
        UnitRule::WeightedMean { at_least, .. } => Some(sums.mean_score(*at_least)),
        UnitRule::Points { at_least, .. } => Some(sums.points_score(*at_least, Sums::attainable(all, rubric))),
        _ => None,
    }
}

fn rule_reason(
    unit: &Unit,
    seen: &[Seen],
    criteria: &[CriterionResult],
    rubric: &Rubric,
    score: Option<Score>,
    level: Option<crate::rubric::LevelId>,
) -> Reason {
    let applicable = seen.len();
    let met = criteria.iter().filter(|result| result.status == CriterionStatus::Met).count();
    match (&unit.rule, score) {
        (UnitRule::CountMet { at_least }, _) => {
            Reason::CountMet { met, needed: (*at_least).min(applicable), applicable }
        }
        (UnitRule::Thresholds(demands), _) => {
            let reaching = |rank: Rank| seen.iter().filter(|each| each.range.worst >= rank).count();
            let holding = demands
                .iter()
                .filter(|demand| reaching(demand.rank) >= demand.count.unwrap_or(applicable).min(applicable))
                .count();
            Reason::Thresholds { holding, demands: demands.len() }
        }
        (UnitRule::WeightedMean { .. }, Some(Score { reached, needed, .. })) => Reason::Mean { reached, needed },
        (UnitRule::Points { .. }, Some(Score { reached, needed, attainable })) => {
            Reason::Points { reached, needed, attainable }
        }
        (UnitRule::Profile { needed, .. }, _) if level.is_some() => {
            let scale = seen.first().map(|each| rubric.scale_of(each.criterion));
            let needed = needed.and_then(|rank| Some(scale?.levels.get(rank)?.id.clone()));
            level.map_or(Reason::Incomplete, |level| Reason::Profile { level, needed })
        }
        (UnitRule::Profile { .. }, _) => Reason::Incomplete,
        _ => Reason::AllMet { met, applicable },
    }
}

fn criterion_reasons(unit: &Unit, criterion: &Criterion, result: &CriterionResult, reasons: &mut Vec<Reason>) {
    let id = || criterion.id.clone();
    let floor = match unit.rule {
        UnitRule::WeightedMean { floor, .. } | UnitRule::Points { floor, .. } => floor,
        _ => None,
    };
    match result.status {
        CriterionStatus::NotApplicable | CriterionStatus::Met => {}
        CriterionStatus::NotAssessed => reasons.push(Reason::NotRated { criterion: id() }),
        CriterionStatus::NotMet if result.below_critical => reasons.push(Reason::BelowCritical { criterion: id() }),
        CriterionStatus::NotMet if floor.is_some_and(|floor| result.range.best < floor) => {
            reasons.push(Reason::BelowFloor { criterion: id() });
        }
        CriterionStatus::NotMet => reasons.push(Reason::NotMet { criterion: id() }),
        CriterionStatus::NotEnoughEvidence => {
            if result.rating == Some(crate::session::Rating::NotEnoughEvidence) {
                reasons.push(Reason::NotEnoughEvidence { criterion: id() });
            }
            for demand in result.demands.iter().filter(|demand| !demand.is_met()) {
                let (needed, seen) = (demand.needed, demand.seen());
                reasons.push(Reason::EvidenceMissing { criterion: id(), needed, seen });
                for (evidence, why) in &demand.not_counted {
                    let (evidence, why) = (evidence.clone(), *why);
                    reasons.push(Reason::EvidenceNotCounted { criterion: id(), evidence, why });
                }
            }
        }
    }
}
