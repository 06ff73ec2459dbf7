//! A back-up question: it has a place only where it was called, and nobody misses it.

use std::sync::Arc;

use viva::session::{QuestionState, SessionState};

use super::interview;
use crate::screens::rig::Rig;

/// The small rubric, in which the third question backs up the second.
fn backed_up() -> Rig {
    let mut rig = Rig::with_shelf(80, 24, |shelf| {
        let rubric = Arc::make_mut(&mut shelf.rubrics[0].rubric);
        let main = rubric.questions[1].id.clone();
        rubric.questions[2].back_up_for = Some(main);
    });
    rig.open_interview();
    rig
}

#[test]
fn a_back_up_is_asked_where_it_was_called_and_nowhere_else() {
    for called in [false, true] {
        let mut rig = backed_up();
        let third = interview(&rig).rubric().questions[2].id.clone();
        rig.press(r#""By a course" ctrl-n"#);
        assert!(rig.picture().contains("2 of 3"), "{}", rig.picture());
        rig.press(r#""Looked round""#);
        if called {
            rig.press("ctrl-b");
            assert!(rig.picture().contains("back-up for Q2") && rig.picture().contains("3 of 4"), "{}", rig.picture());
            rig.press(r#""Presses well""#);
        }
        rig.press(r#"ctrl-n "Gloves" ctrl-n"#);
        assert!(interview(&rig).record().questions_left(interview(&rig).rubric()).is_empty());
        rig.press("space ctrl-n");
        assert_eq!(interview(&rig).state(), SessionState::ToBeRated, "{}", rig.picture());
        let state = interview(&rig).record().question_state(&third);
        assert_eq!(state, if called { QuestionState::Asked } else { QuestionState::NotAsked });
    }
}

#[test]
fn a_back_up_that_was_called_and_passed_over_is_not_missed() {
    let mut rig = backed_up();
    rig.press(r#""By a course" ctrl-n "Looked round" esc b"#);
    assert!(rig.picture().contains("back-up for Q2"), "{}", rig.picture());
    rig.press(r#"ctrl-n "Gloves" ctrl-n space ctrl-n"#);
    assert_eq!(interview(&rig).state(), SessionState::ToBeRated, "{}", rig.picture());
    assert_eq!(interview(&rig).record().questions_in_scope(interview(&rig).rubric()).len(), 3);
}
