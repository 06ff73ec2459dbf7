//! The debrief on the screen, after the signature of a practice session.

use crate::screens::{pictures, rig::Rig};

/// Held and rated, with little asked and little noted.
fn rated() -> impl Fn(&mut Rig) {
    |rig| {
        rig.open_practice();
        rig.press(
            r##"ctrl-n alt-. "looks round, pulls the plug #C1" esc alt-1 alt-. ctrl-n alt-. ctrl-n alt-. ctrl-n"##,
        );
        rig.press("space ctrl-n 2 ctrl-n 2 ctrl-n 2 ctrl-n 2 ctrl-n");
    }
}

fn check(name: &str, keys: &str) {
    pictures::check(&format!("debrief_{name}"), |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        rated()(&mut rig);
        rig.press("a f9 enter");
        rig.press(keys);
        rig
    });
}

#[test]
fn the_way_to_it() {
    check("hint", "");
}

#[test]
fn page_by_page() {
    check("summary", "b");
    check("ratings", "b tab");
    check("evidence", "b tab tab");
    check("procedure", "b tab tab tab");
    check("progress", "b backtab");
}

#[test]
fn it_is_not_given_before_the_signature() {
    let mut rig = Rig::new(80, 24);
    rated()(&mut rig);
    rig.press("b");
    assert!(rig.picture().contains("comes after signing"), "{}", rig.picture());
}
