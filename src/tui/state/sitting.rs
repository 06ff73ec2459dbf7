//! Another sitting, proposed where a session is gone on with on another day or after hours; and what of the plan is
//! overdue then. Neither is asked twice, and neither keeps anybody from going on.

use crate::{
    locale::Message,
    message,
    procedure::{Reply, Topic, place_at},
    session::{PlanStanding, Stage},
    tui::{
        Destination, Popup, Purpose,
        keymap::Command,
        popups::{Choice, Pick},
    },
};

use super::State;

impl State {
    /// Asks whether what comes now is another sitting, where it likely is and nothing else is asked.
    pub(super) fn propose_sitting(&mut self) {
        let Some(desk) = self.shared.desk.as_ref().filter(|desk| !desk.read_only() && !desk.is_sheet()) else { return };
        let Some(last) = desk.interview.proposes_sitting(self.shared.now) else { return };
        let asked = (desk.interview.session().clone(), self.shared.now.date_naive());
        if !self.popups.is_empty() || self.sitting_asked.as_ref() == Some(&asked) {
            return;
        }
        let number = desk.interview.record().sittings_held();
        let (date, time) = (self.shared.locale.date(last.date_naive()), self.shared.locale.time(&last));
        let about = self.shared.locale.say(&message!("sitting-proposed-about", date = date, time = time));
        let say = |message: Message| self.shared.locale.say(&message);
        let options = [
            (Choice::Yes, say(message!("sitting-proposed-same", number = number + 1))),
            (Choice::Anew, say(message!("sitting-proposed-otherwise", number = number + 1))),
            (Choice::No, say(message!("sitting-proposed-no", number = number))),
        ];
        let pick = Pick::confirm(Purpose::NewSitting, self.shared.text("sitting-proposed"), options).about(about);
        self.popups.push(Popup::Pick(pick));
        self.sitting_asked = Some(asked);
    }

    /// Begins another sitting as the last one was held, or with a form of what is otherwise.
    pub(super) fn begin_sitting(&mut self, choice: &Choice) {
        match choice {
            Choice::Yes => self.wish(|turn| {
                turn.answer(Topic::SittingAgain, Reply::Tick(true));
            }),
            Choice::Anew => {
                self.go(&Destination::Step(place_at(Stage::Plan)));
                self.pressed(Command::NewSitting.into());
            }
            _ => {}
        }
    }

    /// The lines of the plan whose day is over, in words; none where none is.
    pub(super) fn overdue_told(&self) -> Option<Message> {
        let desk = self.shared.desk.as_ref().filter(|desk| !desk.interview.record().is_signed())?;
        let planned = desk.interview.record().planned(self.shared.now.date_naive());
        let overdue = planned.filter(|(.., standing)| *standing == PlanStanding::Overdue);
        let lines: Vec<&str> = overdue.map(|(id, ..)| id.as_str()).collect();
        (!lines.is_empty()).then(|| message!("plan-overdue-told", count = lines.len(), lines = lines.join(", ")))
    }
}
