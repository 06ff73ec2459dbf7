//! A session's file while it is open for writing: locked against a second writer, replaced durably each time it is
//! written, and never written over what another program has put in its place.

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::session::Interview;

use super::{
    Disk, Fate, Holder, Journal, JournalFound, Loaded, Lock, LockTaken, Protection, Stamp, StoreError, ToSync, aside,
    disk,
    document::{self, Contents},
    file_name::{file_name, free_name, is_provisional, stem},
    folder_of, fork,
    journal::{self, ChangeMark, Clearing, SegmentFile, beside, free_kept_path},
    kept, read,
};

/// A session's file, held open by this process.
pub struct SessionFile {
    disk: Arc<dyn Disk>,
    protection: Protection,
    path: PathBuf,
    me: Holder,
    /// Lock that is kept for as long as the file is open.
    lock: Lock,
    /// True if a lock has kept others out ever since the session was opened.
    sure: bool,
    /// The file as this process last read or wrote it.
    stamp: Option<Stamp>,
    /// The marks of all that this process has read from the file or written into it.
    marks: HashSet<ChangeMark>,
    /// The file that was left to another program, until it was told: by the save that first lasts beside it.
    conflict: Option<PathBuf>,
    /// True if the name was chosen before the candidate's reference was known.
    provisional: bool,
}

/// A session opened.
pub struct OpenedSession {
    pub loaded: Loaded,
    /// The journals found, apart from those whose content the file holds.
    pub journals: Vec<JournalFound>,
    pub access: Access,
}

/// The access to a session that was opened.
pub enum Access {
    /// Going on with it, with a journal beside it.
    Write(Box<SessionFile>, Journal),
    /// Reading along; another has it open.
    Read(Option<Holder>),
    /// Reading; another hand changed it, or it is signed.
    Closed,
}

/// A session written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub path: PathBuf,
    /// Another program has put something else into the file that was written until now; it stands there still.
    pub conflict: Option<PathBuf>,
    /// Journals that are superfluous now, but may be another's who writes the same session: they have other names.
    pub kept: Vec<PathBuf>,
}

impl SessionFile {
    /// Opens a session to go on with it: the lock first, then journals and file.
    pub fn open(
        disk: Arc<dyn Disk>,
        protection: &Protection,
        path: &Path,
        me: &Holder,
    ) -> Result<OpenedSession, StoreError> {
        let lock = match Lock::take(&beside(path, ".lock"), me) {
            LockTaken::Mine(lock) => lock,
            LockTaken::Anothers(holder) => {
                let loaded = read::with_journals(path, protection)?.loaded;
                return Ok(OpenedSession { loaded, journals: Vec::new(), access: Access::Read(holder) });
            }
        };
        let stamp = disk.stamp(path).map_err(|source| StoreError::Read { path: path.into(), source })?;
        let read::WithJournals { loaded, in_file, found: mut journals } = read::with_journals(path, protection)?;
        let signed = loaded.interview.record().is_signed();
        // A signature that only the journal holds must still go into the file.
        let in_the_file = journals
            .iter()
            .all(|found| !matches!(found.fate, Fate::Replayed { .. } | Fate::Damaged { records: 1.., .. }));
        if loaded.is_altered() || (signed && in_the_file) {
            if !loaded.is_altered() {
                let spent = journals.iter().filter(|found| found.fate == Fate::InTheFile);
                clear(&disk, path, spent.map(|found| &found.path), &lock);
            }
            journals.retain(|found| !found.fate.is_spent());
            return Ok(OpenedSession { loaded, journals, access: Access::Closed });
        }
        let is_sheet = loaded.interview.record().panel.own.is_some();
        if lock.is_sure() {
            aside::clear(&*disk, path);
        }
        let segments = keep_aside(&*disk, protection, path, &mut journals, lock.is_sure());
        let interview = &loaded.interview;
        let (session, trail) = (interview.session().clone(), interview.trail().last_hash());
        let mark = loaded.mark.clone();
        let journal = Journal::new(disk.clone(), path, session, mark, trail, segments, protection.clone());
        let file = SessionFile {
            disk,
            protection: protection.clone(),
            path: path.into(),
            me: me.clone(),
            sure: lock.is_sure(),
            lock,
            stamp,
            marks: HashSet::from([in_file]),
            conflict: None,
            provisional: is_provisional(path) && !is_sheet,
        };
        journals.retain(|found| !matches!(found.fate, Fate::InTheFile));
        Ok(OpenedSession { loaded, journals, access: Access::Write(Box::new(file), journal) })
    }

    /// Makes the file of a new session. It is there at once, and lasts once it was synced, which is left to whoever has
    /// time for it; only then do records of its journal last.
    pub fn create(
        disk: Arc<dyn Disk>,
        protection: &Protection,
        folder: &Path,
        contents: &Contents,
        reference: &str,
        me: &Holder,
    ) -> Result<(SessionFile, Journal, ToSync), StoreError> {
        let failed = |source| StoreError::Write { path: folder.into(), source };
        protection.may_begin(folder)?;
        let folders = disk.make_folder(folder).map_err(failed)?;
        let (path, lock) = free_name(&*disk, protection, folder, &stem(protection, contents.interview, reference), me)?;
        let failed = |source| StoreError::Write { path: path.clone(), source };
        let aside = aside::path_for(&path);
        let bytes = protection.seal(document::write(contents), &path)?;
        disk.remove(&aside).map_err(failed)?;
        let made = disk.create(&aside).and_then(|file| {
            file.append(&bytes)?;
            // From when it has its name on, another hand may write to it; not to know its stamp is no reason to fail.
            let stamp = disk.stamp(&aside).ok().flatten();
            disk.rename(&aside, &path)?;
            Ok((file, stamp))
        });
        let (file, stamp) = match made {
            Ok(file) => file,
            Err(error) => {
                let _ = disk.remove(&aside);
                return Err(failed(error));
            }
        };
        let interview = contents.interview;
        let (session, trail) = (interview.session().clone(), interview.trail().last_hash());
        let mark = contents.mark.clone();
        let marks = HashSet::from([document::mark_in_file(interview, &mark)]);
        let to_sync = ToSync::document(mark.number, disk.clone(), path.clone(), file, folders);
        let journal = Journal::new(disk.clone(), &path, session, mark.clone(), trail, Vec::new(), protection.clone());
        if lock.is_sure() {
            aside::sweep(&*disk, folder);
        }
        let file = SessionFile {
            disk,
            protection: protection.clone(),
            provisional: is_provisional(&path),
            path,
            me: me.clone(),
            sure: lock.is_sure(),
            lock,
            stamp,
            marks,
            conflict: None,
        };
        Ok((file, journal, to_sync))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes everything durably, and clears away the segments that it makes superfluous.
    pub fn save(
        &mut self,
        contents: &Contents,
        reference: &str,
        spent: &[Arc<SegmentFile>],
    ) -> Result<Saved, StoreError> {
        let failed = |path: &Path, source| StoreError::Write { path: path.into(), source };
        let folder = folder_of(&self.path).to_owned();
        disk::make_folder_durably(&*self.disk, &folder).map_err(|source| failed(&folder, source))?;
        let bytes = self.protection.seal(document::write(contents), &self.path)?;
        // The lock of another name says nothing of who writes under this one.
        self.sure &= self.lock.is_sure();
        if self.replaced_by_another(contents.interview) {
            let name = self.name_beside(contents.interview, reference);
            let (path, lock) = free_name(&*self.disk, &self.protection, &folder, &name, &self.me)?;
            self.conflict = Some(std::mem::replace(&mut self.path, path));
            self.lock = lock;
        }
        // The mark is added even if the write fails: it may have come as far as the file's name.
        self.marks.insert(document::mark_in_file(contents.interview, contents.mark));
        self.stamp = disk::replace(&*self.disk, &aside::path_for(&self.path), &self.path, &bytes)
            .map_err(|source| failed(&self.path, source))?;
        if self.provisional && !reference.is_empty() {
            self.take_final_name(&folder, contents.interview, reference);
        }
        let conflict = self.conflict.take();
        let mut kept = Vec::new();
        for segment in spent {
            // A segment that was found belongs to the file that was left to another.
            if conflict.is_some() && segment.leave_if_found() {
                continue;
            }
            if let Clearing::Kept(path) = segment.clear(&self.path, self.sure) {
                kept.push(path);
            }
        }
        Ok(Saved { path: self.path.clone(), conflict, kept })
    }

    /// The candidate's reference is known now: the file is named after it. Where that fails, the old name does, too.
    fn take_final_name(&mut self, folder: &Path, interview: &Interview, reference: &str) {
        let name = stem(&self.protection, interview, reference);
        let Ok((path, lock)) = free_name(&*self.disk, &self.protection, folder, &name, &self.me) else {
            return;
        };
        if self.disk.rename(&self.path, &path).is_ok() {
            // Journals of the old name are found by their session until they follow.
            let _ = self.disk.sync_folder(folder);
            (self.path, self.lock, self.provisional) = (path, lock, false);
            if self.lock.is_sure() {
                aside::sweep(&*self.disk, folder);
            }
        }
    }

    /// The beginning of a new name: that of the session, and for a rating sheet the name that it has.
    fn name_beside(&self, interview: &Interview, reference: &str) -> String {
        if interview.record().panel.own.is_none() {
            return stem(&self.protection, interview, reference);
        }
        journal::stem(&self.path).file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Returns whether another program has put something else into the file than this process once had there.
    fn replaced_by_another(&self, interview: &Interview) -> bool {
        let Ok(Some(now)) = self.disk.stamp(&self.path) else { return false };
        if self.stamp == Some(now) {
            return false;
        }
        match read::document(&self.path, &self.protection) {
            Ok(theirs) => {
                let same = theirs.interview.session() == interview.session() && theirs.alterations.is_empty();
                !(same
                    && self.marks.contains(&theirs.mark)
                    && fork::continues(interview.trail(), theirs.interview.trail()))
            }
            Err(StoreError::Empty { .. }) => false,
            Err(_) => true,
        }
    }
}

/// Clears away journals whose content the file holds; where they stay, they do no harm.
fn clear<'a>(disk: &Arc<dyn Disk>, document: &Path, journals: impl Iterator<Item = &'a PathBuf>, lock: &Lock) {
    for path in journals {
        SegmentFile::found(disk.clone(), path.clone()).clear(document, lock.is_sure());
    }
}

/// Returns whether a process has the session open for writing.
pub fn is_held(path: &Path) -> bool {
    Lock::is_held(&beside(path, ".lock"))
}

/// Writes a copy of a session where nothing stands yet; into a folder, under the name that a new file would have.
pub fn save_copy(
    disk: &dyn Disk,
    protection: &Protection,
    path: &Path,
    contents: &Contents,
    reference: &str,
) -> Result<PathBuf, StoreError> {
    let path =
        if path.is_dir() { path.join(file_name(protection, contents.interview, reference)) } else { path.to_owned() };
    let failed = |source| StoreError::Write { path: path.clone(), source };
    if disk.stamp(&path).map_err(failed)?.is_some() {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    let bytes = protection.seal(document::write(contents), &path)?;
    disk::replace(disk, &aside::path_for(&path), &path, &bytes).map_err(failed)?;
    Ok(path)
}

/// Puts journals that cannot be used under other names, which are told instead; says which segments remain.
fn keep_aside(
    disk: &dyn Disk,
    protection: &Protection,
    document: &Path,
    journals: &mut [JournalFound],
    sure: bool,
) -> Vec<PathBuf> {
    let mut segments = Vec::new();
    for found in journals {
        if found.fate.is_spent() {
            segments.push(found.path.clone());
            continue;
        }
        let free = free_kept_path(disk, document);
        // Replayed records are needed under their own name until the file is written; so this journal is copied.
        let needed = matches!(found.fate, Fate::Damaged { records: 1.., .. });
        if needed {
            segments.push(found.path.clone());
        }
        if let Some(kept) = free.and_then(|kept| kept::keep(disk, protection, &found.path, kept, needed, sure)) {
            found.path = kept;
        }
    }
    segments
}
