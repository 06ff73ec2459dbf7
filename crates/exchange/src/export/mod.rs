//! Rubrics in formats of other programs: a rubric in, bytes out, and beside them what the format has no place for.
//!
//! A workbook and a table hold any rubric whole and come back by `import::ImportFormat::Workbook`. The other formats are
//! for other programs; [`Exported::not_held`] says what of this rubric each of them cannot hold.

mod case;
mod json;
mod not_held;
pub(crate) mod workbook;
mod xlsform;

use rust_xlsxwriter::XlsxError;
use thiserror::Error;

use crate::{
    locale::{Explain, Message},
    message,
    rubric::Rubric,
};

/// A format in which a rubric is written for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// A workbook for people, which comes back whole.
    Xlsx,
    /// The sheets of that workbook as one table.
    Csv,
    /// CASE 1.1 of 1EdTech.
    Case,
    /// A form for ODK Collect and its like.
    XlsForm,
    /// All of it as JSON.
    Json,
}

impl ExportFormat {
    pub const ALL: [ExportFormat; 5] =
        [ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::Case, ExportFormat::XlsForm, ExportFormat::Json];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            ExportFormat::Xlsx => "xlsx",
            ExportFormat::Csv => "csv",
            ExportFormat::Case => "case",
            ExportFormat::XlsForm => "xlsform",
            ExportFormat::Json => "json",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        ExportFormat::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// A rubric in another format.
#[derive(Debug, Clone, PartialEq)]
pub struct Exported {
    pub bytes: Vec<u8>,
    /// What of this rubric the format has no place for.
    pub not_held: Vec<Message>,
}

/// Reasons why a rubric cannot be written in a format.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ExportFault {
    /// Something is longer or more than a workbook takes.
    #[error("more than a workbook holds: {reason}")]
    Workbook { reason: String },
}

impl From<XlsxError> for ExportFault {
    fn from(error: XlsxError) -> Self {
        ExportFault::Workbook { reason: error.to_string() }
    }
}

impl Explain for ExportFault {
    fn explain(&self) -> Message {
        match self {
            ExportFault::Workbook { reason } => message!("export-workbook-refused", reason = reason.as_str()),
        }
    }
}

/// Writes a rubric in another format.
pub fn export(rubric: &Rubric, format: ExportFormat) -> Result<Exported, ExportFault> {
    let tables = || workbook::tables(&rubric.source_text);
    let comments = || has_comments(&rubric.source_text).then(|| message!("export-no-comments"));
    Ok(match format {
        ExportFormat::Xlsx => {
            let title = format!("{} {}", rubric.id, rubric.version);
            Exported { bytes: workbook::xlsx(&title, &tables())?, not_held: comments().into_iter().collect() }
        }
        ExportFormat::Csv => Exported { bytes: workbook::csv(&tables()), not_held: comments().into_iter().collect() },
        ExportFormat::Case => case::case(rubric),
        ExportFormat::XlsForm => xlsform::xlsform(rubric)?,
        ExportFormat::Json => {
            Exported { bytes: json::json(&rubric.source_text), not_held: comments().into_iter().collect() }
        }
    })
}

/// Returns whether comments stand in the text of a rubric; no other format keeps them.
fn has_comments(text: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with("//")) || text.contains("/*")
}

#[cfg(test)]
pub(crate) mod round_trip;
