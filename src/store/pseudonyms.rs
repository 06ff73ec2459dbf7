//! The key that turns names into labels: in a file of its own, which its owner alone can read, so that several exports
//! agree on the labels; or made for one export and forgotten.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::{
    locale::{Explain, Message},
    message,
};

use super::{StoreError, read_text};

const KEY_BYTES: usize = 32;
/// Bytes of the file: the key in hexadecimal and a line feed, with room for another system's line end.
const FILE_BYTES_MAX: u64 = 2 * KEY_BYTES as u64 + 2;

#[derive(Debug, Error)]
pub enum PseudonymsError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{path} holds no key")]
    NoKey { path: PathBuf },
    #[error("{path} can be read by others")]
    ReadByOthers { path: PathBuf },
    #[error("no random numbers: {0}")]
    NoRandom(getrandom::Error),
}

impl Explain for PseudonymsError {
    fn explain(&self) -> Message {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            PseudonymsError::Store(error) => error.explain(),
            PseudonymsError::NoKey { path } => message!("pseudonyms-no-key", path = shown(path)),
            PseudonymsError::ReadByOthers { path } => message!("pseudonyms-read-by-others", path = shown(path)),
            PseudonymsError::NoRandom(error) => message!("pseudonyms-no-random", details = error.to_string()),
        }
    }
}

/// The key in the file, which is made if there is none; without a file a key that nobody gets to know.
pub fn pseudonym_key(file: Option<&Path>) -> Result<Vec<u8>, PseudonymsError> {
    match file {
        None => new_key(),
        Some(path) if path.exists() => read_key(path),
        Some(path) => {
            let key = new_key()?;
            match write_new(path, &key) {
                Ok(()) => Ok(key),
                // Another export made it in the meantime; both must agree.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => read_key(path),
                Err(source) => Err(StoreError::Write { path: path.into(), source }.into()),
            }
        }
    }
}

fn new_key() -> Result<Vec<u8>, PseudonymsError> {
    let mut key = vec![0; KEY_BYTES];
    getrandom::fill(&mut key).map_err(PseudonymsError::NoRandom)?;
    Ok(key)
}

fn read_key(path: &Path) -> Result<Vec<u8>, PseudonymsError> {
    let no_key = || PseudonymsError::NoKey { path: path.into() };
    let text = match read_text(path, FILE_BYTES_MAX) {
        Err(StoreError::TooLarge { .. } | StoreError::NotText { .. }) => return Err(no_key()),
        read => read?,
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let about = std::fs::metadata(path).map_err(|source| StoreError::Read { path: path.into(), source })?;
        if about.permissions().mode() & 0o077 != 0 {
            return Err(PseudonymsError::ReadByOthers { path: path.into() });
        }
    }
    let digits = text.trim_end();
    if digits.len() != 2 * KEY_BYTES || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(no_key());
    }
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| no_key());
    (0..digits.len()).step_by(2).map(byte).collect()
}

/// Whole or not at all, and never over a file that is there: a key lost is every label lost.
fn write_new(path: &Path, key: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Temporary files are made readable by their owner alone.
    let mut file = tempfile::Builder::new().prefix(".viva-").suffix(".tmp").tempfile_in(folder)?;
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    writeln!(file, "{digits}")?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}
