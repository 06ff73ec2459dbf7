//! One interview after the other: partial recognition, then the next interview with the open unit alone, to the full one;
//! the letters of both, and the chain of their files.

use std::{path::Path, process::Command};

use viva::{
    judgement::UnitOutcome,
    session::{Event, SessionState},
    store::{Protection, open_session},
};

use super::driver::{Setting, Terminal};

/// The rubric of the tests, in which no criterion asks for evidence.
fn rubric() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron");
    let text = std::fs::read_to_string(path).unwrap();
    let asked = |line: &&str| !line.trim_start().starts_with("evidence: [(at_least");
    let text: String = text.lines().filter(asked).map(|line| format!("{line}\n")).collect();
    std::fs::write(folder.path().join("first-aid.ron"), text).unwrap();
    folder
}

struct Told {
    text: String,
    good: bool,
}

fn told(setting: &Setting, arguments: &[&str]) -> Told {
    let mut call = Command::new(env!("CARGO_BIN_EXE_viva"));
    call.arg("--sessions").arg(setting.sessions()).args(arguments).env("VIVA_LANGUAGE", "en");
    let output = call.output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    Told { text: String::from_utf8(text).unwrap(), good: output.status.success() }
}

fn letter(setting: &Setting, file: &Path) -> String {
    let file = file.to_str().unwrap();
    told(setting, &["report", file, "--format", "md", "--for", "candidate", "-o", "-"]).text
}

fn verified(setting: &Setting, file: &Path) -> Told {
    told(setting, &["verify", file.to_str().unwrap()])
}

/// From the first question to the close, leaving out what is not asked.
fn close(terminal: &mut Terminal) {
    terminal.go_to_close();
    terminal.wait_for("Next steps explained");
    terminal.press(&["space", "^n"]);
    terminal.wait_for("Close without the questions that are left");
    terminal.type_text("shown at work");
    terminal.press(&["enter"]);
}

fn rate(terminal: &mut Terminal, title: &str, level: &str) {
    terminal.wait_for(title);
    terminal.press(&[level]);
    terminal.type_text("as seen");
    terminal.press(&["^n"]);
}

/// The signed files in the order in which they began.
fn signed(setting: &Setting) -> Vec<std::path::PathBuf> {
    let mut files = setting.files();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    let began =
        |path: &std::path::PathBuf| open_session(path, &Protection::plain()).unwrap().interview.trail().entries()[0].at;
    files.sort_by_key(began);
    files
}

#[test]
fn a_partial_recognition_is_followed_by_the_open_unit_alone_to_the_full_one_and_the_chain_is_verified() {
    let rubrics = rubric();
    let setting = Setting::in_language(Some("en"), rubrics.path());
    let mut terminal = setting.interview(80, 24);
    close(&mut terminal);
    rate(&mut terminal, "Secures the scene", "1");
    for title in ["Calls for help", "Resuscitates", "Treats small wounds"] {
        rate(&mut terminal, title, "2");
    }
    terminal.wait_for("Recommend");
    terminal.sign_as_computed();

    // From the signed recommendation to the first question: five keys.
    terminal.press(&["u"]);
    let screen = terminal.wait_for("Follows the interview signed on");
    assert!(screen.contains("1 unit, 3 ratings") && screen.contains("K-0002"), "{screen}");
    assert!(screen.contains("carried over: Everyday injuries, signed on"), "{screen}");
    terminal.press(&["^n"]);
    terminal.wait_for("Identity checked");
    terminal.press(&["space", "space", "^n"]);
    terminal.wait_for("How did you come to give first aid");
    terminal.type_text("Once more, after the course");
    terminal.press(&["^n"]);
    terminal.wait_for("Q2");
    terminal.type_text("Now with the danger named");
    // Nothing else is asked: the close comes next.
    terminal.press(&["^n"]);
    terminal.wait_for("Next steps explained");
    terminal.press(&["space", "^n"]);
    rate(&mut terminal, "Secures the scene", "2");
    let screen = terminal.wait_for("Calls for help");
    assert!(screen.contains("Carried over, signed on"), "{screen}");
    assert!(screen.contains("as seen"), "{screen}");
    terminal.press(&["^n"]);
    terminal.wait_for("Resuscitates");
    terminal.press(&["^n"]);
    let screen = terminal.wait_for("carried over, signed on");
    assert!(screen.contains("2 of 2 units (1 carried over)"), "{screen}");
    terminal.sign_as_computed();
    // Everything is recognised: there is no next interview, and that is said.
    terminal.press(&["u"]);
    terminal.wait_for("Every unit is recognised already");
    terminal.press(&["^q"]);
    terminal.wait_for("follows");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());

    let files = signed(&setting);
    let [first, second] = files.as_slice() else { panic!("{files:?}") };
    let interview = open_session(second, &Protection::plain()).unwrap().interview;
    assert_eq!(interview.state(), SessionState::Signed);
    assert!(matches!(interview.trail().entries()[1].event, Event::Follows(_)));
    let judged = viva::judgement::recommendation_of(&interview, None, chrono::NaiveDate::MIN);
    let outcomes: Vec<UnitOutcome> = judged.units.iter().map(|unit| unit.outcome).collect();
    assert_eq!(outcomes, [UnitOutcome::Recognised, UnitOutcome::CarriedOver]);
    let asked: Vec<&str> = interview.record().questions.keys().map(|id| id.as_str()).collect();
    assert_eq!(asked, ["Q1", "Q2"]);

    let (partial, full) = (letter(&setting, first), letter(&setting, second));
    assert!(!partial.contains("carried over") && partial.contains("not yet recognised"), "{partial}");
    for wanted in
        ["What you had shown before", "Everyday injuries: carried over, signed on", "shown earlier, signed on"]
    {
        assert!(full.contains(wanted), "{wanted}: {full}");
    }
    let centre = told(&setting, &["report", second.to_str().unwrap(), "--format", "md", "--for", "centre", "-o", "-"]);
    assert!(centre.text.contains("Carried over from an earlier interview"), "{}", centre.text);

    // An addition to the first file breaks nothing.
    let added = told(
        &setting,
        &[
            "amend",
            first.to_str().unwrap(),
            "--text",
            "The post changed.",
            "--reason",
            "known later",
            "--by",
            "A. Assessor",
        ],
    );
    let found = verified(&setting, second);
    assert!(
        found.good && found.text.contains("what was carried over is what it says"),
        "{} {}",
        added.text,
        found.text
    );

    // Without the first file that is told, and is no fault.
    let aside = first.with_extension("aside");
    std::fs::rename(first, &aside).unwrap();
    let found = verified(&setting, second);
    assert!(found.good && found.text.contains("its file is not here"), "{}", found.text);

    // A first file that says something else is one.
    let text = std::fs::read_to_string(&aside).unwrap();
    std::fs::write(first, text.replacen("as seen", "as heard", 1)).unwrap();
    let found = verified(&setting, second);
    assert!(!found.good && found.text.contains("is not in order itself"), "{}", found.text);
    let refused = told(&setting, &["interview", "--follows", first.to_str().unwrap()]);
    assert!(!refused.good && refused.text.contains("changed by another hand"), "{}", refused.text);
    // Nor is a session followed whose own chain is broken.
    let refused = told(&setting, &["interview", "--follows", second.to_str().unwrap()]);
    assert!(!refused.good && refused.text.contains("is not in order itself"), "{}", refused.text);
}
