//! Fields of rubrics of format 2 on the screens of an interview.

use std::sync::Arc;

use viva::{rubric, session::Interview, store::Shelf};

use super::rig::Rig;

/// Puts other words into the text of the rubric, which becomes one of format 2.
fn changed(changes: &'static [(&str, &str)]) -> impl FnOnce(&mut Shelf) {
    move |shelf| {
        let first = &mut shelf.rubrics[0].rubric;
        let mut text = first.source_text.to_string();
        for (find, replace) in [("format: 1,", "format: 2,")].iter().chain(changes) {
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
    let mut rig = Rig::with_shelf(80, 24, changed(&[("Point(text", "Point(id: \"says\", text")]));
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
