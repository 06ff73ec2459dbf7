//! Whose key seals what: the signature only by the key that it names, an addition by whoever adds it, and nothing
//! afterwards.

use std::{fs, path::Path};

use ed25519_dalek::SigningKey;
use viva::{
    session::{Interview, Seal, SealFault, seal},
    store::{Finding, UnsealedKind, document, open_session, seal_added, verify_text},
};

use crate::{
    key,
    signing::{ASSESSOR, Office, amendment, at, signed, told, written},
};

/// Seals an entry, whatever it names.
fn forced(interview: &Interview, entry: usize, key: &SigningKey) -> Seal {
    Seal::new(key, interview.session(), interview.trail(), entry).unwrap()
}

fn findings(text: &str) -> Vec<Finding> {
    verify_text(text, Path::new("x"), &[]).unwrap().findings
}

#[test]
fn a_signature_is_sealed_by_the_key_that_it_names_and_an_addition_by_any() {
    let mut interview = signed();
    let mut seals = Vec::new();
    seal_added(&interview, &mut seals, 0, &key::anothers());
    assert_eq!(seals, []);
    let own = key::seals(&interview);
    assert_eq!(own.iter().map(|seal| seal.entry).collect::<Vec<_>>(), [5]);
    interview.act(amendment("more", "late"), "B", at(10)).unwrap();
    let mut seals = own.clone();
    seal_added(&interview, &mut seals, 5, &key::anothers());
    let keys: Vec<_> = seals.iter().map(|seal| (seal.entry, seal.key.clone())).collect();
    assert_eq!(keys, [(5, key::public().unwrap()), (6, seal::public_key(&key::anothers()))]);
    assert_eq!(findings(&written(&interview, &seals)), []);
    // An entry that stood there before is not sealed afterwards.
    let mut late = Vec::new();
    seal_added(&interview, &mut late, 5, &key::anothers());
    assert_eq!(late.iter().map(|seal| seal.entry).collect::<Vec<_>>(), [6]);
}

#[test]
fn a_seal_of_the_signature_by_another_key_is_found_and_nothing_is_added_to_it() {
    let interview = signed();
    let text = written(&interview, &[forced(&interview, 5, &key::anothers())]);
    assert_eq!(findings(&text), [Finding::Seal { entry: 5, fault: SealFault::AnotherKey }]);
    let office = Office::new();
    fs::write(office.file(), &text).unwrap();
    let (code, told_of) = office.verify(&[]);
    assert!(code == Some(1) && told_of.contains("another key than the one that the signature names"), "{told_of}");
    let refused = office.amend(&["--reason", "r", "--text", "t", "--by", "B"]);
    assert!(!refused.status.success(), "a new seal must not cover it");
    assert_eq!(office.text(), text);
}

#[test]
fn a_seal_taken_away_is_told_by_all_who_look_and_never_made_again() {
    let office = Office::new();
    fs::write(office.file(), written(&signed(), &[])).unwrap();
    let words = ["but without a seal", "Entry 5 is not sealed afterwards", "viva amend"];
    let tells = |text: &str| words.iter().all(|words| text.contains(words)) && text.contains(ASSESSOR);
    let output = office.viva(&["show", office.file().to_str().unwrap()]);
    assert!(tells(&told(&output.stderr)), "{}", told(&output.stderr));
    let shown = office.viva(&["show", office.file().to_str().unwrap(), "--json"]);
    let shown: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert!(tells(shown["unsealed"][0].as_str().unwrap()), "{shown}");
    assert!(tells(&office.verify(&[]).1));
    // Not even the key that the signature names makes it up: the file may be another by now.
    for amendments in 1..=2 {
        let output = office.amend(&["--reason", "r", "--text", "t", "--by", "B"]);
        assert!(output.status.success() && tells(&told(&output.stderr)), "{}", told(&output.stderr));
        let (code, told_of) = office.verify(&[]);
        assert!(code == Some(1) && tells(&told_of), "{told_of}");
        let read = document::read(&office.text(), Path::new("x")).unwrap();
        let entries: Vec<_> = read.seals.iter().map(|seal| seal.entry).collect();
        assert_eq!(entries, (6..6 + amendments).collect::<Vec<_>>());
    }
    let loaded = open_session(&office.file(), &viva::store::Protection::plain()).unwrap();
    assert_eq!(loaded.unsealed()[0].kind, UnsealedKind::Signature);
}

#[test]
fn an_entry_that_may_not_stand_there_gets_no_addition() {
    let office = Office::new();
    let interview = signed();
    let mut trail = interview.trail().clone();
    trail.append(at(20), "Somebody", viva::session::Event::Paused);
    let other = Interview::replay(interview.rubric().clone(), trail).unwrap();
    fs::write(office.file(), written(&other, &key::seals(&interview))).unwrap();
    let before = office.text();
    let refused = office.amend(&["--reason", "r", "--text", "t", "--by", "B"]);
    assert!(!refused.status.success() && told(&refused.stderr).contains("changed outside Viva"));
    assert_eq!(office.text(), before);
}
