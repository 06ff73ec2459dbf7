//! A whole interview, from the first key to the signed file.

use chrono::NaiveDate;
use viva::{
    judgement::recommend,
    rubric::Number,
    session::{ItemState, Outcome, Rating, SessionState},
    store::{Loaded, Protection, open_session},
};

use super::driver::{Setting, Terminal};

/// What happens between two steps: nothing, a resize, or leaving and coming back.
type Between = fn(Terminal, &Setting, &str) -> Terminal;

fn nothing(terminal: Terminal, _: &Setting, _: &str) -> Terminal {
    terminal
}

fn resize(mut terminal: Terminal, _: &Setting, still_there: &str) -> Terminal {
    terminal.resize(130, 40);
    terminal.wait_for(still_there);
    terminal.resize(80, 24);
    terminal.wait_for(still_there);
    terminal
}

fn leave_and_resume(mut terminal: Terminal, setting: &Setting, still_there: &str) -> Terminal {
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
    let mut terminal = setting.start(&[], 80, 24);
    terminal.wait_for("K-0001");
    terminal.press(&["enter"]);
    terminal.wait_for(still_there);
    terminal
}

/// Holds the interview with a fictional candidate, and lets something happen at each step.
fn hold(between: Between) -> Loaded {
    let setting = Setting::new();
    let mut terminal = setting.start(&["interview", "--rubric", "first-aid", "--candidate", "K-0001"], 80, 24);

    terminal.wait_for("Candidate");
    terminal.press(&["tab", "tab"]);
    terminal.wait_for("[✓] U2 Everyday injuries");
    terminal.press(&["^n"]);
    terminal.wait_for("Identity checked");
    let mut terminal = between(terminal, &setting, "Identity checked");

    terminal.press(&["^n"]);
    terminal.wait_for("2 required items of the opening are left");
    terminal.press(&["space"]);
    terminal.wait_for("One required item is left");
    terminal.press(&["f7"]);
    terminal.wait_for("Why was this item refused");
    terminal.type_text("spoken consent, paper follows");
    terminal.press(&["enter"]);
    terminal.wait_for("The candidate does not consent");
    terminal.press(&["down"]);
    terminal.wait_shown();
    terminal.press(&["enter"]);
    terminal.wait_for("Every required item is marked");
    terminal.press(&["^n"]);
    terminal.wait_for("How did you come to give first aid");
    let mut terminal = between(terminal, &setting, "How did you come to give first aid");

    terminal.type_text("By a course at the plant");
    terminal.press(&["^n"]);
    terminal.wait_for("somebody was hurt near you");
    terminal.type_text("Looked round, switched the saw off #");
    terminal.wait_for("Link this remark to");
    terminal.press(&["enter"]);
    terminal.wait_for("switched the saw off #C1");
    terminal.press(&["enter"]);
    terminal.type_text("«Жаным, қозғалма» – said in Kazakh #C2");
    terminal.wait_for("Link this remark to");
    terminal.press(&["esc"]);
    terminal.press(&["alt-1", "alt-a"]);
    terminal.wait_until("probe and point ticked", |screen| screen.matches('✓').count() == 2);
    let mut terminal = between(terminal, &setting, "switched the saw off #C1");

    terminal.press(&["^n"]);
    terminal.wait_for("show me on the dummy");
    terminal.type_text("Right place, deep enough");
    terminal.press(&["^e"]);
    terminal.wait_for("No evidence yet");
    terminal.press(&["a"]);
    terminal.wait_for("Title");
    terminal.type_text("Resuscitation on the dummy");
    terminal.press(&["tab", "left"]);
    terminal.wait_for("< observation");
    terminal.press(&["tab"]);
    terminal.type_text("assessor");
    terminal.press(&["tab"]);
    terminal.type_text("2026-11-01");
    terminal.press(&["tab", "tab", "down", "down", "space"]);
    terminal.wait_for("[✓] C3 Resuscitates");
    terminal.press(&["^n"]);
    terminal.wait_for("1 November 2026");
    let mut terminal = between(terminal, &setting, "1 November 2026");

    terminal.press(&["esc"]);
    terminal.wait_for("show me on the dummy");
    terminal.press(&["^n"]);
    terminal.wait_for("A colleague cuts a finger");
    terminal.press(&["alt-k"]);
    terminal.wait_for("Skip this question");
    terminal.type_text("no time left");
    terminal.press(&["enter"]);
    terminal.wait_for("Is there anything you want to add");
    let mut terminal = between(terminal, &setting, "Is there anything you want to add");

    terminal.press(&["^n"]);
    terminal.wait_for("One required item of the closing is left");
    terminal.press(&["space", "^n"]);
    terminal.wait_for("Makes the place safe");
    terminal.press(&["2"]);
    terminal.type_text("looked round before anything else (Q2)");
    terminal.wait_for("looked round before anything else");
    let mut terminal = between(terminal, &setting, "Makes the place safe");

    terminal.press(&["^n"]);
    terminal.wait_for("Calls the emergency service");
    terminal.press(&["2", "^n"]);
    terminal.wait_for("Keeps up chest compressions");
    terminal.press(&["3", "^n"]);
    terminal.wait_for("Cleans and covers a small wound");
    terminal.press(&["-", "^n"]);
    terminal.wait_for("FIRST-AIDER IN PART");
    let mut terminal = between(terminal, &setting, "FIRST-AIDER IN PART");

    terminal.press(&["f9"]);
    terminal.wait_for("Accept the recommendation, or depart from it");
    terminal.press(&["f"]);
    terminal.type_text("You keep calm. Show us a dressed wound.");
    terminal.press(&["esc"]);
    terminal.sign_as_computed();
    terminal.wait_for("read only");
    terminal.press(&["^q"]);
    terminal.wait_for("signed · partial");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    assert!(!terminal.alternate_screen(), "the terminal is given back");

    let files = setting.files();
    assert_eq!(files.len(), 1, "{files:?}");
    open_session(&files[0], &Protection::plain()).unwrap()
}

fn check(loaded: &Loaded) {
    assert!(loaded.alterations.is_empty(), "{:?}", loaded.alterations);
    assert_eq!(loaded.unfinished, None);
    let interview = &loaded.interview;
    assert_eq!(interview.state(), SessionState::Signed);
    let record = interview.record();
    assert_eq!(record.preparation.candidate, "K-0001");
    assert_eq!(record.preparation.assessor, "A. Assessor (fictional)");
    assert_eq!(record.opening["consent"], ItemState::Refused("spoken consent, paper follows".into()));
    let notes = |question: &str| -> Vec<&str> {
        record.questions[question].remarks.iter().map(|remark| remark.text.as_str()).collect()
    };
    assert_eq!(notes("Q1"), ["By a course at the plant"]);
    assert_eq!(notes("Q2"), ["Looked round, switched the saw off #C1", "«Жаным, қозғалма» – said in Kazakh #C2"]);
    assert_eq!(record.questions["Q2"].remarks[1].criteria, ["C2".into()]);
    assert_eq!(record.questions["Q2"].probes_used, ["1".into()]);
    assert_eq!(record.questions["Q2"].heard, ["a".into()]);
    assert_eq!(record.questions["Q4"].skipped.as_deref(), Some("no time left"));
    let item = &record.evidence["E1"];
    assert_eq!((item.title.as_str(), item.source.as_str()), ("Resuscitation on the dummy", "assessor"));
    assert_eq!(item.date, NaiveDate::from_ymd_opt(2026, 11, 1));
    assert_eq!(item.criteria, ["C3".into()]);
    let rating = |criterion: &str| record.ratings[criterion].rating.clone();
    assert_eq!(rating("C1"), Some(Rating::Level("mid".into())));
    assert_eq!(rating("C3"), Some(Rating::Level("high".into())));
    assert_eq!(rating("C4"), Some(Rating::NotEnoughEvidence));
    assert_eq!(record.ratings["C1"].rationale, "looked round before anything else (Q2)");
    assert_eq!(record.feedback, "You keep calm. Show us a dressed wound.");
    assert_eq!(record.signature.as_ref().unwrap().outcome, Outcome::Partial);
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let recommendation = recommend(interview.rubric(), record, day);
    assert_eq!(recommendation.outcome, Some(Outcome::Partial));
    assert_eq!(recommendation.credits, Number::whole(3));
}

#[test]
fn an_interview_is_held_from_preparation_to_signature() {
    let loaded = hold(nothing);
    check(&loaded);
    let (session, trail) = (loaded.interview.session(), loaded.interview.trail());
    let [seal] = &loaded.seals[..] else { panic!("what was signed is sealed: {:?}", loaded.seals) };
    assert_eq!((seal.entry, seal.verify(session, trail)), (trail.len(), Ok(())));
}

#[test]
fn a_window_resized_at_each_step_loses_nothing() {
    check(&hold(resize));
}

#[test]
fn an_interview_left_and_resumed_at_each_step_goes_on_where_it_was() {
    check(&hold(leave_and_resume));
}
