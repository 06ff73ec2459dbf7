//! The form of what is encrypted, and what is told of what cannot be read.

use std::{fs, path::Path};

use age::x25519;
use proptest::prelude::*;
use viva::{
    bounds,
    store::{
        self, EncryptionError, Protection, StoreError, SystemDisk,
        encryption::{IDENTITY_FILE, JournalKey, RECIPIENTS_FILE, encrypt_folder},
    },
};

use super::*;

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
    let sealed = seal(&made, "EXAMPLE-1 said so");
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
    fs::write(&path, seal(&made, "text")).unwrap();
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
    assert!(matches!(nobody, Err(StoreError::Encryption(EncryptionError::RecipientsUnusable { .. }))), "{nobody:?}");
}

#[test]
fn plain_folders_stay_plain() {
    let folder = tempfile::tempdir().unwrap();
    let protection = Protection::of_folder(folder.path(), &saying(PASSPHRASE)).unwrap();
    assert!(!protection.encrypts() && protection.can_read() && !protection.file_stem_is_private());
    assert_eq!(protection.document_extension(), "ron");
    let nowhere = Answers { identity: Some("/nowhere/key.txt".into()), passphrase: None };
    assert!(Protection::of_folder(folder.path(), &nowhere).is_ok(), "nothing needs the key");
    assert_eq!(protection.seal("text", &folder.path().join("x.ron")).unwrap(), b"text");
    fs::write(folder.path().join("x.ron.age"), "from elsewhere").unwrap();
    assert!(Protection::of_folder(folder.path(), &nowhere).is_err());
}

#[test]
fn what_is_larger_than_its_bound_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let path = Path::new("x.ron.age");
    let sealed = seal(&made, &"x".repeat(1_000));
    assert!(matches!(made.open(sealed.clone(), path, 999), Err(StoreError::TooLarge { most: 999, .. })));
    assert_eq!(made.open(sealed, path, 1_000).unwrap().len(), 1_000);
}

#[test]
fn more_keys_than_can_be_written_for_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let line = format!("{}\n", x25519::Identity::generate().to_public());
    let path = folder.path().join(RECIPIENTS_FILE);
    fs::write(&path, line.repeat(bounds::RECIPIENTS_MAX)).unwrap();
    let protection = Protection::of_folder(folder.path(), &Answers::default()).unwrap();
    // What is written for so many can be read again.
    let (identity, keys) = (x25519::Identity::generate(), tempfile::tempdir().unwrap());
    assert!(protection.encrypts());
    let last = line.repeat(bounds::RECIPIENTS_MAX - 1) + &identity.to_public().to_string();
    fs::write(&path, last).unwrap();
    let protection = Protection::of_folder(folder.path(), &keep_identity(keys.path(), &identity)).unwrap();
    let sealed = seal(&protection, "text");
    assert_eq!(protection.open(sealed, Path::new("x.ron.age"), BYTES_MAX).unwrap(), "text");
    fs::write(&path, line.repeat(bounds::RECIPIENTS_MAX + 1)).unwrap();
    let refused = Protection::of_folder(folder.path(), &Answers::default());
    assert!(matches!(refused, Err(StoreError::Encryption(EncryptionError::TooManyRecipients { .. }))), "{refused:?}");
}

#[test]
fn other_tools_of_age_read_what_is_written_and_write_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let identity = x25519::Identity::generate();
    encrypt_folder(&SystemDisk, folder.path(), &for_recipient(&identity), &me()).unwrap();
    let keys = tempfile::tempdir().unwrap();
    let protection = Protection::of_folder(folder.path(), &keep_identity(keys.path(), &identity)).unwrap();
    let text = "Сұхбат ".repeat(20_000);
    assert_eq!(age::decrypt(&identity, &seal(&protection, &text)).unwrap(), text.as_bytes());
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
    assert_eq!(age::decrypt(&identity, &seal(&made, "text")).unwrap(), b"text");
}

#[test]
fn an_identity_file_may_have_a_passphrase_of_its_own() {
    let (folder, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (made, _) = encrypt_folder(&SystemDisk, folder.path(), &with_passphrase(PASSPHRASE), &me()).unwrap();
    let moved = keys.path().join("mine.age");
    fs::rename(folder.path().join(IDENTITY_FILE), &moved).unwrap();
    let answers = Answers { passphrase: Some(PASSPHRASE), identity: Some(moved) };
    let protection = Protection::of_folder(folder.path(), &answers).unwrap();
    let sealed = seal(&made, "text");
    assert_eq!(protection.open(sealed, Path::new("x.ron.age"), BYTES_MAX).unwrap(), "text");
}
fn sealing() -> Protection {
    let identity = x25519::Identity::generate();
    folder_of(&identity).1
}

#[test]
fn a_journal_record_opens_in_its_own_place_alone() {
    let protection = sealing();
    let (made, field) = JournalKey::make(&protection, Path::new("x.ron")).unwrap().unwrap();
    assert!(!field.contains('\n'));
    let line = made.seal_record(7, "s-1", "жазба\n".as_bytes());
    assert!(!line.contains('\n'));
    let opened = JournalKey::open(&protection, &field, Path::new("x.journal")).unwrap();
    assert_eq!(opened.open_record(7, "s-1", &line).unwrap(), "жазба\n".as_bytes());
    assert_eq!(opened.open_record(8, "s-1", &line), None, "not in another place");
    assert_eq!(opened.open_record(7, "s-2", &line), None, "nor in another session");
    let (another, other_field) = JournalKey::make(&protection, Path::new("x.ron")).unwrap().unwrap();
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
        let sealed = seal(&protection, &"x".repeat(letters));
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
        let (key, field) = JournalKey::make(&protection, Path::new("x.ron")).unwrap().unwrap();
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
