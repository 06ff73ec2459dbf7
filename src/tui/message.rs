//! What reaches the program from outside.

use std::path::PathBuf;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    session::{EvidenceFile, Interview, Unfinished},
    store::Catalogue,
};

use super::canvas::Target;

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
    /// Time has passed.
    Tick,
    News(News),
}

/// What came back from an effect.
pub enum News {
    Sessions(Box<Catalogue>),
    Opened { path: PathBuf, result: Box<Result<Opened, String>> },
    Saved { change: u64, result: Result<PathBuf, String> },
    Hashed(Result<EvidenceFile, String>),
}

/// A session read from its file.
pub struct Opened {
    pub interview: Interview,
    pub unfinished: Option<Unfinished>,
    /// The file was changed by another hand; says how.
    pub alterations: Vec<String>,
}
