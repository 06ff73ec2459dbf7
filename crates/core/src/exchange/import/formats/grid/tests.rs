//! Several tables in a sheet, the same table from several programs, and what real tables hold beside levels.

use crate::exchange::import::{
    Answers, Broken, Import, ImportFault, ImportFormat as Format, ImportWishes, Why, testing::kept,
};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../cases/tables/", $name)) as &[u8])
    };
}

type File = (&'static str, &'static [u8]);

fn answered(file: File, answers: &[(&str, &str)]) -> Result<Import, ImportFault> {
    let mut all = Answers::default();
    answers.iter().for_each(|(id, answer)| all.set(id, answer));
    kept(&[file], &ImportWishes::default(), &all)
}

fn read(file: File) -> Import {
    answered(file, &[]).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.0))
}

/// A file, its format, and the numbers of rubrics, units, criteria, levels, anchors and missing anchors.
type Case = (File, Format, [usize; 6]);

const GOOD: &[Case] = &[
    (case!("below-other.csv"), Format::Grid, [2, 2, 4, 5, 10, 0]),
    (case!("below-same.csv"), Format::Grid, [1, 2, 2, 3, 6, 0]),
    (case!("beside.csv"), Format::Grid, [2, 2, 4, 5, 10, 0]),
    (case!("named-in-header.csv"), Format::Grid, [1, 2, 3, 3, 9, 0]),
    (case!("page-break.csv"), Format::Grid, [1, 1, 2, 2, 4, 0]),
    (case!("key-below.csv"), Format::Grid, [1, 1, 2, 2, 4, 0]),
    (case!("category-alone.csv"), Format::Grid, [1, 1, 2, 4, 8, 0]),
    (case!("descriptors.csv"), Format::Grid, [1, 2, 2, 0, 0, 0]),
    (case!("long-levels.csv"), Format::Framework, [1, 2, 3, 3, 9, 0]),
    (case!("canvas-numbered.csv"), Format::CanvasTable, [1, 1, 2, 4, 3, 1]),
    (case!("canvas-no-range.csv"), Format::CanvasTable, [1, 1, 1, 2, 2, 0]),
    (case!("canvas-underscores.csv"), Format::CanvasTable, [1, 1, 1, 2, 0, 2]),
    (case!("points-beside-levels.csv"), Format::CanvasTable, [1, 1, 2, 4, 4, 0]),
    (case!("merged.ods"), Format::Grid, [1, 1, 2, 3, 6, 0]),
    (case!("wide.ods"), Format::Grid, [1, 1, 2, 2, 4, 0]),
    (case!("day-and-hidden.xls"), Format::Grid, [2, 2, 5, 5, 14, 0]),
    (case!("day-and-hidden.ods"), Format::Grid, [2, 2, 5, 5, 14, 0]),
];

#[test]
fn tables_of_many_makers_become_drafts_with_all_their_cells_accounted_for() {
    for (file, format, expected) in GOOD {
        let imported = read(*file);
        let counts = imported.counts();
        let found =
            [counts.rubrics, counts.units, counts.criteria, counts.levels, counts.anchors, counts.anchors_missing];
        assert_eq!((imported.format, found), (*format, *expected), "{}", file.0);
    }
}

#[test]
fn one_table_gives_one_draft_whatever_program_has_saved_it() {
    let draft = |file| {
        let mut draft = read(file).rubrics.remove(0).draft;
        draft.source.clear();
        draft
    };
    let expected = draft(case!("same.csv"));
    for file in [case!("same.xlsx"), case!("same.xls"), case!("same.ods")] {
        assert_eq!(draft(file), expected, "{}", file.0);
    }
}

#[test]
fn tables_of_one_sheet_are_drafts_or_units_by_their_headers_or_as_a_person_says() {
    let shape = |file, tables: Option<&str>| -> Vec<Vec<usize>> {
        let answers: Vec<_> = tables.map(|tables| ("tables", tables)).into_iter().collect();
        let imported = answered(file, &answers).unwrap();
        let units = imported.rubrics.iter().map(|rubric| &rubric.draft.units);
        units.map(|units| units.iter().map(|unit| unit.criteria.len()).collect()).collect()
    };
    let (other, same) = (case!("below-other.csv"), case!("below-same.csv"));
    assert_eq!(shape(other, None), [vec![2], vec![2]]);
    assert_eq!(shape(other, Some("units")), [vec![2, 2]]);
    assert_eq!(shape(same, None), [vec![1, 1]]);
    assert_eq!(shape(same, Some("drafts")), [vec![1], vec![1]]);
    let scales = answered(other, &[("tables", "units")]).unwrap().rubrics[0].draft.scales.clone();
    assert_eq!(scales.iter().map(|scale| scale.id.as_str()).collect::<Vec<_>>(), ["levels", "levels-2"]);
    let refused = answered(other, &[("tables", "many")]);
    assert!(matches!(refused, Err(ImportFault::Answer { .. })), "{refused:?}");
    // As one table its rows are those of the first, and nothing is lost.
    assert_eq!(answered(case!("beside.csv"), &[("tables", "one")]).unwrap().rubrics.len(), 1);
}

#[test]
fn each_table_of_a_sheet_has_its_own_title() {
    let titles = |file| -> Vec<(String, Vec<String>)> {
        let title = |text: &crate::rubric::DraftText| text.values().next().cloned().unwrap_or_default();
        let rubrics = read(file).rubrics;
        let units = |units: &[crate::rubric::DraftUnit]| units.iter().map(|unit| title(&unit.title)).collect();
        rubrics.iter().map(|rubric| (title(&rubric.draft.title), units(&rubric.draft.units))).collect()
    };
    let told = |rubrics: &[(&str, &[&str])]| -> Vec<(String, Vec<String>)> {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        rubrics.iter().map(|(title, units)| ((*title).to_owned(), owned(units))).collect()
    };
    let (practical, theory) = ("Baking: practical", "Baking: theory");
    assert_eq!(titles(case!("below-other.csv")), told(&[(practical, &[practical]), (theory, &[theory])]));
    assert_eq!(titles(case!("below-same.csv")), told(&[("Baking course", &["Practice", "Theory"])]));
    assert_eq!(titles(case!("named-in-header.csv")), told(&[("named-in-header", &["Content", "Delivery"])]));
}

#[test]
fn descriptors_of_schools_stand_in_statements_and_are_no_levels() {
    let imported = read(case!("descriptors.csv"));
    let criteria: Vec<_> = imported.rubrics[0].draft.units.iter().flat_map(|unit| unit.all_criteria()).collect();
    assert_eq!(criteria[0].statement["ru"], "записывает дробь по рисунку\nназывает числитель и знаменатель");
    assert!(criteria.iter().all(|criterion| criterion.weight.is_none() && criterion.anchors.is_empty()));
    let points = imported.rubrics[0].left_out.iter().filter(|left| left.why == Why::Rule).count();
    assert_eq!(points, 5);
}

#[test]
fn a_day_among_anchors_is_the_span_that_was_typed_and_stays_told() {
    for file in [case!("day-and-hidden.xls"), case!("day-and-hidden.ods")] {
        let imported = read(file);
        let rubric = &imported.rubrics[0];
        let criteria: Vec<_> = rubric.draft.units.iter().flat_map(|unit| unit.all_criteria()).collect();
        assert_eq!(criteria[2].anchors["poor"]["en"], "1-2", "{}", file.0);
        assert_eq!(criteria[1].anchors["fair"]["en"], "It is burnt or quite pale", "{}", file.0);
        assert!(rubric.left_out.iter().any(|left| left.why == Why::Moment), "{}", file.0);
    }
}

#[test]
fn faults_of_formulas_are_refused_where_they_are_texts_too() {
    for file in [case!("broken-reference.ods"), case!("broken-excel-fault.csv")] {
        let refused = answered(file, &[]);
        assert!(matches!(refused, Err(ImportFault::At { why: Broken::FormulaFault, .. })), "{}: {refused:?}", file.0);
    }
}

#[test]
fn requirements_with_points_are_not_taken_for_ratings_of_people() {
    assert_eq!(answered(case!("broken-requirements.csv"), &[]).err(), Some(ImportFault::Unknown));
}

#[test]
fn more_tables_in_a_sheet_than_rubrics_of_an_import_are_refused() {
    let most = crate::bounds::IMPORT_RUBRICS_MAX;
    let table = |at: usize| {
        format!("Criterion,Poor,Level {at} of good\nDough,It falls apart at once,It holds its shape all day\n\n")
    };
    let text: String = (0..most + 2).map(table).collect();
    let file = crate::exchange::import::SourceFile { name: "many.csv", bytes: text.as_bytes() };
    let refused = crate::exchange::import::import(&[file], &ImportWishes::default(), &Answers::default());
    assert!(matches!(refused, Err(ImportFault::TooMany { what: "rubrics", .. })), "{refused:?}");
}
