//! The beginning of a practice session: everything that is settled before the assessor prepares it.

use crate::{locale::Language, rubric::Rubric, session::Preparation};

use super::Case;

/// The preparation as the case has it, in the language wished for if case and rubric are written in it.
pub fn preparation(case: &Case, rubric: &Rubric, wished: &Language) -> Preparation {
    let both = |language: &&Language| rubric.languages.contains(language) && case.languages.contains(language);
    let language = Some(wished).filter(both).or_else(|| case.languages.iter().find(both));
    let language = language.unwrap_or(rubric.fallback()).clone();
    let brought = case.documents.values().filter(|document| document.shown_in.is_none());
    Preparation {
        candidate: case.candidate.reference.clone(),
        units: case.candidate.units.clone(),
        circumstances: case.candidate.circumstances.clone(),
        documents: brought.map(|document| document.title.get(&language).to_owned()).collect(),
        language,
        ..Preparation::new(rubric)
    }
}
