//! A session played back: it goes on by itself, stands still, jumps, and is neither held nor changed.

use std::{fs, path::Path};

use super::driver::Setting;

#[test]
fn a_session_is_played_back_and_left_as_it_is() {
    let setting = Setting::new();
    let example =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    fs::create_dir(setting.sessions()).unwrap();
    let path = setting.sessions().join(example.file_name().unwrap());
    fs::copy(&example, &path).unwrap();
    let before = fs::read(&path).unwrap();

    let mut terminal = setting.start(&["replay", path.to_str().unwrap(), "--speed", "64"], 80, 24);
    terminal.wait_for("REPLAY ×64");
    // Nobody presses a key, and the first question comes.
    terminal.wait_for("Q1");
    terminal.press(&["space"]);
    terminal.wait_for("paused");
    assert_eq!(setting.session(), path);
    assert_eq!(setting.files().len(), 1);
    terminal.press(&["g"]);
    terminal.wait_for("Jump to");
    terminal.type_text("C1");
    terminal.press(&["enter"]);
    terminal.wait_for("criteria rated");
    terminal.press(&["8"]);
    terminal.wait_for("REPLAY ×8");
    terminal.press(&["G"]);
    terminal.wait_for("at the end");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    assert_eq!(setting.session(), path);
    assert_eq!(setting.files().len(), 1);
    assert_eq!(fs::read(&path).unwrap(), before);
}
