//! `viva sitting`: the sittings of an assessment, and another one, entered without the screens.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use serde::Serialize;

use crate::{
    locale::{Explain, Locale, dates::clock},
    message,
    procedure::sittings::{SittingAccount, accounts, falls_with_another, scene, usual_scene},
    session::{Event, Interview, Mode, Present, PresentAs, SittingScene, may_have_been_held},
    store::{self, Protection, SystemDisk, encryption::Unlock},
};

use super::{
    Failure,
    noted::by_whom,
    output::{print_json, print_line},
    sessions::open,
    values,
};

#[derive(Debug, Args)]
pub struct SittingArguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, conflicts_with = "number")]
    begin: bool,
    #[arg(long, requires = "begin")]
    reopen: bool,
    #[arg(long, value_name = "N")]
    number: Option<usize>,
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    #[arg(long, value_parser = mode_parser())]
    mode: Option<Mode>,
    #[arg(long, value_name = "ROLE=NAME", value_parser = values::present)]
    present: Vec<Present>,
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    by: Option<String>,
    #[arg(long)]
    json: bool,
}

/// A sitting for other programs.
#[derive(Serialize)]
struct SittingOutput {
    sitting: usize,
    on: NaiveDate,
    #[serde(flatten)]
    scene: SittingScene,
    seconds: Option<u32>,
    asked: Vec<String>,
    observed: Vec<String>,
    received: Vec<String>,
    rated: Vec<String>,
}

fn mode_parser() -> impl TypedValueParser<Value = Mode> {
    let named = |name: String| Mode::ALL.into_iter().find(|mode| mode.name() == name);
    PossibleValuesParser::new(Mode::ALL.map(Mode::name)).map(move |name| named(name).expect("only the names are taken"))
}

impl SittingArguments {
    /// The scene as it was, with what is said of it here.
    fn said(&self, before: SittingScene) -> SittingScene {
        SittingScene {
            place: self.place.clone().unwrap_or(before.place),
            mode: self.mode.unwrap_or(before.mode),
            present: if self.present.is_empty() { before.present } else { self.present.clone() },
            purpose: self.purpose.clone().unwrap_or(before.purpose),
            held_on: self.on.or(before.held_on),
        }
    }

    fn event(&self, interview: &Interview) -> Option<Event> {
        let record = interview.record();
        match self.number {
            Some(number) => {
                let before = scene(record, number).unwrap_or_default();
                Some(Event::SittingDescribed { sitting: number, scene: self.said(before) })
            }
            None => self.begin.then(|| Event::SittingBegun(self.said(usual_scene(record)))),
        }
    }
}

/// Lists the sittings; begins another one, or puts right what is said of one.
pub(super) fn sitting(arguments: &SittingArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let file = &arguments.file;
    let loaded = open(file, unlock, locale)?;
    let Some(event) = arguments.event(&loaded.interview) else {
        return list(&loaded.interview, arguments.json, locale);
    };
    let falls = falls_with_another(loaded.interview.record()).filter(|_| arguments.begin && !arguments.reopen);
    if let Some(falls) = falls {
        return Err(Failure::Told(message!("sitting-falls-refused", why = falls)));
    }
    let by = by_whom(arguments.by.clone())?;
    let now = Local::now().fixed_offset();
    let held = arguments.on.map_or(Ok(()), |held| may_have_been_held(held, now.date_naive()));
    held.map_err(|refusal| Failure::Told(refusal.explain()))?;
    let number = arguments.number.unwrap_or(loaded.interview.record().sittings_held() + 1);
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    let noted = store::note(&SystemDisk, file, event, (&by, now), &protection);
    noted.map_err(|error| Failure::Told(error.explain()))?;
    let path = file.display().to_string();
    print_line(&locale.say(&message!("sitting-done", path = path, sitting = number)))
}

fn list(interview: &Interview, json: bool, locale: &Locale) -> Result<(), Failure> {
    let accounts = accounts(interview);
    if json {
        return print_json(&accounts.into_iter().map(output).collect::<Vec<_>>());
    }
    accounts.iter().try_for_each(|account| print_line(&told(account, locale)))
}

fn told(account: &SittingAccount, locale: &Locale) -> String {
    let length = account.seconds.map(|seconds| clock(chrono::TimeDelta::seconds(seconds.into())));
    let (place, mode) = (account.scene.place.clone(), locale.text(account.scene.mode.message()));
    let people = account.scene.present.iter().map(|each| each.name.as_str()).collect::<Vec<_>>().join(", ");
    let parts = [mode, place, people, length.unwrap_or_default()].into_iter().filter(|part| !part.is_empty());
    format!("{:>2}  {}  {}", account.number, account.on, parts.collect::<Vec<_>>().join(" · "))
}

fn output(account: SittingAccount) -> SittingOutput {
    SittingOutput {
        sitting: account.number,
        on: account.on,
        scene: account.scene,
        seconds: account.seconds,
        asked: account.asked.iter().map(ToString::to_string).collect(),
        observed: account.observed.iter().map(ToString::to_string).collect(),
        received: account.received.iter().map(ToString::to_string).collect(),
        rated: account.rated.iter().map(ToString::to_string).collect(),
    }
}

/// Who was present, as `interpreter=A. Serik`.
pub(super) fn present_of(text: &str) -> Option<Present> {
    let (role, name) = text.split_once('=')?;
    let role = PresentAs::ALL.into_iter().find(|each| each.name() == role.trim())?;
    let name = name.trim();
    (!name.is_empty()).then(|| Present { role, name: name.to_owned() })
}
