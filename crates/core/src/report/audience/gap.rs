//! What to do about a gap: what to learn and how, how it can be shown, and the assessor's own line. The letter and the
//! record tell it alike; what is recognised, credited or carried over has none.

use crate::{
    locale::Locale,
    report::{CriterionStanding, CriterionSummary, LearningSummary, document::Block},
};

/// The ways to learn a criterion that was not shown, and how it can be shown. One that could not be judged asks for
/// evidence alone, which stands elsewhere.
pub(super) fn facts(criterion: &CriterionSummary, locale: &Locale) -> Vec<(String, String)> {
    if criterion.standing != CriterionStanding::NotMet {
        return Vec::new();
    }
    let show = (!criterion.show.is_empty()).then(|| (locale.text("gap-show"), criterion.show.clone()));
    criterion.learning.by.iter().cloned().chain(show).collect()
}

/// The assessor's own line.
pub(super) fn advice(learning: &LearningSummary, locale: &Locale) -> Option<Block> {
    let quote = || Block::Quote { text: learning.advice.clone(), source: locale.text("gap-advice") };
    (!learning.advice.is_empty()).then(quote)
}

/// The ways to learn a whole unit or part, and the assessor's line on it; nothing where there is neither.
pub(super) fn of_whole(title: &str, learning: &LearningSummary, locale: &Locale) -> Vec<Block> {
    let by = (!learning.by.is_empty()).then(|| Block::Facts(learning.by.clone()));
    let told: Vec<Block> = by.into_iter().chain(advice(learning, locale)).collect();
    let title = (!told.is_empty()).then(|| Block::Paragraph(title.to_owned()));
    title.into_iter().chain(told).collect()
}
