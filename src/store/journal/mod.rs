//! The journal: each change of an open session, appended as it happens, until the session's file holds it. What a
//! journal looks like is in `format`, how one is written in `writer`, how it is matched with its file and replayed in
//! `replay`.
//!
//! A journal comes in *segments*. Writing the session's file takes a while, off the drawing thread; what is typed
//! meanwhile goes into the next segment, and the one before is removed when the file is on the disk. Each record has a
//! number; the file names the last number that it holds. So whatever a crash leaves behind, what stands in the file
//! already is passed over, and what does not is applied.

mod format;
mod replay;
mod writer;

pub use format::{Header, Record, Segment, read_header};
pub use replay::{Fate, JournalFound, replay};
pub use writer::{Journal, ToSync};

use std::path::{Path, PathBuf};

/// The path of a session's file without its ending: what all files that belong to it begin with.
pub fn stem(document: &Path) -> PathBuf {
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    let bare = name.strip_suffix(".age").unwrap_or(&name);
    document.with_file_name(bare.strip_suffix(".ron").unwrap_or(bare))
}

/// `<stem>.journal`, `<stem>.journal-2` …; counted from 1.
pub fn segment_path(document: &Path, slot: usize) -> PathBuf {
    let number = if slot == 1 { String::new() } else { format!("-{slot}") };
    beside(document, &format!(".journal{number}"))
}

/// The path of a file that belongs to a session's file.
pub fn beside(document: &Path, ending: &str) -> PathBuf {
    let mut path = stem(document).into_os_string();
    path.push(ending);
    path.into()
}
