//! Formats: what was signed in an earlier one verifies and stays in it, what is open goes on in the newest, and a format
//! that nobody knows is refused before anything else is believed.

use std::{fs, io::Write, path::Path, sync::Arc};

use sha2::{Digest, Sha256};
use viva::{
    session::{Asked, Change, Entry, Event, Line, Outcome, Place, Stage, Unfinished},
    store::{
        Access, Alteration, ChangeMark, Contents, Fate, Holder, Journal, Loaded, Protection, SessionFile, StoreError,
        SystemDisk, amend,
        document::{self, FORMAT},
        journal::segment_path,
        list, open_session, verify_text,
    },
};

use crate::{
    key,
    signing::{ASSESSOR, Office, ROOT, amendment, at, signed, told, written},
};

/// A file of an earlier format, and what verification finds of it.
pub const EARLIER: &[(&str, u32, &[&str])] = &[
    ("crlf-rubric.ron", 2, &[]),
    ("format-1.ron", 1, &["no-seal"]),
    ("format-2-before-seals.ron", 2, &["no-seal"]),
    ("format-2-example.ron", 2, &[]),
    ("format-2-amended-before-moderations.ron", 2, &[]),
    ("format-2-several-before-moderations.ron", 2, &[]),
    ("format-2-sheet-before-moderations.ron", 2, &[]),
    ("format-2-several.ron", 2, &[]),
    ("format-2-sheet.ron", 2, &[]),
    ("format-2-practice.ron", 2, &[]),
    // Amended after a crash between the signature and the save of it: it has `unfinished`.
    ("format-2-killed-and-amended.ron", 2, &[]),
    ("format-2-open.ron", 2, &[]),
];

pub fn earlier(name: &str) -> String {
    fs::read_to_string(format!("{ROOT}/tests/sessions/{name}")).unwrap()
}

fn read(text: &str) -> Loaded {
    document::read(text, Path::new("x")).unwrap()
}

fn found(text: &str) -> Vec<&'static str> {
    verify_text(text, Path::new("x"), &[]).unwrap().findings.iter().map(|finding| finding.name()).collect()
}

fn format_of(text: &str) -> u32 {
    text.lines().nth(1).unwrap().trim().trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
}

fn me() -> Holder {
    Holder::me(ASSESSOR, at(0))
}

#[test]
fn what_was_written_in_an_earlier_format_verifies_as_it_did() {
    let mut names: Vec<_> = fs::read_dir(format!("{ROOT}/tests/sessions"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".ron"))
        .collect();
    names.sort();
    let mut known: Vec<_> = EARLIER.iter().map(|(name, ..)| *name).collect();
    known.sort_unstable();
    assert_eq!(names, known);
    for (name, format, findings) in EARLIER {
        let text = earlier(name);
        assert_eq!((format_of(&text), &found(&text)[..]), (*format, *findings), "{name}");
        assert_eq!(read(&text).alterations, [], "{name}");
    }
}

#[test]
fn the_example_sessions_are_in_order_and_of_the_newest_format() {
    // Those of the first versions of the shipped rubrics, and those of the versions that are shipped now.
    let folders =
        ["tests/sessions/examples", "sessions"].map(|folder| fs::read_dir(format!("{ROOT}/{folder}")).unwrap());
    for entry in folders.into_iter().flatten() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!((format_of(&text), found(&text)), (FORMAT, Vec::new()), "{}", path.display());
    }
}

#[test]
fn an_addition_keeps_the_format_and_seals_itself_alone() {
    for (name, format, findings) in
        EARLIER.iter().filter(|(name, ..)| !name.contains("sheet") && !name.contains("open"))
    {
        let office = Office::new();
        fs::write(office.file(), earlier(name)).unwrap();
        let before = read(&office.text());
        let unsealed = amend(
            &SystemDisk,
            &office.file(),
            [amendment("more", "late")],
            ("B", at(90)),
            &office.keys(),
            &Protection::plain(),
        )
        .unwrap();
        let (text, after) = (office.text(), read(&office.text()));
        // The first format has no place for seals.
        assert_eq!((format_of(&text), &found(&text)[..]), ((*format).max(2), *findings), "{name}");
        assert_eq!(unsealed.len(), findings.len(), "{name}");
        assert_eq!(after.unfinished, None, "{name}");
        let (last, seals) = (after.seals.last().unwrap(), &after.seals[..after.seals.len() - 1]);
        assert_eq!((last.entry, seals), (after.interview.trail().len(), &before.seals[..]), "{name}");
    }
}

#[test]
fn what_is_open_goes_on_in_the_newest_format() {
    let office = Office::new();
    let path = office.folder.path().join("2026-10-19-K-1-solar-installer.ron");
    fs::write(&path, earlier("format-2-open.ron")).unwrap();
    let opened = SessionFile::open(Arc::new(SystemDisk), &Protection::plain(), &path, &me()).unwrap();
    let Access::Write(mut file, _) = opened.access else { panic!("it is open") };
    let loaded = opened.loaded;
    let contents =
        Contents { mark: &ChangeMark::unlinked(7), ..Contents::new(&loaded.interview, loaded.unfinished.as_ref()) };
    file.save(&contents, "K-1", &[]).unwrap();
    let text = fs::read_to_string(file.path()).unwrap();
    assert_eq!((format_of(&text), found(&text)), (FORMAT, Vec::new()));
    assert_eq!(read(&text).mark.number, 7);
}

#[test]
fn a_signature_that_an_older_viva_left_in_a_journal_stays_without_a_seal() {
    let office = Office::new();
    let path = office.folder.path().join("2026-11-24-K-1-first-aid.ron");
    let mut interview = crate::signing::decided();
    fs::write(&path, document::write(&Contents { mark: &ChangeMark::unlinked(3), ..Contents::new(&interview, None) }))
        .unwrap();
    let before = interview.trail().last_hash().to_owned();
    let signature = Event::Signed { name: ASSESSOR.into(), outcome: Outcome::NoResult, key: None };
    interview.act(signature, ASSESSOR, at(8)).unwrap();
    journaled(&path, &interview, 3, &before);
    let event = amendment("more", "late");
    let unsealed = amend(&SystemDisk, &path, [event], ("B", at(90)), &office.keys(), &Protection::plain()).unwrap();
    assert_eq!(unsealed.len(), 1);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!((format_of(&text), found(&text)), (2, vec!["no-seal"]));
}

/// A segment of form 1, without a chain: its records have these numbers.
fn segment_of_form_1(session: &str, trail: &str, numbers: std::ops::RangeInclusive<u64>) -> String {
    let line = |body: String| format!("{:08x} {} {body}\n", crc32fast::hash(body.as_bytes()), body.len());
    let before = numbers.start() - 1;
    let header = format!("(journal:1,session:{session:?},number:{before},trail:{trail:?})");
    let moved = ron::to_string(&vec![Change::Moved(Place { stage: Stage::Rate, ..Place::default() })]).unwrap();
    numbers.map(|number| line(format!("{number} {moved}"))).fold(line(header), |text, line| text + &line)
}

#[test]
fn a_journal_without_a_chain_is_removed_only_if_its_numbers_lead_to_the_file() {
    let file = earlier("format-2-open.ron").replace("changes: 0,", "changes: 41,");
    let loaded = read(&file);
    let (session, trail) = (loaded.interview.session().as_str(), loaded.interview.trail().last_hash());
    let earlier_entry = loaded.interview.trail().entries()[0].hash.as_str();
    let last = loaded.mark.number;
    assert_eq!(last, 41);
    let replayed = Fate::Replayed { records: 2 };
    for (what, segments, fates) in [
        ("to where the file is", vec![last - 1..=last], vec![]),
        ("on from there", vec![last - 1..=last + 2], vec![replayed]),
        ("there by another", vec![last - 2..=last - 2, last - 1..=last], vec![]),
        ("nowhere", vec![last - 2..=last - 2], vec![Fate::OfAnotherVersion]),
        ("nowhere, and there", vec![last - 3..=last - 3, last - 1..=last], vec![Fate::OfAnotherVersion]),
        ("there from another entry", vec![last - 1..=last], vec![Fate::OfAnotherVersion]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.ron");
        fs::write(&path, &file).unwrap();
        let trail = if what.contains("another entry") { earlier_entry } else { trail };
        for (slot, numbers) in segments.into_iter().enumerate() {
            fs::write(segment_path(&path, slot + 1), segment_of_form_1(session, trail, numbers)).unwrap();
        }
        let opened = SessionFile::open(Arc::new(SystemDisk), &Protection::plain(), &path, &me()).unwrap();
        let told: Vec<_> = opened.journals.iter().map(|found| found.fate.clone()).collect();
        assert_eq!(told, fates, "{what}");
        let kept = opened.journals.iter().all(|found| found.path.exists());
        assert!(kept, "{what}");
    }
}

/// Puts the last entry of an interview into a journal beside its file.
pub fn journaled(path: &Path, interview: &viva::session::Interview, number: u64, before: &str) {
    let (disk, session) = (Arc::new(SystemDisk), interview.session().clone());
    let mut journal =
        Journal::new(disk, path, session, ChangeMark::unlinked(number), before, Vec::new(), Protection::plain());
    let entry = interview.trail().last().unwrap().clone();
    journal.append(number + 1, &[Change::Happened(Box::new(entry))]).unwrap();
}

#[test]
fn a_journal_beside_a_signed_file_is_passed_over_if_its_entries_are_in_the_trail_and_kept_if_not() {
    let interview = signed();
    let entries = interview.trail().entries();
    let happened = |entry: &Entry| Change::Happened(Box::new(entry.clone()));
    let moved = || Change::Moved(Place { stage: Stage::Rate, ..Place::default() });
    let feedback = || Event::FeedbackWritten { feedback: "typed".into() };
    let drafted = |put| Change::Drafted { keep: 0, drop: 0, put };
    let first_taken = || Change::Drafted { keep: 0, drop: 1, put: Vec::new() };
    let typed = |events| if events == 0 { first_taken() } else { drafted(vec![feedback(); events]) };
    let more = || Change::Typed { event: 0, keep: 0, drop: 0, put: "more".into() };
    let line =
        |text: Option<&str>| Change::LineTyped(text.map(|text| Line { asked: Asked::BreakOff, text: text.into() }));
    let mut other = crate::signing::decided();
    other.act(Event::FeedbackWritten { feedback: "otherwise".into() }, ASSESSOR, at(4)).unwrap();
    let elsewhere = other.trail().last().unwrap();
    let (decided, last) = (entries[3].hash.as_str(), entries[4].hash.as_str());
    let damaged = Fate::Damaged { records: 0, bytes_left: 9 };
    for (what, before, changes, torn, fate) in [
        ("the signature", decided, vec![moved(), happened(&entries[4])], false, Fate::InTheFile),
        ("what came after it", last, vec![moved()], false, Fate::InTheFile),
        ("text that happened", decided, vec![typed(1), happened(&entries[4]), typed(0)], false, Fate::InTheFile),
        ("text that was taken back", last, vec![typed(1), typed(0)], false, Fate::InTheFile),
        ("text alone", last, vec![typed(1)], false, Fate::OfAnotherVersion),
        ("text beside what happened", decided, vec![typed(1), happened(&entries[4])], false, Fate::OfAnotherVersion),
        ("more of a text", last, vec![more()], false, Fate::OfAnotherVersion),
        ("a line", last, vec![line(Some("said"))], false, Fate::OfAnotherVersion),
        ("the second of two texts", last, vec![typed(2), first_taken()], false, Fate::OfAnotherVersion),
        ("two texts that were taken back", last, vec![typed(2), first_taken(), first_taken()], false, Fate::InTheFile),
        ("a line that was ended", last, vec![line(Some("said")), line(None)], false, Fate::InTheFile),
        ("another end", decided, vec![happened(elsewhere)], false, Fate::OfAnotherVersion),
        ("what goes on from another end", &elsewhere.hash, vec![moved()], false, Fate::OfAnotherVersion),
        ("a damaged line", decided, vec![happened(&entries[4])], true, damaged),
    ] {
        let office = Office::new();
        // Numbers say nothing: a signed file has none.
        let (disk, session) = (Arc::new(SystemDisk), interview.session().clone());
        let mut journal = Journal::new(
            disk,
            &office.file(),
            session,
            ChangeMark::unlinked(70),
            before,
            Vec::new(),
            Protection::plain(),
        );
        journal.append(71, &changes).unwrap();
        let path = office.folder.path().join("session.journal");
        if torn {
            fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b"torn line").unwrap();
        }
        let file = office.text();
        let opened = SessionFile::open(Arc::new(SystemDisk), &Protection::plain(), &office.file(), &me()).unwrap();
        assert!(matches!(opened.access, Access::Closed), "{what}");
        let told: Vec<_> = opened.journals.iter().map(|found| found.fate.clone()).collect();
        let kept = fate != Fate::InTheFile;
        assert_eq!(told, if kept { vec![fate] } else { Vec::new() }, "{what}");
        assert_eq!((path.exists(), office.text()), (kept, file), "{what}");
    }
}

#[test]
fn text_that_happened_in_the_next_segment_stands_in_a_signed_file() {
    let interview = signed();
    let (disk, office) = (Arc::new(SystemDisk), Office::new());
    let entries = interview.trail().entries();
    let segment = |mark: &ChangeMark, changes: &[Change]| {
        let (session, trail) = (interview.session().clone(), entries[3].hash.as_str());
        let mut journal =
            Journal::new(disk.clone(), &office.file(), session, mark.clone(), trail, Vec::new(), Protection::plain());
        journal.append(mark.number + 1, changes).unwrap();
        journal.mark().clone()
    };
    let drafted = |drop, put| Change::Drafted { keep: 0, drop, put };
    let typed = || [drafted(0, vec![Event::FeedbackWritten { feedback: "typed".into() }])];
    let happened = [Change::Happened(Box::new(entries[4].clone())), drafted(1, Vec::new())];
    segment(&segment(&ChangeMark::unlinked(70), &typed()), &happened);
    let found = || {
        let opened = SessionFile::open(disk.clone(), &Protection::plain(), &office.file(), &me()).unwrap();
        opened.journals.iter().map(|found| (found.fate.clone(), found.path.clone())).collect::<Vec<_>>()
    };
    assert_eq!(found(), []);
    // One that only leads on takes nothing of it away.
    segment(&segment(&ChangeMark::unlinked(70), &typed()), &[Change::Moved(Place::default())]);
    let kept = found();
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(kept.iter().all(|(fate, path)| *fate == Fate::OfAnotherVersion && fs::remove_file(path).is_ok()));
    // Only the chain says which segment leads to which.
    segment(&ChangeMark::unlinked(70), &typed());
    segment(&ChangeMark::unlinked(71), &happened);
    let told: Vec<_> = found().into_iter().map(|(fate, _)| fate).collect();
    assert_eq!(told, [Fate::OfAnotherVersion]);
}

#[test]
fn a_signature_of_before_is_hashed_as_before() {
    let (name, outcome, key) = ("A".to_owned(), Outcome::Full, None);
    let written = |event: &Event| ron::to_string(event).unwrap();
    assert_eq!(
        written(&Event::Signed { name: name.clone(), outcome, key: key.clone() }),
        "Signed(name:\"A\",outcome:Full)"
    );
    assert_eq!(written(&Event::SheetSigned { name, key }), "SheetSigned(name:\"A\")");
}

#[test]
fn a_format_that_nobody_knows_is_refused_before_anything_else_is_believed() {
    let office = Office::new();
    let text = office.text();
    for format in ["0", "4", "4294967295", "4294967299", "18446744073709551615"] {
        // Neither the rest that is as it was nor one that is not makes a difference.
        for rest in [text.clone(), text.replace("    record: (", "    protocol: (")] {
            let unknown = rest.replace("    format: 3,", &format!("    format: {format},"));
            let error = document::read(&unknown, Path::new("x")).unwrap_err();
            match error {
                StoreError::NoFormat { .. } => assert_eq!(format, "0"),
                StoreError::NewerFormat { found, .. } => assert_eq!(found.to_string(), format),
                other => panic!("{format}: {other}"),
            }
            fs::write(office.file(), &unknown).unwrap();
            let listed = list(office.folder.path(), &Protection::plain()).unwrap();
            assert_eq!((listed.sessions.len(), listed.unreadable.len()), (0, 1), "{format}");
            let refused = office.amend(&["--reason", "r", "--text", "t", "--by", "B"]);
            assert!(!refused.status.success() && told(&refused.stderr).contains("format"), "{}", told(&refused.stderr));
        }
    }
}

#[test]
fn a_signed_file_numbers_no_changes_and_keeps_nothing_unfinished() {
    let interview = signed();
    let unfinished = Unfinished::default();
    let contents = Contents {
        interview: &interview,
        unfinished: Some(&unfinished),
        seals: &key::seals(&interview),
        mark: &ChangeMark::unlinked(9),
    };
    let text = document::write(&contents);
    assert!(text.ends_with("    unfinished: None,\n    changes: 0,\n)\n"), "{text}");
    assert_eq!(text, written(&interview, contents.seals));
    assert_eq!(found(&text), Vec::<&str>::new());
}

#[test]
fn in_an_open_file_what_was_being_typed_and_the_number_of_changes_are_held_by_a_digest() {
    let office = Office::new();
    let interview = crate::signing::decided();
    let unfinished = Unfinished {
        place: Place { stage: Stage::Recommend, ..Place::default() },
        draft: vec![Event::FeedbackWritten { feedback: "well done".into() }],
        line: Some(Line { asked: viva::session::Asked::SignatureName, text: "A. As".into() }),
        left: vec![Line { asked: viva::session::Asked::BreakOff, text: "left like this".into() }],
    };
    let mark = ChangeMark { number: 41, chain: "ab".repeat(32) };
    let good = document::write(&Contents { mark: &mark, ..Contents::new(&interview, Some(&unfinished)) });
    assert_eq!((read(&good).alterations, found(&good)), (Vec::new(), Vec::new()));
    let digest = good.lines().rfind(|line| line.trim().starts_with("digest:")).unwrap();
    let told = ron::to_string(&(interview.session(), 41, "ab".repeat(32), Some(&unfinished))).unwrap();
    let told: String = Sha256::digest(told).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, format!("    digest: Some(\"{told}\"),"), "as docs/session-file.md has it");
    let other = digest.replace(|c: char| c.is_ascii_digit(), "7");
    for (from, to) in [
        ("changes: 41", "changes: 42"),
        ("changes: 41", "changes: 18446744073709551615"),
        ("chain: \"ab", "chain: \"ac"),
        ("well done", "well, done"),
        ("stage: Recommend", "stage: Rate"),
        ("\"A. As\"", "\"B. As\""),
        ("left like this", "left like that"),
        ("SignatureName", "BreakOff"),
        (digest, ""),
        (digest, other.as_str()),
    ] {
        assert!(good.contains(from), "{from}");
        let edited = good.replace(from, to);
        assert_eq!(read(&edited).alterations, [Alteration::Unfinished], "{from}");
        assert_eq!(found(&edited), ["unfinished"], "{from}");
        // Whatever the journal holds beyond the file is not thrown away for it.
        fs::write(office.file(), &edited).unwrap();
        let mut further = interview.clone();
        let before = further.trail().last_hash().to_owned();
        further.act(Event::FeedbackWritten { feedback: "well done indeed".into() }, ASSESSOR, at(9)).unwrap();
        journaled(&office.file(), &further, 41, &before);
        let opened = SessionFile::open(Arc::new(SystemDisk), &Protection::plain(), &office.file(), &me()).unwrap();
        assert!(matches!(opened.access, Access::Write(..)), "it is gone on with: {from}");
        assert!(opened.loaded.mark.number <= ChangeMark::NUMBER_MAX);
        assert_eq!(opened.journals.len(), 1, "it is told: {from}");
        let kept = opened.journals[0].path.clone();
        assert!(kept.exists(), "{from}");
        drop(opened);
        assert_eq!(open_session(&office.file(), &Protection::plain()).unwrap().alterations, [Alteration::Unfinished]);
        fs::remove_file(kept).unwrap();
    }
    // An earlier format had no digest, and has none added.
    let old = good.replace("format: 3", "format: 2").replace(digest, "");
    assert_eq!(read(&old).alterations, []);
    assert_eq!(read(&good.replace("format: 3", "format: 2")).alterations, [Alteration::Unfinished]);
}
