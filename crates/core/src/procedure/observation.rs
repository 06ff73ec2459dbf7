//! Observation sheets: the form with which one begins, the marks of steps, the item of evidence that an observation
//! becomes, and what was not seen and may be asked about.

use crate::{
    locale::{Language, Message},
    message,
    rubric::{Directness, EvidenceKind, ObservationSheet, ObservationSheetId, ObservedStep, StepId},
    session::{
        Event, EvidenceItem, FieldName, Interview, Judgement, Moment, ObservationEvent, ObservationId,
        ObservationRecord, ObservationScene, ObservationSetting, ObservedEvidence, Place, PresentAs, Record, Refusal,
        Stage, StepMark, Verdict, language_of,
    },
};

use super::{
    Ask, AskKind, Consequence, FieldInput, Filled, Form, FormField, Onward, Topic, day::read_day, evidence::blank,
    notes::Notes, words::said,
};

/// The place where an observation is carried out.
pub fn place_of_observation(observation: ObservationId) -> Place {
    Place { stage: Stage::Observe, observation: Some(observation), ..Place::default() }
}

/// The observation of a sheet that is not over yet, if there is one: it is gone on with rather than begun again.
pub fn running_of<'a>(record: &'a Record, sheet: &ObservationSheetId) -> Option<&'a ObservationId> {
    let mut of_sheet = record.observations.iter().filter(|(_, of)| of.sheet == *sheet && of.ended.is_none());
    of_sheet.next().map(|(id, _)| id)
}

/// What is known of a scene before anybody says it: the place and the day of the sitting, and who is present there.
pub fn usual_scene(record: &Record) -> ObservationScene {
    if let Some(sitting) = record.sittings.last() {
        let others = sitting.scene.present.iter().filter(|each| each.role != PresentAs::Assessor);
        let present = others.map(|each| each.name.as_str()).collect::<Vec<_>>().join("; ");
        let (place, held_on) = (sitting.scene.place.clone(), sitting.scene.held_on);
        return ObservationScene { place, present, held_on, ..ObservationScene::default() };
    }
    let (preparation, held_on) = (&record.preparation, record.held_on_paper);
    let (place, present) = (preparation.place.clone(), preparation.others_present.clone());
    ObservationScene { place, present, held_on, ..ObservationScene::default() }
}

/// The form of where, at what work, before whom and when a task is watched.
pub fn form(scene: &ObservationScene) -> Form {
    let (field, line) = (FormField::new, FormField::line);
    let setting = FieldInput::one_of(&ObservationSetting::ALL, &scene.setting, |each| said(each.message()));
    let held_on = scene.held_on.map(|day| day.to_string()).unwrap_or_default();
    Form::new(vec![
        line(FieldName::Place, "evidence-place", "observation-place-help", &scene.place),
        field(FieldName::Setting, "observation-setting", "observation-setting-help", setting),
        line(FieldName::OthersPresent, "observation-present", "observation-present-help", &scene.present),
        line(FieldName::HeldOn, "observation-held-on", "observation-held-on-help", &held_on),
    ])
}

/// The scene that a form says.
///
/// # Errors
/// Refused if its day cannot be read.
pub fn read(filled: &Filled) -> Result<ObservationScene, Refusal> {
    Ok(ObservationScene {
        place: filled.text(FieldName::Place).to_owned(),
        setting: filled.chosen(FieldName::Setting, ObservationSetting::ALL),
        present: filled.text(FieldName::OthersPresent).to_owned(),
        held_on: read_day(filled.text(FieldName::HeldOn), FieldName::HeldOn)?,
    })
}

/// An observation begins, and is carried out from there on.
pub(super) fn begin(
    interview: &Interview,
    sheet: &ObservationSheetId,
    filled: &Filled,
) -> Result<Consequence, Refusal> {
    let observation = interview.record().next_observation();
    let event = ObservationEvent::Begun { sheet: sheet.clone(), scene: read(filled)? };
    let to = Some(Onward::To(place_of_observation(observation.clone())));
    Ok(Consequence { events: vec![Event::Observation { observation, event }], to })
}

/// What was said of the scene is put right.
pub(super) fn described(
    interview: &Interview,
    observation: &ObservationId,
    filled: &Filled,
) -> Result<Consequence, Refusal> {
    let scene = read(filled)?;
    if interview.record().observations.get(observation).is_some_and(|of| of.scene == scene) {
        return Ok(Consequence::default());
    }
    let changed = ObservationEvent::Described(scene);
    let events = vec![Event::Observation { observation: observation.clone(), event: changed }];
    Ok(Consequence { events, to: None })
}

/// The event that ends an observation: what was seen becomes an item of the register. One that ended before has its
/// item again, with the judgement that was made of it.
pub(crate) fn end(interview: &Interview, observation: &ObservationId) -> Event {
    let evidence = interview.record().observations.get(observation).and_then(|of| evidence(interview, observation, of));
    Event::Observation { observation: observation.clone(), event: ObservationEvent::Ended(evidence) }
}

fn evidence(interview: &Interview, id: &ObservationId, of: &ObservationRecord) -> Option<ObservedEvidence> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let sheet = rubric.observation_sheet(&of.sheet)?;
    let criteria = of.criteria_seen(sheet);
    if criteria.is_empty() {
        return None;
    }
    let fresh = || {
        let mut item = blank(sheet.task.get(language_of(record)));
        item.source = record.preparation.assessor.clone();
        // Whoever watches sees who works, and when: the rest is for the assessor to judge.
        item.rules.authentic = Verdict { judgement: Judgement::Yes, ..Verdict::default() };
        item.rules.current = Verdict { judgement: Judgement::Yes, ..Verdict::default() };
        item
    };
    let item = EvidenceItem {
        kind: EvidenceKind::Observation,
        directness: Directness::Direct,
        date: Some(record.observed_on(of)),
        date_span: None,
        criteria,
        person: of.scene.present.clone(),
        place: of.scene.place.clone(),
        observation: Some(id.clone()),
        ..of.laid_aside.clone().unwrap_or_else(fresh)
    };
    let own = of.evidence.clone().filter(|evidence| !record.evidence_removed.contains_key(evidence));
    Some(ObservedEvidence { evidence: own.unwrap_or_else(|| record.next_evidence()), item: Box::new(item) })
}

/// A step that was not seen and that no question of the assessor's own was about yet.
#[derive(Debug, Clone, PartialEq)]
pub struct NotSeen<'a> {
    pub observation: &'a ObservationId,
    pub id: &'a StepId,
    pub step: &'a ObservedStep,
}

/// The steps that were not seen, on the last occasion of each sheet. One is asked about once a question of the
/// assessor's own has its words.
pub fn not_seen(interview: &Interview) -> Vec<NotSeen<'_>> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let wordings: Vec<&str> =
        record.questions.values().filter_map(|each| each.ad_hoc.as_ref()).map(|own| own.wording.as_str()).collect();
    let asked = |step: &ObservedStep| step.text.all().any(|text| wordings.iter().any(|wording| wording.contains(text)));
    let mut all = Vec::new();
    for (observation, of, sheet) in record.observed(rubric) {
        all.retain(|each: &NotSeen| !sheet.steps.get(each.id).is_some_and(|step| std::ptr::eq(step, each.step)));
        let missed = of.steps(sheet).filter(|step| step.mark == Some(StepMark::NotSeen) && !asked(step.step));
        all.extend(missed.map(|step| NotSeen { observation, id: step.id, step: step.step }));
    }
    all
}

/// The words with which the candidate is asked about a step that was not seen, to begin with, in this language.
pub fn question_about(step: &ObservedStep, language: &Language) -> Message {
    message!("observation-ask-about", step = step.text.get(language))
}

/// The asks of the place where sheets are chosen: one form for each sheet.
pub(super) fn asks_of_sheets(interview: &Interview) -> Vec<Ask> {
    let scene = usual_scene(interview.record());
    let sheets = interview.rubric().observations.values();
    let ask = |sheet: &ObservationSheet| Ask {
        topic: Topic::ObservationBegin(sheet.id.clone()),
        words: (&sheet.task).into(),
        kind: AskKind::Form(form(&scene)),
    };
    sheets.map(ask).collect()
}

/// The asks of an observation: a mark for each step, remarks, the scene, the end.
pub(super) fn asks(interview: &Interview, id: &ObservationId, now: Moment) -> Vec<Ask> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let Some(of) = record.observations.get(id) else { return Vec::new() };
    let steps = rubric.observation_sheet(&of.sheet).into_iter().flat_map(|sheet| of.steps(sheet));
    let mut asks: Vec<Ask> = steps
        .map(|step| Ask {
            topic: Topic::Step(id.clone(), step.id.clone()),
            words: (&step.step.text).into(),
            kind: AskKind::Mark(step.mark),
        })
        .collect();
    let ask = |topic, words, kind| Ask { topic, words: said(words), kind };
    let notes = AskKind::Notes(Notes::of_observation(id.clone(), record, now));
    asks.push(ask(Topic::ObservationNotes(id.clone()), "ask-notes", notes));
    asks.push(ask(Topic::ObservationScene(id.clone()), "observation-scene", AskKind::Form(form(&of.scene))));
    asks.push(ask(Topic::ObservationEnd(id.clone()), "observation-end", AskKind::tick(of.ended.is_some())));
    asks
}
