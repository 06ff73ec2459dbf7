//! Somebody who types at random, and remembers what the notes are after each key.

use super::{
    shown::{Held, Notes},
    told,
};
use crate::dice::Dice;

/// The notes after a key, and the question on the screen.
#[derive(Debug, Clone, Default)]
struct Typed {
    question: usize,
    notes: [Vec<String>; QUESTIONS],
}

/// Questions 1 to 4 of the rubric.
const QUESTIONS: usize = 4;
const LETTERS: [char; 24] = [
    'a', 'e', 'n', 'r', 's', 't', 'Z', '1', '.', ' ', 'ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і', 'Қ', '«', '»', '–',
    'щ',
];
const ROW_CHARS_MAX: usize = 60;
/// As many as the screen has room for.
const ROWS_MAX: usize = 12;

/// All that was typed since the session was opened.
pub struct Typist {
    typed: Vec<Typed>,
}

impl Default for Typist {
    fn default() -> Self {
        Typist { typed: vec![Typed::default()] }
    }
}

fn id(question: usize) -> String {
    format!("Q{}", question + 1)
}

/// Rows as the screen and the session have them.
fn filled(rows: &[String]) -> Vec<String> {
    rows.iter().map(|row| row.trim().to_owned()).filter(|row| !row.is_empty()).collect()
}

impl Typed {
    fn all(&self) -> Notes {
        told(&self.notes.iter().enumerate().map(|(question, rows)| (id(question), filled(rows))).collect())
    }
}

impl Typist {
    fn now(&self) -> &Typed {
        &self.typed[self.typed.len() - 1]
    }

    pub fn question(&self) -> String {
        id(self.now().question)
    }

    pub fn rows_here(&self) -> Vec<String> {
        filled(&self.now().notes[self.now().question])
    }

    /// The next keys: a letter mostly, sometimes a command.
    pub fn next_keys(&mut self, dice: &mut Dice) -> String {
        let mut next = self.now().clone();
        let here = next.question;
        let rows = &mut next.notes[here];
        let full = rows.len() >= ROWS_MAX;
        let keys = match dice.below(40) {
            _ if rows.is_empty() => {
                rows.push(String::new());
                String::new()
            }
            // Leaving a question follows something typed there, so that pictures can be told apart.
            roll if (roll < 2 || full) && !rows[rows.len() - 1].is_empty() => {
                let forward = here == 0 || (here + 1 < QUESTIONS && dice.below(2) == 0);
                next.question = if forward { here + 1 } else { here - 1 };
                // An empty row stands ready.
                begin_row(&mut next.notes[next.question]);
                String::from(if forward { "\x0e" } else { "\x10" })
            }
            2 => "\x1b1".into(),
            3 => "\x1ba".into(),
            4 => "\x1bm".into(),
            5 | 6 => match rows.last_mut().and_then(String::pop) {
                Some(_) => "\x7f".into(),
                None => String::new(),
            },
            7 => {
                begin_row(rows);
                "\r".into()
            }
            _ if rows[rows.len() - 1].chars().count() > ROW_CHARS_MAX => {
                begin_row(rows);
                "\r".into()
            }
            _ => {
                let letter = dice.one_of(&LETTERS);
                rows[self.typed[self.typed.len() - 1].notes[here].len() - 1].push(letter);
                letter.into()
            }
        };
        self.typed.push(next);
        keys
    }

    /// The first moment at which the screen would have been like this.
    pub fn first_like(&self, (question, rows): &(String, Vec<String>)) -> Option<usize> {
        self.typed
            .iter()
            .position(|typed| id(typed.question) == *question && filled(&typed.notes[typed.question]) == *rows)
    }

    /// The first moment from one on at which the notes and the question were these.
    pub fn first_with(&self, from: usize, held: &Held) -> Option<usize> {
        let notes = told(&held.notes);
        let is_like = |typed: &Typed| typed.all() == notes && held.question == Some(id(typed.question));
        (from..self.typed.len()).find(|at| is_like(&self.typed[*at]))
    }

    /// The session is opened again as it was at this moment.
    pub fn go_on_from(&mut self, moment: usize) {
        let mut typed = self.typed.swap_remove(moment);
        for rows in &mut typed.notes {
            *rows = filled(rows);
        }
        begin_row(&mut typed.notes[typed.question]);
        self.typed = vec![typed];
    }
}

/// A row to type on at the end.
fn begin_row(rows: &mut Vec<String>) {
    rows.retain(|row| !row.trim().is_empty());
    rows.push(String::new());
}
