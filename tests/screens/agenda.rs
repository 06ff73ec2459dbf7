//! The agenda, which opens with one key at every stage.

use crate::screens::{pictures, rig::Rig};

const TITLE: &str = "What can still change the result";

fn asking(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.open_interview();
    rig.press(r#""a course" ctrl-o"#);
    rig.wait(2);
    rig
}

fn rating(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.hold_interview();
    rig.press(r#"1 "nothing seen" ctrl-o"#);
    rig.wait(2);
    rig
}

#[test]
fn while_asking() {
    pictures::check("agenda_asking", asking);
    pictures::picture("snapshots", "agenda_asking_60x16", &asking(60, 16));
}

#[test]
fn while_rating() {
    pictures::check("agenda_rating", rating);
    pictures::picture("snapshots", "agenda_rating_60x16", &rating(60, 16));
}

#[test]
fn it_opens_with_one_key_at_every_stage_and_leads_to_the_question() {
    let opens = |rig: &mut Rig, stage: &str| {
        rig.press("ctrl-o");
        assert!(rig.picture().contains(TITLE), "{stage}: {}", rig.picture());
        rig.press("esc");
        assert!(!rig.picture().contains(TITLE), "{stage}: {}", rig.picture());
    };
    let mut rig = Rig::new(80, 24);
    rig.press(r#"enter n "K-0001""#);
    opens(&mut rig, "preparation");
    rig.press("ctrl-n");
    // Before the opening is done no question may be asked.
    rig.press("ctrl-o enter");
    assert!(rig.picture().contains(TITLE), "{}", rig.picture());
    rig.press("esc");
    opens(&mut rig, "opening");
    rig.press("space space ctrl-n");
    opens(&mut rig, "question");
    rig.press("ctrl-o enter");
    let advised = rig.state.shared.desk.as_ref().unwrap().unfinished.place.question.clone();
    assert!(advised.is_some() && !rig.picture().contains(TITLE), "{}", rig.picture());
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    opens(&mut rig, "rating");
    rig.rate_interview();
    opens(&mut rig, "recommendation");
    // From there one key leads to the other pictures.
    rig.press("ctrl-o tab");
    assert!(rig.picture().contains("(1/"), "{}", rig.picture());
}

#[test]
fn what_is_typed_stays_and_esc_leads_back_to_it() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#""half a rem" ctrl-o down esc "ark""#);
    assert!(rig.picture().contains("half a remark"), "{}", rig.picture());
}
