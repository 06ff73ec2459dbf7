//! `viva sheet` and `viva sheets`.

use std::path::{Path, PathBuf};

use chrono::Local;
use clap::Args;
use serde::Serialize;

use crate::{
    locale::{Explain, Locale},
    message,
    session::{Interview, Moment},
    store::{
        self, Folders, Protection, SystemDisk,
        encryption::Unlock,
        sheets::{self, RaterSheet, SheetState},
    },
};

use super::{
    Failure,
    output::{print_json, print_line, tell},
    sessions::open,
};

#[derive(Debug, Args)]
pub struct SheetArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub rater: String,
}

#[derive(Debug, Args)]
pub struct SheetsArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub gather: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct SheetOutput<'a> {
    rater: &'a str,
    state: &'static str,
    signed: Option<Moment>,
    message: String,
}

/// The sheet of one who rates, made if it is not there, and the folders in which it is opened.
pub(super) fn own(
    arguments: &SheetArguments,
    folders: Folders,
    unlock: &dyn Unlock,
) -> Result<(Folders, PathBuf), Failure> {
    let folder = store::folder_of(&arguments.file);
    let protection = Protection::of_folder(folder, unlock)?;
    let now = Local::now().fixed_offset();
    let sheet = sheets::own_sheet(&SystemDisk, &arguments.file, &arguments.rater, now, &protection);
    let path = sheet.map_err(|error| Failure::Told(error.explain()))?;
    Ok((Folders { sessions: store::folder_of(&path).to_owned(), ..folders }, path))
}

/// Says who has signed, and gathers the sheets if that is wished for and all have.
pub(super) fn sheets(
    arguments: &SheetsArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let file: &Path = &arguments.file;
    let loaded = open(file, unlock, locale)?;
    let interview = &loaded.interview;
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    if arguments.gather {
        let now = Local::now().fixed_offset();
        sheets::gather(&SystemDisk, file, now, &folders.keys, &protection)
            .map_err(|error| Failure::Told(error.explain()))?;
        let count = interview.record().preparation.raters().count();
        return print_line(&locale.say(&message!("sheets-gathered", path = file.display().to_string(), count = count)));
    }
    let raters = states(file, interview, &protection, locale)?;
    if arguments.json {
        return print_json(&raters.iter().map(|each| output(each, interview, locale)).collect::<Vec<_>>());
    }
    if raters.is_empty() {
        return print_line(&locale.text("material-nobody"));
    }
    raters.iter().try_for_each(|each| print_line(&locale.explain(each)))?;
    if interview.record().panel.is_gathered() {
        print_line(&locale.text("sheets-gathered-already"))?;
    }
    Ok(())
}

/// The sheets of a session; one that has gathered them holds them itself.
fn states(
    file: &Path,
    interview: &Interview,
    protection: &Protection,
    locale: &Locale,
) -> Result<Vec<RaterSheet>, Failure> {
    let panel = &interview.record().panel;
    if panel.is_gathered() {
        let gathered = panel.sheets.iter().map(|sheet| RaterSheet {
            rater: sheet.rater.clone(),
            state: SheetState::Signed(file.to_owned(), sheet.signed_at),
        });
        return Ok(gathered.collect());
    }
    interview.may_be_rated().map_err(|refusal| Failure::Told(refusal.explain()))?;
    let sheets = sheets::look(file, interview, protection);
    for (path, fault) in &sheets.others {
        tell(&locale.say(&fault.explain_for(&path.display().to_string())));
    }
    Ok(sheets.raters)
}

fn output<'a>(each: &'a RaterSheet, interview: &Interview, locale: &Locale) -> SheetOutput<'a> {
    let (state, signed) = match &each.state {
        SheetState::Missing => ("missing", None),
        SheetState::Begun(_) => ("begun", None),
        SheetState::Signed(_, at) if interview.record().panel.is_gathered() => ("gathered", Some(*at)),
        SheetState::Signed(_, at) => ("signed", Some(*at)),
        SheetState::Faulty(_) => ("faulty", None),
    };
    SheetOutput { rater: &each.rater, state, signed, message: locale.explain(each) }
}
