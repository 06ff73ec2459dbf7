//! `viva amend`.

use std::path::PathBuf;

use chrono::Local;
use clap::Args;

use crate::{
    locale::Locale,
    message,
    session::Event,
    store::{Folders, encryption::Unlock},
};

use super::{Failure, noted::noted, output::print_line};

#[derive(Debug, Args)]
pub struct AmendArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[arg(long, value_name = "TEXT")]
    pub text: String,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
    #[arg(long = "criterion", value_name = "ID")]
    pub criteria: Vec<String>,
}

/// Adds to a signed session; what was signed stays as it is.
pub(super) fn amend(
    arguments: AmendArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let AmendArguments { file, reason, text, by, criteria } = arguments;
    let by = by.filter(|by| !by.trim().is_empty()).ok_or_else(|| Failure::Told(message!("amend-by-whom")))?;
    let criteria = criteria.into_iter().map(Into::into).collect();
    let event = Event::Amended { text, reason, criteria };
    let now = Local::now().fixed_offset();
    noted(&file, [event], (&by, now), folders, unlock, locale)?;
    print_line(&locale.say(&message!("amend-done", path = file.display().to_string())))
}
