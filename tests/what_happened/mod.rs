//! Screens and reports tell what happened, no more and no less.

mod back_up;
mod beginning;
mod breaks;
mod candidate_word;
mod copies;
mod dates;
mod deciding;
mod gap;
mod levels;
mod questions;

use viva::{
    judgement::recommend,
    locale::Locale,
    report::{Audience, document, summarise},
    session::Interview,
};

use crate::screens::rig::Rig;

/// A report in English, with all that stands in it.
pub fn report(interview: &Interview, audience: Audience) -> String {
    report_in("en", interview, audience)
}

pub fn report_in(language: &str, interview: &Interview, audience: Audience) -> String {
    let day = interview.trail().last().unwrap().at.date_naive();
    let recommendation = recommend(interview.rubric(), interview.record(), day);
    let locale = Locale::new(&language.into());
    let document = document(&summarise(interview, &recommendation, &locale), audience, &locale);
    serde_json::to_string(&document).unwrap()
}

pub fn interview(rig: &Rig) -> &Interview {
    rig.state.shared.interview()
}
