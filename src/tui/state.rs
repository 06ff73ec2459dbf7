//! The state of the terminal program, and the one way in which it changes. Keys are taken in `keys`, commands are taken
//! back in `undo`, news from outside is taken in `news`, wishes of screens are fulfilled in `wishes`, their answers happen
//! in `answers`, and leaving a session is in `leaving`.

mod answers;
mod before_questions;
mod keys;
mod leaving;
mod news;
mod observe;
mod practice;
mod sitting;
mod undo;
mod wishes;

use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike};
use crossterm::event::KeyEventKind;
use ratatui::layout::{Position, Rect};

use crate::{
    bounds::SPEECH_WORDS_PER_MINUTE_USUAL,
    desk::{ClerkOrder, Desk, DeskAccess, DeskNews, News, Saving},
    locale::{Locale, Message},
    message,
    procedure::{Reply, Topic, place_at, preparation},
    report::letter::Centre,
    session::{Asked, Event, Interview, Moment, Preparation, SessionId, Stage},
    store::Shelf,
};

use before_questions::AskedToBegin;
pub use observe::ToObserve;

use super::{
    Damage, Destination, Effect, Msg, Popup, PopupAnswer, Purpose, Shared, Theme, Turn,
    canvas::Target,
    keymap::Context,
    popups::{Choice, PopupStep},
    screens,
    shown::Shown,
};

pub struct State {
    pub shared: Shared,
    pub(super) screen: Shown,
    pub(super) popups: Vec<Popup>,
    /// The destination to go to as soon as everything is saved; `None` inside means out of the program.
    leaving: Option<Option<Destination>>,
    /// Nobody can answer any more: leave even if something could not be saved.
    ending: bool,
    /// Effects that are to be carried out outside, in this order.
    effects: Vec<Effect>,
    /// The candidate's reference for the next new interview, where it is known already.
    candidate: Option<String>,
    /// The day on which the next new interview was held on paper, where it was.
    held_on: Option<NaiveDate>,
    /// The preparation of a session that was discarded, for the one that is begun in its place.
    anew: Option<Preparation>,
    /// The wish of the command line to begin, until the other sessions are known.
    asked_to_begin: Option<AskedToBegin>,
    /// The wish to observe, until there is a session to do so in.
    to_observe: Option<ToObserve>,
    /// The session and the day for which it was asked already whether another sitting begins.
    sitting_asked: Option<(SessionId, NaiveDate)>,
    /// Makes the ids of new sessions.
    new_session: fn(Moment) -> SessionId,
    /// The part of the picture that changed since it was last painted.
    damage: Damage,
    /// The second of the last tick.
    second: i64,
    /// The time of the last message.
    heard: Moment,
    /// The time of the last key.
    last_key: Moment,
    /// The text that was cut or copied last, for whichever text it is pasted into.
    clipboard: String,
    /// True for a key that came together with the one before it: pasted without brackets, and not pressed.
    together: bool,
    /// True while letters are typed of which one was no command where letters command.
    stray: bool,
}

/// Without a message for so long, where one comes each second, the program got no time.
const STOOD_STILL_MIN: TimeDelta = TimeDelta::minutes(5);

/// The setting that a state is made with.
pub struct Setting {
    pub locale: Locale,
    pub theme: Theme,
    pub shelf: Shelf,
    /// The settings of the centre, whose letters promise what is asked for before the signature.
    pub centre: Option<Centre>,
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
            centre: setting.centre,
            last_report: None,
            came_from: None,
            wanted_sheet: None,
            shown_in: None,
        };
        let mut turn = Turn::new(&shared);
        let screen = screens::open(&Destination::Home, &mut turn);
        let wishes = turn.wishes;
        let mut state = State {
            shared,
            screen: Shown::new(screen),
            popups: Vec::new(),
            leaving: None,
            ending: false,
            effects: Vec::new(),
            candidate: None,
            held_on: None,
            anew: None,
            asked_to_begin: None,
            to_observe: None,
            sitting_asked: None,
            new_session: setting.new_session,
            damage: Damage::All,
            second: setting.now.timestamp(),
            heard: setting.now,
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
        let stood_still = self.break_while_it_stood_still(now);
        let popups = self.popups.len();
        let mut damage = Damage::All;
        match msg {
            Msg::Key(key) if key.kind != KeyEventKind::Release => damage = self.key(&key),
            Msg::Key(_) => {}
            Msg::Tick => damage = self.tick(),
            Msg::Paste(text) => self.paste(&text),
            Msg::Click { target, area, at } => self.click(target, area, at),
            Msg::Wheel { down } => self.with_screen(|screen, turn| screen.wheel(down, turn)),
            Msg::Background(background) => self.shared.theme.background = background,
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
        if let Some(told) = stood_still {
            self.shared.tell(&told);
            self.propose_sitting();
        }
        // A popup opened by what was typed lies over more than the text.
        let damage = if self.popups.len() > popups || self.shared.notice.is_some() { Damage::All } else { damage };
        // A screen knows only the last of several letters.
        self.damage = match (self.damage, damage) {
            (Damage::Letter, Damage::Letter) => Damage::Text,
            (before, now) => before.max(now),
        };
        self.finish_message()
    }

    /// Takes time out of the interview in which the program got none, as with the lid closed: where a clock shows, it
    /// hears of each second.
    fn break_while_it_stood_still(&mut self, now: Moment) -> Option<Message> {
        let from = std::mem::replace(&mut self.heard, now);
        let long = now - from >= STOOD_STILL_MIN && self.screen.shows_clock();
        let desk = self.shared.desk.as_mut().filter(|desk| long && !desk.read_only())?;
        let record = desk.interview.record();
        // Whoever enters a sheet may rest as long as they like.
        if !record.time_is_measured() {
            return None;
        }
        if record.closed.is_some() || record.waiting.running_since.is_none() {
            return None;
        }
        desk.take_break(from, now, &self.shared.user).ok()?;
        if let Some(speaking) = &mut self.shared.speaking {
            speaking.stood_still(now);
        }
        let time = |moment: &Moment| self.shared.locale.time(moment);
        let length = crate::locale::dates::clock(now - from);
        Some(message!("break-told", from = time(&from), until = time(&now), length = length))
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
        // The picture of the last message said nothing yet of a change that waits to last.
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
        if let (Popup::Tick(_), Some(line), PopupAnswer::Cancelled) = (&popup, popup.line(), &answer)
            && let Some(desk) = &mut self.shared.desk
        {
            desk.leave_line(line);
            self.shared.tell(&message!("line-left"));
        }
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
            (Purpose::NewSitting, PopupAnswer::Chosen(choice)) => self.begin_sitting(choice),
            (Purpose::GoOnWith(path), PopupAnswer::Chosen(Choice::Yes)) => {
                self.discard_and_open(path.clone());
            }
            (Purpose::BeforeQuestions, PopupAnswer::Chosen(Choice::Discard)) => self.discard(&Destination::Home),
            (Purpose::BeforeQuestions, PopupAnswer::Chosen(Choice::Anew)) => self.discard(&Destination::Rubrics),
            (Purpose::BeforeQuestions, PopupAnswer::Chosen(Choice::BreakOff)) => {
                self.wish(|turn| turn.ask(Asked::BreakOff, ""));
            }
            (Purpose::WithoutConsent(reason), PopupAnswer::Chosen(Choice::Yes)) => {
                self.wish(|turn| turn.ask(Asked::BreakOff, reason));
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
        self.begin_interview(interview);
    }

    /// Puts an interview on the desk that has just begun, on paper where that was said.
    pub(super) fn begin_interview(&mut self, mut interview: Interview) {
        let now = self.shared.now;
        if let Some(on) = self.held_on.take()
            && let Err(refusal) = interview.act(Event::HeldOnPaper { on }, &self.shared.user, now)
        {
            self.shared.warn(&refusal);
        }
        // A session that was being opened meanwhile is given up.
        self.order(ClerkOrder::Close);
        let shared = &self.shared;
        let fresh = || preparation::start(&interview, Vec::new(), &shared.user, shared.locale.language());
        let anew = self.anew.take().map(|typed| State::taken_over(typed, interview.rubric()));
        let known = self.candidate.take().map(|candidate| Preparation { candidate, ..fresh() });
        self.shared.desk = Some(match anew.or(known) {
            Some(preparation) => Desk::begin_prepared(interview, preparation),
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
        self.asked_to_begin = rubric.is_some().then(|| AskedToBegin { candidate: candidate.clone(), follows: None });
        self.candidate = candidate;
        match rubric {
            Some(rubric) => self.begin(rubric),
            None => self.go(&Destination::Rubrics),
        }
        self.finish_message()
    }

    /// Keeps every change, and orders a save that is due; returns the effects that are to be carried out outside.
    pub(super) fn finish_message(&mut self) -> Vec<Effect> {
        self.keep();
        if let Some(errand) = self.screen.wanted(&self.shared) {
            self.order(errand);
        }
        let now = self.shared.now;
        let due = |desk: &Desk| desk.path.is_some() && desk.save_due(now).is_some_and(|due| due <= now);
        if self.shared.desk.as_ref().is_some_and(due) {
            self.order_save();
        }
        std::mem::take(&mut self.effects)
    }
}
