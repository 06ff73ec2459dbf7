//! A session without personal data, for research and for training assessors: who took part becomes a label, days become
//! months, moments become seconds since the beginning, free text becomes its length or, where it is wished for, text
//! with labels in the place of all that is known to be personal. Data that no analysis needs are left out: place,
//! people present, adjustments, titles and sources of evidence, and every hash, since a hash confirms a guess.
//!
//! Ids that the rubric does not know are numbered anew: in a file edited by hand they could be anything. The form is
//! described in `docs/command-line.md`.

mod events;
mod follows;
mod ids;
mod material;
mod observations;
mod panel;
mod pseudonyms;
mod sittings;

use chrono::Datelike;
use serde_json::{Map, Value, json};

use crate::{
    redaction::{LabelRole, Redactor, personal_values},
    session::{
        AdviceOn, CandidateWord, ConflictOfInterest, DateSpan, Decision, EvidenceItem, Interview, ItemState, Moment,
        ObservationId, ObservationRecord, Practice, Preparation, QuestionRecord, Rating, Remark, RuleOfEvidence,
        ScriptPart, Testimony,
    },
};

pub use material::without_persons;

use ids::Ids;
use pseudonyms::Pseudonyms;

/// The form that is written; a change that a reader must know of counts it up.
pub const FORMAT: u32 = 1;

/// The form that remarks, rationales, reasons, feedback and wordings get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texts {
    /// Only the lengths of texts in characters are kept.
    Lengths,
    /// Texts are kept, with labels in the place of personal values.
    Redacted,
}

/// The session without personal data. The same key gives the same labels.
pub fn anonymous(interview: &Interview, key: &[u8], texts: Texts) -> Value {
    let pseudonyms = Pseudonyms::new(key);
    let redactor = (texts == Texts::Redacted)
        .then(|| personal_values(interview, &|role, text| pseudonyms.label(role, text)).finish());
    let ids = Ids::new(interview);
    Scrub { interview, pseudonyms, redactor, ids }.session()
}

/// The filter that each value of a session goes through.
struct Scrub<'a> {
    interview: &'a Interview,
    pseudonyms: Pseudonyms,
    redactor: Option<Redactor>,
    ids: Ids<'a>,
}

impl Scrub<'_> {
    fn session(&self) -> Value {
        let (rubric, record) = (self.interview.rubric(), self.interview.record());
        let preparation = &record.preparation;
        let closed = record.closed.as_ref().map(|at| self.seconds(at));
        let known = record.times_are_known();
        let held = record.held_on_paper.unwrap_or_else(|| self.begin().date_naive());
        let mut told = json!({
            "format": "viva-anonymous-session",
            "format_version": FORMAT,
            "texts": if self.redactor.is_some() { "redacted" } else { "lengths" },
            "session": self.pseudonyms.label(LabelRole::Session, self.interview.session().as_str()),
            "practice": record.practice.as_ref().map(|practice| self.practice(practice)),
            "rubric": { "id": rubric.id, "version": rubric.version, "digest": rubric.digest },
            "month": month(&held),
            "candidate": self.person(LabelRole::Candidate, &preparation.candidate),
            "assessor": self.person(LabelRole::Assessor, &preparation.assessor),
            "state": self.interview.state(),
            "outcome": record.decision.as_ref().map(Decision::outcome),
            "preparation": self.preparation(preparation),
            "opening": self.checklist(ScriptPart::Opening),
            "closing": self.checklist(ScriptPart::Closing),
            "questions": self.map(&record.questions, |id, each| (self.ids.question(id), self.question(each))),
            "evidence": self.map(&record.evidence, |id, each| (self.ids.evidence(id), self.evidence(each))),
            "evidence_removed":
                self.map(&record.evidence_removed, |id, reason| (self.ids.evidence(id), self.text(reason))),
            "credited": self.map(&record.credited, |id, credit| {
                let evidence = self.ids.evidence(&credit.evidence);
                (self.ids.unit(id), json!({ "certificate": credit.certificate, "evidence": evidence }))
            }),
            "ratings": self.map(&record.ratings, |id, each| {
                let rating = each.rating.as_ref().map(|rating| self.rating(rating));
                let rationale = self.text(&each.rationale);
                let mut value = json!({ "rating": rating, "rationale": rationale, "before_asked": each.before_asked });
                if each.carried {
                    value["carried"] = true.into();
                }
                (self.ids.criterion(id), value)
            }),
            "not_applying": self.map(&record.not_applying, |id, reason| (self.ids.criterion(id), self.text(reason))),
            "panel": self.panel(&preparation.panel, &record.panel),
            "candidate_words": record
                .candidate_words
                .iter()
                .map(|(on, said)| {
                    let word = self.word(&said.word);
                    json!({ "on": on, "word": word, "changed_since": said.changed_since })
                })
                .collect::<Vec<_>>(),
            "closed": closed,
            "broken_off": record.broken_off.as_ref().map(|reason| self.text(reason)),
            "decision": record.decision.as_ref().map(|decision| self.decision(decision)),
            "advice": self.map(&record.advice, |on, text| (self.advice_on(on), self.text(text))),
            "feedback": self.text(&record.feedback),
            "signature": record.signature.as_ref().map(|signature| json!({
                "by": self.person(LabelRole::Assessor, &signature.name),
                "at": self.seconds(&signature.at),
                "outcome": signature.outcome,
            })),
            "interview_seconds": known.then_some(record.interview_seconds),
            "trail": self.interview.trail().entries().iter().map(|entry| self.entry(entry)).collect::<Vec<_>>(),
        });
        if let Some(follows) = &record.follows {
            told["follows"] = self.follows(follows);
        }
        if !record.self_assessment.is_empty() {
            told["self_assessment"] = self.map(&record.self_assessment, |id, said| {
                let value = json!({ "answer": said.answer.name(), "example": self.text(&said.example) });
                (self.ids.criterion(id), value)
            });
        }
        if !record.sittings.is_empty() {
            told["sittings"] = record.sittings.iter().map(|each| self.sitting(each)).collect::<Vec<_>>().into();
        }
        if !record.plan.is_empty() {
            told["plan"] = self.map(&record.plan, |id, of| (self.ids.plan_line(id), self.plan_line(&of.line)));
        }
        // Only rubrics with observation sheets have these.
        if !record.observations.is_empty() {
            let each =
                |id: &ObservationId, each: &ObservationRecord| (self.ids.observation(id), self.observation(each));
            told["observations"] = self.map(&record.observations, each);
        }
        if !known {
            told["entered_from_paper"] = month(&self.begin().date_naive()).into();
        }
        told
    }

    fn map<'i, Id: 'i, T: 'i>(
        &self,
        values: impl IntoIterator<Item = (&'i Id, &'i T)>,
        each: impl Fn(&Id, &T) -> (String, Value),
    ) -> Value {
        Value::Object(values.into_iter().map(|(id, value)| each(id, value)).collect::<Map<_, _>>())
    }

    fn begin(&self) -> &Moment {
        &self.interview.trail().entries()[0].at
    }

    /// Seconds since the first entry; none where the times are those of entering what stood on paper.
    fn seconds(&self, at: &Moment) -> Option<i64> {
        let record = self.interview.record();
        let in_sitting = record.sittings.iter().rev().find(|sitting| sitting.begun <= *at);
        let entered = in_sitting.is_some_and(|sitting| sitting.scene.held_on.is_some());
        (record.times_are_known() && !entered).then(|| (*at - *self.begin()).num_seconds())
    }

    /// A person's label; none where no name was given.
    fn person(&self, role: LabelRole, name: &str) -> Option<String> {
        (!name.trim().is_empty()).then(|| self.pseudonyms.label(role, name))
    }

    fn text(&self, text: &str) -> Value {
        match &self.redactor {
            Some(redactor) => redactor.redact(text).into(),
            None => text.chars().count().into(),
        }
    }

    /// The unit or the criterion that a line is about, whose ids are apart in a rubric.
    fn advice_on(&self, on: &AdviceOn) -> String {
        match on {
            AdviceOn::Unit(unit) => self.ids.unit(unit),
            AdviceOn::Criterion(criterion) => self.ids.criterion(criterion),
        }
    }

    /// The candidate's word; what was said in it is a text like any other.
    fn word(&self, word: &CandidateWord) -> Value {
        match word {
            CandidateWord::Agreed => json!({ "kind": "Agreed" }),
            CandidateWord::Remarked(remark) => json!({ "kind": "Remarked", "text": self.text(remark) }),
            CandidateWord::Declined(reason) => json!({ "kind": "Declined", "text": self.text(reason) }),
        }
    }

    fn preparation(&self, preparation: &Preparation) -> Value {
        let conflict = match preparation.conflict_of_interest {
            ConflictOfInterest::NotDeclared => "NotDeclared",
            ConflictOfInterest::None => "None",
            ConflictOfInterest::Declared(_) => "Declared",
        };
        json!({
            "units": preparation.units.iter().map(|id| self.ids.unit(id)).collect::<Vec<_>>(),
            "circumstances": preparation.circumstances.iter().map(|id| self.ids.circumstance(id)).collect::<Vec<_>>(),
            "mode": preparation.mode,
            "language": self.ids.language(&preparation.language),
            "conflict_of_interest": conflict,
            "documents": preparation.documents.len(),
        })
    }

    fn checklist(&self, part: ScriptPart) -> Value {
        self.map(self.interview.record().checklist(part), |id, state| {
            let state = match state {
                ItemState::Done => json!({ "state": "Done" }),
                ItemState::Refused(reason) => json!({ "state": "Refused", "reason": self.text(reason) }),
            };
            (self.ids.item(part, id), state)
        })
    }

    fn question(&self, question: &QuestionRecord) -> Value {
        let is_timed = self.interview.record().times_are_known() && !question.untimed;
        json!({
            "asked": question.asked.as_ref().map(|at| self.seconds(at)),
            "skipped": question.skipped.as_ref().map(|reason| self.text(reason)),
            "reworded": question.reworded.as_ref().map(|wording| self.text(wording)),
            "flagged": question.flagged,
            "seconds": is_timed.then_some(question.seconds),
            "probes_used": question.probes_used.iter().map(|id| self.ids.probe(id)).collect::<Vec<_>>(),
            "follow_ups": question.follow_ups.iter().map(|wording| self.text(wording)).collect::<Vec<_>>(),
            "cut_off": question.cut_off,
            "heard": question.heard.iter().map(|id| self.ids.point(id)).collect::<Vec<_>>(),
            "remarks": question.remarks.iter().map(|remark| self.remark(remark)).collect::<Vec<_>>(),
            "ad_hoc": question.ad_hoc.as_ref().map(|ad_hoc| json!({
                "wording": self.text(&ad_hoc.wording),
                "informs": self.criteria(&ad_hoc.informs),
            })),
        })
    }

    fn remark(&self, remark: &Remark) -> Value {
        json!({
            "id": self.ids.remark(&remark.id),
            "at": self.seconds(&remark.at),
            "text": self.text(&remark.text),
            "criteria": self.criteria(&remark.criteria),
        })
    }

    fn criteria(&self, criteria: &[crate::rubric::CriterionId]) -> Vec<String> {
        criteria.iter().map(|id| self.ids.criterion(id)).collect()
    }

    fn evidence(&self, item: &EvidenceItem) -> Value {
        let rules = RuleOfEvidence::ALL.map(|rule| {
            let verdict = item.rules.verdict(rule);
            let name = rule.message().trim_start_matches("rule-").to_owned();
            (name, json!({ "judgement": verdict.judgement, "remark": self.text(&verdict.remark) }))
        });
        let mut told = json!({
            "kind": item.kind,
            "month": item.date.map(|date| item.date_span.unwrap_or(DateSpan::Month).said(date)),
            "criteria": self.criteria(&item.criteria),
            "directness": item.directness,
            "file": item.file.is_some(),
            "rules": Value::Object(rules.into_iter().collect()),
        });
        // Only rubrics that ask for different ones, for hours, or for observations have these.
        for (name, value) in [
            ("person", json!(self.person(LabelRole::Other, &item.person))),
            ("place", json!(self.person(LabelRole::Place, &item.place))),
            ("hours", json!(item.hours)),
            ("observation", json!(item.observation.as_ref().map(|id| self.ids.observation(id)))),
            ("testimony", json!(item.testimony.as_ref().map(|testimony| self.testimony(testimony)))),
        ] {
            if !value.is_null() {
                told[name] = value;
            }
        }
        told
    }

    /// What a third party said, without who it was: relation and contact are left out.
    fn testimony(&self, testimony: &Testimony) -> Value {
        let answers = self.map(&testimony.answers, |id, answer| {
            let value = json!({ "judged": answer.judged, "example": self.text(&answer.example) });
            (self.ids.third_party_item(id), value)
        });
        json!({ "remark": self.text(&testimony.remark), "answers": answers })
    }

    /// A case is fiction and keeps its name; a recorded session is somebody's.
    fn practice(&self, practice: &Practice) -> Value {
        match practice {
            Practice::Case(case) => json!({ "kind": "Case", "case": case.id, "version": case.version }),
            Practice::Recorded { session, .. } => {
                json!({ "kind": "Recorded", "session": self.pseudonyms.label(LabelRole::Session, session.as_str()) })
            }
        }
    }

    fn rating(&self, rating: &Rating) -> Value {
        match rating {
            Rating::Level(level) => json!({ "Level": self.ids.level(level) }),
            Rating::NotEnoughEvidence => "NotEnoughEvidence".into(),
        }
    }

    fn decision(&self, decision: &Decision) -> Value {
        match decision {
            Decision::Accepted { outcome } => json!({ "kind": "Accepted", "outcome": outcome }),
            Decision::Departed { computed, outcome, reason } => {
                let reason = self.text(reason);
                json!({ "kind": "Departed", "computed": computed, "outcome": outcome, "reason": reason })
            }
        }
    }
}

/// Year and month of a day.
fn month(day: &chrono::NaiveDate) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}
