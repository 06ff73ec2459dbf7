//! The setting that a worker is started with, and the protection of the files that it is asked for.

use std::{path::Path, sync::Arc, time::Duration};

use crate::{
    locale::Language,
    session::Interview,
    store::{self, Disk, Folders, PracticeRoom, Protection},
};

/// Called when there is news, from whatever thread has it.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// The setting that a worker is started with.
#[derive(Clone)]
pub struct WorkerSetting {
    pub disk: Arc<dyn Disk>,
    pub folders: Folders,
    pub protection: Protection,
    pub practice: PracticeRoom,
    /// The language in which rubrics are read for the overview of a cohort.
    pub language: Language,
    /// The name of the person at the terminal.
    pub user: String,
    /// True if a report that was written is to be opened where the system can.
    pub opens_reports: bool,
    /// Records that come within this time are made durable together: [`SYNC_PACE`](super::SYNC_PACE), but for tests that do not wait.
    pub sync_pace: Duration,
    /// Wakes whoever waits for news and for something else, too.
    pub wake: Waker,
}

impl WorkerSetting {
    /// The protection of a file, which depends on its folder.
    pub fn protection_of(&self, path: &Path) -> &Protection {
        self.protection_in(store::folder_of(path))
    }

    pub fn protection_in(&self, folder: &Path) -> &Protection {
        if folder == self.folders.practice() { &self.practice.protection } else { &self.protection }
    }

    /// The protection of an interview's file, wherever it goes.
    pub fn protection_for(&self, interview: &Interview) -> &Protection {
        let practice = interview.record().practice.is_some();
        if practice { &self.practice.protection } else { &self.protection }
    }
}
