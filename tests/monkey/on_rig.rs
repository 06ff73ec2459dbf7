//! A person at the state alone.

use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyModifiers};
use viva::tui::{Msg, keymap::Context};

use crate::{
    monkey::{
        model::{At, PLACES, id},
        person::{Act, Body, Seen},
    },
    screens::rig::Rig,
};

pub fn at_first_question() -> Rig {
    let mut rig = Rig::new(100, 34);
    rig.pace = TimeDelta::milliseconds(120);
    rig.open_interview();
    rig
}

fn letter_of(rig: &mut Rig, letter: char) {
    rig.key(if letter == '\n' { KeyCode::Enter } else { KeyCode::Char(letter) }, KeyModifiers::NONE);
}

impl Body for Rig {
    fn act(&mut self, act: &Act) {
        match act {
            Act::Type(text) => text.chars().for_each(|letter| letter_of(self, letter)),
            Act::Burst(text) => {
                for letter in text.chars() {
                    letter_of(self, letter);
                    self.state.keys_come_together(true);
                }
                self.state.keys_come_together(false);
            }
            Act::Paste(text) => self.tell(Msg::Paste(text.clone())),
            Act::Press(key) => self.press(key),
            Act::Resize(columns, rows) => self.resize(*columns, *rows),
            Act::Wait(seconds) => self.wait(*seconds),
            // Nothing is late here.
            Act::See(_) => {}
        }
    }

    fn look(&mut self) -> Option<Seen> {
        self.resize(100, 34);
        let picture = self.picture();
        let rows: Vec<&str> = picture.lines().collect();
        let is_at = |at: &At| match at {
            At::Question(index) => rows[3].split_whitespace().next() == Some(&id('Q', *index)),
            At::Criterion(index) => rows[0].contains(&format!("Rate  {} ", id('C', *index))),
        };
        let places = (0..PLACES).flat_map(|index| [At::Question(index), At::Criterion(index)]);
        Some(Seen {
            at: places.into_iter().find(is_at),
            cursor: !picture.ends_with("[no cursor]\n"),
            covered: !self.state.contexts().contains(&Context::Everywhere),
        })
    }
}
