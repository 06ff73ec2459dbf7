//! Viva guides an assessor through a structured interview for the recognition of prior learning, keeps the
//! record, and recommends.
//!
//! This crate holds the doors: [`tui`] is the one for the terminal, [`cli`] the one for the command line. Behind them
//! stand two more crates: the core, in which everything is computed without disk, clock or terminal, and the desk, which
//! keeps what happened. Their rooms are named here, too. `ARCHITECTURE.md` walks through the house.

pub mod cli;
pub mod tui;

pub use viva_core::{
    agreement, bounds, calibration, edit, encoding, file_kind, judgement, locale, message, moderation, notation,
    plain_text, practice, procedure, report, returned, rubric, session, tabular,
};
pub use viva_desk::{desk, store};
pub use viva_exchange as exchange;

use std::path::PathBuf;

use include_dir::{Dir, include_dir};
use viva_core::{fit, folded};

/// The rubrics inside the program, a folder each, with their practice cases.
pub static RUBRICS: Dir = include_dir!("$CARGO_MANIFEST_DIR/rubrics");

/// The rubrics inside the program, and those in a folder of the user's own.
pub fn rubrics(own: impl Into<PathBuf>) -> store::RubricSources {
    store::RubricSources { shipped: &RUBRICS, own: own.into() }
}
