//! Practice: scripted candidates for those who learn to assess. A [`Case`] says what a fictional candidate brings, says
//! and holds back, and how an experienced assessor would have noted and rated it. It is read and checked as rubrics
//! are; its form is described in `docs/practice-cases.md`.

mod case;
pub mod debrief;

pub use case::{
    Answer, AnswerRating, Candidate, Case, Difficulty, Distractor, Document, DocumentId, DocumentRules, Leading,
    ProbeAnswer, Reactions, Reference, ReferenceRating, ReferenceRemark, Step, StepKind, expert_record, read,
    rubric_of,
};
