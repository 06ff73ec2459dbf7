//! Whatever happens, in whatever order, and whatever the disk does: no panic, and what is shown is kept.
//! `cargo fuzz run terminal fuzz/corpus/terminal fuzz/seeds/terminal`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/screens/stream.rs"]
mod stream;

fuzz_target!(|bytes: &[u8]| stream::play(bytes));
