//! Bytes as what happens to the program: keys, text, clicks, sizes, time, and a disk that keeps things or does not.
//! Whatever happens, in whatever order, and whatever the disk does: no panic, and what is shown is kept.
//! `cargo fuzz run terminal fuzz/corpus/terminal fuzz/seeds/terminal`; the test `any_bytes` plays such streams, too.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use chrono::{DateTime, TimeDelta};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Size};
use viva::{
    desk::{
        AtOnce, ClerkOrder, DeskNews, Errand, JournalStep, News, Opened, OpeningNews, Order, Recording, SaveOrder,
        ScreenAnswer,
    },
    judgement,
    locale::{Explain, Locale},
    message,
    practice::{self, Case, debrief::debrief},
    rubric::{self, Rubric},
    session::{Change, Interview, Moment, Unfinished},
    store::{Catalogue, Head, Listed, Origin, PracticeShelf, Shelf, Shelved},
    tui::{Effect, Msg, Painter, Setting, State, Theme, keymap, keymap::KeyPattern},
};

/// A session on the imagined disk.
struct File {
    order: SaveOrder,
    steps: Vec<JournalStep>,
}

/// What the disk has been asked and has not answered yet.
enum Pending {
    Save(PathBuf, Box<SaveOrder>),
    Sync(u64),
}

struct Player {
    state: State,
    painter: Painter<std::io::Sink>,
    now: Moment,
    files: BTreeMap<PathBuf, File>,
    /// The session on the desk.
    path: Option<PathBuf>,
    /// Each with the desk that ordered it, which hears nothing of it once another lies there.
    pending: Vec<(u64, Pending)>,
    desk: u64,
    keys: Vec<(KeyCode, KeyModifiers)>,
    /// The journal and new files fail.
    failing: bool,
    quit: bool,
}

/// Bytes of one stream that are played.
const BYTES_MOST: usize = 2_000;
const LETTERS: &[char] =
    &['a', 'b', ' ', '#', '1', '2', 'ж', 'ә', 'ғ', '\u{301}', '👍', '🏽', '\u{200d}', '"', '\\', '\u{202e}', '\u{7}'];

/// Plays a stream, and looks whether what the screen shows is what the disk holds.
pub fn play(bytes: &[u8]) {
    let mut player = Player::new();
    let mut bytes = bytes.iter().copied().take(BYTES_MOST);
    let mut number = 0;
    while let Some(kind) = bytes.next() {
        let value = bytes.next().unwrap_or(0);
        player.happen(kind, value);
        number += 1;
        if player.quit {
            return;
        }
        if number % 16 == 0 {
            player.check();
        }
    }
    // A disk that is well again has everything in a moment.
    player.failing = false;
    for _ in 0..40 {
        player.answer(true);
        player.now += TimeDelta::seconds(1);
        player.tell(Msg::Tick);
    }
    player.answer(true);
    player.check();
    if let Some(desk) = &player.state.shared.desk {
        assert!(desk.is_saved() && desk.failure.is_none(), "a well disk takes everything: {:?}", desk.failure);
    }
}

/// The case that the tests have.
pub fn case(rubric: &Rubric) -> Arc<Case> {
    let read = practice::read(include_str!("../../tests/rubrics/cases/sure-of-herself.ron"), rubric);
    Arc::new(read.expect("a sound case"))
}

/// The debrief of an attempt at it, as if the same had been done before.
pub fn debriefs(interview: &Interview) -> News {
    let of = debrief(&case(interview.rubric()), interview, &"en".into());
    ScreenAnswer::Debrief(of.map(|own| vec![own.clone(), own]).map_err(|no| no.explain())).into()
}

impl Player {
    fn new() -> Self {
        let now = DateTime::parse_from_rfc3339("2026-11-24T10:30:00+05:00").expect("a moment");
        let rubric = Arc::new(rubric::read(include_str!("../../tests/rubrics/first-aid.ron")).expect("a sound rubric"));
        let shelf = Shelf { rubrics: vec![Shelved { rubric, origin: Origin::Shipped }], ..Shelf::default() };
        let (state, effects) = State::new(Setting {
            locale: Locale::new(&"en".into()),
            theme: Theme::new(true, true),
            shelf,
            centre: None,
            size: (80, 24),
            user: "A. Assessor (fictional)".into(),
            new_session: |now| now.timestamp_millis().to_string().into(),
            now,
        });
        let bound = keymap::BINDINGS.iter().flat_map(|binding| binding.chords.iter().chain(binding.letters));
        let keys = bound.filter_map(|written| match keymap::parse(written) {
            Some(KeyPattern::Exactly(code, modifiers)) => Some((code, modifiers)),
            Some(KeyPattern::AnyDigit(modifiers)) => Some((KeyCode::Char('2'), modifiers)),
            Some(KeyPattern::AnyPoint(modifiers)) => Some((KeyCode::Char('a'), modifiers)),
            None => None,
        });
        let mut player = Player {
            state,
            painter: Painter::new(std::io::sink(), Size { width: 80, height: 24 }),
            now,
            files: BTreeMap::new(),
            path: None,
            pending: Vec::new(),
            desk: 0,
            keys: keys.collect(),
            failing: false,
            quit: false,
        };
        player.carry_out(effects);
        player
    }

    fn happen(&mut self, kind: u8, value: u8) {
        let index = usize::from(value);
        match kind % 16 {
            0..=4 => {
                let (code, modifiers) = self.keys[index % self.keys.len()];
                self.tell(Msg::Key(KeyEvent::new(code, modifiers)));
            }
            5..=7 => {
                let code = KeyCode::Char(LETTERS[index % LETTERS.len()]);
                self.tell(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            }
            8 => {
                let code = [KeyCode::Enter, KeyCode::Backspace, KeyCode::Tab, KeyCode::Esc][index % 4];
                self.tell(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            }
            9 => {
                let text = (0..index % 40).map(|at| LETTERS[(index * 7 + at * 5) % LETTERS.len()]);
                let text: String = text.flat_map(|c| [c, if c == '2' { '\n' } else { 'x' }]).collect();
                self.tell(Msg::Paste(text));
            }
            10 => {
                let (columns, rows) = (u16::from(value % 16) * 13, u16::from(value / 16) * 5);
                self.painter.reset(Size { width: columns, height: rows }).expect("a sink takes everything");
                self.tell(Msg::Resize(columns, rows));
            }
            11 => {
                let at = Position { x: u16::from(value % 16) * 5, y: u16::from(value / 16) + 2 };
                if let Some((area, target)) = self.painter.target_at(at) {
                    self.tell(Msg::Click { target, area, at });
                }
            }
            12 => {
                self.now += TimeDelta::seconds(i64::from(value % 64) - 8);
                self.tell(Msg::Tick);
            }
            13 => self.tell(Msg::Wheel { down: value.is_multiple_of(2) }),
            14 => self.failing = value.is_multiple_of(3),
            _ => self.answer(!value.is_multiple_of(3)),
        }
    }

    fn tell(&mut self, msg: Msg) {
        self.now += TimeDelta::milliseconds(20);
        let effects = self.state.update(self.now, msg);
        self.carry_out(effects);
        if self.quit {
            return;
        }
        let damage = self.state.take_damage();
        self.painter.paint(&self.state, damage).expect("a sink takes everything");
    }

    /// The disk answers all that it was asked.
    fn answer(&mut self, well: bool) {
        for (desk, pending) in std::mem::take(&mut self.pending) {
            let failure = || message!("it fails");
            let news = match pending {
                Pending::Sync(number) => {
                    DeskNews::Synced { number, result: if well { Ok(()) } else { Err(failure()) } }
                }
                Pending::Save(path, order) => {
                    let change = order.change;
                    let result = if well { Ok((path.clone(), Vec::new())) } else { Err(failure()) };
                    if well {
                        let steps = self.files.remove(&path).map(|file| file.steps).unwrap_or_default();
                        let steps = steps.into_iter().filter(|step| step.number > change).collect();
                        self.files.insert(path, File { order: *order, steps });
                    }
                    DeskNews::Saved { change, result }
                }
            };
            if desk == self.desk {
                self.tell(Msg::News(news.into()));
            }
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if matches!(&effect, Effect::Order(Order::Clerk(order)) if order.clears_desk()) {
                self.desk += 1;
            }
            let news: News = match effect {
                Effect::Order(Order::Clerk(ClerkOrder::ListSessions)) => {
                    let listed = |(path, file): (&PathBuf, &File)| Listed {
                        copy_of: None,
                        path: path.clone(),
                        head: Head::of(&file.order.interview),
                    };
                    let listed = self.files.iter().map(listed);
                    let sessions = listed.filter(|listed| listed.head.practice.is_none()).collect();
                    ScreenAnswer::Sessions(Box::new(Catalogue { sessions, ..Catalogue::default() })).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::ListPractice)) => {
                    let listed = |(path, file): (&PathBuf, &File)| Listed {
                        copy_of: None,
                        path: path.clone(),
                        head: Head::of(&file.order.interview),
                    };
                    let attempts = self.files.iter().map(listed).filter(|listed| listed.head.practice.is_some());
                    let rubric = self.state.shared.shelf.rubrics[0].rubric.clone();
                    let (cases, attempts) = (vec![(case(&rubric), rubric)], attempts.collect());
                    ScreenAnswer::Practice(Box::new(PracticeShelf { cases, attempts, ..PracticeShelf::default() }))
                        .into()
                }
                Effect::Order(Order::AtOnce(AtOnce::Create(_))) if self.failing => {
                    DeskNews::Created(Err(message!("it fails"))).into()
                }
                Effect::Order(Order::AtOnce(AtOnce::Create(order))) => {
                    let path = PathBuf::from(format!("{}.ron", self.files.len()));
                    self.path = Some(path.clone());
                    self.files.insert(path.clone(), File { order: *order, steps: Vec::new() });
                    DeskNews::Created(Ok(path)).into()
                }
                Effect::Order(Order::AtOnce(AtOnce::Journal(_))) if self.failing => {
                    DeskNews::NotJournaled(message!("it fails")).into()
                }
                Effect::Order(Order::AtOnce(AtOnce::Journal(step))) => {
                    self.pending.push((self.desk, Pending::Sync(step.number)));
                    let file = self.path.as_ref().and_then(|path| self.files.get_mut(path));
                    file.expect("a journal belongs to a file").steps.push(step);
                    continue;
                }
                Effect::Order(Order::Save(order)) => {
                    let path = self.path.clone().expect("a file was made before it is written again");
                    self.pending.push((self.desk, Pending::Save(path, order)));
                    continue;
                }
                Effect::Order(Order::Clerk(ClerkOrder::SaveCopy(..))) => {
                    News::Told { messages: vec![message!("no")], wrong: self.failing }
                }
                Effect::Order(Order::Clerk(ClerkOrder::WriteReport(report, _))) => {
                    ScreenAnswer::Report(Ok((report.folder, self.failing))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::ReadReplay(path))) => {
                    let (interview, _, _) = self.held_by(&path);
                    let interview = Arc::new(interview);
                    ScreenAnswer::Replay(Ok(Recording { interview, alterations: Vec::new() })).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::Open(path))) => {
                    let (interview, unfinished, changes) = self.held_by(&path);
                    let stale = !self.files[&path].steps.is_empty();
                    self.path = Some(path.clone());
                    let practised = interview.record().practice.is_some();
                    let opened = Opened {
                        behind: false,
                        path,
                        case: practised.then(|| case(interview.rubric())),
                        interview,
                        unfinished: Some(unfinished),
                        changes,
                        stale,
                        alterations: Vec::new(),
                        told: Vec::new(),
                        held: None,
                    };
                    OpeningNews::Opened(Ok(Box::new(opened))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::LookAtChain(..))) => {
                    ScreenAnswer::Chain(if self.failing { Err(message!("it fails")) } else { Ok(()) }).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::AddToSigned { .. })) => {
                    OpeningNews::Added(Err(message!("no"))).into()
                }
                Effect::Order(Order::Errand(Errand::Agenda(order))) => {
                    let agenda = Box::new(judgement::agenda(&order.rubric, &order.record, order.on));
                    ScreenAnswer::Agenda { entries: order.entries, agenda }.into()
                }
                Effect::Order(Order::Errand(Errand::Hash(_))) => {
                    ScreenAnswer::Hashed(Err(message!("it is not there"))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::Close | ClerkOrder::Discard(..))) => {
                    self.path = None;
                    continue;
                }
                Effect::Quit => {
                    self.quit = true;
                    continue;
                }
                Effect::Order(Order::Clerk(ClerkOrder::OpenSheet { .. })) => {
                    OpeningNews::Opened(Err(message!("no sheet"))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::Debrief(_, order))) => debriefs(&order.interview),
                Effect::Order(Order::Clerk(ClerkOrder::FindKey)) => {
                    ScreenAnswer::Key(if self.failing { Err(message!("no")) } else { Ok("ab".repeat(32)) }).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::LookAtSheets(..)))
                | Effect::Order(Order::Clerk(ClerkOrder::CollectSheets(..)))
                | Effect::Order(Order::Errand(Errand::Calibrate(_)))
                | Effect::Order(Order::Clerk(ClerkOrder::ReadDrills(_)))
                | Effect::Order(Order::Clerk(ClerkOrder::KeepReview { .. }))
                | Effect::Order(Order::Clerk(ClerkOrder::MakePracticeFolder | ClerkOrder::KeepLanguage(_)))
                | Effect::Suspend
                | Effect::Redraw
                | Effect::Order(Order::Clerk(ClerkOrder::ReadCohort(_)))
                | Effect::Order(Order::Clerk(ClerkOrder::CohortDebrief(..)))
                | Effect::Order(Order::Clerk(ClerkOrder::Follow(_))) => continue,
            };
            let effects = self.state.update(self.now, Msg::News(news));
            self.carry_out(effects);
        }
    }

    /// What file and journal hold together.
    fn held_by(&self, path: &PathBuf) -> (Interview, Unfinished, u64) {
        let file = &self.files[path];
        let mut interview = file.order.interview.clone();
        let mut unfinished = file.order.unfinished.clone().unwrap_or_default();
        let mut number = file.order.change;
        for step in &file.steps {
            assert!(step.number > number, "numbers go up");
            number = step.number;
            for change in &step.changes {
                unfinished.apply(change).expect("a change fits what was before it");
                if let Change::Happened(entry) = change {
                    interview.take_up((**entry).clone()).expect("an entry continues the trail");
                }
            }
        }
        (interview, unfinished, number)
    }

    /// What is shown is kept, unless it is said that it is not.
    fn check(&self) {
        let (Some(desk), Some(path)) = (&self.state.shared.desk, &self.path) else { return };
        if desk.failure.is_some() || desk.path.is_none() || desk.read_only() {
            return;
        }
        let (interview, unfinished, _) = self.held_by(path);
        assert!(interview.trail() == desk.interview.trail(), "the trail is kept");
        assert_eq!(unfinished, desk.unfinished, "what is being typed is kept");
    }
}
