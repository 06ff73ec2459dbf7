//! Criteria that rest on one answer alone: if that question is skipped, or misunderstood, nothing else informs them.

use std::collections::{HashMap, HashSet};

use crate::rubric::{Counts, CriterionId, ObservationSheet, QuestionKind, Rubric};

use super::{Found, Groups, WarningKind, each_criterion};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let mut informing: HashMap<&CriterionId, Vec<QuestionKind>> = HashMap::new();
    for question in rubric.questions.values() {
        for criterion in &question.informs {
            informing.entry(criterion).or_default().push(question.kind);
        }
    }
    let watched: HashSet<&CriterionId> = rubric.observations.values().flat_map(ObservationSheet::informs).collect();
    // A demonstration is seen, and a question about a piece of evidence has that piece beside the answer.
    let is_answer = |kind: QuestionKind| !matches!(kind, QuestionKind::Demonstration | QuestionKind::Evidence);
    let mut one_answer = Groups::new();
    each_criterion(rubric, |at, criterion| {
        let alone = matches!(informing.get(&criterion.id).map(Vec::as_slice), Some([kind]) if is_answer(*kind));
        // All that is on record for the unit informs its holistic judgement.
        if alone
            && !watched.contains(&criterion.id)
            && criterion.evidence.is_empty()
            && criterion.counts != Counts::Holistic
        {
            one_answer.add((), &at.field("id"), &criterion.id);
        }
    });
    one_answer.tell(found, |(), criteria| WarningKind::OneAnswer { criteria });
}
