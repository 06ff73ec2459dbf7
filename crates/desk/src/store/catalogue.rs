//! The sessions of a folder, from the heads of their files.

use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
    fs::{self, File},
    path::{Path, PathBuf},
    thread,
};

use crate::{
    bounds,
    session::{Event, SessionId},
};

use super::{
    Head, Loaded, Protection, StoreError, document,
    journal::{beside, segment_path},
    open_session,
    read::is_session_name,
};

/// The sessions of a folder, the newest first.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub sessions: Vec<Listed>,
    /// Sessions of practice: they count nowhere among the others.
    pub practice: Vec<Listed>,
    /// Files that could not be read as sessions.
    pub unreadable: Vec<(PathBuf, StoreError)>,
    /// True if more files were there than are listed.
    pub more: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub path: PathBuf,
    pub head: Head,
    /// The file that goes on with the same session where this one does not: this one is a copy.
    pub copy_of: Option<PathBuf>,
}

/// Bytes in which a head is looked for before the whole file is read.
const HEAD_BYTES: u64 = 4 << 10;

/// Lists the sessions of a folder. A folder that is not there holds none.
pub fn list(folder: &Path, protection: &Protection) -> Result<Catalogue, StoreError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Catalogue::default()),
        Err(source) => return Err(StoreError::Read { path: folder.into(), source }),
    };
    let mut looked_at = 0;
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .inspect(|_| looked_at += 1)
        .take(bounds::FOLDER_ENTRIES_MAX)
        // A symbolic link is not followed: what it leads to is no session of this folder.
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter(|entry| is_session_name(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .collect();
    // A crash while the folder was being encrypted leaves a session twice.
    let encrypted: HashSet<PathBuf> =
        paths.iter().filter(|path| path.extension() == Some("age".as_ref())).cloned().collect();
    paths.retain(|path| encrypted.contains(path) || !encrypted.contains(&beside(path, ".ron.age")));
    // Names begin with the date.
    paths.sort_unstable_by(|one, other| other.cmp(one));
    let more = paths.len() > bounds::SESSIONS_LISTED_MAX || looked_at >= bounds::FOLDER_ENTRIES_MAX;
    paths.truncate(bounds::SESSIONS_LISTED_MAX);
    let mut catalogue = Catalogue { more, ..Catalogue::default() };
    for (path, read) in read_heads(&paths, protection) {
        match read {
            // A copy of a rating sheet under the name of a session.
            Ok(head) if head.rater.is_some() && head.practice.is_none() => {}
            Ok(head) if head.practice.is_some() => catalogue.practice.push(Listed { path, head, copy_of: None }),
            Ok(head) => catalogue.sessions.push(Listed { path, head, copy_of: None }),
            // A loss of power leaves an empty file of a session that had just begun.
            Err(StoreError::Empty { .. }) => {}
            Err(error) => catalogue.unreadable.push((path, error)),
        }
    }
    for listed in [&mut catalogue.sessions, &mut catalogue.practice] {
        listed.sort_by_key(|listed| std::cmp::Reverse(listed.head.changed));
        mark_copies(listed);
    }
    Ok(catalogue)
}

/// Marks the files of one session but the one that went on longest; of equal ones the shortest name is the session's.
fn mark_copies(listed: &mut [Listed]) {
    let mut first: HashMap<SessionId, PathBuf> = HashMap::new();
    let by_age = |listed: &Listed| (std::cmp::Reverse(listed.head.changed), listed.path.as_os_str().len());
    let mut order: Vec<usize> = (0..listed.len()).collect();
    order.sort_by_key(|at| by_age(&listed[*at]));
    for at in order {
        let each = &mut listed[at];
        match first.entry(each.head.session.clone()) {
            Entry::Occupied(known) => each.copy_of = Some(known.get().clone()),
            Entry::Vacant(new) => {
                new.insert(each.path.clone());
            }
        }
    }
}

/// Reads on all cores: most of the time goes into waiting for the system and into parsing.
fn read_heads(paths: &[PathBuf], protection: &Protection) -> Vec<(PathBuf, Result<Head, StoreError>)> {
    let workers = thread::available_parallelism().map_or(1, usize::from).min(8);
    let share = paths.len().div_ceil(workers).max(1);
    let read_all = |paths: &[PathBuf]| -> Vec<_> {
        paths.iter().map(|path| (path.clone(), head_with_journal(path, protection))).collect()
    };
    if paths.len() < 32 {
        return read_all(paths);
    }
    thread::scope(|scope| {
        let workers: Vec<_> = paths.chunks(share).map(|paths| scope.spawn(move || read_all(paths))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}

/// The head as it would be if all that a journal beside the file holds stood in it, which a crash leaves there, and with
/// the name that is being typed while nothing was prepared yet.
fn head_with_journal(path: &Path, protection: &Protection) -> Result<Head, StoreError> {
    let head = read_head(path, protection)?;
    let has_journal = (1..=2).any(|slot| segment_path(path, slot).exists());
    if !has_journal && !head.candidate.is_empty() {
        return Ok(head);
    }
    Ok(open_session(path, protection).map_or(head, |loaded| head_with_draft(&loaded)))
}

fn head_with_draft(loaded: &Loaded) -> Head {
    let mut head = Head::of(&loaded.interview);
    let draft = loaded.unfinished.iter().flat_map(|unfinished| &unfinished.draft);
    let typed = draft.rev().find_map(|event| match event {
        Event::Prepared(preparation) => Some(preparation),
        _ => None,
    });
    if let Some(typed) = typed.filter(|_| head.candidate.is_empty()) {
        (head.candidate, head.assessor) = (typed.candidate.clone(), typed.assessor.clone());
    }
    head
}

pub(super) fn read_head(path: &Path, protection: &Protection) -> Result<Head, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let file = File::open(path).map_err(failed)?;
    match document::read_head(&protection.open_beginning(file, path, HEAD_BYTES)?) {
        Some(head) => Ok(head),
        None => open_session(path, protection).map(|loaded| Head::of(&loaded.interview)),
    }
}
