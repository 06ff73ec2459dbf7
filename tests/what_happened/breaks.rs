//! Breaks are told, and no time counts for the interview in which nobody was there.

use chrono::TimeDelta;
use viva::{
    report::Audience,
    session::{Event, breaks},
};

use super::{interview, report_in};
use crate::screens::rig::Rig;

fn asking() -> Rig {
    let mut rig = Rig::new(100, 24);
    rig.open_interview();
    rig.press(r#""By a course""#);
    rig
}

#[test]
fn a_closed_lid_is_a_break_and_a_long_silence_is_not() {
    let length = |rig: &Rig| interview(rig).record().interview_length(interview(rig).trail().last().unwrap().at);
    // The program gets no tick for two hours, and the next key comes.
    let mut rig = asking();
    rig.pass(120 * 60_000);
    assert!(rig.picture().contains("The program stood still from 10:30 to 12:30"), "{}", rig.picture());
    rig.press("ctrl-n");
    assert!(length(&rig) < TimeDelta::minutes(2), "{}", length(&rig));
    assert!(interview(&rig).record().questions[0].seconds < 120, "nor for the question");
    assert_eq!(interview(&rig).record().remarks().count(), 1, "what was typed before happens after");
    // A tick each second, and no key: somebody shows something.
    let mut rig = asking();
    for _ in 0..20 {
        rig.wait(60);
    }
    assert!(!rig.picture().contains("stood still"), "{}", rig.picture());
    rig.press("ctrl-n");
    assert!(length(&rig) > TimeDelta::minutes(20), "{}", length(&rig));
    assert!(!interview(&rig).trail().entries().iter().any(|entry| entry.event == Event::Paused));
}

#[test]
fn breaks_stand_in_reports_in_each_language_apart_from_silence() {
    let mut rig = asking();
    rig.pass(120 * 60_000);
    rig.press("ctrl-n");
    for _ in 0..20 {
        rig.wait(60);
    }
    rig.press(r#""It went on" ctrl-n"#);
    let found = breaks(interview(&rig));
    assert_eq!(found.iter().map(|each| each.left).collect::<Vec<_>>(), [true, false], "{found:?}");
    for (language, left, silent) in [
        ("en", "Breaks, not in the length", "Nothing on record, within the length"),
        ("ru", "Перерывы, не входят в длительность", "Время без записей, входит в длительность"),
        ("kk", "Үзілістер, ұзақтығына кірмейді", "Жазба жоқ, ұзақтығына кіреді"),
    ] {
        let told = report_in(language, interview(&rig), Audience::Centre);
        let value = |of: &str| told.split_once(&format!("\"{of}\",\"")).map_or("", |(_, rest)| &rest[..28]).to_owned();
        assert!(value(left).starts_with("10:30 – 12:30 (2:00:"), "{language}: {}", value(left));
        assert!(value(silent).starts_with("12:30 – 12:50 (20:"), "{language}: {}", value(silent));
    }
}

#[test]
fn in_practice_a_closed_lid_is_a_break_too_and_nobody_speaks_meanwhile_or_in_a_pause() {
    let mut rig = Rig::new(100, 24);
    rig.press("p enter ctrl-n space space ctrl-n");
    rig.pace = TimeDelta::zero();
    // The words beneath the candidate's name.
    let said = |rig: &Rig| -> usize {
        let picture = rig.picture();
        let below = picture.lines().skip_while(|row| !row.contains("words a minute")).skip(1);
        below.take_while(|row| row.starts_with("  ")).map(|row| row.split_whitespace().count()).sum()
    };
    rig.wait(2);
    let heard = said(&rig);
    assert!(heard > 0, "{}", rig.picture());
    rig.pass(120 * 60_000);
    assert!(rig.picture().contains("The program stood still from"), "{}", rig.picture());
    assert_eq!(said(&rig), heard);
    rig.wait(2);
    assert!(said(&rig) > heard, "{}", rig.picture());
    let heard = said(&rig);
    rig.press("alt-p");
    (0..20).for_each(|_| rig.wait(1));
    rig.press("esc");
    assert_eq!(said(&rig), heard);
    let now = interview(&rig).trail().last().unwrap().at;
    assert!(interview(&rig).record().interview_length(now) < TimeDelta::minutes(1));
}

#[test]
fn an_interview_without_a_break_tells_of_none() {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    assert_eq!(breaks(interview(&rig)), []);
    // What comes after the close is no break of the interview.
    rig.wait(3 * 3600);
    rig.rate_interview();
    assert_eq!(breaks(interview(&rig)), []);
}

#[test]
fn a_session_that_was_left_has_a_break_of_that_time() {
    let mut rig = asking();
    rig.press("ctrl-q");
    rig.wait(3600);
    rig.press("enter");
    let found = breaks(interview(&rig));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].left && found[0].length() > TimeDelta::minutes(60), "{found:?}");
}
