//! Lets something happen in a session from the command line: in whose name, and what is told of it.

use std::path::Path;

use crate::{
    locale::{Explain, Locale},
    message,
    session::{Event, Moment},
    store::{self, Folders, Protection, SystemDisk, encryption::Unlock},
};

use super::{Failure, output::tell};

/// The name in which something is noted; refused where there is none.
pub(super) fn by_whom(by: Option<String>) -> Result<String, Failure> {
    by.filter(|by| !by.trim().is_empty()).ok_or_else(|| Failure::Told(message!("inform-by-whom")))
}

/// Lets the events happen in the file, all or none, and tells what has no seal.
pub(super) fn noted(
    file: &Path,
    events: impl IntoIterator<Item = Event>,
    (by, at): (&str, Moment),
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    let unsealed = store::amend(&SystemDisk, file, events, (by, at), &folders.keys, &protection);
    let unsealed = unsealed.map_err(|error| Failure::Told(error.explain()))?;
    unsealed.iter().for_each(|unsealed| tell(&locale.explain(unsealed)));
    Ok(())
}
