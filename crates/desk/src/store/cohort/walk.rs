//! The files of a folder and of those inside it, within bounds.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{bounds, store::StoreError};

use super::{super::read::is_session_name, Aside, AsideReason};

#[derive(Default)]
pub(in crate::store) struct Walked {
    /// Files that bear the name of a session, in the order of their paths.
    pub files: Vec<PathBuf>,
    /// Folders that could not be read.
    pub unreadable: Vec<Aside>,
    pub more: bool,
}

/// Walks a folder for sessions.
pub(super) fn walk(folder: &Path) -> Result<Walked, StoreError> {
    walk_for(folder, &is_session_name)
}

/// Walks a folder for files with such a name. Symbolic links are not followed, hidden folders are not entered. Only the folder itself must be
/// readable.
pub(in crate::store) fn walk_for(folder: &Path, takes: &dyn Fn(&str) -> bool) -> Result<Walked, StoreError> {
    let mut walked = Walked::default();
    let mut waiting = vec![(folder.to_owned(), 1)];
    while let Some((inner, depth)) = waiting.pop() {
        let entries = match fs::read_dir(&inner) {
            Ok(entries) => entries,
            Err(source) if inner == folder => return Err(StoreError::Read { path: inner, source }),
            Err(source) => {
                let file = inner.strip_prefix(folder).unwrap_or(&inner).to_owned();
                let why = AsideReason::Unreadable(StoreError::Read { path: inner, source });
                walked.unreadable.push(Aside { file, why });
                continue;
            }
        };
        let mut looked_at = 0;
        for entry in entries.flatten() {
            looked_at += 1;
            if looked_at > bounds::FOLDER_ENTRIES_MAX {
                walked.more = true;
                break;
            }
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() && !name.starts_with('.') {
                match depth < bounds::COHORT_DEPTH_MAX && waiting.len() < bounds::COHORT_FILES_MAX {
                    true => waiting.push((entry.path(), depth + 1)),
                    false => walked.more = true,
                }
            } else if kind.is_file() && takes(&name) {
                walked.files.push(entry.path());
            }
        }
    }
    walked.files.sort_unstable();
    walked.more |= walked.files.len() > bounds::COHORT_FILES_MAX;
    walked.files.truncate(bounds::COHORT_FILES_MAX);
    Ok(walked)
}
