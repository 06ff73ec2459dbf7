//! Any bytes are read as a journal without panic, and replayed over a small session without breaking its chain.
//! `cargo fuzz run journal fuzz/corpus/journal fuzz/seeds/journal`.
//!
//! After the first byte, which says how records are made whole, lines are records; so that a sum over each line does
//! not stop every change at the door, the target can put the right sums itself.

use std::sync::LazyLock;

use viva::store::{
    Protection,
    document::{self, Loaded},
    journal::{Segment, replay},
};

static SESSION: LazyLock<Loaded> = LazyLock::new(|| {
    let text = include_str!("../seeds/session/small.ron");
    document::read(text, "small.ron".as_ref()).expect("the seed is a session")
});

pub fn play(bytes: &[u8]) {
    let bytes = match bytes.split_first() {
        Some((0, rest)) => rest.to_vec(),
        Some((_, rest)) => rest.split(|byte| *byte == b'\n').flat_map(whole).collect(),
        None => return,
    };
    let path = "x.journal".as_ref();
    let Some(segment) = Segment::read(bytes, &Protection::plain(), path) else { return };
    let mut loaded = Loaded {
        interview: SESSION.interview.clone(),
        unfinished: SESSION.unfinished.clone(),
        mark: SESSION.mark.clone(),
        entries: SESSION.entries,
        seals: Vec::new(),
        alterations: Vec::new(),
    };
    let entries = loaded.interview.trail().len();
    let found = replay(&mut loaded, vec![("x.journal".into(), segment)]);
    assert_eq!(found.len(), 1);
    assert!(loaded.interview.trail().len() >= entries);
    let contents = document::Contents {
        mark: &loaded.mark,
        ..document::Contents::new(&loaded.interview, loaded.unfinished.as_ref())
    };
    let again = document::read(&document::write(&contents), "again.ron".as_ref()).expect("what was replayed is read");
    assert!(again.alterations.is_empty(), "{:?}", again.alterations);
    assert_eq!(again.interview.trail(), loaded.interview.trail());
}

/// A line of a journal with this body.
fn whole(body: &[u8]) -> Vec<u8> {
    let mut line = format!("{:08x} {} ", crc32fast::hash(body), body.len()).into_bytes();
    line.extend_from_slice(body);
    line.push(b'\n');
    line
}
