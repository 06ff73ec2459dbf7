//! Small tables of frameworks, each with a trap that real ones have, and what must come of them.

use crate::{import::testing::kept, rubric::DraftCriterion};

use super::super::super::{Answers, Broken, Import, ImportFault, ImportFormat, ImportWishes};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../cases/framework/", $name)) as &[u8])
    };
}

type File = (&'static str, &'static [u8]);

fn read(file: File) -> Result<Import, ImportFault> {
    kept(&[file], &ImportWishes::default(), &Answers::default())
}

fn criterion(imported: &Import, at: usize) -> &DraftCriterion {
    imported.rubrics[0].draft.units.iter().flat_map(|unit| unit.all_criteria()).nth(at).unwrap()
}

/// A case, and the numbers of units, criteria, levels, anchors and languages.
const GOOD: &[(File, [usize; 5])] = &[
    (case!("catalogue-untranslated.csv"), [1, 1, 2, 2, 1]),
    (case!("catalogue-partly.csv"), [1, 2, 2, 0, 1]),
    (case!("catalogue-three-columns.csv"), [1, 2, 5, 5, 1]),
    (case!("catalogue-areas.csv"), [2, 3, 2, 0, 2]),
    (case!("catalogue-numbered.csv"), [2, 5, 2, 0, 1]),
    (case!("levels-other-headers.csv"), [1, 2, 3, 5, 1]),
    (case!("levels-apart.csv"), [2, 2, 4, 4, 1]),
    (case!("levels-unknown-names.tsv"), [1, 2, 2, 4, 1]),
    (case!("levels-finer.csv"), [2, 2, 4, 8, 1]),
    (case!("levels-of-users.csv"), [1, 1, 4, 4, 1]),
    (case!("levels-with-points.csv"), [1, 2, 3, 6, 1]),
    (case!("levels-with-own-points.csv"), [1, 2, 2, 4, 1]),
    (case!("levels-own-description.csv"), [1, 2, 2, 4, 1]),
    (case!("levels-named-once.csv"), [2, 3, 2, 6, 1]),
    (case!("levels-finest-name.csv"), [1, 2, 2, 4, 1]),
    (case!("tree-by-id.csv"), [2, 3, 2, 0, 1]),
    (case!("tree-by-long-id.csv"), [2, 3, 2, 0, 1]),
    (case!("tree-root-names-itself.csv"), [2, 3, 2, 0, 1]),
    (case!("tree-by-code.tsv"), [2, 3, 2, 0, 1]),
    (case!("listed-parts.csv"), [2, 3, 2, 0, 1]),
    (case!("listed-counted.csv"), [2, 2, 2, 0, 1]),
    (case!("listed-elements.csv"), [1, 2, 2, 0, 1]),
];

#[test]
fn each_table_becomes_drafts_with_all_its_cells_accounted_for() {
    for (file, expected) in GOOD {
        let imported = read(*file).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.0));
        let counts = imported.counts();
        let found = [counts.units, counts.criteria, counts.levels, counts.anchors, counts.languages];
        assert_eq!((imported.format, found), (ImportFormat::Framework, *expected), "{}", file.0);
    }
}

#[test]
fn what_people_have_written_or_ask_describes_no_level() {
    for file in [
        case!("other-ratings.csv"),
        case!("other-questions.csv"),
        case!("other-attribute.csv"),
        case!("other-reviews.csv"),
        case!("other-results.csv"),
        case!("other-catalogue.csv"),
    ] {
        let format = read(file).map(|imported| imported.format);
        assert!(!matches!(format, Ok(ImportFormat::Framework)), "{}: {format:?}", file.0);
    }
}

#[test]
fn a_text_without_a_translation_stands_as_in_the_original() {
    let imported = read(case!("catalogue-untranslated.csv")).unwrap();
    let rubric = &imported.rubrics[0];
    let labels: Vec<&str> = rubric.draft.scales[0].levels.iter().map(|level| level.label["en"].as_str()).collect();
    assert_eq!(labels, ["Helper", "Baker"]);
    assert!(rubric.notes.iter().any(|note| note.id == "import-note-framework-untranslated"), "{:?}", rubric.notes);
    let imported = read(case!("catalogue-partly.csv")).unwrap();
    let [one, other] = [0, 1].map(|at| criterion(&imported, at));
    assert_eq!(one.title["en"], "Weigh flour and salt");
    assert_eq!(one.statement["en"], "The scale is set to zero and the flour is weighed.");
    assert_eq!(other.title["en"], "Clean the oven");
}

#[test]
fn things_of_a_catalogue_stand_below_those_whose_number_they_begin_with() {
    let imported = read(case!("catalogue-areas.csv")).unwrap();
    let units = &imported.rubrics[0].draft.units;
    let told: Vec<(&str, &str, &str)> = units
        .iter()
        .flat_map(|unit| unit.criteria.iter().map(|one| (&*unit.title["en"], &*unit.title["ru"], one.id.as_str())))
        .collect();
    assert_eq!(told, [("The dough", "Тесто", "1.1"), ("The dough", "Тесто", "1.2"), ("The oven", "Печь", "2.1")]);
    assert_eq!(units[0].about["ru"], "Всё, что бывает до печи.");
    let imported = read(case!("catalogue-numbered.csv")).unwrap();
    assert_eq!(criterion(&imported, 3).id, "BS1.2.01");
    assert_eq!(criterion(&imported, 3).statement["en"], "I heat the oven in time for the loaves.");
}

#[test]
fn the_finest_levels_are_those_of_the_scale_and_say_to_which_coarser_ones_they_belong() {
    let imported = read(case!("levels-finer.csv")).unwrap();
    let levels = &imported.rubrics[0].draft.scales[0].levels;
    let labels: Vec<&str> = levels.iter().flat_map(|level| level.label.values()).map(String::as_str).collect();
    assert_eq!(labels, ["Foundation 1", "Foundation 2", "Advanced 3", "Advanced 4"]);
}

#[test]
fn levels_rise_with_their_points_whatever_their_numbers_say() {
    let levels = |file| -> Vec<(String, Option<String>)> {
        let levels = read(file).unwrap().rubrics.remove(0).draft.scales.remove(0).levels;
        levels.into_iter().map(|level| (level.label["en"].clone(), level.value)).collect()
    };
    let told = |all: &[(&str, Option<&str>)]| -> Vec<(String, Option<String>)> {
        all.iter().map(|(label, value)| ((*label).to_owned(), value.map(str::to_owned))).collect()
    };
    let expected = told(&[("3", Some("0")), ("2", Some("5")), ("1", Some("10"))]);
    assert_eq!(levels(case!("levels-with-points.csv")), expected);
    // What is worth more for one thing than for another has no points of its own.
    assert_eq!(levels(case!("levels-with-own-points.csv")), told(&[("2", None), ("1", None)]));
}

#[test]
fn what_differs_from_level_to_level_describes_levels() {
    let imported = read(case!("levels-own-description.csv")).unwrap();
    assert_eq!(criterion(&imported, 1).anchors["high"]["en"], "Bakes any bread without help.");
    assert_eq!(criterion(&imported, 1).statement["en"], "Making a bread of the dough in the oven.");
    let imported = read(case!("levels-other-headers.csv")).unwrap();
    assert_eq!(criterion(&imported, 1).id, "OVEN");
    assert_eq!(criterion(&imported, 1).anchors["3"]["en"], "Bakes one kind of bread in one kind of oven.");
    let imported = read(case!("levels-unknown-names.tsv")).unwrap();
    assert_eq!(criterion(&imported, 0).title["en"], "Sense of Smell");
}

#[test]
fn levels_are_units_where_a_person_says_so() {
    let mut answers = Answers::default();
    answers.set("levels_are", "units");
    for (file, units) in [
        (case!("levels-other-headers.csv"), ["2 / Kneading", "3 / Kneading"]),
        (case!("levels-finer.csv"), ["Foundation / 1 / Dough / Kneading", "Foundation / 1 / Oven / Baking"]),
        (case!("levels-own-description.csv"), ["Low / Kneading", "Low / Baking"]),
    ] {
        let draft = kept(&[file], &ImportWishes::default(), &answers).unwrap().rubrics.remove(0).draft;
        let titles: Vec<&str> = draft.units.iter().flat_map(|unit| unit.title.values()).map(String::as_str).collect();
        assert_eq!(titles[..2], units, "{}", file.0);
    }
}

#[test]
fn a_tree_is_read_by_ids_and_by_codes_and_a_circle_is_refused() {
    for (file, title) in [(case!("tree-by-id.csv"), "The dough"), (case!("tree-by-code.tsv"), "Baking / The dough")] {
        let draft = read(file).unwrap().rubrics.remove(0).draft;
        let ids: Vec<&str> = draft.units[0].criteria.iter().map(|one| one.title["en"].as_str()).collect();
        assert_eq!((draft.units[0].title["en"].as_str(), ids), (title, vec!["Kneading", "Resting"]));
    }
    let orphan = read(case!("tree-by-long-id.csv")).unwrap();
    assert!(orphan.rubrics[0].notes.iter().any(|note| note.id == "import-note-orphans"));
    let refused = read(case!("broken-circle.csv"));
    assert!(matches!(refused, Err(ImportFault::At { why: Broken::Circle, .. })), "{refused:?}");
}

#[test]
fn a_branch_of_a_table_is_named_by_its_code_or_its_name() {
    for branch in ["7.A.2", "The oven"] {
        let wishes = ImportWishes { branch: Some(branch), ..ImportWishes::default() };
        let imported = kept(&[case!("tree-by-code.tsv")], &wishes, &Answers::default()).unwrap();
        let draft = &imported.rubrics[0].draft;
        assert_eq!((draft.title["en"].as_str(), imported.counts().criteria), ("The oven", 1), "{branch}");
    }
}

#[test]
fn a_statement_in_several_columns_is_one() {
    let imported = read(case!("listed-parts.csv")).unwrap();
    let expected = "To knead until the dough is smooth\nKnowledge: knows how flour drinks water\nSkills: can feel when it is \
                    ready\nAttitudes: is patient";
    assert_eq!(criterion(&imported, 0).statement["en"], expected);
    let imported = read(case!("listed-counted.csv")).unwrap();
    assert_eq!(criterion(&imported, 0).statement["ru"], "Знает муку\nПонимает воду\nМесит до гладкости");
    assert_eq!(criterion(&read(case!("listed-elements.csv")).unwrap(), 1).id, "3.X.2");
}
