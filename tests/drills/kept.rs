//! What a trainee did is on the disk.

use std::{fs, path::Path, thread};

use chrono::{DateTime, TimeDelta};
use viva::{
    practice::drill::{Grade, Review},
    session::Moment,
    store::{DrillLogError, Holder, StoreError, SystemDisk, add_review, drills_path, open_drills, read_drills},
};

const TRAINEE: &str = "T. Trainee (fictional)";

fn at(seconds: i64) -> Moment {
    DateTime::parse_from_rfc3339("2026-11-02T09:00:00+05:00").unwrap() + TimeDelta::seconds(seconds)
}

fn review(seconds: i64) -> Review {
    Review { at: at(seconds), drill: "a/rate/Q1/C1".into(), digest: "0123".into(), grade: Grade::Good }
}

fn add(sessions: &Path, seconds: i64) -> Result<viva::store::DrillLog, DrillLogError> {
    add_review(&SystemDisk, sessions, TRAINEE, &review(seconds), &Holder::me(TRAINEE, at(seconds)))
}

#[test]
fn what_was_done_is_read_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(read_drills(folder.path(), TRAINEE).unwrap().reviews, []);
    add(folder.path(), 0).unwrap();
    add(folder.path(), 1).unwrap();
    // Once kept, the same is not added again.
    let log = add(folder.path(), 1).unwrap();
    assert_eq!(log.reviews, [review(0), review(1)]);
    assert_eq!(read_drills(folder.path(), &TRAINEE.to_uppercase()).unwrap(), log, "capitals make no other trainee");
    assert_eq!(read_drills(folder.path(), "Somebody else").unwrap().reviews, []);
    let path = drills_path(folder.path(), TRAINEE);
    let files: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files, [path], "neither lock nor temporary file is left");
}

#[test]
fn no_name_leads_out_of_the_folder() {
    for name in ["", "../../etc/passwd", "a/b", ".", "\u{202e}", &"x".repeat(9_000), "Жанна"] {
        let path = drills_path(Path::new("s"), name);
        assert_eq!(path.parent().unwrap(), Path::new("s/drills"), "{name}");
        assert!(path.file_name().unwrap().len() < 255);
    }
    assert_ne!(drills_path(Path::new("s"), "a b"), drills_path(Path::new("s"), "a-b"));
}

#[test]
fn a_damaged_file_is_kept_aside_and_told() {
    for damaged in [&b""[..], b"(format: 1, trainee: \"T\", reviews: [(at:", b"\xff\xfe", b"[]"] {
        let folder = tempfile::tempdir().unwrap();
        add(folder.path(), 0).unwrap();
        let path = drills_path(folder.path(), TRAINEE);
        fs::write(&path, damaged).unwrap();
        // Reading alone changes nothing.
        assert!(read_drills(folder.path(), TRAINEE).is_err());
        assert_eq!(fs::read(&path).unwrap(), damaged);
        let me = Holder::me(TRAINEE, at(0));
        let opened = open_drills(&SystemDisk, folder.path(), TRAINEE, &me).unwrap();
        assert_eq!(opened.reviews, []);
        assert_eq!(fs::read(opened.set_aside.unwrap()).unwrap(), damaged);
        // A second one does not take the place of the first.
        fs::write(&path, damaged).unwrap();
        let log = add(folder.path(), 5).unwrap();
        assert_eq!(log.reviews, [review(5)]);
        let kept = log.set_aside.unwrap();
        assert!(kept.to_string_lossy().ends_with("damaged-2"), "{}", kept.display());
        assert_eq!(read_drills(folder.path(), TRAINEE).unwrap().reviews, [review(5)]);
    }
}

#[test]
fn a_file_of_a_later_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    add(folder.path(), 0).unwrap();
    let path = drills_path(folder.path(), TRAINEE);
    let later = "(format: 2, trainee: \"T\", reviews: {}, more: [1])";
    fs::write(&path, later).unwrap();
    let error = add(folder.path(), 1).unwrap_err();
    assert!(matches!(error, DrillLogError::Store(StoreError::NewerFormat { found: 2, .. })), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), later);
}

#[test]
fn two_programs_lose_nothing_of_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path();
    thread::scope(|scope| {
        for program in 0..4 {
            scope.spawn(move || (0..10).for_each(|number| drop(add(sessions, program * 100 + number).unwrap())));
        }
    });
    let mut reviews = read_drills(sessions, TRAINEE).unwrap().reviews;
    assert_eq!(reviews.len(), 40);
    reviews.sort();
    reviews.dedup();
    assert_eq!(reviews.len(), 40);
}
