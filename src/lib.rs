//! Viva guides an assessor through a structured interview for the recognition of prior learning, keeps the
//! record, and recommends.
//!
//! One idea carries the crate: *an interview is a list of things that happened*. The [`session`] room holds that list
//! and what it folds into, [`rubric`] holds what the interview is compared with, [`judgement`] computes the
//! recommendation from both, and [`report`] tells it. [`practice`] lets people learn all this on scripted candidates;
//! [`agreement`] and [`calibration`] put several raters side by side. None of these knows of disk, clock or terminal.
//! [`store`] is the only room that touches files; [`tui`] and [`cli`] are the doors. `ARCHITECTURE.md` walks through
//! the house.

pub mod agreement;
mod bounded;
pub mod bounds;
pub mod calibration;
pub mod cli;
pub mod desk;
pub mod encoding;
mod fit;
mod folded;
mod id;
pub mod judgement;
pub mod locale;
pub mod moderation;
pub mod plain_text;
pub mod practice;
pub mod procedure;
mod redaction;
pub mod report;
pub mod rubric;
pub mod session;
pub mod store;
pub mod tabular;
pub mod tui;
