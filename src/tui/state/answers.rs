//! The assessor's answers, which happen in the interview on the desk; and text that is being typed, kept as a draft
//! until then.

use crate::{
    bounds::LEFT_LINES_MAX,
    desk::{ClerkOrder, Desk, LeftForm},
    procedure::{self, Consequence, NoConsent, Reply, Topic, is_same_form, waits_for_word},
    session::{Asked, Event, Line, Refusal, Unfinished},
};

use crate::tui::{
    Destination, Popup, Purpose,
    popups::{Choice, Pick},
};

use super::State;

impl State {
    /// Lets the consequence of an answer happen, and goes where it leads.
    pub(super) fn answered(&mut self, topic: &Topic, consequence: &Consequence) {
        if self.happen(&consequence.events) {
            self.with_screen(|screen, turn| screen.taken(topic, turn));
            if !self.go_observing() {
                self.follow_consequence(consequence);
            }
            self.stop_without_consent(topic);
            if *topic == Topic::Preparation && !consequence.events.is_empty() {
                self.order(ClerkOrder::ListSessions);
            }
        }
    }

    /// Asks whether the interview is broken off, where its consent was refused just now.
    fn stop_without_consent(&mut self, topic: &Topic) {
        let Some(desk) = &self.shared.desk else { return };
        let text = |id| self.shared.text(id);
        let reason = match procedure::without_consent_now(&desk.interview, topic) {
            Some(NoConsent::Refused(reason)) => reason,
            Some(NoConsent::Withdrawn) => text("consent-withdrawn-reason"),
            None => return,
        };
        let options = [(Choice::Yes, text("consent-break-off")), (Choice::No, text("consent-go-on"))];
        let (title, about) = (text("consent-title"), text("consent-about"));
        let pick = Pick::confirm(Purpose::WithoutConsent(reason), title, options).about(about);
        self.popups.push(Popup::Pick(pick));
    }

    /// Goes where a consequence leads, if the interview still lies on the desk.
    pub(super) fn follow_consequence(&mut self, consequence: &Consequence) {
        let desk = self.shared.desk.as_ref();
        if let Some(place) = desk.and_then(|desk| consequence.leads_to(&desk.interview)) {
            self.go(&Destination::Step(place));
        }
    }

    /// Lets events happen in their order, up to the first that is refused; tells of it.
    pub(super) fn happen(&mut self, events: &[Event]) -> bool {
        events.iter().all(|event| self.act(event.clone()).is_ok())
    }

    /// Lets an event happen in the interview on the desk, or tells why not. A scripted candidate whom it interrupts is
    /// cut off by it.
    pub(super) fn act(&mut self, event: Event) -> Result<(), Refusal> {
        let shared = &mut self.shared;
        let Some(desk) = &mut shared.desk else { return Err(Refusal::NotPrepared) };
        if let Some(speaking) = &mut shared.speaking {
            let cut = speaking.cut_by(&event).filter(|_| desk.interview.permit(&event).is_ok());
            if let Some(question) = cut {
                speaking.cut_off(question, desk, &shared.user, shared.now);
            }
        }
        let result = desk.act(event, &shared.user, shared.now);
        if let Some(speaking) = &mut shared.speaking {
            speaking.take_up(&desk.interview, shared.now);
        }
        if let Err(refusal) = &result {
            shared.warn(refusal);
        }
        result
    }

    /// Begins the closing. Whoever was answering is cut off by it.
    pub(super) fn begin_closing(&mut self) {
        let shared = &mut self.shared;
        let (Some(desk), Some(speaking)) = (&mut shared.desk, &mut shared.speaking) else { return };
        if let Some(question) = speaking.to_be_cut().filter(|_| !desk.read_only()) {
            speaking.cut_off(question, desk, &shared.user, shared.now);
        }
        speaking.close(shared.now);
    }

    /// Makes happen what was typed, where anything may still happen. A form that is not whole stays a draft, and so
    /// does one with a line that no event can hold.
    pub(super) fn settle(&mut self) {
        let Some(desk) = self.shared.desk.as_ref().filter(|desk| !desk.read_only()) else { return };
        let mut typed = Vec::new();
        let unreadable = !self.screen.lines(&self.shared).is_empty();
        for (topic, reply) in self.screen.typed(&self.shared) {
            let is_form = matches!(reply, Reply::Form(_));
            let Ok(consequence) = procedure::answer(&desk.interview, &topic, reply, self.shared.now) else { continue };
            let may_happen = |event: &Event| !waits_for_word(event) && desk.permit(event).is_ok();
            let whole = || !unreadable && consequence.events.iter().all(may_happen);
            if !consequence.events.is_empty() && (!is_form || whole()) {
                typed.push((topic, consequence.events));
            }
        }
        for (topic, events) in typed {
            // An event that is refused does not keep the rest from happening.
            let happened = events.into_iter().map(|event| self.act(event)).filter(Result::is_ok).count();
            if happened > 0 {
                self.with_screen(|screen, turn| screen.taken(&topic, turn));
            }
        }
    }

    /// The events that would happen if the screen were left now.
    pub(super) fn draft(&self) -> Vec<Event> {
        let Some(desk) = &self.shared.desk else { return Vec::new() };
        let typed = self.screen.typed(&self.shared).into_iter();
        typed.flat_map(|(topic, reply)| procedure::drafted(&desk.interview, &topic, reply, self.shared.now)).collect()
    }

    /// Keeps the form that stands on a screen which is left before it is whole.
    pub(super) fn leave_forms(&mut self) {
        if self.shared.desk.as_ref().is_none_or(Desk::read_only) {
            return;
        }
        let on_screen = self.screen.form_to_leave(&self.shared);
        // The preparation is a form that fills its screen.
        let preparation = self.draft().into_iter().find(|event| matches!(event, Event::Prepared(_)));
        let forms = preparation.map(|event| LeftForm { event, lines: Vec::new() }).into_iter().chain(on_screen);
        let forms: Vec<LeftForm> = forms.collect();
        if let Some(desk) = &mut self.shared.desk {
            desk.left_forms.extend(forms);
        }
    }

    /// Opens the form that was left on the screen which shows, so that it is gone on with.
    pub(super) fn go_on_with_form(&mut self) {
        let own = self.draft();
        let Some(desk) = &mut self.shared.desk else { return };
        // A screen that is a form has filled itself in.
        desk.left_forms.retain(|left| !own.iter().any(|event| is_same_form(event, &left.event)));
        let left = std::mem::take(&mut desk.left_forms);
        let at = self.screen.goes_on_with(&left, &self.shared);
        let Some(desk) = &mut self.shared.desk else { return };
        desk.left_forms = left;
        if let Some(at) = at {
            let left = desk.left_forms.remove(at);
            self.screen.go_on_with(&left, &self.shared);
        }
    }

    /// Orders every difference to the disk to be put there before the screen shows it.
    pub(super) fn keep(&mut self) {
        let Some(place) = self.screen.place() else { return };
        let Some(desk) = &self.shared.desk else { return };
        let read_only = desk.read_only();
        let line = self.popups.iter().rev().find_map(Popup::line);
        // Paths of this machine are nobody else's.
        let is_kept = |line: &Line| !matches!(line.asked, Asked::CopyTo | Asked::ReportTo);
        let in_forms = desk.left_forms.iter().flat_map(|left| left.lines.clone());
        let mut in_forms = self.screen.lines(&self.shared).into_iter().chain(in_forms);
        let line = line.filter(is_kept).or_else(|| in_forms.next());
        let left = desk.left_lines.iter().filter(|line| is_kept(line)).cloned();
        let left = left.chain(in_forms).take(LEFT_LINES_MAX).collect();
        let mut draft = if read_only { Vec::new() } else { self.draft() };
        let now = self.shared.now;
        if let Some(desk) = &mut self.shared.desk {
            if !read_only {
                draft.extend(desk.left_events());
                draft.extend_from_slice(&desk.refused);
                desk.unfinished = Unfinished { place, draft, line, left };
            }
            if let Some(order) = desk.keep(now) {
                self.order(order);
            }
        }
    }
}
