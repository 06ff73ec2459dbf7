//! What keeping everything costs: a key with and without the journal on sessions of several lengths, the order to save
//! on the drawing thread, and taking up a journal of a megabyte. In a temporary folder of the real disk.

use std::{hint::black_box, path::Path, sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta};
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;
use viva::{
    desk::{AtOnce, ClerkOrder, Desk, DeskAccess, News, Opened, OpeningNews, Order, SYNC_PACE, Worker, WorkerSetting},
    locale::Locale,
    rubric::{self, Rubric},
    session::{Change, Event, Interview, Moment, Place, Preparation, Stage, Unfinished},
    store::{
        ChangeMark, Contents, Folders, Journal, Origin, PracticeRoom, Protection, Shelf, Shelved, SystemDisk, document,
        open_session,
    },
    tui::{Damage, Effect, Msg, Painter, Setting, State, Theme},
};

const SIZE: Size = Size { width: 200, height: 50 };

fn begun() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap()
}

fn small_rubric() -> Arc<Rubric> {
    Arc::new(rubric::read(include_str!("../tests/rubrics/first-aid.ron")).expect("the rubric is sound"))
}

/// An interview with so many events, in the middle of its last question but one: the questions in turn take remarks.
fn interview(rubric: &Arc<Rubric>, events: usize) -> Interview {
    let mut now = begun();
    let mut interview = Interview::begin("bench".into(), rubric.clone(), "A. Assessor", now);
    let mut act = |interview: &mut Interview, event: Event| {
        now += TimeDelta::seconds(2);
        interview.act(event, "A. Assessor", now).expect("the events made here are allowed");
    };
    let mut preparation = Preparation::new(rubric);
    preparation.candidate = "K-1".into();
    preparation.assessor = "A. Assessor".into();
    act(&mut interview, Event::Prepared(preparation));
    let questions: Vec<_> = rubric.questions.keys().cloned().collect();
    for question in &questions {
        act(&mut interview, Event::QuestionOpened { question: question.clone() });
    }
    // The screen shows the first question; what was said to the others makes the session long.
    let others = &questions[1..];
    let mut number = 0;
    while interview.trail().len() < events {
        let remark = interview.record().next_remark();
        let text = format!("remark {number}: said and did what was asked, as nearly in the words used");
        let question = others[number % others.len()].clone();
        act(&mut interview, Event::RemarkAdded { remark, question, after: None, began: begun(), text });
        number += 1;
    }
    interview
}

fn place(rubric: &Rubric) -> Place {
    Place { stage: Stage::Ask, question: rubric.questions.keys().next().cloned(), ..Place::default() }
}

/// The program at the first question of a session, which lies in a file.
struct Program {
    state: State,
    painter: Painter<std::io::Sink>,
    worker: Option<Worker>,
    _folder: tempfile::TempDir,
    now: Moment,
}

impl Program {
    fn new(events: usize, journal: bool) -> Self {
        let rubric = small_rubric();
        let interview = interview(&rubric, events);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bench.ron");
        let unfinished = Unfinished { place: place(&rubric), ..Unfinished::default() };
        std::fs::write(&path, document::write(&Contents::new(&interview, Some(&unfinished)))).unwrap();
        let shelf = Shelf { rubrics: vec![Shelved { rubric, origin: Origin::Shipped }], ..Shelf::default() };
        let (mut state, _) = State::new(Setting {
            locale: Locale::new(&"en".into()),
            theme: Theme::new(true, true),
            shelf,
            centre: None,
            size: (SIZE.width, SIZE.height),
            user: "A. Assessor".into(),
            new_session: |_| "bench".into(),
            now: begun(),
        });
        let mut worker = journal.then(|| {
            Worker::start(WorkerSetting {
                disk: Arc::new(SystemDisk),
                folders: Folders {
                    settings: None,
                    sessions: folder.path().into(),
                    rubrics: viva::rubrics(folder.path()),
                    keys: folder.path().join("keys"),
                    centre: folder.path().join("centre.ron"),
                },
                protection: Protection::plain(),
                practice: PracticeRoom::default(),
                language: "en".into(),
                user: "A. Assessor".into(),
                opens_reports: false,
                sync_pace: SYNC_PACE,
                wake: Arc::new(|| ()),
            })
        });
        let now = begun() + TimeDelta::days(1);
        let news: News = match &mut worker {
            Some(worker) => {
                worker.order(ClerkOrder::Open(path));
                worker.news_within(Duration::from_secs(10)).expect("the session is opened")
            }
            None => {
                let opened = Opened {
                    behind: false,
                    path,
                    case: None,
                    interview,
                    unfinished: Some(unfinished),
                    changes: 0,
                    stale: false,
                    alterations: Vec::new(),
                    told: Vec::new(),
                    held: None,
                };
                OpeningNews::Opened(Ok(Box::new(opened))).into()
            }
        };
        let effects = state.update(now, Msg::News(news));
        let mut program = Program { state, painter: Painter::new(std::io::sink(), SIZE), worker, _folder: folder, now };
        program.carry_out(effects);
        "A remark of usual length".chars().for_each(|c| program.press(KeyCode::Char(c)));
        assert!(!program.state.shared.desk.as_ref().unwrap().unfinished.draft.is_empty(), "the notes take letters");
        program
    }

    /// What happens between a key and the frame that shows it. The clock stands, so that no save falls due.
    fn press(&mut self, code: KeyCode) {
        let effects = self.state.update(self.now, Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self.carry_out(effects);
        let damage = self.state.take_damage();
        self.painter.paint(&self.state, damage).unwrap();
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let (Some(worker), Effect::Order(Order::AtOnce(order @ AtOnce::Journal(_)))) = (&mut self.worker, effect)
            {
                assert!(worker.order(order).is_none(), "the journal takes it");
            }
        }
    }
}

fn keys(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("two_keys");
    for events in [200, 2_000] {
        for (name, journal) in [("without_journal", false), ("with_journal", true)] {
            let mut program = Program::new(events, journal);
            program.painter.paint(&program.state, Damage::All).unwrap();
            group.bench_function(BenchmarkId::new(name, events), |bencher| {
                bencher.iter(|| {
                    program.press(KeyCode::Char('e'));
                    // Taken back, so that the notes do not grow with the number of runs.
                    program.press(KeyCode::Backspace);
                });
            });
        }
    }
}

fn one_step() -> Vec<Change> {
    let text = "A remark of usual length on what the candidate said and did".to_owned();
    vec![Change::Drafted { keep: 0, drop: 0, put: vec![Event::FeedbackWritten { feedback: text }] }]
}

fn appending(bench: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.ron");
    let changes = one_step();
    let mut journal = Journal::new(
        Arc::new(SystemDisk),
        &path,
        "bench".into(),
        ChangeMark::default(),
        "",
        Vec::new(),
        Protection::plain(),
    );
    let mut number = 0;
    bench.bench_function("append_a_step", |bencher| {
        bencher.iter(|| {
            number += 1;
            black_box(journal.append(number, &changes).unwrap());
        });
    });
}

fn recovery(bench: &mut Criterion) {
    let rubric = small_rubric();
    let interview = interview(&rubric, 200);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.ron");
    std::fs::write(&path, document::write(&Contents::new(&interview, Some(&Unfinished::default())))).unwrap();
    let (session, trail) = (interview.session().clone(), interview.trail().last_hash());
    let mut journal = Journal::new(
        Arc::new(SystemDisk),
        &path,
        session,
        ChangeMark::default(),
        trail,
        Vec::new(),
        Protection::plain(),
    );
    let segment = viva::store::journal::segment_path(&path, 1);
    let mut number = 0;
    while number == 0 || size_of(&segment) < 1 << 20 {
        for _ in 0..100 {
            let drop = usize::from(number > 0);
            let Some(Change::Drafted { put, .. }) = one_step().pop() else { unreachable!("a step drafts") };
            number += 1;
            journal.append(number, &[Change::Drafted { keep: 0, drop, put }]).unwrap();
        }
    }
    assert_eq!(open_session(&path, &Protection::plain()).unwrap().mark.number, number, "the whole journal is taken up");
    bench.bench_function("take_up_1_MB_of_journal", |bencher| {
        bencher.iter(|| open_session(black_box(&path), &Protection::plain()).unwrap())
    });
}

fn size_of(path: &Path) -> u64 {
    std::fs::metadata(path).unwrap().len()
}

fn orders(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("order_a_save");
    let rubric = small_rubric();
    for events in [2_000, 20_000] {
        let interview = interview(&rubric, events);
        let unfinished = Unfinished { place: place(&rubric), ..Unfinished::default() };
        let mut desk = Desk::open(interview, "bench.ron".into(), unfinished, DeskAccess::Write, 1, true);
        group.bench_function(BenchmarkId::from_parameter(events), |bencher| {
            let now = begun();
            // What becomes of the order is the worker's affair.
            bencher.iter_batched(|| (), |()| desk.order_save(now), BatchSize::PerIteration);
        });
    }
}

criterion_group!(benches, keys, appending, recovery, orders);
criterion_main!(benches);
