//! `viva resit`: the day of the next assessment and recommendations, once a session is signed.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::Args;

use crate::{
    locale::{Explain, Locale},
    message,
    session::{Event, Refusal},
    store::{Folders, encryption::Unlock},
};

use super::{
    Failure,
    noted::{by_whom, noted},
    output::print_line,
    sessions::open,
    values,
};

#[derive(Debug, Args)]
pub struct ResitArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = values::day, required_unless_present = "recommendations")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    pub recommendations: Option<String>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
}

/// Adds to a signed session what its letter says of the next assessment. What is refused leaves nothing of the call.
pub(super) fn resit(
    arguments: ResitArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let ResitArguments { file, on, recommendations, by } = arguments;
    let by = by_whom(by)?;
    let interview = open(&file, unlock, locale)?.interview;
    if interview.record().signature.is_none() {
        return Err(Failure::Told(Refusal::NotSigned.explain()));
    }
    let added = recommendations.map(|text| Event::RecommendationsAdded { text });
    let events: Vec<Event> = on.map(|on| Event::ResitSet { on }).into_iter().chain(added).collect();
    let now = Local::now().fixed_offset();
    noted(&file, events, (&by, now), folders, unlock, locale)?;
    print_line(&locale.say(&message!("resit-done", path = file.display().to_string())))
}
