//! The key that tests sign and seal with. Everybody knows it.
use std::{fs, path::Path};

use ed25519_dalek::SigningKey;
use viva::{
    session::{Interview, Seal, seal},
    store::seal_added,
};

fn key() -> SigningKey {
    SigningKey::from_bytes(b"a key for tests, known to all, .")
}

/// The key as a signature names it.
pub fn public() -> Option<String> {
    Some(seal::public_key(&key()))
}

/// Puts the key into a folder of keys.
pub fn lay(keys: &Path) {
    lay_one(keys, &key());
}

/// Puts the key of somebody else into a folder of keys.
pub fn lay_anothers(keys: &Path) {
    lay_one(keys, &anothers());
}

/// The key of somebody else.
pub fn anothers() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn lay_one(keys: &Path, key: &SigningKey) {
    fs::create_dir_all(keys).unwrap();
    let digits: String = key.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let path = keys.join("signing-key");
    fs::write(&path, digits).unwrap();
    #[cfg(unix)]
    fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

/// The seals of all that wants one.
pub fn seals(interview: &Interview) -> Vec<Seal> {
    let mut seals = Vec::new();
    seal_added(interview, &mut seals, 0, &key());
    seals
}

/// A seal of any entry.
pub fn seal_of(interview: &Interview, entry: usize) -> Seal {
    Seal::new(&key(), interview.session(), interview.trail(), entry).unwrap()
}
