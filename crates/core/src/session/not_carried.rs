//! What of a session before is not carried over, in words.

use crate::{
    locale::{Message, dates::day},
    message,
};

use super::{EvidenceId, NotCarried};

impl NotCarried {
    /// The item of the register that is left behind, if it is about one.
    pub(super) fn evidence(&self) -> Option<&EvidenceId> {
        match self {
            NotCarried::EvidenceTooOld { evidence, .. } | NotCarried::EvidenceNotCurrent { evidence, .. } => {
                Some(evidence)
            }
            _ => None,
        }
    }

    /// What is not carried over, or changed, and why.
    pub fn explain(&self) -> Message {
        match self {
            NotCarried::UnitExpired { unit, until } => {
                message!("not-carried-unit-expired", unit = unit.as_str(), until = day(*until))
            }
            NotCarried::DepartedFrom { unit } => message!("not-carried-departed", unit = unit.as_str()),
            NotCarried::UnitShown { unit } => message!("not-carried-unit-shown", unit = unit.as_str()),
            NotCarried::UnitGone { unit, title } => {
                message!("not-carried-unit-gone", unit = unit.as_str(), title = title.as_str())
            }
            NotCarried::UnitNew { unit } => message!("not-carried-unit-new", unit = unit.as_str()),
            NotCarried::UnitChanged { unit } => message!("not-carried-unit-changed", unit = unit.as_str()),
            NotCarried::WholeChanged => message!("not-carried-whole-changed"),
            NotCarried::CriterionGone { criterion, title } => {
                message!("not-carried-criterion-gone", criterion = criterion.as_str(), title = title.as_str())
            }
            NotCarried::CriterionNew { criterion } => {
                message!("not-carried-criterion-new", criterion = criterion.as_str())
            }
            NotCarried::CriterionChanged { criterion } => {
                message!("not-carried-criterion-changed", criterion = criterion.as_str())
            }
            NotCarried::RatingExpired { criterion, until } => {
                message!("not-carried-rating-expired", criterion = criterion.as_str(), until = day(*until))
            }
            NotCarried::RatingLapsed { criterion } => {
                message!("not-carried-rating-lapsed", criterion = criterion.as_str())
            }
            NotCarried::EvidenceTooOld { evidence, title } => {
                message!("not-carried-evidence-old", evidence = evidence.as_str(), title = title.as_str())
            }
            NotCarried::EvidenceNotCurrent { evidence, title } => {
                message!("not-carried-evidence-not-current", evidence = evidence.as_str(), title = title.as_str())
            }
        }
    }
}
