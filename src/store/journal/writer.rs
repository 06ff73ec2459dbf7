//! Writing a journal: one write per record, before the screen shows what it holds. Making it durable is left to
//! whoever has time for it; see [`ToSync`].

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    bounds,
    session::{Change, SessionId},
    store::{
        Protection,
        disk::{Disk, OpenFile},
        encryption::JournalKey,
        folder_of,
    },
};

use super::{
    format::{self, Header},
    segment_path,
};

/// The journal of one open session.
pub struct Journal {
    disk: Arc<dyn Disk>,
    document: PathBuf,
    session: SessionId,
    /// The last change that this journal or the session's file holds, and the trail's hash there.
    number: u64,
    trail: String,
    /// The segment being written, with the key of its records in an encrypted folder.
    current: Option<(Arc<dyn OpenFile>, Option<JournalKey>)>,
    protection: Protection,
    /// The segments that there are, the current one last.
    segments: Vec<PathBuf>,
    /// The last change that the session's file was written with.
    folded: u64,
}

/// What must be synced before a record lasts.
pub struct ToSync {
    pub number: u64,
    pub file: Arc<dyn OpenFile>,
    path: PathBuf,
    /// The folder, when a name in it is new.
    folder: Option<PathBuf>,
    disk: Arc<dyn Disk>,
}

impl ToSync {
    /// Makes the record and all before it in its segment last; the path of what failed with its error.
    pub fn sync(&self) -> Result<(), (PathBuf, io::Error)> {
        let failed = |source| (self.path.clone(), source);
        self.file.sync().map_err(failed)?;
        match &self.folder {
            Some(folder) => self.disk.sync_folder(folder).map_err(failed),
            None => Ok(()),
        }
    }
}

/// Segments at once; beyond, the last one is gone on with until the session's file could be written.
const SEGMENTS_MAX: usize = 3;

impl Journal {
    /// Continues a session whose file and `segments` hold everything up to a change.
    pub fn new(
        disk: Arc<dyn Disk>,
        document: &Path,
        session: SessionId,
        number: u64,
        trail: &str,
        segments: Vec<PathBuf>,
        protection: Protection,
    ) -> Self {
        let trail = trail.to_owned();
        Journal {
            disk,
            document: document.into(),
            session,
            number,
            trail,
            current: None,
            protection,
            segments,
            folded: 0,
        }
    }

    /// Appends a record. After an error nothing of it counts, and the next record begins a new segment.
    pub fn append(&mut self, number: u64, changes: &[Change]) -> io::Result<ToSync> {
        let appended = match &self.current {
            Some((file, key)) => self.record(number, changes, key.as_ref()).and_then(|record| {
                file.append(record.as_bytes())?;
                Ok((file.clone(), None))
            }),
            None => self.begin_segment(number, changes).map(|file| (file, Some(folder_of(&self.document).into()))),
        };
        match appended {
            Ok((file, folder)) => {
                self.number = number;
                let last = changes.iter().rev().find_map(|change| match change {
                    Change::Happened(entry) => Some(&entry.hash),
                    _ => None,
                });
                if let Some(hash) = last {
                    self.trail.clone_from(hash);
                }
                let path = self.segments.last().cloned().unwrap_or_default();
                Ok(ToSync { number, file, path, folder, disk: self.disk.clone() })
            }
            Err(error) => {
                self.abandon_segment();
                Err(error)
            }
        }
    }

    fn record(&self, number: u64, changes: &[Change], key: Option<&JournalKey>) -> io::Result<String> {
        let record = format::record_line(number, changes, key.map(|key| (key, &self.session)));
        if record.len() > bounds::JOURNAL_LINE_BYTES_MAX {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(record)
    }

    fn begin_segment(&mut self, number: u64, changes: &[Change]) -> io::Result<Arc<dyn OpenFile>> {
        let (key, wrapped) = JournalKey::make(&self.protection, &self.document).map_err(io::Error::other)?.unzip();
        let record = self.record(number, changes, key.as_ref())?;
        let free = (1..).map(|slot| segment_path(&self.document, slot)).find(|path| !self.segments.contains(path));
        let path = free.expect("numbers do not end before segments do");
        let header = Header {
            journal: format::FORMAT,
            session: self.session.clone(),
            number: self.number,
            trail: self.trail.clone(),
            key: wrapped,
        };
        // What lies there under this name was read or kept when the session was opened.
        self.disk.remove(&path)?;
        let file = self.disk.create(&path)?;
        let text = format::header_line(&header) + &record;
        if let Err(error) = file.append(text.as_bytes()) {
            // Nothing of worth is in it; a torn segment is harmless where it cannot be removed.
            let _ = self.disk.remove(&path);
            return Err(error);
        }
        self.segments.push(path);
        self.current = Some((file.clone(), key));
        Ok(file)
    }

    /// The segment being written is not trusted any more; what stands in it stays.
    pub fn abandon_segment(&mut self) {
        self.current = None;
    }

    /// The session's file is about to be written as it is now: says which segments it will make superfluous.
    pub fn turn_over(&mut self) -> Vec<PathBuf> {
        // What may not be written any more must not go on in a segment that is there.
        if self.segments.len() < SEGMENTS_MAX || self.protection.refuses(&self.document) {
            self.current = None;
        }
        let kept = usize::from(self.current.is_some());
        self.segments[..self.segments.len() - kept].to_vec()
    }

    /// The session's file holds everything up to a change; these segments are gone.
    pub fn folded(&mut self, number: u64, trail: &str, gone: &[PathBuf]) {
        self.segments.retain(|path| !gone.contains(path));
        self.folded = self.folded.max(number);
        if self.current.is_none() && number > self.number {
            self.number = number;
            trail.clone_into(&mut self.trail);
        }
    }

    /// The session is left. A segment that was gone on with while the file was written is superfluous, too, if the file
    /// holds everything.
    pub fn close(self) {
        if self.folded >= self.number {
            for path in &self.segments {
                // One that stays is passed over by the next opening.
                let _ = self.disk.remove(path);
            }
        }
    }

    /// The session's file has another name now; the segments follow it. One that cannot is found by its session.
    pub fn follow(&mut self, document: &Path) -> io::Result<()> {
        if self.document == document {
            return Ok(());
        }
        let mut result = Ok(());
        for (index, path) in self.segments.iter_mut().enumerate() {
            let new = segment_path(document, index + 1);
            match self.disk.rename(path, &new) {
                Ok(()) => *path = new,
                Err(error) => result = Err(error),
            }
        }
        self.document = document.into();
        result
    }

    /// The file that this is the journal of.
    pub fn document(&self) -> &Path {
        &self.document
    }

    pub fn number(&self) -> u64 {
        self.number
    }
}
