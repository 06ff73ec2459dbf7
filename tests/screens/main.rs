//! Screens without a terminal: messages go in, a buffer comes out.

mod any_bytes;
mod cohort;
#[path = "../cohort/example.rs"]
mod example;
mod hostile;
mod painting;
mod random_keys;
mod rig;
mod snapshots;
mod stream;
#[path = "../debrief/trainee.rs"]
mod trainee;
