//! The session that one follows, and what was carried over from it, in words.

use crate::{
    locale::{Message, dates::day},
    message,
    rubric::{CriterionId, UnitId},
    session::{CarriedRating, Rating},
};

use super::SummarySource;

/// What was carried over from a session before, line by line.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowsSummary {
    pub told: String,
    /// Names of the groups, each with its lines; those without any are left out.
    pub groups: Vec<(String, Vec<String>)>,
}

pub(super) fn follows(from: &SummarySource) -> Option<FollowsSummary> {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let follows = record.follows.as_deref()?;
    let say = |told: Message| from.locale.say(&told);
    let unit = |id: &UnitId| match rubric.unit(id) {
        Some(unit) => format!("{id} {}", from.words(&unit.title)),
        None => id.to_string(),
    };
    let criterion = |id: &CriterionId| match rubric.criterion(id) {
        Some(criterion) => format!("{id} {}", say(rubric.criterion_title(criterion, from.language()))),
        None => id.to_string(),
    };
    let units = follows.units.iter().map(|(id, each)| {
        let (title, session, signed) = (unit(id), each.session.as_str(), day(each.signed));
        say(match record.carried_unit(id) {
            Some(_) => message!("follow-unit", title = title, session = session, signed = signed),
            None => message!("follow-unit-anew", title = title, session = session, signed = signed),
        })
    });
    let level = |id: &CriterionId, carried: &CarriedRating| match &carried.rating {
        Rating::Level(level) => rubric.level_name(id, level).get(from.language()).to_owned(),
        Rating::NotEnoughEvidence => from.text("rate-not-enough-evidence"),
    };
    // The ratings of units that stand are told with these.
    let open = |id: &CriterionId| rubric.criterion(id).is_some_and(|known| !follows.units.contains_key(&known.unit));
    let ratings = follows.ratings.iter().filter(|(id, _)| open(id)).map(|(id, carried)| {
        let (title, level, signed) = (criterion(id), level(id, carried), day(carried.from.signed));
        say(match record.carried_rating(id) {
            Some(_) => message!("follow-rating", title = title, level = level, signed = signed),
            None => message!("follow-rating-anew", title = title, level = level, signed = signed),
        })
    });
    let evidence = follows.evidence.iter().map(|(id, carried)| {
        let (title, signed) = (carried.item.title.as_str(), day(carried.from.signed));
        say(message!("follow-item", id = id.as_str(), title = title, signed = signed))
    });
    let groups = [
        ("follow-units", units.collect::<Vec<_>>()),
        ("follow-ratings", ratings.collect()),
        ("follow-evidence", evidence.collect()),
        ("follow-not-carried", follows.not_carried.iter().map(|each| say(each.explain())).collect()),
    ];
    Some(FollowsSummary {
        told: say(message!(
            "follow-told",
            session = follows.session.as_str(),
            signed = day(follows.signed),
            rubric = format!("{} {}", follows.rubric.id, follows.rubric.version)
        )),
        groups: groups
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(name, lines)| (from.text(name), lines))
            .collect(),
    })
}
