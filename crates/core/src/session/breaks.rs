//! Breaks of an interview, from its trail: stretches in which it was left, which its length leaves out, and stretches
//! in which nothing went on record, which its length holds.

use chrono::TimeDelta;

use super::{Event, Moment, Trail};

/// A stretch of the interview in which nothing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    pub from: Moment,
    pub until: Moment,
    /// True if the session was left: its length does not hold the stretch.
    pub left: bool,
}

/// Breaks shorter than this are not told.
const LEFT_MIN: TimeDelta = TimeDelta::minutes(1);
/// Shorter stretches without anything on record are nothing out of the ordinary: somebody speaks, or shows something.
const SILENT_MIN: TimeDelta = TimeDelta::minutes(15);

impl Break {
    pub fn length(&self) -> TimeDelta {
        self.until - self.from
    }
}

/// The breaks from the first item of the opening to the close, in their order. A session that a crash ended was left
/// from its last entry on.
pub fn breaks(trail: &Trail) -> Vec<Break> {
    let begins = |event: &Event| matches!(event, Event::ItemDone { .. } | Event::ItemRefused { .. });
    let ends = |event: &Event| matches!(event, Event::InterviewClosed | Event::BrokenOff { .. });
    let entries = trail.entries();
    let first = entries.iter().position(|entry| begins(&entry.event)).unwrap_or(entries.len());
    let held = &entries[first..];
    let last = held.iter().position(|entry| ends(&entry.event)).map_or(held.len(), |last| last + 1);
    let between = held[..last].windows(2).map(|pair| {
        let left = pair[0].event == Event::Paused || pair[1].event == Event::Resumed;
        Break { from: pair[0].at, until: pair[1].at, left }
    });
    between.filter(|each| each.length() >= if each.left { LEFT_MIN } else { SILENT_MIN }).collect()
}
