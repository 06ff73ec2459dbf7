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

/// Alt sends Escape before the key, as nearly everywhere: xterm would send another letter, which is text. How the
/// terminal was set before is kept by it, and comes back at the end.
const ALT_SENDS_ESCAPE: &str = "\x1b[?1034;1036s\x1b[?1034l\x1b[?1036h";
const ALT_AS_BEFORE: &str = "\x1b[?1034;1036r";

const BACKGROUND_WANTED: &str = "\x1b]11;?\x1b\\";

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

/// Asks for the colour of the background. The answer comes among the keys, and nobody waits for it.
pub(super) fn ask_for_background() -> io::Result<()> {
    let mut out = stdout();
    out.queue(Print(BACKGROUND_WANTED))?;
    out.flush()
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
    prepare(&mut stdout())
}

/// Gives the terminal back as it was.
pub(super) fn give_back() -> io::Result<()> {
    restore(&mut stdout())?;
    disable_raw_mode()
}

/// Sets the modes that the program wants.
fn prepare(out: &mut impl Write) -> io::Result<()> {
    out.queue(EnterAlternateScreen)?.queue(EnableBracketedPaste)?.queue(Print(MOUSE_ON))?;
    out.queue(Print(ALT_SENDS_ESCAPE))?;
    out.flush()
}

fn restore(out: &mut impl Write) -> io::Result<()> {
    out.queue(Print(ALT_AS_BEFORE))?
        .queue(Print(MOUSE_OFF))?
        .queue(DisableBracketedPaste)?
        .queue(LeaveAlternateScreen)?
        .queue(crossterm::cursor::Show)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alt_is_no_letter_in_xterm_and_the_terminal_is_left_as_it_was() {
        let (mut set, mut reset) = (Vec::new(), Vec::new());
        prepare(&mut set).unwrap();
        restore(&mut reset).unwrap();
        let (set, reset) = (String::from_utf8(set).unwrap(), String::from_utf8(reset).unwrap());
        assert!(set.contains("\x1b[?1034l") && set.contains("\x1b[?1036h"));
        assert!(set.find("\x1b[?1034;1036s") < set.find("\x1b[?1034l"), "kept before it is changed");
        assert!(reset.contains("\x1b[?1034;1036r"));
        for mode in ["1049", "2004", "1000", "1006"] {
            assert!(set.contains(&format!("\x1b[?{mode}h")) && reset.contains(&format!("\x1b[?{mode}l")), "{mode}");
        }
    }
}
