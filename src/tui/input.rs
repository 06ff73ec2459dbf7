//! Keys, clicks, pastes and changes of size, as they come from the terminal. On Unix the bytes are read here, so that a
//! paste has a bound: the terminal library holds a paste whole before it tells anyone, however long it is. What is
//! longer than the bound is handed on as soon as the bound is passed, for the field to refuse it; the rest is dropped
//! up to its end mark, and never taken for keys.

#[cfg(unix)]
mod reading;

#[cfg(not(unix))]
pub use elsewhere::Input;
#[cfg(unix)]
pub(super) use unix::Input;

#[cfg(unix)]
mod unix {
    use std::{
        collections::VecDeque,
        io::{self, Read, Write},
        os::unix::net::UnixStream,
        sync::{
            Arc,
            atomic::{AtomicBool, Ordering},
        },
        time::{Duration, Instant},
    };

    use crossterm::event::Event;
    use rustix::{
        event::{PollFd, PollFlags, poll},
        io::{Errno, read},
        stdio::stdin,
    };
    use signal_hook::{consts::SIGWINCH, flag, low_level::pipe};

    use crate::desk::Waker;

    use crate::tui::theme::Background;

    use super::reading::Reading;

    /// The time in which a terminal answers that answers at all.
    const ANSWERS_WITHIN: Duration = Duration::from_secs(5);
    /// The time for which what may be the beginning of an answer waits for its rest.
    const REST_WITHIN: Duration = Duration::from_millis(100);
    /// Bytes read at once: a line hands out no more.
    const READ_BYTES: usize = 4096;

    /// The terminal as a source of events.
    pub(crate) struct Input {
        reading: Reading,
        /// The time at which the terminal was asked for its background.
        asked: Option<Instant>,
        /// The time at which bytes came last.
        heard: Instant,
        events: VecDeque<Event>,
        resized: Arc<AtomicBool>,
        /// Holds something to read when a wait is to end though no key came.
        woken: UnixStream,
        wake: Arc<UnixStream>,
    }

    impl Input {
        /// Wakers and signals end a wait here.
        pub(crate) const IS_WOKEN: bool = true;

        /// Listens to the terminal on standard input. A wait ends at these signals, too; somebody else notes which came.
        pub(crate) fn open(signals: &[i32]) -> io::Result<Input> {
            let (woken, wake) = UnixStream::pair()?;
            woken.set_nonblocking(true)?;
            wake.set_nonblocking(true)?;
            let resized = Arc::new(AtomicBool::new(false));
            flag::register(SIGWINCH, resized.clone())?;
            for signal in signals.iter().chain([&SIGWINCH]) {
                pipe::register(*signal, wake.try_clone()?)?;
            }
            Ok(Input {
                reading: Reading::default(),
                asked: None,
                heard: Instant::now(),
                events: VecDeque::new(),
                resized,
                woken,
                wake: Arc::new(wake),
            })
        }

        /// The terminal has been asked for its background: its answer comes among the keys.
        pub(crate) fn await_background(&mut self) {
            self.asked = Some(Instant::now());
            self.reading.awaits_answer = true;
        }

        /// Ends a wait from another thread.
        pub(crate) fn waker(&self) -> Waker {
            let wake = self.wake.clone();
            // A pipe that is full wakes without one more byte.
            Arc::new(move || drop((&*wake).write(&[0])))
        }

        /// The background that the terminal has told of since this was last asked.
        pub(crate) fn background(&mut self) -> Option<Background> {
            self.reading.background.take()
        }

        /// Waits for an event or a background, so long at most, or until it is woken; true if there is an event.
        pub(crate) fn poll(&mut self, longest: Duration) -> io::Result<bool> {
            let deadline = Instant::now() + longest;
            self.reading.awaits_answer &= self.asked.is_some_and(|asked| asked.elapsed() < ANSWERS_WITHIN);
            loop {
                if !self.events.is_empty() {
                    return Ok(true);
                }
                let left = deadline.saturating_duration_since(Instant::now());
                let rest = self.reading.holds().then(|| REST_WITHIN.saturating_sub(self.heard.elapsed()));
                let (typed, woken) = self.wait(rest.map_or(left, |rest| rest.min(left)))?;
                if typed {
                    self.heard = Instant::now();
                    self.take_bytes()?;
                } else if rest.is_none() || self.heard.elapsed() >= REST_WITHIN {
                    self.reading.nothing_follows(&mut self.events);
                }
                if woken {
                    while matches!(self.woken.read(&mut [0; 64]), Ok(1..)) {}
                }
                if self.resized.swap(false, Ordering::Relaxed) {
                    let (columns, rows) = crossterm::terminal::size()?;
                    self.events.push_back(Event::Resize(columns, rows));
                }
                if woken || self.reading.background.is_some() || Instant::now() >= deadline {
                    return Ok(!self.events.is_empty());
                }
            }
        }

        /// The next event, which is waited for.
        pub(crate) fn read(&mut self) -> io::Result<Event> {
            loop {
                if let Some(event) = self.events.pop_front() {
                    return Ok(event);
                }
                self.poll(Duration::from_secs(1))?;
            }
        }

        /// Waits until there are bytes to take, or until it is woken; returns which of them.
        fn wait(&self, longest: Duration) -> io::Result<(bool, bool)> {
            let typed = stdin();
            let mut lines = [PollFd::new(&typed, PollFlags::IN), PollFd::new(&self.woken, PollFlags::IN)];
            match poll(&mut lines, Some(&longest.try_into().map_err(io::Error::other)?)) {
                // A closed line is read, too: reading tells what became of it.
                Ok(_) => Ok((!lines[0].revents().is_empty(), !lines[1].revents().is_empty())),
                Err(Errno::INTR) => Ok((false, false)),
                Err(error) => Err(error.into()),
            }
        }

        fn take_bytes(&mut self) -> io::Result<()> {
            let mut bytes = [0_u8; READ_BYTES];
            // The standard input of the library would keep bytes for itself.
            match read(stdin(), &mut bytes) {
                Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(count) => {
                    self.reading.take(&bytes[..count], &mut self.events);
                    Ok(())
                }
                Err(Errno::AGAIN | Errno::INTR) => Ok(()),
                Err(error) => Err(error.into()),
            }
        }
    }
}

#[cfg(not(unix))]
mod elsewhere {
    use std::{io, sync::Arc, time::Duration};

    use crossterm::event::{self, Event};

    use crate::{desk::Waker, tui::theme::Background};

    /// The terminal as a source of events.
    pub struct Input;

    impl Input {
        /// Nothing but events ends a wait here.
        pub const IS_WOKEN: bool = false;

        /// Listens to the terminal.
        pub fn open(_signals: &[i32]) -> io::Result<Input> {
            Ok(Input)
        }

        pub fn waker(&self) -> Waker {
            Arc::new(|| ())
        }

        pub fn await_background(&mut self) {}

        /// None: nobody asks for it here.
        pub fn background(&mut self) -> Option<Background> {
            None
        }

        /// Waits for an event, so long at most; true if there is one.
        pub fn poll(&mut self, longest: Duration) -> io::Result<bool> {
            event::poll(longest)
        }

        /// The next event, which is waited for.
        pub fn read(&mut self) -> io::Result<Event> {
            event::read()
        }
    }
}
