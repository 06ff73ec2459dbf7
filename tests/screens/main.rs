//! Screens without a terminal: messages go in, a buffer comes out.

mod any_bytes;
mod debrief;
mod drills;
mod hostile;
mod painting;
mod practice;
mod random_keys;
mod replay;
mod rig;
mod snapshots;
mod stream;
