//! Screens without a terminal: messages go in, a buffer comes out.

mod painting;
mod random_keys;
mod rig;
mod snapshots;
