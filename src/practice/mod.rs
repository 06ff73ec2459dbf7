//! Practice: scripted candidates for those who learn to assess. A [`Case`] says what a fictional candidate brings, says
//! and holds back, and how an experienced assessor would have noted and rated it. It is read and checked as rubrics
//! are; its form is described in `docs/practice-cases.md`. [`Speech`] is what the candidate has said in a session.

mod begin;
mod case;
pub mod cohort;
pub mod debrief;
mod follow_ups;
mod speech;

pub use begin::preparation;
pub use case::{
    Answer, AnswerRating, Candidate, Case, Difficulty, Distractor, Document, DocumentId, DocumentRules, Leading,
    ProbeAnswer, Reactions, Reference, ReferenceRating, ReferenceRemark, Step, StepKind, expert_record, read,
    rubric_of,
};
pub use follow_ups::{FollowUp, follow_ups};
pub use speech::{During, Prompted, Speech, Utterance};
