//! Practice sessions: how they are begun, and the candidate's words as time passes.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::{
    desk::{ClerkOrder, Desk, Speaking},
    practice::{self, Case},
    procedure::place_at,
    rubric::Rubric,
    session::{CaseId, Event, Interview, Moment, Practice, Stage},
};

use crate::tui::{AtCase, Damage, Destination, Effect, Purpose, keymap::Command, speech_pane};

use super::State;

impl State {
    /// Begins an attempt at a case.
    pub(super) fn begin_practice(&mut self, case: Arc<Case>, rubric: Arc<Rubric>) {
        let now = self.shared.now;
        let preparation = practice::preparation(&case, &rubric, self.shared.locale.language());
        let mut interview = Interview::begin((self.new_session)(now), rubric, &self.shared.user, now);
        let mark = Event::PracticeBegun(Practice::Case(case.reference_to_it()));
        if let Err(refusal) = interview.act(mark, &self.shared.user, now) {
            return self.shared.warn(&refusal);
        }
        self.shared.speaking = Some(Speaking::new(case, &interview, self.shared.words_per_minute, now));
        self.order(ClerkOrder::Close);
        self.shared.desk = Some(Desk::begin_prepared(interview, preparation));
        self.order(ClerkOrder::MakePracticeFolder);
        self.go(&Destination::Step(place_at(Stage::Prepare)));
    }

    /// Goes to the practice cases, and to an attempt at one of them if one is named.
    pub fn practise(&mut self, case: Option<CaseId>, words_per_minute: u32, now: Moment) -> Vec<Effect> {
        self.shared.now = now;
        self.shared.words_per_minute = words_per_minute;
        self.go(&Destination::Practice(case.map_or(AtCase::First, AtCase::Wanted)));
        self.finish_message()
    }

    /// The time until the candidate's next word is due, on a screen that shows it.
    pub(super) fn word_due(&self, now: Moment) -> Option<TimeDelta> {
        let heard = self.screen.hears().is_some() && !self.is_paused();
        self.shared.speaking.as_ref().filter(|_| heard)?.due_after(now)
    }

    /// The keys that have to do with how the candidate speaks.
    pub(super) fn speech(&mut self, command: Command) {
        let (Some(during), now) = (self.screen.hears(), self.shared.now) else { return };
        match (command, &mut self.shared.speaking) {
            (Command::SayAll, _) => self.popups.extend(speech_pane::show_all(&during, &mut self.shared)),
            (Command::SayAgain, Some(speaking)) => speaking.say_again(&during, now),
            (Command::Faster | Command::Slower, Some(speaking)) => {
                speaking.change_speed(command == Command::Faster);
                self.shared.words_per_minute = speaking.words_per_minute();
            }
            _ => {}
        }
    }

    /// Returns true while the interview stands still.
    fn is_paused(&self) -> bool {
        self.popups.iter().any(|popup| *popup.purpose() == Purpose::Paused)
    }

    /// Time has passed. While the candidate speaks, only what is said changes between two seconds.
    pub(super) fn tick(&mut self) -> Damage {
        let now = self.shared.now;
        self.follow();
        self.with_screen(|screen, turn| screen.tick(turn));
        let another_second = std::mem::replace(&mut self.second, now.timestamp()) != now.timestamp();
        let (shown, paused) = (self.screen.hears().is_some(), self.is_paused());
        let Some(speaking) = self.shared.speaking.as_mut().filter(|_| shown) else { return Damage::All };
        if paused {
            speaking.stood_still(now);
            return Damage::All;
        }
        let was_speaking = speaking.is_speaking();
        let said = speaking.advance(now);
        match (was_speaking, another_second) {
            // The mark beside the name goes out with the last word.
            (true, false) if said => Damage::Speech,
            (true, false) => Damage::None,
            _ => Damage::All,
        }
    }
}
