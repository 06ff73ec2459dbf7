//! Opening a session: for writing, to look at it, and what is told of it.

use std::path::{Path, PathBuf};

use chrono::Local;

use crate::{
    locale::{Explain, Message},
    message,
    session::seal::public_key,
    store::{self, Access, Alteration, Holder, Journal, OpenedSession, SessionFile, UnsealedKind, sheets::SheetsError},
};

use super::{
    super::{Opened, OpeningNews, WorkerSetting},
    Clerk, Report,
};

impl Clerk {
    pub(super) fn opened(&mut self, path: PathBuf) -> Report {
        let (result, journal) = self.open(path);
        Report::Opened { news: OpeningNews::Opened(result), journal }
    }

    pub(super) fn open(&mut self, path: PathBuf) -> (Result<Box<Opened>, Message>, Option<Box<Journal>>) {
        self.clear();
        if let Some(behind) = self.behind(&path) {
            return (Ok(Box::new(behind)), None);
        }
        let me = Holder::me(&self.setting.user, Local::now().fixed_offset());
        let opened = SessionFile::open(self.setting.disk.clone(), self.setting.protection_of(&path), &path, &me);
        match opened {
            Ok(OpenedSession { loaded, access: Access::Read(_), .. })
                if loaded.interview.record().panel.own.is_some() =>
            {
                (Err(SheetsError::Held.explain()), None)
            }
            Ok(mut opened) => {
                let unsealed = self.look_for_seals(&mut opened);
                self.seals = std::mem::take(&mut opened.loaded.seals);
                let (mut opened, file, journal) = take_apart(path, opened, &self.setting);
                opened.told.extend(unsealed.map(|unsealed| (unsealed, true)));
                self.file = file;
                (Ok(Box::new(opened)), journal)
            }
            Err(error) => (Err(error.explain()), None),
        }
    }

    /// A session of which another file goes on where this one ends: it is only looked at, and nothing is written.
    fn behind(&self, path: &Path) -> Option<Opened> {
        let protection = self.setting.protection_of(path);
        let (other, more) = store::ahead(path, &self.known, protection)?;
        let loaded = store::open_session(path, protection).ok()?;
        let name = other.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let opened = OpenedSession { loaded, journals: Vec::new(), access: Access::Closed };
        let (mut opened, ..) = take_apart(path.to_owned(), opened, &self.setting);
        opened.told.push((message!("copy-behind", file = name, more = more), true));
        opened.behind = true;
        Some(opened)
    }

    /// Tells what bears no seal of a session that was opened. A signature that only a journal holds goes into the file
    /// where its key is, with its seal; anywhere else it is left for the one who signed.
    fn look_for_seals(&mut self, opened: &mut OpenedSession) -> Option<Message> {
        let unsealed = opened.loaded.unsealed().into_iter().next()?;
        let mut told = unsealed.explain();
        if let (UnsealedKind::Waits { key: named }, Access::Write(..)) = (&unsealed.kind, &opened.access) {
            match store::signing_key_made(&self.setting.folders.keys) {
                Ok(own) => self.key = own.filter(|key| public_key(key) == *named),
                Err(why) => told = why.explain(),
            }
            if self.key.is_some() {
                return None;
            }
            opened.access = Access::Closed;
            opened.loaded.unfinished = None;
        }
        Some(told)
    }
}

type Apart = (Opened, Option<Box<SessionFile>>, Option<Box<Journal>>);

/// Takes an opened session apart: into the news for the desk, the file that the clerk keeps, and the journal to which
/// the drawing thread writes.
fn take_apart(path: PathBuf, opened: OpenedSession, setting: &WorkerSetting) -> Apart {
    let OpenedSession { loaded, journals, access } = opened;
    let writes = matches!(access, Access::Write(..));
    let beyond = journals.iter().any(|found| !matches!(found.fate, store::Fate::InTheFile));
    let stale = writes && (beyond || !loaded.alterations.is_empty());
    let typed = loaded.alterations.iter().filter(|each| **each == Alteration::Unfinished);
    let typed = typed.map(|each| (each.explain(), true));
    let told = journals.iter().map(|found| (found.explain(), !found.fate.is_spent())).chain(typed).collect();
    let altered = loaded.alterations.iter().filter(|each| **each != Alteration::Unfinished);
    let (file, journal, held) = match access {
        Access::Write(file, journal) => (Some(file), Some(Box::new(journal)), None),
        Access::Read(holder) => (None, None, Some(holder)),
        Access::Closed => (None, None, None),
    };
    let opened = Opened {
        path,
        alterations: altered.map(Explain::explain).collect(),
        case: store::exact_case(&loaded.interview, &setting.folders, &setting.practice),
        interview: loaded.interview,
        unfinished: loaded.unfinished,
        changes: loaded.mark.number,
        stale,
        told,
        behind: false,
        held,
    };
    (opened, file, journal)
}
