//! The clock of the machine is set while an interview goes on: nothing waits for it, and what is written stands.

use std::{path::Path, sync::Arc};

use chrono::TimeDelta;
use viva::{
    desk::{AtOnce, Desk, Order},
    rubric,
    session::{Event, Interview, Moment, Preparation},
    store::{Contents, document},
};

fn start() -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap()
}

fn interview() -> Interview {
    let rubric = rubric::read(include_str!("rubrics/first-aid.ron")).unwrap();
    Interview::begin("s".into(), Arc::new(rubric), "A. Assessor (fictional)", start())
}

/// A desk with a file, where something was typed that the file does not hold.
fn typed_on() -> Desk {
    let mut desk = Desk::begin(interview());
    desk.typed(start());
    desk.unfinished.draft = vec![Event::FeedbackWritten { feedback: "one".into() }];
    let Some(Order::AtOnce(AtOnce::Create(order))) = desk.keep(start()) else { panic!("a file is wanted") };
    desk.created(Ok("/x/s.ron".into()), start());
    desk.saved(order.change, Ok("/x/s.ron".into()), start());
    desk.unfinished.draft = vec![Event::FeedbackWritten { feedback: "one two".into() }];
    desk.typed(start());
    assert!(matches!(desk.keep(start()), Some(Order::AtOnce(AtOnce::Journal(_)))));
    desk
}

#[test]
fn a_save_is_due_after_a_pause_and_no_later_however_the_clock_is_set() {
    let desk = typed_on();
    let due = desk.save_due(start()).unwrap();
    assert!(due > start() && due - start() <= TimeDelta::seconds(5), "after a pause: {due}");
    for set_back in [TimeDelta::minutes(2), TimeDelta::hours(1), TimeDelta::days(400)] {
        let now = start() - set_back;
        assert!(desk.save_due(now).unwrap() - now <= TimeDelta::seconds(30), "set back by {set_back}");
    }
    for set_forward in [TimeDelta::minutes(2), TimeDelta::days(400)] {
        let now = start() + set_forward;
        assert!(desk.save_due(now).unwrap() <= now, "set forward by {set_forward}");
    }
}

#[test]
fn what_failed_is_tried_again_though_the_clock_was_set_back() {
    let mut desk = Desk::begin(interview());
    desk.typed(start());
    desk.unfinished.draft = vec![Event::FeedbackWritten { feedback: "one".into() }];
    assert!(matches!(desk.keep(start()), Some(Order::AtOnce(AtOnce::Create(_)))));
    desk.created(Err(viva::message!("no room")), start());
    let now = start() - TimeDelta::hours(1);
    assert!(desk.save_due(now).unwrap() <= now);
    assert!(matches!(desk.keep(now), Some(Order::AtOnce(AtOnce::Create(_)))), "the file is made as soon as can be");

    let mut desk = typed_on();
    desk.not_journaled(viva::message!("no room"), start());
    assert!(desk.keep(start()).is_none(), "not at once");
    assert!(matches!(desk.keep(now), Some(Order::AtOnce(AtOnce::Journal(_)))), "the journal is tried again");
}

#[test]
fn a_session_with_times_that_go_backwards_opens_as_written() {
    let mut interview = interview();
    let before = start() - TimeDelta::days(1);
    let assessor = "A. Assessor (fictional)";
    let mut preparation = Preparation::new(interview.rubric());
    preparation.candidate = "K-0009".into();
    preparation.assessor = assessor.into();
    interview.act(Event::Prepared(preparation.clone()), assessor, start() + TimeDelta::hours(1)).unwrap();
    preparation.place = "written yesterday".into();
    interview.act(Event::Prepared(preparation), assessor, before).unwrap();
    let text = document::write(&Contents::new(&interview, None));
    let read = document::read(&text, Path::new("s.ron")).unwrap();
    assert!(read.alterations.is_empty(), "{:?}", read.alterations);
    assert_eq!(read.interview.trail().entries(), interview.trail().entries());
    assert_eq!(read.interview.record().preparation.place, "written yesterday");
}
