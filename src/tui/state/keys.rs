//! Keys: what is a command, what is text, and what is neither; and the commands that every screen has.

use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    desk::{ClerkOrder, Desk, Errand, Saving},
    judgement::recommend,
    locale::{self, Locale},
    message,
    procedure::{place_at, undo::UndoWay},
    report::figures::figures,
    session::{Asked, Event, Stage},
};

use crate::tui::{
    Damage, Destination, Effect, Popup, Purpose, go_to,
    keymap::{self, Command, Context, Pressed},
    popups::{AgendaPage, Choice, Page, PageLine, Pick, Pictures},
    view,
    widgets::Editor,
};

use super::State;

/// A run of letters lasts until a pause of this length.
const RUN_PAUSE: TimeDelta = TimeDelta::seconds(2);

impl State {
    /// Says how much of the picture it changed.
    pub(super) fn key(&mut self, key: &KeyEvent) -> Damage {
        let key = &keymap::without_alt_gr(key);
        let had_notice = self.shared.notice.take().is_some();
        let pause = self.shared.now - std::mem::replace(&mut self.last_key, self.shared.now);
        if self.popups.last().is_some_and(Popup::follows_text) && self.text_goes_on(key) {
            return Damage::All;
        }
        if keymap::find(&self.contexts(), true, key).is_none() {
            self.give_way();
        }
        let typing = self.popups.last().map_or(self.screen.typing(), Popup::typing);
        // A key that came together with the question does not answer it.
        self.stray |= self.together && self.popups.last().is_some_and(Popup::asks_whether);
        self.stray &= !typing && pause < RUN_PAUSE && belongs_to_prose(key);
        if self.stray {
            self.tell_stray();
            return Damage::All;
        }
        // The keys of a text come before those of its screen.
        let of_text = typing && self.editor().is_some() && keymap::find(&[Context::Editor], true, key).is_some();
        let pressed = keymap::find(&self.contexts(), typing, key).filter(|_| !of_text);
        if pressed.is_some_and(|pressed| self.pressed(pressed)) {
            return Damage::All;
        }
        if of_text {
            self.lend_clipboard();
        }
        if !typing && keymap::is_letter(key) {
            self.popups.pop_if(|popup| popup.asks_whether());
            self.stray = true;
            self.tell_stray();
            return Damage::All;
        }
        match self.popups.last_mut() {
            Some(popup) => popup.key(key),
            None => self.with_screen(|screen, turn| screen.key(key, turn)),
        }
        if of_text {
            self.take_clipboard();
        }
        if had_notice || !typing || !self.popups.is_empty() { Damage::All } else { Damage::Letter }
    }

    /// The text that has the keys.
    fn editor(&mut self) -> Option<&mut Editor> {
        match self.popups.last_mut() {
            Some(popup) => popup.editor(),
            None => self.screen.editor(),
        }
    }

    fn lend_clipboard(&mut self) {
        let text = std::mem::take(&mut self.clipboard);
        if let Some(editor) = self.editor() {
            editor.set_cut_text(&text);
        }
        self.clipboard = text;
    }

    fn take_clipboard(&mut self) {
        if let Some(text) = self.editor().map(|editor| editor.cut_text()) {
            self.clipboard = text;
        }
    }

    /// Says where letters are text, as they are none here.
    pub(super) fn tell_stray(&mut self) {
        let place = self.screen.contexts().first().map_or("", |context| context.name());
        self.shared.tell(&message!("stray-letters", place = place));
    }

    /// Hands a key to the text beneath the list that follows it; says false for a key of the list itself. A command of
    /// the screen closes the list first.
    fn text_goes_on(&mut self, key: &KeyEvent) -> bool {
        let of_list = keymap::find(&self.contexts(), true, key);
        let together = self.together;
        let line_end = |pressed: Pressed| pressed.command == Command::Confirm && together;
        if of_list.is_some_and(|pressed| !line_end(pressed)) {
            return false;
        }
        let list = self.popups.pop();
        if of_list.is_none() && keymap::find(&self.contexts(), true, key).is_some() {
            return false;
        }
        self.with_screen(|screen, turn| screen.key(key, turn));
        if let (Some(Popup::Pick(mut list)), Some(typed)) = (list, self.screen.link_typed())
            && list.follow(&typed)
        {
            self.popups.push(Popup::Pick(list));
        }
        true
    }

    /// Closes a page that lies over what is being written, so that the writing goes on.
    pub(super) fn give_way(&mut self) {
        if self.screen.typing() && self.popups.last().is_some_and(Popup::gives_way) {
            self.popups.pop();
            self.damage = Damage::All;
        }
    }

    /// Carries out a command; returns whether anybody wanted it. A key that nobody wanted is text.
    pub(super) fn pressed(&mut self, pressed: Pressed) -> bool {
        match pressed.command {
            Command::Saved => {
                self.tell_saved();
                return true;
            }
            Command::Interrupt => {
                match self.editor().is_some_and(Editor::copy_selection) {
                    true => self.take_clipboard(),
                    false => self.shared.tell(&message!("interrupt-told")),
                }
                return true;
            }
            _ => {}
        }
        let left_at_once = self.shared.desk.as_ref().is_none_or(Desk::read_only);
        if pressed.asks && !(pressed.command == Command::Leave && left_at_once) {
            self.ask_whether(pressed);
            return true;
        }
        if let Some(popup) = self.popups.last_mut() {
            let step = popup.command(pressed, &self.shared);
            self.step(step);
            return true;
        }
        if self.screen.settles_before(pressed.command, &self.shared) {
            self.settle();
        }
        if self.with_screen(|screen, turn| screen.command(pressed, turn)) {
            return true;
        }
        match pressed.command {
            Command::Help => self.popups.push(Popup::Page(view::help(&self.shared, &self.contexts()))),
            Command::ReadWhole => self.read_whole(),
            Command::Suspend => self.effects.push(Effect::Suspend),
            Command::Language => self.next_language(),
            Command::Redraw => self.effects.push(Effect::Redraw),
            Command::SayAll | Command::SayAgain | Command::Faster | Command::Slower => self.speech(pressed.command),
            Command::Leave => self.leave(),
            Command::Pause => self.pause(),
            Command::OtherLanguage if view::of_use(&self.shared, Command::OtherLanguage) => {
                self.wish(|turn| turn.show_other_language());
                self.screen.say_again(&self.shared);
            }
            Command::TakeBack => self.take_back(UndoWay::Back),
            Command::BringAgain => self.take_back(UndoWay::Again),
            Command::Agenda if self.shared.desk.as_ref().is_some_and(|desk| !desk.is_sheet()) => {
                self.settle();
                let (page, order) = AgendaPage::new(&self.shared);
                self.popups.push(Popup::Agenda(page));
                self.order(Errand::Agenda(Box::new(order)));
            }
            Command::Pictures if self.shared.desk.is_some() => self.pictures(),
            Command::Find if self.shared.desk.is_some() => {
                self.settle();
                let pick = go_to::find(&self.shared);
                self.popups.push(Popup::Pick(pick));
            }
            Command::SaveCopy if self.shared.desk.is_some() => {
                self.settle();
                self.wish(|turn| turn.ask(Asked::CopyTo, ""));
            }
            Command::GoTo => {
                self.settle();
                let pick = go_to::pick(&self.shared, &self.contexts());
                self.popups.push(Popup::Pick(pick));
            }
            Command::Evidence if self.shared.desk.as_ref().is_some_and(|desk| !desk.is_sheet()) => {
                self.go(&Destination::Step(place_at(Stage::Evidence)));
            }
            Command::Plan if view::of_use(&self.shared, Command::Plan) => {
                self.go(&Destination::Step(place_at(Stage::Plan)));
            }
            Command::Observe if view::of_use(&self.shared, Command::Observe) => {
                self.go(&Destination::Step(place_at(Stage::Observe)));
            }
            Command::Observe if self.shared.desk.is_some() => self.shared.tell(&message!("observation-none")),
            _ => return false,
        }
        true
    }

    /// Shows as a page what the screen may show cut; while text is typed, the page closes with the next letter.
    fn read_whole(&mut self) {
        let lines = self.screen.whole(&self.shared);
        let page = Page::giving_way(self.screen.title(&self.shared), lines);
        self.popups.push(Popup::Page(page));
    }

    /// Shows the pictures of the session.
    fn pictures(&mut self) {
        let interview = self.shared.interview();
        let on = interview.record().day_of_decision(self.shared.now);
        let recommendation = recommend(interview.rubric(), interview.record(), on);
        match Pictures::new(figures(interview, &recommendation, &self.shared.locale)) {
            Some(pictures) => self.popups.push(Popup::Pictures(pictures)),
            None => self.shared.tell(&message!("recommend-no-pictures")),
        }
    }

    /// Asks whether a command is meant that a letter gave.
    fn ask_whether(&mut self, pressed: Pressed) {
        let command = view::command_words(&self.shared, &self.contexts(), pressed.command);
        let title = self.shared.locale.say(&message!("confirm-title", command = command));
        let options = [(Choice::Yes, self.shared.text("confirm-yes")), (Choice::No, self.shared.text("confirm-no"))];
        let purpose = Purpose::Confirm(Pressed { asks: false, ..pressed });
        self.popups.push(Popup::Pick(Pick::confirm(purpose, title, options)));
    }

    fn tell_saved(&mut self) {
        if let Some(failure) = self.shared.desk.as_ref().and_then(|desk| desk.failure.clone()) {
            return self.shared.warn(&failure);
        }
        let state = match self.shared.desk.as_ref().and_then(|desk| desk.saving(self.shared.now)) {
            None => "nothing",
            Some(Saving::Saved) => "saved",
            Some(Saving::NotYet) => "not-yet",
            Some(Saving::Failed) => "failed",
            Some(Saving::ReadOnly) => "read-only",
            Some(Saving::Along) => "along",
        };
        self.shared.tell(&message!("saved-told", state = state));
    }

    /// Shows everything in the next language, and keeps it for later runs. Nothing that is typed is touched.
    fn next_language(&mut self) {
        let now = self.shared.locale.language().clone();
        let next = locale::offered().skip_while(|each| *each != now).nth(1).or_else(|| locale::offered().next());
        let Some(next) = next.filter(|next| *next != now) else { return };
        self.shared.locale = Locale::new(&next);
        self.screen.say_again(&self.shared);
        self.damage = Damage::All;
        let name = self.shared.locale.language_name(&next);
        self.shared.tell(&message!("language-told", name = name));
        self.order(ClerkOrder::KeepLanguage(next));
    }

    /// Lets the interview stand still until the page over it is closed.
    fn pause(&mut self) {
        if self.shared.desk.as_ref().is_none_or(Desk::read_only) {
            return self.shared.tell(&message!("pause-nothing"));
        }
        self.settle();
        if self.act(Event::Paused).is_ok() {
            let time = self.shared.locale.time(&self.shared.now);
            let text = self.shared.locale.say(&message!("pause-text", time = time));
            let page = Page::of_pause(self.shared.text("pause-title"), vec![PageLine::Text(text)]);
            self.popups.push(Popup::Page(page));
        }
    }
}

/// Returns true for a key of which prose is made, pasted or typed.
fn belongs_to_prose(key: &KeyEvent) -> bool {
    keymap::is_letter(key) || (matches!(key.code, KeyCode::Enter | KeyCode::Backspace) && key.modifiers.is_empty())
}
