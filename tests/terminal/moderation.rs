//! A moderation added from the program: to a session of before, and to one that was signed a moment ago.

use std::{fs, path::Path};

use viva::{
    session::{ModerationVerdict, SessionState},
    store::{Protection, Verified, verify},
};

use super::driver::{Setting, Terminal};

fn verified(setting: &Setting) -> Verified {
    let verified = verify(&setting.session(), &[], &Protection::plain()).unwrap();
    assert_eq!(verified.findings, []);
    assert_eq!(verified.interview.state(), SessionState::Signed);
    verified
}

fn leave(mut terminal: Terminal) {
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
}

#[test]
fn a_session_of_before_is_moderated() {
    let setting = Setting::new();
    let example =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    fs::create_dir(setting.sessions()).unwrap();
    fs::copy(&example, setting.sessions().join(example.file_name().unwrap())).unwrap();
    let mut terminal = setting.start(&[], 80, 24);
    terminal.wait_for("EXAMPLE-2");
    terminal.press(&["enter"]);
    terminal.wait_for("moderate");
    terminal.press(&["m"]);
    terminal.wait_for("Who moderates?");
    terminal.wait_for("A. Assessor (fictional)");
    terminal.press(&["enter"]);
    terminal.wait_for("Moderator: A. Assessor (fictional)");
    terminal.press(&["enter"]);
    terminal.wait_for("On record for C1");
    terminal.press(&["esc", "a"]);
    terminal.wait_for("1 of 15 looked at");
    terminal.press(&["down", "d"]);
    terminal.wait_for("I name no level");
    terminal.type_text("I name");
    terminal.press(&["enter"]);
    terminal.wait_for("Why do you disagree about C2?");
    terminal.press(&["enter"]);
    terminal.wait_for("Say why you disagree about C2");
    terminal.type_text("no example of her own");
    terminal.press(&["enter"]);
    terminal.wait_for("2 of 15 looked at");
    terminal.press(&["f9"]);
    terminal.wait_for("A remark on the whole");
    terminal.type_text("read with the notes");
    terminal.press(&["enter"]);
    terminal.wait_for("Moderated and sealed");
    leave(terminal);
    let verified = verified(&setting);
    let [moderation] = &verified.interview.record().moderations[..] else { panic!("one moderation") };
    assert_eq!(
        (moderation.by.as_str(), moderation.remark.as_str()),
        ("A. Assessor (fictional)", "read with the notes")
    );
    assert_eq!(moderation.criteria(ModerationVerdict::Agrees), "C1");
    let finding = &moderation.findings[1];
    assert_eq!((finding.criterion.as_str(), finding.reason.as_str()), ("C2", "no example of her own"));
    assert_eq!((finding.verdict, &finding.level), (ModerationVerdict::Disagrees, &None));
    assert_eq!(verified.seals.len(), 2, "the signature, and the moderation by another key");
}

#[test]
fn a_session_signed_a_moment_ago_is_moderated() {
    let setting = Setting::new();
    let mut terminal = setting.interview(80, 24);
    terminal.press(&["alt-x"]);
    terminal.type_text("fell ill (invented)");
    terminal.press(&["enter"]);
    terminal.wait_for("Recommendation");
    terminal.press(&["a", "f9"]);
    terminal.wait_for("Confirm with your name");
    terminal.press(&["enter"]);
    terminal.wait_for("Signed and closed");
    terminal.wait_until("signed in the file", |_| {
        let verified = verify(&setting.session(), &[], &Protection::plain());
        verified.is_ok_and(|verified| verified.interview.state() == SessionState::Signed)
    });
    terminal.press(&["m"]);
    terminal.wait_for("Who moderates?");
    terminal.type_text("M. Moderator (fictional)");
    terminal.press(&["enter"]);
    terminal.wait_for("Moderator: M. Moderator");
    terminal.press(&["a"]);
    terminal.wait_for("was not rated in this session");
    terminal.press(&["f9"]);
    terminal.wait_for("A remark on the whole");
    terminal.type_text("rightly broken off");
    terminal.press(&["enter"]);
    terminal.wait_for("Moderated and sealed");
    // The name is asked for once.
    terminal.press(&["m"]);
    terminal.wait_for("Moderator: M. Moderator");
    terminal.press(&["esc"]);
    terminal.wait_for("Recommendation");
    leave(terminal);
    let verified = verified(&setting);
    assert_eq!(verified.interview.record().moderations[0].remark, "rightly broken off");
    assert_eq!(verified.interview.trail().entries().last().unwrap().by, "M. Moderator (fictional)");
    assert_eq!(setting.files().len(), 1, "{:?}", setting.files());
}
