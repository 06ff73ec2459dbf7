//! The units and parts that a recommendation recognises: how many they are, and which are so by themselves.

use crate::{
    locale::Message,
    message,
    rubric::{PartId, Rubric, UnitId},
};

use super::{Recommendation, UnitOutcome};

impl Recommendation {
    /// Units recognised, credited, carried over and shown alone, and credits.
    pub fn counts(&self) -> Message {
        let of = |outcome| self.units.iter().filter(|unit| unit.outcome == outcome).count();
        message!(
            "recommend-counts",
            recognised = self.units.iter().filter(|unit| unit.outcome.is_recognised()).count(),
            credited = of(UnitOutcome::Credited),
            carried = of(UnitOutcome::CarriedOver),
            shown = of(UnitOutcome::Shown),
            units = self.units.len(),
            credits = self.credits.as_f64(),
            attainable = self.credits_attainable.as_f64()
        )
    }

    /// The units that are recognised and may be so by themselves.
    pub fn units_by_themselves<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = &'a UnitId> {
        let recognised = self.units.iter().filter(|result| result.outcome.is_recognised());
        recognised.map(|result| &result.unit).filter(|unit| rubric.unit(unit).is_some_and(|unit| unit.separately))
    }

    /// The parts that are recognised though their units are not.
    pub fn parts_by_themselves(&self) -> impl Iterator<Item = &PartId> {
        let parts = self.units.iter().flat_map(|unit| &unit.parts);
        parts.filter(|part| part.recognised).map(|part| &part.part)
    }
}
