//! Letters of every kind are typed, edited, broken over lines and kept: the cursor stands where the terminal draws.

use ratatui::layout::Size;
use unicode_segmentation::UnicodeSegmentation;
use viva::tui::Painter;

use super::{
    painting::{Sink, without_clocks},
    rig::Rig,
};

/// Texts with the columns that each takes.
const TEXTS: &[(&str, u16)] = &[
    ("Қазақ тілі", 10),
    ("Ёжик", 4),
    ("и\u{306}од е\u{308}ж", 6),
    ("e\u{301}x", 2),
    ("汉字 和", 7),
    ("한국", 4),
    ("\u{1112}\u{1161}\u{11ab}x", 3),
    // The mark is counted twice where the picture is made; a blank is left behind it.
    ("ﾊﾞ", 3),
    ("مرحبا", 5),
    ("กำ", 2),
    ("❤️c", 3),
    ("©️ ™", 4),
    ("1️⃣2", 3),
    ("👍🏽!", 3),
    ("🇰🇿z", 3),
    ("👨‍👩‍👧‍👦b", 3),
    ("🏳️‍🌈🧑🏽‍🔬", 4),
    ("क्षि", 3),
];

/// Columns before the notes.
const MARGIN: u16 = 8;

struct Typist {
    rig: Rig,
    sink: Sink,
    painter: Painter<Sink>,
}

impl Typist {
    fn new(columns: u16) -> Self {
        let mut rig = Rig::new(columns, 24);
        rig.open_interview();
        let sink = Sink::new(columns, 24);
        let painter = Painter::new(sink.clone(), Size { width: columns, height: 24 });
        let mut typist = Typist { rig, sink, painter };
        typist.press("");
        typist
    }

    fn press(&mut self, keys: &str) {
        self.rig.press(keys);
        self.rig.paint(&mut self.painter);
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            self.press(&format!("\"{c}\""));
        }
    }

    /// The column behind the margin and the row at which the cursor stands, in the picture and in the terminal.
    fn cursor(&self) -> (u16, u16) {
        let (column, row) = self.sink.cursor();
        let said = format!("[cursor at column {column}, row {row}]\n");
        assert!(self.rig.picture().ends_with(&said), "{said}{}", self.rig.picture());
        (column - MARGIN, row)
    }

    /// What the terminal shows in the cell before the cursor.
    fn before_cursor(&self) -> String {
        let (column, row) = self.sink.cursor();
        self.sink.cell(column - 1, row)
    }

    /// What the terminal shows where the text ends: in a line that is full the cursor stands on its last letter.
    fn last_letter(&self) -> String {
        let (column, row) = self.sink.cursor();
        let on = self.sink.cell(column, row);
        if on.trim().is_empty() { self.before_cursor() } else { on }
    }

    fn kept(&mut self) -> Vec<String> {
        self.press("ctrl-n");
        let record = self.rig.state.shared.desk.as_ref().expect("the interview is open").interview.record();
        record.remarks().map(|(_, remark)| remark.text.clone()).collect()
    }
}

#[test]
fn the_cursor_goes_from_letter_to_letter_and_stands_where_the_terminal_draws() {
    for (text, columns) in TEXTS {
        let mut typist = Typist::new(80);
        typist.text(text);
        assert_eq!(typist.cursor().0, *columns, "{text}");
        typist.text("z");
        assert_eq!((typist.cursor().0, typist.before_cursor()), (columns + 1, "z".into()), "{text}");
        let letters = text.graphemes(true).count();
        let mut before = columns + 1;
        for _ in 0..=letters {
            typist.press("left");
            let column = typist.cursor().0;
            assert!(column < before, "{text}: {column} after {before}");
            before = column;
        }
        assert_eq!(before, 0, "{text}");
        typist.text("y");
        assert_eq!((typist.cursor().0, typist.before_cursor()), (1, "y".into()), "{text}");
        typist.press("backspace end");
        assert_eq!((typist.cursor().0, typist.before_cursor()), (columns + 1, "z".into()), "{text}");
        typist.press("backspace");
        assert_eq!(typist.kept(), [*text], "{text}");
    }
}

#[test]
fn a_letter_is_deleted_whole_from_either_side_and_brought_again() {
    for (text, _) in TEXTS {
        let letters: Vec<&str> = text.graphemes(true).collect();
        for key in ["backspace", "home delete"] {
            let mut typist = Typist::new(80);
            typist.text(&format!("{text}{text}"));
            typist.press(key);
            typist.press("ctrl-z ctrl-y");
            let left = match key {
                "backspace" => format!("{text}{}", letters[..letters.len() - 1].concat()),
                _ => format!("{}{text}", letters[1..].concat()),
            };
            assert_eq!(typist.kept(), [left.trim()], "{key}: {text}");
        }
    }
}

#[test]
fn text_that_is_broken_over_lines_is_kept_as_it_was_typed() {
    for (text, columns) in TEXTS {
        let mut typist = Typist::new(61);
        let times = usize::from(110 / (columns + 1));
        let long = [*text].repeat(times).join(" ");
        typist.rig.press(&format!("\"{long}\""));
        typist.press("");
        typist.text("z");
        let (column, last) = typist.cursor();
        assert_eq!(typist.last_letter(), "z", "{text}");
        typist.press("up");
        assert_eq!(typist.cursor().1, last - 1, "{text}");
        typist.press("down end");
        assert_eq!(typist.cursor(), (column, last), "{text}");
        // Nothing of what was drawn is left beside the text.
        typist.press("ctrl-a backspace");
        typist.text("ab");
        assert_eq!(without_clocks(&typist.sink.picture()), without_clocks(&typist.rig.picture()), "{text}");
        typist.press("ctrl-z ctrl-z ctrl-z backspace");
        assert_eq!(typist.kept(), [long], "{text}");
    }
}
