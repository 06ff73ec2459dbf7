//! Each fuzz target plays bytes by a function of this library. An ordinary test plays the seeds by the same functions,
//! `tests/screens/seeds.rs`, so nothing here may use what stands in tests.

pub mod case;
pub mod form;
pub mod import;
pub mod journal;
pub mod ratings;
pub mod rubric;
pub mod session;
pub mod terminal;

/// A function by which a target plays bytes.
pub type Play = fn(&[u8]);

/// The targets by name.
pub const TARGETS: [(&str, Play); 8] = [
    ("case", case::play),
    ("form", form::play),
    ("import", import::play),
    ("journal", journal::play),
    ("ratings", ratings::play),
    ("rubric", rubric::play),
    ("session", session::play),
    ("terminal", terminal::play),
];
