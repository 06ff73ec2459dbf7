//! Messages from outside to the program.

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::desk::News;

use super::{canvas::Target, theme::Background};

/// Everything that reaches the program from outside.
pub enum Msg {
    Key(KeyEvent),
    Paste(String),
    /// A click on what the last frame had painted there.
    Click {
        target: Target,
        area: Rect,
        at: Position,
    },
    Wheel {
        down: bool,
    },
    Resize(u16, u16),
    /// The terminal has said what its background is.
    Background(Background),
    /// Time has passed.
    Tick,
    News(News),
}
