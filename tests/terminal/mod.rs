//! The real binary on a real pseudo-terminal: what an assessor types, and what the screen says.

mod blind_rating;
mod calibration;
mod copies;
mod drills;
pub mod driver;
mod encryption;
mod faults;
mod follow;
mod format_two;
mod interview;
mod languages;
mod letters;
mod manners;
mod moderation;
mod numbers;
mod observation;
mod panel;
mod paper;
mod paste;
mod practice;
mod recognition;
mod replay;
mod reports;
mod self_assessment;
pub mod shown;
mod sittings;
mod word;
