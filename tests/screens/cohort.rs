//! The overview of a cohort on the screen.

use std::{sync::LazyLock, time::Instant};

use proptest::prelude::*;
use viva::{
    desk::CohortNews,
    message,
    practice::cohort::{Attempt, Cohort, LeftOutCounts, cohort},
    tui::Msg,
};

use crate::{
    cohort::example,
    screens::{pictures, random_keys::any_key, rig::Rig},
};

/// The example on disk, with a trainee who has not begun.
fn small() -> CohortNews {
    news(cohort(example::attempts(), Some(&[example::CEM.to_owned()])))
}

/// Many trainees at seven cases: more than fit on any screen.
fn large(trainees: usize) -> CohortNews {
    static EXAMPLE: LazyLock<Vec<Attempt>> = LazyLock::new(example::attempts);
    let mut all: Vec<Attempt> = Vec::new();
    for number in 0..trainees {
        for (place, attempt) in EXAMPLE.iter().cycle().take(number % 8).enumerate() {
            let mut attempt = attempt.clone();
            attempt.trainee = format!("Trainee {number:03} with a name that is rather long");
            attempt.session = format!("s-{number}-{place}").into();
            attempt.case = format!("case-{place}").into();
            attempt.case_title = Some(format!("Case {place}: the one who talks and talks"));
            all.push(attempt);
        }
    }
    let expected: Vec<String> = vec!["Trainee 000 who has not begun".into()];
    news(cohort(all, Some(&expected)))
}

/// One trainee at one case, with these names.
pub(super) fn named(trainee: &str, case: &str, rubric: &str) -> CohortNews {
    let mut attempt = example::attempts().remove(0);
    (attempt.trainee, attempt.case_title) = (trainee.to_owned(), Some(case.to_owned()));
    attempt.rubric_title = rubric.to_owned();
    news(cohort(vec![attempt], None))
}

fn news(cohort: Cohort) -> CohortNews {
    let left_out = LeftOutCounts { files: 6, real: 1, unreadable: 1, ..LeftOutCounts::default() };
    let told = vec![message!("real.ron is an assessment and no practice."), message!("broken.ron:1:2: not a session")];
    CohortNews { cohort, left_out, told }
}

fn check(name: &str, read: CohortNews, keys: &str) {
    pictures::check(&format!("cohort_{name}"), |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        rig.cohort = Some(Ok(read.clone()));
        rig.show_cohort(read.cohort.anonymous);
        rig.press(keys);
        rig
    });
}

#[test]
fn the_table() {
    check("table", small(), "right");
}

#[test]
fn a_table_that_moves() {
    check("large", large(60), "end up up right right right right right");
}

#[test]
fn without_names() {
    let CohortNews { cohort, left_out, told } = small();
    check("anonymous", CohortNews { cohort: cohort.anonymous(), left_out, told }, "t");
}

#[test]
fn attempts_behind_a_cell() {
    check("cell", small(), "right enter");
}

#[test]
fn what_is_hard() {
    check("hard", small(), "d");
}

#[test]
fn who_needs_what() {
    check("needs", small(), "w");
}

#[test]
fn what_does_not_count() {
    check("not_counted", small(), "t");
}

#[test]
fn a_click_chooses_a_cell_and_another_opens_it() {
    let mut rig = Rig::new(80, 24);
    rig.cohort = Some(Ok(small()));
    rig.show_cohort(false);
    // The row of the second trainee, in the column of the second case.
    rig.click(55, 4);
    assert!(rig.picture().contains(&format!("{} · Sure of herself", example::BEN)), "{}", rig.picture());
    rig.click(55, 4);
    assert!(rig.picture().contains("Attempt 1: s-ben-1"), "{}", rig.picture());
}

#[test]
fn keys_count_while_the_files_are_read() {
    let mut rig = Rig::new(80, 24);
    rig.show_cohort(false);
    rig.press("down right enter d t r");
    assert!(rig.picture().contains("reading the files"));
    rig.press("esc");
    assert!(!rig.picture().contains("reading the files"));
}

#[test]
fn why_a_folder_cannot_be_read_is_told() {
    let mut rig = Rig::new(80, 24);
    rig.cohort = Some(Err(message!("autumn cannot be read")));
    rig.show_cohort(false);
    assert!(rig.picture().contains("autumn cannot be read"));
    rig.cohort = Some(Ok(small()));
    rig.press("r");
    assert!(rig.picture().contains(example::ANA), "{}", rig.picture());
}

#[test]
fn a_large_table_is_painted_at_once() {
    let mut rig = Rig::new(160, 48);
    rig.cohort = Some(Ok(large(500)));
    rig.show_cohort(false);
    let begun = Instant::now();
    for _ in 0..20 {
        rig.press("down");
        rig.picture();
    }
    // Generous, for a build without optimisation on a busy machine.
    assert!(begun.elapsed().as_millis() < 4_000, "{:?}", begun.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_keys_are_taken(
        keys in prop::collection::vec(any_key(), 0..80),
        trainees in prop::sample::select(vec![0_usize, 1, 30]),
        columns in 60..180_u16,
        rows in 16..60_u16,
    ) {
        let mut rig = Rig::new(columns, rows);
        rig.cohort = Some(Ok(large(trainees)));
        rig.show_cohort(false);
        rig.take(keys, |rig, index| {
            if index % 5 == 0 {
                rig.tell(Msg::Wheel { down: index % 2 == 0 });
                rig.picture();
            }
        });
    }
}

#[test]
fn a_debrief_is_read_of_one_attempt_or_of_the_one_chosen() {
    let mut read = small();
    for attempt in
        read.cohort.trainees.iter_mut().flat_map(|trainee| &mut trainee.cells).flat_map(|cell| &mut cell.attempts)
    {
        attempt.file = format!("{}.ron", attempt.session).into();
    }
    let mut rig = Rig::new(80, 24);
    rig.cohort = Some(Ok(read));
    rig.show_cohort(false);
    rig.press("v");
    assert!(rig.picture().contains("no signed attempt with figures"), "{}", rig.picture());
    rig.press("right v");
    assert!(rig.picture().contains("Debrief of which attempt"), "{}", rig.picture());
    rig.press("down enter");
    assert!(rig.picture().contains("of s-ana-2.ron"), "{}", rig.picture());
    rig.press("down v");
    assert!(rig.picture().contains("of s-ben-1.ron"), "{}", rig.picture());
}
