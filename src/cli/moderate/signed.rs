//! The signed sessions of a folder, one after the other. What cannot be used is told and does not stop the rest.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::{
    cli::{Failure, output::tell},
    locale::{Locale, dates::day},
    message,
    session::{Interview, SessionState},
    store::{self, Head, Protection, encryption::Unlock},
};

/// A file that was left out, and why.
#[derive(Serialize)]
pub(super) struct LeftOut {
    path: PathBuf,
    error: String,
}

/// Gives each signed session of the folder to `take`; tells those that were left out, and returns them.
pub(super) fn each(
    folder: &Path,
    unlock: &dyn Unlock,
    locale: &Locale,
    mut take: impl FnMut(PathBuf, Head, &Interview),
) -> Result<Vec<LeftOut>, Failure> {
    let protection = Protection::of_folder(folder, unlock)?;
    let catalogue = store::list(folder, &protection)?;
    if catalogue.more {
        tell(&locale.text("moderate-plan-more"));
    }
    let mut left_out: Vec<LeftOut> = Vec::new();
    let unreadable = catalogue.unreadable.into_iter();
    left_out.extend(unreadable.map(|(path, error)| LeftOut { path, error: locale.explain(&error) }));
    for listed in catalogue.sessions.into_iter().filter(|listed| listed.head.state == SessionState::Signed) {
        if let Some(on) = listed.head.consent_withdrawn {
            let path = listed.path.display().to_string();
            let told = message!("consent-withdrawn-left-out", path = path, withdrawn = day(on));
            left_out.push(LeftOut { path: listed.path, error: locale.say(&told) });
            continue;
        }
        match unaltered(&listed.path, &protection, locale) {
            Ok(interview) => take(listed.path, listed.head, &interview),
            Err(error) => left_out.push(LeftOut { path: listed.path, error }),
        }
    }
    left_out.iter().for_each(|each| tell(&each.error));
    Ok(left_out)
}

/// Reads one file. Of one whose head alone says that it is signed, nothing is used: it is told as altered.
fn unaltered(path: &Path, protection: &Protection, locale: &Locale) -> Result<Interview, String> {
    let loaded = store::open_session(path, protection).map_err(|error| locale.explain(&error))?;
    match loaded.alterations.first() {
        Some(alteration) => Err(format!("{}: {}", path.display(), locale.explain(alteration))),
        None => Ok(loaded.interview),
    }
}
