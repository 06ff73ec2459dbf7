//! Letting something happen in a session that nobody has open: an addition to a signed one, a form that came back. The
//! file is locked, read anew, and replaced durably.

use std::path::Path;

use crate::{
    locale::{Explain, Message},
    session::{Event, Interview, Moment, Refusal},
};

use super::{
    Contents, Disk, Holder, Lock, LockTaken, Protection, StoreError, Unsealed, aside, disk, document,
    journal::beside,
    read,
    sealing::{seal_added, unsealed, wants_seal},
    signing_key,
    verify::was_changed,
};

/// Reason why a session was not amended; the file is as it was.
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

impl From<Refusal> for AmendError {
    fn from(refusal: Refusal) -> Self {
        AmendError::Refused(refusal)
    }
}

/// Lets events happen in a session that nobody has open, all or none, and seals them. Says what bears none all the same.
pub fn amend(
    disk: &dyn Disk,
    path: &Path,
    events: impl IntoIterator<Item = Event>,
    (by, at): (&str, Moment),
    keys: &Path,
    protection: &Protection,
) -> Result<Vec<Unsealed>, AmendError> {
    let_happen(disk, path, (by, at), keys, protection, |_, interview| {
        events.into_iter().try_for_each(|event| Ok(interview.act(event, by, at)?))
    })
}

/// Lets an event happen in a session that is not signed and that nobody has open.
pub fn note(
    disk: &dyn Disk,
    path: &Path,
    event: Event,
    (by, at): (&str, Moment),
    protection: &Protection,
) -> Result<(), AmendError> {
    // Nothing that is noted so is sealed, and no key is looked for.
    let no_keys = Path::new("");
    let noted = let_happen(disk, path, (by, at), no_keys, protection, |_, interview| {
        if interview.record().is_signed() {
            return Err(AmendError::Refused(Refusal::Signed));
        }
        Ok(interview.act(event, by, at)?)
    });
    noted.map(|_| ())
}

/// The same with whatever happens in the session as it stands. No time of an interview that goes on runs by it.
pub(super) fn let_happen<E: From<StoreError> + From<Refusal>>(
    disk: &dyn Disk,
    path: &Path,
    (me, at): (&str, Moment),
    keys: &Path,
    protection: &Protection,
    happens: impl FnOnce(&Path, &mut Interview) -> Result<(), E>,
) -> Result<Vec<Unsealed>, E> {
    // A file reached over a link is replaced where it lies.
    let path = &path.canonicalize().map_err(|source| StoreError::Read { path: path.into(), source })?;
    let lock = match Lock::take(&beside(path, ".lock"), &Holder::me(me, at)) {
        LockTaken::Mine(lock) => lock,
        LockTaken::Anothers(_) => return Err(Refusal::HeldElsewhere.into()),
    };
    let read::WithJournals { mut loaded, found: journals, .. } = read::with_journals(path, protection)?;
    // A new seal would cover what another hand changed.
    if was_changed(&loaded) {
        return Err(Refusal::Altered.into());
    }
    let before = loaded.interview.trail().len();
    happens(path, &mut loaded.interview)?;
    let happened = loaded.interview.trail().len() > before;
    let goes_on = loaded.interview.record().closed.is_none() && !loaded.interview.record().is_signed();
    if let Some(last) = loaded.interview.trail().entries().last().filter(|_| happened && goes_on) {
        let by = last.by.clone();
        loaded.interview.act(Event::Paused, &by, at)?;
    }
    if wants_seal(loaded.interview.trail(), loaded.entries) {
        seal_added(&loaded.interview, &mut loaded.seals, loaded.entries, &signing_key(keys)?);
    }
    let contents = Contents {
        interview: &loaded.interview,
        unfinished: loaded.unfinished.as_ref(),
        seals: &loaded.seals,
        mark: &loaded.mark,
    };
    let bytes = protection.seal(document::write(&contents), path)?;
    disk::replace(disk, &aside::path_for(path), path, &bytes)
        .map_err(|source| StoreError::Write { path: path.into(), source })?;
    for spent in journals.iter().filter(|found| found.fate.is_spent()) {
        // A journal that stays is passed over: the file says that it holds all of it.
        if lock.is_sure() && !Lock::is_held(&spent.path) {
            let _ = disk.remove(&spent.path);
        }
    }
    Ok(unsealed(&loaded.interview, &loaded.seals))
}
