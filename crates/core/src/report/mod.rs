//! Reports: one summary model, many audiences, many writers. [`Summary`] holds everything that a report may say, in the
//! language of the report; [`audience`] chooses from it and puts it in order as a [`document::Document`]; a writer
//! gives the document a form.

mod anchor;
pub mod anonymous;
pub mod audience;
mod bilingual;
pub mod calibration;
pub mod cohort;
mod consent;
mod csv;
pub mod debrief;
pub mod document;
mod docx;
mod field;
pub mod figure;
pub mod figures;
mod form;
mod form_csv;
mod html;
mod languages;
pub mod letter;
mod markdown;
mod measured;
mod pdf;
mod plan;
mod read_back;
pub mod reasons;
mod register;
mod rubric;
mod summary;
mod svg;
mod table;
pub mod tables;
mod unwritten;
mod widths;
mod xlsx;
mod xml;

pub use anchor::{anchor_alone, anchor_listed};
pub use audience::{Audience, document};
pub use bilingual::side_by_side;
pub use consent::{consent_as_given, consent_blocks, consent_sheet, consent_text};
pub use csv::csv;
pub use debrief::{claimable, debrief_document};
pub use docx::docx;
pub use field::{CHOICE, Choice, Field, FieldRow, Grid, GridRow, Input};
pub use form::{ReportForm, document_written, json, report_name, written, written_beside};
pub use form_csv::form_csv;
pub use html::html;
pub use markdown::markdown;
pub use pdf::pdf;
pub use plan::plan_document;
pub use read_back::read_back;
pub use register::{NotInRegister, register, register_row};
pub use rubric::{
    BlankForm, FormMark, FormReader, blank_form, code, handed_out, mark_name, paper_form, rubric_document,
    setting_name, testimony_title,
};
pub use summary::{
    AmendmentSummary, CommissionSummary, ConsentSummary, CriterionStanding, CriterionSummary, EvidenceSummary,
    FollowsSummary, LearningSummary, ModerationSummary, ObjectionSummary, ObservationSummary, PartSummary,
    PlanLineSummary, QuestionSummary, RemarkSummary, ResultSummary, SetAsideSummary, SittingSummary, StepSummary,
    Summary, UnitSummary, WarningSummary, WaySummary, WordSummary, member_told, summarise, tally_told,
};
pub use svg::{svg, svg_sheets};
pub use unwritten::Unwritten;
pub use xlsx::xlsx;
