//! Journals that cannot be used, kept under another name. In an encrypted folder one that is plain, as from before it
//! was encrypted, is sealed there: what it holds was said in an interview, too.

use std::path::{Path, PathBuf};

use super::{Disk, Lock, Protection, StoreError, folder_of, journal, read};

/// Gives a journal another name, or copies it where it must stay; says the name that it was kept under, if it was. One
/// that another process may be writing only gets the other name: where locks keep nobody out (`sure` is false) that is
/// any.
pub(super) fn keep(
    disk: &dyn Disk,
    protection: &Protection,
    from: &Path,
    to: PathBuf,
    stays: bool,
    sure: bool,
) -> Option<PathBuf> {
    let is_plain = !read::is_sealed_journal(from);
    let to_seal = is_plain && protection.encrypts() && sure && !Lock::is_held(from);
    if !stays && !to_seal {
        return disk.rename(from, &to).is_ok().then_some(to);
    }
    let kept = copy(disk, protection, is_plain, from, to).ok()?;
    // Gone only when the copy lasts.
    if !stays && disk.sync_folder(folder_of(&kept)).is_ok() {
        let _ = disk.remove(from);
    }
    Some(kept)
}

fn copy(
    disk: &dyn Disk,
    protection: &Protection,
    is_plain: bool,
    from: &Path,
    to: PathBuf,
) -> Result<PathBuf, StoreError> {
    let mut bytes = read::journal_bytes(from)?;
    let to = if is_plain && protection.encrypts() { journal::sealed(&to) } else { to };
    if is_plain {
        bytes = protection.seal(&bytes, &to)?;
    }
    let failed = |source| StoreError::Write { path: to.clone(), source };
    let file = disk.create(&to).map_err(failed)?;
    file.append(&bytes).and_then(|()| file.sync()).map_err(failed)?;
    Ok(to)
}
