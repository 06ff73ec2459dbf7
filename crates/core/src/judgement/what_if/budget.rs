//! The work that looking for changes may take: nobody is kept waiting for an answer that can say that it is not complete.

use std::cell::Cell;

use crate::rubric::Rubric;

/// The work of judging one criterion, evidence and rules included.
const JUDGING_A_CRITERION: usize = 8;

/// The work of laying out the steps of one criterion, on a scale of twenty levels.
const LAYING_OUT_A_CRITERION: usize = 32;

/// The budget was spent before everything was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::judgement) struct TooLarge;

/// The work that is left for a search. One piece is a state made, which takes a fifth of a microsecond or so.
#[derive(Debug)]
pub(in crate::judgement) struct Budget {
    left: Cell<usize>,
}

impl Budget {
    pub(in crate::judgement) fn of(pieces: usize) -> Self {
        Budget { left: Cell::new(pieces) }
    }

    pub(in crate::judgement) fn spend(&self, pieces: usize) -> Result<(), TooLarge> {
        let left = self.left.get().checked_sub(pieces);
        self.left.set(left.unwrap_or(0));
        left.map(|_| ()).ok_or(TooLarge)
    }

    /// Spends the work of laying out the steps that so many criteria could take.
    pub(in crate::judgement) fn lay_out(&self, criteria: usize) -> Result<(), TooLarge> {
        self.spend(criteria * LAYING_OUT_A_CRITERION)
    }

    /// Spends the work of judging one record.
    pub(in crate::judgement) fn judge(&self, rubric: &Rubric) -> Result<(), TooLarge> {
        self.spend(rubric.criteria.len() * JUDGING_A_CRITERION)
    }
}
