//! Files written aside, which take the session file's name once they are whole: `.viva-<name>.<tag>.tmp`. Each process
//! has a tag of its own, so that two who write one session on a disk without locks never write into one file.

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

use super::{Disk, Lock, folder_of, journal, read};

const BEGIN: &str = ".viva-";
const END: &str = ".tmp";
/// Hexadecimal digits of a tag.
const TAG_CHARS: usize = 8;

static TAG: LazyLock<String> = LazyLock::new(|| {
    // The hasher of the standard library is seeded at random by the system.
    let random = std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), std::process::id());
    format!("{:08x}", random as u32)
});

/// The file that this process writes before it takes the session file's name.
pub(super) fn path_for(document: &Path) -> PathBuf {
    document.with_file_name(format!("{BEGIN}{}.{}{END}", stem_name(document), *TAG))
}

/// The files that were written aside for a session's file and are there still.
pub(super) fn left_of(document: &Path) -> Vec<PathBuf> {
    let own = stem_name(document);
    read::files_of(folder_of(document), |name| stem_of(name) == Some(&own))
}

/// Removes what a process that ended early left aside for a session which nobody else can be writing.
pub(super) fn clear(disk: &dyn Disk, document: &Path) {
    for path in left_of(document) {
        let _ = disk.remove(&path);
    }
}

/// Removes what was written aside under names that no session writes under any more: a disk that failed may have kept
/// it, and it holds what a candidate said.
pub(super) fn sweep(disk: &dyn Disk, folder: &Path) {
    for path in read::files_of(folder, |name| stem_of(name).is_some()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let stem = stem_of(&name).unwrap_or_default();
        if !Lock::is_held(&folder.join(format!("{stem}.lock"))) {
            let _ = disk.remove(&path);
        }
    }
}

/// The name of the session, without its ending, for which a file of this name was written aside. Earlier versions gave
/// no tag.
fn stem_of(name: &str) -> Option<&str> {
    let stem = name.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let tagged = stem.rsplit_once('.').filter(|(_, tag)| {
        tag.len() == TAG_CHARS && tag.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    });
    Some(tagged.map_or(stem, |(stem, _)| stem))
}

fn stem_name(document: &Path) -> String {
    journal::stem(document).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_written_aside_is_known_by_its_session() {
        let document = Path::new("/x/2026-11-24-K.1-first-aid.ron.age");
        let aside = path_for(document);
        assert_eq!(stem_of(&aside.file_name().unwrap().to_string_lossy()), Some("2026-11-24-K.1-first-aid"));
        assert_eq!(stem_of(".viva-2026-11-24-K.1-first-aid.tmp"), Some("2026-11-24-K.1-first-aid"));
        assert_eq!(stem_of("2026-11-24-K.1-first-aid.ron"), None);
    }
}
