//! The interview that leaves such a record.

use std::sync::Arc;

use chrono::{FixedOffset, TimeDelta};
use indexmap::IndexMap;
use viva::{
    judgement::{agrees, carry, recommend},
    procedure::{self, Reply, Topic},
    rubric::{self, QuestionId, Rubric},
    session::{
        ConflictOfInterest, Event, EvidenceItem, Interview, Moment, ObservationEvent, ObservationScene, Preparation,
        Rating, ScriptPart,
        panel::{Sheet, SheetRating},
    },
};

use super::{Before, Ends, Given, ShortObservation, evidence_item};

/// Holds the interview by permitted events alone.
pub fn hold(rubric: &Arc<Rubric>, given: &Given) -> Result<Interview, String> {
    held_from(rubric, given, "2026-11-12T10:00:00+05:00".parse().expect("the moment is well formed"), 1)
}

/// Holds an interview that begins at this moment, as the last of so many that follow one another.
fn held_from(rubric: &Arc<Rubric>, given: &Given, start: Moment, number: usize) -> Result<Interview, String> {
    let depth = given.depth();
    let interview = Interview::begin(format!("S{}", depth + number).into(), rubric.clone(), "assessor", start);
    let mut desk = Desk { interview, start };
    if let Some(before) = &given.before {
        let earlier = signed(rubric, before)?;
        let follows = carry(&earlier, rubric, start.date_naive()).map_err(|why| format!("{why:?}"))?;
        agrees(&follows, &earlier).map_err(|fault| format!("{fault:?}"))?;
        desk.act(Event::Follows(Box::new(follows)))?;
    }
    given.held_on.map_or(Ok(()), |on| desk.act(Event::HeldOnPaper { on }))?;
    let preparation = preparation(desk.interview.record().preparation.clone(), given);
    desk.act(Event::Prepared(preparation))?;
    for id in &given.rated_early {
        desk.rate(id, given)?;
    }
    desk.tick(ScriptPart::Opening, given)?;
    for (index, each) in given.evidence.iter().enumerate() {
        let evidence = desk.interview.record().next_evidence();
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

/// The session before, signed on its day.
fn signed(now: &Arc<Rubric>, before: &Before) -> Result<Interview, String> {
    let rubric = match &before.rubric {
        None => now.clone(),
        Some(short) => Arc::new(rubric::read(&short.expand()).map_err(|faults| format!("{faults:?}"))?),
    };
    let start = before.signed.and_hms_opt(9, 0, 0).expect("the hour exists");
    let start = start.and_local_timezone(FixedOffset::east_opt(5 * 3_600).expect("the offset exists")).unwrap();
    let interview = held_from(&rubric, &before.given, start, 1)?;
    let mut desk = Desk { interview, start };
    let computed = recommend(&rubric, desk.interview.record(), before.signed).outcome;
    let outcome = before.departed.or(computed).ok_or("the session before has no result")?;
    desk.act(match before.departed {
        None => Event::RecommendationAccepted { outcome },
        Some(outcome) => Event::RecommendationDeparted { computed, outcome, reason: "a doubt".to_owned() },
    })?;
    desk.act(Event::Signed { name: "Assessor".to_owned(), outcome, key: None })?;
    Ok(desk.interview)
}

impl Given {
    /// How many sessions it follows, one after the other.
    fn depth(&self) -> usize {
        self.before.as_ref().map_or(0, |before| 1 + before.given.depth())
    }
}

struct Desk {
    interview: Interview,
    start: Moment,
}

impl Desk {
    /// A minute for each event.
    fn moment(&self) -> Moment {
        self.start + TimeDelta::minutes(self.interview.trail().len() as i64)
    }

    fn act(&mut self, event: Event) -> Result<(), String> {
        let at = self.moment();
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
        let (topic, now) = (Topic::ObservationEnd(observation), self.moment());
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
            let (remark, began) = (record.next_remark(), self.moment());
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
        let signed_at = self.moment();
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

/// The preparation that the form proposes, filled in.
fn preparation(mut preparation: Preparation, given: &Given) -> Preparation {
    preparation.candidate = "K-1".to_owned();
    preparation.assessor = "Assessor".to_owned();
    preparation.panel = given.others.keys().cloned().collect();
    if !given.units.is_empty() {
        preparation.units = given.units.iter().map(|id| id.as_str().into()).collect();
    }
    preparation.anew = given.anew.iter().map(|id| id.as_str().into()).collect();
    preparation.circumstances = given.circumstances.iter().map(|id| id.as_str().into()).collect();
    if !given.conflict_not_declared {
        preparation.conflict_of_interest = ConflictOfInterest::None;
    }
    preparation
}
