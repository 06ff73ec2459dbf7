//! Errors of encrypted folders, in words that say what to do.

use std::path::PathBuf;

use thiserror::Error;

use crate::{
    locale::{Explain, Message},
    message,
};

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EncryptionError {
    #[error("{path} is encrypted, and no key is known")]
    NoKey { path: PathBuf },
    #[error("{path} is encrypted for another key")]
    WrongKey { path: PathBuf },
    #[error("the passphrase does not open {path}")]
    WrongPassphrase { path: PathBuf },
    #[error("{path} is encrypted and damaged")]
    Damaged { path: PathBuf },
    #[error("{path}:{line} is no age recipient")]
    NotARecipient { path: PathBuf, line: usize },
    #[error("{recipient} is no age recipient")]
    NotARecipientGiven { recipient: String },
    #[error("{path} does not say for whom to encrypt")]
    RecipientsUnusable { path: PathBuf },
    #[error("{path} names more than {most} recipients")]
    TooManyRecipients { path: PathBuf, most: usize },
    /// The list of recipients is lost. `trace` is the file that tells of encryption, and whether that may be none of
    /// Viva's.
    #[error("{folder} is encrypted, and for whom is gone")]
    RecipientsLost { folder: PathBuf, trace: Option<(PathBuf, bool)> },
    #[error("the recipients of {folder} were changed")]
    RecipientsChanged { folder: PathBuf },
    #[error("{path} is gone or damaged")]
    IdentityLost { path: PathBuf },
    #[error("{folder} is encrypted, and what was to be written is plain")]
    WouldBePlain { folder: PathBuf, trace: PathBuf },
    #[error("{path} has the name of an encrypted file, or is one")]
    PlainAsAge { path: PathBuf },
    #[error("a change of keys was interrupted in {folder}")]
    RekeyUnfinished { folder: PathBuf },
    #[error("neither passphrase nor recipient was given")]
    NothingGiven,
    #[error("{path} holds no age identities")]
    NotIdentities { path: PathBuf },
    #[error("{folder} is encrypted already")]
    Already { folder: PathBuf },
    #[error("{folder} is not encrypted")]
    NotEncrypted { folder: PathBuf },
    #[error("{path} is open elsewhere")]
    InUse { path: PathBuf },
    #[error("{path} has a journal that must be taken up first")]
    JournalLeft { path: PathBuf },
    #[error("{path} and {other} differ")]
    CopiesDiffer { path: PathBuf, other: PathBuf },
    #[error("encrypting failed: {details}")]
    Failed { details: String },
}

impl Explain for EncryptionError {
    fn explain(&self) -> Message {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            EncryptionError::NoKey { path } => message!("store-encrypted-no-key", path = shown(path)),
            EncryptionError::WrongKey { path } => message!("store-encrypted-wrong-key", path = shown(path)),
            EncryptionError::WrongPassphrase { path } => {
                message!("store-encrypted-wrong-passphrase", path = shown(path))
            }
            EncryptionError::Damaged { path } => message!("store-encrypted-damaged", path = shown(path)),
            EncryptionError::NotARecipient { path, line } => {
                message!("store-encrypted-not-a-recipient", path = shown(path), line = line.to_string())
            }
            EncryptionError::NotARecipientGiven { recipient } => {
                message!("store-encrypted-not-a-recipient-given", recipient = recipient.as_str())
            }
            EncryptionError::RecipientsUnusable { path } => message!("store-recipients-unusable", path = shown(path)),
            EncryptionError::TooManyRecipients { path, most } => {
                message!("store-recipients-too-many", path = shown(path), most = *most)
            }
            EncryptionError::RecipientsLost { folder, trace } => {
                let (path, kind) = match trace {
                    None => (String::new(), "none"),
                    Some((path, foreign)) => (shown(path), if *foreign { "foreign" } else { "own" }),
                };
                message!("store-recipients-lost", path = shown(folder), kind = kind, trace = path)
            }
            EncryptionError::RecipientsChanged { folder } => {
                message!("store-recipients-changed", path = shown(folder))
            }
            EncryptionError::IdentityLost { path } => message!("store-identity-lost", path = shown(path)),
            EncryptionError::WouldBePlain { folder, trace } => {
                message!("store-would-be-plain", path = shown(folder), trace = shown(trace))
            }
            EncryptionError::PlainAsAge { path } => message!("store-plain-as-age", path = shown(path)),
            EncryptionError::RekeyUnfinished { folder } => message!("store-rekey-unfinished", path = shown(folder)),
            EncryptionError::NothingGiven => message!("store-encrypted-nothing-given"),
            EncryptionError::NotIdentities { path } => message!("store-encrypted-not-identities", path = shown(path)),
            EncryptionError::Already { folder } => message!("store-encrypted-already", path = shown(folder)),
            EncryptionError::NotEncrypted { folder } => message!("store-encrypted-not", path = shown(folder)),
            EncryptionError::InUse { path } => message!("store-encrypted-in-use", path = shown(path)),
            EncryptionError::JournalLeft { path } => message!("store-encrypted-journal-left", path = shown(path)),
            EncryptionError::CopiesDiffer { path, other } => {
                message!("store-encrypted-copies-differ", path = shown(path), other = shown(other))
            }
            EncryptionError::Failed { details } => message!("store-encrypted-failed", details = details.as_str()),
        }
    }
}
