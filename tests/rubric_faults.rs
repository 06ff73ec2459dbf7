//! Each case of `tests/rubric-faults.ron` changes the sound rubric in one place and says which faults must be told, and
//! what stands where they point.

use std::fs;

use proptest::prelude::*;
use serde::Deserialize;
use viva::{
    locale::{Explain, Locale},
    rubric::{self, Fault},
};

#[derive(Debug, Deserialize)]
struct Case {
    name: String,
    find: String,
    replace: String,
    /// Kind of each fault in the order of the text, and how the text at its place begins.
    faults: Vec<(String, String)>,
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/");

fn sound() -> String {
    fs::read_to_string(format!("{FOLDER}rubrics/first-aid.ron")).unwrap()
}

fn cases() -> Vec<Case> {
    ron::from_str(&fs::read_to_string(format!("{FOLDER}rubric-faults.ron")).unwrap()).unwrap()
}

#[test]
fn every_fault_is_told_at_its_place() {
    let sound = sound();
    let mut wrong = Vec::new();
    for case in cases() {
        assert!(sound.contains(&case.find), "{}: nothing to change", case.name);
        let text = sound.replacen(&case.find, &case.replace, 1);
        let faults = match rubric::read(&text) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.0,
        };
        let kinds: Vec<&str> = faults.iter().map(|fault| fault.kind.name()).collect();
        let expected: Vec<&str> = case.faults.iter().map(|(kind, _)| kind.as_str()).collect();
        if kinds != expected {
            wrong.push(format!("{}: told {kinds:?}", case.name));
        }
        for (fault, (_, begins)) in faults.iter().zip(&case.faults) {
            let at = &text[fault.span.start..];
            let shown: String = at.chars().take(30).collect();
            if !at.starts_with(begins.as_str()) {
                wrong.push(format!("{}: points to {shown:?}", case.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_fault_says_what_is_wrong_and_how_to_mend_it() {
    let (sound, locale) = (sound(), Locale::new(&"en".into()));
    for case in cases() {
        let faults = rubric::read(&sound.replacen(&case.find, &case.replace, 1)).unwrap_err();
        for Fault { kind, .. } in &faults.0 {
            for said in [locale.explain(kind), locale.say(&kind.mend())] {
                let whole = said.contains(' ') && !said.contains('{');
                assert!(whole, "{}: {said:?} of {:?}", case.name, kind.explain().id);
            }
        }
    }
}

#[test]
fn a_mean_equal_to_the_highest_value_can_be_asked_for() {
    let text = sound()
        .replacen("value: 2)", "value: 1.333)", 1)
        .replacen("critical: \"mid\",", "critical: \"mid\", weight: 0.5,", 1)
        .replacen("rule: AllMet", "rule: WeightedMean(at_least: 1.333)", 1);
    assert_eq!(rubric::read(&text).map(|rubric| rubric.units.len()), Ok(2));
}

#[test]
fn line_and_column_count_from_one_in_characters() {
    let text = "(\n  format: 1,\n  «»nonsense\n)";
    let faults = rubric::read(text).unwrap_err();
    assert_eq!(faults.0[0].position(text), (3, 3));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,400}") {
        let _ = rubric::read(&text);
    }

    #[test]
    fn a_damaged_rubric_is_read_without_panic(at in any::<prop::sample::Index>(), length in 0..40_usize, put in "[\\PC]{0,5}") {
        let sound = sound();
        let boundaries: Vec<usize> = sound.char_indices().map(|(index, _)| index).collect();
        let from = at.index(boundaries.len());
        let to = (from + length).min(boundaries.len() - 1);
        let damaged = format!("{}{put}{}", &sound[..boundaries[from]], &sound[boundaries[to.max(from)]..]);
        if let Err(faults) = rubric::read(&damaged) {
            prop_assert!(!faults.0.is_empty());
            for fault in &faults.0 {
                prop_assert!(fault.span.end <= damaged.len());
            }
        }
    }
}
