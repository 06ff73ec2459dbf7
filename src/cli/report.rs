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
    Failure, Wishes,
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

pub fn report(
    arguments: &ReportArguments,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let loaded = open(&arguments.file, unlock, locale)?;
    let recommendation = compute(&loaded.interview, None);
    let audience = arguments.audience.audience();
    // A candidate reads the language of the interview.
    let of_reader = (audience == Audience::Candidate).then(|| &loaded.interview.record().preparation.language);
    let language = Locale::new(&wishes.for_report(of_reader));
    let summary = summarise(&loaded.interview, &recommendation, &language);
    let text = match arguments.format {
        Format::Md => markdown(&document(&summary, audience, &language)),
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
