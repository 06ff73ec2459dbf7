//! Imports over drafts that nobody has touched, and over such as people have worked on.

use super::*;
use crate::rubric::{self, Draft, DraftCriterion, DraftQuestion, DraftScale, DraftUnit, ScaleKind};

const GAP: &str = "to be written";

fn text(words: &str) -> crate::rubric::DraftText {
    [("en".to_owned(), words.to_owned())].into()
}

/// A draft of one unit with criteria of these ids, codes of the source and statements.
fn imported(criteria: &[(&str, &str, &str)]) -> ImportedRubric {
    let criterion = |(id, _, statement): &(&str, &str, &str)| DraftCriterion {
        id: (*id).to_owned(),
        title: text(statement),
        statement: text(statement),
        scale: Some("levels".to_owned()),
        ..DraftCriterion::default()
    };
    let level = |id: &str| crate::rubric::DraftLevel { id: id.to_owned(), label: text(id), value: None };
    let draft = Draft {
        id: "oven".into(),
        version: "0.1".into(),
        languages: vec!["en".into()],
        title: text("Oven"),
        scales: vec![DraftScale {
            id: "levels".into(),
            kind: ScaleKind::Ordinal,
            title: text("Levels"),
            levels: vec![level("low"), level("high")],
            needed: None,
        }],
        units: vec![DraftUnit {
            id: "U1".into(),
            title: text("Baking"),
            criteria: criteria.iter().map(criterion).collect(),
            ..DraftUnit::default()
        }],
        questions: vec![DraftQuestion {
            id: "Q1".into(),
            wording: text("What did you bake?"),
            informs: criteria.iter().map(|(id, ..)| (*id).to_owned()).collect(),
            ..DraftQuestion::default()
        }],
        ..Draft::default()
    };
    let sources = criteria.iter().map(|(id, code, _)| (format!("c:{id}"), (*code).to_owned())).collect();
    ImportedRubric {
        draft,
        sources,
        counts: Default::default(),
        taken: Vec::new(),
        left_out: Vec::new(),
        notes: Vec::new(),
        open: Vec::new(),
        whole: None,
    }
}

/// Imports over the text of today, with the ids of the earlier import.
fn again(today: &str, origin: &Origin, newer: &ImportedRubric) -> (ImportedAgain, ImportedRubric) {
    let mut newer = newer.clone();
    let earlier = super::super::Earlier { id: "oven", origin, today };
    renamed::rename(&earlier, &mut newer.draft, &mut newer.sources, &mut []);
    (import_again(today, origin, &newer, GAP), newer)
}

fn origin(rubric: &ImportedRubric) -> Origin {
    let base = rubric.text(GAP);
    Origin { format: "grid".into(), files: Vec::new(), ids: rubric.sources.clone(), base }
}

/// The places and kinds of changes, a word each.
fn told(again: &ImportedAgain) -> Vec<String> {
    let kind = |change: &Change| match change.what {
        ChangeKind::Changed => "changed",
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Kept { .. } => "kept",
        ChangeKind::KeptRemoved => "kept-removed",
        ChangeKind::KeptPlace => "kept-place",
    };
    again.changes.iter().map(|change| format!("{} {}", change.place, kind(change))).collect()
}

#[test]
fn nothing_changes_where_the_source_is_the_same_and_what_people_wrote_stays() {
    let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
    let worked_on = first.text(GAP).replacen("\"low\": \"\", // to be written", "\"low\": \"by chance\", // mine", 1);
    let (again, _) = again(&worked_on, &origin(&first), &first);
    assert_eq!((again.text.as_str(), again.changes), (worked_on.as_str(), Vec::new()));
}

#[test]
fn a_criterion_keeps_its_id_when_others_come_before_it() {
    let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
    let newer = imported(&[("C1", "n", "Weighs"), ("C2", "a", "Kneads"), ("C3", "b", "Bakes")]);
    let today = first.text(GAP).replacen("\"low\": \"\", // to be written", "\"low\": \"by chance\",", 1);
    let (again, newer) = again(&today, &origin(&first), &newer);
    assert_eq!(told(&again), ["C1-2 added", "Q1.informs changed"]);
    let (one, two) = (again.text.find("id: \"C1\"").unwrap(), again.text.find("Weighs").unwrap());
    assert!(again.text[one..].contains("by chance") && two > 0, "{}", again.text);
    assert!(again.text.contains("informs: [\"C1-2\", \"C1\", \"C2\"]"), "{}", again.text);
    assert_eq!(newer.sources["c:C1"], "a");
}

#[test]
fn what_both_have_changed_stays_as_people_have_it_and_is_told() {
    let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes"), ("C3", "c", "Cools")]);
    let newer = imported(&[("C1", "a", "Kneads dough"), ("C2", "b", "Bakes bread")]);
    let today = first.text(GAP);
    let today = today.replacen("statement: \"Kneads\"", "statement: \"Kneads well\"", 1);
    let (told_again, _) = again(&today, &origin(&first), &newer);
    let expected = [
        "C3 removed",
        "C1.title changed",
        "C1.statement kept",
        "C2.title changed",
        "C2.statement changed",
        "Q1.informs changed",
    ];
    let text = &told_again.text;
    assert_eq!(told(&told_again), expected);
    assert!(text.contains("statement: \"Kneads well\"") && text.contains("statement: \"Bakes bread\""));
    assert!(!text.contains("Cools"));
    // What was worked on stays though the source has it no longer.
    let today = today.replacen("statement: \"Cools\"", "statement: \"Cools on a rack\"", 1);
    let (again, _) = again(&today, &origin(&first), &newer);
    assert!(told(&again).contains(&"C3 kept-removed".to_owned()) && again.text.contains("Cools on a rack"));
}

#[test]
fn a_text_that_has_got_more_languages_takes_what_the_source_changes_in_its_own() {
    let first = imported(&[("C1", "a", "Kneads")]);
    let newer = imported(&[("C1", "a", "Kneads dough")]);
    let today = first.text(GAP);
    let today = today.replace("\"Kneads\"", "{\"en\": \"Kneads\", \"kk\": \"Илейді\"}");
    let (again, _) = again(&today, &origin(&first), &newer);
    assert_eq!(again.text, today.replace("\"Kneads\"", "\"Kneads dough\""));
}

#[test]
fn an_import_over_an_untouched_draft_is_the_newer_draft() {
    let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
    let newer = imported(&[("C1", "a", "Kneads dough"), ("C2", "b", ""), ("C3", "c", "Cools")]);
    let (again, _) = again(&first.text(GAP), &origin(&first), &newer);
    let faults = |text: &str| rubric::read(text).unwrap_err().0.into_iter().map(|fault| fault.kind).collect::<Vec<_>>();
    assert_eq!(faults(&again.text), faults(&newer.text(GAP)), "{}", again.text);
    let (one, other) = (notation::tree(&again.text), notation::tree(&again.base));
    assert!(same(&one.root, &other.root), "{}\n{}", again.text, again.base);
}

/// Whatever the source changes, an import over a draft that nobody has touched gives the newer draft.
#[test]
fn several_things_come_in_and_go_at_one_place() {
    let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
    let more = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes"), ("C3", "c", "Cools"), ("C4", "d", "Sells")]);
    let other = imported(&[("C1", "e", "Weighs"), ("C2", "f", "Mixes")]);
    let mut settled = more.clone();
    settled.draft.licence = Some("MIT".into());
    settled.draft.minutes = Some(20);
    settled.draft.rule = Some("AllUnits".into());
    let criterion = &mut settled.draft.units[0].criteria[0];
    (criterion.weight, criterion.critical) = (Some("2".into()), Some("high".into()));
    let mut levels = first.clone();
    let level = |id: &str| crate::rubric::DraftLevel { id: id.to_owned(), label: text(id), value: None };
    levels.draft.scales[0].levels = vec![level("low"), level("mid"), level("fair"), level("high"), level("top")];
    let all = [&first, &more, &other, &settled, &levels];
    for before in all {
        for after in all {
            let (again, _) = again(&before.text(GAP), &origin(before), after);
            let (one, other) = (notation::tree(&again.text), notation::tree(&again.base));
            assert!(one.slips.is_empty(), "{:?}\n{}", one.slips, again.text);
            let found: Vec<String> = differences(&one.root, &other.root).iter().map(Difference::place).collect();
            assert_eq!(found, Vec::<String>::new(), "{}\n{}", again.text, again.base);
        }
    }
}

#[test]
fn the_source_changes_only_the_language_in_which_it_speaks() {
    let first = imported(&[("C1", "a", "Kneads")]);
    let mut newer = first.clone();
    newer.draft.about = text("For bakers");
    let today = first.text(GAP).replace("about: \"\", // to be written", "about: {\"en\": \"Mine\", \"kk\": \"\"},");
    let (again, _) = again(&today, &origin(&first), &newer);
    assert_eq!((told(&again), again.text), (vec!["about kept".to_owned()], today));
}

#[test]
fn a_comment_of_somebody_keeps_what_the_source_has_no_longer() {
    let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
    let newer = imported(&[("C1", "a", "Kneads")]);
    let today = first.text(GAP).replace("title: \"Bakes\",", "title: \"Bakes\", // ask the bakers");
    let (again, _) = again(&today, &origin(&first), &newer);
    assert!(told(&again).contains(&"C2 kept-removed".to_owned()) && again.text.contains("// ask the bakers"));
}

#[test]
fn a_rubric_that_came_back_whole_changes_nothing_when_it_comes_again() {
    let mut whole = imported(&[]);
    whole.whole = Some(imported(&[("C1", "a", "Kneads")]).text(GAP));
    let (again, _) = again(whole.whole.as_ref().unwrap(), &origin(&whole), &whole);
    assert_eq!((&again.text, again.changes.len()), (whole.whole.as_ref().unwrap(), 0));
}
