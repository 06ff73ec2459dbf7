//! Fields of rubrics of format 2 on the screens of an interview.

use std::sync::Arc;

use viva::{
    rubric,
    session::{Interview, Rating},
    store::Shelf,
};

use super::rig::Rig;

/// Puts other words into the text of the rubric, which becomes one of format 2.
fn changed<const N: usize>(changes: [(&'static str, &'static str); N]) -> impl FnOnce(&mut Shelf) {
    move |shelf| {
        let first = &mut shelf.rubrics[0].rubric;
        let mut text = first.source_text.to_string();
        for (find, replace) in [("format: 1,", "format: 2,")].into_iter().chain(changes) {
            assert!(text.contains(find), "nothing to change: {find}");
            text = text.replacen(find, replace, 1);
        }
        *first = Arc::new(rubric::read(&text).unwrap_or_else(|faults| panic!("{faults:?}")));
    }
}

fn interview(rig: &Rig) -> &Interview {
    &rig.state.shared.desk.as_ref().expect("an interview is open").interview
}

#[test]
fn letters_tick_points_by_their_places_and_the_record_names_their_ids() {
    let mut rig = Rig::with_shelf(80, 24, changed([("Point(text", "Point(id: \"says\", text")]));
    rig.open_interview();
    rig.press("ctrl-n");
    let heard = |rig: &Rig| -> Vec<String> {
        interview(rig).record().questions["Q2"].heard.iter().map(ToString::to_string).collect()
    };
    assert!(rig.picture().contains("b  says where he or she was"), "{}", rig.picture());
    rig.press("alt-b");
    assert_eq!(heard(&rig), ["says"]);
    rig.press("ctrl-l");
    assert!(rig.picture().contains("b says where he or she was"), "{}", rig.picture());
    rig.press("a");
    assert_eq!(heard(&rig), ["says", "C1.a"]);
    rig.press("ctrl-l b");
    assert_eq!(heard(&rig), ["C1.a"]);
}

/// At the rating of the first criterion, after these keys at the question that listens for its indicator.
fn at_decided_criterion(keys: &str) -> Rig {
    let met_if = ("indicators: [\n", "met_if: Heard(at_least: 1, always: [\"a\"]), indicators: [\n");
    let mut rig = Rig::with_shelf(80, 24, changed([met_if]));
    rig.open_interview();
    rig.press("ctrl-n");
    rig.press(keys);
    rig.press(r#"ctrl-n ctrl-g "C1" enter"#);
    rig
}

fn level(rig: &Rig) -> Option<&Rating> {
    interview(rig).record().rating(&"C1".into())
}

#[test]
fn the_rating_that_the_indicators_propose_is_given_by_one_key_and_never_by_itself() {
    let mut rig = at_decided_criterion(r#"alt-a "a note""#);
    let picture = rig.picture();
    assert!(picture.contains("The indicators heard propose “Meets”: 1 of 1 heard"), "{picture}");
    assert_eq!(level(&rig), None);
    rig.press("enter");
    assert_eq!(level(&rig), Some(&Rating::Level("mid".into())));

    let mut rig = at_decided_criterion(r#""a note""#);
    assert!(rig.picture().contains("The indicators heard propose “Not yet”"), "{}", rig.picture());
    rig.press("3");
    assert_eq!(level(&rig), Some(&Rating::Level("high".into())));
    assert!(rig.picture().contains("The rating departs from"), "{}", rig.picture());

    let mut rig = at_decided_criterion(r#"alt-a "a note""#);
    rig.press("n");
    assert_eq!(level(&rig), None);
}
