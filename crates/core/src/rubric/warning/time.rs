//! The time that the questions take, against that of the whole interview.

use crate::{
    bounds,
    rubric::{Condition, CriterionId, Question, Rubric, Text, UnitId, check::findings::At},
};

use super::{Found, WarningKind};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let certain = rubric.questions.values().filter(|question| is_asked(question, rubric));
    let asked: u32 = certain.map(|question| u32::from(question.minutes)).sum();
    let minutes = u32::from(rubric.minutes);
    let root = At::Root;
    let at = root.field("minutes");
    let reading = reading_minutes(rubric);
    if asked > minutes {
        found.add(&at, WarningKind::QuestionsTooLong { asked, minutes });
    } else if minutes - asked < reading {
        found.add(&at, WarningKind::NoTimeLeft { asked, minutes, reading });
    }
}

/// The minutes, rounded up, that it takes to read aloud how the interview is opened and closed.
fn reading_minutes(rubric: &Rubric) -> u32 {
    let words = |text: &Text| text.get(rubric.fallback()).split_whitespace().count();
    let words = words(&rubric.opening.text) + words(&rubric.closing.text);
    u32::try_from(words).unwrap_or(u32::MAX).div_ceil(bounds::SPEECH_WORDS_PER_MINUTE_USUAL)
}

/// Returns whether a question is asked for certain of somebody to whom every circumstance applies.
fn is_asked(question: &Question, rubric: &Rubric) -> bool {
    let applies = |id: &CriterionId| {
        let criterion = &rubric.criteria[id];
        is_mandatory(&criterion.unit, rubric)
            && criterion.only_if.as_ref().is_none_or(|each| holds(each, rubric) == Some(true))
    };
    let in_scope = question.informs.is_empty() || question.informs.iter().any(applies);
    question.back_up_for.is_none()
        && in_scope
        && question.only_if.as_ref().is_none_or(|condition| holds(condition, rubric) == Some(true))
}

fn is_mandatory(unit: &UnitId, rubric: &Rubric) -> bool {
    rubric.units[unit].elective.is_none()
}

/// Returns whether a condition holds for somebody to whom every circumstance applies and who applies for all mandatory
/// units; none where that depends on the candidate.
fn holds(condition: &Condition, rubric: &Rubric) -> Option<bool> {
    match condition {
        Condition::Circumstance(_) => Some(true),
        Condition::Unit(unit) => is_mandatory(unit, rubric).then_some(true),
        Condition::Asked(_) | Condition::Heard(..) | Condition::AtLeast(..) | Condition::Below(..) => None,
        Condition::Not(inner) => holds(inner, rubric).map(|holds| !holds),
        Condition::All(several) => all(several.iter().map(|each| holds(each, rubric))),
        Condition::Any(several) => {
            all(several.iter().map(|each| holds(each, rubric).map(|holds| !holds))).map(|none| !none)
        }
    }
}

/// Returns whether all of these hold; one that does not decides, whatever is not known.
fn all(mut each: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    each.try_fold(Some(true), |all, one| match one {
        Some(false) => Err(()),
        Some(true) => Ok(all),
        None => Ok(None),
    })
    .unwrap_or(Some(false))
}
