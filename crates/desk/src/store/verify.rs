//! Checking what a session file claims: that its trail is a chain, that all else in it follows from the trail, that it
//! is written as Viva writes it, and that its seals hold. Only the file is looked at; a journal beside it is no part of
//! what was signed.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::{
    judgement::ChainFault,
    locale::{Explain, Message, dates},
    message,
    session::{Event, Interview, Moment, Seal, SealFault, SessionId, Trail},
};

use super::{
    Alteration, Loaded, Protection, StoreError, Unsealed, document,
    follow::{self, Link, LinkFault},
    read,
    sealing::signed_or_made_by,
};

/// The result of checking a file that could be read.
#[derive(Debug)]
pub struct Verified {
    pub interview: Interview,
    pub findings: Vec<Finding>,
    pub seals: Vec<SealChecked>,
    /// The sessions that it follows, the one before first, as far as they are looked at.
    pub chain: Vec<Link>,
}

/// A seal with what came of checking it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SealChecked {
    pub entry: usize,
    /// Moment and author of the entry; none if the trail does not have it.
    pub at: Option<Moment>,
    pub by: Option<String>,
    pub key: String,
    pub fits: bool,
    /// True if the key is on the list; none if there is no list.
    pub known: Option<bool>,
}

/// Reason why a file is not in order. Entries are counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// The first entry that does not continue the chain.
    Trail {
        entry: usize,
        at: Moment,
        by: String,
    },
    Rubric,
    Record,
    Head,
    /// The text that is being typed in an open session, or the number of its last change, differs.
    Unfinished,
    /// The text differs, from this line on, from what Viva writes of a signed session.
    Text {
        line: usize,
    },
    /// An event after the signature is neither amendment nor moderation, or one of these stands before it.
    OutOfPlace {
        entry: usize,
        at: Moment,
        by: String,
    },
    Seal {
        entry: usize,
        fault: SealFault,
    },
    UnknownKey {
        entry: usize,
        key: String,
    },
    /// The session that this one follows does not say what was carried over from it.
    Chain {
        session: SessionId,
        path: PathBuf,
        fault: LinkFault,
    },
    /// A signature, an amendment or a moderation without a seal.
    NoSeal(Unsealed),
}

impl Finding {
    /// The name by which programs know it.
    pub fn name(&self) -> &'static str {
        match self {
            Finding::Trail { .. } => "trail",
            Finding::Rubric => "rubric",
            Finding::Record => "record",
            Finding::Head => "head",
            Finding::Unfinished => "unfinished",
            Finding::Text { .. } => "text",
            Finding::OutOfPlace { .. } => "out-of-place",
            Finding::Seal { .. } => "seal",
            Finding::UnknownKey { .. } => "unknown-key",
            Finding::Chain { .. } => "chain",
            Finding::NoSeal(_) => "no-seal",
        }
    }

    /// The entry of the trail that it is about.
    pub fn entry(&self) -> Option<usize> {
        match self {
            Finding::Trail { entry, .. }
            | Finding::OutOfPlace { entry, .. }
            | Finding::Seal { entry, .. }
            | Finding::UnknownKey { entry, .. }
            | Finding::NoSeal(Unsealed { entry, .. }) => Some(*entry),
            Finding::Rubric
            | Finding::Record
            | Finding::Head
            | Finding::Unfinished
            | Finding::Text { .. }
            | Finding::Chain { .. } => None,
        }
    }

    /// The line of the file that it is about.
    pub fn line(&self) -> Option<usize> {
        match self {
            Finding::Text { line } => Some(*line),
            _ => None,
        }
    }
}

impl Explain for Finding {
    fn explain(&self) -> Message {
        match self {
            Finding::Trail { entry, at, by } => {
                message!("verify-trail", entry = *entry, at = dates::moment(*at), by = by.as_str())
            }
            Finding::Rubric => message!("verify-rubric"),
            Finding::Record => message!("verify-record"),
            Finding::Head => message!("verify-head"),
            Finding::Unfinished => message!("verify-unfinished"),
            Finding::Text { line } => message!("verify-text", line = line.to_string()),
            Finding::OutOfPlace { entry, at, by } => {
                message!("verify-out-of-place", entry = *entry, at = dates::moment(*at), by = by.as_str())
            }
            Finding::Seal { entry, fault } => match fault {
                SealFault::NoEntry => message!("verify-seal-no-entry", entry = *entry),
                SealFault::Key => message!("verify-seal-key", entry = *entry),
                SealFault::Signature => message!("verify-seal-signature", entry = *entry),
                SealFault::AnotherKey => message!("verify-seal-another-key", entry = *entry),
            },
            Finding::UnknownKey { entry, key } => message!("verify-unknown-key", entry = *entry, key = key.as_str()),
            Finding::Chain { session, path, fault } => {
                let (session, path) = (session.as_str(), path.display().to_string());
                match fault {
                    LinkFault::NotInOrder => message!("verify-chain-broken", session = session, path = path),
                    LinkFault::Differs(ChainFault::Signature) => {
                        message!("verify-chain-signature", session = session, path = path)
                    }
                    LinkFault::Differs(ChainFault::Carried { what }) => {
                        message!("verify-chain-carried", session = session, path = path, what = what.as_str())
                    }
                }
            }
            Finding::NoSeal(unsealed) => unsealed.explain(),
        }
    }
}

/// Checks a file, and with it the files of the sessions that it follows, where they are in its folder. `keys` are the public keys that seals may be made with, in lower-case hexadecimal; empty if there is
/// no list.
pub fn verify(path: &Path, keys: &[String], protection: &Protection) -> Result<Verified, StoreError> {
    let mut verified = verify_text(&read::document_text(path, protection)?, path, keys)?;
    let (chain, findings) = follow::chain(path, &verified.interview, protection);
    verified.chain = chain;
    verified.findings.extend(findings);
    Ok(verified)
}

/// The session of a file that no other hand has changed.
pub(super) fn in_order(path: &Path, protection: &Protection) -> Option<Interview> {
    let text = read::document_text(path, protection).ok()?;
    let loaded = document::read(&text, path).ok().filter(|loaded| !was_changed(loaded))?;
    Some(loaded.interview)
}

/// Checks the text of a file; the path is only named in errors.
pub fn verify_text(text: &str, path: &Path, keys: &[String]) -> Result<Verified, StoreError> {
    let loaded = document::read(text, path)?;
    let (findings, seals) = check(&loaded, keys);
    Ok(Verified { findings, seals, chain: Vec::new(), interview: loaded.interview })
}

/// True if another hand changed a session. A missing seal is no change: it is told, and goes on being told.
pub fn was_changed(loaded: &Loaded) -> bool {
    check(loaded, &[]).0.iter().any(|finding| !matches!(finding, Finding::NoSeal(_)))
}

fn check(loaded: &Loaded, keys: &[String]) -> (Vec<Finding>, Vec<SealChecked>) {
    let (session, trail) = (loaded.interview.session(), loaded.interview.trail());
    let mut findings: Vec<Finding> = loaded.alterations.iter().map(|each| finding(each, trail)).collect();
    findings.extend(out_of_place(trail));
    let mut seals = Vec::new();
    for seal in &loaded.seals {
        let Seal { entry, key, .. } = seal;
        let holds = seal.verify(session, trail);
        findings.extend(holds.err().map(|fault| Finding::Seal { entry: *entry, fault }));
        let known = (!keys.is_empty()).then(|| keys.contains(key));
        if known == Some(false) {
            findings.push(Finding::UnknownKey { entry: *entry, key: key.clone() });
        }
        let sealed = entry.checked_sub(1).and_then(|index| trail.entries().get(index));
        let (at, by) = (sealed.map(|entry| entry.at), sealed.map(|entry| signed_or_made_by(entry).to_owned()));
        seals.push(SealChecked { entry: *entry, at, by, key: key.clone(), fits: holds.is_ok(), known });
    }
    findings.extend(loaded.unsealed().into_iter().map(Finding::NoSeal));
    (findings, seals)
}

fn finding(alteration: &Alteration, trail: &Trail) -> Finding {
    match alteration {
        Alteration::Trail { entry } => {
            let broken = &trail.entries()[entry - 1];
            Finding::Trail { entry: *entry, at: broken.at, by: broken.by.clone() }
        }
        Alteration::Rubric => Finding::Rubric,
        Alteration::Record => Finding::Record,
        Alteration::Head => Finding::Head,
        Alteration::Unfinished => Finding::Unfinished,
        Alteration::Text { line } => Finding::Text { line: *line },
    }
}

/// The first entry that may not stand where it stands: after the signature there are only amendments, moderations and
/// their like, before it none of what happens there alone; after that of a rating sheet there is nothing.
fn out_of_place(trail: &Trail) -> Option<Finding> {
    let (mut signed, mut sheet_signed) = (false, false);
    let wrong = trail.entries().iter().position(|entry| {
        let misplaced = if signed { !entry.event.may_follow_signature() } else { entry.event.follows_signature() };
        let wrong = sheet_signed || misplaced;
        signed |= matches!(entry.event, Event::Signed { .. });
        sheet_signed |= matches!(entry.event, Event::SheetSigned { .. });
        wrong
    })?;
    let entry = &trail.entries()[wrong];
    Some(Finding::OutOfPlace { entry: wrong + 1, at: entry.at, by: entry.by.clone() })
}
