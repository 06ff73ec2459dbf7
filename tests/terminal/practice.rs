//! An attempt at a practice case, from the list of cases to the signed file, with a kill in the middle.

use std::path::PathBuf;

use viva::{
    session::{Event, Outcome, Practice, SessionState},
    store::{Loaded, Protection, open_session},
};

use super::driver::{Setting, Terminal};

/// The session files of the folder of the attempts.
fn attempts(setting: &Setting) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(setting.sessions().join("practice")) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|each| each == "ron")).collect();
    paths.sort();
    paths
}

fn loaded(path: &std::path::Path) -> Loaded {
    open_session(path, &Protection::plain()).unwrap()
}

/// As far as the answer to the second question.
fn begin(terminal: &mut Terminal) {
    terminal.wait_for("The application of Sample Person");
    terminal.press(&["^n"]);
    terminal.wait_for("Identity checked");
    terminal.wait_for("Hello, here I am.");
    terminal.press(&["space", "space"]);
    terminal.wait_for("Fine. Ask away.");
    terminal.press(&["^n"]);
    terminal.wait_for("How did you come to give first aid");
    terminal.wait_for("The foreman asked");
    terminal.press(&["alt-."]);
    terminal.wait_for("I was not.");
    terminal.press(&["^n"]);
    terminal.wait_for("A pallet");
    terminal.press(&["alt-."]);
    terminal.wait_for("pulled the plug");
}

#[test]
fn an_attempt_is_held_killed_resumed_and_signed_and_lies_apart() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["practise", "sure-of-herself", "--speed", "600"], 80, 24);
    begin(&mut terminal);
    terminal.press(&["alt-2"]);
    terminal.wait_for("I sent the boy to call");
    terminal.type_text("Sent a boy; does not know what was said");
    terminal.wait_for("does not know what was said");
    terminal.wait_saved();
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();
    assert_eq!(attempts(&setting).len(), 1);
    assert!(setting.files().iter().all(|path| path.is_dir()), "{:?}", setting.files());

    let mut terminal = setting.start(&["practise"], 80, 24);
    terminal.wait_for("The quiet one");
    // The cases that are shipped come before it.
    terminal.press(&["G", "up", "up", "up"]);
    terminal.wait_for("Ask the probe before believing");
    terminal.press(&["enter"]);
    terminal.wait_for("Begin a new attempt");
    terminal.press(&["enter"]);
    let screen = terminal.wait_for("does not know what was said");
    // What was said is there at once, with what the last probe brought out.
    assert!(screen.contains("I do not know what he") && screen.starts_with(" PRACTICE"), "{screen}");

    terminal.press(&["alt-q"]);
    terminal.wait_for("What do you ask now?");
    terminal.type_text("of course");
    terminal.press(&["enter"]);
    terminal.wait_for("Yes, of course.");
    terminal.press(&["^e"]);
    terminal.wait_for("not looked at yet");
    terminal.press(&["t"]);
    terminal.wait_for("On the table");
    terminal.press(&["enter"]);
    terminal.wait_for("another family name");
    terminal.press(&["enter"]);
    terminal.wait_for("2015-05-01");
    terminal.press(&["^n"]);
    terminal.wait_for("1 May 2015");
    terminal.press(&["esc"]);
    terminal.wait_for("Whom did you call");
    terminal.press(&["^n"]);
    terminal.wait_for("(kneels,");
    // Before the candidate has done counting.
    terminal.press(&["^n"]);
    terminal.wait_for("I had not finished.");
    terminal.press(&["alt-."]);
    terminal.wait_for("put something round it");
    terminal.press(&["^n"]);
    terminal.wait_for("When will I hear?");
    terminal.press(&["space", "^n"]);
    for criterion in ["Makes the place safe", "Calls the emergency service", "Keeps up chest", "Cleans and covers"] {
        terminal.wait_for(criterion);
        terminal.press(&["2", "^n"]);
    }
    terminal.wait_for("Recommendation");
    terminal.press(&["a"]);
    terminal.wait_for("Recommended as computed");
    terminal.press(&["f9"]);
    terminal.wait_for("Confirm with your name");
    terminal.press(&["enter"]);
    terminal.wait_for("The debrief of this attempt is ready");
    terminal.press(&["^q"]);
    terminal.wait_for("Look again at");
    terminal.press(&["esc"]);
    terminal.wait_for("no sessions");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());

    let [file] = &attempts(&setting)[..] else { panic!("{:?}", attempts(&setting)) };
    let loaded = loaded(file);
    assert!(loaded.alterations.is_empty(), "{:?}", loaded.alterations);
    let interview = &loaded.interview;
    assert_eq!(interview.state(), SessionState::Signed);
    let Event::PracticeBegun(Practice::Case(case)) = &interview.trail().entries()[1].event else {
        panic!("the mark is the second entry")
    };
    assert_eq!(case.id.as_str(), "sure-of-herself");
    let record = interview.record();
    assert_eq!(record.practice, Some(Practice::Case(case.clone())));
    assert_eq!(record.preparation.candidate, "PRACTICE-0");
    assert_eq!(record.questions["Q2"].probes_used, ["2".into()]);
    assert_eq!(record.questions["Q2"].follow_ups.len(), 1);
    assert_eq!(record.questions["Q2"].remarks[0].text, "Sent a boy; does not know what was said");
    assert!(record.questions["Q3"].cut_off && !record.questions["Q2"].cut_off);
    assert_eq!(record.evidence["E1"].title, "Course certificate");
    assert_ne!(record.signature.as_ref().unwrap().outcome, Outcome::NoResult);

    let listed = std::process::Command::new(env!("CARGO_BIN_EXE_viva"))
        .args(["sessions", "--json", "--language", "en", "--sessions"])
        .arg(setting.sessions())
        .output()
        .unwrap();
    assert!(listed.status.success());
    assert!(!String::from_utf8_lossy(&listed.stdout).contains("PRACTICE-0"));
}

#[test]
fn a_case_that_lies_on_no_shelf_is_practised_from_its_file() {
    let setting = Setting::new();
    let shelf = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(shelf.join("cases/sure-of-herself.ron")).unwrap();
    let file = folder.path().join("mine.ron");
    std::fs::write(&file, text.replace("id: \"sure-of-herself\"", "id: \"mine\"")).unwrap();
    let mut terminal = setting.start(&["practise", file.to_str().unwrap()], 80, 24);
    begin(&mut terminal);
    terminal.press(&["^q"]);
    terminal.wait_for("Attempts");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());

    // Without the file nobody answers, and it says so.
    let mut terminal = setting.start(&["practise"], 80, 24);
    terminal.wait_for("The quiet one");
    terminal.press(&["G", "up", "up", "up"]);
    terminal.wait_for("not here");
    terminal.press(&["enter"]);
    terminal.wait_for("Go on with");
    terminal.press(&["enter"]);
    terminal.wait_for("nobody answers");
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("Attempts");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
    let mut terminal = setting.start(&["practise", file.to_str().unwrap()], 80, 24);
    terminal.wait_for("Begin a new attempt");
    terminal.press(&["enter"]);
    terminal.wait_for("pulled the plug");
}
