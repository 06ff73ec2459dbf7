//! The state of files that somebody waits to see changed, by what the disk says of them without reading them.

use std::path::{Path, PathBuf};

use crate::bounds;

use super::{Disk, Stamp, SystemDisk};

/// Folders in one another that are looked into: as deep as rubrics and their cases are found.
const DEPTH_MAX: usize = 4;

/// Files and folders with their stamps; one that is not there has none.
#[derive(Debug, PartialEq, Eq)]
pub struct FileStamps(Vec<(PathBuf, Option<Stamp>)>);

/// The stamps of these files, and of all that is in these folders.
pub fn stamps(paths: &[PathBuf]) -> FileStamps {
    let mut found = Vec::new();
    paths.iter().for_each(|path| add(path, DEPTH_MAX, &mut found));
    FileStamps(found)
}

fn add(path: &Path, depth: usize, found: &mut Vec<(PathBuf, Option<Stamp>)>) {
    if found.len() >= bounds::FOLDER_ENTRIES_MAX {
        return;
    }
    // A link is where it leads to.
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    found.push((path.to_owned(), SystemDisk.stamp(&real).ok().flatten()));
    let Some(depth) = depth.checked_sub(1) else { return };
    let mut inside: Vec<PathBuf> =
        std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    inside.sort();
    inside.iter().for_each(|path| add(path, depth, found));
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn every_way_in_which_a_file_changes_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let (file, aside) = (folder.path().join("a/cases/c.ron"), folder.path().join("aside"));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let watched = [folder.path().join("a"), folder.path().join("b.ron")];
        let changes: [(&str, &dyn Fn()); 5] = [
            ("made", &|| fs::write(&file, "one").unwrap()),
            ("written to", &|| fs::write(&file, "longer").unwrap()),
            ("replaced", &|| {
                fs::write(&aside, "others").unwrap();
                fs::rename(&aside, &file).unwrap();
            }),
            ("gone", &|| fs::remove_file(&file).unwrap()),
            ("made where nothing was", &|| fs::write(folder.path().join("b.ron"), "").unwrap()),
        ];
        for (name, change) in changes {
            let before = stamps(&watched);
            assert_eq!(before, stamps(&watched), "{name}");
            change();
            assert_ne!(before, stamps(&watched), "{name}");
        }
    }
}
