//! The terminal: taken over on start, given back on every way out, a panic among them.

use std::{
    fs::OpenOptions,
    io::{self, Stdout, Write, stdout},
    path::{Path, PathBuf},
    thread,
};

use crossterm::{
    QueueableCommand,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::layout::Size;

use super::Painter;

pub(super) type TerminalPainter = Painter<Stdout>;

/// Clicks and the wheel, but no movements: those would flood a slow line.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Takes the terminal over. A panic from now on gives it back, is written to the log, and the user is told what
/// became of the work.
pub(super) fn open(log: PathBuf, farewell: String) -> io::Result<TerminalPainter> {
    let drawing = thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        let trace = std::backtrace::Backtrace::force_capture();
        let written = write_log(&log, &format!("{} {panic}\n{trace}\n", env!("CARGO_PKG_VERSION")));
        // The drawing goes on when another thread dies.
        if thread::current().id() == drawing {
            let _ = give_back();
            let mut told = io::stderr().lock();
            let _ = writeln!(told, "{farewell}");
            if written.is_err() {
                let _ = writeln!(told, "{panic}");
            }
        }
    }));
    take_over()?;
    Ok(Painter::new(stdout(), current_size()?))
}

fn write_log(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

pub(super) fn current_size() -> io::Result<Size> {
    let (width, height) = size()?;
    Ok(Size { width, height })
}

pub(super) fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    let mut out = stdout();
    out.queue(EnterAlternateScreen)?.queue(EnableBracketedPaste)?.queue(Print(MOUSE_ON))?;
    out.flush()
}

/// Gives the terminal back as it was.
pub(super) fn give_back() -> io::Result<()> {
    let mut out = stdout();
    out.queue(Print(MOUSE_OFF))?
        .queue(DisableBracketedPaste)?
        .queue(LeaveAlternateScreen)?
        .queue(crossterm::cursor::Show)?;
    out.flush()?;
    disable_raw_mode()
}
