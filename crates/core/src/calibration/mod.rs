//! Calibration: many raters of the same interviews, put side by side for a talk about what levels mean. Signed practice
//! sessions, signed sheets of a blind rating and gathered panels are [`GatheredFiles`] one by one; what belongs
//! together becomes [`Ratings`], from which [`figures`] are computed by the room of agreement, criteria are put in
//! order by how much they need a talk once each rater's leaning is taken out, and a heat map of raters and criteria is made.
//!
//! Two rules keep this fair. Practice and assessments of real candidates are never mixed. And assessments of real
//! candidates are compared only among raters of the very same candidate: never across candidates. The one bridge is a
//! recorded interview: the ratings that were signed for it stand beside those of the ones who rated it blind, marked.

mod anonymous;
mod decision;
mod fault;
mod figures;
mod gather;
mod heat;
mod leaning;
mod rated;
mod ratings;
mod talk;

pub use anonymous::anonymous;
pub use decision::{DecisionFigures, RaterDecision, UnitDecisions};
pub use fault::{CalibrationError, LeftOutFile, LeftOutReason};
pub use figures::{Against, CalibrationFigures, CriterionFigures, RaterLine, figures, samples_in_all};
pub use gather::{Attempts, GatheredFiles};
pub use heat::{Heat, HeatCell, heat};
pub use leaning::Leaning;
pub use rated::{RatedSubject, SIGNED_MARK, SubjectRatings};
pub use ratings::{GivenRating, Ratings};
pub use talk::{Rationale, Talk, Voice, Voices, leanings, talks, voices};
