//! Forms that are left half filled in: they happen when they are whole, and come back as they stood when they are not.

use crate::screens::rig::Rig;

/// The register with the form of a new item, opened at the first question.
fn at_the_form() -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press("ctrl-e a");
    rig
}

fn items(rig: &Rig) -> usize {
    rig.state.shared.interview().record().evidence.len()
}

#[test]
fn an_item_does_not_happen_without_its_date_while_that_cannot_be_read() {
    let mut rig = at_the_form();
    rig.press(r#""Certificate" tab tab tab "in March" ctrl-g esc"#);
    assert!(rig.picture().contains("in March"), "{}", rig.picture());
    assert_eq!(items(&rig), 0);
}
