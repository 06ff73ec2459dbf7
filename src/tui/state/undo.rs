//! Taking commands back, and bringing them again: the procedure says how, and the screen goes where it is seen.

use crate::{
    message,
    procedure::undo::{self, UndoWay},
    session::{Event, Refusal},
};

use super::State;

impl State {
    /// Takes the last command back that changed the record, or brings the last again that was taken back. While text is
    /// typed, text that was typed before is not taken back: it is edited. Text that was taken back leads into its notes,
    /// so it is brought again there, too.
    pub(super) fn take_back(&mut self, way: UndoWay) {
        let texts = way == UndoWay::Again || !self.screen.typing();
        self.settle();
        let Some(desk) = &mut self.shared.desk else { return self.shared.tell(&message!("undo-nothing")) };
        if desk.read_only() {
            return self.shared.warn(&Refusal::Signed);
        }
        let Some(step) = desk.history.take(way, texts, desk.interview.trail()) else {
            return self.shared.tell(&message!("undo-nothing"));
        };
        let taken = desk.interview.trail().entries()[step.start].event.clone();
        let reason = self.shared.locale.text("undo-reason");
        let events = match undo::reverse(&desk.interview, step, &reason) {
            Ok(events) => events,
            Err(why) => return self.shared.warn(&why),
        };
        let brought = events.first().unwrap_or(&taken).clone();
        // The events that happen now are a step of the other way, and no new command.
        let mut history = std::mem::take(&mut desk.history);
        let from = desk.interview.trail().len();
        let done = self.happen_as_far_as_may_be(events);
        let Some(desk) = &mut self.shared.desk else { return };
        let to = desk.interview.trail().len();
        if from < to {
            history.took(way, from..to);
        }
        desk.history = history;
        if !done {
            return;
        }
        let event = match way {
            UndoWay::Back => &taken,
            UndoWay::Again => &brought,
        };
        let message = event.explain(desk.interview.rubric(), self.shared.locale.language());
        // A text of several lines is told in one.
        let what = self.shared.locale.say(&message).split_whitespace().collect::<Vec<_>>().join(" ");
        let place = [&taken, &brought].into_iter().find_map(|event| undo::place_of(event, desk.interview.record()));
        if let Some(place) = place {
            // The text of the screen was settled before, and is no longer what is on record: it must not happen again.
            self.leave_forms();
            self.shared.came_from = self.screen.place();
            self.arrive(&place);
        }
        let told = match way {
            UndoWay::Back => message!("undo-told", what = what),
            UndoWay::Again => message!("redo-told", what = what),
        };
        self.shared.tell(&told);
    }

    /// Lets events happen: the first or none, and the others where they are permitted. Tells why the first is not.
    fn happen_as_far_as_may_be(&mut self, events: Vec<Event>) -> bool {
        let mut events = events.into_iter();
        if events.next().is_none_or(|first| self.act(first).is_err()) {
            return false;
        }
        for event in events {
            if self.shared.desk.as_ref().is_some_and(|desk| desk.permit(&event).is_ok()) {
                let _ = self.act(event);
            }
        }
        true
    }
}
