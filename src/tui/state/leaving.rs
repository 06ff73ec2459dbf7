//! Leaving: the interview for the home screen, or the home screen for the shell, once everything is saved; and what is
//! asked where it cannot be.

use crate::desk::ClerkOrder;
use crate::session::Event;

use crate::tui::{
    AtCase, Destination, Effect, Popup, Purpose,
    popups::{Choice, Pick},
};

use super::State;

impl State {
    /// Goes on with leaving once everything is in the file, or asks what to do where that cannot be.
    pub(super) fn leave_if_saved(&mut self) {
        let Some(desk) = &self.shared.desk else { return };
        if self.leaving.is_none() {
            return;
        }
        if desk.is_saved() || (self.ending && desk.failure.is_some()) {
            self.depart();
        } else if let Some(failure) = desk.failure.clone()
            && !self.popups.iter().any(|popup| *popup.purpose() == Purpose::LeaveUnsaved)
        {
            let (title, about) = (self.shared.text("leave-unsaved"), self.shared.locale.say(&failure));
            let options = [
                (Choice::No, self.shared.text("leave-unsaved-stay")),
                (Choice::Copy, self.shared.text("leave-unsaved-copy")),
                (Choice::Yes, self.shared.text("leave-unsaved-lose")),
            ];
            self.popups.push(Popup::Pick(Pick::confirm(Purpose::LeaveUnsaved, title, options).about(about)));
        }
    }

    pub(super) fn order_save(&mut self) {
        let now = self.shared.now;
        if let Some(order) = self.shared.desk.as_mut().and_then(|desk| desk.order_save(now)) {
            self.order(order);
        }
    }

    /// Leaves the interview for the home screen, or the home screen for the shell, once everything is saved.
    pub fn leave(&mut self) {
        let target = self.shared.desk.as_ref().map(|desk| match &desk.interview.record().practice {
            Some(practice) => {
                let case = practice.case().map(|case| case.id.clone());
                Destination::Practice(case.map_or(AtCase::First, AtCase::Left))
            }
            None => Destination::Home,
        });
        self.leave_for(target);
    }

    pub(super) fn leave_for(&mut self, target: Option<Destination>) {
        self.settle();
        self.leaving = Some(target);
        let user = self.shared.user.clone();
        let now = self.shared.now;
        if let Some(desk) = &mut self.shared.desk {
            desk.hurry();
            let begun = desk.path.is_some() || desk.interview.record().prepared;
            if begun && !desk.read_only() {
                // A pause cannot be refused on a session that is not signed.
                let _ = desk.act(Event::Paused, &user, now);
            }
        }
        self.keep();
        if let Some(desk) = &self.shared.desk
            && !desk.is_saved()
        {
            // A session without a file has just ordered one; the news of it brings us back here.
            if desk.path.is_some() {
                self.order_save();
            }
            return;
        }
        self.depart();
    }

    pub(super) fn depart(&mut self) {
        // Whoever stays has the interview before them.
        let Some(mut leaving) = self.leaving.take() else { return };
        let desk = self.shared.desk.take();
        self.shared.speaking = None;
        if desk.is_some() {
            self.order(ClerkOrder::Close);
        }
        // The last save may have given the session's file its final name.
        let named = desk.and_then(|desk| desk.path);
        if let (Some(Destination::Sheet { session, .. }), Some(path)) = (&mut leaving, named) {
            *session = path;
        }
        match leaving {
            Some(destination) => self.go(&destination),
            None => self.effects.push(Effect::Quit),
        }
    }

    /// Leaves the program as soon as everything is saved, or cannot be: nobody is there any more to be asked.
    pub fn end(&mut self) {
        self.ending = true;
        self.popups.clear();
        self.leave_for(None);
    }
}
