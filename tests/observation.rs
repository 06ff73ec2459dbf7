//! Observations: what is watched becomes one item of evidence, which stays in step with its marks; every command is
//! taken back and brought again; time runs by itself.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;
use viva::{
    procedure::{
        self, Filled, Reply, Topic, arrive,
        notes::Notes,
        observation::{self, not_seen, place_of_observation, question_about},
        place_at, place_of_question,
        undo::{self, History, UndoWay},
    },
    report::anonymous::{Texts, anonymous},
    rubric::{self, Directness, EvidenceKind, Rubric},
    session::{
        Event, EvidenceId, Interview, Judgement, Moment, ObservationEvent, ObservationId, ObservationScene,
        ObservationSetting, Practice, Preparation, Refusal, ScriptPart, SessionId, Stage, StepMark,
    },
};

/// The text of the small rubric of the tests with two tasks to watch.
pub fn watched() -> String {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron")).unwrap();
    let sheets = r#"observations: [
        (
            id: "dummy",
            task: { "en": "Resuscitate the dummy until you are relieved.", "ru": "Реанимируйте манекен, пока вас не сменят." },
            minutes: 10,
            steps: [
                (id: "looks", text: { "en": "Looks round for danger", "ru": "Проверяет, нет ли опасности" }, informs: ["C1"], critical: true),
                (id: "calls", text: { "en": "Calls 112 or has somebody call", "ru": "Звонит 112 или просит позвонить" }, informs: ["C2"]),
                (id: "presses", text: { "en": "Presses in the right place, five centimetres deep, a hundred times a minute", "ru": "Нажимает в нужном месте на пять сантиметров, сто раз в минуту" }, informs: ["C3"], critical: true),
                (text: { "en": "Goes on until relieved", "ru": "Продолжает, пока не сменят" }, informs: ["C3"]),
            ],
        ),
        (
            id: "wound",
            task: { "en": "Dress the wound.", "ru": "Перевяжите рану." },
            minutes: 5,
            steps: [(text: { "en": "Puts on gloves", "ru": "Надевает перчатки" }, informs: ["C4"])],
        ),
    ],
    questions: ["#;
    text.replacen("format: 1,", "format: 2,", 1).replacen("questions: [", sheets, 1)
}

fn rubric() -> Arc<Rubric> {
    Arc::new(rubric::read(&watched()).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// An interview that is prepared, with a clock that moves ten seconds with each event.
struct Watch {
    interview: Interview,
    history: History,
    now: Moment,
}

impl Watch {
    fn new() -> Self {
        let now = DateTime::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
        let rubric = rubric();
        let interview = Interview::begin("s-1".into(), rubric.clone(), "A", now);
        let mut watch = Watch { interview, history: History::default(), now };
        let preparation = Preparation { candidate: "K-1".into(), assessor: "A".into(), ..Preparation::new(&rubric) };
        watch.act(Event::Prepared(preparation)).unwrap();
        watch
    }

    fn act(&mut self, event: Event) -> Result<(), Refusal> {
        self.now += TimeDelta::seconds(10);
        let at = self.interview.trail().len();
        self.interview.act(event.clone(), "A", self.now)?;
        self.history.happened(at, &event);
        Ok(())
    }

    fn answer(&mut self, topic: Topic, reply: Reply) -> Result<(), Refusal> {
        let consequence = procedure::answer(&self.interview, &topic, reply, self.now)?;
        consequence.events.into_iter().try_for_each(|event| self.act(event))
    }

    fn begin(&mut self, sheet: &str, place: &str) -> ObservationId {
        let id = self.interview.record().next_observation();
        let scene = ObservationScene { place: place.into(), ..ObservationScene::default() };
        self.answer(Topic::ObservationBegin(sheet.into()), Reply::Form(filled(&scene))).unwrap();
        id
    }

    fn mark(&mut self, id: &ObservationId, step: &str, mark: StepMark) {
        self.answer(Topic::Step(id.clone(), step.into()), Reply::Mark(Some(mark))).unwrap();
    }

    fn end(&mut self, id: &ObservationId, over: bool) {
        self.answer(Topic::ObservationEnd(id.clone()), Reply::Tick(over)).unwrap();
    }

    fn note(&mut self, id: &ObservationId, text: &str) -> Result<(), Refusal> {
        let mut notes = Notes::of_observation(id.clone(), self.interview.record(), self.now);
        let mut lines: Vec<String> = notes.lines().map(str::to_owned).collect();
        lines.push(text.to_owned());
        notes.follow(&lines, self.now);
        self.answer(Topic::ObservationNotes(id.clone()), Reply::Notes(std::borrow::Cow::Owned(notes)))
    }

    /// Takes one step back or brings one again; says whether there was one.
    fn take(&mut self, way: UndoWay) -> bool {
        let Some(step) = self.history.take(way, true, self.interview.trail()) else { return false };
        let events = undo::reverse(&self.interview, step, "taken back").unwrap();
        let from = self.interview.trail().len();
        for event in events {
            self.now += TimeDelta::seconds(10);
            self.interview.act(event, "A", self.now).unwrap();
        }
        self.history.took(way, from..self.interview.trail().len());
        true
    }

    /// Everything that stands of observations and register, without the marks that were changed since.
    fn standing(&self) -> String {
        let record = self.interview.record();
        let observed = record.observed(self.interview.rubric()).map(|(id, of, sheet)| {
            let steps: Vec<_> = of.steps(sheet).map(|step| (step.id.clone(), step.mark)).collect();
            let remarks: Vec<_> = of.remarks.iter().map(|remark| (&remark.id, &remark.text)).collect();
            format!("{id} {} {:?} {} {steps:?} {remarks:?}\n", of.sheet, of.scene, of.ended.is_some())
        });
        format!("{}{:?}", observed.collect::<String>(), record.evidence)
    }
}

fn filled(scene: &ObservationScene) -> Filled {
    observation::form(scene).filled()
}

fn evidence(watch: &Watch, id: &str) -> viva::session::EvidenceItem {
    watch.interview.record().evidence[&EvidenceId::from(id)].clone()
}

#[test]
fn what_was_seen_is_one_direct_item_that_stays_in_step_with_its_marks() {
    let mut watch = Watch::new();
    let id = watch.begin("dummy", "Plant");
    watch.mark(&id, "looks", StepMark::Seen);
    watch.mark(&id, "calls", StepMark::NotSeen);
    watch.mark(&id, "presses", StepMark::NotPossible);
    watch.end(&id, true);
    let item = evidence(&watch, "E1");
    assert_eq!((item.kind, item.directness), (EvidenceKind::Observation, Directness::Direct));
    assert_eq!(item.criteria, ["C1".into()]);
    assert_eq!((item.date, item.place.as_str()), (NaiveDate::from_ymd_opt(2026, 11, 24), "Plant"));
    assert_eq!(item.observation.as_ref(), Some(&id));
    let judged = [&item.rules.valid, &item.rules.authentic, &item.rules.current].map(|verdict| verdict.judgement);
    assert_eq!(judged, [Judgement::NotJudged, Judgement::Yes, Judgement::Yes]);
    // Nothing is marked while it is over.
    let refused = watch.answer(Topic::Step(id.clone(), "calls".into()), Reply::Mark(Some(StepMark::Seen)));
    assert_eq!(refused, Err(Refusal::ObservationEnded { observation: "O1".into() }));

    // What the assessor judged of the item is there again when it ends once more.
    let mut judged = item.clone();
    judged.rules.valid.judgement = Judgement::Yes;
    watch.act(Event::EvidenceChanged { evidence: "E1".into(), item: judged }).unwrap();
    watch.end(&id, false);
    assert!(watch.interview.record().evidence.is_empty());
    watch.mark(&id, "calls", StepMark::Seen);
    watch.act(Event::EvidenceAdded { evidence: "E2".into(), item: procedure::evidence::blank("Card") }).unwrap();
    watch.end(&id, true);
    let again = evidence(&watch, "E1");
    assert_eq!(again.criteria, ["C1".into(), "C2".into()]);
    assert_eq!(again.rules.valid.judgement, Judgement::Yes);
    assert_eq!(watch.interview.record().next_evidence(), "E3".into());
}

#[test]
fn where_nothing_was_seen_nothing_is_in_the_register() {
    let mut watch = Watch::new();
    let id = watch.begin("dummy", "");
    watch.mark(&id, "looks", StepMark::NotSeen);
    watch.end(&id, true);
    assert!(watch.interview.record().evidence.is_empty());
    assert!(watch.interview.record().observations[&id].ended.is_some());
}

#[test]
fn an_item_of_an_observation_is_put_on_the_register_only_for_one_that_is_over_and_once() {
    let mut watch = Watch::new();
    let id = watch.begin("dummy", "");
    watch.mark(&id, "looks", StepMark::Seen);
    let mut item = procedure::evidence::blank("By hand");
    item.observation = Some(id.clone());
    let add = |number: &str, item: &viva::session::EvidenceItem| Event::EvidenceAdded {
        evidence: number.into(),
        item: item.clone(),
    };
    assert_eq!(watch.act(add("E1", &item)), Err(Refusal::ObservationNotEnded { observation: "O1".into() }));
    watch.end(&id, true);
    assert_eq!(watch.act(add("E2", &item)), Err(Refusal::IdInUse { id: "E1".into() }));
    let other = procedure::evidence::blank("Another thing");
    let changed = Event::EvidenceChanged { evidence: "E1".into(), item: other };
    assert!(watch.act(changed).is_err(), "an item stays that of its observation");
}

#[test]
fn every_command_of_an_observation_is_taken_back_and_brought_again() {
    let mut watch = Watch::new();
    let mut stood = vec![watch.standing()];
    let id = watch.begin("dummy", "Plant");
    stood.push(watch.standing());
    for (step, mark) in [("looks", StepMark::Seen), ("looks", StepMark::NotSeen), ("calls", StepMark::Seen)] {
        watch.mark(&id, step, mark);
        stood.push(watch.standing());
    }
    watch.note(&id, "looked twice #C1").unwrap();
    stood.push(watch.standing());
    let scene = ObservationScene { setting: ObservationSetting::Simulated, ..ObservationScene::default() };
    watch.answer(Topic::ObservationScene(id.clone()), Reply::Form(filled(&scene))).unwrap();
    stood.push(watch.standing());
    for over in [true, false, true] {
        watch.end(&id, over);
        stood.push(watch.standing());
    }
    for before in stood.iter().rev().skip(1) {
        assert!(watch.take(UndoWay::Back));
        assert_eq!(watch.standing(), *before);
    }
    for after in &stood[1..] {
        assert!(watch.take(UndoWay::Again));
        assert_eq!(watch.standing(), *after);
    }
}

#[test]
fn an_observation_with_marks_is_not_taken_back_as_one_that_never_was() {
    let mut watch = Watch::new();
    let id = watch.begin("wound", "");
    watch.mark(&id, "1", StepMark::Seen);
    let event = Event::Observation { observation: id, event: ObservationEvent::Withdrawn };
    assert_eq!(watch.act(event), Err(Refusal::NotedInObservation { observation: "O1".into() }));
}

#[test]
fn the_time_of_a_task_runs_on_its_screen_and_that_of_the_interview_stands_still() {
    let mut watch = Watch::new();
    for item in ["identity", "consent"] {
        watch.act(Event::ItemDone { script: ScriptPart::Opening, item: item.into() }).unwrap();
    }
    let go = |watch: &mut Watch, place| {
        let arrival = arrive(&watch.interview, &place);
        arrival.events.into_iter().try_for_each(|event| watch.act(event)).unwrap();
    };
    go(&mut watch, place_of_question("Q1".into()));
    let before = watch.interview.record().interview_length(watch.now);
    let id = watch.begin("dummy", "");
    let begun = watch.interview.record().interview_length(watch.now);
    watch.now += TimeDelta::minutes(7);
    let record = watch.interview.record();
    assert_eq!(record.interview_length(watch.now), begun);
    assert_eq!(record.question_length(&"Q1".into(), watch.now), begun - before);
    assert_eq!(record.observation_length(&id, watch.now), TimeDelta::minutes(7));
    // Elsewhere the task stands still, and the interview goes on.
    go(&mut watch, place_of_question("Q1".into()));
    let left = watch.interview.record().observation_length(&id, watch.now);
    watch.now += TimeDelta::minutes(1);
    assert_eq!(watch.interview.record().observation_length(&id, watch.now), left);
    assert_eq!(watch.interview.record().interview_length(watch.now), begun + TimeDelta::minutes(1));
    go(&mut watch, place_of_observation(id.clone()));
    watch.now += TimeDelta::minutes(1);
    assert_eq!(watch.interview.record().observation_length(&id, watch.now), left + TimeDelta::minutes(1));
}

#[test]
fn a_sheet_from_paper_has_its_day_and_no_times() {
    let mut watch = Watch::new();
    let on = NaiveDate::from_ymd_opt(2026, 11, 20);
    let scene = ObservationScene { held_on: on, ..ObservationScene::default() };
    watch.answer(Topic::ObservationBegin("wound".into()), Reply::Form(filled(&scene))).unwrap();
    let id = ObservationId::from("O1");
    watch.mark(&id, "1", StepMark::Seen);
    watch.end(&id, true);
    assert_eq!(evidence(&watch, "E1").date, on);
    assert_eq!(watch.interview.record().observations[&id].seconds, 0);
    let ahead = ObservationScene { held_on: NaiveDate::from_ymd_opt(2026, 11, 25), ..ObservationScene::default() };
    let refused = watch.answer(Topic::ObservationBegin("wound".into()), Reply::Form(filled(&ahead)));
    assert!(matches!(refused, Err(Refusal::HeldAhead { .. })), "{refused:?}");
}

#[test]
fn what_was_not_seen_is_offered_until_it_was_asked_about_or_seen() {
    let mut watch = Watch::new();
    let id = watch.begin("dummy", "");
    watch.mark(&id, "looks", StepMark::NotSeen);
    watch.mark(&id, "calls", StepMark::NotSeen);
    watch.mark(&id, "presses", StepMark::NotPossible);
    let offered = |watch: &Watch| not_seen(&watch.interview).iter().map(|each| each.id.to_string()).collect::<Vec<_>>();
    assert_eq!(offered(&watch), ["looks", "calls"]);
    for item in ["identity", "consent"] {
        watch.act(Event::ItemDone { script: ScriptPart::Opening, item: item.into() }).unwrap();
    }
    let message = question_about(not_seen(&watch.interview)[0].step, &"en".into());
    let wording = viva::locale::Locale::new(&"en".into()).say(&message);
    assert_eq!(wording, "Not seen: Looks round for danger – how would you do it?");
    watch.act(Event::AdHocAsked { question: "A1".into(), wording, informs: vec!["C1".into()] }).unwrap();
    assert_eq!(offered(&watch), ["calls"]);
    // On the next occasion of the same sheet it is seen.
    let again = watch.begin("dummy", "");
    assert_eq!(offered(&watch), Vec::<String>::new());
    watch.mark(&again, "calls", StepMark::Seen);
    assert_eq!(offered(&watch), Vec::<String>::new());
}

#[test]
fn in_practice_no_observation_begins() {
    let mut watch = Watch::new();
    let session = SessionId::from("other");
    let practice = Event::PracticeBegun(Practice::Recorded { session, last_hash: String::new() });
    let mut trail = viva::session::Trail::default();
    for (at, entry) in watch.interview.trail().entries().iter().enumerate() {
        trail.append(entry.at, "A", entry.event.clone());
        if at == 0 {
            trail.append(entry.at, "A", practice.clone());
        }
    }
    watch.interview = Interview::replay(rubric(), trail).unwrap();
    let scene = ObservationScene::default();
    let refused = watch.answer(Topic::ObservationBegin("dummy".into()), Reply::Form(filled(&scene)));
    assert_eq!(refused, Err(Refusal::PracticeShowsNothing));
    assert_eq!(arrive(&watch.interview, &place_at(Stage::Observe)).events, Vec::new());
}

#[test]
fn the_export_without_personal_data_has_marks_and_neither_place_nor_persons() {
    let mut watch = Watch::new();
    let scene = ObservationScene { place: "Zhezkent".into(), present: "Saule".into(), ..ObservationScene::default() };
    watch.answer(Topic::ObservationBegin("dummy".into()), Reply::Form(filled(&scene))).unwrap();
    let id = ObservationId::from("O1");
    watch.mark(&id, "looks", StepMark::Seen);
    watch.note(&id, "Saule held the dummy").unwrap();
    watch.end(&id, true);
    for texts in [Texts::Lengths, Texts::Redacted] {
        let exported = anonymous(&watch.interview, b"key", texts);
        assert_eq!(exported["observations"]["O1"]["marks"]["looks"][0]["mark"], "Seen");
        let text = exported.to_string();
        assert!(!text.contains("Zhezkent") && !text.contains("Saule"), "{text}");
    }
}

/// Something that an assessor might do on the sheets.
#[derive(Debug, Clone)]
enum Deed {
    Begin(usize),
    Mark(u8, usize, Option<StepMark>),
    Note(u8, String),
    Scene(u8, String),
    End(u8, bool),
    Remove(u8),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let mark = prop::option::of(prop::sample::select(StepMark::ALL.to_vec()));
    prop_oneof![
        1 => (0..2_usize).prop_map(Deed::Begin),
        6 => (1..3_u8, 0..4_usize, mark).prop_map(|(id, step, mark)| Deed::Mark(id, step, mark)),
        1 => (1..3_u8, "[a-z #C1-4]{1,12}").prop_map(|(id, text)| Deed::Note(id, text)),
        1 => (1..3_u8, "[a-z]{0,6}").prop_map(|(id, place)| Deed::Scene(id, place)),
        2 => (1..3_u8, any::<bool>()).prop_map(|(id, over)| Deed::End(id, over)),
        1 => (1..4_u8).prop_map(Deed::Remove),
    ]
}

/// An item that was taken off the register and put back has another number; the steps before that are taken back all the
/// same.
#[test]
fn steps_before_an_item_was_taken_off_the_register_are_taken_back() {
    let mut watch = Watch::new();
    let id = watch.begin("dummy", "");
    watch.mark(&id, "looks", StepMark::Seen);
    for over in [true, false, true] {
        watch.end(&id, over);
    }
    watch.act(Event::EvidenceRemoved { evidence: "E1".into(), reason: "not meant".into() }).unwrap();
    // The preparation is the first command, and stays.
    while watch.history.clone().take(UndoWay::Back, true, watch.interview.trail()).is_some_and(|step| step.start > 1) {
        watch.take(UndoWay::Back);
    }
    assert!(watch.interview.record().observations.is_empty(), "{}", watch.standing());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_marked_folds_counts_once_and_is_taken_back(deeds in prop::collection::vec(any_deed(), 1..40)) {
        let mut watch = Watch::new();
        let before = watch.standing();
        for deed in deeds {
            let id = |number: u8| ObservationId::from(format!("O{number}"));
            // What is not permitted is refused, and nothing else.
            let _ = match deed {
                Deed::Begin(at) => watch.answer(
                    Topic::ObservationBegin(["dummy", "wound"][at].into()),
                    Reply::Form(filled(&ObservationScene::default())),
                ),
                Deed::Mark(of, step, mark) => {
                    let step = ["looks", "calls", "presses", "4"][step];
                    watch.answer(Topic::Step(id(of), step.into()), Reply::Mark(mark))
                }
                Deed::Note(of, text) => watch.note(&id(of), &text),
                Deed::Scene(of, place) => {
                    let scene = ObservationScene { place, ..ObservationScene::default() };
                    watch.answer(Topic::ObservationScene(id(of)), Reply::Form(filled(&scene)))
                }
                Deed::End(of, over) => watch.answer(Topic::ObservationEnd(id(of)), Reply::Tick(over)),
                Deed::Remove(number) => watch.act(Event::EvidenceRemoved {
                    evidence: format!("E{number}").into(),
                    reason: "not meant".into(),
                }),
            };
            let record = watch.interview.record();
            for (_, item) in &record.evidence {
                let of = &record.observations[item.observation.as_ref().unwrap()];
                prop_assert!(of.ended.is_some() && !item.criteria.is_empty());
                let same = record.evidence.values().filter(|each| each.observation == item.observation).count();
                prop_assert_eq!(same, 1);
            }
        }
        let folded = Interview::replay(watch.interview.rubric().clone(), watch.interview.trail().clone()).unwrap();
        prop_assert_eq!(folded.record(), watch.interview.record());
        // The preparation is the first command, and stays.
        while watch.history.clone().take(UndoWay::Back, true, watch.interview.trail()).is_some_and(|step| step.start > 1) {
            watch.take(UndoWay::Back);
        }
        let stands = watch.standing();
        let removed = watch.interview.record().evidence_removed.len();
        prop_assert!(removed > 0 || stands == before, "{}", stands);
        prop_assert!(watch.interview.record().observations.is_empty(), "{}", stands);
    }
}
