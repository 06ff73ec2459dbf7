//! The terminal program without a terminal, over a folder on the real disk: keys go in, and whatever they order is done
//! before the next.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend};
use viva::{
    desk::{Saving, Worker, WorkerSetting},
    locale::Locale,
    rubric::{self, Rubric},
    session::{Moment, Trail, Unfinished},
    store::{Folders, Loaded, Origin, PracticeRoom, Protection, Shelf, Shelved, open_session},
    tui::{Destination, Effect, Msg, Setting, State, Theme, keymap, keymap::KeyPattern},
};

use crate::failing_disk::disk::FaultyDisk;

/// Read once: the runs are many.
static RUBRIC: LazyLock<Arc<Rubric>> =
    LazyLock::new(|| Arc::new(rubric::read(include_str!("../rubrics/first-aid.ron")).unwrap()));

/// An order that has no news after so long never has.
const PATIENCE: Duration = Duration::from_secs(30);
/// News that comes at all comes within this time, but for a call that is held back.
const MOMENT: Duration = Duration::from_millis(20);
/// What was shown so long before a picture that says `saved` survives a loss of power.
const PROMISED_AFTER: TimeDelta = TimeDelta::milliseconds(150);

pub struct Rig {
    pub state: State,
    pub disk: FaultyDisk,
    pub quit: bool,
    /// Whether each picture that says `saved` is held against what a loss of power would leave. The next key then comes
    /// as soon as anything was done, and not when all was.
    pub checks_power: bool,
    pub saved_pictures: usize,
    /// What was on the desk after each message, in the order of time; no older ones than the promise goes back.
    shown: Vec<(Moment, Held)>,
    worker: Option<Worker>,
    folder: PathBuf,
    now: Moment,
}

/// What an assessor has on the desk, or finds on the disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    pub trail: Trail,
    pub unfinished: Unfinished,
}

impl Rig {
    pub fn new(folder: &Path, disk: FaultyDisk) -> Self {
        Rig::protected(folder, disk, Protection::plain())
    }

    /// Over a folder, and one of practice in it, whose keys are known.
    pub fn protected(folder: &Path, disk: FaultyDisk, protection: Protection) -> Self {
        let now = DateTime::parse_from_rfc3339("2026-11-24T10:30:00+05:00").unwrap();
        let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
        let shelf =
            Shelf { rubrics: vec![Shelved { rubric: RUBRIC.clone(), origin: Origin::Shipped }], ..Shelf::default() };
        let user = "A. Assessor (fictional)".to_owned();
        let worker = Worker::start(WorkerSetting {
            disk: Arc::new(disk.clone()),
            folders: Folders {
                settings: None,
                sessions: folder.into(),
                rubrics: viva::rubrics(rubrics),
                keys: folder.join("keys"),
                centre: folder.join("centre.ron"),
            },
            protection: protection.clone(),
            practice: PracticeRoom { protection, case: None },
            language: "en".into(),
            user: user.clone(),
            opens_reports: false,
            sync_pace: Duration::ZERO,
            wake: Arc::new(|| ()),
        });
        let (state, effects) = State::new(Setting {
            locale: Locale::new(&"en".into()),
            theme: Theme::new(true, true),
            shelf,
            centre: None,
            size: (80, 24),
            user,
            new_session: |now| format!("20261124-faults-{}", now.timestamp_millis()).into(),
            now,
        });
        let mut rig = Rig {
            state,
            disk,
            quit: false,
            checks_power: false,
            saved_pictures: 0,
            shown: Vec::new(),
            worker: Some(worker),
            folder: folder.into(),
            now,
        };
        rig.carry_out(effects);
        rig.settle();
        rig
    }

    fn tell(&mut self, msg: Msg) {
        self.now += TimeDelta::milliseconds(100);
        let effects = self.state.update(self.now, msg);
        self.carry_out(effects);
        self.check_power();
        self.settle();
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let worker = self.worker.as_mut().expect("nothing is ordered after the end");
            let news = match effect {
                Effect::Quit => {
                    self.quit = true;
                    None
                }
                Effect::Order(order) => worker.order(order),
                Effect::Suspend | Effect::Redraw => None,
            };
            if let Some(news) = news {
                let effects = self.state.update(self.now, Msg::News(news));
                self.carry_out(effects);
            }
        }
    }

    /// Lets everything that was ordered be done.
    fn settle(&mut self) {
        let begun = Instant::now();
        while self.worker.as_ref().is_some_and(Worker::is_busy) {
            assert!(begun.elapsed() < PATIENCE, "an order has no end");
            if self.takes_news(PATIENCE) && self.checks_power {
                return;
            }
        }
    }

    /// What was shown as long before a picture that says `saved` as the promise says survives, and nothing that was not
    /// shown since is found.
    fn check_power(&mut self) {
        // Before there is a file, nothing is said of it.
        let Some(held) = self.held().filter(|_| self.saving().is_some()) else { return self.shown.clear() };
        let is_first = |trail: &Trail| trail.entries()[0] == held.trail.entries()[0];
        self.shown.retain(|(_, shown)| is_first(&shown.trail));
        let promised = self.shown.iter().rposition(|(at, _)| self.now - *at >= PROMISED_AFTER).unwrap_or(0);
        self.shown.drain(..promised);
        self.shown.push((self.now, held));
        if !self.checks_power || self.saving() != Some(Saving::Saved) {
            return;
        }
        self.saved_pictures += 1;
        for remains in self.disk.after_loss_of_power() {
            let place = tempfile::tempdir().unwrap();
            for (path, bytes) in &remains {
                std::fs::write(place.path().join(path.file_name().unwrap()), bytes).unwrap();
            }
            let files: Vec<_> = remains.iter().map(|(path, bytes)| (path.clone(), bytes.len())).collect();
            // The name of the file may last less than what is in it.
            let session = self.state.shared.desk.as_ref().map(|desk| desk.interview.session());
            let sessions = names(place.path()).into_iter().filter(|name| name.ends_with(".ron"));
            let loaded = sessions.filter_map(|name| open_session(&place.path().join(name), &Protection::plain()).ok());
            let found: Vec<Held> =
                loaded.filter(|loaded| Some(loaded.interview.session()) == session).map(held_by).collect();
            let is_new = self.now - self.shown[0].0 < PROMISED_AFTER;
            let is_shown = |found: &Held| self.shown.iter().any(|(_, shown)| shown == found);
            match &found[..] {
                [] => assert!(is_new, "saved was said of {files:?}, which hold no session"),
                [found] => assert!(is_shown(found), "saved was said of {files:?}, which hold {found:?}"),
                _ => panic!("one session is in several of {files:?}"),
            }
        }
    }

    /// Begins somewhere else.
    pub fn go(&mut self, destination: Destination) {
        let effects = self.state.begin_at(destination, self.now);
        self.carry_out(effects);
        self.settle();
    }

    /// Lets time pass, a second at a time.
    pub fn wait(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.now += TimeDelta::seconds(1);
            self.tell(Msg::Tick);
        }
    }

    /// Presses one key and takes what news there is within a moment, without waiting for what was ordered.
    pub fn hasty(&mut self, step: &str) {
        for msg in messages(step) {
            self.now += TimeDelta::seconds(1);
            let effects = self.state.update(self.now, msg);
            self.carry_out(effects);
            self.check_power();
            while self.takes_news(MOMENT) {}
        }
    }

    /// Takes news as it comes, until something holds.
    pub fn takes_news_until(&mut self, holds: impl Fn(&Rig) -> bool) {
        let begun = Instant::now();
        while !holds(self) {
            assert!(begun.elapsed() < PATIENCE, "it never holds:\n{}", self.picture());
            self.takes_news(MOMENT);
        }
    }

    /// Whether news came within a time.
    fn takes_news(&mut self, time: Duration) -> bool {
        let Some(news) = self.worker.as_mut().and_then(|worker| worker.news_within(time)) else { return false };
        let effects = self.state.update(self.now, Msg::News(news));
        self.carry_out(effects);
        self.check_power();
        true
    }

    /// Presses one key as the keymap writes it, `"…"` types a text, `+3` lets seconds pass.
    pub fn step(&mut self, step: &str) {
        match step.strip_prefix('+') {
            Some(seconds) => self.wait(seconds.parse().unwrap()),
            None => messages(step).into_iter().for_each(|msg| self.tell(msg)),
        }
    }

    pub fn steps(&mut self, steps: &[&str]) {
        steps.iter().for_each(|step| self.step(step));
    }

    pub fn picture(&self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal
            .draw(|frame| {
                viva::tui::draw(&self.state, frame);
            })
            .unwrap();
        let rows = terminal.backend().buffer().content().chunks(80);
        rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned() + "\n").collect()
    }

    pub fn saving(&self) -> Option<Saving> {
        self.state.shared.desk.as_ref().and_then(|desk| desk.saving(self.state.shared.now))
    }

    pub fn failure(&self) -> Option<String> {
        let failure = self.state.shared.desk.as_ref().and_then(|desk| desk.failure.as_ref());
        failure.map(|failure| self.state.shared.locale.say(failure))
    }

    /// What is on the desk.
    pub fn held(&self) -> Option<Held> {
        let desk = self.state.shared.desk.as_ref()?;
        Some(Held { trail: desk.interview.trail().clone(), unfinished: desk.unfinished.clone() })
    }

    /// What a new start would find if the program died now. The newest, if there are several files of the session.
    pub fn found(&self) -> Option<Held> {
        found_in(&self.folder)
    }

    /// Ends the program.
    pub fn end(mut self) {
        if let Some(worker) = self.worker.take() {
            worker.finish(Duration::from_secs(30));
        }
    }
}

/// What a step says: a key as the keymap writes it, `"…"` a text, `tick` a second that passes.
fn messages(step: &str) -> Vec<Msg> {
    let key = |code, modifiers| Msg::Key(KeyEvent::new(code, modifiers));
    if let Some(text) = step.strip_prefix('"') {
        return text.trim_end_matches('"').chars().map(|c| key(KeyCode::Char(c), KeyModifiers::NONE)).collect();
    }
    match keymap::parse(step) {
        _ if step == "tick" => vec![Msg::Tick],
        Some(KeyPattern::Exactly(code, modifiers)) => vec![key(code, modifiers)],
        _ => panic!("no key: {step}"),
    }
}

/// The only session of a folder, with what its journals hold.
pub fn found_in(folder: &Path) -> Option<Held> {
    let sessions: Vec<PathBuf> =
        names(folder).into_iter().filter(|name| name.ends_with(".ron")).map(|name| folder.join(name)).collect();
    assert!(sessions.len() < 2, "one session, one file: {sessions:?}");
    Some(held_by(open_session(sessions.first()?, &Protection::plain()).unwrap()))
}

/// What was read of a session.
pub fn held_by(loaded: Loaded) -> Held {
    assert!(loaded.alterations.is_empty());
    Held { trail: loaded.interview.trail().clone(), unfinished: loaded.unfinished.unwrap_or_default() }
}

/// The names of the files of a folder, in their order.
pub fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
