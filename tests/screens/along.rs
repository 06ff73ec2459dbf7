//! A session that another window writes, read along: its screens change as the trail goes on.

use viva::{
    desk::{Followed, OpeningNews},
    procedure::place_at,
    session::{Event, Stage, Unfinished},
    tui::Msg,
};

use crate::screens::rig::Rig;

/// What the other window did since.
fn follow(rig: &mut Rig, events: Vec<Event>) {
    let mut interview = rig.state.shared.interview().clone();
    for event in events {
        interview.act(event, "A. Assessor (fictional)", rig.state.shared.now).unwrap();
    }
    let followed = Followed { interview, unfinished: Unfinished::default(), free: false };
    rig.tell(Msg::News(OpeningNews::Followed(Box::new(followed)).into()));
}

/// An interview of a panel that was held, and waits for the sheets of three assessors.
fn before_the_sheets() -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.open_interview_of_a_panel();
    rig.hold_opened_interview();
    rig.press("ctrl-q");
    rig.held = true;
    rig.press("enter");
    rig
}

#[test]
fn who_has_signed_is_looked_at_again_when_something_happened() {
    let mut rig = before_the_sheets();
    let looked = rig.picture();
    assert!(looked.contains("no sheet yet"), "{looked}");
    follow(&mut rig, vec![Event::Resumed]);
    assert_eq!(rig.picture(), looked);
}

#[test]
fn the_first_criterion_that_is_open_is_shown_once_the_sheets_are_gathered() {
    let mut rig = before_the_sheets();
    rig.all_have_signed();
    let sheets = rig.sheets.clone();
    follow(&mut rig, vec![Event::SheetsGathered { sheets }]);
    let shown = rig.picture();
    let interview = rig.state.shared.interview();
    let place = viva::procedure::arrive(interview, &place_at(Stage::Rate)).place;
    let criterion = &interview.rubric().criteria[&place.criterion.unwrap()];
    assert_eq!(criterion.id.as_str(), "C3", "the ratings on it differ most");
    let statement: String = criterion.statement.get(&"en".into()).chars().take(30).collect();
    assert!(shown.contains(&statement), "{shown}");
}
