//! What is sent to the terminal adds up to the picture, though only what changed is sent.

use std::{
    io::{self, Write},
    num::NonZero,
    sync::{Arc, Mutex},
};

use chrono::TimeDelta;
use proptest::prelude::*;
use ratatui::layout::Size;
use viva::tui::{Painter, Theme};

use crate::screens::{random_keys::any_key, rig::Rig};

/// A terminal in memory.
#[derive(Clone)]
pub(super) struct Sink(Arc<Mutex<vt100::Parser>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink {
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        let size = |count| NonZero::new(count).unwrap();
        Sink(Arc::new(Mutex::new(vt100::Parser::new(size(rows), size(columns), 0))))
    }

    /// The column and the row of the cursor.
    pub(super) fn cursor(&self) -> (u16, u16) {
        let (row, column) = self.0.lock().unwrap().screen().cursor_position();
        (column, row)
    }

    pub(super) fn cell(&self, column: u16, row: u16) -> String {
        self.0.lock().unwrap().screen().cell(row, column).expect("a cell of the screen").contents().to_owned()
    }

    pub(super) fn picture(&self) -> String {
        let parser = self.0.lock().unwrap();
        let (screen, mut text) = (parser.screen(), String::new());
        let (_, columns) = screen.size();
        for row in screen.rows(0, columns.into()) {
            text.push_str(row.trim_end());
            text.push('\n');
        }
        let (row, column) = screen.cursor_position();
        match screen.hide_cursor() {
            true => text + "[no cursor]\n",
            false => format!("{text}[cursor at column {column}, row {row}]\n"),
        }
    }
}

#[test]
fn a_letter_typed_at_the_cursor_costs_one_byte() {
    struct Count(Arc<Mutex<usize>>);
    impl Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            *self.0.lock().unwrap() += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut rig = Rig::new(80, 24);
    rig.pace = TimeDelta::zero();
    rig.open_interview();
    rig.press("\"ab\"");
    let sent = Arc::new(Mutex::new(0));
    let mut painter = Painter::new(Count(sent.clone()), Size { width: 80, height: 24 });
    rig.paint(&mut painter);
    // The first letter may have to set the style back.
    rig.press("\"c\"");
    rig.paint(&mut painter);
    let before = *sent.lock().unwrap();
    rig.press("\"d\"");
    rig.paint(&mut painter);
    assert_eq!(*sent.lock().unwrap() - before, 1);
}

#[test]
fn a_terminal_not_set_to_unicode_gets_no_sign_that_it_may_not_have() {
    let mut rig = Rig::new(100, 30);
    rig.state.shared.theme = Theme::new(true, false);
    let mut sent = Vec::new();
    let mut painter = Painter::new(&mut sent, Size { width: 100, height: 30 });
    let mut look = |rig: &mut Rig| {
        rig.paint(&mut painter);
        assert!(rig.picture().is_ascii(), "{}", rig.picture());
    };
    look(&mut rig);
    rig.hold_interview();
    look(&mut rig);
    rig.rate_interview();
    for keys in ["f1", "esc ctrl-g", "esc ctrl-p", "f1", "esc ctrl-e", "esc"] {
        rig.press(keys);
        look(&mut rig);
    }
    rig.press("ctrl-n a f9 enter y");
    look(&mut rig);
    rig.press("esc ctrl-q");
    look(&mut rig);
    rig.press("p");
    look(&mut rig);
    rig.open_practice();
    look(&mut rig);
    assert!(sent.is_ascii(), "{}", String::from_utf8_lossy(&sent));
}

/// Clocks go on with the second of the day, though what they count began within one. A popup may hide what they are of.
pub(super) fn without_clocks(picture: &str) -> String {
    let of_clock = |c: char| c.is_ascii_digit() || c == ':';
    let words = picture.split_inclusive(|c: char| !of_clock(c));
    let still = |word: &str| match word.trim_end_matches(|c| !of_clock(c)).split_once(':') {
        Some((minutes, seconds)) if !minutes.is_empty() && !seconds.is_empty() => {
            word.replace(|c: char| c.is_ascii_digit(), "0")
        }
        _ => word.to_owned(),
    };
    words.map(still).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_the_terminal_shows_is_the_picture(keys in prop::collection::vec(any_key(), 1..60), stage in 0..3) {
        let (columns, rows) = (90, 30);
        let mut rig = Rig::new(columns, rows);
        rig.pace = TimeDelta::zero();
        match stage {
            0 => rig.hold_interview(),
            1 => rig.open_interview(),
            _ => rig.open_practice(),
        }
        let sink = Sink::new(columns, rows);
        let mut painter = Painter::new(sink.clone(), Size { width: columns, height: rows });
        rig.paint(&mut painter);
        for (code, modifiers) in keys {
            // Clusters of several characters are wider or narrower from terminal to terminal.
            if matches!(code, crossterm::event::KeyCode::Char(c) if c > '\u{2FF}' && !c.is_alphabetic()) {
                continue;
            }
            rig.key(code, modifiers);
            rig.paint(&mut painter);
            rig.pass(120);
            rig.paint(&mut painter);
            if rig.quit {
                break;
            }
            prop_assert_eq!(without_clocks(&sink.picture()), without_clocks(&rig.picture()));
        }
    }
}
