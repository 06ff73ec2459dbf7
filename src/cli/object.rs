//! `viva object`: an objection of the candidate to the way in which a result came about, and the answer to it.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::Args;

use crate::{
    locale::{Explain, Locale, dates::day},
    message,
    report::letter::{Centre, Deadline, KnownDays, deadline},
    session::{Event, Refusal, may_have_been_informed},
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
pub struct ObjectArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "TEXT", required_unless_present = "answer", conflicts_with = "answer")]
    pub text: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub answer: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
}

/// Notes in a signed session what the candidate objects, or the answer to it.
pub(super) fn object(
    arguments: ObjectArguments,
    folders: &Folders,
    centre: Option<&Centre>,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let ObjectArguments { file, text, answer, on, by } = arguments;
    let by = by_whom(by)?;
    let now = Local::now().fixed_offset();
    let on = on.unwrap_or_else(|| now.date_naive());
    may_have_been_informed(on, now.date_naive()).map_err(|refusal| Failure::Told(refusal.explain()))?;
    let answers = answer.is_some();
    let event = match answer {
        Some(text) => {
            let open = open(&file, unlock, locale)?.interview.objection_open();
            let objection = open.ok_or_else(|| Failure::Told(Refusal::NoObjection.explain()))?;
            Event::ObjectionAnswered { objection, on, text }
        }
        None => Event::Objected { on, text: text.unwrap_or_default() },
    };
    noted(&file, [event], (&by, now), folders, unlock, locale)?;
    let path = file.display().to_string();
    let until = centre.filter(|_| !answers).and_then(|centre| answered_until(centre, on));
    print_line(&locale.say(&match until {
        Some(until) => message!("object-answer-by", path = path, until = day(until)),
        None => message!("object-done", path = path),
    }))
}

/// The last day for an answer to what came in on a day.
fn answered_until(centre: &Centre, on: NaiveDate) -> Option<NaiveDate> {
    let came_in = KnownDays { signed: Some(on), informed: Some(on) };
    match deadline(centre.objection_answer?, came_in, centre.working_days.as_ref()) {
        Deadline::Day { on, .. } => Some(on),
        Deadline::Within(_) => None,
    }
}
