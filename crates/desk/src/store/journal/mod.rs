//! The journal: each change of an open session, appended as it happens, until the session's file holds it. The form of
//! a journal is in `format`, its writing in `writer`, its matching with the file and its replay in `replay`.
//!
//! A journal comes in *segments*. Writing the session's file takes a while, off the drawing thread; what is typed
//! meanwhile goes into the next segment, and the one before is cleared away when the file is on the disk. Each record
//! has a number, and a *chain* runs over all records: the file names the number and the chain of the last record that
//! it holds. So whatever a crash leaves behind, what stands in the file already is passed over, what continues it is
//! applied, and what another writer has written is told apart, though its numbers be the same.

mod format;
mod mark;
mod replay;
mod segment_file;
mod writer;

pub use format::{JournalRecord, Segment, SegmentHeader, read_header};
pub use mark::ChangeMark;
pub use replay::{Fate, JournalFound, replay};
pub use segment_file::{Clearing, SegmentFile};
pub use writer::{Journal, ToSync};

use std::path::{Path, PathBuf};

use super::Disk;

/// Journals kept aside for one session.
const KEPT_MAX: usize = 1_000;

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

/// The name of a kept journal that is sealed as a whole.
pub(super) fn sealed(kept: &Path) -> PathBuf {
    let mut path = kept.as_os_str().to_owned();
    path.push(".age");
    path.into()
}

/// A free name under which a journal of this session is kept that cannot be used, or may be another's.
pub(super) fn free_kept_path(disk: &dyn Disk, document: &Path) -> Option<PathBuf> {
    let mut names = (1..KEPT_MAX).map(|number| beside(document, &format!(".journal-kept-{number}")));
    let is_free = |path: &Path| matches!(disk.stamp(path), Ok(None));
    names.find(|path| is_free(path) && is_free(&sealed(path)))
}
