//! Two writers whom no lock keeps apart: the disk knows none, or somebody has removed the lock file. In every order in
//! which they open, type, save, close and are killed, what each had on the screen can be had back, and who opens the
//! session next destroys nothing of it.
//!
//! `VIVA_HISTORIES=7` tries all histories of so many steps, instead of the usual number.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
};

use proptest::{prelude::*, sample};
use viva::{
    rubric::{self, Rubric},
    session::{Event, Interview, Moment, Preparation, Unfinished},
    store::{
        Access, Contents, Holder, Journal, OpenFile, Protection, SessionFile, Stamp, SystemDisk, document, open_session,
    },
};

static RUBRIC: LazyLock<Arc<Rubric>> =
    LazyLock::new(|| Arc::new(rubric::read(include_str!("../rubrics/first-aid.ron")).unwrap()));

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Locks {
    /// No lock can be taken, and no file be held.
    None,
    /// They work, but somebody removes the lock file as soon as it is there.
    Removed,
    Work,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Open,
    Type,
    Save,
    Close,
    Kill,
}

/// Which of the two does it.
type History = Vec<(usize, Step)>;

/// A disk on which no file can be held.
struct WithoutLocks;

struct NotHeld(Arc<dyn OpenFile>);

impl viva::store::Disk for WithoutLocks {
    fn make_folder(&self, folder: &Path) -> std::io::Result<Vec<PathBuf>> {
        SystemDisk.make_folder(folder)
    }
    fn create(&self, path: &Path) -> std::io::Result<Arc<dyn OpenFile>> {
        Ok(Arc::new(NotHeld(SystemDisk.create(path)?)))
    }
    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        SystemDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> std::io::Result<()> {
        SystemDisk.remove(path)
    }
    fn sync_folder(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
    fn stamp(&self, path: &Path) -> std::io::Result<Option<Stamp>> {
        SystemDisk.stamp(path)
    }
}

impl OpenFile for NotHeld {
    fn append(&self, bytes: &[u8]) -> std::io::Result<()> {
        self.0.append(bytes)
    }
    fn sync(&self) -> std::io::Result<()> {
        Ok(())
    }
    fn hold(&self) {}
    fn is_at(&self, path: &Path) -> bool {
        self.0.is_at(path)
    }
}

/// Somebody who has the session open for writing, and what is on the screen.
struct Writer {
    file: Box<SessionFile>,
    journal: Journal,
    interview: Interview,
    unfinished: Unfinished,
    number: u64,
}

struct Office {
    folder: tempfile::TempDir,
    locks: Locks,
    writers: [Option<Writer>; 2],
    /// The texts that were on a screen when it was last seen.
    shown: Vec<String>,
    letters: std::ops::RangeInclusive<char>,
}

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap()
}

fn text_of(unfinished: &Unfinished) -> String {
    match unfinished.draft.first() {
        Some(Event::FeedbackWritten { feedback }) => feedback.clone(),
        _ => String::new(),
    }
}

impl Office {
    fn new(locks: Locks) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut interview = Interview::begin("s-1".into(), RUBRIC.clone(), "A. Assessor (fictional)", now());
        let mut preparation = Preparation::new(&RUBRIC);
        (preparation.candidate, preparation.assessor) = ("K-1".into(), "A. Assessor (fictional)".into());
        interview.act(Event::Prepared(preparation), "A. Assessor (fictional)", now()).unwrap();
        let unfinished = Unfinished::default();
        fs::write(folder.path().join("s.ron"), document::write(&Contents::new(&interview, Some(&unfinished)))).unwrap();
        if locks == Locks::None {
            // A folder under the name of the lock file cannot be locked as one.
            fs::create_dir(folder.path().join("s.lock")).unwrap();
        }
        Office { folder, locks, writers: [None, None], shown: Vec::new(), letters: 'a'..='z' }
    }

    fn disk(&self) -> Arc<dyn viva::store::Disk> {
        if self.locks == Locks::None { Arc::new(WithoutLocks) } else { Arc::new(SystemDisk) }
    }

    fn open(&self) -> Option<Writer> {
        let me = Holder::me("A. Assessor (fictional)", now());
        let path = self.folder.path().join("s.ron");
        let opened = SessionFile::open(self.disk(), &Protection::plain(), &path, &me).unwrap();
        if self.locks == Locks::Removed {
            let _ = fs::remove_file(self.folder.path().join("s.lock"));
        }
        let Access::Write(file, journal) = opened.access else { return None };
        let unfinished = opened.loaded.unfinished.unwrap();
        let (interview, number) = (opened.loaded.interview, opened.loaded.mark.number);
        Some(Writer { file, journal, interview, unfinished, number })
    }

    fn step(&mut self, who: usize, step: Step) {
        if step == Step::Open {
            self.writers[who] = self.open();
            return;
        }
        let Some(writer) = &mut self.writers[who] else { return };
        match step {
            Step::Type => {
                let before = text_of(&writer.unfinished);
                let text = format!("{before}{}", self.letters.next().unwrap());
                writer.type_text(&text);
                self.shown.retain(|shown| *shown != before);
                self.shown.push(text);
            }
            Step::Save => writer.save(),
            Step::Close => {
                writer.save();
                let writer = self.writers[who].take().unwrap();
                // Before the lock is given up.
                writer.journal.close();
            }
            Step::Kill => self.writers[who] = None,
            Step::Open => unreachable!("done above"),
        }
    }

    /// Whether a text that was on a screen stands in a file of the folder, whichever it is.
    fn stands(&self, text: &str) -> bool {
        let files = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut texts = files.filter(|path| path.is_file()).map(|path| fs::read_to_string(path).unwrap());
        let (compact, spaced) = (format!("feedback:\"{text}\""), format!("feedback: \"{text}\""));
        texts.any(|held| held.contains(&compact) || held.contains(&spaced))
    }

    fn check(&self, history: &[(usize, Step)]) -> Result<(), String> {
        match self.shown.iter().find(|text| !self.stands(text)) {
            None => Ok(()),
            Some(lost) => {
                let mut files: Vec<_> =
                    fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
                files.sort();
                Err(format!("{lost:?} is lost, {:?}: {history:?}\n{files:?}", self.locks))
            }
        }
    }
}

impl Writer {
    fn type_text(&mut self, text: &str) {
        let before = self.unfinished.clone();
        // A second event that changes, too, so that the journal says the text whole.
        let reason = format!("{} letters", text.len());
        self.unfinished.draft = vec![Event::FeedbackWritten { feedback: text.into() }, Event::BrokenOff { reason }];
        self.number += 1;
        let changes = self.unfinished.changes_since(&before);
        self.journal.append(self.number, &changes).unwrap();
    }

    fn save(&mut self) {
        let (mark, spent) = self.journal.turn_over(self.number);
        let contents = Contents { mark: &mark, ..Contents::new(&self.interview, Some(&self.unfinished)) };
        let saved = self.file.save(&contents, "K-1", &spent).unwrap();
        self.journal.folded(&mark, self.interview.trail().last_hash());
        // A segment that somebody else has taken away does not follow, and is found by its session where it still lies.
        match self.journal.follow(&saved.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            followed => followed.unwrap(),
        }
    }
}

/// Plays a history, and lets somebody else open what is left of it, go on and close.
fn play(locks: Locks, history: &[(usize, Step)]) -> Result<(), String> {
    let mut office = Office::new(locks);
    for (index, (who, step)) in history.iter().enumerate() {
        office.step(*who, *step);
        office.check(&history[..=index])?;
    }
    office.writers = [None, None];
    for _ in 0..2 {
        office.step(0, Step::Open);
        office.step(0, Step::Type);
        office.step(0, Step::Close);
        office.check(history)?;
    }
    Ok(())
}

/// All histories of so many steps in which each step can be done.
fn histories(steps: usize) -> Vec<History> {
    let mut all = vec![(History::new(), [false, false])];
    for _ in 0..steps {
        let mut longer = Vec::new();
        for (history, open) in all {
            for who in 0..2 {
                // The two are alike: the first to do anything is the first.
                if history.is_empty() && who == 1 {
                    continue;
                }
                let possible: &[Step] =
                    if open[who] { &[Step::Type, Step::Save, Step::Close, Step::Kill] } else { &[Step::Open] };
                for step in possible {
                    let (mut history, mut open): (History, _) = (history.clone(), open);
                    history.push((who, *step));
                    open[who] = !matches!(step, Step::Close | Step::Kill);
                    longer.push((history, open));
                }
            }
        }
        all = longer;
    }
    all.into_iter().map(|(history, _)| history).collect()
}

fn all_histories(locks: Locks, steps: usize) {
    let steps = std::env::var("VIVA_HISTORIES").ok().and_then(|steps| steps.parse().ok()).unwrap_or(steps);
    let histories = histories(steps);
    assert!(histories.len() > 100, "{}", histories.len());
    let wrong: Vec<String> = histories.iter().filter_map(|history| play(locks, history).err()).collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), histories.len(), wrong[..wrong.len().min(5)].join("\n"));
}

#[test]
fn where_the_disk_knows_no_locks_nothing_that_two_writers_type_is_lost() {
    all_histories(Locks::None, 5);
}

#[test]
fn where_the_lock_file_was_removed_nothing_that_two_writers_type_is_lost() {
    all_histories(Locks::Removed, 5);
}

#[test]
fn where_locks_work_one_writes_and_nothing_is_left_lying_about() {
    all_histories(Locks::Work, 4);
    let mut office = Office::new(Locks::Work);
    for step in [Step::Open, Step::Type, Step::Save, Step::Type, Step::Kill, Step::Open, Step::Type, Step::Close] {
        office.step(0, step);
    }
    let files: Vec<_> = fs::read_dir(office.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["s.ron"]);
}

/// The second had read the first one's journal, whose name went to a new one, and then had a name of its own.
#[test]
fn a_journal_that_was_begun_under_the_name_of_another_is_never_taken_for_it() {
    use Step::{Close, Open, Save, Type};
    for last in [Save, Close] {
        let history = [(0, Open), (0, Type), (1, Open), (0, Save), (0, Type), (1, last)];
        assert_eq!(play(Locks::None, &history), Ok(()));
    }
}

/// A save that is ordered while another is under way makes the same segments superfluous, and the first has left their
/// names to new ones.
#[test]
fn a_segment_that_is_cleared_away_twice_takes_no_other_with_it() {
    let mut office = Office::new(Locks::Work);
    for step in [Step::Open, Step::Type, Step::Kill, Step::Open] {
        office.step(0, step);
    }
    let writer = office.writers[0].as_mut().unwrap();
    let orders = [writer.journal.turn_over(writer.number), writer.journal.turn_over(writer.number)];
    let (interview, unfinished) = (writer.interview.clone(), writer.unfinished.clone());
    for (order, text) in orders.iter().zip(["ab", "abc"]) {
        let contents = Contents { mark: &order.0, ..Contents::new(&interview, Some(&unfinished)) };
        let saved = writer.file.save(&contents, "K-1", &order.1).unwrap();
        assert_eq!(saved.kept, Vec::<PathBuf>::new());
        writer.type_text(text);
    }
    assert_eq!(text_of(&open_session(writer.file.path(), &Protection::plain()).unwrap().unfinished.unwrap()), "abc");
}

/// The second one's session goes beside the file, and leaves there what belongs to the file.
#[test]
fn whoever_gives_way_leaves_the_first_one_its_journal() {
    use Step::{Kill, Open, Save, Type};
    for locks in [Locks::None, Locks::Removed] {
        let mut office = Office::new(locks);
        let history =
            [(0, Open), (0, Type), (1, Open), (0, Save), (0, Type), (1, Type), (1, Save), (0, Kill), (1, Kill)];
        history.into_iter().for_each(|(who, step)| office.step(who, step));
        let found = office.open().unwrap();
        assert_eq!(text_of(&found.unfinished), "ab", "{locks:?}");
        assert!(office.stands("ac"), "{locks:?}");
    }
}

/// The second one clears away the segment of the first, whose session then goes beside the file.
#[test]
fn a_writer_whose_segment_was_taken_away_loses_nothing_when_its_file_gets_another_name() {
    use Step::{Close, Kill, Open, Save, Type};
    let history = [
        (0, Open),
        (0, Type),
        (0, Kill),
        (1, Open),
        (1, Type),
        (0, Open),
        (1, Save),
        (1, Type),
        (1, Close),
        (0, Type),
        (1, Open),
        (0, Save),
    ];
    assert_eq!(play(Locks::None, &history), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn long_histories_of_two_writers_without_locks_lose_nothing(
        steps in prop::collection::vec(
            (0..2_usize, sample::select(vec![Step::Open, Step::Type, Step::Type, Step::Save, Step::Close, Step::Kill])),
            6..20,
        ),
        locks in sample::select(vec![Locks::None, Locks::Removed]),
    ) {
        let mut open = [false, false];
        let mut history = History::new();
        for (who, step) in steps {
            let step = if open[who] == (step != Step::Open) { step } else { Step::Open };
            if open[who] && step == Step::Open {
                continue;
            }
            open[who] = !matches!(step, Step::Close | Step::Kill);
            history.push((who, step));
        }
        prop_assert_eq!(play(locks, &history), Ok(()));
    }
}
