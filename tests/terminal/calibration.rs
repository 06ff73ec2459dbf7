//! A trainer compares raters.

use std::fs;

use super::driver::Setting;

use crate::calibration::office::{Office, panel, three};

#[test]
fn a_trainer_compares_raters_and_reads_what_they_wrote() {
    let (setting, office) = (Setting::new(), Office::new());
    let folder = setting.sessions().with_file_name("practice");
    fs::create_dir_all(&folder).unwrap();
    for interview in three() {
        let path = office.keep(&interview);
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    let files = folder.to_str().unwrap();
    let mut terminal = setting.start(&["agree", files, "--screen"], 80, 24);
    terminal.wait_for("A. Adams (fictional)");
    terminal.wait_for("1 --");
    terminal.press(&["enter"]);
    terminal.wait_for("C. Clark (fictional) heard high of C3");
    terminal.press(&["esc"]);
    terminal.wait_for("the rater");
    terminal.press(&["r"]);
    terminal.wait_for("Against others");
    terminal.press(&["esc"]);
    terminal.wait_for("the rater");
    // Nothing was changed, and home is one key away.
    terminal.press(&["esc"]);
    terminal.wait_until("home", |shown| !shown.contains("Adams"));
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
    let copied = fs::read_dir(&folder).unwrap().count();
    assert_eq!(copied, 3);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let (setting, office) = (Setting::new(), Office::new());
    let (real, practice) = (office.keep(&panel("real")), office.keep(&three()[0]));
    let files = [real.to_str().unwrap(), practice.to_str().unwrap()];
    let mut terminal = setting.start(&["agree", files[0], files[1], "--screen"], 80, 24);
    terminal.wait_for("are never compared");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
}
