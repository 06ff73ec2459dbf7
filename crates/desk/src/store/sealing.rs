//! Sealing what is added to a session, and telling of a signature without a seal. A signature is sealed with the key
//! that it names or not at all, an addition with the key of whoever adds it. Entries that stood in the file before are
//! not sealed afterwards: nobody could say any more that they are what was signed.

use ed25519_dalek::SigningKey;

use crate::{
    locale::{Explain, Message, dates},
    message,
    session::{Entry, Interview, Moment, Seal, Trail, seal},
};

/// True if any entry after so many wants a seal.
pub(super) fn wants_seal(trail: &Trail, after: usize) -> bool {
    seal::to_be_sealed(trail).iter().any(|entry| *entry > after)
}

/// Seals with a key what it may seal of the entries after so many, each once.
pub fn seal_added(interview: &Interview, seals: &mut Vec<Seal>, after: usize, key: &SigningKey) {
    let (session, trail, own) = (interview.session(), interview.trail(), seal::public_key(key));
    let may_seal = |entry: usize| match trail.entries()[entry - 1].event.signature() {
        Some((_, named)) => named == Some(&own),
        None => true,
    };
    let is_sealed = |seals: &[Seal], entry| seals.iter().any(|seal| seal.entry == entry);
    for entry in seal::to_be_sealed(trail).into_iter().filter(|entry| *entry > after && may_seal(*entry)) {
        if !is_sealed(seals, entry) {
            seals.extend(Seal::new(key, session, trail, entry));
        }
    }
    seals.sort_by_key(|seal| seal.entry);
}

/// An entry that wants a seal and has none.
#[derive(Debug, Clone, PartialEq)]
pub struct Unsealed {
    /// Number of the entry, counted from 1.
    pub entry: usize,
    pub at: Moment,
    /// The name signed with, else whoever made the entry.
    pub by: String,
    pub kind: UnsealedKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnsealedKind {
    /// A signature that the file does not hold yet: it is sealed with this key when it is opened where that is.
    Waits {
        key: String,
    },
    Signature,
    /// A signature that names no key: an older Viva made it.
    OldSignature,
    Addition,
}

/// The entries without a seal of a session whose file holds all of it.
pub fn unsealed(interview: &Interview, seals: &[Seal]) -> Vec<Unsealed> {
    unsealed_as_opened(interview.trail(), seals, interview.trail().len())
}

/// The same of a session whose file holds so many entries, and a journal the rest.
pub(super) fn unsealed_as_opened(trail: &Trail, seals: &[Seal], in_the_file: usize) -> Vec<Unsealed> {
    let bare = |entry: &usize| seals.iter().all(|seal| seal.entry != *entry);
    let unsealed = |number: usize| {
        let entry = &trail.entries()[number - 1];
        let kind = match entry.event.signature() {
            Some((_, Some(key))) if number > in_the_file => UnsealedKind::Waits { key: key.to_owned() },
            Some((_, Some(_))) => UnsealedKind::Signature,
            Some((_, None)) => UnsealedKind::OldSignature,
            None => UnsealedKind::Addition,
        };
        Unsealed { entry: number, at: entry.at, by: signed_or_made_by(entry).to_owned(), kind }
    };
    seal::to_be_sealed(trail).into_iter().filter(bare).map(unsealed).collect()
}

/// The name signed with, else whoever made an entry.
pub(super) fn signed_or_made_by(entry: &Entry) -> &str {
    entry.event.signature().map_or(&entry.by, |(name, _)| name)
}

impl Explain for Unsealed {
    fn explain(&self) -> Message {
        let (kind, key) = match &self.kind {
            UnsealedKind::Waits { key } => ("waits", key.as_str()),
            UnsealedKind::Signature => ("signature", ""),
            UnsealedKind::OldSignature => ("old-signature", ""),
            UnsealedKind::Addition => ("addition", ""),
        };
        let (entry, at, by) = (self.entry, dates::moment(self.at), self.by.as_str());
        message!("signing-no-seal", kind = kind, entry = entry, at = at, by = by, key = key)
    }
}
