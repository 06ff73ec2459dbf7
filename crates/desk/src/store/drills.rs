//! A trainee's drills: `drills/<trainee>.ron` in the folder of the sessions, a list of reviews from which the schedule
//! is folded. Each answer is added under a lock to what the file says by then, so that two programs lose nothing of
//! each other; the file is written aside, synced and renamed. A file that cannot be read is kept under another name,
//! and that is told.

use std::{
    io,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::{
    bounds,
    encoding::NotUtf8,
    locale::{Explain, Message},
    message, notation,
    practice::drill::{Drill, DrillWish, Review, drills_of},
    session::person_key,
};

use super::{Disk, Holder, Lock, LockTaken, RubricSources, Shelf, StoreError, cases_of, disk, read_text};

/// Folder of the drills, beside the sessions: nothing in it is a session.
const FOLDER: &str = "drills";
const FORMAT: u32 = 1;
/// Letters of a trainee's name that stand in the file's.
const NAME_CHARS_MAX: usize = 40;
/// Number of times, and time each, that another program is waited for; it holds the lock while it writes one file.
const LOCK_TRIES: usize = 80;
const LOCK_PAUSE: Duration = Duration::from_millis(25);
/// Damaged files that are kept.
const KEPT_MOST: usize = 1_000;

/// The reviews of a trainee.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DrillLog {
    /// Reviews in the order in which they were written.
    pub reviews: Vec<Review>,
    /// Path of a file that was there and could not be read.
    pub set_aside: Option<PathBuf>,
}

#[derive(Debug, Error)]
pub enum DrillLogError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{path}:{line}:{column} is damaged")]
    Damaged { path: PathBuf, line: usize, column: usize, details: Message },
    #[error("{path} holds {most} reviews already")]
    Full { path: PathBuf, most: usize },
    #[error("another program writes {path}")]
    Held { path: PathBuf },
}

impl Explain for DrillLogError {
    fn explain(&self) -> Message {
        match self {
            DrillLogError::Store(error) => error.explain(),
            DrillLogError::Damaged { path, line, column, details } => message!(
                "drills-damaged",
                path = path.display().to_string(),
                line = line.to_string(),
                column = column.to_string(),
                details = details.clone()
            ),
            DrillLogError::Full { path, most } => {
                message!("drills-full", path = path.display().to_string(), most = *most)
            }
            DrillLogError::Held { path } => message!("drills-held", path = path.display().to_string()),
        }
    }
}

/// The file as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: u32,
    trainee: String,
    reviews: Vec<Review>,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

/// The file of a trainee. Names that differ in capitals and outer blanks alone are one trainee's; the digits keep apart
/// what looks alike as a file name.
pub fn drills_path(sessions: &Path, trainee: &str) -> PathBuf {
    let trainee = person_key(trainee);
    let digest = Sha256::digest(trainee.as_bytes());
    let digits: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let mut name = String::new();
    for c in trainee.chars().take(NAME_CHARS_MAX) {
        match c {
            c if c.is_alphanumeric() => name.push(c),
            _ if !name.ends_with('-') && !name.is_empty() => name.push('-'),
            _ => {}
        }
    }
    let name = name.trim_matches('-');
    let name = if name.is_empty() { "trainee" } else { name };
    sessions.join(FOLDER).join(format!("{name}-{digits}.ron"))
}

/// Reads what a trainee did, and changes nothing. A file that is not there says that nothing was done.
pub fn read_drills(sessions: &Path, trainee: &str) -> Result<DrillLog, DrillLogError> {
    let path = drills_path(sessions, trainee);
    let text = match read_text(&path, bounds::DRILLS_BYTES_MAX) {
        Err(StoreError::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            return Ok(DrillLog::default());
        }
        read => read?,
    };
    parse(&path, &text)
}

/// The same for whoever goes on with it: a damaged file is kept under another name, and the log begins anew.
pub fn open_drills(disk: &dyn Disk, sessions: &Path, trainee: &str, me: &Holder) -> Result<DrillLog, DrillLogError> {
    let path = drills_path(sessions, trainee);
    if !path.exists() {
        return read_drills(sessions, trainee);
    }
    let _lock = lock(&path, me)?;
    read_or_set_aside(disk, sessions, trainee)
}

/// The drills that a wish takes, of every case on the shelf, and what is wrong with cases that are none.
pub fn drills_on_shelf(rubrics: &RubricSources, wish: &DrillWish) -> (Vec<Drill>, Vec<Message>) {
    let (mut drills, mut told) = (Vec::new(), Vec::new());
    for shelved in &Shelf::open(rubrics).rubrics {
        if wish.rubric.as_ref().is_some_and(|wanted| *wanted != *shelved.rubric.id.as_str()) {
            continue;
        }
        let found = cases_of(shelved, rubrics);
        told.extend(found.unreadable.iter().map(Explain::explain));
        let of_cases = found.cases.iter().flat_map(|case| drills_of(case, &shelved.rubric));
        drills.extend(of_cases.filter(|drill| wish.takes(drill)));
    }
    (drills, told)
}

/// Adds what was just done to what the file says now; all of it comes back.
pub fn add_review(
    disk: &dyn Disk,
    sessions: &Path,
    trainee: &str,
    review: &Review,
    me: &Holder,
) -> Result<DrillLog, DrillLogError> {
    let path = drills_path(sessions, trainee);
    let failed = |source| StoreError::Write { path: path.clone(), source };
    disk::make_folder_durably(disk, super::folder_of(&path)).map_err(failed)?;
    let _lock = lock(&path, me)?;
    let mut log = read_or_set_aside(disk, sessions, trainee)?;
    if log.reviews.contains(review) {
        return Ok(log);
    }
    if log.reviews.len() >= bounds::DRILL_REVIEWS_MAX {
        return Err(DrillLogError::Full { path, most: bounds::DRILL_REVIEWS_MAX });
    }
    log.reviews.push(review.clone());
    let text = written(trainee, &log.reviews);
    let aside = path.with_extension("ron.tmp");
    disk::replace(disk, &aside, &path, text.as_bytes()).map_err(failed)?;
    Ok(log)
}

fn lock(path: &Path, me: &Holder) -> Result<Lock, DrillLogError> {
    let beside = path.with_extension("lock");
    for _ in 0..LOCK_TRIES {
        match Lock::take(&beside, me) {
            LockTaken::Mine(lock) => return Ok(lock),
            LockTaken::Anothers(_) => thread::sleep(LOCK_PAUSE),
        }
    }
    Err(DrillLogError::Held { path: path.to_owned() })
}

fn read_or_set_aside(disk: &dyn Disk, sessions: &Path, trainee: &str) -> Result<DrillLog, DrillLogError> {
    match read_drills(sessions, trainee) {
        Err(
            DrillLogError::Damaged { path, .. }
            // A file that is only in another encoding is whole; that is told, and the file can be saved as UTF-8.
            | DrillLogError::Store(
                StoreError::NotUtf8 { path, found: NotUtf8::Damaged { .. } | NotUtf8::NoText }
                | StoreError::TooLarge { path, .. },
            ),
        ) => {
            let kept = set_aside(disk, &path).map_err(|source| StoreError::Write { path, source })?;
            Ok(DrillLog { reviews: Vec::new(), set_aside: Some(kept) })
        }
        read => read,
    }
}

fn set_aside(disk: &dyn Disk, path: &Path) -> io::Result<PathBuf> {
    let free = (1..=KEPT_MOST).map(|number| path.with_extension(format!("damaged-{number}")));
    let kept = free.into_iter().find(|kept| kept.symlink_metadata().is_err());
    let kept = kept.ok_or(io::ErrorKind::AlreadyExists)?;
    disk.rename(path, &kept)?;
    disk.sync_folder(super::folder_of(path))?;
    Ok(kept)
}

fn parse(path: &Path, text: &str) -> Result<DrillLog, DrillLogError> {
    match ron::from_str::<Written>(text) {
        Ok(Written { format: FORMAT, reviews, .. }) if reviews.len() <= bounds::DRILL_REVIEWS_MAX => {
            Ok(DrillLog { reviews, set_aside: None })
        }
        Ok(Written { format: FORMAT, .. }) => {
            Err(DrillLogError::Full { path: path.into(), most: bounds::DRILL_REVIEWS_MAX })
        }
        read => {
            // A later version's file is whole; it is neither overwritten nor put aside.
            if let Ok(FormatOnly { format }) = ron::from_str(text)
                && format != FORMAT
            {
                return Err(StoreError::NewerFormat { path: path.into(), found: format.into() }.into());
            }
            let error = read.err();
            let (line, column) = error.as_ref().map_or((1, 1), |error| (error.span.start.line, error.span.start.col));
            let details = error.map_or(message!("notation-end"), |error| notation::told(&error.code));
            Err(DrillLogError::Damaged { path: path.into(), line, column, details })
        }
    }
}

/// The text of the file: one line for each drill done, so that a person can read it.
fn written(trainee: &str, reviews: &[Review]) -> String {
    let name = ron::to_string(trainee).expect("a name is plain data");
    let mut text = format!("(\n    format: {FORMAT},\n    trainee: {name},\n    reviews: [\n");
    for review in reviews {
        let review = ron::to_string(review).expect("a review is plain data");
        text.push_str(&format!("        {review},\n"));
    }
    text + "    ],\n)\n"
}
