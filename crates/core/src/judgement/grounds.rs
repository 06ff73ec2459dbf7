//! The grounds of each criterion: remarks, answers and evidence, sorted in one walk through the record.

use std::collections::HashMap;

use crate::{
    rubric::{CriterionId, QuestionId, Rubric},
    session::{EvidenceId, EvidenceItem, Record, RemarkId},
};

/// The grounds on which one criterion is judged, each list in the order of the record.
#[derive(Default)]
pub(super) struct Ground<'a> {
    /// Items of the register that name the criterion.
    pub evidence: Vec<(&'a EvidenceId, &'a EvidenceItem)>,
    /// Remarks linked to the criterion, or noted under a question that informs it.
    pub remarks: Vec<&'a RemarkId>,
    /// The questions under which these remarks stand: each is one answer.
    pub answers: Vec<&'a QuestionId>,
}

pub(super) struct Grounds<'a> {
    by_criterion: HashMap<&'a CriterionId, Ground<'a>>,
    nothing: Ground<'a>,
}

impl<'a> Grounds<'a> {
    pub(super) fn of(record: &'a Record, rubric: &'a Rubric) -> Self {
        let mut by_criterion: HashMap<&CriterionId, Ground> = HashMap::new();
        for (id, item) in &record.evidence {
            for criterion in &item.criteria {
                push_once(&mut by_criterion.entry(criterion).or_default().evidence, (id, item), |(id, _)| id);
            }
        }
        for (question, remark) in record.remarks() {
            for criterion in record.informs(question, rubric).iter().chain(&remark.criteria) {
                let ground = by_criterion.entry(criterion).or_default();
                push_once(&mut ground.remarks, &remark.id, |id| id);
                push_once(&mut ground.answers, question, |id| id);
            }
        }
        Grounds { by_criterion, nothing: Ground::default() }
    }

    pub(super) fn on(&self, criterion: &CriterionId) -> &Ground<'a> {
        self.by_criterion.get(criterion).unwrap_or(&self.nothing)
    }
}

/// Pushes an item that is not there yet. Lists are filled item by item, so an item that comes twice comes twice in a
/// row.
fn push_once<T: Copy, K: PartialEq>(list: &mut Vec<T>, item: T, key: fn(T) -> K) {
    if list.last().is_none_or(|last| key(*last) != key(item)) {
        list.push(item);
    }
}
