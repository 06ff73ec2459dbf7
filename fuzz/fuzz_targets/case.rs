//! Any text is read as a practice case without panic, and every fault points into it.
//! `cargo fuzz run case -- -max_len=20000`, seeded with `tests/rubrics/cases/*.ron`.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use viva::rubric::{self, Rubric};

static RUBRIC: LazyLock<Rubric> =
    LazyLock::new(|| rubric::read(include_str!("../../tests/rubrics/first-aid.ron")).expect("a sound rubric"));

fuzz_target!(|text: &str| {
    if let Err(faults) = viva::practice::read(text, &RUBRIC) {
        assert!(!faults.0.is_empty());
        for fault in &faults.0 {
            assert!(text.get(fault.span.clone()).is_some());
            fault.position(text);
        }
    }
});
