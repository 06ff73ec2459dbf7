//! Sittings: the form with which one begins, and what happened in each, as the trail tells it.

use chrono::NaiveDate;

use crate::{
    locale::Message,
    message,
    rubric::{CriterionId, QuestionId},
    session::{
        Event, EvidenceId, FieldName, Interview, Mode, ObservationEvent, ObservationId, Present, PresentAs, Record,
        Refusal, SittingScene,
    },
};

use super::{Ask, AskKind, Consequence, FieldInput, Filled, Form, FormField, Topic, day::read_day, words::said};

/// What happened in one sitting.
#[derive(Debug, Clone, PartialEq)]
pub struct SittingAccount {
    /// Counted from 1.
    pub number: usize,
    pub on: NaiveDate,
    pub scene: SittingScene,
    /// Seconds of the interview; none where they are not known.
    pub seconds: Option<u32>,
    /// Questions of which something was asked or noted, in the order of the sitting.
    pub asked: Vec<QuestionId>,
    pub observed: Vec<ObservationId>,
    /// Items that came onto the register, but those that tell of an observation.
    pub received: Vec<EvidenceId>,
    /// Criteria whose rating was given here and stands.
    pub rated: Vec<CriterionId>,
}

/// The sittings in their order, each with what happened in it.
pub fn accounts(interview: &Interview) -> Vec<SittingAccount> {
    let record = interview.record();
    let account = |number, on, scene, measured: bool| SittingAccount {
        number,
        on,
        scene,
        seconds: measured.then(|| record.sitting_seconds(number)),
        asked: Vec::new(),
        observed: Vec::new(),
        received: Vec::new(),
        rated: Vec::new(),
    };
    let known = record.times_are_known();
    let mut accounts = vec![account(1, interview.first_sitting_on(), first_scene(record), known)];
    accounts.extend(record.sittings.iter().enumerate().map(|(at, sitting)| {
        let on = sitting.scene.held_on.unwrap_or_else(|| sitting.begun.date_naive());
        account(at + 2, on, sitting.scene.clone(), known && sitting.scene.held_on.is_none())
    }));
    let mut now: usize = 0;
    for entry in interview.trail().entries() {
        match &entry.event {
            Event::SittingBegun(_) => now += 1,
            Event::SittingTakenBack => now = now.saturating_sub(1),
            event => {
                if let Some(account) = accounts.get_mut(now) {
                    account.take(event, record);
                }
            }
        }
    }
    // A criterion that was rated again later counts there alone.
    let mut seen: Vec<CriterionId> = Vec::new();
    for account in accounts.iter_mut().rev() {
        account.rated.retain(|id| !seen.contains(id));
        seen.extend(account.rated.iter().cloned());
    }
    accounts
}

impl SittingAccount {
    fn take(&mut self, event: &Event, record: &Record) {
        match event {
            Event::QuestionAsked { question }
            | Event::AdHocAsked { question, .. }
            | Event::FollowUpAsked { question, .. }
            | Event::ProbeUsed { question, used: true, .. }
            | Event::PointHeard { question, heard: true, .. }
            | Event::RemarkAdded { question, .. }
                if record.is_marked_asked(question) =>
            {
                put(&mut self.asked, question);
            }
            Event::Observation {
                observation,
                event: ObservationEvent::Begun { .. } | ObservationEvent::Marked { .. } | ObservationEvent::Noted { .. },
            } if record.observations.contains_key(observation) => put(&mut self.observed, observation),
            Event::EvidenceAdded { evidence, .. }
                if record.evidence.get(evidence).is_some_and(|item| item.observation.is_none()) =>
            {
                put(&mut self.received, evidence);
            }
            Event::Rated { criterion, .. } if record.rating(criterion).is_some() => put(&mut self.rated, criterion),
            _ => {}
        }
    }
}

fn put<Id: PartialEq + Clone>(list: &mut Vec<Id>, id: &Id) {
    if !list.contains(id) {
        list.push(id.clone());
    }
}

/// The scene of the first sitting, as the preparation describes it.
fn first_scene(record: &Record) -> SittingScene {
    let preparation = &record.preparation;
    let assessors = preparation.raters().map(|name| (PresentAs::Assessor, name));
    let others = [(PresentAs::ThirdParty, preparation.others_present.as_str())];
    let present = assessors.chain(others).filter(|(_, name)| !name.trim().is_empty());
    SittingScene {
        place: preparation.place.clone(),
        mode: preparation.mode,
        present: present.map(|(role, name)| Present { role, name: name.to_owned() }).collect(),
        purpose: String::new(),
        held_on: record.held_on_paper,
    }
}

/// What is known of the next sitting before anybody says it: as the last one, with those who assess.
pub fn usual_scene(record: &Record) -> SittingScene {
    let last = record.sittings.last().map_or_else(|| first_scene(record), |sitting| sitting.scene.clone());
    let present = last.present.into_iter().filter(|each| each.role == PresentAs::Assessor).collect();
    // On paper, every day is entered for itself.
    SittingScene { present, purpose: String::new(), held_on: None, ..last }
}

/// What falls with another sitting, because it takes the close back: a decision, votes of a commission. None where nothing
/// does, and nobody needs to be asked first.
pub fn falls_with_another(record: &Record) -> Option<Message> {
    let what = match (record.decision.is_some(), record.commission.votes.is_empty()) {
        // In what was signed no sitting begins.
        _ if record.is_signed() => return None,
        (true, true) => "decision",
        (true, false) => "both",
        (false, false) => "votes",
        (false, true) => return None,
    };
    Some(message!("sitting-falls", what = what))
}

/// The scene of a sitting, counted from 1.
pub fn scene(record: &Record, number: usize) -> Option<SittingScene> {
    match number {
        1 => Some(first_scene(record)),
        _ => Some(record.sittings.get(number.checked_sub(2)?)?.scene.clone()),
    }
}

/// The form of where, how, with whom, for what and when a sitting is held.
pub fn form(scene: &SittingScene) -> Form {
    let (field, line) = (FormField::new, FormField::line);
    let mode = FieldInput::one_of(&Mode::ALL, &scene.mode, |mode| said(mode.message()));
    let present = PresentAs::ALL.map(|role| {
        let names = scene.present.iter().filter(|each| each.role == role).map(|each| each.name.as_str());
        let names = names.collect::<Vec<_>>().join("; ");
        line(FieldName::Present(role), role.message(), help(role), &names)
    });
    let held_on = scene.held_on.map(|day| day.to_string()).unwrap_or_default();
    let first = [
        field(FieldName::Mode, "prepare-mode", "sitting-mode-help", mode),
        line(FieldName::Place, "evidence-place", "sitting-place-help", &scene.place),
    ];
    let last = [
        line(FieldName::Purpose, "sitting-purpose", "sitting-purpose-help", &scene.purpose),
        line(FieldName::HeldOn, "sitting-held-on", "sitting-held-on-help", &held_on),
    ];
    Form::new(first.into_iter().chain(present).chain(last).collect())
}

fn help(role: PresentAs) -> &'static str {
    match role {
        PresentAs::Assessor => "present-assessor-help",
        PresentAs::Interpreter => "present-interpreter-help",
        PresentAs::Observer => "present-observer-help",
        PresentAs::ThirdParty => "present-third-party-help",
    }
}

/// The scene that a form says.
///
/// # Errors
/// Refused if its day cannot be read.
pub fn read(filled: &Filled) -> Result<SittingScene, Refusal> {
    let present = PresentAs::ALL.into_iter().flat_map(|role| {
        let names = filled.text(FieldName::Present(role)).split(';').map(str::trim).filter(|name| !name.is_empty());
        names.map(move |name| Present { role, name: name.to_owned() })
    });
    Ok(SittingScene {
        place: filled.text(FieldName::Place).to_owned(),
        mode: filled.chosen(FieldName::Mode, Mode::ALL),
        present: present.collect(),
        purpose: filled.text(FieldName::Purpose).to_owned(),
        held_on: read_day(filled.text(FieldName::HeldOn), FieldName::HeldOn)?,
    })
}

/// What was said of a sitting is put right.
pub(super) fn described(record: &Record, number: usize, filled: &Filled) -> Result<Consequence, Refusal> {
    let said = read(filled)?;
    if number > 1 && scene(record, number).is_some_and(|scene| scene == said) {
        return Ok(Consequence::default());
    }
    Ok(Event::SittingDescribed { sitting: number, scene: said }.into())
}

/// The asks about sittings: another one, and what is said of each after the first.
pub(super) fn asks(interview: &Interview) -> Vec<Ask> {
    let record = interview.record();
    let ask = |topic, scene: &SittingScene| Ask { topic, words: said("sitting-new"), kind: AskKind::Form(form(scene)) };
    let mut asks = vec![
        Ask { topic: Topic::SittingAgain, words: said("sitting-again"), kind: AskKind::tick(false) },
        ask(Topic::SittingBegin, &usual_scene(record)),
    ];
    asks.extend(record.sittings.iter().enumerate().map(|(at, each)| ask(Topic::Sitting(at + 2), &each.scene)));
    asks
}
