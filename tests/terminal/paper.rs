//! An interview that was held on paper is entered from the sheet, from the day on which it was held to the letter.

use std::{path::Path, process::Command};

use chrono::{Days, Local, NaiveDate};
use viva::{
    locale::Locale,
    session::{Event, QuestionState, SessionState},
    store::{Protection, open_session},
};

use super::driver::Setting;

/// Times of the day or lengths that a screen shows.
fn clocks(screen: &str) -> Vec<&str> {
    let is_clock = |word: &&str| {
        word.split_once(':').is_some_and(|(before, after)| {
            let digits = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
            digits(before) && digits(after.trim_matches(','))
        })
    };
    screen.split_whitespace().filter(is_clock).collect()
}

fn told(file: &Path, command: &str, more: &[&str]) -> String {
    let mut call = Command::new(env!("CARGO_BIN_EXE_viva"));
    call.args([command, file.to_str().unwrap()]).args(more).env("VIVA_LANGUAGE", "en");
    String::from_utf8(call.output().unwrap().stdout).unwrap()
}

fn days_ago(days: u64) -> NaiveDate {
    Local::now().date_naive() - Days::new(days)
}

#[test]
fn an_interview_on_paper_is_entered_to_the_signature_and_report_and_letter_name_both_days() {
    let setting = Setting::new();
    let held = days_ago(7);
    let day = held.to_string();
    let order = ["interview", "--rubric", "home-care", "--candidate", "K-0009", "--held-on", &day];
    let mut terminal = setting.start(&order, 80, 24);
    terminal.wait_for("ON PAPER");
    terminal.leave_one_unit();
    terminal.press(&["^n"]);
    terminal.wait_for("From the sheet");
    terminal.tick_off_opening();
    let screen = terminal.wait_for("For whom have you been caring");
    assert_eq!(clocks(&screen), Vec::<&str>::new(), "{screen}");
    terminal.type_text("My grandmother, four years");
    let screen = terminal.wait_for("four years");
    assert_eq!(clocks(&screen), Vec::<&str>::new(), "{screen}");
    terminal.go_to_close();
    terminal.wait_for("From the sheet");
    terminal.close_early("not on the sheet");
    for title in ["Asks for consent", "Protects dignity", "Supports washing", "Cares for skin"] {
        let screen = terminal.wait_for(title);
        assert_eq!(clocks(&screen), Vec::<&str>::new(), "{screen}");
        terminal.press(&["3"]);
        terminal.type_text("as on the sheet");
        terminal.press(&["^n"]);
    }
    terminal.wait_for("Recommend");
    terminal.sign_as_computed();
    terminal.press(&["^q"]);
    terminal.wait_for("on paper");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());

    let file = setting.session();
    let loaded = open_session(&file, &Protection::plain()).unwrap();
    assert!(loaded.alterations.is_empty(), "{:?}", loaded.alterations);
    let (interview, record) = (&loaded.interview, loaded.interview.record());
    assert_eq!(interview.trail().entries()[1].event, Event::HeldOnPaper { on: held });
    assert_eq!(record.held_on_paper, Some(held));
    assert_eq!(record.question_state(&"Q1".into()), QuestionState::Asked);
    assert_eq!(record.interview_seconds, 0);
    assert_eq!(interview.state(), SessionState::Signed);
    let locale = Locale::new(&"en".into());
    let [held, entered] = [held, interview.entered_on()].map(|day| locale.date(day));
    for audience in ["centre", "candidate"] {
        let text = told(&file, "report", &["--format", "md", "--for", audience, "-o", "-"]);
        assert!(text.contains(&held) && text.contains(&entered), "{audience}: {text}");
        let timed: Vec<&str> =
            text.lines().filter(|line| !clocks(line).is_empty() && !line.contains("Signed by")).collect();
        assert_eq!(timed, Vec::<&str>::new(), "{audience}");
    }
    let both = format!("Held on paper on {held}, entered on {entered}; times are not known");
    assert!(told(&file, "verify", &[]).contains(&both));
    assert!(told(&file, "replay", &["--timeline"]).starts_with(&both));
}

#[test]
fn a_sheet_is_entered_from_the_list_of_rubrics_and_a_wrong_day_is_asked_for_again() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["interview"], 80, 24);
    terminal.wait_for("First aid at work");
    terminal.press(&["t"]);
    terminal.wait_for("On which day was the interview held?");
    terminal.type_text("2199-01-01");
    terminal.press(&["enter"]);
    terminal.wait_for("after the day of entering");
    terminal.press(&["^a"]);
    let held = days_ago(3);
    terminal.type_text(&held.format("%d.%m.%Y").to_string());
    terminal.press(&["enter"]);
    terminal.wait_for("ON PAPER");
    // The day is put right from the form.
    terminal.press(&["^t"]);
    terminal.wait_for(&held.to_string());
    terminal.press(&["^a"]);
    terminal.type_text(&days_ago(4).to_string());
    terminal.press(&["enter"]);
    terminal.wait_for(&Locale::new(&"en".into()).date_short(days_ago(4)));
    terminal.type_text("K-0010");
    terminal.press(&["^n"]);
    terminal.wait_for("From the sheet");
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
    let interview = open_session(&setting.session(), &Protection::plain()).unwrap().interview;
    assert_eq!(interview.record().held_on_paper, Some(days_ago(4)));
}

#[test]
fn a_wrong_day_is_refused_with_what_to_type() {
    let setting = Setting::new();
    let mut terminal = setting.start(&["interview", "--rubric", "first-aid", "--held-on", "2999-01-01"], 80, 24);
    terminal.wait_for("Write the day on which the interview was held, such as 2026-11-20");
    assert!(!terminal.wait_end());
    assert_eq!(setting.files(), Vec::<std::path::PathBuf>::new());
}
