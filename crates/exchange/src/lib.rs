//! Rubrics in and out of other people's formats: bytes in, drafts and a report out, and the other way round. Nothing is
//! invented: what a format does not hold stays a gap of the draft, and what a draft cannot hold is told with its place.
//!
//! [`import`] makes drafts of what ministries, universities and sector bodies publish, [`export`] writes a rubric for
//! their programs, [`translation`] hands its texts to translators and takes them back. Like the core, on which this
//! crate stands, none of them knows of disk, clock or terminal.

#![deny(clippy::disallowed_methods, clippy::disallowed_types, clippy::print_stdout, clippy::print_stderr)]

pub mod export;
mod form_texts;
pub mod import;
mod marks;
pub mod translation;

use viva_core::{bounds, edit, encoding, file_kind, locale, message, notation, plain_text, rubric, tabular};
