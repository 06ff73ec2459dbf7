//! A whole interview by a rubric with each kind of scale and rule that format 2 has, entered from a sheet.

use std::{path::Path, process::Command};

use viva::{
    judgement::{UnitOutcome, recommend},
    session::{Outcome, Rating, SessionState},
    store::{Protection, open_session},
};

use super::driver::{Setting, Terminal};

/// Beside the shelf of the other tests, which count what stands on it.
const RUBRICS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/kitchen");

/// Registers an item; the kind lies so many steps to the left of the first, and the last fields after the criteria.
fn register(terminal: &mut Terminal, title: &str, kind: usize, day: &str, criterion: &str, last: &[(&str, &str)]) {
    terminal.press(&["a"]);
    terminal.wait_for("Title");
    terminal.type_text(title);
    terminal.press(&["tab"]);
    terminal.press(&vec!["left"; kind]);
    terminal.press(&["tab", "tab"]);
    terminal.type_text(day);
    // Each criterion is a stop of its own.
    let criteria = ["", "C1.camp", "C1.ridge", "C2", "C3", "B1", "D1", "H1", "C4", "C5", "C6"];
    let at = criteria.iter().position(|each| *each == criterion).unwrap();
    terminal.press(&["tab"]);
    terminal.press(&vec!["tab"; at]);
    if at > 0 {
        terminal.press(&["space"]);
        terminal.wait_for(&format!("[✓] {criterion}"));
    }
    terminal.press(&vec!["tab"; criteria.len() - at]);
    for (field, text) in last {
        if *field == "Hours" {
            terminal.press(&["tab"]);
        }
        terminal.type_text(text);
    }
    terminal.press(&["^n"]);
    terminal.wait_until(title, |screen| screen.contains(title) && !screen.contains("Directness"));
}

/// Rates the criterion on the screen, says why, and goes on.
fn rate(terminal: &mut Terminal, title: &str, keys: &[&str]) {
    terminal.wait_for(title);
    terminal.press(keys);
    terminal.wait_until("rated", |screen| screen.contains('●'));
    terminal.type_text("as on the sheet");
    terminal.press(&["^n"]);
}

fn told(setting: &Setting, command: &str, more: &[&str]) -> String {
    let mut call = Command::new(env!("CARGO_BIN_EXE_viva"));
    call.args([command, setting.session().to_str().unwrap()]).args(more).env("VIVA_LANGUAGE", "en");
    let output = call.env("VIVA_KEYS", setting.sessions().with_file_name("keys")).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    // What is told is compared without line ends, which depend on the columns.
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fails with the text where it lacks some of these words.
fn assert_says(text: &str, words: &[&str]) {
    for wanted in words {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

#[test]
fn an_interview_by_every_kind_of_rule_is_entered_from_a_sheet_to_report_and_letter() {
    let setting = Setting::in_language(Some("en"), Path::new(RUBRICS));
    let order = ["interview", "--rubric", "field-kitchen", "--candidate", "K-0011", "--held-on", "2026-09-20"];
    let mut terminal = setting.start(&order, 80, 24);
    terminal.wait_for("Who may assess: A cook with a season in the field.");
    terminal.press(&["^n"]);
    terminal.wait_for("From the sheet");
    terminal.press(&["space", "^n"]);
    terminal.wait_for("How did you cook on your last journey?");
    terminal.type_text("Two boards, washed hands");
    terminal.press(&["alt-a", "alt-b"]);
    terminal.wait_until("points ticked", |screen| screen.matches('✓').count() == 2);

    // A certificate stands for a unit; hours and occasions come from what else is registered.
    terminal.press(&["^e"]);
    terminal.wait_for("No evidence yet");
    register(&mut terminal, "First aid card", 0, "2026-03-01", "", &[]);
    terminal.wait_until("no empty part", |screen| !screen.contains("·  ·"));
    terminal.press(&["t"]);
    terminal.wait_for("U3 First aid");
    terminal.press(&["enter"]);
    terminal.wait_for("stands for U3");
    register(&mut terminal, "Roster", 3, "2026-08-31", "C3", &[("Hours", "40")]);
    register(&mut terminal, "North loads", 1, "2026-07-01", "C4", &[("Place", "north camp")]);
    register(&mut terminal, "South loads", 1, "2026-07-02", "C4", &[("Place", "south camp")]);
    terminal.wait_for("south camp");
    terminal.wait_for("40 h");

    terminal.press(&["esc"]);
    terminal.wait_for("How did you cook");
    terminal.press(&["^n"]);
    terminal.wait_for("ten people and a month");
    terminal.type_text("Rice, oil and beans");
    terminal.press(&["^n"]);
    terminal.wait_for("What do you put on a burn?");
    terminal.type_text("Cold water");
    terminal.press(&["^n"]);
    terminal.wait_for("Candidate could add something");
    terminal.press(&["space", "^n"]);

    rate(&mut terminal, "(in camp)", &["2"]);
    terminal.wait_for("(on a ridge)");
    terminal.press(&["d"]);
    terminal.wait_for("Why does it not apply");
    terminal.type_text("no ridge this season");
    terminal.press(&["enter"]);
    terminal.wait_for("Does not apply to this candidate: no ridge");
    terminal.press(&["^n"]);
    terminal.wait_for("The indicators heard propose “Met”");
    // Not as proposed, at first: the hurdle holds the whole back.
    rate(&mut terminal, "Keeps food safe", &["1"]);
    rate(&mut terminal, "Plans portions", &["3"]);
    terminal.wait_for("Bonus: the points are added");
    rate(&mut terminal, "Bakes bread", &["2"]);
    terminal.wait_for("Deduction: the higher the level");
    rate(&mut terminal, "Wastes gas", &["2"]);
    terminal.wait_for("Holistic judgement of the unit");
    rate(&mut terminal, "Cooking as a whole", &["3"]);
    terminal.wait_for("Between “Alone”");
    rate(&mut terminal, "Packs loads", &["3"]);
    rate(&mut terminal, "Reckons stores", &["5", "7", ".", "5", "enter"]);

    terminal.wait_for("C2 is a hurdle, and it is not met");
    terminal.wait_for("NOT YET");
    terminal.resize(200, 50);
    terminal.wait_for("One change would lead to “Camp cook in part”");
    terminal.resize(80, 24);
    terminal.wait_until("80 columns", |screen| !screen.contains("One change"));
    terminal.press(&["^g"]);
    terminal.type_text("C2");
    terminal.press(&["enter"]);
    terminal.wait_for("Rate  C2");
    terminal.press(&["2"]);
    terminal.wait_for("Enter changes it");
    terminal.press(&["enter"]);
    terminal.wait_for("●2 Met");
    terminal.press(&["^g"]);
    terminal.type_text("Recommend");
    terminal.press(&["enter"]);
    terminal.wait_for("CAMP COOK IN PART");
    terminal.sign_as_computed();
    terminal.press(&["^q"]);
    terminal.wait_for("on paper");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());

    let loaded = open_session(&setting.session(), &Protection::plain()).unwrap();
    assert!(loaded.alterations.is_empty(), "{:?}", loaded.alterations);
    let (interview, record) = (&loaded.interview, loaded.interview.record());
    assert_eq!(interview.state(), SessionState::Signed);
    let [seal] = &loaded.seals[..] else { panic!("what was signed is sealed: {:?}", loaded.seals) };
    assert_eq!(seal.verify(interview.session(), interview.trail()), Ok(()));
    let level = |criterion: &str| record.ratings[criterion].rating.clone();
    for (criterion, wanted) in [("C2", "met"), ("H1", "L3"), ("C4", "plain-plus"), ("C5", "57.5"), ("D1", "yes")] {
        assert_eq!(level(criterion), Some(Rating::Level(wanted.into())), "{criterion}");
    }
    assert_eq!(record.not_applying["C1.ridge"], "no ridge this season");
    let judged = recommend(interview.rubric(), record, interview.entered_on());
    assert_eq!(judged.outcome, Some(Outcome::Partial));
    let outcomes: Vec<UnitOutcome> = judged.units.iter().map(|unit| unit.outcome).collect();
    assert_eq!(outcomes[0], UnitOutcome::Recognised);
    assert_ne!(outcomes[1], UnitOutcome::Recognised);

    assert!(told(&setting, "verify", &[]).contains("Held on paper on"));
    assert_says(&told(&setting, "recommend", &[]), &["Camp cook in part", "U2.E1", "(1 credited)", "7 of 10 credits"]);
    let report = told(&setting, "report", &["--format", "md", "--for", "centre", "-o", "-"]);
    let letter = told(&setting, "report", &["--format", "md", "--for", "candidate", "-o", "-"]);
    assert_says(&report, &["no ridge this season", "57.5", "First aid card", "Pack the loads", "north camp", "40"]);
    assert_says(&letter, &["Camp cook in part", "Pack the loads", "First aid", "The evening course “Stores”"]);
}
