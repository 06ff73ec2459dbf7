//! Practice sessions: what the candidate says when, and what is left of it in the trail.

use chrono::TimeDelta;
use viva::{
    practice::{During, Prompted, Speech, Utterance},
    session::{Event, Record},
    tui::{Damage, Msg},
};

use crate::screens::{fuzz::terminal::case, pictures, rig::Rig};

fn check(name: &str, prepare: impl Fn(&mut Rig)) {
    pictures::check(&format!("practice_{name}"), prepared(prepare));
}

fn check_small(name: &str, prepare: impl Fn(&mut Rig)) {
    pictures::check_small(&format!("practice_{name}"), prepared(prepare));
}

fn prepared(prepare: impl Fn(&mut Rig)) -> impl Fn(u16, u16) -> Rig {
    move |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        prepare(&mut rig);
        rig
    }
}

fn record(rig: &Rig) -> &Record {
    rig.state.shared.desk.as_ref().unwrap().interview.record()
}

/// What the trail says that was said.
fn said(rig: &Rig) -> Vec<Utterance> {
    let interview = &rig.state.shared.desk.as_ref().unwrap().interview;
    Speech::of(&case(interview.rubric()), interview).said().to_vec()
}

fn prompted(rig: &Rig) -> Vec<Prompted> {
    said(rig).into_iter().map(|utterance| utterance.prompted).collect()
}

#[test]
fn cases_without_attempts() {
    check("list", |rig| rig.press("p"));
}

#[test]
fn cases_with_attempts() {
    check("attempts", |rig| {
        rig.open_practice();
        rig.press("ctrl-q enter down enter ctrl-n ctrl-q enter");
    });
}

#[test]
fn application_and_preparation() {
    check("prepare", |rig| rig.press("p enter"));
}

#[test]
fn entering() {
    check_small("opening", |rig| {
        rig.press("p enter ctrl-n");
        rig.wait(1);
    });
}

#[test]
fn speaking() {
    check("speaking", |rig| {
        rig.open_practice();
        rig.press("ctrl-n");
        rig.wait(6);
        rig.press("\"Pallet on a man\"");
    });
}

#[test]
fn after_a_probe() {
    check("probe", |rig| {
        rig.open_practice();
        rig.press("ctrl-n alt-. alt-1 alt-.");
    });
}

#[test]
fn out_of_order() {
    check("out_of_order", |rig| {
        rig.open_practice();
        rig.press("ctrl-g \"Q4\" enter alt-.");
        assert!(prompted(rig).contains(&Prompted::OutOfOrder));
    });
}

#[test]
fn cut_off() {
    check("cut_off", |rig| {
        rig.open_practice();
        rig.press("ctrl-n");
        rig.wait(3);
        rig.press("ctrl-n");
        rig.wait(1);
        assert!(record(rig).questions["Q2"].cut_off && !record(rig).questions["Q3"].cut_off);
    });
}

#[test]
fn follow_ups_to_choose_from() {
    check("follow_ups", |rig| {
        rig.open_practice();
        rig.press("ctrl-n alt-. alt-q");
    });
}

/// Who asks for all at once a moment too late gets it as a page, and goes on writing nonetheless.
#[test]
fn a_page_over_the_notes_swallows_no_key() {
    let rig = &mut Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-n alt-. alt-. \"joke\" enter alt-. alt-1 alt-. alt-. ctrl-n");
    let record = record(rig);
    assert_eq!(record.questions["Q2"].remarks[0].text, "joke");
    assert_eq!(record.questions["Q2"].probes_used.len(), 1);
    assert!(record.questions["Q3"].asked.is_some());
}

#[test]
fn after_a_leading_follow_up() {
    let rig = &mut Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-n alt-. alt-q \"of course\" enter alt-.");
    assert_eq!(record(rig).questions["Q2"].follow_ups.len(), 1);
    assert_eq!(said(rig).last().unwrap().text, "Yes, of course.");
    assert!(rig.picture().contains("\n  Yes, of course.\n"), "{}", rig.picture());
}

#[test]
fn documents_on_the_table() {
    check_small("documents", |rig| {
        rig.open_practice();
        rig.press("ctrl-e t");
    });
    check("document", |rig| {
        rig.open_practice();
        rig.press("ctrl-e t down enter");
    });
    check("document_asked_about", |rig| {
        rig.open_practice();
        rig.press("ctrl-e t down enter down enter alt-.");
    });
    // The form is that of other evidence, with what the document says of itself.
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-e t down enter enter");
    for told in ["Course certificate", "a course provider", "2015-05-01", "What it is: “Lesson plan, March 2026”"] {
        assert!(rig.picture().contains(told), "{told}: {}", rig.picture());
    }
}

#[test]
fn the_closing() {
    check_small("closing", |rig| {
        rig.open_practice();
        rig.press("ctrl-n alt-. ctrl-n alt-. ctrl-n alt-. ctrl-n alt-.");
    });
}

#[test]
fn help() {
    check("help", |rig| {
        rig.open_practice();
        rig.press("f1");
    });
}

#[test]
fn a_probe_not_asked_stays_unsaid() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-n alt-. ctrl-n alt-.");
    assert!(!prompted(&rig).iter().any(|prompted| matches!(prompted, Prompted::Probe(_))));
    rig.press("alt-1 alt-. alt-1 alt-1 alt-.");
    let probes = prompted(&rig).into_iter().filter(|prompted| matches!(prompted, Prompted::Probe(_)));
    assert_eq!(probes.count(), 1, "it is said once");
}

#[test]
fn own_words_are_answered_in_general() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-n alt-. alt-q \"own\" enter \"And then?\" enter");
    assert_eq!(record(&rig).questions["Q2"].follow_ups, ["And then?"]);
    assert_eq!(said(&rig).last().unwrap().text, "As I said.");
    rig.press("alt-. alt-o \"Why?\" enter enter");
    assert_eq!(said(&rig).last().unwrap().text, "I have not thought about that.");
}

#[test]
fn what_is_refused_in_the_opening_is_remarked_on() {
    let mut rig = Rig::new(80, 24);
    rig.press("p enter ctrl-n space f7 \"in a hurry\" enter esc ctrl-n");
    let prompted = prompted(&rig);
    assert!(prompted.contains(&Prompted::OpeningSkipped) && !prompted.contains(&Prompted::Ready), "{prompted:?}");
    rig.press("alt-. ctrl-n alt-.");
    let remarks = said(&rig).into_iter().filter(|utterance| utterance.prompted == Prompted::OpeningSkipped);
    assert_eq!(remarks.count(), 1);
}

#[test]
fn what_was_cut_off_stays_unsaid() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-n");
    rig.wait(3);
    rig.press("ctrl-p ctrl-n alt-, alt-.");
    let during = During::Question("Q2".into());
    let answer = |utterance: &Utterance| utterance.during == during && utterance.prompted == Prompted::Question;
    // Looking back is no question.
    assert_eq!(said(&rig).iter().find(|each| answer(each)).unwrap().cut_after, None);

    rig.press("ctrl-n");
    rig.wait(3);
    rig.press("alt-1");
    let cut = said(&rig).into_iter().find(|each| each.prompted == Prompted::CutOff).unwrap();
    assert_eq!(cut.during, During::Question("Q3".into()));
    let picture = rig.picture();
    assert!(picture.contains("presses in the middle") && !picture.contains("does not stop"), "{picture}");
}

#[test]
fn where_a_candidate_was_cut_off_follows_from_the_time() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-n");
    rig.wait(5);
    rig.press("ctrl-n");
    let cut = said(&rig).into_iter().find(|each| each.cut_after.is_some()).unwrap();
    // Seven seconds at 160 words a minute.
    assert!((14..=19).contains(&cut.words()), "{cut:?}");
    rig.press("alt-. ctrl-p");
    let picture = rig.picture();
    assert!(picture.contains("–") && !picture.contains("then I went to"), "{picture}");
}

#[test]
fn a_cut_falls_where_it_fell_at_any_speed() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("alt-> alt-> alt-> alt-> alt-> alt-> alt-> alt-> ctrl-n");
    rig.wait(4);
    let picture = rig.picture();
    let pane = picture.split("Probes").next().unwrap().trim_end().to_owned();
    rig.press("ctrl-n");
    let cut = said(&rig).into_iter().find(|each| each.cut_after.is_some()).unwrap();
    let told: Vec<&str> = cut.beginning(usize::MAX).split_whitespace().collect();
    let next = cut.text.split_whitespace().nth(told.len()).unwrap();
    let shown = told.last().unwrap().to_string();
    assert!(pane.ends_with(&shown) && !pane.ends_with(next), "{cut:?} {pane}");
    assert!(cut.words() > 22, "more than at the usual speed: {cut:?}");
}

#[test]
fn a_resumed_session_has_been_heard() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-n ctrl-q enter enter");
    let picture = rig.picture();
    assert!(picture.contains("pulled the plug of the lift, then I went to"), "{picture}");
    assert!(picture.contains("○ ─"), "nothing more is said: {picture}");
}

#[test]
fn practice_counts_nowhere_at_home() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("ctrl-q esc");
    let picture = rig.picture();
    assert!(picture.contains("No sessions yet") || !picture.contains("PRACTICE"), "{picture}");
}

#[test]
fn every_step_says_that_it_is_practice() {
    let mut rig = Rig::new(80, 24);
    rig.press("p enter");
    let mut steps = 0;
    let mut check = |rig: &Rig| {
        steps += 1;
        assert!(rig.picture().starts_with(" PRACTICE  "), "{}", rig.picture());
    };
    check(&rig);
    rig.press("ctrl-n");
    check(&rig);
    rig.press("space space ctrl-n");
    check(&rig);
    rig.press("ctrl-e");
    check(&rig);
    rig.press("esc alt-. ctrl-n alt-. ctrl-n alt-. ctrl-n alt-. ctrl-n");
    check(&rig);
    rig.press("space ctrl-n");
    check(&rig);
    rig.press("2 ctrl-n 2 ctrl-n 2 ctrl-n 2 ctrl-n");
    check(&rig);
    rig.press("ctrl-n ctrl-g \"Rec\" enter");
    check(&rig);
    assert_eq!(steps, 8);
}

#[test]
fn the_speed_can_be_changed() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    rig.press("alt-> alt->");
    assert!(rig.picture().contains("200 words a minute"), "{}", rig.picture());
    rig.press("esc < < < < < < < < < <");
    assert!(rig.picture().contains("60 words a minute"), "{}", rig.picture());
}

#[test]
fn between_two_seconds_only_the_words_are_painted_and_without_words_nothing() {
    let mut rig = Rig::new(80, 24);
    rig.pace = TimeDelta::zero();
    rig.open_practice();
    rig.press("ctrl-n");
    rig.tell(Msg::Tick);
    rig.state.take_damage();
    rig.pace = TimeDelta::milliseconds(100);
    let damages: Vec<Damage> = (0..9)
        .map(|_| {
            rig.tell(Msg::Tick);
            rig.state.take_damage()
        })
        .collect();
    assert_eq!(damages.iter().filter(|damage| **damage == Damage::Speech).count(), 2, "{damages:?}");
    assert_eq!(damages.iter().filter(|damage| **damage == Damage::None).count(), 7, "{damages:?}");
}

#[test]
fn the_mark_is_the_second_entry() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    let trail = rig.state.shared.desk.as_ref().unwrap().interview.trail();
    assert!(matches!(trail.entries()[1].event, Event::PracticeBegun(_)));
    assert!(record(&rig).is_marked_asked(&"Q1".into()), "a question that is seen counts as put");
}
