//! One rater of a recorded interview, from the material to the signature.

use std::path::Path;

use viva::{
    practice::{Verdicts, material},
    session::{Practice, SessionState},
    store::{Contents, Protection, SystemDisk, open_session, save_copy, verify},
};

use super::driver::Setting;

#[test]
fn a_recorded_interview_is_rated_and_marked_as_practice() {
    let setting = Setting::new();
    let example =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    let source = open_session(&example, &Protection::plain()).unwrap().interview;
    let made = material(&source, &"m-1".into(), Verdicts::Kept).unwrap();
    std::fs::create_dir(setting.sessions()).unwrap();
    let path = setting.sessions().join("material.ron");
    save_copy(&SystemDisk, &Protection::plain(), &path, &Contents::new(&made, None), "").unwrap();

    let command = ["rate", path.to_str().unwrap(), "--rater", "B. Second (fictional)"];
    let mut terminal = setting.start(&command, 80, 24);
    let count = made.record().criteria_in_scope(made.rubric()).count();
    let ids: Vec<_> = made.record().criteria_in_scope(made.rubric()).map(|criterion| criterion.id.clone()).collect();
    terminal.wait_for("PRACTICE  Rate  C1");
    terminal.wait_for("B. Second (fictional)");
    for id in &ids {
        terminal.wait_for(&format!("PRACTICE  Rate  {id} "));
        terminal.press(&["2"]);
        terminal.type_text("as the notes have it");
        terminal.press(&["^n"]);
    }
    terminal.wait_for("For practice.");
    terminal.press(&["enter"]);
    terminal.wait_for("Your sheet lies beside the material");
    terminal.wait_for("no sessions yet");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());

    let sheet = setting.sessions().join("material.sheet-1.ron");
    let verified = verify(&sheet, &[], &Protection::plain()).unwrap();
    assert_eq!((verified.findings, verified.seals.len()), (Vec::new(), 1));
    let interview = open_session(&sheet, &Protection::plain()).unwrap().interview;
    assert_eq!(interview.state(), SessionState::Signed);
    assert_eq!(interview.record().ratings.len(), count);
    assert!(matches!(interview.record().practice, Some(Practice::Recorded { .. })));
}
