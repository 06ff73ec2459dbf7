//! A criterion that is rated by typing a number.

use std::fs;

use viva::{
    session::Rating,
    store::{Protection, open_session},
};

use super::driver::{Setting, Terminal};
use crate::number_rubric;

#[test]
fn a_number_is_typed_refused_where_it_is_on_no_step_and_stands_in_the_file() {
    for (columns, rows) in [(80, 24), (60, 16)] {
        let rubrics = tempfile::tempdir().unwrap();
        fs::write(rubrics.path().join("first-aid.ron"), number_rubric::text()).unwrap();
        let setting = Setting::in_language(Some("en"), rubrics.path());
        let mut terminal: Terminal = setting.interview(columns, rows);
        terminal.press(&["^g"]);
        terminal.type_text("C1");
        terminal.press(&["enter"]);
        terminal.wait_for("Rate  C1");
        terminal.wait_for("50–84.5 Pass");
        terminal.type_text("6");
        terminal.wait_for("from 0 to 100 in steps of 0.5");
        terminal.type_text("2,25");
        terminal.press(&["enter"]);
        terminal.wait_for("62,25");
        terminal.wait_for("is not on this scale");
        terminal.type_text("\x7f\x7f5");
        terminal.press(&["enter"]);
        terminal.wait_for("62.5 · 50–84.5");
        terminal.type_text("seen at work");
        terminal.press(&["^n"]);
        terminal.wait_for("Rate  C2");
        terminal.wait_saved();
        terminal.press(&["^q"]);
        terminal.wait_for("to be signed");
        terminal.press(&["^q"]);
        assert!(terminal.wait_end());
        let loaded = open_session(&setting.session(), &Protection::plain()).unwrap();
        let rated = &loaded.interview.record().ratings["C1"];
        assert_eq!(rated.rating, Some(Rating::Level("62.5".into())));
        assert_eq!(rated.rationale, "seen at work");
    }
}
