//! The names that files of sessions have.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::session::Interview;

use super::{
    Disk, Holder, Lock, LockTaken, Protection, StoreError,
    journal::{self, beside},
};

/// Characters of a candidate's reference that a file name takes.
const REFERENCE_CHARS_MAX: usize = 40;
/// Sessions of one candidate, rubric and day that get names of their own.
const SAME_NAMES_MAX: usize = 1_000;

/// The first free name of a session, and the lock on it. An empty file is what a loss of power leaves of a session
/// that had just begun: its name is free.
pub(super) fn free_name(
    disk: &dyn Disk,
    protection: &Protection,
    folder: &Path,
    name: &str,
    me: &Holder,
) -> Result<(PathBuf, Lock), StoreError> {
    let ending = protection.document_extension();
    for number in 1..=SAME_NAMES_MAX {
        let name = if number == 1 { format!("{name}.{ending}") } else { format!("{name}-{number}.{ending}") };
        let path = folder.join(name);
        let taken = |path: &Path| match disk.stamp(path) {
            Ok(stamp) => Ok(stamp.is_some_and(|stamp| !stamp.is_empty())),
            Err(source) => Err(StoreError::Write { path: path.into(), source }),
        };
        if taken(&path)? || taken(&journal::segment_path(&path, 1))? {
            continue;
        }
        let LockTaken::Mine(lock) = Lock::take(&beside(&path, ".lock"), me) else { continue };
        // An empty file holds the name where no lock keeps others out.
        if lock.is_sure() || disk.create(&path).is_ok() {
            return Ok((path, lock));
        }
    }
    Err(StoreError::Write { path: folder.into(), source: io::ErrorKind::AlreadyExists.into() })
}

/// Part of a new session's name where the candidate's reference is not known yet.
const UNNAMED: &str = "unnamed";

pub(super) fn is_provisional(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The date comes first.
    name.get(10..).is_some_and(|rest| rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(UNNAMED)))
}

pub(super) fn file_name(protection: &Protection, interview: &Interview, reference: &str) -> String {
    format!("{}.{}", stem(protection, interview, reference), protection.document_extension())
}

/// `<date>-<reference>-<rubric>`. Where the name must not say whom the session is about, a piece of its id stands for
/// the reference.
pub(super) fn stem(protection: &Protection, interview: &Interview, reference: &str) -> String {
    let date = interview.trail().entries()[0].at.format("%Y-%m-%d");
    if protection.file_stem_is_private() {
        let id = interview.session().as_str();
        let random = id.rsplit('-').next().unwrap_or(id);
        return format!("{date}-{}-{}", safe(random), safe(interview.rubric().id.as_str()));
    }
    let reference = if reference.trim().is_empty() { UNNAMED } else { reference };
    format!("{date}-{}-{}", safe(reference), safe(interview.rubric().id.as_str()))
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

    #[test]
    fn a_name_given_before_the_reference_is_known_is_told_apart() {
        assert!(is_provisional(Path::new("/x/2026-11-24-unnamed-first-aid.ron")));
        assert!(is_provisional(Path::new("2026-11-24-unnamed-first-aid-2.ron")));
        assert!(!is_provisional(Path::new("2026-11-24-K-1-unnamed.ron")));
        assert!(!is_provisional(Path::new("unnamed.ron")));
    }
}
