//! Killed between the signature and its seal: whatever that leaves, only the key that the signature names ever seals it,
//! and whoever opens the session with another is told.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::DateTime;
use viva::{
    desk::Saving,
    session::Event,
    store::{Finding, Protection, SystemDisk, Unsealed, UnsealedKind, Verified, amend, open_session, verify},
};

use crate::{
    failing_disk::{
        disk::{Call, Fault, FaultyDisk},
        rig::{Rig, names},
    },
    key,
};

/// Broken off, decided on, saved; the name to sign with is asked for.
const TO_BE_SIGNED: &[&str] = &[
    "enter",
    "n",
    "\"K1\"",
    "ctrl-n",
    "alt-x",
    "down",
    "down",
    "enter",
    "\"fell ill\"",
    "enter",
    "ctrl-t",
    "+3",
    "f9",
];

fn rig(folder: &Path) -> Rig {
    Rig::new(folder, FaultyDisk::new(folder, None))
}

/// The folder as a kill at a call after the signature was asked for leaves it; none if there is no such call.
fn killed_at(at: usize, torn: bool) -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().unwrap();
    key::lay(&folder.path().join("keys"));
    let mut rig = rig(folder.path());
    rig.steps(TO_BE_SIGNED);
    rig.disk.fail(Fault { at, lasts: true, error: libc::EIO, torn, only: &[] });
    rig.step("enter");
    let met = rig.disk.failed() > 0;
    rig.end();
    met.then_some(folder)
}

fn session(folder: &Path) -> PathBuf {
    let name = names(folder).into_iter().find(|name| name.ends_with(".ron")).unwrap();
    folder.join(name)
}

/// The same folder at somebody else's, whose key is another.
fn at_anothers(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    key::lay_anothers(&copy.path().join("keys"));
    carry(folder, copy.path());
    copy
}

/// Copies all but the keys.
fn carry(from: &Path, to: &Path) {
    for name in names(from).iter().filter(|name| *name != "keys") {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

fn verified(folder: &Path) -> Verified {
    verify(&session(folder), &[], &Protection::plain()).unwrap()
}

/// Opens the only session, waits, leaves, and gives what was shown.
fn opened(folder: &Path) -> String {
    let mut rig = rig(folder);
    rig.step("enter");
    let picture = rig.picture();
    rig.wait(3);
    assert_eq!(rig.failure(), None, "{}", rig.picture());
    rig.step("ctrl-q");
    rig.end();
    picture
}

fn unsealed(folder: &Path) -> Option<Unsealed> {
    open_session(&session(folder), &Protection::plain()).unwrap().unsealed().first().cloned()
}

/// The names in a folder, without what was written aside: that is of no use to anybody.
fn kept_names(folder: &Path) -> Vec<String> {
    names(folder).into_iter().filter(|name| !name.starts_with(".viva-")).collect()
}

#[test]
fn killed_between_signature_and_seal_it_is_sealed_by_the_key_that_it_names_and_no_other() {
    let (mut waited, mut sealed) = (0, 0);
    for torn in [false, true] {
        for at in 0.. {
            let Some(folder) = killed_at(at, torn) else { break };
            let folder = folder.path();
            let context = format!("call {at}, torn {torn}: {:?}", names(folder));
            let loaded = open_session(&session(folder), &Protection::plain()).unwrap();
            if !loaded.interview.record().is_signed() {
                continue;
            }
            let waits = match loaded.unsealed().first() {
                Some(Unsealed { kind: UnsealedKind::Waits { .. }, .. }) => true,
                None => false,
                other => panic!("{context}: {other:?}"),
            };
            (waited, sealed) = (waited + usize::from(waits), sealed + usize::from(!waits));
            let elsewhere = at_anothers(folder);
            let state = || (kept_names(elsewhere.path()), fs::read(session(elsewhere.path())).unwrap());
            let before = state();
            let picture = opened(elsewhere.path());
            assert_eq!(picture.contains("Signed by A. Assessor (fictional), but not sealed yet"), waits, "{picture}");
            assert_eq!(unsealed(elsewhere.path()).is_some(), waits, "{context}");
            assert!(verified(elsewhere.path()).seals.iter().all(|seal| seal.fits && !waits), "{context}");
            if waits {
                // The session is left to the one who signed.
                assert_eq!(state(), before, "{context}");
            }
            // Theirs has been opened elsewhere and comes back.
            carry(elsewhere.path(), folder);
            opened(folder);
            let Verified { findings, seals, interview, .. } = verified(folder);
            assert_eq!((findings, seals.len()), (Vec::new(), 1), "{context}");
            assert_eq!(Some(&seals[0].key), key::public().as_ref(), "{context}");
            assert!(interview.record().is_signed(), "{context}");
            assert!(!names(folder).iter().any(|name| name.contains(".journal")), "{context}");
        }
    }
    assert!(waited > 8 && sealed > 2, "{waited} {sealed}");
}

#[test]
fn whoever_adds_to_what_waits_for_its_seal_is_told_that_it_stays_without() {
    let waits = |folder: &Path| matches!(unsealed(folder), Some(Unsealed { kind: UnsealedKind::Waits { .. }, .. }));
    let folder = (0..).map(|at| killed_at(at, false).unwrap()).find(|folder| waits(folder.path())).unwrap();
    let elsewhere = at_anothers(folder.path());
    let add = |folder: &Path| {
        let event = Event::Amended { text: "more".into(), reason: "late".into(), criteria: Vec::new() };
        let at = DateTime::parse_from_rfc3339("2026-11-24T12:00:00+05:00").unwrap();
        amend(&SystemDisk, &session(folder), [event], ("B", at), &folder.join("keys"), &Protection::plain()).unwrap()
    };
    let told = add(elsewhere.path());
    assert!(matches!(&told[..], [Unsealed { kind: UnsealedKind::Signature, .. }]), "{told:?}");
    let Verified { findings, seals, .. } = verified(elsewhere.path());
    assert!(matches!(&findings[..], [Finding::NoSeal(_)]) && seals.len() == 1, "{findings:?}");
    assert!(opened(elsewhere.path()).contains("but without a seal"));
    // Where the key is, signature and addition come into the file together, and both are sealed.
    assert_eq!(add(folder.path()), []);
    let Verified { findings, seals, .. } = verified(folder.path());
    assert_eq!((findings, seals.len()), (Vec::new(), 2));
}

#[test]
fn without_a_key_nothing_is_signed_and_with_it_the_same_session_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys/signing-key");
    fs::create_dir_all(folder.path().join("keys")).unwrap();
    fs::write(&path, "nonsense").unwrap();
    let mut rig = rig(folder.path());
    rig.steps(TO_BE_SIGNED);
    rig.step("enter");
    assert!(rig.picture().contains("Not signed: a signature counts only with its seal"), "{}", rig.picture());
    let is_signed =
        |rig: &Rig| rig.held().unwrap().trail.entries().iter().any(|entry| entry.event.signature().is_some());
    assert!(!is_signed(&rig));
    key::lay(&folder.path().join("keys"));
    rig.steps(&["f9", "enter", "+3"]);
    assert!(is_signed(&rig), "{}", rig.picture());
    rig.step("ctrl-q");
    rig.end();
    let Verified { findings, seals, .. } = verified(folder.path());
    assert_eq!((findings, seals.len()), (Vec::new(), 1));
}

#[test]
fn a_signed_session_that_did_not_last_at_first_is_saved_again_in_its_place() {
    let mut met = 0;
    for only in [&[Call::SyncFolder][..], &[Call::Sync], &[Call::Rename]] {
        for at in 0..4 {
            let folder = tempfile::tempdir().unwrap();
            key::lay(&folder.path().join("keys"));
            let mut rig = rig(folder.path());
            rig.steps(TO_BE_SIGNED);
            rig.disk.fail(Fault { at, lasts: false, error: libc::EIO, torn: false, only });
            rig.step("enter");
            met += rig.disk.failed();
            rig.wait(8);
            let told = rig.state.shared.notice.as_ref().map(|notice| notice.text.clone());
            assert_eq!(rig.saving(), Some(Saving::ReadOnly), "{only:?} {at}: {:?}", rig.failure());
            rig.end();
            let files: Vec<String> = names(folder.path()).into_iter().filter(|name| name != "keys").collect();
            assert_eq!(files.len(), 1, "{only:?} {at}: {files:?} {told:?}");
            let verified = verify(&session(folder.path()), &[], &Protection::plain()).unwrap();
            assert_eq!(verified.findings, [], "{only:?} {at}");
        }
    }
    assert!(met > 3, "{met}");
}
