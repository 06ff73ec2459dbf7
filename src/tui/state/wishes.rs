//! Wishes of screens and popups, fulfilled in their order.

use crate::{
    desk::{LeftForm, Order},
    procedure::{self, Topic, form_of_event, place_at},
    session::{Asked, Event, Place, Refusal, Stage},
};

use crate::tui::{Destination, Effect, Notice, Popup, Purpose, Turn, Wish, screens, shown::Shown};

use super::State;

impl State {
    /// Lets the screen handle something, and fulfils what it wishes for.
    pub(super) fn with_screen<T>(&mut self, handle: impl FnOnce(&mut Shown, &mut Turn) -> T) -> T {
        let mut turn = Turn::new(&self.shared);
        let result = handle(&mut self.screen, &mut turn);
        let wishes = turn.wishes;
        self.fulfil(wishes);
        result
    }

    /// Fulfils wishes that no screen has.
    pub(super) fn wish(&mut self, wish: impl FnOnce(&mut Turn)) {
        self.with_screen(|_, turn| wish(turn));
    }

    pub(super) fn order(&mut self, order: impl Into<Order>) {
        self.effects.push(Effect::Order(order.into()));
    }

    /// Opens a popup over all others. A debrief made anew takes the place of the one that lies open.
    fn open_popup(&mut self, popup: Popup) {
        let popup = match (popup, self.popups.last()) {
            (Popup::Booklet(anew), Some(Popup::Booklet(open))) => {
                let anew = anew.opened_as(open);
                self.popups.pop();
                Popup::Booklet(anew)
            }
            (popup, _) => popup,
        };
        self.popups.push(popup);
    }

    pub(super) fn fulfil(&mut self, wishes: Vec<Wish>) {
        for wish in wishes {
            match wish {
                Wish::Effect(effect) => self.effects.push(effect),
                Wish::Go(destination) => self.go(&destination),
                Wish::Open(popup) => self.open_popup(*popup),
                Wish::Tell(told) => {
                    let text = self.shared.locale.say(&told.message);
                    self.shared.notice = Some(Notice { text, wrong: told.wrong });
                }
                Wish::Answer { topic, consequence } => self.answered(&topic, &consequence),
                Wish::Gather(sheets) => {
                    self.happen(&[Event::SheetsGathered { sheets }]);
                    self.go(&Destination::Step(place_at(Stage::Rate)));
                }
                Wish::GoOn(place) => self.go_on(&place),
                Wish::Typed => {
                    let now = self.shared.now;
                    if let Some(desk) = &mut self.shared.desk {
                        desk.typed(now);
                    }
                }
                Wish::Settle => self.settle(),
                Wish::OpenForm(asked) => {
                    let (topic, form) = *asked;
                    let left = self.take_left_form(&topic);
                    self.screen.open_form(topic, &form, left.as_ref(), &self.shared);
                }
                Wish::OpenFormWith(asked) => self.screen.open_form(asked.0, &asked.1, None, &self.shared),
                Wish::LeaveForm(form) => {
                    if let Some(desk) = &mut self.shared.desk {
                        desk.left_forms.push(*form);
                    }
                }
                Wish::LeaveLine(line) => {
                    if let Some(desk) = &mut self.shared.desk {
                        desk.leave_line(line);
                    }
                }
                Wish::Begin(rubric) => self.begin(rubric),
                Wish::BeginOnPaper(rubric) => self.begin_on_paper(rubric),
                Wish::Practise((case, rubric)) => self.begin_practice(case, rubric),
                Wish::ShowIn(language) => {
                    let session = self.shared.interview().session().clone();
                    self.shared.shown_in = language.map(|language| (session, language));
                }
                Wish::ReportWritten(last) => self.shared.last_report = Some(last),
                Wish::Moderator(name) => self.shared.moderator = name,
                Wish::AskAbout(document) => {
                    let now = self.shared.now;
                    if let Some(speaking) = &mut self.shared.speaking {
                        speaking.ask_about(&document, now);
                    }
                }
            }
        }
    }

    /// The form that was left in answer to a topic, the newest of them.
    fn take_left_form(&mut self, topic: &Topic) -> Option<LeftForm> {
        let desk = self.shared.desk.as_mut()?;
        let answers = |left: &LeftForm| form_of_event(&left.event, &desk.interview).is_some_and(|(of, _)| of == *topic);
        let at = desk.left_forms.iter().rposition(answers)?;
        Some(desk.left_forms.remove(at))
    }

    /// Goes on from a step of the procedure, if everything is done that must come first.
    fn go_on(&mut self, place: &Place) {
        let desk = self.shared.desk();
        match procedure::go_on(&desk.interview, place, self.shared.now) {
            Ok(consequence) => {
                let only_read = desk.read_only() && place.stage == Stage::Ask;
                if only_read || self.happen(&consequence.events) {
                    self.follow_consequence(&consequence);
                }
            }
            Err(Refusal::QuestionsLeft { .. }) => self.wish(|turn| turn.ask(Asked::LeaveUnasked, "")),
            Err(refusal) => self.shared.warn(&refusal),
        }
    }

    /// Leaves the screen for another.
    pub(super) fn go(&mut self, destination: &Destination) {
        let away = matches!(
            destination,
            Destination::Sheet { .. }
                | Destination::Replay { .. }
                | Destination::Calibration(_)
                | Destination::Cohort(_)
                | Destination::Home
                | Destination::Practice(_)
                | Destination::NextInterview(_)
        );
        if away && self.shared.desk.is_some() {
            // The session on the desk is saved and put away first.
            return self.leave_for(Some(destination.clone()));
        }
        self.settle();
        self.leave_forms();
        self.shared.came_from = self.screen.place();
        match destination {
            Destination::Step(place) => self.arrive(place),
            Destination::NextInterview(to_follow) => self.begin_following(to_follow.clone()),
            destination => self.open_screen(destination),
        }
    }

    /// Arrives at a place of the interview on the desk, which makes happen what follows from being there.
    pub(super) fn arrive(&mut self, place: &Place) {
        self.drop_popups();
        let desk = self.shared.desk();
        let arrival = procedure::arrive(&desk.interview, place);
        if !desk.read_only() {
            self.happen(&arrival.events);
        }
        self.show_place(arrival.place);
    }

    /// Shows a place of the interview on the desk, as [`procedure::arrive`] leads to it.
    pub(super) fn show_place(&mut self, place: Place) {
        if place.stage == Stage::Close {
            self.begin_closing();
        }
        self.show_screen(&Destination::Step(place));
    }

    /// Shows the screen of a destination in place of the one that shows.
    fn open_screen(&mut self, destination: &Destination) {
        if matches!(
            destination,
            Destination::Home | Destination::Rubrics | Destination::Practice(_) | Destination::Sheet { .. }
        ) {
            self.shared.desk = None;
        }
        if *destination == Destination::Home {
            (self.anew, self.held_on) = (None, None);
        }
        self.drop_popups();
        self.show_screen(destination);
    }

    fn show_screen(&mut self, destination: &Destination) {
        let mut turn = Turn::new(&self.shared);
        self.screen = Shown::new(screens::open(destination, &mut turn));
        let wishes = turn.wishes;
        self.fulfil(wishes);
        self.go_on_with_form();
    }

    /// Drops the popups of the screen that is left. Refused text lies there until it was read.
    fn drop_popups(&mut self) {
        let on_desk = self.shared.desk.is_some();
        self.popups.retain(|popup| on_desk && *popup.purpose() == Purpose::ReadRefused);
    }
}
