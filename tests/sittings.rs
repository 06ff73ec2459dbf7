//! Sittings and plan: time by sitting, what happened in each, lines that are proposed, met and overdue, and all of it
//! taken back and brought again.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;
use serde::Deserialize;
use viva::{
    judgement::{Warning, recommend, warnings},
    locale::Locale,
    message,
    practice::{
        Verdicts, material,
        replay::{Replay, Station},
    },
    procedure::{
        self, Reply, Topic, plan, sittings,
        undo::{self, History, UndoWay},
    },
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        figure::{Drawing, Figure, TimeLine},
        figures::time_line,
        svg,
        tables::tables,
    },
    rubric::{self, EvidenceKind, Rubric},
    session::{
        AdviceOn, Event, EvidenceItem, Interview, MetBy, Mode, Moment, ObservationEvent, ObservationScene, PlanLine,
        PlanParty, PlanStanding, PlanState, Planned, Preparation, Present, PresentAs, Refusal, ScriptPart,
        SittingScene, Trail, breaks, plan_line_set,
    },
    store::{Protection, open_session},
};

use crate::observation::watched;

fn rubric() -> Arc<Rubric> {
    Arc::new(rubric::read(&watched()).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// An interview that is prepared, and gone on with by events and by answers.
struct Held {
    interview: Interview,
    history: History,
    now: Moment,
}

impl Held {
    fn new() -> Self {
        let now = moment("2026-11-24T09:00:00+05:00");
        let rubric = rubric();
        let interview = Interview::begin("s-1".into(), rubric.clone(), "A", now);
        let mut held = Held { interview, history: History::default(), now };
        let preparation = Preparation {
            candidate: "K-1".into(),
            assessor: "A. Assessor".into(),
            place: "Centre".into(),
            ..Preparation::new(&rubric)
        };
        held.act(Event::Prepared(preparation)).unwrap();
        held
    }

    fn opened() -> Self {
        let mut held = Held::new();
        held.open();
        held
    }

    fn open(&mut self) {
        let items: Vec<_> = self.interview.rubric().opening.checklist.keys().cloned().collect();
        for item in items {
            self.act(Event::ItemDone { script: ScriptPart::Opening, item }).unwrap();
        }
    }

    fn close(&mut self) {
        let record = self.interview.record();
        let left = record.questions_left(self.interview.rubric());
        let items: Vec<_> = self.interview.rubric().closing.checklist.keys().cloned().collect();
        for question in left {
            self.act(Event::QuestionSkipped { question, reason: "no time".into() }).unwrap();
        }
        for item in items {
            self.act(Event::ItemDone { script: ScriptPart::Closing, item }).unwrap();
        }
        self.act(Event::InterviewClosed).unwrap();
    }

    fn act(&mut self, event: Event) -> Result<(), Refusal> {
        let at = self.interview.trail().len();
        self.interview.act(event.clone(), "A", self.now)?;
        self.history.happened(at, &event);
        Ok(())
    }

    fn later(&mut self, seconds: i64) -> &mut Self {
        self.now += TimeDelta::seconds(seconds);
        self
    }

    fn answer(&mut self, topic: Topic, reply: Reply) -> Result<(), Refusal> {
        let consequence = procedure::answer(&self.interview, &topic, reply, self.now)?;
        consequence.events.into_iter().try_for_each(|event| self.act(event))
    }

    fn plan(&mut self, line: PlanLine) {
        let id = self.interview.record().next_plan_line();
        self.act(plan_line_set(id, line)).unwrap();
    }

    fn standing(&self, line: &str) -> PlanStanding {
        let mut planned = self.interview.record().planned(self.now.date_naive());
        planned.find(|(id, ..)| id.as_str() == line).unwrap().2
    }

    fn take(&mut self, way: UndoWay) -> bool {
        let Some(step) = self.history.take(way, true, self.interview.trail()) else { return false };
        let events = undo::reverse(&self.interview, step, "taken back").unwrap();
        let from = self.interview.trail().len();
        for event in events {
            self.interview.act(event, "A", self.now).unwrap();
        }
        self.history.took(way, from..self.interview.trail().len());
        true
    }
}

fn line(what: Planned) -> PlanLine {
    PlanLine { what, ..plan::blank(None) }
}

#[derive(Debug, Deserialize)]
struct Case {
    name: String,
    happens: Vec<(String, Happens)>,
    seconds: Vec<Option<u32>>,
    breaks: usize,
}

#[derive(Debug, Deserialize)]
enum Happens {
    Opening,
    Opened(String),
    Asked(String),
    Noted(String),
    Paused,
    Resumed,
    Sitting,
    Entered(NaiveDate),
    TakenBack,
    Closed,
}

impl Happens {
    fn happen(&self, held: &mut Held) {
        let scene = SittingScene::default();
        let event = match self {
            Happens::Opening => return held.open(),
            Happens::Closed => return held.close(),
            Happens::Opened(question) => Event::QuestionOpened { question: question.as_str().into() },
            Happens::Asked(question) => Event::QuestionAsked { question: question.as_str().into() },
            Happens::Noted(question) => Event::RemarkAdded {
                remark: held.interview.record().next_remark(),
                question: question.as_str().into(),
                after: None,
                began: held.now,
                text: "noted".into(),
            },
            Happens::Paused => Event::Paused,
            Happens::Resumed => Event::Resumed,
            Happens::Sitting => Event::SittingBegun(scene),
            Happens::Entered(on) => Event::SittingBegun(SittingScene { held_on: Some(*on), ..scene }),
            Happens::TakenBack => Event::SittingTakenBack,
        };
        held.act(event).unwrap();
    }
}

#[test]
fn time_is_counted_by_sitting_as_the_table_says() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sittings.ron")).unwrap();
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::UNWRAP_NEWTYPES);
    let cases: Vec<Case> = options.from_str(&text).unwrap();
    assert!(cases.len() > 7);
    for case in &cases {
        let mut held = Held::new();
        for (at, happens) in &case.happens {
            let (day, time) = at.split_once(' ').unwrap();
            held.now = moment(&format!("2026-11-{day}T{time}+05:00"));
            happens.happen(&mut held);
        }
        let record = held.interview.record();
        let accounts = sittings::accounts(&held.interview);
        let seconds: Vec<Option<u32>> = accounts.iter().map(|account| account.seconds).collect();
        assert_eq!(seconds, case.seconds, "{}", case.name);
        let sum: u32 = (1..=record.sittings_held()).map(|number| record.sitting_seconds(number)).sum();
        assert_eq!(sum, record.interview_seconds, "{}", case.name);
        // A stretch in which nothing went on record is told, too, and is no break.
        let left = breaks(&held.interview).iter().filter(|each| each.left).count();
        assert_eq!(left, case.breaks, "{}", case.name);
    }
}

#[test]
fn a_question_of_a_sitting_entered_afterwards_was_asked_and_has_no_length() {
    let mut held = Held::opened();
    held.act(Event::SittingBegun(SittingScene { held_on: Some(day("2026-11-23")), ..SittingScene::default() }))
        .unwrap();
    held.later(1).act(Event::QuestionOpened { question: "Q2".into() }).unwrap();
    held.later(600).act(Event::QuestionAsked { question: "Q2".into() }).unwrap();
    let record = held.interview.record();
    assert_eq!(record.question_state(&"Q2".into()), viva::session::QuestionState::Asked);
    assert_eq!((record.questions["Q2"].seconds, record.questions["Q2"].untimed), (0, true));
    let level = rubric().scales.values().next().unwrap().levels[0].id.clone();
    held.act(Event::Rated { criterion: "C1".into(), rating: viva::session::Rating::Level(level) }).unwrap();
    assert!(!held.interview.record().ratings["C1"].before_asked, "nobody knows what came first");

    // The moment of entering is no time of the question, whoever reads.
    let exported = anonymous(&held.interview, b"key", Texts::Lengths);
    let questions = exported.pointer("/record/questions").or(exported.pointer("/questions")).unwrap();
    assert_eq!(
        (&questions["Q2"]["asked"], &questions["Q2"]["seconds"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    let (rubric, record) = (held.interview.rubric(), held.interview.record());
    let recommendation = recommend(rubric, record, held.now.date_naive());
    for audience in [Audience::Centre, Audience::Public] {
        let sheets = tables(&held.interview, &recommendation, audience, &Locale::new(&"en".into()));
        let sheet = sheets.iter().find(|sheet| sheet.title == "Questions").unwrap();
        let row = sheet.rows.iter().find(|row| format!("{:?}", row[0]).contains("Q2")).unwrap();
        for head in ["Asked at", "Taken"] {
            let column = sheet.head.iter().position(|each| each == head).unwrap();
            assert_eq!(format!("{:?}", row[column]), "Empty", "{audience:?} {head}");
        }
    }
    // No clock runs on the screen that jumps back at the next entry.
    let later = held.now + TimeDelta::minutes(10);
    assert_eq!(record.interview_length(later).num_seconds(), i64::from(record.interview_seconds));
    assert_eq!(record.sitting_length(later), TimeDelta::zero());
}

fn entered() -> SittingScene {
    SittingScene { held_on: Some(day("2026-11-20")), ..SittingScene::default() }
}

#[test]
fn whether_a_sitting_is_measured_stands_once_anything_is_on_record_of_it() {
    let mut held = Held::opened();
    let described = |sitting, scene: SittingScene| Event::SittingDescribed { sitting, scene };
    held.later(60).act(Event::SittingBegun(SittingScene::default())).unwrap();
    assert!(held.interview.permit(&described(2, entered())).is_ok(), "nothing was measured yet");
    held.later(60).act(Event::QuestionAsked { question: "Q1".into() }).unwrap();
    assert_eq!(held.interview.permit(&described(2, entered())), Err(Refusal::SittingTimesStand { sitting: 2 }));
    held.later(60).act(Event::SittingBegun(SittingScene::default())).unwrap();
    assert_eq!(held.interview.permit(&described(2, entered())), Err(Refusal::SittingTimesStand { sitting: 2 }));
    // What is said of it before anything happened holds, in the list of breaks and in a replay, too.
    held.act(described(3, entered())).unwrap();
    held.later(60).act(Event::QuestionOpened { question: "Q2".into() }).unwrap();
    held.later(3_600).act(Event::QuestionAsked { question: "Q2".into() }).unwrap();
    let cleared = held.interview.permit(&described(3, SittingScene::default()));
    assert_eq!(cleared, Err(Refusal::SittingTimesStand { sitting: 3 }));
    let another_day = SittingScene { held_on: Some(day("2026-11-19")), ..SittingScene::default() };
    assert!(held.interview.permit(&described(3, another_day)).is_ok(), "the day may be put right");
    assert_eq!(breaks(&held.interview), []);
    let entries = held.interview.trail().len();
    let replay = Replay::new(Arc::new(held.interview));
    assert_eq!(replay.told_at(entries - 1), format!("3: {entries}"));
}

#[test]
fn a_sitting_taken_back_takes_no_time_from_a_replay() {
    let mut held = Held::opened();
    held.later(240).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.act(Event::SittingTakenBack).unwrap();
    let replay = Replay::new(Arc::new(held.interview));
    assert_eq!(replay.elapsed_in_all(), TimeDelta::seconds(240));
}

#[test]
fn a_stretch_on_the_time_line_ends_with_its_sitting_and_none_is_of_a_sitting_entered_afterwards() {
    let mut held = Held::opened();
    let opened = |question: &str| Event::QuestionOpened { question: question.into() };
    held.act(opened("Q1")).unwrap();
    held.later(600).act(Event::QuestionAsked { question: "Q1".into() }).unwrap();
    held.later(80_000).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.later(300).act(opened("Q2")).unwrap();
    held.later(60).act(Event::SittingBegun(entered())).unwrap();
    held.later(500).act(opened("Q1")).unwrap();
    held.later(500).act(opened("Q2")).unwrap();
    held.later(20).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.later(5).act(Event::Paused).unwrap();
    let figure = time_line(&held.interview, &Locale::new(&"en".into())).unwrap();
    let Drawing::TimeLine(drawn) = figure.drawing else { panic!("another drawing") };
    for (row, stretches) in drawn.rows.iter().zip([vec![600, 300], vec![60, 5]]) {
        let lengths: Vec<u32> = row.stretches.iter().map(|(_, seconds)| *seconds).collect();
        assert_eq!((lengths.iter().sum::<u32>(), &lengths), (row.seconds, &stretches), "{}", row.id);
    }
}

/// A sitting that begins in a pause ends it, on the time line as on record.
#[test]
fn a_question_goes_on_in_a_sitting_that_begins_in_a_pause() {
    let mut held = Held::opened();
    held.act(Event::QuestionOpened { question: "Q1".into() }).unwrap();
    held.later(60).act(Event::Paused).unwrap();
    held.later(80_000).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.later(10).act(Event::QuestionOpened { question: "Q2".into() }).unwrap();
    let figure = time_line(&held.interview, &Locale::new(&"en".into())).unwrap();
    let Drawing::TimeLine(drawn) = figure.drawing else { panic!("another drawing") };
    let lengths: Vec<u32> = drawn.rows[0].stretches.iter().map(|(_, seconds)| *seconds).collect();
    assert_eq!((drawn.rows[0].seconds, &lengths[..]), (70, &[60, 10][..]));
}

/// Days lie between sittings, and none of them on the axis.
#[test]
fn sittings_follow_one_another_on_the_time_line_without_what_lies_between_them() {
    let mut held = Held::opened();
    let opened = |question: &str| Event::QuestionOpened { question: question.into() };
    held.act(opened("Q1")).unwrap();
    held.later(600).act(Event::QuestionAsked { question: "Q1".into() }).unwrap();
    held.later(80_000).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.later(300).act(opened("Q2")).unwrap();
    held.later(60).act(Event::QuestionAsked { question: "Q2".into() }).unwrap();
    held.later(3 * 86_400).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.later(10).act(opened("Q3")).unwrap();
    held.later(120).act(Event::Paused).unwrap();
    let figure = time_line(&held.interview, &Locale::new(&"en".into())).unwrap();
    let Drawing::TimeLine(drawn) = &figure.drawing else { panic!("another drawing") };
    let last = drawn.rows.last().unwrap();
    let all: u32 = drawn.rows.iter().map(|row| row.seconds).sum();
    assert_eq!(drawn.seconds, all, "nothing but what was asked: {:?}", drawn.rows);
    assert_eq!(drawn.sittings, [600, 960]);
    assert_eq!(last.stretches, [(970, 120)], "{:?}", last);
    // Each further sitting has a mark of its own.
    let marks = |figure: &Figure| svg(figure, "f").matches("class=\"outline\"").count();
    let drawing = Drawing::TimeLine(TimeLine { sittings: Vec::new(), ..drawn.clone() });
    assert_eq!(marks(&figure), marks(&Figure { drawing, ..figure.clone() }) + 2);
}

#[test]
fn several_sittings_are_told_as_several() {
    let told = |count: usize, numbers: &str| {
        Locale::new(&"en".into()).say(&message!("sitting-of", count = count, numbers = numbers))
    };
    assert_eq!((told(1, "3"), told(2, "1, 3")), ("sitting 3".into(), "sittings 1, 3".into()));
}

#[test]
fn material_does_not_tell_what_a_sitting_was_for() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sessions/examples/2026-10-05-EXAMPLE-1-care-assistant.ron");
    let measured = open_session(path.as_ref(), &Protection::plain()).unwrap().interview;
    let scene =
        || SittingScene { purpose: "C2 was not shown".into(), place: "Plant".into(), ..SittingScene::default() };
    let mut trail = Trail::default();
    for entry in measured.trail().entries() {
        if entry.event == Event::InterviewClosed {
            trail.append(entry.at, &entry.by, Event::SittingBegun(scene()));
            trail.append(entry.at, &entry.by, Event::SittingDescribed { sitting: 2, scene: scene() });
        }
        trail.append(entry.at, &entry.by, entry.event.clone());
    }
    let source = Interview::replay(measured.rubric().clone(), trail).unwrap();
    for verdicts in [Verdicts::Kept, Verdicts::Left] {
        let made = material(&source, &"S2".into(), verdicts).unwrap();
        let kept = &made.record().sittings[0].scene;
        assert_eq!((kept.place.as_str(), kept.purpose.as_str()), ("Plant", ""));
        assert!(!format!("{:?}", made.trail()).contains("was not shown"));
    }
}

#[test]
fn a_sitting_comes_after_another_and_is_refused_where_it_cannot_be() {
    let mut held = Held::new();
    let begun = || Event::SittingBegun(SittingScene::default());
    assert_eq!(held.interview.permit(&begun()), Err(Refusal::SittingTooEarly));
    assert_eq!(held.interview.permit(&Event::SittingTakenBack), Err(Refusal::NoSitting));
    held.open();
    let ahead = SittingScene { held_on: Some(day("2026-11-25")), ..SittingScene::default() };
    let refused = held.interview.permit(&Event::SittingBegun(ahead));
    assert!(matches!(refused, Err(Refusal::HeldAhead { .. })), "{refused:?}");
    held.act(begun()).unwrap();
    held.act(Event::SittingTakenBack).unwrap();
    held.act(begun()).unwrap();
    held.act(Event::QuestionAsked { question: "Q1".into() }).unwrap();
    assert_eq!(held.interview.permit(&Event::SittingTakenBack), Err(Refusal::SittingHasTrace { sitting: 2 }));
    let described = |sitting| Event::SittingDescribed { sitting, scene: SittingScene::default() };
    assert!(held.interview.permit(&described(2)).is_ok());
    for unknown in [0, 1, 3] {
        assert!(matches!(held.interview.permit(&described(unknown)), Err(Refusal::Unknown { .. })), "{unknown}");
    }
}

#[test]
fn another_sitting_is_proposed_on_another_day_or_after_hours_and_only_then() {
    let mut held = Held::opened();
    held.act(Event::Paused).unwrap();
    let last = held.now;
    let proposed = |at: &str, held: &Held| held.interview.proposes_sitting(moment(at));
    assert_eq!(proposed("2026-11-24T11:00:00+05:00", &held), None);
    assert_eq!(proposed("2026-11-24T12:00:00+05:00", &held), Some(last));
    assert_eq!(proposed("2026-11-25T07:00:00+05:00", &held), Some(last));
    held.now = moment("2026-11-25T07:00:00+05:00");
    held.act(Event::Resumed).unwrap();
    assert!(held.interview.proposes_sitting(held.now).is_some(), "coming back is nothing that happened");
    held.act(Event::SittingBegun(SittingScene::default())).unwrap();
    assert_eq!(held.interview.proposes_sitting(held.now), None);
    held.close();
    assert_eq!(proposed("2026-11-27T07:00:00+05:00", &held), None, "a closed interview is rated on any day");
}

#[test]
fn a_close_is_taken_back_by_a_sitting_and_stands_again_without_it() {
    let mut held = Held::opened();
    held.close();
    let closed = held.interview.record().closed;
    held.later(86_400).act(Event::SittingBegun(SittingScene::default())).unwrap();
    assert_eq!(held.interview.record().closed, None);
    held.act(Event::SittingTakenBack).unwrap();
    assert_eq!(held.interview.record().closed, closed);
}

fn item(kind: EvidenceKind, criterion: &str) -> EvidenceItem {
    EvidenceItem { kind, criteria: vec![criterion.into()], ..procedure::evidence::blank("Card") }
}

#[test]
fn what_happened_is_told_by_sitting() {
    let mut held = Held::opened();
    held.act(Event::QuestionAsked { question: "Q1".into() }).unwrap();
    let scene = SittingScene {
        place: "Plant".into(),
        mode: Mode::Workplace,
        present: vec![Present { role: PresentAs::ThirdParty, name: "B. Foreman".into() }],
        ..SittingScene::default()
    };
    held.later(86_400).act(Event::SittingBegun(scene.clone())).unwrap();
    let begun = ObservationEvent::Begun { sheet: "dummy".into(), scene: ObservationScene::default() };
    held.act(Event::Observation { observation: "O1".into(), event: begun }).unwrap();
    held.act(Event::EvidenceAdded { evidence: "E1".into(), item: item(EvidenceKind::Document, "C1") }).unwrap();
    held.later(86_400).act(Event::SittingBegun(SittingScene { mode: Mode::Video, ..SittingScene::default() })).unwrap();
    held.act(Event::FollowUpAsked { question: "Q1".into(), wording: "And then?".into() }).unwrap();
    held.act(Event::QuestionAsked { question: "Q2".into() }).unwrap();
    let accounts = sittings::accounts(&held.interview);
    let [first, second, third] = &accounts[..] else { panic!("{accounts:?}") };
    assert_eq!((first.on, first.asked.len(), first.scene.place.as_str()), (day("2026-11-24"), 1, "Centre"));
    assert_eq!((second.on, &second.scene), (day("2026-11-25"), &scene));
    assert_eq!((&second.observed[..], &second.received[..]), (&["O1".into()][..], &["E1".into()][..]));
    assert_eq!(third.asked, ["Q1".into(), "Q2".into()], "what is gone on with is told where that was");
    // Who was present and where leaves the session only as labels.
    let exported = anonymous(&held.interview, b"key", Texts::Redacted).to_string();
    assert!(!exported.contains("Foreman") && !exported.contains("Plant"), "{exported}");
    assert!(exported.contains("Workplace"), "{exported}");
}

#[test]
fn a_replay_jumps_from_sitting_to_sitting_and_counts_each_from_its_beginning() {
    let mut held = Held::opened();
    held.later(60).act(Event::QuestionAsked { question: "Q1".into() }).unwrap();
    held.act(Event::Paused).unwrap();
    held.later(86_400).act(Event::Resumed).unwrap();
    held.later(5).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.later(70).act(Event::QuestionAsked { question: "Q2".into() }).unwrap();
    let entries = held.interview.trail().len();
    let mut replay = Replay::new(Arc::new(held.interview));
    assert!(replay.elapsed_in_all() < TimeDelta::minutes(5), "the night is no time of the session");
    replay.next_sitting();
    assert_eq!(replay.record().sittings_held(), 2);
    assert_eq!((replay.told_at(entries - 2), replay.told_at(entries - 1)), ("2: 0:00".into(), "2: 1:10".into()));
    assert!(replay.told_at(0).starts_with("1: "));
    replay.next_sitting();
    assert!(replay.is_at_end());
    replay.previous_sitting();
    assert_eq!(replay.record().questions.len(), 1, "where the second sitting begins");
    replay.previous_sitting();
    assert_eq!(replay.position(), TimeDelta::zero());
    let stations = replay.stations().iter().filter(|each| matches!(each, Station::Sitting(2, _))).count();
    assert_eq!(stations, 1);
}

#[test]
fn a_line_is_proposed_taken_met_and_overdue() {
    let mut held = Held::opened();
    let proposed = plan::proposals(&held.interview, held.now);
    let tasks = |all: &[PlanLine]| all.iter().filter(|line| matches!(line.what, Planned::Observation(_))).count();
    assert_eq!(tasks(&proposed), 2, "both tasks of the rubric are still to be watched: {proposed:?}");
    assert!(proposed.iter().any(|line| line.about.is_some()), "evidence that is asked for: {proposed:?}");
    for line in proposed.clone() {
        held.answer(Topic::PlanProposed(Box::new(line)), Reply::Tick(true)).unwrap();
    }
    assert_eq!(plan::proposals(&held.interview, held.now), [], "what is planned is not proposed again");
    assert_eq!(held.interview.record().plan.len(), proposed.len());

    // An observation that ends meets the line of its sheet; that it goes on opens the line again.
    let at = proposed.iter().position(|line| line.what == Planned::Observation("dummy".into())).unwrap();
    let task = format!("P{}", at + 1);
    let observed = |event| Event::Observation { observation: "O1".into(), event };
    let begun = ObservationEvent::Begun { sheet: "dummy".into(), scene: ObservationScene::default() };
    held.later(60).act(observed(begun)).unwrap();
    assert_eq!(held.standing(&task), PlanStanding::Open);
    held.act(observed(ObservationEvent::Ended(None))).unwrap();
    assert_eq!(held.standing(&task), PlanStanding::Met(MetBy::Observation("O1".into())));
    held.act(observed(ObservationEvent::GoneOn)).unwrap();
    assert_eq!(held.standing(&task), PlanStanding::Open);

    // An item that fits is linked by one key, and opens the line again where it leaves the register.
    let about = Some(AdviceOn::Criterion("C1".into()));
    held.plan(PlanLine { about, by: Some(day("2026-11-30")), ..line(Planned::Evidence(EvidenceKind::Testimonial)) });
    let id = held.interview.record().plan.keys().last().unwrap().clone();
    held.act(Event::EvidenceAdded { evidence: "E1".into(), item: item(EvidenceKind::Testimonial, "C2") }).unwrap();
    held.act(Event::EvidenceAdded { evidence: "E2".into(), item: item(EvidenceKind::Testimonial, "C1") }).unwrap();
    held.answer(Topic::PlanDone(id.clone()), Reply::Tick(true)).unwrap();
    assert_eq!(
        held.standing(id.as_str()),
        PlanStanding::Met(MetBy::Evidence("E2".into())),
        "the item of its criterion"
    );
    held.act(Event::EvidenceRemoved { evidence: "E2".into(), reason: "a slip".into() }).unwrap();
    held.answer(Topic::PlanDone(id.clone()), Reply::Tick(false)).unwrap();
    held.now = moment("2026-12-01T09:00:00+05:00");
    assert_eq!(held.standing(id.as_str()), PlanStanding::Overdue);
    let (rubric, record) = (held.interview.rubric(), held.interview.record());
    let told = warnings(rubric, record, &recommend(rubric, record, held.now.date_naive()));
    assert!(told.contains(&Warning::PlanOverdue { line: id.clone(), by: day("2026-11-30") }), "{told:?}");
    held.answer(Topic::PlanDropped(id.clone()), Reply::Tick(true)).unwrap();
    assert_eq!(held.standing(id.as_str()), PlanStanding::Dropped);
}

#[test]
fn each_sitting_meets_one_line_the_one_that_was_planned_first() {
    let mut held = Held::opened();
    held.plan(line(Planned::Sitting));
    held.plan(line(Planned::Sitting));
    held.later(86_400).act(Event::SittingBegun(SittingScene::default())).unwrap();
    held.later(60).plan(line(Planned::Sitting));
    assert_eq!(held.standing("P1"), PlanStanding::Met(MetBy::Sitting(2)));
    assert_eq!(held.standing("P2"), PlanStanding::Open);
    held.later(60).act(Event::SittingBegun(SittingScene::default())).unwrap();
    assert_eq!(held.standing("P2"), PlanStanding::Met(MetBy::Sitting(3)));
    assert_eq!(held.standing("P3"), PlanStanding::Open);
}

#[test]
fn a_line_whose_item_was_removed_is_dropped_or_done_all_the_same() {
    let mut held = Held::opened();
    held.act(Event::EvidenceAdded { evidence: "E1".into(), item: item(EvidenceKind::Testimonial, "C1") }).unwrap();
    held.plan(PlanLine { evidence: Some("E1".into()), ..line(Planned::Evidence(EvidenceKind::Testimonial)) });
    held.act(Event::EvidenceRemoved { evidence: "E1".into(), reason: "a slip".into() }).unwrap();
    held.answer(Topic::PlanDropped("P1".into()), Reply::Tick(true)).unwrap();
    assert_eq!(held.standing("P1"), PlanStanding::Dropped);
    held.answer(Topic::PlanDropped("P1".into()), Reply::Tick(false)).unwrap();
    held.answer(Topic::PlanDone("P1".into()), Reply::Tick(true)).unwrap();
    assert_eq!(held.interview.record().plan["P1"].line.evidence, None);
    assert_eq!(held.interview.record().plan["P1"].line.state, PlanState::Done);
    assert!(held.take(UndoWay::Back));
}

#[test]
fn a_line_that_is_brought_back_is_met_by_what_met_it() {
    let mut held = Held::opened();
    held.plan(line(Planned::Sitting));
    held.later(60).plan(line(Planned::Sitting));
    held.later(86_400).act(Event::SittingBegun(SittingScene::default())).unwrap();
    assert_eq!(held.standing("P1"), PlanStanding::Met(MetBy::Sitting(2)));
    held.act(Event::PlanLineTakenBack { id: "P1".into() }).unwrap();
    held.later(60);
    assert!(held.take(UndoWay::Back));
    assert_eq!(held.standing("P1"), PlanStanding::Met(MetBy::Sitting(2)));
    assert_eq!(held.standing("P2"), PlanStanding::Open);
}

#[test]
fn a_line_names_what_there_is_and_decides_nothing() {
    let mut held = Held::opened();
    let refused = |line: PlanLine| held.interview.permit(&plan_line_set("P1".into(), line)).unwrap_err();
    let unknown = [
        line(Planned::Observation("nothing".into())),
        line(Planned::Question("Q99".into())),
        PlanLine { about: Some(AdviceOn::Unit("U9".into())), ..line(Planned::Sitting) },
        PlanLine { evidence: Some("E1".into()), ..line(Planned::Sitting) },
    ];
    for line in unknown {
        assert!(matches!(refused(line), Refusal::Unknown { .. }));
    }
    assert!(matches!(refused(line(Planned::Task)), Refusal::Empty { .. }), "a task says what it is");
    held.close();
    let (rubric, day) = (rubric(), held.now.date_naive());
    let before = recommend(&rubric, held.interview.record(), day);
    held.plan(PlanLine { text: "Call the foreman".into(), who: PlanParty::Assessor, ..line(Planned::Task) });
    assert_eq!(recommend(&rubric, held.interview.record(), day), before);
    let exported = anonymous(&held.interview, b"key", Texts::Lengths).to_string();
    assert!(!exported.contains("foreman"), "{exported}");
}

#[test]
fn of_several_assessors_a_plan_changes_no_close_and_a_sitting_does() {
    let mut held = Held::new();
    let panel = vec!["B. Second (fictional)".to_owned()];
    let preparation = Preparation { panel, ..held.interview.record().preparation.clone() };
    held.act(Event::Prepared(preparation)).unwrap();
    held.open();
    held.close();
    held.plan(line(Planned::Sitting));
    assert!(held.interview.may_be_rated().is_ok(), "what is still to come bears on no rating");
    held.later(86_400).act(Event::SittingBegun(SittingScene::default())).unwrap();
    assert_eq!(held.interview.may_be_rated(), Err(Refusal::NotClosed));
    held.act(Event::InterviewClosed).unwrap();
    assert!(held.interview.may_be_rated().is_ok());
}

fn steps() -> impl Strategy<Value = Vec<(u8, u16)>> {
    prop::collection::vec((0_u8..9, 0_u16..20_000), 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn sittings_share_out_the_whole_time_and_everything_is_taken_back_and_brought_again(steps in steps()) {
        let mut held = Held::opened();
        // What opened the interview stays.
        held.history = History::default();
        for (step, seconds) in steps {
            held.later(seconds.into());
            let event = match step {
                0 | 1 => Event::SittingBegun(SittingScene { place: format!("at {seconds}"), ..SittingScene::default() }),
                2 => Event::SittingBegun(SittingScene { held_on: Some(day("2026-11-20")), ..SittingScene::default() }),
                3 => Event::SittingDescribed { sitting: 2, scene: SittingScene { mode: Mode::Video, ..SittingScene::default() } },
                4 => Event::Paused,
                5 => Event::Resumed,
                6 => plan_line_set(format!("P{}", seconds % 3).as_str().into(), line(Planned::Sitting)),
                7 => Event::PlanLineTakenBack { id: format!("P{}", seconds % 3).as_str().into() },
                _ => plan_line_set(
                    format!("P{}", seconds % 3).as_str().into(),
                    PlanLine { state: PlanState::Dropped, ..line(Planned::Evidence(EvidenceKind::Portfolio)) },
                ),
            };
            let _ = held.act(event);
            let record = held.interview.record();
            let sum: u32 = (1..=record.sittings_held()).map(|number| record.sitting_seconds(number)).sum();
            prop_assert_eq!(sum, record.interview_seconds);
        }
        let standing = |held: &Held| {
            let record = held.interview.record();
            let scenes: Vec<SittingScene> = record.sittings.iter().map(|sitting| sitting.scene.clone()).collect();
            let lines: Vec<_> = record.plan.iter().map(|(id, of)| (id.clone(), of.line.clone())).collect();
            (scenes, lines)
        };
        let before = standing(&held);
        // A sitting in which anything happened stays; whatever came after it is taken back first.
        let mut taken = 0;
        while held.take(UndoWay::Back) {
            taken += 1;
        }
        prop_assert_eq!(standing(&held), (Vec::new(), Vec::new()));
        for _ in 0..taken {
            prop_assert!(held.take(UndoWay::Again));
        }
        let mut again = standing(&held);
        again.1.sort_by(|one, other| one.0.cmp(&other.0));
        let mut before = before;
        before.1.sort_by(|one, other| one.0.cmp(&other.0));
        prop_assert_eq!(again, before);
    }
}
