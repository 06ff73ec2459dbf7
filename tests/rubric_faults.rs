//! Each case of `tests/rubric-faults.ron` changes the sound rubric and says all that must be told of it, word for word.

use std::fs;

use proptest::prelude::*;
use serde::Deserialize;
use viva::{
    edit,
    locale::{Explain, Locale},
    rubric::{self, Fault, Faults},
};

#[derive(Debug, Deserialize)]
struct Case {
    name: String,
    /// What is sought and what is put in its place; `…` stands for everything between what is before and after it.
    changes: Vec<(String, String)>,
    /// Line, column, kind, what is wrong and how to mend it, of each fault in the order of the text.
    told: Vec<String>,
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/");

fn sound() -> String {
    fs::read_to_string(format!("{FOLDER}rubrics/first-aid.ron")).unwrap()
}

fn cases() -> Vec<Case> {
    ron::from_str(&fs::read_to_string(format!("{FOLDER}rubric-faults.ron")).unwrap()).unwrap()
}

/// The sound rubric with the changes of a case.
fn changed(case: &Case) -> String {
    let mut text = sound();
    for (find, replace) in &case.changes {
        let (begins, ends) = find.split_once('…').unwrap_or((find, ""));
        let from = text.find(begins).unwrap_or_else(|| panic!("{}: nothing to change", case.name));
        let after = from + begins.len();
        let to = text[after..].find(ends).unwrap_or_else(|| panic!("{}: nothing to change", case.name));
        text.replace_range(from..after + to + ends.len(), replace);
    }
    text
}

fn faults(text: &str) -> Vec<Fault> {
    rubric::read(text).err().map_or_else(Vec::new, |Faults(faults)| faults)
}

fn told(text: &str, fault: &Fault, locale: &Locale) -> String {
    let (line, column) = fault.position(text);
    let (kind, said, mend) = (fault.kind.name(), locale.explain(&fault.kind), locale.say(&fault.kind.mend()));
    let also = if fault.also.is_empty() { String::new() } else { format!(" (and {} more)", fault.also.len()) };
    format!("{line}:{column} {kind}: {said}{also} {mend}")
}

#[test]
fn every_fault_is_told_at_its_place_in_the_words_of_who_writes() {
    let locale = Locale::new(&"en".into());
    let mut wrong = Vec::new();
    for case in cases() {
        let text = changed(&case);
        let told: Vec<String> = faults(&text).iter().map(|fault| told(&text, fault, &locale)).collect();
        if told != case.told {
            wrong.push(format!("{}: {told:#?}", case.name));
        }
        assert!(!told.is_empty(), "{}", case.name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fault_is_told_whole_in_every_language() {
    let locales = ["en", "ru", "kk"].map(|language| Locale::new(&language.into()));
    for case in cases() {
        let text = changed(&case);
        for (fault, locale) in faults(&text).iter().flat_map(|fault| locales.iter().map(move |locale| (fault, locale)))
        {
            for said in [locale.explain(&fault.kind), locale.say(&fault.kind.mend())] {
                let whole = said.contains(' ') && !said.contains("{ $") && !said.contains("{$");
                assert!(whole, "{}: {said:?} of {:?}", case.name, fault.kind.explain().id);
            }
        }
    }
}

#[test]
fn what_a_machine_can_mend_is_mended_by_its_edits_and_keeps_the_rest() {
    let mut mended = 0;
    for case in cases() {
        let text = changed(&case);
        let before = faults(&text);
        let edits: Vec<_> = before.iter().flat_map(|fault| fault.repair.clone()).collect();
        if edits.is_empty() || before.iter().any(|fault| fault.repair.is_empty()) {
            continue;
        }
        let after = edit::apply(&text, &edits);
        assert_eq!(faults(&after), [], "{}: {after}", case.name);
        assert!(after.contains("A small rubric for tests: every part of the format once."), "{}", case.name);
        mended += 1;
    }
    assert!(mended >= 30, "{mended}");
}

#[test]
fn a_habit_is_told_once_with_the_number_of_its_places() {
    let once = |text: &str| -> Vec<(&'static str, usize)> {
        faults(text).iter().map(|fault| (fault.kind.name(), fault.also.len())).collect()
    };
    let sound = sound();
    let kz = sound.replace("\"ru\"", "\"kz\"");
    assert_eq!(once(&kz), [("bad-language", 0)]);
    let declared = sound.replacen("\"ru\"]", "\"ru\", \"kk\"]", 1);
    assert_eq!(once(&declared), [("language-unused", 0)]);
    let curly = sound.replace("\"en\": \"", "\"en\": “").replace("\", \"ru\": ", "”, \"ru\": ");
    let quotes = once(&curly);
    assert!(matches!(quotes[..], [("other-quotes", more)] if more > 60), "{quotes:?}");
    let named = sound.replace(" statement: ", " description: ");
    assert_eq!(once(&named), [("unknown-field", 4)]);
    let without = sound.replace("            minutes: 4,\n", "").replace("            minutes: 8,\n", "");
    assert_eq!(once(&without), [("fields-missing", 0), ("fields-missing", 0)]);
}

#[test]
fn a_recorded_rubric_is_read_as_it_was_read_when_it_was_recorded() {
    let sound = sound();
    for text in [
        sound.replace("\"ru\"", "\"kz\""),
        sound.replacen(
            "\"low\": { \"en\": \"touches",
            "\"low\": { \"en\": \"before\", \"ru\": \"раньше\" }, \"low\": { \"en\": \"touches",
            1,
        ),
        sound.replacen("CountMet(at_least: 1)", "CountMet(at_least: 1, note: \"x\")", 1),
    ] {
        assert!(rubric::read(&text).is_err());
        let read = rubric::read_recorded(&text).unwrap();
        let anchor = &read.criteria["C4"].anchors[&0];
        assert_eq!(anchor.get(&"en".into()), "touches the wound");
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
    assert_eq!(faults(text)[1].position(text), (3, 3));
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
        for fault in faults(&damaged) {
            prop_assert!(damaged.get(fault.span.clone()).is_some(), "{fault:?}");
        }
    }
}
