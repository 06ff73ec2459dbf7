//! The reasons of a unit's outcome: its rule, then what decided.

use crate::{
    rubric::{Criterion, LevelName, Number, Rank, Rubric, Unit, UnitRule},
    session::Rating,
};

use super::{
    CriterionResult, CriterionStatus, Reason, RuleStanding, Score, UnitOutcome, UnitResult,
    criterion::End,
    matter::Matter,
    rules::{self, SeenCriterion, level_name},
};

/// A unit that is recognised needs no more than its rule; one that is not also tells what stands in its way.
pub(super) fn reasons(
    unit: &Unit,
    result: &UnitResult,
    criteria: &[CriterionResult],
    seen: &[SeenCriterion],
    applied_for: bool,
    matter: &Matter,
) -> Vec<Reason> {
    let rubric = matter.rubric;
    match result.outcome {
        UnitOutcome::NotAppliedFor if applied_for => vec![Reason::NothingApplies],
        UnitOutcome::NotAppliedFor => vec![Reason::NotAppliedFor],
        UnitOutcome::NotAssessed if !matter.held => vec![Reason::NotHeld],
        UnitOutcome::NotAssessed => not_rated(criteria),
        UnitOutcome::Recognised | UnitOutcome::Credited => rule(unit, result, RuleStanding::Holds, seen, rubric),
        UnitOutcome::MoreEvidence => hindered(unit, result, RuleStanding::Open, criteria, seen, rubric),
        UnitOutcome::NotYet => hindered(unit, result, RuleStanding::Fails, criteria, seen, rubric),
    }
}

fn not_rated(criteria: &[CriterionResult]) -> Vec<Reason> {
    let applicable = criteria.iter().filter(|result| result.applies()).count();
    let left = criteria.iter().filter(|result| result.status == CriterionStatus::NotAssessed);
    let each: Vec<Reason> = left.map(|result| Reason::NotRated { criterion: result.criterion.clone() }).collect();
    let mut reasons = vec![Reason::NotAllRated { rated: applicable - each.len(), applicable }];
    reasons.extend(each);
    reasons
}

fn hindered(
    unit: &Unit,
    result: &UnitResult,
    stands: RuleStanding,
    criteria: &[CriterionResult],
    seen: &[SeenCriterion],
    rubric: &Rubric,
) -> Vec<Reason> {
    let mut reasons = rule(unit, result, stands, seen, rubric);
    reasons.extend(thresholds_short(unit, seen, rubric));
    for result in criteria.iter().filter(|result| result.applies()) {
        let criterion = &rubric.criteria[&result.criterion];
        reasons.extend(level_reason(unit, criterion, result, rubric));
        if result.status == CriterionStatus::NotEnoughEvidence {
            evidence_reasons(result, &mut reasons);
        }
    }
    reasons
}

/// The rule with its figures, and whether it holds.
fn rule(
    unit: &Unit,
    result: &UnitResult,
    stands: RuleStanding,
    seen: &[SeenCriterion],
    rubric: &Rubric,
) -> Vec<Reason> {
    let (met, applicable) = (result.met, result.applicable);
    let name = |rank: Rank| level_name(rank, seen, rubric);
    let Score { reached, needed, attainable } = result.score.unwrap_or_default();
    match &unit.rule {
        UnitRule::AllMet => vec![Reason::AllMet { stands, met, applicable }],
        UnitRule::CountMet { at_least } => {
            vec![Reason::CountMet { stands, met, needed: (*at_least).min(applicable), applicable }]
        }
        UnitRule::Thresholds(demands) => {
            let holds = |rank, count| rules::reaching(rank, seen, End::Worst) >= rules::wanted(count, seen);
            let holding = demands.iter().filter(|each| holds(each.rank, each.count)).count();
            vec![Reason::Thresholds { stands, holding, demands: demands.len() }]
        }
        UnitRule::WeightedMean { .. } => vec![Reason::Mean { stands, reached, needed, attainable }],
        UnitRule::Points { at_least, .. } => {
            let points = Reason::Points { stands, reached, needed, attainable };
            [points].into_iter().chain(lowered(*at_least, needed)).collect()
        }
        UnitRule::Profile { needed, .. } => {
            vec![Reason::Profile { stands, level: result.level.clone(), needed: needed.and_then(name) }]
        }
    }
}

/// The reason that a pass mark fell because criteria do not apply.
pub(super) fn lowered(mark: Number, needed: Number) -> Option<Reason> {
    (mark != needed).then_some(Reason::PassMarkLowered { mark, needed })
}

fn thresholds_short(unit: &Unit, seen: &[SeenCriterion], rubric: &Rubric) -> Vec<Reason> {
    let UnitRule::Thresholds(demands) = &unit.rule else { return Vec::new() };
    let short = demands.iter().filter_map(|demand| {
        let (reached, needed) = (rules::reaching(demand.rank, seen, End::Worst), rules::wanted(demand.count, seen));
        let level = level_name(demand.rank, seen, rubric)?;
        (reached < needed).then_some(Reason::ThresholdShort { level, reached, needed })
    });
    short.collect()
}

/// The reason why the level of a criterion stands in the way: the hardest obstacle alone.
fn level_reason(unit: &Unit, criterion: &Criterion, result: &CriterionResult, rubric: &Rubric) -> Option<Reason> {
    let rank = result.rank?;
    let name = |rank: Rank| -> Option<LevelName> { rubric.scale_of(criterion).name_at(rank) };
    let (rated, id) = (name(rank)?, criterion.id.clone());
    let below = |limit: &Rank| rank < *limit;
    if let Some(critical) = criterion.critical.filter(below) {
        return Some(Reason::BelowCritical { criterion: id, rated, critical: name(critical)? });
    }
    let (floor, level, counts_met) = match &unit.rule {
        UnitRule::AllMet | UnitRule::CountMet { .. } => (None, None, true),
        UnitRule::WeightedMean { floor, .. } | UnitRule::Points { floor, .. } => (*floor, None, true),
        UnitRule::Profile { needed, .. } => (None, *needed, false),
        UnitRule::Thresholds(demands) => {
            let of_all = demands.iter().filter(|demand| demand.count.is_none()).map(|demand| demand.rank);
            (None, of_all.max(), false)
        }
    };
    if let Some(floor) = floor.filter(below) {
        return Some(Reason::BelowFloor { criterion: id, rated, floor: name(floor)? });
    }
    if let Some(level) = level.filter(below) {
        return Some(Reason::BelowLevel { criterion: id, rated, level: name(level)? });
    }
    let not_met = counts_met && result.status == CriterionStatus::NotMet;
    not_met.then_some(Reason::NotMet { criterion: id, rated, needed: name(criterion.needed)? })
}

fn evidence_reasons(result: &CriterionResult, reasons: &mut Vec<Reason>) {
    let criterion = || result.criterion.clone();
    if result.rating == Some(Rating::NotEnoughEvidence) {
        reasons.push(Reason::NotEnoughEvidence { criterion: criterion() });
    }
    for demand in &result.demands {
        let Some(shortfall) = demand.shortfall() else { continue };
        reasons.push(Reason::EvidenceMissing { criterion: criterion(), shortfall });
        for (evidence, why) in &demand.not_counted {
            let (latest, evidence, why) = (demand.latest_of(evidence), evidence.clone(), *why);
            reasons.push(Reason::EvidenceNotCounted { criterion: criterion(), evidence, why, latest });
        }
    }
}
