//! Folders of messages, as translators write them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::bounds;

use super::{StoreError, read_text};

/// The messages of a language as they lie in its folder.
#[derive(Debug)]
pub struct LanguageFolder {
    pub path: PathBuf,
    /// The folder's name, which is to be the tag of the language.
    pub tag: String,
    /// Each file's path and text, by their names.
    pub files: Vec<(PathBuf, String)>,
}

/// Reads the folder of a language, or all languages that have folders in this one.
pub fn read_languages(folder: &Path) -> Result<Vec<LanguageFolder>, StoreError> {
    if let Some(language) = read_language(folder)? {
        return Ok(vec![language]);
    }
    let below = entries(folder, bounds::LANGUAGE_FOLDERS_MAX, &|path| path.is_dir())?;
    below.iter().filter_map(|folder| read_language(folder).transpose()).collect()
}

/// Reads the folder of a language; nothing where it has no messages.
fn read_language(folder: &Path) -> Result<Option<LanguageFolder>, StoreError> {
    let is_messages = |path: &Path| path.extension().is_some_and(|extension| extension == "ftl");
    let files = entries(folder, bounds::MESSAGE_FILES_MAX, &is_messages)?;
    if files.is_empty() {
        return Ok(None);
    }
    // The path may be one that names no folder, as `.` does.
    let real = folder.canonicalize().map_err(|source| StoreError::Read { path: folder.into(), source })?;
    let tag = real.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let read = |path: PathBuf| {
        let text = read_text(&path, bounds::MESSAGE_FILE_BYTES_MAX)?;
        Ok((path, text))
    };
    let files = files.into_iter().map(read).collect::<Result<_, StoreError>>()?;
    Ok(Some(LanguageFolder { path: folder.into(), tag, files }))
}

/// Entries of a folder in their alphabet; more than there may be are an error.
fn entries(folder: &Path, most: usize, wanted: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>, StoreError> {
    let failed = |source: io::Error| StoreError::Read { path: folder.into(), source };
    let all = fs::read_dir(folder).map_err(failed)?.flatten().take(bounds::FOLDER_ENTRIES_MAX);
    let mut paths: Vec<PathBuf> = all.map(|entry| entry.path()).filter(|path| wanted(path)).collect();
    if paths.len() > most {
        return Err(StoreError::TooMany { path: folder.into(), most });
    }
    paths.sort();
    Ok(paths)
}
