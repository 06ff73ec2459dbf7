//! Reports in a real browser: `tests/browser/check.mjs` says what is looked at. Needs Chromium, Node and, once,
//! `npm ci` in `tests/browser`. Without them the test says that it is passed over; with `VIVA_BROWSER=1` it fails. `VIVA_PICTURES` names a
//! folder in which the reports and their pictures are left to be looked at.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use chrono::NaiveDate;
use viva::{
    judgement::recommend,
    locale::Locale,
    report::{Audience, document, document::Document, html, summarise},
    store::{Protection, open_session},
};

use crate::documents;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser");

/// The one that `CHROMIUM` names; else it is looked for where systems keep it.
fn browser() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let usual = ["chromium", "chromium-browser", "google-chrome"];
    let mut found = usual.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    match env::var_os("CHROMIUM") {
        Some(named) => Some(PathBuf::from(named)).filter(|path| path.is_file()),
        None => found.find(|path| path.is_file()),
    }
}

fn node_modules() -> Option<()> {
    let runs = Command::new("node").arg("--version").output().is_ok_and(|output| output.status.success());
    (runs && Path::new(FOLDER).join("node_modules/axe-core").is_dir()).then_some(())
}

/// An interview as each audience gets it.
fn of_a_session(locale: &Locale) -> impl Iterator<Item = (String, Document)> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples/2026-10-05-EXAMPLE-1-care-assistant.ron");
    let interview = open_session(&path, &Protection::plain()).unwrap().interview;
    let day = NaiveDate::from_ymd_opt(2026, 10, 6).unwrap();
    let recommendation = recommend(interview.rubric(), interview.record(), day);
    let summary = summarise(&interview, &recommendation, locale);
    Audience::ALL
        .map(|audience| (format!("{audience:?}").to_lowercase(), document(&summary, audience, locale)))
        .into_iter()
}

#[test]
fn reports_are_for_everybody_on_every_screen_and_on_paper() {
    let (Some(browser), Some(())) = (browser(), node_modules()) else {
        assert!(env::var_os("VIVA_BROWSER").is_none_or(|value| value != "1"), "no Chromium, no Node, or no `npm ci`");
        eprintln!("SKIPPED: no Chromium, no Node, or no `npm ci` in tests/browser: reports were not looked at");
        return;
    };
    let temporary = tempfile::tempdir().unwrap();
    let kept = env::var_os("VIVA_PICTURES").map(PathBuf::from);
    let folder = kept.as_deref().unwrap_or(temporary.path());
    fs::create_dir_all(folder).unwrap();
    let locale = Locale::new(&"en".into());
    let made = [
        ("example", documents::example(&str::to_owned)),
        ("hostile", documents::example(&|_| documents::HOSTILE.to_owned())),
        ("letter", documents::letter()),
        ("long", documents::long(25, 40)),
    ];
    let documents = made.map(|(name, document)| (name.to_owned(), document)).into_iter().chain(of_a_session(&locale));
    let mut check = Command::new("node");
    check.current_dir(FOLDER).arg("check.mjs").arg(browser);
    for (name, document) in documents {
        let path = folder.join(name).with_extension("html");
        fs::write(&path, html(&document, &locale)).unwrap();
        check.arg(path);
    }
    if let Some(pictures) = &kept {
        check.arg("--pictures").arg(pictures);
    }
    let output = check.output().unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success(), "{said}");
}
