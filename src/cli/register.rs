//! `viva export --register`: a row for each signed session, as CSV.

use std::path::{Path, PathBuf};

use crate::{
    locale::Locale,
    message,
    report::{ReportForm, csv, letter::Centre, register, register_row},
    store::{self, Existing, Protection, encryption::Unlock},
};

use super::{
    Failure,
    export::ExportArguments,
    output::{deliver, tell},
    sessions::open,
};

/// Writes the register of these files, and of the sessions in these folders. What has no row is told.
pub(super) fn write(
    arguments: &ExportArguments,
    centre: Option<&Centre>,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let mut table = register(locale);
    for path in paths(&arguments.files, unlock)? {
        let loaded = open(&path, unlock, locale)?;
        match register_row(&loaded.interview, centre, locale) {
            Ok(row) => table.rows.push(row),
            Err(why) => {
                let path = path.display().to_string();
                tell(&locale.say(&message!("export-not-in-register", path = path, why = why.name())));
            }
        }
    }
    if table.rows.is_empty() {
        return Err(Failure::Told(message!("export-register-empty")));
    }
    deliver(&csv(&table), ReportForm::Csv, arguments.output.as_deref(), Existing::Keep, locale)
}

/// The files that are named, and the sessions of the folders that are.
fn paths(named: &[PathBuf], unlock: &dyn Unlock) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for path in named {
        match path.is_dir() {
            true => paths.extend(of_folder(path, unlock)?),
            false => paths.push(path.clone()),
        }
    }
    Ok(paths)
}

fn of_folder(folder: &Path, unlock: &dyn Unlock) -> Result<Vec<PathBuf>, Failure> {
    let listed = store::list(folder, &Protection::of_folder(folder, unlock)?)?;
    // The oldest first, as a register is written.
    let mut paths: Vec<PathBuf> = listed.sessions.into_iter().map(|listed| listed.path).collect();
    paths.sort();
    Ok(paths)
}
