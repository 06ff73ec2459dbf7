//! Packages of CASE in which levels are items of their own, and answers of its interface that are no packages.

use super::super::{Answers, Import, ImportFault, ImportWishes, NotWanted, Why, testing::kept, text::only};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("cases/case/", $name)).as_slice())
    };
}

fn read(file: (&str, &[u8]), answers: &[(&str, &str)]) -> Result<Import, ImportFault> {
    let mut all = Answers::default();
    answers.iter().for_each(|(id, answer)| all.set(id, answer));
    kept(&[file], &ImportWishes::default(), &all)
}

/// The labels of each scale, from the lowest level.
fn scales(imported: &Import) -> Vec<Vec<&str>> {
    let scales = &imported.rubrics[0].draft.scales;
    scales.iter().map(|scale| scale.levels.iter().map(|level| only(&level.label)).collect()).collect()
}

/// The anchors of a criterion from the lowest level.
fn anchors<'i>(imported: &'i Import, criterion: &str) -> Vec<&'i str> {
    let draft = &imported.rubrics[0].draft;
    let criterion = draft.units.iter().flat_map(|unit| unit.all_criteria()).find(|one| one.id == criterion).unwrap();
    let scale = draft.scales.iter().find(|scale| criterion.scale.as_ref() == Some(&scale.id)).unwrap();
    scale.levels.iter().filter_map(|level| criterion.anchors.get(&level.id)).map(only).collect()
}

fn notes(imported: &Import) -> Vec<&str> {
    imported.rubrics[0].notes.iter().map(|note| note.id).collect()
}

#[test]
fn items_of_levels_are_anchors_from_the_lowest_by_their_names() {
    let imported = read(case!("levels.json"), &[]).unwrap();
    assert_eq!(
        scales(&imported),
        [vec!["Level 1", "Level 2", "Level 3"], vec!["Novice", "Proficient"], vec!["Not met", "Met"]]
    );
    let expected = [
        "The student heats the oven with help.",
        "The student heats the oven alone.\n\nWithout a thermometer.",
        "The student heats the oven evenly and says why.",
    ];
    assert_eq!(anchors(&imported, "T1.1"), expected);
    assert_eq!(notes(&imported)[..1], ["import-note-item-levels"]);
    assert!(notes(&imported).contains(&"import-note-items-without-levels"));
    assert!(imported.rubrics[0].open.iter().all(|open| open.id != "level_order"));
}

#[test]
fn an_answer_makes_criteria_of_levels() {
    let imported = read(case!("levels.json"), &[("item_levels", "criteria")]).unwrap();
    let criteria = imported.rubrics[0].draft.units.iter().flat_map(|unit| unit.all_criteria()).count();
    assert_eq!((criteria, scales(&imported).len()), (6, 1));
    let refused = read(case!("levels.json"), &[("item_levels", "units")]);
    assert!(matches!(refused, Err(ImportFault::Answer { .. })), "{refused:?}");
}

#[test]
fn levels_that_several_items_share_are_anchors_of_each_and_their_order_is_asked() {
    let imported = read(case!("skill-levels.json"), &[]).unwrap();
    assert_eq!(scales(&imported), [["Seed", "Leaf", "Tree"]]);
    for criterion in ["U.1", "U.2"] {
        assert_eq!(anchors(&imported, criterion), ["Works beside somebody.", "Works alone.", "Shows others."]);
    }
    assert!(imported.rubrics[0].open.iter().any(|open| open.id == "level_order"));
    let falling = read(case!("skill-levels.json"), &[("level_order", "falling")]).unwrap();
    assert_eq!(scales(&falling), [["Tree", "Leaf", "Seed"]]);
    assert!(falling.rubrics[0].open.iter().all(|open| open.id != "level_order"));
}

#[test]
fn levels_that_are_only_related_to_an_item_are_its_own() {
    let imported = read(case!("related-levels.json"), &[]).unwrap();
    assert_eq!(scales(&imported), [["L1", "L2"]]);
    assert_eq!(anchors(&imported, "C1"), ["Looks away", "Smiles"]);
}

#[test]
fn grades_and_a_level_alone_stay_criteria() {
    let imported = read(case!("no-levels.json"), &[]).unwrap();
    assert_eq!(scales(&imported), [["Not met", "Met"]]);
    assert!(notes(&imported).contains(&"import-note-met-or-not"));
    assert!(!notes(&imported).contains(&"import-note-item-levels"));
}

#[test]
fn each_package_with_levels_gives_what_it_holds() {
    for (file, expected) in [
        (case!("levels.json"), [1, 3, 7, 5, 2]),
        (case!("skill-levels.json"), [1, 2, 3, 6, 0]),
        (case!("related-levels.json"), [1, 1, 2, 2, 0]),
        (case!("no-levels.json"), [2, 3, 2, 0, 6]),
    ] {
        let counts = read(file, &[]).unwrap().counts();
        let found = [counts.units, counts.criteria, counts.levels, counts.anchors, counts.anchors_missing];
        assert_eq!(found, expected, "{}", file.0);
    }
}

#[test]
fn an_answer_about_one_thing_is_refused_by_its_name() {
    for (name, text) in [
        ("CFDocument", r#"{"CFDocument": {"identifier": "d", "title": "Baking", "creator": "Guild"}}"#),
        ("CFDefinitions", r#"{"CFDefinitions": {"CFItemTypes": []}}"#),
        ("CFRubric", r#"{"CFRubric": {"identifier": "r", "CFRubricCriteria": []}}"#),
        ("CFRubricCriterion", r#"{"CFRubricCriterion": {"identifier": "c"}}"#),
        ("CFPackages", r#"{"CFPackages": []}"#),
    ] {
        let refused = read(("answer.json", text.as_bytes()), &[]).err();
        let what = NotWanted::CasePart { name: name.to_owned() };
        assert_eq!(refused, Some(ImportFault::NotWanted { what }), "{text}");
    }
}

#[test]
fn no_piece_of_a_package_of_our_own_is_lost() {
    use crate::export::{ExportFormat, export, round_trip};
    for (path, rubric) in round_trip::rubrics() {
        let exported = export(&rubric, ExportFormat::Case).unwrap();
        let import = kept(&[("case.json", &exported.bytes)], &ImportWishes::default(), &Answers::default()).unwrap();
        let odd: Vec<_> = import.rubrics[0].left_out.iter().filter(|left| left.why == Why::NotUnderstood).collect();
        assert!(odd.is_empty(), "{path}: {odd:?}");
    }
}

#[test]
fn packages_as_other_programs_write_them_are_the_same_tree() {
    for (file, expected) in [
        (case!("item-associations.json"), ["S1.2", "S1.1"]),
        (case!("enveloped.json"), ["S1.2", "S1.1"]),
        (case!("listed.json"), ["S1.2", "S1.1"]),
        (case!("addresses.json"), ["S1.2", "S1.1"]),
    ] {
        let imported = read(file, &[]).unwrap();
        let [unit] = imported.rubrics[0].draft.units.as_slice() else { panic!("{}: one unit", file.0) };
        let criteria: Vec<&str> = unit.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
        assert_eq!((unit.id.as_str(), criteria), ("S1", expected.to_vec()), "{}", file.0);
    }
    // Envelopes in a list, and in one another.
    let enveloped: serde_json::Value = serde_json::from_slice(case!("enveloped.json").1).unwrap();
    let package = &enveloped["data"];
    for value in [
        serde_json::json!([{ "CFPackage": package }]),
        serde_json::json!({ "data": { "CFPackage": package } }),
        serde_json::json!({ "data": { "CFPackage": package, "status": "ok" } }),
        serde_json::json!({ "success": true, "data": { "CFPackage": package } }),
        serde_json::json!({ "statusCode": 200, "body": package }),
    ] {
        let imported = read(("enveloped.json", value.to_string().as_bytes()), &[]).unwrap();
        assert_eq!(imported.counts().criteria, 2);
    }
}

#[test]
fn several_packages_are_drafts_of_their_own_and_a_branch_stands_in_one() {
    let imported = read(case!("packages.json"), &[]).unwrap();
    assert_eq!((imported.counts().rubrics, imported.counts().criteria), (2, 6));
    let text = std::str::from_utf8(case!("packages.json").1).unwrap();
    let (first, second) = text.split_at(text.rfind("\"CFDocument\"").unwrap());
    let other = format!("{first}{}", second.replace("\"S1", "\"T1").replace("\"s\"", "\"t\""));
    let branch = |branch| {
        let wishes = ImportWishes { branch: Some(branch), ..ImportWishes::default() };
        kept(&[("packages.json", other.as_bytes())], &wishes, &Answers::default())
    };
    assert_eq!(branch("T1").unwrap().counts().rubrics, 1);
    assert!(matches!(branch("X"), Err(ImportFault::NoSuchBranch { .. })));
}

#[test]
fn a_framework_in_the_json_before_case_is_refused_by_its_name() {
    let text = r#"{"lsDoc": {"identifier": "d", "title": "Baking"}, "lsItems": [], "lsAssociations": []}"#;
    let refused = read(("framework.json", text.as_bytes()), &[]).err();
    assert_eq!(refused, Some(ImportFault::NotWanted { what: NotWanted::OldFramework }));
}

#[test]
fn the_sheet_of_items_alone_is_a_tree_by_its_numbers() {
    let text = "identifier,fullStatement,humanCodingScheme,smartLevel,CFItemType,language\n\
        i1,Dough,D,1,Domain,en\ni2,Kneads the dough,D.1,1.1,Standard,en\ni3,Lets it rise,D.2,1.2,Standard,en\n";
    let imported = read(("CF Item.csv", text.as_bytes()), &[]).unwrap();
    assert_eq!(imported.format.name(), "case-sheets");
    assert_eq!((imported.counts().units, imported.counts().criteria), (1, 2));
}

#[test]
fn what_leads_into_other_documents_is_told_and_what_stands_below_one_stands_below_the_whole() {
    let imported = read(case!("other-documents.json"), &[]).unwrap();
    assert_eq!(imported.counts().criteria, 3);
    assert!(notes(&imported).contains(&"import-note-orphans"), "{:?}", notes(&imported));
    let links = imported.rubrics[0].left_out.iter().filter(|left| left.why == Why::Link).count();
    assert_eq!(links, 6, "two associations");
}

/// A package with a rubric of one criterion, with the names and scores of its levels in the order of their positions.
fn rubric(levels: &[(&str, &str)]) -> String {
    let level = |(at, (name, score)): (usize, &(&str, &str))| {
        format!(r#"{{"identifier": "l{at}", "quality": "{name}", "position": {at}, "score": {score}}}"#)
    };
    let levels: Vec<String> = levels.iter().enumerate().map(level).collect();
    format!(
        r#"{{"CFDocument": {{"identifier": "d", "title": "Bread", "language": "en"}}, "CFRubrics": [{{"identifier": "r",
            "CFRubricCriteria": [{{"identifier": "c", "description": "Kneads", "CFRubricCriterionLevels": [{}]}}]}}]}}"#,
        levels.join(",")
    )
}

#[test]
fn levels_of_a_rubric_rise_by_their_points_and_then_by_their_names() {
    let turned = "import-note-levels-turned";
    for (levels, expected, note) in [
        (vec![("Best", "3"), ("Half", "1.5"), ("None", "0")], ["None", "Half", "Best"], None),
        (vec![("Crust", "2"), ("Crumb", "2"), ("Flour", "0")], ["Flour", "Crumb", "Crust"], Some(turned)),
        (vec![("Crust", "2"), ("Crumb", "1"), ("Flour", "null")], ["Flour", "Crumb", "Crust"], Some(turned)),
        (vec![("Good", "2"), ("Poor", "0"), ("Fair", "0")], ["Poor", "Fair", "Good"], Some(turned)),
        (vec![("Excellent", "null"), ("Good", "null"), ("Poor", "null")], ["Poor", "Good", "Excellent"], Some(turned)),
        (vec![("Excellent", "1"), ("Good", "1"), ("Poor", "1")], ["Poor", "Good", "Excellent"], Some(turned)),
        (
            vec![("Level 3", "null"), ("Level 2", "null"), ("Level 1", "2")],
            ["Level 1", "Level 2", "Level 3"],
            Some(turned),
        ),
        (vec![("Poor", "null"), ("Good", "4"), ("Excellent", "null")], ["Poor", "Good", "Excellent"], None),
        (vec![("Flour", "null"), ("Crumb", "1"), ("Crust", "2")], ["Flour", "Crumb", "Crust"], None),
    ] {
        let imported = read(("rubric.json", rubric(&levels).as_bytes()), &[]).unwrap();
        assert_eq!(scales(&imported), [expected], "{levels:?}");
        assert_eq!(notes(&imported).contains(&turned), note.is_some(), "{levels:?}");
        assert!(imported.rubrics[0].open.iter().all(|open| open.id != "level_order"), "{levels:?}");
    }
}

#[test]
fn levels_of_a_rubric_that_nothing_orders_are_asked_about() {
    let text = rubric(&[("Crust", "null"), ("Crumb", "null"), ("Flour", "null")]);
    let order = |answers: &[(&str, &str)]| {
        let imported = read(("rubric.json", text.as_bytes()), answers).unwrap();
        let is_open = imported.rubrics[0].open.iter().any(|open| open.id == "level_order");
        let is_told = notes(&imported).contains(&"import-note-levels-by-position");
        (scales(&imported)[0].join(" "), is_open, is_told)
    };
    assert_eq!(order(&[]), ("Crust Crumb Flour".to_owned(), true, true));
    assert_eq!(order(&[("level_order", "rising")]), ("Crust Crumb Flour".to_owned(), false, false));
    assert_eq!(order(&[("level_order", "falling")]), ("Flour Crumb Crust".to_owned(), false, false));
}

#[test]
fn items_that_translate_others_are_their_texts_in_another_language() {
    let imported = read(case!("translations.json"), &[]).unwrap();
    let draft = &imported.rubrics[0].draft;
    let [unit] = draft.units.as_slice() else { panic!("one unit") };
    assert_eq!((unit.title["en"].as_str(), unit.title["es"].as_str()), ("Dough", "Masa"));
    let titles: Vec<_> = unit.criteria.iter().map(|one| (one.title.get("en"), one.title.get("es"))).collect();
    let title = |text: &str| Some(text.to_owned());
    // A second translation into the same language is a thing of its own.
    let expected = [
        (title("Kneads the dough"), title("Amasar")),
        (title("Lets it rise"), title("La deja reposar")),
        (None, title("Amasa el pan")),
    ];
    let titles: Vec<_> = titles.into_iter().map(|(en, es)| (en.cloned(), es.cloned())).collect();
    assert_eq!(titles, expected);
    assert_eq!(unit.criteria[0].statement["es"], "Amasa la masa\n\nA mano.");
    assert_eq!(draft.languages, ["en", "es"]);
    // One text of three is no language of a rubric.
    assert!(notes(&imported).contains(&"import-note-language-dropped"));
    let french = imported.rubrics[0].left_out.iter().filter(|left| left.why == Why::OtherLanguage).count();
    assert!(french > 0);
}
