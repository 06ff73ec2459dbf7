//! What was filled in, by the codes of fields. The form that was handed out is made anew from the rubric of the session:
//! it says which fields there are, what choices they have, and which words of the file are the form's own.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use crate::{
    report::{CHOICE, FieldRow, FormMark, Input, document::Block, handed_out, letter::Centre},
    rubric::Rubric,
};

use super::{Returned, Unread, WhyUnread, Written, found::Found};

/// The suffix of the field for the remark beside choices.
const EXAMPLE: &str = "/example";

/// The answers that a form holds, until somebody takes them.
#[derive(Debug, Default)]
pub(super) struct Answers {
    texts: IndexMap<String, Written>,
    /// The names of what is chosen.
    chosen: IndexMap<String, Vec<(String, Written)>>,
    pub(super) unread: Vec<Unread>,
}

/// What a field expects.
enum Expected {
    /// What the form says of itself, and the reference: these are looked at elsewhere, and taken as texts.
    Text,
    /// A mark for this choice of a field.
    Choice { field: String, choice: String },
    /// Marks for one of these choices, then a remark.
    Grid { choices: Vec<String> },
}

/// The form as it was handed out.
struct Layout {
    expected: HashMap<String, Expected>,
    /// The words beside each code.
    words: HashMap<String, String>,
    /// All words of the form, with blanks made alike.
    own: HashSet<String>,
    /// Fields of which one choice at most can hold.
    single: HashSet<String>,
}

impl Answers {
    /// The answers of a form, looked for by the fields that the rubric has.
    pub(super) fn of(returned: &Returned, rubric: &Rubric, centre: Option<&Centre>) -> Self {
        let mark = &returned.mark;
        let layout = Layout::of(mark, rubric, centre);
        let mut answers = Answers::default();
        match &returned.found {
            Found::Rows { rows, outside } => {
                let same_version = mark.version == rubric.version;
                rows.iter().for_each(|row| answers.row(row, &layout, same_version));
                for written in outside.iter().filter(|written| !layout.has(&written.text)) {
                    answers.tell(written, WhyUnread::NoField);
                }
            }
            Found::Fields(fields) => fields.iter().for_each(|(name, written)| answers.field(name, written, &layout)),
        }
        answers.settle(&layout);
        answers
    }

    /// The text of a field, taken.
    pub(super) fn text(&mut self, code: &str) -> Option<Written> {
        self.texts.shift_remove(code)
    }

    /// The choice of a field of which one can hold, taken.
    pub(super) fn choice(&mut self, code: &str) -> Option<(String, Written)> {
        self.chosen.shift_remove(code)?.into_iter().next()
    }

    /// All choices of a field, taken.
    pub(super) fn choices(&mut self, code: &str) -> Vec<(String, Written)> {
        self.chosen.shift_remove(code).unwrap_or_default()
    }

    /// The remark beside the choices of a field, taken.
    pub(super) fn example(&mut self, code: &str) -> Option<Written> {
        self.text(&format!("{code}{EXAMPLE}"))
    }

    pub(super) fn tell(&mut self, written: &Written, why: WhyUnread) {
        self.unread.push(Unread::new(written.clone(), why));
    }

    /// Tells of all that nobody has taken.
    pub(super) fn finish(mut self) -> Vec<Unread> {
        let texts = std::mem::take(&mut self.texts).into_values();
        let chosen = std::mem::take(&mut self.chosen).into_values().flatten().map(|(_, written)| written);
        let left: Vec<Written> = texts.chain(chosen).collect();
        left.iter().for_each(|written| self.tell(written, WhyUnread::NotOfRubric));
        self.unread
    }

    /// Returns whether anything was filled in beside what the form says of itself.
    pub(super) fn is_empty(&self) -> bool {
        self.texts.keys().all(|code| matches!(code.as_str(), FormMark::CODE | "candidate")) && self.chosen.is_empty()
    }

    fn row(&mut self, row: &[Written], layout: &Layout, same_version: bool) {
        let filled = |from: usize| row.iter().skip(from).filter(|cell| !cell.text.is_empty());
        let code = row.first().map_or("", |cell| cell.text.as_str());
        let Some(expected) = layout.expected.get(code) else {
            let known = |cell: &&Written| !layout.has(&cell.text);
            // A code that the rubric does not have any longer: what is written beside it is told.
            let (from, why) = if code.is_empty() { (0, WhyUnread::NoField) } else { (2, WhyUnread::NotOfRubric) };
            let lost: Vec<Written> = filled(from).filter(known).cloned().collect();
            lost.iter().for_each(|cell| self.tell(cell, why.clone()));
            return;
        };
        let asked = layout.words.get(code);
        let altered = |cell: &&Written| {
            same_version && !cell.text.is_empty() && asked.is_some_and(|asked| !is_same(asked, &cell.text))
        };
        if let Some(cell) = row.get(1).filter(altered) {
            self.tell(cell, WhyUnread::Altered);
        }
        let taken = match expected {
            Expected::Text => {
                self.put_text(code, row.get(2));
                3
            }
            Expected::Choice { field, choice } => {
                self.put_mark(field, choice, row.get(2));
                3
            }
            Expected::Grid { choices } => {
                for (choice, cell) in choices.iter().zip(row.iter().skip(2)) {
                    self.put_mark(code, choice, Some(cell));
                }
                self.put_text(&format!("{code}{EXAMPLE}"), row.get(2 + choices.len()));
                3 + choices.len()
            }
        };
        let beyond: Vec<Written> = filled(taken).cloned().collect();
        beyond.iter().for_each(|cell| self.tell(cell, WhyUnread::NoField));
    }

    fn field(&mut self, name: &str, written: &Written, layout: &Layout) {
        let expected = |name: &str| layout.expected.get(name);
        let of_example = name.strip_suffix(EXAMPLE).and_then(expected);
        match (expected(name), of_example) {
            (Some(Expected::Text), _) | (None, Some(Expected::Grid { .. })) => self.put_text(name, Some(written)),
            (Some(Expected::Grid { choices }), _) if choices.contains(&written.text) => {
                self.put_choice(name, &written.text, written);
            }
            _ => match expected(&format!("{name}{CHOICE}{}", written.text)) {
                Some(Expected::Choice { field, choice }) => self.put_choice(field, choice, written),
                _ => self.tell(written, WhyUnread::NotOfRubric),
            },
        }
    }

    fn put_text(&mut self, code: &str, cell: Option<&Written>) {
        let Some(cell) = cell.filter(|cell| !cell.text.is_empty()) else { return };
        match self.texts.contains_key(code) {
            true => self.tell(cell, WhyUnread::Twice),
            false => drop(self.texts.insert(code.to_owned(), cell.clone())),
        }
    }

    fn put_mark(&mut self, field: &str, choice: &str, cell: Option<&Written>) {
        let Some(cell) = cell else { return };
        let sign = cell.text.to_lowercase();
        if NO_MARKS.contains(&sign.as_str()) {
            return;
        }
        if !MARKS.contains(&sign.as_str()) {
            self.tell(cell, WhyUnread::MoreThanMark);
        }
        self.put_choice(field, choice, cell);
    }

    fn put_choice(&mut self, field: &str, choice: &str, written: &Written) {
        let chosen = self.chosen.entry(field.to_owned()).or_default();
        match chosen.iter().any(|(each, _)| each == choice) {
            true => self.tell(written, WhyUnread::Twice),
            false => chosen.push((choice.to_owned(), written.clone())),
        }
    }

    /// Lays aside what holds more than one choice where one can hold.
    fn settle(&mut self, layout: &Layout) {
        let several = |(code, chosen): (&String, &Vec<_>)| {
            (chosen.len() > 1 && layout.single.contains(code)).then(|| code.clone())
        };
        let several: Vec<String> = self.chosen.iter().filter_map(several).collect();
        for code in several {
            let marks = self.chosen.shift_remove(&code).unwrap_or_default();
            marks.iter().for_each(|(_, written)| self.tell(written, WhyUnread::SeveralMarks));
        }
    }
}

/// Cells of a choice that is not chosen, in lower case.
const NO_MARKS: [&str; 8] = ["", "☐", "-", "–", "0", "no", "нет", "жоқ"];
/// Signs and words that are marks and nothing more.
const MARKS: [&str; 16] = ["x", "х", "×", "✗", "✘", "☒", "☑", "✓", "✔", "+", "*", "v", "1", "yes", "да", "иә"];

impl Layout {
    fn of(mark: &FormMark, rubric: &Rubric, centre: Option<&Centre>) -> Self {
        let document = handed_out(rubric, mark, centre);
        let mut layout =
            Layout { expected: HashMap::new(), words: HashMap::new(), own: HashSet::new(), single: HashSet::new() };
        layout.adopt(&document.title);
        layout.adopt(&document.subtitle);
        for block in &document.blocks {
            layout.block(block);
        }
        layout
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Field(field) => {
                let rows = field.rows();
                self.rows(&rows);
                match &field.input {
                    Input::Given | Input::Text(_) => drop(self.expected.insert(field.code.clone(), Expected::Text)),
                    Input::OneOf(choices) | Input::AnyOf(choices) => {
                        if matches!(field.input, Input::OneOf(_)) {
                            self.single.insert(field.code.clone());
                        }
                        for choice in choices {
                            let (field, choice) = (field.code.clone(), choice.id.clone());
                            let code = format!("{field}{CHOICE}{choice}");
                            self.expected.insert(code, Expected::Choice { field, choice });
                        }
                    }
                }
            }
            Block::Grid(grid) => {
                self.rows(&grid.rows());
                let choices: Vec<String> = grid.choices.iter().map(|choice| choice.id.clone()).collect();
                for row in &grid.rows {
                    self.single.insert(row.code.clone());
                    self.expected.insert(row.code.clone(), Expected::Grid { choices: choices.clone() });
                }
            }
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Quote { text, .. } => self.adopt(text),
            Block::List(items) => items.iter().for_each(|item| self.adopt(item)),
            Block::SignatureBlock { name, position } => {
                self.adopt(name);
                self.adopt(position);
            }
            _ => {}
        }
    }

    fn rows(&mut self, rows: &[FieldRow]) {
        for row in rows {
            row.cells.iter().for_each(|cell| self.adopt(cell));
            if !row.is_head
                && let [code, words, ..] = &row.cells[..]
            {
                self.words.insert(code.clone(), words.clone());
            }
        }
    }

    fn adopt(&mut self, text: &str) {
        self.own.insert(even(text));
    }

    /// Returns whether a text is the form's own.
    fn has(&self, text: &str) -> bool {
        self.own.contains(&even(text))
    }
}

/// A text with its blanks made alike.
fn even(text: &str) -> String {
    text.trim_start_matches('\'').split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_same(one: &str, other: &str) -> bool {
    even(one) == even(other)
}
