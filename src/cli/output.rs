//! Printing: a reader that has closed the pipe has read enough.

use std::io::{self, Write};

use clap_complete::Shell;
use serde::Serialize;

use crate::{locale::Locale, message};

use super::Failure;

pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Told(message!("cli-output-failed", details = error.to_string())))
        }
        _ => Ok(()),
    }
}

pub fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(value).expect("outputs are plain data with text keys");
    print(&(json + "\n"))
}

/// Text of others, made safe for the terminal: control characters are shown, not obeyed.
pub fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{FFFD}' } else { c }).collect()
}

pub fn completions(shell: Shell, locale: &Locale) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut super::command(locale), "viva", &mut script);
    print(&String::from_utf8_lossy(&script))
}
