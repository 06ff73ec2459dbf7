//! Reading files: regular ones only, within bounds.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use sha2::{Digest, Sha256};

use crate::{bounds, session::EvidenceFile};

use super::{Loaded, StoreError, document};

pub fn open_session(path: &Path) -> Result<Loaded, StoreError> {
    document::read(&read_text(path, bounds::SESSION_BYTES_MAX)?, path)
}

/// The text of a regular file of at most so many bytes.
pub fn read_text(path: &Path, most: u64) -> Result<String, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let file = open_regular(path)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that grew since it was looked at.
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(StoreError::TooLarge { path: path.into(), most });
    }
    String::from_utf8(bytes).map_err(|_| StoreError::NotText { path: path.into() })
}

/// The size and SHA-256 of an evidence file.
pub fn hash_evidence(path: &Path) -> Result<EvidenceFile, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let file = open_regular(path)?;
    let most = bounds::EVIDENCE_FILE_BYTES_MAX;
    let (mut hasher, mut bytes) = (Sha256::new(), 0);
    let mut reader = BufReader::with_capacity(1 << 20, file.take(most + 1));
    loop {
        let chunk = reader.fill_buf().map_err(failed)?;
        if chunk.is_empty() {
            break;
        }
        hasher.update(chunk);
        let read = chunk.len();
        bytes += read as u64;
        reader.consume(read);
    }
    if bytes > most {
        return Err(StoreError::TooLarge { path: path.into(), most });
    }
    let sha256 = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(EvidenceFile { path: path.display().to_string(), bytes, sha256 })
}

/// Opens a regular file; a pipe or device, which might never end, is refused before it is opened.
fn open_regular(path: &Path) -> Result<File, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let about = std::fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    if !about.is_file() {
        return Err(StoreError::NotAFile { path: path.into() });
    }
    File::open(path).map_err(failed)
}
