//! The comparison of raters.

use proptest::prelude::*;
use viva::{
    agreement::{AgreementWishes, MeasurementLevel, Resampled, Resampling, Weights},
    calibration::{Attempts, CalibrationError, CalibrationFigures, Ratings, figures},
    desk::Incomparable,
    session::Interview,
};

use crate::{
    calibration::office::{on_the_case, ratings_of, signed, three},
    screens::{pictures, random_keys::any_key, rig::Rig},
};

pub(super) fn compared(interviews: &[Interview]) -> (Ratings, CalibrationFigures) {
    let names: Vec<String> = (0..interviews.len()).map(|number| format!("{number}.ron")).collect();
    let named: Vec<(&str, &Interview)> = names.iter().map(String::as_str).zip(interviews).collect();
    let ratings = ratings_of(&named, Attempts::First).unwrap();
    let resampling = Resampling { seed: 1, samples: 100, confidence: 0.95, over: Resampled::Units };
    let wishes = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling };
    let figures = figures(&ratings, &wishes, &|_| ()).unwrap();
    (ratings, figures)
}

fn open(columns: u16, rows: u16, compared: Option<Result<(Ratings, CalibrationFigures), Incomparable>>) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.compared = compared;
    rig.compare();
    rig
}

fn check(name: &str, keys: &str) {
    let found = compared(&three());
    pictures::check(name, |columns, rows| {
        let mut rig = open(columns, rows, Some(Ok(found.clone())));
        rig.press(keys);
        rig.wait(2);
        rig
    });
}

#[test]
fn raters_against_criteria() {
    check("calibration", "down right");
}

#[test]
fn a_criterion_with_all_that_was_said() {
    check("calibration_criterion", "enter");
}

#[test]
fn criteria_in_the_order_of_need() {
    let found = compared(&three());
    let rig = |columns, rows| {
        let mut rig = open(columns, rows, Some(Ok(found.clone())));
        rig.press("t");
        rig.wait(2);
        rig
    };
    pictures::check_small("calibration_talks", rig);
}

#[test]
fn a_rater() {
    check("calibration_rater", "r");
}

#[test]
fn how_far_it_is_and_why_it_failed() {
    let rig = open(80, 24, None);
    assert!(rig.picture().contains("Reading and computing: 40 %"), "{}", rig.picture());
    let rig = open(80, 24, Some(Err((CalibrationError::TooFewRaters { raters: 1 }, Vec::new()))));
    assert!(rig.picture().contains("there is nobody to compare with"), "{}", rig.picture());
}

#[test]
fn many_raters_and_subjects_scroll_and_the_way_home_is_short() {
    let all: Vec<Interview> = (0..30)
        .map(|number| {
            let levels = [["low", "mid", "high", "none", "mid"], ["mid"; 5]][number % 2];
            let rater = format!("Rater number {number:02} (fictional)");
            signed(&format!("s-{number}"), &rater, on_the_case(), &levels, number as i64)
        })
        .collect();
    let mut rig = open(80, 24, Some(Ok(compared(&all))));
    assert!(!rig.picture().contains("Rater number 29"));
    rig.press("end");
    assert!(rig.picture().contains("Rater number 29"), "{}", rig.picture());
    rig.press("o g t esc f esc esc");
    assert!(rig.picture().contains("Sessions") || !rig.picture().contains("Rater number"), "{}", rig.picture());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn any_keys_are_taken(
        keys in prop::collection::vec(any_key(), 0..80),
        columns in 60..180_u16,
        rows in 16..60_u16,
        known in 0..3,
    ) {
        let found = match known {
            0 => None,
            1 => Some(Err((CalibrationError::TooFewRaters { raters: 0 }, Vec::new()))),
            _ => Some(Ok(compared(&three()))),
        };
        let mut rig = open(columns, rows, found);
        rig.take(keys, |rig, _| {
            rig.picture();
        });
    }
}

#[test]
fn from_the_list_of_cases_those_who_practised_are_compared() {
    let mut rig = Rig::new(80, 24);
    rig.press("p c");
    assert!(rig.picture().contains("Nobody has practised on this yet."), "{}", rig.picture());
}
