//! Screens without a terminal: messages go in, a buffer comes out.

mod agenda;
mod along;
mod any_bytes;
mod calibration;
mod cohort;
mod debrief;
mod drills;
mod finding;
mod format_2;
#[path = "../../fuzz/src/lib.rs"]
mod fuzz;
mod hostile;
mod informing;
mod keys;
mod law;
mod left_forms;
mod letters;
mod linking;
mod observation;
mod other_language;
mod painting;
mod palettes;
pub mod pictures;
mod practice;
mod random_keys;
mod rating;
pub mod readable;
mod reading;
mod reopening;
mod replay;
pub mod rig;
mod seeds;
mod self_assessment;
mod snapshots;
mod stray;
mod undo;
