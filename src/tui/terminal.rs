//! The terminal: taken over on start, given back on every way out, a panic among them.

use std::io::{self, Stdout, Write, stdout};

use crossterm::{
    QueueableCommand,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::layout::Size;

use super::Painter;

pub type Screen = Painter<Stdout>;

/// Clicks and the wheel, but no movements: those would flood a slow line.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Takes the terminal over. A panic from now on gives it back before it is told.
pub fn open() -> io::Result<Screen> {
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let _ = give_back();
        told(panic);
    }));
    take_over()?;
    Ok(Painter::new(stdout(), current_size()?))
}

pub fn current_size() -> io::Result<Size> {
    let (width, height) = size()?;
    Ok(Size { width, height })
}

pub fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    let mut out = stdout();
    out.queue(EnterAlternateScreen)?.queue(EnableBracketedPaste)?.queue(Print(MOUSE_ON))?;
    out.flush()
}

/// Gives the terminal back as it was.
pub fn give_back() -> io::Result<()> {
    let mut out = stdout();
    out.queue(Print(MOUSE_OFF))?
        .queue(DisableBracketedPaste)?
        .queue(LeaveAlternateScreen)?
        .queue(crossterm::cursor::Show)?;
    out.flush()?;
    disable_raw_mode()
}
