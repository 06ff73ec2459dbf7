//! Material for rating without those who took part: what a rater needs stays text, with labels in the place of all that
//! is known to be personal.

use chrono::{DateTime, Datelike, TimeDelta};

use crate::{
    redaction::{LabelRole, Redactor, personal_values},
    session::{
        ConflictOfInterest, DateSpan, Event, EvidenceItem, Interview, Moment, ObservationEvent, Practice, Preparation,
        PresentAs, RuleOfEvidence, RulesOfEvidence, SittingScene, Trail,
    },
};

use super::pseudonyms::Pseudonyms;

/// The hour at which the interview begins in the place of the true one.
const BEGINS_AT_HOUR: i64 = 9;

/// The material without persons; the source says who took part, whatever was left out of the material. The interview
/// begins on the first of its month, and everything happens as long after it as it did. Adjustments, the paths of files
/// and the hash of the source are left out. `None` if the material is no session.
pub fn without_persons(material: &Interview, source: &Interview, key: &[u8]) -> Option<Interview> {
    let pseudonyms = Pseudonyms::new(key);
    let redactor = personal_values(source, &|role, text| pseudonyms.label(role, text)).finish();
    let begun = material.trail().entries().first()?.at;
    let veil = Veil { pseudonyms, redactor, later: first_of_month(&begun)? - begun };
    let mut trail = Trail::default();
    for entry in material.trail().entries() {
        let by = if entry.by.is_empty() { String::new() } else { veil.label(LabelRole::Assessor, &entry.by) };
        trail.append(veil.moment(&entry.at), &by, veil.event(&entry.event));
    }
    Interview::replay(material.rubric().clone(), trail)
}

fn first_of_month(begun: &Moment) -> Option<Moment> {
    let day = begun.date_naive().with_day(1)?.and_hms_opt(0, 0, 0)?;
    Some(DateTime::from(day.and_utc()) + TimeDelta::hours(BEGINS_AT_HOUR))
}

struct Veil {
    pseudonyms: Pseudonyms,
    redactor: Redactor,
    /// Time by which everything happens later.
    later: TimeDelta,
}

impl Veil {
    fn label(&self, role: LabelRole, name: &str) -> String {
        self.pseudonyms.label(role, name)
    }

    /// A label for what there is.
    fn labelled(&self, role: LabelRole, text: &str) -> String {
        if text.trim().is_empty() { String::new() } else { self.label(role, text) }
    }

    fn text(&self, text: &str) -> String {
        self.redactor.redact(text)
    }

    /// The moment in the time of Greenwich, since the offset tells the place.
    fn moment(&self, at: &Moment) -> Moment {
        DateTime::from((*at + self.later).to_utc())
    }

    /// Events without a text of somebody are as they were.
    fn event(&self, event: &Event) -> Event {
        let mut event = event.clone();
        match &mut event {
            Event::PracticeBegun(Practice::Recorded { session, last_hash }) => {
                *session = self.label(LabelRole::Session, session.as_str()).into();
                // The hash would confirm a guess.
                last_hash.clear();
            }
            Event::HeldOnPaper { on } => *on = on.with_day(1).unwrap_or(*on),
            Event::Prepared(preparation) => self.prepared(preparation),
            Event::RemarkAdded { began, text, .. } => {
                *began = self.moment(began);
                *text = self.text(text);
            }
            Event::ItemRefused { reason: text, .. }
            | Event::QuestionSkipped { reason: text, .. }
            | Event::QuestionReworded { wording: text, .. }
            | Event::AdHocAsked { wording: text, .. }
            | Event::FollowUpAsked { wording: text, .. }
            | Event::RemarkReworded { text, .. }
            | Event::EvidenceRemoved { reason: text, .. } => *text = self.text(text),
            Event::EvidenceAdded { item, .. } | Event::EvidenceChanged { item, .. } => self.evidence(item),
            Event::Observation { event, .. } => self.observed(event),
            Event::SittingBegun(scene) | Event::SittingDescribed { scene, .. } => self.sitting_held(scene),
            _ => {}
        }
        event
    }

    fn prepared(&self, preparation: &mut Preparation) {
        preparation.candidate = self.label(LabelRole::Candidate, &preparation.candidate);
        preparation.assessor = self.label(LabelRole::Assessor, &preparation.assessor);
        preparation.place = self.labelled(LabelRole::Place, &preparation.place);
        preparation.others_present = self.labelled(LabelRole::Other, &preparation.others_present);
        preparation.adjustments.clear();
        preparation.spoken.clear();
        if let ConflictOfInterest::Declared(details) = &mut preparation.conflict_of_interest {
            *details = self.labelled(LabelRole::Other, details);
        }
        for title in &mut preparation.documents {
            *title = self.text(title);
        }
    }

    fn sitting_held(&self, scene: &mut SittingScene) {
        scene.place = self.labelled(LabelRole::Place, &scene.place);
        scene.purpose = self.text(&scene.purpose);
        scene.held_on = scene.held_on.map(|on| on.with_day(1).unwrap_or(on));
        for each in &mut scene.present {
            let role = if each.role == PresentAs::Assessor { LabelRole::Assessor } else { LabelRole::Other };
            each.name = self.labelled(role, &each.name);
        }
    }

    fn observed(&self, event: &mut ObservationEvent) {
        match event {
            ObservationEvent::Begun { scene, .. } | ObservationEvent::Described(scene) => {
                scene.place = self.labelled(LabelRole::Place, &scene.place);
                scene.present = self.labelled(LabelRole::Other, &scene.present);
                scene.held_on = scene.held_on.map(|on| on.with_day(1).unwrap_or(on));
            }
            ObservationEvent::Noted { began, text, .. } => {
                *began = self.moment(began);
                *text = self.text(text);
            }
            ObservationEvent::Ended(Some(of)) => self.evidence(&mut of.item),
            _ => {}
        }
    }

    fn evidence(&self, item: &mut EvidenceItem) {
        for text in [&mut item.title, &mut item.source, &mut item.verification] {
            *text = self.text(text);
        }
        item.person = self.labelled(LabelRole::Other, &item.person);
        item.place = self.labelled(LabelRole::Place, &item.place);
        item.date = item.date.and_then(|date| date.with_day(1));
        item.date_span = item.date.map(|_| item.date_span.unwrap_or(DateSpan::Month));
        item.file = None;
        if let Some(testimony) = &mut item.testimony {
            for text in [&mut testimony.relation, &mut testimony.known_since, &mut testimony.remark] {
                *text = self.text(text);
            }
            testimony.contact.clear();
            testimony.answers.values_mut().for_each(|answer| answer.example = self.text(&answer.example));
        }
        let mut rules = RulesOfEvidence::default();
        for rule in RuleOfEvidence::ALL {
            let mut verdict = item.rules.verdict(rule).clone();
            verdict.remark = self.text(&verdict.remark);
            *rules.verdict_mut(rule) = verdict;
        }
        item.rules = rules;
    }
}
