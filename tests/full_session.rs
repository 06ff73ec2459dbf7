//! A session is never let grow beyond what can be read again.

use std::{path::Path, sync::Arc};

use chrono::DateTime;
use viva::{
    bounds, rubric,
    session::{Event, Interview, ItemState, Preparation, Refusal, ScriptPart},
    store::{Contents, document},
};

fn fill(text: &str) -> Interview {
    let rubric_text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron"));
    let rubric = Arc::new(rubric::read(&rubric_text.unwrap()).unwrap());
    let now = DateTime::parse_from_rfc3339("2026-11-24T10:30:00+05:00").unwrap();
    let mut interview = Interview::begin("full".into(), rubric.clone(), "A. Assessor (fictional)", now);
    let mut act = |event| interview.act(event, "A. Assessor (fictional)", now);
    let mut preparation = Preparation::new(&rubric);
    (preparation.candidate, preparation.assessor) = ("K-1".into(), "A. Assessor (fictional)".into());
    act(Event::Prepared(preparation)).unwrap();
    for item in rubric.script(ScriptPart::Opening).checklist.keys() {
        act(Event::ItemDone { script: ScriptPart::Opening, item: item.clone() }).unwrap();
    }
    let question = rubric.questions[0].id.clone();
    for number in 1.. {
        let remark = format!("R{number}").into();
        let event =
            Event::RemarkAdded { remark, question: question.clone(), after: None, began: now, text: text.into() };
        match act(event) {
            Ok(()) => {}
            Err(Refusal::TooMany { .. }) => break,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(interview.record().opening.values().all(|state| *state == ItemState::Done));
    interview
}

#[test]
fn a_session_filled_to_its_bound_is_written_and_read_again() {
    let longest = bounds::NOTE_CHARS_MAX;
    for (index, text) in ["x", "\"", "\\", "\u{1F600}", "\"#\n", "Қ"].into_iter().enumerate() {
        // As many remarks as there may be are the same work whatever is in them.
        let short = (index == 0).then_some(1);
        for length in short.into_iter().chain([longest / text.chars().count()]) {
            let interview = fill(&text.repeat(length));
            let written = document::write(&Contents::new(&interview, None));
            assert!((written.len() as u64) < bounds::SESSION_BYTES_MAX, "{text:?}: {} bytes", written.len());
            let read = document::read(&written, Path::new("full.ron")).unwrap();
            assert!(read.alterations.is_empty());
            assert_eq!(read.interview.trail(), interview.trail());
        }
    }
}
