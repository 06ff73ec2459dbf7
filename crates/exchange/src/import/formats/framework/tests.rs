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
    (case!("tree-by-id.csv"), [2, 3, 2, 0, 1]),
    (case!("tree-by-long-id.csv"), [2, 3, 2, 0, 1]),
    (case!("tree-by-code.tsv"), [2, 3, 2, 0, 1]),
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
