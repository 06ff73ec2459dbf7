//! Two assessors of one interview, each at a program of their own, from the close to the signature.

use std::fs;

use viva::{
    session::{Outcome, Rating, SessionState},
    store::{Protection, open_session, verify},
};

use super::driver::{Setting, Terminal};

const SECOND: &str = "B. Second (fictional)";

/// Holds an interview that two are to rate; it stands at who has signed.
fn held(setting: &Setting) -> Terminal {
    let mut terminal = setting.start(&["interview", "--rubric", "first-aid", "--candidate", "K-0003"], 80, 24);
    terminal.wait_for("Candidate");
    // Backwards from the first field: the documents, then who else rates.
    terminal.type_text("\x1b[Z\x1b[Z");
    terminal.wait_for("Names between commas");
    terminal.type_text(SECOND);
    terminal.press(&["^n"]);
    terminal.wait_for("Identity checked");
    terminal.press(&["space", "space", "^n"]);
    for question in ["How did you come", "somebody was hurt near you", "show me on the dummy", "cuts a finger"] {
        terminal.wait_for(question);
        terminal.type_text("noted");
        terminal.press(&["^n"]);
    }
    terminal.wait_for("Next steps explained");
    terminal.press(&["space", "^n"]);
    terminal.wait_for("Nobody sees another’s ratings");
    terminal.wait_saved();
    terminal
}

/// Rates the four criteria on the sheet that is open; it stands at the name to sign with.
fn rate(terminal: &mut Terminal, levels: [&str; 4], because: &str) {
    for (level, criterion) in levels.into_iter().zip(["C1", "C2", "C3", "C4"]) {
        terminal.wait_for(&format!("Rate  {criterion}"));
        terminal.press(&[level]);
        terminal.type_text(because);
        terminal.press(&["^n"]);
    }
    terminal.wait_for("Sign this rating sheet");
}

/// Rates the four criteria on the sheet that is open, and signs it.
fn rate_and_sign(terminal: &mut Terminal, levels: [&str; 4], because: &str) {
    rate(terminal, levels, because);
    sign(terminal);
}

fn sign(terminal: &mut Terminal) {
    terminal.press(&["enter"]);
    // The sheet is left: whoever comes next does not read it.
    terminal.wait_for("Signed. It shows again");
    terminal.wait_for("2 rate on sheets");
}

#[test]
fn a_sheet_that_cannot_be_sealed_is_not_signed_and_not_lost() {
    let setting = Setting::new();
    let mut terminal = held(&setting);
    terminal.press(&["enter"]);
    rate(&mut terminal, ["2", "2", "2", "3"], "heard");
    let keys = setting.sessions().with_file_name("keys");
    fs::create_dir_all(&keys).unwrap();
    fs::write(keys.join("signing-key"), "no key").unwrap();
    terminal.press(&["enter"]);
    terminal.wait_for("Not signed: a signature counts only with its seal");
    fs::remove_file(keys.join("signing-key")).unwrap();
    terminal.press(&["^n"]);
    terminal.wait_for("Sign this rating sheet");
    sign(&mut terminal);
    let sheet = setting.files().into_iter().find(|path| path.to_string_lossy().ends_with(".sheet-1.ron")).unwrap();
    let verified = verify(&sheet, &[], &Protection::plain()).unwrap();
    assert_eq!((verified.findings, verified.seals.len()), (Vec::new(), 1));
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
}

#[test]
fn two_rate_alone_compare_and_agree() {
    let setting = Setting::new();
    let mut first = held(&setting);
    first.press(&["enter"]);
    rate_and_sign(&mut first, ["2", "2", "2", "3"], "heard by the first");

    let session = setting.files().into_iter().find(|path| path.to_string_lossy().ends_with("first-aid.ron")).unwrap();
    let command = ["sheet", session.to_str().unwrap(), "--rater", SECOND];
    let mut second = setting.start(&command, 80, 24);
    second.wait_for("Rate  C1");
    second.press(&["3"]);
    second.type_text("heard by the second");
    second.wait_saved();
    // While one rates, nobody reads along, under the right name neither.
    let mut along = setting.start(&command, 80, 24);
    along.wait_for("This rating sheet is open elsewhere");
    along.press(&["q"]);
    assert!(along.wait_end());
    // What was typed is on the disk: the program may be killed.
    second.child.kill().unwrap();
    second.child.wait().unwrap();
    let mut second = setting.start(&command, 80, 24);
    second.wait_for("heard by the second");
    rate_and_sign(&mut second, ["3", "2", "2", "3"], " ");
    second.press(&["q"]);
    assert!(second.wait_end());

    first.press(&["enter"]);
    first.wait_for("All have signed");
    first.press(&["g"]);
    first.wait_for("1 level");
    first.wait_for("heard by the second");
    first.press(&["3"]);
    first.wait_for("C1 counts as Beyond");
    first.type_text("both heard the others get tasks");
    first.press(&["enter"]);
    first.wait_for("nothing open");
    first.press(&["n"]);
    first.wait_for("not decided");
    first.press(&["a", "f9"]);
    first.wait_for("Confirm with your name");
    first.press(&["enter"]);
    first.wait_for("Signed and closed");
    first.wait_for("read only");
    first.press(&["q"]);
    first.wait_for("Closed");
    first.press(&["q"]);
    assert!(first.wait_end());

    let loaded = open_session(&session, &Protection::plain()).unwrap();
    let record = loaded.interview.record();
    assert_eq!((loaded.interview.state(), loaded.alterations), (SessionState::Signed, Vec::new()));
    assert_eq!(record.signature.as_ref().unwrap().outcome, Outcome::Partial);
    assert_eq!(record.panel.agreed["C1"].by, ["A. Assessor (fictional)", SECOND]);
    assert_eq!(record.panel.sheets[0].ratings["C1"].rating, Rating::Level("mid".into()));
    assert_eq!(record.panel.sheets[1].ratings["C1"].rating, Rating::Level("high".into()));
}
