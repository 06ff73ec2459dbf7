//! What each fuzz target does with bytes. The seeds are played through the same functions by an ordinary test,
//! `tests/screens/seeds.rs`, so nothing here may use what stands in tests.

pub mod case;
pub mod journal;
pub mod ratings;
pub mod rubric;
pub mod session;
pub mod terminal;

/// What a target does with its bytes.
pub type Play = fn(&[u8]);

/// The targets by name.
pub const TARGETS: [(&str, Play); 6] = [
    ("case", case::play),
    ("journal", journal::play),
    ("ratings", ratings::play),
    ("rubric", rubric::play),
    ("session", session::play),
    ("terminal", terminal::play),
];
