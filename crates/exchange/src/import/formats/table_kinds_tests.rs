//! Kinds of tables that people make of forms, and what must come of each; and tables that are no rubrics, with their refusals.

use crate::import::{ledger::Why, testing::kept};

use super::{
    super::{Answers, Import, ImportFault, ImportWishes, NotWanted},
    ImportFormat as Format,
};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("cases/table_kinds/", $name)) as &[u8])
    };
}

type File = (&'static str, &'static [u8]);

fn read(file: File) -> Result<Import, ImportFault> {
    kept(&[file], &ImportWishes::default(), &Answers::default())
}

/// A case: its file, its format, and the numbers of rubrics, units, criteria, levels, anchors, missing anchors and questions.
type Case = (File, Format, [usize; 7]);

const GOOD: &[Case] = &[
    (case!("headings-among-codes.csv"), Format::Grid, [1, 2, 3, 3, 9, 0, 0]),
    (case!("headings-with-weights.csv"), Format::Grid, [1, 2, 3, 3, 9, 0, 0]),
    (case!("questions-beside-levels.csv"), Format::Grid, [1, 1, 2, 3, 6, 0, 2]),
    (case!("yes-no-jumps.csv"), Format::Grid, [1, 2, 2, 0, 0, 0, 4]),
    (case!("yes-no-jumps-no.csv"), Format::Grid, [1, 2, 2, 0, 0, 0, 3]),
    (case!("yes-no-jumps-ru.csv"), Format::Grid, [1, 0, 0, 0, 0, 0, 3]),
    (case!("yes-no-jumps-kk.csv"), Format::Grid, [1, 0, 0, 0, 0, 0, 3]),
    (case!("emails-as-subject.csv"), Format::Grid, [1, 1, 2, 3, 6, 0, 0]),
    (case!("names-over-several.xlsx"), Format::Grid, [1, 2, 4, 3, 12, 0, 0]),
    (case!("indicators-with-points.xlsx"), Format::Grid, [1, 2, 4, 0, 0, 0, 0]),
    (case!("canvas-mixed.csv"), Format::CanvasTable, [2, 2, 3, 6, 3, 6, 0]),
    (case!("colons.csv"), Format::MoodleCompetencies, [1, 1, 2, 2, 0, 4, 0]),
    (case!("form-in-sheet1.xlsx"), Format::XlsForm, [1, 1, 1, 2, 0, 2, 3]),
];

#[test]
fn each_kind_of_table_becomes_what_a_person_sees_in_it() {
    for (file, format, expected) in GOOD {
        let imported = read(*file).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.0));
        let counts = imported.counts();
        let found = [
            counts.rubrics,
            counts.units,
            counts.criteria,
            counts.levels,
            counts.anchors,
            counts.anchors_missing,
            counts.questions,
        ];
        assert_eq!((imported.format, found), (*format, *expected), "{}", file.0);
    }
}

#[test]
fn headings_name_their_units_wherever_they_stand() {
    for (file, expected) in [
        (case!("headings-among-codes.csv"), ["1. Замес теста", "Раздел 2. Выпечка"]),
        (case!("headings-with-weights.csv"), ["Kneading", "Baking"]),
        (case!("yes-no-jumps.csv"), ["Part A: Before the oven", "Part B: At the oven"]),
        (case!("names-over-several.xlsx"), ["Loaf", "Service"]),
        (case!("indicators-with-points.xlsx"), ["Буханка", "Обслуживание"]),
    ] {
        let imported = read(file).unwrap();
        let titles: Vec<&str> = imported.rubrics[0]
            .draft
            .units
            .iter()
            .filter_map(|unit| unit.title.values().next())
            .map(String::as_str)
            .collect();
        assert_eq!(titles, expected, "{}", file.0);
    }
}

#[test]
fn a_question_beside_levels_informs_the_criterion_of_its_row() {
    let imported = read(case!("questions-beside-levels.csv")).unwrap();
    let draft = &imported.rubrics[0].draft;
    for (question, criterion) in draft.questions.iter().zip(&draft.units[0].criteria) {
        assert_eq!(question.informs, std::slice::from_ref(&criterion.id), "{question:?}");
    }
}

#[test]
fn what_is_no_rubric_is_refused_by_its_name() {
    let people = Some(ImportFault::NotWanted { what: NotWanted::People });
    let results = Some(ImportFault::NotWanted { what: NotWanted::Results });
    let unknown = Some(ImportFault::Unknown);
    let line = |line, fields, expected| Some(ImportFault::RowLength { line, fields, expected });
    for (file, expected) in [
        (case!("people-contacts-ru.csv"), &people),
        (case!("people-organisations.csv"), &people),
        (case!("people-phones.csv"), &people),
        (case!("results-of-students.csv"), &results),
        (case!("results-of-students-ru.csv"), &results),
        // Neither questions nor ratings, although a word or the numbers look like them.
        (case!("no-questions.csv"), &unknown),
        (case!("numbers-beside-names.csv"), &unknown),
        (case!("needed-by-grade.csv"), &unknown),
        (case!("commas-everywhere.csv"), &line(2, 10, 4)),
        (case!("commas-hidden.csv"), &line(5, 7, 6)),
    ] {
        assert_eq!(&read(file).err(), expected, "{}", file.0);
    }
}

#[test]
fn jumps_are_told_as_jumps_and_instructions_are_not() {
    let imported = read(case!("yes-no-jumps.csv")).unwrap();
    let left_out = &imported.rubrics[0].left_out;
    assert_eq!(left_out.iter().filter(|left| left.why == Why::Jump).count(), 7);
    let wordings: Vec<&str> = imported.rubrics[0]
        .draft
        .questions
        .iter()
        .filter_map(|question| Some(&**question.wording.get("en")?))
        .collect();
    assert_eq!(wordings[1], "Is the weight written down?");
}

#[test]
fn one_rubric_of_a_table_has_names_for_its_ratings_and_another_has_descriptions() {
    let imported = read(case!("canvas-mixed.csv")).unwrap();
    let labels = |rubric: usize| -> Vec<&str> {
        let scales = &imported.rubrics[rubric].draft.scales;
        scales[0].levels.iter().filter_map(|level| level.label.values().next()).map(String::as_str).collect()
    };
    assert_eq!(labels(0), ["Poor", "Good", "Excellent"]);
    let anchors = &imported.rubrics[1].draft.units[0].criteria[0].anchors;
    assert!(anchors.values().any(|anchor| anchor["en"] == "None."), "{anchors:?}");
}

#[test]
fn a_sheet_of_another_name_is_the_survey_and_paths_are_names_of_questions() {
    let imported = read(case!("form-in-sheet1.xlsx")).unwrap();
    let questions = &imported.rubrics[0].draft.questions;
    let conditions: Vec<Option<&str>> = questions.iter().map(|question| question.only_if.as_deref()).collect();
    assert!(conditions[0].is_none() && conditions[1].is_some() && conditions[2].is_some(), "{conditions:?}");
    assert_eq!(imported.rubrics[0].draft.languages, ["en"]);
}
