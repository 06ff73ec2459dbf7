//! `docs/rubric-format.md` says what the program reads: its tables have every field, with the right mark, and their
//! examples, put into one another, are a rubric in order.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use viva::{
    notation::{self, For, Slip},
    rubric::{
        self, PanelRule, RawDaysCounted,
        raw::{
            RawBand, RawCertificate, RawChecklistItem, RawCircumstance, RawContext, RawContexts, RawCriterion,
            RawElectiveGroup, RawEvidenceDemand, RawIndicator, RawLearnBy, RawLevel, RawListenFor, RawMinutesByPart,
            RawObservation, RawOutcome, RawOutcomes, RawOverallRule, RawPart, RawProbe, RawProfileBy, RawQuestion,
            RawRecognition, RawRubric, RawScale, RawScript, RawStandard, RawStep, RawThirdPartyItem, RawUnit,
            RawUnitRule, RawValidity,
        },
    },
};

const FORMAT: &str = include_str!("../docs/rubric-format.md");

/// Reads a text as one thing.
type Read = fn(&str) -> Result<(), Slip>;

fn read<Raw: DeserializeOwned>(text: &str) -> Result<(), Slip> {
    let (_, source) = notation::read::<Raw>(text, For::Author);
    source.slips.into_iter().next().map_or(Ok(()), |found| Err(found.slip))
}

/// The things that have a table each.
const THINGS: &[(&str, Read)] = &[
    ("the whole", read::<RawRubric>),
    ("the minutes of the parts", read::<RawMinutesByPart>),
    ("the validity", read::<RawValidity>),
    ("the standard", read::<RawStandard>),
    ("the counting of days", read::<RawDaysCounted>),
    ("the recognition", read::<RawRecognition>),
    ("a circumstance", read::<RawCircumstance>),
    ("a scale", read::<RawScale>),
    ("a level", read::<RawLevel>),
    ("a band", read::<RawBand>),
    ("a unit", read::<RawUnit>),
    ("a part", read::<RawPart>),
    ("a way to learn", read::<RawLearnBy>),
    ("a certificate", read::<RawCertificate>),
    ("an elective group", read::<RawElectiveGroup>),
    ("a criterion", read::<RawCriterion>),
    ("the contexts", read::<RawContexts>),
    ("a context", read::<RawContext>),
    ("an indicator", read::<RawIndicator>),
    ("a demand for evidence", read::<RawEvidenceDemand>),
    ("a question", read::<RawQuestion>),
    ("a probe", read::<RawProbe>),
    ("a point", |text| read::<RawListenFor>(&format!("Point{text}"))),
    ("an observation", read::<RawObservation>),
    ("a step", read::<RawStep>),
    ("an item for third parties", read::<RawThirdPartyItem>),
    ("a script", read::<RawScript>),
    ("an item", read::<RawChecklistItem>),
    ("the outcomes", read::<RawOutcomes>),
    ("an outcome", read::<RawOutcome>),
];

pub struct Row {
    pub field: String,
    pub mandatory: bool,
    texts: bool,
    pub meaning: String,
    pub example: String,
}

/// The tables by the things that they are about.
pub fn tables() -> BTreeMap<String, Vec<Row>> {
    let mut tables: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let mut table = None;
    for line in FORMAT.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        match &cells[..] {
            [thing, "", "texts", ..] => table = Some(tables.entry((*thing).to_owned()).or_default()),
            [field, mandatory, texts, meaning, example] if !field.starts_with("--") => {
                let code = |cell: &str| cell.trim_matches('`').to_owned();
                let (mandatory, texts) = match (*mandatory, *texts) {
                    ("mandatory" | "optional", "yes" | "–") => (*mandatory == "mandatory", *texts == "yes"),
                    marks => panic!("{field} has the marks {marks:?}"),
                };
                let meaning = (*meaning).to_owned();
                let row = Row { field: code(field), mandatory, texts, meaning, example: code(example) };
                table.as_mut().expect("a row stands in a table").push(row);
            }
            _ if line.is_empty() => table = None,
            _ => {}
        }
    }
    tables
}

/// The example of a thing, put together of its rows without one field.
fn example(thing: &str, without: Option<&str>, tables: &BTreeMap<String, Vec<Row>>) -> String {
    let rows = tables.get(thing).unwrap_or_else(|| panic!("there is no table for {thing}"));
    let kept = rows.iter().filter(|row| without != Some(&row.field));
    let fields: Vec<String> = kept.map(|row| whole(&row.example, tables)).collect();
    format!("({})", fields.join(",\n"))
}

/// An example with those of other tables where it names them.
fn whole(example_of_row: &str, tables: &BTreeMap<String, Vec<Row>>) -> String {
    match example_of_row.split_once("(/* ") {
        None => example_of_row.to_owned(),
        Some((before, rest)) => {
            let (thing, after) = rest.split_once(" */)").expect("a name of a table is closed");
            format!("{before}{}{}", example(thing, None, tables), whole(after, tables))
        }
    }
}

#[test]
fn the_examples_of_the_tables_together_are_a_rubric_in_order() {
    let text = example("the whole", None, &tables());
    // The core sends this rubric out into other formats and in again.
    let file = include_str!("rubrics/of-the-format.ron");
    assert!(text == file, "tests/rubrics/of-the-format.ron is to be:\n{text}");
    let rubric = rubric::read(&text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    assert_eq!((rubric.criteria.len(), rubric.questions.len(), rubric.languages.len()), (4, 2, 2));
}

#[test]
fn every_field_stands_in_its_table_with_the_right_marks() {
    let tables = tables();
    assert_eq!(tables.len(), THINGS.len(), "a table that nothing reads: {:?}", tables.keys());
    for (thing, read) in THINGS {
        let rows = &tables[*thing];
        assert_eq!(read(&example(thing, None, &tables)), Ok(()), "{thing}");
        let with_more = example(thing, None, &tables).replacen('(', "(nothing: 1, ", 1);
        assert!(matches!(read(&with_more), Err(Slip::UnknownField { .. })), "{thing}");
        for row in rows {
            let left_out = read(&example(thing, Some(&row.field), &tables));
            assert_eq!(left_out.is_err(), row.mandatory, "{} of {thing}: {left_out:?}", row.field);
            assert!(row.example.starts_with(&format!("{}: ", row.field)), "{} of {thing}", row.field);
            let has_languages = whole(&row.example, &tables).contains(r#"{ "en":"#);
            assert_eq!(has_languages, row.texts, "{} of {thing}", row.field);
        }
    }
}

#[test]
fn every_example_and_every_rule_reads() {
    let mut count = 0;
    for block in FORMAT.split("```ron\n").skip(1) {
        let (text, _) = block.split_once("```").expect("a block is closed");
        assert!(THINGS.iter().any(|(_, read)| read(text).is_ok()), "{text}");
        count += 1;
    }
    assert!(count >= 2, "only {count} examples were found");
    let (_, rules) = FORMAT.split_once("## Rules\n").expect("there are rules");
    let (rules, _) = rules.split_once("\n## ").expect("something comes after the rules");
    let written = rules.replace('\n', " ");
    let rules: Vec<&str> = written.split('`').skip(1).step_by(2).filter(|code| *code != "panel").collect();
    assert!(rules.len() >= 16, "{rules:?}");
    for rule in rules {
        let reads = [read::<RawUnitRule>, read::<RawOverallRule>, read::<PanelRule>, read::<RawProfileBy>];
        assert!(reads.iter().any(|read| read(rule).is_ok()), "{rule}");
    }
}
