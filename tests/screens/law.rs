//! Consent with its text at the opening, and the commission on the recommendation, key by key.

use viva::{
    report::letter::{LogoUnread, read_centre},
    session::{ConsentWay, Decision, Event, ItemState, Outcome, Withdrawal},
};

use super::{
    pictures::{check, picture},
    rig::Rig,
};

const SETTINGS: &str = "(format: 1, languages: [\"en\"], name: { \"en\": \"A centre\" }, \
    consent: (points: [(name: { \"en\": \"Operator\" }, text: { \"en\": \"A centre, 123\" }), \
        (name: { \"en\": \"Full name\" })], withdrawal: (days: 15, count: Working)), \
    commission: (members: 3, odd: true, quorum: 3, majority: OfVotes, tie: ChairDecides))";

fn at_a_centre(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.state.shared.centre = read_centre(SETTINGS, &|_| Err(LogoUnread { details: String::new() })).ok();
    rig
}

fn opened(columns: u16, rows: u16) -> Rig {
    let mut rig = at_a_centre(columns, rows);
    rig.press(r#"enter n "K-0001" ctrl-n"#);
    rig
}

fn rated(columns: u16, rows: u16) -> Rig {
    let mut rig = at_a_centre(columns, rows);
    rig.hold_interview();
    rig.rate_interview();
    rig
}

#[test]
fn consent_is_read_at_the_opening_and_put_on_record_with_its_words() {
    // The words are in the language of the interview, whatever that of the screen is.
    for (columns, rows) in [(80, 24), (160, 48)] {
        let mut rig = opened(columns, rows);
        rig.press("c");
        picture("snapshots", &format!("consent_words_{columns}x{rows}"), &rig);
    }
    check("consent_ways", |columns, rows| {
        let mut rig = opened(columns, rows);
        rig.press("c esc");
        rig
    });
    let mut rig = opened(60, 16);
    rig.press("c esc down down enter enter");
    assert!(rig.picture().contains("Name the witnesses"), "witnesses have to be named: {}", rig.picture());
    rig.press(r#""W. Witness (fictional)" enter"#);
    let record = rig.state.shared.interview().record();
    let consent = record.consent_given().unwrap_or_else(|| panic!("{}", rig.picture()));
    assert_eq!((consent.way, consent.proof.as_str()), (ConsentWay::Aloud, "W. Witness (fictional)"));
    assert!(consent.text.contains("Operator: A centre, 123"), "{}", consent.text);
    assert_eq!(record.opening.get("consent"), Some(&ItemState::Done));
    check("consent_given", |columns, rows| {
        let mut rig = opened(columns, rows);
        rig.press(r#"c esc enter "in the file" enter"#);
        rig
    });
}

#[test]
fn consent_that_is_withdrawn_stops_the_interview_as_a_refusal_does_and_is_taken_back_whole() {
    let mut rig = opened(80, 24);
    rig.press(r#"c esc enter enter c esc down down down enter "by word of mouth" enter"#);
    assert!(rig.picture().contains("does not consent"), "{}", rig.picture());
    let record = rig.state.shared.interview().record();
    assert!(record.consent_withdrawn().is_some());
    // How the candidate said so is no reason for breaking off.
    rig.press("enter");
    let picture = rig.picture();
    assert!(picture.contains("The candidate withdrew consent.") && !picture.contains("by word of mouth"), "{picture}");
    // Each of the two is a step of its own.
    rig.press("esc alt-z alt-z");
    let record = rig.state.shared.interview().record();
    assert!(record.consent_given().is_some(), "{}", rig.picture());
    assert_eq!(record.opening.get("consent"), Some(&ItemState::Done));
}

#[test]
fn a_commission_is_named_votes_and_decides_with_one_key_to_begin_with() {
    let named = r#"V "C. Chair (fictional), M. Member (fictional), O. Other (fictional)" enter"#;
    check("commission_members", |columns, rows| {
        let mut rig = rated(columns, rows);
        rig.press("V");
        rig
    });
    check("commission_vote", |columns, rows| {
        let mut rig = rated(columns, rows);
        rig.press(named);
        rig.press("enter");
        rig
    });
    let voted = |columns, rows| {
        let mut rig = rated(columns, rows);
        rig.press(named);
        rig.press("enter enter");
        rig.press(r#"down enter down enter "C4 was shown on the dummy" enter"#);
        rig
    };
    let mut rig = voted(80, 24);
    rig.press("esc");
    let tally = rig.state.shared.interview().record().commission.tally().unwrap();
    assert_eq!(tally.took_part, 2, "{}", rig.picture());
    check("commission_votes", voted);
    let mut rig = rated(80, 24);
    rig.press("a");
    rig.press(named);
    rig.press("esc a");
    assert!(rig.picture().contains("has not decided"), "{}", rig.picture());
    rig.press("V enter enter down enter enter down down enter enter");
    let record = rig.state.shared.interview().record();
    let outcome = record.commission.tally().and_then(|tally| tally.conclusion.outcome());
    assert_eq!(outcome, Some(Outcome::Partial), "{}", rig.picture());
    rig.press("enter");
    let record = rig.state.shared.interview().record();
    assert!(matches!(record.decision, Some(Decision::Accepted { .. })), "{}", rig.picture());
}

#[test]
fn a_commission_without_rules_in_the_settings_is_told() {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.rate_interview();
    rig.press("V");
    assert!(rig.picture().contains("no rules for a commission"), "{}", rig.picture());
}

#[test]
fn a_decision_falls_with_another_sitting_only_after_a_question() {
    let mut rig = rated(80, 24);
    rig.press("a P s ctrl-n");
    assert!(rig.picture().contains("the decision falls"), "{}", rig.picture());
    rig.press("enter");
    assert_eq!(rig.state.shared.interview().record().sittings_held(), 1, "{}", rig.picture());
    rig.press("ctrl-n down enter");
    let record = rig.state.shared.interview().record();
    assert_eq!((record.sittings_held(), &record.decision), (2, &None), "{}", rig.picture());
    rig.press("alt-z");
    assert!(rig.state.shared.interview().record().decision.is_some(), "{}", rig.picture());
}

#[test]
fn a_signed_session_tells_a_withdrawal_on_the_recommendation_and_is_not_moderated() {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.rate_interview();
    rig.press("a f9 enter");
    assert!(rig.state.shared.interview().record().is_signed(), "{}", rig.picture());
    rig.press("ctrl-q");
    let on = "2026-11-24".parse().unwrap();
    rig.happens(|_| vec![Event::ConsentWithdrawn(Withdrawal { on, way: "by a letter".into(), what: String::new() })]);
    rig.press("enter");
    let picture = rig.picture();
    assert!(picture.contains("consent withdrawn on") && picture.contains("by a letter"), "{picture}");
    rig.press("m");
    assert!(rig.picture().contains("The candidate has withdrawn consent."), "{}", rig.picture());
}
