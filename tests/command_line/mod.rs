//! The command line: outputs, exit codes, and that reading changes nothing.

mod check;
mod languages;
mod rubrics;
mod saved_elsewhere;

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn viva(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    Command::cargo_bin("viva")
        .unwrap()
        .current_dir(ROOT)
        .env("VIVA_SESSIONS", folder.path().join("sessions"))
        .env("VIVA_RUBRICS", folder.path().join("rubrics"))
        .env("VIVA_LANGUAGE", "en")
        .args(arguments)
        .output()
        .unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = viva(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

const PARTIAL: &str = "tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron";
const FULL: &str = "tests/sessions/examples/2026-10-05-EXAMPLE-1-care-assistant.ron";

#[test]
fn the_shipped_rubrics_are_sound_and_of_the_size_promised() {
    let rubrics = json(&["rubrics", "--json"]);
    let rubrics = rubrics.as_array().unwrap();
    let ids: Vec<&str> = rubrics.iter().map(|rubric| rubric["id"].as_str().unwrap()).collect();
    for id in ["solar-installer", "adult-educator", "care-assistant", "digital-competence", "cook"] {
        assert!(ids.contains(&id), "{id} in {ids:?}");
    }
    for rubric in rubrics {
        let (units, criteria, questions) = (&rubric["units"], &rubric["criteria"], &rubric["questions"]);
        assert!(
            units.as_u64() >= Some(4) && criteria.as_u64() >= Some(16) && questions.as_u64() >= Some(14),
            "{rubric}"
        );
        let text = told(&viva(&["rubric", "show", rubric["id"].as_str().unwrap(), "--ron"]));
        let read = viva::rubric::read(&text).unwrap();
        assert!(read.questions.values().all(|question| question.probes.len() >= 2));
        assert_eq!(read.digest, rubric["digest"].as_str().unwrap());
    }
}

#[test]
fn a_rubric_is_shown_to_be_proofread_in_every_form_of_a_document() {
    let (text, page) = (&["rubric", "show", "adult-educator"][..], ["--format", "html"]);
    let told_as = |more: &[&str]| told(&viva(&[text, more].concat()));
    assert!(told_as(&[]).starts_with("# Adult educator\n\nadult-educator "), "{}", told_as(&[]));
    assert_eq!(told_as(&[]), told_as(&["--format", "md"]));
    assert!(told_as(&page).starts_with("<!DOCTYPE html>") && told_as(&["--format", "json"]).starts_with('{'));
    assert!(viva(&[text, &["--format", "docx"]].concat()).stdout.starts_with(b"PK"));
    for refused in [&["--format", "csv"][..], &["--format", "md", "--ron"]] {
        assert_eq!(viva(&[text, refused].concat()).status.code(), Some(2), "{refused:?}");
    }
}

#[test]
fn a_faulty_rubric_is_told_with_line_column_and_mend() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rubric.ron");
    let sound = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    fs::write(&path, sound.replace("critical: \"mid\"", "critical: \"middle\"")).unwrap();
    let file = path.to_str().unwrap();
    let output = viva(&["rubric", "check", file]);
    assert_eq!(output.status.code(), Some(1));
    let shown = String::from_utf8(output.stderr).unwrap();
    let line = sound.lines().position(|line| line.contains("critical: \"mid\"")).unwrap() + 1;
    assert!(shown.contains(&format!("rubric.ron:{line}:31")), "{shown}");
    assert!(shown.contains("There is no level “middle”"), "{shown}");
    let output = viva(&["rubric", "check", "--json", file]);
    let faults: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&faults[0]["kind"], &faults[0]["line"]), (&"unknown-id".into(), &line.into()));
    assert_eq!(viva(&["rubric", "check", "rubrics/solar-installer"]).status.code(), Some(0));
}

#[test]
fn a_record_is_shown_and_judged_anew() {
    let record = json(&["show", PARTIAL, "--json"]);
    assert_eq!((&record["state"], &record["outcome"]), (&"Signed".into(), &"Partial".into()));
    assert_eq!(record["alterations"], Value::Array(Vec::new()));
    let recommendation = json(&["recommend", PARTIAL, "--json"]);
    assert_eq!(recommendation["outcome"], "Partial");
    assert_eq!(json(&["recommend", FULL, "--json"])["outcome"], "Full");
    assert_eq!(
        json(&["recommend", "tests/sessions/examples/2026-10-19-EXAMPLE-3-solar-installer.ron", "--json"])["outcome"],
        "NoResult"
    );
    let waiting = json(&["recommend", "tests/sessions/examples/2026-10-26-EXAMPLE-4-digital-competence.ron", "--json"]);
    assert_eq!(waiting["outcome"], Value::Null);
}

#[test]
fn evidence_grows_stale_with_the_day_of_decision() {
    let later = json(&["recommend", FULL, "--on", "2040-01-01", "--json"]);
    assert_ne!(later["outcome"], "Full");
}

#[test]
fn a_report_holds_what_another_assessor_needs() {
    let report = told(&viva(&["report", PARTIAL, "--format", "md"]));
    for wanted in ["EXAMPLE-2", "Partial recognition", "C13", "invented for this example", "Signed by", "Probes used"] {
        assert!(report.contains(wanted), "{wanted}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.md");
    assert!(viva(&["report", PARTIAL, "--format", "md", "-o", path.to_str().unwrap()]).status.success());
    assert_eq!(fs::read_to_string(path).unwrap(), report);
    let mut onto_output = Command::new(env!("CARGO_BIN_EXE_viva"));
    onto_output.args(["report", &format!("{ROOT}/{PARTIAL}"), "--format", "md", "-o", "-"]);
    let output = onto_output.args(["--language", "en"]).current_dir(folder.path()).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), report);
    assert!(!folder.path().join("-").exists());
}

#[test]
fn reading_changes_neither_bytes_nor_time() {
    let before = (fs::read(format!("{ROOT}/{PARTIAL}")).unwrap(), modified(PARTIAL));
    for arguments in [vec!["show", PARTIAL], vec!["recommend", PARTIAL], vec!["report", PARTIAL, "--format", "md"]] {
        assert!(viva(&arguments).status.success());
    }
    assert!(viva(&["--sessions", "sessions", "sessions"]).status.success());
    assert_eq!(before, (fs::read(format!("{ROOT}/{PARTIAL}")).unwrap(), modified(PARTIAL)));
}

fn modified(path: &str) -> std::time::SystemTime {
    fs::metadata(Path::new(ROOT).join(path)).unwrap().modified().unwrap()
}

#[test]
fn sessions_are_listed_with_their_state() {
    let sessions = json(&["--sessions", "tests/sessions/examples", "sessions", "--json"]);
    let states: Vec<&str> = sessions.as_array().unwrap().iter().map(|each| each["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["Signed", "ToBeRated", "BrokenOff", "Signed", "Signed"]);
}

#[test]
fn a_file_edited_by_hand_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(format!("{ROOT}/{PARTIAL}")).unwrap();
    let edits = [
        ("feedback: \"Three units", "feedback: \"Four units", "entry"),
        ("state: Signed", "state: Open", "summary"),
        ("title: \"Adult educator\"", "title: \"Adult teacher\"", "rubric"),
    ];
    for (find, replace, names) in edits {
        let path = folder.path().join("edited.ron");
        // The last place: in the trail, where the text stands in both.
        let at = text.rfind(find).unwrap();
        fs::write(&path, format!("{}{replace}{}", &text[..at], &text[at + find.len()..])).unwrap();
        let output = viva(&["show", path.to_str().unwrap()]);
        assert!(output.status.success());
        let warned = String::from_utf8(output.stderr).unwrap();
        assert!(warned.contains("Changed outside Viva") && warned.contains(names), "{find}: {warned}");
    }
}

#[test]
fn failures_are_told_in_plain_words_with_their_exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let garbage = folder.path().join("garbage.ron");
    fs::write(&garbage, "(format: 1,\n nonsense").unwrap();
    let newer = folder.path().join("newer.ron");
    fs::write(&newer, "(format: 99, other: ())").unwrap();
    for (arguments, code, words) in [
        (vec!["show", "no-such-file.ron"], 1, "There is no file"),
        (vec!["show", folder.path().to_str().unwrap()], 1, "is a folder"),
        (vec!["show", garbage.to_str().unwrap()], 1, "line 2"),
        (vec!["show", newer.to_str().unwrap()], 1, "newer Viva"),
        (vec!["rubric", "show", "nothing"], 1, "no rubric"),
        (vec!["recommend", PARTIAL, "--on", "yesterday"], 2, "A day is expected"),
        (vec!["no-such-command"], 2, "There is no command"),
        (vec![], 1, "needs a terminal"),
    ] {
        let output = viva(&arguments);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
        assert!(told.contains(words), "{arguments:?}: {told}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_or_device_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.ron");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.to_str().unwrap(), "/dev/zero"] {
        let output = viva(&["show", path]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8(output.stderr).unwrap().contains("not an ordinary file"));
    }
    let listed = viva(&["--sessions", folder.path().to_str().unwrap(), "sessions"]);
    assert!(listed.status.success());
}

#[test]
fn completions_are_made_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(told(&viva(&["completions", shell])).contains("interview"), "{shell}");
    }
}
