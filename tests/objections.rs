//! Objections of the candidate, and the answers: noted after the signature, beside what was signed.

use std::{fs, process::Output};

use assert_cmd::Command;
use chrono::NaiveDate;
use viva::{
    judgement::recommend,
    locale::Locale,
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        document, markdown, summarise,
    },
    session::{Event, FieldName, Interview, Refusal},
    store::{Protection, verify},
};

use crate::moderation::office::{ASSESSOR, ROOT, at, rubric, signed};

const SECRETARY: &str = "S. Secretary (fictional)";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn objected(on: &str, text: &str) -> Event {
    Event::Objected { on: day(on), text: text.into() }
}

fn answered(objection: usize, on: &str, text: &str) -> Event {
    Event::ObjectionAnswered { objection, on: day(on), text: text.into() }
}

fn told(interview: &Interview, audience: Audience) -> String {
    let locale = Locale::new(&"en".into());
    let recommendation = recommend(&rubric(), interview.record(), day("2026-11-24"));
    markdown(&document(&summarise(interview, &recommendation, &locale), audience, &locale))
}

#[test]
fn each_objection_is_answered_once_and_neither_touches_what_was_signed() {
    let before = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    let mut interview = before.clone();
    let early = Refusal::ObjectedBeforeSigned { objected: day("2026-11-23"), signed: day("2026-11-24") };
    assert_eq!(interview.permit(&objected("2026-11-23", "unfair")), Err(early));
    assert_eq!(interview.permit(&objected("2026-11-25", " ")), Err(Refusal::Empty { field: FieldName::Objection }));
    assert_eq!(interview.permit(&answered(0, "2026-11-25", "no")), Err(Refusal::NoObjection));
    let open = Interview::begin("s-2".into(), rubric(), ASSESSOR, at(0));
    assert_eq!(open.permit(&objected("2026-11-25", "unfair")), Err(Refusal::NotSigned));
    interview.act(objected("2026-11-25", "C3 counted twice"), SECRETARY, at(9)).unwrap();
    interview.act(objected("2026-11-26", "too fast"), SECRETARY, at(10)).unwrap();
    assert_eq!(interview.objection_open(), Some(0));
    let early = Refusal::AnsweredBeforeObjected { answered: day("2026-11-24"), objected: day("2026-11-25") };
    assert_eq!(interview.permit(&answered(0, "2026-11-24", "no")), Err(early));
    interview.act(answered(0, "2026-11-27", "It counts once."), SECRETARY, at(11)).unwrap();
    assert_eq!(interview.permit(&answered(0, "2026-11-27", "again")), Err(Refusal::NoObjection));
    assert_eq!(interview.objection_open(), Some(1));
    let record = interview.record();
    assert_eq!((&record.signature, &record.ratings), (&before.record().signature, &before.record().ratings));
    for audience in [Audience::Centre, Audience::Candidate] {
        let text = told(&interview, audience);
        for said in ["C3 counted twice", "It counts once.", "too fast", "This objection is not answered yet."] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
    assert!(!told(&interview, Audience::Public).contains("counted twice"));
    let exported = anonymous(&interview, b"key", Texts::Lengths).to_string();
    assert!(exported.contains("ObjectionAnswered") && !exported.contains("counted twice"), "{exported}");
}

#[test]
fn an_objection_and_its_answer_are_noted_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.ron");
    fs::copy(format!("{ROOT}/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron"), &path).unwrap();
    let (centre, keys) = (folder.path().join("centre.ron"), folder.path().join("keys"));
    let settings = "(format: 1, languages: [\"en\"], name: { \"en\": \"A centre\" }, objection_answer: (days: 3, count: Working), \
        working_days: (years: [(year: 2026)]))";
    fs::write(&centre, settings).unwrap();
    let viva = |arguments: &[&str]| -> Output {
        let mut command = Command::cargo_bin("viva").unwrap();
        command
            .env("VIVA_LANGUAGE", "en")
            .env("VIVA_CENTRE", &centre)
            .env("VIVA_KEYS", &keys)
            .env_remove("VIVA_ASSESSOR");
        command.args(arguments).output().unwrap()
    };
    let said = |output: &Output| String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned();
    let object = |more: &[&str]| viva(&[&["object", path.to_str().unwrap(), "--by", SECRETARY], more].concat());
    assert!(!object(&["--answer", "no"]).status.success(), "there is nothing to answer");
    assert!(!object(&[]).status.success());
    let noted = object(&["--text", "C13 was not asked", "--on", "2026-10-16"]);
    // 16 October 2026 is a Friday.
    assert!(said(&noted).contains("to be answered by 21 October 2026"), "{}", said(&noted));
    let answered = object(&["--answer", "It was, as Q11.", "--on", "2026-10-20"]);
    assert!(answered.status.success(), "{}", said(&answered));
    let letter = said(&viva(&["report", path.to_str().unwrap(), "--format", "md", "--for", "candidate"]));
    for told in ["and people decide on it", "within 3 working days", "> C13 was not asked", "> It was, as Q11."] {
        assert!(letter.contains(told), "{told}: {letter}");
    }
    let verified = verify(&path, &[], &Protection::plain()).unwrap();
    assert_eq!(verified.findings, []);
}
