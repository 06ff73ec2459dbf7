//! The event loop: waits for keys, news and time, lets the state change, and paints a frame when it did.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use chrono::{Local, SubsecRound};
use crossterm::event::{self, Event, MouseButton, MouseEventKind};
use ratatui::layout::{Position, Rect, Size};
use thiserror::Error;

use crate::{
    locale::{Explain, Locale, Message},
    message,
    rubric::Language,
    session::Moment,
    store::{self, Folders, Shelf},
};

use super::{
    Effect, Msg, Setting, State, Theme,
    canvas::{Canvas, Target},
    terminal,
    worker::Worker,
};

/// How the terminal program starts.
pub struct Options {
    pub folders: Folders,
    pub language: Language,
    pub start: Start,
}

pub enum Start {
    Home,
    /// A new interview, on this rubric if one is named, for this candidate if one is named.
    Interview {
        rubric: Option<String>,
        candidate: Option<String>,
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
/// While news is awaited, keys and news are looked for in turn.
const NEWS_PACE: Duration = Duration::from_millis(4);
/// Signals are noticed at least this often.
const SIGNAL_PACE: Duration = Duration::from_millis(500);

/// Runs the terminal program until the user leaves it.
pub fn run(options: Options) -> Result<(), RunError> {
    if !io::IsTerminal::is_terminal(&io::stdin()) || !io::IsTerminal::is_terminal(&io::stdout()) {
        return Err(RunError::NotATerminal);
    }
    let shelf = Shelf::open(&options.folders.rubrics);
    let begin = match &options.start {
        Start::Home => None,
        Start::Interview { rubric: None, candidate } => Some((None, candidate.clone())),
        Start::Interview { rubric: Some(id), candidate } => {
            let shelved = shelf.find(id).ok_or_else(|| RunError::NoSuchRubric(id.clone()))?;
            Some((Some(shelved.rubric.clone()), candidate.clone()))
        }
    };
    let ended = watch_signals()?;
    let mut worker = Worker::start(options.folders, options.language.clone());
    let mut screen = terminal::open()?;
    let size = terminal::current_size()?;
    let (state, effects) = State::new(Setting {
        locale: Locale::new(&options.language),
        theme: Theme::new(std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()), knows_unicode()),
        shelf,
        size: (size.width, size.height),
        user: std::env::var("VIVA_ASSESSOR").unwrap_or_default(),
        new_session: store::new_session_id,
        now: now(),
    });
    let mut looping = Loop { state, regions: Vec::new(), leaving: false, repaint: false };
    looping.carry_out(effects, &mut worker, &mut screen)?;
    if let Some((rubric, candidate)) = begin {
        let effects = looping.state.begin_with(rubric, candidate, now());
        looping.carry_out(effects, &mut worker, &mut screen)?;
    } else if let Some(news) = worker.news_within(FIRST_FRAME_WAIT) {
        looping.tell(Msg::News(news), &mut worker, &mut screen)?;
    }
    let result = looping.go_on(&ended, &mut worker, &mut screen);
    let given_back = terminal::give_back();
    result?;
    given_back?;
    Ok(())
}

struct Loop {
    state: State,
    /// What answers to a click, as last painted.
    regions: Vec<(Rect, Target)>,
    leaving: bool,
    repaint: bool,
}

impl Loop {
    fn go_on(&mut self, ended: &AtomicBool, worker: &mut Worker, screen: &mut terminal::Screen) -> io::Result<()> {
        while !self.leaving {
            if self.repaint {
                screen.backend_mut().forget();
                screen.clear()?;
                self.repaint = false;
            }
            let (state, regions) = (&self.state, &mut self.regions);
            screen.draw(|frame| *regions = super::draw(state, frame))?;
            self.wait(ended, worker, screen)?;
        }
        Ok(())
    }

    /// Waits until something happens, and takes all that happened at once.
    fn wait(&mut self, ended: &AtomicBool, worker: &mut Worker, screen: &mut terminal::Screen) -> io::Result<()> {
        loop {
            let wake = self.state.wake_after(now());
            let pace = if worker.is_busy() { NEWS_PACE } else { SIGNAL_PACE };
            let mut happened = wake.is_some_and(|wake| wake.is_zero());
            if event::poll(wake.unwrap_or(pace).min(pace))? {
                happened = true;
                // Keys that arrived together are one frame.
                while event::poll(Duration::ZERO)? {
                    if let Some(msg) = self.message(event::read()?, screen) {
                        self.tell(msg, worker, screen)?;
                    }
                }
            }
            while let Some(news) = worker.news() {
                happened = true;
                self.tell(Msg::News(news), worker, screen)?;
            }
            if ended.swap(false, Ordering::Relaxed) {
                happened = true;
                self.state.quit();
            }
            if happened || self.leaving || wake.is_some_and(|wake| wake <= pace) {
                return self.tell(Msg::Tick, worker, screen);
            }
        }
    }

    fn message(&self, event: Event, screen: &mut terminal::Screen) -> Option<Msg> {
        match event {
            Event::Key(key) => Some(Msg::Key(key)),
            Event::Paste(text) => Some(Msg::Paste(text)),
            Event::Resize(width, height) => {
                screen.backend_mut().set_size(Size { width, height });
                Some(Msg::Resize(width, height))
            }
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    let at = Position { x: mouse.column, y: mouse.row };
                    let (area, target) = Canvas::target_at(&self.regions, at)?;
                    Some(Msg::Click { target, area, at })
                }
                MouseEventKind::ScrollDown => Some(Msg::Wheel { down: true }),
                MouseEventKind::ScrollUp => Some(Msg::Wheel { down: false }),
                _ => None,
            },
            Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn tell(&mut self, msg: Msg, worker: &mut Worker, screen: &mut terminal::Screen) -> io::Result<()> {
        let effects = self.state.update(now(), msg);
        self.carry_out(effects, worker, screen)
    }

    fn carry_out(
        &mut self,
        effects: Vec<Effect>,
        worker: &mut Worker,
        screen: &mut terminal::Screen,
    ) -> io::Result<()> {
        for effect in effects {
            match effect {
                Effect::Quit => self.leaving = true,
                Effect::Redraw => self.repaint = true,
                Effect::Suspend => {
                    suspend()?;
                    let size = terminal::current_size()?;
                    screen.backend_mut().set_size(size);
                    self.repaint = true;
                }
                other => worker.order(other),
            }
        }
        Ok(())
    }
}

/// Stops the program as the shell's job, and takes the terminal over again when the shell continues it.
fn suspend() -> io::Result<()> {
    terminal::give_back()?;
    #[cfg(unix)]
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
    terminal::take_over()
}

/// A flag that is raised when the line is closed or the program is asked to end.
fn watch_signals() -> io::Result<Arc<AtomicBool>> {
    let ended = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP, signal_hook::consts::SIGINT] {
        signal_hook::flag::register(signal, ended.clone())?;
    }
    Ok(ended)
}

/// Milliseconds are enough, and keep the file readable.
fn now() -> Moment {
    Local::now().fixed_offset().trunc_subsecs(3)
}

/// Whether the terminal is set to a language in Unicode; others get ASCII stand-ins for marks.
fn knows_unicode() -> bool {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let language = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"));
    language.is_none_or(|language| {
        let language = language.to_uppercase();
        language.contains("UTF-8") || language.contains("UTF8")
    })
}
