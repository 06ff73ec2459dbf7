//! `viva report`: a session, or all of a folder, in the form and for the reader that are asked for.

use std::path::{Path, PathBuf};

use chrono::Local;
use clap::{Args, ValueEnum};

use crate::{
    judgement::recommendation_of,
    locale::{Language, Locale},
    message,
    report::{Audience, audience::title, csv, document, docx, html, markdown, pdf, summarise, tables, xlsx},
    rubric::RubricId,
    session::Interview,
    store::{self, StoreError, encryption::Unlock},
};

use super::{
    Failure, Wishes, output,
    output::{print_bytes, print_document, print_line},
    report_all,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Md,
    Html,
    Pdf,
    Docx,
    Csv,
    Xlsx,
    Json,
}

impl Format {
    fn extension(self) -> &'static str {
        match self {
            Format::Md => "md",
            Format::Html => "html",
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Json => "json",
        }
    }

    /// Whether it is text that a terminal can show.
    fn is_text(self) -> bool {
        match self {
            Format::Md | Format::Html | Format::Csv | Format::Json => true,
            Format::Pdf | Format::Docx | Format::Xlsx => false,
        }
    }
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

/// What is written, in which language and for whom.
pub struct Order<'a> {
    format: Format,
    audience: Audience,
    wishes: &'a Wishes,
}

pub fn report(
    arguments: &ReportArguments,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let order = Order { format: arguments.format, audience: arguments.audience.audience(), wishes };
    match (&arguments.file, &arguments.all, &arguments.output) {
        (_, Some(folder), Some(out)) => report_all::report_all(folder, out, &order, unlock, locale),
        (Some(file), ..) => one(file, arguments.output.as_deref(), &order, unlock, locale),
        // The arguments ask for one of the two.
        _ => Ok(()),
    }
}

fn one(file: &Path, output: Option<&Path>, order: &Order, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
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

impl Order<'_> {
    /// A candidate reads the language of the interview.
    pub fn language(&self, interview: &Interview) -> Language {
        let of_reader = (self.audience == Audience::Candidate).then(|| &interview.record().preparation.language);
        self.wishes.for_report(of_reader)
    }

    /// The report in the language of the locale.
    pub fn write(&self, interview: &Interview, locale: &Locale) -> Result<Vec<u8>, Failure> {
        let recommendation = recommendation_of(interview, None, Local::now().date_naive());
        let audience = self.audience;
        let document = || document(&summarise(interview, &recommendation, locale), audience, locale);
        Ok(match self.format {
            Format::Md => markdown(&document()).into_bytes(),
            Format::Html => html(&document(), locale).into_bytes(),
            Format::Pdf => pdf(&document())?,
            Format::Docx => docx(&document())?,
            // One table is all that the form can hold.
            Format::Csv => csv(&tables::criteria(interview, &recommendation, audience, locale)),
            Format::Xlsx => {
                let title = title(&interview.rubric().titled(locale.language()), audience, locale);
                xlsx(&title, &tables::tables(interview, &recommendation, audience, locale))?
            }
            Format::Json => output::json(&document()).into_bytes(),
        })
    }

    /// `2026-10-12-K-0417-educator.candidate.html` for the session `2026-10-12-K-0417-educator.ron`. That of a public
    /// report tells neither who nor when: `educator-0001.public.html`, for the first of a folder.
    pub fn file_name(&self, session: &Path, rubric: &RubricId, number: usize) -> String {
        let ending = format!("{}.{}", self.audience.name(), self.format.extension());
        if self.audience == Audience::Public {
            return format!("{rubric}-{number:04}.{ending}");
        }
        let name = session.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = name.trim_end_matches(".age").trim_end_matches(".ron");
        format!("{stem}.{ending}")
    }
}
