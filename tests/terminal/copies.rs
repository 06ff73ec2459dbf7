//! A copy that was left behind, and what a crash left in a journal.

use std::{collections::BTreeMap, fs, path::PathBuf};

use super::driver::Setting;

/// Each file of a folder with what is in it.
fn contents(setting: &Setting) -> BTreeMap<PathBuf, Vec<u8>> {
    let paths = fs::read_dir(setting.sessions()).unwrap().map(|each| each.unwrap().path());
    paths.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn a_copy_that_was_left_behind_is_told_and_looking_at_it_writes_nothing() {
    let setting = Setting::new();
    let mut terminal = setting.interview(80, 24);
    terminal.type_text("By a course");
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    // The older of the two is a copy under another name of the same day.
    let file = setting.session();
    let copy = file.with_file_name(file.file_name().unwrap().to_string_lossy().replace(".ron", "-copy.ron"));
    fs::copy(&file, &copy).unwrap();
    terminal.press(&["enter"]);
    terminal.wait_for("By a course");
    terminal.press(&["^n"]);
    terminal.wait_for("Tell me about a time");
    terminal.wait_saved();
    terminal.press(&["^q"]);
    let home = terminal.wait_for("2 sessions");
    assert!(home.contains("a copy"), "{home}");
    let before = contents(&setting);
    terminal.press(&["down", "enter"]);
    let shown = terminal.wait_for("This is an older copy");
    assert!(shown.contains("read"), "{shown}");
    terminal.type_text("not to be written");
    terminal.press(&["^n", "^q"]);
    terminal.wait_for("2 sessions");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    assert_eq!(contents(&setting), before);
}

#[test]
fn home_counts_what_a_crash_left_in_a_journal_and_shows_the_name_that_was_typed() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["interview", "--rubric", "first-aid"], 80, 24);
    terminal.wait_for("Candidate");
    terminal.type_text("K-0417");
    terminal.wait_saved();
    terminal.signal(libc::SIGKILL);
    drop(terminal);
    let mut terminal = setting.start(&[], 80, 24);
    let home = terminal.wait_for("one session");
    assert!(home.contains("K-0417"), "{home}");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
}

#[test]
fn the_same_command_after_a_crash_offers_to_go_on() {
    let setting = Setting::new();
    let mut terminal = setting.interview(80, 24);
    terminal.type_text("By a course");
    terminal.wait_saved();
    terminal.signal(libc::SIGKILL);
    drop(terminal);
    let mut terminal = setting.start(&["interview", "--rubric", "first-aid", "--candidate", "K-0002"], 80, 24);
    let asked = terminal.wait_for("Go on with the session that is open?");
    assert!(asked.contains("K-0002"), "{asked}");
    terminal.press(&["enter"]);
    terminal.wait_for("By a course");
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    assert_eq!(setting.files().iter().filter(|path| path.extension().is_some_and(|end| end == "ron")).count(), 1);
}

#[test]
fn what_is_discarded_before_the_first_question_leaves_no_file() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["interview", "--rubric", "first-aid"], 80, 24);
    terminal.wait_for("Candidate");
    terminal.type_text("K-0417");
    terminal.wait_saved();
    assert!(!contents(&setting).is_empty());
    terminal.press(&["alt-x"]);
    terminal.wait_for("No question was asked yet");
    terminal.press(&["down"]);
    terminal.wait_shown();
    terminal.press(&["enter"]);
    terminal.wait_for("Discarded");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    assert_eq!(contents(&setting), BTreeMap::new());
}
