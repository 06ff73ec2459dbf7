//! Breaks of an interview, from its trail: stretches in which it was left, which its length leaves out, and stretches
//! in which nothing went on record, which its length holds.

use chrono::TimeDelta;

use super::{Event, Interview, Moment, sitting_beginnings};

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
/// from its last entry on. What lies between two sittings is no break, nor is anything of one that was entered afterwards.
pub fn breaks(interview: &Interview) -> Vec<Break> {
    let begins = |event: &Event| matches!(event, Event::ItemDone { .. } | Event::ItemRefused { .. });
    let ends = |event: &Event| matches!(event, Event::InterviewClosed | Event::BrokenOff { .. });
    let entries = interview.trail().entries();
    let first = entries.iter().position(|entry| begins(&entry.event)).unwrap_or(entries.len());
    let beginnings = sitting_beginnings(entries);
    let ends_of = beginnings.iter().copied().chain([entries.len()]);
    let mut told = Vec::new();
    for (at, (from, until)) in [0].into_iter().chain(beginnings.iter().copied()).zip(ends_of).enumerate() {
        let from = from.max(first);
        if from >= until || interview.record().sitting_is_entered(at + 1) {
            continue;
        }
        let sitting = &entries[from..until];
        let last = sitting.iter().position(|entry| ends(&entry.event)).map_or(sitting.len(), |last| last + 1);
        // Whoever leaves in one sitting and comes back in the next takes no break.
        let coming = if until == entries.len() {
            0
        } else {
            sitting.iter().rev().take_while(|each| each.event.comes_and_goes()).count()
        };
        let held = &sitting[..last.min(sitting.len() - coming)];
        let between = held.windows(2).map(|pair| {
            let left = pair[0].event == Event::Paused || pair[1].event == Event::Resumed;
            Break { from: pair[0].at, until: pair[1].at, left }
        });
        told.extend(between.filter(|each| each.length() >= if each.left { LEFT_MIN } else { SILENT_MIN }));
    }
    told
}
