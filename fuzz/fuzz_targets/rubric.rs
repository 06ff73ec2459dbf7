//! Any text is read as a rubric without panic, and every fault points into it.
//! `cargo fuzz run rubric -- -max_len=20000`, seeded with `rubrics/*/rubric.ron`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match viva::rubric::read(text) {
        Ok(rubric) => assert!(!rubric.units.is_empty() && !rubric.questions.is_empty()),
        Err(faults) => {
            assert!(!faults.0.is_empty());
            for fault in &faults.0 {
                assert!(text.get(fault.span.clone()).is_some());
                fault.position(text);
            }
        }
    }
});
