//! The assessor's own line to a candidate about a gap: what he or she would do next in their place. It stands beside
//! what the rubric says, and decides nothing.

use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    rubric::{CriterionId, UnitId},
};

use super::{FieldName, Interview, Refusal, refusal::bounded};

/// The gap that a line of advice is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AdviceOn {
    Unit(UnitId),
    Criterion(CriterionId),
}

impl AdviceOn {
    /// The id of the unit or the criterion, as assessors see it.
    pub fn id(&self) -> &str {
        match self {
            AdviceOn::Unit(unit) => unit.as_str(),
            AdviceOn::Criterion(criterion) => criterion.as_str(),
        }
    }
}

impl Interview {
    /// The line that stands; empty where none does.
    pub fn advice(&self, on: &AdviceOn) -> &str {
        self.record().advice.get(on).map_or("", String::as_str)
    }

    /// Permits a line on anything that is assessed; an empty one takes it away.
    pub(super) fn permit_advice(&self, on: &AdviceOn, text: &str) -> Result<(), Refusal> {
        match on {
            AdviceOn::Criterion(criterion) => self.known_criterion(criterion)?,
            AdviceOn::Unit(unit) if self.rubric().unit(unit).is_none() => {
                return Err(Refusal::Unknown { what: "unit", id: unit.to_string() });
            }
            AdviceOn::Unit(_) => {}
        }
        bounded(FieldName::Advice, text, bounds::FIELD_CHARS_MAX)
    }
}
