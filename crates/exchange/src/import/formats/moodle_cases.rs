//! Files of Moodle and in CASE, each of which holds a trap, with what an import must make of them.

use std::io::{Cursor, Write};

use super::super::{
    Answers, Import, ImportFault, ImportWishes, SourceFile,
    fault::{Broken, NotWanted},
    format, import,
    testing::kept,
    text::only,
};

/// The name of a file and its bytes.
type File<'f> = (&'f str, &'f [u8]);

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("cases/", $name)).as_slice())
    };
}

fn answered(answers: &[(&str, &str)]) -> Answers {
    let mut all = Answers::default();
    answers.iter().for_each(|(id, answer)| all.set(id, answer));
    all
}

fn read(file: File) -> Result<Import, ImportFault> {
    kept(&[file], &ImportWishes::default(), &Answers::default())
}

#[test]
fn every_file_gives_what_it_holds() {
    let cases: [(File, [usize; 6]); 16] = [
        // Rubrics, units, criteria, levels, anchors and anchors that are missing.
        (case!("moodle/rubric.xml"), [1, 1, 2, 3, 5, 1]),
        (case!("moodle/scores.xml"), [1, 1, 3, 8, 8, 0]),
        (case!("moodle/guide.xml"), [1, 1, 2, 2, 0, 4]),
        (case!("moodle/guide-large.xml"), [1, 1, 2, 2, 0, 4]),
        (case!("moodle/two-definitions.xml"), [2, 2, 2, 4, 2, 2]),
        (case!("moodle/btec-beside.xml"), [1, 1, 1, 2, 2, 0]),
        (case!("moodle_competencies/fourteen.csv"), [1, 2, 4, 5, 0, 11]),
        (case!("moodle_competencies/twelve.csv"), [1, 2, 3, 3, 0, 9]),
        (case!("moodle_competencies/doubtful.csv"), [1, 1, 2, 2, 0, 4]),
        (case!("moodle_competencies/windows-1252.csv"), [1, 1, 2, 3, 0, 6]),
        (case!("case/tree.json"), [1, 3, 3, 2, 0, 6]),
        (case!("case/several-parents.json"), [1, 2, 3, 2, 0, 6]),
        (case!("case/flat.json"), [1, 1, 2, 2, 0, 4]),
        (case!("case/rubrics.json"), [2, 3, 4, 5, 8, 3]),
        (case!("case_sheets/tree.xlsx"), [1, 2, 2, 2, 0, 4]),
        (case!("case_sheets/levels.xlsx"), [1, 2, 2, 2, 0, 4]),
    ];
    for (file, expected) in cases {
        let imported = read(file).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.0));
        let counts = imported.counts();
        let found =
            [counts.rubrics, counts.units, counts.criteria, counts.levels, counts.anchors, counts.anchors_missing];
        assert_eq!(found, expected, "{}: {:#?}", file.0, imported.rubrics[0].draft);
    }
}

#[test]
fn what_gives_no_draft_is_refused_by_its_name() {
    let other = |method: &str| NotWanted::GradingMethod { method: method.to_owned() };
    let part = |name: &str| NotWanted::CasePart { name: name.to_owned() };
    for (file, expected) in [
        (case!("moodle/broken-btec.xml"), other("btec")),
        (case!("moodle/broken-erubric.xml"), other("erubric")),
        (case!("moodle/broken-users.xml"), NotWanted::People),
        (case!("case/broken-item.json"), part("CFItem")),
        (case!("case/broken-documents.json"), part("CFDocuments")),
        (case!("case/broken-rubric.json"), part("CFRubric")),
    ] {
        assert_eq!(read(file).err(), Some(ImportFault::NotWanted { what: expected }), "{}", file.0);
    }
    for (file, expected) in [
        (case!("case/broken-circle.json"), Broken::Circle),
        (case!("case/broken-twice.json"), Broken::Twice),
        (case!("case/broken-score.json"), Broken::NotA { what: "number" }),
        (case!("case_sheets/broken-circle.xlsx"), Broken::Circle),
        (case!("moodle/broken-score.xml"), Broken::NotA { what: "number" }),
        (case!("moodle_competencies/broken-circle.csv"), Broken::Circle),
        (case!("moodle_competencies/broken-twice.csv"), Broken::Twice),
        (case!("moodle_competencies/broken-two-frameworks.csv"), Broken::Twice),
    ] {
        let found = read(file).err();
        assert!(matches!(&found, Some(ImportFault::At { why, .. }) if *why == expected), "{}: {found:?}", file.0);
    }
    for file in [
        case!("moodle/broken-no-area.xml"),
        case!("moodle/broken-no-definition.xml"),
        case!("case/broken-empty.json"),
        case!("case_sheets/broken-empty.xlsx"),
        case!("moodle_competencies/broken-empty.csv"),
    ] {
        let found = read(file).err();
        assert!(matches!(found, Some(ImportFault::Empty { .. })), "{}: {found:?}", file.0);
    }
    for file in [case!("moodle/broken-cut.xml"), case!("moodle/broken-entity.xml")] {
        let found = read(file).err();
        assert!(matches!(&found, Some(ImportFault::Xml { line: 1.., .. })), "{}: {found:?}", file.0);
    }
}

#[test]
fn criteria_and_levels_stand_in_their_own_order_and_a_persons_results_stay_unread() {
    let imported = read(case!("moodle/rubric.xml")).unwrap();
    let draft = &imported.rubrics[0].draft;
    let criteria = &draft.units[0].criteria;
    assert_eq!(only(&criteria[0].statement), "Kneads the dough until it is & stays smooth");
    assert_eq!(only(&criteria[1].title), "Shapes the loaf");
    assert_eq!(only(&criteria[1].anchors["2"]), "Even");
    assert!(!criteria[1].anchors.contains_key("1"), "an empty definition is a gap");
    let labels: Vec<&str> = draft.scales[0].levels.iter().map(|level| only(&level.label)).collect();
    assert_eq!(labels, ["0 points", "1 point", "2 points"]);
    assert_eq!(only(&draft.about), "For the second week");
    assert!(!imported.rubrics[0].written("gap").0.contains("Aigul"));
}

#[test]
fn points_that_no_scale_can_hold_are_told() {
    let imported = read(case!("moodle/scores.xml")).unwrap();
    let draft = &imported.rubrics[0].draft;
    let values: Vec<Vec<Option<&str>>> =
        draft.scales.iter().map(|scale| scale.levels.iter().map(|level| level.value.as_deref()).collect()).collect();
    assert_eq!(values[0], [Some("1"), Some("2.333")]);
    assert_eq!(values[1], [Some("-1"), Some("0"), Some("3")]);
    assert_eq!(values[2], [None, None, None], "equal points cannot rise");
    assert_eq!(draft.languages, ["kk"]);
    let notes: Vec<&str> = imported.rubrics[0].notes.iter().map(|note| note.id).collect();
    for expected in ["import-note-equal-points", "import-note-points-rounded", "import-note-moodle-lowest"] {
        assert!(notes.contains(&expected), "{expected} in {notes:?}");
    }
}

#[test]
fn points_of_a_guide_become_what_is_answered() {
    let guide = |file, answer: &str| kept(&[file], &ImportWishes::default(), &answered(&[("guide_scale", answer)]));
    let large = case!("moodle/guide-large.xml");
    let imported = read(large).unwrap();
    let criteria = &imported.rubrics[0].draft.units[0].criteria;
    assert_eq!(criteria[0].weight.as_deref(), Some("50"));
    assert!(imported.rubrics[0].open.iter().any(|open| open.id == "guide_scale"));
    let bands = guide(large, "0, 40, 100").unwrap();
    let values: Vec<&str> =
        bands.rubrics[0].draft.scales[1].levels.iter().filter_map(|level| level.value.as_deref()).collect();
    assert_eq!(values, ["0", "12", "30"]);
    let points = guide(case!("moodle/guide.xml"), "points").unwrap();
    assert_eq!(points.rubrics[0].counts.levels, 11 + 16);
    for wrong in ["points", "100, 0", "0", "some", "0, 200"] {
        assert!(matches!(guide(large, wrong), Err(ImportFault::Answer { .. })), "{wrong}");
    }
}

#[test]
fn a_backup_is_read_in_both_kinds_of_archive_and_says_where_it_comes_from() {
    let members: [File; 5] = [
        ("moodle_backup.xml", include_bytes!("cases/moodle/backup.xml")),
        ("users.xml", include_bytes!("cases/moodle/broken-users.xml")),
        ("activities/assign_10/grading.xml", include_bytes!("cases/moodle/guide.xml")),
        ("activities/assign_3/grading.xml", include_bytes!("cases/moodle/rubric.xml")),
        ("activities/forum_4/grading.xml", include_bytes!("cases/moodle/broken-no-area.xml")),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut tar = tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast()));
    for (name, bytes) in members {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        tar.append_data(&mut header, name, bytes).unwrap();
    }
    for bytes in [zip.finish().unwrap().into_inner(), tar.into_inner().unwrap().finish().unwrap()] {
        let imported = read(("course.mbz", &bytes)).unwrap();
        let titles: Vec<&str> = imported.rubrics.iter().map(|rubric| only(&rubric.draft.title)).collect();
        assert_eq!(titles, ["Bread", "Essay guide"]);
        let source = only(&imported.rubrics[0].draft.source);
        assert_eq!(source, "Moodle: Baking & more. First loaf. https://school.example. 4.1");
    }
}

#[test]
fn competencies_are_read_by_position_and_their_rules_where_viva_has_the_like() {
    let imported = read(case!("moodle_competencies/fourteen.csv")).unwrap();
    let rubric = &imported.rubrics[0];
    let units = &rubric.draft.units;
    let titles: Vec<&str> = units[1].criteria.iter().map(|criterion| only(&criterion.title)).collect();
    assert_eq!(titles, ["Choisir la recette", "Mesurer l’eau", "Peser la farine"], "2.10 comes behind 2.2");
    assert_eq!(units[0].rule.as_deref(), Some("AllMet"));
    assert_eq!(units[1].rule.as_deref(), Some("CountMet(at_least: 2)"));
    assert_eq!(rubric.draft.languages, ["fr"]);
    let needed: Vec<Option<&str>> = rubric.draft.scales.iter().map(|scale| scale.needed.as_deref()).collect();
    assert_eq!(needed, [Some("Oui"), Some("Assez-bien")]);
    let critical = rubric.open.iter().find(|open| open.id == "critical").unwrap();
    assert_eq!(critical.proposal.as_deref(), Some("2.1"));
    let twelve = read(case!("moodle_competencies/twelve.csv")).unwrap();
    let criteria = &twelve.rubrics[0].draft.units[1].criteria;
    assert!(only(&criteria[0].title).starts_with("Keeps the counter, the tools and the floor clean"));
    assert!(!only(&criteria[0].title).contains("..."));
}

#[test]
fn a_tree_is_followed_whatever_its_links_leave_out() {
    let titles = |imported: &Import| -> Vec<(String, Vec<String>)> {
        let of_unit = |unit: &crate::rubric::DraftUnit| {
            (only(&unit.title).to_owned(), unit.criteria.iter().map(|criterion| criterion.id.clone()).collect())
        };
        imported.rubrics[0].draft.units.iter().map(of_unit).collect()
    };
    let owned = |units: &[(&str, &[&str])]| -> Vec<(String, Vec<String>)> {
        units
            .iter()
            .map(|(title, ids)| ((*title).to_owned(), ids.iter().map(|id| (*id).to_owned()).collect()))
            .collect()
    };
    let tree = read(case!("case/tree.json")).unwrap();
    assert_eq!(
        titles(&tree),
        owned(&[
            ("Answers for the till", &["C1"]),
            ("Cleaning", &["A.10"]),
            ("Cleaning / Sweeps the floor", &["A.2.1"]),
        ])
    );
    assert_eq!(tree.rubrics[0].draft.licence.as_deref(), Some("CC BY 4.0"));
    let several = read(case!("case/several-parents.json")).unwrap();
    assert_eq!(titles(&several), owned(&[("Work in the bakery", &["B", "X"]), ("Keeps the place clean", &["C"])]));
    for (branch, expected) in
        [("a", vec!["A.10", "A.2.1"]), ("A.2", vec!["A.2.1"]), ("b", vec!["A.10"]), ("B", vec!["C1"])]
    {
        let wishes = ImportWishes { branch: Some(branch), ..ImportWishes::default() };
        let imported = kept(&[case!("case/tree.json")], &wishes, &Answers::default()).unwrap();
        let found: Vec<String> = titles(&imported).into_iter().flat_map(|(_, ids)| ids).collect();
        assert_eq!(found, expected, "{branch}");
    }
}

/// A package of one document with chains and fans of items.
fn package(items: usize, parent: impl Fn(usize) -> Option<usize>) -> Vec<u8> {
    let item = |index: usize| {
        format!(
            r#"{{"identifier":"i{index}","humanCodingScheme":"K.{index}","fullStatement":"Does the work {index}"}}"#
        )
    };
    let link = |index: usize| {
        let parent = parent(index).map_or("d".to_owned(), |parent| format!("i{parent}"));
        format!(
            r#"{{"associationType":"isChildOf","originNodeURI":{{"identifier":"i{index}"}},"destinationNodeURI":{{"identifier":"{parent}"}}}}"#
        )
    };
    let listed = |one: &dyn Fn(usize) -> String| (0..items).map(one).collect::<Vec<_>>().join(",");
    let (items, links) = (listed(&item), listed(&link));
    format!(r#"{{"CFDocument":{{"identifier":"d","title":"Large"}},"CFItems":[{items}],"CFAssociations":[{links}]}}"#)
        .into_bytes()
}

#[test]
fn a_tree_that_is_too_large_names_its_branches_and_each_of_them_is_taken() {
    // Two roots, twelve items below each, and hundreds of leaves below these.
    let parent = |index: usize| match index {
        0 | 1 => None,
        2..26 => Some(index % 2),
        index => Some(2 + index % 24),
    };
    let bytes = package(10_000, parent);
    let Err(ImportFault::BranchNeeded { criteria, branches }) = read(("large.json", &bytes)) else {
        panic!("too large for a rubric")
    };
    assert_eq!((criteria, branches.len()), (9_974, 24));
    let (branch, _, count) = &branches[3];
    let wishes = ImportWishes { branch: Some(branch), ..ImportWishes::default() };
    let files = [SourceFile { name: "large.json", bytes: &bytes }];
    let imported = import(&files, &wishes, &Answers::default()).unwrap();
    assert_eq!(imported.counts().criteria, *count);
    let wishes = ImportWishes { branch: Some("K.0"), ..wishes };
    let found = import(&files, &wishes, &Answers::default()).err();
    assert!(matches!(&found, Some(ImportFault::BranchNeeded { branches, .. }) if branches.len() == 12), "{found:?}");
    let wishes = ImportWishes { branch: Some("nowhere"), ..wishes };
    assert!(matches!(import(&files, &wishes, &Answers::default()), Err(ImportFault::NoSuchBranch { .. })));
    // A chain has one leaf, however deep it is.
    let chain = package(10_000, |index| index.checked_sub(1));
    let imported =
        import(&[SourceFile { name: "chain.json", bytes: &chain }], &ImportWishes::default(), &Answers::default());
    assert_eq!(imported.unwrap().counts().criteria, 1);
}

#[test]
fn each_format_knows_its_own_files_alone() {
    for (file, expected) in [
        (case!("moodle/guide.xml"), "moodle"),
        (case!("case/tree.json"), "case"),
        (case!("moodle_competencies/twelve.csv"), "moodle-competencies"),
        (case!("case_sheets/tree.xlsx"), "case-sheets"),
    ] {
        let content = super::super::content::open(&SourceFile { name: file.0, bytes: file.1 }).unwrap();
        assert_eq!(format::known(&[content]).unwrap().name(), expected);
    }
    let table = "Criterion,Good,Bad\nHeat,Exact,Cold\n,,\n,,,,,,,,,,,,1\n";
    assert!(
        !matches!(read(("table.csv", table.as_bytes())), Ok(found) if found.format.name() == "moodle-competencies")
    );
}

#[test]
fn points_that_do_not_rise_are_left_out_and_those_that_are_rounded_are_told() {
    let package = |scores: [&str; 2]| {
        let level = |(at, score): (usize, &str)| {
            format!(r#"{{"identifier":"l{at}","quality":"Level {at}","position":{at},"score":{score}}}"#)
        };
        let levels: Vec<String> = scores.into_iter().enumerate().map(level).collect();
        let criterion =
            format!(r#"{{"identifier":"c","description":"Kneads","CFRubricCriterionLevels":[{}]}}"#, levels.join(","));
        format!(
            r#"{{"CFDocument":{{"identifier":"d","title":"Bread"}},"CFRubrics":[{{"identifier":"r","CFRubricCriteria":[{criterion}]}}]}}"#
        )
    };
    for (scores, values, is_told) in [
        (["5", "5"], [None, None], false),
        (["5", "null"], [None, None], false),
        (["1.23456", "2"], [Some("1.235"), Some("2")], true),
    ] {
        let imported = read(("rubric.json", package(scores).as_bytes())).unwrap();
        let rubric = &imported.rubrics[0];
        let found: Vec<Option<&str>> =
            rubric.draft.scales[0].levels.iter().map(|level| level.value.as_deref()).collect();
        let scores_taken = rubric.taken.iter().filter(|one| one.place.to_string().ends_with("/score")).count();
        assert_eq!((found, scores_taken), (values.to_vec(), values.into_iter().flatten().count()));
        let told = rubric.notes.iter().any(|note| format!("{note:?}").contains("import-note-points-rounded"));
        assert_eq!(told, is_told);
    }
}

#[test]
fn a_criterion_of_a_guide_without_points_has_no_weight_and_is_told() {
    let text = std::str::from_utf8(case!("moodle/guide.xml").1).unwrap();
    let first = text.find("<maxscore>").unwrap() + "<maxscore>".len();
    let end = first + text[first..].find('<').unwrap();
    let of_zero = |most: &str| format!("{}{most}{}", &text[..first], &text[end..]);
    let imported = read(("guide.xml", of_zero("0.00000").as_bytes())).unwrap();
    let criteria = &imported.rubrics[0].draft.units[0].criteria;
    // The guide lists the second of its criteria first.
    let [weighed, without] = criteria.as_slice() else { panic!("two criteria") };
    assert!(weighed.weight.is_some() && without.weight.is_none());
    assert!(imported.rubrics[0].notes.iter().any(|note| note.id == "import-note-guide-pointless"));
    let points = answered(&[("guide_scale", "points")]);
    let zero = of_zero("0");
    let imported = kept(&[("guide.xml", zero.as_bytes())], &ImportWishes::default(), &points).unwrap();
    assert_eq!(imported.rubrics[0].draft.units[0].criteria[1].scale.as_deref(), Some("met"));
    let below = read(("guide.xml", of_zero("-1").as_bytes()));
    assert!(matches!(below, Err(ImportFault::At { why: Broken::NotA { what: "maxscore" }, .. })), "{below:?}");
}

#[test]
fn a_file_of_another_kind_beside_those_of_a_format_is_refused() {
    use super::ImportFormat;
    for (format, first) in [
        (ImportFormat::Case, case!("case/tree.json")),
        (ImportFormat::CaseSheets, case!("case_sheets/tree.xlsx")),
        (ImportFormat::MoodleGrading, case!("moodle/rubric.xml")),
    ] {
        let second: File = ("other.csv", b"Criterion,Poor,Good\nDough,It falls apart,It holds its shape\n");
        let files = [first, second].map(|(name, bytes)| SourceFile { name, bytes });
        let wishes = ImportWishes { format: Some(format), ..ImportWishes::default() };
        let refused = import(&files, &wishes, &Answers::default()).err();
        assert_eq!(refused, Some(ImportFault::OtherFormat { format }));
    }
}

#[test]
fn more_rubrics_than_an_import_gives_are_refused() {
    let rubric = r#"{"identifier":"r","CFRubricCriteria":[{"identifier":"c","description":"Kneads"}]}"#;
    let rubrics = vec![rubric; 201].join(",");
    let case = format!(r#"{{"CFDocument":{{"identifier":"d","title":"Bread"}},"CFRubrics":[{rubrics}]}}"#);
    let definition = "<definition id='1'><method>rubric</method><plugin_gradingform_rubric_definition><criteria>\
        <criterion id='1'><description>Kneads</description></criterion></criteria>\
        </plugin_gradingform_rubric_definition></definition>";
    let moodle = format!("<areas><area id='1'><definitions>{}</definitions></area></areas>", definition.repeat(201));
    for (name, text) in [("many.json", case), ("many.xml", moodle)] {
        let refused = read((name, text.as_bytes())).err();
        assert!(matches!(refused, Some(ImportFault::TooMany { what: "rubrics", .. })), "{name}: {refused:?}");
    }
}

#[test]
fn items_of_another_language_stand_under_their_own() {
    let item = |id: &str, tag: &str, text: &str| {
        format!(r#"{{"identifier":"{id}","language":"{tag}","fullStatement":"{text}"}}"#)
    };
    let items =
        [item("a", "en", "Bakes bread"), item("b", "en-US", "Sells bread"), item("c", "es", "Hornea el pan")].join(",");
    let package =
        format!(r#"{{"CFDocument":{{"identifier":"d","title":"Bread","language":"en"}},"CFItems":[{items}]}}"#);
    let imported = read(("items.json", package.as_bytes())).unwrap();
    let draft = &imported.rubrics[0].draft;
    assert_eq!(draft.languages, ["en", "es"]);
    let of_item: Vec<_> = draft.units[0].criteria.iter().map(|one| one.statement.keys().next().unwrap()).collect();
    assert_eq!(of_item, ["en", "en", "es"]);
    assert!(imported.rubrics[0].notes.iter().any(|note| format!("{note:?}").contains("import-note-items-languages")));
}

#[test]
fn a_language_is_answered_by_tag_or_name_and_nothing_else() {
    for file in [case!("moodle/rubric.xml"), case!("case/flat.json"), case!("case_sheets/tree.xlsx")] {
        let language = |answer| {
            let answers = answered(&[("language", answer)]);
            kept(&[file], &ImportWishes::default(), &answers).map(|found| found.rubrics[0].draft.languages[0].clone())
        };
        assert_eq!(language("Kazakh").as_deref(), Ok("kk"));
        assert_eq!(language("de").as_deref(), Ok("de"));
        assert!(matches!(language("Klingon!"), Err(ImportFault::Answer { .. })));
    }
}

#[test]
fn a_wish_that_a_format_cannot_follow_is_told() {
    let wishes = ImportWishes { branch: Some("B"), sheet: Some("S"), ..ImportWishes::default() };
    let imported = kept(&[case!("moodle/rubric.xml")], &wishes, &Answers::default()).unwrap();
    let unmet = |note: &&crate::locale::Message| format!("{note:?}").contains("import-note-wish-unmet");
    assert_eq!(imported.rubrics[0].notes.iter().filter(unmet).count(), 2);
}
