//! The core of Viva: everything that is computed from what happened in an interview.
//!
//! One idea carries the crate: *an interview is a list of things that happened*. The [`session`] room holds that
//! list and what it folds into, [`rubric`] holds what the interview is compared with, [`judgement`] computes the
//! recommendation from both, and [`report`] tells it. [`practice`] lets people learn all this on scripted candidates;
//! [`agreement`] and [`calibration`] put several raters side by side. None of these knows of disk, clock or terminal:
//! `clippy.toml` beside this crate's manifest names what they may not use.

#![deny(clippy::disallowed_methods, clippy::disallowed_types, clippy::print_stdout, clippy::print_stderr)]

pub mod agreement;
pub mod bounded;
pub mod bounds;
pub mod calibration;
pub mod edit;
pub mod encoding;
pub mod file_kind;
pub mod fit;
pub mod folded;
mod id;
pub mod judgement;
pub mod locale;
pub mod moderation;
pub mod notation;
mod number;
pub mod plain_text;
pub mod practice;
pub mod procedure;
pub mod redaction;
pub mod report;
pub mod returned;
pub mod rubric;
pub mod session;
pub mod tabular;
