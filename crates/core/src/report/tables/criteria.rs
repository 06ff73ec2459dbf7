//! Every criterion with its rating and what the rating rests on: the one sheet that stands for a session by itself.

use crate::{
    judgement::CriterionResult,
    report::summary::status_words,
    session::{AdviceOn, Rating},
};

use super::{SheetCell, SheetSource, TableSheet, count};

pub(super) fn sheet(from: &SheetSource) -> TableSheet {
    let place = ["tables-criterion", "tables-title", "tables-unit"];
    let part = has_parts(from).then_some("tables-part");
    let before = ["tables-rating", "tables-rating-value", "tables-needed", "tables-needed-value", "tables-status"];
    let carried = tells_carried(from).then_some("tables-carried");
    let rationale = from.tells_all().then_some("report-rationale");
    let advice = from.tells_advice().then_some("tables-advice");
    let counts = tells_counts(from).then_some("rubric-counts");
    let own_word = tells_self_assessment(from).then_some(["tables-self-assessment", "tables-self-example"]);
    let head =
        (place.into_iter().chain(part).chain(before).chain(counts).chain(carried).chain(rationale).chain(advice))
            .chain(["tables-remarks", "report-evidence-item"])
            .chain(own_word.into_iter().flatten());
    let results = from.recommendation.units.iter().flat_map(|unit| &unit.criteria);
    TableSheet {
        title: from.locale.text("tables-criteria"),
        head: head.map(|id| from.locale.text(id)).collect(),
        rows: results.map(|result| row(result, from)).collect(),
    }
}

/// Returns whether a column tells what criteria count as: only where some are not like any other.
fn tells_counts(from: &SheetSource) -> bool {
    from.interview.rubric().criteria.values().any(|criterion| !criterion.counts.is_standard())
}

/// Returns whether a column tells when a rating was signed that is carried over: only where a session before is followed.
fn tells_carried(from: &SheetSource) -> bool {
    from.tells_all() && from.interview.record().follows.is_some()
}

/// Returns whether units have parts, so that each criterion says in which it stands.
fn has_parts(from: &SheetSource) -> bool {
    from.interview.rubric().units.values().any(|unit| !unit.parts.is_empty())
}

/// Returns whether columns tell what the candidate said: only where there is something that may be seen by now.
fn tells_self_assessment(from: &SheetSource) -> bool {
    let record = from.interview.record();
    from.tells_all() && record.self_assessment.keys().any(|id| record.self_assessment_beside(id).is_some())
}

fn row(result: &CriterionResult, from: &SheetSource) -> Vec<SheetCell> {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let criterion = &rubric.criteria[&result.criterion];
    let level = |rank: usize| &rubric.scale_of(criterion).levels[rank];
    // A number is written as files have it.
    let name = |rank: usize| match rubric.scale_of(criterion).is_number() {
        true => from.text(level(rank).id.as_str()),
        false => from.of_rubric(&level(rank).label),
    };
    let rating = match (&result.rating, result.rank) {
        (_, Some(rank)) => name(rank),
        (Some(Rating::NotEnoughEvidence), None) => from.words("rate-not-enough-evidence"),
        (_, None) => SheetCell::Empty,
    };
    let evidence: Vec<String> = result.evidence.iter().filter_map(|id| from.evidence_name(id)).collect();
    let mut row =
        vec![from.text(criterion.id.as_str()), from.of_rubric(&criterion.title), from.text(criterion.unit.as_str())];
    let part = || rubric.part_of(criterion).map_or(SheetCell::Empty, |part| from.text(part.id.as_str()));
    row.extend(has_parts(from).then(part));
    row.extend([
        rating,
        result.rank.map_or(SheetCell::Empty, |rank| SheetCell::Number(level(rank).value)),
        if criterion.asks_level { name(result.needed) } else { from.words("needed-none") },
        if criterion.asks_level { SheetCell::Number(level(result.needed).value) } else { SheetCell::Empty },
        from.text(&status_words(result, from.locale)),
    ]);
    if tells_counts(from) {
        let counts = rubric.counts_as(criterion).map(|counts| from.locale.say(&counts));
        row.push(from.text(&counts.unwrap_or_default()));
    }
    if tells_carried(from) {
        let carried = record.carried_rating(&criterion.id);
        row.push(carried.map_or(SheetCell::Empty, |carried| SheetCell::Date(carried.from.signed)));
    }
    if from.tells_all() {
        let rationale = record.ratings.get(&criterion.id).map(|rated| rated.rationale.as_str());
        row.push(from.text(rationale.unwrap_or_default()));
    }
    if from.tells_advice() {
        row.push(from.text(from.interview.advice(&AdviceOn::Criterion(criterion.id.clone()))));
    }
    row.extend([count(result.remarks.len()), from.text(&evidence.join(" "))]);
    if tells_self_assessment(from) {
        row.extend(match record.self_assessment_beside(&criterion.id) {
            Some(said) => [from.words(said.answer.message()), from.text(&said.example)],
            None => [SheetCell::Empty, SheetCell::Empty],
        });
    }
    row
}
