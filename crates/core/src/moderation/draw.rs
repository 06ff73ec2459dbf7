//! The draw: what is drawn stands in the order of SHA-256 digests, so that anybody can draw again with any tool. The
//! digest of a session is over seed and session id, that of a criterion over seed, session id and criterion id, each
//! followed by one line feed.

use sha2::{Digest, Sha256};

use crate::{rubric::CriterionId, session::SessionId};

type Lot = [u8; 32];

pub(super) fn of_session(seed: u64, session: &SessionId) -> Lot {
    lot(&format!("{seed}\n{session}\n"))
}

pub(super) fn of_criterion(seed: u64, session: &SessionId, criterion: &CriterionId) -> Lot {
    lot(&format!("{seed}\n{session}\n{criterion}\n"))
}

/// Puts things in the order of their lots.
pub(super) fn order<T>(things: &mut [T], lot: impl Fn(&T) -> Lot) {
    things.sort_by_cached_key(lot);
}

fn lot(text: &str) -> Lot {
    Sha256::digest(text.as_bytes()).into()
}
