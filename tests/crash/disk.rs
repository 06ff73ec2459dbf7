//! A model of the sessions' folder: what a kill leaves of it, and what a loss of power may leave.
//!
//! A file is the list of its writes, of which those synced are sure to last; the folder is the list of what was done
//! to its names, of which those before its last sync are. What was done to names is lost from the end, what was
//! written to each file on its own: the names may be newer than the bytes, and the bytes newer than the names.

use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

use super::log::{Call, What};

/// A file as far as it is there: names a state of it for good, because files only grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Content {
    file: usize,
    /// Writes that are there.
    whole: usize,
    /// Syncs that had failed, if their losses count: with the power, what they failed to write is gone.
    losses: usize,
    tail: Tail,
}

/// What stands after the writes that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Tail {
    Nothing,
    /// The first half of the next write.
    Torn,
    /// Zeros in place of the writes up to this one.
    Zeros(usize),
}

/// A state of the folder: its names with what stands under them; none where the folder itself is not there.
pub type Folder = BTreeMap<String, Content>;

enum Named {
    Made(String, usize),
    Renamed(String, String),
    Removed(String),
}

impl Named {
    /// Returns whether nothing has this name any more after it.
    fn frees(&self, name: &str) -> bool {
        match self {
            Named::Made(..) => false,
            Named::Renamed(freed, _) | Named::Removed(freed) => freed == name,
        }
    }
}

#[derive(Default)]
struct File {
    writes: Vec<Vec<u8>>,
    synced: usize,
    /// The writes that each sync failed to make last.
    lost: Vec<std::ops::Range<usize>>,
}

/// The folder in the middle of a run.
pub struct Disk {
    folder: PathBuf,
    /// Folders above that were made, and whether that is sure to last.
    made_above: BTreeMap<PathBuf, bool>,
    files: Vec<File>,
    names: Vec<Named>,
    names_synced: usize,
    open: HashMap<i32, usize>,
    /// What a sync under way will have made sure: by the line at which it began, the file's writes and the names.
    syncing: HashMap<usize, (usize, usize)>,
    /// What calls under way do to names, by the line at which each began. The record of the end of a call may stand behind
    /// the record of another that was possible only after it.
    naming: BTreeMap<usize, Named>,
}

impl Disk {
    pub fn new(folder: &Path) -> Self {
        Disk {
            folder: folder.into(),
            made_above: BTreeMap::new(),
            files: Vec::new(),
            names: Vec::new(),
            names_synced: 0,
            open: HashMap::new(),
            syncing: HashMap::new(),
            naming: BTreeMap::new(),
        }
    }

    /// The name of a file in the folder. Locks hold no text.
    fn name(&self, path: &Path) -> Option<String> {
        let name = path.strip_prefix(&self.folder).ok()?.to_str()?;
        (!name.is_empty() && !name.ends_with(".lock")).then(|| name.to_owned())
    }

    pub fn concerns(&self, call: &Call) -> bool {
        match &call.what {
            What::Open { path, .. } => self.name(path).is_some(),
            What::Rename { from, to } => self.name(from).is_some() || self.name(to).is_some(),
            What::Remove(path) | What::Unknown { path, .. } => self.name(path).is_some(),
            What::MakeFolder(path) => self.folder.starts_with(path),
            What::Write { .. } | What::Sync { .. } | What::SyncFailed(_) | What::Close(_) => true,
            What::Show(_) => false,
        }
    }

    /// A call begins.
    pub fn begin(&mut self, call: &Call) {
        if let What::Sync { descriptor, .. } = &call.what {
            let writes = self.open.get(descriptor).map_or(0, |file| self.files[*file].writes.len());
            self.syncing.insert(call.begun, (writes, self.names.len()));
        }
        if let Some(named) = self.named(&call.what) {
            self.naming.insert(call.begun, named);
        }
    }

    /// What a call that gives names or takes them does to those of the folder.
    fn named(&self, what: &What) -> Option<Named> {
        match what {
            What::Rename { from, to } => match (self.name(from), self.name(to)) {
                (Some(from), Some(to)) => Some(Named::Renamed(from, to)),
                (None, None) => None,
                other => panic!("moved out of the folder or into it: {other:?}"),
            },
            What::Remove(path) => self.name(path).map(Named::Removed),
            _ => None,
        }
    }

    /// A file could be made under a name: the call under way that has freed the name has done its work.
    fn free(&mut self, name: &str) {
        let frees = self.naming.iter().find(|(_, named)| named.frees(name)).map(|(begun, _)| *begun);
        self.names.extend(frees.and_then(|begun| self.naming.remove(&begun)));
    }

    fn standing_under(&self, name: &str) -> Option<usize> {
        self.names_after(self.names.len()).get(name).copied()
    }

    /// A call has done its work.
    pub fn end(&mut self, call: &Call) {
        match &call.what {
            What::Open { path, descriptor, creates, is_new, empties } => {
                self.open.remove(descriptor);
                let Some(name) = self.name(path) else { return };
                if *is_new && self.standing_under(&name).is_some() {
                    self.free(&name);
                }
                let there = self.standing_under(&name);
                assert!(!is_new || there.is_none(), "a file was made under the name of another: {name}");
                assert!(!empties || there.is_none(), "a file that is there is emptied: {name}");
                let file = match there {
                    Some(file) => file,
                    None if *creates => {
                        self.files.push(File::default());
                        self.names.push(Named::Made(name, self.files.len() - 1));
                        self.files.len() - 1
                    }
                    None => return,
                };
                self.open.insert(*descriptor, file);
            }
            What::Write { descriptor, bytes } => {
                if let Some(file) = self.open.get(descriptor) {
                    self.files[*file].writes.push(bytes.clone());
                }
            }
            // Nothing is there any more of a call whose end was told by another's.
            What::Rename { .. } | What::Remove(_) => self.names.extend(self.naming.remove(&call.begun)),
            What::MakeFolder(path) => {
                if self.folder.starts_with(path) {
                    self.made_above.insert(path.clone(), false);
                }
            }
            What::Sync { descriptor, path } => {
                let (writes, names) = self.syncing.remove(&call.begun).unwrap_or_default();
                if let Some(file) = self.open.get(descriptor) {
                    let file = &mut self.files[*file];
                    file.synced = file.synced.max(writes);
                } else if *path == self.folder {
                    self.names_synced = self.names_synced.max(names);
                }
                for (made, lasts) in &mut self.made_above {
                    *lasts |= made.parent() == Some(path);
                }
            }
            What::SyncFailed(descriptor) => {
                if let Some(file) = self.open.get(descriptor) {
                    let file = &mut self.files[*file];
                    let writes = file.writes.len();
                    file.lost.push(file.synced..writes);
                    file.synced = writes;
                }
            }
            What::Close(descriptor) => {
                self.open.remove(descriptor);
            }
            What::Unknown { call, path } => {
                assert!(self.name(path).is_none(), "the model does not know {call} on {}", path.display());
            }
            What::Show(_) => {}
        }
    }

    fn names_after(&self, count: usize) -> BTreeMap<String, usize> {
        let mut names = BTreeMap::new();
        for done in &self.names[..count] {
            match done {
                Named::Made(name, file) => {
                    names.insert(name.clone(), *file);
                }
                Named::Renamed(from, to) => {
                    if let Some(file) = names.remove(from) {
                        names.insert(to.clone(), file);
                    }
                }
                Named::Removed(name) => {
                    names.remove(name);
                }
            }
        }
        names
    }

    /// The file as it is.
    fn whole(&self, file: usize) -> Content {
        Content { file, whole: self.files[file].writes.len(), losses: 0, tail: Tail::Nothing }
    }

    /// The file as it is without power, if all of it that could be was written by then.
    fn without_power(&self, file: usize) -> Content {
        Content { losses: self.files[file].lost.len(), ..self.whole(file) }
    }

    /// The folder as it is: what a kill leaves.
    pub fn now(&self) -> Folder {
        self.names_after(self.names.len()).into_iter().map(|(name, file)| (name, self.whole(file))).collect()
    }

    /// What a kill in the middle of this write may leave.
    pub fn torn_by(&self, call: &Call) -> Option<Folder> {
        let What::Write { descriptor, .. } = &call.what else { return None };
        let torn = *self.open.get(descriptor)?;
        let mut folder = self.now();
        for content in folder.values_mut().filter(|content| content.file == torn) {
            content.tail = Tail::Torn;
        }
        Some(folder)
    }

    /// Whether the journal or file under this descriptor would be found after a loss of power, by a name that is sure
    /// to last.
    pub fn is_found(&self, descriptor: i32) -> bool {
        let Some(file) = self.open.get(&descriptor) else { return false };
        (self.names_synced..=self.names.len()).all(|count| self.names_after(count).values().any(|named| named == file))
    }

    pub fn name_of(&self, descriptor: i32) -> Option<String> {
        let file = *self.open.get(&descriptor)?;
        self.names_after(self.names.len()).into_iter().find(|(_, named)| *named == file).map(|(name, _)| name)
    }

    /// What a loss of power may leave, the folder as it is among it.
    pub fn after_loss_of_power(&self) -> Vec<Folder> {
        let mut folders = Vec::new();
        for count in self.names_synced..=self.names.len() {
            let names = self.names_after(count);
            let with = |content: &dyn Fn(usize) -> Content| -> Folder {
                names.iter().map(|(name, file)| (name.clone(), content(*file))).collect()
            };
            folders.push(with(&|file| self.without_power(file)));
            folders.push(with(&|file| Content { whole: self.files[file].synced, ..self.without_power(file) }));
            for &one in names.values() {
                let (synced, all) = (self.files[one].synced, self.files[one].writes.len());
                for whole in synced..all {
                    for tail in [Tail::Nothing, Tail::Torn, Tail::Zeros(whole + 1), Tail::Zeros(all)] {
                        let lost = Content { whole, tail, ..self.without_power(one) };
                        folders.push(with(&|file| if file == one { lost } else { self.without_power(file) }));
                    }
                }
            }
        }
        if self.made_above.values().any(|lasts| !lasts) {
            folders.push(Folder::new());
        }
        folders.sort();
        folders.dedup();
        folders
    }

    pub fn bytes(&self, content: Content) -> Vec<u8> {
        let File { writes, lost, .. } = &self.files[content.file];
        let lost = |write: usize| lost[..content.losses].iter().any(|lost| lost.contains(&write));
        let written =
            |(index, write): (usize, &Vec<u8>)| if lost(index) { vec![0; write.len()] } else { write.clone() };
        let mut bytes: Vec<u8> = writes[..content.whole].iter().enumerate().flat_map(written).collect();
        match (content.tail, writes.get(content.whole)) {
            (Tail::Torn, Some(next)) => bytes.extend_from_slice(&next[..next.len() / 2]),
            (Tail::Zeros(end), _) => {
                let length: usize = writes[content.whole..end].iter().map(Vec::len).sum();
                bytes.resize(bytes.len() + length, 0);
            }
            _ => {}
        }
        bytes
    }
}

/// Two threads: one removes a journal while the other makes a new one under its name, and the end of the removal is
/// recorded last.
#[test]
fn a_file_made_under_a_name_that_became_free_stays_when_the_removal_is_recorded_late() {
    const LOG: &str = r#"
1 1.0 openat(AT_FDCWD, "\x2f\x78\x2f\x61", O_WRONLY|O_CREAT|O_EXCL, 0600) = 3
2 1.1 unlink("\x2f\x78\x2f\x61" <unfinished ...>
1 1.2 openat(AT_FDCWD, "\x2f\x78\x2f\x61", O_WRONLY|O_CREAT|O_EXCL, 0600) = 4
2 1.3 <... unlink resumed>) = 0
"#;
    let mut disk = Disk::new(Path::new("/x"));
    let calls = super::log::read(LOG);
    assert_eq!(calls.len(), 3, "{calls:?}");
    // In the order in which they were begun and over.
    let [first, second, removal] = &calls[..] else { unreachable!() };
    disk.end(first);
    disk.begin(removal);
    disk.end(second);
    disk.end(removal);
    assert_eq!(disk.name_of(4).as_deref(), Some("a"));
    assert_eq!(disk.name_of(3), None);
}
