//! A task is watched by itself, through a kill in the middle of it, and the interview is gone on with.

use std::{fs, process::Command};

use viva::{
    session::{ObservationId, StepMark},
    store::{Protection, open_session},
};

use super::driver::Setting;
use crate::observation::watched;

#[test]
fn a_task_is_watched_alone_through_a_kill_and_stands_in_the_record_of_the_interview() {
    let rubrics = tempfile::tempdir().unwrap();
    fs::create_dir(rubrics.path().join("first-aid")).unwrap();
    fs::write(rubrics.path().join("first-aid/rubric.ron"), watched()).unwrap();
    let setting = Setting::in_language(Some("en"), rubrics.path());
    let wrong = ["observe", "first-aid", "--candidate", "K-0042", "--sheet", "nothing"];
    let mut terminal = setting.start(&wrong, 80, 24);
    terminal.wait_for("has no observation sheet “nothing”");
    assert!(!terminal.wait_end());
    let mut terminal = setting.start(&["observe", "first-aid", "--candidate", "K-0042", "--sheet", "dummy"], 80, 24);
    // Candidate and assessor are known, so nothing else is asked first.
    terminal.wait_for("Watched on");
    terminal.type_text("Plant hall 3");
    terminal.press(&["^n"]);
    terminal.wait_for("O1 Resuscitate the dummy");
    terminal.press(&["1"]);
    terminal.wait_for("1 of 4 marked");
    terminal.press(&["2"]);
    terminal.wait_for("2 of 4 marked");
    terminal.press(&["i"]);
    terminal.type_text("hands too high at first");
    terminal.wait_for("hands too high at first");
    // In the midst of it.
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();

    let file = setting.session();
    let mut terminal = setting.start(&["observe", file.to_str().unwrap()], 80, 24);
    let screen = terminal.wait_for("hands too high at first");
    assert!(screen.contains("2 of 4 marked") && screen.contains("Plant hall 3"), "{screen}");
    // The cursor is at the first step without a mark.
    terminal.press(&["1"]);
    terminal.wait_for("3 of 4 marked");
    terminal.press(&["3", "f9"]);
    terminal.wait_for("E1 is in the register: C1 C3");
    // The interview goes on from here.
    terminal.press(&["esc"]);
    terminal.wait_for("Identity checked");
    terminal.press(&["space", "space", "^n"]);
    terminal.wait_for("How did you come to give first aid");
    terminal.press(&["^e"]);
    terminal.wait_for("Resuscitate the dummy until you are relieved.");
    terminal.press(&["esc"]);
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("n new interview");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());

    let loaded = open_session(&file, &Protection::plain()).unwrap();
    let record = loaded.interview.record();
    let of = &record.observations[&ObservationId::from("O1")];
    let marked: Vec<_> = ["looks", "calls", "presses", "4"].map(|step| of.marked(&step.into()).unwrap().0).into();
    assert_eq!(marked, [StepMark::Seen, StepMark::NotSeen, StepMark::Seen, StepMark::NotPossible]);
    assert_eq!(of.remarks[0].text, "hands too high at first");
    let mut report = Command::new(env!("CARGO_BIN_EXE_viva"));
    report.args(["report", file.to_str().unwrap(), "--for", "centre", "--format", "md", "-o", "-"]);
    let output = report.env("VIVA_LANGUAGE", "en").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let told = ["## Observations", "Plant hall 3", "real work", "not possible", "hands too high at first"];
    for wanted in told {
        assert!(text.contains(wanted), "{wanted}\n{text}\n{}", String::from_utf8_lossy(&output.stderr));
    }
}
