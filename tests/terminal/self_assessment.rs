//! The candidate's own word, from the grid at the preparation to the rating beside which it stands.

use std::process::Command;

use viva::{
    session::SelfAnswer,
    store::{Protection, open_session},
};

use super::driver::Setting;

#[test]
fn the_word_of_the_candidate_is_noted_by_one_key_each_hidden_and_shown_beside_the_rating() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["interview", "--rubric", "home-care", "--candidate", "K-0031"], 80, 24);
    terminal.wait_for("[✓] U1");
    terminal.leave_one_unit();
    terminal.press(&["^l"]);
    let grid = terminal.wait_for("0 of 4");
    assert!(grid.contains("1 never   2 with help   3 alone   4 could teach"), "{grid}");
    terminal.press(&["4", "1"]);
    terminal.wait_for("2 of 4");
    // The cursor went on: an example belongs to a word that was said.
    terminal.press(&["enter"]);
    terminal.wait_for("There is no answer on");
    terminal.press(&["up", "up", "enter"]);
    terminal.wait_for("an example of the candidate's own");
    terminal.type_text("taught my sister to ask first");
    terminal.press(&["enter"]);
    terminal.wait_for("“taught my sister to ask first”");
    terminal.press(&["^n"]);
    terminal.wait_for("Read aloud");
    terminal.tick_off_opening();
    terminal.wait_for("For whom have you been caring");
    terminal.go_to_close();
    terminal.wait_for("Read aloud");
    terminal.close_early("a short visit");
    let before = terminal.wait_for("Asks for consent");
    assert!(!before.contains("Says of themselves"), "it leads nobody before the rating: {before}");
    terminal.press(&["1"]);
    let beside = terminal.wait_for("Says of themselves: could teach, “taught my sister to ask first”");
    assert!(beside.contains("worth a look"), "{beside}");
    terminal.type_text("asked nobody");
    terminal.press(&["^n"]);
    terminal.wait_for("Protects dignity");
    terminal.press(&["1"]);
    let near = terminal.wait_for("Says of themselves: never");
    assert!(!near.contains("worth a look"), "{near}");
    terminal.type_text("nothing seen");
    terminal.press(&["^n"]);
    for title in ["Supports washing", "Cares for skin"] {
        terminal.wait_for(title);
        terminal.press(&["3"]);
        terminal.type_text("seen");
        terminal.press(&["^n"]);
    }
    terminal.wait_for("Recommend");
    terminal.sign_as_computed();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());

    let loaded = open_session(&setting.session(), &Protection::plain()).unwrap();
    assert!(loaded.alterations.is_empty(), "{:?}", loaded.alterations);
    let mut call = Command::new(env!("CARGO_BIN_EXE_viva"));
    let file = setting.session();
    call.args(["report", file.to_str().unwrap(), "--format", "md", "-o", "-"]).env("VIVA_LANGUAGE", "en");
    let report = String::from_utf8(call.output().unwrap().stdout).unwrap();
    assert!(
        report.contains("C1: the candidate said “could teach”, and the rating is below the level needed."),
        "{report}"
    );
    assert!(report.contains("taught my sister to ask first"), "{report}");
    let said = &loaded.interview.record().self_assessment;
    let answers: Vec<SelfAnswer> = said.values().map(|each| each.answer).collect();
    assert_eq!(answers, [SelfAnswer::CouldTeach, SelfAnswer::Never]);
    assert_eq!(said[0].example, "taught my sister to ask first");
}
