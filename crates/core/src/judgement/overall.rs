//! The whole: the overall rule over the units, and what is missing.

use chrono::NaiveDate;

use crate::{
    rubric::{CriterionId, ElectiveGroup, Number, OverallRule, Rubric},
    session::{Interview, Outcome, Record},
};

use super::{
    CriterionResult, EvidenceFor, Reason, Recommendation, RuleStanding, Score,
    asks::WholeAsks,
    because,
    criterion::End,
    grounds::Grounds,
    judged_unit::JudgedUnit,
    level::{self, Reached},
    matter::Matter,
    missing, rules,
    sums::{PassMark, WeightedSums},
    unit, whole_evidence,
};

/// The recommendation for a record on the day of decision. Deterministic; an incomplete interview has no outcome.
pub fn recommend(rubric: &Rubric, record: &Record, on: NaiveDate) -> Recommendation {
    let broken_off = record.broken_off.as_ref();
    let mut missing = if broken_off.is_some() { Vec::new() } else { missing::of_procedure(record, rubric) };
    let held = broken_off.is_none() && missing.is_empty();
    let matter = Matter { rubric, record, on, grounds: Grounds::of(record, rubric), held, supposed: &[] };
    let mut judged = unit::judge_all(rubric, &matter);
    let demands = whole_evidence::of_whole(&matter);
    if broken_off.is_none() {
        missing.extend(missing::of_ratings(results(&judged), record));
        missing.extend(missing::of_units(&judged));
        if is_full(rubric, &judged, End::Best) {
            missing.extend(whole_evidence::missing(&EvidenceFor::Whole, &demands));
        }
        missing.extend(missing::worth_a_look(results(&judged), record, rubric));
    }
    let referred: Vec<CriterionId> = record.criteria_referred(rubric).cloned().collect();
    let blocking = missing.iter().filter(|each| each.blocks()).count();
    let (outcome, reasons) = match broken_off {
        Some(reason) => (Some(Outcome::NoResult), vec![Reason::BrokenOff { reason: reason.clone() }]),
        None if blocking > 0 => (None, vec![Reason::Incomplete { missing: blocking }]),
        // Whatever the rest gives, others must decide on these first.
        None if !referred.is_empty() => (Some(Outcome::Refer), vec![Reason::Referred { criteria: referred }]),
        None => {
            let outcome = decide(rubric, &judged, demands.is_met());
            let mut reasons = reasons(rubric, &judged, outcome, demands.is_met());
            reasons.extend(whole_evidence::reasons(&EvidenceFor::Whole, &demands));
            (Some(outcome), reasons)
        }
    };
    if outcome != Some(Outcome::Full) {
        judged.iter_mut().for_each(|each| each.withhold(outcome));
    }
    let units: Vec<_> = judged.into_iter().map(|each| each.result).collect();
    Recommendation {
        on,
        outcome,
        reasons,
        credits: units.iter().map(|each| each.credits).sum(),
        credits_attainable: rubric.units.values().map(|each| each.credits).sum(),
        demands,
        units,
        missing,
    }
}

/// The recommendation of an interview on the day asked for, else on the day on which it was decided, else on `today`.
pub fn recommendation_of(interview: &Interview, on: Option<NaiveDate>, today: NaiveDate) -> Recommendation {
    let record = interview.record();
    recommend(interview.rubric(), record, on.or(record.decided_on()).unwrap_or(today))
}

/// The outcome, where the evidence that the whole asks for is there or not.
pub(super) fn decide(rubric: &Rubric, judged: &[JudgedUnit], evidence_there: bool) -> Outcome {
    level::outcome(
        &reached(rubric, judged, End::Worst, evidence_there),
        &reached(rubric, judged, End::Best, true),
        rubric,
    )
}

/// The results reached at one end of what is not known, where the evidence that the whole asks for is there or not.
pub(super) fn reached(rubric: &Rubric, judged: &[JudgedUnit], end: End, evidence_there: bool) -> Reached {
    let mut reached = Reached {
        full: evidence_there && is_full(rubric, judged, end),
        one: judged.iter().any(|each| each.shows_something(end)),
        at_most: Outcome::Full,
    };
    for unit in judged {
        reached.below(unit.unit.hurdle.filter(|_| !unit.passes_hurdle(end)));
        for result in &unit.result.criteria {
            reached.below(rubric.criteria[&result.criterion].hurdle.filter(|_| !result.passes_hurdle(end)));
        }
    }
    reached
}

/// Returns whether full recognition is reached at one end of what is not known.
fn is_full(rubric: &Rubric, judged: &[JudgedUnit], end: End) -> bool {
    let recognised: Vec<bool> = judged.iter().map(|each| each.is_recognised(end)).collect();
    WholeAsks::of(rubric, judged).met(&recognised, sums(rubric, judged, end).points())
}

fn results<'a>(judged: &'a [JudgedUnit]) -> impl Iterator<Item = &'a CriterionResult> {
    judged.iter().flat_map(|each| &each.result.criteria)
}

fn remaining<'a>(judged: &'a [JudgedUnit<'a>]) -> impl Iterator<Item = &'a JudgedUnit<'a>> {
    judged.iter().filter(|each| !each.is_left_out())
}

fn recognised(judged: &[JudgedUnit], end: End) -> usize {
    judged.iter().filter(|each| each.is_recognised(end)).count()
}

/// Units that count as recognised beside this outcome: without full recognition, not those that are so only with the
/// whole.
fn standing_recognised<'a>(
    judged: impl Iterator<Item = &'a JudgedUnit<'a>>,
    outcome: Outcome,
) -> impl Iterator<Item = &'a JudgedUnit<'a>> {
    judged
        .filter(move |each| each.is_recognised(End::Worst) && (outcome == Outcome::Full || !each.is_only_with_whole()))
}

fn members<'a>(group: &'a ElectiveGroup, judged: &'a [JudgedUnit<'a>]) -> impl Iterator<Item = &'a JudgedUnit<'a>> {
    remaining(judged).filter(|each| each.unit.elective.as_ref() == Some(&group.id))
}

fn in_group(group: &ElectiveGroup, judged: &[JudgedUnit], end: End) -> usize {
    members(group, judged).filter(|each| each.is_recognised(end)).count()
}

fn wanted(group: &ElectiveGroup, judged: &[JudgedUnit]) -> usize {
    group.at_least.min(members(group, judged).count())
}

fn credits(judged: &[JudgedUnit], end: End) -> Number {
    judged.iter().filter(|each| each.is_recognised(end)).map(|each| each.unit.credits).sum()
}

/// Sums over the criteria of all units that apply, recognised or not.
fn sums(rubric: &Rubric, judged: &[JudgedUnit], end: End) -> WeightedSums {
    WeightedSums::of(&rules::seen(results(judged), rubric), rubric, end)
}

fn mark(at_least: Number, rubric: &Rubric) -> PassMark {
    PassMark::of(at_least, rubric.criteria.values(), rubric)
}

fn reasons(rubric: &Rubric, judged: &[JudgedUnit], outcome: Outcome, evidence_there: bool) -> Vec<Reason> {
    let mut reasons = rule(rubric, judged, standing(rubric, judged, evidence_there), outcome);
    if outcome != Outcome::Full {
        reasons.extend(only_these_units(rubric, judged));
        let mandatory = remaining(judged).filter(|each| each.unit.elective.is_none() && each.applied_for);
        let short = mandatory.filter(|each| !each.is_recognised(End::Worst));
        reasons.extend(short.map(|each| Reason::MandatoryUnit { unit: each.unit.id.clone() }));
        reasons.extend(shown_only(judged));
        reasons.extend(parts_recognised(judged, outcome));
        reasons.extend(rubric.elective_groups.values().filter_map(|group| group_short(group, judged, outcome)));
        reasons.extend(hurdles(rubric, judged));
        reasons.extend(no_such_outcome(rubric, judged, outcome, evidence_there));
    }
    reasons
}

/// The units that are shown, and recognised only with the whole, which is not.
fn shown_only(judged: &[JudgedUnit]) -> Option<Reason> {
    let only = judged.iter().filter(|each| each.is_only_with_whole());
    let units: Vec<_> = only.map(|each| each.unit.id.clone()).collect();
    (!units.is_empty()).then_some(Reason::ShownOnly { units })
}

/// The parts that are recognised without their units.
fn parts_recognised(judged: &[JudgedUnit], outcome: Outcome) -> impl Iterator<Item = Reason> {
    judged.iter().flat_map(move |each| {
        let parts = each.parts_alone(outcome);
        parts.map(|part| Reason::PartRecognised { unit: each.unit.id.clone(), part: part.part.clone() })
    })
}

/// The hurdles that are not taken.
fn hurdles(rubric: &Rubric, judged: &[JudgedUnit]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for each in judged {
        if let Some(hurdle) = each.unit.hurdle.filter(|_| !each.passes_hurdle(End::Worst)) {
            let (unit, outcome) = (each.unit.id.clone(), Outcome::of_hurdle(hurdle));
            reasons.push(Reason::HurdleUnit { unit, outcome, open: each.passes_hurdle(End::Best) });
        }
        for result in each.result.criteria.iter().filter(|result| !result.passes_hurdle(End::Worst)) {
            let Some(hurdle) = rubric.criteria[&result.criterion].hurdle else { continue };
            let (criterion, outcome) = (result.criterion.clone(), Outcome::of_hurdle(hurdle));
            reasons.push(Reason::HurdleCriterion { criterion, outcome, open: result.passes_hurdle(End::Best) });
        }
    }
    reasons
}

/// The reason that the outcome is lower than what is reached or could be, because the rubric has no other.
fn no_such_outcome(rubric: &Rubric, judged: &[JudgedUnit], outcome: Outcome, evidence_there: bool) -> Option<Reason> {
    let (worst, best) = (reached(rubric, judged, End::Worst, evidence_there), reached(rubric, judged, End::Best, true));
    let has = |outcome| rubric.has_outcome(outcome);
    let missing = if worst.one && worst.at_most >= Outcome::Partial && !has(Outcome::Partial) {
        Outcome::Partial
    } else if best.before_hurdles(rubric).min(best.at_most) > outcome && !has(Outcome::MoreEvidence) {
        Outcome::MoreEvidence
    } else {
        return None;
    };
    (missing > outcome).then_some(Reason::NoSuchOutcome { outcome: missing })
}

fn standing(rubric: &Rubric, judged: &[JudgedUnit], evidence_there: bool) -> RuleStanding {
    if evidence_there && is_full(rubric, judged, End::Worst) {
        RuleStanding::Holds
    } else if is_full(rubric, judged, End::Best) {
        RuleStanding::Open
    } else {
        RuleStanding::Fails
    }
}

/// The overall rule with its figures, and whether full recognition is reached.
fn rule(rubric: &Rubric, judged: &[JudgedUnit], stands: RuleStanding, outcome: Outcome) -> Vec<Reason> {
    let (recognised, units) = (standing_recognised(judged.iter(), outcome).count(), remaining(judged).count());
    let beside = || because::beside(&rules::seen(results(judged), rubric), rubric);
    match rubric.rule {
        OverallRule::AllUnits => vec![Reason::UnitsRecognised { stands, recognised, units }],
        OverallRule::Profile => vec![Reason::ProfileOverall { stands, recognised, units }],
        OverallRule::CountUnits { at_least } => {
            vec![Reason::UnitsNeeded { stands, recognised, needed: at_least.min(units) }]
        }
        OverallRule::Credits { at_least } => {
            let credits = standing_recognised(judged.iter(), outcome).map(|each| each.unit.credits).sum();
            vec![Reason::CreditsNeeded { stands, credits, needed: at_least }]
        }
        OverallRule::WeightedMean { at_least } => {
            let Score { reached, needed, attainable } = sums(rubric, judged, End::Worst).mean_score(at_least);
            let mean = Reason::MeanOverall { stands, reached, needed, attainable };
            [mean].into_iter().chain(beside()).collect()
        }
        OverallRule::Points { at_least } => {
            let score = sums(rubric, judged, End::Worst).points_score(mark(at_least, rubric));
            let Score { reached, needed, attainable } = score;
            let points = Reason::PointsOverall { stands, reached, needed, attainable };
            [points].into_iter().chain(beside()).chain(because::lowered(at_least, needed)).collect()
        }
    }
}

/// The reason that the candidate left out units without which full recognition is out of reach.
fn only_these_units(rubric: &Rubric, judged: &[JudgedUnit]) -> Option<Reason> {
    let short_of_units = match rubric.rule {
        OverallRule::CountUnits { at_least } => recognised(judged, End::Worst) < at_least,
        OverallRule::Credits { at_least } => credits(judged, End::Worst) < at_least,
        _ => false,
    };
    let is_missed = |each: &JudgedUnit| match &each.unit.elective {
        None => true,
        Some(group) => short_of_units || is_short(&rubric.elective_groups[group], judged),
    };
    let missed = judged.iter().any(|each| !each.applied_for && is_missed(each));
    let applied_for = judged.iter().filter(|each| each.applied_for);
    missed.then(|| Reason::OnlyTheseUnits { units: applied_for.map(|each| each.unit.id.clone()).collect() })
}

fn is_short(group: &ElectiveGroup, judged: &[JudgedUnit]) -> bool {
    in_group(group, judged, End::Worst) < wanted(group, judged)
}

fn group_short(group: &ElectiveGroup, judged: &[JudgedUnit], outcome: Outcome) -> Option<Reason> {
    let recognised = standing_recognised(members(group, judged), outcome).count();
    is_short(group, judged).then(|| Reason::GroupShort {
        group: group.id.clone(),
        recognised,
        needed: wanted(group, judged),
    })
}
