//! Objections: what a candidate says against the way in which the result came about, after the signature, and what is
//! answered. Both stay beside what was signed, which they do not touch.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{FieldName, Interview, Moment, Refusal, refusal::note};

/// An objection of the candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// The moment at which it was noted, and by whom.
    pub at: Moment,
    pub by: String,
    /// The day on which it came in.
    pub on: NaiveDate,
    pub text: String,
    pub answer: Option<ObjectionAnswer>,
}

/// The answer to an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionAnswer {
    pub at: Moment,
    /// The person who answers, not a program.
    pub by: String,
    pub on: NaiveDate,
    pub text: String,
}

impl Interview {
    pub(super) fn permit_objection(&self, on: NaiveDate, text: &str) -> Result<(), Refusal> {
        self.may_be_added_to()?;
        note(FieldName::Objection, text)?;
        let signed = self.record().signature.as_ref().map(|signature| signature.at.date_naive());
        match signed {
            Some(signed) if on < signed => Err(Refusal::ObjectedBeforeSigned { objected: on, signed }),
            _ => Ok(()),
        }
    }

    /// Each objection is answered once, not before it came in.
    pub(super) fn permit_answer(&self, objection: usize, on: NaiveDate, text: &str) -> Result<(), Refusal> {
        self.may_be_added_to()?;
        note(FieldName::Objection, text)?;
        match self.record().objections.get(objection).filter(|each| each.answer.is_none()) {
            None => Err(Refusal::NoObjection),
            Some(objection) if on < objection.on => {
                Err(Refusal::AnsweredBeforeObjected { answered: on, objected: objection.on })
            }
            Some(_) => Ok(()),
        }
    }

    /// The place of the first objection that is not answered yet.
    pub fn objection_open(&self) -> Option<usize> {
        self.record().objections.iter().position(|objection| objection.answer.is_none())
    }
}
