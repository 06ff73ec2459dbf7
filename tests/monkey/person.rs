//! Somebody at random, who writes, pastes, deletes, rates, errs, leaves and comes back, and tells the model of it.

mod commands;

use crate::{
    dice::Dice,
    monkey::model::{At, Model, PLACES, Text, id},
};

/// One thing that hands do.
#[derive(Debug, Clone)]
pub enum Act {
    /// Letters one by one; a line feed is Enter.
    Type(String),
    /// Letters at once, as they come from a paste without brackets.
    Burst(String),
    Paste(String),
    /// A key as the keymap writes it.
    Press(&'static str),
    Resize(u16, u16),
    Wait(i64),
    /// Reads the screen until it says so.
    See(String),
}

/// What a person sees.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    pub at: Option<At>,
    /// True if there is a cursor.
    pub cursor: bool,
    /// True if something lies over the screen.
    pub covered: bool,
}

/// The hands and eyes of a person at one door of the program.
pub trait Body {
    fn act(&mut self, act: &Act);
    /// What is seen, where looking can be done at any moment.
    fn look(&mut self) -> Option<Seen>;
}

const LETTERS: [&str; 34] = [
    "a", "e", "n", "r", "s", "T", "1", "3", ".", ",", "-", " ", " ", " ", "ә", "ғ", "қ", "ң", "ө", "Қ", "щ", "т", "С",
    "«", "é", "👍🏽", "e\u{301}", "#", " #", "№", " №", "C#", "/", "?",
];
const WORDS: [&str; 12] = [
    "knows C# and SQL ",
    "room #3 was cold ",
    "№5, the second ",
    "## looked round ",
    "a#b #c4 and so ",
    "2 of 3 steps ",
    "- early, said \"112\" ",
    "Қайырлы таң, кіріңіз ",
    "Надел перчатки, № дома назвал ",
    "q X r s 1 2 3 ",
    "line one\nline two\n\nline four ",
    "#zzz is no criterion ",
];
const WRONG: [&str; 7] = ["f11", "f12", "tab", "backtab", "alt-j", "alt-8", "ctrl-s"];
const LEVELS: [(&str, &str); 8] = [
    ("1", "low"),
    ("2", "mid"),
    ("3", "high"),
    ("-", "none"),
    // The Kazakh layout has letters on the keys of digits.
    ("ә", "mid"),
    ("і", "high"),
    ("ө", "none"),
    ("2", "mid"),
];
/// As much as one text gets.
const LETTERS_MAX: usize = 1_500;

pub struct Person<'a, B: Body> {
    pub body: &'a mut B,
    pub model: Model,
    /// What was done, for whoever reads of a failure.
    pub done: Vec<Act>,
    dice: Dice,
    /// True for a window that is too small for more than a line.
    small: bool,
    /// Words that were waited for.
    words: usize,
}

impl<'a, B: Body> Person<'a, B> {
    pub fn new(seed: u64, body: &'a mut B) -> Self {
        Person { body, model: Model::new(), done: Vec::new(), dice: Dice(seed), small: false, words: 0 }
    }

    fn act(&mut self, act: Act) {
        self.done.push(act.clone());
        self.body.act(&act);
    }

    fn press(&mut self, key: &'static str) {
        self.act(Act::Press(key));
    }

    fn type_text(&mut self, text: &str) {
        self.act(Act::Type(text.to_owned()));
    }

    fn text(&mut self) -> &mut Text {
        self.model.text()
    }

    fn in_notes(&self) -> bool {
        matches!(self.model.at, At::Question(_))
    }

    /// Does the next thing.
    pub fn next(&mut self) {
        match self.dice.below(20) {
            0 => self.go_somewhere(),
            1 => self.resize(),
            2 => self.act(Act::Wait(3)),
            3 => self.leave_and_come_back(),
            4 => self.visit(),
            5 => self.take_back_and_bring_again(),
            6 => self.pause(),
            _ if self.model.typing => self.while_typing(),
            _ => self.while_commanding(),
        }
    }

    fn while_typing(&mut self) {
        if self.text().length() > LETTERS_MAX {
            return self.cut_all();
        }
        match self.dice.below(22) {
            0..=4 => self.write(),
            5 => self.paste(),
            6 => self.paste_without_brackets(),
            7 => self.erase(),
            8 => self.move_about(),
            9 => self.write_and_undo(),
            10 => self.copy_or_cut(),
            11 => self.paste_copied(),
            12 => self.write_over_all(),
            13 => self.look_at_help(),
            14 if self.in_notes() => self.link(),
            15 if self.in_notes() => self.sign_that_links_nothing(),
            16 if self.in_notes() => self.tick(),
            17 if self.in_notes() => self.skip(),
            18 => self.next_or_back(),
            19 => {
                let key = self.dice.one_of(&WRONG);
                // Tab leaves a reason, and enters it.
                if self.in_notes() || !key.contains("tab") {
                    self.press(key);
                }
            }
            20 if !self.in_notes() => self.correct(),
            _ => {
                self.press("esc");
                self.model.typing = false;
            }
        }
    }

    /// A text of a few letters and words, in which no Enter follows a sign: that would link.
    fn some_text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..1 + self.dice.below(12) {
            match self.dice.below(12) {
                0 => text.push_str(self.dice.one_of(&WORDS)),
                1 => text.push_str(" \n"),
                _ => text.push_str(self.dice.one_of(&LETTERS)),
            }
        }
        // A blank closes the list of links, so that the next key is one of the text.
        text.push(' ');
        text
    }

    fn write(&mut self) {
        let text = self.some_text();
        self.type_text(&text);
        self.text().write(&text);
    }

    fn paste(&mut self) {
        let text = self.some_text();
        let (end, blank) = self.dice.one_of(&[("\n", " "), ("\r\n", "\t"), ("\r", " ")]);
        self.act(Act::Paste(text.replace('\n', end).replace(' ', blank)));
        self.text().write(&text);
    }

    fn paste_without_brackets(&mut self) {
        let text = format!("{}#3\n{}\nroom #", self.some_text(), self.some_text()) + "3 was cold ";
        self.act(Act::Burst(text.clone()));
        self.text().write(&text);
    }

    fn erase(&mut self) {
        for _ in 0..1 + self.dice.below(5) {
            self.press("backspace");
            self.text().erase(1);
        }
    }

    fn move_about(&mut self) {
        for _ in 0..1 + self.dice.below(8) {
            let key = self.dice.one_of(&["left", "left", "left", "right", "home", "end"]);
            self.press(key);
            match key {
                "left" => self.text().left(),
                "right" => self.text().right(),
                "home" => self.text().row_begin(),
                _ => self.text().row_end(),
            }
        }
        // So that what is written next begins a word.
        self.type_text(" ");
        self.text().write(" ");
    }

    fn write_and_undo(&mut self) {
        let text: String = (0..1 + self.dice.below(5)).map(|_| self.dice.one_of(&['s', 'ғ', '.', 'T'])).collect();
        self.type_text(&text);
        for _ in text.chars() {
            self.press("ctrl-z");
        }
        if self.dice.below(2) == 0 {
            for _ in text.chars() {
                self.press("ctrl-y");
            }
            self.text().write(&text);
        }
    }

    fn copy_or_cut(&mut self) {
        if self.text().is_empty() {
            return;
        }
        if self.dice.below(2) == 0 {
            return self.cut_all();
        }
        self.press("ctrl-a");
        self.press("ctrl-c");
        self.press("end");
        self.model.copied = self.text().all();
        self.text().end();
    }

    fn cut_all(&mut self) {
        self.press("ctrl-a");
        self.press("ctrl-x");
        self.model.copied = self.text().all();
        self.text().clear();
    }

    fn paste_copied(&mut self) {
        if self.text().length() + self.model.copied.len() < LETTERS_MAX {
            self.press("ctrl-v");
            let copied = self.model.copied.clone();
            self.text().write(&copied);
        }
    }

    fn write_over_all(&mut self) {
        self.press("ctrl-a");
        self.type_text("anew ");
        self.text().clear();
        self.text().write("anew ");
    }

    fn look_at_help(&mut self) {
        self.press("alt-/");
        self.stray();
        self.press("esc");
    }

    /// Another word begins here, and all before it is on the screen: a list that opens then is its own.
    fn begin_word(&mut self) {
        self.words += 1;
        let word = format!("k{}k", self.words);
        self.type_text(&format!(" {word} "));
        self.text().write(&format!(" {word} "));
        self.act(Act::See(word));
    }

    fn link(&mut self) {
        if self.small {
            return;
        }
        self.begin_word();
        let criterion = id('C', self.dice.below(PLACES as u64) as usize);
        let sign = self.dice.one_of(&["#", "№"]);
        let typed = if self.dice.below(2) == 0 { criterion.to_lowercase() } else { criterion.clone() };
        self.type_text(&format!("{sign}{typed}"));
        self.act(Act::See("Link this remark to".into()));
        self.press("enter");
        self.text().write(&format!("#{criterion} "));
    }

    fn sign_that_links_nothing(&mut self) {
        if self.small {
            return;
        }
        self.begin_word();
        match self.dice.below(3) {
            0 => {
                self.type_text("#c");
                self.act(Act::See("Link this remark to".into()));
                self.press("esc");
                self.type_text("rumbs ");
                self.text().write("#crumbs ");
            }
            1 => {
                self.type_text("#c1");
                self.press("alt-a");
                self.type_text(" ");
                self.text().write("#c1 ");
            }
            _ => {
                let text = self.dice.one_of(&["##\n", "#zzz\n", "№#\n", "##C1\n"]);
                self.type_text(text);
                self.text().write(text);
            }
        }
    }

    fn tick(&mut self) {
        let key = self.dice.one_of(&["alt-1", "alt-a", "alt-m", "alt-ь", "alt-2", "ctrl-l"]);
        self.press(key);
        if key == "ctrl-l" {
            let key = self.dice.one_of(&["esc", "enter"]);
            self.press(key);
        }
    }

    fn skip(&mut self) {
        let At::Question(index) = self.model.at else { return };
        self.press("alt-k");
        let reason = self.dice.one_of(&["no time", "болмады", "#3 r X", "q"]);
        self.type_text(reason);
        let reason = std::mem::take(&mut self.model.left[index]) + reason;
        if self.dice.below(3) > 0 || index + 1 == PLACES || !self.text().rows().is_empty() {
            self.press("esc");
            self.model.left[index] = reason;
        } else {
            self.model.skipped.push((id('Q', index), reason));
            self.press("enter");
            self.go_to(At::Question(index + 1));
        }
    }

    /// A digit where the reason begins: a correction, a slip, or the first letter.
    fn correct(&mut self) {
        let At::Criterion(index) = self.model.at else { return };
        let (key, rating) = self.dice.one_of(&LEVELS[..4]);
        if !self.text().is_empty() || self.model.ratings[index].is_none_or(|rated| rated == rating) {
            return;
        }
        self.type_text(key);
        match self.dice.below(4) {
            0 => {
                self.press("enter");
                self.model.rate(index, Some(rating));
            }
            1 => {
                self.press("esc");
                self.model.typing = false;
            }
            2 => self.press("backspace"),
            _ => {
                self.type_text(" of them");
                self.text().write(&format!("{key} of them"));
            }
        }
    }
}
