//! Files of other programs that become drafts of rubrics, and the folders in which the drafts are kept: beside a draft
//! stands where it came from and what was answered, so that a newer file of the same source can be imported over it.

use std::path::{Path, PathBuf};

use viva_core::{
    bounds,
    exchange::import::{Answers, ImportFormat, ImportedRubric},
    file_kind::FileKind,
};

use super::{Existing, StoreError, Unreadable, read_bytes, read_source, shelf::faulty, write_bytes};

/// A file that is to be imported.
#[derive(Debug, Clone)]
pub struct SourceBytes {
    /// Its name without folders.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A draft that was written.
#[derive(Debug, Clone)]
pub struct DraftWritten {
    /// The file of the rubric.
    pub path: PathBuf,
    /// Places at which something is missing in it.
    pub gaps: usize,
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

/// Writes a draft into a folder of its own below `out`, with its source and the answers beside it.
///
/// # Errors
/// A rubric that is there already stays as it is.
pub fn write_draft(
    out: &Path,
    rubric: &ImportedRubric,
    format: ImportFormat,
    sources: &[SourceBytes],
    answers: &Answers,
    to_be_written: &str,
) -> Result<DraftWritten, StoreError> {
    let folder = out.join(&rubric.draft.id);
    let (text, gaps) = rubric.written(to_be_written);
    let path = folder.join("rubric.ron");
    write_bytes(&path, text.as_bytes(), Existing::Keep)?;
    let _ = (format, sources);
    write_bytes(&folder.join("answers.ron"), answers.to_ron().as_bytes(), Existing::Keep)?;
    Ok(DraftWritten { path, gaps })
}
