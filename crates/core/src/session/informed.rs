//! What the candidate is told of a result, and when: the day on which the candidate was informed, noted after the
//! signature, and the day of the next assessment, set before it. Deadlines may be counted from the former.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::bounds;

use super::{
    FieldName, Interview, Moment, Outcome, Record, Refusal,
    refusal::{filled, note},
};

/// The candidate was told the result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Informed {
    /// The moment at which it was noted, and by whom.
    pub at: Moment,
    pub by: String,
    pub on: NaiveDate,
    /// The way, in words: by a letter against signature, by mail to the address given.
    pub way: String,
}

/// A day of the next assessment that was set or changed after the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateResit {
    pub at: Moment,
    pub by: String,
    pub on: NaiveDate,
}

/// Recommendations that were added after the signature: what to do until the next assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateRecommendations {
    pub at: Moment,
    pub by: String,
    pub text: String,
}

impl Outcome {
    /// Returns whether the candidate does not get all that was applied for: the letter then says how to go on.
    pub fn is_negative(self) -> bool {
        matches!(self, Outcome::Partial | Outcome::MoreEvidence | Outcome::NotYet)
    }
}

impl Record {
    /// The day on which the candidate was told the result. What was noted last counts: it may put right what was noted
    /// before.
    pub fn informed_on(&self) -> Option<NaiveDate> {
        self.informed.last().map(|informed| informed.on)
    }
}

/// Permits a day on which the candidate was told, where it is noted on another.
///
/// # Errors
/// Refused where the day lies ahead.
pub fn may_have_been_informed(informed: NaiveDate, noted: NaiveDate) -> Result<(), Refusal> {
    if informed > noted { Err(Refusal::InformedAhead { informed, noted }) } else { Ok(()) }
}

impl Interview {
    /// Nobody is told of a result before it is signed. The day of the signature is the one of the place where it was
    /// signed.
    pub(super) fn permit_informed(&self, on: NaiveDate, way: &str) -> Result<(), Refusal> {
        self.may_be_added_to()?;
        filled(FieldName::Way, way)?;
        let signed = self.record().signature.as_ref().map(|signature| signature.at.date_naive());
        match signed {
            Some(signed) if on < signed => Err(Refusal::InformedBeforeSigned { informed: on, signed }),
            _ => Ok(()),
        }
    }

    /// The next assessment comes after the one that ends here.
    pub(super) fn permit_resit(&self, on: NaiveDate) -> Result<(), Refusal> {
        let record = self.record();
        if record.signature.is_some() {
            self.may_be_added_to()?;
        }
        let Some(closed) = record.closed else { return Err(Refusal::NotClosed) };
        let held = record.held_on_paper.unwrap_or_else(|| closed.date_naive());
        let latest = held + chrono::Days::new(366 * u64::from(bounds::RESIT_YEARS_MAX));
        match on {
            on if on <= held => Err(Refusal::ResitTooEarly { resit: on, held }),
            on if on > latest => Err(Refusal::ResitTooLate { resit: on, years: bounds::RESIT_YEARS_MAX }),
            _ => Ok(()),
        }
    }

    /// Until the signature recommendations are the feedback.
    pub(super) fn permit_recommendations(&self, text: &str) -> Result<(), Refusal> {
        self.may_be_added_to()?;
        note(FieldName::Feedback, text)
    }

    pub(super) fn permit_no_resit(&self) -> Result<(), Refusal> {
        if self.record().resit.is_some() { Ok(()) } else { Err(Refusal::NoResit) }
    }
}
