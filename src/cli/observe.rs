//! `viva observe`.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    locale::Locale,
    message,
    store::{self, Folders, Shelf, encryption::Unlock},
    tui::{Start, ToObserve},
};

use super::{Failure, sessions::open};

#[derive(Debug, Args)]
pub struct ObserveArguments {
    /// A rubric for a new session, or the file of one that is gone on with.
    #[arg(value_name = "RUBRIC|FILE")]
    on: String,
    #[arg(long, value_name = "REF")]
    candidate: Option<String>,
    #[arg(long, value_name = "ID")]
    sheet: Option<String>,
}

/// The folders in which a task is watched, and how the program starts. A sheet that there is not is told before the
/// screen is taken over.
pub(super) fn start(
    arguments: ObserveArguments,
    folders: Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(Folders, Start), Failure> {
    let ObserveArguments { on, candidate, sheet } = arguments;
    let file = Path::new(&on);
    let is_file = file.is_file();
    let rubric = match is_file {
        true => Some(open(file, unlock, locale)?.interview.rubric().clone()),
        // One that there is not is told when the interview is begun.
        false => Shelf::open(&folders.rubrics).find(&on).map(|shelved| shelved.rubric.clone()),
    };
    if let Some(rubric) = rubric {
        let id = rubric.id.as_str();
        if rubric.observations.is_empty() {
            return Err(Failure::Told(message!("observe-no-sheets", rubric = id)));
        }
        if let Some(sheet) = sheet.as_deref().filter(|sheet| !rubric.observations.contains_key(*sheet)) {
            return Err(Failure::Told(message!("observe-no-such-sheet", rubric = id, sheet = sheet)));
        }
    }
    let to_observe = ToObserve { sheet: sheet.map(Into::into) };
    Ok(match is_file {
        true => {
            let folders = Folders { sessions: store::folder_of(file).to_owned(), ..folders };
            (folders, Start::Observe { session: Some(PathBuf::from(on)), rubric: None, candidate: None, to_observe })
        }
        false => (folders, Start::Observe { session: None, rubric: Some(on), candidate, to_observe }),
    })
}
