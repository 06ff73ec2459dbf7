//! Whatever a trainee does, there is a debrief once it is signed; the order of what was rated changes nothing.

use proptest::prelude::*;
use viva::practice::debrief::debrief;

use crate::debrief::trainee::{Attempt, attempt, case, case_text, signed};

const WORDS: [&str; 12] =
    ["plug", "looked", "round", "thumb", "everybody", "says", "cool", "#C1", "#C4", "вилку", "\u{202e}x", "\0"];

fn texts() -> impl Strategy<Value = Vec<String>> {
    let text = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..8).prop_map(|words| words.join(" "));
    prop::collection::vec(prop_oneof![text, "\\PC{1,40}".prop_filter("blank", |text| !text.trim().is_empty())], 0..4)
}

fn attempts() -> impl Strategy<Value = Attempt> {
    let levels = prop::collection::vec(prop::sample::select(vec!["low", "mid", "high", "not-enough"]), 4);
    let asks = prop::collection::vec((texts(), texts(), any::<[bool; 4]>(), 0..2_000_i64), 5);
    (levels, asks, any::<bool>(), Just(attempt("careful"))).prop_map(|(levels, asks, first, mut attempt)| {
        for (rating, level) in attempt.ratings.iter_mut().zip(levels) {
            rating.1 = level.to_owned();
        }
        for (ask, (remarks, follow_ups, flags, seconds)) in attempt.ask.iter_mut().zip(asks) {
            (ask.remarks, ask.follow_ups, ask.seconds) = (remarks, follow_ups, seconds);
            if flags[0] {
                ask.probes.clear();
            }
            if flags[1] {
                ask.skipped = "no time".into();
            }
            ask.cut_off = flags[2];
            if flags[3] {
                ask.reworded = "otherwise".into();
            }
        }
        attempt.rated_first = first;
        attempt
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_signed_practice_has_a_debrief(attempt in attempts()) {
        let case = case(&case_text());
        let interview = signed(&attempt, &case, "s", "2026-11-24T10:00:00+05:00");
        let debrief = debrief(&case, &interview, &"ru".into()).expect("it is signed");
        prop_assert!(debrief.next.len() <= 3 && !debrief.well.is_empty());
        let value = serde_json::to_string(&debrief).expect("it is plain data");
        prop_assert!(!value.contains("NaN"));
    }

    #[test]
    fn the_order_of_ratings_changes_nothing(attempt in attempts(), turn in 0..4_usize) {
        let case = case(&case_text());
        let mut turned = attempt.clone();
        turned.ratings.rotate_left(turn);
        let of = |attempt: &Attempt| {
            let interview = signed(attempt, &case, "s", "2026-11-24T10:00:00+05:00");
            debrief(&case, &interview, &"en".into()).expect("it is signed")
        };
        prop_assert_eq!(of(&attempt), of(&turned));
    }
}
