//! The folder of a cohort: practice sessions of several trainees, collected by who trains them, in it or in folders
//! inside it. Each file becomes an attempt or is told with why it is none; nothing is passed over in silence but what
//! is no session by its name, and rating sheets.

mod cases;
mod duplicates;
mod order;
mod walk;

pub use order::{CohortOrder, CohortRead, read_cohort, read_roster};
pub(super) use walk::walk_for;

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
    practice::cohort::{Attempt, LeftOutCounts},
    session::{Practice, SessionId},
};

use super::{
    Alteration, Protection, RubricSources, StoreError, catalogue::read_head, encryption::Unlock, open_session,
};

use cases::KnownCases;

/// The attempts of a folder.
#[derive(Debug, Default)]
pub struct GatheredAttempts {
    /// Attempts, one for each session, in the order of their files.
    pub attempts: Vec<Attempt>,
    /// Files that do not count, or count with something to be told, in their order.
    pub aside: Vec<Aside>,
    /// Files that were looked at.
    pub files: usize,
    /// True if more was there than is looked at: files, or folders too deep.
    pub more: bool,
}

/// A file, named from the cohort's folder on, and what is to be told of it.
#[derive(Debug)]
pub struct Aside {
    pub file: PathBuf,
    pub why: AsideReason,
}

/// Reason why something is to be told of a file.
#[derive(Debug)]
pub enum AsideReason {
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
    /// The attempt counts, without figures.
    CaseNotFound {
        case: String,
    },
    /// The attempt counts; the case reads otherwise than when it was begun.
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

/// The protection for reading collected files: with the identity that is named, else as the folder itself says.
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
) -> Result<GatheredAttempts, StoreError> {
    let walked = walk::walk(folder)?;
    let cases = KnownCases::open(rubrics);
    let mut gathered = GatheredAttempts { files: walked.files.len(), more: walked.more, ..GatheredAttempts::default() };
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

/// The reason to tell something of an attempt that counts.
fn told_of(found: &Found) -> Option<AsideReason> {
    let case = || found.attempt.case.to_string();
    match found.attempt.figures() {
        Some(figures) => figures.case_changed.then(|| AsideReason::CaseChanged { case: case() }),
        None => found.attempt.is_signed().then(|| AsideReason::CaseNotFound { case: case() }),
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
        // A loss of power leaves an empty file of a session that had just begun.
        Ok(None) | Err(AsideReason::Unreadable(StoreError::Empty { .. })) => Read::Nothing,
        Err(why) => Read::Aside(Aside { file, why }),
    }
}

fn found(
    file: PathBuf,
    path: &Path,
    protection: &Protection,
    cases: &KnownCases,
    language: &Language,
) -> Result<Option<Found>, AsideReason> {
    // The head says what it is, so that an assessment is not read whole.
    match read_head(path, protection).map_err(AsideReason::Unreadable)? {
        head if head.rater.is_some() && head.practice.is_none() => return Ok(None),
        head if head.practice.is_none() => return Err(AsideReason::Real),
        _ => {}
    }
    let loaded = open_session(path, protection).map_err(AsideReason::Unreadable)?;
    if !loaded.alterations.is_empty() {
        return Err(AsideReason::Altered(loaded.alterations));
    }
    let interview = &loaded.interview;
    let reference = match &interview.record().practice {
        None => return Err(AsideReason::Real),
        Some(Practice::Recorded { .. }) => return Err(AsideReason::Recorded),
        Some(Practice::Case(reference)) => reference,
    };
    let case = cases.find(&interview.rubric().id, reference);
    let mut attempt = Attempt::of(interview, case, language).ok_or(AsideReason::NoName)?;
    attempt.file.clone_from(&file);
    let beginning = |hash: &str| u64::from_str_radix(hash.get(..16).unwrap_or_default(), 16).unwrap_or_default();
    let trail = interview.trail().entries().iter().map(|entry| beginning(&entry.hash)).collect();
    Ok(Some(Found { file, session: interview.session().clone(), attempt, trail }))
}

impl GatheredAttempts {
    /// The number of files that are no attempt, by reason.
    pub fn left_out(&self) -> LeftOutCounts {
        let mut left = LeftOutCounts { files: self.files, more: self.more, ..LeftOutCounts::default() };
        for aside in &self.aside {
            match aside.why {
                AsideReason::Real => left.real += 1,
                AsideReason::Recorded => left.recorded += 1,
                AsideReason::Altered(_) => left.altered += 1,
                AsideReason::Unreadable(_) => left.unreadable += 1,
                AsideReason::Copy { .. } => left.copies += 1,
                AsideReason::Contradicts { .. } => left.contradicting += 1,
                AsideReason::NoName => left.unnamed += 1,
                AsideReason::CaseNotFound { .. } | AsideReason::CaseChanged { .. } => {}
            }
        }
        left
    }
}

impl AsideReason {
    /// Returns whether the file counts all the same.
    pub fn counts(&self) -> bool {
        matches!(self, AsideReason::CaseNotFound { .. } | AsideReason::CaseChanged { .. })
    }

    /// The name by which messages and programs know it.
    pub fn name(&self) -> &'static str {
        match self {
            AsideReason::Real => "real",
            AsideReason::Recorded => "recorded",
            AsideReason::Altered(_) => "altered",
            AsideReason::Unreadable(_) => "unreadable",
            AsideReason::Copy { .. } => "copy",
            AsideReason::Contradicts { .. } => "contradicts",
            AsideReason::NoName => "no_name",
            AsideReason::CaseNotFound { .. } => "case_not_found",
            AsideReason::CaseChanged { .. } => "case_changed",
        }
    }
}

impl Explain for Aside {
    fn explain(&self) -> Message {
        let file = self.file.display().to_string();
        let other = |path: &Path| path.display().to_string();
        match &self.why {
            AsideReason::Real => message!("cohort-real", file = file),
            AsideReason::Recorded => message!("cohort-recorded", file = file),
            AsideReason::Altered(alterations) => message!("cohort-altered", file = file, count = alterations.len()),
            AsideReason::Unreadable(error) => error.explain(),
            AsideReason::Copy { of } => message!("cohort-copy", file = file, of = other(of)),
            AsideReason::Contradicts { of } => message!("cohort-contradicts", file = file, of = other(of)),
            AsideReason::NoName => message!("cohort-no-name", file = file),
            AsideReason::CaseNotFound { case } => message!("cohort-case-not-found", file = file, case = case.as_str()),
            AsideReason::CaseChanged { case } => message!("cohort-case-changed", file = file, case = case.as_str()),
        }
    }
}
