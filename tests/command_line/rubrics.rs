//! What is made of a rubric: its form on paper, its text in a newer format, and what a draft of one is told to lack.

use std::fs;

use super::{told, viva};

const FIRST_AID: &str = include_str!("../rubrics/first-aid.ron");

fn folder_with(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rubric.ron");
    fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn the_form_on_paper_is_printed_by_id_and_by_path_and_replaces_no_file_unasked() {
    let (folder, path) = folder_with(FIRST_AID);
    let form = told(&viva(&["rubric", "print", "adult-educator"]));
    assert!(form.starts_with("<!DOCTYPE html>") && form.contains(r#"<ul class="boxes">"#), "{form}");
    let by_path = |named: &str| told(&viva(&["rubric", "print", named, "--format", "md"]));
    assert!(by_path(&path).starts_with("# Interview on paper: "), "{}", by_path(&path));
    assert_eq!(by_path(&path), by_path(folder.path().to_str().unwrap()));
    assert!(viva(&["rubric", "print", &path, "--format", "docx"]).stdout.starts_with(b"PK"));
    let out = folder.path().join("form.html");
    let write = |more: &[&str]| viva(&[&["rubric", "print", &path, "-o", out.to_str().unwrap()][..], more].concat());
    for (more, code) in [(&[][..], 0), (&[], 1), (&["--force"], 0)] {
        assert_eq!(write(more).status.code(), Some(code), "{more:?}");
    }
    assert_eq!(viva(&["rubric", "print", "nothing"]).status.code(), Some(1));
    fs::write(&path, FIRST_AID.replace("id: \"first-aid\"", "id: \"first aid\"")).unwrap();
    let output = viva(&["rubric", "print", &path]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(1) && told.contains("rubric.ron:4:9"), "{told}");
}

#[test]
fn a_rubric_is_migrated_when_it_is_to_be_written_and_once() {
    let text = FIRST_AID.replacen('(', "( // kept\r\n", 1).replace("\r\n", "\n").replace('\n', "\r\n");
    let (_folder, path) = folder_with(&text);
    let shown = told(&viva(&["rubric", "migrate", &path]));
    assert!(shown.contains("-    format: 1,") && shown.contains("+    format: 2,"), "{shown}");
    assert!(shown.contains("Nothing was written") && shown.contains("count once"), "{shown}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    let output = viva(&["rubric", "migrate", &path, "--write"]);
    assert!(output.status.success());
    let consent = ("id: \"consent\"", "id: \"consent\", consent: true");
    let expected = text.replacen("format: 1,", "format: 2,", 1).replacen(consent.0, consent.1, 1);
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    let again = told(&viva(&["rubric", "migrate", &path, "--write"]));
    assert!(again.contains("of format 2 already"), "{again}");
    fs::write(&path, FIRST_AID.replace("minutes: ", "minuts: ")).unwrap();
    assert_eq!(viva(&["rubric", "migrate", &path, "--write"]).status.code(), Some(1));
}

#[test]
fn a_draft_is_told_its_gaps_and_no_interview_begins_with_it() {
    let draft =
        FIRST_AID.replacen("format: 1,", "format: 2, draft: true,", 1).replacen("    minutes:", "    // minutes:", 1);
    let (folder, path) = folder_with(&draft);
    let output = viva(&["rubric", "check", &path]);
    let (out, err) = (told(&output), String::from_utf8(output.stderr.clone()).unwrap());
    assert_eq!(output.status.code(), Some(1));
    assert!(out.contains("0 faults, one gap in drafts"), "{out}");
    assert!(err.contains("gap: ") && err.contains("draft") && !err.contains("fault: "), "{err}");
    let json = told(&viva(&["rubric", "check", &path, "--json"]));
    assert!(json.contains(r#""severity": "gap""#) && !json.contains(r#""severity": "fault""#), "{json}");
    let shelf = ["--rubrics", folder.path().to_str().unwrap()];
    let output = viva(&[&["rubrics"][..], &shelf].concat());
    let err = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(err.contains("is a draft with one gap: no interview can begin with it"), "{err}");
    assert!(!told(&output).contains("first-aid"));
    // What is wrong otherwise is a fault in a draft as well.
    fs::write(&path, draft.replace("id: \"first-aid\"", "id: \"first aid\"")).unwrap();
    let json = told(&viva(&["rubric", "check", &path, "--json"]));
    assert!(json.contains(r#""severity": "fault""#), "{json}");
    fs::write(&path, FIRST_AID.replacen("format: 1,", "format: 2, draft: false,", 1)).unwrap();
    assert!(viva(&["rubric", "check", &path]).status.success());
}
