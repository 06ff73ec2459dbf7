//! Any bytes are read as a rubric without panic, and every fault points into the text.
//! `cargo fuzz run rubric fuzz/corpus/rubric fuzz/seeds/rubric -- -max_len=20000`.

use viva::encoding;

pub fn play(bytes: &[u8]) {
    let Ok(text) = encoding::utf8(bytes.to_vec()) else { return };
    let text = &*encoding::as_written(&text);
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
}
