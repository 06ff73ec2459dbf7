//! The check of messages, on which the command for translators and the tests of the shipped languages stand. Each case of
//! `tests/message-faults.ron` changes the Kazakh messages in one place and says which faults must be told, and what
//! stands where they point.

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use proptest::prelude::*;
use serde::Deserialize;
use viva::{
    bounds,
    locale::{
        Locale,
        check::{CheckedMessages, MessageFile, check_messages},
        offered,
    },
};

use super::{ROOT, files};

#[derive(Debug, Deserialize)]
struct Change {
    name: String,
    file: String,
    find: String,
    replace: String,
    /// Kind of each fault in the order of the text, and how the text at its place begins.
    faults: Vec<(String, String)>,
}

fn changes() -> Vec<Change> {
    ron::from_str(&fs::read_to_string(Path::new(ROOT).join("tests/message-faults.ron")).unwrap()).unwrap()
}

fn check(language: &str, files: &[(String, String)]) -> CheckedMessages {
    let files: Vec<MessageFile> = files.iter().map(|(name, text)| MessageFile { name, text }).collect();
    check_messages(language, &files)
}

/// The Kazakh messages with one change, and the text of the changed file.
fn changed(change: &Change, sound: &[(String, String)]) -> (Vec<(String, String)>, String) {
    let mut all = sound.to_vec();
    let text = &mut all.iter_mut().find(|(name, _)| *name == change.file).expect("the file is there").1;
    assert!(text.contains(&change.find), "{}: nothing to change", change.name);
    *text = text.replacen(&change.find, &change.replace, 1);
    let text = text.clone();
    (all, text)
}

#[test]
fn every_fault_of_messages_is_told_at_its_place() {
    let sound = files(&"kk".into());
    let mut wrong = Vec::new();
    for change in changes() {
        let (all, text) = changed(&change, &sound);
        // A message of one file may be a fault of another.
        let faults = check("xx", &all).faults;
        let kinds: Vec<&str> = faults.iter().map(|fault| fault.kind.name()).collect();
        let expected: Vec<&str> = change.faults.iter().map(|(kind, _)| kind.as_str()).collect();
        if kinds != expected {
            wrong.push(format!("{}: told {kinds:?}", change.name));
        }
        let own = faults.iter().zip(&change.faults).filter(|(fault, _)| fault.file == change.file);
        for (fault, (_, begins)) in own {
            if !text[fault.span.start..].starts_with(begins.as_str()) {
                let shown: String = text[fault.span.start..].chars().take(30).collect();
                wrong.push(format!("{}: points to {shown:?}", change.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_fault_of_messages_is_said_in_every_language_with_how_to_mend_it() {
    let sound = files(&"kk".into());
    for language in offered() {
        let locale = Locale::new(&language);
        for change in changes() {
            for fault in check("xx", &changed(&change, &sound).0).faults {
                for said in [locale.explain(&fault.kind), locale.say(&fault.kind.mend())] {
                    assert!(!said.contains("locale-fault") && !said.contains("locale-mend"), "{language}: {said}");
                    assert!(!said.contains("{$") && !said.contains("{ $name"), "{language}: {said}");
                }
            }
        }
    }
}

#[test]
fn a_message_in_another_file_than_in_english_is_told_and_not_missing() {
    let mut all = files(&"kk".into());
    let moved = "unit-recognised = танылды\n";
    for (name, text) in &mut all {
        match name.as_str() {
            "outcomes.ftl" => *text = text.replace(moved, ""),
            "cli.ftl" => text.insert_str(0, moved),
            _ => {}
        }
    }
    let checked = check("xx", &all);
    let told: Vec<(&str, &str)> = checked.faults.iter().map(|fault| (fault.file.as_str(), fault.kind.name())).collect();
    assert_eq!((told, checked.missing), (vec![("cli.ftl", "other-file")], 0));
}

/// The number of messages in the file that some tests leave out or only begin.
fn outcome_messages() -> usize {
    let file = files(&"en".into()).into_iter().find(|(name, _)| name == "outcomes.ftl").unwrap().1;
    file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).count()
}

#[test]
fn files_that_are_missing_or_unknown_are_told_once() {
    let mut all = files(&"kk".into());
    let at = all.iter().position(|(name, _)| name == "outcomes.ftl").unwrap();
    all[at].0 = "results.ftl".into();
    let checked = check("xx", &all);
    let told: Vec<(&str, &str)> = checked.faults.iter().map(|fault| (fault.file.as_str(), fault.kind.name())).collect();
    assert_eq!(told, [("results.ftl", "unknown-file")], "its messages are there, in a file of another name");
    all.remove(at);
    let checked = check("xx", &all);
    let told: Vec<(&str, &str)> = checked.faults.iter().map(|fault| (fault.file.as_str(), fault.kind.name())).collect();
    assert_eq!((told, checked.missing), (vec![("outcomes.ftl", "file-missing")], outcome_messages()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Faults are shown over the text: each place must be one in it.
    #[test]
    fn no_text_breaks_the_check(text in "([a-z]{1,3}( = )?|[{}\\[\\]*.$\"\\\\>-]|[яқ❤ \n]| ->|\n    ){0,60}") {
        let checked = check("xx", &[("cli.ftl".to_owned(), text.clone())]);
        for fault in checked.faults.iter().filter(|fault| fault.file == "cli.ftl") {
            prop_assert!(text.get(fault.span.clone()).is_some(), "{fault:?}");
        }
    }
}

fn viva(arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("viva").unwrap();
    command.current_dir(ROOT).env("VIVA_LANGUAGE", "en").args(["language", "check"]).args(arguments);
    command.output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_command_checks_one_language_several_or_all_and_its_exit_code_says_whether_they_are_in_order() {
    let all = viva(&["crates/core/locales"]);
    assert!(all.status.success(), "{}", said(&all.stderr));
    assert_eq!(said(&all.stdout).matches("in order").count(), 3);
    let two = viva(&["crates/core/locales/ru", "crates/core/locales/kk", "--json"]);
    assert_eq!((two.status.code(), said(&two.stdout).trim()), (Some(0), "[]"));

    let folder = tempfile::tempdir().unwrap();
    let begun = folder.path().join("de");
    fs::create_dir(&begun).unwrap();
    fs::write(
        begun.join("outcomes.ftl"),
        "unit-recognised = anerkannt\r\nunit-more-evidence = { $wer }\r\nund so weiter",
    )
    .unwrap();
    let path = begun.to_str().unwrap();
    let faulty = viva(&[path]);
    assert_eq!(faulty.status.code(), Some(1));
    let (told, summary) = (said(&faulty.stderr), said(&faulty.stdout));
    assert!(
        told.contains("outcomes.ftl:2:25\n") && told.contains("There is no variable { $wer } in this message."),
        "{told}"
    );
    assert!(
        told.contains("outcomes.ftl:3:5\n") && told.contains("This cannot be read: the sign “=” is expected here."),
        "{told}"
    );
    assert!(summary.contains("Missing: ") && summary.contains("The same as in English: 0"), "{summary}");
    let faulty = viva(&[path, "--json"]);
    let faults: serde_json::Value = serde_json::from_slice(&faulty.stdout).unwrap();
    let of_file = |kind: &str| faults.as_array().unwrap().iter().filter(|fault| fault["kind"] == kind).count();
    // Two of them are there.
    let missing = outcome_messages() - 2;
    assert_eq!((of_file("unknown-variable"), of_file("syntax"), of_file("missing")), (1, 1, missing), "{faults}");

    for (arguments, code, tells) in
        [(vec![], 2, "needed"), (vec!["docs"], 1, "holds no messages"), (vec!["not/there"], 1, "not/there")]
    {
        let output = viva(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(said(&output.stderr).contains(tells), "{}", said(&output.stderr));
    }
}

#[test]
fn a_folder_with_another_name_than_a_tag_and_a_file_beyond_the_bound_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let named = folder.path().join("my german");
    fs::create_dir(&named).unwrap();
    fs::write(named.join("cli.ftl"), "").unwrap();
    let output = viva(&[named.to_str().unwrap()]);
    assert!(said(&output.stderr).contains("“my german” is not a language tag"), "{}", said(&output.stderr));
    fs::write(named.join("cli.ftl"), vec![b'#'; bounds::MESSAGE_FILE_BYTES_MAX as usize + 1]).unwrap();
    let output = viva(&[named.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output.stderr).contains("larger than 1 MiB"), "{}", said(&output.stderr));
}
