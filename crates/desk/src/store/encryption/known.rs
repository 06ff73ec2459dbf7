//! The recipients of each folder when this installation last looked, kept beside its signing key: for each folder a
//! list of the form of `recipients.txt`. Whoever can write into a folder can add a key of their own to its recipients,
//! and read all that is written from then on; so an added key is told until somebody here has confirmed it. A folder
//! that is met for the first time is taken as it is.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    bounds, plain_text,
    store::{StoreError, read, save},
};

use super::{
    KEYS_BYTES_MAX,
    guard::is_there,
    recipients::{self, FolderReader},
};

/// Beginning of the names of the lists; the digest of the folder's path follows.
const NAMES: &str = "recipients-";
const DIGEST_BYTES: usize = 16;

/// The recipients of a folder whom nobody here has confirmed.
pub fn unconfirmed(keys: &Path, folder: &Path, readers: &[FolderReader]) -> Result<Vec<FolderReader>, StoreError> {
    let Some(known) = remembered(keys, folder) else {
        confirm(keys, folder, readers)?;
        return Ok(Vec::new());
    };
    let among =
        |reader: &FolderReader, others: &[FolderReader]| others.iter().any(|other| other.recipient == reader.recipient);
    let (old, new): (Vec<FolderReader>, _) = readers.iter().cloned().partition(|reader| among(reader, &known));
    // A recipient who was taken out and comes back is new.
    if known.iter().any(|reader| !among(reader, readers)) {
        confirm(keys, folder, &old)?;
    }
    Ok(new)
}

/// Makes these recipients known from now on, and nobody else.
pub fn confirm(keys: &Path, folder: &Path, readers: &[FolderReader]) -> Result<(), StoreError> {
    let path = list_of(keys, folder);
    if !is_there(&path) {
        make_room(keys);
    }
    // The empty line keeps the folder from being taken for the name of the first key.
    let text = format!("# {}\n\n{}", plain_text::line(&folder.display().to_string()), recipients::written(readers));
    save::replace(keys, &path, text.as_bytes()).map_err(|source| StoreError::Write { path, source })
}

/// A folder that is not encrypted any more is not remembered as one that was.
pub fn forget(keys: &Path, folder: &Path) -> Result<(), StoreError> {
    let path = list_of(keys, folder);
    match fs::remove_file(&path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(StoreError::Write { path, source }),
        _ => Ok(()),
    }
}

/// The recipients remembered for a folder; none if it was never met. Where the list was damaged nobody is known.
pub fn remembered(keys: &Path, folder: &Path) -> Option<Vec<FolderReader>> {
    let path = list_of(keys, folder);
    let read = || recipients::parse(&read::read_text(&path, KEYS_BYTES_MAX).ok()?, &path).ok();
    is_there(&path).then(|| read().unwrap_or_default())
}

fn list_of(keys: &Path, folder: &Path) -> PathBuf {
    let digest = Sha256::digest(whole(folder).as_os_str().as_encoded_bytes());
    let digits: String = digest.iter().take(DIGEST_BYTES).map(|byte| format!("{byte:02x}")).collect();
    keys.join(format!("{NAMES}{digits}.txt"))
}

/// The one path of a folder, by whatever links it is reached; also for a folder that is not there at present, as on a
/// disk that is not connected.
fn whole(folder: &Path) -> PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.into());
    let whole = folder.ancestors().find_map(|above| {
        let rest = folder.strip_prefix(above).ok()?;
        // Joining nothing would add a separator.
        above.canonicalize().ok().map(|above| if rest == Path::new("") { above } else { above.join(rest) })
    });
    whole.unwrap_or(folder)
}

/// Removes the oldest list where there are lists of too many folders.
fn make_room(keys: &Path) {
    let lists = read::files_of(keys, |name| name.starts_with(NAMES));
    if lists.len() >= bounds::KNOWN_FOLDERS_MAX {
        let changed = |path: &&PathBuf| fs::metadata(path).and_then(|about| about.modified()).ok();
        if let Some(oldest) = lists.iter().min_by_key(changed) {
            let _ = fs::remove_file(oldest);
        }
    }
}
