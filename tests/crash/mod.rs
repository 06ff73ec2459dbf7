//! Nothing is lost: a real run is recorded, call by call, and after each call the folder is restored as a kill or a loss
//! of power may have left it, and opened. What it holds is compared with what the screen showed at that very moment.
//!
//! Needs `strace`. Where that is missing the test says so and is passed over, but not where `CI=true`.
//! `VIVA_CRASH_LONG=1` records a longer run, and goes on with what is found after each moment instead of some.
#![cfg(target_os = "linux")]

mod disk;
mod log;
mod run;

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
    sync::{Arc, Mutex},
    thread,
};

use disk::{Disk, Folder};
use log::{Call, What};
use run::Wish;
use shown::{Held, Notes, picture};
use viva::{
    session::{Asked, Change, Line, Moment},
    store::{Access, Holder, Protection, SessionFile, SystemDisk},
};

use crate::terminal::{driver, shown};

/// What was shown so long before a picture that says `saved` survives a loss of power; in seconds.
const PROMISED_AFTER: f64 = 0.150;

/// What the screen shows, and has shown of questions that it has left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Shown {
    notes: Notes,
    /// The reason being typed, or the one that was left with Esc, which is told to be kept.
    reason: Option<String>,
}

/// A state of the folder that must hold what was shown, at a moment of the run.
struct Check {
    what: &'static str,
    moment: usize,
    folder: usize,
    /// It must hold what was shown from here on, at most what is shown next.
    at_least: usize,
    shown: usize,
}

#[derive(Default)]
struct Checks {
    folders: Vec<Folder>,
    known: HashMap<Folder, usize>,
    checks: Vec<Check>,
}

impl Checks {
    fn add(&mut self, what: &'static str, moment: usize, folder: Folder, at_least: usize, shown: usize) {
        let next = self.folders.len();
        let index = *self.known.entry(folder.clone()).or_insert(next);
        if index == next {
            self.folders.push(folder);
        }
        self.checks.push(Check { what, moment, folder: index, at_least, shown });
    }
}

/// The moments of a run, one after the other.
struct Walk {
    disk: Disk,
    screen: vt100::Parser,
    shown: Vec<Shown>,
    /// The time at which each was shown first, in seconds.
    times: Vec<f64>,
    /// What must survive, as the last picture says `saved`.
    promised: usize,
    /// What was shown when the last sync of a journal began that is over.
    synced: usize,
    /// What was shown when each sync began, by the line of its beginning.
    syncing: HashMap<usize, usize>,
    /// A sync has failed, and no picture has told so and then said `saved` again: later ones prove nothing.
    gap: bool,
    gap_told: bool,
    checks: Checks,
}

impl Walk {
    fn begin(&mut self, call: &Call) {
        self.disk.begin(call);
        match &call.what {
            What::Show(bytes) => {
                self.screen.process(bytes);
                let picture = picture(&self.screen.screen().contents());
                self.gap_told |= self.gap && picture.failed;
                if picture.saved && self.gap_told {
                    (self.gap, self.gap_told) = (false, false);
                }
                let mut now = self.shown.last().cloned().unwrap_or_default();
                now.reason = picture.reason.or(now.reason);
                if let Some((question, rows)) = picture.notes {
                    now.notes.insert(question, rows);
                    now.notes.retain(|_, rows| !rows.is_empty());
                }
                if self.shown.last() != Some(&now) {
                    self.shown.push(now);
                    self.times.push(call.time);
                }
                let old = self.times.partition_point(|shown| call.time - shown >= PROMISED_AFTER);
                self.promised = if picture.saved { old.saturating_sub(1) } else { 0 };
            }
            What::Sync { .. } => {
                self.syncing.insert(call.begun, self.shown.len() - 1);
            }
            What::Write { .. } => {
                if let Some(folder) = self.disk.torn_by(call) {
                    let shown = self.shown.len() - 1;
                    self.checks.add("killed in the middle of a write", call.begun, folder, shown, shown);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, call: &Call) {
        self.disk.end(call);
        self.gap |= matches!(call.what, What::SyncFailed(_));
        if let What::Sync { descriptor, .. } = &call.what
            && !self.gap
            && self.disk.name_of(*descriptor).is_some_and(|name| name.contains(".journal"))
            && self.disk.is_found(*descriptor)
        {
            self.synced = self.synced.max(self.syncing[&call.begun]);
        }
    }

    fn check(&mut self, moment: usize) {
        let shown = self.shown.len() - 1;
        self.checks.add("killed", moment, self.disk.now(), shown, shown);
        let at_least = self.promised.max(self.synced);
        for folder in self.disk.after_loss_of_power() {
            self.checks.add("without power", moment, folder, at_least, shown);
        }
    }
}

#[test]
fn nothing_shown_is_lost_at_any_moment_of_a_run() {
    walk_through(&Wish::default());
}

/// Every third sync of a file fails, and what it should have written is gone with the power. Files take their names
/// slowly, so that much is typed and synced before they stand in for what was lost.
#[test]
fn nothing_said_to_be_saved_is_lost_where_syncs_fail() {
    const INJECTIONS: &[&str] =
        &["fdatasync:error=EIO:when=2+3", "rename,renameat,renameat2:delay_enter=300000:when=2+"];
    walk_through(&Wish { injections: INJECTIONS, ..Wish::default() });
}

/// The words that are typed are never written as they are, either.
#[test]
fn nothing_shown_is_lost_or_told_at_any_moment_of_a_run_in_an_encrypted_folder() {
    walk_through(&Wish { encrypts: true, ..Wish::default() });
}

fn walk_through(wish: &Wish) {
    let Some(run) = run::record(wish) else { return };
    let calls = log::read(&run.log);
    let mut moments: BTreeMap<usize, Vec<(bool, usize)>> = BTreeMap::new();
    let mut walk = Walk {
        disk: Disk::new(&run.sessions),
        screen: vt100::Parser::new(driver::cells(run::ROWS), driver::cells(run::COLUMNS), 0),
        shown: vec![Shown::default()],
        times: vec![f64::NEG_INFINITY],
        promised: 0,
        synced: 0,
        syncing: HashMap::new(),
        gap: false,
        gap_told: false,
        checks: Checks::default(),
    };
    for (index, call) in calls.iter().enumerate() {
        if let (true, What::Write { bytes, .. }) = (wish.encrypts, &call.what) {
            let text = String::from_utf8_lossy(bytes);
            let told = ["At the", "Қазақша", "Looked", "dummy", "saw it", "candidate"]
                .iter()
                .find(|word| text.contains(**word));
            assert_eq!(told, None, "{text}");
        }
        if matches!(call.what, What::Show(_)) || walk.disk.concerns(call) {
            moments.entry(call.begun).or_default().push((true, index));
            if let Some(over) = call.over {
                moments.entry(over).or_default().push((false, index));
            }
        }
    }
    for (moment, happening) in moments {
        for (begins, index) in happening {
            if begins {
                walk.begin(&calls[index]);
            } else {
                walk.end(&calls[index]);
            }
        }
        walk.check(moment);
    }
    let Walk { disk, shown, checks: Checks { folders, checks, .. }, .. } = walk;
    assert!(shown.len() > 50, "the screens were read: {shown:?}");
    assert!(shown.iter().any(|shown| shown.reason.is_some()), "the reason was seen: {shown:?}");
    let last = shown.last().unwrap();
    assert_eq!(last.notes, run.notes, "the screens were read to their end");
    let opened = open_all(&disk, &folders, &run.protection);
    println!("{} moments to check, {} states of the folder, {} screens", checks.len(), folders.len(), shown.len());
    let mut wrong = Vec::new();
    for check in &checks {
        if let Err(why) = agree(&opened[check.folder], &shown, check) {
            wrong.push(format!(
                "line {} of the record, {}: {why}\n  {:?}",
                check.moment + 1,
                check.what,
                folders[check.folder]
            ));
        }
    }
    if !wrong.is_empty() {
        let kept = std::env::temp_dir().join("viva-crash-test.log");
        let _ = std::fs::write(&kept, &run.log);
        let few = wrong.iter().take(8).cloned().collect::<Vec<_>>().join("\n");
        panic!("{} of {} checks failed; the record is {}\n{few}", wrong.len(), checks.len(), kept.display());
    }
}

/// Of so many states of the folder one is gone on with; all are opened. A number that divides no pattern of states.
const GONE_ON_WITH_EACH: usize = 5;

/// What the session files of a folder hold, or why one cannot be opened. Empty files are passed over: they are told
/// apart from damaged ones.
type Found = Vec<Result<Held, String>>;

/// Restores each folder and opens what is in it; two at a time.
fn open_all(disk: &Disk, folders: &[Folder], protection: &Protection) -> Vec<Found> {
    let results = Mutex::new(vec![Found::new(); folders.len()]);
    let workers = thread::available_parallelism().map_or(2, |count| count.get()).min(folders.len());
    let share = folders.len().div_ceil(workers);
    let each = if run::is_long() { 1 } else { GONE_ON_WITH_EACH };
    thread::scope(|scope| {
        for (number, part) in folders.chunks(share).enumerate() {
            let results = &results;
            scope.spawn(move || {
                let place = tempfile::tempdir().unwrap();
                for (offset, folder) in part.iter().enumerate() {
                    restore(disk, place.path(), folder);
                    let goes_on = offset % each == 0;
                    let found = open(disk, place.path(), folder, protection, goes_on);
                    results.lock().unwrap()[number * share + offset] = found;
                }
            });
        }
    });
    results.into_inner().unwrap()
}

fn restore(disk: &Disk, place: &Path, wanted: &Folder) {
    for there in std::fs::read_dir(place).unwrap() {
        std::fs::remove_file(there.unwrap().path()).unwrap();
    }
    for (name, content) in wanted {
        std::fs::write(place.join(name), disk.bytes(*content)).unwrap();
    }
}

fn open(disk: &Disk, place: &Path, folder: &Folder, protection: &Protection, goes_on: bool) -> Found {
    let is_session = |name: &str| name.ends_with(".ron") || name.ends_with(".ron.age");
    let sessions = folder.iter().filter(|(name, content)| is_session(name) && !disk.bytes(**content).is_empty());
    let opened = sessions.map(|(name, _)| {
        let path = place.join(name);
        let held = shown::held_in(&path, protection).map_err(|error| error.to_string())?;
        if goes_on {
            go_on(&path, &held, protection)?;
        }
        Ok(held)
    });
    opened.collect()
}

/// Goes on with a session, types a line and is killed again: what was there still is, and so is the line.
fn go_on(path: &Path, held: &Held, protection: &Protection) -> Result<(), String> {
    let now = Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
    let me = Holder::me("A. Assessor (fictional)", now);
    let opened = SessionFile::open(Arc::new(SystemDisk), protection, path, &me).map_err(|error| error.to_string())?;
    let Access::Write(file, mut journal) = opened.access else { return Err("it cannot be gone on with".into()) };
    let line = Line { asked: Asked::SkipQuestion("Q1".into()), text: "gone on".into() };
    let number = journal.mark().number + 1;
    journal.append(number, &[Change::LineTyped(Some(line))]).map_err(|error| error.to_string())?;
    drop((file, journal));
    let again = shown::held_in(path, protection).map_err(|error| format!("gone on with: {error}"))?;
    if again == (Held { reason: Some("gone on".into()), ..held.clone() }) {
        return Ok(());
    }
    Err(format!("held {held:?}, gone on with {again:?}"))
}

/// Whether what is held is what was shown, or what was to be shown next.
fn agree(found: &Found, shown: &[Shown], check: &Check) -> Result<(), String> {
    let held = match &found[..] {
        [] => Shown::default(),
        [Ok(held)] if held.altered => return Err("it counts as altered".into()),
        [Ok(held)] => Shown { notes: held.notes.clone(), reason: held.reason.clone() },
        // The file of a session that has just begun may be torn as long as nothing of it was said to last.
        [Err(_)] if check.at_least == 0 => Shown::default(),
        [Err(why)] => return Err(why.clone()),
        more => return Err(format!("there are {} sessions", more.len())),
    };
    let next = (check.shown + 1).min(shown.len() - 1);
    let path = &shown[check.at_least..=next];
    let notes: Vec<String> = path.iter().map(|each| flat(&each.notes)).collect();
    if !is_on_the_way(&flat(&held.notes), &notes) {
        return Err(format!("shown {:?}, held {:?}", notes[check.shown - check.at_least], flat(&held.notes)));
    }
    let reasons: Vec<String> = path.iter().map(|each| each.reason.clone().unwrap_or_default()).collect();
    let reason = held.reason.unwrap_or_default();
    if !is_on_the_way(reason.trim(), &reasons) {
        return Err(format!("shown {:?}, held the reason {reason:?}", reasons[check.shown - check.at_least]));
    }
    Ok(())
}

/// The notes as one text.
fn flat(notes: &Notes) -> String {
    notes.iter().map(|(question, rows)| format!("{question}\n{}\n", rows.join("\n"))).collect()
}

/// Whether a text is one of these, or between two that follow each other: several keys may be one picture.
fn is_on_the_way(text: &str, path: &[String]) -> bool {
    path.iter().any(|each| each == text) || path.windows(2).any(|pair| is_between(text, &pair[0], &pair[1]))
}

/// Whether a text is met on the way from one to another, which differ in one place.
fn is_between(text: &str, one: &str, other: &str) -> bool {
    // Notes that begin with a new question come with its name and the end of their line.
    if text.starts_with(one) && other.starts_with(text.trim_end_matches('\n')) {
        return true;
    }
    let (text, one, other) =
        (text.chars().collect::<Vec<_>>(), one.chars().collect::<Vec<_>>(), other.chars().collect::<Vec<_>>());
    let begin = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let most = one.len().min(other.len()) - begin;
    let end = one.iter().rev().zip(other.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let longer = if one.len() > other.len() { &one } else { &other };
    // What differs grows or shrinks letter by letter.
    let differing = &longer[begin..longer.len() - end];
    text.len() >= begin + end
        && text.starts_with(&longer[..begin])
        && text.ends_with(&longer[longer.len() - end..])
        && differing.starts_with(&text[begin..text.len() - end])
}

#[test]
fn between_two_pictures_are_the_texts_that_typing_passes_through() {
    let path = ["Q1\na\n".to_owned(), "Q1\nabc\n".to_owned()];
    assert!(is_on_the_way("Q1\nab\n", &path));
    assert!(!is_on_the_way("Q1\nac\n", &path));
    assert!(!is_on_the_way("Q1\n\n", &path));
    assert!(!is_on_the_way("", &path));
}
