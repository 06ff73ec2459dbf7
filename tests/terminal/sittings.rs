//! One assessment over three sittings: the first at the centre, the second at the workplace with an observation, the third
//! by video, the program ended between them; with a plan that is proposed, taken, met, and stands in the letter.

use std::{path::Path, process::Command};

use viva::{
    procedure::sittings::accounts,
    session::{Event, MetBy, Mode, PlanStanding},
    store::{Protection, open_session},
};

use super::driver::{Setting, Terminal};
use crate::observation::watched;

fn told(setting: &Setting, arguments: &[&str]) -> (bool, String) {
    let mut call = Command::new(env!("CARGO_BIN_EXE_viva"));
    call.arg("--sessions").arg(setting.sessions()).args(arguments).env("VIVA_LANGUAGE", "en");
    call.env("VIVA_ASSESSOR", "A. Assessor (fictional)");
    let output = call.output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

fn good(setting: &Setting, arguments: &[&str]) -> String {
    let (good, text) = told(setting, arguments);
    assert!(good, "{arguments:?}: {text}");
    text
}

fn report(setting: &Setting, file: &Path, reader: &str) -> String {
    good(setting, &["report", file.to_str().unwrap(), "--format", "md", "--for", reader, "-o", "-"])
}

fn leave(terminal: &mut Terminal) {
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("n new interview");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
}

/// Opens the only session again.
fn open_again(setting: &Setting) -> Terminal {
    let mut terminal = setting.start(&[], 80, 24);
    terminal.wait_for("K-0002");
    terminal.press(&["enter"]);
    terminal
}

#[test]
fn an_assessment_over_three_sittings_is_told_by_sitting_and_its_plan_stands_in_the_letter() {
    let rubrics = tempfile::tempdir().unwrap();
    std::fs::write(rubrics.path().join("first-aid.ron"), watched()).unwrap();
    let setting = Setting::in_language(Some("en"), rubrics.path());

    // At the centre: a question, and what the rules ask for is planned.
    let mut terminal = setting.interview(80, 24);
    terminal.type_text("By a course at the plant");
    terminal.press(&["^n", "esc", "P"]);
    let screen = terminal.wait_for("Proposed");
    assert!(screen.contains("Resuscitate the dummy"), "{screen}");
    terminal.press(&["space"]);
    terminal.wait_for("P1");
    leave(&mut terminal);

    // At the workplace, on another run of the program.
    let mut terminal = open_again(&setting);
    terminal.wait_for("Sittings and plan");
    terminal.press(&["s"]);
    terminal.wait_for("Interpreter");
    terminal.press(&["right", "right", "right"]);
    terminal.wait_for("at the workplace");
    terminal.press(&["tab"]);
    terminal.type_text(" hall 3");
    terminal.press(&["^n"]);
    terminal.wait_for("hall 3");
    terminal.press(&["O"]);
    terminal.wait_for("Resuscitate the dummy");
    terminal.press(&["enter"]);
    terminal.wait_for("Watched on");
    terminal.press(&["^n"]);
    terminal.wait_for("O1 Resuscitate the dummy");
    terminal.press(&["1"]);
    terminal.wait_for("1 of 4 marked");
    terminal.press(&["f9"]);
    terminal.wait_for("E1 is in the register");
    leave(&mut terminal);
    let file = setting.session();
    let path = file.to_str().unwrap().to_owned();

    // By video, begun without the screens, and gone on with in the program.
    let told_by =
        good(&setting, &["sitting", &path, "--begin", "--mode", "video", "--present", "interpreter=S. Serik"]);
    assert!(told_by.contains("sitting 3 noted"), "{told_by}");
    good(
        &setting,
        &[
            "plan",
            &path,
            "--add",
            "testimonial",
            "--about",
            "c4",
            "--who",
            "employer",
            "--name",
            "B. Foreman",
            "--place",
            "By mail",
            "--until",
            "2099-12-04",
            "--text",
            "Report of the foreman",
            "--remark",
            "for us alone",
        ],
    );
    let mut terminal = open_again(&setting);
    terminal.wait_for("over, 1 of 4");
    terminal.press(&["^g"]);
    terminal.type_text("Q2");
    terminal.press(&["enter"]);
    terminal.wait_for("question 2 of 4");
    terminal.type_text("Asked by video");
    terminal.wait_for("in all");
    terminal.go_to_close();
    terminal.wait_for("Next steps explained");
    terminal.press(&["space", "^n"]);
    terminal.wait_for("Close without the questions that are left");
    terminal.type_text("shown at work");
    terminal.press(&["enter"]);
    for title in ["Secures the scene", "Calls for help", "Resuscitates", "Treats small wounds"] {
        terminal.wait_for(title);
        terminal.press(&["1"]);
        terminal.type_text("as seen");
        terminal.press(&["^n"]);
    }
    terminal.wait_for("Recommend");
    terminal.sign_as_computed();
    terminal.press(&["^q"]);
    terminal.wait_for("n new interview");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());

    let interview = open_session(&file, &Protection::plain()).unwrap().interview;
    let accounts = accounts(&interview);
    let modes: Vec<Mode> = accounts.iter().map(|account| account.scene.mode).collect();
    assert_eq!(modes, [Mode::InPerson, Mode::Workplace, Mode::Video]);
    assert!(accounts[0].asked.contains(&"Q1".into()) && accounts[2].asked.contains(&"Q2".into()), "{accounts:?}");
    assert_eq!(accounts[1].observed, ["O1".into()]);
    let seconds: u32 = accounts.iter().filter_map(|account| account.seconds).sum();
    assert_eq!(seconds, interview.record().interview_seconds);
    let on = interview.record().signature.as_ref().unwrap().at.date_naive();
    let planned: Vec<(String, PlanStanding)> =
        interview.record().planned(on).map(|(id, _, standing)| (id.to_string(), standing)).collect();
    assert!(
        planned.iter().any(|(_, standing)| *standing == PlanStanding::Met(MetBy::Observation("O1".into()))
            || *standing == PlanStanding::Open),
        "{planned:?}"
    );
    let signed = interview.trail().entries().iter().position(|entry| matches!(entry.event, Event::Signed { .. }));
    assert!(signed.is_some());

    let centre = report(&setting, &file, "centre");
    for wanted in ["## Sittings", "### Sitting 2,", "at the workplace", "hall 3", "S. Serik (Interpreter)", "## Plan"] {
        assert!(centre.contains(wanted), "{wanted}: {centre}");
    }
    assert!(centre.contains("for us alone"), "{centre}");
    let letter = report(&setting, &file, "candidate");
    for wanted in ["in 3 sittings", "Report of the foreman", "your employer, B. Foreman", "By mail", "4 December 2099"]
    {
        assert!(letter.contains(wanted), "{wanted}: {letter}");
    }
    assert!(!letter.contains("for us alone"), "{letter}");
    let public = report(&setting, &file, "public");
    assert!(!public.contains("Foreman") && !public.contains("hall 3"), "{public}");

    let sheet = good(&setting, &["plan", &path, "--format", "md"]);
    assert!(sheet.contains("# What is still to come") && sheet.contains("your employer, B. Foreman"), "{sheet}");
    let timeline = good(&setting, &["replay", &path, "--timeline"]);
    assert!(timeline.contains("another sitting: at the workplace") && timeline.contains("3: 0:00"), "{timeline}");
    let verified = good(&setting, &["verify", &path]);
    assert!(verified.contains("3 sittings"), "{verified}");
    assert!(good(&setting, &["sessions"]).contains("3 sittings"));
    let exported = good(&setting, &["export", &path, "--anonymous"]);
    assert!(
        !exported.contains("Foreman") && !exported.contains("Serik") && exported.contains("Workplace"),
        "{exported}"
    );
    let (refused, why) = told(&setting, &["sitting", &path, "--begin"]);
    assert!(!refused && why.contains("signed"), "{why}");
}
