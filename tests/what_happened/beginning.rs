//! What was begun by mistake is put right before the first question, and nothing is begun twice unseen.

use viva::session::SessionState;

use super::interview;
use crate::screens::rig::Rig;

fn documents(rig: &Rig) -> Vec<String> {
    interview(rig).record().preparation.documents.clone()
}

#[test]
fn a_document_that_was_brought_is_corrected_and_taken_off_the_list() {
    let mut rig = Rig::new(80, 30);
    rig.press(r#"enter n "K-0001" pagedown "Certifcate" enter "Lesson plan" ctrl-n space space ctrl-n ctrl-e"#);
    assert_eq!(documents(&rig), ["Certifcate", "Lesson plan"], "{}", rig.picture());
    rig.press("delete");
    assert!(rig.picture().contains("A document that was brought"), "{}", rig.picture());
    rig.press(r#"ctrl-a "Certificate" enter"#);
    assert_eq!(documents(&rig), ["Certificate", "Lesson plan"], "{}", rig.picture());
    rig.press("down delete ctrl-a backspace enter");
    assert_eq!(documents(&rig), ["Certificate"], "{}", rig.picture());
    assert!(!rig.picture().contains("Lesson plan"), "{}", rig.picture());
}

#[test]
fn before_the_first_question_a_session_is_discarded_begun_anew_or_broken_off() {
    let begun = || {
        let mut rig = Rig::new(80, 24);
        rig.press(r#"enter n "K-0001" tab tab"#);
        rig
    };
    for at_the_opening in [false, true] {
        let stopped = |keys: &str| {
            let mut rig = begun();
            rig.press(if at_the_opening { "ctrl-n" } else { "" });
            rig.press("alt-x");
            assert!(rig.picture().contains("No question was asked yet"), "{}", rig.picture());
            rig.press(keys);
            rig
        };
        let discarded = stopped("down enter");
        assert!(discarded.state.shared.desk.is_none(), "{}", discarded.picture());
        let mut anew = stopped("enter");
        assert!(anew.state.shared.desk.is_none() && anew.picture().contains("Rubrics"), "{}", anew.picture());
        anew.press("n");
        assert!(anew.picture().contains("K-0001"), "what was typed is there: {}", anew.picture());
        anew.press("ctrl-n");
        assert_eq!(interview(&anew).record().preparation.candidate, "K-0001");
    }
    let mut broken = begun();
    broken.press(r#"ctrl-n alt-x down down enter "fell ill" enter"#);
    assert_eq!(interview(&broken).state(), SessionState::BrokenOff, "{}", broken.picture());
    // From the first question on nothing is discarded.
    let mut asked = Rig::new(80, 24);
    asked.open_interview();
    asked.press("esc alt-x");
    assert!(!asked.picture().contains("Discard"), "{}", asked.picture());
}

#[test]
fn a_second_session_of_one_candidate_and_rubric_is_told() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press("ctrl-q");
    for (name, told) in [("k-0001 ", true), ("K-0002", false)] {
        rig.wait(60);
        rig.press(&format!(r#"n n "{name}" ctrl-n"#));
        assert_eq!(rig.picture().contains("another session with this rubric"), told, "{name}: {}", rig.picture());
        rig.press("ctrl-q");
    }
}
