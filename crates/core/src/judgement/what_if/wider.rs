//! Evidence that goes beyond one criterion: what a unit or the whole asks for, and items of which several tell of one
//! occasion. It is looked at case by case, each judged anew.

use chrono::NaiveDate;

use crate::{
    judgement::{DemandResult, DemandResults, EvidenceFor, Recommendation, recommend},
    rubric::Rubric,
    session::{EvidenceId, Record},
};

use super::{
    CASES_MAX, SupposedRecord,
    backing::{backing, is_unsure},
    budget::Budget,
    situation::Situation,
};

/// Units, and the whole, whose evidence is short.
fn short(judged: &Recommendation) -> Vec<(EvidenceFor, &DemandResults)> {
    let units = judged.units.iter().map(|unit| (EvidenceFor::Unit(unit.unit.clone()), &unit.demands));
    units.chain([(EvidenceFor::Whole, &judged.demands)]).filter(|(_, results)| !results.is_met()).collect()
}

/// Each case as it is, and with the evidence brought that units and the whole lack, in the fewest items.
pub(super) fn brought(
    cases: Vec<SupposedRecord>,
    rubric: &Rubric,
    on: NaiveDate,
    doubts: &[EvidenceId],
    complete: &mut bool,
) -> Vec<SupposedRecord> {
    if rubric.evidence.is_empty() && rubric.units.values().all(|unit| unit.evidence.is_empty()) {
        return cases;
    }
    let mut all = Vec::new();
    for case in cases {
        let judged = recommend(rubric, &case.record, on);
        let mut with = vec![case];
        for (of, results) in short(&judged) {
            let Some(backing) = backing(&of, results, doubts) else { continue };
            let Some(way) = backing.ways.first() else { continue };
            for at in 0..with.len() {
                let mut case = with[at].clone();
                case.changes.extend(way.iter().cloned());
                case.supposed.push(of.clone());
                case.more |= backing.more || backing.ways.len() > 1;
                with.push(case);
            }
            *complete &= with.len() <= CASES_MAX;
            with.truncate(CASES_MAX);
        }
        all.extend(with);
    }
    *complete &= all.len() <= CASES_MAX;
    all.truncate(CASES_MAX);
    all
}

/// Returns whether the fewest items can be told: not where one item would serve a criterion and its unit or the whole
/// alike, nor where dates may move.
pub(super) fn is_sure(rubric: &Rubric, record: &Record, on: NaiveDate, now: &Situation) -> bool {
    let judged = recommend(rubric, record, on);
    let wide = short(&judged);
    let of_criteria = || now.units.iter().flat_map(|unit| &unit.judged.result.criteria).map(|result| &result.demands);
    let own_short = of_criteria().any(|results| !results.is_met());
    let is_shared = wide.len() > 1 || (!wide.is_empty() && own_short);
    !is_shared && !of_criteria().chain(wide.iter().map(|(_, results)| *results)).any(is_unsure)
}

/// The items without which, one alone, the outcome would be worse, each tried; and whether the budget was enough for all.
pub(super) fn rests_on(now: &Situation, record: &Record, on: NaiveDate, budget: &Budget) -> (Vec<EvidenceId>, bool) {
    let judged = recommend(now.rubric, record, on);
    let of_criteria = judged.units.iter().flat_map(|unit| &unit.criteria).map(|result| &result.demands);
    let of_units = judged.units.iter().map(|unit| &unit.demands);
    let met = of_criteria.chain(of_units).chain([&judged.demands]).filter(|results| results.is_met());
    let is_tight = |demand: &&DemandResult| !demand.is_plain() || demand.seen() == demand.needed;
    let mut items: Vec<&EvidenceId> =
        met.flat_map(|results| results.iter()).filter(is_tight).flat_map(|demand| &demand.counted).collect();
    items.sort();
    items.dedup();
    let is_needed = |item: &&EvidenceId| {
        let mut without = record.clone();
        without.evidence.shift_remove(*item);
        recommend(now.rubric, &without, on).outcome < Some(now.outcome)
    };
    let tried = items.iter().take_while(|_| budget.judge(now.rubric).is_ok()).count();
    let all = tried == items.len();
    (items.into_iter().take(tried).filter(is_needed).cloned().collect(), all)
}
