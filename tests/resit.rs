//! The next assessment and recommendations once a session is signed, and the calendar of working days in a file of its own.

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use chrono::NaiveDate;
use viva::{
    session::{Event, FieldName, Refusal},
    store::{Protection, open_session, read_centre, verify},
};

use crate::moderation::office::{ASSESSOR, ROOT, at, signed};

const SECRETARY: &str = "S. Secretary (fictional)";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_day_and_recommendations_are_added_beside_what_was_signed() {
    let before = signed("s-1", ASSESSOR, ["mid", "mid", "low", "mid"], 0);
    let mut interview = before.clone();
    let held = Refusal::ResitTooEarly { resit: day("2026-11-24"), held: day("2026-11-24") };
    assert_eq!(interview.permit(&Event::ResitSet { on: day("2026-11-24") }), Err(held));
    assert_eq!(interview.permit(&Event::ResitTakenBack), Err(Refusal::Signed));
    let empty = Event::RecommendationsAdded { text: " ".into() };
    assert_eq!(interview.permit(&empty), Err(Refusal::Empty { field: FieldName::Feedback }));
    let open = crate::moderation::office::rubric();
    let open = viva::session::Interview::begin("s-2".into(), open, ASSESSOR, at(0));
    assert!(open.permit(&Event::RecommendationsAdded { text: "x".into() }).is_err());
    for on in ["2026-12-14", "2026-12-21"] {
        interview.act(Event::ResitSet { on: day(on) }, SECRETARY, at(9)).unwrap();
    }
    interview.act(Event::RecommendationsAdded { text: "Practise.".into() }, SECRETARY, at(9)).unwrap();
    let record = interview.record();
    assert_eq!((record.resit, record.late_resits.len()), (Some(day("2026-12-21")), 2));
    assert_eq!((&record.signature, &record.feedback), (&before.record().signature, &before.record().feedback));
}

fn viva(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::cargo_bin("viva").unwrap();
    command
        .env("VIVA_LANGUAGE", "en")
        .env("VIVA_CENTRE", folder.join("centre.ron"))
        .env("VIVA_KEYS", folder.join("keys"))
        .env_remove("VIVA_ASSESSOR");
    command.args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}

#[test]
fn the_letter_follows_what_is_set_after_the_signature() {
    let folder = tempfile::tempdir().unwrap();
    let (path, settings) = (folder.path().join("s.ron"), folder.path().join("centre.ron"));
    fs::copy(format!("{ROOT}/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron"), &path).unwrap();
    fs::write(&settings, "(format: 1, languages: [\"en\"], name: { \"en\": \"A centre\" })").unwrap();
    let file = path.to_str().unwrap();
    assert!(!viva(&["resit", file, "--by", SECRETARY], folder.path()).status.success(), "nothing to add");
    let early =
        viva(&["resit", file, "--by", SECRETARY, "--on", "2026-10-01", "--recommendations", "x"], folder.path());
    assert!(!early.status.success());
    let unchanged = open_session(&path, &Protection::plain()).unwrap();
    assert!(unchanged.interview.record().late_recommendations.is_empty(), "half a call is none");
    let added = ["resit", file, "--by", SECRETARY, "--on", "2026-12-14", "--recommendations", "Plan a whole course."];
    let added = viva(&added, folder.path());
    assert!(added.status.success(), "{}", said(&added));
    let report = |reader| said(&viva(&["report", file, "--format", "md", "--for", reader], folder.path()));
    let letter = report("candidate");
    assert!(letter.contains("Plan a whole course.") && letter.contains("14 December 2026"), "{letter}");
    assert!(report("centre").contains("after the signature"));
    assert_eq!(verify(&path, &[], &Protection::plain()).unwrap().findings, []);
}

#[test]
fn a_calendar_in_a_file_of_its_own_is_read_and_its_faults_are_told_there() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, calendar) = (folder.path().join("centre.ron"), folder.path().join("calendar.ron"));
    let text = "(format: 1, languages: [\"en\"], name: { \"en\": \"A centre\" }, calendar: \"calendar.ron\", \
        appeal: (days: 5, count: Working))";
    fs::write(&settings, text).unwrap();
    let check = || viva(&["centre", "check"], folder.path());
    assert!(!check().status.success(), "the file is not there");
    fs::write(&calendar, "(\n  format: 1,\n  holidays: [\"03-32\"],\n)").unwrap();
    let told = said(&check());
    assert!(told.contains("calendar.ron:3") && told.contains("03-32"), "{told}");
    fs::write(&calendar, "(format: 1, holidays: [\"12-16\"], years: [(year: 2020)])").unwrap();
    let told = said(&check());
    assert!(told.contains("good") && told.contains("the calendar does not have the year"), "{told}");
    let centre = read_centre(&settings).unwrap();
    let calendar = centre.working_days.unwrap();
    assert!(!calendar.is_working(day("2026-12-16")) && calendar.is_working(day("2026-12-17")));
    fs::write(&settings, text.replace("appeal:", "working_days: (), appeal:")).unwrap();
    let told = said(&check());
    assert!(told.contains("stand for the same"), "{told}");
}
