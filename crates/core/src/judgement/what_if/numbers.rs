//! Changes on number scales, to the very number. The search steps by bands, and takes of each the number that changes
//! most; here each is brought as near to the number on record as still leads there.

use chrono::NaiveDate;

use crate::{
    rubric::{Counts, CriterionId, LevelId, Rank, Rubric},
    session::Record,
};

use super::{
    PossibleChange, Way,
    budget::Budget,
    situation::{Situation, rated},
};

/// Most records that are judged to bring one number near: each halves what is left of a scale of 2,001 numbers.
const TRIED_FOR_ONE_MAX: usize = 11;

/// Brings the numbers of a way to a better outcome down, or those of a fall up. Returns false where a number stays that
/// may lead farther than is needed.
pub(super) fn settle(
    way: &mut Way,
    falls: bool,
    rubric: &Rubric,
    record: &Record,
    on: NaiveDate,
    budget: &Budget,
) -> bool {
    let outcome = way.outcome;
    let leads = |supposed: &Record| {
        let situation = Situation::of(rubric, supposed, on, &[], &|_| false, &[]);
        situation.is_some_and(|there| if falls { there.outcome < outcome } else { there.outcome >= outcome })
    };
    let mut exact = true;
    for set in &mut way.sets {
        if !set.iter().any(|change| number_changed(change, rubric).is_some()) {
            continue;
        }
        let can_be_supposed = !set
            .iter()
            .any(|change| matches!(change, PossibleChange::Evidence { .. } | PossibleChange::EvidenceOf { .. }));
        let affordable = (0..set.len() * TRIED_FOR_ONE_MAX).all(|_| budget.judge(rubric).is_ok());
        if !can_be_supposed || !affordable || !leads(&supposed(record, set)) {
            exact = false;
            continue;
        }
        for place in 0..set.len() {
            nearest(set, place, rubric, record, &leads);
        }
    }
    exact
}

/// Moves one number as near to where it was as still leads there, among those that take as many steps.
fn nearest(
    set: &mut [PossibleChange],
    place: usize,
    rubric: &Rubric,
    record: &Record,
    leads: &dyn Fn(&Record) -> bool,
) {
    let Some((id, to)) = number_changed(&set[place], rubric) else { return };
    let criterion = &rubric.criteria[&id];
    let scale = rubric.scale_of(criterion);
    let from = record.rank(&id, rubric);
    let upward = from.map_or(criterion.counts != Counts::Deduction, |from| from < to);
    let steps = set[place].steps();
    let as_many = |rank: &Rank| rated(criterion, scale, from, *rank).steps() == steps;
    let near = match (upward, from) {
        (true, from) => (from.map_or(0, |from| from + 1)..=to).find(as_many),
        (false, from) => (to..from.unwrap_or(scale.levels.len())).rev().find(as_many),
    };
    let near = near.unwrap_or(to);
    let distance = to.abs_diff(near);
    let at = |steps: usize| if upward { near + steps } else { near - steps };
    // Rules are monotone: as soon as a number leads there, so does each one farther away.
    let (mut short, mut enough) = (0, distance);
    while short < enough {
        let middle = (short + enough) / 2;
        set_to(&mut set[place], &scale.levels[at(middle)].id);
        if leads(&supposed(record, set)) { enough = middle } else { short = middle + 1 }
    }
    set_to(&mut set[place], &scale.levels[at(enough)].id);
}

/// The criterion and the number that a change gives, where it is a number.
fn number_changed(change: &PossibleChange, rubric: &Rubric) -> Option<(CriterionId, Rank)> {
    let (PossibleChange::Rating { criterion, to, .. } | PossibleChange::Judged { criterion, to, .. }) = change else {
        return None;
    };
    let scale = rubric.scale_of(&rubric.criteria[criterion]);
    Some((criterion.clone(), scale.rank_of(to)?)).filter(|_| scale.is_number())
}

fn set_to(change: &mut PossibleChange, level: &LevelId) {
    if let PossibleChange::Rating { to, .. } | PossibleChange::Judged { to, .. } = change {
        *to = level.clone();
    }
}

/// The record as it would be after changes of ratings and doubts.
fn supposed(record: &Record, changes: &[PossibleChange]) -> Record {
    let mut record = record.clone();
    changes.iter().for_each(|change| change.suppose(&mut record));
    record
}
