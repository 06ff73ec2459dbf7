//! The state of the terminal program, and the one way in which it changes. News from outside is taken in `news`, wishes
//! of screens are fulfilled in `wishes`, their answers happen in `answers`, and leaving a session is in `leaving`.

mod answers;
mod leaving;
mod news;
mod practice;
mod undo;
mod wishes;

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Timelike};
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};
use ratatui::layout::{Position, Rect};

use crate::{
    bounds::SPEECH_WORDS_PER_MINUTE_USUAL,
    desk::{ClerkOrder, Desk, DeskAccess, DeskNews, News, Saving},
    locale::Locale,
    message,
    procedure::{Reply, Topic, place_at, undo::UndoWay},
    session::{Asked, Event, Interview, Moment, Preparation, SessionId, Stage},
    store::Shelf,
};

use super::{
    Damage, Destination, Effect, Msg, Popup, PopupAnswer, Purpose, Shared, Theme, Turn,
    canvas::Target,
    keymap::{self, Command, Context, Pressed},
    popups::{Choice, Page, PageLine, Pick, PopupStep},
    screens::{self, Screen},
    widgets::Editor,
};

pub struct State {
    pub shared: Shared,
    pub(super) screen: Box<dyn Screen>,
    pub(super) popups: Vec<Popup>,
    /// The destination to go to as soon as everything is saved; `None` inside means out of the program.
    leaving: Option<Option<Destination>>,
    /// Nobody can answer any more: leave even if something could not be saved.
    ending: bool,
    /// Effects that are to be carried out outside, in this order.
    effects: Vec<Effect>,
    /// The candidate's reference for the next new interview, where it is known already.
    candidate: Option<String>,
    /// Makes the ids of new sessions.
    new_session: fn(Moment) -> SessionId,
    /// The part of the picture that changed since it was last painted.
    damage: Damage,
    /// The second of the last tick.
    second: i64,
    /// The time of the last key.
    last_key: Moment,
    /// The text that was cut or copied last, for whichever text it is pasted into.
    clipboard: String,
    /// True for a key that came together with the one before it: pasted without brackets, and not pressed.
    together: bool,
    /// True while letters are typed of which one was no command where letters command.
    stray: bool,
}

/// A run of letters lasts until a pause of this length.
const RUN_PAUSE: TimeDelta = TimeDelta::seconds(2);

/// The setting that a state is made with.
pub struct Setting {
    pub locale: Locale,
    pub theme: Theme,
    pub shelf: Shelf,
    pub size: (u16, u16),
    /// The name of the person at the terminal, as far as the system knows it.
    pub user: String,
    pub new_session: fn(Moment) -> SessionId,
    pub now: Moment,
}

impl State {
    /// The home screen; the sessions are asked for at once.
    pub fn new(setting: Setting) -> (Self, Vec<Effect>) {
        let shared = Shared {
            now: setting.now,
            locale: setting.locale,
            theme: setting.theme,
            shelf: setting.shelf,
            desk: None,
            speaking: None,
            words_per_minute: SPEECH_WORDS_PER_MINUTE_USUAL,
            notice: None,
            size: setting.size,
            user: setting.user,
            moderator: String::new(),
            came_from: None,
        };
        let mut turn = Turn::new(&shared);
        let screen = screens::open(&Destination::Home, &mut turn);
        let wishes = turn.wishes;
        let mut state = State {
            shared,
            screen,
            popups: Vec::new(),
            leaving: None,
            ending: false,
            effects: Vec::new(),
            candidate: None,
            new_session: setting.new_session,
            damage: Damage::All,
            second: setting.now.timestamp(),
            last_key: DateTime::UNIX_EPOCH.into(),
            clipboard: String::new(),
            together: false,
            stray: false,
        };
        state.fulfil(wishes);
        let effects = state.finish_message();
        (state, effects)
    }

    /// Takes one message; returns the effects that are to be carried out outside.
    pub fn update(&mut self, now: Moment, msg: Msg) -> Vec<Effect> {
        self.shared.now = now;
        let popups = self.popups.len();
        let mut damage = Damage::All;
        match msg {
            Msg::Key(key) if key.kind != KeyEventKind::Release => damage = self.key(&key),
            Msg::Key(_) => {}
            Msg::Tick => damage = self.tick(),
            Msg::Paste(text) => self.paste(&text),
            Msg::Click { target, area, at } => self.click(target, area, at),
            Msg::Wheel { down } => self.with_screen(|screen, turn| screen.wheel(down, turn)),
            Msg::Resize(columns, rows) => self.shared.size = (columns, rows),
            Msg::News(news) => {
                let lasts = matches!(news, News::Desk(DeskNews::Synced { result: Ok(()), .. }));
                let (failure, saving) = (self.shared.failure().is_some(), self.shared.saving());
                self.news(news);
                // That everything lasts is told only where something else was told before.
                damage = match lasts && (failure, saving) == (self.shared.failure().is_some(), self.shared.saving()) {
                    true => Damage::None,
                    false => Damage::All,
                };
            }
        }
        // A popup opened by what was typed lies over more than the text.
        let damage = if self.popups.len() > popups || self.shared.notice.is_some() { Damage::All } else { damage };
        self.damage = self.damage.max(damage);
        self.finish_message()
    }

    /// Says whether the next keys came together with those before them.
    pub fn keys_come_together(&mut self, together: bool) {
        self.together = together;
    }

    /// Takes the part of the picture that has to be painted anew; then nothing has.
    pub fn take_damage(&mut self) -> Damage {
        std::mem::take(&mut self.damage)
    }

    /// The time after which the state wants to hear of the time again, though nothing else happens.
    pub fn wake_after(&self, now: Moment) -> Option<Duration> {
        let follows = self.shared.desk.as_ref().is_some_and(|desk| matches!(desk.access, DeskAccess::Along(_)));
        let clock = (self.screen.shows_clock() || follows).then(|| {
            let into_second = TimeDelta::nanoseconds((now.nanosecond() % 1_000_000_000).into());
            TimeDelta::seconds(1) - into_second
        });
        let desk = self.shared.desk.as_ref();
        let save = desk.and_then(|desk| desk.save_due(now)).map(|due| due - now);
        // What was painted at the last message said nothing yet of a change that waits to last.
        let unsaved = desk.and_then(|desk| desk.told_unsaved_at()).filter(|told| *told > self.shared.now);
        let unsaved = unsaved.map(|told| (told - now).max(TimeDelta::zero()));
        let word = self.word_due(now);
        let soonest =
            clock.into_iter().chain(save).chain(unsaved).chain(word).chain(self.screen.wake_after(now)).min()?;
        Some(soonest.to_std().unwrap_or(Duration::ZERO))
    }

    /// Returns what the top line says beyond what each screen says of itself: the second and the state of the file.
    pub(super) fn top_line(&self) -> (i64, Option<Saving>) {
        (self.shared.now.timestamp(), self.shared.saving())
    }

    /// The contexts whose keys count now.
    pub fn contexts(&self) -> Vec<Context> {
        match self.popups.last() {
            Some(popup) => vec![popup.context(), Context::Always],
            None => self.screen.contexts().iter().copied().chain([Context::Everywhere, Context::Always]).collect(),
        }
    }

    /// Says how much of the picture it changed.
    fn key(&mut self, key: &KeyEvent) -> Damage {
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
        // Whether something is meant is not answered by a key that came with the question.
        self.stray |= self.together && self.popups.last().is_some_and(Popup::asks_whether);
        self.stray &= !typing && pause < RUN_PAUSE && belongs_to_prose(key);
        if self.stray {
            self.tell_stray();
            return Damage::All;
        }
        // The keys of a text come before those of its screen.
        let of_text = typing && keymap::find(&[Context::Editor], true, key).is_some();
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
        if had_notice || !typing || !self.popups.is_empty() { Damage::All } else { Damage::Text }
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
    fn tell_stray(&mut self) {
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
    fn give_way(&mut self) {
        if self.screen.typing() && self.popups.last().is_some_and(Popup::gives_way) {
            self.popups.pop();
            self.damage = Damage::All;
        }
    }

    /// Carries out a command; returns whether anybody wanted it. A key that nobody wanted is text.
    fn pressed(&mut self, pressed: Pressed) -> bool {
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
            Command::Help => self.popups.push(Popup::Page(super::view::help(&self.shared, &self.contexts()))),
            Command::Suspend => self.effects.push(Effect::Suspend),
            Command::Redraw => self.effects.push(Effect::Redraw),
            Command::SayAll | Command::SayAgain | Command::Faster | Command::Slower => self.speech(pressed.command),
            Command::Leave => self.leave(),
            Command::Pause => self.pause(),
            Command::TakeBack => self.take_back(UndoWay::Back),
            Command::BringAgain => self.take_back(UndoWay::Again),
            Command::Find if self.shared.desk.is_some() => {
                self.settle();
                let pick = super::go_to::find(&self.shared);
                self.popups.push(Popup::Pick(pick));
            }
            Command::SaveCopy if self.shared.desk.is_some() => {
                self.settle();
                self.wish(|turn| turn.ask(Asked::CopyTo, ""));
            }
            Command::GoTo => {
                self.settle();
                let pick = super::go_to::pick(&self.shared, &self.contexts());
                self.popups.push(Popup::Pick(pick));
            }
            Command::Evidence if self.shared.desk.as_ref().is_some_and(|desk| !desk.is_sheet()) => {
                self.go(&Destination::Step(place_at(Stage::Evidence)));
            }
            _ => return false,
        }
        true
    }

    /// Asks whether a command is meant that a letter gave.
    fn ask_whether(&mut self, pressed: Pressed) {
        let command = super::view::command_words(&self.shared, &self.contexts(), pressed.command);
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

    fn step(&mut self, step: PopupStep) {
        let answer = match step {
            PopupStep::Stay => return,
            PopupStep::Tell(answer) => {
                if let Some(purpose) = self.popups.last().map(|popup| popup.purpose().clone()) {
                    self.with_screen(|screen, turn| screen.answered(&purpose, answer, turn));
                }
                return;
            }
            PopupStep::Close(answer) => answer,
        };
        let Some(popup) = self.popups.pop() else { return };
        if let (Popup::Prompt(prompt), Some(desk)) = (&popup, &mut self.shared.desk) {
            let left = prompt.changed_line().filter(|_| answer == PopupAnswer::Cancelled);
            let asked = prompt.line().map(|line| line.asked);
            desk.left_lines.retain(|line| Some(&line.asked) != asked.as_ref());
            if let Some(line) = left {
                desk.leave_line(line);
                self.shared.tell(&message!("line-left"));
            }
        }
        if let (Purpose::ReadRefused, Some(desk)) = (popup.purpose(), &mut self.shared.desk) {
            desk.refused.clear();
        }
        match (popup.purpose(), &answer) {
            (Purpose::GoTo, PopupAnswer::Chosen(Choice::Place(place))) => {
                self.go(&Destination::Step(place.clone()));
            }
            (Purpose::GoTo, PopupAnswer::Chosen(Choice::Home)) => self.leave(),
            (Purpose::GoTo, PopupAnswer::Chosen(Choice::Command(command))) => {
                self.pressed((*command).into());
            }
            (Purpose::Confirm(pressed), PopupAnswer::Chosen(Choice::Yes)) => {
                self.pressed(*pressed);
            }
            (Purpose::Paused, _) => {
                let _ = self.act(Event::Resumed);
            }
            (Purpose::Line(Asked::CopyTo), PopupAnswer::Text(path)) => self.save_copy(path.clone()),
            (Purpose::Line(Asked::BreakOff), PopupAnswer::Text(reason)) => {
                self.settle();
                self.wish(|turn| {
                    turn.answer(Topic::Line(Asked::BreakOff), Reply::Text(reason.clone()));
                });
            }
            (Purpose::LeaveUnsaved, PopupAnswer::Chosen(Choice::Yes)) => self.depart(),
            (Purpose::LeaveUnsaved, PopupAnswer::Chosen(Choice::Copy)) => {
                self.leaving = None;
                self.wish(|turn| turn.ask(Asked::CopyTo, ""));
            }
            (Purpose::LeaveUnsaved, _) => self.leaving = None,
            (purpose, _) => {
                let purpose = purpose.clone();
                self.with_screen(|screen, turn| screen.answered(&purpose, answer, turn));
            }
        }
    }

    fn paste(&mut self, text: &str) {
        self.shared.notice = None;
        self.give_way();
        self.popups.pop_if(|popup| popup.follows_text());
        match self.popups.last_mut() {
            Some(popup) if !popup.typing() => self.tell_stray(),
            Some(popup) => {
                if let Err(refusal) = popup.paste(text) {
                    self.shared.warn(&refusal);
                }
            }
            None if self.screen.takes_pastes() => self.with_screen(|screen, turn| screen.paste(text, turn)),
            None => self.tell_stray(),
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position) {
        self.shared.notice = None;
        if let Target::Hint(command) = target {
            self.pressed(command.into());
            return;
        }
        match self.popups.last_mut() {
            Some(popup) => {
                let step = popup.click(target, area, at);
                self.step(step);
            }
            None => {
                if self.screen.settles_before_click(target) {
                    self.settle();
                }
                self.with_screen(|screen, turn| screen.click(target, area, at, turn));
            }
        }
    }

    fn save_copy(&mut self, path: String) {
        if path.is_empty() {
            return self.shared.tell(&message!("copy-no-path"));
        }
        if let Some(desk) = &self.shared.desk {
            let order = Box::new(desk.copy());
            self.order(ClerkOrder::SaveCopy(path.into(), order));
        }
    }

    /// Begins a new interview on a rubric of the shelf.
    pub fn begin(&mut self, rubric: std::sync::Arc<crate::rubric::Rubric>) {
        let now = self.shared.now;
        let interview = Interview::begin((self.new_session)(now), rubric, &self.shared.user, now);
        // A session that was being opened meanwhile is given up.
        self.order(ClerkOrder::Close);
        self.shared.desk = Some(match self.candidate.take() {
            Some(candidate) => {
                let preparation = Preparation { candidate, ..interview.record().preparation.clone() };
                Desk::begin_prepared(interview, preparation)
            }
            None => Desk::begin(interview),
        });
        self.shared.speaking = None;
        self.go(&Destination::Step(place_at(Stage::Prepare)));
    }

    /// Begins somewhere else than at home.
    pub fn begin_at(&mut self, destination: Destination, now: Moment) -> Vec<Effect> {
        self.shared.now = now;
        self.go(&destination);
        self.finish_message()
    }

    /// Begins at once, or asks for the rubric first.
    pub fn begin_with(
        &mut self,
        rubric: Option<std::sync::Arc<crate::rubric::Rubric>>,
        candidate: Option<String>,
        now: Moment,
    ) -> Vec<Effect> {
        self.shared.now = now;
        self.candidate = candidate;
        match rubric {
            Some(rubric) => self.begin(rubric),
            None => self.go(&Destination::Rubrics),
        }
        self.finish_message()
    }

    /// Keeps every change, and orders a save that is due; returns the effects that are to be carried out outside.
    fn finish_message(&mut self) -> Vec<Effect> {
        self.keep();
        let now = self.shared.now;
        let due = |desk: &Desk| desk.path.is_some() && desk.save_due(now).is_some_and(|due| due <= now);
        if self.shared.desk.as_ref().is_some_and(due) {
            self.order_save();
        }
        std::mem::take(&mut self.effects)
    }
}

/// Returns true for a key of which prose is made, pasted or typed.
fn belongs_to_prose(key: &KeyEvent) -> bool {
    keymap::is_letter(key) || (matches!(key.code, KeyCode::Enter | KeyCode::Backspace) && key.modifiers.is_empty())
}
