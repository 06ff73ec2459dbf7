//! Letters and reports written from the recommendation of a signed session.

use std::{fs, path::Path};

use viva::report::letter::CENTRE_TEMPLATE;

use super::driver::Setting;

#[test]
fn a_letter_is_written_by_one_key_and_nothing_is_written_over() {
    let setting = Setting::new();
    let example =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    fs::create_dir(setting.sessions()).unwrap();
    fs::copy(&example, setting.sessions().join(example.file_name().unwrap())).unwrap();
    let centre = setting.sessions().with_file_name("centre.ron");
    fs::write(&centre, CENTRE_TEMPLATE).unwrap();
    let mut terminal = setting.start(&["--centre", centre.to_str().unwrap()], 80, 24);
    terminal.wait_for("EXAMPLE-2");
    terminal.press(&["enter"]);
    terminal.wait_for("Three units are yours");
    terminal.press(&["w"]);
    terminal.wait_for("Letter to the candidate");
    terminal.press(&["enter"]);
    terminal.wait_for("Into which folder?");
    terminal.press(&["enter"]);
    terminal.wait_for("Written: ");
    let folder = setting.sessions().with_file_name("reports");
    let name = |number: &str| folder.join(format!("2026-10-12-EXAMPLE-2-adult-educator{number}.candidate.html"));
    let letter = fs::read_to_string(name("")).unwrap();
    assert!(letter.contains("Example centre for recognition"), "{letter}");
    // The path is longer than a line, and can be read whole.
    terminal.wait_for("candidate.html");
    terminal.press(&["esc"]);
    // The second time the same is chosen already, and the first letter stays.
    fs::write(name(""), "mine").unwrap();
    terminal.press(&["w"]);
    terminal.wait_for("Write what");
    terminal.press(&["enter"]);
    terminal.wait_for("Into which folder?");
    terminal.press(&["enter"]);
    terminal.wait_for("-2.candidate.html");
    terminal.press(&["esc"]);
    assert_eq!(fs::read_to_string(name("")).unwrap(), "mine");
    assert!(fs::read_to_string(name("-2")).unwrap().contains("Example centre"));
    // A sheet, into another folder.
    let elsewhere = setting.sessions().with_file_name("reports-2");
    terminal.press(&["^w"]);
    terminal.wait_for("Write what");
    terminal.type_text("record spread");
    terminal.press(&["enter"]);
    terminal.wait_for("Into which folder?");
    terminal.type_text("-2");
    terminal.press(&["enter"]);
    terminal.wait_for("Written: ");
    terminal.wait_for("reports-2/");
    terminal.press(&["esc"]);
    assert!(elsewhere.join("2026-10-12-EXAMPLE-2-adult-educator.centre.xlsx").is_file());
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
}
