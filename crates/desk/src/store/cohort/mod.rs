//! The folder of a cohort: practice sessions of several trainees, collected by who trains them, in it or in folders
//! inside it. Each file becomes an attempt or is told with why it is none; nothing is passed over in silence but what
//! is no session by its name, and rating sheets.

mod cases;
mod duplicates;
mod order;
mod walk;

pub use order::{CohortOrder, CohortRead, read_cohort, read_roster};

use std::{
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{
    locale::{Explain, Language, Message},
    message,
    practice::cohort::{Attempt, LeftOut},
    session::{Practice, SessionId},
};

use super::{
    Alteration, Protection, RubricSources, StoreError, catalogue::read_head, encryption::Unlock, open_session,
};

use cases::KnownCases;

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Gathered {
    /// One for each session, in the order of their files.
    pub attempts: Vec<Attempt>,
    /// What does not count, or counts with something to be told, in the order of the files.
    pub aside: Vec<Aside>,
    /// Files that were looked at.
    pub files: usize,
    /// More was there than is looked at: files, or folders too deep.
    pub more: bool,
}

/// A file, named from the cohort's folder on, and what is to be told of it.
#[derive(Debug)]
pub struct Aside {
    pub file: PathBuf,
    pub why: Why,
}

/// What is to be told of a file.
#[derive(Debug)]
pub enum Why {
    /// An assessment of somebody: it is not for a cohort.
    Real,
    /// Practice on a recorded interview, which has no reference.
    Recorded,
    Altered(Vec<Alteration>),
    Unreadable(StoreError),
    /// Another file holds the same, or the same and more.
    Copy {
        of: PathBuf,
    },
    /// Another file holds the same session, and it went on otherwise there; the longer one counts.
    Contradicts {
        of: PathBuf,
    },
    NoName,
    /// It counts, without figures.
    CaseNotFound {
        case: String,
    },
    /// It counts; the case reads otherwise than when it was begun.
    CaseChanged {
        case: String,
    },
}

/// A session that was read, before copies are told apart.
struct Found {
    file: PathBuf,
    session: SessionId,
    attempt: Attempt,
    /// The beginnings of the hashes of its entries.
    trail: Vec<u64>,
}

/// How what is collected is read: with the identity that is named, else as the folder itself says.
pub fn protection_of_cohort(folder: &Path, unlock: &dyn Unlock) -> Result<Protection, StoreError> {
    if unlock.identity_file().is_some() && walk::walk(folder)?.files.iter().any(|file| is_encrypted(file)) {
        return Protection::for_reading(unlock);
    }
    Protection::of_folder(folder, unlock)
}

fn is_encrypted(file: &Path) -> bool {
    file.extension() == Some("age".as_ref())
}

/// Reads everything; texts of cases and rubrics come in this language.
pub fn gather_cohort(
    folder: &Path,
    protection: &Protection,
    rubrics: &RubricSources,
    language: &Language,
) -> Result<Gathered, StoreError> {
    let walked = walk::walk(folder)?;
    let cases = KnownCases::open(rubrics);
    let mut gathered = Gathered { files: walked.files.len(), more: walked.more, ..Gathered::default() };
    gathered.aside = walked.unreadable;
    let mut found = Vec::new();
    for read in read_all(folder, &walked.files, protection, &cases, language) {
        match read {
            Read::Found(each) => found.push(*each),
            Read::Aside(aside) => gathered.aside.push(aside),
            Read::Nothing => {}
        }
    }
    let (kept, copies) = duplicates::apart(found);
    gathered.aside.extend(copies);
    for each in &kept {
        gathered.aside.extend(told_of(each).map(|why| Aside { file: each.file.clone(), why }));
    }
    gathered.aside.sort_by(|one, other| one.file.cmp(&other.file));
    gathered.attempts = kept.into_iter().map(|each| each.attempt).collect();
    Ok(gathered)
}

/// What must be said of an attempt that counts.
fn told_of(found: &Found) -> Option<Why> {
    let case = || found.attempt.case.to_string();
    match found.attempt.figures() {
        Some(figures) => figures.case_changed.then(|| Why::CaseChanged { case: case() }),
        None => found.attempt.is_signed().then(|| Why::CaseNotFound { case: case() }),
    }
}

enum Read {
    Found(Box<Found>),
    Aside(Aside),
    Nothing,
}

/// Reads on several cores, for most of the time goes into parsing; the order is that of the files.
fn read_all(
    folder: &Path,
    files: &[PathBuf],
    protection: &Protection,
    cases: &KnownCases,
    language: &Language,
) -> Vec<Read> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(files.len())));
    let workers = thread::available_parallelism().map_or(1, usize::from).min(8);
    let read = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(number) else { return };
            let read = read_one(folder, file, protection, cases, language);
            if let Ok(mut done) = done.lock() {
                done.push((number, read));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..workers.min(files.len()) {
            scope.spawn(read);
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, read)| read).collect()
}

fn read_one(folder: &Path, path: &Path, protection: &Protection, cases: &KnownCases, language: &Language) -> Read {
    let file = path.strip_prefix(folder).unwrap_or(path).to_owned();
    match found(file.clone(), path, protection, cases, language) {
        Ok(Some(found)) => Read::Found(Box::new(found)),
        // What a loss of power leaves of a session that had just begun.
        Ok(None) | Err(Why::Unreadable(StoreError::Empty { .. })) => Read::Nothing,
        Err(why) => Read::Aside(Aside { file, why }),
    }
}

fn found(
    file: PathBuf,
    path: &Path,
    protection: &Protection,
    cases: &KnownCases,
    language: &Language,
) -> Result<Option<Found>, Why> {
    // The head says what it is, so that an assessment is not read whole.
    match read_head(path, protection).map_err(Why::Unreadable)? {
        head if head.rater.is_some() && head.practice.is_none() => return Ok(None),
        head if head.practice.is_none() => return Err(Why::Real),
        _ => {}
    }
    let loaded = open_session(path, protection).map_err(Why::Unreadable)?;
    if !loaded.alterations.is_empty() {
        return Err(Why::Altered(loaded.alterations));
    }
    let interview = &loaded.interview;
    let reference = match &interview.record().practice {
        None => return Err(Why::Real),
        Some(Practice::Recorded { .. }) => return Err(Why::Recorded),
        Some(Practice::Case(reference)) => reference,
    };
    let case = cases.find(&interview.rubric().id, reference);
    let mut attempt = Attempt::of(interview, case, language).ok_or(Why::NoName)?;
    attempt.file.clone_from(&file);
    let beginning = |hash: &str| u64::from_str_radix(hash.get(..16).unwrap_or_default(), 16).unwrap_or_default();
    let trail = interview.trail().entries().iter().map(|entry| beginning(&entry.hash)).collect();
    Ok(Some(Found { file, session: interview.session().clone(), attempt, trail }))
}

impl Gathered {
    /// How many files are no attempt, and why.
    pub fn left_out(&self) -> LeftOut {
        let mut left = LeftOut { files: self.files, more: self.more, ..LeftOut::default() };
        for aside in &self.aside {
            match aside.why {
                Why::Real => left.real += 1,
                Why::Recorded => left.recorded += 1,
                Why::Altered(_) => left.altered += 1,
                Why::Unreadable(_) => left.unreadable += 1,
                Why::Copy { .. } => left.copies += 1,
                Why::Contradicts { .. } => left.contradicting += 1,
                Why::NoName => left.unnamed += 1,
                Why::CaseNotFound { .. } | Why::CaseChanged { .. } => {}
            }
        }
        left
    }
}

impl Why {
    /// Whether the file counts all the same.
    pub fn counts(&self) -> bool {
        matches!(self, Why::CaseNotFound { .. } | Why::CaseChanged { .. })
    }

    /// The name by which messages and programs know it.
    pub fn name(&self) -> &'static str {
        match self {
            Why::Real => "real",
            Why::Recorded => "recorded",
            Why::Altered(_) => "altered",
            Why::Unreadable(_) => "unreadable",
            Why::Copy { .. } => "copy",
            Why::Contradicts { .. } => "contradicts",
            Why::NoName => "no_name",
            Why::CaseNotFound { .. } => "case_not_found",
            Why::CaseChanged { .. } => "case_changed",
        }
    }
}

impl Explain for Aside {
    fn explain(&self) -> Message {
        let file = self.file.display().to_string();
        let other = |path: &Path| path.display().to_string();
        match &self.why {
            Why::Real => message!("cohort-real", file = file),
            Why::Recorded => message!("cohort-recorded", file = file),
            Why::Altered(alterations) => message!("cohort-altered", file = file, count = alterations.len()),
            Why::Unreadable(error) => error.explain(),
            Why::Copy { of } => message!("cohort-copy", file = file, of = other(of)),
            Why::Contradicts { of } => message!("cohort-contradicts", file = file, of = other(of)),
            Why::NoName => message!("cohort-no-name", file = file),
            Why::CaseNotFound { case } => message!("cohort-case-not-found", file = file, case = case.as_str()),
            Why::CaseChanged { case } => message!("cohort-case-changed", file = file, case = case.as_str()),
        }
    }
}
