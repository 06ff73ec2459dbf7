//! `viva debrief`: what it refuses, what it writes.

use std::{fs, path::PathBuf, process::Output};

use serde_json::Value;
use tempfile::TempDir;
use viva::{
    practice::Case,
    session::Interview,
    store::{Contents, document},
};

use crate::{
    debrief::trainee::{attempt, case, case_text, held, rubric, signed},
    program,
};

/// A folder with the rubric and its two cases.
struct Room {
    folder: TempDir,
}

fn second() -> String {
    case_text().replace("sure-of-herself", "second")
}

impl Room {
    fn new() -> Self {
        let room = Room { folder: tempfile::tempdir().unwrap() };
        let rubrics = room.folder.path().join("rubrics/first-aid");
        fs::create_dir_all(rubrics.join("cases")).unwrap();
        fs::write(rubrics.join("rubric.ron"), &*rubric().source_text).unwrap();
        fs::write(rubrics.join("cases/sure-of-herself.ron"), case_text()).unwrap();
        fs::write(rubrics.join("cases/second.ron"), second()).unwrap();
        room
    }

    fn keep(&self, name: &str, interview: &Interview) -> PathBuf {
        let path = self.folder.path().join(format!("{name}.ron"));
        let contents = Contents::new(interview, None);
        fs::write(&path, document::write(&contents)).unwrap();
        path
    }

    fn signed(&self, name: &str, case: &Case, at: &str) -> PathBuf {
        self.keep(&format!("{name}-{}", case.id), &signed(&attempt(name), case, &format!("{name}-{}", case.id), at))
    }

    fn debrief(&self, arguments: &[&str]) -> Output {
        let keys = self.folder.path().join("keys");
        program::viva(self.folder.path(), &keys, &[&["debrief"], arguments].concat())
    }
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn what_is_not_signed_or_no_practice_is_refused() {
    let (room, case) = (Room::new(), case(&case_text()));
    let open = room.keep("open", &held(&attempt("careful"), &case, "open", "2026-11-24T10:00:00+05:00"));
    let output = room.debrief(&[open.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output.stderr).contains("The debrief comes after signing"), "{}", told(&output.stderr));
    assert!(output.stdout.is_empty());
    let assessment =
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    let output = room.debrief(&[assessment]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output.stderr).contains("no practice session"), "{}", told(&output.stderr));
}

#[test]
fn json_of_several_attempts_holds_debriefs_and_progress() {
    let (room, first, other) = (Room::new(), case(&case_text()), case(&second()));
    let late = room.signed("trusting", &first, "2026-11-24T10:00:00+05:00");
    let early = room.signed("careful", &other, "2026-11-20T10:00:00+05:00");
    let output = room.debrief(&[late.to_str().unwrap(), early.to_str().unwrap(), "--format", "json"]);
    assert!(output.status.success(), "{}", told(&output.stderr));
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    let cases: Vec<&str> =
        value["debriefs"].as_array().unwrap().iter().map(|each| each["case"]["id"].as_str().unwrap()).collect();
    assert_eq!(cases, ["second", "sure-of-herself"], "in the order of the signatures");
    assert_eq!(value["debriefs"][1]["figures"]["exact"], serde_json::json!({ "value": 0.5, "n": 4 }));
    assert_eq!(value["progress"]["attempts"].as_array().unwrap().len(), 2);
    assert_eq!(value["progress"]["components"]["cases"], 2);
}

#[test]
fn a_case_that_was_changed_is_told_and_one_that_is_gone_is_named() {
    let (room, case) = (Room::new(), case(&case_text()));
    let file = room.signed("careful", &case, "2026-11-24T10:00:00+05:00");
    let shelved = room.folder.path().join("rubrics/first-aid/cases/sure-of-herself.ron");
    fs::write(&shelved, case_text().replace("version: \"1.0.0\"", "version: \"1.0.1\"")).unwrap();
    let output = room.debrief(&[file.to_str().unwrap()]);
    assert!(output.status.success());
    assert!(told(&output.stderr).contains("has been changed since"), "{}", told(&output.stderr));
    assert!(told(&output.stdout).contains("The case has been changed since"));

    let elsewhere = room.folder.path().join("case.ron");
    fs::rename(&shelved, &elsewhere).unwrap();
    let output = room.debrief(&[file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output.stderr).contains("--case"), "{}", told(&output.stderr));
    let output = room.debrief(&[file.to_str().unwrap(), "--case", elsewhere.to_str().unwrap()]);
    assert!(output.status.success(), "{}", told(&output.stderr));
}

#[test]
fn a_web_page_is_written_and_no_session_is_written_over() {
    let (room, case) = (Room::new(), case(&case_text()));
    let file = room.signed("careful", &case, "2026-11-24T10:00:00+05:00");
    let (file, out) = (file.to_str().unwrap(), room.folder.path().join("debrief.html"));
    let output = room.debrief(&[file, "--format", "html", "--output", out.to_str().unwrap()]);
    assert!(output.status.success(), "{}", told(&output.stderr));
    assert!(fs::read_to_string(&out).unwrap().starts_with("<!DOCTYPE html>"));
    let before = fs::read(file).unwrap();
    let output = room.debrief(&[file, "--output", file]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read(file).unwrap(), before);
}

#[test]
fn no_report_of_practice_is_taken_for_one_of_an_assessment() {
    let (room, case) = (Room::new(), case(&case_text()));
    let path = room.signed("careful", &case, "2026-11-24T10:00:00+05:00");
    let keys = room.folder.path().join("keys");
    for format in ["md", "html", "csv", "json"] {
        for reader in ["candidate", "centre", "assessor", "public"] {
            let arguments = ["report", path.to_str().unwrap(), "--format", format, "--for", reader];
            let output = program::viva(room.folder.path(), &keys, &arguments);
            assert!(output.status.success(), "{}", told(&output.stderr));
            let told = told(&output.stdout);
            assert!(told.contains("Practice: this is no assessment"), "{format} for {reader}: {told}");
        }
    }
}
