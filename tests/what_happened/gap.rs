//! What to do about a gap: the ways to learn of the rubric, how it can be shown, and the assessor's own line.

use viva::{
    locale::{Locale, offered},
    report::{Audience, read_back},
    rubric::{self, Rubric},
    session::{AdviceOn, SessionState},
};

use super::{interview, report, report_in};
use crate::screens::{pictures, rig::Rig};

const FIRST_AID: &str = include_str!("../rubrics/first-aid.ron");
const ADVICE: &str = "Ride along with the works ambulance";

/// The small rubric, with ways to learn for its first unit and for two of the criteria in it.
fn with_ways() -> Rubric {
    let changes = [
        ("format: 1,", "format: 2,"),
        ("credits: 3,", "credits: 3, learn_by: (course: { \"en\": \"The evening course.\", \"ru\": \"Курс.\" }),"),
        (
            "critical: \"mid\",",
            "critical: \"mid\", learn: { \"en\": \"Looking first.\", \"ru\": \"Смотреть.\" }, learn_by: (hours: 12, \
             practice: { \"en\": \"Ten rounds.\", \"ru\": \"Десять раз.\" }, \
             reading: { \"en\": \"The leaflet.\", \"ru\": \"Памятка.\" }),",
        ),
        ("id: \"C4\",", "id: \"C4\", learn_by: (course: { \"en\": \"Bandaging.\", \"ru\": \"Повязки.\" }),"),
    ];
    rubric::read(&changes.iter().fold(FIRST_AID.to_owned(), |text, (old, new)| text.replacen(old, new, 1))).unwrap()
}

fn rated(columns: u16, rows: u16, ratings: &str) -> Rig {
    let mut rig = Rig::with_shelf(columns, rows, |shelf| {
        for shelved in &mut shelf.rubrics {
            shelved.rubric = with_ways().into();
        }
    });
    rig.hold_interview();
    rig.press(ratings);
    rig
}

const GAPS: &str = r#"1 "ran at once" esc t"#;
const THE_REST: &str = r#"ctrl-n 2 "said where" ctrl-n 3 "deep" ctrl-n 2 "gloves" ctrl-n"#;

fn signed() -> Rig {
    let mut rig = rated(80, 24, GAPS);
    rig.press(&format!("\"{ADVICE}\" enter {THE_REST} a"));
    assert!(rig.picture().contains("Not recognised: U1"), "{}", rig.picture());
    rig.press(r#"t "Come back in spring" enter f9 enter"#);
    assert_eq!(interview(&rig).state(), SessionState::Signed, "{}", rig.picture());
    rig
}

#[test]
fn the_letter_says_of_a_gap_what_was_seen_what_to_learn_how_to_show_it_and_what_the_assessor_advises() {
    let rig = signed();
    let letter = report(interview(&rig), Audience::Candidate);
    for told in [
        "runs to the casualty at once",
        "looks for dangers first",
        "Looking first.",
        "Ten rounds.",
        "The leaflet.",
        "about 12 hours",
        "How you can show it",
        "The evening course.",
        ADVICE,
        "Come back in spring",
    ] {
        assert!(letter.contains(told), "{told} in {letter}");
    }
    // A rationale is not the candidate's, and what was shown is no gap.
    for hidden in ["ran at once", "Bandaging."] {
        assert!(!letter.contains(hidden), "{hidden} in {letter}");
    }
    let record = report(interview(&rig), Audience::Centre);
    for told in ["Ten rounds.", "about 12 hours", "The evening course.", ADVICE, "Come back in spring"] {
        assert!(record.contains(told), "{told} in {record}");
    }
    assert!(!record.contains("Bandaging."), "{record}");
    assert!(!report(interview(&rig), Audience::Public).contains(ADVICE));
    for language in offered() {
        assert!(report_in(language.as_str(), interview(&rig), Audience::Candidate).contains(ADVICE));
        let read = serde_json::to_string(&read_back(interview(&rig), &Locale::new(&language))).unwrap();
        assert!(!read.contains(ADVICE), "advice comes after the interview");
    }
}

#[test]
fn advice_is_asked_for_where_a_unit_is_a_gap_and_signing_does_without_it() {
    let mut rig = rated(80, 24, r#"1 "ran at once" ctrl-n 2 "b" ctrl-n 3 "c" ctrl-n 2 "d" ctrl-n a"#);
    assert!(rig.picture().contains("Not recognised: U1"), "{}", rig.picture());
    rig.press("f9 enter");
    assert_eq!(interview(&rig).state(), SessionState::Signed, "{}", rig.picture());
    let mut whole = rated(80, 24, r#"2 "a" ctrl-n 2 "b" ctrl-n 3 "c" ctrl-n 2 "d" ctrl-n a"#);
    assert!(!whole.picture().contains("advice"), "{}", whole.picture());
    whole.press("f9 enter");
    assert!(!report(interview(&whole), Audience::Candidate).contains("How you can show it"));
}

#[test]
fn advice_is_changed_and_taken_back_and_leaves_the_decision_standing() {
    let mut rig = rated(80, 24, GAPS);
    rig.press(&format!("\"{ADVICE}\" enter {THE_REST} a t \"first\" enter"));
    let unit = AdviceOn::Unit("U1".into());
    assert!(interview(&rig).record().decision.is_some(), "{}", rig.picture());
    assert_eq!(interview(&rig).advice(&unit), "first");
    rig.press(r#"alt-z"#);
    assert_eq!(interview(&rig).advice(&unit), "");
    rig.press("alt-y");
    assert_eq!(interview(&rig).advice(&unit), "first");
    assert_eq!(interview(&rig).advice(&AdviceOn::Criterion("C1".into())), ADVICE);
}

#[test]
fn the_line_is_asked_for_at_every_size() {
    for (columns, rows) in [(80, 24), (60, 16)] {
        let rig = rated(columns, rows, GAPS);
        pictures::picture("snapshots", &format!("advice_{columns}x{rows}"), &rig);
    }
}
