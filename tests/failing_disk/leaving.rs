//! Leaving while nothing can be saved, copies elsewhere, some calls alone failing, and opening again over a disk that
//! fails.

use std::{fs, path::PathBuf};

use viva::desk::Saving;

use crate::failing_disk::{
    disk::{Call, Fault, FaultyDisk},
    rig::{Rig, found_in, names},
};

const BEGUN: &[&str] = &["enter", "n", "\"K1\"", "ctrl-n", "space", "space", "ctrl-n", "\"By\"", "+3"];

fn always(error: i32, only: &'static [Call]) -> Fault {
    Fault { at: 0, lasts: true, error, torn: true, only }
}

/// An interview under way; from now on the disk is full.
fn full() -> (tempfile::TempDir, Rig) {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    let mut rig = Rig::new(&sessions, FaultyDisk::new(&sessions, None));
    rig.steps(BEGUN);
    rig.disk.fail(always(libc::ENOSPC, &[]));
    rig.step("\" a course\"");
    (folder, rig)
}

#[test]
fn leaving_with_unsaved_work_asks_and_staying_goes_on() {
    let (_folder, mut rig) = full();
    rig.step("ctrl-q");
    let picture = rig.picture();
    for words in ["Not everything is saved", "The disk is full", "Stay, and try again", "Save a copy elsewhere", "lose"]
    {
        assert!(picture.contains(words), "{words}\n{picture}");
    }
    rig.step("enter");
    assert!(!rig.picture().contains("Stay, and try again"), "{}", rig.picture());
    rig.step("\" held\"");
    rig.disk.heal();
    rig.wait(8);
    assert_eq!(rig.saving(), Some(Saving::Saved));
    assert_eq!(rig.found(), rig.held());
    assert!(format!("{:?}", rig.held()).contains("By a course held"));
}

#[test]
fn blanks_in_a_fresh_preparation_make_no_file_and_keep_nobody() {
    for tabs in 0..12 {
        for typed in ["\" \"", "\"   \"", "enter", "space"] {
            let folder = tempfile::tempdir().unwrap();
            let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
            rig.steps(&["enter", "n"]);
            rig.steps(&vec!["tab"; tabs]);
            rig.steps(&[typed, "+3"]);
            if !rig.picture().contains("Candidate") {
                // Enter has chosen or ticked something.
                continue;
            }
            let begun = rig.found().is_some();
            rig.steps(&["ctrl-q"]);
            assert_eq!(rig.held(), None, "{tabs} tabs, {typed}: {}", rig.picture());
            assert_eq!(rig.found().is_some(), begun, "{tabs} tabs, {typed}");
            rig.end();
        }
    }
}

#[test]
fn a_disk_that_stays_full_for_long_is_left_with_no_torn_journals() {
    let (folder, mut rig) = full();
    rig.disk.fail(always(libc::ENOSPC, &[Call::Append]));
    rig.wait(60);
    let left = names(&folder.path().join("sessions"));
    assert!(left.iter().filter(|name| name.contains(".journal")).count() < 2, "{left:?}");
    rig.disk.heal();
    rig.wait(8);
    assert_eq!((rig.saving(), rig.found()), (Some(Saving::Saved), rig.held()));
}

#[test]
fn a_file_left_to_another_program_is_told_once_the_session_could_be_saved_beside_it() {
    for only in [&[Call::Rename][..], &[Call::Create], &[Call::Append], &[Call::Sync], &[Call::SyncFolder]] {
        for at in 0..2 {
            let folder = tempfile::tempdir().unwrap();
            let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
            rig.steps(&["enter", "n", "\"K1\"", "ctrl-n", "+3", "space", "+3"]);
            let file = rig.state.shared.desk.as_ref().unwrap().path.clone().unwrap();
            fs::write(folder.path().join("x"), "something else").unwrap();
            fs::rename(folder.path().join("x"), &file).unwrap();
            rig.disk.fail(Fault { at, lasts: false, error: libc::EIO, torn: false, only });
            rig.step("space");
            let mut told = Vec::new();
            for _ in 0..10 {
                told.extend(rig.state.shared.notice.iter().map(|notice| notice.text.clone()));
                rig.step("+1");
            }
            told.dedup();
            assert_eq!(told.len(), 1, "{only:?} {at}: {told:?}");
            assert!(told[0].contains(&format!("has changed {}", file.display())), "{only:?} {at}: {told:?}");
            assert_eq!(rig.saving(), Some(Saving::Saved), "{only:?} {at}");
            assert_eq!(fs::read_to_string(&file).unwrap(), "something else");
            rig.end();
        }
    }
}

#[test]
fn leaving_all_the_same_leaves_what_was_saved_before() {
    let (folder, mut rig) = full();
    rig.steps(&["ctrl-q", "down", "down", "enter"]);
    assert_eq!(rig.held(), None, "{}", rig.picture());
    rig.end();
    let found = found_in(&folder.path().join("sessions")).unwrap();
    assert!(format!("{found:?}").contains("\"By\""), "{found:?}");
}

#[test]
fn a_copy_elsewhere_takes_what_cannot_be_saved_here() {
    for keys in [&["alt-w"][..], &["ctrl-q", "down", "enter"]] {
        let (folder, mut rig) = full();
        let elsewhere = folder.path().join("stick");
        fs::create_dir(&elsewhere).unwrap();
        rig.steps(keys);
        assert!(rig.picture().contains("Save a copy"), "{}", rig.picture());
        rig.step(&format!("\"{}\"", elsewhere.display()));
        rig.step("enter");
        let found = found_in(&elsewhere).unwrap_or_else(|| panic!("no copy: {}", rig.picture()));
        assert_eq!(Some(&found.trail), rig.held().map(|held| held.trail).as_ref(), "{keys:?}");
        assert!(format!("{found:?}").contains("By a course"));
    }
}

#[test]
fn a_copy_that_cannot_be_written_says_where_and_why_and_leaves_nothing() {
    let (folder, mut rig) = full();
    let sessions = folder.path().join("sessions");
    let before = names(&sessions);
    let copy: PathBuf = sessions.join("copy.ron");
    rig.step("alt-w");
    rig.step(&format!("\"{}\"", copy.display()));
    rig.step("enter");
    let notice = rig.state.shared.notice.as_ref().expect("something is told");
    assert!(notice.wrong && notice.text.contains("The disk is full"), "{}", notice.text);
    assert!(notice.text.contains(&copy.display().to_string()), "{}", notice.text);
    assert_eq!(names(&sessions), before);
}

#[test]
fn calls_of_one_kind_that_fail_are_told_and_cost_nothing() {
    for only in [
        &[Call::Sync][..],
        &[Call::Rename],
        &[Call::Append],
        &[Call::Create],
        &[Call::SyncFolder],
        &[Call::MakeFolder],
        &[Call::Sync, Call::SyncFolder],
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
        rig.steps(BEGUN);
        rig.disk.fail(always(libc::EIO, only));
        rig.steps(&["\" a\"", "+3"]);
        assert_eq!(rig.saving(), Some(Saving::Failed), "{only:?}");
        assert!(rig.failure().unwrap().contains("The disk reports a fault"), "{:?}", rig.failure());
        rig.step("\" course\"");
        assert_eq!(rig.saving(), Some(Saving::Failed), "{only:?} is told until it is over");
        if !only.contains(&Call::Append) && !only.contains(&Call::Create) {
            assert_eq!(rig.found(), rig.held(), "{only:?}: one of journal and file has everything");
        }
        rig.disk.heal();
        rig.wait(8);
        assert_eq!((rig.saving(), rig.found()), (Some(Saving::Saved), rig.held()), "{only:?}");
    }
}

#[test]
fn a_session_opened_over_a_disk_that_fails_is_opened_or_refused_and_stays_whole() {
    let mut at = 0;
    loop {
        let folder = tempfile::tempdir().unwrap();
        let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
        rig.steps(BEGUN);
        rig.steps(&["ctrl-q"]);
        let before = rig.found().unwrap();
        let calls = rig.disk.calls().len();
        rig.disk.fail(Fault { at, lasts: false, error: libc::EIO, torn: true, only: &[] });
        rig.steps(&["enter", "\"!\"", "+3", "ctrl-q"]);
        let met = rig.disk.failed() > 0;
        let found = rig.found().unwrap();
        let (had, has) = (before.trail.entries(), found.trail.entries());
        assert_eq!(&has[..had.len()], had, "call {at} of {calls}: {}", rig.picture());
        rig.end();
        if !met {
            break;
        }
        at += 1;
    }
    assert!(at > 10, "opening and going on asks something of the disk");
}
