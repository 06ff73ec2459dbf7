//! Observation sheets that were filled in by hand: each is an observation of the day that it names, with its marks and
//! remarks, and becomes the item of the register that one on the screen would.

use crate::{
    message,
    procedure::{day::read_day, observation},
    report::{code, mark_name, setting_name},
    rubric::{ObservationSheet, StepId},
    session::{
        Event, FieldName, ObservationEvent, ObservationId, ObservationScene, ObservationSetting, ObservedEvidence,
        StepMark,
    },
};

use super::{
    Answers, WhyUnread, Written,
    take::{Turn, on_one_line},
};

/// A sheet as it was filled in.
struct FilledSheet<'a> {
    sheet: &'a ObservationSheet,
    scene: ObservationScene,
    marks: Vec<(StepId, StepMark)>,
    /// Remarks: those beside steps with the number of the step before them.
    notes: Vec<String>,
    /// Where something of it stands.
    first: Written,
}

pub(super) fn take(turn: &mut Turn, answers: &mut Answers) {
    let rubric = turn.trial.rubric().clone();
    let observer = on_one_line(answers.text("observer"));
    for sheet in rubric.observations.values() {
        let Some(filled) = filled(sheet, answers) else { continue };
        if stands_already(&filled, turn) {
            turn.told.push(message!("returned-observed-before", task = sheet.id.as_str()));
            continue;
        }
        let id = turn.trial.record().next_observation();
        let (steps, first) = (filled.marks.len(), filled.first.clone());
        let events = events(&id, filled, turn);
        let ended = turn.act_all(events).and_then(|()| end(&id, &observer, turn));
        match ended {
            Ok(()) => turn.told.push(message!(
                "returned-observed",
                observation = id.as_str(),
                task = sheet.id.as_str(),
                marked = steps,
                steps = sheet.steps.len()
            )),
            Err(refusal) => answers.tell(&first, WhyUnread::Refused(refusal)),
        }
    }
}

/// What was filled in of a sheet; nothing where it is blank, or does not say when the task was watched.
fn filled<'a>(sheet: &'a ObservationSheet, answers: &mut Answers) -> Option<FilledSheet<'a>> {
    let own = |last: &str| code(&["o", sheet.id.as_str(), last]);
    let (mut marks, mut notes, mut first) = (Vec::new(), Vec::new(), None);
    for (number, id) in (1..).zip(sheet.steps.keys()) {
        let code = code(&["o", sheet.id.as_str(), "step", id.as_str()]);
        let remark = answers.example(&code);
        if let Some((name, written)) = answers.choice(&code) {
            marks
                .extend(StepMark::ALL.into_iter().find(|mark| mark_name(*mark) == name).map(|mark| (id.clone(), mark)));
            first.get_or_insert(written);
        }
        if let Some(written) = remark {
            notes.push(format!("{number}: {}", on_one_line(Some(written.clone()))));
            first.get_or_insert(written);
        }
    }
    let date = answers.text(&own("date"));
    let (place, present) = (answers.text(&own("place")), answers.text(&own("present")));
    let setting = answers.choice(&own("setting"));
    if let Some(written) = answers.text(&own("notes")) {
        notes.extend(written.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
        first.get_or_insert(written);
    }
    let Some(first) = first else {
        // Only the head of the sheet was filled in.
        let head = [date, place, present].into_iter().flatten().chain(setting.map(|(_, written)| written));
        head.for_each(|written| answers.tell(&written, WhyUnread::NoMark));
        return None;
    };
    let day = date.as_ref().map(|written| read_day(&written.text, FieldName::HeldOn));
    let Some(Ok(Some(day))) = day else {
        answers.tell(date.as_ref().unwrap_or(&first), WhyUnread::NoDay);
        return None;
    };
    let setting =
        setting.and_then(|(name, _)| ObservationSetting::ALL.into_iter().find(|each| setting_name(*each) == name));
    let (place, present) = (on_one_line(place), on_one_line(present));
    let scene = ObservationScene { place, setting: setting.unwrap_or_default(), present, held_on: Some(day) };
    Some(FilledSheet { sheet, scene, marks, notes, first })
}

/// Returns whether the same task of the same day has the same marks already.
fn stands_already(filled: &FilledSheet, turn: &Turn) -> bool {
    turn.trial.record().observations.values().any(|of| {
        let marks = of.steps(filled.sheet).filter_map(|step| Some((step.id.clone(), step.mark?)));
        of.sheet == filled.sheet.id
            && of.scene.held_on == filled.scene.held_on
            && marks.eq(filled.marks.iter().cloned())
    })
}

/// All that happens until the end.
fn events(id: &ObservationId, filled: FilledSheet, turn: &Turn) -> Vec<Event> {
    let begun = ObservationEvent::Begun { sheet: filled.sheet.id.clone(), scene: filled.scene };
    let marked = filled.marks.into_iter().map(|(step, mark)| ObservationEvent::Marked { step, mark: Some(mark) });
    let mut after = None;
    let noted = (0..).zip(filled.notes).map(|(ahead, text)| {
        let remark = turn.trial.record().remark_ahead(ahead);
        let after = after.replace(remark.clone());
        ObservationEvent::Noted { remark, after, began: turn.at, text }
    });
    let all = [begun].into_iter().chain(marked).chain(noted);
    all.map(|event| Event::Observation { observation: id.clone(), event }).collect()
}

/// The end, with the item of the register as whoever watched made it.
fn end(id: &ObservationId, observer: &str, turn: &mut Turn) -> Result<(), crate::session::Refusal> {
    let mut event = observation::end(&turn.trial, id);
    if let Event::Observation { event: ObservationEvent::Ended(Some(ObservedEvidence { item, .. })), .. } = &mut event {
        item.file = Some(turn.file.clone());
        if !observer.is_empty() {
            observer.clone_into(&mut item.source);
        }
    }
    turn.act(event)
}
