//! Erasing a session: its file, everything beside it that belongs to it, and a line in a log that names nobody. The
//! copies that a flash disk or a backup still holds are beyond the reach of a program.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use chrono::{Months, NaiveDate};
use sha2::{Digest, Sha256};

use crate::{
    bounds,
    locale::{Explain, Message},
    message, plain_text,
    redaction::tells_who,
    session::{Interview, Moment, SessionId},
};

use super::{
    Disk, Holder, Loaded, Lock, LockTaken, Protection, StoreError, SystemDisk, belongings, folder_of, follow,
    journal::beside, read, sheets,
};

/// Name of the log of sessions that are gone; the log lies in their folder.
const LOG_NAME: &str = "forgotten.log";
/// Temporary files that no program writes to any more are at least so old.
const LEFT_OVER: Duration = Duration::from_secs(24 * 60 * 60);

/// Day from which a session may be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The session may be erased from this day on.
    On(NaiveDate),
    /// The rubric does not say.
    NotSaid,
    /// Another hand changed the file, and with it perhaps the date.
    Altered,
}

/// Reason why a session was not erased.
#[derive(Debug)]
pub enum ForgetError {
    Store(StoreError),
    NotYet {
        path: PathBuf,
        on: NaiveDate,
    },
    NoDate {
        path: PathBuf,
    },
    Altered {
        path: PathBuf,
    },
    Open {
        path: PathBuf,
        holder: Option<Holder>,
    },
    /// The path is a symbolic link: what it leads to would stay.
    Link {
        path: PathBuf,
    },
    /// A rating sheet goes with its session.
    Sheet {
        path: PathBuf,
        session: PathBuf,
    },
    NoReason,
    LongReason,
    /// The reason would tell in the log who it was.
    ReasonTellsWho,
}

impl Explain for ForgetError {
    fn explain(&self) -> Message {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            ForgetError::Store(error) => error.explain(),
            ForgetError::NotYet { path, on } => message!("forget-not-yet", path = shown(path), on = on.to_string()),
            ForgetError::NoDate { path } => message!("forget-no-date", path = shown(path)),
            ForgetError::Altered { path } => message!("forget-altered", path = shown(path)),
            ForgetError::Open { path, holder } => {
                let name = holder.as_ref().map_or("", |holder| holder.name.as_str());
                let machine = holder.as_ref().map_or("", |holder| holder.machine.as_str());
                let known = if name.is_empty() { "no" } else { "yes" };
                message!("forget-open", path = shown(path), known = known, name = name, machine = machine)
            }
            ForgetError::Link { path } => message!("forget-link", path = shown(path)),
            ForgetError::Sheet { path, session } => {
                message!("forget-sheet", path = shown(path), session = shown(session))
            }
            ForgetError::NoReason => message!("forget-no-reason"),
            ForgetError::LongReason => message!("refusal-too-long", most = bounds::FIELD_CHARS_MAX),
            ForgetError::ReasonTellsWho => message!("forget-reason-tells-who"),
        }
    }
}

impl From<StoreError> for ForgetError {
    fn from(error: StoreError) -> Self {
        ForgetError::Store(error)
    }
}

/// A session that may be erased, with what goes.
#[derive(Debug)]
pub struct Forgettable {
    document: PathBuf,
    session: SessionId,
    /// Sessions that keep something of it, which they carried over.
    keepers: Vec<PathBuf>,
    /// Everything that goes, the session's own file last.
    files: Vec<PathBuf>,
    /// Line for the log.
    line: String,
    early: Option<String>,
    now: Moment,
    protection: Protection,
}

/// Looks whether a session may be erased now and what would go. `early` is the reason for erasing it before its date.
pub fn forgettable(
    path: &Path,
    early: Option<&str>,
    now: Moment,
    protection: &Protection,
) -> Result<Forgettable, ForgetError> {
    let mut found = look(path, early, now, protection)?;
    if super::is_held(path) || sheets::files(path).iter().any(|sheet| super::is_held(sheet)) {
        return Err(ForgetError::Open { path: path.into(), holder: None });
    }
    found.keepers = follow::keepers(path, &found.session, protection);
    Ok(found)
}

fn look(path: &Path, early: Option<&str>, now: Moment, protection: &Protection) -> Result<Forgettable, ForgetError> {
    let about = fs::symlink_metadata(path).map_err(|source| StoreError::Read { path: path.into(), source })?;
    if about.is_symlink() {
        return Err(ForgetError::Link { path: path.into() });
    }
    // A sheet whose session is gone goes by itself.
    if let Some(session) = sheets::session_of(path) {
        return Err(ForgetError::Sheet { path: path.into(), session });
    }
    let loaded = read::open_session(path, protection)?;
    let due = due(&loaded);
    let by_date = matches!(due, Due::On(day) if day <= now.date_naive());
    let early = early.filter(|_| !by_date);
    match (early, due) {
        (Some(reason), _) => may_be_logged(reason, &loaded, now)?,
        (None, Due::On(on)) if !by_date => return Err(ForgetError::NotYet { path: path.into(), on }),
        (None, Due::On(_)) => {}
        (None, Due::NotSaid) => return Err(ForgetError::NoDate { path: path.into() }),
        (None, Due::Altered) => return Err(ForgetError::Altered { path: path.into() }),
    }
    let mut files = belongings::of(path, loaded.interview.session());
    files.extend(left_over(folder_of(path), now.into()));
    files.sort();
    files.dedup();
    files.retain(|file| file != path);
    files.push(path.into());
    let line = log_line(&loaded.interview, early, now);
    Ok(Forgettable {
        document: path.into(),
        session: loaded.interview.session().clone(),
        keepers: Vec::new(),
        files,
        line,
        early: early.map(str::to_owned),
        now,
        protection: protection.clone(),
    })
}

impl Forgettable {
    /// Everything that goes, the session's own file last.
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// The sessions that keep what they carried over from it: that goes only with them.
    pub fn keepers(&self) -> &[PathBuf] {
        &self.keepers
    }

    /// Erases it, says so in the log, and gives what went. An erasure that fails half-way can be tried again: the
    /// session's own file goes last.
    pub fn forget(self, me: &Holder) -> Result<Vec<PathBuf>, ForgetError> {
        let lock_path = beside(&self.document, ".lock");
        let lock = match Lock::take(&lock_path, me) {
            LockTaken::Mine(lock) => lock,
            LockTaken::Anothers(holder) => return Err(ForgetError::Open { path: self.document, holder }),
        };
        let mut sheet_locks = Vec::new();
        for sheet in sheets::files(&self.document) {
            match Lock::take(&beside(&sheet, ".lock"), me) {
                LockTaken::Mine(lock) => sheet_locks.push(lock),
                LockTaken::Anothers(holder) => return Err(ForgetError::Open { path: sheet, holder }),
            }
        }
        // The session may have been continued, and its date changed, before the lock was taken.
        let Forgettable { files, line, .. } = look(&self.document, self.early.as_deref(), self.now, &self.protection)?;
        let folder = folder_of(&self.document);
        let log_path = folder.join(LOG_NAME);
        let failed = |path: &Path, source| StoreError::Write { path: path.into(), source };
        // The log is opened before anything goes: a session must not vanish without its line.
        let log = open_log(&log_path).map_err(|source| failed(&log_path, source))?;
        // The lock file goes with the lock, if it is one.
        for file in files.iter().filter(|file| **file != lock_path) {
            SystemDisk.remove(file).map_err(|source| failed(file, source))?;
        }
        drop((lock, sheet_locks));
        SystemDisk.remove(&lock_path).map_err(|source| failed(&lock_path, source))?;
        SystemDisk.sync_folder(folder).map_err(|source| failed(folder, source))?;
        append(log, &line).map_err(|source| failed(&log_path, source))?;
        Ok(files)
    }
}

/// The day from which a session may be erased: its rubric's months after its last entry.
pub fn due(loaded: &Loaded) -> Due {
    let interview = &loaded.interview;
    if !loaded.alterations.is_empty() {
        return Due::Altered;
    }
    let (Some(months), Some(last)) = (interview.rubric().retention_months, interview.trail().last()) else {
        return Due::NotSaid;
    };
    // A day beyond the calendar never comes.
    Due::On(last.at.date_naive().checked_add_months(Months::new(months.into())).unwrap_or(NaiveDate::MAX))
}

/// A reason that stays in the log says something and names nobody whom the session knows.
fn may_be_logged(reason: &str, loaded: &Loaded, now: Moment) -> Result<(), ForgetError> {
    if reason.trim().is_empty() {
        return Err(ForgetError::NoReason);
    }
    if reason.chars().count() > bounds::FIELD_CHARS_MAX {
        return Err(ForgetError::LongReason);
    }
    // Text that was typed and had not happened yet may be a name, too.
    let mut trail = loaded.interview.trail().clone();
    for event in loaded.unfinished.iter().flat_map(|unfinished| &unfinished.draft) {
        trail.append(now, "", event.clone());
    }
    let interview = Interview::replay(loaded.interview.rubric().clone(), trail);
    let tells = interview.is_none_or(|interview| tells_who(&interview, reason));
    if tells { Err(ForgetError::ReasonTellsWho) } else { Ok(()) }
}

/// Moment, SHA-256 of the session's id, rubric, version, why; between tabs.
fn log_line(interview: &Interview, early: Option<&str>, now: Moment) -> String {
    let digest = Sha256::digest(interview.session().as_str().as_bytes());
    let session: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let rubric = interview.rubric();
    let why = early.map_or_else(|| "by-date".to_owned(), |reason| format!("early: {}", one_cell(reason.trim())));
    let cells = [now.to_rfc3339(), session, one_cell(rubric.id.as_str()), one_cell(&rubric.version), why];
    cells.join("\t") + "\n"
}

fn one_cell(text: &str) -> String {
    plain_text::line(&text.replace(['\t', '\n', '\r'], " ")).into_owned()
}

fn open_log(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // Neither a link is followed nor a pipe waited for.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOFOLLOW | libc::O_NONBLOCK);
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

fn append(mut log: File, line: &str) -> io::Result<()> {
    log.write_all(line.as_bytes())?;
    log.sync_all()
}

/// Temporary files of Viva that a crash has left in the folder.
fn left_over(folder: &Path, now: SystemTime) -> Vec<PathBuf> {
    let old = |path: &PathBuf| {
        let changed = fs::symlink_metadata(path).and_then(|about| about.modified());
        changed.is_ok_and(|changed| now.duration_since(changed).is_ok_and(|age| age > LEFT_OVER))
    };
    let mut files = belongings::names(folder, |name| name.starts_with(".viva-") && name.ends_with(".tmp"));
    files.retain(old);
    files
}
