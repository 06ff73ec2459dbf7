//! A model of what lasts over a loss of power: of each file what was synced, of the names those before the last sync of
//! their folder. What a sync failed to write is lost for good, though later ones succeed: so Linux does it.

use std::{
    collections::BTreeMap,
    ops::Range,
    path::{Path, PathBuf},
};

/// The files of a folder after a loss of power.
pub type Remains = BTreeMap<PathBuf, Vec<u8>>;

#[derive(Default)]
pub struct Lasting {
    files: Vec<File>,
    names: BTreeMap<PathBuf, usize>,
    names_synced: BTreeMap<PathBuf, usize>,
}

#[derive(Default)]
struct File {
    bytes: Vec<u8>,
    synced: usize,
    lost: Vec<Range<usize>>,
}

impl Lasting {
    pub fn create(&mut self, path: &Path) -> usize {
        self.files.push(File::default());
        self.names.insert(path.into(), self.files.len() - 1);
        self.files.len() - 1
    }

    pub fn append(&mut self, file: usize, bytes: &[u8]) {
        self.files[file].bytes.extend_from_slice(bytes);
    }

    pub fn sync(&mut self, file: usize, succeeds: bool) {
        let file = &mut self.files[file];
        if !succeeds {
            file.lost.push(file.synced..file.bytes.len());
        }
        file.synced = file.bytes.len();
    }

    pub fn rename(&mut self, from: &Path, to: &Path) {
        if let Some(file) = self.names.remove(from) {
            self.names.insert(to.into(), file);
        }
    }

    pub fn remove(&mut self, path: &Path) {
        self.names.remove(path);
    }

    pub fn sync_names(&mut self) {
        self.names_synced.clone_from(&self.names);
    }

    /// What may be left: with the names as they are or as they were synced, without what was not synced.
    pub fn remains(&self) -> Vec<Remains> {
        let with = |names: &BTreeMap<PathBuf, usize>| {
            names.iter().map(|(path, file)| (path.clone(), self.files[*file].left())).collect()
        };
        vec![with(&self.names), with(&self.names_synced)]
    }
}

impl File {
    fn left(&self) -> Vec<u8> {
        let mut bytes = self.bytes[..self.synced].to_vec();
        self.lost.iter().for_each(|lost| bytes[lost.clone()].fill(0));
        bytes
    }
}
