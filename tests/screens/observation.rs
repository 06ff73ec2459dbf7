//! Observation sheets on the screen: the list, a sheet that is carried out, keys counted.

use std::sync::Arc;

use viva::{
    rubric,
    session::{Interview, ObservationId, StepMark},
};

use super::{pictures, rig::Rig};
use crate::observation::watched;

pub fn rig(columns: u16, rows: u16) -> Rig {
    Rig::with_shelf(columns, rows, |shelf| {
        shelf.rubrics[0].rubric = Arc::new(rubric::read(&watched()).unwrap());
    })
}

/// On the sheet of the first task, before the opening.
fn on_sheet(columns: u16, rows: u16) -> Rig {
    let mut rig = rig(columns, rows);
    rig.press(r#"enter n "K-0001" ctrl-n O enter "Plant" ctrl-n"#);
    rig
}

fn interview(rig: &Rig) -> &Interview {
    rig.state.shared.interview()
}

fn marks(rig: &Rig) -> Vec<Option<StepMark>> {
    let (record, rubric) = (interview(rig).record(), interview(rig).rubric());
    let of = &record.observations[&ObservationId::from("O1")];
    of.steps(rubric.observation_sheet(&of.sheet).unwrap()).map(|step| step.mark).collect()
}

/// Half of what was watched, and a remark.
fn half_way(rig: &mut Rig) {
    rig.press(r#"1 2 i "pressed too fast at first #" enter"#);
    rig.wait(125);
}

#[test]
fn sheets_to_choose_from() {
    pictures::check_small("observation_sheets", |columns, rows| {
        let mut rig = on_sheet(columns, rows);
        rig.press("1 2 1 1 s esc O");
        rig
    });
}

#[test]
fn a_sheet_that_is_carried_out() {
    pictures::check("observation", |columns, rows| {
        let mut rig = on_sheet(columns, rows);
        half_way(&mut rig);
        rig
    });
}

#[test]
fn a_sheet_in_a_small_window() {
    let mut rig = on_sheet(60, 16);
    half_way(&mut rig);
    insta::assert_snapshot!("observation_60x16", rig.picture());
    rig.press("esc esc");
    rig.press("O");
    insta::assert_snapshot!("observation_sheets_60x16", rig.picture());
}

#[test]
fn one_key_marks_each_step_in_every_layout() {
    for keys in [["1", "2", "3", "1"], ["space", "2", "3", "space"], ["\"", "ә", "і", "\""]] {
        let mut rig = on_sheet(80, 24);
        for key in keys {
            let code = match key {
                "space" => crossterm::event::KeyCode::Char(' '),
                sign => crossterm::event::KeyCode::Char(sign.chars().next().unwrap()),
            };
            rig.key(code, crossterm::event::KeyModifiers::NONE);
        }
        let seen = Some(StepMark::Seen);
        assert_eq!(marks(&rig), [seen, Some(StepMark::NotSeen), Some(StepMark::NotPossible), seen], "{keys:?}");
    }
}

#[test]
fn a_step_is_marked_again_and_every_mark_has_its_time() {
    let mut rig = on_sheet(80, 24);
    rig.press("2 up 1");
    let of = &interview(&rig).record().observations[&ObservationId::from("O1")];
    let of_step = &of.marks["looks"];
    assert_eq!(
        of_step.iter().map(|each| each.mark).collect::<Vec<_>>(),
        [Some(StepMark::NotSeen), Some(StepMark::Seen)]
    );
    assert!(of_step[0].at < of_step[1].at);
    rig.press("alt-z");
    assert_eq!(marks(&rig)[0], Some(StepMark::NotSeen));
    rig.press("alt-y");
    assert_eq!(marks(&rig)[0], Some(StepMark::Seen));
    rig.press("home x");
    assert_eq!(marks(&rig)[0], None);
}

#[test]
fn marks_are_made_while_a_remark_is_typed_and_links_follow_the_text() {
    let mut rig = on_sheet(80, 24);
    rig.press(r#"i "looked round" alt-1 " twice #" enter enter "and so on""#);
    assert_eq!(marks(&rig)[0], Some(StepMark::Seen));
    rig.press("esc");
    let record = interview(&rig).record();
    let texts: Vec<&str> = record.observation_remarks().map(|(_, remark)| remark.text.as_str()).collect();
    assert_eq!(texts, ["looked round twice #C2", "and so on"]);
}

#[test]
fn the_same_key_leads_to_the_sheets_before_during_and_after_the_interview_and_back() {
    let mut rig = rig(80, 24);
    rig.press(r#"enter n "K-0001" ctrl-n"#);
    rig.press("alt-s");
    assert!(rig.picture().contains("Resuscitate the dummy"), "{}", rig.picture());
    rig.press("alt-s");
    assert!(rig.picture().contains("Identity checked"), "{}", rig.picture());
    rig.press("space space ctrl-n alt-s enter ctrl-n 1 2");
    assert_eq!(marks(&rig)[1], Some(StepMark::NotSeen));
    rig.press("alt-s");
    assert!(rig.picture().contains("How did you come to give first aid"), "{}", rig.picture());
    rig.press(r#"ctrl-g "recommendation" enter"#);
    rig.press("O");
    assert!(rig.picture().contains("2 of 4 marked"), "{}", rig.picture());
}

#[test]
fn what_was_not_seen_is_asked_about_from_the_sheet_and_from_the_question() {
    let mut rig = on_sheet(80, 24);
    rig.press("2");
    rig.press("up +");
    assert!(rig.picture().contains("item"), "the opening comes first: {}", rig.picture());
    rig.press("esc space space ctrl-n");
    rig.press("alt-o");
    assert!(rig.picture().contains("Not seen: Looks round for danger"), "{}", rig.picture());
    rig.press("down enter enter");
    assert!(rig.picture().contains("C1"), "{}", rig.picture());
    rig.press("enter");
    let asked = interview(&rig).record().questions.values().find_map(|each| each.ad_hoc.clone()).unwrap();
    assert_eq!(asked.wording, "Not seen: Looks round for danger – how would you do it?");
    assert_eq!(asked.informs, ["C1".into()]);
    // Now there is nothing left to offer.
    rig.press("alt-o");
    assert!(rig.picture().contains("Write it as you ask it."), "{}", rig.picture());
}

#[test]
fn a_rubric_without_sheets_says_so() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press("alt-s");
    assert!(rig.picture().contains("This rubric has no observation sheets."), "{}", rig.picture());
}

#[test]
fn the_form_of_place_and_persons_comes_back_after_it_was_left_and_begins_nothing_by_itself() {
    let mut rig = rig(80, 24);
    rig.press(r#"enter n "K-0001" ctrl-n O enter "Plant" ctrl-q"#);
    assert_eq!(rig.draft().len(), 1, "{:?}", rig.draft());
    rig.press("enter");
    assert!(interview(&rig).record().observations.is_empty(), "time runs for nobody");
    assert!(rig.picture().contains("Plant"), "{}", rig.picture());
    rig.press("ctrl-n");
    let record = interview(&rig).record();
    let of = &record.observations[&ObservationId::from("O1")];
    assert!(of.scene.place.contains("Plant") && rig.draft().is_empty(), "it is said once");
}
