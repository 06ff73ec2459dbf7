//! Observation sheets: the list of those that there are, and one that is carried out, step by step.

mod choose;
mod draw;
mod watch;

pub(super) use choose::ObservationSheets;
pub(super) use draw::sign as step_sign;
pub(super) use watch::Watching;

use crate::{
    message,
    procedure::{Filled, FilledField, Reply, Topic, observation},
    rubric::ObservationSheetId,
    session::{FieldName, ObservationId, ObservationRecord, ObservationScene, Refusal},
    tui::{Shared, Turn, widgets::FormEditor},
};

/// The form of where, at what work and before whom a task is watched, and what it answers.
struct SceneForm {
    topic: Topic,
    fields: FormEditor,
}

impl SceneForm {
    fn new(topic: Topic, scene: &ObservationScene, shared: &Shared) -> Self {
        SceneForm { topic, fields: FormEditor::new(&observation::form(scene), |words| shared.own_said(words)) }
    }

    fn say_again(&mut self, shared: &Shared) {
        let words = observation::form(&ObservationScene::default());
        self.fields.say_again(&words, |words| shared.own_said(words));
    }

    /// The form as it stands. A day that cannot be read yet is left out: the rest is kept all the same.
    fn typed(&self) -> (Topic, Reply<'static>) {
        let mut filled = self.fields.filled();
        if observation::read(&filled).is_err() {
            filled.set(FieldName::HeldOn, FilledField::Text(String::new()));
        }
        (self.topic.clone(), Reply::Form(filled))
    }

    /// Says the form; true unless it was refused.
    fn confirm(&mut self, turn: &mut Turn) -> bool {
        let filled: Filled = self.fields.filled();
        let refused = turn.try_answer(self.topic.clone(), Reply::Form(filled)).err();
        let day = matches!(
            refused,
            Some(
                Refusal::Unreadable { .. }
                    | Refusal::AmbiguousDate { .. }
                    | Refusal::HeldAhead { .. }
                    | Refusal::HeldLongAgo { .. }
            )
        );
        if day {
            self.fields.focus_on(FieldName::HeldOn);
        }
        refused.is_none()
    }
}

/// The scene in one line: place, work, who was present, the day where it is entered from paper.
fn scene_words(of: &ObservationRecord, shared: &Shared) -> String {
    let scene = &of.scene;
    let present = (!scene.present.is_empty())
        .then(|| shared.locale.say(&message!("observation-present-of", who = scene.present.as_str())));
    let held_on = scene.held_on.map(|day| shared.locale.date(day));
    let parts = [Some(scene.place.clone()), Some(shared.text(scene.setting.message())), present, held_on];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// How far an observation is: steps with a mark of all, and whether it is over.
fn standing(of: &ObservationRecord, sheet: &crate::rubric::ObservationSheet, shared: &Shared) -> String {
    let marked = of.steps(sheet).filter(|step| step.mark.is_some()).count();
    let over = if of.ended.is_some() { "yes" } else { "no" };
    shared.locale.say(&message!("observation-standing", marked = marked, steps = sheet.steps.len(), over = over))
}

/// A row of the list: an observation, or a sheet on which one can begin.
#[derive(Clone)]
enum Row {
    Carried(ObservationId),
    Sheet(ObservationSheetId),
}
