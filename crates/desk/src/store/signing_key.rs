//! The secret key that seals are made with: in a file of its own, made on first use, which its owner alone can read.
//! It stays on this installation; whoever is to check seals gets the public key.

use std::path::Path;

use ed25519_dalek::SigningKey;

use super::{
    StoreError, SystemDisk, disk,
    key_file::{self, KeyFault},
};

const FILE_NAME: &str = "signing-key";

/// The key in a folder of keys; made, with the folder, if there is none.
pub fn signing_key(keys: &Path) -> Result<SigningKey, StoreError> {
    let path = keys.join(FILE_NAME);
    if !is_there(&path) {
        disk::make_folder_durably(&SystemDisk, keys)
            .map_err(|source| StoreError::Write { path: path.clone(), source })?;
    }
    let secret = key_file::read_or_make(&path).map_err(|fault| match fault {
        KeyFault::Store(error) => error,
        KeyFault::NoKey => StoreError::NoKey { path },
        KeyFault::ReadByOthers => StoreError::KeyReadByOthers { path },
        KeyFault::NoRandom(details) => StoreError::NoRandom { details },
    })?;
    Ok(SigningKey::from_bytes(&secret))
}

/// The same, but none is made: a new one is not the one that somebody named.
pub fn signing_key_made(keys: &Path) -> Result<Option<SigningKey>, StoreError> {
    if is_there(&keys.join(FILE_NAME)) { signing_key(keys).map(Some) } else { Ok(None) }
}

/// A link that leads nowhere is there, too.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::seal;

    #[test]
    fn many_who_ask_at_once_get_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("deep/keys");
        let ask = || signing_key(&keys).map(|key| seal::public_key(&key)).unwrap();
        let answers: Vec<String> = std::thread::scope(|scope| {
            let asking: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
            asking.into_iter().map(|each| each.join().unwrap()).collect()
        });
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        assert_eq!(ask(), answers[0], "it stays");
        assert_eq!(std::fs::read_dir(&keys).unwrap().count(), 1, "nothing is left lying about");
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_others_can_read_or_that_is_none_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        signing_key(folder.path()).unwrap();
        let path = folder.path().join(FILE_NAME);
        let mode = |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        for others in [0o640, 0o604, 0o620] {
            mode(others);
            assert!(matches!(signing_key(folder.path()), Err(StoreError::KeyReadByOthers { .. })));
        }
        mode(0o600);
        for no_key in ["", "nonsense\n", &"x".repeat(64), &"0".repeat(200)] {
            std::fs::write(&path, no_key).unwrap();
            assert!(matches!(signing_key(folder.path()), Err(StoreError::NoKey { .. })), "{no_key}");
            assert_eq!(std::fs::read_to_string(&path).unwrap(), no_key, "it is left as it is");
        }
    }
}
