//! The program as a job of the shell, which stops it and goes on with it.

use std::{
    io,
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use super::terminal;

/// A program that was not stopped after this time will not be; looked at this often.
const STOPPED_WITHIN: Duration = Duration::from_millis(100);
const STOP_PACE: Duration = Duration::from_millis(2);

/// Stops the program as the shell's job, and takes the terminal over again when the shell continues it. False if there
/// is no shell above that could: the system keeps a program from being stopped that nobody would continue.
pub(super) fn suspend(continued: &AtomicBool) -> io::Result<bool> {
    terminal::give_back()?;
    continued.store(false, Ordering::Relaxed);
    let stopped = stop(continued);
    terminal::take_over()?;
    Ok(stopped)
}

/// Asks for the stop as the line does, for the whole job: whoever started the program in it stops, too.
#[cfg(unix)]
fn stop(continued: &AtomicBool) -> bool {
    let asked = rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
    let begun = Instant::now();
    // Another thread may take the signal that ends the stop.
    while asked.is_ok() && !continued.load(Ordering::Relaxed) && begun.elapsed() < STOPPED_WITHIN {
        std::thread::sleep(STOP_PACE);
    }
    continued.swap(false, Ordering::Relaxed)
}

#[cfg(not(unix))]
fn stop(_continued: &AtomicBool) -> bool {
    false
}
