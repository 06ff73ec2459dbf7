//! A ratatui backend that sends as few bytes as it can in one write per frame. It remembers where the terminal's
//! cursor is and which style is set, so a letter typed at the cursor costs one byte. `CrosstermBackend` resets the
//! style after every frame and asks the terminal for its size on every draw; this one is told the size.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use crossterm::{
    QueueableCommand, cursor,
    style::{Attribute, Color as TerminalColor, SetAttribute, SetBackgroundColor, SetForegroundColor},
    terminal::{Clear, ClearType as TerminalClear},
};
use ratatui::{
    backend::{Backend, ClearType, WindowSize},
    buffer::{Cell, CellWidth},
    layout::{Position, Rect, Size},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthChar;

use crate::plain_text;

use super::signs;

pub struct LeanBackend<W: Write> {
    out: W,
    frame: Vec<u8>,
    size: Size,
    /// The position of the terminal's cursor, if it is known.
    cursor: Option<Position>,
    cursor_shown: Option<bool>,
    pen: Pen,
    /// False if the program's own signs are sent as their stand-ins.
    unicode: bool,
}

#[derive(Clone, Copy, PartialEq)]
struct Pen {
    foreground: Color,
    background: Color,
    modifier: Modifier,
}

const PLAIN: Pen = Pen { foreground: Color::Reset, background: Color::Reset, modifier: Modifier::empty() };

impl<W: Write> LeanBackend<W> {
    pub fn new(out: W, size: Size) -> Self {
        LeanBackend {
            out,
            frame: Vec::with_capacity(16 << 10),
            size,
            cursor: None,
            cursor_shown: None,
            pen: PLAIN,
            unicode: true,
        }
    }

    /// Says whether the terminal is set to Unicode.
    pub fn set_unicode(&mut self, unicode: bool) {
        self.unicode = unicode;
    }

    /// The terminal has this size from now on.
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    /// Forgets the content of the terminal, as after another program wrote on it.
    pub fn forget(&mut self) {
        self.cursor = None;
        self.cursor_shown = None;
        self.pen = PLAIN;
        self.frame.extend_from_slice(b"\x1b[0m");
    }

    fn go_to(&mut self, position: Position) -> io::Result<()> {
        match self.cursor {
            Some(at) if at == position => return Ok(()),
            // A blank typed where one is shown moves only the cursor.
            Some(at) if at.y == position.y && at.x + 1 == position.x => self.frame.extend_from_slice(b"\x1b[C"),
            _ => self.frame.queue(cursor::MoveTo(position.x, position.y)).map(|_| ())?,
        }
        self.cursor = Some(position);
        Ok(())
    }

    /// The position of the cursor after a symbol was printed, if every terminal agrees on it: not past the last column,
    /// and not after signs whose width differs from font to font.
    fn position_after(&self, x: u16, y: u16, symbol: &str) -> Option<Position> {
        let mut chars = symbol.chars();
        let plain = |c: char| c.is_ascii() || (c.is_alphanumeric() && c.width() == Some(1));
        let sure = chars.next().is_some_and(plain) && chars.next().is_none();
        (sure && x + 1 < self.size.width).then_some(Position { x: x + 1, y })
    }

    /// Before a sign that terminals draw in different ways, blanks its cells, so that none shows what was there; and
    /// where the widest would go beyond the last column, leaves its first character. Returns the cells that it covers.
    fn prepare(&mut self, x: u16, y: u16, symbol: &mut Cow<str>) -> io::Result<Option<Rect>> {
        if !differs_by_terminal(symbol) {
            return Ok(None);
        }
        let width = symbol.cell_width().max(1);
        self.frame.extend(std::iter::repeat_n(b' ', width.into()));
        self.cursor = None;
        self.go_to(Position { x, y })?;
        if u32::from(x) + u32::from(widest(symbol)) > self.size.width.into() {
            *symbol = Cow::Owned(symbol.chars().take(1).collect());
        }
        Ok(Some(Rect { x, y, width, height: 1 }))
    }

    fn set_pen(&mut self, pen: Pen) -> io::Result<()> {
        if pen.modifier != self.pen.modifier {
            // Attributes are taken off one by one in incompatible ways; a reset is short and sure.
            self.frame.queue(SetAttribute(Attribute::Reset))?;
            self.pen = PLAIN;
            for (modifier, attribute) in ATTRIBUTES {
                if pen.modifier.contains(modifier) {
                    self.frame.queue(SetAttribute(attribute))?;
                }
            }
        }
        if pen.foreground != self.pen.foreground {
            self.frame.queue(SetForegroundColor(terminal_color(pen.foreground)))?;
        }
        if pen.background != self.pen.background {
            self.frame.queue(SetBackgroundColor(terminal_color(pen.background)))?;
        }
        self.pen = pen;
        Ok(())
    }
}

impl<W: Write> Backend for LeanBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut covered = None;
        for (x, y, cell) in content {
            // Nothing is written over the second half of a sign.
            if covered.is_some_and(|covered: Rect| covered.contains(Position { x, y })) {
                continue;
            }
            self.go_to(Position { x, y })?;
            self.set_pen(Pen { foreground: cell.fg, background: cell.bg, modifier: cell.modifier })?;
            // The last gate: whatever a rubric, a session or a paste holds, the terminal gets nothing to obey.
            let mut symbol = plain_text::cell(cell.symbol());
            if let Some(stand_in) = signs::stand_in(&symbol).filter(|_| !self.unicode) {
                symbol = Cow::Owned(stand_in.to_string());
            }
            covered = self.prepare(x, y, &mut symbol)?;
            self.frame.extend_from_slice(symbol.as_bytes());
            self.cursor = self.position_after(x, y, &symbol);
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown != Some(false) {
            self.frame.queue(cursor::Hide)?;
            self.cursor_shown = Some(false);
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown != Some(true) {
            self.frame.queue(cursor::Show)?;
            self.cursor_shown = Some(true);
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.go_to(position.into())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.set_pen(PLAIN)?;
        self.frame.queue(Clear(match clear_type {
            ClearType::All => TerminalClear::All,
            ClearType::AfterCursor => TerminalClear::FromCursorDown,
            ClearType::BeforeCursor => TerminalClear::FromCursorUp,
            ClearType::CurrentLine => TerminalClear::CurrentLine,
            ClearType::UntilNewLine => TerminalClear::UntilNewLine,
        }))?;
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.frame.is_empty() {
            self.out.write_all(&self.frame)?;
            self.out.flush()?;
            self.frame.clear();
        }
        Ok(())
    }
}

/// Returns whether terminals draw a sign in different ways: some take it as one letter, as here, others as several, or
/// wider or narrower.
pub(super) fn differs_by_terminal(symbol: &str) -> bool {
    let joined = |c: char| matches!(c, '\u{FE0F}' | '\u{200D}');
    let columns = |c: &char| c.width().unwrap_or(0) > 0;
    !symbol.is_ascii() && (symbol.contains(joined) || symbol.chars().filter(columns).nth(1).is_some())
}

/// The columns that a sign takes in the terminal that gives it most.
pub(super) fn widest(symbol: &str) -> u16 {
    // A selector may make the character before it wider.
    let columns = |c: char| if c == '\u{FE0F}' { 1 } else { c.width().unwrap_or(0) as u16 };
    let added = symbol.chars().map(columns).fold(0, u16::saturating_add);
    added.max(symbol.cell_width())
}

const ATTRIBUTES: [(Modifier, Attribute); 6] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::DIM, Attribute::Dim),
    (Modifier::ITALIC, Attribute::Italic),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::REVERSED, Attribute::Reverse),
    (Modifier::CROSSED_OUT, Attribute::CrossedOut),
];

fn terminal_color(color: Color) -> TerminalColor {
    use ratatui::backend::IntoCrossterm;
    color.into_crossterm()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text that is sent for one cell after the cursor was put there.
    fn sent(symbol: &str) -> String {
        let mut backend = LeanBackend::new(Vec::new(), Size { width: 10, height: 1 });
        let mut cell = Cell::default();
        cell.set_symbol(symbol);
        backend.draw(std::iter::once((0, 0, &cell))).unwrap();
        backend.flush().unwrap();
        String::from_utf8(backend.out).unwrap().replacen("\x1b[1;1H", "", 1)
    }

    #[test]
    fn a_sign_that_is_wider_elsewhere_goes_beyond_no_edge() {
        let mut backend = LeanBackend::new(Vec::new(), Size { width: 10, height: 1 });
        let mut cell = Cell::default();
        cell.set_symbol("👩\u{200d}🔬");
        backend.draw([(5, 0, &cell), (8, 0, &cell)].into_iter()).unwrap();
        backend.flush().unwrap();
        let sent = String::from_utf8(backend.out).unwrap();
        assert_eq!(sent, "\x1b[1;6H  \x1b[1;6H👩\u{200d}🔬\x1b[1;9H  \x1b[1;9H👩");
    }

    #[test]
    fn no_cell_gives_an_order() {
        for (symbol, shown) in [
            ("a", "a"),
            ("é", "é"),
            ("👩\u{200d}🔬", "  \x1b[1;1H👩\u{200d}🔬"),
            ("\u{1b}", "\u{fffd}"),
            ("\u{9b}", "\u{fffd}"),
            ("\n", "\u{fffd}"),
            ("\u{202e}", "\u{fffd}"),
            ("a\u{200b}", "a"),
            ("🏴\u{e0067}\u{e007f}", "🏴"),
        ] {
            assert_eq!(sent(symbol), shown, "{symbol:?}");
        }
    }
}
