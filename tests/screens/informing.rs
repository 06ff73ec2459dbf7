//! What the candidate is told, noted on the recommendation: the next assessment before the signature, being told after
//! it.

use viva::report::letter::{LogoUnread, read_centre};

use super::{pictures::check, rig::Rig};

/// A centre that promises a day and recommendations with a negative result.
const SETTINGS: &str = "(format: 1, languages: [\"en\"], name: { \"en\": \"A centre\" }, \
    negative_result: (resit_date: true, recommendations: true))";

/// An interview that was rated, at such a centre.
fn rated(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.state.shared.centre = read_centre(SETTINGS, &|_| Err(LogoUnread { details: String::new() })).ok();
    rig.hold_interview();
    rig.rate_interview();
    rig
}

#[test]
fn what_the_letter_is_wanting_is_asked_for_before_the_signature() {
    let wanting = |columns, rows| {
        let mut rig = rated(columns, rows);
        rig.press("a f9");
        rig
    };
    check("sign_wanting", wanting);
    let mut rig = wanting(80, 24);
    rig.press("esc");
    assert!(rig.state.shared.interview().record().signature.is_none());
    rig.press(r#"D "2026-12-14" enter f "Practise on the dummy." esc"#);
    assert_eq!(rig.state.shared.interview().record().resit.map(|on| on.to_string()).as_deref(), Some("2026-12-14"));
    rig.press("a f9 enter");
    assert!(rig.state.shared.interview().record().signature.is_some(), "{}", rig.picture());
}

#[test]
fn a_day_that_is_none_is_asked_for_again_and_an_empty_one_takes_it_back() {
    let mut rig = rated(60, 16);
    rig.press(r#"D "soon" enter"#);
    assert!(rig.picture().contains("2026-11-27"), "{}", rig.picture());
    rig.press(r#"ctrl-a "14.12.2026" enter"#);
    assert!(rig.state.shared.interview().record().resit.is_some(), "{}", rig.picture());
    rig.press("D ctrl-a delete enter");
    assert!(rig.state.shared.interview().record().resit.is_none(), "{}", rig.picture());
}

#[test]
fn being_told_is_noted_in_a_signed_session_with_three_keys_and_its_way() {
    let mut rig = rated(60, 16);
    rig.press(r#"i"#);
    assert!(rig.picture().contains("not signed"), "{}", rig.picture());
    rig.press(r#"a f9 down enter enter i enter "handed over" enter"#);
    let record = rig.state.shared.interview().record();
    let noted: Vec<_> = record.informed.iter().map(|each| (each.on.to_string(), each.way.as_str())).collect();
    assert_eq!(noted, [("2026-11-24".to_owned(), "handed over")], "{}", rig.picture());
    check("informed", |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        rig.hold_interview();
        rig.rate_interview();
        rig.press(r#"a f9 enter i enter "handed over against signature" enter"#);
        rig
    });
    check("informed_way", |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        rig.hold_interview();
        rig.rate_interview();
        rig.press("a f9 enter i enter");
        rig
    });
}
