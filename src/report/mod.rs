//! Reports: one summary model, many writers. [`summary::Summary`] holds everything that a report may say, each text
//! already in the language of the interview; a writer only gives it a form.

pub mod anonymous;
mod markdown;
mod summary;

pub use markdown::markdown;
pub use summary::{
    AmendmentSummary, CriterionSummary, EvidenceSummary, QuestionSummary, RemarkSummary, Summary, UnitSummary,
    summarise,
};
