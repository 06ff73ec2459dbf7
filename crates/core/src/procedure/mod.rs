//! The procedure of an interview: the steps in their order, what each says and asks, and what an answer means. Every
//! door stands on it, so that two doors which are given the same answers leave the same trail.
//!
//! `order` holds the way through the places, [`step`] what a place says and asks, [`answer`] the events that a reply
//! causes. Whether they may happen is for [`crate::session::Interview::permit`] to say. The forms are data: `preparation`
//! and `evidence` make them and read them, `left_form` keeps those that are left half filled in; `self_assessment` asks for the candidate's own word; `notes` finds out what an
//! edited text means for the remarks; `clock` has the words beside a clock, `languages` tells in which language words were
//! read, and `undo` takes commands back.

mod answer;
mod ask;
pub mod clock;
mod commission;
pub mod compare;
mod consent;
pub mod day;
pub mod evidence;
mod form;
pub mod languages;
mod left_form;
pub mod notes;
pub mod observation;
mod order;
pub mod plan;
pub mod preparation;
pub mod prompt;
pub mod self_assessment;
pub mod sittings;
mod step;
pub mod undo;
mod words;

pub use answer::{
    Addition, Consequence, NoConsent, Onward, answer, informed, informed_on, moderation, number_typed, permit,
    recommendations, resit_on, without_consent_now,
};
pub use ask::{Ask, AskKind, Reply, Topic};
pub use commission::{as_voted, commission_in, commission_line, reasons_voted_for};
pub use consent::{with_consent, without_consent};
pub use form::{FieldInput, Filled, FilledField, Form, FormField, TickBox};
pub use left_form::{
    drafted, field_of_line, form_of, form_of_event, is_form, is_in_form, is_same_form, new_line, take_lines,
    waits_for_word,
};
pub use order::{
    Arrival, STAGES, arrive, go_on, is_only_begun, next, place_at, place_of_criterion, place_of_question,
    place_of_self_assessment, previous, questions_in_order, step_of,
};
pub use step::{Step, credits, question_wording, question_words, step, ticks_of_question};
pub use words::Words;
