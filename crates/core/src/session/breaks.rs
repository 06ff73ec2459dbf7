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
/// from its last entry on. What lies between two sittings is no break, nor is anything of one that was entered afterwards.
pub fn breaks(trail: &Trail) -> Vec<Break> {
    let begins = |event: &Event| matches!(event, Event::ItemDone { .. } | Event::ItemRefused { .. });
    let ends = |event: &Event| matches!(event, Event::InterviewClosed | Event::BrokenOff { .. });
    let entries = trail.entries();
    let first = entries.iter().position(|entry| begins(&entry.event)).unwrap_or(entries.len());
    let mut told = Vec::new();
    let mut left_over = &entries[first..];
    while !left_over.is_empty() {
        let begins = left_over.iter().skip(1).position(|entry| matches!(entry.event, Event::SittingBegun(_)));
        let (sitting, after) = left_over.split_at(begins.map_or(left_over.len(), |at| at + 1));
        left_over = after;
        if matches!(&sitting[0].event, Event::SittingBegun(scene) if scene.held_on.is_some()) {
            continue;
        }
        let last = sitting.iter().position(|entry| ends(&entry.event)).map_or(sitting.len(), |last| last + 1);
        // Whoever leaves in one sitting and comes back in the next takes no break.
        let coming = if after.is_empty() {
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
