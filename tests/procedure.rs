//! The procedure without any door: recorded sessions are held again by it, and whole interviews by nothing else.

use std::{borrow::Cow, fs, path::PathBuf, sync::Arc};

use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;
use viva::{
    procedure::{
        self, Ask, AskKind, Consequence, FieldInput, FilledField, Reply, Topic, arrive, evidence, go_on, next,
        notes::Notes, place_at, place_of_criterion, place_of_question, preparation, previous, step,
    },
    rubric::{self, QuestionId, Rubric},
    session::{
        ASKED_SECONDS_MIN, AdviceOn, Asked, CandidateWord, Entry, Event, FieldName, Interview, Moment, Place, Rating,
        Refusal, RemarkId, ScriptPart, SessionState, Stage,
    },
    store::{Protection, open_session},
};

use crate::debrief::trainee;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The sessions that lie in a folder.
fn sessions(folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(format!("{ROOT}/{folder}")).unwrap().map(|each| each.unwrap().path()).collect();
    paths.retain(|path| folder == "rubrics" || path.is_file());
    paths.sort();
    paths
}

fn shipped_rubrics() -> Vec<Arc<Rubric>> {
    let read = |folder: PathBuf| rubric::read(&fs::read_to_string(folder.join("rubric.ron")).unwrap()).unwrap();
    sessions("rubrics").into_iter().filter(|path| path.is_dir()).map(read).map(Arc::new).collect()
}

/// Lines of notes to one question, one of them changed, added or removed.
fn edited(interview: &Interview, question: &QuestionId, began: Moment, edit: impl FnOnce(&mut Vec<String>)) -> Notes {
    let mut notes = Notes::new(question.clone(), interview.record(), began);
    let mut lines: Vec<String> = notes.lines().map(str::to_owned).collect();
    edit(&mut lines);
    notes.follow(&lines, began);
    notes
}

fn question_of(interview: &Interview, remark: &RemarkId) -> (QuestionId, usize) {
    let (question, _) = interview.record().remarks().find(|(_, each)| each.id == *remark).unwrap();
    let remarks = &interview.record().questions[question].remarks;
    (question.clone(), remarks.iter().position(|each| each.id == *remark).unwrap())
}

/// The place, the ask and the reply by which an assessor makes an event happen; none for what no answer causes.
fn reply_for<'a>(interview: &Interview, entry: &Entry) -> Option<(Place, Topic, Reply<'a>)> {
    let rubric = interview.rubric();
    let here = |stage, topic, reply| Some((place_at(stage), topic, reply));
    let at = |question: &QuestionId, topic, reply| Some((place_of_question(question.clone()), topic, reply));
    let text = |text: &String| Reply::Text(text.clone());
    let line = |stage, asked, reply: &String| here(stage, Topic::Line(asked), text(reply));
    let of_script = |part: &ScriptPart| if *part == ScriptPart::Opening { Stage::Open } else { Stage::Close };
    let notes = |question: QuestionId, notes| {
        let place = place_of_question(question.clone());
        Some((place, Topic::Notes(question), Reply::Notes(Cow::Owned(notes))))
    };
    match &entry.event {
        Event::Prepared(settled) => {
            let filled = preparation::form(settled, interview).filled();
            here(Stage::Prepare, Topic::Preparation, Reply::Form(filled))
        }
        Event::HeldOnPaper { on } => line(Stage::Prepare, Asked::HeldOnPaper, &on.to_string()),
        Event::PaperTakenBack => line(Stage::Prepare, Asked::HeldOnPaper, &String::new()),
        Event::SelfAssessed { criterion, answer, .. } => {
            here(Stage::SelfAssessment, Topic::SelfAssessment(criterion.clone()), Reply::SelfAnswer(Some(*answer)))
        }
        Event::SelfAssessmentCleared { criterion } => {
            here(Stage::SelfAssessment, Topic::SelfAssessment(criterion.clone()), Reply::SelfAnswer(None))
        }
        Event::ItemDone { script, item } => {
            here(of_script(script), Topic::Item(*script, item.clone()), Reply::Tick(true))
        }
        Event::ItemCleared { script, item } => {
            here(of_script(script), Topic::Item(*script, item.clone()), Reply::Tick(false))
        }
        Event::ItemRefused { script, item, reason } => {
            line(of_script(script), Asked::RefuseItem(*script, item.clone()), reason)
        }
        Event::ConsentGiven(consent) => here(Stage::Open, Topic::Consent, Reply::Consent(consent.clone())),
        Event::ConsentWithdrawn(withdrawal) => line(Stage::Open, Asked::ConsentWithdrawn, &withdrawal.way),
        Event::LanguageShown { language, stage } => {
            here(*stage, Topic::Language(*stage), Reply::Language(language.clone()))
        }
        Event::QuestionSkipped { question, reason } => {
            at(question, Topic::Line(Asked::SkipQuestion(question.clone())), text(reason))
        }
        Event::QuestionReworded { question, wording } => {
            at(question, Topic::Line(Asked::RewordQuestion(question.clone())), text(wording))
        }
        Event::QuestionFlagged { question, flagged } => {
            at(question, Topic::Flag(question.clone()), Reply::Tick(*flagged))
        }
        Event::FollowUpAsked { question, wording } => {
            at(question, Topic::Line(Asked::FollowUp(question.clone())), text(wording))
        }
        Event::AdHocAsked { wording, informs, .. } => {
            let asks = step(interview, &place_at(Stage::Ask), entry.at).asks;
            let ask = asks.into_iter().find(|ask| ask.topic == Topic::AdHoc).unwrap();
            let AskKind::Form(form) = ask.kind else { panic!("a form") };
            let mut filled = form.filled();
            filled.set(FieldName::Wording, FilledField::Text(wording.clone()));
            let FieldInput::AnyOf(boxes) = &form.fields[1].input else { panic!("boxes") };
            let ticked = informs.iter().map(|id| boxes.iter().position(|each| each.id == id.as_str()).unwrap());
            filled.set(FieldName::Criteria, FilledField::Ticked(ticked.collect()));
            here(Stage::Ask, Topic::AdHoc, Reply::Form(filled))
        }
        Event::ProbeUsed { question, probe, used } => {
            at(question, Topic::Probe(question.clone(), probe.clone()), Reply::Tick(*used))
        }
        Event::PointHeard { question, point, heard } => {
            at(question, Topic::Point(question.clone(), point.clone()), Reply::Tick(*heard))
        }
        Event::RemarkAdded { question, after, began, text, .. } => {
            let below = after.as_ref().map_or(0, |after| question_of(interview, after).1 + 1);
            let edit = |lines: &mut Vec<String>| match lines.get_mut(below) {
                Some(line) if line.is_empty() => line.clone_from(text),
                _ => lines.insert(below, text.clone()),
            };
            notes(question.clone(), edited(interview, question, *began, edit))
        }
        Event::RemarkReworded { remark, text } => {
            let (question, row) = question_of(interview, remark);
            let edit = |lines: &mut Vec<String>| lines[row].clone_from(text);
            notes(question.clone(), edited(interview, &question, entry.at, edit))
        }
        Event::RemarkRemoved { remark } => {
            let (question, row) = question_of(interview, remark);
            let edit = |lines: &mut Vec<String>| lines[row].clear();
            notes(question.clone(), edited(interview, &question, entry.at, edit))
        }
        Event::EvidenceAdded { item, .. } => {
            here(Stage::Evidence, Topic::Evidence(None), Reply::Form(evidence::form(item, rubric).filled()))
        }
        Event::EvidenceChanged { evidence, item } => {
            let topic = Topic::Evidence(Some(evidence.clone()));
            here(Stage::Evidence, topic, Reply::Form(evidence::form(item, rubric).filled()))
        }
        Event::EvidenceRemoved { evidence, reason } => {
            line(Stage::Evidence, Asked::RemoveEvidence(evidence.clone()), reason)
        }
        Event::BrokenOff { reason } => line(Stage::Close, Asked::BreakOff, reason),
        Event::CandidateSaid { on, word } => match word {
            CandidateWord::Agreed => here(Stage::Close, Topic::CandidateWord(*on), Reply::Tick(true)),
            CandidateWord::Remarked(remark) => line(Stage::Close, Asked::CandidateRemark(*on), remark),
            CandidateWord::Declined(reason) => line(Stage::Close, Asked::CandidateDeclines(*on), reason),
        },
        Event::CandidateWordTakenBack { on } => here(Stage::Close, Topic::CandidateWord(*on), Reply::Tick(false)),
        Event::Rated { criterion, rating } => {
            let place = place_of_criterion(criterion.clone());
            Some((place, Topic::Rating(criterion.clone()), Reply::Level(Some(rating.clone()))))
        }
        Event::RatingCleared { criterion } => {
            Some((place_of_criterion(criterion.clone()), Topic::Rating(criterion.clone()), Reply::Level(None)))
        }
        Event::UnitCredited { unit, certificate, evidence } => {
            let topic = Topic::Credit(unit.clone(), *certificate, evidence.clone());
            here(Stage::Evidence, topic, Reply::Tick(true))
        }
        Event::CreditTakenBack { unit } => {
            let credit = &interview.record().credited[unit];
            let topic = Topic::Credit(unit.clone(), credit.certificate, credit.evidence.clone());
            here(Stage::Evidence, topic, Reply::Tick(false))
        }
        Event::AdviceWritten { on: AdviceOn::Criterion(criterion), text: written } => {
            let asked = Asked::Advice(AdviceOn::Criterion(criterion.clone()));
            Some((place_of_criterion(criterion.clone()), Topic::Line(asked), text(written)))
        }
        Event::AdviceWritten { on, text } => line(Stage::Recommend, Asked::Advice(on.clone()), text),
        Event::DoesNotApply { criterion, reason } => {
            let asked = Asked::DoesNotApply(criterion.clone());
            Some((place_of_criterion(criterion.clone()), Topic::Line(asked), text(reason)))
        }
        Event::AppliesAfterAll { criterion } => {
            Some((place_of_criterion(criterion.clone()), Topic::Applies(criterion.clone()), Reply::Tick(true)))
        }
        Event::RationaleWritten { criterion, rationale } => {
            let place = place_of_criterion(criterion.clone());
            Some((place, Topic::Rationale(criterion.clone()), text(rationale)))
        }
        Event::Agreed { criterion, rating, rationale, by } => {
            let (rating, by) = (rating.clone(), by.clone());
            let asked = Asked::Agree { criterion: criterion.clone(), rating, by };
            Some((place_of_criterion(criterion.clone()), Topic::Line(asked), text(rationale)))
        }
        Event::CriterionReferred { criterion, reason } => {
            let asked = Asked::ReferCriterion(criterion.clone());
            Some((place_of_criterion(criterion.clone()), Topic::Line(asked), text(reason)))
        }
        Event::SheetSigned { name, key } => {
            let reply = Reply::Signature { name: name.clone(), key: key.clone() };
            here(Stage::Rate, Topic::Line(Asked::SheetName), reply)
        }
        Event::RecommendationAccepted { .. } => here(Stage::Recommend, Topic::Acceptance, Reply::Tick(true)),
        Event::RecommendationDeparted { computed, outcome, reason } => {
            line(Stage::Recommend, Asked::DepartReason { computed: *computed, outcome: *outcome }, reason)
        }
        Event::FeedbackWritten { feedback } => here(Stage::Recommend, Topic::Feedback, text(feedback)),
        Event::Signed { name, key, .. } => {
            let reply = Reply::Signature { name: name.clone(), key: key.clone() };
            here(Stage::Recommend, Topic::Line(Asked::SignatureName), reply)
        }
        _ => None,
    }
}

/// The events that the procedure makes of an entry's place and answer.
fn consequence(interview: &Interview, entry: &Entry) -> Vec<Event> {
    match &entry.event {
        // No place leads to a question that does not apply; whoever wrote this trail by hand opened it all the same.
        Event::QuestionOpened { question }
            if !interview.record().questions_in_scope(interview.rubric()).contains(question) =>
        {
            vec![entry.event.clone()]
        }
        Event::QuestionOpened { question } => arrive(interview, &place_of_question(question.clone())).events,
        Event::QuestionAsked { question } if interview.record().questions[question].skipped.is_some() => {
            procedure::answer(interview, &Topic::Asked(question.clone()), Reply::Tick(true), entry.at).unwrap().events
        }
        Event::QuestionAsked { question } => {
            // Older versions also marked what was passed over as asked.
            let events = go_on(interview, &place_of_question(question.clone()), entry.at).unwrap().events;
            let put = interview.record().question_length(question, entry.at).num_seconds() >= ASKED_SECONDS_MIN.into();
            assert_eq!(put, !events.is_empty());
            vec![entry.event.clone()]
        }
        Event::InterviewClosed => go_on(interview, &place_at(Stage::Close), entry.at).unwrap().events,
        _ => match reply_for(interview, entry) {
            Some((place, topic, reply)) => {
                let asks = step(interview, &place, entry.at).asks;
                // Several agree as they choose where the ask names all; a trail that was written by hand departs from
                // what nobody computed.
                let chosen = matches!(topic, Topic::Line(Asked::Agree { .. } | Asked::DepartReason { .. }));
                assert!(
                    chosen || asks.iter().any(|ask| ask.topic == topic && ask.is_open(interview, entry.at)),
                    "nobody asks for {:?}",
                    entry.event
                );
                procedure::answer(interview, &topic, reply, entry.at).unwrap().events
            }
            // No answer: the session was left, a file was gathered or amended, a candidate was cut off.
            None => vec![entry.event.clone()],
        },
    }
}

/// Holds a recorded session again.
fn hold_again(recorded: &Interview) -> Interview {
    let entries = recorded.trail().entries();
    let mut interview = Interview::replay(recorded.rubric().clone(), recorded.trail().beginning(1)).unwrap();
    while let Some(entry) = entries.get(interview.trail().len()) {
        let mut events = consequence(&interview, entry);
        if events.is_empty() {
            // An event that a hand-written trail says twice follows from nothing.
            let mut same = interview.clone();
            same.act(entry.event.clone(), &entry.by, interview.trail().last().unwrap().at).unwrap();
            assert_eq!(same.record(), interview.record(), "nothing follows where {:?} did", entry.event);
            events.push(entry.event.clone());
        }
        for event in events {
            let entry = &entries[interview.trail().len()];
            assert_eq!(event, entry.event);
            interview.act(event, &entry.by, entry.at).unwrap();
        }
    }
    interview
}

#[test]
fn recorded_sessions_held_again_leave_equal_trails() {
    let files = [sessions("sessions"), sessions("tests/sessions"), sessions("tests/sessions/examples")].concat();
    assert!(files.len() > 15);
    for path in files {
        let recorded = open_session(&path, &Protection::plain()).unwrap().interview;
        assert_eq!(hold_again(&recorded).trail(), recorded.trail(), "{}", path.display());
    }
}

#[test]
fn recorded_attempts_at_a_practice_case_held_again_leave_equal_trails() {
    let case = trainee::case(&trainee::case_text());
    for name in ["careful", "trusting"] {
        let recorded = trainee::signed(&trainee::attempt(name), &case, "attempt", "2026-11-24T10:00:00+05:00");
        assert_eq!(hold_again(&recorded).trail(), recorded.trail(), "{name}");
    }
}

fn begun() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap()
}

/// An assessor who knows nothing but the forms in which replies come.
struct Driver {
    interview: Interview,
    place: Place,
    now: Moment,
}

impl Driver {
    fn new(rubric: &Arc<Rubric>) -> Self {
        let interview = Interview::begin("driven".into(), rubric.clone(), "A. Assessor (fictional)", begun());
        Driver { interview, place: place_at(Stage::Prepare), now: begun() }
    }

    fn happen(&mut self, events: Vec<Event>) -> Result<(), Refusal> {
        for event in events {
            self.now += TimeDelta::seconds(1);
            self.interview.act(event, "A. Assessor (fictional)", self.now)?;
        }
        Ok(())
    }

    fn go(&mut self, place: &Place) {
        let arrival = arrive(&self.interview, place);
        // An interview that was broken off opens no question any more.
        let _ = self.happen(arrival.events);
        self.place = arrival.place;
    }

    fn follow(&mut self, consequence: Consequence) -> Result<(), Refusal> {
        self.happen(consequence.events.clone())?;
        if let Some(to) = consequence.leads_to(&self.interview) {
            self.go(&to);
        }
        Ok(())
    }

    fn asks(&self) -> Vec<Ask> {
        let mut asks = step(&self.interview, &self.place, self.now).asks;
        asks.retain(|ask| ask.is_open(&self.interview, self.now));
        asks
    }

    fn answer(&mut self, topic: &Topic, reply: Reply) -> Result<(), Refusal> {
        let consequence = procedure::answer(&self.interview, topic, reply, self.now)?;
        self.follow(consequence)
    }

    fn go_on(&mut self) -> Result<(), Refusal> {
        let consequence = go_on(&self.interview, &self.place, self.now)?;
        self.follow(consequence)
    }
}

#[test]
fn a_whole_interview_is_held_from_preparation_to_signature_by_the_procedure_alone() {
    for rubric in shipped_rubrics() {
        let mut driver = Driver::new(&rubric);
        while driver.place.stage != Stage::Recommend {
            for ask in driver.asks() {
                let reply = match (&ask.kind, &ask.topic) {
                    (AskKind::Level { levels, .. }, _) => {
                        Reply::Level(Some(Rating::Level(levels.last().unwrap().0.clone())))
                    }
                    (AskKind::Tick { .. } | AskKind::Notes(_), topic) if !matches!(topic, Topic::Flag(_)) => {
                        ask.plainest_reply(&driver.interview)
                    }
                    (AskKind::Text(_), _) => Reply::Text("As seen at work.".into()),
                    (AskKind::Form(_), Topic::Preparation) => ask.plainest_reply(&driver.interview),
                    _ => continue,
                };
                driver.answer(&ask.topic, reply).unwrap();
                if driver.place.stage != Stage::Prepare && ask.topic == Topic::Preparation {
                    break;
                }
            }
            if driver.place.stage != Stage::Open || step(&driver.interview, &driver.place, driver.now).done {
                driver.go_on().unwrap();
            }
        }
        driver.answer(&Topic::Acceptance, Reply::Tick(true)).unwrap();
        let name = "A. Assessor (fictional)".to_owned();
        driver.answer(&Topic::Line(Asked::SignatureName), Reply::Signature { name, key: None }).unwrap();
        assert_eq!(driver.interview.state(), SessionState::Signed, "{}", rubric.id);
        assert!(step(&driver.interview, &driver.place, driver.now).done);
    }
}

/// All places, each question and criterion by itself.
fn places(interview: &Interview) -> Vec<Place> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let stages = procedure::STAGES.iter().map(|(stage, _)| place_at(*stage));
    let questions = record.questions_in_scope(rubric).into_iter().map(place_of_question);
    let criteria = record.criteria_in_scope(rubric).map(|criterion| place_of_criterion(criterion.id.clone()));
    let all = stages.chain(questions).chain(criteria);
    all.map(|place| arrive(interview, &place).place).collect()
}

fn any_walk() -> impl Strategy<Value = Vec<(u8, u8, u8)>> {
    prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>()), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_ask_of_every_place_has_a_reply_that_is_permitted_and_every_step_back_leads_forth_again(walk in any_walk()) {
        let rubrics = shipped_rubrics();
        let mut driver = Driver::new(&rubrics[usize::from(walk[0].0) % rubrics.len()]);
        for (choice, part, value) in walk {
            let asks = driver.asks();
            if choice % 4 == 0 || asks.is_empty() {
                let _ = driver.go_on();
            } else if choice % 4 == 1 {
                let places = places(&driver.interview);
                driver.go(&places[usize::from(part) % places.len()]);
            } else {
                let ask = &asks[usize::from(part) % asks.len()];
                let reply = match &ask.kind {
                    // Breaking off, the most final of lines, comes seldom.
                    AskKind::Line if ask.topic == Topic::Line(Asked::BreakOff) && value > 8 => continue,
                    AskKind::Tick { .. } => Reply::Tick(value % 3 > 0),
                    AskKind::Level { levels, .. } => {
                        Reply::Level(Some(Rating::Level(levels[usize::from(value) % levels.len()].0.clone())))
                    }
                    _ => ask.plainest_reply(&driver.interview),
                };
                let _ = driver.answer(&ask.topic, reply);
            }
            for place in places(&driver.interview) {
                let interview = &driver.interview;
                if let Some(before) = previous(interview, &place) {
                    prop_assert_eq!(next(interview, &before), Some(place.clone()));
                }
                if let Some(after) = next(interview, &place) {
                    prop_assert_eq!(previous(interview, &after), Some(place.clone()));
                }
            }
            for ask in driver.asks() {
                let mut interview = driver.interview.clone();
                let reply = ask.plainest_reply(&interview);
                let consequence = procedure::answer(&interview, &ask.topic, reply, driver.now).unwrap();
                for event in consequence.events {
                    prop_assert_eq!(interview.act(event, "A", driver.now), Ok(()));
                }
            }
        }
    }

    #[test]
    fn a_reply_of_another_kind_than_was_asked_for_is_refused_and_changes_nothing(walk in any_walk()) {
        let mut driver = Driver::new(&shipped_rubrics()[0]);
        for (choice, ..) in walk {
            for ask in driver.asks() {
                let reply = match ask.kind {
                    AskKind::Level { .. } => Reply::Tick(true),
                    _ => Reply::Level(None),
                };
                let refused = procedure::answer(&driver.interview, &ask.topic, reply, driver.now);
                prop_assert_eq!(refused, Err(Refusal::NotAskedFor));
            }
            let places = places(&driver.interview);
            driver.go(&places[usize::from(choice) % places.len()]);
        }
    }
}

#[test]
fn a_question_that_hangs_on_the_one_before_it_comes_next_once_that_was_asked() {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    let hangs = text.replace(r#"id: "Q2","#, r#"id: "Q2", only_if: Asked("Q1"),"#);
    let mut driver = Driver::new(&Arc::new(rubric::read(&hangs).unwrap()));
    for stage in [Stage::Prepare, Stage::Open] {
        driver.go(&place_at(stage));
        for ask in driver.asks() {
            if matches!(ask.kind, AskKind::Form(_) | AskKind::Tick { .. }) {
                driver.answer(&ask.topic, ask.plainest_reply(&driver.interview)).unwrap();
            }
        }
    }
    driver.go(&place_at(Stage::Ask));
    assert_eq!(driver.place, place_of_question("Q1".into()));
    driver.now += TimeDelta::minutes(2);
    driver.go_on().unwrap();
    assert_eq!(driver.place, place_of_question("Q2".into()));
}
