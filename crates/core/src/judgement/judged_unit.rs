//! A judged unit, as the overall rule takes it.

use crate::{
    rubric::{Number, Unit},
    session::Outcome,
};

use super::{Reason, UnitOutcome, UnitResult, criterion::End};

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

    /// Returns whether something of it is recognised that may be so by itself: the unit, or a part of it.
    pub(super) fn shows_something(&self, end: End) -> bool {
        (self.unit.separately && self.is_recognised(end)) || self.has_part(end)
    }

    /// Returns whether it is shown, and recognised only with the whole. One that was recognised in a session before stays
    /// so.
    pub(super) fn is_only_with_whole(&self) -> bool {
        !self.unit.separately && matches!(self.result.outcome, UnitOutcome::Recognised | UnitOutcome::Credited)
    }

    /// Takes back the recognition of a unit that is recognised only with the whole, where the whole is not; in partial
    /// recognition its parts may still be recognised by themselves.
    pub(super) fn withhold(&mut self, outcome: Option<Outcome>) {
        if !self.is_only_with_whole() {
            return;
        }
        self.result.outcome = UnitOutcome::Shown;
        self.result.credits = Number::ZERO;
        self.result.reasons.push(Reason::OnlyWithWhole);
        if outcome == Some(Outcome::Partial) {
            self.recognise_parts();
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
