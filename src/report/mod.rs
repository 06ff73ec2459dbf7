//! Reports: one summary model, many audiences, many writers. [`Summary`] holds everything that a report may say, in the
//! language of the report; [`audience`] chooses from it and puts it in order as a [`document::Document`]; a writer
//! gives the document a form.

pub mod anonymous;
pub mod audience;
pub mod document;
pub mod figure;
pub mod figures;
mod markdown;
mod summary;

pub use audience::{Audience, document};
pub use markdown::markdown;
pub use summary::{
    AmendmentSummary, CriterionSummary, EvidenceSummary, ModerationSummary, QuestionSummary, RemarkSummary,
    ResultSummary, Standing, Summary, UnitSummary, WarningSummary, WaySummary, summarise,
};
