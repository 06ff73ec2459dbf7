//! Whatever is pressed, nothing panics, and what is saved is what is there.

use crossterm::event::{KeyCode, KeyModifiers};
use proptest::prelude::*;
use viva::{
    store::{Contents, document},
    tui::{Msg, keymap, keymap::KeyPattern},
};

use crate::screens::rig::Rig;

pub fn any_key() -> impl Strategy<Value = (KeyCode, KeyModifiers)> {
    let bound: Vec<(KeyCode, KeyModifiers)> = keymap::BINDINGS
        .iter()
        .flat_map(|binding| binding.chords.iter().chain(binding.letters))
        .filter_map(|written| match keymap::parse(written) {
            Some(KeyPattern::Exactly(code, modifiers)) => Some((code, modifiers)),
            Some(KeyPattern::AnyDigit(modifiers)) => Some((KeyCode::Char('2'), modifiers)),
            Some(KeyPattern::AnyPoint(modifiers)) => Some((KeyCode::Char('a'), modifiers)),
            None => None,
        })
        .collect();
    let typed = prop::sample::select("ab #1жәғ\u{301}👍🏽".chars().collect::<Vec<_>>());
    prop_oneof![
        3 => prop::sample::select(bound),
        2 => typed.prop_map(|c| (KeyCode::Char(c), KeyModifiers::NONE)),
        1 => prop::sample::select(vec![KeyCode::Enter, KeyCode::Backspace, KeyCode::Esc, KeyCode::Tab])
            .prop_map(|code| (code, KeyModifiers::NONE)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_keys_are_taken_without_panic(
        keys in prop::collection::vec(any_key(), 0..120),
        stage in 0..7,
        columns in 60..180_u16,
        rows in 16..60_u16,
    ) {
        let mut rig = Rig::new(columns, rows);
        match stage {
            0 => rig.open_interview(),
            1 => rig.hold_interview(),
            5 => rig.open_practice(),
            6 => rig.press("p enter ctrl-n"),
            _ => {
                rig.open_interview_of_a_panel();
                rig.hold_opened_interview();
                rig.all_have_signed();
            }
        }
        match stage {
            3 => rig.press("g"),
            4 => rig.press("enter"),
            _ => {}
        }
        rig.take(keys, |rig, index| {
            if index % 7 == 0 {
                rig.tell(Msg::Paste("pasted\nlines #C1".into()));
                rig.picture();
            }
        });
        if let Some(desk) = &rig.state.shared.desk {
            let written = document::write(&Contents::new(&desk.interview, None));
            let read = document::read(&written, "x.ron".as_ref()).unwrap();
            prop_assert!(read.alterations.is_empty(), "{:?}", read.alterations);
            prop_assert_eq!(read.interview.trail(), desk.interview.trail());
        }
    }
}
