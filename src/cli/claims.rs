//! `viva debrief --noted`, `--said`, `--take-back`: what a trainee says of the notes of signed practice.

use std::path::Path;

use chrono::Local;
use clap::Args;

use crate::{
    locale::{Explain, Locale},
    message,
    practice::debrief::{Debrief, NoClaim, SpeechPlace, take_claim_back},
    rubric::{ProbeId, QuestionId},
    session::{Event, Interview, RemarkId},
    store::{Folders, encryption::Unlock},
};

use super::{
    Failure,
    noted::{by_whom, noted},
};

#[derive(Debug, Args)]
pub(super) struct ClaimArguments {
    #[arg(long, value_name = "NUMBER[=REMARK]")]
    noted: Vec<String>,
    #[arg(long, value_name = "REMARK[=QUESTION[/PROBE]]")]
    said: Vec<String>,
    #[arg(long, value_name = "NUMBER|REMARK")]
    take_back: Vec<String>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    by: Option<String>,
}

impl ClaimArguments {
    pub(super) fn wants_any(&self) -> bool {
        !(self.noted.is_empty() && self.said.is_empty() && self.take_back.is_empty())
    }
}

/// Adds all that is claimed to the file, or nothing. What is taken back goes first, so that a claim can be made anew.
pub(super) fn add(
    file: &Path,
    debrief: &Debrief,
    interview: &Interview,
    arguments: &ClaimArguments,
    (folders, unlock, locale): (&Folders, &dyn Unlock, &Locale),
) -> Result<(), Failure> {
    let by = by_whom(arguments.by.clone())?;
    let told = |no: NoClaim| Failure::Told(no.explain());
    let mut events: Vec<Event> = Vec::new();
    for typed in &arguments.take_back {
        match typed.parse::<usize>() {
            Ok(number) => {
                let on = debrief.numbered(number).map_err(told)?.claim_on();
                events.push(take_claim_back(interview, &on, &by).map_err(told)?);
            }
            Err(_) => {
                let remark = RemarkId::from(typed.trim());
                events.extend(debrief.take_back_of(interview, &remark, &by).map_err(told)?);
            }
        }
    }
    for typed in &arguments.noted {
        let (number, remark) = in_two(typed);
        let bad = || Failure::Told(message!("cli-debrief-bad-noted", typed = typed.as_str()));
        let number: usize = number.parse().map_err(|_| bad())?;
        let remark = remark.map(RemarkId::from);
        events.push(debrief.claim_noted(interview, number, remark.as_ref(), &by).map_err(told)?);
    }
    for typed in &arguments.said {
        let (remark, place) = in_two(typed);
        let place = place.map(|place| match place.split_once('/') {
            Some((question, probe)) => {
                SpeechPlace::Probe { question: QuestionId::from(question.trim()), probe: ProbeId::from(probe.trim()) }
            }
            None => SpeechPlace::Answer { question: QuestionId::from(place) },
        });
        let remark = RemarkId::from(remark);
        events.push(debrief.claim_said(interview, &remark, place.as_ref(), &by).map_err(told)?);
    }
    noted(file, events, (&by, Local::now().fixed_offset()), folders, unlock, locale)
}

/// What stands before and behind the sign of equality.
fn in_two(typed: &str) -> (&str, Option<&str>) {
    match typed.split_once('=') {
        Some((before, behind)) => (before.trim(), Some(behind.trim())),
        None => (typed.trim(), None),
    }
}
