//! The keys that open a folder: they come from a file of identities, or from `identity.age` and a passphrase. The
//! passphrase opens a key and not the sessions themselves: so trying it, which is slow on purpose, happens once per
//! program and not once per save.

use std::path::{Path, PathBuf};

use age::{
    DecryptError, Decryptor, scrypt,
    secrecy::{ExposeSecret, SecretString},
    x25519,
};
use zeroize::Zeroizing;

use crate::{
    encoding,
    store::{Disk, StoreError, disk, read},
};

use super::{
    EncryptionError, FolderReader, IDENTITY_FILE, KEYS_BYTES_MAX, MAGIC, Protection, RECIPIENTS_FILE, check_header,
    encrypt_for,
    guard::{self, is_there},
    recipients,
};

/// A source of keys that is asked when an encrypted folder is met, not before.
pub trait Unlock {
    /// The keys for which a folder is encrypted that was met.
    fn met(&self, _folder: &Path, _readers: &[FolderReader]) {}
    /// Returns whether a folder is known to have been encrypted.
    fn remembers(&self, _folder: &Path) -> bool {
        false
    }
    /// The passphrase that opens this file; none if nobody can be asked.
    fn passphrase(&self, path: &Path) -> Option<SecretString>;
    /// A file of age identities, plain or encrypted with a passphrase.
    fn identity_file(&self) -> Option<PathBuf>;
}

/// Recipients for whom a folder shall be encrypted.
#[derive(Default)]
pub struct NewKeys {
    /// A key is made that this passphrase opens.
    pub passphrase: Option<SecretString>,
    /// Public keys of others: `age1…`.
    pub recipients: Vec<String>,
    /// The cost of trying a passphrase, as the logarithm of scrypt's N; about a second on this machine if none is
    /// given.
    pub work_factor: Option<u8>,
}

/// The slowest passphrase that is tried: some minutes, and 4 GiB of memory.
const WORK_FACTOR_MAX: u8 = 22;
/// Keys kept after they were replaced.
const RETIRED_MAX: usize = 1_000;

/// The keys made for a folder.
pub(super) struct Made {
    pub readers: Vec<FolderReader>,
    /// The key that the passphrase opens, and `identity.age` as it will be.
    pub identity: Option<(x25519::Identity, Vec<u8>)>,
}

impl NewKeys {
    pub(super) fn make(&self) -> Result<Made, StoreError> {
        let mut readers: Vec<FolderReader> = Vec::new();
        let identity = match &self.passphrase {
            Some(passphrase) => {
                let identity = x25519::Identity::generate();
                readers.push(FolderReader::own(identity.to_public()));
                let sealed = seal_identity(&identity, passphrase, self.work_factor)?;
                Some((identity, sealed))
            }
            None => None,
        };
        for given in &self.recipients {
            let not_one = |_| EncryptionError::NotARecipientGiven { recipient: given.clone() };
            let recipient: x25519::Recipient = given.trim().parse().map_err(not_one)?;
            if readers.iter().all(|reader| reader.recipient != recipient) {
                readers.push(FolderReader::unnamed(recipient));
            }
        }
        Ok(Made { readers, identity })
    }
}

pub(super) fn of_folder(folder: &Path, unlock: &dyn Unlock) -> Result<Protection, StoreError> {
    let readers = recipients::of(folder)?;
    if let Some(readers) = &readers {
        unlock.met(folder, readers);
    } else if matches!(guard::trace_in(folder, |_, _| true), Ok(None)) {
        // Nobody is asked for a key that nothing needs.
        return Ok(Protection::plain());
    }
    let own = folder.join(IDENTITY_FILE);
    let (identities, of_passphrase) = match unlock.identity_file() {
        Some(file) => (identities_in(&file, unlock)?, false),
        None if is_there(&own) => (identities_in(&own, unlock).map_err(|error| of_folders_own(error, &own))?, true),
        None if readers.iter().flatten().any(FolderReader::is_own) => {
            return Err(EncryptionError::IdentityLost { path: own }.into());
        }
        None if readers.is_none() => return Ok(Protection::plain()),
        None => (Vec::new(), false),
    };
    let recipients = readers.into_iter().flatten().map(|reader| reader.recipient);
    Ok(Protection::new(recipients.collect(), identities, of_passphrase))
}

/// The file that the program made is not a wrong one: something has become of it.
fn of_folders_own(error: StoreError, own: &Path) -> StoreError {
    match error {
        StoreError::Encryption(EncryptionError::WrongPassphrase { .. }) => error,
        StoreError::Read { ref source, .. } if source.kind() == std::io::ErrorKind::PermissionDenied => error,
        _ => EncryptionError::IdentityLost { path: own.into() }.into(),
    }
}

/// The identities that are named, whatever a folder says of itself.
pub(super) fn for_reading(unlock: &dyn Unlock) -> Result<Protection, StoreError> {
    match unlock.identity_file() {
        Some(file) => Ok(Protection::new(Vec::new(), identities_in(&file, unlock)?, false)),
        None => Ok(Protection::plain()),
    }
}

fn identities_in(path: &Path, unlock: &dyn Unlock) -> Result<Vec<x25519::Identity>, StoreError> {
    let bytes = Zeroizing::new(read::read_bytes(path, KEYS_BYTES_MAX)?);
    let no_identities = || StoreError::from(EncryptionError::NotIdentities { path: path.into() });
    let mut opened = if bytes.starts_with(MAGIC) {
        match unlock.passphrase(path) {
            Some(passphrase) => Zeroizing::new(open_identities(&bytes, passphrase, path)?),
            // Without a key nothing can be read; writing goes without.
            None => return Ok(Vec::new()),
        }
    } else {
        bytes
    };
    let text = Zeroizing::new(read::text_of(std::mem::take(&mut *opened), path)?);
    let lines = encoding::without_mark(&text).split(['\r', '\n']).map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let identities: Vec<x25519::Identity> =
        lines.map(str::parse).collect::<Result<_, _>>().map_err(|_| no_identities())?;
    if identities.is_empty() { Err(no_identities()) } else { Ok(identities) }
}

fn open_identities(bytes: &[u8], passphrase: SecretString, path: &Path) -> Result<Vec<u8>, StoreError> {
    check_header(bytes, path)?;
    let damaged = || StoreError::from(EncryptionError::Damaged { path: path.into() });
    let decryptor = Decryptor::new_buffered(bytes).map_err(|_| damaged())?;
    if !decryptor.is_scrypt() {
        return Err(EncryptionError::NotIdentities { path: path.into() }.into());
    }
    let mut identity = scrypt::Identity::new(passphrase);
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    let mut reader =
        decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
            DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys => {
                EncryptionError::WrongPassphrase { path: path.into() }.into()
            }
            _ => damaged(),
        })?;
    let mut opened = Vec::with_capacity(bytes.len());
    std::io::Read::read_to_end(&mut reader, &mut opened).map_err(|_| damaged())?;
    Ok(opened)
}

/// `identity.age`: as `age-keygen | age -p` would make it.
pub(super) fn seal_identity(
    identity: &x25519::Identity,
    passphrase: &SecretString,
    work_factor: Option<u8>,
) -> Result<Vec<u8>, StoreError> {
    let mut recipient = scrypt::Recipient::new(passphrase.clone());
    if let Some(work_factor) = work_factor {
        recipient.set_work_factor(work_factor);
    }
    let secret = identity.to_string();
    let text = Zeroizing::new(format!("# {}\n{}\n", identity.to_public(), secret.expose_secret()));
    encrypt_for(std::iter::once(&recipient as &dyn age::Recipient), text.as_bytes())
}

/// Writes a file of the folder's keys durably, whole or not at all.
pub(super) fn write(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut aside = std::ffi::OsString::from(".viva-");
    aside.push(path.file_name().unwrap_or_default());
    aside.push(".tmp");
    disk::replace(disk, &path.with_file_name(aside), path, bytes)
        .map(|_| ())
        .map_err(|source| StoreError::Write { path: path.into(), source })
}

/// Gives another folder the keys of this one: whoever reads the one reads the other.
pub fn share_keys(disk: &dyn Disk, from: &Path, to: &Path) -> Result<(), StoreError> {
    let own = from.join(IDENTITY_FILE);
    if own.is_file() {
        let bytes = read::read_bytes(&own, KEYS_BYTES_MAX)?;
        if read::beginning(&to.join(IDENTITY_FILE), KEYS_BYTES_MAX) != bytes {
            retire_identity(disk, to)?;
            write(disk, &to.join(IDENTITY_FILE), &bytes)?;
        }
    }
    // The recipients last: from then on the folder is encrypted.
    let list = read::read_bytes(&from.join(RECIPIENTS_FILE), KEYS_BYTES_MAX)?;
    write(disk, &to.join(RECIPIENTS_FILE), &list)
}

/// Gives a key that is not used any more another name. It is kept: files elsewhere, as in a backup, may need it.
pub(super) fn retire_identity(disk: &dyn Disk, folder: &Path) -> Result<(), StoreError> {
    let path = folder.join(IDENTITY_FILE);
    let failed = |source| StoreError::Write { path: path.clone(), source };
    if disk.stamp(&path).map_err(failed)?.is_none() {
        return Ok(());
    }
    retire(disk, folder, &path)
}

/// Gives a file that holds a key the name of one that is not used any more.
pub(super) fn retire(disk: &dyn Disk, folder: &Path, path: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::Write { path: path.into(), source };
    let mut names = (1..RETIRED_MAX).map(|number| folder.join(format!("identity-before-{number}.age")));
    let free = names.find(|path| matches!(disk.stamp(path), Ok(None)));
    let free = free.ok_or_else(|| failed(std::io::ErrorKind::AlreadyExists.into()))?;
    disk.rename(path, &free).map_err(failed)
}
