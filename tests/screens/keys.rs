//! Keys that mean one thing wherever they are pressed.

use crossterm::event::{KeyCode, KeyModifiers};
use viva::session::{Event, Rating};

use super::rig::Rig;

fn at_second_question() -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#""By a course" ctrl-n"#);
    rig
}

fn remarks(rig: &Rig) -> Vec<String> {
    rig.state.shared.interview().record().remarks().map(|(_, remark)| remark.text.clone()).collect()
}

#[test]
fn what_is_cut_or_copied_in_one_text_is_pasted_into_another() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#""one" enter "two" ctrl-a ctrl-x ctrl-n ctrl-v ctrl-n"#);
    assert_eq!(remarks(&rig), ["one", "two"]);
    // On one line, where there is one.
    rig.press("alt-k ctrl-v ctrl-a ctrl-c");
    assert!(rig.picture().contains("one two"), "{}", rig.picture());
    rig.press("esc ctrl-v ctrl-n");
    assert_eq!(remarks(&rig), ["one", "two", "one two"]);
}

#[test]
fn the_list_of_probes_and_points_ticks_by_a_digit_or_letter_and_returns_to_the_notes() {
    let mut rig = at_second_question();
    rig.press(r#""Looked round" ctrl-l 1 " first" ctrl-l a"#);
    let question = &rig.state.shared.interview().record().questions["Q2"];
    assert_eq!((question.probes_used.len(), question.heard.len()), (1, 1));
    rig.press("ctrl-l 1 ctrl-n");
    let question = &rig.state.shared.interview().record().questions["Q2"];
    assert!(question.probes_used.is_empty(), "the same key takes it back");
    assert_eq!(remarks(&rig), ["By a course", "Looked round first"]);
}

#[test]
fn saying_what_is_saved_and_how_to_leave_does_nothing_else() {
    for (before, key, said) in [
        ("", "ctrl-s", "saved"),
        ("", "ctrl-c", "Ctrl-Q leaves"),
        ("ctrl-l", "ctrl-c", "Ctrl-Q leaves"),
        ("alt-k", "ctrl-s", "saved"),
        ("f1", "ctrl-s", "saved"),
    ] {
        let mut rig = at_second_question();
        rig.press(before);
        let trail = rig.state.shared.interview().trail().len();
        rig.press(key);
        assert!(rig.picture().contains(said), "{before} {key}: {}", rig.picture());
        assert_eq!(rig.state.shared.interview().trail().len(), trail, "{before} {key}");
    }
}

#[test]
fn commands_are_run_by_their_names() {
    for (name, shown) in [("skip", "Skip this question"), ("mark", "Q2"), ("pause", "The interview stands still")] {
        let mut rig = at_second_question();
        rig.press(&format!(r#"ctrl-g "{name}" enter"#));
        assert!(rig.picture().contains(shown), "{name}: {}", rig.picture());
    }
    let mut rig = Rig::new(80, 24);
    rig.press(r#"ctrl-g "rubrics" enter"#);
    assert!(rig.picture().contains("First aid at work"), "{}", rig.picture());
}

#[test]
fn a_pause_stops_the_time_until_it_is_ended() {
    let mut rig = at_second_question();
    rig.press("alt-p");
    let length = |rig: &Rig| rig.state.shared.interview().record().interview_length(rig.state.shared.now);
    let before = length(&rig);
    rig.wait(600);
    assert_eq!(length(&rig), before);
    rig.press("enter");
    let last = rig.state.shared.interview().trail().entries().last().map(|entry| entry.event.clone());
    assert_eq!(last, Some(Event::Resumed));
}

#[test]
fn what_was_noted_is_found_and_leads_to_its_place() {
    let mut rig = at_second_question();
    rig.press(r#"ctrl-f "course" enter"#);
    assert!(rig.picture().contains("How did you come to give first aid"), "{}", rig.picture());
}

#[test]
fn the_row_of_digits_of_a_kazakh_keyboard_ticks_and_rates() {
    let mut rig = at_second_question();
    let probes = |rig: &Rig| rig.state.shared.interview().record().questions["Q2"].probes_used.len();
    rig.key(KeyCode::Char('"'), KeyModifiers::ALT);
    assert_eq!(probes(&rig), 1);
    // In the notes the sign alone is text.
    rig.key(KeyCode::Char('"'), KeyModifiers::NONE);
    rig.press("esc");
    rig.key(KeyCode::Char('"'), KeyModifiers::NONE);
    assert_eq!((probes(&rig), remarks(&rig)), (0, vec!["By a course".to_owned(), "\"".to_owned()]));
    for (sign, level) in [('"', "low"), ('ә', "mid"), ('і', "high")] {
        let mut rig = at_second_question();
        rig.press(r#"ctrl-g "C1" enter"#);
        rig.key(KeyCode::Char(sign), KeyModifiers::NONE);
        let rating = rig.state.shared.interview().record().ratings["C1"].rating.clone();
        assert_eq!(rating, Some(Rating::Level(level.into())), "{sign}");
    }
}
