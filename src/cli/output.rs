//! Printing: a reader that has closed the pipe has read enough. Output for people is plain text whoever wrote it: no
//! sign in a rubric, a session or a file name reaches the terminal as an order.

use std::{
    io::{self, IsTerminal, Write},
    path::Path,
};

use clap_complete::Shell;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::{
    locale::Locale,
    message, plain_text,
    report::{ReportForm, json},
    store::{self, Existing},
    tui::canvas::wrap,
};

use super::Failure;

/// The file into which output is asked for; `-` asks for standard output, as does nothing.
pub(super) fn file(asked: Option<&Path>) -> Option<&Path> {
    asked.filter(|path| *path != Path::new("-"))
}

/// Prints text for people.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    send(&plain_text::text(text))
}

/// Columns in which a line has to fit at least.
const COLUMNS_LEAST: usize = 20;

/// Prints text for people, whose long lines go on below their beginnings on a terminal.
pub(super) fn print_flowing(text: &str) -> Result<(), Failure> {
    let Some((width, _)) = terminal_size::terminal_size_of(io::stdout()) else { return print(text) };
    let columns = usize::from(width.0).max(COLUMNS_LEAST);
    print(&text.split('\n').map(|line| flowing(line, columns)).collect::<Vec<_>>().join("\n"))
}

fn flowing(line: &str, columns: usize) -> String {
    const FURTHER: usize = 2;
    if line.width() <= columns {
        return line.to_owned();
    }
    let words = line.trim_start_matches(' ');
    let indent = (line.len() - words.len()).min(columns / 2);
    let rows = wrap(words, columns - indent - FURTHER);
    let begin = |at: usize| " ".repeat(indent + if at == 0 { 0 } else { FURTHER });
    rows.iter().enumerate().map(|(at, row)| begin(at) + row.trim_end()).collect::<Vec<_>>().join("\n")
}

/// Prints one line for people.
pub(super) fn print_line(line: &str) -> Result<(), Failure> {
    send(&format!("{}\n", plain_text::line(line)))
}

/// Prints a document: byte for byte into a pipe or a file, as text for people on a terminal.
pub(super) fn print_document(text: &str) -> Result<(), Failure> {
    if io::stdout().is_terminal() { print(text) } else { send(text) }
}

/// Sends a document that is not text; onto a terminal it would be noise.
pub(super) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    if io::stdout().is_terminal() {
        return Err(Failure::Told(message!("cli-not-onto-terminal")));
    }
    send_bytes(bytes)
}

/// Writes a document in its form into the file that is asked for, or prints it.
pub(super) fn deliver(
    bytes: &[u8],
    form: ReportForm,
    output: Option<&Path>,
    existing: Existing,
    locale: &Locale,
) -> Result<(), Failure> {
    match file(output) {
        Some(path) => {
            store::write_bytes(path, bytes, existing)?;
            print_line(&locale.say(&message!("cli-report-written", path = path.display().to_string())))
        }
        None if form.is_text() => print_document(&String::from_utf8_lossy(bytes)),
        None => print_bytes(bytes),
    }
}

pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    send(&json(value))
}

/// Tells a person on standard error, on one line.
pub(super) fn tell(line: &str) {
    warn(&format!("viva: {}\n", plain_text::line(line)));
}

/// Text that is safe already, to standard error; where nobody can be told, nothing else can be done either.
pub(super) fn warn(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

pub(super) fn completions(shell: Shell, locale: &Locale) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut super::command(locale), "viva", &mut script);
    print_document(&String::from_utf8_lossy(&script))
}

fn send(text: &str) -> Result<(), Failure> {
    send_bytes(text.as_bytes())
}

fn send_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Told(message!("cli-output-failed", details = error.to_string())))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_goes_on_below_its_beginning_and_loses_no_word() {
        let line = "  levels: It is kneaded with help < It is kneaded alone < It is kneaded by eye";
        let shown = flowing(line, 30);
        assert_eq!(shown.lines().next(), Some("  levels: It is kneaded with"));
        assert!(shown.lines().skip(1).all(|row| row.starts_with("    ")), "{shown}");
        assert!(shown.lines().all(|row| row.width() <= 30), "{shown}");
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&shown), words(line));
        assert_eq!(flowing("> ", 30), "> ");
    }
}
