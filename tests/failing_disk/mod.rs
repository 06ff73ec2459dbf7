//! Whatever a disk does, and whenever it does it: the interview goes on, what was shown is kept, what is wrong is said,
//! and when the disk is well again everything is on it.
//!
//! Three errors come at each call of a script; those that differ from them in their words alone come at each third call.
//! `VIVA_FAULTS=all` lets them come at each, too.

pub mod disk;
pub mod lasting;
mod late;
mod leaving;
mod power;
pub mod rig;
mod signing;

use disk::{Call, Fault, FaultyDisk};
use rig::{Held, Rig, found_in, names};
use viva::desk::Saving;

/// An interview begun, named, opened, a question answered, with pauses in which the file is written.
const SCRIPT: &[&str] = &[
    "enter", "n", "\"K\"", "\"1\"", "ctrl-n", "+3", "space", "space", "ctrl-n", "\"B\"", "\"y\"", "enter", "\"a\"",
    "+3", "\"ж\"", "ctrl-n", "\"L\"", "+3", "\"o\"",
];

/// The errors that disks have, and what is said of them.
const ERRORS: &[(i32, &str)] = &[
    (libc::ENOSPC, "The disk is full"),
    (libc::EIO, "The disk reports a fault"),
    (libc::EROFS, "The disk is read-only"),
    (libc::EDQUOT, "Your quota is used up"),
    (libc::ENOENT, "The folder is gone"),
    (libc::EACCES, "The right to write is missing"),
];

/// What is on the desk after each step of the script where nothing goes wrong, whether there is a file by then, and
/// how many calls there were.
struct Reference {
    held: Vec<Option<Held>>,
    filed: Vec<bool>,
    calls: Vec<Call>,
}

fn reference() -> Reference {
    let folder = tempfile::tempdir().unwrap();
    let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
    let (mut held, mut filed) = (Vec::new(), Vec::new());
    for step in SCRIPT {
        rig.step(step);
        assert_eq!(rig.failure(), None);
        held.push(rig.held());
        filed.push(rig.found().is_some());
        assert!(rig.found().is_none_or(|found| Some(found) == rig.held()), "after {step}");
    }
    let calls = rig.disk.calls();
    rig.end();
    Reference { held, filed, calls }
}

/// Runs the script over a disk that fails, and looks after each step at what a start after a crash would find.
fn run(reference: &Reference, fault: Fault, words: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), Some(fault)));
    let mut met = false;
    for (index, step) in SCRIPT.iter().enumerate() {
        let (before, met_before) = (rig.disk.failed(), met);
        rig.step(step);
        let context = format!("{fault:?}, {:?}, step {index} {step}", reference.calls.get(fault.at));
        assert_eq!(rig.held(), reference.held[index], "the interview goes on: {context}");
        let failed = rig.disk.failed() > before;
        if failed && !met {
            met = true;
            // What was shown before the fault is there; what came with it may be.
            let shown =
                index.checked_sub(1).filter(|shown| reference.filed[*shown]).map(|shown| &reference.held[shown]);
            if let Some(shown) = shown {
                let found = rig.found();
                assert!(found == *shown || found == reference.held[index], "kept: {context}\n{found:?}\n{shown:?}");
            }
        }
        if let Some(failure) = rig.failure() {
            assert!(failure.contains(words), "{failure:?} does not say {words:?}: {context}");
            assert!(failure.contains(&folder.path().display().to_string()), "{failure:?} names no path: {context}");
            assert_eq!(rig.saving(), Some(Saving::Failed));
        }
        let typed = step.starts_with('"');
        if fault.lasts && met_before && typed && fault.only.is_empty() {
            assert_eq!(rig.saving(), Some(Saving::Failed), "said as long as it fails: {context}");
            assert!(rig.picture().contains("NOT SAVED"), "{}", rig.picture());
        }
    }
    assert!(met || !fault.only.is_empty(), "the script meets call {}", fault.at);
    rig.disk.heal();
    rig.wait(8);
    assert_eq!((rig.failure(), rig.saving()), (None, Some(Saving::Saved)), "healed: {fault:?}");
    assert_eq!(&rig.held(), reference.held.last().unwrap());
    assert_eq!(rig.found(), rig.held(), "after healing all is there: {fault:?}");
    let held = rig.held().unwrap();
    rig.step("ctrl-q");
    assert_eq!(rig.held(), None, "left without a question: {fault:?}\n{}", rig.picture());
    rig.end();
    let found = found_in(folder.path()).unwrap();
    assert_eq!(found.trail.entries()[..held.trail.len()], *held.trail.entries());
    let left = names(folder.path());
    assert!(matches!(&left[..], [file] if file.ends_with(".ron")), "nothing is left lying about: {fault:?} {left:?}");
}

#[test]
fn the_drawing_thread_waits_for_no_sync_of_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    // Not there yet, nor is the one above.
    let sessions = folder.path().join("deep/sessions");
    let mut rig = Rig::new(&sessions, FaultyDisk::new(folder.path(), None));
    rig.steps(SCRIPT);
    let here = rig.disk.asked_here();
    assert!(here.contains(&Call::Create) && here.contains(&Call::Append), "{here:?}");
    assert!(!here.contains(&Call::Sync) && !here.contains(&Call::SyncFolder), "{here:?}");
    let synced = rig.disk.calls().iter().filter(|call| **call == Call::SyncFolder).count();
    assert!(synced > 3, "the folders that were made are synced elsewhere");
    rig.end();
}

/// Errors that are told in other words, and are handled as those are that come at each call.
const ALIKE: [i32; 3] = [libc::EROFS, libc::EDQUOT, libc::EACCES];

/// Each call of the script fails, in one way; of errors that are handled alike, each comes at its own third of the calls.
fn each_call(error: i32, lasts: bool, torn: bool) {
    let (_, words) = ERRORS.iter().find(|(each, _)| *each == error).unwrap();
    let reference = reference();
    assert!(reference.calls.len() > 50, "the script asks much of the disk: {:?}", reference.calls);
    let all = std::env::var("VIVA_FAULTS").as_deref() == Ok("all");
    let (first, step) = match ALIKE.iter().position(|alike| *alike == error) {
        Some(place) if !all => (place, ALIKE.len()),
        _ => (0, 1),
    };
    for at in (first..reference.calls.len()).step_by(step) {
        run(&reference, Fault { at, lasts, error, torn, only: &[] }, words);
    }
}

macro_rules! each_call {
    ($($name:ident: $error:ident, $lasts:literal, $torn:literal;)*) => {
        $(#[test] fn $name() { each_call(libc::$error, $lasts, $torn); })*
    };
}

each_call! {
    a_disk_full_once_loses_nothing: ENOSPC, false, true;
    a_disk_that_stays_full_loses_nothing: ENOSPC, true, true;
    a_failing_disk_once_loses_nothing: EIO, false, false;
    a_disk_that_goes_on_failing_loses_nothing: EIO, true, false;
    a_disk_read_only_once_loses_nothing: EROFS, false, false;
    a_disk_that_stays_read_only_loses_nothing: EROFS, true, false;
    a_quota_used_up_once_loses_nothing: EDQUOT, false, true;
    a_quota_that_stays_used_up_loses_nothing: EDQUOT, true, true;
    a_folder_gone_once_loses_nothing: ENOENT, false, false;
    a_folder_that_stays_gone_loses_nothing: ENOENT, true, false;
    rights_missing_once_lose_nothing: EACCES, false, false;
    rights_that_stay_missing_lose_nothing: EACCES, true, false;
}
