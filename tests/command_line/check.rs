//! `viva rubric check` and `viva case check`: what is found at paths, what files are taken for, and what is told.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A folder with files, and a shelf.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn with(files: &[(&str, &str)]) -> Self {
        let place = Place { folder: tempfile::tempdir().unwrap() };
        for (name, text) in files {
            place.write(name, text.as_bytes());
        }
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        if name.ends_with('/') {
            return fs::create_dir_all(path).unwrap();
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_viva"));
        command.current_dir(self.folder.path()).args(arguments).env("VIVA_LANGUAGE", "en");
        command.env("VIVA_RUBRICS", self.path("shelf")).env("XDG_CONFIG_HOME", self.path("config"));
        command
    }

    fn viva(&self, arguments: &[&str]) -> (Output, String, String) {
        let output = self.command(arguments).output().unwrap();
        let [out, err] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8(bytes.clone()).unwrap());
        (output, out, err)
    }

    fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let (_, out, err) = self.viva(arguments);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}{err}"))
    }
}

fn first_aid() -> String {
    fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap()
}

fn with_id(id: &str) -> String {
    first_aid().replace("id: \"first-aid\"", &format!("id: \"{id}\""))
}

fn a_case() -> String {
    fs::read_to_string(format!("{ROOT}/tests/rubrics/cases/sure-of-herself.ron")).unwrap()
}

#[test]
fn everything_in_a_folder_of_rubrics_is_told_in_one_run() {
    let faulty = with_id("b").replace("critical: \"mid\"", "critical: \"middle\"");
    let case = a_case();
    let faulty_case = case.replacen("id: \"", "id: \"Ш", 1);
    let place = Place::with(&[
        ("r/a/rubric.ron", &first_aid()),
        ("r/a/cases/sound.ron", &case),
        ("r/a/cases/twin.ron", &case),
        ("r/a/cases/faulty.ron", &faulty_case),
        ("r/a/cases/passed.ron.txt", ""),
        ("r/b/rubric.ron", &faulty),
        ("r/b/cases/c.ron", &case),
        ("r/c/rubric.ron", &first_aid()),
        ("r/d/rubric.ron.txt", &with_id("d")),
        ("r/e/", ""),
        ("r/f/g/rubric.ron", &with_id("g")),
        ("r/h/Rubric.ron", &with_id("h")),
    ]);
    let (output, out, err) = place.viva(&["rubric", "check", "r"]);
    assert_eq!(output.status.code(), Some(1), "{out}{err}");
    for told in [
        "There is no level “middle”",
        "r/b/rubric.ron:",
        "cannot be an id",
        "r/a/cases/twin.ron and r/a/cases/sound.ron are two cases with the id",
        "r/a/cases/passed.ron.txt has another name",
        "r/c/rubric.ron and r/a/rubric.ron are two rubrics with the id “first-aid”",
        "r/d/rubric.ron.txt has another name than the one that Viva looks for. Rename it to “rubric.ron”. Where names",
        "r/e is an empty folder",
        "warning: r/f/g/rubric.ron lies deeper than Viva looks. Move it to r/g",
        "r/h/Rubric.ron has another name",
    ] {
        assert!(err.contains(told), "{told}: {err}");
    }
    assert!(out.contains("r/b/rubric.ron: one case is checked once the rubric is in order."), "{out}");
    assert!(out.contains("r/a/rubric.ron: rubric first-aid is in order."), "{out}");
    assert!(out.ends_with("Checked: 6 rubrics, 3 cases; 8 faults, 11 warnings.\n"), "{out}");

    let told = place.json(&["rubric", "check", "--json", "r"]);
    let of = |severity: &str| told.iter().filter(|told| told["severity"] == severity).count();
    // Each rubric that can be used has two of its own.
    assert_eq!((of("fault"), of("warning"), told.len()), (8, 11, 19));
}

#[test]
fn paths_are_files_folders_of_one_rubric_and_of_many() {
    let place = Place::with(&[
        ("lone.ron", &with_id("lone")),
        ("one/rubric.ron", &with_id("one")),
        ("many/a/rubric.ron", &with_id("a")),
        ("many/b/rubric.ron", &with_id("b")),
        ("repository/rubrics/c/rubric.ron", &with_id("c")),
        ("none/notes.md", "# Notes"),
    ]);
    for (paths, code, closing) in [
        (&["lone.ron"][..], 0, "one rubric, 0 cases; 0 faults,"),
        (&["one", "many", "lone.ron"], 0, "4 rubrics, 0 cases; 0 faults,"),
        (&["one", "one/rubric.ron", "./one"], 0, "one rubric, 0 cases; 0 faults,"),
        (&["repository"], 0, "one rubric, 0 cases; 0 faults,"),
        (&["none"], 1, "0 rubrics, 0 cases; one fault,"),
        (&["not-there"], 1, "one rubric, 0 cases; one fault,"),
    ] {
        let (output, out, err) = place.viva(&[&["rubric", "check"], paths].concat());
        assert_eq!(output.status.code(), Some(code), "{paths:?}: {out}{err}");
        assert!(out.contains(closing), "{paths:?}: {out}{err}");
    }
}

#[test]
fn cases_are_checked_with_their_folders() {
    let place = Place::with(&[
        ("r/a/rubric.ron", &first_aid()),
        ("r/a/cases/c.ron", &a_case()),
        ("r/b/rubric.ron", "(format: 1"),
        ("r/b/cases/c.ron", &a_case()),
        ("r/b/cases/d.ron", &a_case()),
    ]);
    for (path, code, closing) in [
        ("r/a", 0, "one case; 0 faults"),
        ("r/a/cases", 0, "one case; 0 faults"),
        ("r/a/cases/c.ron", 0, "one case; 0 faults"),
        // The faults of a rubric are told once.
        ("r", 1, "3 cases; one fault"),
    ] {
        let (output, out, err) = place.viva(&["case", "check", path]);
        assert_eq!(output.status.code(), Some(code), "{path}: {out}{err}");
        assert!(out.contains(closing), "{path}: {out}{err}");
    }
}

#[test]
fn a_rubric_that_stands_in_the_way_of_another_is_a_warning() {
    let shipped = fs::read_to_string(format!("{ROOT}/rubrics/care-assistant/rubric.ron")).unwrap();
    let changed = shipped.replacen("version: \"", "version: \"9", 1);
    let place = Place::with(&[
        ("shelf/care-assistant/rubric.ron", &changed),
        ("shelf/a/rubric.ron", &first_aid()),
        ("draft/rubric.ron", &first_aid()),
        ("same/rubric.ron", &shipped),
    ]);
    for (path, kinds) in [
        ("shelf/care-assistant", &["rubric-replaces-shipped"][..]),
        ("shelf", &["rubric-replaces-shipped"]),
        ("draft", &["same-id"]),
        ("same", &["same-id"]),
        ("shelf/a", &[]),
    ] {
        let told = place.json(&["rubric", "check", "--json", path]);
        assert!(told.iter().all(|told| told["severity"] == "warning"), "{told:?}");
        // Warnings about its texts have a line.
        let of_files: Vec<&Value> = told.iter().filter(|told| told["line"].is_null()).collect();
        let found: Vec<&str> = of_files.iter().map(|told| told["kind"].as_str().unwrap()).collect();
        assert_eq!(found, kinds, "{path}");
        let (output, _, err) = place.viva(&["rubric", "check", path]);
        assert_eq!((output.status.code(), err.matches("warning: ").count()), (Some(0), told.len()), "{path}: {err}");
    }
}

#[test]
fn a_warning_about_a_rubric_is_told_at_its_place_and_the_shelf_tells_none() {
    let place = Place::with(&[("shelf/a/rubric.ron", &first_aid())]);
    let line = first_aid().lines().position(|line| line.contains("weight: 2")).unwrap() + 1;
    let told = place.json(&["rubric", "check", "--json", "shelf"]);
    let unused = told.iter().find(|told| told["line"] == line).unwrap();
    assert_eq!((&unused["severity"], &unused["kind"]), (&"warning".into(), &"weight-unused".into()));
    let (output, _, err) = place.viva(&["rubric", "check", "shelf"]);
    assert!(err.contains(&format!("shelf/a/rubric.ron:{line}:")) && output.status.success(), "{err}");
    assert_eq!(place.viva(&["rubrics"]).2, "");
}

#[test]
fn the_shelf_tells_what_it_passes_over() {
    let place = Place::with(&[
        ("shelf/a/rubric.ron", &first_aid()),
        ("shelf/b/rubric.ron", &first_aid()),
        ("shelf/c/rubric.ron.txt", ""),
        ("shelf/d/e/rubric.ron", ""),
        ("shelf/f/", ""),
        ("shelf/g/rubric.ron", "{\"id\": \"g\"}"),
        // Cases of one's own for a shipped rubric.
        ("shelf/care-assistant/cases/notes.md", ""),
    ]);
    let (output, out, err) = place.viva(&["rubrics"]);
    assert!(output.status.success());
    assert_eq!((out.matches("first-aid").count(), err.lines().count()), (1, 5), "{out}{err}");
    for told in [
        "b/rubric.ron and ",
        "c/rubric.ron.txt has",
        "e/rubric.ron lies deeper",
        "f is an empty",
        "g/rubric.ron is JSON",
    ] {
        assert!(err.contains(told), "{told}: {err}");
    }
}

#[test]
fn a_file_of_another_kind_is_named_for_what_it_is() {
    let place = Place::with(&[]);
    let file = |path: &str| fs::read(format!("{ROOT}/{path}")).unwrap();
    let text = |text: &str| text.as_bytes().to_vec();
    let large = [text("%PDF-1.7\n"), vec![b'x'; 3 << 20]].concat();
    let utf16 = first_aid().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let xls = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), vec![0; 504]].concat();
    for (name, bytes, told) in [
        ("rubric.ron", file("tests/agreement/tables/excel-ru.xlsx"), "an Excel workbook, not a rubric"),
        ("rubric.ron", file("tests/agreement/tables/libreoffice.ods"), "a LibreOffice spreadsheet, not a rubric"),
        ("rubric.ron", xls, "a workbook of Excel 97 to 2003, not a rubric"),
        ("rubric.ron", large, "a PDF, not a rubric"),
        ("rubric.ron", text("{\\rtf1\\ansi x}"), "a text in RTF, not a rubric"),
        ("rubric.ron", text("[{\"id\": 1}]"), "JSON, not a rubric"),
        ("rubric.yaml", text("id: x\ntitle: y\n"), "YAML, not a rubric"),
        ("rubric.ron", text("[rubric]\nid = \"x\"\n"), "TOML, not a rubric"),
        ("rubric.csv", text("id;title\nx;y\n"), "a table in CSV, not a rubric"),
        ("rubric.ron", text("<html><p>x"), "a web page, not a rubric"),
        (
            "rubric.ron",
            file("tests/sessions/examples/2026-10-05-EXAMPLE-1-care-assistant.ron"),
            "a session, not a rubric. “viva show”",
        ),
        ("rubric.ron", file("tests/rubrics/cases/sure-of-herself.ron"), "case, not a rubric. “viva case check”"),
        ("rubric.ron", file("crates/core/src/report/letter/centre.ron"), "the settings of a centre, not a rubric"),
        ("rubric.ron", utf16, "text in UTF-16LE; save it as UTF-8"),
    ] {
        place.write(name, &bytes);
        let (output, _, err) = place.viva(&["rubric", "check", name]);
        assert_eq!(output.status.code(), Some(1));
        assert!(err.contains(told), "{told}: {err}");
        assert_eq!(err.matches("fault: ").count(), 1, "{told}: {err}");
    }
    place.write("shelf/a/rubric.ron", first_aid().as_bytes());
    let (_, _, err) = place.viva(&["case", "check", "shelf/a/rubric.ron"]);
    assert!(err.contains("a rubric, not a practice case. “viva rubric check” checks it."), "{err}");
}

#[test]
fn a_hundred_faults_are_shown_and_programs_get_all() {
    // Each twin is a fault.
    let sound = first_aid();
    let point = "(id: \"machines\", text: { \"en\": \"The post includes work at machines\", \"ru\": \"Работа\" }),\n";
    let many = sound.replacen(point.split(" text").next().unwrap(), &(point.repeat(120) + "(id: \"machines\","), 1);
    let place = Place::with(&[("rubric.ron", &many)]);
    let told = place.json(&["rubric", "check", "--json", "rubric.ron"]).len();
    assert!(told > 100, "{told}");
    let (_, out, err) = place.viva(&["rubric", "check", "rubric.ron"]);
    assert_eq!(err.matches("fault: ").count(), 100);
    assert!(err.ends_with(&format!("… and {} more.\n", told - 100)), "{err}");
    assert!(out.contains(&format!("{told} faults")), "{out}");
}

#[test]
fn options_that_contradict_each_other_are_wrong_usage() {
    let place = Place::with(&[("rubric.ron", &first_aid())]);
    for (options, code) in [
        (&["--fix", "--json"][..], 2),
        (&["--fix", "--watch"], 2),
        (&["--yes"], 2),
        (&["--fix", "--yes"], 0),
        (&["--fix"], 0),
    ] {
        for command in ["rubric", "case"] {
            if code == 0 && command == "case" {
                continue;
            }
            let (output, out, err) = place.viva(&[&[command, "check", "rubric.ron"], options].concat());
            assert_eq!(output.status.code(), Some(code), "{command} {options:?}: {out}{err}");
        }
    }
}

#[test]
fn what_is_mechanical_is_shown_and_written_on_wish_alone() {
    let slips = first_aid()
        .replacen("id: \"three\",", "id: “three”,", 1)
        .replacen("minutes: 30,", "minutes: 30", 1)
        .replacen("critical: \"mid\"", "critical: \"middle\"", 1);
    let place = Place::with(&[("rubric.ron", &format!("\u{FEFF}{}", slips.replace('\n', "\r\n")))]);
    let before = fs::read(place.path("rubric.ron")).unwrap();
    let (output, out, _) = place.viva(&["rubric", "check", "--fix", "rubric.ron"]);
    assert_eq!(output.status.code(), Some(1), "{out}");
    for told in ["-            id: “three”,\n+            id: \"three\",", "+    minutes: 30,", "--fix --yes writes it"]
    {
        assert!(out.contains(told), "{told}: {out}");
    }
    assert_eq!(fs::read(place.path("rubric.ron")).unwrap(), before);
    // What is left is told, and is not mechanical.
    let (output, out, err) = place.viva(&["rubric", "check", "--fix", "--yes", "rubric.ron"]);
    assert_eq!((output.status.code(), err.matches("fault: ").count()), (Some(1), 1), "{out}{err}");
    assert!(out.contains("rubric.ron is written.") && err.contains("“middle”"), "{out}{err}");
    let mended = slips.replacen("id: “three”", "id: \"three\"", 1).replacen("minutes: 30", "minutes: 30,", 1);
    assert_eq!(fs::read_to_string(place.path("rubric.ron")).unwrap(), mended.replace('\n', "\r\n"));
}

/// The lines of a run of `--watch`, as they come.
struct Watching {
    child: std::process::Child,
    lines: std::sync::mpsc::Receiver<String>,
}

impl Watching {
    fn start(place: &Place, path: &str) -> Self {
        let mut command = place.command(&["rubric", "check", "--watch", path]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = std::sync::mpsc::channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Watching { child, lines }
    }

    fn wait_for(&self, wanted: &str) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(20) {
            if let Ok(line) = self.lines.recv_timeout(Duration::from_secs(20))
                && line.contains(wanted)
            {
                return;
            }
        }
        panic!("{wanted} did not come");
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_watched_rubric_is_checked_again_whenever_it_changes() {
    let place = Place::with(&[("r/a/rubric.ron", &first_aid())]);
    let watching = Watching::start(&place, "r");
    watching.wait_for("Checked at ");
    watching.wait_for("one rubric, 0 cases; 0 faults");
    // As editors save: a file aside takes the name.
    let faulty = first_aid().replace("critical: \"mid\"", "critical: \"middle\"");
    place.write("aside", faulty.as_bytes());
    fs::rename(place.path("aside"), place.path("r/a/rubric.ron")).unwrap();
    watching.wait_for("one fault");
    fs::remove_file(place.path("r/a/rubric.ron")).unwrap();
    watching.wait_for("0 rubrics, 0 cases; one fault");
    place.write("r/a/rubric.ron", first_aid().as_bytes());
    watching.wait_for("one rubric, 0 cases; 0 faults");
}
