//! Encrypting a folder that was plain, and changing its keys: over crashes, and beside sessions that are open.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use age::{secrecy::ExposeSecret, x25519};
use viva::{
    locale::{Explain, Locale},
    store::{
        self, Disk, EncryptionError, Folders, OpenFile, Protection, Stamp, StoreError, SystemDisk,
        encryption::{
            IDENTITY_FILE, RECIPIENTS_FILE, Rekeyed, encrypt_folder, finish_encrypting, finish_rekey, plain_files,
            rekey, restore_recipients,
        },
        make_practice_folder, practice_protection,
    },
};

use super::*;

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
    fs::write(folder.path().join("a.ron.age"), seal(&made, "another")).unwrap();
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
    fs::write(&path, seal(&made, "text")).unwrap();
    let before = fs::read(&path).unwrap();
    let done = rekey(&SystemDisk, folder.path(), &made, &with_passphrase("a new one"), &me()).unwrap();
    assert_eq!(done, Rekeyed { files: 0, passphrase_alone: true });
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(Protection::of_folder(folder.path(), &saying(PASSPHRASE)).is_err());
    let protection = Protection::of_folder(folder.path(), &saying("a new one")).unwrap();
    assert_eq!(open(&protection, &path).unwrap(), "text");
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
        fs::write(&path, seal(&made, "text")).unwrap();
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
        fs::write(&path, seal(&current, "newer")).unwrap();
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
    let listed =
        viva(folder.path(), keys.path(), Some(&first_file), &["sessions", "--encrypt", "--recipient", &to_first]);
    assert!(says(&listed).contains("EXAMPLE-1"), "{listed:?}");
    assert_eq!(names(folder.path()), ["a.ron.age", RECIPIENTS_FILE]);
    let path = folder.path().join("a.ron.age");
    let path = path.to_str().unwrap();
    assert!(says(&viva(folder.path(), keys.path(), Some(&first_file), &["show", path])).contains("EXAMPLE-1"));
    let without = viva(folder.path(), keys.path(), None, &["show", path]);
    assert!(
        !without.status.success() && String::from_utf8_lossy(&without.stderr).contains("--identity"),
        "{without:?}"
    );
    let changed = viva(folder.path(), keys.path(), Some(&first_file), &["rekey", "--recipient", &to_second]);
    assert!(changed.status.success(), "{changed:?}");
    assert!(!viva(folder.path(), keys.path(), Some(&first_file), &["show", path]).status.success());
    assert!(viva(folder.path(), keys.path(), Some(&second_file), &["recommend", path]).status.success());
    assert!(viva(folder.path(), keys.path(), Some(&second_file), &["report", path, "--format", "md"]).status.success());
}
#[test]
fn practice_sessions_get_the_protection_of_the_sessions_when_their_folder_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (sessions, other) = (folder.path().join("sessions"), folder.path().join("other"));
    let folders =
        Folders::choose(Some(sessions.clone()), Some(other.clone()), Some(other), None, &viva::RUBRICS).unwrap();
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

#[test]
fn a_list_of_the_folders_own_key_is_made_anew_with_the_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let before = fs::read(folder.path().join(RECIPIENTS_FILE)).unwrap();
    fs::remove_file(folder.path().join(RECIPIENTS_FILE)).unwrap();
    // No session lies there yet, and the key alone tells.
    let protection = Protection::of_folder(folder.path(), &saying(PASSPHRASE)).unwrap();
    restore_recipients(&SystemDisk, folder.path(), &protection, Vec::new()).unwrap();
    assert_eq!(fs::read(folder.path().join(RECIPIENTS_FILE)).unwrap(), before);
    // Not with other keys than the sessions have.
    fs::write(
        folder.path().join("a.ron.age"),
        seal(&Protection::of_folder(folder.path(), &saying(PASSPHRASE)).unwrap(), "text"),
    )
    .unwrap();
    fs::remove_file(folder.path().join(RECIPIENTS_FILE)).unwrap();
    let refused = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase("another"), &me());
    assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::RecipientsLost { .. }))), "{refused:?}");
    assert_eq!(names(folder.path()), ["a.ron.age", IDENTITY_FILE]);
}

#[test]
fn an_encrypted_file_under_a_plain_name_is_not_encrypted_twice() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    fs::write(folder.path().join("a.ron"), seal(&made, "text")).unwrap();
    finish_encrypting(&SystemDisk, folder.path(), &made, &me()).unwrap();
    assert_eq!(open(&made, &folder.path().join("a.ron.age")).unwrap(), "text");
}

#[test]
fn a_list_that_changes_during_a_change_of_keys_loses_no_key() {
    let identity = x25519::Identity::generate();
    for steps in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join(RECIPIENTS_FILE);
        encrypt_folder(&SystemDisk, folder.path(), &for_recipient(&identity), &me()).unwrap();
        let old = fs::read(&list).unwrap();
        let keys = tempfile::tempdir().unwrap();
        let answers = keep_identity(keys.path(), &identity);
        let protection = Protection::of_folder(folder.path(), &answers).unwrap();
        let path = folder.path().join("a.ron.age");
        fs::write(&path, seal(&protection, "text")).unwrap();
        let stopping = Stopping::after(steps);
        let done = rekey(&stopping, folder.path(), &protection, &with_passphrase(PASSPHRASE), &me()).is_ok();
        // A synchronisation brings the list of before.
        fs::write(&list, old).unwrap();
        finish_rekey(&SystemDisk, folder.path(), &me()).unwrap();
        let own = files(folder.path()).into_iter().filter(|path| path.to_string_lossy().contains("identity"));
        let opens = own.filter_map(|own| {
            let answers = Answers { passphrase: Some(PASSPHRASE), identity: Some(own) };
            open(&Protection::of_folder(folder.path(), &answers).ok()?, &path).ok()
        });
        let opened = open(&protection, &path).ok().into_iter().chain(opens).next();
        assert_eq!(opened.as_deref(), Some("text"), "{steps}: {:?}", names(folder.path()));
        // Where files wait and the list is gone, only the list itself can finish.
        if done {
            assert!(steps > 10, "the crashes were simulated");
            break;
        }
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(".viva-rekey-ab-identity"), "").unwrap();
    let refused = restore_recipients(&SystemDisk, folder.path(), &Protection::plain(), Vec::new()).unwrap_err();
    assert!(Locale::new(&"en".into()).say(&refused.explain()).contains("Only the file itself can finish it"));
}

/// The disk of a machine on which another program begins a plain session at the last moment before a folder is
/// encrypted.
struct Late;

impl Disk for Late {
    fn make_folder(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        SystemDisk.make_folder(folder)
    }
    fn create(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        SystemDisk.create(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to.ends_with(RECIPIENTS_FILE) {
            fs::write(to.with_file_name("late.ron"), "plain and late").unwrap();
        }
        SystemDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        SystemDisk.remove(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        SystemDisk.sync_folder(folder)
    }
    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        SystemDisk.stamp(path)
    }
}

#[test]
fn a_session_begun_at_the_last_moment_is_encrypted_too() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.ron"), "plain a").unwrap();
    let (made, converted) = encrypt_folder(&Late, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    assert!(converted.files == 2 && converted.left.is_empty(), "{converted:?}");
    assert_eq!(open(&made, &folder.path().join("late.ron.age")).unwrap(), "plain and late");
    assert_eq!(plain_files(folder.path()), Vec::<PathBuf>::new());
}
