//! The interview as an experienced assessor would have held it with this candidate.

use chrono::{NaiveTime, TimeDelta};

use crate::{
    locale::Language,
    rubric::{QuestionId, Rubric},
    session::{
        Entry, Event, EvidenceItem, Moment, Preparation, Record, RemarkId, RuleOfEvidence, RulesOfEvidence, ScriptPart,
        Trail, Verdict,
    },
};

use super::{Case, CaseDocument, Reference};

/// The record of the expert's interview, in the case's fallback language: everything of the procedure done, every probe
/// used, every document on the register, all rated.
pub fn expert_record(case: &Case, rubric: &Rubric) -> Record {
    let language = &case.languages[0];
    let at = case.held.and_time(NaiveTime::MIN).and_utc().fixed_offset();
    let mut play = Play { record: Record::new(rubric), trail: Trail::default(), rubric, at };
    play.happens(Event::Prepared(preparation(case, rubric)));
    play.checklist(ScriptPart::Opening);
    // Answers that were heard can bring up further questions.
    let mut asked: Vec<QuestionId> = Vec::new();
    while let Some(question) =
        play.record.questions_in_scope(rubric).into_iter().find(|question| !asked.contains(question))
    {
        play.ask(&question, case, language);
        asked.push(question);
    }
    for (index, (id, document)) in case.documents.iter().enumerate() {
        let evidence = format!("E{}", index + 1).into();
        play.happens(Event::EvidenceAdded { evidence, item: item(id.as_str(), document, language) });
    }
    play.checklist(ScriptPart::Closing);
    play.happens(Event::InterviewClosed);
    for (criterion, reference) in &case.reference.ratings {
        let (criterion, rating) = (criterion.clone(), reference.rating.clone());
        play.happens(Event::Rated { criterion: criterion.clone(), rating });
        let rationale = reference.because.get(language).to_owned();
        play.happens(Event::RationaleWritten { criterion, rationale });
    }
    play.record
}

struct Play<'a> {
    record: Record,
    trail: Trail,
    rubric: &'a Rubric,
    at: Moment,
}

impl Play<'_> {
    fn happens(&mut self, event: Event) {
        self.at += TimeDelta::seconds(1);
        let entry: &Entry = self.trail.append(self.at, "", event);
        self.record.apply(entry, self.rubric);
    }

    fn checklist(&mut self, script: ScriptPart) {
        for item in self.rubric.script(script).checklist.keys() {
            self.happens(Event::ItemDone { script, item: item.clone() });
        }
    }

    fn ask(&mut self, question: &QuestionId, case: &Case, language: &Language) {
        self.happens(Event::QuestionAsked { question: question.clone() });
        if let Some(answer) = case.answers.get(question) {
            for probe in answer.probes.keys() {
                self.happens(Event::ProbeUsed { question: question.clone(), probe: probe.clone(), used: true });
            }
            for point in &answer.heard {
                self.happens(Event::PointHeard { question: question.clone(), point: point.clone(), heard: true });
            }
        }
        self.remarks(question, &case.reference, language);
    }

    fn remarks(&mut self, question: &QuestionId, reference: &Reference, language: &Language) {
        let mut after: Option<RemarkId> = None;
        for remark in reference.remarks.iter().filter(|remark| remark.question == *question) {
            let links: String = remark.criteria.iter().map(|criterion| format!(" #{criterion}")).collect();
            let text = format!("{}{links}", remark.note.get(language));
            let id = RemarkId::from(format!("R{}", self.record.remarks().count() + 1));
            let (question, began) = (question.clone(), self.at);
            self.happens(Event::RemarkAdded { remark: id.clone(), question, after, began, text });
            after = Some(id);
        }
    }
}

fn preparation(case: &Case, rubric: &Rubric) -> Preparation {
    Preparation {
        candidate: case.candidate.reference.clone(),
        units: case.candidate.units.clone(),
        circumstances: case.candidate.circumstances.clone(),
        ..Preparation::new(rubric)
    }
}

fn item(id: &str, document: &CaseDocument, language: &Language) -> EvidenceItem {
    let mut rules = RulesOfEvidence::default();
    for rule in RuleOfEvidence::ALL {
        *rules.verdict_mut(rule) =
            Verdict { judgement: document.rules.judgement(rule), remark: document.because.get(language).to_owned() };
    }
    EvidenceItem {
        person: String::new(),
        place: String::new(),
        hours: None,
        observation: None,
        testimony: None,
        kind: document.kind,
        title: document.title.get(language).to_owned(),
        source: document.source.get(language).to_owned(),
        date: document.date,
        date_span: None,
        criteria: document.criteria.clone(),
        directness: document.directness,
        verification: id.to_owned(),
        file: None,
        rules,
    }
}
