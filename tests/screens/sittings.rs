//! Sittings and plan on the screen: the list, the forms, and another sitting that is proposed and begun by one key.

use std::sync::Arc;

use viva::{
    rubric,
    session::{Event, Interview, Mode, PlanState, Planned},
};

use super::{pictures, rig::Rig};
use crate::observation::watched;

fn rig(columns: u16, rows: u16) -> Rig {
    Rig::with_shelf(columns, rows, |shelf| {
        shelf.rubrics[0].rubric = Arc::new(rubric::read(&watched()).unwrap());
    })
}

fn interview(rig: &Rig) -> &Interview {
    rig.state.shared.interview()
}

/// At the first question, gone on with on the next day.
fn on_the_next_day(columns: u16, rows: u16) -> Rig {
    let mut rig = rig(columns, rows);
    rig.open_interview();
    rig.press(r#""By a course at the plant" ctrl-n ctrl-q"#);
    rig.wait(24 * 3600);
    rig.press("enter");
    rig
}

#[test]
fn another_sitting_is_proposed() {
    pictures::check("sitting_proposed", on_the_next_day);
}

#[test]
fn sittings_and_plan_with_what_is_proposed() {
    pictures::check("sittings_and_plan", |columns, rows| {
        let mut rig = on_the_next_day(columns, rows);
        rig.press(r#"enter esc P space s right right right tab " hall 3" ctrl-n"#);
        rig.press("up d");
        rig
    });
}

#[test]
fn the_form_of_a_line() {
    pictures::check_small("plan_form", |columns, rows| {
        let mut rig = rig(columns, rows);
        rig.open_interview();
        rig.press(r#"esc P a right tab "Certificate of the course" tab "C1""#);
        rig
    });
}

#[test]
fn the_list_and_the_form_can_be_used_at_the_smallest_size() {
    let mut rig = on_the_next_day(60, 16);
    assert!(rig.picture().contains("Yes, sitting 2: say what is otherwise"), "{}", rig.picture());
    rig.press("enter");
    rig.wait(30);
    let picture = rig.picture();
    assert!(picture.contains("in all 1:0") && picture.contains("saved"), "{picture}");
    rig.press("esc P");
    let picture = rig.picture();
    assert!(picture.contains("Proposed") && picture.contains("a add"), "{picture}");
    rig.press("a end");
    for _ in 0..9 {
        rig.press("tab");
    }
    assert!(rig.picture().contains("Shown by"), "{}", rig.picture());
}

#[test]
fn one_key_begins_the_sitting_and_the_clock_tells_both_times() {
    let mut rig = on_the_next_day(80, 24);
    rig.press("enter");
    assert_eq!(interview(&rig).record().sittings_held(), 2);
    rig.wait(120);
    let picture = rig.picture();
    assert!(picture.contains("2:0") && picture.contains("in all 2:"), "{picture}");
    // What is open again on the same day is the same sitting.
    rig.press("esc ctrl-q");
    rig.wait(600);
    rig.press("enter");
    assert!(!rig.picture().contains("Is this another sitting?"), "{}", rig.picture());
}

#[test]
fn the_proposal_is_made_once_a_day_and_keeps_nobody_from_typing() {
    let mut rig = on_the_next_day(80, 24);
    rig.press("esc");
    assert_eq!(interview(&rig).record().sittings_held(), 1);
    rig.press("ctrl-q");
    rig.wait(60);
    rig.press("enter");
    assert!(!rig.picture().contains("Is this another sitting?"), "{}", rig.picture());
    rig.press(r#""goes on""#);
    assert!(rig.picture().contains("goes on"), "{}", rig.picture());
}

#[test]
fn a_sitting_that_is_otherwise_is_said_at_once() {
    let mut rig = on_the_next_day(80, 24);
    rig.press("down enter right ctrl-n");
    assert_eq!(interview(&rig).record().sittings.last().unwrap().scene.mode, Mode::Video);
}

#[test]
fn a_proposal_is_taken_over_by_one_key_and_taken_back() {
    let mut rig = rig(80, 24);
    rig.open_interview();
    rig.press("esc P space");
    let record = interview(&rig).record();
    assert_eq!(record.plan.len(), 1, "{}", rig.picture());
    assert!(matches!(record.plan[0].line.what, Planned::Evidence(_) | Planned::Observation(_)));
    // The same key takes the next one over, and says of none that it is done.
    rig.press("space");
    assert_eq!(interview(&rig).record().plan.len(), 2, "{}", rig.picture());
    let open = interview(&rig).record().plan.values().all(|of| of.line.state == PlanState::Open);
    assert!(open, "{}", rig.picture());
    rig.press("alt-z alt-z");
    assert!(interview(&rig).record().plan.is_empty());
    let last = interview(&rig).trail().entries().last().map(|entry| entry.event.clone());
    assert!(matches!(last, Some(Event::PlanLineTakenBack { .. })), "{last:?}");
    // The same key leads back.
    rig.press("P");
    assert!(rig.picture().contains("How did you come to give first aid"), "{}", rig.picture());
}

#[test]
fn what_is_overdue_is_told_when_the_session_is_opened() {
    let mut rig = rig(80, 24);
    rig.open_interview();
    rig.press(r#"esc P a tab tab tab tab tab tab "2026-11-25" ctrl-n"#);
    assert_eq!(interview(&rig).record().plan.len(), 1, "{}", rig.picture());
    rig.press("esc ctrl-q");
    rig.wait(3 * 24 * 3600);
    rig.press("enter");
    assert!(rig.picture().contains("overdue: P1"), "{}", rig.picture());
}

/// Register and plan stand beside the way: from one over the other, Esc leads back to the step, and not round in a circle.
#[test]
fn escape_leads_back_to_the_step_over_all_that_stands_aside() {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.rate_interview();
    let step = rig.picture();
    for aside in ["alt-t ctrl-e", "ctrl-e alt-t", "alt-t ctrl-e alt-t ctrl-e"] {
        rig.press(aside);
        assert_ne!(rig.picture(), step, "{aside}");
        rig.press("esc");
        assert_eq!(rig.picture(), step, "{aside}");
    }
}

#[test]
fn a_signed_session_tells_what_is_wanted_still_where_no_line_was_planned() {
    let mut rig = rig(80, 24);
    rig.hold_interview();
    rig.rate_interview();
    rig.press("a f9 enter P");
    assert!(interview(&rig).record().is_signed(), "{}", rig.picture());
    let picture = rig.picture();
    assert!(
        picture.contains("Wanted still, by what was signed") && !picture.contains("Nothing is planned"),
        "{picture}"
    );
    rig.press("space");
    assert!(interview(&rig).record().plan.is_empty(), "what was signed stays as it is");
}

#[test]
fn enter_on_a_rubric_begins_with_it() {
    let mut rig = rig(80, 24);
    rig.press("enter");
    assert!(rig.state.shared.desk.is_none());
    rig.press("enter");
    assert!(rig.state.shared.desk.is_some(), "{}", rig.picture());
}
