//! Changes of a result: the smallest sets of changes that lead to a better outcome, how far it is from falling, and
//! which items of evidence it rests on. The answer is exact within what counts as a change (`change`): every set that
//! is told leads there, and no smaller one does. Where a bound on the search is met, the answer says so.
//!
//! Rules ask for ranks, counts and sums (`asks`), each met criterion by criterion; so the cheapest steps are found
//! unit by unit and then over the units (`choose`). Two things tie criteria together across units: a rating on which
//! a condition rests, and an item in doubt that several criteria lack. Each combination of these is a case of its own,
//! judged anew.

mod backing;
pub(super) mod budget;
mod change;
mod choose;
mod falls;
mod numbers;
mod situation;
mod together_fail;
mod units;
mod ways;
mod whole;
mod wider;

pub use change::{PossibleChange, WantedEvidence};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    judgement::EvidenceFor,
    rubric::{Condition, Criterion, CriterionId, Rubric, RubricFormat},
    session::{EvidenceId, Outcome, Record},
};

use budget::{Budget, TooLarge};
use situation::{Situation, rated, targets_better, targets_worse};
use ways::Ways;

/// The changes that would make a result better or worse.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WhatIf {
    /// Better outcomes, the next one first, each with the smallest sets of changes that lead to it. One that costs no
    /// less than a better one is left out.
    pub better: Vec<Way>,
    /// The smallest sets of ratings that must fall for the result to fall; none where it cannot.
    pub falls: Option<Way>,
    /// Items of the register without which, one alone, the outcome would be worse.
    pub rests_on: Vec<EvidenceId>,
    /// True if everything was looked at. If not, there may be smaller sets.
    pub complete: bool,
}

/// Sets of changes, all with the same number of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Way {
    /// The outcome that is reached, or the one that no longer is.
    pub outcome: Outcome,
    /// Levels, items and doubts, all together.
    pub steps: usize,
    pub sets: Vec<Vec<PossibleChange>>,
    /// True if there are more sets of this size.
    pub more: bool,
}

/// Most cases of conditions and doubts that are judged.
const CASES_MAX: usize = 64;

/// The work that looking for the changes to one outcome may take, and for those after which the result falls, with more
/// for each criterion. All budgets together keep an answer within about half a second where a rubric is large or hard;
/// most answers take a hundredth of that.
const SEARCH: usize = 240_000;
const SEARCH_FOR_A_CRITERION: usize = 1_000;

/// The work that judging the cases in one direction may take, bringing numbers near, and trying items.
const JUDGING: usize = 40_000;

/// The changes that would make the result of a record on a day another; none where there is no result.
pub fn what_if(rubric: &Rubric, record: &Record, on: NaiveDate) -> WhatIf {
    let doubts = situation::doubts(rubric, record, on);
    let (shared, own): (Vec<_>, Vec<_>) = doubts.into_iter().partition(|(_, criteria)| *criteria > 1);
    let ids = |list: Vec<(EvidenceId, usize)>| list.into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    let (shared, own) = (ids(shared), ids(own));
    let Some(now) = Situation::of(rubric, record, on, &own, &|_| false, &[]) else { return WhatIf::default() };
    if now.units.iter().any(|unit| unit.judged.is_tied()) {
        return WhatIf::default();
    }
    let pivots = pivots(rubric);
    let mut complete = wider::is_sure(rubric, record, on, &now);
    let mut judged = |shared: &[EvidenceId], direction| {
        let mut cases = cases(rubric, record, &pivots, shared, direction, &mut complete);
        if matches!(direction, Direction::Up) {
            cases = wider::brought(cases, rubric, on, &own, &mut complete);
        }
        let fixed = |criterion: &Criterion| pivots.contains(&criterion.id);
        let judge = |case: SupposedRecord| {
            let situation = Situation::of(rubric, &case.record, on, &own, &fixed, &case.supposed)?;
            Some(Judged { changes: case.changes, more: case.more, situation })
        };
        let (budget, all) = (Budget::of(JUDGING), cases.len());
        let cases: Vec<_> = cases.into_iter().take_while(|_| budget.judge(rubric).is_ok()).collect();
        complete &= cases.len() == all;
        cases.into_iter().filter_map(judge).collect::<Vec<_>>()
    };
    let (upward, downward) = (judged(&shared, Direction::Up), judged(&[], Direction::Down));
    let better = better(rubric, now.outcome, &upward, &mut complete);
    let search = |situation: &Situation, budget: &Budget| whole::fall_below(situation, now.outcome, budget);
    let falls = least(&downward, &mut complete, search);
    let way = |outcome, ways: Ways| Way { outcome, steps: ways.cost, sets: ways.sets, more: ways.more };
    let mut better: Vec<Way> = better.into_iter().map(|(outcome, ways)| way(outcome, ways)).collect();
    let mut falls = falls.map(|ways| way(now.outcome, ways));
    let budget = Budget::of(JUDGING);
    for way in &mut better {
        complete &= numbers::settle(way, false, rubric, record, on, &budget);
    }
    if let Some(way) = &mut falls {
        complete &= numbers::settle(way, true, rubric, record, on, &budget);
    }
    let (rests_on, all) = rests_on(&now, record, on);
    WhatIf { better, falls, rests_on, complete: complete && all }
}

/// A case: the record with some ratings and doubts changed.
#[derive(Clone)]
struct SupposedRecord {
    record: Record,
    changes: Vec<PossibleChange>,
    /// Units, or the whole, that get the evidence that they ask for.
    supposed: Vec<EvidenceFor>,
    /// True if other changes of the same size would do as well.
    more: bool,
}

impl SupposedRecord {
    /// The case with one change more.
    fn changed(&self, change: PossibleChange) -> Self {
        let mut case = self.clone();
        change.suppose(&mut case.record);
        case.changes.push(change);
        case
    }
}

/// A case that has a result, and where it stands.
struct Judged<'a> {
    changes: Vec<PossibleChange>,
    more: bool,
    situation: Situation<'a>,
}

#[derive(Clone, Copy)]
enum Direction {
    Up,
    Down,
}

fn better(rubric: &Rubric, now: Outcome, cases: &[Judged], complete: &mut bool) -> Vec<(Outcome, Ways)> {
    let mut better: Vec<(Outcome, Ways)> = Vec::new();
    for target in [Outcome::Full, Outcome::Partial, Outcome::MoreEvidence] {
        if target <= now || !rubric.has_outcome(target) {
            continue;
        }
        let search = |situation: &Situation, budget: &Budget| whole::reach(situation, target, budget);
        let Some(ways) = least(cases, complete, search) else { continue };
        if better.iter().all(|(_, other)| ways.cost < other.cost) {
            better.push((target, ways));
        }
    }
    better.reverse();
    better
}

/// The cheapest over all cases.
fn least(
    cases: &[Judged],
    complete: &mut bool,
    find: impl Fn(&Situation, &Budget) -> Result<Option<Ways>, TooLarge>,
) -> Option<Ways> {
    let mut least: Option<Ways> = None;
    let criteria = cases.first().map_or(0, |case| case.situation.rubric.criteria.len());
    let budget = Budget::of(SEARCH + SEARCH_FOR_A_CRITERION * criteria);
    for case in cases {
        let cost = case.changes.iter().map(PossibleChange::steps).sum::<usize>();
        if least.as_ref().is_some_and(|least| cost > least.cost) {
            continue;
        }
        match find(&case.situation, &budget) {
            Ok(ways) => {
                let here = Ways { cost, sets: vec![case.changes.clone()], more: case.more };
                least = Ways::cheaper(least, ways.map(|ways| here.and(&ways)));
            }
            // A search that is too large here is too large in the cases that follow: nobody is kept waiting for each.
            Err(TooLarge) => {
                *complete = false;
                break;
            }
        }
    }
    least
}

/// The criteria on whose ratings a condition rests.
pub(super) fn pivots(rubric: &Rubric) -> Vec<CriterionId> {
    fn collect(condition: &Condition, found: &mut Vec<CriterionId>) {
        match condition {
            Condition::AtLeast(criterion, _) | Condition::Below(criterion, _) => found.push(criterion.clone()),
            Condition::Not(condition) => collect(condition, found),
            Condition::All(conditions) | Condition::Any(conditions) => {
                conditions.iter().for_each(|each| collect(each, found));
            }
            Condition::Circumstance(_) | Condition::Unit(_) | Condition::Asked(_) | Condition::Heard(..) => {}
        }
    }
    let of_criteria = rubric.criteria.values().filter_map(|criterion| criterion.only_if.as_ref());
    let of_questions = rubric.questions.values().filter_map(|question| question.only_if.as_ref());
    let mut found = Vec::new();
    of_criteria.chain(of_questions).for_each(|condition| collect(condition, &mut found));
    found.sort();
    found.dedup();
    found
}

/// Every combination of ratings of the pivots in one direction and of shared doubts resolved, the record as it is
/// first.
fn cases(
    rubric: &Rubric,
    record: &Record,
    pivots: &[CriterionId],
    shared: &[EvidenceId],
    direction: Direction,
    complete: &mut bool,
) -> Vec<SupposedRecord> {
    let mut cases =
        vec![SupposedRecord { record: record.clone(), changes: Vec::new(), supposed: Vec::new(), more: false }];
    // A condition may change within a band.
    *complete &= !pivots.iter().any(|id| rubric.scale_of(&rubric.criteria[id]).is_number());
    for id in pivots {
        let criterion = &rubric.criteria[id];
        let scale = rubric.scale_of(criterion);
        let Some(_) = record.rating(id) else { continue };
        let rank = record.rank(id, rubric);
        let mut targets = match direction {
            Direction::Up => targets_better(criterion, scale, rank),
            Direction::Down => rank.map_or_else(Vec::new, |rank| targets_worse(criterion, scale, rank)),
        };
        targets.retain(|target| Some(*target) != rank);
        let changes = targets.into_iter().map(|to| rated(criterion, scale, rank, to)).collect();
        *complete &= extend(&mut cases, changes);
    }
    for id in shared {
        *complete &= extend(&mut cases, vec![PossibleChange::DoubtResolved { evidence: id.clone() }]);
    }
    cases
}

/// Adds each case with each of these changes, as far as there is room; says false where there is not.
fn extend(cases: &mut Vec<SupposedRecord>, changes: Vec<PossibleChange>) -> bool {
    let (room, all) = (CASES_MAX - cases.len(), changes.len() * cases.len());
    let changed = changes.iter().flat_map(|change| cases.iter().map(|case| case.changed(change.clone())));
    let more: Vec<_> = changed.take(room).collect();
    cases.extend(more);
    all <= room
}

/// The items without which, one alone, the outcome would be worse: evidence of criteria that just have what they
/// demand. And whether all were tried.
fn rests_on(now: &Situation, record: &Record, on: NaiveDate) -> (Vec<EvidenceId>, bool) {
    if now.rubric.format == RubricFormat::Two {
        return wider::rests_on(now, record, on, &Budget::of(JUDGING));
    }
    let mut items: Vec<&EvidenceId> = Vec::new();
    let results = || now.units.iter().flat_map(|unit| &unit.judged.result.criteria);
    for demand in results().flat_map(|result| result.demands.iter()) {
        if demand.seen() == demand.needed {
            items.extend(&demand.counted);
        }
    }
    items.extend(now.units.iter().filter_map(|unit| unit.judged.result.credit()));
    items.sort();
    items.dedup();
    (items.into_iter().filter(|item| now.outcome_without(item) < now.outcome).cloned().collect(), true)
}
