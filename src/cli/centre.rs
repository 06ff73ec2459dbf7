//! `viva centre init` and `viva centre check`: the settings of the centre that issues letters.

use std::path::Path;

use chrono::Local;
use clap::{Subcommand, builder::PossibleValuesParser};

use crate::{
    locale::{Locale, dates::day},
    message,
    report::letter::{BeyondCalendar, CENTRE_PROFILES, Centre, beyond_calendar},
    store::{self, Folders},
};

use super::{
    Failure, faults,
    output::{print_json, print_line, tell},
};

#[derive(Debug, Subcommand)]
pub enum CentreCommand {
    Init {
        #[arg(long, value_name = "NAME", value_parser = profile())]
        profile: Option<String>,
    },
    Check {
        #[arg(long)]
        json: bool,
    },
}

pub(super) fn run(command: &CentreCommand, path: &Path, locale: &Locale) -> Result<(), Failure> {
    match command {
        CentreCommand::Init { profile } => {
            store::write_centre_template(path, profile.as_deref())?;
            print_line(&locale.say(&message!("centre-written", path = path.display().to_string())))
        }
        CentreCommand::Check { json } => check(path, *json, locale),
    }
}

/// Takes the name of a profile that there is.
fn profile() -> PossibleValuesParser {
    PossibleValuesParser::new(CENTRE_PROFILES.map(|(name, _)| name))
}

fn check(path: &Path, json: bool, locale: &Locale) -> Result<(), Failure> {
    if !path.exists() {
        return Err(Failure::Told(message!("centre-none", path = path.display().to_string())));
    }
    let mut outputs = Vec::new();
    let read = store::read_centre(path);
    if let Err(unreadable) = &read {
        faults::tell_unreadable(unreadable, json, &mut outputs, locale);
    }
    if json {
        print_json(&outputs)?;
    } else if let Ok(centre) = &read {
        let name = centre.name.get(locale.language());
        print_line(&locale.say(&message!("centre-good", path = path.display().to_string(), name = name)))?;
        for BeyondCalendar { field, year, until } in beyond_calendar(centre, Local::now().date_naive()) {
            let beyond = message!("centre-beyond-calendar", field = field, year = year.to_string(), until = day(until));
            tell(&locale.say(&beyond));
        }
    }
    read.map(|_| ()).map_err(|_| Failure::Shown)
}

/// The centre whose letters are written: the settings named, else those of the platform where there are any. Faults are
/// told over the file.
pub(super) fn of_letters(
    named: Option<&Path>,
    folders: Option<&Folders>,
    locale: &Locale,
) -> Result<Option<Centre>, Failure> {
    let read = match (named, folders) {
        (Some(path), _) => store::read_centre(path).map(Some),
        (None, Some(folders)) => store::centre_if_any(&folders.centre),
        (None, None) => Ok(None),
    };
    read.map_err(|unreadable| {
        faults::tell_unreadable(&unreadable, false, &mut Vec::new(), locale);
        Failure::Shown
    })
}
