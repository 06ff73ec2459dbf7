//! What is told of files that do not count, or not as they should.

use std::{fs, path::Path};

use tempfile::TempDir;
use viva::{
    practice::cohort::LeftOutCounts,
    session::{Event, Interview, Practice},
    store::{GatheredAttempts, Protection, gather_cohort},
};

use crate::{
    cohort::example::{ANA, BEN, file_text, first_case, held_by, put, sessions, signed_by, write},
    debrief::trainee::rubric,
};

fn gather(folder: &Path, rubrics: &Path) -> GatheredAttempts {
    gather_cohort(folder, &Protection::plain(), &viva::rubrics(rubrics), &"en".into()).unwrap()
}

fn folders() -> (TempDir, std::path::PathBuf, std::path::PathBuf) {
    let all = TempDir::new().unwrap();
    let (folder, rubrics) = (all.path().join("cohort"), all.path().join("rubrics"));
    write(&folder, &rubrics);
    (all, folder, rubrics)
}

fn told(gathered: &GatheredAttempts) -> Vec<(String, &'static str)> {
    gathered.aside.iter().map(|aside| (aside.file.display().to_string(), aside.why.name())).collect()
}

#[test]
fn folders_inside_are_read_and_every_file_counts() {
    let (_all, folder, rubrics) = folders();
    let gathered = gather(&folder, &rubrics);
    assert_eq!((gathered.attempts.len(), gathered.files, gathered.more), (4, 4, false));
    assert_eq!(told(&gathered), []);
    assert!(gathered.left_out().is_nothing());
}

#[test]
fn what_does_not_count_is_told() {
    let (_all, folder, rubrics) = folders();
    let (now, case) = (sessions()[0].1.trail().entries()[0].at, first_case());
    // An assessment of somebody.
    let real = Interview::begin("real".into(), rubric(), "A", now);
    put(&folder.join("real.ron"), &file_text(&real));
    let mut recorded = Interview::begin("recorded".into(), rubric(), "A", now);
    let practice = Practice::Recorded { session: "other".into(), last_hash: "0".repeat(64) };
    recorded.act(Event::PracticeBegun(practice), "A", now).unwrap();
    put(&folder.join("recorded.ron"), &file_text(&recorded));
    // Another hand made a rating better.
    let signed = file_text(&signed_by(BEN, "trusting", &case, "s-ben-9", "09"));
    put(&folder.join("altered.ron"), &signed.replace("Level(\"mid\")", "Level(\"low\")"));
    put(&folder.join("broken.ron"), "(format: 2, head: (");
    put(&folder.join("noise.ron"), "\u{0}\u{1}\u{2}");
    put(&folder.join("empty.ron"), "");
    // Nobody is named.
    let mut unnamed = Interview::begin("unnamed".into(), rubric(), "", now);
    unnamed.act(Event::PracticeBegun(Practice::Case(case.reference_to_it())), "", now).unwrap();
    put(&folder.join("unnamed.ron"), &file_text(&unnamed));
    put(&folder.join("notes.txt"), "not looked at");
    put(&folder.join(".hidden/2026.ron"), "not looked at");
    let gathered = gather(&folder, &rubrics);
    assert_eq!(
        told(&gathered),
        [
            ("altered.ron", "altered"),
            ("broken.ron", "unreadable"),
            ("noise.ron", "unreadable"),
            ("real.ron", "real"),
            ("recorded.ron", "recorded"),
            ("unnamed.ron", "no_name"),
        ]
        .map(|(file, why)| (file.to_owned(), why))
    );
    assert_eq!(gathered.attempts.len(), 4);
    let left = LeftOutCounts {
        files: 11,
        real: 1,
        recorded: 1,
        altered: 1,
        unreadable: 2,
        unnamed: 1,
        ..LeftOutCounts::default()
    };
    assert_eq!(gathered.left_out(), left);
}

#[test]
fn of_several_files_of_a_session_the_longest_counts() {
    let (_all, folder, rubrics) = folders();
    let case = first_case();
    // A copy, and one from before it was signed.
    fs::copy(folder.join("2026-11-03-PRACTICE-0-first-aid.ron"), folder.join("copy.ron")).unwrap();
    put(&folder.join("before.ron"), &file_text(&held_by(BEN, "trusting", &case, "s-ben-1", "03")));
    // The same session, which went on otherwise.
    put(&folder.join("zz/other.ron"), &file_text(&held_by(ANA, "careful", &case, "s-ana-1", "02")));
    let gathered = gather(&folder, &rubrics);
    assert_eq!(gathered.attempts.len(), 4);
    let told = told(&gathered);
    let kinds: Vec<(&str, &str)> = told.iter().map(|(file, why)| (file.as_str(), *why)).collect();
    // The file that comes first by its name counts of two that are the same.
    assert!(kinds.contains(&("copy.ron", "copy")), "{kinds:?}");
    assert!(kinds.contains(&("before.ron", "copy")), "{kinds:?}");
    assert_eq!(kinds.iter().filter(|(_, why)| *why == "contradicts").count(), 1, "{kinds:?}");
    let left = gathered.left_out();
    assert_eq!((left.copies, left.contradicting), (2, 1));
}

#[test]
fn a_case_that_is_not_there_or_was_changed_is_told() {
    let (_all, folder, rubrics) = folders();
    let first = rubrics.join("first-aid/cases/first.ron");
    let text = fs::read_to_string(&first).unwrap();
    fs::write(&first, text.replace("Talks fast", "Talks very fast")).unwrap();
    fs::remove_file(rubrics.join("first-aid/cases/second.ron")).unwrap();
    let gathered = gather(&folder, &rubrics);
    assert_eq!(gathered.attempts.len(), 4);
    assert_eq!(gathered.aside.iter().filter(|aside| aside.why.name() == "case_changed").count(), 3);
    assert!(gathered.aside.iter().all(|aside| aside.why.counts()));
    fs::remove_file(&first).unwrap();
    let gathered = gather(&folder, &rubrics);
    assert_eq!(gathered.aside.iter().filter(|aside| aside.why.name() == "case_not_found").count(), 3);
    assert!(gathered.attempts.iter().all(|attempt| attempt.figures().is_none()));
}

#[test]
fn what_lies_too_deep_or_behind_a_link_is_not_looked_at() {
    let (all, folder, rubrics) = folders();
    let deep = sessions()[0].1.clone();
    put(&folder.join("1/2/3/4/5/deep.ron"), &file_text(&deep));
    let outside = all.path().join("outside");
    put(&outside.join("s.ron"), &file_text(&signed_by(ANA, "careful", &first_case(), "s-out", "10")));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&outside, folder.join("linked")).unwrap();
        std::os::unix::fs::symlink(outside.join("s.ron"), folder.join("linked.ron")).unwrap();
    }
    let gathered = gather(&folder, &rubrics);
    assert_eq!((gathered.attempts.len(), gathered.more), (4, true));
    let gone = gather_cohort(&folder.join("gone"), &Protection::plain(), &viva::rubrics(&rubrics), &"en".into());
    assert!(gone.is_err());
}
