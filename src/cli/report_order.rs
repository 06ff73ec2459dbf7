//! The order for a report: its form, its reader and its language.

use std::path::Path;

use chrono::Local;
use clap::ValueEnum;

use crate::{
    judgement::recommendation_of,
    locale::{Language, Locale},
    report::{Audience, audience::title, csv, document, docx, html, markdown, pdf, summarise, tables, xlsx},
    rubric::RubricId,
    session::Interview,
};

use super::{Failure, Wishes, output};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
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

    /// Returns whether the form is text that a terminal can show.
    pub(super) fn is_text(self) -> bool {
        match self {
            Format::Md | Format::Html | Format::Csv | Format::Json => true,
            Format::Pdf | Format::Docx | Format::Xlsx => false,
        }
    }
}

/// The form, the reader and the language of a report.
pub(super) struct ReportOrder<'a> {
    pub format: Format,
    pub audience: Audience,
    pub wishes: &'a Wishes,
}

impl ReportOrder<'_> {
    /// A candidate reads the language of the interview.
    pub(super) fn language(&self, interview: &Interview) -> Language {
        let of_reader = (self.audience == Audience::Candidate).then(|| &interview.record().preparation.language);
        self.wishes.for_report(of_reader)
    }

    /// The report in the language of the locale.
    pub(super) fn write(&self, interview: &Interview, locale: &Locale) -> Result<Vec<u8>, Failure> {
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

    /// `2026-10-12-K-0417-educator.candidate.html` for the session `2026-10-12-K-0417-educator.ron`. The name of a
    /// public report tells neither who nor when: `educator-0001.public.html`, for the first of a folder.
    pub(super) fn file_name(&self, session: &Path, rubric: &RubricId, number: usize) -> String {
        let ending = format!("{}.{}", self.audience.name(), self.format.extension());
        if self.audience == Audience::Public {
            return format!("{rubric}-{number:04}.{ending}");
        }
        let name = session.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = name.trim_end_matches(".age").trim_end_matches(".ron");
        format!("{stem}.{ending}")
    }
}
