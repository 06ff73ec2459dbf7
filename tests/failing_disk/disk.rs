//! A disk that does what it is asked until it is told to fail, and counts what it is asked.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use viva::store::{Disk, OpenFile, Stamp, SystemDisk};

/// What a disk is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    MakeFolder,
    Create,
    Rename,
    Remove,
    SyncFolder,
    Stamp,
    Append,
    Sync,
}

/// What goes wrong, and when.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// The first call that fails, counted from 0.
    pub at: usize,
    /// All later ones fail, too, until the disk is healed.
    pub lasts: bool,
    pub error: i32,
    /// What is appended gets half onto the disk before the error.
    pub torn: bool,
    /// Only such calls fail; all, if there are none.
    pub only: &'static [Call],
}

#[derive(Default)]
struct Counts {
    calls: Vec<Call>,
    fault: Option<Fault>,
    failed: usize,
}

#[derive(Clone)]
pub struct FaultyDisk {
    /// Elsewhere nothing fails and nothing is counted.
    folder: PathBuf,
    counts: Arc<Mutex<Counts>>,
}

impl FaultyDisk {
    pub fn new(folder: &Path, fault: Option<Fault>) -> Self {
        let counts = Counts { fault, ..Counts::default() };
        FaultyDisk { folder: folder.into(), counts: Arc::new(Mutex::new(counts)) }
    }

    pub fn heal(&self) {
        self.counts.lock().unwrap().fault = None;
    }

    pub fn fail(&self, fault: Fault) {
        let mut counts = self.counts.lock().unwrap();
        let at = counts.calls.len() + fault.at;
        counts.fault = Some(Fault { at, ..fault });
    }

    pub fn calls(&self) -> Vec<Call> {
        self.counts.lock().unwrap().calls.clone()
    }

    /// How many calls have failed.
    pub fn failed(&self) -> usize {
        self.counts.lock().unwrap().failed
    }

    fn ask(&self, call: Call, path: &Path) -> Result<(), (io::Error, bool)> {
        if !path.starts_with(&self.folder) {
            return Ok(());
        }
        let mut counts = self.counts.lock().unwrap();
        let index = counts.calls.len();
        counts.calls.push(call);
        let fails = counts.fault.filter(|fault| {
            let now = if fault.lasts { index >= fault.at } else { index == fault.at };
            now && (fault.only.is_empty() || fault.only.contains(&call))
        });
        match fails {
            Some(fault) => {
                counts.failed += 1;
                Err((io::Error::from_raw_os_error(fault.error), fault.torn))
            }
            None => Ok(()),
        }
    }

    fn plainly(&self, call: Call, path: &Path) -> io::Result<()> {
        self.ask(call, path).map_err(|(error, _)| error)
    }
}

impl Disk for FaultyDisk {
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.plainly(Call::MakeFolder, folder)?;
        SystemDisk.make_folder(folder)
    }

    fn create(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.plainly(Call::Create, path)?;
        let file = File::options().append(true).create_new(true).open(path)?;
        Ok(Arc::new(FaultyFile { file, path: path.into(), disk: self.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.plainly(Call::Rename, to)?;
        SystemDisk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.plainly(Call::Remove, path)?;
        SystemDisk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.plainly(Call::SyncFolder, folder)
    }

    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        self.plainly(Call::Stamp, path)?;
        SystemDisk.stamp(path)
    }
}

struct FaultyFile {
    file: File,
    path: PathBuf,
    disk: FaultyDisk,
}

impl OpenFile for FaultyFile {
    fn append(&self, bytes: &[u8]) -> io::Result<()> {
        let asked = self.disk.ask(Call::Append, &self.path);
        let whole = match &asked {
            Ok(()) => bytes.len(),
            Err((_, true)) => bytes.len() / 2,
            Err((_, false)) => 0,
        };
        let mut file = &self.file;
        file.write_all(&bytes[..whole])?;
        asked.map_err(|(error, _)| error)
    }

    fn sync(&self) -> io::Result<()> {
        self.disk.plainly(Call::Sync, &self.path)
    }
}
