//! Brings the picture of the state to the terminal. It remembers what the terminal shows and sends only what differs;
//! and where only the text being typed has changed, it paints only that text anew, or its last letter alone, and the top
//! line where that says something else. A key then costs
//! what a line of text costs, whatever else is on the screen.

use std::io::{self, Write};

use ratatui::{
    backend::Backend,
    buffer::{Buffer, Cell, CellWidth},
    layout::{Position, Rect, Size},
};

use unicode_width::UnicodeWidthStr;

use crate::desk::Saving;

use super::{
    LeanBackend, State,
    backend::{differs_by_terminal, widest},
    canvas::{Canvas, Target},
    view,
};

/// The part of the picture that has to be painted anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Damage {
    #[default]
    None,
    /// One letter at the end of the text being typed, and what the top line says.
    Letter,
    /// The text being typed, and what the top line says of it.
    Text,
    /// The same, and what a scripted candidate says.
    Speech,
    All,
}

pub struct Painter<W: Write> {
    backend: LeanBackend<W>,
    /// The picture that the terminal shows.
    shown: Buffer,
    /// The regions that answer to a click, as last painted.
    regions: Vec<(Rect, Target)>,
    /// Rows that the text being typed may have taken when it was last painted.
    text_rows: u16,
    /// The second and the state of the file in the top line, as last painted.
    top_line: (i64, Option<Saving>),
}

impl<W: Write> Painter<W> {
    pub fn new(out: W, size: Size) -> Self {
        let shown = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        Painter {
            backend: LeanBackend::new(out, size),
            shown,
            regions: Vec::new(),
            text_rows: u16::MAX,
            top_line: (0, None),
        }
    }

    /// The terminal has this size from now on, and shows nothing that is known.
    pub fn reset(&mut self, size: Size) -> io::Result<()> {
        self.shown = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        self.backend.set_size(size);
        self.backend.forget();
        self.backend.clear()
    }

    /// The target under a click, with its area.
    pub fn target_at(&self, at: Position) -> Option<(Rect, Target)> {
        Canvas::target_at(&self.regions, at)
    }

    pub fn paint(&mut self, state: &State, damage: Damage) -> io::Result<()> {
        self.backend.set_unicode(state.shared.theme.unicode);
        match damage {
            Damage::None => Ok(()),
            Damage::Letter if self.paint_letter(state)? => Ok(()),
            Damage::Letter | Damage::Text if self.paint_text(state)? => Ok(()),
            Damage::Speech if self.paint_speech(state)? => Ok(()),
            Damage::Letter | Damage::Text | Damage::Speech | Damage::All => self.paint_all(state),
        }
    }

    fn paint_all(&mut self, state: &State) -> io::Result<()> {
        let area = self.shown.area;
        let mut buffer = Buffer::empty(area);
        let mut canvas = Canvas::new(&mut buffer);
        view::paint(state, &mut canvas, area);
        let (cursor, regions) = (canvas.cursor, canvas.regions);
        self.regions = regions;
        let differing = with_overdrawn(self.shown.diff(&buffer), &self.shown, &buffer);
        self.backend.draw(differing.into_iter())?;
        self.shown = buffer;
        self.text_rows = u16::MAX;
        self.top_line = state.top_line();
        self.finish(cursor)
    }

    /// The candidate's words, and the text where the cursor is in it. Says false where that is not enough.
    fn paint_speech(&mut self, state: &State) -> io::Result<bool> {
        let pane = self.regions.iter().find(|(_, target)| *target == Target::Speech);
        let Some((pane, _)) = pane.copied() else { return Ok(false) };
        let pane = pane.intersection(self.shown.area);
        let mut buffer = Buffer::empty(pane);
        if !view::paint_speech(state, &mut Canvas::new(&mut buffer), pane) || !self.send(&buffer)? {
            return Ok(false);
        }
        if state.screen.typing() {
            return self.paint_text(state);
        }
        self.finish(None)?;
        Ok(true)
    }

    /// The letter that was typed last. Says false where more than that has changed.
    fn paint_letter(&mut self, state: &State) -> io::Result<bool> {
        let Some(text) = self.text() else { return Ok(false) };
        let Some((place, letter)) = state.screen.letter(text) else { return Ok(false) };
        let mut cell = self.shown[place].clone();
        if cell.symbol() != " " {
            return Ok(false);
        }
        cell.set_char(letter);
        self.backend.draw(std::iter::once((place.x, place.y, &cell)))?;
        self.shown[place] = cell;
        if !self.paint_top(state)? {
            return Ok(false);
        }
        self.finish(Some(Position { x: place.x + 1, ..place }))?;
        Ok(true)
    }

    /// The area of the text being typed, as last painted.
    fn text(&self) -> Option<Rect> {
        self.regions.iter().find(|(_, target)| *target == Target::Text).map(|(area, _)| *area)
    }

    /// The top line, if it says something else. Says false where that is better left to the whole picture.
    fn paint_top(&mut self, state: &State) -> io::Result<bool> {
        let top_line = state.top_line();
        if self.top_line == top_line {
            return Ok(true);
        }
        let top = Rect { height: 1, ..self.shown.area };
        let mut buffer = Buffer::empty(top);
        view::paint_top(state, &mut Canvas::new(&mut buffer), top);
        self.top_line = top_line;
        self.send(&buffer)
    }

    /// Says false where the screen has no text that can be painted by itself.
    fn paint_text(&mut self, state: &State) -> io::Result<bool> {
        let Some(text) = self.text() else { return Ok(false) };
        // Beside the text stands what belongs to its rows.
        let margin = state.screen.text_margin().min(text.x);
        // Rows below the text are blank and stay so.
        let rows = state.screen.text_rows(text.width).min(text.height);
        let height = rows.max(self.text_rows).min(text.height);
        let band = Rect { x: text.x - margin, width: text.width + margin, height, ..text };
        let band = band.intersection(self.shown.area);
        let mut buffer = Buffer::empty(band);
        let mut canvas = Canvas::new(&mut buffer);
        if !view::paint_text(state, &mut canvas, text) {
            return Ok(false);
        }
        let cursor = canvas.cursor;
        self.text_rows = rows;
        if !self.send(&buffer)? {
            return Ok(false);
        }
        if !self.paint_top(state)? {
            return Ok(false);
        }
        self.finish(cursor)?;
        Ok(true)
    }

    /// Sends what differs in a part of the screen; says false if a sign there is wider than one cell, since what it
    /// covers is then better left to the whole picture.
    fn send(&mut self, part: &Buffer) -> io::Result<bool> {
        let wide = |cell: &Cell| {
            let symbol = cell.symbol();
            !symbol.is_ascii() && (symbol.width() > 1 || differs_by_terminal(symbol))
        };
        let mut differing = Vec::new();
        for (position, cell) in part.area.positions().zip(&part.content) {
            let before = &self.shown[position];
            if cell != before {
                if wide(cell) || wide(before) {
                    return Ok(false);
                }
                differing.push((position, cell));
            }
        }
        self.backend.draw(differing.iter().map(|(at, cell)| (at.x, at.y, *cell)))?;
        for (position, cell) in differing {
            self.shown[position] = cell.clone();
        }
        Ok(true)
    }

    fn finish(&mut self, cursor: Option<Position>) -> io::Result<()> {
        match cursor {
            Some(cursor) => {
                self.backend.set_cursor_position(cursor)?;
                self.backend.show_cursor()?;
            }
            None => self.backend.hide_cursor()?,
        }
        self.backend.flush()
    }
}

/// A cell with its place.
type Placed<'b> = (u16, u16, &'b Cell);

/// The cells that differ, and beside each sign that terminals draw in different ways, come or gone, those over which some
/// draw it.
fn with_overdrawn<'b>(differing: Vec<Placed<'b>>, shown: &Buffer, picture: &'b Buffer) -> Vec<Placed<'b>> {
    let differs = |cell: &Cell| differs_by_terminal(cell.symbol());
    if !differing.iter().any(|(x, y, cell)| differs(cell) || differs(&shown[(*x, *y)])) {
        return differing;
    }
    let mut cells = Vec::with_capacity(differing.len() + 8);
    for (x, y, cell) in differing {
        cells.push((x, y, cell));
        let reach = |x: u16, cell: &Cell| match differs(cell) {
            true => x.saturating_add(widest(cell.symbol())).min(picture.area.right()),
            false => x,
        };
        let mut end = reach(x, cell).max(reach(x, &shown[(x, y)]));
        let mut next = x.saturating_add(cell.cell_width().max(1));
        while next < end {
            let cell = &picture[(next, y)];
            cells.push((next, y, cell));
            end = end.max(reach(next, cell));
            next = next.saturating_add(cell.cell_width().max(1));
        }
    }
    cells
}
