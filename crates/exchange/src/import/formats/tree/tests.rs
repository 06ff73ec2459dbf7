//! Frameworks in which levels stand: at the roots, below what they describe, or in a column.

use crate::{
    import::{Answers, Import, ImportFault, ImportWishes, testing::kept},
    rubric::Draft,
};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../cases/levels/", $name)) as &[u8])
    };
}

type File = (&'static str, &'static [u8]);

fn answered(file: File, answer: Option<&str>) -> Result<Import, ImportFault> {
    let mut answers = Answers::default();
    answer.into_iter().for_each(|answer| answers.set("levels_are", answer));
    kept(&[file], &ImportWishes::default(), &answers)
}

fn draft(file: File, answer: Option<&str>) -> Draft {
    answered(file, answer).unwrap().rubrics.remove(0).draft
}

fn is_asked(file: File) -> bool {
    answered(file, None).unwrap().rubrics[0].open.iter().any(|open| open.id == "levels_are")
}

/// The labels of the scale, and of each criterion its title with its anchors, lines parted by bars.
fn scale(draft: &Draft) -> (Vec<String>, Vec<(String, Vec<String>)>) {
    let only = |text: &crate::rubric::DraftText| text.values().next().cloned().unwrap_or_default();
    let criteria = draft.units.iter().flat_map(|unit| unit.all_criteria());
    let of_criterion = |one: &crate::rubric::DraftCriterion| {
        let levels = draft.scales[0].levels.iter();
        let anchors =
            levels.filter_map(|level| one.anchors.get(&level.id)).map(|anchor| only(anchor).replace('\n', "|"));
        (only(&one.title), anchors.collect())
    };
    (draft.scales[0].levels.iter().map(|level| only(&level.label)).collect(), criteria.map(of_criterion).collect())
}

fn said(labels: &[&str], criteria: &[(&str, &[&str])]) -> (Vec<String>, Vec<(String, Vec<String>)>) {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    (owned(labels), criteria.iter().map(|(title, anchors)| ((*title).to_owned(), owned(anchors))).collect())
}

#[test]
fn levels_at_the_roots_become_the_scale_of_what_stands_below_each() {
    let file = case!("moodle-cefr.csv");
    assert!(is_asked(file));
    let draft = draft(file, Some("scale"));
    let listening = [
        "Mots familiers|Je peux comprendre des mots familiers.|Questions|Je peux comprendre des questions.",
        "Je peux comprendre des annonces.",
    ];
    let expected = said(&["Niveau A1", "Niveau A2"], &[("Écouter", &listening), ("Lire", &["Je peux lire des noms."])]);
    assert_eq!(scale(&draft), expected);
    assert!(draft.about["fr"].contains("Niveau A1: Introduit aux langues"));
}

#[test]
fn stages_at_the_roots_are_levels_too_and_what_is_called_the_same_below_them_is_one_criterion() {
    let file = case!("stages-at-roots.csv");
    assert!(is_asked(file));
    let kneading: &[&str] = &["Kneads with help", "Kneads until the dough is smooth"];
    let shaping: &[&str] = &["Shapes one loaf", "Shapes loaves of one size"];
    let expected = said(&["Stage 1 Beginning", "Stage 2 Growing"], &[("Kneading", kneading), ("Shaping", shaping)]);
    assert_eq!(scale(&draft(file, Some("scale"))), expected);
}

#[test]
fn levels_below_what_they_describe_have_their_words_as_anchors() {
    let file = case!("tree-below-skills.csv");
    assert!(is_asked(file));
    let speaking: &[&str] = &["Names things with single words", "Speaks at length"];
    let writing: &[&str] = &["Fills in a form", "Writes reports"];
    let expected = said(&["Basic", "Advanced"], &[("Speaking", speaking), ("Writing", writing)]);
    assert_eq!(scale(&draft(file, Some("scale"))), expected);
}

#[test]
fn levels_that_are_units_stay_as_they_are() {
    for (file, expected) in [(case!("moodle-cefr.csv"), (3, 4)), (case!("tree-below-skills.csv"), (2, 4))] {
        for answer in [None, Some("units")] {
            let draft = draft(file, answer);
            let criteria = draft.units.iter().map(|unit| unit.criteria.len()).sum::<usize>();
            assert_eq!((draft.units.len(), criteria), expected, "{}", file.0);
        }
    }
    assert!(matches!(answered(case!("moodle-cefr.csv"), Some("both")), Err(ImportFault::Answer { .. })));
    assert!(!is_asked(case!("no-levels.csv")));
}

#[test]
fn a_column_of_levels_is_a_scale_or_becomes_units() {
    let file = case!("flat-can-do.csv");
    assert!(is_asked(file));
    let reading: &[&str] = &["I can read a name.|I can read a sign.", "I can read a letter."];
    let writing: &[&str] = &["I can write a name.", "I can write a letter."];
    let expected = said(&["A1", "B1"], &[("Reading", reading), ("Writing", writing)]);
    assert_eq!(scale(&draft(file, None)), expected);
    let units = draft(file, Some("units"));
    let titles: Vec<&str> = units.units.iter().map(|unit| unit.title["en"].as_str()).collect();
    assert_eq!(titles, ["B1 / Reading", "B1 / Writing", "A1 / Reading", "A1 / Writing"]);
    assert_eq!(units.units[2].criteria.len(), 2);
}

#[test]
fn the_finer_of_two_divisions_is_what_levels_describe() {
    let draft = draft(case!("flat-two-divisions.csv"), Some("scale"));
    let titles: Vec<&str> = draft.units.iter().map(|unit| unit.title["en"].as_str()).collect();
    assert_eq!(titles, ["Listening", "Reading"]);
    let criteria: Vec<String> = scale(&draft).1.into_iter().map(|(title, _)| title).collect();
    assert_eq!(criteria, ["Overall listening", "Listening to talks", "Overall reading"]);
}

#[test]
fn levels_alone_describe_the_whole() {
    let (labels, criteria) = scale(&draft(case!("flat-alone.csv"), Some("scale")));
    assert_eq!(labels, ["Level 1", "Level 2", "Level 10"]);
    assert_eq!(criteria[0].1, ["Works with much help.", "Works with some help.", "Helps others."]);
}
