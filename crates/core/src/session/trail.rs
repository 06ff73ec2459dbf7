//! The list of what happened, each entry chained to the one before by a hash.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Event, Moment};

/// One event with its time and author.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub at: Moment,
    pub by: String,
    pub event: Event,
    /// SHA-256, in lower-case hexadecimal, over the hash of the entry before (nothing for the first), the time, the
    /// author and the event in compact RON, each ended by a line feed.
    pub hash: String,
}

/// Entries in the order in which they happened. Every entry of a trail made here continues the chain.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Trail {
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::EVENTS_MAX }>")]
    entries: Vec<Entry>,
    /// Bytes of the entries, written compactly; those of a trail that was read count once it was verified.
    #[serde(skip)]
    bytes: usize,
}

/// The first entry that does not continue the chain; entries count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrailFault {
    pub entry: usize,
}

impl PartialEq for Trail {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl Trail {
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn last(&self) -> Option<&Entry> {
        self.entries.last()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Bytes of its entries, written compactly.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn append(&mut self, at: Moment, by: &str, event: Event) -> &Entry {
        let (hash, bytes) = chain(self.last_hash(), &at, by, &event);
        self.bytes += bytes;
        self.entries.push(Entry { at, by: by.to_owned(), event, hash });
        self.entries.last().expect("an entry was just pushed")
    }

    /// Takes up an entry that was made elsewhere, if it continues the chain.
    pub fn take_up(&mut self, entry: Entry) -> Result<&Entry, TrailFault> {
        let (hash, bytes) = chain(self.last_hash(), &entry.at, &entry.by, &entry.event);
        if entry.hash != hash {
            return Err(TrailFault { entry: self.entries.len() + 1 });
        }
        self.bytes += bytes;
        self.entries.push(entry);
        Ok(self.entries.last().expect("an entry was just pushed"))
    }

    /// The trail as it was after so many entries.
    pub fn beginning(&self, entries: usize) -> Trail {
        let mut trail = Trail { entries: self.entries[..entries].to_vec(), bytes: 0 };
        // Counts the bytes; a chain that holds, holds to any of its entries.
        let _ = trail.verify();
        trail
    }

    /// Checks every entry against the one before.
    pub fn verify(&mut self) -> Result<(), TrailFault> {
        let mut before = "";
        self.bytes = 0;
        for (index, entry) in self.entries.iter().enumerate() {
            let (hash, bytes) = chain(before, &entry.at, &entry.by, &entry.event);
            self.bytes += bytes;
            if entry.hash != hash {
                return Err(TrailFault { entry: index + 1 });
            }
            before = &entry.hash;
        }
        Ok(())
    }

    /// The hash of the last entry: it stands for the whole trail.
    pub fn last_hash(&self) -> &str {
        self.last().map_or("", |entry| &entry.hash)
    }
}

/// Bytes that an entry takes in a file beside its event and author: time, hash, field names.
const ENTRY_BYTES: usize = 220;

/// The hash of an entry, and the bytes that count for it.
fn chain(before: &str, at: &Moment, by: &str, event: &Event) -> (String, usize) {
    let event = ron::to_string(event).expect("events are plain data");
    let mut hasher = Sha256::new();
    for part in [before, &at.to_rfc3339(), by, &event] {
        hasher.update(part.as_bytes());
        hasher.update(b"\n");
    }
    (hex(&hasher.finalize()), event.len() + by.len() + ENTRY_BYTES)
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
