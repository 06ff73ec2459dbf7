//! `viva report`: a session in the form and for the reader that are asked for.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    locale::Locale,
    message,
    report::{Audience, document, markdown, summarise},
    store::{self, encryption::Unlock},
};

use super::{
    Failure,
    output::{print_document, print_line},
    recommend::compute,
    sessions::open,
};

#[derive(Debug, Args)]
pub struct ReportArguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_enum)]
    format: Format,
    #[arg(long = "for", value_enum, default_value = "centre")]
    audience: Reader,
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Md,
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

pub fn report(arguments: &ReportArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let loaded = open(&arguments.file, unlock, locale)?;
    let recommendation = compute(&loaded.interview, None);
    let summary = summarise(&loaded.interview, &recommendation, locale);
    let text = match arguments.format {
        Format::Md => markdown(&document(&summary, arguments.audience.audience(), locale)),
    };
    match &arguments.output {
        Some(path) => {
            store::write_text(path, &text)?;
            let told = message!("cli-report-written", path = path.display().to_string());
            print_line(&locale.say(&told))
        }
        None => print_document(&text),
    }
}
