//! The part of the text that is on the screen: what is drawn of it, and which place was clicked.

use ratatui::{
    layout::{Position, Rect},
    style::{Modifier, Style},
};

use crate::tui::canvas::Canvas;

use super::{
    Editor, Lines,
    places::{self, Place, Places},
};

/// The part of the text that is on the screen, as last drawn.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct View {
    /// The first line and the first column shown.
    pub(super) top: usize,
    pub(super) left: usize,
    pub(super) height: usize,
}

impl Editor {
    /// The letter that the last key put at the end of its row, and its place in this area, if it is all that changed in
    /// the picture that was last drawn.
    pub(crate) fn letter(&self, area: Rect) -> Option<(Position, char)> {
        let cursor = self.cursor_position(area)?;
        // In the last column the cursor does not stand behind its letter.
        let is_inside = cursor.x > area.x && cursor.x + 1 < area.right();
        self.letter.filter(|_| is_inside).map(|letter| (Position { x: cursor.x - 1, ..cursor }, letter))
    }

    /// Puts the cursor where the text was clicked.
    pub(crate) fn click(&mut self, area: Rect, at: Position) {
        let view = self.view.get();
        let line = view.top + usize::from(at.y.saturating_sub(area.y));
        let column = view.left + usize::from(at.x.saturating_sub(area.x));
        let place = self.places.borrow().in_text(self.area.lines(), line, column);
        self.area.cancel_selection();
        self.set_cursor(place);
    }

    /// Shows what stands so many lines further down; the cursor comes along where it would be out of sight.
    pub(crate) fn scroll(&mut self, lines: isize) {
        let mut view = self.view.get();
        let places = self.places.borrow();
        view.top = view.top.saturating_add_signed(lines).min(places.count() - 1);
        self.view.set(view);
        let (line, column) = places.on_screen(self.area.lines(), self.cursor());
        let seen = line.clamp(view.top, view.top + view.height.saturating_sub(1));
        let place = places.in_text(self.area.lines(), seen, column);
        drop(places);
        if seen != line {
            self.set_cursor(place);
        }
    }

    /// Paints the text; the terminal's cursor goes to its place when the editor has the keys.
    pub(crate) fn draw(&self, canvas: &mut Canvas, area: Rect, has_keys: bool) {
        if area.width == 0 || area.height == 0 {
            return;
        }
        let columns = if self.lines == Lines::Many { area.width.into() } else { usize::MAX };
        if self.places.borrow().columns() != columns {
            *self.places.borrow_mut() = Places::new(self.area.lines(), columns);
        }
        self.view.set(self.following(area));
        self.draw_lines(canvas, area);
        if has_keys {
            canvas.cursor = self.cursor_position(area);
        }
    }

    /// The part of the text to show in an area of this size: as before, if the cursor is in it.
    fn following(&self, area: Rect) -> View {
        let (line, column) = self.on_screen();
        let within =
            |first: usize, at: usize, end: usize, room: u16| first.max((end + 1).saturating_sub(room.into())).min(at);
        let before = self.view.get();
        let top = within(before.top, line, line, area.height);
        if self.lines == Lines::Many {
            return View { top, left: 0, height: area.height.into() };
        }
        // The letter behind the cursor shows whole.
        let (row, char) = self.cursor();
        let letter = self.rows()[row].chars().skip(char).collect::<String>();
        let columns = places::letters(&letter).next().map_or(1, |(_, columns)| columns.max(1));
        View { top, left: within(before.left, column, column + columns - 1, area.width), height: area.height.into() }
    }

    fn draw_lines(&self, canvas: &mut Canvas, area: Rect) {
        let View { top, left, .. } = self.view.get();
        let places = self.places.borrow();
        let selected = self.selection();
        let is_selected = |place: Place| selected.is_some_and(|(from, to)| (from..to).contains(&place));
        // Works without colours.
        let style = |place| match is_selected(place) {
            true => Style::new().add_modifier(Modifier::REVERSED),
            false => Style::new(),
        };
        let drawn = area.intersection(canvas.buffer.area);
        let right = left + usize::from(drawn.right().saturating_sub(area.x));
        for y in drawn.top()..drawn.bottom() {
            let Some(line) = places.shown(self.area.lines(), top + usize::from(y - area.y)) else { break };
            let x = |column: usize| area.x + (column - left) as u16;
            let (mut column, mut char) = (0, line.chars.start);
            for (letter, columns) in places::letters(line.text) {
                let end = column + columns;
                if column >= left && end <= right && columns > 0 {
                    canvas.buffer[(x(column), y)].set_symbol(letter).set_style(style((line.row, char)));
                    (column + 1..end).for_each(|column| canvas.buffer[(x(column), y)].reset());
                } else if end > left && column < right {
                    // The half of a wide letter that has room at the edge is blank.
                    for column in column.max(left)..end.min(right) {
                        canvas.buffer[(x(column), y)].set_symbol(" ").set_style(style((line.row, char)));
                    }
                }
                if end >= right {
                    break;
                }
                (column, char) = (end, char + letter.chars().count());
            }
            // A line end that is selected shows as a blank.
            if line.is_last
                && char == line.chars.end
                && (left..right).contains(&column)
                && is_selected((line.row, char))
            {
                canvas.buffer[(x(column), y)].set_symbol(" ").set_style(style((line.row, char)));
            }
        }
    }

    /// The position of the cursor in this area, as last drawn.
    pub(crate) fn cursor_position(&self, area: Rect) -> Option<Position> {
        let View { top, left, .. } = self.view.get();
        let (line, column) = self.on_screen();
        let row = u16::try_from(line.checked_sub(top)?).ok()?;
        let column = u16::try_from(column.checked_sub(left)?).ok()?;
        let x = area.x.saturating_add(column).min(area.right().saturating_sub(1));
        (row < area.height).then_some(Position::new(x, area.y + row))
    }

    /// Returns for each row of the area the row of the text that begins on it.
    pub(crate) fn rows_on_screen(&self, height: u16) -> Vec<Option<usize>> {
        let (top, places) = (self.view.get().top, self.places.borrow());
        let shown = |line| places.shown(self.area.lines(), line).filter(|shown| shown.chars.start == 0);
        (top..top + usize::from(height)).map(|line| shown(line).map(|shown| shown.row)).collect()
    }
}
