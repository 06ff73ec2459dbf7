//! Stable labels in the place of names: an HMAC with SHA-256 over role and name, with a key that whoever reads the
//! export does not have. The same person under the same key always gets the same label; without the key no guess can
//! be confirmed.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{folded::folded, redaction::LabelRole};

/// Bytes of the code that a label shows: ten hexadecimal digits keep apart more people than any office has seen.
const LABEL_BYTES: usize = 5;

pub(super) struct Pseudonyms {
    keyed: Hmac<Sha256>,
}

impl Pseudonyms {
    pub(super) fn new(key: &[u8]) -> Self {
        Pseudonyms { keyed: Hmac::new_from_slice(key).expect("HMAC takes keys of any length") }
    }

    /// The label of a name; spelling in capitals, with other accents or wider blanks is the same name.
    pub(super) fn label(&self, role: LabelRole, name: &str) -> String {
        let mut code = self.keyed.clone();
        for part in [role.name(), folded(name).trim()] {
            code.update(part.as_bytes());
            code.update(b"\n");
        }
        let code = code.finalize().into_bytes();
        let digits: String = code[..LABEL_BYTES].iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{}-{digits}", role.name())
    }
}
