//! A document as PDF: a tagged one, with the fonts that it needs inside, for printing, for keeping and for screen
//! readers. It keeps to PDF/UA-1; what does not keep to it is not written. PDF/A asks for a date in the file, and a
//! report has none of its own.
//!
//! A typesetter lays the pages out by the template beside this file. The document reaches it as data, never as a
//! piece of template, so that no text of others is ever obeyed. The same document gives the same bytes: neither the
//! day nor the machine is in them.

mod content;
mod world;

use typst::{comemo, diag::SourceDiagnostic};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::document::Document;

use world::Desk;

/// The typesetter refused; what it says is for whoever mends the template or the fonts.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PdfError(String);

pub fn pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    let desk = Desk::new(&content::content(document));
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(refused)?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| PdfError(fault.message().to_string()))?;
    let written = typst_pdf::pdf(&pages, &PdfOptions { standards, ..PdfOptions::default() }).map_err(refused);
    // What the typesetter remembers of this document would never be asked for again.
    comemo::evict(0);
    written
}

fn refused(faults: impl IntoIterator<Item = SourceDiagnostic>) -> PdfError {
    let messages: Vec<String> = faults.into_iter().map(|fault| fault.message.to_string()).collect();
    PdfError(messages.join("; "))
}
