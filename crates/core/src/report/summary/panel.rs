//! Several assessors: what each rated alone, and what they agreed on or left to others.

use crate::{
    message,
    rubric::{Criterion, CriterionId},
    session::{Rating, SheetRating},
};

use super::SummarySource;

/// Lines for each assessor, then what was agreed or why not; empty where one assessor rated.
pub(super) fn lines(id: &CriterionId, from: &SummarySource) -> Vec<String> {
    let panel = &from.interview.record().panel;
    let Some(criterion) = from.interview.rubric().criterion(id) else { return Vec::new() };
    let alone = panel.sheets.iter().map(|sheet| alone(&sheet.rater, sheet.ratings.get(id), criterion, from));
    let agreed = panel.agreed.get(id).map(|agreed| {
        from.locale.say(&message!(
            "compare-agreed",
            rating = words(&agreed.rating, criterion, from),
            by = agreed.by.join(", "),
            rationale = agreed.rationale.as_str()
        ))
    });
    let referred = panel.referred.get(id);
    let referred =
        referred.map(|reason| from.locale.say(&message!("compare-referred-because", reason = reason.as_str())));
    alone.chain(agreed).chain(referred).collect()
}

fn alone(rater: &str, own: Option<&SheetRating>, criterion: &Criterion, from: &SummarySource) -> String {
    let rating = own.map_or_else(|| from.text("rating-none"), |own| words(&own.rating, criterion, from));
    let rationale = own.map_or("", |own| own.rationale.as_str());
    let given = if rationale.is_empty() { "no" } else { "yes" };
    from.locale.say(&message!("report-alone", rater = rater, rating = rating, given = given, rationale = rationale))
}

fn words(rating: &Rating, criterion: &Criterion, from: &SummarySource) -> String {
    let scale = from.interview.rubric().scale_of(criterion);
    match rating {
        Rating::Level(level) => match scale.rank_of(level) {
            Some(rank) => from.words(&scale.levels[rank].label),
            None => level.to_string(),
        },
        Rating::NotEnoughEvidence => from.text("rate-not-enough-evidence"),
    }
}
