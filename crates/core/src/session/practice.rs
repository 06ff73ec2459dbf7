//! Practice: sessions that are no assessment of anybody. The mark stands in the second entry of the trail, so that no
//! copy of the file is without it, and nothing takes it away.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::bounds;

use super::{FieldName, Interview, Record, Refusal, SessionId, refusal::bounded};

crate::id::id_types! {
    /// A practice case.
    CaseId;
}

/// The material of a practice session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Practice {
    /// A scripted candidate.
    Case(CaseReference),
    /// A recorded interview, to be rated by somebody who does not know how it was rated.
    Recorded {
        session: SessionId,
        /// The hash of the last entry of the session as it was when the material was made.
        last_hash: String,
    },
}

/// The case of a practice session: its id, version and text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CaseReference {
    pub id: CaseId,
    pub version: String,
    /// SHA-256 of the case's text, in lower-case hexadecimal.
    pub digest: String,
    /// The day on which the interview is imagined.
    pub held: NaiveDate,
}

impl Practice {
    /// The scripted candidate, where there is one.
    pub fn case(&self) -> Option<&CaseReference> {
        match self {
            Practice::Case(case) => Some(case),
            Practice::Recorded { .. } => None,
        }
    }
}

impl Record {
    /// Returns whether a scripted candidate is interviewed, though perhaps the case is not there any more.
    pub fn has_scripted_candidate(&self) -> bool {
        self.practice.as_ref().and_then(Practice::case).is_some()
    }

    /// Returns whether this is material: a recorded interview without its judgements, or a sheet on which one is rated.
    pub fn is_material(&self) -> bool {
        matches!(self.practice, Some(Practice::Recorded { .. }))
    }
}

impl Interview {
    /// A mark set later would make practice of an assessment.
    pub(super) fn permit_practice(&self, practice: &Practice) -> Result<(), Refusal> {
        if self.trail().len() != 1 {
            return Err(Refusal::PracticeTooLate);
        }
        match practice {
            Practice::Case(case) => bounded(FieldName::CaseVersion, &case.version, bounds::FIELD_CHARS_MAX),
            Practice::Recorded { .. } => Ok(()),
        }
    }

    /// Permits events that need a scripted candidate.
    pub(super) fn permit_with_case(&self) -> Result<(), Refusal> {
        match self.record().practice.as_ref().and_then(Practice::case) {
            Some(_) => Ok(()),
            None => Err(Refusal::NoPractice),
        }
    }
}
