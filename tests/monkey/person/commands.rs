//! Commanding: going about, rating, leaving, and prose where letters command.

use super::{Act, Body, LEVELS, Person};
use crate::monkey::model::{At, PLACES, id};

/// Prose that begins with a letter that commands nowhere in an interview, on no layout.
const STRAY: [&str; 6] = [
    "The learner made a plain mistake",
    "Zhanar, very cold, X said 3 times",
    "Zeynep ran: quick, no break, r s q X x",
    "Есть, но не сразу: 1 2 3",
    "Униформа надета, қолғап бар",
    "you said so - and again",
];
/// Prose that begins with whatever it begins with.
const PROSE: [&str; 8] = [
    "seen and heard X times, dry and safe",
    "quickly done, next one started",
    "running on with no break",
    "ыстық шай берді, содан кейін кетті",
    "Рахмет, кіріңіз",
    "his hand, bandaged",
    "note: asked whom",
    "was told, took part",
];
/// So many letters of it, and what they command, are looked at.
const PROSE_LETTERS: usize = 16;

impl<B: Body> Person<'_, B> {
    pub(super) fn while_commanding(&mut self) {
        match self.dice.below(10) {
            0 | 1 => self.stray(),
            2 => self.act(Act::Paste("refused at once\nskipped, signed\n3".into())),
            3 => self.wild(),
            4 => self.next_or_back(),
            _ if self.in_notes() => self.begin_to_write(),
            5 => {
                let key = self.dice.one_of(&["tab", "b", "i", "и"]);
                self.press(key);
                self.model.typing = true;
            }
            _ => self.rate(),
        }
    }

    pub(super) fn next_or_back(&mut self) {
        let (place, index) = match self.model.at {
            At::Question(index) => (At::Question as fn(usize) -> At, index),
            At::Criterion(index) => (At::Criterion as fn(usize) -> At, index),
        };
        let forward = index == 0 || (index + 1 < PLACES && self.dice.below(2) == 0);
        let keys: &[&str] = match (forward, self.model.typing) {
            (true, true) => &["ctrl-n", "f4", "ctrl-т"],
            (false, true) => &["ctrl-p", "f3", "ctrl-з"],
            (true, false) => &["ctrl-n", "n", "т"],
            (false, false) => &["ctrl-p", "p", "з"],
        };
        let key = self.dice.one_of(keys);
        self.press(key);
        self.model.arrive(place(if forward { index + 1 } else { index - 1 }));
    }

    pub(super) fn begin_to_write(&mut self) {
        let key = self.dice.one_of(&["enter", "i", "a", "o", "ш", "ф"]);
        self.press(key);
        if key != "enter" {
            self.text().begin_row();
        }
        self.model.typing = true;
    }

    /// Prose where letters command; then a key that ends it.
    pub(super) fn stray(&mut self) {
        let prose = self.dice.one_of(&STRAY);
        match self.dice.below(3) {
            0 => self.act(Act::Burst(format!("{prose}\n{prose}\n"))),
            1 => self.type_text(&format!("{prose}\n{prose}\n")),
            _ => self.type_text(prose),
        }
        self.press("f12");
    }

    pub(super) fn rate(&mut self) {
        let At::Criterion(index) = self.model.at else { return };
        let (key, rating) = self.dice.one_of(&LEVELS);
        let rated = self.model.ratings[index];
        if rated.is_some() && self.dice.below(5) == 0 {
            self.press("x");
            return self.confirm_or_not(index, None);
        }
        self.press(key);
        if rated == Some(rating) {
            return;
        }
        if rated.is_some() {
            return self.confirm_or_not(index, Some(rating));
        }
        self.model.rate(index, Some(rating));
        self.model.typing = self.text().is_empty();
        if self.model.typing && self.dice.below(4) == 0 {
            // What was done last is taken back.
            self.press("esc");
            self.press("alt-z");
            self.model.rate(index, None);
            self.model.arrive(At::Criterion(index));
            // What is done next is all that Alt-y could bring again.
            self.press(key);
            self.model.rate(index, Some(rating));
            self.model.typing = true;
        }
    }

    pub(super) fn confirm_or_not(&mut self, index: usize, rating: Option<&'static str>) {
        if self.dice.below(2) == 0 {
            self.press("enter");
            self.model.rate(index, rating);
            self.model.typing = rating.is_some() && self.text().is_empty();
        } else {
            let key = self.dice.one_of(&["esc", "ctrl-g"]);
            self.press(key);
            if key == "ctrl-g" {
                self.press("esc");
                // The pointing is over before anything else commands.
                self.press("esc");
            }
        }
    }

    pub(super) fn go_to(&mut self, at: At) {
        let name = match at {
            At::Question(index) => id('Q', index),
            At::Criterion(index) => id('C', index),
        };
        self.press("ctrl-g");
        self.type_text(&name);
        self.press("enter");
        self.model.arrive(at);
    }

    pub(super) fn go_somewhere(&mut self) {
        let index = self.dice.below(PLACES as u64) as usize;
        let at = if self.dice.below(2) == 0 { At::Question(index) } else { At::Criterion(index) };
        if at != self.model.at {
            self.go_to(at);
        } else if self.model.typing {
            self.press("ctrl-g");
            self.type_text("no such place r X");
            self.press("esc");
        }
    }

    pub(super) fn resize(&mut self) {
        let size = self.dice.one_of(&[(80, 24), (60, 16), (200, 50), (100, 34), (61, 40), (40, 10), (20, 5)]);
        self.act(Act::Resize(size.0, size.1));
        self.small = size.0 < 60;
    }

    /// Leaves the interview for the home screen.
    pub fn leave(&mut self) {
        self.act(Act::Resize(100, 34));
        self.small = false;
        self.press("ctrl-q");
        self.act(Act::See("one session".into()));
        // A line that was left stays while the session is open.
        self.model.left = Default::default();
    }

    pub(super) fn leave_and_come_back(&mut self) {
        self.leave();
        self.press("enter");
        let at = self.model.at;
        self.model.arrive(at);
        self.act(Act::See("saved ●".into()));
    }

    /// Another step of the interview, with prose on it.
    pub(super) fn visit(&mut self) {
        self.visit_commands();
        self.stray();
        self.act(Act::Paste("refused\nsigned".into()));
        let at = At::Question(self.dice.below(PLACES as u64) as usize);
        self.go_to(at);
    }

    pub(super) fn visit_commands(&mut self) {
        self.press("ctrl-g");
        let step = self.dice.one_of(&["Recommendation", "Evidence", "Open", "Close"]);
        self.type_text(step);
        self.press("enter");
    }

    pub(super) fn pause(&mut self) {
        self.press("alt-p");
        self.press("enter");
    }

    /// Prose whose first letters may command: whatever comes of it, letters are where the cursor is seen.
    pub(super) fn wild(&mut self) {
        if self.body.look().is_none() {
            return;
        }
        if self.dice.below(2) == 0 {
            self.visit_commands();
            self.model.typing = false;
        }
        let mut was_elsewhere = false;
        for letter in self.dice.one_of(&PROSE).chars().take(PROSE_LETTERS) {
            let Some(seen) = self.body.look() else { return };
            if let (Some(at), false) = (seen.at, seen.covered) {
                if at != self.model.at || was_elsewhere {
                    self.model.arrive(at);
                } else if seen.cursor && !self.model.typing && self.in_notes() {
                    self.text().begin_row();
                }
                self.model.typing = seen.cursor;
                if seen.cursor {
                    self.text().write(&letter.to_string());
                }
            }
            was_elsewhere = seen.at.is_none();
            self.type_text(&letter.to_string());
        }
        self.recover();
    }

    /// Commands are taken back, and brought again: then all is as before.
    pub(super) fn take_back_and_bring_again(&mut self) {
        if self.body.look().is_none() {
            return;
        }
        let count = 1 + self.dice.below(3);
        for key in ["alt-z", "alt-y"] {
            (0..count).for_each(|_| self.press(key));
        }
        self.recover();
    }

    /// Closes whatever lies over the screen, and goes to another question.
    pub(super) fn recover(&mut self) {
        while self.body.look().is_some_and(|seen| seen.covered) {
            self.press("esc");
        }
        let here = self.body.look().and_then(|seen| seen.at);
        let from = self.dice.below(PLACES as u64) as usize;
        let places = (0..2).map(|more| At::Question((from + more) % PLACES));
        let other = places.into_iter().find(|at| Some(*at) != here);
        self.go_to(other.expect("of two places one is another"));
    }
}
