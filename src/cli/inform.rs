//! `viva inform`.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::Args;

use crate::{
    locale::{Explain, Locale, dates::day},
    message, procedure,
    session::may_have_been_informed,
    store::{Folders, encryption::Unlock},
};

use super::{
    Failure,
    noted::{by_whom, noted},
    output::print_line,
    values,
};

#[derive(Debug, Args)]
pub struct InformArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    pub way: String,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
}

/// Notes in a signed session when and how the candidate was told the result.
pub(super) fn inform(
    arguments: InformArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let InformArguments { file, on, way, by } = arguments;
    let by = by_whom(by)?;
    let now = Local::now().fixed_offset();
    let on = on.unwrap_or_else(|| now.date_naive());
    may_have_been_informed(on, now.date_naive()).map_err(|refusal| Failure::Told(refusal.explain()))?;
    let event = procedure::informed(on, &way);
    noted(&file, [event], (&by, now), folders, unlock, locale)?;
    print_line(&locale.say(&message!("inform-done", path = file.display().to_string(), on = day(on))))
}
