//! One writer at a time: a lock on a file beside the session. The system gives it up when its process ends, however it
//! ends; over NFS, too, where the server knows locks. The lock file says who holds it, for the one who comes second.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::session::Moment;

/// The holder of a session that is open for writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub name: String,
    pub machine: String,
    pub process: u32,
    pub since: Moment,
}

/// A lock held, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    /// None where the disk knows no locks.
    held: Option<(File, PathBuf)>,
}

/// The result of taking a lock.
#[derive(Debug)]
pub enum LockTaken {
    Mine(Lock),
    /// Another has it; who, if the lock file says so.
    Anothers(Option<Holder>),
}

/// Bytes of a lock file that are read.
const HOLDER_BYTES_MAX: u64 = 4 << 10;
/// Times that a lock file may vanish between opening and locking it.
const VANISHED_MOST: usize = 20;

impl Holder {
    /// The holder for this process and the person named, else the one who is logged in.
    pub fn me(name: &str, now: Moment) -> Self {
        let user = || ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|each| std::env::var(each).ok());
        let name = if name.is_empty() { user().unwrap_or_default() } else { name.to_owned() };
        let machine = gethostname::gethostname().to_string_lossy().into_owned();
        Holder { name, machine, process: std::process::id(), since: now }
    }
}

impl Lock {
    /// Takes the lock, or says who has it. A disk without locks, or one that cannot be written, lets everybody in:
    /// an interview is not refused for it.
    pub fn take(path: &Path, me: &Holder) -> LockTaken {
        for _ in 0..VANISHED_MOST {
            let mut file = match open(path) {
                Ok(file) => file,
                Err(_) => break,
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return LockTaken::Anothers(read_holder(&mut file)),
                Err(TryLockError::Error(_)) => break,
            }
            // The last holder may have removed the lock file between our opening and our locking it.
            if is_at(&file, path) {
                // The holder is written as well as can be; the lock holds without.
                let _ = write_holder(&mut file, me);
                return LockTaken::Mine(Lock { held: Some((file, path.to_owned())) });
            }
        }
        LockTaken::Mine(Lock { held: None })
    }
}

impl Lock {
    /// Returns whether others are kept out: the disk knows locks, and nobody has removed the lock file since. Otherwise
    /// another process may be writing the same session, and nothing that may be another's is taken away.
    pub fn is_sure(&self) -> bool {
        self.held.as_ref().is_some_and(|(file, path)| is_at(file, path))
    }

    /// Returns whether a process holds the lock of a file; looks without taking it.
    pub fn is_held(path: &Path) -> bool {
        let file = OpenOptions::new().read(true).open(path);
        file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody can be holding what is removed.
        if let Some((file, path)) = &self.held
            && is_at(file, path)
        {
            let _ = std::fs::remove_file(path);
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOFOLLOW | libc::O_NONBLOCK);
    options.open(path)
}

/// Returns whether an open file still stands under this name.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::symlink_metadata(path)) {
        (Ok(opened), Ok(named)) => (opened.dev(), opened.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
pub(super) fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}

fn read_holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.take(HOLDER_BYTES_MAX).read_to_string(&mut text).ok()?;
    ron::from_str(&text).ok()
}

fn write_holder(file: &mut File, me: &Holder) -> io::Result<()> {
    let text = ron::to_string(me).expect("a holder is plain data");
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn me(name: &str) -> Holder {
        Holder::me(name, Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap())
    }

    #[test]
    fn the_second_is_told_who_and_the_lock_goes_with_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.lock");
        let LockTaken::Mine(first) = Lock::take(&path, &me("First (fictional)")) else { panic!("nobody else is here") };
        match Lock::take(&path, &me("Second (fictional)")) {
            LockTaken::Anothers(Some(holder)) => assert_eq!(holder.name, "First (fictional)"),
            other => panic!("{other:?}"),
        }
        drop(first);
        assert!(!path.exists(), "nothing is left lying about");
        assert!(matches!(Lock::take(&path, &me("Second (fictional)")), LockTaken::Mine(Lock { held: Some(_) })));
    }

    #[test]
    fn a_disk_that_cannot_be_written_refuses_nobody() {
        let path = Path::new("/nowhere/at/all/x.lock");
        assert!(matches!(Lock::take(path, &me("")), LockTaken::Mine(Lock { held: None })));
    }
}
