//! Rating sheets: where several assessors rate one interview, each has a document of their own beside the session's
//! file, `<session's name>.sheet-<number>.ron`. So nobody's ratings stand where another must look before rating: not in
//! the session, not in another's sheet. `look` says how far the sheets are and whether they may be gathered.
//!
//! A sheet has lock, journal, encryption and seal as a session has. It belongs to its session and is erased with it.

mod look;

pub use look::{RaterSheet, SessionSheets, SheetFault, SheetState, collect, look};

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    locale::{Explain, Message},
    message,
    session::{Event, Interview, Moment, Place, Record, Refusal, Stage, Unfinished, same_person},
};

use super::{
    Contents, Disk, Holder, Lock, LockTaken, Protection, StoreError,
    amend::let_happen,
    aside, disk, document, folder_of,
    journal::{self, beside},
    read,
};

/// Names tried for one sheet.
const NAMES_MAX: usize = 1_000;
/// Mark between a session's name and the number of a sheet.
const MARK: &str = ".sheet-";

/// Reason why a sheet was not opened, or the sheets were not gathered.
#[derive(Debug)]
pub enum SheetsError {
    Store(StoreError),
    Refused(Refusal),
    /// The sheet is open elsewhere; nobody reads along while another rates.
    Held,
    /// The sheet of one assessor does not count.
    Sheet {
        rater: String,
        fault: SheetFault,
    },
    Missing {
        rater: String,
    },
    NotSigned {
        rater: String,
    },
    /// The sheet is signed; it is opened again when all are signed.
    SignedAlready {
        rater: String,
    },
    /// A sheet rated for practice is not opened again by its rater.
    RatedAlready {
        rater: String,
    },
}

impl Explain for SheetsError {
    fn explain(&self) -> Message {
        match self {
            SheetsError::Store(error) => error.explain(),
            SheetsError::Refused(refusal) => refusal.explain(),
            SheetsError::Held => message!("sheets-held"),
            SheetsError::Sheet { rater, fault } => fault.explain_for(rater),
            SheetsError::Missing { rater } => message!("sheets-missing", rater = rater.as_str()),
            SheetsError::NotSigned { rater } => message!("sheets-not-signed", rater = rater.as_str()),
            SheetsError::RatedAlready { rater } => message!("material-rated-already", rater = rater.as_str()),
            SheetsError::SignedAlready { rater } => message!("sheets-signed-already", rater = rater.as_str()),
        }
    }
}

impl From<StoreError> for SheetsError {
    fn from(error: StoreError) -> Self {
        SheetsError::Store(error)
    }
}

impl From<Refusal> for SheetsError {
    fn from(refusal: Refusal) -> Self {
        SheetsError::Refused(refusal)
    }
}

/// Returns whether a file's name is that of a sheet, plain or encrypted. Names of sessions never look so: Viva makes
/// them of letters, digits and dashes.
pub(super) fn is_sheet_name(name: &str) -> bool {
    let numbers = |rest: &str| rest.split('-').all(|part| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit()));
    let bare = name.strip_suffix(".age").unwrap_or(name);
    let stem = bare.strip_suffix(".ron");
    stem.and_then(|stem| stem.rsplit_once(MARK)).is_some_and(|(session, rest)| !session.is_empty() && numbers(rest))
}

/// Returns whether a file beside sessions belongs to a sheet: its journals, its lock.
pub(super) fn is_of_sheet(name: &str) -> bool {
    name.contains(MARK)
}

/// The message in the place of a document that is somebody's rating sheet; none for a session.
pub fn not_shown(document: &Path, record: &Record) -> Option<Message> {
    let own = record.panel.own.as_ref()?;
    let (path, rater) = (document.display().to_string(), own.rater.as_str());
    Some(match record.is_material() {
        true => message!("material-sheet-not-shown", path = path, rater = rater),
        false => message!("sheet-not-shown", path = path, rater = rater),
    })
}

/// The session's file that a sheet lies beside, if it is there.
pub fn session_of(sheet: &Path) -> Option<PathBuf> {
    let name = sheet.file_name()?.to_str().filter(|name| is_sheet_name(name))?;
    let (session, _) = name.rsplit_once(MARK)?;
    let paths = ["ron.age", "ron"].map(|ending| sheet.with_file_name(format!("{session}.{ending}")));
    paths.into_iter().find(|path| path.is_file())
}

/// The sheets beside a session's file.
pub(super) fn files(document: &Path) -> Vec<PathBuf> {
    let stem = journal::stem(document).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let own =
        |name: &str| is_sheet_name(name) && name.rsplit_once(MARK).is_some_and(|(session, _)| session == stem.as_str());
    let files = read::files_of(folder_of(document), own);
    // A crash while the folder was being encrypted leaves one twice.
    let twice = |path: &PathBuf| {
        path.extension().is_some_and(|ending| ending == "ron") && files.contains(&beside(path, ".ron.age"))
    };
    files.iter().filter(|path| !twice(path)).cloned().collect()
}

/// The sheet on which an assessor rates: made from the session as it was closed, if there is none. One that is signed
/// is not opened again before all are gathered.
pub fn own_sheet(
    disk: &dyn Disk,
    document: &Path,
    rater: &str,
    now: Moment,
    protection: &Protection,
) -> Result<PathBuf, SheetsError> {
    // The sheet lies where the session lies, not where a link to it does.
    let document = &document.canonicalize().map_err(|source| StoreError::Read { path: document.into(), source })?;
    // Two processes that ask at once must not make two sheets.
    let _lock = match Lock::take(&beside(document, ".sheets.lock"), &Holder::me(rater, now)) {
        LockTaken::Mine(lock) => lock,
        LockTaken::Anothers(_) => return Err(SheetsError::Held),
    };
    let loaded = read::open_session(document, protection)?;
    if !loaded.alterations.is_empty() {
        return Err(Refusal::Altered.into());
    }
    let interview = loaded.interview;
    interview.may_be_rated()?;
    let mut sheets = look(document, &interview, protection);
    let rater = rater.trim();
    let material = interview.record().is_material();
    let is_theirs = |each: &RaterSheet| match material {
        // Nothing says how the name is written.
        true => same_person(&each.rater, rater),
        false => each.rater == rater,
    };
    let mut number = sheets.raters.iter().position(is_theirs);
    if material && number.is_none() {
        sheets.raters.push(RaterSheet { rater: rater.to_owned(), state: SheetState::Missing });
        number = Some(sheets.raters.len() - 1);
    }
    let number = number.ok_or_else(|| Refusal::NotARater { name: rater.to_owned() })?;
    let rater_named = rater.to_owned();
    match &sheets.raters[number].state {
        SheetState::Begun(path) => Ok(path.clone()),
        SheetState::Signed(..) if material => Err(SheetsError::RatedAlready { rater: rater_named }),
        SheetState::Signed(..) => Err(SheetsError::SignedAlready { rater: rater_named }),
        SheetState::Missing | SheetState::Faulty(SheetFault::OtherRecord) => {
            make(disk, document, &interview, (rater, number + 1), now, protection)
        }
        SheetState::Faulty(fault) => Err(SheetsError::Sheet { rater: rater_named, fault: fault.clone() }),
    }
}

fn make(
    disk: &dyn Disk,
    document: &Path,
    interview: &Interview,
    (rater, number): (&str, usize),
    now: Moment,
    protection: &Protection,
) -> Result<PathBuf, SheetsError> {
    let entries = crate::session::panel::entries_to_rate_from(interview.trail()).ok_or(Refusal::ChangedSinceClose)?;
    let trail = interview.trail().beginning(entries);
    let mut sheet = Interview::replay(interview.rubric().clone(), trail).ok_or(Refusal::NotClosed)?;
    sheet.act(Event::SheetBegun { rater: rater.to_owned() }, rater, now)?;
    let place = Place { stage: Stage::Rate, ..Place::default() };
    let unfinished = Unfinished { place, ..Unfinished::default() };
    protection.may_begin(folder_of(document))?;
    let text = document::write(&Contents::new(&sheet, Some(&unfinished)));
    let ending = protection.document_extension();
    for number in number..number + NAMES_MAX {
        let path = beside(document, &format!("{MARK}{number}.{ending}"));
        let failed = |source| StoreError::Write { path: path.clone(), source };
        let taken = |path: &Path| disk.stamp(path).map(|stamp| stamp.is_some_and(|stamp| !stamp.is_empty()));
        // Neither over another sheet nor beside a journal that one has left.
        if taken(&path).map_err(failed)? || taken(&journal::segment_path(&path, 1)).map_err(failed)? {
            continue;
        }
        disk::replace(disk, &aside::path_for(&path), &path, &protection.seal(&text, &path)?).map_err(failed)?;
        return Ok(path);
    }
    let folder = folder_of(document).to_owned();
    Err(StoreError::Write { path: folder, source: io::ErrorKind::AlreadyExists.into() }.into())
}

/// Gathers the sheets into a session that nobody has open.
pub fn gather(
    disk: &dyn Disk,
    document: &Path,
    now: Moment,
    keys: &Path,
    protection: &Protection,
) -> Result<(), SheetsError> {
    let_happen(disk, document, ("", now), keys, protection, |document, interview| {
        let sheets = collect(document, interview, protection)?;
        let by = interview.record().preparation.assessor.clone();
        Ok((vec![Event::SheetsGathered { sheets }], by))
    })
    .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_told_from_a_session_by_its_name() {
        for sheet in ["a.sheet-1.ron", "a.sheet-12.ron.age", "a.sheet-1-2.ron", "a.b.sheet-3.ron"] {
            assert!(is_sheet_name(sheet), "{sheet}");
        }
        for other in
            ["a.ron", "a-sheet-1.ron", "a.sheet-.ron", "a.sheet-x.ron", ".sheet-1.ron", "a.sheet-1", "a.sheet-1.lock"]
        {
            assert!(!is_sheet_name(other), "{other}");
        }
    }

    #[test]
    fn the_sheets_of_one_session_are_not_anothers() {
        let folder = tempfile::tempdir().unwrap();
        for name in
            ["a.ron", "a.sheet-1.ron", "a.sheet-2.ron", "a.sheet-2.ron.age", "a-2.sheet-1.ron", "a.b.sheet-1.ron"]
        {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let found = files(&folder.path().join("a.ron"));
        let names: Vec<_> = found.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a.sheet-1.ron", "a.sheet-2.ron.age"]);
        assert_eq!(session_of(&found[0]), Some(folder.path().join("a.ron")));
        assert_eq!(session_of(&folder.path().join("a.b.sheet-1.ron")), None);
    }
}
