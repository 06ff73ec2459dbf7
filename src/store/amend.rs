//! Adding to a signed session: the one change that it permits. The file is locked, read anew, and replaced durably.

use std::path::Path;

use crate::{
    locale::{Explain, Message},
    session::{Event, Moment, Refusal},
};

use super::{
    Contents, Disk, Holder, Lock, StoreError, Taken, disk, document, journal::beside, read, seal_if_signed,
    session_file::aside,
};

/// Why a session was not amended; it is as it was.
#[derive(Debug)]
pub enum AmendError {
    Store(StoreError),
    Refused(Refusal),
}

impl Explain for AmendError {
    fn explain(&self) -> Message {
        match self {
            AmendError::Store(error) => error.explain(),
            AmendError::Refused(refusal) => refusal.explain(),
        }
    }
}

impl From<StoreError> for AmendError {
    fn from(error: StoreError) -> Self {
        AmendError::Store(error)
    }
}

/// Lets an event happen in a session that nobody has open, and seals what wants a seal.
pub fn amend(
    disk: &dyn Disk,
    path: &Path,
    event: Event,
    (by, at): (&str, Moment),
    keys: &Path,
) -> Result<(), AmendError> {
    // A file reached over a link is replaced where it lies.
    let path = &path.canonicalize().map_err(|source| StoreError::Read { path: path.into(), source })?;
    let _lock = match Lock::take(&beside(path, ".lock"), &Holder::me(by, at)) {
        Taken::Mine(lock) => lock,
        Taken::Anothers(_) => return Err(AmendError::Refused(Refusal::HeldElsewhere)),
    };
    let (mut loaded, journals) = read::with_journals(path)?;
    let (session, trail) = (loaded.interview.session(), loaded.interview.trail());
    let seals_hold = loaded.seals.iter().all(|seal| seal.verify(session, trail).is_ok());
    // A new seal would cover what another hand changed.
    if !loaded.alterations.is_empty() || !seals_hold {
        return Err(AmendError::Refused(Refusal::Altered));
    }
    loaded.interview.act(event, by, at).map_err(AmendError::Refused)?;
    seal_if_signed(&loaded.interview, &mut loaded.seals, keys)?;
    let contents = Contents {
        interview: &loaded.interview,
        unfinished: loaded.unfinished.as_ref(),
        seals: &loaded.seals,
        changes: loaded.changes,
    };
    let text = document::write(&contents);
    disk::replace(disk, &aside(path), path, text.as_bytes())
        .map_err(|source| StoreError::Write { path: path.into(), source })?;
    for spent in journals.iter().filter(|found| found.fate.is_spent()) {
        // One that stays is passed over: the file says that it holds all of it.
        let _ = disk.remove(&spent.path);
    }
    Ok(())
}
