//! The whole: the overall rule over the units, and what is missing.

use chrono::NaiveDate;

use crate::{
    rubric::{Criterion, Number, OverallRule, Rank, Rubric, Unit},
    session::{ConflictOfInterest, Outcome, Record, ScriptPart, State},
};

use super::{
    CriterionStatus, Missing, Reason, Recommendation, Score, UnitOutcome,
    criterion::Range,
    sums::Sums,
    unit::{self, JudgedUnit, Seen},
};

/// The recommendation for a record on the day of decision. Deterministic; an incomplete interview has no outcome.
pub fn recommend(rubric: &Rubric, record: &Record, on: NaiveDate) -> Recommendation {
    let judged: Vec<JudgedUnit> = rubric.units.values().map(|each| unit::judge(each, rubric, record, on)).collect();
    let mut reasons = Vec::new();
    let complete = record.state(rubric) != State::Open
        && record.closed.is_some()
        && record.criteria_unrated(rubric).next().is_none();
    let outcome = if record.broken_off.is_some() {
        reasons.push(Reason::BrokenOff);
        Some(Outcome::NoResult)
    } else if !complete {
        reasons.push(Reason::Incomplete);
        None
    } else {
        Some(decide(rubric, &judged, &mut reasons))
    };
    let missing = missing(rubric, record, &judged);
    let units: Vec<_> = judged.into_iter().map(|each| each.result).collect();
    Recommendation {
        on,
        outcome,
        reasons,
        credits: units.iter().map(|each| each.credits).sum(),
        credits_attainable: rubric.units.values().map(|each| each.credits).sum(),
        units,
        missing,
    }
}

/// Which end of what is not known a rule looks at.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Worst,
    Best,
}

fn decide(rubric: &Rubric, judged: &[JudgedUnit], reasons: &mut Vec<Reason>) -> Outcome {
    let recognised = judged.iter().filter(|each| counts(each, End::Worst)).count();
    reasons.push(rule_reason(rubric, judged));
    shortfalls(rubric, judged, reasons);
    if full(rubric, judged, End::Worst) {
        return Outcome::Full;
    }
    if recognised > 0 {
        return Outcome::Partial;
    }
    let open = judged.iter().any(|each| each.result.outcome == UnitOutcome::MoreEvidence);
    if open || full(rubric, judged, End::Best) { Outcome::MoreEvidence } else { Outcome::NotYet }
}

fn counts(judged: &JudgedUnit, end: End) -> bool {
    match end {
        End::Worst => judged.result.outcome == UnitOutcome::Recognised,
        End::Best => judged.possible,
    }
}

/// Whether full recognition is reached at one end of what is not known.
fn full(rubric: &Rubric, judged: &[JudgedUnit], end: End) -> bool {
    let units = || rubric.units.values().zip(judged);
    let mandatory = units().filter(|(unit, _)| unit.elective.is_none()).all(|(_, each)| counts(each, end));
    let electives = rubric.elective_groups.values().all(|group| {
        let of_group = units().filter(|(unit, _)| unit.elective.as_ref() == Some(&group.id));
        of_group.filter(|(_, each)| counts(each, end)).count() >= group.at_least
    });
    let rule = match rubric.rule {
        OverallRule::AllUnits | OverallRule::Profile => true,
        OverallRule::CountUnits { at_least } => units().filter(|(_, each)| counts(each, end)).count() >= at_least,
        OverallRule::Credits { at_least } => credits(rubric, judged, end) >= at_least,
        OverallRule::WeightedMean { at_least } => sums(rubric, judged, end).0.mean_reaches(at_least),
        OverallRule::Points { at_least } => {
            let (sums, attainable) = sums(rubric, judged, end);
            sums.points_reach(at_least, attainable)
        }
    };
    mandatory && electives && rule
}

fn credits(rubric: &Rubric, judged: &[JudgedUnit], end: End) -> Number {
    let reached = rubric.units.values().zip(judged).filter(|(_, each)| counts(each, end));
    reached.map(|(unit, _)| unit.credits).sum()
}

/// Sums over all criteria that apply, and what all criteria can give.
fn sums(rubric: &Rubric, judged: &[JudgedUnit], end: End) -> (Sums, i128) {
    let results = judged.iter().flat_map(|each| &each.result.criteria).filter(|result| result.applies());
    let seen: Vec<Seen> =
        results.map(|result| Seen { criterion: &rubric.criteria[&result.criterion], range: result.range }).collect();
    let pick: fn(Range) -> Rank = if end == End::Worst { |range| range.worst } else { |range| range.best };
    let all: Vec<&Criterion> = rubric.criteria.values().collect();
    (Sums::of(&seen, rubric, pick), Sums::attainable(&all, rubric))
}

fn rule_reason(rubric: &Rubric, judged: &[JudgedUnit]) -> Reason {
    let recognised = judged.iter().filter(|each| counts(each, End::Worst)).count();
    match rubric.rule {
        OverallRule::AllUnits => Reason::UnitsRecognised { recognised, units: judged.len() },
        OverallRule::CountUnits { at_least } => Reason::UnitsNeeded { recognised, needed: at_least },
        OverallRule::Credits { at_least } => {
            Reason::CreditsNeeded { credits: credits(rubric, judged, End::Worst), needed: at_least }
        }
        OverallRule::WeightedMean { at_least } => {
            let Score { reached, needed, .. } = sums(rubric, judged, End::Worst).0.mean_score(at_least);
            Reason::MeanOverall { reached, needed }
        }
        OverallRule::Points { at_least } => {
            let (sums, attainable) = sums(rubric, judged, End::Worst);
            let Score { reached, needed, attainable } = sums.points_score(at_least, attainable);
            Reason::PointsOverall { reached, needed, attainable }
        }
        OverallRule::Profile => Reason::ProfileOverall,
    }
}

/// Which mandatory units and elective groups stand between the candidate and full recognition.
fn shortfalls(rubric: &Rubric, judged: &[JudgedUnit], reasons: &mut Vec<Reason>) {
    let units = || rubric.units.values().zip(judged);
    let applied = judged.iter().filter(|each| each.result.outcome != UnitOutcome::NotAppliedFor).count();
    let is_mandatory = |unit: &Unit| unit.elective.is_none();
    let not_applied_for = |judged: &JudgedUnit| judged.result.outcome == UnitOutcome::NotAppliedFor;
    if units().any(|(unit, each)| is_mandatory(unit) && not_applied_for(each)) {
        reasons.push(Reason::OnlyTheseUnits { units: applied });
    }
    for (unit, each) in units().filter(|(unit, each)| is_mandatory(unit) && !counts(each, End::Worst)) {
        if !not_applied_for(each) {
            reasons.push(Reason::MandatoryUnit { unit: unit.id.clone() });
        }
    }
    for group in rubric.elective_groups.values() {
        let of_group = units().filter(|(unit, _)| unit.elective.as_ref() == Some(&group.id));
        let recognised = of_group.filter(|(_, each)| counts(each, End::Worst)).count();
        if recognised < group.at_least {
            let (group, needed) = (group.id.clone(), group.at_least);
            reasons.push(Reason::GroupShort { group, recognised, needed });
        }
    }
}

/// Everything that is missing: first what blocks a result, then what is worth a look.
fn missing(rubric: &Rubric, record: &Record, judged: &[JudgedUnit]) -> Vec<Missing> {
    if record.broken_off.is_some() {
        return Vec::new();
    }
    let mut missing = Vec::new();
    let items = |script| {
        let left = record.required_items_left(script, rubric);
        left.map(move |item| Missing::ChecklistItem { script, item: item.clone() })
    };
    missing.extend(items(ScriptPart::Opening));
    missing.extend(record.questions_left(rubric).into_iter().map(|question| Missing::Question { question }));
    if record.closed.is_none() {
        missing.extend(items(ScriptPart::Closing));
        missing.push(Missing::NotClosed);
    }
    missing
        .extend(record.criteria_unrated(rubric).map(|criterion| Missing::Rating { criterion: criterion.id.clone() }));
    for result in judged.iter().flat_map(|each| &each.result.criteria).filter(|result| result.applies()) {
        let criterion = || result.criterion.clone();
        if result.status == CriterionStatus::NotEnoughEvidence {
            let short = result.demands.iter().filter(|demand| !demand.is_met());
            missing.extend(short.map(|demand| Missing::Evidence {
                criterion: criterion(),
                needed: demand.needed,
                seen: demand.seen(),
            }));
        }
        let Some(rating) = record.ratings.get(&result.criterion).filter(|each| each.rating.is_some()) else { continue };
        if rating.rationale.trim().is_empty() {
            missing.push(Missing::Rationale { criterion: criterion() });
        }
        if rating.before_asked {
            missing.push(Missing::RatedBeforeAsked { criterion: criterion() });
        }
    }
    if record.preparation.conflict_of_interest == ConflictOfInterest::NotDeclared {
        missing.push(Missing::ConflictNotDeclared);
    }
    if record.feedback.trim().is_empty() {
        missing.push(Missing::Feedback);
    }
    missing
}
