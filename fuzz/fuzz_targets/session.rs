//! Any text is read as a session without panic, and what was read is written and read the same again.
//! `cargo fuzz run session`, seeded with `sessions/*.ron`.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use viva::store::{Contents, document};

fuzz_target!(|text: &str| {
    let _ = document::read_head(text);
    if let Ok(loaded) = document::read(text, Path::new("fuzz.ron")) {
        let written = document::write(&Contents::new(&loaded.interview, loaded.unfinished.as_ref()));
        let again = document::read(&written, Path::new("fuzz.ron")).expect("what was written can be read");
        assert_eq!(again.interview.record(), loaded.interview.record());
    }
});
