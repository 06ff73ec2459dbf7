//! From what is reached at both ends of what is not known to the outcome, over hurdles and the outcomes that a rubric has.

use crate::{
    rubric::{Hurdle, Rubric},
    session::Outcome,
};

/// Reached at one end of what is not known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reached {
    /// True if the overall rule holds.
    pub full: bool,
    /// True if something is recognised that may be so by itself: a unit, or a part of one.
    pub one: bool,
    /// The outcome above which no hurdle lets the whole rise.
    pub at_most: Outcome,
}

impl Reached {
    /// With another hurdle that is not taken.
    pub(super) fn below(&mut self, hurdle: Option<Hurdle>) {
        if let Some(hurdle) = hurdle {
            self.at_most = self.at_most.min(Outcome::of_hurdle(hurdle));
        }
    }

    /// The outcome without hurdles, as far as the rubric has it.
    pub(super) fn before_hurdles(&self, rubric: &Rubric) -> Outcome {
        match (self.full, self.one && rubric.has_outcome(Outcome::Partial)) {
            (true, _) => Outcome::Full,
            (false, true) => Outcome::Partial,
            (false, false) => Outcome::NotYet,
        }
    }

    fn level(&self, rubric: &Rubric) -> Outcome {
        let at_most = match self.at_most {
            // A hurdle brings the whole down to what may be recognised by itself, or else to the next outcome.
            Outcome::Partial if !self.one && rubric.has_outcome(Outcome::MoreEvidence) => Outcome::MoreEvidence,
            Outcome::Partial if !self.one => Outcome::NotYet,
            at_most => at_most,
        };
        self.before_hurdles(rubric).min(at_most)
    }
}

/// The outcome: the one that is reached at the worst end, or more evidence where there is something to reach at the
/// best.
pub(super) fn outcome(worst: &Reached, best: &Reached, rubric: &Rubric) -> Outcome {
    let (reached, possible) = (worst.level(rubric), best.level(rubric));
    if reached > Outcome::NotYet {
        reached
    } else if possible > Outcome::NotYet && rubric.has_outcome(Outcome::MoreEvidence) {
        Outcome::MoreEvidence
    } else {
        Outcome::NotYet
    }
}
