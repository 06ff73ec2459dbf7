//! The grid of the candidate's own word, and where it shows.

use std::sync::Arc;

use crate::{
    interview_language::in_three_languages,
    screens::{pictures, rig::Rig},
};

/// The grid with three answers, one of them with an example. It stands in the language of the interview, which is that of
/// the screen where the rubric has it.
fn grid(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::with_shelf(columns, rows, |shelf| shelf.rubrics[0].rubric = Arc::new(in_three_languages()));
    rig.press(r#"enter n "K-0001" ctrl-l 4 up enter "led the drill of my shift" enter down 1 2 up"#);
    rig.wait(2);
    rig
}

#[test]
fn the_grid() {
    pictures::check("self_assessment", grid);
    pictures::picture("snapshots", "self_assessment_60x16", &grid(60, 16));
}

#[test]
fn it_stands_beside_the_rating_and_not_before() {
    let mut rig = grid(80, 24);
    rig.press(r#"ctrl-n space space ctrl-n "a course" ctrl-g "C1" enter"#);
    assert!(!rig.picture().contains("led the drill"), "{}", rig.picture());
    rig.press("1 esc");
    pictures::picture("snapshots", "self_assessment_beside_80x24", &rig);
    rig.resize(60, 16);
    pictures::picture("snapshots", "self_assessment_beside_60x16", &rig);
    // A rating that is taken back hides it again.
    rig.press("x enter");
    assert!(!rig.picture().contains("led the drill"), "{}", rig.picture());
}

#[test]
fn an_answer_is_one_key_and_other_digits_say_so() {
    let mut rig = Rig::new(80, 24);
    rig.press(r#"enter n "K-0001" ctrl-l"#);
    let said = |rig: &Rig| rig.state.shared.interview().record().self_assessment.len();
    rig.press("3 3 3");
    assert_eq!(said(&rig), 3, "one key each: the cursor goes on");
    rig.press("7");
    assert!(rig.picture().contains("There are four answers"), "{}", rig.picture());
    rig.press("esc ctrl-l g x");
    assert_eq!(said(&rig), 2);
    rig.press("alt-z");
    assert_eq!(said(&rig), 3);
    rig.press("esc");
    assert!(rig.picture().contains("K-0001"), "{}", rig.picture());
}
