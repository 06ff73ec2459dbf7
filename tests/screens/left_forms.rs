//! Forms that are left half filled in: they happen when they are whole, and come back as they stood when they are not.

use std::sync::Arc;

use viva::rubric;

use crate::{observation::watched, screens::rig::Rig};

/// The register with the form of a new item, opened at the first question.
fn at_the_form() -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press("ctrl-e a");
    rig
}

fn items(rig: &Rig) -> usize {
    rig.state.shared.interview().record().evidence.len()
}

#[test]
fn an_item_does_not_happen_without_its_date_while_that_cannot_be_read() {
    let mut rig = at_the_form();
    rig.press(r#""Certificate" tab tab tab "in March" ctrl-g esc"#);
    assert!(rig.picture().contains("in March"), "{}", rig.picture());
    assert_eq!(items(&rig), 0);
}

#[test]
fn a_form_that_is_not_whole_comes_back_on_the_way_back() {
    let mut rig = at_the_form();
    rig.press(r#"tab tab "the workshop" tab "in March" ctrl-g "Q3" enter"#);
    assert!(!rig.picture().contains("the workshop"), "{}", rig.picture());
    rig.press("ctrl-e");
    assert!(rig.picture().contains("the workshop") && rig.picture().contains("in March"), "{}", rig.picture());
    rig.press("esc down down enter esc ctrl-e");
    assert!(!rig.picture().contains("the workshop"), "it was given up: {}", rig.picture());
}

#[test]
fn a_form_that_is_filled_in_is_not_thrown_away_by_one_key() {
    let mut rig = at_the_form();
    rig.press(r#""Certificate" tab tab tab "in March" esc"#);
    assert!(rig.picture().contains("go on with it later"), "{}", rig.picture());
    rig.press("esc");
    assert!(rig.picture().contains("in March"), "Esc goes on: {}", rig.picture());
    rig.press("esc enter");
    assert!(!rig.picture().contains("in March"), "{}", rig.picture());
    rig.press("a");
    assert!(rig.picture().contains("Certificate") && rig.picture().contains("in March"), "{}", rig.picture());
    // A form in which nothing was filled in asks nothing.
    rig.press(r#"esc down down enter a esc"#);
    assert!(rig.picture().contains("No evidence yet"), "{}", rig.picture());
}

#[test]
fn changes_of_two_items_are_kept_apart() {
    let mut rig = at_the_form();
    rig.press(r#""One" ctrl-n a "Two" ctrl-n home enter " more" esc enter down enter " again" esc enter"#);
    rig.press("home enter");
    assert!(rig.picture().contains("One more"), "{}", rig.picture());
    rig.press("esc enter down enter");
    assert!(rig.picture().contains("Two again"), "{}", rig.picture());
    assert_eq!(items(&rig), 2);
}

#[test]
fn a_line_that_was_left_stands_there_when_it_is_asked_for_again() {
    for (keys, again) in [
        (r#"alt-k "no time" esc"#, "alt-k"),
        (r#"alt-x "fell ill" esc"#, "alt-x"),
        (r#"alt-r " in short" esc"#, "alt-r"),
        (r#"alt-o "And why?" esc"#, "alt-o"),
        (r#"alt-o "And why not?" enter space esc"#, "alt-o"),
        (r#"ctrl-p f7 "on paper" esc"#, "f7"),
        (r#"alt-w "copies" esc"#, "alt-w"),
    ] {
        let typed = keys.split('"').nth(1).expect("the keys type a text");
        let mut rig = Rig::new(80, 24);
        rig.open_interview();
        rig.press(keys);
        assert!(rig.picture().contains("Kept: it stands there"), "{keys}: {}", rig.picture());
        rig.press(again);
        assert!(rig.picture().contains(typed), "{keys}: {}", rig.picture());
    }
}

#[test]
fn a_line_that_was_left_stands_there_after_the_session_was_left_and_a_path_does_not() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#"alt-k "no time" esc alt-x "fell ill" esc alt-w "copies" esc ctrl-q"#);
    rig.press("enter");
    for (key, typed, kept) in [("alt-k", "no time", true), ("alt-x", "fell ill", true), ("alt-w", "copies", false)] {
        rig.press(key);
        assert_eq!(rig.picture().contains(typed), kept, "{typed}: {}", rig.picture());
        rig.press("esc");
    }
    // Once confirmed it is kept no longer.
    rig.press("alt-k enter ctrl-p ctrl-q enter alt-k");
    assert!(!rig.picture().contains("no time"), "{}", rig.picture());
}

#[test]
fn a_form_that_is_not_whole_comes_back_after_the_session_was_left() {
    let mut rig = at_the_form();
    rig.press(r#""Certificate" tab tab tab "in March" ctrl-g "Q3" enter ctrl-q enter"#);
    assert_eq!(items(&rig), 0);
    assert!(!rig.picture().contains("Typed, but not taken up"), "{}", rig.picture());
    rig.press("ctrl-e");
    assert!(rig.picture().contains("Certificate") && rig.picture().contains("in March"), "{}", rig.picture());
}

#[test]
fn a_preparation_that_is_not_whole_any_more_comes_back() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#"ctrl-g "Prepare" enter end backspace backspace backspace backspace backspace backspace"#);
    rig.press(r#"tab " and Z. Zero" ctrl-g "Q3" enter"#);
    assert_eq!(rig.state.shared.interview().record().preparation.candidate, "K-0001");
    rig.press(r#"ctrl-g "Prepare" enter"#);
    assert!(rig.picture().contains("and Z. Zero"), "{}", rig.picture());
}

/// Every form that stands on a screen: the keys that open it from the first question, what is typed into it, and the keys
/// that lead to it again.
const FORMS: [(&str, &str, &str, &str); 6] = [
    ("ctrl-e a", r#"tab tab "the workshop" tab "in March""#, "ctrl-e", "a"),
    ("esc P a", r#"tab "the workshop" tab "C99" tab tab tab tab "in March""#, "esc P", "a"),
    (
        "esc P a tab \"A visit\" ctrl-n home down enter",
        r#"tab tab "C99" tab tab "the workshop" tab tab "in March""#,
        "esc P",
        "home down enter",
    ),
    ("esc P s", r#"tab "the workshop" tab "in March" up"#, "esc P", "s"),
    ("esc O down enter", r#""the workshop" tab tab tab "in March""#, "esc O", "down enter"),
    ("esc O down enter ctrl-n e", r#""the workshop" tab tab tab "in March""#, "esc O enter", "e"),
];

#[test]
fn whatever_form_is_left_comes_back_as_it_was_typed() {
    let rig = || {
        let mut rig = Rig::with_shelf(80, 24, |shelf| {
            shelf.rubrics[0].rubric = Arc::new(rubric::read(&watched()).unwrap());
        });
        rig.open_interview();
        rig
    };
    for (open, typed, screen, again) in FORMS {
        let stands = |rig: &Rig, how: &str| {
            let picture = rig.picture();
            for text in typed.split('"').skip(1).step_by(2) {
                assert!(picture.contains(text), "{open}, {how}: {text} in {picture}");
            }
        };
        let mut filled = rig();
        filled.press(open);
        filled.press(typed);
        stands(&filled, "typed");
        let said = |rig: &Rig| {
            let record = rig.state.shared.interview().record();
            let scenes = record.observations.values().map(|of| of.scene.clone()).collect::<Vec<_>>();
            (record.sittings.clone(), record.plan.clone(), scenes)
        };
        let before = said(&filled);
        filled.press("esc");
        assert!(filled.picture().contains("go on with it later"), "{open}: {}", filled.picture());
        filled.press("esc");
        stands(&filled, "Esc goes on");
        filled.press("esc enter");
        assert!(!filled.picture().contains("in March"), "{open}: {}", filled.picture());
        filled.press(again);
        stands(&filled, "kept");
        let elsewhere = if open.starts_with("ctrl-e") { "alt-t" } else { "ctrl-e" };
        filled.press(elsewhere);
        assert!(!filled.picture().contains("in March"), "{open}: {}", filled.picture());
        filled.press(r#"ctrl-g "Q3" enter"#);
        filled.press(screen);
        stands(&filled, "left by a chord");
        filled.press("ctrl-q");
        filled.press("enter");
        if !filled.picture().contains("in March") {
            filled.press(again);
        }
        stands(&filled, "left and opened again");
        assert_eq!(said(&filled), before, "{open}: nothing happens before somebody says so");
    }
}
