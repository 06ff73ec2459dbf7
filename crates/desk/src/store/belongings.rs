//! The files of a folder that belong to a session's file: those that begin with its name, and a dot or `-kept-` and a
//! number. A file that belongs to another session whose name begins alike is not among them.

use std::path::{Path, PathBuf};

use crate::session::SessionId;

use super::{Disk, StoreError, aside, folder_of, journal, read, sheets::is_sheet_name};

/// The files and links beside a session's file that belong to it, the file itself aside.
pub(super) fn of(document: &Path, session: &SessionId) -> Vec<PathBuf> {
    let (folder, own) = (folder_of(document), stem_name(document));
    let others: Vec<String> =
        names(folder, is_document).iter().map(|path| stem_name(path)).filter(|stem| *stem != own).collect();
    let of_another = |name: &str| others.iter().any(|stem| stem.len() > own.len() && belongs(name, stem));
    let same_file = document.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let mut files = names(folder, |name| belongs(name, &own) && name != same_file && !of_another(name));
    files.extend(aside::left_of(document));
    // Journals under a name that the session had before.
    files.extend(read::strays_of(document, session));
    files.sort();
    files.dedup();
    files
}

/// Removes a session's file and all that belongs to it, the file last.
pub fn discard(disk: &dyn Disk, document: &Path, session: &SessionId) -> Result<(), StoreError> {
    for path in of(document, session).into_iter().chain([document.to_owned()]) {
        match disk.remove(&path) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::Write { path, source });
            }
            _ => {}
        }
    }
    let folder = folder_of(document);
    disk.sync_folder(folder).map_err(|source| StoreError::Write { path: folder.into(), source })
}

fn is_document(name: &str) -> bool {
    // A sheet belongs to its session.
    (name.ends_with(".ron") || name.ends_with(".ron.age")) && !is_sheet_name(name)
}

fn stem_name(document: &Path) -> String {
    journal::stem(document).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn belongs(name: &str, stem: &str) -> bool {
    let Some(rest) = name.strip_prefix(stem) else { return false };
    if rest.starts_with('.') {
        return true;
    }
    let Some(number) = rest.strip_prefix("-kept-") else { return false };
    let digits = number.split('.').next().unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// The files and links of a folder, but no folders, whose names are wanted.
pub(super) fn names(folder: &Path, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let kept = |entry: &std::fs::DirEntry| {
        entry.file_name().to_str().is_some_and(&wanted) && entry.file_type().is_ok_and(|kind| !kind.is_dir())
    };
    // A path as short as the one that was named, so that it is told as the user knows it.
    let path = |entry: std::fs::DirEntry| match folder {
        here if here == Path::new(".") => PathBuf::from(entry.file_name()),
        folder => folder.join(entry.file_name()),
    };
    entries.flatten().filter(kept).map(path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_name_is_another_session() {
        for own in
            ["a.journal", "a.journal-2", "a.journal-kept-3", "a.lock", "a.ron", "a.md", "a-kept-1", "a-kept-1.ron"]
        {
            assert!(belongs(own, "a"), "{own}");
        }
        for other in ["a-2.ron", "a-2.journal", "ab.ron", "a", "A.lock", "a-kept-x", "a-kept-", "-a.lock"] {
            assert!(!belongs(other, "a"), "{other}");
        }
    }

    #[test]
    fn what_another_session_owns_stays() {
        let folder = tempfile::tempdir().unwrap();
        for name in
            ["a.ron", "a.lock", "a.b.ron", "a.b.journal", "a-2.ron", "a-2.journal", "a-kept-1.ron", "a-kept-1.lock"]
        {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let found = of(&folder.path().join("a.ron"), &"s".into());
        let found: Vec<_> = found.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(found, ["a.lock"]);
    }
}
