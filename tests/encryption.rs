//! Encryption at rest: nothing plain on the disk, no crash that loses a session, errors and no panics.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use age::{secrecy::ExposeSecret, x25519};
use proptest::prelude::*;
use viva::{
    session::Moment,
    store::{
        self, Disk, EncryptionError, Folders, Holder, OpenFile, Protection, Stamp, StoreError, SystemDisk,
        encryption::{
            IDENTITY_FILE, JournalKey, NewKeys, RECIPIENTS_FILE, Rekeyed, SecretString, Unlock, encrypt_folder,
            finish_encrypting, finish_rekey, plain_files, rekey,
        },
        make_practice_folder, practice_protection,
    },
};

const PASSPHRASE: &str = "six plainly fictional words";
const EXAMPLE: &str = "sessions/2026-10-05-EXAMPLE-1-care-assistant.ron";
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

/// A disk that stops with its machine after so many steps; the step at which it stops is done by half.
struct Stopping {
    steps_left: Arc<AtomicUsize>,
}

struct StoppingFile(Arc<dyn OpenFile>, Arc<AtomicUsize>);

fn step(left: &AtomicUsize) -> io::Result<()> {
    let went = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
    went.map(|_| ()).map_err(|_| io::ErrorKind::StorageFull.into())
}

impl Stopping {
    fn after(steps: usize) -> Self {
        Stopping { steps_left: Arc::new(AtomicUsize::new(steps)) }
    }
}

impl Disk for Stopping {
    fn make_folder(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        step(&self.steps_left)?;
        SystemDisk.make_folder(folder)
    }
    fn create(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        step(&self.steps_left)?;
        Ok(Arc::new(StoppingFile(SystemDisk.create(path)?, self.steps_left.clone())))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        step(&self.steps_left)?;
        SystemDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        step(&self.steps_left)?;
        SystemDisk.remove(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        step(&self.steps_left)?;
        SystemDisk.sync_folder(folder)
    }
    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        SystemDisk.stamp(path)
    }
}

impl OpenFile for StoppingFile {
    fn append(&self, bytes: &[u8]) -> io::Result<()> {
        let stopped = step(&self.1);
        let end = if stopped.is_ok() { bytes.len() } else { bytes.len() / 2 };
        self.0.append(&bytes[..end])?;
        stopped
    }
    fn sync(&self) -> io::Result<()> {
        step(&self.1)?;
        self.0.sync()
    }
    fn hold(&self) {
        self.0.hold();
    }
    fn is_at(&self, path: &Path) -> bool {
        self.0.is_at(path)
    }
}

#[test]
fn in_a_folder_with_a_passphrase_no_byte_of_any_file_tells_a_plain_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("2026-10-05-a.ron");
    fs::write(&path, example()).unwrap();
    fs::write(folder.path().join("2026-10-05-a.journal-kept-1"), "EXAMPLE-1 once said").unwrap();
    fs::write(folder.path().join(".viva-2026-10-05-a.tmp"), "EXAMPLE-1 torn").unwrap();
    let plain = store::open_session(&path, &Protection::plain()).unwrap();
    let (made, converted) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    assert!(converted.files == 2 && converted.left.is_empty(), "{converted:?}");
    let sealed = made.seal("EXAMPLE-1 said so").unwrap();
    fs::write(folder.path().join("2026-10-06-b.ron.age"), sealed).unwrap();
    for file in files(folder.path()) {
        let bytes = fs::read(&file).unwrap();
        for word in ["EXAMPLE", "trail", "rationale", "care-assistant", "AGE-SECRET-KEY", PASSPHRASE] {
            assert!(!holds(&bytes, word), "{word} in {}", file.display());
        }
    }
    let protection = Protection::of_folder(folder.path(), &saying(PASSPHRASE)).unwrap();
    assert!(protection.can_read() && protection.file_stem_is_private() && protection.is_current(folder.path()));
    let encrypted = folder.path().join("2026-10-05-a.ron.age");
    let loaded = store::open_session(&encrypted, &protection).unwrap();
    assert_eq!(loaded.interview.trail().last_hash(), plain.interview.trail().last_hash());
    let listed = store::list(folder.path(), &protection).unwrap();
    assert_eq!(listed.sessions.iter().map(|each| &each.path).collect::<Vec<_>>(), [&encrypted]);
    assert_eq!(listed.sessions[0].head.candidate, "EXAMPLE-1");
    #[cfg(unix)]
    for name in [IDENTITY_FILE, RECIPIENTS_FILE, "2026-10-05-a.ron.age"] {
        let about = fs::metadata(folder.path().join(name)).unwrap();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o777, 0o600, "{name}");
    }
}

#[test]
fn what_is_missing_or_wrong_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron.age");
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    fs::write(&path, made.seal("text").unwrap()).unwrap();
    let fault = |result: Result<String, StoreError>| match result {
        Err(StoreError::Encryption(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(open(&Protection::plain(), &path)), EncryptionError::NoKey { path: path.clone() });
    let silent = Protection::of_folder(folder.path(), &Answers::default()).unwrap();
    assert!(silent.encrypts() && !silent.can_read());
    assert_eq!(fault(open(&silent, &path)), EncryptionError::NoKey { path: path.clone() });
    let wrong = Protection::of_folder(folder.path(), &saying("another"));
    assert!(matches!(wrong, Err(StoreError::Encryption(EncryptionError::WrongPassphrase { .. }))), "{wrong:?}");
    let keys = tempfile::tempdir().unwrap();
    let stranger = keep_identity(keys.path(), &x25519::Identity::generate());
    let stranger = Protection::of_folder(folder.path(), &stranger).unwrap();
    assert_eq!(fault(open(&stranger, &path)), EncryptionError::WrongKey { path: path.clone() });
    fs::write(folder.path().join(RECIPIENTS_FILE), "# nobody\n").unwrap();
    let nobody = Protection::of_folder(folder.path(), &saying(PASSPHRASE));
    assert!(matches!(nobody, Err(StoreError::Encryption(EncryptionError::NoRecipients { .. }))), "{nobody:?}");
}

#[test]
fn plain_folders_stay_plain() {
    let folder = tempfile::tempdir().unwrap();
    let protection = Protection::of_folder(folder.path(), &saying(PASSPHRASE)).unwrap();
    assert!(!protection.encrypts() && protection.can_read() && !protection.file_stem_is_private());
    assert_eq!(protection.document_extension(), "ron");
    let nowhere = Answers { identity: Some("/nowhere/key.txt".into()), passphrase: None };
    assert!(Protection::of_folder(folder.path(), &nowhere).is_ok(), "nothing needs the key");
    fs::write(folder.path().join("x.ron.age"), "from elsewhere").unwrap();
    assert!(Protection::of_folder(folder.path(), &nowhere).is_err());
    assert_eq!(protection.seal("text").unwrap(), b"text");
}

#[test]
fn what_is_larger_than_its_bound_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let path = Path::new("x.ron.age");
    let sealed = made.seal(&"x".repeat(1_000)).unwrap();
    assert!(matches!(made.open(sealed.clone(), path, 999), Err(StoreError::TooLarge { most: 999, .. })));
    assert_eq!(made.open(sealed, path, 1_000).unwrap().len(), 1_000);
}

#[test]
fn other_tools_of_age_read_what_is_written_and_write_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let identity = x25519::Identity::generate();
    encrypt_folder(&SystemDisk, folder.path(), &for_recipient(&identity), &me()).unwrap();
    let keys = tempfile::tempdir().unwrap();
    let protection = Protection::of_folder(folder.path(), &keep_identity(keys.path(), &identity)).unwrap();
    let text = "Сұхбат ".repeat(20_000);
    assert_eq!(age::decrypt(&identity, &protection.seal(&text).unwrap()).unwrap(), text.as_bytes());
    let theirs = age::encrypt(&identity.to_public(), text.as_bytes()).unwrap();
    assert_eq!(protection.open(theirs, Path::new("x.ron.age"), BYTES_MAX).unwrap(), text);

    // The folder's own key, as “age -d” would open it.
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let opened = age::decrypt(
        &age::scrypt::Identity::new(PASSPHRASE.to_owned().into()),
        &fs::read(folder.path().join(IDENTITY_FILE)).unwrap(),
    );
    let opened = String::from_utf8(opened.unwrap()).unwrap();
    let identity: x25519::Identity = opened.lines().find(|line| !line.starts_with('#')).unwrap().parse().unwrap();
    assert_eq!(age::decrypt(&identity, &made.seal("text").unwrap()).unwrap(), b"text");
}

#[test]
fn an_identity_file_may_have_a_passphrase_of_its_own() {
    let (folder, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let moved = keys.path().join("mine.age");
    fs::rename(folder.path().join(IDENTITY_FILE), &moved).unwrap();
    let answers = Answers { passphrase: Some(PASSPHRASE), identity: Some(moved) };
    let protection = Protection::of_folder(folder.path(), &answers).unwrap();
    let sealed = made.seal("text").unwrap();
    assert_eq!(protection.open(sealed, Path::new("x.ron.age"), BYTES_MAX).unwrap(), "text");
}

#[test]
fn a_folder_is_encrypted_once_and_not_under_a_session_that_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    fs::write(&path, "(plain)").unwrap();
    let lock = store::Lock::take(&folder.path().join("a.lock"), &me());
    let refused = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me());
    assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::InUse { .. }))), "{refused:?}");
    drop(lock);
    let journal = folder.path().join("a.journal");
    fs::write(&journal, "not taken up").unwrap();
    let refused = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me());
    assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::JournalLeft { .. }))), "{refused:?}");
    assert_eq!(names(folder.path()), ["a.journal", "a.ron"], "nothing was changed");
    fs::remove_file(&journal).unwrap();
    encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let again = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me());
    assert!(matches!(again, Err(StoreError::Encryption(EncryptionError::Already { .. }))), "{again:?}");
}

#[test]
fn a_crash_at_any_step_of_encrypting_loses_nothing_and_the_next_run_leaves_nothing_plain() {
    for steps in 0.. {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a", "b"] {
            fs::write(folder.path().join(format!("{name}.ron")), format!("plain {name}")).unwrap();
        }
        let disk = Stopping::after(steps);
        let result = encrypt_folder(&disk, folder.path(), &with_passphrase(PASSPHRASE), &me());
        let whole = result.as_ref().is_ok_and(|(_, converted)| converted.left.is_empty());
        let protection = Protection::of_folder(folder.path(), &saying(PASSPHRASE)).unwrap();
        let read = |name: &str| {
            let read = |ending| {
                let path = folder.path().join(format!("{name}.{ending}"));
                path.exists().then(|| open(&protection, &path).unwrap())
            };
            read("ron").or_else(|| read("ron.age"))
        };
        assert_eq!((read("a").as_deref(), read("b").as_deref()), (Some("plain a"), Some("plain b")), "{steps}");
        let protection = if protection.encrypts() {
            let converted = finish_encrypting(&SystemDisk, folder.path(), &protection, &me()).unwrap();
            assert!(converted.left.is_empty(), "{steps}: {converted:?}");
            protection
        } else {
            encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap().0
        };
        assert_eq!(plain_files(folder.path()), Vec::<PathBuf>::new(), "{steps}");
        for name in ["a", "b"] {
            let path = folder.path().join(format!("{name}.ron.age"));
            assert_eq!(open(&protection, &path).unwrap(), format!("plain {name}"));
        }
        for file in files(folder.path()) {
            assert!(!holds(&fs::read(&file).unwrap(), "plain"), "{steps}: {}", file.display());
        }
        if whole {
            assert!(steps > 20, "the crashes were simulated");
            return;
        }
    }
}

#[test]
fn a_plain_file_that_differs_from_the_encrypted_one_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    fs::write(folder.path().join("a.ron"), "one thing").unwrap();
    fs::write(folder.path().join("a.ron.age"), made.seal("another").unwrap()).unwrap();
    let converted = finish_encrypting(&SystemDisk, folder.path(), &made, &me()).unwrap();
    assert!(
        matches!(&converted.left[..], [(_, StoreError::Encryption(EncryptionError::CopiesDiffer { .. }))]),
        "{converted:?}"
    );
    assert_eq!(fs::read_to_string(folder.path().join("a.ron")).unwrap(), "one thing");
}

#[test]
fn another_passphrase_touches_no_session_and_the_old_one_opens_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let path = folder.path().join("a.ron.age");
    fs::write(&path, made.seal("text").unwrap()).unwrap();
    let before = fs::read(&path).unwrap();
    let done = rekey(&SystemDisk, folder.path(), &made, &with_passphrase("a new one"), &me()).unwrap();
    assert_eq!(done, Rekeyed { files: 0, passphrase_alone: true });
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(Protection::of_folder(folder.path(), &saying(PASSPHRASE)).is_err());
    let protection = Protection::of_folder(folder.path(), &saying("a new one")).unwrap();
    assert_eq!(open(&protection, &path).unwrap(), "text");
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

#[test]
fn at_any_step_of_a_change_of_recipients_each_file_opens_with_the_old_or_the_new_key() {
    let (old, new) = (x25519::Identity::generate(), x25519::Identity::generate());
    for steps in 0.. {
        let (folder, protection) = folder_of(&old);
        let result = rekey(&Stopping::after(steps), folder.path(), &protection, &for_recipient(&new), &me());
        let (with_old, with_new) = (key(&old, folder.path()), key(&new, folder.path()));
        for name in ["a", "b"] {
            let path = folder.path().join(format!("{name}.ron.age"));
            let text = open(&with_new, &path).or_else(|_| open(&with_old, &path));
            assert_eq!(text.unwrap(), format!("plain {name}"), "{steps}");
        }
        // Whoever comes next has the key that holds now.
        finish_rekey(&SystemDisk, folder.path(), &me()).unwrap();
        if open(&with_new, &folder.path().join("a.ron.age")).is_err() {
            rekey(&SystemDisk, folder.path(), &with_old, &for_recipient(&new), &me()).unwrap();
        }
        for name in ["a", "b"] {
            let path = folder.path().join(format!("{name}.ron.age"));
            assert_eq!(open(&with_new, &path).unwrap(), format!("plain {name}"), "{steps}");
            assert!(open(&with_old, &path).is_err(), "{steps}");
        }
        let left = names(folder.path());
        let left: Vec<_> = left.iter().filter(|name| !name.ends_with(".tmp")).collect();
        assert_eq!(left, ["a.ron.age", "b.ron.age", RECIPIENTS_FILE], "{steps}");
        if result.is_ok() {
            assert!(steps > 20, "the crashes were simulated");
            return;
        }
    }
}

#[test]
fn at_any_step_from_a_passphrase_to_recipients_and_back_something_opens_each_file() {
    let identity = x25519::Identity::generate();
    for steps in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron.age");
        let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
        fs::write(&path, made.seal("text").unwrap()).unwrap();
        let result = rekey(&Stopping::after(steps), folder.path(), &made, &for_recipient(&identity), &me());
        assert_eq!(open(&made, &path).or_else(|_| open(&key(&identity, folder.path()), &path)).unwrap(), "text");
        finish_rekey(&SystemDisk, folder.path(), &me()).unwrap();
        match open(&key(&identity, folder.path()), &path) {
            Ok(_) => assert!(!folder.path().join(IDENTITY_FILE).exists(), "{steps}: nobody is asked for it any more"),
            Err(_) => assert!(folder.path().join(IDENTITY_FILE).exists(), "{steps}"),
        }
        if result.is_ok() {
            break;
        }
    }
    for steps in 0.. {
        let (folder, protection) = folder_of(&identity);
        let path = folder.path().join("a.ron.age");
        let result = rekey(&Stopping::after(steps), folder.path(), &protection, &with_passphrase(PASSPHRASE), &me());
        finish_rekey(&SystemDisk, folder.path(), &me()).unwrap();
        let with_passphrase = Protection::of_folder(folder.path(), &saying(PASSPHRASE)).unwrap();
        assert_eq!(open(&with_passphrase, &path).or_else(|_| open(&protection, &path)).unwrap(), "plain a", "{steps}");
        if result.is_ok() {
            assert_eq!(open(&with_passphrase, &path).unwrap(), "plain a");
            return;
        }
    }
}

#[test]
fn what_was_saved_after_an_interrupted_change_is_not_put_back() {
    let (old, new) = (x25519::Identity::generate(), x25519::Identity::generate());
    let mut met = false;
    for steps in 0..100 {
        let (folder, protection) = folder_of(&old);
        let result = rekey(&Stopping::after(steps), folder.path(), &protection, &for_recipient(&new), &me());
        let current = key(&new, folder.path());
        let path = folder.path().join("b.ron.age");
        let waits =
            names(folder.path()).iter().any(|name| name.starts_with(".viva-rekey-") && name.ends_with("b.ron.age"));
        fs::write(&path, current.seal("newer").unwrap()).unwrap();
        let recipients = fs::read_to_string(folder.path().join(RECIPIENTS_FILE)).unwrap();
        met |= waits && recipients.contains(&new.to_public().to_string());
        finish_rekey(&SystemDisk, folder.path(), &me()).unwrap();
        let text = open(&current, &path).or_else(|_| open(&protection, &path));
        assert_eq!(text.unwrap(), "newer", "{steps}");
        if result.is_ok() {
            break;
        }
    }
    assert!(met, "a change was interrupted when a file still waited");
}

#[test]
fn keys_are_not_changed_under_a_session_that_is_open_or_without_a_key() {
    let identity = x25519::Identity::generate();
    let (folder, protection) = folder_of(&identity);
    let lock = store::Lock::take(&folder.path().join("a.lock"), &me());
    let refused = rekey(&SystemDisk, folder.path(), &protection, &with_passphrase(PASSPHRASE), &me());
    assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::InUse { .. }))), "{refused:?}");
    drop(lock);
    let silent = Protection::of_folder(folder.path(), &Answers::default()).unwrap();
    let refused = rekey(&SystemDisk, folder.path(), &silent, &with_passphrase(PASSPHRASE), &me());
    assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::NoKey { .. }))), "{refused:?}");
    assert_eq!(names(folder.path()), ["a.ron.age", "b.ron.age", RECIPIENTS_FILE]);
}

#[test]
fn a_change_is_not_finished_under_a_session_that_is_open() {
    let (old, new) = (x25519::Identity::generate(), x25519::Identity::generate());
    let interrupted = (0..).find_map(|steps| {
        let (folder, protection) = folder_of(&old);
        let _ = rekey(&Stopping::after(steps), folder.path(), &protection, &for_recipient(&new), &me());
        let recipients = fs::read_to_string(folder.path().join(RECIPIENTS_FILE)).unwrap();
        recipients.contains(&new.to_public().to_string()).then_some(folder)
    });
    let folder = interrupted.unwrap();
    let lock = store::Lock::take(&folder.path().join("a.lock"), &me());
    let refused = finish_rekey(&SystemDisk, folder.path(), &me());
    assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::InUse { .. }))), "{refused:?}");
    drop(lock);
    // The other file may have been finished before the open one was met.
    assert!(matches!(finish_rekey(&SystemDisk, folder.path(), &me()).unwrap(), Some(1 | 2)));
    assert_eq!(open(&key(&new, folder.path()), &folder.path().join("b.ron.age")).unwrap(), "plain b");
    assert_eq!(finish_rekey(&SystemDisk, folder.path(), &me()).unwrap(), None);
    assert_eq!(open(&key(&new, folder.path()), &folder.path().join("a.ron.age")).unwrap(), "plain a");
}

fn viva(folder: &Path, identity: Option<&Path>, arguments: &[&str]) -> std::process::Output {
    let mut command = assert_cmd::Command::cargo_bin("viva").unwrap();
    command.env_remove("VIVA_IDENTITY").env("VIVA_SESSIONS", folder).env("VIVA_LANGUAGE", "en").args(arguments);
    identity.map(|identity| command.env("VIVA_IDENTITY", identity));
    command.output().unwrap()
}

#[test]
fn on_the_command_line_a_folder_is_encrypted_read_and_given_other_keys() {
    let (folder, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(folder.path().join("a.ron"), example()).unwrap();
    let (first, second) = (x25519::Identity::generate(), x25519::Identity::generate());
    let file = |name: &str, identity: &x25519::Identity| {
        let path = keys.path().join(name);
        fs::write(&path, identity.to_string().expose_secret()).unwrap();
        path
    };
    let (first_file, second_file) = (file("first", &first), file("second", &second));
    let says = |output: &std::process::Output| String::from_utf8_lossy(&output.stdout).into_owned();
    let (to_first, to_second) = (first.to_public().to_string(), second.to_public().to_string());
    let listed = viva(folder.path(), Some(&first_file), &["sessions", "--encrypt", "--recipient", &to_first]);
    assert!(says(&listed).contains("EXAMPLE-1"), "{listed:?}");
    assert_eq!(names(folder.path()), ["a.ron.age", RECIPIENTS_FILE]);
    let path = folder.path().join("a.ron.age");
    let path = path.to_str().unwrap();
    assert!(says(&viva(folder.path(), Some(&first_file), &["show", path])).contains("EXAMPLE-1"));
    let without = viva(folder.path(), None, &["show", path]);
    assert!(
        !without.status.success() && String::from_utf8_lossy(&without.stderr).contains("--identity"),
        "{without:?}"
    );
    let changed = viva(folder.path(), Some(&first_file), &["rekey", "--recipient", &to_second]);
    assert!(changed.status.success(), "{changed:?}");
    assert!(!viva(folder.path(), Some(&first_file), &["show", path]).status.success());
    assert!(viva(folder.path(), Some(&second_file), &["recommend", path]).status.success());
    assert!(viva(folder.path(), Some(&second_file), &["report", path, "--format", "md"]).status.success());
}

fn sealing() -> Protection {
    let identity = x25519::Identity::generate();
    folder_of(&identity).1
}

#[test]
fn a_journal_record_opens_in_its_own_place_alone() {
    let protection = sealing();
    let (made, field) = JournalKey::make(&protection).unwrap();
    assert!(!field.contains('\n'));
    let line = made.seal_record(7, "s-1", "жазба\n".as_bytes());
    assert!(!line.contains('\n'));
    let opened = JournalKey::open(&protection, &field, Path::new("x.journal")).unwrap();
    assert_eq!(opened.open_record(7, "s-1", &line).unwrap(), "жазба\n".as_bytes());
    assert_eq!(opened.open_record(8, "s-1", &line), None, "not in another place");
    assert_eq!(opened.open_record(7, "s-2", &line), None, "nor in another session");
    let (another, other_field) = JournalKey::make(&protection).unwrap();
    assert_eq!(another.open_record(7, "s-1", &line), None, "nor in another journal");
    assert_ne!(field, other_field);
    let stranger = JournalKey::open(&sealing(), &field, Path::new("x.journal"));
    assert!(matches!(stranger, Err(StoreError::Encryption(EncryptionError::WrongKey { .. }))), "{stranger:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_byte_anywhere_is_an_error(
        at in any::<prop::sample::Index>(),
        change in 1..=255_u8,
        letters in 0..100_000_usize,
        cut in any::<prop::sample::Index>(),
    ) {
        let protection = sealing();
        let sealed = protection.seal(&"x".repeat(letters)).unwrap();
        let path = Path::new("x.ron.age");
        let mut bytes = sealed.clone();
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        prop_assert!(protection.open(bytes, path, BYTES_MAX).is_err());
        prop_assert!(protection.open(sealed[..cut.index(sealed.len())].to_vec(), path, BYTES_MAX).is_err());
    }

    #[test]
    fn a_damaged_journal_is_an_error(at in any::<prop::sample::Index>(), change in 1..=255_u8) {
        let protection = sealing();
        let (key, field) = JournalKey::make(&protection).unwrap();
        let damage = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            let at = at.index(bytes.len());
            bytes[at] ^= change;
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let line = key.seal_record(1, "s", b"record");
        prop_assert_eq!(key.open_record(1, "s", &damage(&line)), None);
        prop_assert!(JournalKey::open(&protection, &damage(&field), Path::new("x.journal")).is_err());
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let protection = sealing();
        let mut beginning = b"age-encryption.org/v1\n".to_vec();
        beginning.extend_from_slice(&bytes);
        prop_assert!(protection.open(beginning, Path::new("x"), BYTES_MAX).is_err());
    }
}

#[test]
fn practice_sessions_get_the_protection_of_the_sessions_when_their_folder_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (sessions, other) = (folder.path().join("sessions"), folder.path().join("other"));
    let folders = Folders::choose(Some(sessions.clone()), Some(other.clone()), Some(other)).unwrap();
    let (protection, _) = encrypt_folder(&SystemDisk, &sessions, &with_passphrase(PASSPHRASE), &me()).unwrap();
    let silent = Answers::default();
    let practice = practice_protection(&folders, &protection, &silent).unwrap();
    // What a crash left of the folder settles nothing.
    fs::create_dir(folders.practice()).unwrap();
    make_practice_folder(&SystemDisk, &folders, &practice).unwrap();
    assert!(practice.is_current(&folders.practice()));
    let own = Protection::of_folder(&folders.practice(), &saying(PASSPHRASE)).unwrap();
    assert!(own.encrypts() && own.can_read());
    // Nobody is asked twice for the same keys.
    assert!(practice_protection(&folders, &protection, &silent).unwrap().can_read());

    // A folder in which plain attempts lie stays plain.
    let plain = tempfile::tempdir().unwrap();
    let folders = Folders { sessions: plain.path().into(), ..folders };
    make_practice_folder(&SystemDisk, &folders, &Protection::plain()).unwrap();
    fs::write(folders.practice().join("2026-10-05-a.ron"), example()).unwrap();
    let (protection, _) = encrypt_folder(&SystemDisk, plain.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let practice = practice_protection(&folders, &protection, &silent).unwrap();
    make_practice_folder(&SystemDisk, &folders, &practice).unwrap();
    assert!(!practice.encrypts() && !folders.practice().join(RECIPIENTS_FILE).exists());
}
