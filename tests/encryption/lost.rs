//! An encrypted folder that has lost a file of its own, or gets one while the program runs: nothing is ever written in
//! plain text, the reason is told, the interview goes on, and when the file is as it was all of it is kept.

use std::{fs, path::Path};

use age::x25519;
use viva::{
    desk::Saving,
    locale::Locale,
    store::{
        EncryptionError, Folders, Protection, StoreError, SystemDisk,
        encryption::{IDENTITY_FILE, NewKeys, RECIPIENTS_FILE, encrypt_folder},
        make_practice_folder, practice_protection,
    },
};

use super::*;
use crate::failing_disk::{disk::FaultyDisk, rig::Rig};

/// What is typed; stands nowhere else.
const TYPED: [&str; 3] = ["Zebra-1", "quagga", "okapi"];
/// A new interview, named and begun, with a remark.
const BEGIN: &[&str] =
    &["n", "n", "\"Zebra-1\"", "ctrl-n", "+3", "space", "space", "ctrl-n", "\"quagga\"", "+3", "\" seen\""];
/// It is gone on with.
const GO_ON: &[&str] = &["\" and an okapi\"", "+3", "\", too\""];
/// Saving is tried again within this time.
const RETRY_SECONDS: i64 = 8;

/// What opens a folder.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Opens {
    Passphrase,
    IdentityFile,
    /// It is encrypted for others, and nobody here can read it.
    Nothing,
}

/// What has become of a file.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Became {
    Missing,
    Empty,
    Damaged,
    NotText,
    AFolder,
    /// A link to itself, which nobody can follow whatever rights they have.
    Unreadable,
    /// A link to nowhere.
    Dangling,
}

use Became::*;

const ALL: [Became; 7] = [Missing, Empty, Damaged, NotText, AFolder, Unreadable, Dangling];

/// An encrypted folder with a session, and what opens it.
struct Office {
    /// Holds the folder, the keys, and what was taken out of the folder.
    around: tempfile::TempDir,
    identity: x25519::Identity,
    opens: Opens,
}

impl Office {
    fn new(opens: Opens) -> Self {
        let office = Office { around: tempfile::tempdir().unwrap(), identity: x25519::Identity::generate(), opens };
        fs::create_dir(office.folder()).unwrap();
        fs::write(office.folder().join("2026-10-05-a.ron"), example()).unwrap();
        fs::write(office.folder().join("2026-10-05-a.journal-kept-1"), "once said").unwrap();
        let mut keys = if opens == Opens::Passphrase { with_passphrase(PASSPHRASE) } else { NewKeys::default() };
        keys.recipients.push(office.identity.to_public().to_string());
        encrypt_folder(&SystemDisk, &office.folder(), &keys, &me()).unwrap();
        office
    }

    fn folder(&self) -> PathBuf {
        self.around.path().join("sessions")
    }

    fn answers(&self) -> Answers {
        match self.opens {
            Opens::Passphrase => saying(PASSPHRASE),
            Opens::IdentityFile => keep_identity(self.around.path(), &self.identity),
            Opens::Nothing => Answers::default(),
        }
    }

    fn start(&self) -> Result<Rig, String> {
        let protection = Protection::for_writing(&self.folder(), &self.answers());
        let protection = protection.map_err(|error| Locale::new(&"en".into()).explain(&error))?;
        Ok(Rig::protected(&self.folder(), FaultyDisk::new(&self.folder(), None), protection))
    }

    fn spoil(&self, file: &str, became: Became) {
        let path = self.folder().join(file);
        fs::rename(&path, self.around.path().join("away")).unwrap();
        match became {
            Missing => {}
            Empty => fs::write(&path, "").unwrap(),
            Damaged => fs::write(&path, "age1 no more\n").unwrap(),
            NotText => fs::write(&path, b"\xff\xfea\x00g\x00e\x00").unwrap(),
            AFolder => fs::create_dir(&path).unwrap(),
            Unreadable => std::os::unix::fs::symlink(&path, &path).unwrap(),
            Dangling => std::os::unix::fs::symlink("nowhere", &path).unwrap(),
        }
    }

    fn bring_back(&self, file: &str) {
        let path = self.folder().join(file);
        let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir(&path));
        fs::rename(self.around.path().join("away"), path).unwrap();
    }

    /// What another who may read finds of all that was typed.
    fn read(&self) -> String {
        let protection = key(&self.identity, &self.folder());
        let listed = store::list(&self.folder(), &protection).unwrap();
        let read = |path: &Path| {
            let loaded = store::open_session(path, &protection).unwrap();
            assert!(loaded.alterations.is_empty());
            format!("{:?} {:?}", loaded.interview.trail(), loaded.unfinished)
        };
        listed.sessions.iter().map(|listed| read(&listed.path)).collect()
    }
}

/// The files, at whatever depth, that hold a word of what was typed in plain text.
fn plain(folder: &Path, words: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in files(folder) {
        let about = fs::symlink_metadata(&path).unwrap();
        if about.is_dir() {
            found.extend(plain(&path, words));
        } else if about.is_file() {
            let bytes = fs::read(&path).unwrap();
            found.extend(words.iter().any(|word| holds(&bytes, word)).then_some(path));
        }
    }
    found
}

/// When a file of the folder is lost.
#[derive(Debug, Clone, Copy, PartialEq)]
enum When {
    AtStart,
    AtHome,
    Open,
}

/// Loses a file, tries to hold an interview, and brings it back. `words` is what must be told; nothing, where everything
/// can go on.
fn lose(opens: Opens, file: &str, became: Became, when: When, words: Option<&str>) {
    let context = format!("{opens:?}, {file} {became:?}, {when:?}");
    let office = Office::new(opens);
    let untouched = || assert_eq!(plain(&office.folder(), &TYPED), Vec::<PathBuf>::new(), "{context}");
    let told = |rig: &Rig, words: Option<&str>| match (rig.failure(), words) {
        (None, None) => assert_eq!(rig.saving(), Some(Saving::Saved), "{context}"),
        (Some(failure), Some(words)) => {
            assert!(failure.contains(words), "{context}: {failure}");
            assert_eq!(rig.saving(), Some(Saving::Failed), "{context}");
            assert!(rig.picture().contains("NOT SAVED"), "{context}\n{}", rig.picture());
        }
        other => panic!("{context}: {other:?}"),
    };
    let mut rig = match when {
        When::AtStart => {
            office.spoil(file, became);
            let started = office.start();
            if let Some(words) = words {
                let refused = started.err().unwrap_or_else(|| panic!("{context}: started"));
                assert!(refused.contains(words), "{context}: {refused}");
                office.bring_back(file);
                office.start().unwrap()
            } else {
                started.unwrap()
            }
        }
        When::AtHome | When::Open => office.start().unwrap(),
    };
    if when == When::AtHome {
        office.spoil(file, became);
    }
    rig.steps(BEGIN);
    if when == When::Open {
        rig.wait(RETRY_SECONDS);
        told(&rig, None);
        office.spoil(file, became);
        rig.steps(GO_ON);
        rig.wait(RETRY_SECONDS);
        told(&rig, words);
    } else {
        rig.steps(GO_ON);
        rig.wait(RETRY_SECONDS);
        told(&rig, words.filter(|_| when == When::AtHome));
    }
    untouched();
    if when != When::AtStart || words.is_none() {
        office.bring_back(file);
    }
    rig.wait(RETRY_SECONDS);
    told(&rig, None);
    rig.step("ctrl-q");
    assert_eq!(rig.held(), None, "left without a question: {context}");
    rig.end();
    untouched();
    for word in TYPED {
        assert!(office.read().contains(word), "{context}: {word} is lost");
    }
}

#[test]
fn a_list_of_recipients_that_is_lost_lets_nothing_new_begin_and_nothing_be_plain() {
    for became in ALL {
        let words = match became {
            Missing => "recipients.txt is missing",
            Damaged => "this is not an age recipient",
            NotText => "is text in UTF-16LE; save it as UTF-8",
            _ => "does not say for whom to encrypt",
        };
        for opens in [Opens::Passphrase, Opens::IdentityFile, Opens::Nothing] {
            lose(opens, RECIPIENTS_FILE, became, When::AtStart, Some(words));
            lose(opens, RECIPIENTS_FILE, became, When::AtHome, Some(words));
            // What is open goes on for those for whom it was begun.
            lose(opens, RECIPIENTS_FILE, became, When::Open, None);
        }
    }
}

#[test]
fn a_key_of_the_passphrase_that_is_lost_lets_nothing_begin_that_nobody_could_read() {
    for became in ALL {
        let words = Some("The key that the passphrase opens is missing or damaged");
        lose(Opens::Passphrase, IDENTITY_FILE, became, When::AtStart, words);
        lose(Opens::Passphrase, IDENTITY_FILE, became, When::AtHome, words);
        lose(Opens::Passphrase, IDENTITY_FILE, became, When::Open, None);
    }
}

#[test]
fn another_file_that_is_lost_stops_nothing() {
    for file in ["2026-10-05-a.ron.age", "2026-10-05-a.journal-kept-1.age"] {
        for (became, when) in [(Missing, When::AtStart), (AFolder, When::AtHome), (NotText, When::Open)] {
            lose(Opens::IdentityFile, file, became, when, None);
        }
    }
}

#[test]
fn recipients_that_were_changed_let_nothing_new_begin_until_the_start_after() {
    let office = Office::new(Opens::Passphrase);
    let mut rig = office.start().unwrap();
    let path = office.folder().join(RECIPIENTS_FILE);
    let before = fs::read_to_string(&path).unwrap();
    let added = format!("{before}# B. Builder (fictional)\n{}\n", x25519::Identity::generate().to_public());
    fs::write(&path, &added).unwrap();
    rig.steps(BEGIN);
    assert!(rig.failure().unwrap().contains("The keys were changed while Viva runs"), "{:?}", rig.failure());
    assert_eq!(plain(&office.folder(), &TYPED), Vec::<PathBuf>::new());
    // The same keys in another order, with other comments, are the same.
    let reversed: Vec<&str> = before.lines().rev().chain(["# another comment"]).collect();
    fs::write(&path, reversed.join("\n")).unwrap();
    rig.wait(RETRY_SECONDS);
    assert_eq!((rig.failure(), rig.saving()), (None, Some(Saving::Saved)));
    rig.end();
}

/// What can arrive in a folder that was plain, and what is told then.
fn arrivals(folder: &Path) -> Vec<(&'static str, &'static str)> {
    let office = Office::new(Opens::Passphrase);
    let sealed = Protection::of_folder(&office.folder(), &saying(PASSPHRASE)).unwrap();
    let (file, mut journal) = doors::create(&office.folder(), &sealed).unwrap();
    doors::step(&mut journal, 1).unwrap();
    fs::copy(viva::store::journal::segment_path(file.path(), 1), folder.join("arriving-journal")).unwrap();
    fs::copy(office.folder().join(RECIPIENTS_FILE), folder.join("arriving-recipients")).unwrap();
    vec![
        ("recipients.txt", "Not in plain text into an encrypted folder"),
        ("identity.age", "recipients.txt is missing"),
        ("identity-before-1.age", "recipients.txt is missing"),
        ("2026-10-05-b.ron.age", "recipients.txt is missing"),
        (".2026-10-05-b.ron.age.icloud", "recipients.txt is missing"),
        ("2026-10-05-b.journal", "recipients.txt is missing"),
        ("2026-10-05-b.journal-kept-1", "recipients.txt is missing"),
        ("2026-10-05-b.journal-kept-1.age", "recipients.txt is missing"),
        (".viva-rekey-ab-identity", "recipients.txt is missing"),
        (".viva-rekey.tmp", "recipients.txt is missing"),
        ("recipients.txt.bak", "recipients.txt is missing"),
        ("Recipients.TXT.part", "recipients.txt is missing"),
        ("recipients (conflicted copy).txt", "recipients.txt is missing"),
        ("recipients.sync-conflict-20261005.txt", "recipients.txt is missing"),
        ("of-a-colleague.AGE", "has nothing to do with sessions"),
    ]
}

/// Lets something arrive, in one of several forms.
fn arrive(folder: &Path, name: &str, form: Became) {
    let path = folder.join(name);
    match form {
        Missing => {
            let journal = name.contains(".journal") && !name.ends_with(".age");
            let from = if journal { "arriving-journal" } else { "arriving-recipients" };
            fs::copy(folder.join(from), path).unwrap();
        }
        AFolder => fs::create_dir(&path).unwrap(),
        _ => std::os::unix::fs::symlink("nowhere", &path).unwrap(),
    }
}

#[test]
fn a_plain_folder_in_which_anything_encrypted_arrives_takes_no_more_plain_text() {
    let scratch = tempfile::tempdir().unwrap();
    for (name, words) in arrivals(scratch.path()) {
        let a_journal = name.contains(".journal") && !name.ends_with(".age");
        // A journal tells by what it holds.
        let forms: &[Became] = if a_journal { &[Missing] } else { &[Missing, AFolder, Dangling] };
        for form in forms {
            for open in [false, true] {
                let context = format!("{name} as {form:?}, open: {open}");
                let around = tempfile::tempdir().unwrap();
                let folder = around.path().join("sessions");
                fs::create_dir(&folder).unwrap();
                for piece in ["arriving-journal", "arriving-recipients"] {
                    fs::copy(scratch.path().join(piece), folder.join(piece)).unwrap();
                }
                let mut rig = Rig::new(&folder, FaultyDisk::new(&folder, None));
                if open {
                    rig.steps(BEGIN);
                    rig.wait(RETRY_SECONDS);
                    assert_eq!(rig.saving(), Some(Saving::Saved), "{context}");
                }
                arrive(&folder, name, *form);
                if open {
                    // What is saved at the next pause is not.
                    rig.step("\" x\"");
                    rig.wait(RETRY_SECONDS);
                } else {
                    rig.steps(BEGIN);
                }
                rig.steps(GO_ON);
                rig.wait(RETRY_SECONDS);
                let failure = rig.failure().unwrap_or_else(|| panic!("{context}: saved"));
                assert!(failure.contains(words), "{context}: {failure}");
                assert!(rig.picture().contains("NOT SAVED"), "{context}");
                let typed = if open { &TYPED[2..] } else { &TYPED };
                assert_eq!(plain(&folder, typed), Vec::<PathBuf>::new(), "{context}");
                // Whoever finds that it was not meant for this folder takes it away.
                let path = folder.join(name);
                fs::remove_file(&path).or_else(|_| fs::remove_dir(&path)).unwrap();
                rig.wait(RETRY_SECONDS);
                assert_eq!((rig.failure(), rig.saving()), (None, Some(Saving::Saved)), "{context}");
                rig.step("ctrl-q");
                assert_eq!(rig.held(), None, "{context}");
                rig.end();
                let kept = plain(&folder, &TYPED[2..]);
                assert!(matches!(&kept[..], [file] if file.extension().unwrap() == "ron"), "{context}: {kept:?}");
            }
        }
    }
}

#[test]
fn what_lies_in_a_folder_that_has_lost_its_list_can_still_be_read() {
    for opens in [Opens::Passphrase, Opens::IdentityFile] {
        let office = Office::new(opens);
        office.spoil(RECIPIENTS_FILE, Missing);
        let protection = Protection::of_folder(&office.folder(), &office.answers()).unwrap();
        assert!(!protection.encrypts());
        let path = office.folder().join("2026-10-05-a.ron.age");
        store::open_session(&path, &protection).unwrap();
        // And written nowhere.
        let refused = protection.seal("okapi", &path);
        assert!(
            matches!(refused, Err(StoreError::Encryption(EncryptionError::RecipientsLost { .. }))),
            "{opens:?}: {refused:?}"
        );
        let other = office.around.path().join("x.ron.age");
        let refused = protection.seal("okapi", &other);
        assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::PlainAsAge { .. }))), "{refused:?}");
        // An encrypted file that lost the ending of its name is not replaced by a plain one.
        let renamed = office.around.path().join("x.ron");
        fs::copy(&path, &renamed).unwrap();
        let refused = protection.seal("okapi", &renamed);
        assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::PlainAsAge { .. }))), "{refused:?}");
    }
}

#[test]
fn where_the_list_is_lost_the_program_does_not_start_but_plays_back() {
    let office = Office::new(Opens::IdentityFile);
    office.spoil(RECIPIENTS_FILE, Missing);
    let identity = office.answers().identity;
    let keys = office.around.path().join("keys");
    let told = |arguments: &[&str]| {
        let output = viva(&office.folder(), &keys, identity.as_deref(), arguments);
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    for arguments in [&[][..], &["interview"], &["practise"], &["drill"], &["--encrypt"]] {
        let told = told(arguments);
        assert!(told.contains("recipients.txt is missing") && told.contains("2026-10-05-a"), "{arguments:?}: {told}");
    }
    let path = office.folder().join("2026-10-05-a.ron.age");
    let told = told(&["replay", path.to_str().unwrap()]);
    assert!(told.contains("terminal") && !told.contains("recipients.txt"), "{told}");
}

#[test]
fn attempts_of_practice_get_keys_of_their_own_or_are_not_begun() {
    let begin = |folders: &Folders, protection: &Protection| {
        make_practice_folder(&SystemDisk, folders, protection)?;
        doors::create(&folders.practice(), protection).map(|_| ())
    };
    // The words that are typed stand in no file.
    let untouched = |office: &Office, context: &str| {
        assert_eq!(plain(&office.folder(), &["Quagga"]), Vec::<PathBuf>::new(), "{context}");
    };
    for became in ALL {
        let context = format!("{became:?}");
        let office = Office::new(Opens::Passphrase);
        let elsewhere = office.around.path().join("elsewhere");
        let folders =
            Folders::choose(Some(office.folder()), Some(elsewhere.clone()), Some(elsewhere), None, &viva::RUBRICS)
                .unwrap();
        let sessions = Protection::for_writing(&office.folder(), &office.answers()).unwrap();
        let silent = Answers::default();
        let practice = practice_protection(&folders, &sessions, &silent).unwrap();
        // Before there is a folder for them: it gets the keys of the sessions.
        for file in [RECIPIENTS_FILE, IDENTITY_FILE] {
            office.spoil(file, became);
            assert!(begin(&folders, &practice).is_err(), "{context}");
            untouched(&office, &context);
            office.bring_back(file);
        }
        begin(&folders, &practice).unwrap();
        // Then it is a folder of its own.
        for file in [RECIPIENTS_FILE, IDENTITY_FILE] {
            let own = format!("practice/{file}");
            office.spoil(&own, became);
            assert!(begin(&folders, &practice).is_err(), "{context}");
            let at_start = practice_protection(&folders, &sessions, &saying(PASSPHRASE));
            assert_eq!(at_start.is_err(), file == RECIPIENTS_FILE, "{context}: {at_start:?}");
            untouched(&office, &context);
            office.bring_back(&own);
            begin(&folders, &practice).unwrap();
        }
        // In a program that takes all for plain, too.
        let plainly = practice_protection(&folders, &Protection::plain(), &silent);
        assert!(plainly.unwrap().encrypts(), "{context}");
        office.spoil("practice/recipients.txt", became);
        assert!(practice_protection(&folders, &Protection::plain(), &silent).is_err(), "{context}");
        untouched(&office, &context);
    }
}
