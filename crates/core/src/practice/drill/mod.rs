//! Drills: one small exercise on one answer of a practice case, with what an experienced assessor makes of it told at
//! once. A [`Drill`] is derived from a case, so writing a case writes its drills. What was done is a list of
//! [`Review`]s; the [`Schedule`] that says when a drill comes again is folded from it, by FSRS. `docs/drills.md` says
//! how each answer is graded.

mod derive;
mod evidence;
mod grade;
mod probes;
mod rate;
mod schedule;
mod sitting;
mod wish;

pub use derive::{Drill, DrillId, DrillKind, Task, drills_of};
pub use evidence::{
    MarkedAs, Passage, PassageSource, Sentence, SentenceVerdict, grade as grade_of_sentences, passages, sentence_count,
};
pub use grade::{DrillVerdict, Grade, Response, judge};
pub use probes::{DrillFollowUp, follow_ups, grade as grade_of_follow_up};
pub use rate::{LevelDifference, RateVerdict, grade as grade_of_level};
pub use schedule::{DrillStanding, Review, Schedule};
pub use sitting::{DrillTurn, Sitting, plan};
pub use wish::{DrillWish, SITTING_DRILLS};
