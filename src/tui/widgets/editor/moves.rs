//! Movements and deletions letter by letter and line by line, as they are seen; others are the library's.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    Editor,
    places::{self, Place},
};

/// The direction of a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forward,
}

impl Editor {
    /// The place to which a key moves the cursor, letter by letter and line by line; other movements are the library's.
    pub(super) fn movement(&self, key: &KeyEvent) -> Option<Place> {
        let with = key.modifiers - KeyModifiers::SHIFT;
        let is_letter = |letter| key.code == KeyCode::Char(letter) && with == KeyModifiers::CONTROL;
        let is = |code, letter| (key.code == code && with.is_empty()) || is_letter(letter);
        let page = self.view.get().height.max(1);
        match key.code {
            _ if is(KeyCode::Left, 'b') => self.beside(Way::Back),
            _ if is(KeyCode::Right, 'f') => self.beside(Way::Forward),
            _ if is(KeyCode::Up, 'p') => self.lines_away(Way::Back, 1),
            _ if is(KeyCode::Down, 'n') => self.lines_away(Way::Forward, 1),
            KeyCode::PageUp => self.lines_away(Way::Back, page),
            KeyCode::PageDown => self.lines_away(Way::Forward, page),
            // The library would move within a window that it does not have.
            KeyCode::Char('v') if with == KeyModifiers::ALT => self.lines_away(Way::Back, page),
            _ => return None,
        }
        .or(Some(self.cursor()))
    }

    /// The text that a key deletes, of which there may be none; no answer for a key that deletes no single letter.
    pub(super) fn deletion(&self, key: &KeyEvent) -> Option<Option<(Place, Place)>> {
        let is = |code, letter| match key.modifiers {
            KeyModifiers::CONTROL => key.code == KeyCode::Char(letter),
            modifiers => key.code == code && (modifiers - KeyModifiers::SHIFT).is_empty(),
        };
        let here = self.cursor();
        if is(KeyCode::Backspace, 'h') {
            return Some(self.beside(Way::Back).map(|from| (from, here)));
        }
        is(KeyCode::Delete, 'd').then(|| self.beside(Way::Forward).map(|to| (here, to)))
    }

    /// The place one letter away, or at the end of the row beside; none at the ends of the text.
    fn beside(&self, way: Way) -> Option<Place> {
        let (row, char) = self.cursor();
        let text = self.rows();
        let ends_row = char == text[row].chars().count();
        match way {
            Way::Back if char > 0 => Some((row, places::letter_before(&text[row], char))),
            Way::Back => row.checked_sub(1).map(|row| (row, text[row].chars().count())),
            Way::Forward if !ends_row => Some((row, places::letter_after(&text[row], char))),
            Way::Forward => (row + 1 < text.len()).then_some((row + 1, 0)),
        }
    }

    /// The place so many lines up or down, or in the first or last line; none where the cursor is in that.
    fn lines_away(&self, way: Way, count: usize) -> Option<Place> {
        let (line, column) = self.on_screen();
        let places = self.places.borrow();
        let to = match way {
            Way::Back => line.saturating_sub(count),
            Way::Forward => (line + count).min(places.count() - 1),
        };
        (to != line).then(|| places.in_text(self.rows(), to, column))
    }

    pub(super) fn selection(&self) -> Option<(Place, Place)> {
        self.area.selection_range().filter(|(from, to)| from != to)
    }

    /// Begins or goes on with what is selected by movements with Shift, or ends it.
    pub(super) fn select(&mut self, goes_on: bool) {
        match goes_on {
            true if !self.area.is_selecting() => self.area.start_selection(),
            true => {}
            false => self.area.cancel_selection(),
        }
    }

    /// Removes what stands between two places; what was cut or copied stays.
    pub(super) fn remove(&mut self, from: Place, to: Place) -> bool {
        self.area.cancel_selection();
        self.set_cursor(from);
        self.area.start_selection();
        self.set_cursor(to);
        self.area.delete_char()
    }

    /// Undoes the last change. A letter of several characters, which come one by one, is taken back whole.
    pub(super) fn undo(&mut self) -> bool {
        let mut changed = false;
        loop {
            let before = self.rows().to_vec();
            if !self.area.undo() {
                return changed;
            }
            changed = true;
            let (row, char) = self.cursor();
            if !is_within_letter(&before, self.rows(), row, char) {
                return true;
            }
        }
    }

    /// Brings again what was undone last, and with it what belongs to the same letter.
    pub(super) fn redo(&mut self) -> bool {
        let changed = self.area.redo();
        loop {
            let (before, (row, char)) = (self.rows().to_vec(), self.cursor());
            if !changed || !self.area.redo() {
                return changed;
            }
            if !is_within_letter(self.rows(), &before, row, char) {
                self.area.undo();
                self.set_cursor((row, char));
                return true;
            }
        }
    }

    /// Puts the cursor behind the letter inside which it is: what was typed or deleted may have made one of two.
    pub(super) fn leave_letter(&mut self) {
        let (row, char) = self.cursor();
        let end = places::letter_end(&self.area.lines()[row], char);
        if end != char {
            self.set_cursor((row, end));
        }
    }
}

/// Returns whether one text is the other with a character more at a place, inside or at the end of a letter that begins
/// before it.
fn is_within_letter(longer: &[String], shorter: &[String], row: usize, char: usize) -> bool {
    let (Some(with), Some(without)) = (longer.get(row), shorter.get(row)) else { return false };
    let is_one_more = longer.len() == shorter.len() && with.chars().count() == without.chars().count() + 1;
    is_one_more && char < with.chars().count() && places::letter_end(with, char) != char
}
