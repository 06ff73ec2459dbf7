//! Every call to the disk is made to fail, once and for good, in every way that disks fail: the interview goes on, the
//! user is told, what was kept before stays, and once the disk works again everything is saved.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use viva::{
    locale::Locale,
    session::Moment,
    store::{self, Disk, Folders, OpenFile, Shelf, Stamp, SystemDisk},
    tui::{
        Effect, Msg, Saving, Setting, State, Theme, keymap,
        keymap::KeyPattern,
        worker::{self, Worker},
    },
};

/// A disk on which the calls of a span fail.
struct FaultyDisk {
    calls: Arc<Calls>,
}

struct Calls {
    made: AtomicUsize,
    fail_from: AtomicUsize,
    fail_until: AtomicUsize,
    error: io::ErrorKind,
}

impl Calls {
    /// Counts a call, and says whether it goes well.
    fn call(&self) -> io::Result<()> {
        let number = self.made.fetch_add(1, Ordering::SeqCst);
        let fails = (self.fail_from.load(Ordering::SeqCst)..self.fail_until.load(Ordering::SeqCst)).contains(&number);
        if fails { Err(self.error.into()) } else { Ok(()) }
    }

    fn fired(&self) -> bool {
        self.made.load(Ordering::SeqCst) > self.fail_from.load(Ordering::SeqCst)
    }

    fn heal(&self) {
        self.fail_until.store(0, Ordering::SeqCst);
    }
}

impl Disk for FaultyDisk {
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.calls.call()?;
        SystemDisk.make_folder(folder)
    }

    fn create(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.calls.call()?;
        Ok(Arc::new(FaultyFile { file: SystemDisk.create(path)?, calls: self.calls.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.calls.call()?;
        SystemDisk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.calls.call()?;
        SystemDisk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.calls.call()?;
        SystemDisk.sync_folder(folder)
    }

    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        self.calls.call()?;
        SystemDisk.stamp(path)
    }
}

struct FaultyFile {
    file: Arc<dyn OpenFile>,
    calls: Arc<Calls>,
}

impl OpenFile for FaultyFile {
    /// A full disk takes the half of what is written.
    fn append(&self, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.calls.call() {
            self.file.append(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        self.file.append(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.calls.call()?;
        self.file.sync()
    }
}

/// The program without a terminal, on a faulty disk and a clock that moves when told.
struct Program {
    state: State,
    worker: Worker,
    now: Moment,
    folder: tempfile::TempDir,
    calls: Arc<Calls>,
    quit: bool,
}

impl Program {
    fn start(fail: std::ops::Range<usize>, error: io::ErrorKind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = DateTime::parse_from_rfc3339("2026-11-24T10:30:00+05:00").unwrap();
        let calls = Arc::new(Calls {
            made: AtomicUsize::new(0),
            fail_from: AtomicUsize::new(fail.start),
            fail_until: AtomicUsize::new(fail.end),
            error,
        });
        let mut shelf = Shelf::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics"));
        shelf.rubrics.retain(|shelved| shelved.rubric.id.as_str() == "first-aid");
        let folders = Folders::choose(
            Some(folder.path().into()),
            Some(folder.path().join("rubrics")),
            Some(folder.path().join("keys")),
        )
        .unwrap();
        let worker = Worker::start(worker::Setting {
            disk: Arc::new(FaultyDisk { calls: calls.clone() }),
            folders,
            language: "en".into(),
            user: "A. Assessor (fictional)".into(),
        });
        let (state, effects) = State::new(Setting {
            locale: Locale::new(&"en".into()),
            theme: Theme::new(true, true),
            shelf,
            size: (80, 24),
            user: "A. Assessor (fictional)".into(),
            new_session: store::new_session_id,
            now,
        });
        let mut program = Program { state, worker, now, folder, calls, quit: false };
        program.carry_out(effects);
        program
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.quit = true,
                Effect::Suspend | Effect::Redraw => {}
                other => {
                    if let Some(news) = self.worker.order(other) {
                        self.tell(Msg::News(news));
                    }
                }
            }
        }
    }

    fn tell(&mut self, msg: Msg) {
        let effects = self.state.update(self.now, msg);
        self.carry_out(effects);
    }

    /// Keys as the keymap writes them; `"…"` types a text.
    fn press(&mut self, keys: &str) {
        for (index, part) in keys.split('"').enumerate() {
            if index % 2 == 1 {
                part.chars().for_each(|c| self.key(KeyCode::Char(c), KeyModifiers::NONE));
                continue;
            }
            for key in part.split_whitespace() {
                let Some(KeyPattern::Exactly(code, modifiers)) = keymap::parse(key) else { panic!("no key: {key}") };
                self.key(code, modifiers);
            }
        }
    }

    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.now += TimeDelta::milliseconds(100);
        self.tell(Msg::Key(KeyEvent::new(code, modifiers)));
    }

    /// Lets time pass until nothing is under way.
    fn wait(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.now += TimeDelta::seconds(1);
            self.tell(Msg::Tick);
            let begun = Instant::now();
            while self.worker.is_busy() {
                if let Some(news) = self.worker.news_within(Duration::from_millis(20)) {
                    self.tell(Msg::News(news));
                }
                assert!(begun.elapsed() < Duration::from_secs(20), "an order is never answered");
            }
        }
    }

    fn saving(&self) -> Option<Saving> {
        self.state.shared.desk.as_ref().and_then(|desk| desk.saving())
    }

    fn file(&self) -> Option<PathBuf> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).min()
    }

    /// All remarks that a reader of the folder finds, those being typed among them.
    fn kept(&self) -> Option<String> {
        let mut loaded = store::open_session(&self.file()?).ok()?;
        for event in loaded.unfinished.take().unwrap_or_default().draft {
            let _ = loaded.interview.act(event, "", self.now);
        }
        let remarks = loaded.interview.record().remarks().map(|(_, remark)| remark.text.clone());
        Some(remarks.collect::<Vec<_>>().join("\n"))
    }
}

const LINES: [&str; 3] = ["Looked round, switched the saw off", "Called 112", "Жаным, қозғалма"];

/// Holds part of an interview; after each line says what was typed so far.
fn hold(program: &mut Program, mut typed: impl FnMut(&Program, &str)) -> String {
    program.wait(1);
    program.press(r#"enter n "K-0001" ctrl-n space space ctrl-n"#);
    program.wait(3);
    let mut text = String::new();
    for line in LINES {
        program.press(&format!("\"{line}\""));
        text = if text.is_empty() { line.to_owned() } else { format!("{text}\n{line}") };
        typed(program, &text);
        program.press("enter");
        program.wait(1);
    }
    program.wait(3);
    text
}

/// How many calls an undisturbed run makes.
fn calls_of_a_run() -> usize {
    let mut program = Program::start(0..0, io::ErrorKind::Other);
    let text = hold(&mut program, |_, _| {});
    assert_eq!(program.kept().as_deref(), Some(text.as_str()));
    assert_eq!(program.saving(), Some(Saving::Saved));
    program.calls.made.load(Ordering::SeqCst)
}

const ERRORS: [io::ErrorKind; 5] = [
    io::ErrorKind::StorageFull,
    io::ErrorKind::PermissionDenied,
    io::ErrorKind::ReadOnlyFilesystem,
    io::ErrorKind::QuotaExceeded,
    // What the system has no better name for, such as an input/output error.
    io::ErrorKind::Other,
];

/// Runs a check for each call on all cores.
fn for_each_call(check: impl Fn(usize) + Sync) {
    let calls = calls_of_a_run();
    assert!(calls > 20, "{calls} calls");
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                loop {
                    let call = next.fetch_add(1, Ordering::SeqCst);
                    if call >= calls {
                        return;
                    }
                    check(call);
                }
            });
        }
    });
}

#[test]
fn a_disk_that_fails_at_any_call_from_then_on_loses_nothing_that_it_had_and_nothing_once_it_works() {
    for_each_call(|call| {
        let error = ERRORS[call % ERRORS.len()];
        let mut program = Program::start(call..usize::MAX, error);
        let mut kept_before = String::new();
        let text = hold(&mut program, |program, typed| {
            if !program.calls.fired() {
                kept_before = typed.to_owned();
            }
        });
        assert!(program.calls.fired());
        if program.saving() == Some(Saving::Failed) {
            let failure = program.state.shared.desk.as_ref().unwrap().failure.clone().unwrap_or_default();
            let folder = program.folder.path().display().to_string();
            assert!(failure.contains(&folder), "call {call}: {failure}");
        } else {
            // The last calls only clear away what is not needed.
            assert_eq!(program.kept().as_ref(), Some(&text), "call {call}: the top line hides a failure");
        }
        if !kept_before.is_empty() {
            let kept = program.kept().unwrap_or_default();
            assert!(kept.starts_with(&kept_before), "call {call}: {kept_before:?} is not in {kept:?}");
        }
        program.calls.heal();
        program.wait(8);
        assert_eq!(program.saving(), Some(Saving::Saved), "call {call}");
        assert_eq!(program.kept(), Some(text), "call {call}");
    });
}

#[test]
fn a_disk_that_fails_once_at_any_call_loses_nothing() {
    for_each_call(|call| {
        let error = ERRORS[call % ERRORS.len()];
        let mut program = Program::start(call..call + 1, error);
        let text = hold(&mut program, |_, _| {});
        program.wait(8);
        assert_eq!(program.saving(), Some(Saving::Saved), "call {call}");
        assert_eq!(program.kept(), Some(text.clone()), "call {call}");
        program.press("ctrl-q");
        program.wait(2);
        assert_eq!(program.kept(), Some(text), "call {call}");
        let left: Vec<_> = std::fs::read_dir(program.folder.path()).unwrap().map(|each| each.unwrap().path()).collect();
        let journals = left.iter().filter(|path| path.to_string_lossy().contains(".journal")).count();
        assert!(journals <= 1, "call {call}: {left:?}");
    });
}

#[test]
fn quitting_with_unsaved_work_asks_and_a_copy_goes_elsewhere() {
    let mut program = Program::start(usize::MAX..usize::MAX, io::ErrorKind::StorageFull);
    let text = hold(&mut program, |_, _| {});
    program.calls.fail_until.store(usize::MAX, Ordering::SeqCst);
    program.calls.fail_from.store(0, Ordering::SeqCst);
    program.press("\"and more\" ctrl-q");
    program.wait(2);
    assert!(!program.quit && program.state.shared.desk.is_some(), "it does not leave by itself");
    // The second of three: save a copy.
    program.press("down enter");
    let elsewhere = tempfile::tempdir().unwrap();
    program.calls.heal();
    program.press(&format!("\"{}\" enter", elsewhere.path().display()));
    program.wait(1);
    let copy = std::fs::read_dir(elsewhere.path()).unwrap().next().expect("a copy").unwrap().path();
    let copied = store::open_session(&copy).unwrap();
    let remarks: Vec<_> = copied.interview.record().remarks().map(|(_, remark)| remark.text.as_str()).collect();
    assert_eq!(remarks.join("\n"), format!("{text}\nand more"));
}
