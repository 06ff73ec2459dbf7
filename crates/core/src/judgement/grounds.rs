//! The grounds of each criterion: remarks, answers and evidence, sorted in one walk through the record.

use std::collections::{HashMap, HashSet};

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
    record: &'a Record,
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
        // Answers of a session before stand for the ratings that were carried over from it.
        for criterion in rubric.criteria.keys() {
            let Some(carried) = record.carried_rating(criterion) else { continue };
            let own = &mut by_criterion.entry(criterion).or_default().answers;
            let before: Vec<&QuestionId> = carried.answers.iter().filter(|question| !own.contains(question)).collect();
            own.extend(before);
        }
        Grounds { record, by_criterion, nothing: Ground::default() }
    }

    pub(super) fn on(&self, criterion: &CriterionId) -> &Ground<'a> {
        self.by_criterion.get(criterion).unwrap_or(&self.nothing)
    }

    /// The items that name any of these criteria, and the answers to questions that inform them, each once.
    pub(super) fn on_any(&self, criteria: &[CriterionId]) -> Ground<'a> {
        let items =
            self.record.evidence.iter().filter(|(_, item)| item.criteria.iter().any(|id| criteria.contains(id)));
        let grounds = || criteria.iter().map(|id| self.on(id));
        let answers: HashSet<&QuestionId> = grounds().flat_map(|ground| ground.answers.iter().copied()).collect();
        Ground {
            evidence: items.collect(),
            answers: self.answered(|question| answers.contains(question)),
            ..Ground::default()
        }
    }

    /// Every item of the register, whatever it names, and every answer.
    pub(super) fn on_the_whole(&self) -> Ground<'a> {
        Ground {
            evidence: self.record.evidence.iter().collect(),
            answers: self.answered(|_| true),
            ..Ground::default()
        }
    }

    /// The questions with remarks that fit, in the order of the record.
    fn answered(&self, fits: impl Fn(&QuestionId) -> bool) -> Vec<&'a QuestionId> {
        let mut answers: Vec<&QuestionId> = Vec::new();
        for (question, _) in self.record.remarks().filter(|(question, _)| fits(question)) {
            push_once(&mut answers, question, |id| id);
        }
        let carried = self.record.ratings.keys().filter_map(|criterion| self.record.carried_rating(criterion));
        for question in carried.flat_map(|carried| &carried.answers).filter(|question| fits(question)) {
            if !answers.contains(&question) {
                answers.push(question);
            }
        }
        answers
    }
}

/// Pushes an item that is not there yet. Lists are filled item by item, so an item that comes twice comes twice in a
/// row.
fn push_once<T: Copy, K: PartialEq>(list: &mut Vec<T>, item: T, key: fn(T) -> K) {
    if list.last().is_none_or(|last| key(*last) != key(item)) {
        list.push(item);
    }
}
