//! A rubric and a record in short form, for tests of judgement: what decides is written down, the rest is filled in.
//! Each criterion gets a question of its own, `Q-` and its id; the opening has one required item, `identity`, and the
//! closing one, `next-steps`.

mod given;
mod hold;
mod rubric;
mod written;

pub use given::{Before, Ends, Given, ShortDetails, ShortEvidence, ShortObservation, evidence_item};
pub use hold::hold;
pub use rubric::{ShortCriterion, ShortPart, ShortQuestion, ShortRubric, ShortScale, ShortUnit, Verbatim};
