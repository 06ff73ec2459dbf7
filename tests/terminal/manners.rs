//! How the program behaves as a guest of the terminal and of the disk.

use std::fs;

use viva::{
    bounds::NOTE_CHARS_MAX,
    store::{Protection, open_session},
};

use super::driver::{Setting, Terminal};

fn at_first_question(setting: &Setting) -> Terminal {
    setting.interview(80, 24)
}

fn notes(setting: &Setting) -> Vec<String> {
    let loaded = open_session(&setting.session(), &Protection::plain()).unwrap();
    loaded.interview.record().remarks().map(|(_, remark)| remark.text.clone()).collect()
}

#[test]
fn home_says_how_to_begin_when_there_is_nothing() {
    let setting = Setting::new();
    let mut terminal = setting.start(&[], 80, 24);
    terminal.wait_for("There are no sessions yet");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    assert_eq!(setting.files(), Vec::<std::path::PathBuf>::new(), "looking leaves no trace");
}

#[test]
fn what_is_shown_survives_a_kill_at_once() {
    let setting = Setting::new();
    let mut terminal = at_first_question(&setting);
    terminal.type_text("typed and not yet left");
    terminal.wait_for("typed and not yet left");
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();
    let mut terminal = setting.start(&[], 80, 24);
    terminal.wait_for("K-0002");
    terminal.press(&["enter"]);
    terminal.wait_for("typed and not yet left");
}

#[cfg(unix)]
#[test]
fn a_request_to_end_leaves_a_whole_file_and_a_sane_terminal() {
    let setting = Setting::new();
    let mut terminal = at_first_question(&setting);
    terminal.type_text("said just before the line was closed");
    terminal.wait_for("just before the line was closed");
    let pid = terminal.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert!(terminal.wait_end());
    assert!(!terminal.alternate_screen());
    assert!(!terminal.cursor_hidden());
    assert_eq!(notes(&setting), ["said just before the line was closed"]);
}

#[test]
fn a_large_paste_is_refused_and_a_small_one_taken() {
    let setting = Setting::new();
    let mut terminal = at_first_question(&setting);
    terminal.type_text("\x1b[200~two\nlines\x1b[201~");
    terminal.wait_for("lines");
    terminal.type_text(&format!("\x1b[200~{}\x1b[201~", "x".repeat(NOTE_CHARS_MAX)));
    terminal.wait_for("too long");
    terminal.press(&["^n"]);
    terminal.wait_for("somebody was hurt");
    terminal.wait_saved();
    assert_eq!(notes(&setting), ["two", "lines"]);
}

#[test]
fn a_window_too_small_says_so_and_still_takes_what_is_typed() {
    let setting = Setting::new();
    let mut terminal = at_first_question(&setting);
    terminal.resize(40, 10);
    terminal.wait_for("too small");
    terminal.type_text("typed blind");
    terminal.resize(80, 24);
    terminal.wait_for("typed blind");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_told_and_saving_goes_on_when_it_can() {
    let setting = Setting::new();
    let mut terminal = at_first_question(&setting);
    terminal.wait_saved();
    let (folder, aside) = (setting.sessions(), setting.sessions().with_extension("aside"));
    // Even root cannot make a folder where a file stands.
    fs::rename(&folder, &aside).unwrap();
    fs::write(&folder, "in the way").unwrap();
    terminal.type_text("kept in memory");
    terminal.wait_for("NOT SAVED");
    fs::remove_file(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();
    terminal.wait_saved();
    terminal.press(&["^n"]);
    terminal.wait_for("somebody was hurt");
    terminal.wait_saved();
    assert_eq!(notes(&setting), ["kept in memory"]);
}

#[test]
fn a_click_ticks_a_probe() {
    let setting = Setting::new();
    let mut terminal = at_first_question(&setting);
    terminal.press(&["^n"]);
    let screen = terminal.wait_for("What did you see when you came");
    let row = screen.lines().position(|line| line.contains("What did you see when you came")).unwrap() + 1;
    terminal.type_text(&format!("\x1b[<0;6;{row}M\x1b[<0;6;{row}m"));
    terminal.wait_for("✓ 1");
}
