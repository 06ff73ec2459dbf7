//! What the foot of a screen offers can be done there: on a session that is only read nothing is offered that would change
//! it, and the digits named are those that choose something.

use ratatui::layout::Rect;
use viva::tui::{Target, keymap::Command};

use crate::screens::rig::Rig;

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (200, 40)];

/// The commands that the foot offers, each with its place.
fn offered(rig: &Rig) -> Vec<(Command, Rect)> {
    let hints = rig.regions().into_iter().filter_map(|(area, target)| match target {
        Target::Hint(command) => Some((command, area)),
        _ => None,
    });
    hints.collect()
}

fn foot(rig: &Rig) -> String {
    let picture = rig.picture();
    let rows: Vec<&str> = picture.lines().collect();
    rows[rows.len() - 2].to_owned()
}

/// A session that is signed, on one of its screens.
fn signed((columns, rows): (u16, u16), keys: &str) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.hold_interview();
    rig.rate_interview();
    rig.press("a f9 enter");
    assert!(rig.state.shared.interview().record().is_signed(), "{}", rig.picture());
    rig.press(keys);
    rig
}

#[test]
fn whatever_the_foot_offers_on_a_signed_session_is_not_refused() {
    let screens = [
        ("recommendation", ""),
        ("evidence", "ctrl-e"),
        ("plan", "P"),
        ("rating", r#"ctrl-g "C1" enter"#),
        ("question", r#"ctrl-g "Q2" enter"#),
        ("self-assessment", r#"ctrl-g "self-assessment" enter"#),
    ];
    let mut refused = Vec::new();
    let mut tried = 0;
    for (size, (name, keys)) in SIZES.into_iter().flat_map(|size| screens.map(|screen| (size, screen))) {
        let rig = signed(size, keys);
        for (command, area) in offered(&rig) {
            let mut rig = signed(size, keys);
            let before = rig.picture();
            rig.click(area.x, area.y);
            tried += 1;
            let wrong = rig.state.shared.notice.as_ref().is_some_and(|notice| notice.wrong);
            if wrong || (rig.picture() == before && !rig.quit && !matches!(command, Command::Next | Command::Back)) {
                refused.push(format!("{command:?} on {name} at {size:?}:\n{}", rig.picture()));
            }
        }
    }
    assert!(tried > 60, "{tried}");
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn the_foot_names_the_digits_that_choose_something() {
    for size in SIZES {
        let mut rig = Rig::new(size.0, size.1);
        rig.press(r#"enter n "K-0001" ctrl-l"#);
        assert!(foot(&rig).contains("1–4 answer"), "{}", foot(&rig));
        let mut rig = Rig::new(size.0, size.1);
        rig.hold_interview();
        rig.press("2 esc");
        assert!(foot(&rig).contains("1–3 level"), "{}", foot(&rig));
    }
}

#[test]
fn a_page_after_which_the_candidate_is_asked_names_the_key_that_leads_there() {
    for size in SIZES {
        let mut rig = Rig::new(size.0, size.1);
        rig.press(r#"enter n "K-0001" ctrl-n c"#);
        assert!(foot(&rig).contains("Enter to the answer"), "{}", rig.picture());
        rig.click(1, size.1 - 1);
        assert!(!foot(&rig).contains("to the answer"), "{}", rig.picture());
        let mut rig = Rig::new(size.0, size.1);
        rig.open_interview();
        rig.press(r#""By a course" ctrl-n "12" ctrl-n "13" ctrl-n "14" ctrl-n c"#);
        assert!(foot(&rig).contains("Enter to the answer"), "{}", rig.picture());
    }
    // A page that is only read has no such key.
    let mut rig = Rig::new(80, 24);
    rig.press("alt-/");
    assert!(!foot(&rig).contains("to the answer"), "{}", rig.picture());
}

#[test]
fn the_key_that_is_named_after_an_observation_asks_about_what_was_not_seen() {
    let mut rig = crate::screens::observation::rig(80, 24);
    rig.open_interview();
    rig.press(r#"alt-s enter "Plant" ctrl-n 1 2 1 1 s"#);
    assert!(rig.picture().contains("+ asks about it"), "{}", rig.picture());
    rig.press("g down +");
    assert!(rig.picture().contains("Not seen: "), "{}", rig.picture());
}

#[test]
fn nothing_that_is_refused_is_offered_after_an_observation_before_the_opening() {
    let mut rig = crate::screens::observation::rig(80, 24);
    rig.press(r#"enter n "K-0001" ctrl-n alt-s enter "Plant" ctrl-n 1 2 1 1 s"#);
    assert!(rig.picture().contains("the interview can ask"), "{}", rig.picture());
    assert!(!foot(&rig).contains("+ "), "{}", rig.picture());
}
