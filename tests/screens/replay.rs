//! A session played back: its pictures at several times, what its keys do, and that any key is taken.

use crossterm::event::KeyCode;
use proptest::prelude::*;
use viva::desk::{ClerkOrder, Order, Saving};
use viva::tui::{Effect, Msg};

use crate::screens::{pictures, random_keys::any_key, rig::Rig};

/// A session held, rated, signed and played back from its recommendation; it has just begun to play.
fn played_back(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.hold_interview();
    rig.rate_interview();
    rig.press("a f9 enter y");
    rig
}

fn check(name: &str, prepare: impl Fn(&mut Rig)) {
    pictures::check(&format!("replay_{name}"), |columns, rows| {
        let mut rig = played_back(columns, rows);
        prepare(&mut rig);
        rig
    });
}

#[test]
fn pictures_of_a_replay() {
    check("playing", |rig| rig.wait(3));
    check("paused", |rig| rig.press("space home n n n ]"));
    check("rating", |rig| {
        rig.press("space end");
        rig.press("p [ [ [");
    });
    check("end", |rig| rig.press("end"));
    check("jump", |rig| rig.press("space g"));
    check("help", |rig| rig.press("space f1"));
}

#[test]
fn the_session_is_opened_again_before_the_list_of_all_is_read() {
    let mut rig = played_back(80, 24);
    let effects = rig.state.update(rig.state.shared.now, Msg::Key(KeyCode::Esc.into()));
    let opens = |effect: &Effect| matches!(effect, Effect::Order(Order::Clerk(ClerkOrder::Open(_))));
    assert!(effects.first().is_some_and(opens), "{effects:?}");
}

#[test]
fn it_plays_pauses_and_changes_speed() {
    let mut rig = played_back(80, 24);
    assert!(rig.picture().contains("REPLAY ×8") && rig.picture().contains("playing"), "{}", rig.picture());
    rig.press("space");
    assert!(rig.picture().contains("paused"), "{}", rig.picture());
    let paused = rig.picture();
    rig.wait(60);
    assert_eq!(rig.picture(), paused);
    rig.press("+ + + +");
    assert!(rig.picture().contains("REPLAY ×64"), "{}", rig.picture());
    rig.press("- 3");
    assert!(rig.picture().contains("REPLAY ×3"), "{}", rig.picture());
    rig.press("- - -");
    assert!(rig.picture().contains("REPLAY ×1"), "{}", rig.picture());
    rig.press("end");
    assert!(rig.picture().contains("at the end"), "{}", rig.picture());
    // From the end it begins anew.
    rig.press("space");
    assert!(rig.picture().contains("0:00 of") && rig.picture().contains("playing"), "{}", rig.picture());
}

#[test]
fn it_leads_back_to_where_it_came_from_and_changes_nothing() {
    let mut rig = played_back(80, 24);
    assert!(rig.state.shared.desk.is_none(), "nothing is held while it is played");
    rig.press("space g");
    assert!(rig.picture().contains("Jump to"), "{}", rig.picture());
    rig.press(r#""C2" enter"#);
    assert!(rig.picture().contains("C2  "), "{}", rig.picture());
    rig.press("esc");
    let desk = rig.state.shared.desk.as_ref().expect("the session is there again");
    assert_eq!(desk.saving(rig.state.shared.now), Some(Saving::ReadOnly));
    rig.press("q y");
    assert!(rig.picture().contains("REPLAY"), "{}", rig.picture());
    rig.press("q");
    assert!(rig.picture().contains("one session") && !rig.quit, "{}", rig.picture());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_keys_are_taken_while_it_plays(
        keys in prop::collection::vec(any_key(), 0..100),
        columns in 60..180_u16,
        rows in 16..60_u16,
    ) {
        let mut rig = played_back(columns, rows);
        rig.take(keys, |rig, _| {
            rig.tell(Msg::Tick);
            rig.picture();
        });
    }
}
