//! Whatever attempts there are: their order changes nothing, every one is in one cell, and nothing panics.

use proptest::prelude::*;
use viva::{
    locale::{Locale, offered},
    practice::{
        cohort::{Attempt, HowFar, LeftOutCounts, cohort},
        debrief::Measured,
    },
    report::{cohort as report, csv, html, markdown},
    session::person_key,
};

use crate::cohort::example::attempts;

/// Attempts of the example under other names, sessions, cases and times, with figures of any size.
fn some() -> impl Strategy<Value = Vec<Attempt>> {
    let name = prop::sample::select(vec!["Ana", "ANA ", "Ben", "=cmd", "Ä\u{301}\u{202E}", "|x|\n# y"]);
    let case = prop::sample::select(vec!["a", "b", "c", "sure-of-herself"]);
    let figure = prop_oneof![
        3 => (-100.0..100.0_f64, 0..9_usize).prop_map(|(value, n)| Measured::known(value, n)),
        1 => Just(Measured::share(0, 0)),
    ];
    let one = (0..4_usize, name, case, 0..40_i64, 0..5_000_u32, figure);
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let example = attempts();
        let make =
            |(number, (which, name, case, hours, seconds, figure)): (usize, (usize, &str, &str, i64, u32, _))| {
                let mut attempt: Attempt = example[which].clone();
                attempt.trainee = name.to_owned();
                attempt.session = format!("s-{number}").into();
                attempt.case = case.into();
                attempt.began += chrono::TimeDelta::hours(hours);
                attempt.seconds = seconds;
                if let HowFar::Signed(figures, _) = &mut attempt.how_far {
                    figures.signed += chrono::TimeDelta::hours(hours);
                    figures.exact = figure;
                    figures.mean_difference = figure;
                }
                attempt
            };
        all.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_attempts_changes_nothing(all in some().prop_flat_map(|all| {
        let shuffled = Just(all.clone()).prop_shuffle();
        (Just(all), shuffled)
    })) {
        let (one, other) = all;
        let expected = vec!["Cem".to_owned(), "ben".to_owned()];
        let (one, other) = (cohort(one, Some(&expected)), cohort(other, Some(&expected)));
        // The name as it is first written is that of the attempt begun first.
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(one.anonymous(), other.anonymous());
    }

    #[test]
    fn every_attempt_stands_in_one_cell(all in some()) {
        let cohort = cohort(all.clone(), None);
        prop_assert_eq!(cohort.attempts().count(), all.len());
        for trainee in &cohort.trainees {
            prop_assert_eq!(trainee.cells.len(), cohort.cases.len());
            prop_assert!(trainee.attempts().all(|attempt| person_key(&attempt.trainee) == person_key(&trainee.name)));
        }
        let signed = cohort.attempts().filter(|attempt| attempt.figures().is_some()).count();
        prop_assert!(cohort.hard.attempts <= signed);
        prop_assert!(cohort.hard.trainees <= cohort.trainees.len());
        for each in &cohort.hard.criteria {
            prop_assert!(each.exact.n <= cohort.hard.attempts);
        }
    }

    #[test]
    fn every_form_can_be_written(all in some()) {
        let cohort = cohort(all, None);
        for language in offered() {
            let locale = Locale::new(&language);
            let document = report::document(&cohort, &LeftOutCounts::default(), &locale);
            let turned = markdown(&document).contains('\u{202E}');
            prop_assert!(!turned);
            html(&document, &locale);
        }
        let sheet = report::sheet(&cohort);
        prop_assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()));
        csv(&sheet);
    }
}
