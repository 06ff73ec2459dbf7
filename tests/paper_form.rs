//! The form for an interview on paper: everything that is said and asked, with boxes and lines, and the numbers of the
//! program.

use std::{fs, sync::Arc};

use viva::{
    locale::{Locale, offered},
    procedure::preparation,
    report::{
        ReportForm,
        document::{Block, Document},
        document_written, markdown, paper_form,
    },
    rubric::{self, Rubric},
    session::{FieldName, Interview, Moment, Preparation},
};

use crate::documents::pieces::texts;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn rubrics() -> Vec<Rubric> {
    let shipped = fs::read_dir(format!("{ROOT}/rubrics")).unwrap();
    let shipped = shipped.map(|folder| folder.unwrap().path().join("rubric.ron")).filter(|file| file.exists());
    let files = shipped.chain([format!("{ROOT}/tests/rubrics/first-aid.ron").into()]);
    files.map(|file| rubric::read(&fs::read_to_string(file).unwrap()).unwrap()).collect()
}

fn first_aid() -> Rubric {
    rubric::read(&fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap()).unwrap()
}

fn boxes(document: &Document) -> Vec<&str> {
    let items = document.blocks.iter().filter_map(|block| match block {
        Block::Boxes(items) => Some(items),
        _ => None,
    });
    items.flatten().map(String::as_str).collect()
}

#[test]
fn everything_that_is_said_asked_and_rated_stands_on_the_form_in_each_language() {
    for rubric in rubrics() {
        for language in offered() {
            let locale = Locale::new(&language);
            let document = paper_form(&rubric, &locale);
            let (boxes, all) = (boxes(&document), texts(&document));
            let has = |text: &str| assert!(all.iter().any(|each| each == text), "{} {language}: {text}", rubric.id);
            let ticked = |begins: &str| {
                let found = boxes.iter().any(|each| each.starts_with(begins));
                assert!(found, "{} {language}: no box for {begins}", rubric.id);
            };
            for script in [&rubric.opening, &rubric.closing] {
                has(script.text.get(&language));
                script.checklist.values().for_each(|item| ticked(item.text.get(&language)));
            }
            rubric.circumstances.values().for_each(|text| ticked(text.get(&language)));
            for question in rubric.questions.values() {
                has(question.wording.get(&language));
                assert!(all.iter().any(|each| each.starts_with(&format!("{} · ", question.id))), "{}", question.id);
                question.probes.iter().for_each(|(id, probe)| ticked(&format!("{id} {}", probe.text.get(&language))));
                let points = question.listen_for.iter();
                points.for_each(|(id, point)| ticked(&format!("{id} {}", point.text.get(&language))));
            }
            for criterion in rubric.criteria.values() {
                has(criterion.statement.get(&language));
                let scale = rubric.scale_of(criterion);
                for (rung, first) in scale.rungs().into_iter().enumerate() {
                    let label = scale.rung_label(rung, &language);
                    ticked(&format!("{label}: {}", criterion.anchors[&first].get(&language)));
                }
            }
            rubric.outcomes().for_each(|outcome| ticked(rubric.outcome_words(outcome).label.get(&language)));
            ["E1", "E8"].iter().for_each(|number| has(number));
        }
    }
}

#[test]
fn a_question_has_as_much_room_for_notes_as_its_minutes_ask_for() {
    let rubric = first_aid();
    let locale = Locale::new(&"en".into());
    let lines = |document: &Document| {
        let notes = locale.text("report-notes");
        let ruled = document.blocks.iter().filter_map(|block| match block {
            Block::Ruled { name, lines } if *name == notes => Some(*lines),
            _ => None,
        });
        ruled.collect::<Vec<u8>>()
    };
    let with = |minutes: u16| {
        let mut rubric = rubric.clone();
        rubric.questions.values_mut().for_each(|question| question.minutes = minutes);
        lines(&paper_form(&rubric, &locale))
    };
    for (minutes, expected) in [(1, 4), (7, 7), (400, 12)] {
        assert_eq!(with(minutes), vec![expected; rubric.questions.len()], "{minutes} minutes");
    }
}

#[test]
fn every_form_has_boxes_and_lines_to_write_on() {
    let (rubric, locale) = (first_aid(), Locale::new(&"en".into()));
    let document = || paper_form(&rubric, &locale);
    let count = boxes(&document()).len();
    let text = markdown(&document());
    assert_eq!(text.matches("- [ ] ").count(), count);
    assert!(text.contains("Candidate: \\_\\_"), "{text}");
    let html = String::from_utf8(document_written(&document, ReportForm::Html, &locale).unwrap().unwrap()).unwrap();
    let items = html.split(r#"<ul class="boxes">"#).skip(1).map(|list| list.split("</ul>").next().unwrap());
    assert_eq!(items.map(|list| list.matches("<li>").count()).sum::<usize>(), count);
    assert!(html.contains(r#"<div class="ruled beside">"#) && html.contains(r#"<table class="form">"#));
    let json = String::from_utf8(document_written(&document, ReportForm::Json, &locale).unwrap().unwrap()).unwrap();
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    let of_kind = |kind: &str| read["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == kind).count();
    assert!(of_kind("boxes") > 0 && of_kind("ruled") > 0);
}

/// The rubric of the tests with a certificate, a criterion that may not apply, and items that differ and have hours.
fn asks_for_more() -> Rubric {
    let certificate = r#"[(certificate: { "en": "First aid card", "ru": "Карточка" }, within_months: 24)]"#;
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    let text = text
        .replacen("format: 1,", "format: 2,", 1)
        .replacen("credits: 2,", &format!("credits: 2, satisfied_by: {certificate},"), 1)
        .replacen(r#"id: "C2","#, r#"id: "C2", may_not_apply: true,"#, 1)
        .replacen("within_months: 24, directness: Direct", "different: [Person, Place], hours: 10", 1);
    rubric::read(&text).unwrap()
}

#[test]
fn a_certificate_a_criterion_left_out_and_the_details_of_items_can_be_written_on_the_form() {
    let locale = Locale::new(&"en".into());
    let register = |rubric: &Rubric| {
        let tables = paper_form(rubric, &locale).blocks.into_iter().filter_map(|block| match block {
            Block::Table(table) => Some(table.head),
            _ => None,
        });
        tables.collect::<Vec<_>>().concat()
    };
    let document = paper_form(&asks_for_more(), &locale);
    let names = |document: &Document| {
        let ruled = document.blocks.iter().filter_map(|block| match block {
            Block::Ruled { name, .. } => Some(name.clone()),
            _ => None,
        });
        ruled.collect::<Vec<String>>()
    };
    assert!(names(&document).contains(&"U2: First aid card, 24 months old at most".to_owned()));
    let left_out = "does not apply to this candidate";
    assert_eq!(boxes(&document).iter().filter(|each| **each == left_out).count(), 1);
    let after = document.blocks.iter().skip_while(|block| **block != Block::Boxes(vec![left_out.to_owned()])).nth(1);
    assert_eq!(after, Some(&Block::Ruled { name: "Reason".into(), lines: 1 }));
    let head = register(&asks_for_more());
    let details = ["Criteria", "Person or context", "Place", "Hours"];
    assert!(head.windows(4).any(|each| each == details), "{head:?}");

    let plain = paper_form(&first_aid(), &locale);
    assert!(!names(&plain).iter().any(|name| name.contains("months old")) && !boxes(&plain).contains(&left_out));
    assert!(!register(&first_aid()).iter().any(|name| details[1..].contains(&name.as_str())));
}

#[test]
fn the_head_of_the_form_is_in_the_order_in_which_the_program_asks() {
    let (rubric, locale) = (first_aid(), Locale::new(&"en".into()));
    let interview = Interview::begin("S1".into(), Arc::new(rubric.clone()), "", Moment::default());
    let asked = preparation::form(&Preparation::new(&rubric), &interview).fields.into_iter().map(|field| field.name);
    let of_form = |name: FieldName| match name {
        FieldName::Candidate => "prepare-candidate",
        FieldName::Assessor => "prepare-assessor",
        FieldName::Units => "form-units",
        FieldName::Circumstances => "prepare-circumstances",
        FieldName::Conflict => "prepare-conflict",
        FieldName::ConflictDetails => "form-conflict-about",
        FieldName::Place => "prepare-place",
        FieldName::Mode => "form-mode",
        FieldName::Language => "prepare-language",
        FieldName::Spoken => "prepare-spoken",
        FieldName::Adjustments => "prepare-adjustments",
        FieldName::OthersPresent => "prepare-others",
        FieldName::Panel => "prepare-panel",
        FieldName::Documents => "prepare-documents",
        other => panic!("the form on paper has nothing for {other:?}"),
    };
    let wanted = ["form-date"].into_iter().chain(asked.map(of_form)).map(|id| locale.text(id));
    let all = texts(&paper_form(&rubric, &locale));
    let mut rest = all.iter();
    for name in wanted {
        assert!(rest.any(|text| *text == name), "{name} in its place of {all:#?}");
    }
}
