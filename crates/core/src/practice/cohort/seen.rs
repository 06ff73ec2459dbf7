//! The criteria, probes and steps of an attempt, so that many attempts can be added up. Each that was due is kept, for
//! a share needs to know of how many.

use serde::Serialize;

use crate::{
    locale::Language,
    practice::{
        Case, DocumentId, StepKind,
        debrief::{Debrief, Lapse, PairStanding, RatingPair},
    },
    rubric::{CriterionId, ItemId, ProbeId, QuestionId},
    session::{CaseId, Interview, QuestionState, ScriptPart},
};

use super::{AttemptConduct, line};

#[derive(Debug, Clone, PartialEq)]
pub struct AttemptSeen {
    /// Criteria that trainee and reference rated.
    pub criteria: Vec<CriterionSeen>,
    /// Probes that were due: of a question asked, required or of use in this case.
    pub probes: Vec<ProbeSeen>,
    /// Steps that were due.
    pub steps: Vec<StepSeen>,
    pub conduct: AttemptConduct,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CriterionSeen {
    pub criterion: CriterionId,
    pub title: String,
    pub same: bool,
    /// Levels by which the trainee is above the reference; none where one of them gave no level.
    pub difference: Option<i64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ProbeSeen {
    pub question: QuestionId,
    pub probe: ProbeId,
    pub asks: String,
    pub used: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct StepSeen {
    pub step: CohortStep,
    /// The item's, question's or document's own words; empty for the others.
    pub text: String,
    pub left_out: bool,
}

/// A step of the procedure, as it is added up over attempts. Probes are added up apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CohortStep {
    ConflictDeclared,
    Item {
        #[serde(serialize_with = "ScriptPart::serialize_name")]
        script: ScriptPart,
        item: ItemId,
    },
    Question {
        question: QuestionId,
    },
    /// A document that matters in a case, put on the register and judged by all four rules.
    Document {
        case: CaseId,
        document: DocumentId,
    },
    Order,
    OwnWording,
    LetFinish,
    NotBrokenOff,
    RatedAfterAsking,
    Rationale,
    Ground,
    NotedBeforeRating,
}

/// Steps that are due in every attempt, and the lapses that leave them out.
const ALWAYS: [CohortStep; 9] = [
    CohortStep::ConflictDeclared,
    CohortStep::Order,
    CohortStep::OwnWording,
    CohortStep::LetFinish,
    CohortStep::NotBrokenOff,
    CohortStep::RatedAfterAsking,
    CohortStep::Rationale,
    CohortStep::Ground,
    CohortStep::NotedBeforeRating,
];

pub(super) fn seen(case: &Case, interview: &Interview, debrief: &Debrief, language: &Language) -> AttemptSeen {
    AttemptSeen {
        criteria: debrief.ratings.iter().filter_map(criterion).collect(),
        probes: probes(case, interview, language),
        steps: steps(case, interview, debrief, language),
        conduct: line::conduct(debrief),
    }
}

fn criterion(pair: &RatingPair) -> Option<CriterionSeen> {
    pair.is_compared().then(|| CriterionSeen {
        criterion: pair.criterion.clone(),
        title: pair.title.clone(),
        same: pair.standing == PairStanding::Same,
        difference: pair.difference,
    })
}

fn matters(case: &Case, kind: &StepKind) -> bool {
    case.reference.steps.iter().any(|step| step.kind == *kind)
}

fn probes(case: &Case, interview: &Interview, language: &Language) -> Vec<ProbeSeen> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let mut seen = Vec::new();
    for question in rubric.questions.values().filter(|question| record.is_marked_asked(&question.id)) {
        let brings = case.answers.get(&question.id);
        for (probe, known) in &question.probes {
            let reveals =
                brings.and_then(|answer| answer.probes.get(probe)).is_some_and(|each| !each.reveals.is_empty());
            if !known.required && !reveals && !matters(case, &StepKind::Probe(question.id.clone(), probe.clone())) {
                continue;
            }
            seen.push(ProbeSeen {
                question: question.id.clone(),
                probe: probe.clone(),
                asks: known.text.get(language).to_owned(),
                used: record.questions.get(&question.id).is_some_and(|asked| asked.probes_used.contains(probe)),
            });
        }
    }
    seen
}

fn steps(case: &Case, interview: &Interview, debrief: &Debrief, language: &Language) -> Vec<StepSeen> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let mut due: Vec<(CohortStep, String)> = ALWAYS.into_iter().map(|step| (step, String::new())).collect();
    for script in ScriptPart::ALL {
        for (item, known) in &rubric.script(script).checklist {
            if known.required || matters(case, &StepKind::Item(script, item.clone())) {
                due.push((CohortStep::Item { script, item: item.clone() }, known.text.get(language).to_owned()));
            }
        }
    }
    for question in rubric.questions.values() {
        let skipped = record.question_state(&question.id) == QuestionState::Skipped;
        if skipped || record.questions_in_scope(rubric).contains(&question.id) {
            let words = question.wording.get(language).to_owned();
            due.push((CohortStep::Question { question: question.id.clone() }, words));
        }
    }
    for (document, known) in &case.documents {
        if matters(case, &StepKind::Document(document.clone())) {
            let step = CohortStep::Document { case: case.id.clone(), document: document.clone() };
            due.push((step, known.title.get(language).to_owned()));
        }
    }
    let left: Vec<CohortStep> = debrief.procedure.lapses.iter().filter_map(|lapse| left_out(lapse, case)).collect();
    due.into_iter().map(|(step, text)| StepSeen { left_out: left.contains(&step), step, text }).collect()
}

fn left_out(lapse: &Lapse, case: &Case) -> Option<CohortStep> {
    Some(match lapse {
        Lapse::ConflictNotDeclared => CohortStep::ConflictDeclared,
        Lapse::ItemRefused { script, item, .. } | Lapse::ItemLeftOut { script, item, .. } => {
            CohortStep::Item { script: *script, item: item.clone() }
        }
        Lapse::QuestionSkipped { question } | Lapse::QuestionNotAsked { question } => {
            CohortStep::Question { question: question.clone() }
        }
        Lapse::DocumentNotJudged { document, .. } => {
            CohortStep::Document { case: case.id.clone(), document: document.clone() }
        }
        Lapse::OutOfOrder { .. } => CohortStep::Order,
        Lapse::Reworded { .. } => CohortStep::OwnWording,
        Lapse::CutOff { .. } => CohortStep::LetFinish,
        Lapse::BrokenOff => CohortStep::NotBrokenOff,
        Lapse::RatedBeforeAsked { .. } => CohortStep::RatedAfterAsking,
        Lapse::WithoutRationale { .. } => CohortStep::Rationale,
        Lapse::WithoutGround { .. } => CohortStep::Ground,
        Lapse::NotedAfterRating { .. } => CohortStep::NotedBeforeRating,
        Lapse::ProbeLeftOut { .. } => return None,
    })
}
