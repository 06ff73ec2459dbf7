//! A document as PDF: a tagged one, with the fonts that it needs inside, for printing, for keeping and for screen
//! readers. It keeps to PDF/UA-1; what does not keep to it is not written. PDF/A asks for a date in the file, and a
//! report has none of its own.
//!
//! A typesetter lays the pages out by the template beside this file. The document reaches it as data, never as a
//! piece of template, so that no text of others is ever obeyed. The same document gives the same bytes: neither the
//! day nor the machine is in them. The typesetter is large, so a program has it only if built with the feature `pdf`.

#[cfg(feature = "pdf")]
mod content;
#[cfg(feature = "pdf")]
mod typesetter;

use super::{Unwritten, document::Document};

#[cfg(feature = "pdf")]
pub fn pdf(document: &Document) -> Result<Vec<u8>, Unwritten> {
    typesetter::set(&content::content(document))
}

#[cfg(not(feature = "pdf"))]
pub fn pdf(_: &Document) -> Result<Vec<u8>, Unwritten> {
    Err(Unwritten::PdfNotBuilt)
}
