//! A sitting of drills, and what is left of it when the program is killed.

use std::process::Command;

use viva::{practice::drill::Grade, store::read_drills};

use super::driver::Setting;

const TRAINEE: &str = "A. Assessor (fictional)";

#[test]
fn a_short_sitting_to_its_end() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["drill", "--rubric", "first-aid", "--kind", "rate", "--items", "2"], 80, 24);
    terminal.wait_for("1 of 2");
    terminal.press(&["2"]);
    terminal.wait_for("The anchor:");
    while !terminal.contents().contains("right at first") {
        terminal.press(&["enter"]);
        let shown = terminal.wait_until("the next one", |screen| {
            screen.contains("by the anchors") || screen.contains("right at first")
        });
        if shown.contains("by the anchors") {
            terminal.press(&["2"]);
            terminal.wait_for("The anchor:");
        }
    }
    terminal.wait_for("kept ●");
    terminal.press(&["enter"]);
    terminal.wait_for("There are no sessions yet");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    assert!(read_drills(&setting.sessions(), TRAINEE).unwrap().reviews.len() >= 2);
}

#[cfg(unix)]
#[test]
fn a_kill_after_the_second_answer_loses_nothing() {
    let setting = Setting::new();
    let arguments = ["drill", "--rubric", "first-aid", "--kind", "rate"];
    let mut terminal = setting.start(&arguments, 80, 24);
    terminal.wait_for("1 of 3");
    for _ in 0..2 {
        terminal.wait_for("by the anchors");
        terminal.press(&["-"]);
        terminal.wait_for("You find not enough evidence");
        terminal.wait_for("kept ●");
        terminal.press(&["enter"]);
    }
    terminal.signal(libc::SIGKILL);
    assert!(!terminal.wait_end());
    let log = read_drills(&setting.sessions(), TRAINEE).unwrap();
    assert_eq!(log.reviews.len(), 2);
    assert!(log.reviews.iter().all(|review| review.grade == Grade::Again));
    // The next sitting goes on: those two are done for today.
    let mut terminal = setting.start(&arguments, 80, 24);
    terminal.wait_for("1 of 1");
    terminal.press(&["esc"]);
    terminal.wait_for("There are no sessions yet");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
}

#[test]
fn what_is_due_is_told_on_the_command_line() {
    let setting = Setting::new();
    let due = |more: &[&str]| {
        let rubrics = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics");
        let output = Command::new(env!("CARGO_BIN_EXE_viva"))
            .arg("--sessions")
            .arg(setting.sessions())
            .args(["--rubrics", rubrics, "--language", "en", "drill", "--due"])
            .args(more)
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, told, _) = due(&["--case", "sure-of-herself"]);
    assert_eq!((code, told.as_str()), (Some(0), "Nothing is due today; 7 were never done.\n"));
    let (code, told, _) = due(&["--case", "sure-of-herself", "--kind", "probe", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(code, Some(0));
    assert_eq!(told[0]["drill"], "sure-of-herself/probe/Q2");
    assert!(told[0]["due"].is_null());
    let (code, _, error) = due(&["--case", "of-nobody"]);
    assert_eq!(code, Some(1));
    assert!(error.contains("of-nobody"), "{error}");
    assert_eq!(due(&["--items", "0"]).0, Some(2));
    assert!(!setting.sessions().exists(), "telling makes no files");
}
