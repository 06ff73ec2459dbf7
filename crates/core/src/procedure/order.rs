//! The way through an interview: the steps in their order, the places within a step, and where each visit leads.

use crate::{
    rubric::{CriterionId, QuestionId},
    session::{
        ASKED_SECONDS_MIN, Event, Interview, Moment, ObservationEvent, ObservationId, Place, Refusal, ScriptPart, Stage,
    },
};

use super::{Consequence, Onward, compare};

/// The steps in their order, with the message that names each. The self-assessment, the evidence register, the
/// observation sheets and the plan stand aside, and lead back to where they were opened.
pub const STAGES: [(Stage, &str); 10] = [
    (Stage::Prepare, "step-prepare"),
    (Stage::SelfAssessment, "step-self-assessment"),
    (Stage::Open, "step-open"),
    (Stage::Ask, "step-ask"),
    (Stage::Evidence, "step-evidence"),
    (Stage::Observe, "step-observe"),
    (Stage::Plan, "step-plan"),
    (Stage::Close, "step-close"),
    (Stage::Rate, "step-rate"),
    (Stage::Recommend, "step-recommend"),
];

/// The first place of a step.
pub fn place_at(stage: Stage) -> Place {
    Place { stage, ..Place::default() }
}

/// The place where a question is asked.
pub fn place_of_question(question: QuestionId) -> Place {
    Place { stage: Stage::Ask, question: Some(question), ..Place::default() }
}

/// The place where a candidate's word on a criterion is noted.
pub fn place_of_self_assessment(criterion: CriterionId) -> Place {
    Place { stage: Stage::SelfAssessment, criterion: Some(criterion), ..Place::default() }
}

/// The place where a criterion is rated.
pub fn place_of_criterion(criterion: CriterionId) -> Place {
    Place { stage: Stage::Rate, criterion: Some(criterion), ..Place::default() }
}

/// The place to which a visit leads, and the events that it causes.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    pub place: Place,
    pub events: Vec<Event>,
}

/// Arrives at a place: the question or criterion that it names where that one is in scope, else the first that is open.
/// The time of a question runs from when it is on the screen; a scripted candidate answers as soon as it is.
pub fn arrive(interview: &Interview, place: &Place) -> Arrival {
    let place = open_place(interview, place);
    let mut events = Vec::new();
    if let (Stage::Ask, Some(question)) = (place.stage, &place.question) {
        let record = interview.record();
        let runs = record.waiting.question.as_ref() == Some(question);
        if !runs && record.closed.is_none() && !record.is_signed() {
            events.push(Event::QuestionOpened { question: question.clone() });
            if record.has_scripted_candidate() && !record.is_behind(question) {
                events.push(Event::QuestionAsked { question: question.clone() });
            }
        }
    }
    events.extend(observing(interview, &place));
    Arrival { place, events }
}

/// The events by which the time of an observation stands still where one leaves it, and runs where one arrives.
fn observing(interview: &Interview, place: &Place) -> Vec<Event> {
    let on_screen = &interview.record().waiting.observation;
    let wanted = place.observation.as_ref().filter(|_| place.stage == Stage::Observe);
    if on_screen.as_ref() == wanted {
        return Vec::new();
    }
    let happens = |id: &ObservationId, event| Event::Observation { observation: id.clone(), event };
    let left = on_screen.iter().map(|id| happens(id, ObservationEvent::Left));
    let opened = wanted.map(|id| happens(id, ObservationEvent::Opened));
    left.chain(opened).filter(|event| interview.permit(event).is_ok()).collect()
}

fn open_place(interview: &Interview, place: &Place) -> Place {
    let (rubric, record) = (interview.rubric(), interview.record());
    match place.stage {
        _ if record.panel.own.is_some() => place_of_criterion(criterion_at(interview, place)),
        Stage::Ask => {
            let in_scope = record.questions_in_scope(rubric);
            let wished = place.question.clone().filter(|question| in_scope.contains(question));
            let question = wished
                .or_else(|| record.waiting.question.clone().filter(|question| in_scope.contains(question)))
                .or_else(|| record.questions_left(rubric).first().cloned())
                .unwrap_or_else(|| questions(interview).swap_remove(0));
            place_of_question(question)
        }
        Stage::Rate if record.waits_for_sheets() => place_at(Stage::Rate),
        Stage::Rate if record.panel.is_gathered() => {
            let rows = compare::rows(interview, true);
            let wished = place.criterion.as_ref().filter(|id| rows.iter().any(|(row, _)| row == *id));
            let open = || rows.iter().find(|(id, _)| compare::is_open(id, interview)).map(|(id, _)| id);
            let first = || rows.first().map(|(id, _)| id);
            let criterion = wished.or_else(open).or_else(first).unwrap_or(&rubric.criteria[0].id);
            place_of_criterion(criterion.clone())
        }
        Stage::Rate => place_of_criterion(criterion_at(interview, place)),
        Stage::Observe => {
            let known = place.observation.clone().filter(|id| record.observations.contains_key(id));
            Place { observation: known, ..place_at(Stage::Observe) }
        }
        stage => Place { stage, ..place.clone() },
    }
}

/// The criterion of the place, else the first that is not rated, else the first of all.
fn criterion_at(interview: &Interview, place: &Place) -> CriterionId {
    let (rubric, record) = (interview.rubric(), interview.record());
    let wished = place
        .criterion
        .clone()
        .filter(|id| rubric.criterion(id).is_some_and(|criterion| record.criterion_has_a_place(criterion, rubric)));
    let unrated = || record.criteria_unrated(rubric).next().map(|criterion| criterion.id.clone());
    wished.or_else(unrated).unwrap_or_else(|| criteria(interview).swap_remove(0))
}

/// Returns whether nothing of the interview is on record but its beginning: no question was on the screen, nothing was
/// entered, rated or broken off. Such a session may be discarded.
pub fn is_only_begun(interview: &Interview) -> bool {
    let record = interview.record();
    let nothing = record.questions.is_empty()
        && record.evidence.is_empty()
        && record.observations.is_empty()
        && record.sittings.is_empty()
        && record.plan.is_empty()
        && record.ratings.is_empty();
    nothing
        && record.practice.is_none()
        && record.broken_off.is_none()
        && !record.is_signed()
        && record.closed.is_none()
}

/// The questions in scope in the order in which one goes through them: one of the assessor's own stands where it was
/// asked, before the question that was on the screen, or after it if that one had been asked already.
pub fn questions_in_order(interview: &Interview) -> Vec<QuestionId> {
    let record = interview.record();
    let mut questions = record.questions_in_scope(interview.rubric());
    let asked = |question: &QuestionId| record.questions.get(question).and_then(|record| record.asked);
    let mut on_screen = None;
    let own = record.questions.values().filter(|record| record.ad_hoc.is_some()).count();
    for entry in interview.trail().entries().iter().filter(|_| own > 0) {
        match &entry.event {
            Event::QuestionOpened { question } => on_screen = Some(question),
            Event::AdHocAsked { question, .. } => {
                let Some(at) = questions.iter().position(|each| each == question) else { continue };
                let own = questions.remove(at);
                let place = on_screen.and_then(|before| {
                    let was_asked = asked(before).is_some_and(|before| before <= entry.at);
                    Some(questions.iter().position(|each| each == before)? + usize::from(was_asked))
                });
                questions.insert(place.unwrap_or(at), own);
            }
            _ => {}
        }
    }
    questions
}

/// The questions that have a place; the first of the rubric where none is in scope.
fn questions(interview: &Interview) -> Vec<QuestionId> {
    let in_scope = questions_in_order(interview);
    if in_scope.is_empty() { vec![interview.rubric().questions[0].id.clone()] } else { in_scope }
}

/// The criteria that have a place; the first of the rubric where none has one.
fn criteria(interview: &Interview) -> Vec<CriterionId> {
    let rubric = interview.rubric();
    let placed: Vec<_> = interview.record().criteria_with_a_place(rubric).map(|each| each.id.clone()).collect();
    if placed.is_empty() { vec![rubric.criteria[0].id.clone()] } else { placed }
}

/// The places of the step of rating: one for each criterion, or one for all where several assessors rate on sheets.
fn places_to_rate(interview: &Interview) -> Vec<Place> {
    let record = interview.record();
    if record.panel.own.is_none() && record.preparation.has_panel() {
        return vec![place_at(Stage::Rate)];
    }
    criteria(interview).into_iter().map(place_of_criterion).collect()
}

/// All places in their order, the self-assessment and the evidence register aside.
fn way(interview: &Interview) -> Vec<Place> {
    let to_rate = places_to_rate(interview);
    if interview.record().panel.own.is_some() {
        return to_rate;
    }
    let to_ask = questions(interview).into_iter().map(place_of_question);
    let before = [Stage::Prepare, Stage::Open].map(place_at);
    let mut way: Vec<Place> = before.into_iter().chain(to_ask).collect();
    way.push(place_at(Stage::Close));
    way.extend(to_rate);
    way.push(place_at(Stage::Recommend));
    way
}

/// The place of the way that a place stands for.
fn position(way: &[Place], place: &Place) -> Option<usize> {
    let is_here = |each: &Place| match each.stage {
        Stage::Ask => each.question == place.question,
        // Several assessors compare all criteria at one place.
        Stage::Rate => each.criterion.is_none() || each.criterion == place.criterion,
        _ => true,
    };
    way.iter().position(|each| each.stage == place.stage && is_here(each))
}

/// The place after this one; none after the last, and none after what stands aside.
pub fn next(interview: &Interview, place: &Place) -> Option<Place> {
    let way = way(interview);
    way.get(position(&way, place)? + 1).cloned()
}

/// The place before this one; none before the first, and none before what stands aside.
pub fn previous(interview: &Interview, place: &Place) -> Option<Place> {
    let mut way = way(interview);
    let at = position(&way, place)?.checked_sub(1)?;
    Some(way.swap_remove(at))
}

/// The step at which the interview stands: where one goes from what stands aside, with no step to go back to.
pub fn step_of(interview: &Interview) -> Stage {
    let (record, rubric) = (interview.record(), interview.rubric());
    let opening_left = record.required_items_left(ScriptPart::Opening, rubric).next().is_some();
    match record.closed {
        _ if !record.prepared => Stage::Prepare,
        _ if record.broken_off.is_some() || record.is_signed() => Stage::Recommend,
        Some(_) if record.criteria_unrated(rubric).next().is_some() => Stage::Rate,
        Some(_) => Stage::Recommend,
        None if opening_left => Stage::Open,
        None => Stage::Ask,
    }
}

/// The mark that a question was asked, where nothing says so yet and it was on the screen long enough to be put. What
/// was passed over stays to be asked.
pub(super) fn asked_by_now(interview: &Interview, question: &QuestionId, now: Moment) -> Option<Event> {
    let record = interview.record();
    let long_enough = record.question_length(question, now).num_seconds() >= ASKED_SECONDS_MIN.into();
    (long_enough && !record.is_behind(question)).then(|| Event::QuestionAsked { question: question.clone() })
}

/// Goes on from a place: the events that this causes, and the way on. The opening leads to the question that is open,
/// the closing to the criterion that is.
///
/// # Errors
/// Refused while something is left that must come first.
pub fn go_on(interview: &Interview, place: &Place, now: Moment) -> Result<Consequence, Refusal> {
    let record = interview.record();
    let mut events = Vec::new();
    let to = match place.stage {
        Stage::Prepare if !record.prepared => return Err(Refusal::NotPrepared),
        Stage::Open => match record.required_items_left(ScriptPart::Opening, interview.rubric()).count() {
            0 => Onward::To(place_at(Stage::Ask)),
            left => return Err(Refusal::OpeningNotDone { left }),
        },
        Stage::Ask => {
            events.extend(place.question.as_ref().and_then(|question| asked_by_now(interview, question, now)));
            Onward::After(place.clone())
        }
        Stage::Close => {
            if record.closed.is_none() || interview.must_be_closed_again() {
                match record.required_items_left(ScriptPart::Closing, interview.rubric()).count() {
                    0 => interview.permit(&Event::InterviewClosed)?,
                    left => return Err(Refusal::ClosingNotDone { left }),
                }
                events.push(Event::InterviewClosed);
            }
            Onward::To(place_at(Stage::Rate))
        }
        _ => Onward::After(place.clone()),
    };
    Ok(Consequence { events, to: Some(to) })
}
