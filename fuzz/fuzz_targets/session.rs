//! Any text is read as a session without panic, and what was read is written and read the same again; what nobody
//! altered, signed or not, is not altered by that. `cargo fuzz run session`, seeded with `sessions/*.ron` and
//! `tests/sessions/*.ron`.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use viva::store::{Contents, Loaded, document};

fuzz_target!(|text: &str| {
    let _ = document::read_head(text);
    if let Ok(loaded) = document::read(text, Path::new("fuzz.ron")) {
        let Loaded { interview, unfinished, seals, changes, .. } = &loaded;
        let written = document::write(&Contents { interview, unfinished: unfinished.as_ref(), seals, changes: *changes });
        let again = document::read(&written, Path::new("fuzz.ron")).expect("what was written can be read");
        assert_eq!(again.interview.record(), loaded.interview.record());
        assert!(!loaded.alterations.is_empty() || again.alterations.is_empty(), "{:?}", again.alterations);
    }
});
