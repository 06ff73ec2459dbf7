//! Signed is signed: seals, amendments, and what verification finds.

mod every_byte;
mod formats;
mod keys;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
    sync::Arc,
};

use serde_json::Value;
use tempfile::TempDir;
use viva::{
    bounds,
    session::{Event, Interview, Moment, Outcome, Preparation, Refusal, Seal, SessionState},
    store::{Contents, Holder, Lock, document},
};

use crate::{key, program};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const ASSESSOR: &str = "A. Assessor (fictional)";

/// A folder with a session signed and sealed, and keys of its own.
struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Office { folder: tempfile::tempdir().unwrap() };
        key::lay(&office.keys());
        fs::write(office.file(), sealed(&signed())).unwrap();
        office
    }

    fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("session.ron")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    fn viva(&self, arguments: &[&str]) -> Output {
        program::viva(self.folder.path(), &self.keys(), arguments)
    }

    fn verify(&self, more: &[&str]) -> (Option<i32>, String) {
        let output = self.viva(&[&["verify", self.file().to_str().unwrap()], more].concat());
        (output.status.code(), told(&output.stdout) + &told(&output.stderr))
    }

    fn amend(&self, more: &[&str]) -> Output {
        self.viva(&[&["amend", self.file().to_str().unwrap()], more].concat())
    }

    fn amended(&self) {
        let output = self.amend(&["--reason", "came late", "--text", "The licence was seen.", "--by", "B. Second"]);
        assert!(output.status.success(), "{}", told(&output.stderr));
    }

    fn key(&self) -> String {
        told(&self.viva(&["key"]).stdout).trim().to_owned()
    }
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn at(minute: i64) -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + chrono::TimeDelta::minutes(minute)
}

/// Broken off and decided on.
fn decided() -> Interview {
    let rubric = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    let rubric = Arc::new(viva::rubric::read(&rubric).unwrap());
    let mut interview = Interview::begin("s-1".into(), rubric.clone(), ASSESSOR, at(0));
    let prepared = Preparation { candidate: "K-1".into(), assessor: ASSESSOR.into(), ..Preparation::new(&rubric) };
    let outcome = Outcome::NoResult;
    for (minute, event) in [
        Event::Prepared(prepared),
        Event::BrokenOff { reason: "fell ill (invented)".into() },
        Event::RecommendationAccepted { outcome },
    ]
    .into_iter()
    .enumerate()
    {
        interview.act(event, ASSESSOR, at(minute as i64 + 1)).unwrap();
    }
    interview
}

/// The same signed without a result: short, and as signed as any.
fn signed() -> Interview {
    let mut interview = decided();
    let signature = Event::Signed { name: ASSESSOR.into(), outcome: Outcome::NoResult, key: key::public() };
    interview.act(signature, ASSESSOR, at(4)).unwrap();
    interview
}

fn sealed(interview: &Interview) -> String {
    written(interview, &key::seals(interview))
}

fn written(interview: &Interview, seals: &[Seal]) -> String {
    document::write(&Contents { seals, ..Contents::new(interview, None) })
}

fn amendment(text: &str, reason: &str) -> Event {
    Event::Amended { text: text.into(), reason: reason.into(), criteria: Vec::new() }
}

#[test]
fn a_signed_session_is_in_order_and_tells_its_key() {
    let office = Office::new();
    let key = office.key();
    let (code, told) = office.verify(&[]);
    assert_eq!(code, Some(0), "{told}");
    assert_eq!(told.lines().count(), 2);
    let listed = format!("Seal of entry 5, {ASSESSOR} at 24 November 2026, 10:04:00 +05:00");
    assert!(told.contains(&listed), "{told}");
    assert!(told.contains(&key) && told.contains("the key was not checked"), "{told}");
    let (code, told) = office.verify(&["--key", &key.to_uppercase()]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("of the list"), "{told}");
    let (code, told) = office.verify(&["--key", &"0".repeat(64)]);
    assert_eq!(code, Some(1));
    assert!(told.contains("not on the list"), "{told}");
    assert_eq!(office.verify(&["--key", "short"]).0, Some(1));
}

#[test]
fn an_amendment_adds_and_changes_nothing_that_was_signed() {
    let office = Office::new();
    let before = document::read(&office.text(), Path::new("x")).unwrap();
    let output = office.amend(&[
        "--reason",
        "came late",
        "--text",
        "The licence was seen.",
        "--by",
        "B. Second",
        "--criterion",
        "C1",
    ]);
    assert!(output.status.success(), "{}", told(&output.stderr));
    let after = document::read(&office.text(), Path::new("x")).unwrap();
    let (old, new) = (before.interview.record(), after.interview.record());
    assert_eq!(after.interview.state(), SessionState::Signed);
    assert_eq!((&old.signature, &old.decision, &old.ratings), (&new.signature, &new.decision, &new.ratings));
    let [amendment] = &new.amendments[..] else { panic!("{:?}", new.amendments) };
    assert_eq!((amendment.by.as_str(), amendment.reason.as_str()), ("B. Second", "came late"));
    assert_eq!(after.seals[..1], before.seals, "the first seal is the one of before");
    assert_eq!(after.seals.len(), 2);
    assert_eq!(office.verify(&["--key", &office.key()]).0, Some(0));
    let report = told(&office.viva(&["report", office.file().to_str().unwrap(), "--format", "md"]).stdout);
    assert!(report.contains("> The licence was seen.") && report.contains("came late"), "{report}");
    assert!(!office.folder.path().join("session.lock").exists());
}

#[test]
fn an_amendment_that_may_not_be_leaves_the_file_alone() {
    let office = Office::new();
    let before = office.text();
    for (arguments, words) in [
        (vec!["--reason", "r", "--text", "t"], "VIVA_ASSESSOR"),
        (vec!["--reason", "r", "--text", "t", "--by", "  "], "VIVA_ASSESSOR"),
        (vec!["--reason", " ", "--text", "t", "--by", "B"], "Give a reason"),
        (vec!["--reason", "r", "--text", " ", "--by", "B"], "some text"),
        (vec!["--reason", "r", "--text", "t", "--by", "B", "--criterion", "C99"], "C99"),
        (vec!["--reason", &"x".repeat(501), "--text", "t", "--by", "B"], "too long"),
        (vec!["--reason", "r", "--by", "B"], "--text"),
    ] {
        let output = office.amend(&arguments);
        assert!(!output.status.success());
        assert!(told(&output.stderr).contains(words), "{arguments:?}: {}", told(&output.stderr));
    }
    let held = Lock::take(&office.folder.path().join("session.lock"), &Holder::me("C. Third", at(0)));
    let output = office.amend(&["--reason", "r", "--text", "t", "--by", "B"]);
    assert!(told(&output.stderr).contains("Another has this session open"), "{}", told(&output.stderr));
    drop(held);
    assert_eq!(office.text(), before);
}

#[test]
fn only_what_is_signed_is_amended_and_then_nothing_else_happens() {
    let mut interview = signed();
    let paused = interview.act(Event::Paused, ASSESSOR, at(9));
    assert_eq!(paused, Err(Refusal::Signed));
    interview.act(amendment("more", "late"), "B", at(10)).unwrap();
    assert_eq!(interview.act(Event::Paused, ASSESSOR, at(11)), Err(Refusal::Signed));
    let open = Interview::begin("s-2".into(), interview.rubric().clone(), ASSESSOR, at(0));
    assert_eq!(open.permit(&amendment("more", "late")), Err(Refusal::NotSigned));
}

#[test]
fn as_many_amendments_as_are_permitted_can_be_read_and_sealed() {
    let most = bounds::AMENDMENTS_MAX;
    let mut interview = signed();
    for _ in 0..most {
        interview.act(amendment("m", "l"), "B", at(10)).unwrap();
    }
    let more = interview.permit(&amendment("m", "l"));
    assert_eq!(more, Err(Refusal::TooMany { what: "amendments", most }));
    let mut seals = key::seals(&interview);
    let read = document::read(&written(&interview, &seals), Path::new("x")).unwrap();
    assert_eq!((read.seals.len(), read.alterations.len()), (most + 1, 0));
    seals.push(seals[0].clone());
    assert!(document::read(&written(&interview, &seals), Path::new("x")).is_err(), "one seal too many");
}

#[test]
fn a_chain_made_anew_does_not_pass_for_the_one_sealed() {
    let office = Office::new();
    office.amended();
    let genuine = document::read(&office.text(), Path::new("x")).unwrap();
    // The forger is good: trail, record and head all follow from the changed entry.
    let mut trail = viva::session::Trail::default();
    for entry in genuine.interview.trail().entries() {
        let event = match &entry.event {
            Event::BrokenOff { .. } => Event::BrokenOff { reason: "forged".into() },
            event => event.clone(),
        };
        trail.append(entry.at, &entry.by, event);
    }
    let forged = Interview::replay(genuine.interview.rubric().clone(), trail).unwrap();
    fs::write(office.file(), written(&forged, &genuine.seals)).unwrap();
    let (code, told) = office.verify(&[]);
    assert_eq!(code, Some(1));
    assert!(told.contains("The seal of entry 5 does not fit") && told.contains("The seal of entry 6"), "{told}");
    // Without seals nothing else would tell: that they are gone must.
    fs::write(office.file(), written(&forged, &[])).unwrap();
    let (code, told) = office.verify(&[]);
    assert_eq!(code, Some(1));
    assert!(told.contains("Entry 5 is not sealed afterwards"), "{told}");
}

#[test]
fn an_amendment_cut_off_or_put_after_is_found() {
    let office = Office::new();
    let short = document::read(&office.text(), Path::new("x")).unwrap();
    office.amended();
    let long = document::read(&office.text(), Path::new("x")).unwrap();
    fs::write(office.file(), written(&short.interview, &long.seals)).unwrap();
    assert!(office.verify(&[]).1.contains("its end was cut off"));
    fs::write(office.file(), written(&long.interview, &short.seals)).unwrap();
    let (_, told) = office.verify(&[]);
    assert!(told.contains("Entry 6 of the trail") && told.contains("by B. Second, has no seal"), "{told}");
    let mut trail = long.interview.trail().clone();
    trail.append(at(20), "Somebody", Event::Paused);
    let other = Interview::replay(long.interview.rubric().clone(), trail).unwrap();
    fs::write(office.file(), written(&other, &long.seals)).unwrap();
    let (code, told) = office.verify(&[]);
    assert_eq!(code, Some(1));
    assert!(told.contains("Entry 7") && told.contains("Somebody"), "{told}");
}

#[test]
fn the_first_broken_entry_is_named_with_time_and_author() {
    let office = Office::new();
    let text = office.text();
    let place = text.rfind("fell ill").unwrap();
    fs::write(office.file(), format!("{}felt well{}", &text[..place], &text[place + 8..])).unwrap();
    let (code, told) = office.verify(&[]);
    assert_eq!(code, Some(1));
    assert!(
        told.contains("Entry 3") && told.contains("24 November 2026, 10:02:00 +05:00") && told.contains(ASSESSOR),
        "{told}"
    );
    let refused = office.amend(&["--reason", "r", "--text", "t", "--by", "B"]);
    assert!(!refused.status.success(), "a new seal must not cover what another hand changed");
}

#[test]
fn verification_of_many_files_is_told_as_json() {
    let office = Office::new();
    office.amended();
    let file = office.file();
    let output = office.viva(&["verify", file.to_str().unwrap(), "no-such-file.ron", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&json[0]["in_order"], &json[0]["entries"], &json[0]["session"]),
        (&true.into(), &6.into(), &"s-1".into())
    );
    assert_eq!(
        json[0]["seals"][1],
        serde_json::json!({
            "entry": 6,
            "at": json[0]["seals"][1]["at"],
            "by": "B. Second",
            "key": office.key(),
            "fits": true,
            "known": null,
        })
    );
    assert_eq!(json[1]["in_order"], false);
    assert!(json[1]["error"].as_str().unwrap().contains("There is no file"));
}

#[test]
fn the_key_is_made_once_and_a_key_that_others_read_signs_nothing() {
    let office = Office::new();
    let key = office.key();
    assert_eq!(key.len(), 64);
    let json: Value = serde_json::from_slice(&office.viva(&["key", "--json"]).stdout).unwrap();
    assert_eq!(json, serde_json::json!({ "key": key }));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let path = office.keys().join("signing-key");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let before = office.text();
        let refused = office.amend(&["--reason", "r", "--text", "t", "--by", "B"]);
        assert!(told(&refused.stderr).contains("chmod 600"), "{}", told(&refused.stderr));
        assert_eq!(office.text(), before);
    }
}
