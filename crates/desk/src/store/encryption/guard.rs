//! Keeps plain text out of folders that are, or were, encrypted. That a folder is encrypted stands in a file of its
//! own, which a late synchronisation, a tidy hand or a broken disk can take away, as it can any other; what is written
//! then must not be plain for that. So plain text is written only where nothing tells of encryption: no list of
//! recipients in whatever form, no key, nothing sealed. This is looked at when a file is made or replaced, not with
//! each key.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    bounds,
    store::{StoreError, folder_of, read},
};

use super::{
    EncryptionError, HEADER_BYTES_MAX, IDENTITY_FILE, KEYS_BYTES_MAX, MAGIC, Protection, RECIPIENTS_FILE, check_header,
    recipients, rekey,
};

/// Signs that a folder is, or was, encrypted; the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::store) enum Trace {
    /// The list of recipients, or what a synchronisation or a cautious hand has made of it.
    Recipients,
    /// A session, a journal, a file of an unfinished change of keys.
    Sealed,
    /// The folder's own key, or one before it.
    Key,
    /// An age file that has no name of Viva's.
    Foreign,
}

impl Protection {
    /// Refuses to begin something new in a folder that has not, or no longer, the keys that this protection knows.
    pub fn may_begin(&self, folder: &Path) -> Result<(), StoreError> {
        if !self.encrypts() {
            return refuse_plain_in(folder);
        }
        match recipients::of(folder)? {
            None => return Err(EncryptionError::RecipientsLost { folder: folder.into(), trace: None }.into()),
            Some(readers) if !self.is_for(&readers) => {
                return Err(EncryptionError::RecipientsChanged { folder: folder.into() }.into());
            }
            Some(_) => {}
        }
        let own = folder.join(IDENTITY_FILE);
        let lost = || check_header(&read::beginning(&own, HEADER_BYTES_MAX as u64), &own).is_err();
        if self.of_passphrase() && lost() { Err(EncryptionError::IdentityLost { path: own }.into()) } else { Ok(()) }
    }
}

/// Refuses plain text for a file where its folder is or was encrypted, where it bears the name of an encrypted file,
/// and where it would take the place of one.
pub(super) fn refuse_plain(path: &Path) -> Result<(), StoreError> {
    refuse_plain_in(folder_of(path))?;
    if is_age_name(&name_of(path)) || begins_as_age_file(path) {
        return Err(EncryptionError::PlainAsAge { path: path.into() }.into());
    }
    Ok(())
}

pub(super) fn refuse_plain_in(folder: &Path) -> Result<(), StoreError> {
    match trace_in(folder, |_, _| true)? {
        None => Ok(()),
        // The list of recipients is there: what is written would only have to be encrypted.
        Some((Trace::Recipients, path)) if path.ends_with(RECIPIENTS_FILE) => {
            Err(EncryptionError::WouldBePlain { folder: folder.into(), trace: path }.into())
        }
        Some((trace, path)) => {
            let trace = Some((path, trace == Trace::Foreign));
            Err(EncryptionError::RecipientsLost { folder: folder.into(), trace }.into())
        }
    }
}

/// Refuses a report or an export in a folder of encrypted sessions. Other age files may lie beside one, and a list of
/// the same name that names no key.
pub(in crate::store) fn refuse_report_in(folder: &Path) -> Result<(), StoreError> {
    let tells = |trace, path: &Path| match trace {
        Trace::Foreign => false,
        Trace::Recipients => !names_no_key(path),
        Trace::Sealed | Trace::Key => true,
    };
    match trace_in(folder, tells)? {
        None => Ok(()),
        Some((_, trace)) => Err(EncryptionError::WouldBePlain { folder: folder.into(), trace }.into()),
    }
}

/// The most telling trace of a folder, among those that are wanted. A folder that is not there has none.
pub(in crate::store) fn trace_in(
    folder: &Path,
    wanted: impl Fn(Trace, &Path) -> bool,
) -> Result<Option<(Trace, PathBuf)>, StoreError> {
    let failed = |source| StoreError::Read { path: folder.into(), source };
    // The list is found at once, however many files there are.
    let list = folder.join(RECIPIENTS_FILE);
    if is_there(&list) && wanted(Trace::Recipients, &list) {
        return Ok(Some((Trace::Recipients, list)));
    }
    let entries = match fs::read_dir(folder) {
        Err(error) if is_missing(&error) => return Ok(None),
        entries => entries.map_err(failed)?,
    };
    let mut most: Option<(Trace, PathBuf)> = None;
    for entry in entries.take(bounds::FOLDER_ENTRIES_MAX) {
        let name = entry.map_err(failed)?.file_name();
        // Nearly all files of a plain folder.
        if name.as_encoded_bytes().ends_with(b".ron") {
            continue;
        }
        let path = folder.join(name);
        if let Some(trace) = trace_of(&path).filter(|trace| wanted(*trace, &path))
            && most.as_ref().is_none_or(|(other, at)| (trace, &path) < (*other, at))
        {
            most = Some((trace, path));
        }
    }
    Ok(most)
}

/// The sign that an entry of a folder gives by its name, whatever it is: a link that leads nowhere tells as much.
/// Journals bear the same name in all folders; one that is encrypted says so in its header.
fn trace_of(path: &Path) -> Option<Trace> {
    let name = name_of(path);
    Some(match &*name {
        name if name.starts_with(rekey::NAMES) => Trace::Sealed,
        // A crash can leave such files in a folder that was to be encrypted.
        name if name.starts_with(".viva-") && name.ends_with(".tmp") => return None,
        name if name.contains(RECIPIENTS_FILE) => Trace::Recipients,
        // A synchronisation puts its words for a conflict before the ending.
        name if name.starts_with("recipients") && name.ends_with(".txt") && !names_no_key(path) => Trace::Recipients,
        name if name.contains(".ron.age") => Trace::Sealed,
        name if is_age_name(name) && name.contains(".journal-kept-") => Trace::Sealed,
        name if is_age_name(name) && name.starts_with("identity") => Trace::Key,
        name if is_age_name(name) => Trace::Foreign,
        name if name.contains(".journal") && read::is_sealed_journal(path) => Trace::Sealed,
        _ => return None,
    })
}

/// Returns whether a file holds something, in whatever encoding, and no word of it begins as a key of age does.
fn names_no_key(path: &Path) -> bool {
    let mut bytes = read::beginning(path, KEYS_BYTES_MAX);
    let is_empty = bytes.is_empty();
    // UTF-16 has them between the letters of a key.
    bytes.retain(|byte| *byte != 0);
    bytes.insert(0, b'\n');
    !is_empty && !bytes.windows(5).any(|bytes| !bytes[0].is_ascii_alphanumeric() && bytes[1..] == *b"age1")
}

fn is_age_name(name: &str) -> bool {
    name.ends_with(".age")
}

/// The file name in small letters, for the disks that know no others.
fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}

fn begins_as_age_file(path: &Path) -> bool {
    read::beginning(path, MAGIC.len() as u64) == MAGIC
}

/// Returns whether something lies under a name: also a link that leads nowhere, or what may not be looked at.
pub(super) fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).err().is_none_or(|error| !is_missing(&error))
}

/// Returns whether nothing is there, for want of a folder perhaps.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
