//! A note ticked in the debrief of signed practice: it stands in the file, sealed, though the program is killed at once.

use std::{fs, path::PathBuf};

use viva::{
    procedure::place_at,
    session::{Claim, SessionState, Stage, Unfinished},
    store::{Contents, Protection, document, verify},
};

use crate::debrief::trainee::{TRAINEE, attempt, case, case_text, held};

use super::driver::{Setting, Terminal};

const PARAPHRASE: &str = "stays in rhythm";

/// Practice that is rated, and wants a signature.
fn practised(setting: &Setting) -> PathBuf {
    let mut attempt = attempt("trusting");
    attempt.ask[2].remarks = vec![PARAPHRASE.into()];
    let case = case(&case_text());
    let interview = held(&attempt, &case, "s-1", "2026-11-24T10:00:00+05:00");
    let folder = setting.sessions().join("practice");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("2026-11-24-PRACTICE-0-first-aid.ron");
    let unfinished = Unfinished { place: place_at(Stage::Recommend), ..Unfinished::default() };
    fs::write(&file, document::write(&Contents::new(&interview, Some(&unfinished)))).unwrap();
    file
}

/// The program of whoever practised.
fn start(setting: &Setting) -> Terminal {
    let mut command = setting.command(&["practise"]);
    command.env("VIVA_ASSESSOR", TRAINEE);
    Terminal::start(command, 80, 24)
}

/// From the list of cases into the attempt.
fn open(terminal: &mut Terminal, to_it: &[&str]) {
    terminal.wait_for("The quiet one");
    terminal.press(&["G", "up", "up", "up"]);
    terminal.wait_for("Ask the probe before believing");
    terminal.press(&["enter"]);
    terminal.wait_for("Begin a new attempt");
    terminal.press(to_it);
    terminal.wait_for("Recommendation");
}

/// To the evidence in the debrief, and down to the first box.
fn to_the_box(terminal: &mut Terminal) {
    terminal.press(&["b"]);
    terminal.wait_for("What went well");
    terminal.press(&["tab", "tab"]);
    terminal.wait_for("What the reference noted");
    for _ in 0..60 {
        if terminal.contents().contains("[ ]") || terminal.contents().contains("[✓]") {
            // What belongs to it is to be seen, too.
            terminal.press(&["down", "down", "down", "down"]);
            terminal.wait_shown();
            return;
        }
        terminal.press(&["down"]);
        terminal.wait_shown();
    }
    panic!("{}", terminal.contents());
}

#[test]
fn a_tick_in_the_debrief_outlives_a_kill_and_is_taken_back_by_the_same_key() {
    let setting = Setting::new();
    let file = practised(&setting);
    let mut terminal = start(&setting);
    open(&mut terminal, &["enter"]);
    terminal.press(&["a"]);
    terminal.wait_for("Recommended as computed");
    terminal.press(&["f9"]);
    terminal.wait_for("Enter sign");
    terminal.press(&["enter"]);
    terminal.wait_for("The debrief of this attempt is ready");
    to_the_box(&mut terminal);
    terminal.press(&["space"]);
    terminal.wait_for("[✓]");
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();

    let verified = verify(&file, &[], &Protection::plain()).unwrap();
    assert_eq!((verified.findings.len(), verified.seals.len()), (0, 2), "{:?}", verified.findings);
    assert_eq!(verified.interview.state(), SessionState::Signed);
    let [made] = verified.interview.record().claims.as_slice() else { panic!("one claim") };
    let Claim::Noted { expected, remark } = &made.claim else { panic!("{made:?}") };
    let (_, own) = verified.interview.record().remarks().find(|(_, each)| each.id == *remark).unwrap();
    assert_eq!((expected.question.as_str(), own.text.as_str()), ("Q3", PARAPHRASE));

    let mut terminal = start(&setting);
    open(&mut terminal, &["down", "enter"]);
    to_the_box(&mut terminal);
    terminal.press(&["space"]);
    terminal.wait_for("[ ]");
    terminal.press(&["esc", "^q"]);
    terminal.wait_for("Look again at");
    terminal.press(&["esc"]);
    terminal.wait_for("no sessions");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    let verified = verify(&file, &[], &Protection::plain()).unwrap();
    assert_eq!((verified.findings.len(), verified.seals.len()), (0, 3), "{:?}", verified.findings);
    assert!(verified.interview.record().claims.is_empty());
}
