//! Drills on the screen: each kind before and after it is answered, the end of a sitting, and any keys at all.

use proptest::prelude::*;
use viva::{
    practice::drill::{DrillKind, DrillWish, Grade, Schedule},
    tui::Msg,
};

use crate::screens::{pictures, random_keys::any_key, rig::Rig};

fn begin(rig: &mut Rig, kind: Option<DrillKind>) {
    let wish = DrillWish { kind, ..DrillWish::anything("T. Trainee (fictional)") };
    rig.begin_drills(wish);
}

fn check(name: &str, kind: DrillKind, keys: &str) {
    pictures::check(name, |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        begin(&mut rig, Some(kind));
        rig.press(keys);
        rig
    });
}

#[test]
fn an_answer_to_rate() {
    check("drill_rate", DrillKind::Rate, "");
}

#[test]
fn an_answer_rated() {
    check("drill_rate_told", DrillKind::Rate, "1");
}

#[test]
fn evidence_to_find() {
    check("drill_evidence", DrillKind::Evidence, "space down down space");
}

#[test]
fn evidence_found_and_missed() {
    check("drill_evidence_told", DrillKind::Evidence, "down space down space enter");
}

#[test]
fn a_probe_to_choose() {
    check("drill_probe", DrillKind::Probe, "down");
}

#[test]
fn a_probe_chosen() {
    check("drill_probe_told", DrillKind::Probe, "1");
}

#[test]
fn the_end_of_a_sitting() {
    let mut english = Rig::new(80, 24);
    begin(&mut english, Some(DrillKind::Rate));
    let rated = (0..).find(|_| {
        english.press("2 enter");
        english.picture().contains("right at first")
    });
    let rig = |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        begin(&mut rig, Some(DrillKind::Rate));
        (0..=rated.expect("the sitting ends")).for_each(|_| rig.press("2 enter"));
        rig
    };
    pictures::check("drill_end", rig);
}

#[test]
fn nothing_is_due_after_a_sitting() {
    let mut rig = Rig::new(80, 24);
    begin(&mut rig, Some(DrillKind::Probe));
    let neutral = ["1", "2", "3"].into_iter().find(|digit| {
        let mut other = Rig::new(80, 24);
        begin(&mut other, Some(DrillKind::Probe));
        other.press(digit);
        other.drills.reviews[0].grade == Grade::Good
    });
    rig.press(neutral.expect("one of them is neutral and brings something out"));
    rig.press("enter enter");
    begin(&mut rig, Some(DrillKind::Probe));
    assert!(rig.picture().contains("Nothing is due today. The next drill comes in 3 days."), "{}", rig.picture());
}

#[test]
fn nothing_marked_is_no_answer() {
    let mut rig = Rig::new(80, 24);
    begin(&mut rig, Some(DrillKind::Evidence));
    rig.press("enter");
    assert!(rig.drills.reviews.is_empty() && rig.picture().contains("Mark at least one sentence"), "{}", rig.picture());
    rig.press("down space enter");
    assert_eq!(rig.drills.reviews.len(), 1);
}

#[test]
fn what_could_not_be_kept_is_kept_with_the_next_answer() {
    let mut rig = Rig::new(80, 24);
    begin(&mut rig, Some(DrillKind::Rate));
    rig.no_room = true;
    rig.press("1");
    assert!(rig.picture().contains("NOT KEPT"), "{}", rig.picture());
    assert!(rig.picture().contains("no room"));
    rig.no_room = false;
    rig.press("enter 1");
    assert!(!rig.picture().contains("NOT KEPT"), "{}", rig.picture());
    assert_eq!(rig.drills.reviews.len(), 2);
}

#[test]
fn home_has_a_key_for_drills() {
    let mut rig = Rig::new(80, 24);
    rig.press("d");
    assert!(rig.picture().contains("Drills"), "{}", rig.picture());
    rig.press("esc");
    assert!(rig.picture().contains("no sessions yet"), "{}", rig.picture());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_keys_are_taken_without_panic(
        keys in prop::collection::vec(any_key(), 0..120),
        kind in prop::option::of(prop::sample::select(DrillKind::ALL.to_vec())),
        columns in 60..180_u16,
        rows in 16..60_u16,
    ) {
        let mut rig = Rig::new(columns, rows);
        begin(&mut rig, kind);
        rig.take(keys, |rig, index| {
            if index % 7 == 0 {
                rig.tell(Msg::Wheel { down: index % 2 == 0 });
                rig.picture();
            }
        });
        let known = Schedule::of(&rig.drills.reviews).standings().count();
        prop_assert!(known <= rig.drills.reviews.len());
    }
}
