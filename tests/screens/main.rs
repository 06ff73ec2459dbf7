//! Screens without a terminal: messages go in, a buffer comes out.

mod any_bytes;
mod cohort;
mod debrief;
mod drills;
#[path = "../cohort/example.rs"]
mod example;
mod hostile;
mod painting;
mod practice;
mod random_keys;
mod replay;
mod rig;
mod snapshots;
mod stream;
#[path = "../debrief/trainee.rs"]
mod trainee;
