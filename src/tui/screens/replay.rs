//! Replay: a session played back, with pause and jumps. It is read once and never held, so that nobody is kept from it,
//! and nothing is written. Time comes in with the messages.

mod bar;
mod draw;
mod stand;

use std::path::PathBuf;

use chrono::TimeDelta;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, ScreenAnswer},
    message,
    practice::replay::{self, Replay, Station},
    rubric::Text,
    session::{Moment, language_of},
    tui::{
        Destination, Effect, Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, Pick, PickItem},
    },
};

use super::Screen;

/// The speed at which a replay begins where none is wished for.
pub const SPEED: u32 = 8;
/// The time from one picture to the next.
const FRAME: TimeDelta = TimeDelta::milliseconds(200);
/// The longest time that one message lets pass: the program may have been stopped in between.
const STEP_LONGEST: TimeDelta = TimeDelta::seconds(1);
const JUMP: TimeDelta = TimeDelta::seconds(10);

/// The destination after the replay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    Home,
    /// The session itself, signed as it is.
    Session,
    /// Out of the program.
    Out,
}

pub(super) struct Player {
    path: PathBuf,
    back: Back,
    /// The replay; none until the session has been read.
    replay: Option<Replay>,
    playing: bool,
    speed: u32,
    /// The time up to which it was played.
    played_until: Moment,
}

impl Player {
    pub(super) fn new(path: PathBuf, speed: u32, back: Back, turn: &mut Turn) -> Self {
        turn.order(ClerkOrder::ReadReplay(path.clone()));
        let speed = replay::speed(speed);
        Player { path, back, replay: None, playing: false, speed, played_until: turn.now }
    }

    /// Lets the time pass that has passed.
    fn follow(&mut self, now: Moment) {
        let passed = (now - self.played_until).clamp(TimeDelta::zero(), STEP_LONGEST);
        self.played_until = now;
        let Some(replay) = self.replay.as_mut().filter(|_| self.playing) else { return };
        let speed = i32::try_from(self.speed).unwrap_or(1);
        replay.advance(passed.checked_mul(speed).unwrap_or(passed));
        self.playing = !replay.is_at_end();
    }

    fn toggle(&mut self) {
        let Some(replay) = &mut self.replay else { return };
        if !self.playing && replay.is_at_end() {
            replay.seek(TimeDelta::zero());
        }
        self.playing = !self.playing;
    }

    fn leave(&self, turn: &mut Turn) {
        match self.back {
            Back::Home => turn.go(Destination::Home),
            Back::Session => {
                // The list of sessions that home asks for comes second: nobody waits for it.
                turn.order(ClerkOrder::Open(self.path.clone()));
                turn.go(Destination::Home);
            }
            Back::Out => turn.wish(Wish::Effect(Effect::Quit)),
        }
    }

    /// Asks for a question or criterion to jump to.
    fn choose_station(&self, turn: &mut Turn) {
        let Some(replay) = &self.replay else { return };
        let (rubric, happened) = (replay.rubric(), replay.happened().len());
        let item = |station: &Station| {
            let mark = if station.entry() < happened { turn.theme.marks.full } else { turn.theme.marks.empty };
            let at = replay.told_at(station.entry());
            match station {
                Station::Question(id, _) => {
                    let words = rubric.question(id).map_or("", |question| words(replay, &question.wording));
                    let (choice, label) = (Choice::Question(id.clone()), format!("{mark} {id}  {at}"));
                    PickItem { choice, label, detail: words.to_owned() }
                }
                Station::Criterion(id, _) => {
                    let words = rubric.criterion(id).map_or("", |criterion| words(replay, &criterion.title));
                    let (choice, label) = (Choice::Criterion(id.clone()), format!("{mark} {id}  {at}"));
                    PickItem { choice, label, detail: words.to_owned() }
                }
                Station::Sitting(number, _) => {
                    let label = turn.locale.say(&message!("sitting-of", count = 1, numbers = number.to_string()));
                    PickItem { choice: Choice::Sitting(*number), label: format!("{mark} {label}"), detail: at }
                }
            }
        };
        let items = replay.stations().iter().map(item).collect();
        turn.open_popup(Popup::Pick(Pick::new(Purpose::GoTo, turn.text("replay-jump"), items)));
    }

    fn jump(&mut self, choice: &Choice) {
        let Some(replay) = &mut self.replay else { return };
        let found = replay.stations().iter().find(|station| match (station, choice) {
            (Station::Question(id, _), Choice::Question(chosen)) => id == chosen,
            (Station::Criterion(id, _), Choice::Criterion(chosen)) => id == chosen,
            (Station::Sitting(number, _), Choice::Sitting(chosen)) => number == chosen,
            _ => false,
        });
        if let Some(entry) = found.map(Station::entry) {
            replay.seek_entry(entry);
        }
    }

    /// Moves the position by a command; returns whether the command was one for it.
    fn moved(&mut self, command: Command) -> bool {
        let Some(replay) = &mut self.replay else { return false };
        match command {
            Command::Left => replay.seek(replay.position() - JUMP),
            Command::Right => replay.advance(JUMP),
            Command::PreviousEvent => replay.previous_event(),
            Command::NextEvent => replay.next_event(),
            Command::PreviousSitting => replay.previous_sitting(),
            Command::NextSitting => replay.next_sitting(),
            Command::Next => replay.next_station(),
            Command::Back => replay.previous_station(),
            Command::First => replay.seek(TimeDelta::zero()),
            Command::Last => replay.seek(replay.length()),
            _ => return false,
        }
        self.playing &= !replay.is_at_end();
        true
    }
}

/// A rubric's text in the language in which it was shown then.
fn words<'a>(replay: &Replay, text: &'a Text) -> &'a str {
    text.get(language_of(replay.record()))
}

impl Screen for Player {
    fn title(&self, shared: &Shared) -> String {
        let title = shared.locale.say(&message!("replay-title", speed = self.speed));
        let Some(replay) = &self.replay else { return title };
        let record = replay.record();
        let practice = record.practice.is_some().then(|| format!("{}  ", shared.text("practice-mark")));
        let rubric = replay.rubric().titled(shared.locale.language());
        let candidate = &record.preparation.candidate;
        format!("{title}  {}{rubric} {} {candidate}", practice.unwrap_or_default(), shared.theme.marks.nothing)
    }

    fn status(&self, shared: &Shared) -> String {
        let Some(replay) = &self.replay else { return shared.text("home-reading") };
        let state = match (self.playing, replay.is_at_end()) {
            (true, _) => "playing",
            (false, true) => "end",
            (false, false) => "paused",
        };
        let (at, whole) = replay.progress();
        shared.locale.say(&message!("replay-status", at = at, whole = whole, state = state))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Replay]
    }

    fn wake_after(&self, now: Moment) -> Option<TimeDelta> {
        // A clock that was set back must not stop the replay.
        self.playing.then(|| (self.played_until + FRAME - now).clamp(TimeDelta::zero(), FRAME))
    }

    fn tick(&mut self, turn: &mut Turn) {
        self.follow(turn.now);
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        self.follow(turn.now);
        match pressed.command {
            Command::Toggle => self.toggle(),
            Command::Speed => {
                let digit = pressed.choice.and_then(|digit| digit.to_digit(10)).unwrap_or(self.speed);
                self.speed = replay::speed(digit);
            }
            Command::Faster => self.speed = replay::speed(self.speed * 2),
            Command::Slower => self.speed = replay::speed(self.speed / 2),
            Command::GoTo => self.choose_station(turn),
            Command::Why => {
                if let Some(replay) = &self.replay {
                    self.playing = false;
                    let page = draw::whole(replay, turn);
                    turn.open_popup(Popup::Page(page));
                }
            }
            Command::Cancel | Command::Leave | Command::Interrupt => self.leave(turn),
            command => return self.moved(command),
        }
        true
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        self.follow(turn.now);
        if let (Target::Text, Some(replay)) = (target, &mut self.replay) {
            let cell = i32::from(at.x.saturating_sub(area.x));
            replay.seek(replay.length() * cell / i32::from(area.width.max(1)));
        }
    }

    fn answered(&mut self, _purpose: &Purpose, answer: PopupAnswer, _turn: &mut Turn) {
        if let PopupAnswer::Chosen(choice) = answer {
            self.jump(&choice);
        }
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        let ScreenAnswer::Replay(read) = answer else { return };
        match read {
            Ok(recording) => {
                self.replay = Some(Replay::new(recording.interview));
                self.playing = true;
                self.played_until = turn.now;
                if let Some(alteration) = recording.alterations.first() {
                    turn.warn(alteration);
                }
            }
            Err(why) => {
                // There is nothing to be shown.
                self.back = if self.back == Back::Out { Back::Out } else { Back::Home };
                if self.back == Back::Home {
                    turn.go(Destination::Home);
                }
                turn.warn(&why);
            }
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        if let Some(replay) = &self.replay {
            draw::draw(replay, shared, canvas, area);
        }
    }
}
