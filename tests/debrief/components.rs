//! Cronbach's components, worked by hand.

use proptest::prelude::*;
use viva::practice::debrief::{UnmeasuredReason, components, debrief, of_debriefs, progress};

use crate::debrief::trainee::{attempt, case, case_text, signed};

/// Two cases, two criteria. Ratings x and reference t:
///
/// ```text
///            x          t          x − t
/// case 1   3  2       2  2        1   0     mean  0.5
/// case 2   2  4       1  1        1   3     mean  2
///                     mean        1   1.5   of all 1.25
/// ```
///
/// Elevation 1.25² = 1.5625. Differential elevation ((0.5 − 1.25)² + (2 − 1.25)²) / 2 = 0.5625. Stereotype accuracy
/// ((1 − 1.25)² + (1.5 − 1.25)²) / 2 = 0.0625. Differential accuracy: 1 − 0.5 − 1 + 1.25 = 0.75 in the first cell, the
/// others as far from zero: 0.75² = 0.5625. Together 2.75, the mean of 1, 0, 1 and 9.
#[test]
fn four_components_are_those_worked_by_hand() {
    let grid = [vec![(3.0, 2.0), (2.0, 2.0)], vec![(2.0, 1.0), (4.0, 1.0)]];
    let found = components(&grid).expect("the grid is large enough");
    assert_eq!((found.cases, found.criteria), (2, 2));
    let parts = [found.elevation, found.differential_elevation, found.stereotype_accuracy, found.differential_accuracy];
    assert_eq!(parts, [1.5625, 0.5625, 0.0625, 0.5625]);
    assert_eq!(parts.iter().sum::<f64>(), 2.75);
}

proptest! {
    /// Whatever the grid: the parts add up to the mean squared difference, and the order of criteria changes nothing.
    #[test]
    fn the_components_add_up_in_any_order(
        mut grid in (2..5_usize, 2..6_usize).prop_flat_map(|(n, k)| {
            prop::collection::vec(prop::collection::vec((0..6_u8, 0..6_u8), k), n)
        }),
        turn in 0..5_usize,
    ) {
        let of = |grid: &[Vec<(u8, u8)>]| {
            let row = |row: &Vec<(u8, u8)>| row.iter().map(|(x, t)| (f64::from(*x), f64::from(*t))).collect();
            let found = components(&grid.iter().map(row).collect::<Vec<_>>()).expect("the grid is large enough");
            [found.elevation, found.differential_elevation, found.stereotype_accuracy, found.differential_accuracy]
        };
        let parts = of(&grid);
        let squares: Vec<f64> = grid.iter().flatten().map(|(x, t)| (f64::from(*x) - f64::from(*t)).powi(2)).collect();
        let mean = squares.iter().sum::<f64>() / squares.len() as f64;
        prop_assert!((parts.iter().sum::<f64>() - mean).abs() < 1e-9);
        for row in &mut grid {
            let width = row.len();
            row.rotate_left(turn % width);
        }
        for (one, other) in parts.iter().zip(of(&grid)) {
            prop_assert!((one - other).abs() < 1e-9);
        }
    }
}

#[test]
fn one_case_or_one_criterion_is_too_few() {
    assert_eq!(components(&[vec![(1.0, 1.0), (2.0, 1.0)]]), Err(UnmeasuredReason::TooFew));
    assert_eq!(components(&[vec![(1.0, 1.0)], vec![(2.0, 1.0)]]), Err(UnmeasuredReason::TooFew));
    assert_eq!(components(&[]), Err(UnmeasuredReason::TooFew));
}

/// Twice the same case is one case, by its last attempt; with another case there are two. The trusting trainee is off by
/// 0 1 0 1 on the first; the careful one by nothing on the second: means ½ and 0, of all ¼.
#[test]
fn of_several_attempts_at_a_case_the_last_counts() {
    let first = case(&case_text());
    let second = case(&case_text().replace("sure-of-herself", "second"));
    let of = |name: &str, case, at: &str| {
        let interview = signed(&attempt(name), case, at, at);
        debrief(case, &interview, &"en".into()).expect("it is signed")
    };
    let careful_first = of("careful", &first, "2026-11-20T10:00:00+05:00");
    let trusting_first = of("trusting", &first, "2026-11-21T10:00:00+05:00");
    let careful_second = of("careful", &second, "2026-11-22T10:00:00+05:00");
    let debriefs = [careful_first, trusting_first, careful_second];
    assert_eq!(of_debriefs(&debriefs[..2]), Err(UnmeasuredReason::TooFew));
    let found = of_debriefs(&debriefs).expect("two cases");
    assert_eq!((found.cases, found.criteria), (2, 4));
    assert_eq!((found.elevation, found.differential_elevation), (0.0625, 0.0625));
    let progress = progress(&[debriefs[2].clone(), debriefs[0].clone(), debriefs[1].clone()]);
    let exact: Vec<_> = progress.attempts.iter().map(|attempt| attempt.exact.percent()).collect();
    assert_eq!(exact, [Some(100), Some(50), Some(100)]);
    assert_eq!(progress.components, Some(found));
}
