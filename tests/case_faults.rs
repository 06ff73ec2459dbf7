//! Each case of `tests/case-faults.ron` changes the sound practice case in one place and says which faults must be told,
//! and what stands where they point. What is shipped is sound.

use std::{collections::BTreeSet, fs, path::Path};

use proptest::prelude::*;
use serde::Deserialize;
use viva::{
    locale::Locale,
    practice::{self, Case},
    rubric::{self, Faults, Rubric},
    session::{Outcome, Rating},
    store::{Shelf, cases_of},
};

#[derive(Debug, Deserialize)]
struct Change {
    name: String,
    find: String,
    replace: String,
    /// Kind of each fault in the order of the text, and how the text at its place begins.
    faults: Vec<(String, String)>,
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/");

fn text(name: &str) -> String {
    fs::read_to_string(format!("{FOLDER}{name}")).unwrap()
}

fn first_aid() -> Rubric {
    rubric::read(&text("rubrics/first-aid.ron")).unwrap()
}

fn sound() -> String {
    text("rubrics/cases/sure-of-herself.ron")
}

fn read(text: &str) -> Result<Case, Faults> {
    practice::read(text, &first_aid())
}

#[test]
fn every_fault_of_a_case_is_told_at_its_place_with_a_mend() {
    let (sound, locale) = (sound(), Locale::new(&"en".into()));
    assert_eq!(read(&sound).map(|case| case.id.to_string()), Ok("sure-of-herself".to_owned()));
    let changes: Vec<Change> = ron::from_str(&text("case-faults.ron")).unwrap();
    let mut wrong = Vec::new();
    for change in changes {
        assert!(sound.contains(&change.find), "{}: nothing to change", change.name);
        let changed = sound.replacen(&change.find, &change.replace, 1);
        let faults = read(&changed).err().map_or_else(Vec::new, |faults| faults.0);
        let told: Vec<(&str, String)> = faults
            .iter()
            .zip(change.faults.iter().map(|(_, begins)| begins.chars().count()).chain(std::iter::repeat(30)))
            .map(|(fault, most)| (fault.kind.name(), changed[fault.span.start..].chars().take(most).collect()))
            .collect();
        let expected: Vec<(&str, String)> =
            change.faults.iter().map(|(kind, begins)| (kind.as_str(), begins.clone())).collect();
        if told != expected {
            wrong.push(format!("{}: told {told:?}", change.name));
        }
        for fault in &faults {
            for said in [locale.explain(&fault.kind), locale.say(&fault.kind.mend())] {
                assert!(said.contains(' ') && !said.contains('{'), "{}: {said:?}", change.name);
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The cases inside the program, with their rubrics.
fn shipped() -> Vec<(std::sync::Arc<Rubric>, Vec<std::sync::Arc<Case>>)> {
    let nowhere = &viva::rubrics("/nowhere");
    let shelf = Shelf::open(nowhere);
    shelf.rubrics.iter().map(|shelved| (shelved.rubric.clone(), cases_of(shelved, nowhere).cases)).collect()
}

#[test]
fn every_case_in_the_folder_is_shipped_and_written_for_the_rubric_as_it_is() {
    for (rubric, cases) in shipped() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics").join(rubric.id.as_str()).join("cases");
        let files = fs::read_dir(folder).map_or(0, Iterator::count);
        assert_eq!(cases.len(), files, "{}", rubric.id);
        for case in cases {
            assert_eq!(case.rubric_version, rubric.version, "{}", case.id);
        }
    }
}

#[test]
fn two_shipped_rubrics_have_a_clear_a_borderline_and_an_open_case_each() {
    let wanted = [Outcome::Full, Outcome::Partial, Outcome::MoreEvidence];
    let ready = shipped()
        .into_iter()
        .filter(|(_, cases)| wanted.iter().all(|outcome| cases.iter().any(|case| case.reference.outcome == *outcome)));
    assert!(ready.count() >= 2);
}

#[test]
fn nothing_but_words_is_missing_in_a_new_case() {
    for (rubric, _) in shipped() {
        let text = practice::skeleton(&rubric);
        let faults = practice::read(&text, &rubric).expect_err("its texts are empty");
        assert!(faults.is_of_draft() && faults.gaps() > 20, "{}: {}", rubric.id, faults.gaps());
        let missing = |fault: &&rubric::Fault| fault.kind.is_gap() || fault.kind.is_of_draft();
        let others: Vec<_> = faults.0.iter().filter(|fault| !missing(fault)).collect();
        assert!(others.is_empty(), "{}: {others:#?}", rubric.id);
    }
}

/// A draft is not practised with even where nothing is missing any more; what is wrong beside its gaps is told as a fault.
#[test]
fn a_case_that_is_a_draft_is_whole_only_without_the_line_that_says_so() {
    let kinds = |text: &str| -> Vec<&str> {
        read(text).err().map_or_else(Vec::new, |faults| faults.0.iter().map(|fault| fault.kind.name()).collect())
    };
    let draft = sound().replacen("title:", "draft: true,\n    title:", 1);
    assert_eq!(kinds(&draft), ["draft-case"]);
    let title = draft.lines().find(|line| line.trim_start().starts_with("title:")).unwrap();
    let untitled = draft.replacen(title, "    title: \"\",", 1);
    assert_eq!(kinds(&untitled), ["draft-case", "empty-text", "text-missing"]);
    assert_eq!(practice::id_of(&untitled).as_deref(), Some("sure-of-herself"));
    assert!(read(&untitled).is_err_and(|faults| faults.is_of_draft() && faults.gaps() == 2));
    let whole = sound().replacen("title:", "draft: false,\n    title:", 1);
    assert_eq!(kinds(&whole), [""; 0]);
}

#[test]
fn shipped_cases_have_what_a_trainee_practises_on() {
    for case in shipped().into_iter().flat_map(|(_, cases)| cases) {
        let answers = || case.answers.values();
        assert!(answers().filter(|answer| !answer.leading.is_empty()).count() >= 3, "{}: leading", case.id);
        assert!(answers().any(|answer| !answer.distractors.is_empty()), "{}: distractors", case.id);
        let probes = answers().flat_map(|answer| answer.probes.values());
        assert!(probes.filter(|probe| !probe.reveals.is_empty()).count() >= 3, "{}: probes that matter", case.id);
        assert!(!case.documents.is_empty() && !case.reference.steps.is_empty(), "{}", case.id);
        assert!(answers().flat_map(|answer| &answer.ratings).count() >= 8, "{}: answers to rate", case.id);
    }
    // One level alone could be guessed.
    for (rubric, cases) in shipped() {
        let ratings = cases.iter().flat_map(|case| case.answers.values()).flat_map(|answer| &answer.ratings);
        let levels: BTreeSet<String> = ratings.map(|each| format!("{:?}", each.rating)).collect();
        assert!(levels.len() >= 3, "{}: {levels:?}", rubric.id);
    }
}

#[test]
fn a_level_is_one_of_the_scale_and_lack_of_evidence_is_none() {
    let open = sound().replacen(
        "(criterion: \"C4\", level: \"low\", because: { \"en\": \"Touches the wound (Q4).\"",
        "(criterion: \"C4\", level: \"not-enough\", because: { \"en\": \"Touches the wound (Q4).\"",
        1,
    );
    let case = read(&open).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(case.reference.ratings["C4"].rating, Rating::NotEnoughEvidence);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_read_as_a_case_without_panic(text in "\\PC{0,400}") {
        let _ = read(&text);
    }

    #[test]
    fn a_damaged_case_is_read_without_panic(at in any::<prop::sample::Index>(), length in 0..60_usize, put in "[\\PC]{0,5}") {
        let sound = sound();
        let boundaries: Vec<usize> = sound.char_indices().map(|(index, _)| index).collect();
        let from = at.index(boundaries.len());
        let to = (from + length).min(boundaries.len() - 1);
        let damaged = format!("{}{put}{}", &sound[..boundaries[from]], &sound[boundaries[to.max(from)]..]);
        if let Err(faults) = read(&damaged) {
            prop_assert!(!faults.0.is_empty());
            for fault in &faults.0 {
                prop_assert!(damaged.get(fault.span.clone()).is_some());
            }
        }
    }
}
