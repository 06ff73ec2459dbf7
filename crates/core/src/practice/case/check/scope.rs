//! The questions and criteria that can come up for the candidate of a case.

use crate::{
    practice::case::Candidate,
    rubric::{Condition, Criterion, Question, Rubric},
};

/// Returns whether the question is asked of this candidate in some course of the interview.
pub(in crate::practice::case) fn can_come_up(question: &Question, candidate: &Candidate, rubric: &Rubric) -> bool {
    let informs = question.informs.iter().filter_map(|id| rubric.criterion(id));
    let in_scope = question.informs.is_empty() || informs.into_iter().any(|criterion| applies(criterion, candidate));
    in_scope && question.only_if.as_ref().is_none_or(|condition| can_hold(condition, candidate))
}

/// Returns whether the criterion is judged for this candidate in some course of the interview.
pub(in crate::practice::case) fn applies(criterion: &Criterion, candidate: &Candidate) -> bool {
    candidate.units.contains(&criterion.unit)
        && criterion.only_if.as_ref().is_none_or(|condition| can_hold(condition, candidate))
}

/// Returns whether a condition can hold: what is settled before the interview decides, anything else may come out
/// either way.
fn can_hold(condition: &Condition, candidate: &Candidate) -> bool {
    settled(condition, candidate) != Some(false)
}

fn settled(condition: &Condition, candidate: &Candidate) -> Option<bool> {
    let all = |conditions: &[Condition]| conditions.iter().map(|each| settled(each, candidate)).collect::<Vec<_>>();
    match condition {
        Condition::Circumstance(id) => Some(candidate.circumstances.contains(id)),
        Condition::Unit(id) => Some(candidate.units.contains(id)),
        Condition::Asked(_) | Condition::Heard(..) | Condition::AtLeast(..) | Condition::Below(..) => None,
        Condition::Not(condition) => settled(condition, candidate).map(|holds| !holds),
        Condition::All(conditions) => match all(conditions) {
            each if each.contains(&Some(false)) => Some(false),
            each if each.contains(&None) => None,
            _ => Some(true),
        },
        Condition::Any(conditions) => match all(conditions) {
            each if each.contains(&Some(true)) => Some(true),
            each if each.contains(&None) => None,
            _ => Some(false),
        },
    }
}
