//! The candidate's remark before the close and the assessor's advice on a gap, from the keys to the letter.

use std::process::Command;

use viva::{
    session::{AdviceOn, CandidateWord, SessionState, WordOn},
    store::{Protection, open_session},
};

use super::driver::Setting;

#[test]
fn what_a_candidate_says_of_the_record_and_what_an_assessor_advises_stand_in_record_and_letter() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["interview", "--rubric", "home-care", "--candidate", "K-0012"], 80, 24);
    terminal.wait_for("Prepare");
    terminal.leave_one_unit();
    terminal.press(&["^n"]);
    terminal.wait_for("Read aloud");
    terminal.tick_off_opening();
    terminal.wait_for("For whom have you been caring");
    terminal.type_text("My grandmother, four years");
    terminal.go_to_close();
    terminal.wait_for("Not read back to the candidate");
    terminal.press(&["c"]);
    terminal.wait_for("My grandmother, four years");
    terminal.press(&["esc"]);
    terminal.wait_for("What does the candidate say of the record?");
    terminal.press(&["down", "enter"]);
    terminal.wait_for("In the candidate's own words");
    terminal.type_text("It was five years");
    terminal.press(&["enter"]);
    terminal.wait_for("Candidate on the record: has a remark");
    terminal.close_early("too tired to go on");
    terminal.wait_for("Asks for consent");
    terminal.press(&["1"]);
    terminal.type_text("did not ask");
    terminal.press(&["esc", "t"]);
    terminal.wait_for("Your advice on");
    terminal.type_text("Ask before each step, out loud");
    terminal.press(&["enter", "^n"]);
    for title in ["Protects dignity", "Supports washing", "Cares for skin"] {
        terminal.wait_for(title);
        terminal.press(&["3"]);
        terminal.type_text("as told");
        terminal.press(&["^n"]);
    }
    terminal.wait_for("Recommend");
    terminal.sign_as_computed();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());

    let file = setting.session();
    let interview = open_session(&file, &Protection::plain()).unwrap().interview;
    assert_eq!(interview.state(), SessionState::Signed);
    let record = interview.record();
    let word = &record.candidate_words[&WordOn::Record].word;
    assert_eq!(*word, CandidateWord::Remarked("It was five years".into()));
    let advised: Vec<&AdviceOn> = record.advice.keys().collect();
    assert!(matches!(advised[..], [AdviceOn::Criterion(_)]), "{advised:?}");
    for audience in ["centre", "candidate"] {
        let mut call = Command::new(env!("CARGO_BIN_EXE_viva"));
        call.args(["report", file.to_str().unwrap(), "--format", "md", "--for", audience, "-o", "-"]);
        let told = String::from_utf8(call.env("VIVA_LANGUAGE", "en").output().unwrap().stdout).unwrap();
        for words in ["It was five years", "Ask before each step, out loud"] {
            assert!(told.contains(words), "{audience}: {words} in {told}");
        }
    }
}
