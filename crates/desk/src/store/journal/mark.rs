//! A place in the changes of a session, which tells one writer's changes from another's.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A mark after a session's last change: its number, and the chain over all records up to it. Two writers who went on
/// from the same mark come to the same number, but never to the same chain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChangeMark {
    pub number: u64,
    /// SHA-256, in lower-case hexadecimal, over the chain before and the body of the record, each ended by a line feed.
    /// Empty where no record was written yet, and in files of formats that had none.
    pub chain: String,
}

impl ChangeMark {
    /// The highest number that is read: from it on there are more numbers than anybody has keys to press.
    pub const NUMBER_MAX: u64 = 1 << 62;

    /// A mark at which no journal was written yet.
    pub fn unlinked(number: u64) -> Self {
        ChangeMark { number, chain: String::new() }
    }

    /// The mark after a record with this body, as it stands in the journal.
    pub(super) fn after(&self, number: u64, body: &str) -> Self {
        let mut hasher = Sha256::new();
        for part in [self.chain.as_str(), body] {
            hasher.update(part.as_bytes());
            hasher.update(b"\n");
        }
        let chain = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        ChangeMark { number, chain }
    }

    /// A mark that no record leads to: the changes up to it are in the session's file alone.
    pub(in crate::store) fn leaping_to(number: u64) -> Self {
        // The hasher of the standard library is seeded at random by the system.
        let random = std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), number);
        ChangeMark::unlinked(number).after(number, &format!("{random:016x}"))
    }
}
