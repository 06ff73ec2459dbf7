//! What comes when.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta};
use proptest::prelude::*;
use viva::{
    practice::drill::{Drill, Grade, Review, Schedule, Sitting, plan},
    session::Moment,
};

use super::drills;

fn moment(day: u64, seconds: i64) -> Moment {
    let begin = DateTime::parse_from_rfc3339("2026-11-02T09:00:00+05:00").unwrap();
    begin + Days::new(day) + TimeDelta::seconds(seconds)
}

fn day(day: u64) -> NaiveDate {
    moment(day, 0).date_naive()
}

fn review(drill: &Drill, day: u64, seconds: i64, grade: Grade) -> Review {
    Review { at: moment(day, seconds), drill: drill.id.clone(), digest: drill.digest.clone(), grade }
}

#[test]
fn what_was_got_wrong_comes_tomorrow_and_only_the_first_of_a_day_counts() {
    let drills = drills();
    let wrong = review(&drills[0], 0, 0, Grade::Again);
    let again = review(&drills[0], 0, 60, Grade::Good);
    let schedule = Schedule::of([&wrong, &again]);
    let standing = schedule.standing(&drills[0]).unwrap();
    assert_eq!((standing.due, standing.grade), (day(1), Grade::Again));
}

#[test]
fn a_drill_that_was_changed_is_new() {
    let drills = drills();
    let mut old = review(&drills[0], 0, 0, Grade::Good);
    old.digest = "another".into();
    let schedule = Schedule::of([&old]);
    assert!(schedule.standing(&drills[0]).is_none());
    assert!(plan(&drills, &schedule, day(0), 10).contains(&0));
}

#[test]
fn due_ones_come_first_and_new_ones_are_a_few() {
    let drills = drills();
    let reviews = [review(&drills[6], 0, 0, Grade::Good), review(&drills[3], 0, 1, Grade::Again)];
    let schedule = Schedule::of(&reviews);
    let planned = plan(&drills, &schedule, day(30), 10);
    assert_eq!(planned[..2], [3, 6], "what was got wrong comes first");
    assert_eq!(planned.len(), 7);
    assert_eq!(plan(&drills, &Schedule::default(), day(0), 10).len(), 5, "five new ones at most");
    assert_eq!(plan(&drills, &schedule, day(30), 1), [3]);
    assert!(plan(&drills, &schedule, day(0), 0).is_empty());
}

#[test]
fn what_is_not_right_comes_again_after_three_others_and_not_without_end() {
    let mut sitting = Sitting::new(vec![0, 1, 2, 3, 4]);
    let mut order = Vec::new();
    while let Some(drill) = sitting.current() {
        order.push(drill);
        sitting.answer(if drill == 0 { Grade::Hard } else { Grade::Good });
        sitting.answer(Grade::Again);
        sitting.go_on();
    }
    assert_eq!(order, [0, 1, 2, 3, 0, 4, 0]);
    assert_eq!(sitting.firsts().len(), 5);
}

#[test]
fn a_clock_gone_wrong_breaks_nothing() {
    let drills = drills();
    let mut reviews: Vec<Review> = Vec::new();
    for written in ["1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-02T09:00:00Z", "2025-11-02T09:00:00Z"] {
        let at = DateTime::parse_from_rfc3339(written).unwrap();
        reviews.push(Review { at, ..review(&drills[0], 0, 0, Grade::Easy) });
    }
    let schedule = Schedule::of(&reviews);
    assert_eq!(schedule.standing(&drills[0]).unwrap().last, day(0));
}

fn any_reviews() -> impl Strategy<Value = Vec<Review>> {
    let drills = drills();
    let one = (0..drills.len(), 0..400_u64, 0..3_600_i64, prop::sample::select(Grade::ALL.to_vec()));
    prop::collection::vec(one, 0..60).prop_map(move |all| {
        all.into_iter().map(|(place, day, seconds, grade)| review(&drills[place], day, seconds, grade)).collect()
    })
}

proptest! {
    #[test]
    fn the_schedule_is_the_same_in_whatever_order_it_was_written(reviews in any_reviews(), turn in 0..60_usize) {
        let mut other = reviews.clone();
        other.rotate_left(turn % reviews.len().max(1));
        other.reverse();
        prop_assert_eq!(Schedule::of(&reviews), Schedule::of(&other));
    }

    #[test]
    fn the_plan_does_not_depend_on_the_order_of_drills(reviews in any_reviews(), today in 0..800_u64, length in 0..20_usize) {
        let (drills, schedule) = (drills(), Schedule::of(&reviews));
        let mut turned = drills.clone();
        turned.reverse();
        let ids = |drills: &[Drill]| -> Vec<String> {
            let planned = plan(drills, &schedule, day(today), length);
            planned.into_iter().map(|place| drills[place].id.to_string()).collect()
        };
        let planned = ids(&drills);
        prop_assert_eq!(&planned, &ids(&turned));
        prop_assert!(planned.len() <= length);
        let once: std::collections::BTreeSet<&String> = planned.iter().collect();
        prop_assert_eq!(once.len(), planned.len());
    }

    #[test]
    fn what_was_got_wrong_comes_before_what_was_got_right(reviews in any_reviews()) {
        let schedule = Schedule::of(&reviews);
        let mut wrong: BTreeMap<NaiveDate, NaiveDate> = BTreeMap::new();
        for (_, standing) in schedule.standings().filter(|(_, standing)| standing.grade == Grade::Again) {
            wrong.insert(standing.last, standing.due);
        }
        for (_, standing) in schedule.standings().filter(|(_, standing)| standing.grade.is_right()) {
            if let Some(due) = wrong.get(&standing.last) {
                prop_assert!(*due < standing.due);
            }
            let days = (standing.due - standing.last).num_days();
            prop_assert!((1..=368).contains(&days), "{}", days);
            prop_assert!((1.0..=10.0).contains(&standing.difficulty));
        }
    }

    #[test]
    fn a_sitting_ends_and_shows_each_drill_at_most_three_times(
        count in 0..12_usize,
        grades in prop::collection::vec(prop::sample::select(Grade::ALL.to_vec()), 40),
    ) {
        let mut sitting = Sitting::new((0..count).collect());
        for grade in grades.iter().cycle() {
            if sitting.current().is_none() {
                break;
            }
            sitting.answer(*grade);
            sitting.go_on();
        }
        for drill in 0..count {
            let turns: Vec<_> = sitting.turns().iter().filter(|turn| turn.drill == drill).collect();
            prop_assert!((1..=3).contains(&turns.len()));
            prop_assert!(turns[..turns.len() - 1].iter().all(|turn| !turn.grade.is_right()));
        }
    }
}
