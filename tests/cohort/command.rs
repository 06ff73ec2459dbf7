//! `viva cohort` as a program and a person meet it.

use std::{path::Path, process::Output};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use crate::cohort::example::{ANA, BEN, CEM, file_text, put, sessions, write};

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Place(TempDir::new().unwrap());
        write(&place.at("cohort"), &place.at("rubrics"));
        put(&place.at("list.txt"), &format!("{ANA}\n{BEN}\n{CEM}\n"));
        place
    }

    fn at(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn cohort(&self, arguments: &[&str]) -> Output {
        self.run(&self.at("cohort"), arguments)
    }

    fn run(&self, folder: &Path, arguments: &[&str]) -> Output {
        Command::cargo_bin("viva")
            .unwrap()
            .env("VIVA_SESSIONS", self.at("sessions"))
            .env("VIVA_RUBRICS", self.at("rubrics"))
            .env("VIVA_KEYS", self.at("keys"))
            .env("VIVA_LANGUAGE", "en")
            .current_dir(self.0.path())
            .arg("cohort")
            .arg(folder)
            .args(arguments)
            .output()
            .unwrap()
    }
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn people_get_a_table() {
    let place = Place::new();
    put(&place.at("cohort/broken.ron"), "(");
    let output = place.cohort(&["--trainees", "list.txt"]);
    assert!(output.status.success(), "{}", told(&output));
    let text = out(&output);
    let row = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    assert!(row(ANA).ends_with("100% n=4 · 2/2"), "{text}");
    assert!(row(BEN).contains("0/1") && row(BEN).ends_with("50% n=4 · 1/1"), "{text}");
    assert!(text.contains(&format!("Not begun (1): {CEM}")), "{text}");
    assert!(text.contains("Criteria, least agreement first"), "{text}");
    assert!(told(&output).contains("broken.ron"), "{}", told(&output));
}

#[test]
fn programs_get_the_keys_that_are_described() {
    let place = Place::new();
    put(&place.at("cohort/broken.ron"), "(");
    let output = place.cohort(&["--trainees", "list.txt", "--json"]);
    let json: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!((&json["format"], &json["format_version"]), (&"viva-cohort".into(), &1.into()));
    assert_eq!(json["told"][0]["kind"], "unreadable");
    assert_eq!(json["files"]["unreadable"], 1);
    let ana = &json["trainees"][0];
    assert_eq!((&ana["name"], &ana["expected"], &ana["begun"]), (&ANA.into(), &true.into(), &true.into()));
    let cell = &ana["cells"][1];
    assert_eq!((&cell["best"], &cell["latest"]), (&"s-ana-2".into(), &"s-ana-2".into()));
    assert_eq!(cell["attempts"][0]["figures"]["exact"]["value"], 0.5);
    assert_eq!(cell["attempts"][0]["figures"]["exact"]["n"], 4);
    assert_eq!(ana["progress"]["exact"], 0.5);
    // The document names every key, and no key is missing from it.
    let document = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/cohort.md")).unwrap();
    let mut keys = std::collections::BTreeSet::new();
    collect(&json, &mut keys);
    for key in keys {
        assert!(document.contains(&format!("`{key}`")), "docs/cohort.md does not name {key}");
    }
}

fn collect(value: &Value, keys: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(all) => all.iter().for_each(|(key, each)| {
            keys.insert(key.clone());
            collect(each, keys);
        }),
        Value::Array(all) => all.iter().for_each(|each| collect(each, keys)),
        _ => {}
    }
}

#[test]
fn the_sheet_is_read_back_with_a_row_for_each_attempt() {
    let place = Place::new();
    let (path, interview) = &sessions()[2];
    let renamed = crate::cohort::example::by("=1+1; @SUM(A1)", interview);
    put(&place.at("cohort").join(path), &file_text(&renamed));
    let output = place.cohort(&["--export", "out.csv"]);
    assert!(output.status.success(), "{}", told(&output));
    let bytes = std::fs::read(place.at("out.csv")).unwrap();
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap();
    let mut reader = csv::Reader::from_reader(text);
    let head = reader.headers().unwrap().clone();
    let place_of = |name: &str| head.iter().position(|each| each == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 4);
    let shares: Vec<&str> = rows.iter().map(|row| &row[place_of("exact")]).collect();
    assert!(shares.contains(&"0.5") && shares.contains(&"1"), "{shares:?}");
    let names: Vec<&str> = rows.iter().map(|row| &row[place_of("trainee")]).collect();
    assert!(names.contains(&"'=1+1;' @SUM(A1)"), "{names:?}");
    // A session is not written over.
    let session = place.at("cohort").join(path);
    let refused = place.cohort(&["--export", session.to_str().unwrap()]);
    assert!(!refused.status.success());
}

#[test]
fn a_report_is_written_in_the_language_of_reports() {
    let place = Place::new();
    let output = place.cohort(&["--format", "html", "--output", "out.html", "--language", "kk"]);
    assert!(output.status.success(), "{}", told(&output));
    let page = std::fs::read_to_string(place.at("out.html")).unwrap();
    assert!(page.contains("Жаттығу жағдайлары") && page.contains("<svg"), "no report");
    assert!(out(&place.cohort(&["--format", "md"])).starts_with("# Practice cases"));
}

#[test]
fn without_names_nothing_tells_them() {
    let place = Place::new();
    put(&place.at("cohort/Ana Sample/broken.ron"), "(");
    for arguments in [&["--json"][..], &["--format", "md"], &[]] {
        let arguments = [arguments, &["--anonymous", "--trainees", "list.txt"]].concat();
        let output = place.cohort(&arguments);
        let all = out(&output) + &told(&output);
        assert!(all.contains("T1"), "{all}");
        for name in ["Ana", "Ben", "BEN", "Cem", "s-ana", "2026-11-0"] {
            assert!(!all.contains(name), "{name}: {all}");
        }
    }
}

#[test]
fn what_cannot_be_done_is_told() {
    let place = Place::new();
    let gone = place.run(&place.at("gone"), &[]);
    assert!(!gone.status.success() && told(&gone).contains("gone"));
    put(&place.at("empty.txt"), "\n");
    let nobody = place.cohort(&["--trainees", "empty.txt"]);
    assert!(!nobody.status.success() && told(&nobody).contains("names nobody"), "{}", told(&nobody));
    let nothing = place.cohort(&["--case", "no-such-case"]);
    assert!(nothing.status.success() && out(&nothing).contains("There is no attempt"));
}

#[test]
fn encrypted_files_are_read_with_an_identity() {
    use age::secrecy::ExposeSecret;
    let place = Place::new();
    let identity = age::x25519::Identity::generate();
    put(&place.at("key.txt"), identity.to_string().expose_secret());
    for (path, _) in sessions() {
        let plain = place.at("cohort").join(path);
        let text = std::fs::read(&plain).unwrap();
        let sealed = age::encrypt(&identity.to_public(), &text).unwrap();
        std::fs::write(plain.with_extension("ron.age"), sealed).unwrap();
        std::fs::remove_file(plain).unwrap();
    }
    let without = place.cohort(&["--json"]);
    let json: Value = serde_json::from_str(&out(&without)).unwrap();
    assert_eq!((&json["files"]["unreadable"], json["trainees"].as_array().unwrap().len()), (&4.into(), 0));
    let with = place.cohort(&["--json", "--identity", "key.txt"]);
    let json: Value = serde_json::from_str(&out(&with)).unwrap();
    assert_eq!((&json["files"]["unreadable"], json["trainees"].as_array().unwrap().len()), (&0.into(), 2));
}
