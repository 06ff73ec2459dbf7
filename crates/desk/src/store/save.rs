//! Writing a file of its own, such as a report: durably, whole or not at all, for the owner's eyes.

use std::{
    fs::Permissions,
    io::{self, Write},
    path::Path,
};

use super::{Disk, StoreError, SystemDisk, disk, encryption, folder_of};

/// Replaces a file durably: a temporary file beside it, synced, renamed over it, the folder synced.
pub fn write_text(path: &Path, text: &str) -> Result<(), StoreError> {
    write_bytes(path, text.as_bytes(), Existing::Replace)
}

/// The fate of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    Keep,
    Replace,
}

/// Writes a document that is not text in the same way.
pub fn write_bytes(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), StoreError> {
    if existing == Existing::Keep && path.symlink_metadata().is_ok() {
        return Err(StoreError::IsThere { path: path.into() });
    }
    if path.symlink_metadata().is_ok() && belongs_to_a_session(path) {
        return Err(StoreError::WouldReplace { path: path.into() });
    }
    encryption::refuse_report_in(folder_of(path))?;
    replace(folder_of(path), path, bytes).map_err(|source| StoreError::Write { path: path.into(), source })
}

/// Returns whether a file belongs to a session by its name: a session, a sheet, a journal, a lock.
fn belongs_to_a_session(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let ends = [".ron", ".ron.age", ".lock"].iter().any(|end| name.ends_with(end));
    ends || name.contains(".journal")
}

pub(super) fn replace(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_keeping(folder, path, bytes, None)
}

/// Replaces a file in the same way, with the rights that it is to keep; else its owner alone may read it.
pub(super) fn replace_keeping(folder: &Path, path: &Path, bytes: &[u8], rights: Option<Permissions>) -> io::Result<()> {
    disk::make_folder_durably(&SystemDisk, folder)?;
    // Temporary files are made readable by their owner alone.
    let mut file = tempfile::Builder::new().prefix(".viva-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Some(rights) = rights {
        file.as_file().set_permissions(rights)?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    SystemDisk.sync_folder(folder)
}
