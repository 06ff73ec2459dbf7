//! The command that makes material: what it refuses, where it writes, and that it never writes over anything.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use viva::store::{
    Holder, Protection, SystemDisk,
    encryption::{NewKeys, encrypt_folder},
    open_session, sheets,
};

use crate::blind_rating::signed::{ASSESSOR, SECRET, at, prepared, signed, write};

/// A folder with one signed session.
pub struct Office {
    pub folder: TempDir,
}

impl Office {
    pub fn new() -> Self {
        let office = Office { folder: tempfile::tempdir().unwrap() };
        write(&office.session(), &signed());
        office
    }

    /// And the material made of it.
    pub fn with_material() -> Self {
        let office = Office::new();
        let (done, told) = office.make(&office.material(), &[]);
        assert!(done, "{told}");
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn session(&self) -> PathBuf {
        self.path("2026-11-24-K-0815-first-aid.ron")
    }

    pub fn material(&self) -> PathBuf {
        self.path("material.ron")
    }

    pub fn keys(&self) -> PathBuf {
        self.path("keys")
    }

    pub fn told(&self, arguments: &[&str]) -> (bool, String) {
        let output = crate::program::viva(self.folder.path(), &self.keys(), arguments);
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    pub fn make(&self, output: &Path, wishes: &[&str]) -> (bool, String) {
        let session = self.session();
        let arguments = ["material", session.to_str().unwrap(), "--output", output.to_str().unwrap()];
        self.told(&[&arguments, wishes].concat())
    }
}

#[test]
fn it_is_written_where_nothing_is_and_the_source_stays() {
    let office = Office::new();
    let before = fs::read(office.session()).unwrap();
    let (done, told) = office.make(&office.material(), &[]);
    assert!(done && told.contains("viva rate"), "{told}");
    let text = fs::read_to_string(office.material()).unwrap();
    assert!(!text.contains(SECRET) && text.contains("zzverdictzz"));
    assert_eq!(fs::read(office.session()).unwrap(), before);
    let (done, _) = office.make(&office.material(), &[]);
    assert!(!done && fs::read_to_string(office.material()).unwrap() == text);
    let (done, _) = office.make(&office.session(), &[]);
    assert!(!done && fs::read(office.session()).unwrap() == before);
    // Into a folder, under a name of its own.
    let (done, told) = office.make(office.folder.path(), &["--without-verdicts"]);
    assert!(done, "{told}");
    let bare = fs::read_to_string(office.path("2026-11-24-K-0815-material-first-aid.ron")).unwrap();
    assert!(!bare.contains("zzverdictzz"));
}

#[test]
fn without_persons_the_file_names_nobody() {
    let office = Office::new();
    let (done, told) = office.make(&office.material(), &["--anonymous"]);
    assert!(done, "{told}");
    let text = fs::read_to_string(office.material()).unwrap();
    assert!(!text.contains("K-0815") && !text.contains("Ottilie"));
    assert_eq!(open_session(&office.material(), &Protection::plain()).unwrap().alterations, []);
}

#[test]
fn what_is_not_signed_or_altered_is_refused_in_plain_words() {
    let office = Office::new();
    let text = fs::read_to_string(office.session()).unwrap();
    fs::write(office.session(), text.replace("looked round", "looked away")).unwrap();
    let (done, told) = office.make(&office.material(), &[]);
    assert!(!done && !office.material().exists(), "{told}");
    write(&office.session(), &prepared());
    let (done, told) = office.make(&office.material(), &[]);
    assert!(!done && told.contains("not signed") && !office.material().exists(), "{told}");
    let office = Office::with_material();
    fs::copy(office.material(), office.session()).unwrap();
    let (done, told) = office.make(&office.path("again.ron"), &[]);
    assert!(!done && told.contains("material already"), "{told}");
}

#[test]
fn in_an_encrypted_folder_material_and_sheets_are_encrypted() {
    let office = Office::with_material();
    let new = NewKeys {
        passphrase: Some("six plainly fictional words".to_owned().into()),
        work_factor: Some(2),
        ..NewKeys::default()
    };
    let me = Holder::me(ASSESSOR, at(11));
    let (protection, _) = encrypt_folder(&SystemDisk, office.folder.path(), &new, &me).unwrap();
    let material = office.material().with_extension("ron.age");
    let sheet = sheets::own_sheet(&SystemDisk, &material, "B. Second (fictional)", at(100), &protection).unwrap();
    assert!(sheet.to_str().unwrap().ends_with(".sheet-1.ron.age"), "{}", sheet.display());
    assert!(fs::read(&sheet).unwrap().starts_with(b"age-encryption.org"));
    assert!(open_session(&sheet, &protection).unwrap().interview.record().is_material());
}
