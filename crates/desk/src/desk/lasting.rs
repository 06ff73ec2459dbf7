//! The changes of the session on the desk, by their numbers: which of them last over a loss of power, and how long the
//! others have waited for it.

use std::collections::VecDeque;

use chrono::TimeDelta;

use crate::session::Moment;

/// A change that does not last after this time is told. Of younger ones nothing is told: the top line would flicker with
/// each letter. The promise is 150 ms; what remains of them is for the frame to be drawn.
const TOLD_AFTER: TimeDelta = TimeDelta::milliseconds(110);

#[derive(Debug, Default)]
pub(super) struct Lasting {
    /// The number of the last change.
    change: u64,
    /// Journal and file together hold the changes up to this one for good.
    durable: u64,
    /// The file holds the changes up to this one for good.
    folded: u64,
    /// The journal keeps nothing for good until the file holds the changes up to this one: the file was not written
    /// durably yet, or a segment that led there could not be synced. What is synced after a gap cannot be replayed.
    gap: u64,
    /// The changes that do not last yet, each with the time at which it was made.
    waiting: VecDeque<(u64, Moment)>,
}

impl Lasting {
    /// The changes that a file was opened with: it holds all of them, or all but the last that its journal told.
    pub(super) fn opened(change: u64, stale: bool) -> Self {
        let folded = if stale { change.saturating_sub(1) } else { change };
        Lasting { change, durable: folded, folded, ..Lasting::default() }
    }

    /// The number of the last change.
    pub(super) fn change(&self) -> u64 {
        self.change
    }

    /// One more change was made.
    pub(super) fn count(&mut self, now: Moment) {
        self.change += 1;
        self.waiting.push_back((self.change, now));
    }

    /// The journal was synced up to a change.
    pub(super) fn synced(&mut self, number: u64) {
        self.durable = self.durable.max(number);
        self.forget_lasting();
    }

    /// The file was written durably with the changes up to this one.
    pub(super) fn folded(&mut self, number: u64) {
        self.folded = self.folded.max(number);
        self.durable = self.durable.max(number);
        self.forget_lasting();
    }

    /// The journal was not synced up to a change, and keeps nothing until the file is written.
    pub(super) fn gap(&mut self, number: u64) {
        self.gap = self.gap.max(number);
    }

    /// Returns true if the file holds a change for good.
    pub(super) fn is_folded(&self, number: u64) -> bool {
        self.folded >= number
    }

    /// Returns true if what the journal lacks is in the file.
    pub(super) fn bridges_gap(&self) -> bool {
        self.folded >= self.gap
    }

    /// Returns true if every change lasts.
    pub(super) fn all_last(&self) -> bool {
        self.durable >= self.change && self.bridges_gap()
    }

    /// Returns true if every change that does not last is so young that nobody needs to hear of it. A clock that was set
    /// back makes no change young.
    pub(super) fn only_young_wait(&self, now: Moment) -> bool {
        self.waiting.front().is_some_and(|(_, made)| (TimeDelta::zero()..TOLD_AFTER).contains(&(now - *made)))
    }

    /// The time at which the oldest change that does not last has to be told.
    pub(super) fn told_at(&self) -> Option<Moment> {
        self.waiting.front().map(|(_, made)| *made + TOLD_AFTER)
    }

    fn forget_lasting(&mut self) {
        let lasting = if self.bridges_gap() { self.durable } else { self.folded };
        let first = self.waiting.partition_point(|(number, _)| *number <= lasting);
        self.waiting.drain(..first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> Moment {
        Moment::parse_from_rfc3339("2026-11-24T10:30:00+05:00").unwrap() + TimeDelta::milliseconds(milliseconds)
    }

    #[test]
    fn the_oldest_change_that_waits_decides_and_not_the_last_one() {
        let mut lasting = Lasting::default();
        for (number, made) in [(1, 0), (2, 50), (3, 100)] {
            lasting.count(at(made));
            assert_eq!(lasting.change(), number);
        }
        assert!(lasting.only_young_wait(at(109)) && !lasting.only_young_wait(at(110)));
        lasting.synced(1);
        assert_eq!(lasting.told_at(), Some(at(160)));
        assert!(lasting.only_young_wait(at(159)) && !lasting.only_young_wait(at(160)));
        lasting.synced(3);
        assert!(lasting.all_last() && lasting.told_at().is_none());
    }

    #[test]
    fn after_a_gap_a_sync_lets_nothing_last() {
        let mut lasting = Lasting::default();
        lasting.count(at(0));
        lasting.gap(1);
        lasting.count(at(10));
        lasting.synced(2);
        assert!(!lasting.all_last());
        assert_eq!(lasting.told_at(), Some(at(110)));
        lasting.folded(1);
        assert!(lasting.all_last() && lasting.told_at().is_none());
    }

    #[test]
    fn a_clock_that_was_set_back_makes_no_change_young() {
        let mut lasting = Lasting::default();
        lasting.count(at(0));
        assert!(!lasting.only_young_wait(at(-1)));
    }
}
