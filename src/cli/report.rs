//! `viva report`: a session, or all of a folder, in the form and for the reader that are asked for.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    folded::nearest,
    locale::{Locale, dates::day, offered_as},
    message,
    report::{ReportForm, letter::Centre},
    store::{self, Existing, Folders, Listed, Protection, StoreError, encryption::Unlock},
};

use super::{
    Failure, Wishes,
    output::{self, deliver, tell},
    report_all,
    report_order::{Reader, ReportOrder, form_parser, reader_parser},
    sessions::open,
    values,
};

#[derive(Debug, Args)]
pub struct ReportArguments {
    #[arg(value_name = "FILE", required_unless_present_any = ["all", "candidate"], conflicts_with = "all")]
    file: Option<PathBuf>,
    #[arg(long, value_name = "DIR", requires = "output")]
    all: Option<PathBuf>,
    #[arg(long, value_name = "REF", conflicts_with_all = ["file", "all"])]
    candidate: Option<String>,
    #[arg(long, value_parser = form_parser(&ReportForm::ALL))]
    format: ReportForm,
    #[arg(long = "for", value_parser = reader_parser(), default_value = "centre")]
    audience: Reader,
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "TAG", value_parser = values::language)]
    beside: Option<String>,
    #[arg(long)]
    force: bool,
}

pub(super) fn report(
    arguments: &ReportArguments,
    centre: Option<Centre>,
    folders: impl Fn() -> Result<Folders, StoreError>,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let (form, reader) = (arguments.format, arguments.audience);
    let existing = if arguments.force { Existing::Replace } else { Existing::Keep };
    let beside = arguments.beside.as_deref().and_then(offered_as);
    let order = ReportOrder { form, reader, centre, beside, existing, wishes };
    match (&arguments.file, &arguments.all, &arguments.output, &arguments.candidate) {
        (_, Some(folder), Some(out), _) => report_all::report_all(folder, out, &order, unlock, locale),
        (Some(file), ..) => one(file, arguments.output.as_deref(), &order, unlock, locale),
        (.., Some(candidate)) => {
            let file = session_of(candidate, &folders()?.sessions, unlock)?;
            one(&file, arguments.output.as_deref(), &order, unlock, locale)
        }
        // The arguments ask for one of the three.
        _ => Ok(()),
    }
}

/// The session of a candidate in the folder of sessions. Where there are several, all are told and none is taken.
fn session_of(candidate: &str, folder: &Path, unlock: &dyn Unlock) -> Result<PathBuf, Failure> {
    let protection = Protection::of_folder(folder, unlock)?;
    let sessions = store::list(folder, &protection)?.sessions;
    let found = nearest(|nearness| {
        let wanted = nearness.fold(candidate.trim());
        let is_wanted = |listed: &&Listed| nearness.fold(listed.head.candidate.trim()) == wanted;
        sessions.iter().filter(is_wanted).collect()
    });
    match &found[..] {
        [] => {
            let folder = folder.display().to_string();
            Err(Failure::Told(message!("report-no-candidate", candidate = candidate, folder = folder)))
        }
        [one] => Ok(one.path.clone()),
        several => {
            let paths: Vec<String> = several.iter().map(|each| each.path.display().to_string()).collect();
            let (count, paths) = (paths.len(), paths.join("\n  "));
            Err(Failure::Told(message!("report-several", candidate = candidate, count = count, paths = paths)))
        }
    }
}

fn one(
    file: &Path,
    output: Option<&Path>,
    order: &ReportOrder,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let loaded = open(file, unlock, locale)?;
    let bytes = order.write(&loaded.interview)?;
    if let Some(withdrawn) = loaded.interview.record().consent_withdrawn() {
        let path = file.display().to_string();
        tell(&locale.say(&message!("consent-withdrawn-warning", path = path, withdrawn = day(withdrawn.on))));
    }
    order.wanting(&loaded.interview).iter().for_each(|wanting| tell(&locale.say(&wanting.explain())));
    // Whatever it is called, what is read is not written over.
    let is_read = |path: &Path| path.canonicalize().is_ok_and(|out| file.canonicalize().is_ok_and(|file| file == out));
    if let Some(path) = output::file(output).filter(|path| is_read(path)) {
        return Err(StoreError::WouldReplace { path: path.to_owned() }.into());
    }
    deliver(&bytes, order.form, output, order.existing, locale)
}
