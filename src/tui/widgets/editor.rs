//! A text being edited: one line or many, with soft wrap, undo, selection and paste. The text and its changes are
//! `ratatui_textarea`'s. Here are its bounds, its keys, and its place on the screen: the library counts columns by single
//! characters, and a letter of several (an emoji with its selector, a family of four) would leave its cursor beside the
//! text.

mod moves;
mod places;
mod sight;

use std::cell::{Cell, RefCell};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    bounds, encoding,
    session::{FieldName, Refusal},
    tui::keymap::{self, Command, Context},
};

use places::{Place, Places};
use sight::View;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lines {
    One,
    Many,
}

#[derive(Debug, Clone)]
pub(crate) struct Editor {
    area: TextArea<'static>,
    lines: Lines,
    /// The letter that the last key put at the end of its row, if nothing else moved.
    letter: Option<char>,
    /// Where the text stands in the width in which it was last drawn.
    places: RefCell<Places>,
    view: Cell<View>,
}

impl Editor {
    /// The cursor stands behind the text.
    pub(crate) fn new(text: &str, lines: Lines) -> Self {
        let rows = match lines {
            Lines::One => vec![text.replace('\n', " ")],
            Lines::Many => text.split('\n').map(str::to_owned).collect(),
        };
        Self::from_rows(rows, lines)
    }

    pub(crate) fn from_rows(rows: Vec<String>, lines: Lines) -> Self {
        let mut area = TextArea::new(rows);
        area.set_wrap_mode(WrapMode::None);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        let places = RefCell::new(Places::unbroken(area.lines()));
        Editor { area, lines, letter: None, places, view: Cell::default() }
    }

    pub(crate) fn rows(&self) -> &[String] {
        self.area.lines()
    }

    pub(crate) fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Puts the cursor there; what is being selected goes on.
    fn set_cursor(&mut self, (row, character): Place) {
        const FAR: usize = u16::MAX as usize;
        if row <= FAR && character <= FAR {
            return self.area.move_cursor(CursorMove::Jump(row as u16, character as u16));
        }
        // The library jumps no further; the rest is walked from whatever is nearest.
        if row != self.cursor().0 {
            self.area.move_cursor(CursorMove::Jump(row.min(FAR) as u16, 0));
            while self.cursor().0 < row {
                self.area.move_cursor(CursorMove::Down);
            }
        }
        let length = self.rows()[row].chars().count();
        let character = character.min(length);
        if length - character < character.abs_diff(self.cursor().1) {
            self.area.move_cursor(CursorMove::End);
        }
        while self.cursor().1 > character {
            self.area.move_cursor(CursorMove::Back);
        }
        while self.cursor().1 < character {
            self.area.move_cursor(CursorMove::Forward);
        }
    }

    fn cursor(&self) -> Place {
        let cursor = self.area.cursor();
        (cursor.0, cursor.1)
    }

    pub(crate) fn move_to_end(&mut self) {
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
    }

    /// Takes a key as text or as a movement; says whether the text changed.
    pub(crate) fn key(&mut self, key: &KeyEvent) -> bool {
        self.letter = None;
        // A line feed is what some terminals send for Enter, and text that is pasted without brackets; the library
        // would take it for a command that deletes the row.
        let line_feed = key.code == KeyCode::Char('j') && key.modifiers == KeyModifiers::CONTROL;
        let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        let key = if line_feed { &enter } else { key };
        if let Some(pressed) = keymap::find(&[Context::Editor], true, key) {
            return self.command(pressed.command);
        }
        let is_enter = key.code == KeyCode::Enter;
        let is_tab = matches!(key.code, KeyCode::Tab | KeyCode::BackTab);
        if (is_enter && self.lines == Lines::One) || is_tab {
            return false;
        }
        if self.is_full() && matches!(key.code, KeyCode::Char(_)) {
            return false;
        }
        let selected = self.selection().is_some();
        let (rows, (row, char)) = (self.rows().len(), self.cursor());
        if let Some(to) = self.movement(key) {
            self.select(key.modifiers.contains(KeyModifiers::SHIFT));
            self.set_cursor(to);
            return false;
        }
        let before = self.on_screen();
        let was_blank = self.rows()[row].trim().is_empty();
        // Only what is typed or deleted at the cursor changes no more than what stands behind it: the library has other
        // keys, and the cursor does not tell where those change the text.
        let deletion = self.deletion(key);
        let at_cursor = keymap::is_letter(key) || deletion.is_some();
        let changed = match deletion.filter(|_| !selected) {
            Some(Some((from, to))) => self.remove(from, to),
            Some(None) => false,
            None => self.area.input(*key),
        };
        let is_in_row = at_cursor && !selected && self.rows().len() == rows && self.cursor().0 == row;
        match changed {
            true if is_in_row => {
                let begin = char.min(self.cursor().1);
                self.places.get_mut().row_changed(row, &self.area.lines()[row], begin)
            }
            true => self.find_places(),
            false => {}
        }
        self.leave_letter();
        let after = self.on_screen();
        // The first letter of a row brings more than itself: a mark beside the row, or the word that is carried there.
        let moved_on = after == (before.0, before.1 + 1) && before.1 > 0 && !was_blank;
        if let KeyCode::Char(letter) = key.code
            && (changed && moved_on && !selected && self.is_behind(letter))
            && (letter.is_ascii() || letter.is_alphanumeric())
        {
            self.letter = Some(letter);
        }
        changed
    }

    /// Finds the places anew after any change.
    fn find_places(&mut self) {
        let places = self.places.get_mut();
        *places = Places::new(self.area.lines(), places.columns());
    }

    /// The line of the screen and the column at which the cursor stands.
    fn on_screen(&self) -> (usize, usize) {
        self.places.borrow().on_screen(self.area.lines(), self.cursor())
    }

    /// Returns whether the cursor stands at the end of its row, behind this letter alone.
    fn is_behind(&self, letter: char) -> bool {
        let (row, char) = self.cursor();
        let text = &self.area.lines()[row];
        let last = text.graphemes(true).next_back();
        last.is_some_and(|last| last.chars().eq([letter])) && char == text.chars().count()
    }

    pub(crate) fn command(&mut self, command: Command) -> bool {
        let changed = match command {
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Cut => self.area.cut(),
            // As what is pasted from outside: bounded, and on one line where there is one.
            Command::Paste => return self.paste(&self.area.yank_text()).unwrap_or(false),
            Command::SelectAll => {
                self.area.cancel_selection();
                self.set_cursor((0, 0));
                self.area.start_selection();
                self.move_to_end();
                false
            }
            _ => false,
        };
        if changed {
            self.find_places();
            self.leave_letter();
        }
        changed
    }

    /// Copies what is selected, for a later paste; says whether anything was.
    pub(crate) fn copy_selection(&mut self) -> bool {
        let selecting = self.area.selection_range().is_some();
        if selecting {
            self.area.copy();
        }
        selecting
    }

    /// The text that was cut or copied last.
    pub(crate) fn cut_text(&self) -> String {
        self.area.yank_text()
    }

    /// Takes up what was cut or copied in another text.
    pub(crate) fn set_cut_text(&mut self, text: &str) {
        self.area.set_yank_text(text);
    }

    /// Inserts text from outside, without control characters; refuses what is too long.
    pub(crate) fn paste(&mut self, text: &str) -> Result<bool, Refusal> {
        let most = self.most();
        let too_long = Refusal::TooLong { field: FieldName::Pasted, most };
        // Bytes bound characters, so that a huge paste is not even counted.
        if text.len() > most * 4 || text.chars().count() + self.length() > most {
            return Err(too_long);
        }
        let unified = encoding::line_feeds(text).replace('\t', " ");
        let clean: String = unified.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        let clean = if self.lines == Lines::One { clean.replace('\n', " ") } else { clean };
        let changed = self.area.insert_str(clean);
        self.find_places();
        self.leave_letter();
        Ok(changed)
    }

    /// The text of the row up to the cursor.
    pub(crate) fn before_cursor(&self) -> String {
        let (row, column) = (self.area.cursor().0, self.area.cursor().1);
        self.area.lines()[row].chars().take(column).collect()
    }

    /// Replaces so many characters before the cursor.
    pub(crate) fn replace_before_cursor(&mut self, characters: usize, text: &str) {
        let (row, char) = self.cursor();
        if characters > 0 {
            self.remove((row, char.saturating_sub(characters)), (row, char));
        }
        self.area.insert_str(text);
        self.find_places();
        self.leave_letter();
    }

    /// A new row below the last one, with the cursor on it; an empty last row is used as it is.
    pub(crate) fn begin_row(&mut self) {
        self.move_to_end();
        if self.area.lines().last().is_some_and(|row| !row.is_empty()) {
            self.area.insert_newline();
            self.find_places();
        }
    }

    /// A bound on the rows that the text takes on a screen of so many columns: two rows that follow one another hold
    /// more than one row's worth.
    pub(crate) fn rows_at_most(&self, columns: u16) -> u16 {
        let columns = usize::from(columns.max(1));
        let rows: usize = self.area.lines().iter().map(|line| 2 + 2 * line.len() / columns).sum();
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    fn most(&self) -> usize {
        match self.lines {
            Lines::One => bounds::FIELD_CHARS_MAX,
            Lines::Many => bounds::NOTE_CHARS_MAX,
        }
    }

    fn length(&self) -> usize {
        self.area.lines().iter().map(|row| row.chars().count() + 1).sum()
    }

    /// Counting characters is only needed when the bytes alone do not settle it.
    fn is_full(&self) -> bool {
        let bytes: usize = self.area.lines().iter().map(|row| row.len() + 1).sum();
        bytes > self.most() && self.length() > self.most()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(editor: &mut Editor, text: &str) {
        for c in text.chars() {
            editor.key(&KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        }
    }

    #[test]
    fn kazakh_letters_are_typed_and_taken_back_one_by_one() {
        let mut editor = Editor::new("", Lines::One);
        typed(&mut editor, "Әңгімелесу құқығы");
        editor.key(&KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!(editor.text(), "Әңгімелесу құқығ");
    }

    #[test]
    fn what_the_library_brings_again_elsewhere_is_found_anew() {
        let mut editor = Editor::new(&"x".repeat(300), Lines::Many);
        *editor.places.get_mut() = Places::new(editor.area.lines(), 75);
        editor.set_cursor((0, 0));
        editor.paste(&"қ".repeat(200)).unwrap();
        editor.command(Command::Undo);
        editor.move_to_end();
        editor.key(&KeyEvent::new(KeyCode::Char('r'), KeyModifiers::CONTROL));
        assert_eq!(editor.text(), "қ".repeat(200) + &"x".repeat(300));
        editor.key(&KeyEvent::new(KeyCode::Up, KeyModifiers::NONE));
    }

    #[test]
    fn a_letter_is_deleted_where_the_cursor_stands_however_far_that_is() {
        let rows = usize::from(u16::MAX) + 10;
        let mut editor = Editor::new(&vec!["ab"; rows].join("\n"), Lines::Many);
        editor.move_to_end();
        editor.key(&KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!((editor.rows().len(), editor.rows()[rows - 1].as_str()), (rows, "a"));
        assert_eq!(editor.rows()[usize::from(u16::MAX)], "ab");
        let mut long = Editor::new(&"a".repeat(200_000), Lines::Many);
        long.move_to_end();
        long.key(&KeyEvent::new(KeyCode::Left, KeyModifiers::NONE));
        long.key(&KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!(long.cursor(), (0, 199_998));
    }

    #[test]
    fn a_line_feed_begins_a_row_and_deletes_none() {
        let mut editor = Editor::new("kept", Lines::Many);
        editor.key(&KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL));
        typed(&mut editor, "too");
        assert_eq!(editor.text(), "kept\ntoo");
        let mut line = Editor::new("kept", Lines::One);
        line.key(&KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL));
        assert_eq!(line.text(), "kept");
    }

    #[test]
    fn a_paste_loses_control_characters_but_no_text() {
        let mut editor = Editor::new("", Lines::Many);
        editor.paste("one\r\ntwo\u{1b}[31m\tthree").unwrap();
        assert_eq!(editor.text(), "one\ntwo[31m three");
    }

    #[test]
    fn a_paste_beyond_the_bound_is_refused_whole() {
        let mut editor = Editor::new("kept", Lines::One);
        assert!(editor.paste(&"x".repeat(1_000_000)).is_err());
        assert_eq!(editor.text(), "kept");
    }

    #[test]
    fn a_letter_of_several_characters_is_taken_back_and_brought_again_whole() {
        for letter in ["👨‍👩‍👧‍👦", "❤️", "🇰🇿", "e\u{301}", "й", "x"] {
            let mut editor = Editor::new("", Lines::Many);
            typed(&mut editor, "a");
            typed(&mut editor, letter);
            typed(&mut editor, "b");
            let mut seen = Vec::new();
            for command in [Command::Undo, Command::Undo, Command::Undo, Command::Redo, Command::Redo, Command::Redo] {
                editor.command(command);
                seen.push(editor.text());
            }
            let with = format!("a{letter}");
            assert_eq!(seen, [with.as_str(), "a", "", "a", &with, &format!("{with}b")], "{letter}");
        }
    }

    #[test]
    fn undo_takes_back_and_redo_brings_again() {
        let mut editor = Editor::new("", Lines::Many);
        typed(&mut editor, "ab");
        editor.command(Command::Undo);
        assert_eq!(editor.text(), "a");
        editor.command(Command::Redo);
        assert_eq!(editor.text(), "ab");
    }
}
