//! Any bytes, packets and pages among them, are read as a form that came back without panic, and what they mean is
//! permitted. The first byte says into which session. `cargo fuzz run form fuzz/corpus/form fuzz/seeds/form --
//! -max_len=60000`; its stable twin stands in `tests/forms.rs`.

use viva::{
    returned,
    session::{EvidenceFile, Interview, Preparation},
};

pub fn play(bytes: &[u8]) {
    let Ok(form) = returned::read(bytes) else { return };
    let text = include_str!("../../tests/rubrics/first-aid.ron");
    let Ok(rubric) = viva::rubric::read(text) else { return };
    let rubric = std::sync::Arc::new(rubric);
    let at = chrono::DateTime::UNIX_EPOCH.fixed_offset();
    let mut interview = Interview::begin("s-1".into(), rubric.clone(), "A", at);
    let preparation = Preparation { candidate: "K-1".into(), assessor: "A".into(), ..Preparation::new(&rubric) };
    interview.act(viva::session::Event::Prepared(preparation), "A", at).expect("it is filled in");
    let file = EvidenceFile { path: "form".into(), bytes: bytes.len() as u64, sha256: "0".into() };
    let Ok(taken) = returned::take(&interview, &form, file, true, None, ("A", at)) else { return };
    for event in taken.events {
        interview.act(event, "A", at).expect("what is taken is permitted");
    }
}
