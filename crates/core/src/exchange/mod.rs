//! Rubrics in and out of other people's formats: bytes in, drafts and a report out, and the other way round. Nothing is
//! invented: what a format does not hold stays a gap of the draft, and what a draft cannot hold is told with its place.

pub mod export;
mod form_texts;
pub mod import;
mod marks;
pub mod translation;
