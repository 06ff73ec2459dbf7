//! What must be in the notes and ratings, by plain rules: letters are where the cursor was, and a rating is the last that
//! was chosen. Nothing here is taken from the program.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;
use viva::session::{Event, Interview, Rating, Unfinished};

use crate::terminal::shown::take_up;

/// Questions and criteria that are gone to: 1 to 4 of each.
pub const PLACES: usize = 4;

/// A text with a cursor in it.
#[derive(Debug, Clone, Default)]
pub struct Text {
    letters: Vec<char>,
    cursor: usize,
}

impl Text {
    /// Letter by letter; each may join the one behind the cursor.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.letters.insert(self.cursor, letter);
            self.cursor += 1;
            let joins = |c: &char| !c.is_ascii() && !c.is_alphanumeric();
            if self.letters.get(self.cursor).is_some_and(joins) {
                self.cursor = self.borders().find(|border| *border >= self.cursor).expect("the end is a border");
            }
        }
    }

    /// The places between letters as they are seen: between a letter and its mark there is none.
    fn borders(&self) -> impl DoubleEndedIterator<Item = usize> + use<> {
        let mut borders = vec![0];
        for letter in self.all().graphemes(true) {
            borders.push(borders[borders.len() - 1] + letter.chars().count());
        }
        borders.into_iter()
    }

    pub fn erase(&mut self, count: usize) {
        for _ in 0..count {
            let end = self.cursor;
            self.left();
            self.letters.drain(self.cursor..end);
        }
    }

    pub fn clear(&mut self) {
        *self = Text::default();
    }

    pub fn left(&mut self) {
        self.cursor = self.borders().rev().find(|border| *border < self.cursor).unwrap_or(0);
    }

    pub fn right(&mut self) {
        self.cursor = self.borders().find(|border| *border > self.cursor).unwrap_or(self.letters.len());
    }

    pub fn row_begin(&mut self) {
        self.cursor = self.letters[..self.cursor].iter().rposition(|c| *c == '\n').map_or(0, |at| at + 1);
    }

    pub fn row_end(&mut self) {
        let rest = &self.letters[self.cursor..];
        self.cursor += rest.iter().position(|c| *c == '\n').unwrap_or(rest.len());
    }

    pub fn end(&mut self) {
        self.cursor = self.letters.len();
    }

    /// A new row at the end, or the last one if it is empty.
    pub fn begin_row(&mut self) {
        self.end();
        if self.letters.last().is_some_and(|c| *c != '\n') {
            self.write("\n");
        }
    }

    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    pub fn length(&self) -> usize {
        self.letters.len()
    }

    pub fn all(&self) -> String {
        self.letters.iter().collect()
    }

    /// The rows that say something.
    pub fn rows(&self) -> Vec<String> {
        self.all().split('\n').map(|row| row.trim().to_owned()).filter(|row| !row.is_empty()).collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    Question(usize),
    Criterion(usize),
}

#[derive(Debug, Clone)]
pub struct Model {
    pub at: At,
    /// True while letters are text.
    pub typing: bool,
    pub notes: [Text; PLACES],
    pub reasons: [Text; PLACES],
    pub ratings: [Option<&'static str>; PLACES],
    /// All ratings that were ever chosen.
    pub chosen: Vec<(String, &'static str)>,
    pub skipped: Vec<(String, String)>,
    /// The reason for skipping that was begun and left.
    pub left: [String; PLACES],
    /// What was copied last.
    pub copied: String,
}

pub fn id(letter: char, index: usize) -> String {
    format!("{letter}{}", index + 1)
}

impl Model {
    /// An interview with its first question on the screen.
    pub fn new() -> Self {
        Model {
            at: At::Question(0),
            typing: true,
            notes: Default::default(),
            reasons: Default::default(),
            ratings: Default::default(),
            chosen: Vec::new(),
            skipped: Vec::new(),
            left: Default::default(),
            copied: String::new(),
        }
    }

    /// The text of the place.
    pub fn text(&mut self) -> &mut Text {
        match self.at {
            At::Question(index) => &mut self.notes[index],
            At::Criterion(index) => &mut self.reasons[index],
        }
    }

    /// Comes to a place, or to the same again: the notes begin a row, a reason waits to be gone on with.
    pub fn arrive(&mut self, at: At) {
        self.at = at;
        match at {
            At::Question(index) => {
                let rows: String = self.notes[index].rows().iter().map(|row| format!("{row}\n")).collect();
                self.notes[index].clear();
                self.notes[index].write(&rows);
                self.typing = true;
            }
            At::Criterion(index) => {
                let reason = self.reasons[index].all();
                self.reasons[index].clear();
                self.reasons[index].write(reason.trim());
                self.typing = false;
            }
        }
    }

    pub fn rate(&mut self, criterion: usize, rating: Option<&'static str>) {
        self.ratings[criterion] = rating;
        self.chosen.extend(rating.map(|rating| (id('C', criterion), rating)));
    }

    /// Compares with what a session holds; says what differs.
    pub fn differs_from(&self, mut interview: Interview, unfinished: Unfinished) -> Option<String> {
        take_up(&mut interview, unfinished);
        let record = interview.record();
        let mut notes = BTreeMap::<String, Vec<String>>::new();
        for (question, remark) in record.remarks() {
            notes.entry(question.to_string()).or_default().push(remark.text.clone());
        }
        for (index, wanted) in self.notes.iter().enumerate() {
            let (question, wanted) = (id('Q', index), wanted.rows());
            let held = notes.remove(&question).unwrap_or_default();
            if held != wanted {
                return Some(format!("{question} must say\n{wanted:#?}\nand says\n{held:#?}"));
            }
        }
        if !notes.is_empty() {
            return Some(format!("nobody wrote {notes:?}"));
        }
        for (index, (wanted, reason)) in self.ratings.iter().zip(&self.reasons).enumerate() {
            let criterion = id('C', index);
            let rated = record.ratings.get(criterion.as_str()).cloned().unwrap_or_default();
            let (held, reason) = (rated.rating.as_ref().map(name), reason.all());
            if held.as_deref() != *wanted || rated.rationale.trim() != reason.trim() {
                return Some(format!("{criterion} must be {wanted:?}, {reason:?}, and is {rated:?}"));
            }
        }
        let events = interview.trail().entries().iter().map(|entry| &entry.event);
        let unwanted = events.into_iter().find(|event| !self.wanted(event));
        unwanted.map(|event| format!("nobody chose {event:?}"))
    }

    /// Returns true unless an event is one that only a person may choose, and nobody did.
    fn wanted(&self, event: &Event) -> bool {
        match event {
            Event::Rated { criterion, rating, .. } => {
                self.chosen.iter().any(|(id, chosen)| *id == criterion.as_str() && *chosen == name(rating))
            }
            Event::QuestionSkipped { question, reason, .. } => {
                self.skipped.iter().any(|(id, why)| *id == question.as_str() && why.trim() == reason.trim())
            }
            // An item that was added is taken back by taking it off the register.
            Event::EvidenceRemoved { reason, .. } => reason == "taken back as it was entered",
            Event::ItemRefused { .. }
            | Event::BrokenOff { .. }
            | Event::RecommendationDeparted { .. }
            | Event::Signed { .. } => false,
            _ => true,
        }
    }
}

fn name(rating: &Rating) -> String {
    match rating {
        Rating::Level(level) => level.to_string(),
        Rating::NotEnoughEvidence => "none".to_owned(),
    }
}
