//! Encrypting a folder that was plain. First come the keys, `recipients.txt` last of them: from then on the folder is
//! encrypted, and new sessions are. Then each session: the encrypted file is made durable before the plain one is
//! removed. A crash in between leaves both; the next run compares them and removes the plain one.
//!
//! Removing a file does not wipe the disk; `docs/encryption.md` says so.

use std::path::{Path, PathBuf};

use crate::{
    bounds,
    store::{Disk, Holder, Lock, LockTaken, StoreError, aside, disk, document, folder_of, fork, journal::beside, read},
};

use super::{
    EncryptionError, IDENTITY_FILE, MAGIC, NewKeys, Protection, RECIPIENTS_FILE, encrypt,
    guard::{Trace, trace_in},
    keys::{self, retire_identity},
    recipients,
};

/// The fate of the plain files of a folder.
#[derive(Debug, Default)]
pub struct Converted {
    /// Files that are encrypted now.
    pub files: usize,
    /// Plain files that are still there, and why.
    pub left: Vec<(PathBuf, StoreError)>,
}

/// Encrypts a folder and what is in it. Refused if it is encrypted already, or if a session is open elsewhere or has a
/// journal that must be taken up first: then nothing was changed.
pub fn encrypt_folder(
    disk: &dyn Disk,
    folder: &Path,
    new: &NewKeys,
    me: &Holder,
) -> Result<(Protection, Converted), StoreError> {
    may_encrypt(folder)?;
    let made = new.make()?;
    if made.readers.is_empty() {
        return Err(EncryptionError::NothingGiven.into());
    }
    disk::make_folder_durably(disk, folder).map_err(|source| StoreError::Write { path: folder.into(), source })?;
    let files = plain_files(folder);
    let locks: Vec<Lock> =
        files.iter().filter(|path| is_document(path)).map(|path| ready(path, me)).collect::<Result<_, _>>()?;
    // An identity without recipients beside it is what a crash left of the attempt before.
    retire_identity(disk, folder)?;
    let of_passphrase = made.identity.is_some();
    let mut identities = Vec::new();
    if let Some((identity, sealed)) = made.identity {
        keys::write(disk, &folder.join(IDENTITY_FILE), &sealed)?;
        identities.push(identity);
    }
    keys::write(disk, &folder.join(RECIPIENTS_FILE), recipients::written(&made.readers).as_bytes())?;
    let recipients = made.readers.into_iter().map(|reader| reader.recipient).collect();
    let protection = Protection::new(recipients, identities, of_passphrase);
    drop(locks);
    // Looked for anew: until a moment ago another program could begin a session that is plain.
    let converted = finish_encrypting(disk, folder, &protection, me)?;
    Ok((protection, converted))
}

/// Refuses a folder that is encrypted already, and one that has lost for whom it is: with other keys, what lies in it
/// would not be read again.
pub fn may_encrypt(folder: &Path) -> Result<(), StoreError> {
    if recipients::of(folder)?.is_some() {
        return Err(EncryptionError::Already { folder: folder.into() }.into());
    }
    match trace_in(folder, |trace, _| trace == Trace::Sealed)? {
        None => Ok(()),
        Some((_, path)) => {
            Err(EncryptionError::RecipientsLost { folder: folder.into(), trace: Some((path, false)) }.into())
        }
    }
}

/// Encrypts what is still plain in an encrypted folder.
pub fn finish_encrypting(
    disk: &dyn Disk,
    folder: &Path,
    protection: &Protection,
    me: &Holder,
) -> Result<Converted, StoreError> {
    if !protection.encrypts() {
        return Err(EncryptionError::NotEncrypted { folder: folder.into() }.into());
    }
    let mut converted = Converted::default();
    for path in plain_files(folder) {
        let lock = if is_document(&path) { ready(&path, me).map(Some) } else { Ok(None) };
        match lock {
            Ok(_lock) => convert(disk, path, protection, &mut converted),
            Err(error) => converted.left.push((path, error)),
        }
    }
    Ok(converted)
}

/// The sessions and kept journals of a folder that are not encrypted.
pub fn plain_files(folder: &Path) -> Vec<PathBuf> {
    let plain = |name: &str| name.ends_with(".ron") || (name.contains(".journal-kept-") && !name.ends_with(".age"));
    let mut files = read::files_of(folder, plain);
    // A loss of power leaves an empty file of a session that had just begun.
    files.retain(|path| std::fs::metadata(path).is_ok_and(|about| about.len() > 0));
    files
}

/// Locks a session of which nothing stands elsewhere than in its file.
pub(super) fn ready(path: &Path, me: &Holder) -> Result<Lock, StoreError> {
    let lock = lock(path, me)?;
    if read::journals_of(path).is_empty() {
        Ok(lock)
    } else {
        Err(EncryptionError::JournalLeft { path: path.into() }.into())
    }
}

pub(super) fn lock(path: &Path, me: &Holder) -> Result<Lock, StoreError> {
    match Lock::take(&beside(path, ".lock"), me) {
        LockTaken::Mine(lock) => Ok(lock),
        LockTaken::Anothers(_) => Err(EncryptionError::InUse { path: path.into() }.into()),
    }
}

fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
}

fn convert(disk: &dyn Disk, path: PathBuf, protection: &Protection, converted: &mut Converted) {
    match convert_file(disk, &path, protection) {
        Ok(()) => converted.files += 1,
        Err(error) => converted.left.push((path, error)),
    }
}

fn convert_file(disk: &dyn Disk, path: &Path, protection: &Protection) -> Result<(), StoreError> {
    let failed = |path: &Path, source| StoreError::Write { path: path.into(), source };
    let target = if is_document(path) {
        beside(path, ".ron.age")
    } else {
        let mut target = path.as_os_str().to_owned();
        target.push(".age");
        target.into()
    };
    let bytes = read::read_bytes(path, bounds::SESSION_BYTES_MAX)?;
    if disk.stamp(&target).map_err(|source| failed(&target, source))?.is_none() {
        // A name without its ending does not make a file plain.
        let sealed = if bytes.starts_with(MAGIC) { bytes } else { encrypt(protection.recipients(), &bytes)? };
        disk::replace(disk, &aside::path_for(&target), &target, &sealed).map_err(|source| failed(&target, source))?;
    } else if !holds(&target, &bytes, protection)? {
        return Err(EncryptionError::CopiesDiffer { path: path.into(), other: target }.into());
    }
    // A crash may have left plain text of the session aside.
    aside::clear(disk, path);
    disk.remove(path).and_then(|()| disk.sync_folder(folder_of(path))).map_err(|source| failed(path, source))
}

/// Returns whether an encrypted file holds the content of a plain one, or a later state of it.
fn holds(encrypted: &Path, plain: &[u8], protection: &Protection) -> Result<bool, StoreError> {
    let most = bounds::SESSION_BYTES_MAX;
    let opened =
        protection.open_bytes(&read::read_bytes(encrypted, super::sealed_bytes_max(most))?, encrypted, most)?;
    if opened == plain {
        return Ok(true);
    }
    let read = |bytes: &[u8]| document::read(std::str::from_utf8(bytes).ok()?, encrypted).ok();
    Ok(match (read(&opened), read(plain)) {
        (Some(theirs), Some(ours)) => {
            theirs.alterations.is_empty()
                // A signed file numbers no changes.
                && (theirs.interview.record().is_signed() || theirs.mark.number >= ours.mark.number)
                && fork::continues(theirs.interview.trail(), ours.interview.trail())
        }
        _ => false,
    })
}
