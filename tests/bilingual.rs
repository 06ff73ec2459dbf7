//! Reports in two languages side by side: each text in both, what people wrote once, in every form.

use chrono::NaiveDate;
use viva::{
    report::{
        Audience, ReportForm,
        document::{Block, Document, Table},
        letter::read_centre,
        side_by_side, written, written_beside,
    },
    session::{Event, Interview},
};

use crate::moderation::office::{ASSESSOR, at, signed};

fn day() -> NaiveDate {
    "2026-12-01".parse().unwrap()
}

fn document(language: &str, blocks: Vec<Block>) -> Document {
    let (title, subtitle) = (format!("title {language}"), "K-1".to_owned());
    Document { title, subtitle, language: language.into(), is_letter: false, above: Vec::new(), blocks }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.into())
}

fn quote(text: &str, source: &str) -> Block {
    Block::Quote { text: text.into(), source: source.into() }
}

#[test]
fn blocks_are_paired_what_is_the_same_stands_once_and_nothing_is_lost() {
    let first = document(
        "kk",
        vec![
            paragraph("бір"),
            Block::Facts(vec![("Аты".into(), "K-1".into())]),
            quote("as noted", "Жазба"),
            paragraph("тек қазақша"),
            Block::List(vec!["а".into(), "ә".into()]),
            paragraph("same"),
        ],
    );
    let second = document(
        "ru",
        vec![
            paragraph("один"),
            Block::Facts(vec![("Имя".into(), "K-1".into())]),
            quote("as noted", "Запись"),
            Block::List(vec!["a".into()]),
            paragraph("same"),
        ],
    );
    let both = side_by_side(first, second);
    assert_eq!((both.title.as_str(), both.subtitle.as_str()), ("title kk / title ru", "K-1"));
    let table = |rows: &[[&str; 2]]| {
        let rows = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        // Each language by its own name.
        let head = ["қазақ тілі", "русский"].map(str::to_owned).to_vec();
        Block::Table(Table { caption: String::new(), head, rows })
    };
    assert_eq!(
        both.blocks,
        [
            table(&[["бір", "один"], ["Аты: K-1", "Имя: K-1"]]),
            quote("as noted", "Жазба / Запись"),
            table(&[["тек қазақша", ""], ["а", "a"], ["ә", ""]]),
            paragraph("same"),
        ]
    );
}

fn interview() -> Interview {
    let mut interview = signed("s-1", ASSESSOR, ["mid", "mid", "low", "mid"], 0);
    let told = Event::Informed { on: "2026-11-27".parse().unwrap(), way: "by mail".into() };
    interview.act(told, ASSESSOR, at(9)).unwrap();
    interview
}

#[test]
fn every_report_of_a_document_is_written_in_two_languages_and_says_what_the_rubric_lacks() {
    let interview = interview();
    for audience in Audience::ALL {
        for form in ReportForm::OF_DOCUMENTS.into_iter().filter(|form| *form != ReportForm::Pdf) {
            let languages = (&"kk".into(), Some(&"ru".into()));
            let bytes = written_beside(&interview, (audience, form), None, day(), languages).unwrap();
            assert!(!bytes.is_empty());
        }
        let one = |language: &str| {
            let text = written(&interview, (audience, ReportForm::Markdown), None, day(), &language.into()).unwrap();
            String::from_utf8(text).unwrap()
        };
        let languages = (&"kk".into(), Some(&"ru".into()));
        let both = written_beside(&interview, (audience, ReportForm::Markdown), None, day(), languages).unwrap();
        let both = String::from_utf8(both).unwrap();
        let headings = |text: &str| {
            text.lines().filter_map(|line| line.strip_prefix("## ")).map(str::to_owned).collect::<Vec<_>>()
        };
        for heading in headings(&one("kk")).iter().chain(&headings(&one("ru"))) {
            assert!(both.contains(heading.as_str()), "{heading}: {both}");
        }
    }
}

#[test]
fn a_centre_can_ask_for_two_languages_always_of_those_that_it_has() {
    let settings = |two: &str| {
        format!(
            "(format: 1, languages: [\"kk\", \"ru\"], name: {{ \"kk\": \"Орталық\", \"ru\": \"Центр\" }}, side_by_side: {two})"
        )
    };
    let read = |two: &str| read_centre(&settings(two), &|_| unreachable!("there is no logo"));
    assert!(read("(\"kk\", \"kk\")").is_err() && read("(\"kk\", \"en\")").is_err());
    let centre = read("(\"kk\", \"ru\")").unwrap();
    let what = (Audience::Candidate, ReportForm::Markdown);
    let letter = written(&interview(), what, Some(&centre), day(), &"en".into()).unwrap();
    let letter = String::from_utf8(letter).unwrap();
    assert!(letter.contains("Орталық / Центр"), "{letter}");
    assert!(letter.contains("Құрметті") || letter.contains("Уважаем"), "{letter}");
}
