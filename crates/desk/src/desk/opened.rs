//! Files handed to whatever the system opens them with.

use std::{
    path::Path,
    process::{Command, Stdio},
    thread,
};

/// Opens a file with the program that the system has for it, and does not wait; false where there is no desktop, or
/// nothing that could open it.
pub(super) fn open_with_system(path: &Path) -> bool {
    let Some(mut command) = opener() else { return false };
    let silent = command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match silent.spawn() {
        Ok(mut child) => {
            // Nobody else would ask how it ended.
            thread::spawn(move || child.wait());
            true
        }
        Err(_) => false,
    }
}

fn opener() -> Option<Command> {
    if cfg!(target_os = "macos") {
        return Some(Command::new("open"));
    }
    if cfg!(windows) {
        return Some(Command::new("explorer"));
    }
    let has = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    (has("DISPLAY") || has("WAYLAND_DISPLAY")).then(|| Command::new("xdg-open"))
}
