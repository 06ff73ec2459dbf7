//! The place of a criterion among all that are rated: its number in its unit, the next without a rating, all of them as a
//! page.

use crate::{
    fit::fit,
    message,
    rubric::{Criterion, CriterionId, Part, Unit, UnitId},
    tui::{
        Shared,
        popups::{Page, PageLine},
    },
};

use super::super::numbered_words;

/// The part of the top line that the name of a unit may take: one in so many columns.
const UNIT_SHARE: u16 = 5;

fn with_a_place(shared: &Shared) -> Vec<&Criterion> {
    let interview = shared.interview();
    interview.record().criteria_with_a_place(interview.rubric()).collect()
}

/// Returns whether nothing is left to be said of a criterion: it is rated, or does not apply by the assessor's word.
fn is_settled(criterion: &CriterionId, shared: &Shared) -> bool {
    let record = shared.interview().record();
    record.rating(criterion).is_some() || record.not_applying.contains_key(criterion)
}

/// The units that have criteria to rate, in the order of the criteria, each with its own.
fn by_unit(shared: &Shared) -> Vec<(&UnitId, Vec<&Criterion>)> {
    let mut units: Vec<(&UnitId, Vec<&Criterion>)> = Vec::new();
    for criterion in with_a_place(shared) {
        match units.iter_mut().find(|(unit, _)| **unit == criterion.unit) {
            Some((_, criteria)) => criteria.push(criterion),
            None => units.push((&criterion.unit, vec![criterion])),
        }
    }
    units
}

fn title<'a>(unit: &UnitId, shared: &'a Shared) -> &'a str {
    shared.interview().rubric().unit(unit).map_or("", |unit: &Unit| shared.own_words(&unit.title))
}

/// A part by its id and title.
pub(super) fn part_named(part: &Part, shared: &Shared) -> String {
    format!("{} {}", part.id, shared.own_words(&part.title))
}

/// `7 of 18 in Planning learning`; without the unit where there is only one.
pub(super) fn progress(at: &CriterionId, shared: &Shared) -> String {
    let units = by_unit(shared);
    let here = |criteria: &[&Criterion]| criteria.iter().position(|each| each.id == *at);
    let found = units.iter().find_map(|(unit, criteria)| Some((unit, here(criteria)? + 1, criteria.len())));
    let Some((unit, number, count)) = found else { return String::new() };
    // On a sheet the name of its rater stands there.
    if units.len() == 1 || shared.interview().record().panel.own.is_some() {
        let criteria = with_a_place(shared);
        let (number, count) = (here(&criteria).map_or(0, |at| at + 1), criteria.len());
        return shared.locale.say(&message!("rate-progress", number = number, count = count));
    }
    let columns = usize::from(shared.size.0 / UNIT_SHARE);
    let unit = fit(title(unit, shared), columns, shared.theme.marks.more).into_owned();
    shared.locale.say(&message!("rate-progress-in-unit", number = number, count = count, unit = unit))
}

/// The first criterion without a rating after this one, or else before it.
pub(super) fn next_unrated(at: &CriterionId, shared: &Shared) -> Option<CriterionId> {
    let criteria = with_a_place(shared);
    let here = criteria.iter().position(|each| each.id == *at).unwrap_or(0);
    let (before, from) = criteria.split_at(here);
    let others = from.iter().skip(1).chain(before);
    let mut unrated = others.filter(|each| !is_settled(&each.id, shared));
    unrated.next().map(|criterion| criterion.id.clone())
}

/// All ratings, unit by unit.
pub(super) fn page(shared: &Shared) -> Page {
    let record = shared.interview().record();
    let is_rated = |criteria: &[&Criterion]| criteria.iter().filter(|each| is_settled(&each.id, shared)).count();
    let mut lines = Vec::new();
    let (mut rated, mut count) = (0, 0);
    for (unit, criteria) in by_unit(shared) {
        (rated, count) = (rated + is_rated(&criteria), count + criteria.len());
        let told = message!(
            "rate-overview-unit",
            unit = title(unit, shared),
            rated = is_rated(&criteria),
            count = criteria.len()
        );
        lines.extend((!lines.is_empty()).then(|| PageLine::Text(String::new())));
        lines.push(PageLine::Heading(shared.locale.say(&told)));
        let mut part_above = None;
        for criterion in criteria {
            let part = shared.interview().rubric().part_of(criterion);
            if part.map(|part| &part.id) != part_above {
                part_above = part.map(|part| &part.id);
                lines.extend(part.map(|part| PageLine::Text(part_named(part, shared))));
            }
            let level = match record.rating(&criterion.id) {
                _ if record.not_applying.contains_key(&criterion.id) => Some(shared.text("rate-does-not-apply")),
                rating => rating.map(|rating| numbered_words(&criterion.id, rating, shared)),
            };
            let name = format!("{} {}", criterion.id, level.unwrap_or_else(|| shared.text("rate-not-rated")));
            let title = shared.interview().rubric().criterion_title(criterion, shared.locale.language());
            lines.push(PageLine::Entry(name, shared.locale.say(&title)));
        }
    }
    Page::new(shared.locale.say(&message!("rate-overview-title", rated = rated, count = count)), lines)
}
