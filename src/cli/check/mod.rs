//! `viva rubric check` and `viva case check`: everything at the paths that are named is looked at in one run, told, and
//! summed up.

mod fix;
mod look;
mod watch;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{locale::Locale, message, store::Folders};

use super::{
    Failure,
    faults::{self, FaultOutput, Severity},
    output::{print_json, print_line},
};

use look::{Look, Looked};

pub(super) use fix::{agreed, difference};
pub(super) use look::{rubric_file, rubric_for};

#[derive(Debug, Args)]
pub struct CheckArguments {
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "fix")]
    watch: bool,
    #[arg(long, conflicts_with = "json")]
    fix: bool,
    #[arg(long, requires = "fix")]
    yes: bool,
}

/// What is checked at the paths.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// Rubrics, with the cases beside them.
    Rubrics,
    /// Cases, for the rubric named, beside them or on the shelf.
    Cases { rubric: Option<&'a Path> },
}

pub(super) fn check(
    arguments: &CheckArguments,
    subject: Subject,
    folders: &Folders,
    locale: &Locale,
) -> Result<(), Failure> {
    let CheckArguments { paths, json, .. } = arguments;
    let look = || Look::new(folders, arguments.fix, locale).at(paths, subject);
    if arguments.watch {
        return watch::watch(paths, subject, *json, &mut || tell(&look(), *json, locale).map(|_| ()), locale);
    }
    let mut looked = look();
    if arguments.fix && fix::fix(&looked, arguments.yes, locale)? {
        looked = look();
    }
    let in_order = tell(&looked, *json, locale)?;
    if in_order { Ok(()) } else { Err(Failure::Shown) }
}

/// Tells what was found; returns whether there is no fault in it, and no draft.
fn tell(looked: &Looked, json: bool, locale: &Locale) -> Result<bool, Failure> {
    let all = || looked.files.iter().flat_map(|file| &file.told);
    let count = |severity| all().filter(|told| told.severity == severity).count();
    let (faults, warnings) = (count(Severity::Fault), count(Severity::Warning));
    let gaps: usize = all().map(FaultOutput::gaps).sum();
    // A draft without gaps cannot be used either.
    let in_order = faults == 0 && count(Severity::Gap) == 0;
    if json {
        print_json(&all().collect::<Vec<&FaultOutput>>())?;
        return Ok(in_order);
    }
    for file in &looked.files {
        if !file.told.is_empty() {
            faults::tell(&file.text, &file.told, locale);
        }
        if let Some(note) = &file.note {
            print_line(&locale.say(note))?;
        }
    }
    let (rubrics, cases) = (looked.rubrics, looked.cases);
    print_line(&locale.say(&message!(
        "check-closing",
        rubrics = rubrics,
        cases = cases,
        faults = faults,
        gaps = gaps,
        warnings = warnings
    )))?;
    Ok(in_order)
}
