//! What stands beside the rating of criteria: a unit credited for a certificate, a criterion that does not apply.

use viva::{
    judgement::{UnitOutcome, recommend},
    session::Event,
    store::{Protection, open_session},
};

use super::driver::Setting;

/// The rubric of the tests, with a certificate that stands for its second unit and a criterion that may not apply.
fn rubric() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron");
    let certificate =
        r#"[(certificate: { "en": "First aid card", "ru": "Карточка первой помощи" }, within_months: 600)]"#;
    let text = std::fs::read_to_string(path).unwrap();
    let text = text
        .replacen("format: 1,", "format: 2,", 1)
        .replacen("credits: 2,", &format!("credits: 2, satisfied_by: {certificate},"), 1)
        .replacen(r#"id: "C2","#, r#"id: "C2", may_not_apply: true,"#, 1);
    std::fs::write(folder.path().join("first-aid.ron"), text).unwrap();
    folder
}

#[test]
fn a_unit_is_credited_and_a_criterion_left_out_and_both_are_taken_back() {
    let rubrics = rubric();
    let setting = Setting::in_language(Some("en"), rubrics.path());
    let mut terminal = setting.interview(80, 24);

    terminal.press(&["^e"]);
    terminal.wait_for("No evidence yet");
    terminal.press(&["a"]);
    terminal.wait_for("Title");
    terminal.type_text("Card of the Red Crescent");
    terminal.press(&["tab"]);
    terminal.wait_for("< document");
    terminal.press(&["tab", "tab"]);
    terminal.type_text("2026-03-01");
    terminal.press(&["^n"]);
    terminal.wait_for("1 March 2026");
    terminal.press(&["t"]);
    terminal.wait_for("First aid card");
    terminal.press(&["enter"]);
    terminal.wait_for("stands for U2");
    terminal.press(&["t"]);
    terminal.wait_for("First aid card");
    terminal.press(&["enter"]);
    terminal.wait_until("credit taken back", |screen| !screen.contains("stands for U2"));
    terminal.press(&["alt-z"]);
    terminal.wait_for("stands for U2");

    terminal.press(&["esc"]);
    terminal.wait_for("How did you come to give first aid");
    terminal.press(&["^g"]);
    terminal.type_text("C2");
    terminal.press(&["enter"]);
    terminal.wait_for("Calls the emergency service");
    terminal.press(&["d"]);
    terminal.wait_for("Why does it not apply");
    terminal.type_text("no telephone at this post");
    terminal.press(&["enter"]);
    terminal.wait_for("Does not apply to this candidate: no telephone");
    terminal.press(&["2"]);
    terminal.wait_for("Criterion C2 does not apply");
    terminal.press(&["d"]);
    terminal.wait_until("applies after all", |screen| !screen.contains("no telephone"));
    terminal.press(&["alt-z"]);
    terminal.wait_for("Does not apply to this candidate: no telephone");
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());

    let loaded = open_session(&setting.session(), &Protection::plain()).unwrap();
    assert!(loaded.alterations.is_empty(), "{:?}", loaded.alterations);
    let (interview, record) = (&loaded.interview, loaded.interview.record());
    assert_eq!(record.credited["U2"].evidence, "E1".into());
    assert_eq!(record.not_applying["C2"], "no telephone at this post");
    let happened = |is: fn(&Event) -> bool| interview.trail().entries().iter().filter(|each| is(&each.event)).count();
    assert_eq!(happened(|event| matches!(event, Event::CreditTakenBack { .. })), 1);
    assert_eq!(happened(|event| matches!(event, Event::AppliesAfterAll { .. })), 1);
    // A credited unit asks nothing: only the questions about the other are left.
    let left = record.questions_left(interview.rubric());
    assert!(!left.contains(&"Q4".into()), "{left:?}");
    let day = record.evidence["E1"].date.unwrap();
    let recommendation = recommend(interview.rubric(), record, day);
    assert_eq!((recommendation.outcome, recommendation.units[1].outcome), (None, UnitOutcome::NotAssessed));
}
