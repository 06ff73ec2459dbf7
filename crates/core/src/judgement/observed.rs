//! What was watched, as a ground of a criterion: steps that were seen and that were not, and remarks linked to it.

use crate::{
    locale::{Language, Message},
    message,
    rubric::{CriterionId, ObservedStep, Rubric},
    session::{ObservationId, ObservationRecord, Record, StepMark, StepStanding},
};

use super::{ReasonNode, Says, Warning};

/// The steps that inform a criterion, with a mark, in each observation that is over; then the remarks linked to it.
pub fn of_criterion(criterion: &CriterionId, rubric: &Rubric, record: &Record) -> Vec<ReasonNode> {
    let mut because = Vec::new();
    for (id, of, step) in marked(criterion, rubric, record) {
        let Some(mark) = step.mark else { continue };
        let at = step.at.filter(|_| record.observation_is_timed(of));
        let (observation, sheet, step) = (id.clone(), of.sheet.clone(), step.id.clone());
        because.push(ReasonNode::leaf(Says::Step { observation, sheet, step, mark, at }));
    }
    for (id, of) in &record.observations {
        for remark in of.remarks.iter().filter(|remark| remark.criteria.contains(criterion)) {
            let at = record.observation_is_timed(of).then_some(remark.at);
            let (remark, text) = (remark.id.clone(), remark.text.clone());
            because.push(ReasonNode::leaf(Says::ObservationRemark { remark, observation: id.clone(), at, text }));
        }
    }
    because
}

/// Returns whether anything that was watched speaks for or against a criterion.
pub(super) fn is_ground(criterion: &CriterionId, rubric: &Rubric, record: &Record) -> bool {
    let linked = record.observation_remarks().any(|(_, remark)| remark.criteria.contains(criterion));
    linked || marked(criterion, rubric, record).next().is_some()
}

/// The critical steps of a criterion that were not seen, on the last occasion on which they could have been.
pub(super) fn critical_missed(criterion: &CriterionId, rubric: &Rubric, record: &Record) -> Vec<Warning> {
    let could_be_seen = |step: &StepStanding| matches!(step.mark, Some(StepMark::Seen | StepMark::NotSeen));
    let all: Vec<_> =
        marked(criterion, rubric, record).filter(|(.., step)| step.step.critical && could_be_seen(step)).collect();
    let mut warnings = Vec::new();
    for (at, (observation, of, step)) in all.iter().enumerate() {
        let later = all[at + 1..].iter().any(|(_, other, again)| other.sheet == of.sheet && again.id == step.id);
        if !later && step.mark == Some(StepMark::NotSeen) {
            let (criterion, observation) = (criterion.clone(), (*observation).clone());
            let text = step.step.text.clone();
            warnings.push(Warning::CriticalStepNotSeen { criterion, observation, step: step.id.clone(), text });
        }
    }
    warnings
}

/// The steps with a mark that inform a criterion, in the observations that are over, in their order.
fn marked<'a>(
    criterion: &'a CriterionId,
    rubric: &'a Rubric,
    record: &'a Record,
) -> impl Iterator<Item = (&'a ObservationId, &'a ObservationRecord, StepStanding<'a>)> {
    let over = record.observed(rubric).filter(|(_, of, _)| of.ended.is_some());
    over.flat_map(move |(id, of, sheet)| {
        let steps = of.steps(sheet).filter(|step| step.mark.is_some() && step.step.informs.contains(criterion));
        steps.map(move |step| (id, of, step))
    })
}

/// A step with its mark, in words.
pub(super) fn step_told(
    observation: &ObservationId,
    step: Option<&ObservedStep>,
    mark: StepMark,
    language: &Language,
) -> Message {
    let text = step.map_or("", |step| step.text.get(language));
    let mark = Message { id: mark.message(), arguments: Vec::new() };
    message!("says-step", observation = observation.as_str(), text = text, mark = mark)
}
