//! Encryption at rest: nothing plain on the disk, whatever becomes of the folder's own files; no crash that loses a
//! session; errors and no panics.

mod changing;
mod doors;
mod form;
// The forms that a lost file takes are those of Unix.
#[cfg(unix)]
mod lost;
mod practice;
mod readers;

use std::{
    fs,
    path::{Path, PathBuf},
};

use age::{secrecy::ExposeSecret, x25519};
use viva::{
    session::Moment,
    store::{
        self, Holder, Protection, StoreError, SystemDisk,
        encryption::{NewKeys, SecretString, Unlock, encrypt_folder},
    },
};

const PASSPHRASE: &str = "six plainly fictional words";
const EXAMPLE: &str = "tests/sessions/examples/2026-10-05-EXAMPLE-1-care-assistant.ron";
const BYTES_MAX: u64 = 1 << 20;

/// What a person would answer.
#[derive(Default)]
struct Answers {
    passphrase: Option<&'static str>,
    identity: Option<PathBuf>,
}

impl Unlock for Answers {
    fn passphrase(&self, _path: &Path) -> Option<SecretString> {
        self.passphrase.map(SecretString::from)
    }

    fn identity_file(&self) -> Option<PathBuf> {
        self.identity.clone()
    }
}

fn saying(passphrase: &'static str) -> Answers {
    Answers { passphrase: Some(passphrase), identity: None }
}

fn me() -> Holder {
    Holder::me("Tester (fictional)", Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap())
}

fn with_passphrase(passphrase: &str) -> NewKeys {
    NewKeys { passphrase: Some(passphrase.to_owned().into()), work_factor: Some(2), ..NewKeys::default() }
}

fn for_recipient(identity: &x25519::Identity) -> NewKeys {
    NewKeys { recipients: vec![identity.to_public().to_string()], ..NewKeys::default() }
}

fn keep_identity(folder: &Path, identity: &x25519::Identity) -> Answers {
    let path = folder.join("key.txt");
    fs::write(&path, format!("# a key\n{}\n", identity.to_string().expose_secret())).unwrap();
    Answers { identity: Some(path), passphrase: None }
}

fn example() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(EXAMPLE)).unwrap()
}

fn open(protection: &Protection, path: &Path) -> Result<String, StoreError> {
    protection.open(fs::read(path).unwrap(), path, BYTES_MAX)
}

fn seal(protection: &Protection, text: &str) -> Vec<u8> {
    assert!(protection.encrypts());
    protection.seal(text, Path::new("x.ron.age")).unwrap()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}
/// Two sessions in a folder that was encrypted for one key.
fn folder_of(identity: &x25519::Identity) -> (tempfile::TempDir, Protection) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a", "b"] {
        fs::write(folder.path().join(format!("{name}.ron")), format!("plain {name}")).unwrap();
    }
    encrypt_folder(&SystemDisk, folder.path(), &for_recipient(identity), &me()).unwrap();
    let keys = tempfile::tempdir().unwrap();
    let protection = Protection::of_folder(folder.path(), &keep_identity(keys.path(), identity)).unwrap();
    (folder, protection)
}

fn key(identity: &x25519::Identity, folder: &Path) -> Protection {
    let keys = tempfile::tempdir().unwrap();
    Protection::of_folder(folder, &keep_identity(keys.path(), identity)).unwrap()
}

/// The program as a command, with the key of an identity file, on a folder of sessions.
fn viva(folder: &Path, keys: &Path, identity: Option<&Path>, arguments: &[&str]) -> std::process::Output {
    let mut command = assert_cmd::Command::cargo_bin("viva").unwrap();
    command.env_remove("VIVA_IDENTITY").env("VIVA_SESSIONS", folder).env("VIVA_KEYS", keys).env("VIVA_LANGUAGE", "en");
    identity.map(|identity| command.env("VIVA_IDENTITY", identity));
    command.args(arguments).output().unwrap()
}
