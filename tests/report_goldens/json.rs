//! A report as JSON, read back: its keys, its texts, and that it holds what the record does.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use viva::{
    report::{
        Audience,
        document::{HeadingLevel, Tone},
    },
    rubric::{QuestionId, Text},
    session::{QuestionRecord, Rating},
};

use super::Told;
use crate::documents::pieces::{Piece, PieceKind, check_same, pieces};

/// Every way to a value, with the types of what stands there. An object that tells its kind is named by it.
pub fn keys(read: &Value) -> String {
    let mut found = BTreeMap::new();
    walk(read, "", &mut found);
    let line = |(path, types): (String, BTreeSet<&str>)| {
        format!("{path}: {}\n", types.into_iter().collect::<Vec<_>>().join(" or "))
    };
    found.into_iter().map(line).collect()
}

fn walk<'a>(value: &'a Value, path: &str, found: &mut BTreeMap<String, BTreeSet<&'a str>>) {
    let leaf = match value {
        Value::Object(all) => {
            let path = match all.get("kind") {
                Some(Value::String(kind)) => format!("{path}({kind})"),
                _ => path.to_owned(),
            };
            let dot = if path.is_empty() { "" } else { "." };
            let named = all.iter().filter(|(key, _)| *key != "kind");
            return named.for_each(|(key, value)| walk(value, &format!("{path}{dot}{key}"), found));
        }
        Value::Array(all) if !all.is_empty() => {
            return all.iter().for_each(|value| walk(value, &format!("{path}[]"), found));
        }
        Value::Array(_) => "empty",
        Value::String(_) => "text",
        Value::Number(_) => "number",
        Value::Bool(_) => "truth",
        Value::Null => "nothing",
    };
    found.entry(path.to_owned()).or_default().insert(leaf);
}

/// Fails where the JSON says something else than the document, or than the record that it is about.
pub fn check(read: &Value, told: &Told) {
    let document = told.document();
    assert_eq!(read["language"], document.language.as_str());
    check_same(&said(read), &pieces(&document));
    let (rubric, record) = (told.interview.rubric(), told.interview.record());
    let words = |text: &Text| text.get(told.locale.language()).to_owned();
    assert!(text(&read["title"]).contains(&words(&rubric.title)));
    // A version says nothing to a candidate.
    assert_eq!(text(&read["title"]).contains(&rubric.version), told.audience != Audience::Candidate);
    let outcome = record.decision.as_ref().expect("the example is decided").outcome();
    // Three of four units are recognised.
    let expected = json!({
        "tone": "in_part",
        "label": words(&rubric.outcome_words(outcome).label),
        "meaning": words(&rubric.outcome_words(outcome).meaning),
    });
    assert_eq!(of_kind(read, "outcome").next(), Some(&expected));
    assert_eq!(of_kind(read, "quote").map(|quote| text(&quote["text"])).collect::<Vec<_>>(), quotes(told));
    check_drawings(read, told);
}

/// The texts that people wrote, as far as a reader gets to see them.
fn quotes(told: &Told) -> Vec<String> {
    let record = told.interview.record();
    match told.audience {
        Audience::Public | Audience::Protocol => Vec::new(),
        Audience::Candidate => vec![record.feedback.clone()],
        Audience::Assessor => record.remarks().map(|(_, remark)| remark.text.clone()).collect(),
        Audience::Centre => {
            let mut quotes = vec![record.feedback.clone()];
            for (criterion, rated) in &record.ratings {
                quotes.push(rated.rationale.clone());
                let informs = |question| record.informs(question, told.interview.rubric()).contains(criterion);
                let linked = record
                    .remarks()
                    .filter(|(question, remark)| remark.criteria.contains(criterion) || informs(question));
                quotes.extend(linked.map(|(_, remark)| remark.text.clone()));
            }
            // Those on questions that inform no criterion come last.
            let besides = record.remarks().filter(|(question, remark)| {
                remark.criteria.is_empty() && record.informs(question, told.interview.rubric()).is_empty()
            });
            quotes.extend(besides.map(|(_, remark)| remark.text.clone()));
            quotes
        }
    }
}

/// The words of legends: their keys, and the messages that they are.
const LEGEND: [(&str, &str); 9] = [
    ("reached", "figure-reached"),
    ("needed", "figure-needed"),
    ("taken", "figure-taken"),
    ("planned", "figure-planned"),
    ("counts", "figure-counts"),
    ("does_not_count", "figure-does-not-count"),
    ("answer", "figure-answer"),
    ("nothing", "figure-nothing"),
    ("short", "figure-short"),
];

fn check_drawings(read: &Value, told: &Told) {
    let drawings: Vec<&Value> = of_kind(read, "figure").map(|figure| &figure["drawing"]).collect();
    let kinds: &[&str] = match told.audience {
        Audience::Candidate | Audience::Protocol => &[],
        Audience::Public => &["profile"],
        Audience::Centre | Audience::Assessor => &["profile", "coverage", "time_line"],
    };
    assert_eq!(drawings.iter().map(|drawing| text(&drawing["kind"])).collect::<Vec<_>>(), kinds);
    for figure in of_kind(read, "figure") {
        let drawing = &figure["drawing"];
        let rows: Vec<Value> = list(&drawing["rows"]).iter().map(told_by).collect();
        let expected: Vec<Value> = match drawing["kind"].as_str() {
            Some("profile") => levels(told),
            Some("coverage") => covered(told, list(&drawing["columns"])),
            _ => times(told),
        };
        assert_eq!(rows, expected);
        // Its words are those of the table that says the same.
        for (row, cells) in list(&drawing["rows"]).iter().zip(list(&figure["table"]["rows"])) {
            assert_eq!(format!("{} {}", text(&row["id"]), text(&row["title"])), text(&cells[0]));
            assert!(row["label"].is_null() || list(cells).contains(&row["label"]), "{row} is not in {cells}");
        }
        let legend = LEGEND.iter().filter(|(key, _)| drawing[key].is_string());
        legend.for_each(|(key, id)| assert_eq!(text(&drawing[key]), told.locale.text(id)));
    }
}

/// The numbers and marks in a row of a drawing.
fn told_by(row: &Value) -> Value {
    let mut row = row.clone();
    let all = row.as_object_mut().expect("a row is an object");
    all.retain(|key, _| !["title", "label", "stretches"].contains(&key.as_str()));
    row
}

fn levels(told: &Told) -> Vec<Value> {
    let rubric = told.interview.rubric();
    let row = |id| {
        let criterion = rubric.criterion(id).expect("the rubric has it");
        let levels = &rubric.scale_of(criterion).levels;
        let reached = match told.interview.record().rating(id) {
            Some(Rating::Level(level)) => levels.iter().position(|each| each.id == *level),
            _ => None,
        };
        json!({"id": id, "reached": reached, "needed": criterion.needed, "top": levels.len() - 1})
    };
    told.interview.record().ratings.keys().map(row).collect()
}

fn covered(told: &Told, columns: &[Value]) -> Vec<Value> {
    let record = told.interview.record();
    let asked = record.questions.iter().filter(|(_, asked)| !asked.remarks.is_empty()).map(|(id, _)| json!(id));
    assert_eq!(columns, asked.chain(record.evidence.keys().map(|id| json!(id))).collect::<Vec<_>>());
    let row = |criterion| {
        let answers = record.questions.iter().filter(|(_, asked)| !asked.remarks.is_empty()).map(|(id, asked)| {
            let linked = asked.remarks.iter().any(|remark| remark.criteria.contains(criterion));
            if linked || record.informs(id, told.interview.rubric()).contains(criterion) { "answer" } else { "nothing" }
        });
        let items = record.evidence.values().map(|item| {
            // Every item of the example is sound, and none is too old.
            if item.criteria.contains(criterion) { "counts" } else { "nothing" }
        });
        let cells: Vec<&str> = answers.chain(items).collect();
        // C13 demands a work sample or an observation, and the register has none.
        json!({"id": criterion, "cells": cells, "short": criterion.as_str() == "C13"})
    };
    record.ratings.keys().map(row).collect()
}

fn times(told: &Told) -> Vec<Value> {
    let asked = told.interview.record().questions.iter().filter(|(_, asked)| asked.seconds > 0);
    let row = |(id, asked): (&QuestionId, &QuestionRecord)| {
        let planned = told.interview.rubric().question(id).map(|question| u32::from(question.minutes) * 60);
        json!({"id": id, "seconds": asked.seconds, "planned_seconds": planned})
    };
    asked.map(row).collect()
}

fn of_kind<'a>(read: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    list(&read["blocks"]).iter().filter(move |block| block["kind"] == kind).map(|block| &block["content"])
}

/// The texts as a reader finds them by their keys.
fn said(read: &Value) -> Vec<Piece> {
    let above = read["above"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut all = Vec::new();
    said_in(above, &mut all);
    all.extend([(PieceKind::Title, text(&read["title"])), (PieceKind::Subtitle, text(&read["subtitle"]))]);
    said_in(list(&read["blocks"]), &mut all);
    all.retain(|(_, text)| !text.is_empty());
    all
}

fn said_in(blocks: &[Value], all: &mut Vec<Piece>) {
    for block in blocks {
        let content = &block["content"];
        match block["kind"].as_str().expect("a block tells its kind") {
            "heading" => all.push((PieceKind::Heading(level(&content[0])), text(&content[1]))),
            "paragraph" => all.push((PieceKind::Paragraph, text(content))),
            "outcome" => {
                all.push((PieceKind::OutcomeLabel(tone(&content["tone"])), text(&content["label"])));
                all.push((PieceKind::OutcomeMeaning(tone(&content["tone"])), text(&content["meaning"])));
            }
            "boxes" => all.extend(list(content).iter().map(|item| (PieceKind::Box, text(item)))),
            "ruled" => all.push((PieceKind::RuledName, text(&content["name"]))),
            "list" => all.extend(list(content).iter().map(|item| (PieceKind::ListItem, text(item)))),
            "facts" => {
                for fact in list(content) {
                    all.extend([(PieceKind::FactName, text(&fact[0])), (PieceKind::FactValue, text(&fact[1]))]);
                }
            }
            "quote" => {
                all.push((PieceKind::QuoteSource, text(&content["source"])));
                all.push((PieceKind::Quote, text(&content["text"])));
            }
            "table" => table(content, all),
            "figure" => {
                all.push((PieceKind::FigureTitle, text(&content["title"])));
                all.push((PieceKind::FigureDescription, text(&content["description"])));
                table(&content["table"], all);
            }
            "letterhead" => {
                all.push((PieceKind::LetterheadName, text(&content["name"])));
                all.extend(list(&content["lines"]).iter().map(|line| (PieceKind::LetterheadLine, text(line))));
            }
            "signature_block" => {
                all.push((PieceKind::SignatureName, text(&content["name"])));
                all.push((PieceKind::SignaturePosition, text(&content["position"])));
            }
            "reasons" => branches(content, all),
            other => panic!("{other} is no kind of block"),
        }
    }
}

fn table(read: &Value, all: &mut Vec<Piece>) {
    all.push((PieceKind::Caption, text(&read["caption"])));
    all.extend(list(&read["head"]).iter().map(|cell| (PieceKind::HeadCell, text(cell))));
    for row in list(&read["rows"]) {
        let kind = |column| if column == 0 { PieceKind::RowName } else { PieceKind::Cell };
        all.extend(list(row).iter().enumerate().map(|(column, cell)| (kind(column), text(cell))));
    }
}

fn branches(read: &Value, all: &mut Vec<Piece>) {
    for branch in list(read) {
        all.push((PieceKind::ListItem, text(&branch["text"])));
        branches(&branch["beneath"], all);
    }
}

fn level(read: &Value) -> HeadingLevel {
    match read.as_str() {
        Some("part") => HeadingLevel::Part,
        Some("section") => HeadingLevel::Section,
        Some("item") => HeadingLevel::Item,
        _ => panic!("{read} is no level of headings"),
    }
}

fn tone(read: &Value) -> Tone {
    match read.as_str() {
        Some("reached") => Tone::Reached,
        Some("in_part") => Tone::InPart,
        Some("open") => Tone::Open,
        Some("not_reached") => Tone::NotReached,
        Some("none") => Tone::None,
        _ => panic!("{read} is no tone"),
    }
}

fn text(read: &Value) -> String {
    read.as_str().unwrap_or_else(|| panic!("{read} is no text")).to_owned()
}

fn list(read: &Value) -> &[Value] {
    read.as_array().unwrap_or_else(|| panic!("{read} is no list"))
}
