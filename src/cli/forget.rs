//! `viva forget`.

use std::path::{Path, PathBuf};

use chrono::Local;
use clap::Args;

use crate::{
    locale::{Explain, Locale},
    message,
    store::{self, ForgetError, Holder, Protection, encryption::Unlock},
};

use super::{
    Failure,
    output::{print_line, tell},
};

#[derive(Debug, Args)]
pub struct ForgetArguments {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, requires = "reason")]
    pub now: bool,
    #[arg(long, value_name = "TEXT", requires = "now")]
    pub reason: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

/// Erases sessions past their date, each by itself: one that is refused keeps none of the others.
pub(super) fn forget(arguments: &ForgetArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let mut refused = false;
    for file in &arguments.files {
        if let Err(failure) = forget_one(file, arguments, unlock, locale) {
            tell(&locale.explain(&failure));
            refused = true;
        }
    }
    if refused { Err(Failure::Shown) } else { Ok(()) }
}

fn forget_one(file: &Path, arguments: &ForgetArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    let now = Local::now().fixed_offset();
    let refused = |error: ForgetError| Failure::Told(error.explain());
    let found = store::forgettable(file, arguments.reason.as_deref(), now, &protection).map_err(refused)?;
    let keepers = found.keepers().to_vec();
    let files =
        if arguments.dry_run { found.files().to_vec() } else { found.forget(&Holder::me("", now)).map_err(refused)? };
    for file in &files {
        let path = file.display().to_string();
        let told = if arguments.dry_run {
            message!("forget-would-go", path = path)
        } else {
            message!("forget-gone", path = path)
        };
        print_line(&locale.say(&told))?;
    }
    for keeper in keepers {
        let path = keeper.display().to_string();
        print_line(&locale.say(&message!("forget-kept-over", path = path)))?;
    }
    Ok(())
}
