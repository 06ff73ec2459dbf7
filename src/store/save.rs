//! Writing: durably, whole or not at all, for the owner's eyes.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::session::{Interview, Unfinished};

use super::{StoreError, document, folders};

/// Characters of a candidate's reference that a file name takes.
const REFERENCE_CHARS_MAX: usize = 40;
/// Sessions of one candidate, rubric and day that get names of their own.
const SAME_NAMES_MAX: usize = 1_000;

/// Writes a session to its file, or to a new one in the folder; says where.
pub fn save_session(
    folder: &Path,
    path: Option<&Path>,
    interview: &Interview,
    reference: &str,
    unfinished: Option<&Unfinished>,
) -> Result<PathBuf, StoreError> {
    let path = match path {
        Some(path) => path.to_owned(),
        None => new_path(folder, interview, reference)?,
    };
    write_text(&path, &document::write(interview, unfinished))?;
    Ok(path)
}

/// Replaces a file durably: a temporary file beside it, synced, renamed over it, the folder synced.
pub fn write_text(path: &Path, text: &str) -> Result<(), StoreError> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    replace(folder, path, text).map_err(|source| StoreError::Write { path: path.into(), source })
}

fn replace(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    folders::make(folder)?;
    // Temporary files are made readable by their owner alone.
    let mut file = tempfile::Builder::new().prefix(".viva-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Makes a rename last; systems that cannot sync folders need not.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// `<date>-<reference>-<rubric>.ron`, with a number where that name is taken. The name is kept by an empty file.
fn new_path(folder: &Path, interview: &Interview, reference: &str) -> Result<PathBuf, StoreError> {
    let failed = |path: &Path, source| StoreError::Write { path: path.into(), source };
    folders::make(folder).map_err(|source| failed(folder, source))?;
    let date = interview.trail().entries()[0].at.format("%Y-%m-%d");
    let stem = format!("{date}-{}-{}", safe(reference), safe(interview.rubric().id.as_str()));
    for number in 1..=SAME_NAMES_MAX {
        let name = if number == 1 { format!("{stem}.ron") } else { format!("{stem}-{number}.ron") };
        let path = folder.join(name);
        match File::create_new(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(source) => return Err(failed(&path, source)),
        }
    }
    Err(failed(folder, io::ErrorKind::AlreadyExists.into()))
}

/// Letters and digits of any script; whatever else was typed becomes a dash, so that no typed text names a path.
fn safe(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars().take(REFERENCE_CHARS_MAX) {
        match c {
            c if c.is_alphanumeric() => name.push(c),
            _ if !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    let name = name.trim_matches('-');
    if name.is_empty() { "session".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_never_raw_typed_text() {
        assert_eq!(safe("K-0417"), "K-0417");
        assert_eq!(safe("../../etc/passwd"), "etc-passwd");
        assert_eq!(safe("Әлия / 2"), "Әлия-2");
        assert_eq!(safe("..."), "session");
        assert!(safe(&"x".repeat(500)).chars().count() <= REFERENCE_CHARS_MAX);
    }
}
