//! Practice: scripted candidates for those who learn to assess. A [`Case`] says what a fictional candidate brings, says
//! and holds back, and how an experienced assessor would have noted and rated it. It is read and checked as rubrics
//! are; its form is described in `docs/practice-cases.md`. [`Speech`] is what the candidate has said in a session.
//! [`drill`] makes short exercises of cases; [`material()`] makes of a signed interview what others rate without
//! knowing how it was rated; [`replay`] plays a session back.

mod begin;
mod case;
pub mod cohort;
pub mod debrief;
pub mod drill;
mod follow_ups;
mod material;
pub mod replay;
mod speech;

pub use begin::preparation;
pub use case::{
    Answer, AnswerRating, Candidate, Case, CaseDocument, CaseStep, Difficulty, Distractor, DocumentId, DocumentRules,
    Leading, ProbeAnswer, Reactions, Reference, ReferenceRating, ReferenceRemark, StepKind, expert_record, id_of, read,
    rubric_of, skeleton,
};
pub use follow_ups::{FollowUp, follow_ups};
pub use material::{NoMaterial, Verdicts, material};
pub use speech::{During, Prompted, Speech, Utterance};
