//! Whatever a rubric, a session or a paste holds, the terminal gets the program's own sequences and text, nothing else.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    sync::{Arc, Mutex},
};

use proptest::prelude::*;
use ratatui::layout::Size;
use viva::{
    rubric::Text,
    store::Shelf,
    tui::{Msg, Painter},
};

use crate::screens::rig::Rig;

/// Orders that the program itself never gives, and signs that nobody sees.
const HOSTILE: &str = "\u{1b}c\u{1b}[6n\u{1b}]0;owned\u{7}\u{9b}5n\u{9d}52;c;eA==\u{9c}\u{202e}evil\u{2066}\u{200f}x\u{200b}y\u{ad}\
    \u{61c}z\u{2060}\u{feff}\u{e0041}\u{8}\u{7f}\u{e}\r";

#[derive(Clone, Default)]
struct Sent(Arc<Mutex<Vec<u8>>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sent {
    /// Takes what was sent since the last time, without the program's own sequences: moves of the cursor, styles,
    /// cursor shown and hidden.
    fn take_text(&self) -> String {
        let sent = String::from_utf8(std::mem::take(&mut *self.0.lock().unwrap())).expect("what is sent is UTF-8");
        let mut parts = sent.split("\u{1b}[");
        let mut text = parts.next().unwrap().to_owned();
        for part in parts {
            let end = part.find(|c: char| !matches!(c, '0'..='9' | ';' | '?')).expect("a sequence has an end");
            let (order, rest) = part.split_at(end);
            let own = match rest.chars().next() {
                Some('H' | 'm') => !order.contains('?'),
                Some('C') => order.is_empty(),
                Some('h' | 'l') => order == "?25",
                _ => false,
            };
            assert!(own, "not a sequence of the program: {part:?}");
            text.push_str(&rest[1..]);
        }
        text
    }
}

fn assert_only_text(text: &str) {
    let never = |c: char| {
        c.is_control()
            || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}')
            || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
    };
    assert!(!text.chars().any(never), "{text:?}");
}

/// A rubric that came in by another way than the check, which refuses such texts.
fn poison(shelf: &mut Shelf, words: &str) {
    for shelved in &mut shelf.rubrics {
        let rubric = Arc::make_mut(&mut shelved.rubric);
        let poisoned = |text: &Text| Text::new(format!("{words}{}", text.get(&"en".into())), BTreeMap::new());
        rubric.version = words.to_owned();
        rubric.title = poisoned(&rubric.title);
        rubric.about = poisoned(&rubric.about);
        for unit in rubric.units.values_mut() {
            unit.title = poisoned(&unit.title);
        }
        for criterion in rubric.criteria.values_mut() {
            criterion.title = poisoned(&criterion.title);
            criterion.statement = poisoned(&criterion.statement);
        }
        for question in rubric.questions.values_mut() {
            question.wording = poisoned(&question.wording);
        }
    }
}

#[test]
fn no_screen_sends_what_rubric_session_or_paste_order() {
    for (columns, rows) in [(80, 24), (160, 48)] {
        let mut rig = Rig::with_shelf(columns, rows, |shelf| poison(shelf, HOSTILE));
        let sent = Sent::default();
        let mut painter = Painter::new(sent.clone(), Size { width: columns, height: rows });
        let mut seen = String::new();
        let mut look = |rig: &mut Rig| {
            rig.paint(&mut painter);
            let text = sent.take_text();
            assert_only_text(&text);
            seen.push_str(&text);
        };
        look(&mut rig);
        for keys in ["enter", "n", "\"K-1\"", "ctrl-n", "space space", "ctrl-n", "\"noted\""] {
            rig.press(keys);
            look(&mut rig);
        }
        rig.tell(Msg::Paste(HOSTILE.into()));
        look(&mut rig);
        // Typed one by one, too: a keyboard driver may send anything.
        for c in HOSTILE.chars() {
            rig.press(&format!("\"{c}\""));
            look(&mut rig);
        }
        for keys in ["ctrl-n", "\"on\"", "f1", "esc", "ctrl-e", "a", "\"title\"", "esc", "esc"] {
            rig.press(keys);
            look(&mut rig);
        }
        assert!(seen.contains("evil"), "the hostile texts were on the screen");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_text_at_all_reaches_the_terminal_as_an_order(
        words in prop::collection::vec(prop_oneof![
            3 => prop::sample::select(HOSTILE.chars().chain("\u{200d}\u{200c}\u{fe0f}👩ab".chars()).collect::<Vec<_>>()),
            1 => any::<char>(),
        ], 0..60)
    ) {
        let words: String = words.into_iter().collect();
        let mut rig = Rig::with_shelf(90, 30, |shelf| poison(shelf, &words));
        rig.open_interview();
        rig.tell(Msg::Paste(words));
        let sent = Sent::default();
        let mut painter = Painter::new(sent.clone(), Size { width: 90, height: 30 });
        rig.paint(&mut painter);
        assert_only_text(&sent.take_text());
    }
}
