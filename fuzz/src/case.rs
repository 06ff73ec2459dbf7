//! Any bytes are read as a practice case without panic, and every fault points into the text.
//! `cargo fuzz run case fuzz/corpus/case fuzz/seeds/case -- -max_len=20000`.

use std::sync::LazyLock;

use viva::{
    encoding,
    rubric::{self, Rubric},
};

static RUBRIC: LazyLock<Rubric> =
    LazyLock::new(|| rubric::read(include_str!("../../tests/rubrics/first-aid.ron")).expect("a sound rubric"));

pub fn play(bytes: &[u8]) {
    let Ok(text) = encoding::utf8(bytes.to_vec()) else { return };
    let text = &*encoding::as_written(&text);
    if let Err(faults) = viva::practice::read(text, &RUBRIC) {
        assert!(!faults.0.is_empty());
        for fault in &faults.0 {
            assert!(text.get(fault.span.clone()).is_some());
            fault.position(text);
        }
    }
}
