//! Forms that are left half filled in: the event that one says, the form that such an event fills in again, and what was typed
//! and no event can hold.

use std::mem::discriminant;

use crate::{
    rubric::Rubric,
    session::{Asked, Event, FieldName, Interview, Line, Moment, ObservationEvent, PlanLine, PlanLineId, Planned},
};

use super::{Filled, FilledField, Form, Reply, Topic, answer, day::read_day, evidence, observation, plan, sittings};

/// The id that a new line of the plan has until it happens: lines are counted from 1.
const NEW_LINE: &str = "P0";

/// Returns true for an event that says a whole form. A screen that is opened with such an event in the draft goes on
/// filling in its form.
pub fn is_form(event: &Event) -> bool {
    matches!(event, Event::Prepared(_) | Event::EvidenceAdded { .. } | Event::EvidenceChanged { .. })
        || waits_for_word(event)
}

/// Returns true for the event of a form that happens only once somebody says so: the time of a task or of a sitting runs
/// from there, and a line of the plan is whole with nothing in it.
pub fn waits_for_word(event: &Event) -> bool {
    matches!(
        event,
        Event::Observation { event: ObservationEvent::Begun { .. } | ObservationEvent::Described(_), .. }
            | Event::SittingBegun(_)
            | Event::SittingDescribed { .. }
            | Event::PlanLineSet { .. }
    )
}

/// Returns true for events of which each says the same form: a new item and a new item, changes of one item, of one line
/// or of one sitting, or the beginning of an observation of one sheet.
pub fn is_same_form(one: &Event, other: &Event) -> bool {
    match (one, other) {
        (Event::EvidenceChanged { evidence: one, .. }, Event::EvidenceChanged { evidence: other, .. }) => one == other,
        (Event::SittingDescribed { sitting: one, .. }, Event::SittingDescribed { sitting: other, .. }) => one == other,
        (Event::PlanLineSet { id: one, .. }, Event::PlanLineSet { id: other, .. }) => one == other,
        (
            Event::Observation { observation: of_one, event: one },
            Event::Observation { observation: of_other, event: other },
        ) => match (one, other) {
            (ObservationEvent::Begun { sheet: one, .. }, ObservationEvent::Begun { sheet: other, .. }) => one == other,
            (ObservationEvent::Described(_), ObservationEvent::Described(_)) => of_one == of_other,
            _ => false,
        },
        _ => is_form(one) && discriminant(one) == discriminant(other),
    }
}

/// The events that a reply would cause, as they are kept until it is given. A new line of the plan has no number yet, so
/// that it stands in for no other line that is made meanwhile.
pub fn drafted(interview: &Interview, topic: &Topic, reply: Reply, now: Moment) -> Vec<Event> {
    let mut events = answer(interview, topic, reply, now).map(|consequence| consequence.events).unwrap_or_default();
    for event in &mut events {
        if let Event::PlanLineSet { id, .. } = event
            && !interview.record().plan.contains_key(id)
        {
            *id = PlanLineId::from(NEW_LINE);
        }
    }
    events
}

/// The form that an event fills in, and what it answers; none for an event that says none.
pub fn form_of_event(event: &Event, interview: &Interview) -> Option<(Topic, Form)> {
    let (rubric, record) = (interview.rubric(), interview.record());
    match event {
        Event::EvidenceAdded { item, .. } => Some((Topic::Evidence(None), evidence::form(item, rubric))),
        Event::EvidenceChanged { evidence, item } => {
            Some((Topic::Evidence(Some(evidence.clone())), evidence::form(item, rubric)))
        }
        Event::Observation { event: ObservationEvent::Begun { sheet, scene }, .. } => {
            Some((Topic::ObservationBegin(sheet.clone()), observation::form(scene)))
        }
        Event::Observation { observation, event: ObservationEvent::Described(scene) } => {
            Some((Topic::ObservationScene(observation.clone()), observation::form(scene)))
        }
        Event::SittingBegun(scene) => Some((Topic::SittingBegin, sittings::form(scene))),
        Event::SittingDescribed { sitting, scene } => Some((Topic::Sitting(*sitting), sittings::form(scene))),
        Event::PlanLineSet { id, line } => {
            let topic = if record.plan.contains_key(id) { Topic::PlanLine(Some(id.clone())) } else { new_line(line) };
            Some((topic, plan::form(line, rubric)))
        }
        _ => None,
    }
}

/// What the form of a new line answers. One that asks a question has it from a proposal.
pub fn new_line(line: &PlanLine) -> Topic {
    match line.what {
        Planned::Question(_) => Topic::PlanProposed(Box::new(line.clone())),
        _ => Topic::PlanLine(None),
    }
}

/// The form that a topic asks for, before anything is typed; none where it asks for none that can be left.
pub fn form_of(topic: &Topic, interview: &Interview) -> Option<Form> {
    let (rubric, record) = (interview.rubric(), interview.record());
    match topic {
        Topic::Evidence(id) => {
            let item = id.as_ref().and_then(|id| record.evidence.get(id));
            Some(item.map_or_else(|| evidence::form(&evidence::blank(""), rubric), |item| evidence::form(item, rubric)))
        }
        Topic::ObservationBegin(_) => Some(observation::form(&observation::usual_scene(record))),
        Topic::ObservationScene(id) => record.observations.get(id).map(|of| observation::form(&of.scene)),
        Topic::SittingBegin => Some(sittings::form(&sittings::usual_scene(record))),
        Topic::Sitting(number) => sittings::scene(record, *number).map(|scene| sittings::form(&scene)),
        Topic::PlanLine(id) => {
            let line = id.as_ref().and_then(|id| record.plan.get(id)).map(|of| of.line.clone());
            Some(plan::form(&line.unwrap_or_else(|| plan::blank(None)), rubric))
        }
        Topic::PlanProposed(line) => Some(plan::form(line, rubric)),
        _ => None,
    }
}

/// Fields of the form of a topic in which something may stand that no event can hold, each with the line that it then is.
fn fields_of_lines(topic: &Topic) -> &'static [(FieldName, Asked)] {
    match topic {
        Topic::Evidence(_) => &[(FieldName::Date, Asked::EvidenceDate), (FieldName::Hours, Asked::EvidenceHours)],
        Topic::PlanLine(_) | Topic::PlanProposed(_) => {
            &[(FieldName::By, Asked::PlanDay), (FieldName::About, Asked::PlanAbout)]
        }
        Topic::SittingBegin | Topic::Sitting(_) => &[(FieldName::HeldOn, Asked::SittingDay)],
        Topic::ObservationBegin(_) | Topic::ObservationScene(_) => &[(FieldName::HeldOn, Asked::ObservationDay)],
        _ => &[],
    }
}

/// The field of a topic's form in which a line stood; none where the line is of another form, or of none.
pub fn field_of_line(topic: &Topic, line: &Line) -> Option<FieldName> {
    let field = fields_of_lines(topic).iter().find(|(_, asked)| *asked == line.asked)?;
    Some(field.0)
}

/// Returns whether a line stood in a form.
pub fn is_in_form(line: &Line) -> bool {
    use Asked::{EvidenceDate, EvidenceHours, ObservationDay, PlanAbout, PlanDay, SittingDay};
    matches!(line.asked, EvidenceDate | EvidenceHours | PlanDay | PlanAbout | SittingDay | ObservationDay)
}

/// Takes what no event can hold out of a form, so that the rest of it can be kept.
pub fn take_lines(topic: &Topic, filled: &mut Filled, rubric: &Rubric) -> Vec<Line> {
    let mut lines = Vec::new();
    for (field, asked) in fields_of_lines(topic) {
        let text = filled.text(*field).to_owned();
        let is_read = match field {
            FieldName::Date => evidence::read_date(&text).is_ok(),
            FieldName::Hours => evidence::read_hours(&text).is_ok(),
            FieldName::About => plan::about(&text, rubric).is_ok(),
            field => read_day(&text, *field).is_ok(),
        };
        if !is_read {
            filled.set(*field, FilledField::Text(String::new()));
            lines.push(Line { asked: asked.clone(), text });
        }
    }
    lines
}
