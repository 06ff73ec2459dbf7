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
    store::{Disk, OpenFile, Protection, StoreError, encryption::JournalKey, folder_of},
};

use super::{
    ChangeMark, SegmentFile,
    format::{self, SegmentHeader},
    segment_path,
};

/// The journal of one open session.
pub struct Journal {
    disk: Arc<dyn Disk>,
    protection: Protection,
    document: PathBuf,
    session: SessionId,
    /// The last change that this journal or the session's file holds, and the trail's hash there.
    mark: ChangeMark,
    trail: String,
    /// The segments that there are: those found when the session was opened, then those begun since.
    segments: Vec<Arc<SegmentFile>>,
    /// True if the last segment is being written.
    open: bool,
    /// The last change that the session's file was written with.
    folded: u64,
}

/// A file that must be synced before a change lasts.
pub struct ToSync {
    pub number: u64,
    disk: Arc<dyn Disk>,
    what: What,
    /// Folders in which a name is new.
    folders: Vec<PathBuf>,
}

enum What {
    Segment(Arc<SegmentFile>),
    /// The file of a new session.
    Document(PathBuf, Arc<dyn OpenFile>),
}

impl ToSync {
    /// The file of a new session, made with this change, in a folder; and the folders in which new folders stand.
    pub(in crate::store) fn document(
        number: u64,
        disk: Arc<dyn Disk>,
        path: PathBuf,
        file: Arc<dyn OpenFile>,
        mut folders: Vec<PathBuf>,
    ) -> Self {
        folders.push(folder_of(&path).to_owned());
        ToSync { number, disk, what: What::Document(path, file), folders }
    }

    /// Returns whether syncing the one syncs the file of the other, too.
    pub fn is_of_same_file(&self, other: &ToSync) -> bool {
        match (&self.what, &other.what) {
            (What::Segment(one), What::Segment(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }

    /// Makes the change and all before it in its segment last.
    pub fn sync(&self) -> Result<(), StoreError> {
        let path = match &self.what {
            What::Segment(segment) => {
                segment.sync()?;
                segment.path()
            }
            What::Document(path, file) => {
                file.sync().map_err(|source| StoreError::Write { path: path.clone(), source })?;
                path.clone()
            }
        };
        for folder in &self.folders {
            self.disk.sync_folder(folder).map_err(|source| StoreError::Write { path: path.clone(), source })?;
        }
        Ok(())
    }
}

/// Segments at once; beyond, the last one is gone on with until the session's file could be written.
const SEGMENTS_MAX: usize = 3;
/// Names tried for one segment.
const SLOTS_MAX: usize = 1_000;

impl Journal {
    /// Continues a session whose file and `found` segments hold everything up to a mark.
    pub fn new(
        disk: Arc<dyn Disk>,
        document: &Path,
        session: SessionId,
        mark: ChangeMark,
        trail: &str,
        found: Vec<PathBuf>,
        protection: Protection,
    ) -> Self {
        let segments = found.into_iter().map(|path| Arc::new(SegmentFile::found(disk.clone(), path))).collect();
        Journal {
            disk,
            protection,
            document: document.into(),
            session,
            mark,
            trail: trail.to_owned(),
            segments,
            open: false,
            folded: 0,
        }
    }

    /// Appends a record. After an error nothing of it counts, and the next record begins a new segment.
    pub fn append(&mut self, number: u64, changes: &[Change]) -> io::Result<ToSync> {
        let appended = match self.segments.last().filter(|_| self.open).cloned() {
            Some(segment) => self.body(number, changes, segment.key()).and_then(|body| {
                segment.append(format::line(&body).as_bytes())?;
                Ok((segment, body, Vec::new()))
            }),
            None => self
                .begin_segment(number, changes)
                .map(|(segment, body)| (segment, body, vec![folder_of(&self.document).to_owned()])),
        };
        match appended {
            Ok((segment, body, folders)) => {
                self.mark = self.mark.after(number, &body);
                let last = changes.iter().rev().find_map(|change| match change {
                    Change::Happened(entry) => Some(&entry.hash),
                    _ => None,
                });
                if let Some(hash) = last {
                    self.trail.clone_from(hash);
                }
                Ok(ToSync { number, disk: self.disk.clone(), what: What::Segment(segment), folders })
            }
            Err(error) => {
                self.abandon_segment();
                Err(error)
            }
        }
    }

    fn body(&self, number: u64, changes: &[Change], key: Option<&JournalKey>) -> io::Result<String> {
        let body = format::record_body(number, changes, key.map(|key| (key, &self.session)));
        if body.len() > bounds::JOURNAL_LINE_BYTES_MAX {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(body)
    }

    fn begin_segment(&mut self, number: u64, changes: &[Change]) -> io::Result<(Arc<SegmentFile>, String)> {
        let (key, wrapped) = JournalKey::make(&self.protection, &self.document).map_err(io::Error::other)?.unzip();
        let body = self.body(number, changes, key.as_ref())?;
        let header = SegmentHeader {
            journal: format::FORMAT,
            session: self.session.clone(),
            number: self.mark.number,
            chain: Some(self.mark.chain.clone()),
            trail: self.trail.clone(),
            key: wrapped,
        };
        let (path, file) = self.free_slot()?;
        let text = format::header_line(&header) + &format::line(&body);
        let appended = file.append(text.as_bytes());
        if let Err(error) = appended {
            // A torn one is of no use. One that stays all the same is cleared away with the others.
            if !file.is_at(&path) || self.disk.remove(&path).is_err() {
                self.segments.push(Arc::new(SegmentFile::begun(self.disk.clone(), path, file, key)));
            }
            return Err(error);
        }
        let segment = Arc::new(SegmentFile::begun(self.disk.clone(), path, file, key));
        self.segments.push(segment.clone());
        self.open = true;
        Ok((segment, body))
    }

    /// Makes the file of a segment under a name that nobody has. A file under another name may be the journal of
    /// another process that writes this session, on a disk without locks.
    fn free_slot(&self) -> io::Result<(PathBuf, Arc<dyn OpenFile>)> {
        for slot in 1..SLOTS_MAX {
            let path = segment_path(&self.document, slot);
            match self.disk.create(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                made => {
                    let file = made?;
                    // The segment is held before anything stands in it that another might take for superfluous.
                    file.hold();
                    return Ok((path, file));
                }
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// The segment being written is not trusted any more; what stands in it stays.
    pub fn abandon_segment(&mut self) {
        self.open = false;
    }

    /// The session's file is about to be written with everything up to a change: says which mark it will have then, and
    /// which segments it will make superfluous.
    pub fn turn_over(&mut self, number: u64) -> (ChangeMark, Vec<Arc<SegmentFile>>) {
        // No record leads to a change that could not be journaled.
        let journaled = number == self.mark.number;
        // Nor must what may not be written any more go on in a segment that is there.
        if self.segments.len() < SEGMENTS_MAX || !journaled || self.protection.refuses(&self.document) {
            self.open = false;
        }
        let superfluous = self.segments.len() - usize::from(self.open);
        let mark = if journaled { self.mark.clone() } else { ChangeMark::leaping_to(number) };
        (mark, self.segments[..superfluous].to_vec())
    }

    /// The session's file holds everything up to a mark.
    pub fn folded(&mut self, mark: &ChangeMark, trail: &str) {
        self.segments.retain(|segment| !segment.is_cleared());
        self.folded = self.folded.max(mark.number);
        if !self.open && mark.number > self.mark.number {
            self.mark.clone_from(mark);
            trail.clone_into(&mut self.trail);
        }
    }

    /// The session is left. If the file holds everything, the segments of this process are superfluous, the one that
    /// was gone on with while the file was written among them.
    pub fn close(self) {
        if self.folded >= self.mark.number {
            for segment in self.segments.iter().filter(|segment| segment.is_own()) {
                // A segment that stays is passed over by the next opening.
                segment.clear(&self.document, false);
            }
        }
    }

    /// The session's file has another name now; the segments of this process follow it. One that cannot is found by its
    /// session.
    pub fn follow(&mut self, document: &Path) -> io::Result<()> {
        if self.document == document {
            return Ok(());
        }
        self.document = document.into();
        let mut result = Ok(());
        for segment in self.segments.iter().filter(|segment| segment.is_own()) {
            // The name is taken first, so that nobody else's segment gives way.
            let followed = self.free_slot().and_then(|(path, _)| segment.follow(&path));
            result = result.and(followed);
        }
        result
    }

    /// The file that this is the journal of.
    pub fn document(&self) -> &Path {
        &self.document
    }

    pub fn mark(&self) -> &ChangeMark {
        &self.mark
    }
}
