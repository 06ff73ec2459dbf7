//! A secret of 32 bytes in a file of its own, in hexadecimal, which its owner alone can read. Made once, and never over
//! a file that is there.

use std::{
    io::{self, Write},
    path::Path,
};

use crate::session::seal;

use super::{Disk, StoreError, SystemDisk, folder_of, read_text};

pub(super) const KEY_BYTES: usize = 32;

pub(super) type Key = [u8; KEY_BYTES];

/// Bytes of the file: the key in hexadecimal and a line feed, with room for another system's line end and a byte order
/// mark.
const FILE_BYTES_MAX: u64 = 2 * KEY_BYTES as u64 + 5;

/// Reason why there is no key. The caller knows what the key is for, and says so.
#[derive(Debug)]
pub(super) enum KeyFault {
    Store(StoreError),
    /// The file holds something else.
    NoKey,
    ReadByOthers,
    NoRandom(String),
}

/// The key in the file; made, if there is no file. The folder must be there.
pub(super) fn read_or_make(path: &Path) -> Result<Key, KeyFault> {
    // A link that leads nowhere is there, too: a key is not written to where it leads.
    if path.symlink_metadata().is_ok() {
        return read(path);
    }
    let key = random()?;
    match write_new(path, &key) {
        Ok(()) => Ok(key),
        // Another program made it in the meantime; both must agree.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => read(path),
        Err(source) => Err(KeyFault::Store(StoreError::Write { path: path.into(), source })),
    }
}

/// A new key that stands in no file.
pub(super) fn random() -> Result<Key, KeyFault> {
    let mut key = [0; KEY_BYTES];
    getrandom::fill(&mut key).map_err(|error| KeyFault::NoRandom(error.to_string()))?;
    Ok(key)
}

fn read(path: &Path) -> Result<Key, KeyFault> {
    let text = match read_text(path, FILE_BYTES_MAX) {
        Err(StoreError::TooLarge { .. } | StoreError::NotUtf8 { .. }) => return Err(KeyFault::NoKey),
        read => read.map_err(KeyFault::Store)?,
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let failed = |source| KeyFault::Store(StoreError::Read { path: path.into(), source });
        let about = std::fs::metadata(path).map_err(failed)?;
        if about.permissions().mode() & 0o077 != 0 {
            return Err(KeyFault::ReadByOthers);
        }
    }
    seal::from_hex(text.trim_end()).ok_or(KeyFault::NoKey)
}

/// Whole or not at all: it takes its name only when it is on the disk.
fn write_new(path: &Path, key: &Key) -> io::Result<()> {
    let folder = folder_of(path);
    // Temporary files are made readable by their owner alone.
    let mut file = tempfile::Builder::new().prefix(".viva-").suffix(".tmp").tempfile_in(folder)?;
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    writeln!(file, "{digits}")?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    SystemDisk.sync_folder(folder)
}
