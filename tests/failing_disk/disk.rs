//! A disk that does what it is asked until it is told to fail, and counts what it is asked.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex},
    thread::ThreadId,
    time::Duration,
};

use viva::store::{Disk, OpenFile, Stamp, SystemDisk};

use crate::failing_disk::lasting::{Lasting, Remains};

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
    /// The first call that fails, counted from 0 among those that may.
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
    /// Who asked.
    threads: Vec<ThreadId>,
    fault: Option<Fault>,
    failed: usize,
}

impl Fault {
    fn may(&self, call: Call) -> bool {
        self.only.is_empty() || self.only.contains(&call)
    }
}

impl Counts {
    /// How many calls of these kinds there were.
    fn of(&self, only: &[Call]) -> usize {
        self.calls.iter().filter(|call| only.is_empty() || only.contains(call)).count()
    }
}

/// Calls that wait until they are let through.
#[derive(Default)]
struct Gate {
    /// Which ones: of a kind, to a path with this in its name.
    holds: Option<(Call, &'static str)>,
    /// How many of them may pass.
    passes: usize,
}

#[derive(Clone)]
pub struct FaultyDisk {
    /// Elsewhere nothing fails and nothing is counted.
    folder: PathBuf,
    counts: Arc<Mutex<Counts>>,
    lasting: Arc<Mutex<Lasting>>,
    gate: Arc<(Mutex<Gate>, Condvar)>,
    /// Files take their names slowly, so that much happens meanwhile.
    pub rename_takes: Duration,
}

impl FaultyDisk {
    pub fn new(folder: &Path, fault: Option<Fault>) -> Self {
        let counts = Counts { fault, ..Counts::default() };
        FaultyDisk {
            folder: folder.into(),
            counts: Arc::new(Mutex::new(counts)),
            lasting: Arc::default(),
            gate: Arc::default(),
            rename_takes: Duration::ZERO,
        }
    }

    /// What a loss of power may leave of the folder now.
    pub fn after_loss_of_power(&self) -> Vec<Remains> {
        self.lasting.lock().unwrap().remains()
    }

    /// The model of what lasts, for a path that it is about. It is held while names change on the disk itself: another
    /// thread takes a name that has just become free.
    fn lasting(&self, path: &Path) -> Option<std::sync::MutexGuard<'_, Lasting>> {
        path.starts_with(&self.folder).then(|| self.lasting.lock().unwrap())
    }

    /// From now on calls of a kind wait, where the name of the path has this in it.
    pub fn hold(&self, call: Call, name: &'static str) {
        self.gate.0.lock().unwrap().holds = Some((call, name));
    }

    /// Lets one call through, now or when it comes.
    pub fn let_one_pass(&self) {
        self.gate.0.lock().unwrap().passes += 1;
        self.gate.1.notify_all();
    }

    /// Lets everything through.
    pub fn release(&self) {
        *self.gate.0.lock().unwrap() = Gate::default();
        self.gate.1.notify_all();
    }

    fn wait_at_gate(&self, call: Call, path: &Path) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let held = |gate: &mut Gate| gate.holds.is_some_and(|(kind, part)| kind == call && name.contains(part));
        let mut gate =
            self.gate.1.wait_while(self.gate.0.lock().unwrap(), |gate| held(gate) && gate.passes == 0).unwrap();
        if held(&mut gate) {
            gate.passes -= 1;
        }
    }

    pub fn heal(&self) {
        self.counts.lock().unwrap().fault = None;
    }

    pub fn fail(&self, fault: Fault) {
        let mut counts = self.counts.lock().unwrap();
        let at = counts.of(fault.only) + fault.at;
        counts.fault = Some(Fault { at, ..fault });
    }

    pub fn calls(&self) -> Vec<Call> {
        self.counts.lock().unwrap().calls.clone()
    }

    /// What this very thread has asked.
    pub fn asked_here(&self) -> Vec<Call> {
        let counts = self.counts.lock().unwrap();
        let here = std::thread::current().id();
        counts.calls.iter().zip(&counts.threads).filter(|(_, by)| **by == here).map(|(call, _)| *call).collect()
    }

    /// How many calls have failed.
    pub fn failed(&self) -> usize {
        self.counts.lock().unwrap().failed
    }

    fn ask(&self, call: Call, path: &Path) -> Result<(), (io::Error, bool)> {
        if !path.starts_with(&self.folder) {
            return Ok(());
        }
        self.wait_at_gate(call, path);
        if call == Call::Rename {
            std::thread::sleep(self.rename_takes);
        }
        let mut counts = self.counts.lock().unwrap();
        let fails = counts.fault.filter(|fault| {
            let index = counts.of(fault.only);
            let now = if fault.lasts { index >= fault.at } else { index == fault.at };
            now && fault.may(call)
        });
        counts.calls.push(call);
        counts.threads.push(std::thread::current().id());
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
    fn make_folder(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.plainly(Call::MakeFolder, folder)?;
        SystemDisk.make_folder(folder)
    }

    fn create(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.plainly(Call::Create, path)?;
        let lasting = self.lasting(path);
        let file = SystemDisk.create(path)?;
        let number = lasting.map(|mut lasting| lasting.create(path));
        Ok(Arc::new(FaultyFile { file, path: path.into(), number, disk: self.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.plainly(Call::Rename, to)?;
        let lasting = self.lasting(to);
        SystemDisk.rename(from, to)?;
        lasting.into_iter().for_each(|mut lasting| lasting.rename(from, to));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.plainly(Call::Remove, path)?;
        let lasting = self.lasting(path);
        SystemDisk.remove(path)?;
        lasting.into_iter().for_each(|mut lasting| lasting.remove(path));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.plainly(Call::SyncFolder, folder)?;
        self.lasting(folder).into_iter().for_each(|mut lasting| lasting.sync_names());
        Ok(())
    }

    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        self.plainly(Call::Stamp, path)?;
        SystemDisk.stamp(path)
    }
}

struct FaultyFile {
    file: Arc<dyn OpenFile>,
    path: PathBuf,
    /// In the model of what lasts.
    number: Option<usize>,
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
        self.file.append(&bytes[..whole])?;
        if let Some(number) = self.number {
            self.disk.lasting.lock().unwrap().append(number, &bytes[..whole]);
        }
        asked.map_err(|(error, _)| error)
    }

    fn sync(&self) -> io::Result<()> {
        let synced = self.disk.plainly(Call::Sync, &self.path);
        if let Some(number) = self.number {
            self.disk.lasting.lock().unwrap().sync(number, synced.is_ok());
        }
        synced
    }

    fn hold(&self) {
        self.file.hold();
    }

    fn is_at(&self, path: &Path) -> bool {
        self.file.is_at(path)
    }
}
