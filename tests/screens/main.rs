//! Screens without a terminal: messages go in, a buffer comes out.

mod any_bytes;
mod calibration;
mod cohort;
mod debrief;
mod drills;
#[path = "../cohort/example.rs"]
mod example;
mod finding;
#[path = "../../fuzz/src/lib.rs"]
mod fuzz;
mod hostile;
#[path = "../key/mod.rs"]
mod key;
#[path = "../calibration/office.rs"]
#[allow(dead_code, reason = "the office has more to offer than screens need")]
mod office;
mod painting;
mod practice;
#[path = "../program/mod.rs"]
mod program;
mod random_keys;
mod replay;
mod rig;
mod seeds;
mod snapshots;
#[path = "../debrief/trainee.rs"]
mod trainee;
