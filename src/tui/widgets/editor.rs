//! A text being edited: one line or many, with soft wrap, undo, selection and paste. The editing itself is
//! `ratatui_textarea`'s; here are its bounds, its keys and its place on the screen.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    layout::{Position, Rect},
    style::{Modifier, Style},
    widgets::Widget,
};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use crate::{
    bounds, encoding,
    session::{FieldName, Refusal},
    tui::{
        canvas::Canvas,
        keymap::{self, Command, Context},
    },
};

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
        area.set_cursor_line_style(Style::new());
        // The terminal's own cursor shows the place.
        area.set_cursor_style(Style::new());
        // Works without colours.
        area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
        if lines == Lines::Many {
            area.set_wrap_mode(WrapMode::WordOrGlyph);
        }
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Editor { area, lines, letter: None }
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

    fn set_cursor(&mut self, row: usize, character: usize) {
        let clip = |value: usize| u16::try_from(value).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(clip(row), clip(character)));
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
        let before = self.area.screen_cursor();
        let was_blank = self.area.lines()[self.area.cursor().0].trim().is_empty();
        let selected = self.area.is_selecting();
        let changed = self.area.input(*key);
        let after = self.area.screen_cursor();
        // The first letter of a row brings more than itself: a mark beside the row, or the word that is carried there.
        let moved_on = after.row == before.row && after.col == before.col + 1 && before.col > 0 && !was_blank;
        if let KeyCode::Char(letter) = key.code
            && (changed && moved_on && !selected && self.is_behind_text())
            && (letter.is_ascii() || letter.is_alphanumeric())
        {
            self.letter = Some(letter);
        }
        changed
    }

    fn is_behind_text(&self) -> bool {
        let cursor = self.area.cursor();
        self.area.lines()[cursor.0].chars().nth(cursor.1).is_none()
    }

    /// The letter that the last key put at the end of its row, and its place in this area, if it is all that changed in
    /// the picture that was last drawn.
    pub(crate) fn letter(&self, area: Rect) -> Option<(Position, char)> {
        let cursor = self.cursor_position(area)?;
        // In the last column the cursor does not stand behind its letter.
        let is_inside = cursor.x > area.x && cursor.x + 1 < area.right();
        self.letter.filter(|_| is_inside).map(|letter| (Position { x: cursor.x - 1, ..cursor }, letter))
    }

    pub(crate) fn command(&mut self, command: Command) -> bool {
        match command {
            Command::Undo => self.area.undo(),
            Command::Redo => self.area.redo(),
            Command::Cut => self.area.cut(),
            // As what is pasted from outside: bounded, and on one line where there is one.
            Command::Paste => self.paste(&self.area.yank_text()).unwrap_or(false),
            Command::SelectAll => {
                self.area.select_all();
                false
            }
            _ => false,
        }
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
        Ok(self.area.insert_str(clean))
    }

    /// The text of the row up to the cursor.
    pub(crate) fn before_cursor(&self) -> String {
        let (row, column) = (self.area.cursor().0, self.area.cursor().1);
        self.area.lines()[row].chars().take(column).collect()
    }

    /// Replaces so many characters before the cursor.
    pub(crate) fn replace_before_cursor(&mut self, characters: usize, text: &str) {
        for _ in 0..characters {
            self.area.move_cursor(CursorMove::Back);
        }
        self.area.delete_str(characters);
        self.area.insert_str(text);
    }

    /// A new row below the last one, with the cursor on it; an empty last row is used as it is.
    pub(crate) fn begin_row(&mut self) {
        self.move_to_end();
        if self.area.lines().last().is_some_and(|row| !row.is_empty()) {
            self.area.insert_newline();
        }
    }

    /// Puts the cursor where the text was clicked.
    pub(crate) fn click(&mut self, area: Rect, at: Position) {
        let (top, left) = self.area.scroll_offset();
        let row = usize::from(top) + usize::from(at.y.saturating_sub(area.y));
        let column = usize::from(left) + usize::from(at.x.saturating_sub(area.x));
        let place = self.area.screen_to_data(row, column);
        self.area.cancel_selection();
        self.set_cursor(place.0, place.1);
    }

    pub(crate) fn scroll(&mut self, rows: i16) {
        self.area.scroll((rows, 0));
    }

    /// Paints the text; the terminal's cursor goes to its place when the editor has the keys.
    pub(crate) fn draw(&self, canvas: &mut Canvas, area: Rect, has_keys: bool) {
        if area.width == 0 || area.height == 0 {
            return;
        }
        self.area.render(area, canvas.buffer);
        if has_keys {
            canvas.cursor = self.cursor_position(area);
        }
    }

    /// The position of the cursor in this area, as last drawn.
    pub(crate) fn cursor_position(&self, area: Rect) -> Option<Position> {
        let (top, left) = self.area.scroll_offset();
        let cursor = self.area.screen_cursor();
        let row = u16::try_from(cursor.row).ok()?.checked_sub(top)?;
        let column = u16::try_from(cursor.col).ok()?.checked_sub(left)?;
        let x = (area.x + column).min(area.right().saturating_sub(1));
        (row < area.height).then_some(Position::new(x, area.y + row))
    }

    /// A bound on the rows that the text takes on a screen of so many columns: two rows that follow one another hold
    /// more than one row's worth.
    pub(crate) fn rows_at_most(&self, columns: u16) -> u16 {
        let columns = usize::from(columns.max(1));
        let rows: usize = self.area.lines().iter().map(|line| 2 + 2 * line.len() / columns).sum();
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    /// Returns for each row of the area the row of the text that begins on it.
    pub(crate) fn rows_on_screen(&self, height: u16) -> Vec<Option<usize>> {
        let (top, _) = self.area.scroll_offset();
        let mut seen = None;
        let mut rows = Vec::with_capacity(height.into());
        for offset in 0..height {
            let place = self.area.screen_to_data((top + offset).into(), 0);
            let begins = place.1 == 0 && seen != Some(place.0);
            seen = Some(place.0);
            rows.push(begins.then_some(place.0));
        }
        rows
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
    fn undo_takes_back_and_redo_brings_again() {
        let mut editor = Editor::new("", Lines::Many);
        typed(&mut editor, "ab");
        editor.command(Command::Undo);
        assert_eq!(editor.text(), "a");
        editor.command(Command::Redo);
        assert_eq!(editor.text(), "ab");
    }
}
