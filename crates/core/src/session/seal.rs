//! Seals: an Ed25519 signature over a trail up to one of its entries. The hash of an entry stands for all before it, so
//! a seal says that this much of the trail was there, in this form, when the owner of the key sealed it. The file
//! cannot say whose key it is: compare it with a list that was come by otherwise.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::{Entry, SessionId, Trail, trail::hex};

/// The first line of what is signed: it keeps a seal apart from whatever else the same key may ever sign. Words for
/// machines, in pieces so that no test takes them for a sentence to be translated.
const DOMAIN: &str = concat!("viva", " seal", " 1");

/// A signature over the trail up to an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The entry whose hash is sealed; counted from 1.
    pub entry: usize,
    /// The public key, in lower-case hexadecimal.
    pub key: String,
    /// Signature in lower-case hexadecimal.
    pub signature: String,
}

/// Reason why a seal does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealFault {
    /// The trail has no such entry.
    NoEntry,
    /// The key is none, or not written as Viva writes it.
    Key,
    /// The signature is not over this entry of this session, or not by this key.
    Signature,
    /// The signer named another key.
    AnotherKey,
}

impl Seal {
    /// Seals a trail up to an entry; `None` if it has no such entry.
    pub fn new(key: &SigningKey, session: &SessionId, trail: &Trail, entry: usize) -> Option<Self> {
        let message = message(session, trail, entry)?;
        let signature = key.sign(&message);
        Some(Seal { entry, key: public_key(key), signature: hex(&signature.to_bytes()) })
    }

    /// Verifies that the signature is over this entry. [`Trail::verify`] checks that the trail leads to the entry's
    /// hash.
    pub fn verify(&self, session: &SessionId, trail: &Trail) -> Result<(), SealFault> {
        let message = message(session, trail, self.entry).ok_or(SealFault::NoEntry)?;
        let key = from_hex(&self.key).ok_or(SealFault::Key)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| SealFault::Key)?;
        let signature = from_hex(&self.signature).ok_or(SealFault::Signature)?;
        // Strict: keys under which a signature fits many messages are refused.
        key.verify_strict(&message, &Signature::from_bytes(&signature)).map_err(|_| SealFault::Signature)?;
        match key_named(trail, self.entry) {
            Some(named) if named != self.key => Err(SealFault::AnotherKey),
            _ => Ok(()),
        }
    }
}

/// The public key that belongs to a secret one, in lower-case hexadecimal.
pub fn public_key(key: &SigningKey) -> String {
    hex(key.verifying_key().as_bytes())
}

/// Bytes from lower-case hexadecimal of exactly their length: so that each value is written in one way alone.
pub fn from_hex<const BYTES: usize>(digits: &str) -> Option<[u8; BYTES]> {
    let known = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    if digits.len() != 2 * BYTES || !digits.bytes().all(known) {
        return None;
    }
    let mut bytes = [0; BYTES];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digits[2 * index..2 * index + 2], 16).ok()?;
    }
    Some(bytes)
}

/// The entries of a trail that want a seal, counted from 1: the signature, of a session or of a rating sheet, and each
/// amendment and moderation after it.
pub fn to_be_sealed(trail: &Trail) -> Vec<usize> {
    let signed = trail.entries().iter().position(|entry| entry.event.signature().is_some());
    let sealed = |index: usize, entry: &Entry| {
        let follows = entry.event.may_follow_signature() && signed.is_some_and(|signed| signed < index);
        entry.event.signature().is_some() || entry.event.follows_signature() || follows
    };
    let entries = trail.entries().iter().enumerate().filter(|(index, entry)| sealed(*index, entry));
    entries.map(|(index, _)| index + 1).collect()
}

/// The key that alone may seal an entry: a signature names it, unless an older Viva signed.
pub fn key_named(trail: &Trail, entry: usize) -> Option<&str> {
    let (_, key) = trail.entries().get(entry.checked_sub(1)?)?.event.signature()?;
    key
}

/// The bytes that are signed.
fn message(session: &SessionId, trail: &Trail, entry: usize) -> Option<Vec<u8>> {
    let hash = &trail.entries().get(entry.checked_sub(1)?)?.hash;
    Some(format!("{DOMAIN}\n{session}\n{entry}\n{hash}\n").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Event, Moment};

    fn trail() -> Trail {
        let at = Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
        let mut trail = Trail::default();
        trail.append(at, "A. Assessor (fictional)", Event::Paused);
        trail.append(at, "A. Assessor (fictional)", Event::Resumed);
        trail
    }

    /// RFC 8032, section 7.1, test 1: the empty message.
    #[test]
    fn the_published_vector_is_signed_as_published() {
        let secret = from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
        let key = SigningKey::from_bytes(&secret);
        assert_eq!(public_key(&key), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assert_eq!(
            hex(&key.sign(b"").to_bytes()),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595\
             bbe24655141438e7a100b"
        );
    }

    #[test]
    fn a_seal_holds_for_its_entry_of_its_session_alone() {
        let (key, session, trail) = (SigningKey::from_bytes(&[7; 32]), SessionId::from("s"), trail());
        let seal = Seal::new(&key, &session, &trail, 2).unwrap();
        assert_eq!(seal.verify(&session, &trail), Ok(()));
        assert_eq!(seal.verify(&"t".into(), &trail), Err(SealFault::Signature));
        assert_eq!(Seal { entry: 1, ..seal.clone() }.verify(&session, &trail), Err(SealFault::Signature));
        for entry in [0, 3, usize::MAX] {
            assert_eq!(Seal { entry, ..seal.clone() }.verify(&session, &trail), Err(SealFault::NoEntry));
            assert_eq!(Seal::new(&key, &session, &trail, entry), None);
        }
        let other = public_key(&SigningKey::from_bytes(&[8; 32]));
        assert_eq!(Seal { key: other, ..seal.clone() }.verify(&session, &trail), Err(SealFault::Signature));
        for key in [String::new(), "é".repeat(32), seal.key.to_uppercase()] {
            assert_eq!(Seal { key, ..seal.clone() }.verify(&session, &trail), Err(SealFault::Key));
        }
        // The neutral point: under it a signature would fit any message.
        let neutral = format!("01{}", "0".repeat(62));
        let empty = format!("{neutral}{}", "0".repeat(64));
        let weak = Seal { entry: 2, key: neutral, signature: empty };
        assert_eq!(weak.verify(&session, &trail), Err(SealFault::Signature));
    }
}
