//! Rating by keys: the first rating is one key, and none that stands is changed by one.

use std::sync::Arc;

use viva::{rubric, session::Rating, store::Shelf};

use super::rig::Rig;

fn at_first_criterion() -> Rig {
    at_criterion_of(|_| {})
}

fn at_criterion_of(change: impl FnOnce(&mut Shelf)) -> Rig {
    let mut rig = Rig::with_shelf(80, 24, change);
    rig.open_interview();
    rig.press(r#""a course" ctrl-g "C1" enter"#);
    rig
}

/// The rating of the first criterion, and its reason, as they stand on record.
fn on_record(rig: &Rig) -> (String, String) {
    let rated = rig.state.shared.interview().record().ratings.get("C1").cloned().unwrap_or_default();
    let rating = match rated.rating {
        Some(Rating::Level(level)) => level.to_string(),
        Some(Rating::NotEnoughEvidence) => "none".to_owned(),
        None => String::new(),
    };
    (rating, rated.rationale)
}

fn rated_by(keys: &str) -> (String, String) {
    let mut rig = at_first_criterion();
    rig.press(keys);
    on_record(&rig)
}

#[test]
fn a_rating_that_stands_is_changed_by_two_keys_and_by_none_alone() {
    for (keys, rating) in [
        ("2", "mid"),
        ("-", "none"),
        (r#"2 "seen" esc 3"#, "mid"),
        (r#"2 "seen" esc 3 esc enter"#, "mid"),
        (r#"2 "seen" esc 3 enter"#, "high"),
        (r#"2 "seen" esc - n"#, "mid"),
        (r#"2 "seen" esc - enter"#, "none"),
        (r#"2 "seen" esc right"#, "mid"),
        (r#"2 "seen" esc right enter"#, "high"),
        (r#"2 "seen" esc left left right enter"#, "mid"),
        (r#"2 "seen" esc x"#, "mid"),
        (r#"2 "seen" esc x enter"#, ""),
        (r#"2 "seen" alt-3"#, "mid"),
        (r#"2 "seen" alt-3 enter"#, "high"),
        ("right right", ""),
        ("right right enter", "mid"),
    ] {
        assert_eq!(rated_by(keys).0, rating, "{keys}");
    }
}

#[test]
fn a_digit_where_the_reason_begins_corrects_the_rating_or_begins_the_reason() {
    for (keys, rating, reason) in [
        ("3 2 ctrl-n", "mid", ""),
        ("3 2 enter ctrl-n", "mid", ""),
        (r#"3 2 enter "seen" ctrl-n"#, "mid", "seen"),
        (r#"3 - enter "seen" ctrl-n"#, "none", "seen"),
        (r#"3 "2 of 3 steps" ctrl-n"#, "high", "2 of 3 steps"),
        (r#"3 "- early" ctrl-n"#, "high", "- early"),
        (r#"3 2 backspace "seen" ctrl-n"#, "high", "seen"),
        (r#"3 2 esc ctrl-n"#, "high", ""),
        (r#"3 3 " of 3" ctrl-n"#, "high", "3 of 3"),
        (r#"3 "seen 2" ctrl-n"#, "high", "seen 2"),
    ] {
        assert_eq!(rated_by(keys), (rating.to_owned(), reason.to_owned()), "{keys}");
    }
}

#[test]
fn cutting_in_the_reason_cuts_what_is_selected_and_no_rating() {
    assert_eq!(rated_by(r#"2 "seen" ctrl-x ctrl-n"#), ("mid".to_owned(), "seen".to_owned()));
    assert_eq!(rated_by(r#"2 "seen" ctrl-a ctrl-x ctrl-n"#), ("mid".to_owned(), String::new()));
    assert_eq!(rated_by(r#"2 "seen" ctrl-a ctrl-x ctrl-v ctrl-v ctrl-n"#), ("mid".to_owned(), "seenseen".to_owned()));
    assert_eq!(rated_by(r#"2 "seen" ctrl-z ctrl-n"#).1, "see");
}

#[test]
fn where_labels_are_numbers_the_digit_is_that_number() {
    let mut rig = at_criterion_of(|shelf| {
        let first = &mut shelf.rubrics[0].rubric;
        let mut text = first.source_text.to_string();
        for (level, label) in [("low", "Benchmark 0"), ("mid", "Milestone 1"), ("high", "Capstone 2")] {
            let at = text.find(&format!("id: \"{level}\"")).expect("the level is in the rubric");
            let label_at = at + text[at..].find("label:").expect("it has a label");
            let end = label_at + text[label_at..].find(", value").expect("it has a value");
            text.replace_range(label_at..end, &format!("label: {{ \"en\": \"{label}\", \"ru\": \"{label}\" }}"));
        }
        *first = Arc::new(rubric::read(&text).unwrap());
    });
    assert!(rig.picture().contains(" Milestone 1"), "{}", rig.picture());
    rig.press("0");
    assert_eq!(on_record(&rig).0, "low");
    rig.press("esc 2 enter");
    assert_eq!(on_record(&rig).0, "high");
    rig.press("esc 3");
    assert!(rig.picture().contains("There is no level 3"), "{}", rig.picture());
}

#[test]
fn a_number_is_typed_with_a_point_or_a_comma_and_digits_choose_no_level() {
    for (keys, rating) in [
        (r#"6 "2,5" enter"#, "62.5"),
        (r#"6 "2.50" enter"#, "62.5"),
        (r#"1 "00" enter "seen" esc 4 "0" enter"#, "40"),
        (r#"6 "2,25" enter esc"#, ""),
        (r#"1 "01" enter esc"#, ""),
        (r#"6 "2.5" esc"#, ""),
        ("-", "none"),
        (r#"6 "2.5" enter "seen" esc right enter"#, "63"),
    ] {
        let mut rig = at_numbers();
        rig.press(keys);
        assert_eq!(on_record(&rig).0, rating, "{keys}");
    }
}

#[test]
fn a_scale_of_numbers_is_shown_by_its_bands_with_the_number_given() {
    let mut rig = at_numbers();
    // Labels break over rows.
    assert!(rig.picture().contains("50–84.5 Pass (needed:     85–100 Merit"), "{}", rig.picture());
    assert!(rig.picture().contains(" 40)                       62.5)"), "{}", rig.picture());
    rig.press(r#"6 "2" enter"#);
    assert!(rig.picture().contains("62 · 50–84.5 Pass"), "{}", rig.picture());
}

#[test]
fn a_level_between_others_says_between_which() {
    let text = include_str!("../rubrics/first-aid.ron").replacen("format: 1,", "format: 2,", 1);
    let plus =
        "(id: \"plus\", label: { \"en\": \"Plus\", \"ru\": \"Плюс\" }, value: 1.5, between: true), (id: \"high\"";
    let text = text.replacen("(id: \"high\"", plus, 1);
    let rubric = rubric::read(&text).unwrap();
    let mut rig = at_criterion_of(|shelf| shelf.rubrics[0].rubric = Arc::new(rubric));
    assert!(rig.picture().contains("Between “Meets”"), "{}", rig.picture());
    assert!(rig.picture().contains("and “Beyond”."), "{}", rig.picture());
    rig.press("3");
    assert_eq!(on_record(&rig).0, "plus");
}

fn at_numbers() -> Rig {
    let rubric = rubric::read(&crate::number_rubric::text()).unwrap();
    at_criterion_of(|shelf| shelf.rubrics[0].rubric = Arc::new(rubric))
}
