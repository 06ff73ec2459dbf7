//! Forms on the command line: made, filled in, read into a session, seen in its report.

use std::{fs, path::Path};

use assert_cmd::Command;
use viva::{
    report::FormReader,
    session::Event,
    store::{Contents, Protection, document, open_session},
};

use super::{BY, asked, blank, english, of_foreman, prepared};

#[test]
fn a_form_goes_out_and_comes_back_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let path = |name: &str| at(name).to_str().unwrap().to_owned();
    fs::create_dir_all(at("rubrics/first-aid")).unwrap();
    fs::write(at("rubrics/first-aid/rubric.ron"), asked()).unwrap();
    let run = |arguments: &[&str]| {
        let output = Command::cargo_bin("viva")
            .unwrap()
            .env("VIVA_LANGUAGE", "en")
            .env("VIVA_RUBRICS", at("rubrics"))
            .env("VIVA_KEYS", at("keys"))
            .env("HOME", folder.path())
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("VIVA_CENTRE")
            .env_remove("VIVA_ASSESSOR")
            .args(arguments)
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned())
    };
    let session = |name: &str| {
        fs::write(at(name), document::write(&Contents::new(&prepared(), None))).unwrap();
        path(name)
    };
    for (format, name) in [("html", "form.html"), ("docx", "form.docx"), ("csv", "form.csv")] {
        let (code, said) = run(&["form", "first-aid", "--for", "third-party", "--format", format, "-o", &path(name)]);
        assert_eq!(code, Some(0), "{said}");
        let bytes = fs::read(at(name)).unwrap();
        let (document, locale) = (blank(FormReader::ThirdParty, &english()), english());
        let filled = match format {
            "html" => of_foreman().html(&document, &locale).into_bytes(),
            "docx" => of_foreman().docx(&document),
            _ => of_foreman().csv(&document, b';'),
        };
        assert!(bytes.len() > 100 && bytes.len() / 2 < filled.len(), "what is filled in is what was written");
        fs::write(at(name), filled).unwrap();
        let session = session(&format!("{format}.ron"));
        let (code, said) = run(&["form", "--read", &path(name), &session]);
        assert_eq!(code, Some(0), "{said}");
        for told in [
            "report of a third party",
            "E1: F. Foreman (fictional)",
            "2 of 3 items judged, 2 done, 1 not seen",
            "Read into",
        ] {
            assert!(said.contains(told), "{format}: {told}: {said}");
        }
        let loaded = open_session(Path::new(&session), &Protection::plain()).unwrap();
        let last = loaded.interview.trail().entries().last().unwrap();
        assert_eq!(last.by, BY, "who assesses has read it");
        assert_eq!(last.event, Event::Paused, "no time of the interview runs until somebody opens it");
        let (_, report) = run(&["report", &session, "--format", "md"]);
        for told in ["F. Foreman (fictional), foreman, Ark Ltd", "14 November 2026", "does it alone", "BENCHMARK names"]
        {
            assert!(report.contains(told), "{format}: {told}: {report}");
        }
        for reader in ["candidate", "public"] {
            let (_, letter) = run(&["report", &session, "--format", "md", "--for", reader]);
            assert!(!letter.contains("BENCHMARK"), "{format} {reader}");
        }
        let (code, said) = run(&["form", "--read", &path(name), &session]);
        assert!(code == Some(1) && said.contains("read before") && said.contains("E1"), "{said}");
    }
    let (code, said) = run(&["form", "first-aid", "--for", "observer", "--units", "U9"]);
    assert!(code == Some(1) && said.contains("U9") && said.contains("U1, U2"), "{said}");
    let (code, said) = run(&["form", "solar-installer", "--for", "third-party", "--format", "csv"]);
    assert!(code == Some(0) || said.contains("asks nothing of third parties"), "{said}");
    assert_eq!(run(&["form", "first-aid"]).0, Some(2), "for whom is to be said");
    let signed =
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    fs::copy(signed, at("signed.ron")).unwrap();
    let (code, _) = run(&["form", "adult-educator", "--for", "candidate", "--format", "csv", "-o", &path("late.csv")]);
    assert_eq!(code, Some(0));
    let late = fs::read_to_string(at("late.csv")).unwrap().replace("needs,", "needs,x");
    fs::write(at("late.csv"), late).unwrap();
    let (code, said) = run(&["form", "--read", &path("late.csv"), &path("signed.ron")]);
    assert!(code == Some(1) && said.contains("signed"), "{said}");
}
