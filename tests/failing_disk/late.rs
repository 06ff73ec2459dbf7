//! News that comes when the session that it is about was left: another is on the desk by then.

use std::path::Path;

use viva::{
    desk::Saving,
    store::{Protection, open_session},
    tui::Destination,
};

use crate::failing_disk::{
    disk::{Call, Fault, FaultyDisk},
    rig::{Rig, held_by, names},
};

const BEGUN: &[&str] =
    &["enter", "n", "\"K1\"", "ctrl-n", "+3", "space", "space", "ctrl-n", "\"many letters are typed\"", "+3"];

/// The next interview, while something of the one before is held back, and then comes.
fn next_interview(mut rig: Rig, folder: &Path, fails: bool) {
    rig.takes_news_until(|rig| rig.held().is_none());
    for step in ["n", "n", "\"K9\"", "ctrl-n", "tick"] {
        rig.hasty(step);
    }
    if fails {
        rig.disk.fail(Fault { at: 0, lasts: false, error: libc::EIO, torn: false, only: &[Call::Sync] });
    }
    rig.disk.release();
    for step in ["space", "space", "ctrl-n", "\"and all the others\"", "tick"] {
        rig.hasty(step);
    }
    rig.checks_power = false;
    rig.wait(8);
    assert_eq!(rig.saving(), Some(Saving::Saved), "{:?}", rig.failure());
    let desk = rig.state.shared.desk.as_ref().unwrap();
    let (path, held) = (desk.path.clone().unwrap(), rig.held());
    let found = || Some(held_by(open_session(&path, &Protection::plain()).unwrap()));
    assert!(path.ends_with("2026-11-24-K9-first-aid.ron"), "{}", path.display());
    assert_eq!(found(), held);
    rig.step("ctrl-q");
    assert_eq!(rig.held(), None, "{}", rig.picture());
    rig.end();
    assert!(format!("{:?}", found()).contains("and all the others"), "{:?}", names(folder));
}

#[test]
fn a_late_sync_of_a_session_that_was_left_says_nothing_of_the_next() {
    for fails in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
        rig.steps(BEGUN);
        rig.checks_power = true;
        rig.disk.hold(Call::Sync, ".journal");
        for step in ["\"x\"", "\"yz\"", "ctrl-q"] {
            rig.hasty(step);
        }
        next_interview(rig, folder.path(), fails);
    }
}

#[test]
fn what_another_hand_writes_while_a_save_still_syncs_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
    rig.steps(BEGUN);
    let path = rig.state.shared.desk.as_ref().unwrap().path.clone().unwrap();
    // The file has its name, and its folder is being synced.
    rig.disk.hold(Call::SyncFolder, "");
    for step in ["\"x\"", "tick", "tick", "tick"] {
        rig.hasty(step);
    }
    let holds = |word: &str| std::fs::read_to_string(&path).is_ok_and(|text| text.contains(word));
    while !holds("typedx") {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let edited = std::fs::read_to_string(&path).unwrap().replace("typedx", "typed by another");
    std::fs::write(&path, &edited).unwrap();
    rig.disk.release();
    rig.step("\"y\"");
    rig.wait(8);
    assert!(std::fs::read_to_string(&path).unwrap() == edited, "{:?}", names(folder.path()));
    let beside = rig.state.shared.desk.as_ref().unwrap().path.clone().unwrap();
    assert_ne!(beside, path);
    let held = format!("{:?}", held_by(open_session(&beside, &Protection::plain()).unwrap()));
    assert!(held.contains("typedxy"), "{held}");
}

#[test]
fn what_was_asked_of_no_session_comes_whatever_is_opened_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
    rig.steps(BEGUN);
    rig.step("ctrl-q");
    // At home the list is read; the sheet of a session that is not there cannot be opened.
    let session = folder.path().join("2026-11-24-gone.ron");
    rig.go(Destination::Sheet { session, rater: "B. Second (fictional)".into() });
    assert!(rig.picture().contains("K1"), "{}", rig.picture());
}

#[test]
fn a_late_save_of_a_session_that_was_given_up_says_nothing_of_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut rig = Rig::new(folder.path(), FaultyDisk::new(folder.path(), None));
    rig.steps(BEGUN);
    rig.checks_power = true;
    rig.disk.hold(Call::Sync, ".tmp");
    rig.disk.fail(Fault { at: 0, lasts: false, error: libc::EIO, torn: false, only: &[Call::Rename] });
    for step in ["\"x\"", "tick", "tick", "ctrl-q"] {
        rig.hasty(step);
    }
    // The first save fails now; the one that leaving has ordered is held back.
    rig.disk.let_one_pass();
    rig.takes_news_until(|rig| rig.picture().contains("Save a copy elsewhere"));
    for step in ["down", "down", "enter"] {
        rig.hasty(step);
    }
    next_interview(rig, folder.path(), false);
}
