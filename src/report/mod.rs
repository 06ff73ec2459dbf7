//! Reports: one summary model, many audiences, many writers. [`summary::Summary`] holds everything that a report may
//! say, in the language of the report; [`audience`] chooses from it and puts it in order as a
//! [`document::Document`]; a writer gives the document a form.

pub mod anonymous;
pub mod audience;
pub mod document;
mod docx;
pub mod figure;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
mod summary;
mod widths;
mod xml;

pub use audience::{Audience, document};
pub use docx::{DocxError, docx};
pub use markdown::markdown;
#[cfg(feature = "pdf")]
pub use pdf::{PdfError, pdf};
pub use summary::{
    AmendmentSummary, CriterionSummary, EvidenceSummary, QuestionSummary, RemarkSummary, Summary, UnitSummary,
    summarise,
};
