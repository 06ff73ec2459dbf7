//! The report of a third party on the screen: in the register, and where a criterion is rated, with what the assessor
//! compares it with.

use std::sync::Arc;

use viva::rubric;

use super::{pictures, rig::Rig};
use crate::forms::{asked, of_third_party};

/// An interview into which the form of a foreman was read.
fn opened(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::with_shelf(columns, rows, |shelf| {
        shelf.rubrics[0].rubric = Arc::new(rubric::read(&asked()).unwrap());
    });
    rig.press(r#"enter n "K-0001" ctrl-n ctrl-q"#);
    rig.happens(of_third_party);
    rig.press("enter");
    rig
}

#[test]
fn a_report_in_the_register_with_every_answer() {
    pictures::check("testimony", |columns, rows| {
        let mut rig = opened(columns, rows);
        rig.press("ctrl-e v");
        rig
    });
    let mut rig = opened(60, 16);
    rig.press("ctrl-e v");
    insta::assert_snapshot!("testimony_60x16", rig.picture());
}

#[test]
fn a_criterion_is_rated_beside_what_the_third_party_said_of_it() {
    let mut rig = opened(80, 24);
    rig.press("space space ctrl-n");
    rig.hold_opened_interview();
    let picture = rig.picture();
    assert!(picture.contains("does it alone") && picture.contains("to compare: BENCHMARK names"), "{picture}");
    assert!(!picture.contains("BENCHMARK a second"), "of this criterion alone: {picture}");
}
