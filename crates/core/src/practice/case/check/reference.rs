//! The reference of a case: remarks, ratings and steps of an experienced assessor.

use indexmap::IndexMap;

use crate::{
    bounds,
    practice::case::{
        Answer, Candidate, CaseDocument, CaseStep, DocumentId, Reference, ReferenceRating, ReferenceRemark, StepKind,
        raw::{RawReference, RawRemark, RawStep, RawStepKind},
    },
    rubric::{At, CriterionId, FaultKind, Findings, ItemId, ProbeId, QuestionId, Rubric},
};

use super::{
    answers::{quote, ratings},
    criteria,
    scope::applies,
};

pub(super) fn read(
    raw: &RawReference,
    answers: &IndexMap<QuestionId, Answer>,
    documents: &IndexMap<DocumentId, CaseDocument>,
    candidate: &Candidate,
    rubric: &Rubric,
    findings: &mut Findings,
) -> Reference {
    let root = At::Root;
    let at = root.field("reference");
    let remarks = remarks(&at.field("remarks"), &raw.remarks, answers, rubric, findings);
    let ratings_at = at.field("ratings");
    let mut rated: IndexMap<CriterionId, ReferenceRating> = ratings(&ratings_at, &raw.ratings, rubric, findings)
        .into_iter()
        .map(|(criterion, rating, because)| (criterion, ReferenceRating { rating, because }))
        .collect();
    for criterion in rubric.criteria.values().filter(|criterion| applies(criterion, candidate)) {
        // A criterion that depends on what comes out need not be rated.
        if criterion.only_if.is_none() && !rated.contains_key(&criterion.id) {
            findings.add(&ratings_at, FaultKind::NotRated { criterion: criterion.id.to_string() });
        }
    }
    for (index, each) in raw.ratings.iter().enumerate() {
        let known = rubric.criteria.get(each.criterion.as_str());
        if known.is_some_and(|criterion| !applies(criterion, candidate)) {
            let kind = FaultKind::DoesNotApply { criterion: each.criterion.clone() };
            findings.add(&ratings_at.index(index).field("criterion"), kind);
        }
    }
    let place = |id: &CriterionId| rubric.criteria.get_index_of(id);
    rated.sort_by(|one, _, other, _| place(one).cmp(&place(other)));
    let steps_at = at.field("steps");
    findings.bound(&steps_at, "steps", raw.steps.len(), bounds::CHECKLIST_MAX);
    let mut steps = Vec::new();
    for (index, each) in raw.steps.iter().enumerate() {
        let at = steps_at.index(index);
        let because = findings.text(&at.field("because"), &each.because);
        let kind = step(&at.field("step"), each, documents, rubric, findings);
        steps.extend(kind.map(|kind| CaseStep { kind, because }));
    }
    Reference { remarks, ratings: rated, outcome: raw.outcome, steps }
}

fn remarks(
    at: &At,
    raw: &[RawRemark],
    answers: &IndexMap<QuestionId, Answer>,
    rubric: &Rubric,
    findings: &mut Findings,
) -> Vec<ReferenceRemark> {
    findings.filled(at, "remarks", raw.len(), bounds::REMARKS_MAX);
    let mut remarks = Vec::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let Some((question, answer)) = answers.get_key_value(each.question.as_str()) else {
            let known = answers.keys().map(QuestionId::as_str);
            findings.unknown(&at.field("question"), "question", &each.question, known);
            continue;
        };
        if each.criteria.is_empty() {
            findings.add(&at.field("criteria"), FaultKind::Nothing { what: "criteria" });
        }
        remarks.push(ReferenceRemark {
            question: question.clone(),
            quote: quote(&at.field("quote"), &each.quote, answer, findings),
            note: findings.text(&at.field("note"), &each.note),
            criteria: criteria(&at.field("criteria"), &each.criteria, rubric, findings),
        });
    }
    remarks
}

fn step(
    at: &At,
    raw: &RawStep,
    documents: &IndexMap<DocumentId, CaseDocument>,
    rubric: &Rubric,
    findings: &mut Findings,
) -> Option<StepKind> {
    match &raw.step {
        RawStepKind::Probe(question, probe) => {
            let Some(known) = rubric.questions.get(question.as_str()) else {
                let ids = rubric.questions.keys().map(QuestionId::as_str);
                findings.unknown(&at.index(0), "question", question, ids);
                return None;
            };
            if !known.probes.contains_key(probe.as_str()) {
                findings.unknown(&at.index(1), "probe", probe, known.probes.keys().map(ProbeId::as_str));
                return None;
            }
            Some(StepKind::Probe(known.id.clone(), probe.as_str().into()))
        }
        RawStepKind::Document(document) => {
            let known = documents.get_key_value(document.as_str()).map(|(id, _)| StepKind::Document(id.clone()));
            if known.is_none() {
                findings.unknown(&at.index(0), "document", document, documents.keys().map(DocumentId::as_str));
            }
            known
        }
        RawStepKind::Item(script, item) => {
            let checklist = &rubric.script(*script).checklist;
            if !checklist.contains_key(item.as_str()) {
                findings.unknown(&at.index(1), "item", item, checklist.keys().map(ItemId::as_str));
                return None;
            }
            Some(StepKind::Item(*script, item.as_str().into()))
        }
    }
}
