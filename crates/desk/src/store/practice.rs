//! Files of practice: the cases of all rubrics, and the attempts at them, which lie in a folder of their own below that
//! of the sessions, so that no listing of sessions meets one.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{practice::Case, rubric::Rubric, session::Interview};

use super::{
    Disk, Folders, Listed, Origin, Protection, Shelf, Shelved, StoreError, Unreadable, cases_of, disk as on_disk,
    encryption::{self, Trace},
    list,
    read::{files_of, is_session_name},
};

/// Below the folder of the sessions.
const FOLDER: &str = "practice";

/// A case with the rubric that it is for.
pub type CaseAndRubric = (Arc<Case>, Arc<Rubric>);

/// Knowledge about practice before a folder is looked at.
#[derive(Debug, Clone, Default)]
pub struct PracticeRoom {
    /// Protection of the folder of the attempts.
    pub protection: Protection,
    /// A case that lies on no shelf.
    pub case: Option<CaseAndRubric>,
}

/// Cases that can be practised on, and the attempts at them.
#[derive(Debug, Default)]
pub struct PracticeShelf {
    /// Rubric by rubric.
    pub cases: Vec<CaseAndRubric>,
    /// The newest first.
    pub attempts: Vec<Listed>,
    /// Case files that are none.
    pub unreadable: Vec<Unreadable>,
    /// Error because of which the attempts, or one of them, could not be listed.
    pub unlisted: Option<StoreError>,
}

impl Folders {
    /// The folder of practice sessions.
    pub fn practice(&self) -> PathBuf {
        self.sessions.join(FOLDER)
    }
}

/// The protection of the folder of the attempts: its own, where it is there; else that of the sessions, which it gets
/// when it is made.
pub fn practice_protection(
    folders: &Folders,
    sessions: &Protection,
    unlock: &dyn encryption::Unlock,
) -> Result<Protection, StoreError> {
    let folder = folders.practice();
    // Nobody is asked a second time for the passphrase of the same keys.
    if is_unused(&folder, sessions)? || sessions.encrypts() && sessions.is_current(&folder) {
        return Ok(sessions.clone());
    }
    Protection::for_writing(&folder, unlock)
}

/// Returns whether the folder is still undecided: it is not there, or a crash left it without anything in it but the
/// key that it was to get.
fn is_unused(folder: &Path, protection: &Protection) -> Result<bool, StoreError> {
    let tells = |trace, _: &Path| trace != Trace::Key || !protection.encrypts();
    Ok(encryption::trace_in(folder, tells)?.is_none() && files_of(folder, is_session_name).is_empty())
}

/// Makes the folder of the attempts, encrypted for those for whom the sessions are.
pub fn make_practice_folder(disk: &dyn Disk, folders: &Folders, protection: &Protection) -> Result<(), StoreError> {
    let folder = folders.practice();
    let unused = is_unused(&folder, protection)?;
    if unused {
        protection.may_begin(&folders.sessions)?;
    }
    on_disk::make_folder_durably(disk, &folder).map_err(|source| StoreError::Write { path: folder.clone(), source })?;
    if unused && protection.encrypts() {
        encryption::share_keys(disk, &folders.sessions, &folder)?;
    }
    Ok(())
}

/// The cases on the shelf, and the attempts.
pub fn practice_shelf(folders: &Folders, room: &PracticeRoom) -> PracticeShelf {
    let mut found = PracticeShelf::default();
    if let Some((case, rubric)) = &room.case {
        found.cases.push((case.clone(), rubric.clone()));
    }
    for shelved in &Shelf::open(&folders.rubrics).rubrics {
        let cases = cases_of(shelved, &folders.rubrics);
        found.unreadable.extend(cases.unreadable);
        for case in cases.cases {
            if !found.cases.iter().any(|(known, _)| known.id == case.id) {
                found.cases.push((case, shelved.rubric.clone()));
            }
        }
    }
    match list(&folders.practice(), &room.protection) {
        Ok(catalogue) => {
            found.attempts = catalogue.practice;
            found.unlisted = catalogue.unreadable.into_iter().next().map(|(_, error)| error);
        }
        Err(error) => found.unlisted = Some(error),
    }
    found
}

/// The very case that a practice session was begun with, read for the session's own rubric; none if it is not there, or
/// is another now.
pub fn exact_case(interview: &Interview, folders: &Folders, room: &PracticeRoom) -> Option<Arc<Case>> {
    let wanted = interview.record().practice.as_ref()?.case()?;
    let mut cases = CasesAtHand::open(folders, room);
    cases.of_rubric(interview.rubric()).iter().find(|case| case.is_the_one(wanted)).cloned()
}

/// The cases for the rubrics of many sessions: those of each rubric are read once.
pub struct CasesAtHand<'a> {
    folders: &'a Folders,
    room: &'a PracticeRoom,
    shelf: Shelf,
    /// Cases that were read, by the digest of the rubric.
    read: HashMap<String, Vec<Arc<Case>>>,
}

impl<'a> CasesAtHand<'a> {
    pub fn open(folders: &'a Folders, room: &'a PracticeRoom) -> Self {
        CasesAtHand { folders, room, shelf: Shelf::open(&folders.rubrics), read: HashMap::new() }
    }

    /// The very case that a practice session was begun with; where it is not there, the case of its id as it reads now.
    /// None where there is none, or it does not fit the session's rubric any more.
    pub fn find(&mut self, interview: &Interview) -> Option<Arc<Case>> {
        let wanted = interview.record().practice.as_ref()?.case()?;
        let cases = self.of_rubric(interview.rubric());
        let exact = cases.iter().find(|case| case.is_the_one(wanted));
        exact.or_else(|| cases.iter().find(|case| case.id == wanted.id)).cloned()
    }

    /// The case that lies on no shelf, then those on the shelf, read for this rubric.
    fn of_rubric(&mut self, rubric: &Arc<Rubric>) -> &[Arc<Case>] {
        let CasesAtHand { folders, room, shelf, read } = self;
        read.entry(rubric.digest.clone()).or_insert_with(|| {
            let origin = shelf.find(rubric.id.as_str()).map_or(Origin::Shipped, |shelved| shelved.origin.clone());
            let on_shelf = cases_of(&Shelved { rubric: rubric.clone(), origin }, &folders.rubrics).cases;
            room.case.iter().map(|(case, _)| case.clone()).chain(on_shelf).collect()
        })
    }
}
