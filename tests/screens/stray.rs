//! Prose that is typed or pasted where letters command: it does no harm, and the screen says where letters are text.

use chrono::TimeDelta;
use viva::{session::Event, tui::Msg};

use super::rig::Rig;

const PROSE: [&str; 5] = [
    "The learner made a plain mistake",
    "running on with no break, said so",
    "quickly done, next one started",
    "Рахмет, қайырлы таң, кіріңіз",
    "seen and heard X times, dry and safe",
];

/// Keys to each screen of commands of an interview.
const SCREENS: [&str; 7] = [
    "",
    "space space ctrl-n esc",
    "space space ctrl-n ctrl-e",
    "space space ctrl-n ctrl-n ctrl-n ctrl-n ctrl-n",
    r#"space space ctrl-n ctrl-g "C1" enter"#,
    r#"space space ctrl-n ctrl-g "Recommendation" enter"#,
    "f1",
];

fn prepared(keys: &str) -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.press(r#"enter n "K-0001" ctrl-n"#);
    rig.press(keys);
    rig
}

fn trail(rig: &Rig) -> Vec<Event> {
    let desk = rig.state.shared.desk.as_ref().expect("the interview is still on the desk");
    desk.interview.trail().entries().iter().map(|entry| entry.event.clone()).collect()
}

/// What prose must never cause.
fn harms(event: &Event) -> bool {
    matches!(
        event,
        Event::ItemRefused { .. }
            | Event::QuestionSkipped { .. }
            | Event::BrokenOff { .. }
            | Event::EvidenceRemoved { .. }
            | Event::RecommendationDeparted { .. }
            | Event::Signed { .. }
            | Event::Paused
    )
}

#[test]
fn prose_on_a_screen_of_commands_refuses_nothing_and_leaves_for_nowhere() {
    for screen in SCREENS {
        for prose in PROSE {
            for pace in [0, 100, 1_000] {
                let mut rig = prepared(screen);
                let before = trail(&rig).len();
                rig.pace = TimeDelta::milliseconds(pace);
                rig.state.keys_come_together(pace == 0);
                rig.press(&format!(r#""{prose}" enter "{prose}" enter enter"#));
                let done = trail(&rig).split_off(before);
                assert!(!done.iter().any(harms), "{prose} after {screen}: {done:?}");
            }
        }
    }
}

#[test]
fn blanks_in_prose_tick_nothing_and_the_screen_says_where_notes_are_taken() {
    let mut rig = prepared("");
    let before = trail(&rig);
    rig.press(&format!(r#""{}""#, PROSE[0]));
    assert_eq!(trail(&rig), before);
    assert!(rig.picture().contains("Notes are taken at questions"), "{}", rig.picture());
    // After a pause letters command again, and after any other key at once.
    rig.wait(3);
    rig.press("space");
    assert_eq!(trail(&rig).len(), before.len() + 1);
    rig.press(r#""zz" down up space"#);
    assert_eq!(trail(&rig).len(), before.len() + 2);
}

#[test]
fn a_paste_where_letters_command_goes_nowhere_and_says_so() {
    for screen in SCREENS {
        let mut rig = prepared(screen);
        let before = trail(&rig);
        rig.tell(Msg::Paste("refused at once\nnext".into()));
        assert_eq!(trail(&rig), before, "{screen}");
        assert!(rig.picture().contains("Letters command here"), "{screen}: {}", rig.picture());
    }
}

#[test]
fn lines_that_are_pasted_without_brackets_answer_no_question() {
    for screen in SCREENS {
        let mut rig = prepared(screen);
        let before = trail(&rig).len();
        rig.state.keys_come_together(true);
        rig.press(r#""r" enter "said so" enter "X" enter "s" enter "d" enter "q" enter"#);
        let done = trail(&rig).split_off(before);
        assert!(!done.iter().any(harms), "after {screen}: {done:?}");
    }
}

#[test]
fn a_letter_that_refuses_asks_before_the_reason_and_a_chord_does_not() {
    let mut rig = prepared("r");
    assert!(rig.picture().contains("Is it meant?"), "{}", rig.picture());
    rig.press(r#"enter "on paper" enter"#);
    let refused = |rig: &Rig| trail(rig).iter().filter(|event| matches!(event, Event::ItemRefused { .. })).count();
    assert_eq!(refused(&rig), 1);
    rig.press(r#"f7 "by phone" enter esc"#);
    assert_eq!(refused(&rig), 2);
    rig.press("q");
    assert!(rig.picture().contains("Is it meant?"), "{}", rig.picture());
    rig.press("esc");
    trail(&rig);
}
