//! The key of one journal. A journal grows by a line with each key pressed, too often for an age file each; so age
//! wraps a fresh key once, in the journal's header, and each record is sealed under that key. Every journal file has a
//! key of its own, and within it no record's number comes twice: so no nonce does.

use std::{fmt, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use zeroize::Zeroizing;

use crate::store::StoreError;

use super::{EncryptionError, Protection, guard::refuse_plain};

const KEY_BYTES: usize = 32;

/// Seals and opens the records of one journal.
#[derive(Clone)]
pub struct JournalKey(ChaCha20Poly1305);

impl fmt::Debug for JournalKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JournalKey")
    }
}

impl JournalKey {
    /// A fresh key for a journal of this document, and what the journal's header keeps of it; none where the journal
    /// may be plain.
    pub fn make(protection: &Protection, document: &Path) -> Result<Option<(JournalKey, String)>, StoreError> {
        if !protection.encrypts() {
            return refuse_plain(document).map(|()| None);
        }
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        let failed = |error: getrandom::Error| EncryptionError::Failed { details: error.to_string() };
        getrandom::fill(key.as_mut()).map_err(failed)?;
        let wrapped = super::encrypt(protection.recipients(), key.as_ref())?;
        Ok(Some((JournalKey::of(&key), BASE64_STANDARD_NO_PAD.encode(wrapped))))
    }

    /// The key that a journal's header keeps; the path is only named in errors.
    pub fn open(protection: &Protection, header_field: &str, path: &Path) -> Result<JournalKey, StoreError> {
        let damaged = || StoreError::from(EncryptionError::Damaged { path: path.into() });
        let wrapped = BASE64_STANDARD_NO_PAD.decode(header_field).map_err(|_| damaged())?;
        let opened = Zeroizing::new(protection.open_bytes(&wrapped, path, KEY_BYTES as u64)?);
        let key: &[u8; KEY_BYTES] = opened.as_slice().try_into().map_err(|_| damaged())?;
        Ok(JournalKey::of(key))
    }

    fn of(key: &[u8; KEY_BYTES]) -> Self {
        JournalKey(ChaCha20Poly1305::new(key.into()))
    }

    /// Seals one record as a piece of a line. The sequence must never come twice under one key; it and the session are
    /// not hidden but bound: a record opens in its own place alone.
    pub fn seal_record(&self, sequence: u64, session: &str, plaintext: &[u8]) -> String {
        let payload = Payload { msg: plaintext, aad: session.as_bytes() };
        let sealed = self.0.encrypt(&nonce(sequence), payload).expect("a line is far below the cipher's bound");
        BASE64_STANDARD_NO_PAD.encode(sealed)
    }

    /// The content of a record; none if it was not sealed for this place.
    pub fn open_record(&self, sequence: u64, session: &str, sealed: &str) -> Option<Vec<u8>> {
        let sealed = BASE64_STANDARD_NO_PAD.decode(sealed).ok()?;
        self.0.decrypt(&nonce(sequence), Payload { msg: &sealed, aad: session.as_bytes() }).ok()
    }
}

fn nonce(sequence: u64) -> Nonce {
    let mut nonce = Nonce::default();
    nonce[4..].copy_from_slice(&sequence.to_be_bytes());
    nonce
}
