//! A segment as it lies on the disk, shared by whoever appends to it, syncs it, gives it another name and clears it
//! away: the drawing thread, the thread that syncs, and the clerk.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::store::{Disk, Lock, StoreError, disk::OpenFile, encryption::JournalKey};

use super::free_kept_path;

/// A segment of a journal on the disk.
pub struct SegmentFile {
    disk: Arc<dyn Disk>,
    /// None for a segment that was found when the session was opened: another process has written it.
    own: Option<Own>,
    lies: Mutex<Lies>,
}

/// A segment that this process writes.
struct Own {
    file: Arc<dyn OpenFile>,
    /// The key of its records in an encrypted folder.
    key: Option<JournalKey>,
}

struct Lies {
    path: PathBuf,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// The records stand nowhere else.
    Needed,
    /// The session's file holds its records, and it was cleared away, or left to another.
    Cleared,
    /// The segment could not be synced, or was not there any more: its records last only in the session's file.
    Lost,
}

/// The way in which a segment was cleared away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clearing {
    Removed,
    /// Another may be writing it: it has another name now, and nothing of it is lost.
    Kept(PathBuf),
    /// The segment stays where it is, and does no harm there.
    Stays,
}

impl SegmentFile {
    /// A segment that this process has begun, and holds.
    pub(super) fn begun(disk: Arc<dyn Disk>, path: PathBuf, file: Arc<dyn OpenFile>, key: Option<JournalKey>) -> Self {
        let lies = Mutex::new(Lies { path, state: State::Needed });
        SegmentFile { disk, own: Some(Own { file, key }), lies }
    }

    /// A segment that was there when the session was opened, and was replayed.
    pub(in crate::store) fn found(disk: Arc<dyn Disk>, path: PathBuf) -> Self {
        SegmentFile { disk, own: None, lies: Mutex::new(Lies { path, state: State::Needed }) }
    }

    pub fn path(&self) -> PathBuf {
        self.lies().path.clone()
    }

    pub fn is_cleared(&self) -> bool {
        self.lies().state == State::Cleared
    }

    pub(super) fn key(&self) -> Option<&JournalKey> {
        self.own.as_ref()?.key.as_ref()
    }

    pub(super) fn append(&self, bytes: &[u8]) -> io::Result<()> {
        match &self.own {
            Some(own) => own.file.append(bytes),
            None => Err(io::ErrorKind::PermissionDenied.into()),
        }
    }

    /// Makes what was appended last over a loss of power, and sees that it still stands under its name. After one
    /// failure there is no success any more: what was not written then is not written by a later sync.
    pub fn sync(&self) -> Result<(), StoreError> {
        let Some(own) = &self.own else { return Ok(()) };
        // Waiting for the disk must keep nobody from the name.
        let synced = own.file.sync();
        let mut lies = self.lies();
        let failed = |path: &Path, source| Err(StoreError::Write { path: path.into(), source });
        match (lies.state, synced) {
            (State::Cleared, _) => Ok(()),
            (State::Lost, _) => failed(&lies.path, io::Error::from_raw_os_error(libc::EIO)),
            (State::Needed, Err(source)) => {
                lies.state = State::Lost;
                failed(&lies.path, source)
            }
            (State::Needed, Ok(())) if !own.file.is_at(&lies.path) => {
                lies.state = State::Lost;
                Err(StoreError::JournalGone { path: lies.path.clone() })
            }
            (State::Needed, Ok(())) => Ok(()),
        }
    }

    /// The session's file holds its records. A segment that another process may be writing is never removed: where the
    /// disk knows no locks (`sure` is false) that is every segment which this process did not begin itself.
    pub fn clear(&self, document: &Path, sure: bool) -> Clearing {
        let mut lies = self.lies();
        // The name may be that of another segment by now.
        if lies.state == State::Cleared {
            return Clearing::Removed;
        }
        let path = &lies.path;
        let removed = match &self.own {
            Some(own) if !own.file.is_at(path) => Ok(()),
            Some(_) => self.disk.remove(path),
            None if sure && !Lock::is_held(path) => self.disk.remove(path),
            None => {
                let Some(kept) = free_kept_path(&*self.disk, document) else { return Clearing::Stays };
                if self.disk.rename(path, &kept).is_err() {
                    return Clearing::Stays;
                }
                lies.state = State::Cleared;
                return Clearing::Kept(kept);
            }
        };
        if removed.is_err() {
            return Clearing::Stays;
        }
        lies.state = State::Cleared;
        Clearing::Removed
    }

    /// Leaves a segment to another who writes the session's file, unless this process has begun it.
    pub fn leave_if_found(&self) -> bool {
        if self.own.is_none() {
            self.lies().state = State::Cleared;
        }
        self.own.is_none()
    }

    /// Returns whether this process has begun the segment.
    pub(super) fn is_own(&self) -> bool {
        self.own.is_some()
    }

    /// Takes the place of an empty file under another name.
    pub(super) fn follow(&self, to: &Path) -> io::Result<()> {
        let mut lies = self.lies();
        let moved = match lies.state {
            State::Cleared => Err(io::ErrorKind::NotFound.into()),
            // Another process may have put something else under the name.
            _ if !self.own.as_ref().is_some_and(|own| own.file.is_at(&lies.path)) => {
                Err(io::ErrorKind::NotFound.into())
            }
            State::Needed | State::Lost => self.disk.rename(&lies.path, to),
        };
        match moved {
            Ok(()) => lies.path = to.into(),
            Err(_) => self.disk.remove(to)?,
        }
        moved
    }

    fn lies(&self) -> MutexGuard<'_, Lies> {
        self.lies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
