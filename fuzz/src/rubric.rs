//! Any bytes are read as a rubric without panic, every fault points into the text, and what a machine can mend is mended
//! by edits of the text. Where there is no fault, there is a rubric.
//! `cargo fuzz run rubric fuzz/corpus/rubric fuzz/seeds/rubric -- -max_len=20000`.

use viva::{
    edit, encoding,
    notation::{self, Node},
};

pub fn play(bytes: &[u8]) {
    let Ok(text) = encoding::utf8(bytes.to_vec()) else { return };
    let text = &*encoding::as_written(&text);
    within(text, &notation::tree(text).root);
    match viva::rubric::read(text) {
        Ok(rubric) => assert!(!rubric.units.is_empty() && !rubric.questions.is_empty()),
        Err(faults) => {
            assert!(!faults.0.is_empty());
            let mut edits = Vec::new();
            for fault in &faults.0 {
                assert!(text.get(fault.span.clone()).is_some());
                fault.position(text);
                edits.extend(fault.repair.iter().cloned());
            }
            assert!(edits.iter().all(|edit| text.get(edit.span.clone()).is_some()));
            let _ = viva::rubric::read(&edit::apply(text, &edits));
        }
    }
}

/// Holds that every value stands within the one that holds it.
fn within(text: &str, node: &Node) {
    assert!(text.get(node.span.clone()).is_some());
    for entry in node.entries() {
        assert!(node.span.start <= entry.value.span.start && entry.value.span.end <= node.span.end);
        within(text, &entry.value);
    }
}
