//! `viva report`: a session, or all of a folder, in the form and for the reader that are asked for.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::{
    locale::Locale,
    message,
    report::Audience,
    store::{self, StoreError, encryption::Unlock},
};

use super::{
    Failure, Wishes,
    output::{print_bytes, print_document, print_line},
    report_all,
    report_order::{Format, ReportOrder},
    sessions::open,
};

#[derive(Debug, Args)]
pub struct ReportArguments {
    #[arg(value_name = "FILE", required_unless_present = "all", conflicts_with = "all")]
    file: Option<PathBuf>,
    #[arg(long, value_name = "DIR", requires = "output")]
    all: Option<PathBuf>,
    #[arg(long, value_enum)]
    format: Format,
    #[arg(long = "for", value_enum, default_value = "centre")]
    audience: Reader,
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Reader {
    Candidate,
    Centre,
    Assessor,
    Public,
}

impl Reader {
    fn audience(self) -> Audience {
        match self {
            Reader::Candidate => Audience::Candidate,
            Reader::Centre => Audience::Centre,
            Reader::Assessor => Audience::Assessor,
            Reader::Public => Audience::Public,
        }
    }
}

pub(super) fn report(
    arguments: &ReportArguments,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let order = ReportOrder { format: arguments.format, audience: arguments.audience.audience(), wishes };
    match (&arguments.file, &arguments.all, &arguments.output) {
        (_, Some(folder), Some(out)) => report_all::report_all(folder, out, &order, unlock, locale),
        (Some(file), ..) => one(file, arguments.output.as_deref(), &order, unlock, locale),
        // The arguments ask for one of the two.
        _ => Ok(()),
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
    let bytes = order.write(&loaded.interview, &Locale::new(&order.language(&loaded.interview)))?;
    match output {
        Some(path) => {
            // Whatever it is called, what is read is not written over.
            if path.canonicalize().is_ok_and(|out| file.canonicalize().is_ok_and(|file| file == out)) {
                return Err(StoreError::WouldReplace { path: path.to_owned() }.into());
            }
            store::write_bytes(path, &bytes)?;
            print_line(&locale.say(&message!("cli-report-written", path = path.display().to_string())))
        }
        None if order.format.is_text() => print_document(&String::from_utf8_lossy(&bytes)),
        None => print_bytes(&bytes),
    }
}
