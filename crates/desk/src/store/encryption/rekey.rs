//! Changing the keys of a folder.
//!
//! Another passphrase alone wraps the same key anew: `identity.age` is replaced, and no session is touched.
//!
//! Other recipients need every file encrypted anew, and a crash may come at any point:
//!
//! 1. Each file is encrypted for the new recipients *beside* the old one, under a name that tells for which recipients,
//!    and the digest of the old file. A new `identity.age` waits likewise, or a mark that the old one is to go. A crash
//!    here leaves the folder as it was; what lies beside is removed by the next run.
//! 2. `recipients.txt` is replaced: that is the moment of change.
//! 3. Each file beside takes the place of the old one, then the keys do. A crash here leaves files for the old and for
//!    the new key; the next run goes on from there and needs no key for it. A file that was saved in the meantime has
//!    another digest, and is for the new recipients already: what lies beside it is removed.
//!
//! At any point, therefore, each file opens with the old or the new key. The key that was replaced is kept under
//! another name.

use std::{
    io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    bounds,
    store::{Disk, Holder, Lock, StoreError, read},
};

use super::{
    EncryptionError, IDENTITY_FILE, NewKeys, Protection, RECIPIENTS_FILE,
    convert::{lock, ready},
    encrypt, guard,
    keys::{self, retire, retire_identity, seal_identity},
    recipients::{self, FolderReader},
    sealed_bytes_max,
};

/// The result of a change of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rekeyed {
    /// Files that are encrypted for the new recipients now.
    pub files: usize,
    /// True if only the passphrase changed.
    pub passphrase_alone: bool,
}

/// Beginning of the names of all files that wait for a change of keys.
pub(super) const NAMES: &str = ".viva-rekey";
/// `.viva-rekey-<recipients>-<digest of the old file>-<its name>`
const BESIDE: &str = ".viva-rekey-";
/// Stands where a digest does.
const NEW_IDENTITY: &str = "identity";
const NEW_IDENTITY_ENDING: &str = "-identity";
const RETIRE: &str = "retire";
/// Name of a file that is still being written.
const WRITING: &str = ".viva-rekey.tmp";
/// Sessions with which a key is tried; some may be damaged.
const SESSIONS_TRIED: usize = 10;
/// Hexadecimal digits of a digest in a name: 128 bits.
const DIGEST_CHARS: usize = 32;

/// Changes the keys of an encrypted folder. With a passphrase alone the folder's own key gets it; without anything, all
/// files are encrypted anew for the recipients that `recipients.txt` names.
pub fn rekey(
    disk: &dyn Disk,
    folder: &Path,
    protection: &Protection,
    new: &NewKeys,
    me: &Holder,
) -> Result<Rekeyed, StoreError> {
    let Some(current) = recipients::of(folder)? else {
        guard::refuse_plain_in(folder)?;
        return Err(EncryptionError::NotEncrypted { folder: folder.into() }.into());
    };
    if !protection.can_read() {
        return Err(EncryptionError::NoKey { path: folder.into() }.into());
    }
    roll_forward(disk, folder, Some(me))?;
    if let (Some(passphrase), true, Some(identity)) =
        (&new.passphrase, new.recipients.is_empty(), protection.identity_of_passphrase())
    {
        let sealed = seal_identity(identity, passphrase, new.work_factor)?;
        keys::write(disk, &folder.join(IDENTITY_FILE), &sealed)?;
        return Ok(Rekeyed { files: 0, passphrase_alone: true });
    }
    let made = new.make()?;
    let asked_for = !made.readers.is_empty();
    let readers = if asked_for { made.readers } else { current };
    let recipients: Vec<_> = readers.iter().map(|reader| reader.recipient.clone()).collect();
    let (files, _locks) = locked_files(folder, me)?;
    let mark = mark_of(&readers);
    for path in &files {
        let bytes = read_sealed(path)?;
        let opened = protection.open_bytes(&bytes, path, bounds::SESSION_BYTES_MAX)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        put_beside(disk, folder, &format!("{mark}-{}-{name}", digest(&bytes)), &encrypt(&recipients, &opened)?)?;
    }
    if let Some((_, sealed)) = &made.identity {
        put_beside(disk, folder, &format!("{mark}-{NEW_IDENTITY}"), sealed)?;
    } else if asked_for {
        put_beside(disk, folder, &format!("{mark}-{RETIRE}"), b"")?;
    }
    disk.sync_folder(folder).map_err(|source| failed(folder, source))?;
    if asked_for {
        keys::write(disk, &folder.join(RECIPIENTS_FILE), recipients::written(&readers).as_bytes())?;
    }
    roll_forward(disk, folder, None)?;
    Ok(Rekeyed { files: files.len(), passphrase_alone: false })
}

/// Makes the list of recipients of a folder anew that has lost it: for those who are remembered, else for the keys that
/// were opened, of which one must open what lies in the folder.
pub fn restore_recipients(
    disk: &dyn Disk,
    folder: &Path,
    protection: &Protection,
    remembered: Vec<FolderReader>,
) -> Result<Vec<FolderReader>, StoreError> {
    // Files for the keys of before and of afterwards lie there; only the list itself says which were the later.
    if !read::files_of(folder, |name| name.starts_with(NAMES)).is_empty() {
        return Err(EncryptionError::RekeyUnfinished { folder: folder.into() }.into());
    }
    let mut readers = remembered;
    if readers.is_empty() {
        let name = if protection.of_passphrase() { FolderReader::own } else { FolderReader::unnamed };
        readers = protection.identities().iter().map(|identity| name(identity.to_public())).collect();
        let sealed = read::files_of(folder, |name| name.ends_with(".ron.age"));
        let opens = |path: &PathBuf| protection.open_bytes(&read_sealed(path)?, path, bounds::SESSION_BYTES_MAX);
        let mut tried = sealed.iter().take(SESSIONS_TRIED).map(opens);
        if let Some(Err(error)) = tried.next()
            && !tried.any(|opened| opened.is_ok())
        {
            return Err(error);
        }
    }
    if readers.is_empty() {
        return Err(EncryptionError::NoKey { path: folder.into() }.into());
    }
    keys::write(disk, &folder.join(RECIPIENTS_FILE), recipients::written(&readers).as_bytes())?;
    Ok(readers)
}

/// Finishes a change of keys that was interrupted after its moment of change, and clears away one that was interrupted
/// before; says how many files took their place, if there was one to finish. Needs no key.
pub fn finish_rekey(disk: &dyn Disk, folder: &Path, me: &Holder) -> Result<Option<usize>, StoreError> {
    roll_forward(disk, folder, Some(me))
}

/// The third part of a change. Each file is locked for it, unless the caller holds the locks.
fn roll_forward(disk: &dyn Disk, folder: &Path, to_lock: Option<&Holder>) -> Result<Option<usize>, StoreError> {
    let Some(readers) = recipients::of(folder)? else { return Ok(None) };
    let mark = mark_of(&readers);
    let (mut begun, mut placed, mut keys) = (false, 0, Vec::new());
    for path in read::files_of(folder, |name| name.starts_with(BESIDE)) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let rest = name[BESIDE.len()..].split_once('-').filter(|(of, _)| *of == mark).map(|(_, rest)| rest.to_owned());
        begun |= rest.is_some();
        match rest {
            Some(rest) if rest == NEW_IDENTITY || rest == RETIRE => keys.push((path, rest)),
            Some(rest) => placed += usize::from(take_place(disk, folder, &path, &rest, to_lock)?),
            // Another hand may have changed the list in between, so that files were encrypted for this key.
            None if name.ends_with(NEW_IDENTITY_ENDING) => retire(disk, folder, &path)?,
            None => disk.remove(&path).map_err(|source| failed(&path, source))?,
        }
    }
    disk.sync_folder(folder).map_err(|source| failed(folder, source))?;
    // The old key goes when no file needs it any more.
    for (path, what) in keys {
        retire_identity(disk, folder)?;
        let done = match what.as_str() {
            NEW_IDENTITY => disk.rename(&path, &folder.join(IDENTITY_FILE)),
            _ => disk.remove(&path),
        };
        done.and_then(|()| disk.sync_folder(folder)).map_err(|source| failed(&path, source))?;
    }
    Ok(begun.then_some(placed))
}

/// Puts a file in the place of the one that it was made from; if that is another by now, the new one goes.
fn take_place(
    disk: &dyn Disk,
    folder: &Path,
    beside: &Path,
    rest: &str,
    to_lock: Option<&Holder>,
) -> Result<bool, StoreError> {
    let made_from = rest.split_once('-').map(|(digest, name)| (digest, folder.join(name)));
    let Some((made_from, path)) = made_from else { return Ok(false) };
    // Nobody saves between our looking at the file and our replacing it.
    let _lock = to_lock.map(|me| lock(&path, me)).transpose()?;
    let same = match read_sealed(&path) {
        Ok(bytes) => digest(&bytes) == made_from,
        Err(StoreError::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(error),
    };
    let done = if same { disk.rename(beside, &path) } else { disk.remove(beside) };
    done.map_err(|source| failed(&path, source))?;
    Ok(same)
}

/// The encrypted files of a folder, with the locks of its sessions.
fn locked_files(folder: &Path, me: &Holder) -> Result<(Vec<PathBuf>, Vec<Lock>), StoreError> {
    let encrypted =
        |name: &str| name.ends_with(".ron.age") || (name.contains(".journal-kept-") && name.ends_with(".age"));
    let files: Vec<PathBuf> = read::files_of(folder, encrypted).into_iter().filter(|path| !is_beside(path)).collect();
    let sessions = files.iter().filter(|path| path.to_string_lossy().ends_with(".ron.age"));
    let locks = sessions.map(|path| ready(path, me)).collect::<Result<_, _>>()?;
    Ok((files, locks))
}

fn is_beside(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(BESIDE))
}

/// Whole under its name or not at all: the name alone says that it may take a place.
fn put_beside(disk: &dyn Disk, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let (writing, path) = (folder.join(WRITING), folder.join(format!("{BESIDE}{name}")));
    let write = || {
        disk.remove(&writing)?;
        let file = disk.create(&writing)?;
        file.append(bytes)?;
        file.sync()?;
        disk.rename(&writing, &path)
    };
    write().map_err(|source| failed(&path, source))
}

fn read_sealed(path: &Path) -> Result<Vec<u8>, StoreError> {
    read::read_bytes(path, sealed_bytes_max(bounds::SESSION_BYTES_MAX))
}

/// Tells one list of recipients from another.
fn mark_of(readers: &[FolderReader]) -> String {
    let keys: String = readers.iter().map(|reader| reader.key() + "\n").collect();
    digest(keys.as_bytes())
}

fn digest(bytes: &[u8]) -> String {
    let mut digits: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(DIGEST_CHARS);
    digits
}

fn failed(path: &Path, source: io::Error) -> StoreError {
    StoreError::Write { path: path.into(), source }
}
