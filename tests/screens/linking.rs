//! Linking a remark to a criterion: the list follows the text, and every letter stands in the text.

use viva::session::Event;

use super::rig::Rig;

/// The first question, with one remark typed by these keys and the notes left by going on.
fn remark_after(keys: &str) -> String {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(keys);
    rig.press("ctrl-n");
    remarks(&rig).join(" | ")
}

fn remarks(rig: &Rig) -> Vec<String> {
    let interview = &rig.state.shared.desk.as_ref().expect("an interview is open").interview;
    interview.record().remarks().map(|(_, remark)| remark.text.clone()).collect()
}

#[test]
fn no_letter_typed_after_a_sign_is_lost() {
    for (keys, remark) in [
        (r#""knows C# and SQL" esc"#, "knows C# and SQL"),
        (r#""room #3 was cold""#, "room #3 was cold"),
        (r##""#zzz no such thing" esc"##, "#zzz no such thing"),
        (r##""heard #c1" esc esc"##, "heard #c1"),
        (r##""heard #C1 and more""##, "heard #C1 and more"),
        (r##""heard #C" backspace backspace "so""##, "heard so"),
        (r##""heard #C1" enter "so""##, "heard #C1 so"),
        (r##""heard #c4" enter "so""##, "heard #C4 so"),
        (r##""heard №C4" enter "so""##, "heard #C4 so"),
        // The same keys on a Russian layout, and on a Kazakh one.
        (r##""heard №с4" enter "so""##, "heard #C4 so"),
        (r##""heard №сң" enter "so""##, "heard #C4 so"),
        (r##""heard №с1," enter "so""##, "heard №с1, | so"),
        (r##""№тест" enter "so""##, "№тест | so"),
        (r##""heard #" down enter "so""##, "heard #C2 so"),
        (r##""heard #C1" alt-1"##, "heard #C1"),
        (r###""##" enter "so""###, "## | so"),
        (r###""heard №#" enter "so""###, "heard №# | so"),
    ] {
        assert_eq!(remark_after(keys), remark, "{keys}");
    }
}

#[test]
fn a_paste_without_brackets_is_text_to_its_last_line_end() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.state.keys_come_together(true);
    rig.press(r#""room #3" enter "was cold #C1" enter "and dark""#);
    rig.state.keys_come_together(false);
    rig.press("ctrl-n");
    assert_eq!(remarks(&rig), ["room #3", "was cold #C1", "and dark"]);
}

#[test]
fn text_in_the_list_of_criteria_is_kept_like_any_other() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r##""heard #c""##);
    assert!(rig.picture().contains("Link this remark to"), "{}", rig.picture());
    let draft = &rig.state.shared.desk.as_ref().expect("an interview is open").unfinished.draft;
    let kept = draft.iter().any(|event| matches!(event, Event::RemarkAdded { text, .. } if text == "heard #c"));
    assert!(kept, "{draft:?}");
}
