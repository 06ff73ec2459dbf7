//! A person at the program on a pseudo-terminal, who types without waiting for what is shown, and cannot look closely.

use std::{thread, time::Duration};

use crate::{
    monkey::person::{Act, Body, Seen},
    terminal::driver::Terminal,
};

impl Body for Terminal {
    fn act(&mut self, act: &Act) {
        match act {
            Act::Type(text) | Act::Burst(text) => self.type_text(&text.replace('\n', "\r")),
            Act::Paste(text) => self.type_text(&format!("\x1b[200~{text}\x1b[201~")),
            Act::Press(key) => self.type_text(&bytes_of(key)),
            Act::Resize(columns, rows) => self.resize(*columns, *rows),
            Act::Wait(_) => thread::sleep(Duration::from_millis(20)),
            Act::See(wanted) => {
                self.wait_for(wanted);
            }
        }
    }

    fn look(&mut self) -> Option<Seen> {
        None
    }
}

/// A key as a terminal sends it. Esc is sent so that nothing which follows it can be read as one chord with it.
fn bytes_of(key: &str) -> String {
    if let Some(letter) = key.strip_prefix("alt-") {
        return format!("\x1b{letter}");
    }
    match key {
        // On every layout the same byte.
        "ctrl-т" => "\x0e".into(),
        "ctrl-з" => "\x10".into(),
        "esc" => "\x1b[27u".into(),
        "enter" => "\r".into(),
        "backspace" => "\x7f".into(),
        "tab" => "\t".into(),
        "backtab" => "\x1b[Z".into(),
        "left" => "\x1b[D".into(),
        "right" => "\x1b[C".into(),
        "home" => "\x1b[H".into(),
        "end" => "\x1b[F".into(),
        "f2" => "\x1bOQ".into(),
        "f3" => "\x1bOR".into(),
        "f4" => "\x1bOS".into(),
        "f11" => "\x1b[23~".into(),
        "f12" => "\x1b[24~".into(),
        _ => match key.strip_prefix("ctrl-") {
            Some(letter) => char::from(letter.as_bytes()[0] & 0x1f).into(),
            None => key.into(),
        },
    }
}
