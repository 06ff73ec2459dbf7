//! `viva cohort`.

mod json;
mod text;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::{
    locale::{Explain, Locale},
    message,
    practice::cohort::WantedAttempts,
    report::{cohort, csv, html, markdown},
    store::{self, CohortOrder, CohortRead, Folders, StoreError, encryption::Unlock},
};

use super::{
    Failure, Wishes,
    output::{self, print, print_document, print_json, print_line, tell},
};

#[derive(Debug, Args)]
pub struct CohortArguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    trainees: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    rubric: Option<String>,
    #[arg(long, value_name = "ID")]
    case: Option<String>,
    #[arg(long)]
    anonymous: bool,
    #[arg(long, conflicts_with_all = ["json", "export", "format"])]
    screen: bool,
    #[arg(long, conflicts_with_all = ["export", "format"])]
    json: bool,
    #[arg(long, value_name = "CSV", conflicts_with = "format")]
    export: Option<PathBuf>,
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(short, long, value_name = "OUT", requires = "format", conflicts_with_all = ["screen", "json", "export"])]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Md,
    Html,
}

impl CohortArguments {
    pub fn on_screen(&self) -> bool {
        self.screen
    }

    /// The order that the arguments ask for, with the keys that open the folder.
    pub fn order(&self, unlock: &dyn Unlock) -> Result<CohortOrder, Failure> {
        let expected = match &self.trainees {
            None => None,
            Some(path) => Some(store::read_roster(path)?.map_err(|fault| Failure::Told(fault.explain()))?),
        };
        Ok(CohortOrder {
            folder: self.folder.clone(),
            protection: store::protection_of_cohort(&self.folder, unlock)?,
            expected,
            wanted: WantedAttempts { rubric: self.rubric.clone(), case: self.case.clone() },
            anonymous: self.anonymous,
        })
    }
}

pub(super) fn overview(
    arguments: &CohortArguments,
    folders: &Folders,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let order = arguments.order(unlock)?;
    // A report is in the language of reports, which has more to choose from than the screens.
    let of_report = arguments.format.map(|_| Locale::new(&wishes.for_report(None)));
    let words = of_report.as_ref().unwrap_or(locale);
    let read = store::read_cohort(&order, &folders.rubrics, words.language())?;
    if arguments.json {
        return print_json(&json::output(&read, locale));
    }
    tell_aside(&read, locale);
    if let Some(path) = &arguments.export {
        return write(path, &csv(&cohort::sheet(&read.cohort)), locale);
    }
    let Some(format) = arguments.format else {
        return print(&text::overview(&read, locale));
    };
    let document = cohort::document(&read.cohort, &read.left_out, words);
    let report = match format {
        Format::Md => markdown(&document),
        Format::Html => html(&document, words),
    };
    match output::file(arguments.output.as_deref()) {
        Some(path) => write(path, report.as_bytes(), locale),
        None => print_document(&report),
    }
}

fn write(path: &Path, bytes: &[u8], locale: &Locale) -> Result<(), Failure> {
    // A file that is read is not written over.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if path.exists() && (name.ends_with(".ron") || name.ends_with(".age")) {
        return Err(StoreError::WouldReplace { path: path.to_owned() }.into());
    }
    store::write_bytes(path, bytes, store::Existing::Replace)?;
    print_line(&locale.say(&message!("cli-report-written", path = path.display().to_string())))
}

/// Tells of files that do not count, or not as they should: by file; without names only how many.
fn tell_aside(read: &CohortRead, locale: &Locale) {
    if read.cohort.anonymous {
        cohort::left_out(&read.left_out, locale).iter().for_each(|line| tell(line));
        return;
    }
    read.aside.iter().for_each(|aside| tell(&locale.explain(aside)));
    if read.left_out.more {
        tell(&locale.text("cohort-left-more"));
    }
}
