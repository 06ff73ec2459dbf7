//! Matching by words, case by case.

use serde::Deserialize;
use viva::practice::debrief::stems::{Stems, same_words};

#[derive(Deserialize)]
struct Pair {
    one: String,
    other: String,
    same: bool,
}

#[test]
fn texts_match_by_the_words_that_carry_their_matter() {
    let pairs: Vec<Pair> = ron::from_str(include_str!("matching.ron")).expect("the pairs can be read");
    let mut wrong = Vec::new();
    for pair in &pairs {
        let (one, other) = (Stems::of(&pair.one), Stems::of(&pair.other));
        let (here, there) = (one.shared_with(&other), other.shared_with(&one));
        if here.is_match() != pair.same || there.is_match() != pair.same {
            wrong.push(format!("{} / {}: {here:?} {there:?}", pair.one, pair.other));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_words_whatever_the_points() {
    assert!(same_words("And then, surely, you checked?", "and then surely you  CHECKED"));
    assert!(!same_words("And then you checked?", "And then surely you checked?"));
    assert!(!same_words("?!", "…"));
}
