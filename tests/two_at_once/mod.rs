//! Two at one session: two windows, two copies that went on apart, another program that replaces the file. Nobody
//! writes over anybody.
#![cfg(unix)]

mod without_locks;

use std::{
    fs,
    path::{Path, PathBuf},
};

use driver::{Setting, Terminal};
use viva::store::{KnownSessions, Protection, find_forks, open_session};

use crate::terminal::{driver, shown};

const COLUMNS: u16 = 100;
const ROWS: u16 = 30;

fn first_notes(path: &Path) -> Vec<String> {
    shown::held(path).unwrap().notes.remove("Q1").unwrap_or_default()
}

/// Opens the session that stands first on the home screen.
fn open_first(setting: &Setting) -> Terminal {
    let mut terminal = setting.start(&[], COLUMNS, ROWS);
    terminal.wait_for("K-0002");
    terminal.press(&["enter"]);
    terminal
}

fn leave(mut terminal: Terminal) {
    terminal.press(&["^q"]);
    terminal.wait_for("n new interview");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
}

fn type_and_see(terminal: &mut Terminal, text: &str) {
    terminal.type_text(text);
    terminal.wait_for(text);
}

#[test]
fn the_second_window_is_told_who_writes_and_reads_along_until_the_first_is_gone() {
    let setting = Setting::new();
    let mut first = setting.interview(COLUMNS, ROWS);
    type_and_see(&mut first, "seen by both");
    first.wait_saved();

    let mut second = open_first(&setting);
    second.wait_for("A. Assessor (fictional) has");
    let screen = second.wait_for("reading along ◐");
    assert!(screen.contains(" since "), "{screen}");
    second.wait_for("seen by both");
    type_and_see(&mut first, ", and gone on with");
    second.wait_for("seen by both, and gone on with");

    // Letters, a tick, a skip, a flag: nothing of it reaches the file or the screen.
    second.type_text("zzz\x1b1\x1bkzzz\r\x1bm\x7f\x7f");
    type_and_see(&mut first, " for long");
    let screen = second.wait_for("gone on with for long");
    assert!(!screen.contains("zzz"), "{screen}");
    assert!(screen.contains("reading along ◐"), "{screen}");
    first.wait_saved();
    let path = setting.session();
    assert_eq!(first_notes(&path), ["seen by both, and gone on with for long"]);
    let by_first = open_session(&path, &Protection::plain()).unwrap().interview.trail().entries().to_vec();

    first.signal(libc::SIGKILL);
    first.wait_end();
    second.wait_for("Nobody else has");
    leave(second);
    assert_eq!(
        open_session(&path, &Protection::plain()).unwrap().interview.trail().entries(),
        by_first,
        "the reader wrote nothing"
    );
    let mut third = open_first(&setting);
    third.wait_for("for long");
    third.wait_saved();
    type_and_see(&mut third, "written by the next");
    leave(third);
    assert_eq!(first_notes(&path), ["seen by both, and gone on with for long", "written by the next"]);
    assert_eq!(setting.files(), [path], "neither lock nor journal is left");
}

/// Two folders with copies of one session, each gone on with.
fn forked() -> (Setting, PathBuf, PathBuf) {
    let (here, there) = (Setting::new(), Setting::new());
    let mut terminal = here.interview(COLUMNS, ROWS);
    type_and_see(&mut terminal, "common ground");
    leave(terminal);
    let path = here.session();
    fs::create_dir(there.sessions()).unwrap();
    fs::copy(&path, there.sessions().join(path.file_name().unwrap())).unwrap();
    for (setting, text) in [(&here, "said here"), (&there, "said there")] {
        let mut terminal = open_first(setting);
        terminal.wait_for("common ground");
        type_and_see(&mut terminal, text);
        leave(terminal);
    }
    let other = path.with_extension("").to_str().map(|stem| PathBuf::from(format!("{stem}-copy.ron"))).unwrap();
    fs::copy(there.session(), &other).unwrap();
    (here, path, other)
}

#[test]
fn two_copies_that_went_on_apart_are_shown_side_by_side_and_both_kept() {
    let (setting, path, other) = forked();
    let before = [fs::read(&path).unwrap(), fs::read(&other).unwrap()];
    let trail_before =
        |path: &Path| open_session(path, &Protection::plain()).unwrap().interview.trail().entries().to_vec();
    let trails = [trail_before(&path), trail_before(&other)];
    let mut terminal = open_first(&setting);
    terminal.wait_for("Two copies of this session");
    let screen = terminal.wait_for("-copy.ron");
    let beside = |one: &str, other: &str| screen.lines().any(|line| line.contains(one) && line.contains(other));
    assert!(beside("“said here”", "“said there”"), "{screen}");
    assert!(beside("-copy.ron", "first-aid.ron"), "{screen}");
    // Whichever was opened: the other stays byte for byte, the opened one goes on from what it was.
    terminal.press(&["esc"]);
    terminal.wait_for("How did you come");
    leave(terminal);
    let after = [fs::read(&path).unwrap(), fs::read(&other).unwrap()];
    let untouched = (0..2).filter(|index| before[*index] == after[*index]).count();
    assert_eq!(untouched, 1, "only the opened one has the note that it was opened");
    for (path, before) in [&path, &other].into_iter().zip(trails) {
        let now = open_session(path, &Protection::plain()).unwrap();
        assert!(now.alterations.is_empty());
        assert!(now.interview.trail().entries().starts_with(&before), "{}", path.display());
    }
    assert_eq!(first_notes(&path), ["common ground", "said here"]);
    assert_eq!(first_notes(&other), ["common ground", "said there"]);
}

#[test]
fn the_search_for_other_copies_ends_when_nobody_waits_for_it() {
    let (_setting, path, other) = forked();
    let interview = open_session(&path, &Protection::plain()).unwrap().interview;
    let find = |wanted| find_forks(&path, &interview, &KnownSessions::default(), &Protection::plain(), &move || wanted);
    assert_eq!(find(true).into_iter().map(|fork| fork.path).collect::<Vec<_>>(), [other]);
    assert_eq!(find(false), []);
}

fn kept_beside(replacement: &[u8]) {
    let setting = Setting::new();
    let mut terminal = setting.interview(COLUMNS, ROWS);
    type_and_see(&mut terminal, "mine before");
    terminal.wait_saved();
    let path = setting.session();
    let theirs = setting.sessions().join("synchronised.tmp");
    fs::write(&theirs, replacement).unwrap();
    fs::rename(&theirs, &path).unwrap();
    type_and_see(&mut terminal, " and after");
    terminal.wait_for("Another program has changed");
    terminal.wait_saved();
    leave(terminal);
    assert_eq!(fs::read(&path).unwrap(), replacement, "what the other wrote is left alone");
    let mut others = setting.files();
    others.retain(|file| *file != path);
    assert_eq!(others.len(), 1, "{others:?}");
    assert_eq!(first_notes(&others[0]), ["mine before and after"]);
}

#[test]
fn a_file_replaced_by_another_program_is_kept_beside_ones_own() {
    let (_setting, _, other) = forked();
    kept_beside(&fs::read(other).unwrap());
}

#[test]
fn a_file_replaced_by_something_else_altogether_is_kept_beside_ones_own() {
    kept_beside(b"no session at all");
}

#[test]
fn what_another_hand_typed_into_the_draft_of_an_open_file_is_not_written_over() {
    let setting = Setting::new();
    let mut terminal = setting.interview(COLUMNS, ROWS);
    type_and_see(&mut terminal, "typed by the first");
    let holds = |path: &PathBuf| {
        // Until then the file may still take its final name.
        let named = path.to_string_lossy().ends_with("K-0002-first-aid.ron");
        named && fs::read_to_string(path).is_ok_and(|text| text.contains("typed by the first"))
    };
    terminal.wait_until("the draft is in the file", |_| setting.files().iter().any(holds));
    let path = setting.session();
    let edited = fs::read_to_string(&path).unwrap().replace("typed by the first", "typed by another");
    fs::write(&path, &edited).unwrap();
    type_and_see(&mut terminal, ", and on");
    terminal.wait_for("Another program has changed");
    terminal.wait_saved();
    leave(terminal);
    assert_eq!(fs::read_to_string(&path).unwrap(), edited);
    let others: Vec<_> = setting.files().into_iter().filter(|file| *file != path).collect();
    assert_eq!(first_notes(&others[0]), ["typed by the first, and on"]);
}

#[test]
fn another_time_zone_on_the_next_opening_changes_nothing_that_was_written() {
    let setting = Setting::new();
    let in_zone = |arguments: &[&str], zone: &str| {
        let mut command = setting.command(arguments);
        command.env("TZ", zone);
        command
    };
    // Zones without names work on every machine; east is minus here.
    let mut terminal = setting.interview_in(in_zone(&[], "<+05>-5"), COLUMNS, ROWS);
    type_and_see(&mut terminal, "said in the east");
    leave(terminal);
    let east = open_session(&setting.session(), &Protection::plain()).unwrap();
    let mut terminal = Terminal::start(in_zone(&[], "<-08>8"), COLUMNS, ROWS);
    terminal.wait_for("K-0002");
    terminal.press(&["enter"]);
    terminal.wait_for("said in the east");
    type_and_see(&mut terminal, "said in the west");
    leave(terminal);
    let west = open_session(&setting.session(), &Protection::plain()).unwrap();
    assert!(west.alterations.is_empty(), "{:?}", west.alterations);
    let (before, after) = (east.interview.trail().entries(), west.interview.trail().entries());
    assert!(after.starts_with(before));
    let offset = |entry: &viva::session::Entry| entry.at.offset().local_minus_utc();
    assert_eq!(offset(&before[0]), 5 * 3600);
    assert_eq!(offset(&after[after.len() - 1]), -8 * 3600);
    assert!(after.windows(2).all(|pair| pair[0].at <= pair[1].at), "times are compared as moments");
    assert_eq!(first_notes(&setting.session()), ["said in the east", "said in the west"]);
}
