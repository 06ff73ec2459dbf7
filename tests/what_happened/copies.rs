//! Lists and reports of a whole folder say which file is a copy of which.

use std::fs;

use viva::{
    session::Event,
    store::{self, KnownSessions, Protection},
};

use crate::moderation::office::{ASSESSOR, Office, signed, told};

#[test]
fn the_file_that_goes_on_with_a_session_is_the_session_and_the_others_are_copies() {
    let office = Office::new();
    let older = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    let mut newer = older.clone();
    let at = newer.trail().last().unwrap().at + chrono::TimeDelta::minutes(5);
    let amended = Event::Amended { text: "one more thing".into(), reason: "found later".into(), criteria: Vec::new() };
    newer.act(amended, ASSESSOR, at).unwrap();
    let path = office.keep(&newer);
    let behind = path.with_file_name("2026-11-24-s-1-first-aid-2.ron");
    fs::write(&behind, crate::moderation::office::written(&older, &crate::key::seals(&older))).unwrap();
    let other = office.keep(&signed("s-2", ASSESSOR, ["mid"; 4], 10));

    let listed = store::list(office.path(), &Protection::plain()).unwrap().sessions;
    let copies: Vec<_> = listed.iter().map(|each| (each.path.clone(), each.copy_of.clone())).collect();
    assert_eq!(copies.len(), 3);
    for (of, copy_of) in [(&path, None), (&behind, Some(path.clone())), (&other, None)] {
        assert!(copies.contains(&(of.clone(), copy_of)), "{copies:?}");
    }
    let unknown = KnownSessions::default();
    assert_eq!(store::ahead(&behind, &unknown, &Protection::plain()), Some((path.clone(), 1)));
    assert_eq!(store::ahead(&path, &unknown, &Protection::plain()), None);
    assert_eq!(store::ahead(&other, &unknown, &Protection::plain()), None);

    let folder = office.path().to_str().unwrap();
    let list = told(&office.viva(&["sessions"]).stdout);
    assert_eq!(list.matches("copy of").count(), 1, "{list}");
    let out = tempfile::tempdir().unwrap();
    let all = office.viva(&["report", "--all", folder, "--format", "md", "-o", out.path().to_str().unwrap()]);
    let said = told(&all.stderr);
    assert!(said.contains(&format!("{} is a copy of {}", behind.display(), path.display())), "{said}");
}

#[test]
fn a_copy_under_the_name_of_another_day_is_found_once_the_folder_was_listed() {
    let office = Office::new();
    let older = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    let path = office.keep(&older);
    let [mut newer, mut other] = [older.clone(), older];
    let at = newer.trail().last().unwrap().at + chrono::TimeDelta::minutes(5);
    let amended = |text: &str| Event::Amended { text: text.into(), reason: "found".into(), criteria: Vec::new() };
    newer.act(amended("one more thing"), ASSESSOR, at).unwrap();
    other.act(amended("another thing"), ASSESSOR, at).unwrap();
    let written = |interview| crate::moderation::office::written(interview, &crate::key::seals(interview));
    let copies = ["Copy of 2026-11-24-s-1.ron", "2026-12-01-s-1.ron"].map(|name| path.with_file_name(name));
    fs::write(&copies[0], written(&newer)).unwrap();
    let plain = Protection::plain();
    let listed = || KnownSessions::listed(office.path(), &store::list(office.path(), &plain).unwrap());
    assert_eq!(store::ahead(&path, &KnownSessions::default(), &plain), None, "nothing is known of other days");
    assert_eq!(store::ahead(&path, &listed(), &plain), Some((copies[0].clone(), 1)));
    let before = listed();
    fs::write(&copies[1], written(&other)).unwrap();
    for known in [before, listed()] {
        let forks = store::find_forks(&copies[0], &newer, &known, &plain, &|| true);
        assert_eq!(forks.iter().map(|fork| &fork.path).collect::<Vec<_>>(), [&copies[1]], "though it came later");
    }
}
