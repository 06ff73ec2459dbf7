//! The register: a row for each signed session, of what is on record and nothing else.

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use viva::{
    locale::Locale,
    report::{NotInRegister, register, register_row, tables::SheetCell},
    session::{Event, Interview},
    store::document,
};

use crate::moderation::office::{ASSESSOR, ROOT, at, broken_off, rubric, signed};

fn export(arguments: &[&str], centre: &Path) -> Output {
    let mut command = Command::cargo_bin("viva").unwrap();
    let command = command.current_dir(ROOT).env("VIVA_LANGUAGE", "en").env("VIVA_CENTRE", centre);
    command.arg("export").args(arguments).output().unwrap()
}

/// What a row says under each head.
fn told(row: &[SheetCell], locale: &Locale) -> Vec<(String, String)> {
    let said = |cell: &SheetCell| match cell {
        SheetCell::Text(text) => text.clone(),
        SheetCell::Date(day) => day.to_string(),
        _ => String::new(),
    };
    let head = register(locale).head;
    assert_eq!(head.len(), row.len());
    head.into_iter().zip(row).map(|(head, cell)| (head, said(cell))).filter(|(_, said)| !said.is_empty()).collect()
}

#[test]
fn a_row_says_what_is_on_record_and_leaves_the_rest_empty() {
    let locale = Locale::new(&"en".into());
    let mut interview = signed("s-1", ASSESSOR, ["mid", "mid", "low", "mid"], 0);
    let told_on = "2026-11-27".parse().unwrap();
    interview.act(Event::Informed { on: told_on, way: "by mail".into() }, ASSESSOR, at(9)).unwrap();
    let row = told(&register_row(&interview, None, &locale).unwrap(), &locale);
    let of = |head: &str| row.iter().find(|(each, _)| each == head).map(|(_, said)| said.as_str());
    assert_eq!(of("Units recognised"), Some("U2 Everyday injuries"));
    assert_eq!((of("Signed on"), of("Candidate told on")), (Some("2026-11-24"), Some("2026-11-27")));
    assert_eq!(of("Way in which the candidate was told"), Some("by mail"));
    for empty in ["Profession", "Standard", "Centre", "Next assessment", "Accreditation number"] {
        assert_eq!(of(empty), None, "{empty}");
    }
}

#[test]
fn units_that_were_carried_over_are_marked_with_the_day_of_their_signature() {
    let locale = Locale::new(&"en".into());
    let mut carried = 0;
    for name in [
        "tests/sessions/examples/2026-11-23-EXAMPLE-2-adult-educator-next.ron",
        "sessions/2026-11-26-EXAMPLE-2-care-assistant-next.ron",
    ] {
        let path = Path::new(ROOT).join(name);
        let interview = document::read(&fs::read_to_string(&path).unwrap(), &path).unwrap().interview;
        let follows = interview.record().follows.clone().unwrap();
        let row = told(&register_row(&interview, None, &locale).unwrap(), &locale);
        let of =
            |head: &str| row.iter().find(|(each, _)| each == head).map(|(_, said)| said.clone()).unwrap_or_default();
        let [units, before] = ["Units recognised", "Of these carried over, signed on"].map(of);
        for told in before.split("; ").filter(|told| !told.is_empty()) {
            let (unit, signed) = told.split_once(" (").unwrap();
            assert!(units.contains(unit) && units != before, "{units}: {told}");
            assert!(signed.starts_with(&follows.signed.to_string()), "{told}");
            carried += 1;
        }
    }
    assert!(carried > 0, "the examples carry units over");
}

#[test]
fn practice_drafts_and_what_has_no_result_have_no_row() {
    let locale = Locale::new(&"en".into());
    let open = Interview::begin("s-2".into(), rubric(), ASSESSOR, at(0));
    assert_eq!(register_row(&open, None, &locale), Err(NotInRegister::NotSigned));
    assert_eq!(register_row(&broken_off(), None, &locale), Err(NotInRegister::NoResult));
}

#[test]
fn a_folder_becomes_a_table_with_centre_and_profession_and_what_has_no_row_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (centre, out) = (folder.path().join("centre.ron"), folder.path().join("register.csv"));
    let settings = "(format: 1, languages: [\"en\"], name: { \"en\": \"Example centre\" }, \
        accreditation: (number: \"KZ-7 (invented)\", until: \"2028-01-31\"))";
    fs::write(&centre, settings).unwrap();
    let written = export(&["--register", "tests/sessions/examples", "-o", out.to_str().unwrap()], &centre);
    let said = String::from_utf8_lossy(&written.stderr);
    assert!(written.status.success(), "{said}");
    assert!(said.contains("EXAMPLE-4") && said.contains("it is not signed"), "{said}");
    let table = fs::read_to_string(&out).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].contains("Accreditation valid until") && rows.len() > 1, "{table}");
    assert!(rows[1..].iter().all(|row| row.contains("KZ-7 (invented),2028-01-31")), "{table}");
    assert!(rows[1..].iter().any(|row| row.contains("EXAMPLE-2")), "{table}");
    let again = export(&["--register", "tests/sessions/examples", "-o", out.to_str().unwrap()], &centre);
    assert!(!again.status.success(), "what is there stays");
    let draft = "tests/sessions/examples/2026-10-26-EXAMPLE-4-digital-competence.ron";
    assert!(!export(&["--register", draft], &centre).status.success(), "no row is no table");
    assert!(!export(&["--register", "--anonymous", draft], &centre).status.success());
}
