//! The real binary on a real pseudo-terminal: what an assessor types, and what the screen says.

mod blind_rating;
mod drills;
#[allow(dead_code, reason = "other tests use the rest")]
mod driver;
mod faults;
mod interview;
mod manners;
mod moderation;
mod panel;
mod paste;
mod practice;
mod replay;
