//! A judged unit, as the overall rule takes it.

use crate::rubric::Unit;

use super::{UnitOutcome, UnitResult, criterion::End};

/// A unit's result, with what the overall rule must know beside.
pub(super) struct JudgedUnit<'a> {
    pub unit: &'a Unit,
    pub result: UnitResult,
    pub applied_for: bool,
    /// True if the unit's own rule holds at the best end.
    pub possible: bool,
}

impl JudgedUnit<'_> {
    pub(super) fn is_recognised(&self, end: End) -> bool {
        match end {
            End::Worst => self.result.outcome.is_recognised(),
            End::Best => self.possible,
        }
    }

    /// Returns whether nothing stands against it as a hurdle: it is recognised, or left out.
    pub(super) fn passes_hurdle(&self, end: End) -> bool {
        self.is_recognised(end) || self.is_left_out()
    }

    /// Applied for, but none of its criteria applies to this candidate: nobody can ask for it or award it.
    pub(super) fn is_left_out(&self) -> bool {
        self.applied_for && self.result.outcome == UnitOutcome::NotAppliedFor
    }
}
