//! Files of other programs that become drafts of rubrics, and the folders in which the drafts are kept: beside a draft
//! stands where it came from and what was answered, so that a newer file of the same source can be imported over it.

use std::path::{Path, PathBuf};

use viva_core::{bounds, file_kind::FileKind};
use viva_exchange::import::{Answers, Origin};

use super::{
    Existing, StoreError, Unreadable, encryption, read_bytes, read_source, save::replace, shelf::faulty, write_bytes,
    write_mended,
};

/// The files of a draft.
const RUBRIC: &str = "rubric.ron";
const ORIGIN: &str = "import.ron";
const ANSWERS: &str = "answers.ron";

/// A file that is to be imported.
#[derive(Debug, Clone)]
pub struct SourceBytes {
    /// Its name without folders.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads a file that is to be imported.
pub fn read_import_source(path: &Path) -> Result<SourceBytes, StoreError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(SourceBytes { name, bytes: read_bytes(path, bounds::IMPORT_BYTES_MAX)? })
}

/// Reads the answers for an import.
pub fn read_answers(path: &Path) -> Result<Answers, Unreadable> {
    let text = read_source(path, FileKind::Answers)?;
    Answers::read(&text).map_err(|faults| faulty(path, text, faults, FileKind::Answers))
}

/// A draft that stands already where an import would write one.
#[derive(Debug, Clone)]
pub struct DraftThere {
    /// The text of today.
    pub text: String,
    pub origin: Origin,
    /// What was answered when it was imported.
    pub answers: Answers,
}

/// The draft of an earlier import in the folder of a rubric, if there is one.
///
/// # Errors
/// A rubric that came from elsewhere, or an origin that cannot be read.
pub fn draft_there(out: &Path, id: &str) -> Result<Option<DraftThere>, Unreadable> {
    let folder = out.join(id);
    let (rubric, origin) = (folder.join(RUBRIC), folder.join(ORIGIN));
    if rubric.symlink_metadata().is_err() {
        return Ok(None);
    }
    if !origin.exists() {
        return Err(Unreadable::File { path: rubric.clone(), error: StoreError::IsThere { path: rubric } });
    }
    let text = read_source(&rubric, FileKind::Rubric)?;
    let origin_text = read_source(&origin, FileKind::Answers)?;
    let answers = folder.join(ANSWERS);
    let answers = if answers.exists() { read_answers(&answers)? } else { Answers::default() };
    match Origin::read(&origin_text) {
        Ok(origin) => Ok(Some(DraftThere { text, origin, answers })),
        Err(faults) => Err(faulty(&origin, origin_text, faults, FileKind::Answers)),
    }
}

/// Writes a draft into a folder of its own below `out`, with its origin and the answers beside it.
///
/// # Errors
/// A rubric that is there already stays as it is.
pub fn write_draft(
    out: &Path,
    id: &str,
    text: &str,
    origin: &Origin,
    answers: &Answers,
) -> Result<PathBuf, StoreError> {
    let folder = out.join(id);
    let path = folder.join(RUBRIC);
    if path.symlink_metadata().is_ok() {
        return Err(StoreError::IsThere { path });
    }
    // The rubric comes last: what breaks off before it can be done again.
    beside(&folder, origin, answers)?;
    write_bytes(&path, text.as_bytes(), Existing::Keep)?;
    Ok(path)
}

/// Writes what an import has made of a draft that people have worked on. Refused where it was changed since it was read.
pub fn write_draft_again(
    out: &Path,
    id: &str,
    there: &DraftThere,
    text: &str,
    origin: &Origin,
    answers: &Answers,
) -> Result<PathBuf, StoreError> {
    let folder = out.join(id);
    let path = folder.join(RUBRIC);
    if there.text != text {
        write_mended(&path, &there.text, text)?;
    }
    beside(&folder, origin, answers)?;
    Ok(path)
}

/// Over a rubric that is there, the origin comes last: what breaks off before it can be done again.
fn beside(folder: &Path, origin: &Origin, answers: &Answers) -> Result<(), StoreError> {
    for (name, text) in [(ANSWERS, answers.to_ron()), (ORIGIN, origin.to_ron())] {
        let path = folder.join(name);
        encryption::refuse_report_in(folder)?;
        replace(folder, &path, text.as_bytes()).map_err(|source| StoreError::Write { path, source })?;
    }
    Ok(())
}
