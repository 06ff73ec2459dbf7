//! A session opened again with a draft that may not happen any more, and that no screen goes on with.

use viva::session::{Asked, Event, Line};

use crate::screens::rig::Rig;

fn reopened(draft: Vec<Event>) -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press("ctrl-q");
    *rig.draft() = draft;
    rig.press("enter");
    rig
}

fn of_another_rubric() -> Event {
    Event::RationaleWritten { criterion: "C9".into(), rationale: "stopped the saw before she reached over".into() }
}

#[test]
fn what_was_typed_and_may_not_happen_is_shown_and_kept_until_it_was_read() {
    let mut rig = reopened(vec![of_another_rubric()]);
    let picture = rig.picture();
    assert!(picture.contains("stopped the saw before she reached over"), "{picture}");
    assert!(picture.contains("C9"), "{picture}");
    rig.wait(60);
    assert_eq!(*rig.draft(), [of_another_rubric()], "whoever is killed now finds it again");
    rig.press("esc");
    assert!(!rig.picture().contains("stopped the saw"), "{}", rig.picture());
    rig.press("\"She stopped the saw\" ctrl-q");
    assert_eq!(*rig.draft(), [], "it was read");
}

#[test]
fn what_may_happen_happens_and_nothing_is_said_of_it() {
    let feedback = Event::FeedbackWritten { feedback: "Calm under pressure".into() };
    let mut rig = reopened(vec![of_another_rubric(), feedback]);
    rig.press("esc ctrl-q");
    assert_eq!(*rig.draft(), []);
    rig.press("enter");
    assert_eq!(rig.state.shared.interview().record().feedback, "Calm under pressure");
    assert!(!rig.picture().contains("stopped the saw"), "{}", rig.picture());
}

#[test]
fn what_was_refused_lies_there_until_it_was_read_wherever_a_line_that_lay_over_it_leads() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    let line = Line { asked: Asked::SkipQuestion("Q1".into()), text: "not needed".into() };
    rig.press("ctrl-q");
    *rig.draft() = vec![of_another_rubric()];
    *rig.line() = Some(line);
    rig.press("enter");
    assert!(rig.picture().contains("not needed"), "{}", rig.picture());
    rig.press("enter");
    assert!(rig.picture().contains("stopped the saw"), "{}", rig.picture());
    rig.press("esc");
    assert!(!rig.picture().contains("stopped the saw"), "{}", rig.picture());
}
