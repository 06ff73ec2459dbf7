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
    if !message_files(folder)?.is_empty() {
        return Ok(vec![read_language(folder)?]);
    }
    let below = entries(folder, bounds::LANGUAGE_FOLDERS_MAX, &|path| path.is_dir())?;
    let mut languages = Vec::new();
    for folder in below {
        if !message_files(&folder)?.is_empty() {
            languages.push(read_language(&folder)?);
        }
    }
    Ok(languages)
}

fn read_language(folder: &Path) -> Result<LanguageFolder, StoreError> {
    // The path may be one that names no folder, as `.` does.
    let real = folder.canonicalize().map_err(|source| StoreError::Read { path: folder.into(), source })?;
    let tag = real.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let read = |path: PathBuf| {
        let text = read_text(&path, bounds::MESSAGE_FILE_BYTES_MAX)?;
        Ok((path, text))
    };
    let files = message_files(folder)?.into_iter().map(read).collect::<Result<_, StoreError>>()?;
    Ok(LanguageFolder { path: folder.into(), tag, files })
}

fn message_files(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let is_messages = |path: &Path| path.extension().is_some_and(|extension| extension == "ftl");
    entries(folder, bounds::MESSAGE_FILES_MAX, &is_messages)
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
