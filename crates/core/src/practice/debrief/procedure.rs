//! The steps of the procedure: which were due, and which were left out or done otherwise.

use serde::Serialize;

use crate::{
    judgement::{Recommendation, Warning, warnings},
    locale::Language,
    practice::{Case, CaseStep, DocumentId, StepKind},
    rubric::{CriterionId, ItemId, ProbeId, QuestionId, Rubric},
    session::{Event, Interview, ItemState, QuestionState, Record, RemarkId, RuleOfEvidence, ScriptPart, Trail},
};

use super::{Measured, documents::DocumentCompared};

/// The steps of the procedure that were due, and those that went wrong.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Procedure {
    /// Steps done as they should be, of those that were due.
    pub done: Measured,
    /// Lapses in the order of the procedure.
    pub lapses: Vec<Lapse>,
}

/// A step left out or done otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Lapse {
    ConflictNotDeclared,
    /// A required item of a script was refused; `case` is why it matters here, where the case says so.
    ItemRefused {
        #[serde(serialize_with = "ScriptPart::serialize_name")]
        script: ScriptPart,
        item: ItemId,
        text: String,
        reason: String,
        because: Option<String>,
        /// True if the item stands for the candidate's consent.
        consent: bool,
    },
    ItemLeftOut {
        #[serde(serialize_with = "ScriptPart::serialize_name")]
        script: ScriptPart,
        item: ItemId,
        text: String,
        because: Option<String>,
        consent: bool,
    },
    QuestionSkipped {
        question: QuestionId,
    },
    QuestionNotAsked {
        question: QuestionId,
    },
    /// The question was asked after one that stands behind it.
    OutOfOrder {
        question: QuestionId,
    },
    Reworded {
        question: QuestionId,
    },
    CutOff {
        question: QuestionId,
    },
    /// A required probe, or one that the case says matters.
    ProbeLeftOut {
        question: QuestionId,
        probe: ProbeId,
        text: String,
        because: Option<String>,
    },
    /// A document that matters was not put on the register, or not judged by all four rules.
    DocumentNotJudged {
        document: DocumentId,
        title: String,
        because: String,
    },
    BrokenOff,
    RatedBeforeAsked {
        criterion: CriterionId,
    },
    WithoutRationale {
        criterion: CriterionId,
    },
    WithoutGround {
        criterion: CriterionId,
    },
    /// Noted when a criterion that it bears on had its rating already.
    NotedAfterRating {
        remark: RemarkId,
        question: QuestionId,
    },
}

/// The steps that have been looked at so far.
#[derive(Default)]
struct Checks {
    due: usize,
    done: usize,
    lapses: Vec<Lapse>,
}

impl Checks {
    /// Counts one step, with what is wrong about it.
    fn step(&mut self, lapses: impl IntoIterator<Item = Lapse>) {
        let before = self.lapses.len();
        self.lapses.extend(lapses);
        self.due += 1;
        self.done += usize::from(self.lapses.len() == before);
    }
}

/// The case, rubric and record in which the steps are looked for.
struct Look<'a> {
    case: &'a Case,
    rubric: &'a Rubric,
    record: &'a Record,
    language: &'a Language,
}

pub(super) fn procedure(
    case: &Case,
    interview: &Interview,
    recommendation: &Recommendation,
    documents: &[DocumentCompared],
    language: &Language,
) -> Procedure {
    let (rubric, record) = (&**interview.rubric(), interview.record());
    let look = Look { case, rubric, record, language };
    let warnings = warnings(rubric, record, recommendation);
    let mut checks = Checks::default();
    let undeclared = warnings.contains(&Warning::ConflictNotDeclared);
    checks.step(undeclared.then_some(Lapse::ConflictNotDeclared));
    look.items(ScriptPart::Opening, &mut checks);
    look.questions(&mut checks);
    look.documents(documents, &mut checks);
    look.items(ScriptPart::Closing, &mut checks);
    checks.step(record.broken_off.is_some().then_some(Lapse::BrokenOff));
    look.ratings(&warnings, &mut checks);
    checks.step(noted_after_rating(interview.trail(), rubric, record));
    Procedure { done: Measured::share(checks.done, checks.due), lapses: checks.lapses }
}

impl Look<'_> {
    /// The reason why a step matters most in this case, where the case gives one.
    fn because(&self, kind: &StepKind) -> Option<String> {
        let step: Option<&CaseStep> = self.case.reference.steps.iter().find(|step| step.kind == *kind);
        step.map(|step| step.because.get(self.language).to_owned())
    }

    fn items(&self, script: ScriptPart, checks: &mut Checks) {
        let states = self.record.checklist(script);
        for (id, item) in &self.rubric.script(script).checklist {
            let because = self.because(&StepKind::Item(script, id.clone()));
            if !item.required && because.is_none() {
                continue;
            }
            let (item_id, text) = (id.clone(), item.text.get(self.language).to_owned());
            let consent = item.consent;
            checks.step(match states.get(id) {
                Some(ItemState::Done) => None,
                Some(ItemState::Refused(reason)) => {
                    Some(Lapse::ItemRefused { script, item: item_id, text, reason: reason.clone(), because, consent })
                }
                None => Some(Lapse::ItemLeftOut { script, item: item_id, text, because, consent }),
            });
        }
    }

    fn questions(&self, checks: &mut Checks) {
        let late = out_of_order(self.rubric, self.record);
        for question in self.record.questions_in_scope(self.rubric) {
            let Some(known) = self.rubric.question(&question) else { continue };
            let asked = self.record.questions.get(&question);
            match self.record.question_state(&question) {
                QuestionState::Skipped => {
                    checks.step([Lapse::QuestionSkipped { question }]);
                    continue;
                }
                QuestionState::NotAsked | QuestionState::Opened => {
                    checks.step([Lapse::QuestionNotAsked { question }]);
                    continue;
                }
                QuestionState::Asked => {}
            }
            let id = || question.clone();
            let order = late.contains(&question).then(|| Lapse::OutOfOrder { question: id() });
            let words = asked.is_some_and(|asked| asked.reworded.is_some());
            let words = words.then(|| Lapse::Reworded { question: id() });
            let cut_off = asked.is_some_and(|asked| asked.cut_off).then(|| Lapse::CutOff { question: id() });
            checks.step([order, words, cut_off].into_iter().flatten());
            for (probe, text) in &known.probes {
                let because = self.because(&StepKind::Probe(question.clone(), probe.clone()));
                if !text.required && because.is_none() {
                    continue;
                }
                let used = asked.is_some_and(|asked| asked.probes_used.contains(probe));
                let (probe, text) = (probe.clone(), text.text.get(self.language).to_owned());
                checks.step((!used).then(|| Lapse::ProbeLeftOut { question: id(), probe, text, because }));
            }
        }
    }

    /// Documents that the case says matter: on the register, and judged by all four rules.
    fn documents(&self, documents: &[DocumentCompared], checks: &mut Checks) {
        for compared in documents {
            let Some(because) = self.because(&StepKind::Document(compared.document.clone())) else { continue };
            let item = compared.item.as_ref().and_then(|item| self.record.evidence.get(item));
            let judged = item.is_some_and(|item| {
                let judgement = |rule| item.rules.verdict(rule).judgement;
                RuleOfEvidence::ALL.into_iter().all(|rule| judgement(rule) != crate::session::Judgement::NotJudged)
            });
            let (document, title) = (compared.document.clone(), compared.title.clone());
            checks.step((!judged).then_some(Lapse::DocumentNotJudged { document, title, because }));
        }
    }

    /// Returns whether the reference itself rests on a remark or a document here; without one, nobody can note any.
    fn has_ground(&self, criterion: &CriterionId) -> bool {
        let remarks = self.case.reference.remarks.iter().map(|remark| &remark.criteria);
        let documents = self.case.documents.values().map(|document| &document.criteria);
        remarks.chain(documents).any(|criteria| criteria.contains(criterion))
    }

    fn ratings(&self, warnings: &[Warning], checks: &mut Checks) {
        for criterion in self.record.criteria_in_scope(self.rubric) {
            if self.record.rating(&criterion.id).is_none() {
                continue;
            }
            let own = warnings.iter().filter_map(|warning| match warning {
                Warning::RatedBeforeAsked { criterion: id } if *id == criterion.id => {
                    Some(Lapse::RatedBeforeAsked { criterion: id.clone() })
                }
                Warning::WithoutRationale { criterion: id } if *id == criterion.id => {
                    Some(Lapse::WithoutRationale { criterion: id.clone() })
                }
                Warning::WithoutGround { criterion: id } if *id == criterion.id && self.has_ground(id) => {
                    Some(Lapse::WithoutGround { criterion: id.clone() })
                }
                _ => None,
            });
            checks.step(own);
        }
    }
}

/// Questions asked after one that stands behind them in the rubric. One that comes up by a condition has no place of
/// its own.
fn out_of_order(rubric: &Rubric, record: &Record) -> Vec<QuestionId> {
    let asked = |id: &QuestionId| record.questions.get(id).and_then(|asked| asked.asked);
    let own = rubric.questions.values().filter(|question| question.only_if.is_none());
    let asked: Vec<_> = own.filter_map(|question| Some((&question.id, asked(&question.id)?))).collect();
    let late = |place: usize| asked[place + 1..].iter().any(|(_, later)| *later < asked[place].1);
    (0..asked.len()).filter(|place| late(*place)).map(|place| asked[place].0.clone()).collect()
}

fn noted_after_rating(trail: &Trail, rubric: &Rubric, record: &Record) -> Vec<Lapse> {
    let mut rated: Vec<&CriterionId> = Vec::new();
    let mut late = Vec::new();
    for entry in trail.entries() {
        match &entry.event {
            Event::Rated { criterion, .. } => rated.push(criterion),
            Event::RatingCleared { criterion } => rated.retain(|each| *each != criterion),
            Event::RemarkAdded { remark, question, .. } if !rated.is_empty() => {
                let kept = record.remarks().find(|(_, each)| each.id == *remark);
                let linked = kept.map(|(_, each)| each.criteria.as_slice()).unwrap_or_default();
                let mut bears_on = record.informs(question, rubric).iter().chain(linked);
                if kept.is_some() && bears_on.any(|criterion| rated.contains(&criterion)) {
                    late.push(Lapse::NotedAfterRating { remark: remark.clone(), question: question.clone() });
                }
            }
            _ => {}
        }
    }
    late
}
