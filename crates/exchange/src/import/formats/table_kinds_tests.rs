//! Kinds of tables that people make of forms, and what must come of each; and tables that are no rubrics, with their refusals.

use crate::import::testing::kept;

use super::{
    super::{Answers, Import, ImportFault, ImportWishes},
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
        assert_eq!(question.informs, [criterion.id.clone()], "{question:?}");
    }
}
