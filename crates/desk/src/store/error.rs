//! Errors of the disk, in words that say what to do.

use std::{io, path::PathBuf};

use thiserror::Error;

use crate::{
    encoding::NotUtf8,
    locale::{Explain, Message},
    message,
};

use super::encryption::EncryptionError;

#[derive(Debug, Error)]
pub enum StoreError {
    #[error("no home folder is known")]
    NoHome,
    #[error("cannot read {path}: {source}")]
    Read { path: PathBuf, source: io::Error },
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: io::Error },
    #[error("{path} is not there any more")]
    JournalGone { path: PathBuf },
    #[error("{path} belongs to a session")]
    WouldReplace { path: PathBuf },
    #[error("{path} is there already")]
    IsThere { path: PathBuf },
    #[error("{path} was changed since it was read")]
    ChangedSince { path: PathBuf },
    #[error("{path} leads to {to}, out of its folder")]
    LinkOut { path: PathBuf, to: PathBuf },
    #[error("{path} is empty")]
    Empty { path: PathBuf },
    #[error("{path} is no regular file")]
    NotAFile { path: PathBuf },
    #[error("{path} is larger than {most} bytes")]
    TooLarge { path: PathBuf, most: u64 },
    #[error("{path} holds more than {most}")]
    TooMany { path: PathBuf, most: usize },
    #[error("{path} is not UTF-8 text: {found:?}")]
    NotUtf8 { path: PathBuf, found: NotUtf8 },
    #[error("{path}:{line}:{column} is not readable as a session")]
    NotASession { path: PathBuf, line: usize, column: usize, details: Message },
    #[error("{path}:{line}:{column} is not readable as settings")]
    NotSettings { path: PathBuf, line: usize, column: usize, details: Message },
    #[error("{path} has format {found}")]
    NewerFormat { path: PathBuf, found: u64 },
    #[error("{path} has format 0")]
    NoFormat { path: PathBuf },
    #[error("the rubric inside {path} has faults, the first in line {line}")]
    RubricInside { path: PathBuf, line: usize },
    #[error("the trail of {path} does not begin with a session")]
    NoBeginning { path: PathBuf },
    #[error("{path} holds no key")]
    NoKey { path: PathBuf },
    #[error("{path} can be read by others")]
    KeyReadByOthers { path: PathBuf },
    #[error("no random numbers: {details}")]
    NoRandom { details: String },
    #[error(transparent)]
    Encryption(#[from] EncryptionError),
}

impl Explain for StoreError {
    fn explain(&self) -> Message {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            StoreError::NoHome => message!("store-no-home"),
            StoreError::Read { path, source } => {
                message!("store-read", path = shown(path), why = cause(source), details = source.to_string())
            }
            StoreError::Write { path, source } => {
                message!("store-write", path = shown(path), why = cause(source), details = source.to_string())
            }
            StoreError::JournalGone { path } => message!("store-journal-gone", path = shown(path)),
            StoreError::WouldReplace { path } => message!("store-would-replace", path = shown(path)),
            StoreError::IsThere { path } => message!("store-is-there", path = shown(path)),
            StoreError::ChangedSince { path } => message!("store-changed-since", path = shown(path)),
            StoreError::LinkOut { path, to } => message!("store-link-out", path = shown(path), to = shown(to)),
            StoreError::Empty { path } => message!("store-empty", path = shown(path)),
            StoreError::NotAFile { path } => message!("store-not-a-file", path = shown(path)),
            StoreError::TooLarge { path, most } => {
                message!("store-too-large", path = shown(path), most = *most >> 20)
            }
            StoreError::TooMany { path, most } => message!("store-too-many", path = shown(path), most = *most),
            StoreError::NotUtf8 { path, found } => match *found {
                NotUtf8::Encoded(encoding) => message!("store-encoded", path = shown(path), encoding = encoding),
                NotUtf8::Damaged { line, column } => message!(
                    "store-damaged-text",
                    path = shown(path),
                    line = line.to_string(),
                    column = column.to_string()
                ),
                NotUtf8::NoText => message!("store-no-text", path = shown(path)),
            },
            StoreError::NotASession { path, line, column, details } => message!(
                "store-not-a-session",
                path = shown(path),
                line = line.to_string(),
                column = column.to_string(),
                details = details.clone()
            ),
            StoreError::NotSettings { path, line, column, details } => message!(
                "settings-unreadable",
                path = shown(path),
                line = line.to_string(),
                column = column.to_string(),
                details = details.clone()
            ),
            StoreError::NewerFormat { path, found } => {
                message!("store-newer-format", path = shown(path), found = found.to_string())
            }
            StoreError::NoFormat { path } => message!("store-no-format", path = shown(path)),
            StoreError::RubricInside { path, line } => {
                message!("store-rubric-inside", path = shown(path), line = line.to_string())
            }
            StoreError::NoBeginning { path } => message!("store-no-beginning", path = shown(path)),
            StoreError::NoKey { path } => message!("signing-no-key", path = shown(path)),
            StoreError::KeyReadByOthers { path } => message!("signing-read-by-others", path = shown(path)),
            StoreError::NoRandom { details } => message!("signing-no-random", details = details.as_str()),
            StoreError::Encryption(error) => error.explain(),
        }
    }
}

/// The name by which messages choose their words; what has none is told in the system's words.
fn cause(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "not-found",
        io::ErrorKind::PermissionDenied => "permission-denied",
        io::ErrorKind::StorageFull => "storage-full",
        io::ErrorKind::QuotaExceeded => "quota-exceeded",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        io::ErrorKind::IsADirectory => "is-a-directory",
        io::ErrorKind::NotADirectory => "not-a-directory",
        io::ErrorKind::AlreadyExists => "already-exists",
        io::ErrorKind::FileTooLarge => "too-large",
        // The standard library has no name for what a failing disk says.
        _ if cfg!(unix) && error.raw_os_error() == Some(libc::EIO) => "failing",
        _ => "other",
    }
}
