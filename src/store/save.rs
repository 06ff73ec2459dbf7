//! Writing a file of its own, such as a report: durably, whole or not at all, for the owner's eyes.

use std::{
    io::{self, Write},
    path::Path,
};

use super::{Disk, StoreError, SystemDisk, folder_of, folders};

/// Replaces a file durably: a temporary file beside it, synced, renamed over it, the folder synced.
pub fn write_text(path: &Path, text: &str) -> Result<(), StoreError> {
    write_bytes(path, text.as_bytes())
}

/// Writes a document that is not text in the same way.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    replace(folder_of(path), path, bytes).map_err(|source| StoreError::Write { path: path.into(), source })
}

fn replace(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    folders::make(folder)?;
    // Temporary files are made readable by their owner alone.
    let mut file = tempfile::Builder::new().prefix(".viva-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    SystemDisk.sync_folder(folder)
}
