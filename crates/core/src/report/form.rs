//! The forms that a report can have, and its bytes in each.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    judgement::recommendation_of,
    locale::{Language, Locale},
    plain_text,
    session::Interview,
};

use super::{
    Audience, Unwritten,
    audience::{document, title},
    bilingual::{lacking, side_by_side},
    csv,
    document::{Block, Document},
    docx, html,
    letter::{Centre, letterhead},
    markdown, pdf, summarise, tables, xlsx,
};

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportForm {
    Markdown,
    Html,
    Pdf,
    Docx,
    Csv,
    Xlsx,
    Json,
}

impl ReportForm {
    pub const ALL: [ReportForm; 7] = [
        ReportForm::Markdown,
        ReportForm::Html,
        ReportForm::Pdf,
        ReportForm::Docx,
        ReportForm::Csv,
        ReportForm::Xlsx,
        ReportForm::Json,
    ];

    /// The forms that hold a document; the others hold tables.
    pub const OF_DOCUMENTS: [ReportForm; 5] =
        [ReportForm::Markdown, ReportForm::Html, ReportForm::Pdf, ReportForm::Docx, ReportForm::Json];

    /// The ending of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            ReportForm::Markdown => "md",
            ReportForm::Html => "html",
            ReportForm::Pdf => "pdf",
            ReportForm::Docx => "docx",
            ReportForm::Csv => "csv",
            ReportForm::Xlsx => "xlsx",
            ReportForm::Json => "json",
        }
    }

    /// Returns whether the form is text that a terminal can show.
    pub fn is_text(self) -> bool {
        match self {
            ReportForm::Markdown | ReportForm::Html | ReportForm::Csv | ReportForm::Json => true,
            ReportForm::Pdf | ReportForm::Docx | ReportForm::Xlsx => false,
        }
    }
}

/// A report of an interview as the bytes of a file, as of a day, in a language. Letters are those of the
/// centre where its settings are known.
pub fn written(
    interview: &Interview,
    (audience, form): (Audience, ReportForm),
    centre: Option<&Centre>,
    on: NaiveDate,
    language: &Language,
) -> Result<Vec<u8>, Unwritten> {
    let always = centre.and_then(|centre| centre.side_by_side.as_ref());
    match always {
        Some([first, second]) => written_beside(interview, (audience, form), centre, on, (first, Some(second))),
        None => written_beside(interview, (audience, form), centre, on, (language, None)),
    }
}

/// The same with another language beside it, where one is named. Tables of spreadsheets are in the first alone.
pub fn written_beside(
    interview: &Interview,
    (audience, form): (Audience, ReportForm),
    centre: Option<&Centre>,
    on: NaiveDate,
    (language, beside): (&Language, Option<&Language>),
) -> Result<Vec<u8>, Unwritten> {
    let locale = &Locale::new(language);
    let recommendation = recommendation_of(interview, None, on);
    let in_one = |locale: &Locale| {
        let mut summary = summarise(interview, &recommendation, locale);
        // Beside another language each of both names the one that was spoken.
        if beside.is_some() && summary.spoken.is_none() {
            summary.spoken = Some(locale.language_name(&interview.record().preparation.language));
        }
        // Practice is no letter of a centre.
        let centre = centre.filter(|_| interview.record().practice.is_none());
        let summary = match centre {
            Some(centre) => summary.issued(letterhead(centre, interview, &recommendation, on, locale)),
            None => summary,
        };
        document(&summary, audience, locale)
    };
    let document = || match beside.filter(|beside| *beside != language) {
        None => in_one(locale),
        Some(beside) => {
            let locales = [*locale, Locale::new(beside)];
            let mut document = side_by_side(in_one(&locales[0]), in_one(&locales[1]));
            let lacking: Vec<Block> = lacking(interview.rubric(), &locales).collect();
            document.blocks.splice(0..0, lacking);
            document
        }
    };
    if let Some(bytes) = document_written(&document, form, locale) {
        return bytes;
    }
    Ok(match form {
        // One table is all that the form can hold.
        ReportForm::Csv => csv(&tables::criteria(interview, &recommendation, audience, locale)),
        _ => {
            let title = title(&interview.rubric().titled(locale.language()), audience, locale);
            xlsx(&title, &tables::tables(interview, &recommendation, audience, locale))?
        }
    })
}

/// A document as the bytes of a file; nothing for a form that holds tables alone.
pub fn document_written(
    document: &dyn Fn() -> Document,
    form: ReportForm,
    locale: &Locale,
) -> Option<Result<Vec<u8>, Unwritten>> {
    match form {
        ReportForm::Markdown => Some(Ok(markdown(&document()).into_bytes())),
        ReportForm::Html => Some(Ok(html(&document(), locale).into_bytes())),
        ReportForm::Pdf => Some(pdf(&document())),
        ReportForm::Docx => Some(docx(&document())),
        ReportForm::Json => Some(Ok(json(&document()).into_bytes())),
        ReportForm::Csv | ReportForm::Xlsx => None,
    }
}

/// Plain data as JSON in lines, in which nothing is obeyed by a terminal.
pub fn json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).expect("outputs are plain data with text keys");
    plain_text::json(&json).into_owned() + "\n"
}

/// The name of a report's file, by the stem of its session's and the name of its reader: `2026-10-12-K-0417-educator.candidate.html`.
pub fn report_name(session: &str, reader: &str, form: ReportForm) -> String {
    let stem = session.trim_end_matches(".age").trim_end_matches(".ron");
    format!("{stem}.{reader}.{}", form.extension())
}
