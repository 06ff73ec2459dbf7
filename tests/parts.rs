//! Parts of a unit in whatever is written: reports, letters, tables, the rubric as a document and on paper; and what
//! would change a result that rests on them.

use std::sync::Arc;

use viva::{
    judgement::{PossibleChange, Says, recommend, tree, what_if},
    locale::{Locale, offered},
    report::{
        Audience, document,
        document::{Block, Document},
        markdown, paper_form, rubric_document, summarise, tables,
    },
    rubric::{self, Rubric},
    session::{Interview, Outcome},
};

use crate::{
    decisions::{drawn::the_day, short},
    documents::pieces::texts,
};

fn bread() -> Arc<Rubric> {
    Arc::new(rubric::read(include_str!("rubrics/parts.ron")).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// Dough shown, but not all of it; bread not baked.
fn held(ratings: [(&str, &str); 4]) -> Interview {
    let ratings = ratings.map(|(id, level)| (id.to_owned(), level.to_owned()));
    let given = short::Given { ratings: ratings.into_iter().collect(), ..short::Given::default() };
    short::hold(&bread(), &given).unwrap()
}

fn in_part() -> Interview {
    held([("K1", "met"), ("C1", "met"), ("C2", "not-yet"), ("C3", "not-yet")])
}

fn report(interview: &Interview, audience: Audience, locale: &Locale) -> Document {
    let recommendation = recommend(interview.rubric(), interview.record(), the_day());
    document(&summarise(interview, &recommendation, locale), audience, locale)
}

fn stands_in_order(text: &str, pieces: &[&str]) {
    let mut from = 0;
    for piece in pieces {
        let at = text[from..].find(piece).unwrap_or_else(|| panic!("{piece:?} is not there, or too early:\n{text}"));
        from += at + piece.len();
    }
}

#[test]
fn reports_group_the_criteria_by_part_and_name_the_one_that_is_recognised() {
    let text = markdown(&report(&in_part(), Audience::Centre, &Locale::new(&"en".into())));
    stands_in_order(
        &text,
        &["Part U1.E1 of unit U1 is recognised by itself.", "U1.E1 Prepare the dough", "recognised by itself"],
    );
    stands_in_order(
        &text,
        &[
            "## U1 Make bread – not yet recognised",
            "1 of 2 parts are met, 2 needed. The rule does not hold.",
            "### K1 Knows hygiene",
            "### U1.E1 Prepare the dough – recognised by itself",
            "### C1 Kneads dough",
            "### C2 Lets it rise",
            "### U1.E2 Bake the loaves – not met",
            "### C3 Bakes",
        ],
    );
}

#[test]
fn the_letter_recommends_the_part_and_asks_to_learn_for_the_other_alone() {
    let letter = markdown(&report(&in_part(), Audience::Candidate, &Locale::new(&"en".into())));
    stands_in_order(
        &letter,
        &[
            "U1.E1 Prepare the dough",
            "recommended for recognition by itself",
            "What you have shown",
            "U1.E1 Prepare the dough",
            "C1 Kneads dough",
            "What you have not shown yet",
            "C3 Bakes",
            "What could be stronger",
            "parts of units, are recognised all the same",
            "C2 Lets it rise",
        ],
    );
    stands_in_order(&letter, &["What you can do next", "U1.E2 Bake the loaves: The evening course “Oven”."]);
    assert!(!letter.contains("The evening course “Dough”"), "{letter}");
    let unit = markdown(&report(
        &held([("K1", "met"), ("C1", "not-yet"), ("C2", "not-yet"), ("C3", "met")]),
        Audience::Candidate,
        &Locale::new(&"en".into()),
    ));
    assert!(unit.contains("U1.E1 Prepare the dough: The evening course “Dough”."), "{unit}");
}

#[test]
fn partial_recognition_names_what_may_be_recognised_by_itself_with_qualification_and_profession() {
    let tiler = Arc::new(rubric::read(include_str!("standards/tiler-kz.ron")).unwrap());
    let given =
        short::Given { units: vec!["F1".to_owned()], ratings_else: Some("yes".to_owned()), ..short::Given::default() };
    let interview = short::hold(&tiler, &given).unwrap();
    for audience in [Audience::Candidate, Audience::Centre, Audience::Public] {
        let text = markdown(&report(&interview, audience, &Locale::new(&"en".into())));
        stands_in_order(&text, &["Recognised by themselves", "S1.1 Preparing the base", "Qualification", "Profession"]);
        let named = text.lines().find(|line| line.contains("Recognised by themselves")).unwrap();
        assert!(!named.contains("S1.2"), "{named}");
    }
    let letter = markdown(&report(&interview, Audience::Candidate, &Locale::new(&"en".into())));
    stands_in_order(
        &letter,
        &["shown, not recognised by itself", "What counts only with the whole", "Preparing surfaces"],
    );
    assert!(!letter.contains("What you have not shown yet"), "{letter}");
    for language in offered() {
        let facts = texts(&rubric_document(&tiler, &Locale::new(&language))).join("\n");
        assert!(facts.contains(&Locale::new(&language).text("rubric-separately-never")), "{facts}");
    }
}

#[test]
fn the_rubric_as_a_document_and_the_form_on_paper_have_each_part_above_its_criteria() {
    for language in offered() {
        let (rubric, locale) = (bread(), Locale::new(&language));
        for document in [rubric_document(&rubric, &locale), paper_form(&rubric, &locale)] {
            let all = texts(&document).join("\n");
            let titled = |id: &str| {
                let part = rubric.part(&id.into()).unwrap();
                format!("{id} {}", part.title.get(&language))
            };
            let criterion = |id: &str| format!("{id} {}", rubric.criteria[id].title.get(&language));
            let ids =
                [criterion("K1"), titled("U1.E1"), criterion("C1"), criterion("C2"), titled("U1.E2"), criterion("C3")];
            stands_in_order(&all, &ids.each_ref().map(String::as_str));
        }
    }
    let told = texts(&rubric_document(&bread(), &Locale::new(&"en".into()))).join("\n");
    for text in [
        "Each of its 2 parts must be met.",
        "From flour to the risen dough.",
        "The evening course “Dough”.",
        "recognised even where its unit is not",
        "At least 1 of 2 criteria must be met.",
    ] {
        assert!(told.contains(text), "{text}\n{told}");
    }
}

#[test]
fn the_table_of_criteria_says_in_which_part_each_stands() {
    let interview = in_part();
    let recommendation = recommend(interview.rubric(), interview.record(), the_day());
    let sheets = tables::tables(&interview, &recommendation, Audience::Centre, &Locale::new(&"en".into()));
    let criteria = sheets.iter().find(|sheet| sheet.head.contains(&"Part".to_owned())).expect("a sheet tells parts");
    let at = criteria.head.iter().position(|head| head == "Part").unwrap();
    let parts: Vec<String> = criteria.rows.iter().map(|row| format!("{:?}", row[at])).collect();
    assert_eq!(parts, ["Empty", "Text(\"U1.E1\")", "Text(\"U1.E1\")", "Text(\"U1.E2\")"]);
    assert!(criteria.rows.iter().all(|row| row.len() == criteria.head.len()));
}

#[test]
fn the_tree_of_reasons_has_a_branch_for_each_part_with_its_rule_and_its_criteria() {
    let interview = in_part();
    let (rubric, record) = (interview.rubric(), interview.record());
    let tree = tree(rubric, record, &recommend(rubric, record, the_day()));
    let unit = tree.unit(&"U1".into()).unwrap();
    assert_eq!(unit.criteria().count(), 4);
    let parts: Vec<_> = unit.parts().collect();
    let locale = Locale::new(&"en".into());
    let said = |node: &viva::judgement::ReasonNode| locale.say(&node.says.explain(rubric, locale.language()));
    assert_eq!(said(parts[0]), "U1.E1 Prepare the dough: recognised by itself");
    assert_eq!(said(parts[1]), "U1.E2 Bake the loaves: not met");
    let beneath: Vec<String> = parts[0].because.iter().map(said).collect();
    assert_eq!(beneath, ["1 of 2 criteria are met, 1 needed.", "C1 Kneads dough: met", "C2 Lets it rise: not met"]);
    let says = serde_json::to_value(&parts[0].says).unwrap();
    assert_eq!(says, serde_json::json!({"kind": "part", "part": "U1.E1", "stands": "Holds", "recognised": true}));
    assert!(tree.criterion(&"C3".into()).is_some_and(|node| matches!(node.says, Says::Criterion { .. })));
}

fn changed(sets: &[Vec<PossibleChange>]) -> Vec<Vec<String>> {
    let criterion = |change: &PossibleChange| match change {
        PossibleChange::Rating { criterion, .. } => criterion.to_string(),
        other => panic!("{other:?}"),
    };
    sets.iter().map(|set| set.iter().map(criterion).collect()).collect()
}

#[test]
fn a_part_that_is_recognised_by_itself_is_the_shortest_way_to_something() {
    let interview = held([("K1", "not-yet"), ("C1", "not-yet"), ("C2", "not-yet"), ("C3", "not-yet")]);
    let found = what_if(interview.rubric(), interview.record(), the_day());
    assert!(found.complete);
    let ways: Vec<_> = found.better.iter().map(|way| (way.outcome, changed(&way.sets))).collect();
    let ids = |sets: &[&[&str]]| -> Vec<Vec<String>> {
        sets.iter().map(|set| set.iter().map(|id| (*id).to_owned()).collect()).collect()
    };
    let full = ids(&[&["C1", "C3", "K1"], &["C2", "C3", "K1"]]);
    assert_eq!(ways, [(Outcome::Partial, ids(&[&["C1"], &["C2"]])), (Outcome::Full, full)]);
    let interview = in_part();
    let found = what_if(interview.rubric(), interview.record(), the_day());
    let falls = found.falls.expect("the result can fall");
    assert_eq!((falls.outcome, changed(&falls.sets)), (Outcome::Partial, ids(&[&["C1"]])));
    let interview = held([("K1", "not-yet"), ("C1", "met"), ("C2", "met"), ("C3", "met")]);
    let found = what_if(interview.rubric(), interview.record(), the_day());
    assert_eq!(changed(&found.falls.unwrap().sets), ids(&[&["C1", "C2"]]));
}

/// The letter has no empty part, and no heading without a criterion beneath it.
#[test]
fn no_part_stands_in_a_letter_without_what_is_said_of_it() {
    let letter = report(&in_part(), Audience::Candidate, &Locale::new(&"en".into()));
    for pair in letter.blocks.windows(2) {
        let is_part = |block: &Block| matches!(block, Block::Paragraph(text) if text.starts_with("U1.E"));
        assert!(!is_part(&pair[0]) || matches!(pair[1], Block::List(_)), "{pair:?}");
    }
}
