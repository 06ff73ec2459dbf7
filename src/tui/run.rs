//! The event loop: waits for keys, news and time, lets the state change, and paints a frame when it did.

use std::{
    io,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{Local, NaiveDate, SubsecRound};
use crossterm::event::{Event, MouseButton, MouseEventKind};
use ratatui::layout::{Position, Size};
use thiserror::Error;

use crate::{
    desk::{ClerkOrder, Order, SYNC_PACE, Worker, WorkerSetting},
    locale::Language,
    locale::{Explain, Locale, Message},
    message,
    session::{CaseId, Moment},
    store::{self, Folders, PracticeRoom, Protection, Shelf, SystemDisk, ToFollow},
};

use super::{
    Damage, Destination, Effect, Msg, Notice, Setting, State, Theme, ToObserve, input::Input, job, signals::Signals,
    surroundings, terminal,
};

/// The options with which the terminal program starts.
pub struct Options {
    pub folders: Folders,
    /// The protection of the folder of the sessions.
    pub protection: Protection,
    /// The protection of the practice folder, and a case from the command line.
    pub practice: PracticeRoom,
    pub language: Language,
    /// A warning that was told before the screen was taken over, to be told at home again.
    pub told: Option<String>,
    pub start: Start,
}

pub enum Start {
    Home,
    /// A new interview, on this rubric if one is named, for this candidate if one is named; where a day is named, it was
    /// held on paper then.
    Interview {
        rubric: Option<String>,
        candidate: Option<String>,
        held_on: Option<NaiveDate>,
    },
    /// The interview that follows a signed one; where a day is named, it was held on paper then.
    Following {
        to_follow: ToFollow,
        candidate: Option<String>,
        held_on: Option<NaiveDate>,
    },
    /// An observation sheet: in a session that is gone on with, or in a new one on this rubric.
    Observe {
        session: Option<PathBuf>,
        rubric: Option<String>,
        candidate: Option<String>,
        to_observe: ToObserve,
    },
    /// A rating sheet.
    Open(PathBuf),
    /// Another screen than home.
    At(Destination),
    /// The practice cases, and an attempt at one of them if it is named.
    Practice {
        case: Option<CaseId>,
        words_per_minute: u32,
    },
}

#[derive(Debug, Error)]
pub enum RunError {
    #[error("the terminal failed: {0}")]
    Terminal(#[from] io::Error),
    #[error("not a terminal")]
    NotATerminal,
    #[error("no rubric {0}")]
    NoSuchRubric(String),
}

impl Explain for RunError {
    fn explain(&self) -> Message {
        match self {
            RunError::Terminal(error) => message!("run-terminal-failed", details = error.to_string()),
            RunError::NotATerminal => message!("run-not-a-terminal"),
            RunError::NoSuchRubric(id) => message!("run-no-such-rubric", id = id.as_str()),
        }
    }
}

/// News waited for before the first frame, so that the first frame is whole.
const FIRST_FRAME_WAIT: Duration = Duration::from_millis(15);
/// Where news and signals end a wait as keys do.
const LONGEST_WAIT: Duration = Duration::from_secs(3_600);
/// Where nothing but keys ends a wait, news that is awaited is looked for this often.
const NEWS_PACE: Duration = Duration::from_millis(4);
/// The time for which the program tries to save when it has to end.
const LAST_SAVE: Duration = Duration::from_secs(5);
/// Beside the folder of the sessions.
const CRASH_LOG: &str = "viva-crash.log";
/// And signals this often.
const SIGNAL_PACE: Duration = Duration::from_millis(250);

/// Runs the terminal program until the user leaves it.
pub fn run(options: Options) -> Result<(), RunError> {
    if !io::IsTerminal::is_terminal(&io::stdin()) || !io::IsTerminal::is_terminal(&io::stdout()) {
        return Err(RunError::NotATerminal);
    }
    let signals = Signals::watch()?;
    let mut input = Input::open(&Signals::ALL)?;
    // The sessions are listed while the rubrics are read.
    let user = std::env::var("VIVA_ASSESSOR").unwrap_or_default();
    let mut worker = Worker::start(WorkerSetting {
        disk: Arc::new(SystemDisk),
        folders: options.folders.clone(),
        protection: options.protection.clone(),
        practice: options.practice.clone(),
        language: options.language.clone(),
        user: user.clone(),
        opens_reports: true,
        sync_pace: SYNC_PACE,
        wake: input.waker(),
    });
    worker.order(ClerkOrder::ListSessions);
    let shelf = Shelf::open(&options.folders.rubrics);
    let find = |id: &String| shelf.find(id).ok_or_else(|| RunError::NoSuchRubric(id.clone()));
    let observed = match &options.start {
        Start::Observe { rubric: Some(id), .. } => Some(find(id)?.rubric.clone()),
        _ => None,
    };
    let begin = match &options.start {
        Start::Home
        | Start::Following { .. }
        | Start::Open(_)
        | Start::At(_)
        | Start::Practice { .. }
        | Start::Observe { .. } => None,
        Start::Interview { rubric, candidate, held_on } => {
            let shelved = rubric.as_ref().map(find).transpose()?;
            Some((shelved.map(|shelved| shelved.rubric.clone()), candidate.clone(), *held_on))
        }
    };
    let locale = Locale::new(&options.language);
    let log = options.folders.sessions.with_file_name(CRASH_LOG);
    let farewell = locale.say(&message!("panic-told", path = log.display().to_string()));
    let mut screen = terminal::open(log, farewell)?;
    let size = terminal::current_size()?;
    let colours = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let mut theme = Theme::new(colours, surroundings::knows_unicode());
    theme.background = surroundings::known_background();
    if colours && surroundings::answers_questions() {
        terminal::ask_for_background()?;
        input.await_background();
    }
    let (mut state, mut effects) = State::new(Setting {
        locale,
        theme,
        shelf,
        centre: store::centre_if_any(&options.folders.centre).ok().flatten(),
        size: (size.width, size.height),
        user,
        new_session: store::new_session_id,
        now: now(),
    });
    state.shared.notice = options.told.map(|text| Notice { text, wrong: true });
    let mut looping = Loop { state, input, leaving: false, repaint: None, continued: signals.continued.clone() };
    effects.retain(|effect| *effect != Effect::Order(Order::Clerk(ClerkOrder::ListSessions)));
    looping.carry_out(effects, &mut worker)?;
    match options.start {
        Start::Open(path) => looping.carry_out(vec![Effect::Order(ClerkOrder::Open(path).into())], &mut worker)?,
        Start::At(destination) => {
            let effects = looping.state.begin_at(destination, now());
            looping.carry_out(effects, &mut worker)?;
        }
        Start::Practice { case, words_per_minute } => {
            let effects = looping.state.practise(case, words_per_minute, now());
            looping.carry_out(effects, &mut worker)?;
        }
        Start::Following { to_follow, candidate, held_on } => {
            looping.state.enter_from_paper(held_on);
            let effects = looping.state.begin_next(to_follow, candidate, now());
            looping.carry_out(effects, &mut worker)?;
        }
        Start::Observe { session, candidate, to_observe, .. } => {
            let effects = match (session, observed) {
                (Some(session), _) => looping.state.observe_in(session, to_observe, now()),
                (None, Some(rubric)) => looping.state.observe_anew(rubric, candidate, to_observe, now()),
                (None, None) => Vec::new(),
            };
            looping.carry_out(effects, &mut worker)?;
        }
        Start::Home | Start::Interview { .. } => {}
    }
    if let Some((rubric, candidate, held_on)) = begin {
        looping.state.enter_from_paper(held_on);
        let effects = looping.state.begin_with(rubric, candidate, now());
        looping.carry_out(effects, &mut worker)?;
    } else if let Some(news) = worker.news_within(FIRST_FRAME_WAIT) {
        looping.tell(Msg::News(news), &mut worker)?;
    }
    let mut result = looping.go_on(&signals, &mut worker, &mut screen);
    let hung_up = signals.ended.load(Ordering::Relaxed) || result.as_ref().is_err_and(is_hang_up);
    if hung_up {
        // The line is closed; that the terminal is gone is what was to be expected.
        result = Ok(());
    }
    let given_back = terminal::give_back();
    let deadline = Instant::now() + LAST_SAVE;
    looping.finish(&mut worker, deadline);
    worker.finish(deadline.saturating_duration_since(Instant::now()));
    result?;
    if hung_up { Ok(()) } else { Ok(given_back?) }
}

struct Loop {
    state: State,
    input: Input,
    leaving: bool,
    /// The terminal's size, when everything must be painted anew.
    repaint: Option<Size>,
    /// Set when the shell goes on with the program after it was stopped.
    continued: Arc<AtomicBool>,
}

impl Loop {
    fn go_on(
        &mut self,
        signals: &Signals,
        worker: &mut Worker,
        screen: &mut terminal::TerminalPainter,
    ) -> io::Result<()> {
        while !self.leaving && !signals.ended.load(Ordering::Relaxed) {
            let damage = self.state.take_damage();
            match self.repaint.take() {
                Some(size) => {
                    screen.reset(size)?;
                    screen.paint(&self.state, Damage::All)?;
                }
                None => screen.paint(&self.state, damage)?,
            }
            self.wait(signals, worker, screen)?;
        }
        Ok(())
    }

    /// Waits until something happens, and takes all that happened at once.
    fn wait(
        &mut self,
        signals: &Signals,
        worker: &mut Worker,
        screen: &mut terminal::TerminalPainter,
    ) -> io::Result<()> {
        worker.hand_on();
        loop {
            let begun = Instant::now();
            let wake = self.state.wake_after(now());
            let longest = match worker.is_busy() {
                _ if Input::IS_WOKEN => LONGEST_WAIT,
                true => NEWS_PACE,
                false => SIGNAL_PACE,
            };
            let mut happened = false;
            if self.input.poll(wake.unwrap_or(longest).min(longest))? {
                happened = true;
                let event = self.input.read()?;
                self.take(event, worker, screen)?;
                // Keys that arrived together are one frame.
                self.state.keys_come_together(true);
                while self.input.poll(Duration::ZERO)? {
                    let event = self.input.read()?;
                    self.take(event, worker, screen)?;
                }
                self.state.keys_come_together(false);
            }
            if let Some(background) = self.input.background() {
                happened = true;
                self.tell(Msg::Background(background), worker)?;
            }
            while let Some(news) = worker.news() {
                happened = true;
                self.tell(Msg::News(news), worker)?;
            }
            if signals.ended.load(Ordering::Relaxed) {
                return Ok(());
            }
            if signals.continued.swap(false, Ordering::Relaxed) {
                // Whoever stopped the program may have changed the terminal.
                terminal::take_over()?;
                self.repaint = Some(terminal::current_size()?);
                happened = true;
            }
            if wake.is_some_and(|wake| wake <= begun.elapsed()) {
                happened = true;
                self.tell(Msg::Tick, worker)?;
            }
            if happened || self.leaving {
                return Ok(());
            }
        }
    }

    fn take(&mut self, event: Event, worker: &mut Worker, screen: &terminal::TerminalPainter) -> io::Result<()> {
        match self.message(event, screen) {
            Some(msg) => self.tell(msg, worker),
            None => Ok(()),
        }
    }

    fn message(&mut self, event: Event, screen: &terminal::TerminalPainter) -> Option<Msg> {
        match event {
            Event::Key(key) => Some(Msg::Key(key)),
            Event::Paste(text) => {
                #[cfg(debug_assertions)]
                fall_over_if_wanted(&text);
                Some(Msg::Paste(text))
            }
            Event::Resize(width, height) => {
                self.repaint = Some(Size { width, height });
                Some(Msg::Resize(width, height))
            }
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    let at = Position { x: mouse.column, y: mouse.row };
                    let (area, target) = screen.target_at(at)?;
                    Some(Msg::Click { target, area, at })
                }
                MouseEventKind::ScrollDown => Some(Msg::Wheel { down: true }),
                MouseEventKind::ScrollUp => Some(Msg::Wheel { down: false }),
                _ => None,
            },
            Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn tell(&mut self, msg: Msg, worker: &mut Worker) -> io::Result<()> {
        let effects = self.state.update(now(), msg);
        self.carry_out(effects, worker)
    }

    fn carry_out(&mut self, effects: Vec<Effect>, worker: &mut Worker) -> io::Result<()> {
        for effect in effects {
            match effect {
                Effect::Quit => self.leaving = true,
                Effect::Redraw => self.repaint = Some(terminal::current_size()?),
                Effect::Suspend => {
                    if !job::suspend(&self.continued)? {
                        self.state.shared.tell(&message!("suspend-no-shell"));
                    }
                    self.repaint = Some(terminal::current_size()?);
                }
                Effect::Order(order) => {
                    if let Some(news) = worker.order(order) {
                        self.tell(Msg::News(news), worker)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Saves what is not saved, when the program ends without having been asked to: the line is closed, the terminal
    /// failed. What cannot be saved in this time stands in the journal.
    fn finish(&mut self, worker: &mut Worker, deadline: Instant) {
        if self.leaving {
            return;
        }
        self.state.end();
        let _ = self.tell(Msg::Tick, worker);
        while !self.leaving && Instant::now() < deadline {
            if let Some(news) = worker.news_within(NEWS_PACE) {
                let _ = self.tell(Msg::News(news), worker);
            }
        }
    }
}

/// Lets tests see what a panic leaves: in debug builds, pasting the text that the environment names is a defect.
#[cfg(debug_assertions)]
fn fall_over_if_wanted(text: &str) {
    assert!(std::env::var("VIVA_TEST_PANIC").ok().is_none_or(|wanted| wanted != text), "{text}");
}

/// Returns true for the error of a terminal whose line was closed; the signal that says so may come later.
fn is_hang_up(error: &io::Error) -> bool {
    let of_line = cfg!(unix) && error.raw_os_error() == Some(libc::EIO);
    of_line || matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe)
}

/// Milliseconds are enough, and keep the file readable.
fn now() -> Moment {
    Local::now().fixed_offset().trunc_subsecs(3)
}
