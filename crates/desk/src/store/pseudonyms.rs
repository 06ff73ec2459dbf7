//! The key that turns names into labels: in a file of its own, which its owner alone can read, so that several exports
//! agree on the labels; or made for one export and forgotten.

use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::{
    locale::{Explain, Message},
    message,
};

use super::{
    StoreError,
    key_file::{self, KeyFault},
};

#[derive(Debug, Error)]
pub enum PseudonymsError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{path} holds no key")]
    NoKey { path: PathBuf },
    #[error("{path} can be read by others")]
    ReadByOthers { path: PathBuf },
    #[error("no random numbers: {0}")]
    NoRandom(String),
}

impl Explain for PseudonymsError {
    fn explain(&self) -> Message {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            PseudonymsError::Store(error) => error.explain(),
            PseudonymsError::NoKey { path } => message!("pseudonyms-no-key", path = shown(path)),
            PseudonymsError::ReadByOthers { path } => message!("pseudonyms-read-by-others", path = shown(path)),
            PseudonymsError::NoRandom(error) => message!("pseudonyms-no-random", details = error.as_str()),
        }
    }
}

/// The key in the file, which is made if there is none; without a file a key that nobody gets to know.
pub fn pseudonym_key(file: Option<&Path>) -> Result<Vec<u8>, PseudonymsError> {
    let key = file.map_or_else(key_file::random, key_file::read_or_make);
    let path = || file.unwrap_or(Path::new("")).to_owned();
    key.map(Vec::from).map_err(|fault| match fault {
        KeyFault::Store(error) => error.into(),
        KeyFault::NoKey => PseudonymsError::NoKey { path: path() },
        KeyFault::ReadByOthers => PseudonymsError::ReadByOthers { path: path() },
        KeyFault::NoRandom(details) => PseudonymsError::NoRandom(details),
    })
}
