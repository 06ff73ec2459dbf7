//! What is decided stands first, and whoever signs knows what is signed, and as whom.

use viva::session::{Outcome, SessionState};

use super::interview;
use crate::screens::rig::Rig;

fn rated(keys: &str) -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.press(keys);
    rig
}

#[test]
fn after_a_departure_the_outcome_decided_on_is_the_headline_with_the_computed_one_beside_it() {
    let mut rig = rated(r#"2 "a" ctrl-n 2 "b" ctrl-n 3 "c" ctrl-n 1 "d" ctrl-n"#);
    let first = |rig: &Rig| rig.picture().lines().nth(2).unwrap_or_default().to_owned();
    assert!(first(&rig).contains("FIRST-AIDER IN PART"), "{}", rig.picture());
    rig.press(r#"ctrl-d "more" enter "the dummy was broken" enter"#);
    let decision = interview(&rig).record().decision.as_ref().map(|decision| decision.outcome());
    assert_eq!(decision, Some(Outcome::MoreEvidence), "{}", rig.picture());
    let words = interview(&rig).rubric().outcome_words(Outcome::MoreEvidence).label.get(&"en".into()).to_uppercase();
    assert!(first(&rig).contains(&words), "{}", rig.picture());
    assert!(rig.picture().contains("the result is “First-aider in part”"), "{}", rig.picture());
    rig.press("a");
    assert!(first(&rig).contains("FIRST-AIDER IN PART"), "{}", rig.picture());
}

#[test]
fn ratings_without_a_reason_are_named_before_signing() {
    for (keys, said) in [
        (r#"2 "a" ctrl-n 2 ctrl-n 3 "c" ctrl-n 1 ctrl-n"#, "2 ratings have no reason: C2, C4."),
        (r#"2 "a" ctrl-n 2 "b" ctrl-n 3 "c" ctrl-n 1 ctrl-n"#, "One rating has no reason: C4."),
        (r#"2 "a" ctrl-n 2 "b" ctrl-n 3 "c" ctrl-n 1 "d" ctrl-n"#, ""),
    ] {
        let mut rig = rated(keys);
        rig.press("a f9");
        let picture = rig.picture().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(picture.contains("Confirm with your name"), "{picture}");
        assert_eq!(picture.contains("no reason"), !said.is_empty(), "{picture}");
        assert!(picture.contains(said), "{picture}");
    }
}

#[test]
fn a_signer_who_is_not_the_assessor_is_asked() {
    // The name stands there already: what is typed goes on after it.
    for (typed, asked) in [("", false), (" ", false), (" junior", true)] {
        let mut rig = rated(r#"2 "a" ctrl-n 2 "b" ctrl-n 3 "c" ctrl-n 1 "d" ctrl-n a f9"#);
        rig.press(&format!(r#"end "{typed}" enter"#));
        assert_eq!(rig.picture().contains("Sign for the assessor?"), asked, "{}", rig.picture());
        assert_eq!(interview(&rig).record().is_signed(), !asked, "{typed}");
        if asked {
            rig.press("enter");
            assert!(rig.picture().contains("Confirm with your name"), "the name can be put right: {}", rig.picture());
            rig.press(r#"end "or" enter down enter"#);
            let signed = interview(&rig).record().signature.as_ref().map(|signature| signature.name.clone());
            assert_eq!(signed.as_deref(), Some("A. Assessor (fictional)or"), "{}", rig.picture());
        }
    }
}

#[test]
fn consent_that_is_refused_stops_the_interview_and_asks() {
    for (keys, state) in [("enter enter", SessionState::BrokenOff), ("down enter", SessionState::Open)] {
        let mut rig = Rig::new(80, 24);
        rig.press(r#"enter n "K-0001" ctrl-n space f7 "does not want it" enter"#);
        assert!(rig.picture().contains("The candidate does not consent"), "{}", rig.picture());
        rig.press(keys);
        assert_eq!(interview(&rig).state(), state, "{}", rig.picture());
        let reason = interview(&rig).record().broken_off.as_deref();
        assert_eq!(reason, (state == SessionState::BrokenOff).then_some("does not want it"));
    }
    // Any other item is refused without a question.
    let mut rig = Rig::new(80, 24);
    rig.press(r#"enter n "K-0001" ctrl-n f7 "known by sight" enter"#);
    assert!(!rig.picture().contains("does not consent"), "{}", rig.picture());
}

#[test]
fn what_was_broken_off_is_still_to_be_signed() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#"esc alt-x "fell ill" enter ctrl-q"#);
    let picture = rig.picture();
    assert!(picture.contains("0 to be rated · 1 to be signed"), "{picture}");
    let rows: Vec<&str> = picture.lines().collect();
    let heading = rows.iter().position(|row| row.contains("To be signed")).expect("a heading");
    assert!(rows[heading + 1].contains("K-0001") && rows[heading + 1].contains("broken off"), "{picture}");
}
