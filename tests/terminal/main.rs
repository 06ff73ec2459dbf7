//! The real binary on a real pseudo-terminal: what an assessor types, and what the screen says.

mod blind_rating;
mod calibration;
mod drills;
#[allow(dead_code, reason = "other tests use the rest")]
mod driver;
mod encryption;
mod faults;
mod interview;
#[path = "../key/mod.rs"]
mod key;
mod manners;
mod moderation;
#[path = "../calibration/office.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod office;
mod panel;
mod paste;
mod practice;
#[path = "../program/mod.rs"]
#[allow(dead_code, reason = "the office runs it")]
mod program;
mod replay;
