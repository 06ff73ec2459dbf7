//! Encryption at rest, chosen per folder. A folder whose `recipients.txt` names age recipients holds sessions that only
//! their keys open: documents are age files, journals are lines sealed under a key that age wraps. `recipients` reads
//! for whom, `keys` what opens it, `journal_key` seals journals, `convert` encrypts a folder that was plain, `rekey`
//! changes the keys, `guard` keeps plain text out where a file of all these is gone, `known` remembers whom a folder
//! was for. `docs/encryption.md` describes the form and what is not protected.
//!
//! Nothing in here writes plain text to the disk: what lies aside until it takes its name is ciphertext already.

mod convert;
mod error;
mod guard;
mod journal_key;
mod keys;
mod known;
mod recipients;
mod rekey;

pub use age::secrecy::{ExposeSecret, SecretString};
pub use convert::{Converted, encrypt_folder, finish_encrypting, may_encrypt, plain_files};
pub use error::EncryptionError;
pub use journal_key::JournalKey;
pub use keys::{NewKeys, Unlock, share_keys};
pub use known::{confirm, forget, remembered, unconfirmed};
pub use recipients::{FolderReader, of as readers_of};
pub use rekey::{Rekeyed, finish_rekey, rekey, restore_recipients};

pub(super) use guard::{Trace, refuse_report_in, trace_in};

use std::{
    fmt,
    io::{self, BufRead, Read, Write},
    path::Path,
    sync::Arc,
};

use age::{DecryptError, Decryptor, Encryptor, x25519};

use super::{StoreError, read};

/// The recipients of a folder, one a line; a folder that holds it is encrypted.
pub const RECIPIENTS_FILE: &str = "recipients.txt";
/// The key of a folder, encrypted with its passphrase.
pub const IDENTITY_FILE: &str = "identity.age";

/// Bytes of a file of keys.
const KEYS_BYTES_MAX: u64 = 256 << 10;
/// Beginning of every age file.
const MAGIC: &[u8] = b"age-encryption.org/v1";
/// End of an age file's header.
const HEADER_END: &[u8] = b"\n--- ";
/// Bytes of an age file's header: room for hundreds of recipients, and an end to what a hostile one costs.
const HEADER_BYTES_MAX: usize = 64 << 10;
/// Most bytes that the chunks of an age file add to the text: 16 bytes to each 64 KiB, and a nonce.
const OVERHEAD_BYTES_MAX: u64 = 64 << 10;

/// The protection of a folder's files, and this program's means to read them.
#[derive(Clone, Default)]
pub struct Protection(Option<Arc<Keys>>);

struct Keys {
    /// Recipients of what is encrypted; none in a plain folder from which encrypted files are read all the same.
    recipients: Vec<x25519::Recipient>,
    identities: Vec<x25519::Identity>,
    /// The identities come from the folder's `identity.age`.
    of_passphrase: bool,
}

impl fmt::Debug for Protection {
    /// Says what there is and never the keys.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Protection").field("encrypts", &self.encrypts()).field("can_read", &self.can_read()).finish()
    }
}

impl Protection {
    /// The protection of a plain folder: nothing is encrypted, and no key is known.
    pub fn plain() -> Self {
        Protection(None)
    }

    /// The protection of a folder, asking for what opens its key if it has one. Passphrases are hard to try, so this
    /// takes about a second: it is meant to happen once per program.
    pub fn of_folder(folder: &Path, unlock: &dyn Unlock) -> Result<Self, StoreError> {
        keys::of_folder(folder, unlock)
    }

    /// The same for a folder in which something is to be written. One that has lost for whom it is encrypted is refused
    /// before anybody is asked for anything.
    pub fn for_writing(folder: &Path, unlock: &dyn Unlock) -> Result<Self, StoreError> {
        if recipients::of(folder)?.is_none() {
            guard::refuse_plain_in(folder)?;
            if unlock.remembers(folder) {
                return Err(EncryptionError::RecipientsLost { folder: folder.into(), trace: None }.into());
            }
        }
        Self::of_folder(folder, unlock)
    }

    /// The protection for reading alone: files are opened with the identity that is named.
    pub fn for_reading(unlock: &dyn Unlock) -> Result<Self, StoreError> {
        keys::for_reading(unlock)
    }

    fn new(recipients: Vec<x25519::Recipient>, identities: Vec<x25519::Identity>, of_passphrase: bool) -> Self {
        Protection(Some(Arc::new(Keys { recipients, identities, of_passphrase })))
    }

    /// Returns whether files are written encrypted.
    pub fn encrypts(&self) -> bool {
        !self.recipients().is_empty()
    }

    /// Returns whether files that this protection writes can be read with it: always if plain, else if a key is known.
    /// A key that is known may still be the wrong one.
    pub fn can_read(&self) -> bool {
        !self.encrypts() || !self.identities().is_empty()
    }

    /// Returns whether the folder still has the recipients that this protection encrypts for. Another process may have
    /// changed them since.
    pub fn is_current(&self, folder: &Path) -> bool {
        matches!(recipients::of(folder), Ok(Some(readers)) if self.is_for(&readers))
    }

    /// Returns whether this protection encrypts for these and nobody else.
    fn is_for(&self, readers: &[FolderReader]) -> bool {
        let own = self.recipients();
        readers.iter().all(|reader| own.contains(&reader.recipient))
            && own.iter().all(|own| readers.iter().any(|reader| reader.recipient == *own))
    }

    /// Returns whether a file's name must not say whom it is about: file names are not encrypted.
    pub fn file_stem_is_private(&self) -> bool {
        self.encrypts()
    }

    /// The ending of a session's file, without the first dot.
    pub fn document_extension(&self) -> &'static str {
        if self.encrypts() { "ron.age" } else { "ron" }
    }

    /// The bytes with which this text is to be written under this path. Where a folder or a file has ever been
    /// encrypted there are none that are plain: this is the one place that says so for all that is written.
    pub fn seal(&self, text: impl AsRef<[u8]>, path: &Path) -> Result<Vec<u8>, StoreError> {
        if !self.encrypts() {
            guard::refuse_plain(path)?;
            return Ok(text.as_ref().to_vec());
        }
        encrypt(self.recipients(), text.as_ref())
    }

    /// Returns whether writing under this path is refused, because the file would be plain.
    pub fn refuses(&self, path: &Path) -> bool {
        !self.encrypts() && guard::refuse_plain(path).is_err()
    }

    /// The text of a file that was read. Plain text passes through, in an encrypted folder, too: a crash while a folder
    /// was being encrypted leaves some; but a file named as encrypted must be. The path is only named in errors.
    pub fn open(&self, bytes: Vec<u8>, path: &Path, bytes_max: u64) -> Result<String, StoreError> {
        let opened = if is_age_file(&bytes, path) { self.open_bytes(&bytes, path, bytes_max)? } else { bytes };
        if opened.len() as u64 > bytes_max {
            return Err(StoreError::TooLarge { path: path.into(), most: bytes_max });
        }
        read::text_of(opened, path)
    }

    /// The content of an age file, at most so many bytes.
    fn open_bytes(&self, bytes: &[u8], path: &Path, bytes_max: u64) -> Result<Vec<u8>, StoreError> {
        let mut opened = Vec::with_capacity(bytes.len());
        let read = self.reader(bytes, path)?.take(bytes_max.saturating_add(1)).read_to_end(&mut opened);
        read.map_err(|source| unreadable(source, path))?;
        if opened.len() as u64 > bytes_max {
            return Err(StoreError::TooLarge { path: path.into(), most: bytes_max });
        }
        Ok(opened)
    }

    /// The beginning of a file as text, decrypting no more of it than is asked for: as far as its letters are whole and
    /// in UTF-8.
    pub(in crate::store) fn open_beginning(
        &self,
        mut file: impl Read,
        path: &Path,
        bytes_max: u64,
    ) -> Result<String, StoreError> {
        let failed = |source| unreadable(source, path);
        let mut beginning = Vec::new();
        file.by_ref().take(bytes_max).read_to_end(&mut beginning).map_err(failed)?;
        if beginning.is_empty() {
            return Err(StoreError::Empty { path: path.into() });
        }
        if is_age_file(&beginning, path) {
            // The header must be seen whole before it is read.
            file.by_ref().take(HEADER_BYTES_MAX as u64).read_to_end(&mut beginning).map_err(failed)?;
            let whole = io::BufReader::new(beginning.as_slice().chain(file));
            check_header(&beginning, path)?;
            let mut text = Vec::new();
            self.decryptor(whole, path)?.take(bytes_max).read_to_end(&mut text).map_err(failed)?;
            beginning = text;
        }
        let text = beginning.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        Ok(text.to_owned())
    }

    fn reader<'a>(&self, bytes: &'a [u8], path: &Path) -> Result<impl Read + use<'a>, StoreError> {
        check_header(bytes, path)?;
        self.decryptor(bytes, path)
    }

    fn decryptor<R: BufRead>(&self, input: R, path: &Path) -> Result<impl Read + use<R>, StoreError> {
        if self.identities().is_empty() {
            return Err(EncryptionError::NoKey { path: path.into() }.into());
        }
        let decryptor = Decryptor::new_buffered(input).map_err(|error| explain(error, path))?;
        let identities = self.identities().iter().map(|identity| identity as &dyn age::Identity);
        decryptor.decrypt(identities).map_err(|error| explain(error, path))
    }

    fn recipients(&self) -> &[x25519::Recipient] {
        self.0.as_ref().map_or(&[], |keys| &keys.recipients)
    }

    fn identities(&self) -> &[x25519::Identity] {
        self.0.as_ref().map_or(&[], |keys| &keys.identities)
    }

    fn of_passphrase(&self) -> bool {
        self.0.as_ref().is_some_and(|keys| keys.of_passphrase)
    }

    /// The key that the folder's passphrase opens, if it is one of those that are encrypted for.
    fn identity_of_passphrase(&self) -> Option<&x25519::Identity> {
        let keys = self.0.as_ref().filter(|keys| keys.of_passphrase)?;
        keys.identities.iter().find(|identity| keys.recipients.contains(&identity.to_public()))
    }
}

/// The bytes that a file may have whose text has at most so many.
pub fn sealed_bytes_max(bytes_max: u64) -> u64 {
    bytes_max + bytes_max / (4 << 10) + OVERHEAD_BYTES_MAX + HEADER_BYTES_MAX as u64
}

/// Returns whether a file is encrypted, or bears the name of one that is.
fn is_age_file(beginning: &[u8], path: &Path) -> bool {
    beginning.starts_with(MAGIC) || path.extension().is_some_and(|extension| extension == "age")
}

/// Looks for the end of the header, so that reading one costs no more than its bound.
fn check_header(beginning: &[u8], path: &Path) -> Result<(), StoreError> {
    let header = &beginning[..beginning.len().min(HEADER_BYTES_MAX)];
    let whole = beginning.starts_with(MAGIC) && header.windows(HEADER_END.len()).any(|window| window == HEADER_END);
    if whole { Ok(()) } else { Err(EncryptionError::Damaged { path: path.into() }.into()) }
}

fn encrypt(recipients: &[x25519::Recipient], bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
    let recipients = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    encrypt_for(recipients, bytes)
}

fn encrypt_for<'a>(
    recipients: impl Iterator<Item = &'a dyn age::Recipient>,
    bytes: &[u8],
) -> Result<Vec<u8>, StoreError> {
    let failed = |details: String| StoreError::from(EncryptionError::Failed { details });
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| failed(error.to_string()))?;
    let mut sealed = Vec::with_capacity(sealed_bytes_max(bytes.len() as u64) as usize);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|error| failed(error.to_string()))?;
    writer.write_all(bytes).map_err(|error| failed(error.to_string()))?;
    writer.finish().map_err(|error| failed(error.to_string()))?;
    Ok(sealed)
}

/// The reason why an age file does not open.
fn explain(error: DecryptError, path: &Path) -> StoreError {
    match error {
        DecryptError::NoMatchingKeys => EncryptionError::WrongKey { path: path.into() }.into(),
        DecryptError::Io(source) => unreadable(source, path),
        _ => EncryptionError::Damaged { path: path.into() }.into(),
    }
}

/// An error of the disk is one; what age makes up is about what it read.
fn unreadable(source: io::Error, path: &Path) -> StoreError {
    match source.raw_os_error() {
        Some(_) => StoreError::Read { path: path.into(), source },
        None => EncryptionError::Damaged { path: path.into() }.into(),
    }
}
