//! The interview that leaves such a record.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};
use indexmap::IndexMap;
use viva::{
    procedure::{self, Reply, Topic},
    rubric::{QuestionId, Rubric},
    session::{
        ConflictOfInterest, Event, EvidenceItem, Interview, Moment, ObservationEvent, ObservationScene, Preparation,
        Rating, ScriptPart,
        panel::{Sheet, SheetRating},
    },
};

use super::{Ends, Given, ShortObservation, evidence_item};

/// Holds the interview by permitted events alone.
pub fn hold(rubric: &Arc<Rubric>, given: &Given) -> Result<Interview, String> {
    let interview = Interview::begin("S1".into(), rubric.clone(), "assessor", moment(0));
    let mut desk = Desk { interview };
    given.held_on.map_or(Ok(()), |on| desk.act(Event::HeldOnPaper { on }))?;
    desk.act(Event::Prepared(preparation(rubric, given)))?;
    for id in &given.rated_early {
        desk.rate(id, given)?;
    }
    desk.tick(ScriptPart::Opening, given)?;
    for (index, each) in given.evidence.iter().enumerate() {
        let evidence = format!("E{}", index + 1).into();
        let title = each.details.title.clone().unwrap_or_else(|| format!("Item {}", index + 1));
        let mut item = EvidenceItem { title, ..evidence_item(each) };
        let named = rubric
            .criteria
            .values()
            .filter(|criterion| each.details.units.iter().any(|id| criterion.unit.as_str() == id));
        item.criteria.extend(named.map(|criterion| criterion.id.clone()));
        desk.act(Event::EvidenceAdded { evidence, item })?;
    }
    for (unit, (certificate, evidence)) in &given.credited {
        let (unit, evidence) = (unit.as_str().into(), evidence.as_str().into());
        desk.act(Event::UnitCredited { unit, certificate: *certificate, evidence })?;
    }
    given.observed.iter().try_for_each(|each| desk.observe(each))?;
    desk.ask(given)?;
    desk.ask_ad_hoc(given)?;
    desk.tick(ScriptPart::Closing, given)?;
    if given.ends == Ends::Closed {
        desk.act(Event::InterviewClosed)?;
    }
    match given.others.is_empty() {
        true => desk.rate_all(given)?,
        false => desk.gather(given)?,
    }
    for (id, reason) in &given.does_not_apply {
        desk.act(Event::DoesNotApply { criterion: id.as_str().into(), reason: reason.clone() })?;
    }
    // A rating may have brought up another question.
    desk.ask(given)?;
    if !given.no_feedback {
        desk.act(Event::FeedbackWritten { feedback: "What was shown, and what to do next.".to_owned() })?;
    }
    if given.ends == Ends::BrokenOff {
        desk.act(Event::BrokenOff { reason: "the candidate fell ill".to_owned() })?;
    }
    Ok(desk.interview)
}

struct Desk {
    interview: Interview,
}

impl Desk {
    fn act(&mut self, event: Event) -> Result<(), String> {
        let at = moment(self.interview.trail().len());
        let said = format!("{event:?}");
        self.interview.act(event, "assessor", at).map_err(|refusal| format!("{refusal}: {said}"))
    }

    /// Watches a task as the program does.
    fn observe(&mut self, each: &ShortObservation) -> Result<(), String> {
        let observation = self.interview.record().next_observation();
        let (place, present) = (each.place.clone(), each.present.clone());
        let scene = ObservationScene { place, present, held_on: each.on, ..ObservationScene::default() };
        let begun = ObservationEvent::Begun { sheet: each.sheet.as_str().into(), scene };
        self.act(Event::Observation { observation: observation.clone(), event: begun })?;
        for (step, mark) in &each.marks {
            let event = ObservationEvent::Marked { step: step.as_str().into(), mark: Some(*mark) };
            self.act(Event::Observation { observation: observation.clone(), event })?;
        }
        if each.not_over {
            return Ok(());
        }
        let (topic, now) = (Topic::ObservationEnd(observation), moment(self.interview.trail().len()));
        let ended = procedure::answer(&self.interview, &topic, Reply::Tick(true), now);
        let events = ended.map_err(|refusal| refusal.to_string())?.events;
        events.into_iter().try_for_each(|event| self.act(event))
    }

    fn tick(&mut self, script: ScriptPart, given: &Given) -> Result<(), String> {
        let rubric = self.interview.rubric().clone();
        let items = rubric.script(script).checklist.keys().filter(|id| !given.items_left.contains(&id.to_string()));
        items.cloned().try_for_each(|item| self.act(Event::ItemDone { script, item }))
    }

    fn ask(&mut self, given: &Given) -> Result<(), String> {
        let rubric = self.interview.rubric().clone();
        loop {
            let left = self.interview.record().questions_left(&rubric);
            let Some(question) = left.into_iter().find(|id| !given.not_asked.contains(&id.to_string())) else {
                return Ok(());
            };
            self.ask_one(question, given)?;
        }
    }

    fn ask_one(&mut self, question: QuestionId, given: &Given) -> Result<(), String> {
        self.act(Event::QuestionOpened { question: question.clone() })?;
        if given.skipped.contains(&question.to_string()) {
            let reason = "shown at work".to_owned();
            return self.act(Event::QuestionSkipped { question, reason });
        }
        self.act(Event::QuestionAsked { question: question.clone() })?;
        self.note(&question, given)
    }

    fn ask_ad_hoc(&mut self, given: &Given) -> Result<(), String> {
        for (id, informs) in &given.ad_hoc {
            let (question, wording) = (QuestionId::from(id.as_str()), "And how did it end?".to_owned());
            let informs = informs.iter().map(|id| id.as_str().into()).collect();
            self.act(Event::AdHocAsked { question: question.clone(), wording, informs })?;
            self.note(&question, given)?;
        }
        Ok(())
    }

    fn note(&mut self, question: &QuestionId, given: &Given) -> Result<(), String> {
        for text in given.remarks.get(question.as_str()).into_iter().flatten() {
            let record = self.interview.record();
            let (remark, began) = (record.next_remark(), moment(self.interview.trail().len()));
            let (question, text) = (question.clone(), text.clone());
            self.act(Event::RemarkAdded { remark, question, after: None, began, text })?;
        }
        if let Some(wording) = given.reworded.get(question.as_str()).cloned() {
            self.act(Event::QuestionReworded { question: question.clone(), wording })?;
        }
        for point in given.heard.get(question.as_str()).into_iter().flatten() {
            let (question, point) = (question.clone(), point.as_str().into());
            self.act(Event::PointHeard { question, point, heard: true })?;
        }
        Ok(())
    }

    fn rate_all(&mut self, given: &Given) -> Result<(), String> {
        let named = given.ratings.keys().filter(|id| !given.rated_early.contains(id));
        named.cloned().collect::<Vec<String>>().iter().try_for_each(|id| self.rate(id, given))?;
        if given.ratings_else.is_some() {
            let rubric = self.interview.rubric().clone();
            let record = self.interview.record();
            let said = |id: &str| given.does_not_apply.contains_key(id);
            let left = record.criteria_unrated(&rubric).map(|criterion| criterion.id.to_string());
            let left: Vec<String> = left.filter(|id| !said(id)).collect();
            left.iter().try_for_each(|id| self.rate(id, given))?;
        }
        Ok(())
    }

    /// The ratings that each assessor gave alone, put side by side.
    fn gather(&mut self, given: &Given) -> Result<(), String> {
        let signed_at = moment(self.interview.trail().len());
        let own = ("Assessor", &given.ratings);
        let sheets = [own].into_iter().chain(given.others.iter().map(|(rater, ratings)| (rater.as_str(), ratings)));
        let sheet = |(rater, ratings): (&str, &IndexMap<String, String>)| {
            let rated = |level: &String| SheetRating { rating: rating(level), rationale: "from the record".to_owned() };
            let ratings = ratings.iter().map(|(id, level)| (id.as_str().into(), rated(level))).collect();
            Sheet { rater: rater.to_owned(), signed_at, last_hash: String::new(), ratings }
        };
        self.act(Event::SheetsGathered { sheets: sheets.map(sheet).collect() })
    }

    fn rate(&mut self, id: &str, given: &Given) -> Result<(), String> {
        let level = given.ratings.get(id).or(given.ratings_else.as_ref()).expect("the criterion has a rating");
        self.act(Event::Rated { criterion: id.into(), rating: rating(level) })?;
        if !given.no_rationale.iter().any(|each| each == id) {
            self.act(Event::RationaleWritten { criterion: id.into(), rationale: "from the record".to_owned() })?;
        }
        Ok(())
    }
}

fn rating(level: &str) -> Rating {
    match level {
        "not-enough-evidence" => Rating::NotEnoughEvidence,
        level => Rating::Level(level.into()),
    }
}

fn preparation(rubric: &Rubric, given: &Given) -> Preparation {
    let mut preparation = Preparation::new(rubric);
    preparation.candidate = "K-1".to_owned();
    preparation.assessor = "Assessor".to_owned();
    preparation.panel = given.others.keys().cloned().collect();
    if !given.units.is_empty() {
        preparation.units = given.units.iter().map(|id| id.as_str().into()).collect();
    }
    preparation.circumstances = given.circumstances.iter().map(|id| id.as_str().into()).collect();
    if !given.conflict_not_declared {
        preparation.conflict_of_interest = ConflictOfInterest::None;
    }
    preparation
}

/// A minute for each event.
fn moment(minutes: usize) -> Moment {
    let start: DateTime<FixedOffset> = "2026-11-12T10:00:00+05:00".parse().expect("the moment is well formed");
    start + TimeDelta::minutes(minutes as i64)
}
