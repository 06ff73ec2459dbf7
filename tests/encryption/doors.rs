//! Each way in which the store writes what somebody said or wrote, over a folder that is or was encrypted, with a program
//! that takes it for plain.

use std::{collections::BTreeMap, fs, sync::Arc};

use viva::{
    rubric,
    session::{Change, Event, Interview, Place},
    store::{
        Access, Contents, Disk, Journal, Protection, SessionFile, StoreError, SystemDisk, amend, document,
        encryption::{RECIPIENTS_FILE, encrypt_folder, share_keys},
        journal::{SegmentHeader, read_header, segment_path},
        make_practice_folder, save_copy, sheets, write_text,
    },
};

use super::*;

fn disk() -> Arc<dyn Disk> {
    Arc::new(SystemDisk)
}

fn interview() -> Interview {
    let rubric = Arc::new(rubric::read(include_str!("../rubrics/first-aid.ron")).unwrap());
    Interview::begin("20261124-doors".into(), rubric, "Quagga (fictional)", me().since)
}

fn at() -> Moment {
    me().since
}

pub fn create(folder: &Path, protection: &Protection) -> Result<(SessionFile, Journal), StoreError> {
    let interview = interview();
    let made = SessionFile::create(disk(), protection, folder, &Contents::new(&interview, None), "Zebra-1", &me());
    made.map(|(file, journal, _)| (file, journal))
}

pub fn step(journal: &mut Journal, number: u64) -> std::io::Result<viva::store::ToSync> {
    let place = Place { question: Some(format!("Q{number}").as_str().into()), ..Place::default() };
    journal.append(number, &[Change::Moved(place)])
}

/// What a folder holds, with all below it, locks aside.
fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for path in files(folder) {
        if path.is_dir() {
            found.extend(everything(&path));
        } else if path.extension().is_none_or(|ending| ending != "lock") {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// What is written in a folder that was plain when the program began.
struct Doors {
    around: tempfile::TempDir,
    file: SessionFile,
    journal: Journal,
    material: PathBuf,
    signed: PathBuf,
}

impl Doors {
    fn new() -> Self {
        let around = tempfile::tempdir().unwrap();
        let folder = around.path().join("sessions");
        let (file, mut journal) = create(&folder, &Protection::plain()).unwrap();
        step(&mut journal, 1).unwrap();
        let signed = folder.join("2026-10-05-signed.ron");
        fs::write(&signed, example()).unwrap();
        let material = folder.join("2026-10-05-material.ron");
        let loaded = store::open_session(&signed, &Protection::plain()).unwrap();
        let made = viva::practice::material(&loaded.interview, &"20261124-m".into(), viva::practice::Verdicts::Kept);
        fs::write(&material, document::write(&Contents::new(&made.unwrap(), None))).unwrap();
        Doors { around, file, journal, material, signed }
    }

    fn folder(&self) -> PathBuf {
        self.around.path().join("sessions")
    }

    /// Goes through each door; says which let something pass.
    fn passed(&mut self) -> Vec<&'static str> {
        let (folder, plain, keys) = (self.folder(), Protection::plain(), self.around.path().join("keys"));
        let interview = interview();
        let contents = Contents::new(&interview, None);
        let amended = Event::Amended { text: "quagga".into(), reason: "quagga".into(), criteria: Vec::new() };
        let folders =
            store::Folders::choose(Some(folder.clone()), Some(keys.clone()), Some(keys.clone()), None, &viva::RUBRICS)
                .unwrap();
        let copy = |path: &Path| save_copy(&SystemDisk, &plain, path, &contents, "Zebra-2").is_ok();
        let practice = || {
            make_practice_folder(&SystemDisk, &folders, &plain)?;
            create(&folders.practice(), &plain).map(|_| ())
        };
        let read = Protection::plain();
        let sheet = || sheets::own_sheet(&SystemDisk, &self.material, "B. Second (fictional)", at(), &read);
        self.journal.turn_over(1);
        let ways = [
            ("a new session", create(&folder, &plain).is_ok()),
            ("a session in a practice folder that was not there", practice().is_ok()),
            ("a rating sheet", sheet().is_ok()),
            ("an amendment", amend(&SystemDisk, &self.signed, [amended], ("Q", at()), &keys, &plain).is_ok()),
            ("a copy in the folder", copy(&folder)),
            ("a copy under a name in it", copy(&folder.join("copy.ron"))),
            ("a copy under the name of an encrypted file", copy(&self.around.path().join("copy.ron.age"))),
            ("a report", write_text(&folder.join("report.md"), "quagga").is_ok()),
            ("a segment of a journal", step(&mut self.journal, 2).is_ok()),
            ("a save", self.file.save(&contents, "Zebra-1", &[]).is_ok()),
        ];
        ways.into_iter().filter(|(_, passed)| *passed).map(|(way, _)| way).collect()
    }
}

#[test]
fn in_a_plain_folder_all_doors_are_open() {
    let passed = Doors::new().passed();
    // All but the one that is plain under the name of an encrypted file.
    assert_eq!(passed.len(), 9, "{passed:?}");
}

#[test]
fn no_door_lets_plain_text_into_a_folder_that_is_or_was_encrypted() {
    let (encrypted, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (sealed, _) = encrypt_folder(&SystemDisk, encrypted.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let (_file, mut journal) = create(encrypted.path(), &sealed).unwrap();
    step(&mut journal, 1).unwrap();
    let traces = files(encrypted.path()).into_iter().filter(|path| path.extension().unwrap() != "lock");
    let traces: Vec<PathBuf> = traces.chain([scratch.path().join(".viva-rekey-ab-cd-a.ron.age")]).collect();
    fs::write(traces.last().unwrap(), "").unwrap();
    assert_eq!(traces.len(), 5, "{traces:?}");
    for trace in traces {
        let mut doors = Doors::new();
        fs::copy(&trace, doors.folder().join(trace.file_name().unwrap())).unwrap();
        let before = everything(&doors.folder());
        assert_eq!(doors.passed(), Vec::<&str>::new(), "{}", trace.display());
        let after = everything(&doors.folder());
        assert!(before == after, "{}: {:?}", trace.display(), after.keys());
    }
}

#[test]
fn a_list_of_other_recipients_stops_no_report_and_lets_no_session_begin() {
    let folder = tempfile::tempdir().unwrap();
    let session = || create(folder.path(), &Protection::plain()).is_ok();
    let report = || write_text(&folder.path().join("report.md"), "quagga").is_ok();
    let key = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";
    for (name, text, writes_report, begins_session) in [
        ("recipients.txt", "Dear colleagues,", true, false),
        ("recipients.txt", "", false, false),
        ("recipients.txt", key, false, false),
        ("recipients of the letter.txt", "Dear colleagues,", true, true),
        ("recipients of the letter.txt", "images of page1, stage1", true, true),
        ("recipients of the letter.txt", key, false, false),
        ("recipients of the letter.txt", &format!("# of us\r\n{key}"), false, false),
        ("recipients of the letter.txt", &format!("\u{feff}{key}"), false, false),
        ("recipients.txt.bak", "", false, false),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
        assert_eq!((report(), session()), (writes_report, begins_session), "{name}: {text}");
        fs::remove_file(folder.path().join(name)).unwrap();
    }
}

#[test]
fn a_file_replaced_by_another_program_gets_no_plain_one_beside_it() {
    let mut doors = Doors::new();
    let path = doors.file.path().to_owned();
    fs::write(&path, "(of another program)").unwrap();
    fs::write(doors.folder().join("recipients.txt.bak"), "").unwrap();
    let interview = interview();
    let before = everything(&doors.folder());
    for _ in 0..2 {
        assert!(doors.file.save(&Contents::new(&interview, None), "Zebra-1", &[]).is_err());
    }
    assert!(before == everything(&doors.folder()) && doors.file.path() == path);
    // When it may be written it is written beside, and that is told.
    fs::remove_file(doors.folder().join("recipients.txt.bak")).unwrap();
    let saved = doors.file.save(&Contents::new(&interview, None), "Zebra-1", &[]).unwrap();
    assert_eq!(saved.conflict, Some(path));
}

#[test]
fn a_journal_that_was_plain_is_kept_sealed_in_an_encrypted_folder() {
    for damaged in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
        let (file, journal) = create(folder.path(), &made).unwrap();
        let path = file.path().to_owned();
        drop((file, journal));
        // As one is that was begun before the folder was encrypted: of the same session, or of another.
        let elsewhere = tempfile::tempdir().unwrap();
        let (plain, mut journal) = create(elsewhere.path(), &Protection::plain()).unwrap();
        step(&mut journal, 1).unwrap();
        step(&mut journal, 2).unwrap();
        let written = segment_path(plain.path(), 1);
        let mut bytes = fs::read(&written).unwrap();
        if damaged {
            bytes.truncate(bytes.len() - 2);
        } else {
            bytes = String::from_utf8(bytes).unwrap().replace("Q1", "Q7").into_bytes();
        }
        for slot in 1..=3 {
            fs::write(segment_path(&path, slot), &bytes).unwrap();
        }
        let opened = SessionFile::open(disk(), &made, &path, &me()).unwrap();
        assert!(matches!(opened.access, Access::Write(..)));
        let kept: Vec<String> = names(folder.path()).into_iter().filter(|name| name.contains("kept")).collect();
        assert_eq!(kept.len(), 3, "{kept:?}");
        for (name, number) in kept.iter().zip(1..) {
            assert!(name.ends_with(&format!(".journal-kept-{number}.age")), "{kept:?}");
            assert_eq!(open(&made, &folder.path().join(name)).unwrap().into_bytes(), bytes);
        }
    }
}

#[test]
fn a_damaged_journal_is_not_copied_plainly_into_a_folder_that_became_encrypted() {
    let folder = tempfile::tempdir().unwrap();
    let (file, mut journal) = create(folder.path(), &Protection::plain()).unwrap();
    let path = file.path().to_owned();
    step(&mut journal, 1).unwrap();
    step(&mut journal, 2).unwrap();
    drop((file, journal));
    let damaged = segment_path(&path, 1);
    let bytes = fs::read(&damaged).unwrap();
    fs::write(&damaged, &bytes[..bytes.len() - 2]).unwrap();
    fs::write(folder.path().join("b.ron.age"), "").unwrap();
    let before = everything(folder.path());
    SessionFile::open(disk(), &Protection::plain(), &path, &me()).unwrap();
    assert!(before == everything(folder.path()), "{:?}", names(folder.path()));
}

#[test]
fn beside_an_encrypted_session_a_journal_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let (file, mut journal) = create(folder.path(), &made).unwrap();
    // The list is gone while the session is open: what follows is for those who were on it.
    fs::remove_file(folder.path().join(RECIPIENTS_FILE)).unwrap();
    step(&mut journal, 1).unwrap();
    let header: SegmentHeader = read_header(&fs::read(segment_path(file.path(), 1)).unwrap()).unwrap();
    assert!(header.key.is_some());
}

#[test]
fn no_sheet_is_begun_for_those_of_a_list_that_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let doors = Doors::new();
    let material = folder.path().join("2026-10-05-m.ron.age");
    fs::write(&material, seal(&made, &fs::read_to_string(&doors.material).unwrap())).unwrap();
    let list = fs::read(folder.path().join(RECIPIENTS_FILE)).unwrap();
    let begin = || sheets::own_sheet(&SystemDisk, &material, "B. Second (fictional)", at(), &made);
    fs::remove_file(folder.path().join(RECIPIENTS_FILE)).unwrap();
    assert!(begin().is_err());
    fs::write(folder.path().join(RECIPIENTS_FILE), list).unwrap();
    assert!(begin().unwrap().to_string_lossy().ends_with(".sheet-1.ron.age"));
}

#[test]
fn a_plain_journal_whose_segments_are_many_is_not_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let (_file, mut journal) = create(folder.path(), &Protection::plain()).unwrap();
    for number in 1..=4 {
        step(&mut journal, number).unwrap();
        // The file could not be written in between.
        journal.turn_over(number);
    }
    fs::write(folder.path().join(RECIPIENTS_FILE), "").unwrap();
    journal.turn_over(4);
    let before = everything(folder.path());
    assert!(step(&mut journal, 5).is_err());
    assert!(before == everything(folder.path()));
}

#[test]
fn a_folder_of_practice_keeps_a_key_that_it_had() {
    let around = tempfile::tempdir().unwrap();
    let (from, to) = (around.path().join("a"), around.path().join("b"));
    for folder in [&from, &to] {
        encrypt_folder(&SystemDisk, folder, &with_passphrase(PASSPHRASE), &me()).unwrap();
    }
    let had = fs::read(to.join("identity.age")).unwrap();
    share_keys(&SystemDisk, &from, &to).unwrap();
    assert_eq!(fs::read(to.join("identity-before-1.age")).unwrap(), had);
    // Once more, as after a crash, nothing more is put aside.
    share_keys(&SystemDisk, &from, &to).unwrap();
    assert_eq!(names(&to), ["identity-before-1.age", "identity.age", RECIPIENTS_FILE]);
}
