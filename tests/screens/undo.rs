//! Taking commands back and bringing them again, by keys.

use viva::{
    rubric::CriterionId,
    session::{Event, ItemState, QuestionState, Rating, Record, ScriptPart},
};

use super::rig::Rig;

fn record(rig: &Rig) -> &Record {
    rig.state.shared.interview().record()
}

fn rating(rig: &Rig, criterion: &str) -> Option<Rating> {
    record(rig).rating(&CriterionId::from(criterion)).cloned()
}

#[test]
fn an_item_ticked_by_mistake_is_taken_back_and_brought_again() {
    let mut rig = Rig::new(80, 24);
    rig.press(r#"enter n "K-0001" ctrl-n space"#);
    let done = |rig: &Rig| record(rig).checklist(ScriptPart::Opening).get("identity") == Some(&ItemState::Done);
    assert!(done(&rig));
    rig.press("ctrl-z");
    assert!(!done(&rig));
    assert!(rig.picture().contains("Taken back: “Identity checked” done"), "{}", rig.picture());
    rig.press("ctrl-y");
    assert!(done(&rig));
    // Both stand on the trail.
    let interview = rig.state.shared.interview();
    let items = interview
        .trail()
        .entries()
        .iter()
        .filter(|entry| matches!(entry.event, Event::ItemDone { .. } | Event::ItemCleared { .. }));
    assert_eq!(items.count(), 3);
}

#[test]
fn a_question_skipped_or_passed_over_by_mistake_is_taken_back_where_it_is_asked() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#"alt-k "no time" enter"#);
    assert_eq!(record(&rig).question_state(&"Q1".into()), QuestionState::Skipped);
    rig.press("alt-z");
    assert_eq!(record(&rig).question_state(&"Q1".into()), QuestionState::Opened);
    assert!(rig.picture().contains("How did you come to give first aid"), "{}", rig.picture());
    rig.press("alt-y");
    assert_eq!(record(&rig).question_state(&"Q1".into()), QuestionState::Skipped);
}

#[test]
fn while_text_is_typed_ctrl_z_is_the_texts_and_alt_z_takes_the_last_tick_back() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#"ctrl-n "Looked round" alt-1 " first" alt-z"#);
    assert!(record(&rig).questions["Q2"].probes_used.is_empty());
    assert!(rig.picture().contains("Looked round first"), "{}", rig.picture());
    rig.press("ctrl-n ctrl-p backspace");
    rig.press(r#""x" ctrl-z"#);
    assert!(!rig.picture().contains("Looked round firstx"), "{}", rig.picture());
}

#[test]
fn text_that_was_settled_is_taken_back_where_letters_command() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#""By a course" ctrl-n ctrl-p"#);
    let texts = |rig: &Rig| record(rig).remarks().map(|(_, remark)| remark.text.clone()).collect::<Vec<_>>();
    rig.press(r#"ctrl-g "C1" enter 2 "one" enter "two" esc ctrl-z"#);
    assert!(rig.picture().contains("Taken back: C1 because “one two”"), "{}", rig.picture());
    rig.press(r#"ctrl-g "Q1" enter ctrl-a ctrl-x ctrl-n esc"#);
    assert!(texts(&rig).is_empty());
    rig.press("ctrl-z");
    assert_eq!(texts(&rig), ["By a course"]);
    assert!(rig.picture().contains("By a course"), "{}", rig.picture());
}

#[test]
fn text_is_taken_back_and_brought_again_on_the_screen_that_it_stands_on() {
    let texts = |rig: &Rig| record(rig).remarks().map(|(_, remark)| remark.text.clone()).collect::<Vec<_>>();
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#""By a course" ctrl-n ctrl-p esc ctrl-z"#);
    assert!(texts(&rig).is_empty());
    // It leads into the notes.
    rig.press("alt-y ctrl-n");
    assert_eq!(texts(&rig), ["By a course"]);
    let reason = |rig: &Rig| record(rig).ratings["C1"].rationale.clone();
    rig.press(r#"ctrl-g "C1" enter 2 "one" esc ctrl-z ctrl-n"#);
    assert_eq!(reason(&rig), "");
    rig.press("ctrl-p ctrl-y ctrl-n");
    assert_eq!(reason(&rig), "one");
}

#[test]
fn ratings_decisions_and_evidence_come_back() {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.press(r#"2 "seen" esc 3 enter ctrl-z"#);
    assert_eq!(rating(&rig, "C1"), Some(Rating::Level("mid".into())));
    rig.press("ctrl-y");
    assert_eq!(rating(&rig, "C1"), Some(Rating::Level("high".into())));
    rig.press(r#"ctrl-e delete "by mistake" enter"#);
    assert!(record(&rig).evidence.is_empty());
    rig.press("ctrl-z");
    assert_eq!(record(&rig).evidence.len(), 1);
    rig.press(r#"ctrl-n ctrl-g "C2" enter 2 ctrl-n 2 ctrl-n 2 ctrl-n a"#);
    assert!(record(&rig).decision.is_some(), "{}", rig.picture());
    rig.press("ctrl-z");
    assert!(record(&rig).decision.is_none());
}

#[test]
fn what_was_said_or_signed_stays_and_says_why() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#"alt-o "And at home?" enter enter esc alt-z"#);
    assert!(rig.picture().contains("it was said to the candidate"), "{}", rig.picture());
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.rate_interview();
    rig.press("a f9 enter ctrl-z");
    assert!(record(&rig).signature.is_some());
    assert!(rig.picture().contains("signed"), "{}", rig.picture());
}
