//! The few things that saving asks of a disk, as a trait, so that tests can make each of them fail and can record them
//! all. [`SystemDisk`] is the real one. Reading does not go through here: what is read is checked for what it is.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use super::{folders, lock};

/// A disk on which sessions are written.
pub trait Disk: Send + Sync {
    /// Makes a folder that its owner alone can look into, with all above it; one that is there stays as it is. Nothing
    /// is synced: the folders in which new names stand now come back.
    fn make_folder(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Makes a file that is not there yet, for its owner alone.
    fn create(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>>;
    /// Gives a file another name; what had that name before is gone.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file; one that is not there is no error.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes names made, changed or removed in a folder last over a loss of power.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// A stamp that tells a file from one that took its place; none if there is no file.
    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>>;
}

/// A file being written, from its beginning to its end.
pub trait OpenFile: Send + Sync {
    fn append(&self, bytes: &[u8]) -> io::Result<()>;
    /// Makes what was appended last over a loss of power.
    fn sync(&self) -> io::Result<()>;
    /// Marks the file as being written by this process, for as long as it is open. A disk without locks cannot.
    fn hold(&self);
    /// Returns whether the file still stands under this name.
    fn is_at(&self, path: &Path) -> bool;
}

/// The properties that change when a file is replaced or written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    inode: u64,
    bytes: u64,
    changed: Option<SystemTime>,
}

impl Stamp {
    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }
}

/// The disk of this machine.
pub struct SystemDisk;

impl Disk for SystemDisk {
    fn make_folder(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        folders::make(folder)
    }

    fn create(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        let mut options = OpenOptions::new();
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Arc::new(options.open(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Systems that cannot sync folders need not.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        match fs::symlink_metadata(path) {
            Ok(about) => {
                #[cfg(unix)]
                let inode = std::os::unix::fs::MetadataExt::ino(&about);
                #[cfg(not(unix))]
                let inode = 0;
                Ok(Some(Stamp { inode, bytes: about.len(), changed: about.modified().ok() }))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl OpenFile for File {
    fn append(&self, bytes: &[u8]) -> io::Result<()> {
        let mut file = self;
        file.write_all(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_data()
    }

    fn hold(&self) {
        // Elsewhere a lock would keep others from reading along.
        if cfg!(unix) {
            let _ = self.try_lock();
        }
    }

    fn is_at(&self, path: &Path) -> bool {
        lock::is_at(self, path)
    }
}

/// Makes a folder whose name, and the names of those above it that were made, last over a loss of power.
pub(super) fn make_folder_durably(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    for above in disk.make_folder(folder)? {
        // Some systems make folders but cannot sync them; then nothing better can be had.
        let _ = disk.sync_folder(&above);
    }
    Ok(())
}

/// Replaces a file durably, whole or not at all: `aside` is written and synced, takes the file's name, and the folder
/// is synced.
///
/// The stamp of the file comes back if it can be had. It is taken before the file has its name: from then on another hand
/// may write to it.
pub(super) fn replace(disk: &dyn Disk, aside: &Path, path: &Path, bytes: &[u8]) -> io::Result<Option<Stamp>> {
    // A file that a crash has left behind gives way.
    disk.remove(aside)?;
    let result = write_aside(disk, aside, bytes).and_then(|()| {
        let stamp = disk.stamp(aside).ok().flatten();
        disk.rename(aside, path).map(|()| stamp)
    });
    if result.is_err() {
        let _ = disk.remove(aside);
    }
    let stamp = result?;
    disk.sync_folder(super::folder_of(path)).map(|()| stamp)
}

/// Writes and syncs the file that is going to take another's name.
fn write_aside(disk: &dyn Disk, aside: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = disk.create(aside)?;
    file.append(bytes)?;
    file.sync()
}
