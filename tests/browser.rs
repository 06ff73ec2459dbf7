//! Reports in a real browser: `tests/browser/check.mjs` says what is looked at. Needs Chromium, Node and, once,
//! `npm ci` in `tests/browser`. Without them the test says that it is passed over; with `VIVA_BROWSER=1` it fails. `VIVA_PICTURES` names a
//! folder in which the reports and their pictures are left to be looked at.

mod documents;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use viva::{locale::Locale, report::html};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser");

/// `CHROMIUM` names the browser; else it is looked for where systems keep it.
fn browser() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from);
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let usual = ["chromium", "chromium-browser", "google-chrome"];
    let found = usual.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    named.into_iter().chain(found).find(|path| path.is_file())
}

fn node_modules() -> Option<()> {
    let runs = Command::new("node").arg("--version").output().is_ok_and(|output| output.status.success());
    (runs && Path::new(FOLDER).join("node_modules/axe-core").is_dir()).then_some(())
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
    let documents = [
        ("example", documents::example(&str::to_owned)),
        ("hostile", documents::example(&|_| documents::HOSTILE.to_owned())),
        ("letter", documents::letter()),
        ("long", documents::long(25, 40)),
    ];
    let mut check = Command::new("node");
    check.current_dir(FOLDER).arg("check.mjs").arg(browser);
    for (name, document) in &documents {
        let path = folder.join(name).with_extension("html");
        fs::write(&path, html(document, &locale)).unwrap();
        check.arg(path);
    }
    if let Some(pictures) = &kept {
        check.arg("--pictures").arg(pictures);
    }
    let output = check.output().unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success(), "{said}");
}
