//! The debrief of a practice session: figures worked by hand, matching by words, what is never given, and what changes
//! nothing.

mod accusations;
mod claims;
mod command;
mod components;
mod figures;
mod findings;
pub mod habits;
mod matching;
mod measures;
mod properties;
mod reports;
mod shipped;
pub mod trainee;
