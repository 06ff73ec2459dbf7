//! Replay: a session's trail played back. Its state is the trail and a position in time; the record shown is the fold
//! of the trail's beginning up to there, folded forward from where it was or from a checkpoint, never from scratch at
//! each step. Time in a replay is the trail's, but that long pauses are shortened.

mod focus;
mod marks;

pub use focus::Focus;
pub use marks::{ReplayMark, Station};

use std::sync::Arc;

use chrono::TimeDelta;

use crate::{
    bounds,
    locale::{Language, Message, dates::clock},
    rubric::Rubric,
    session::{Entry, Interview, Record, sitting_beginnings},
};

/// The time that each entry of an interview held on paper is shown in a replay: the times on record are those of
/// entering.
const PACE_FROM_PAPER: TimeDelta = TimeDelta::seconds(2);
/// A pause between two entries takes this long at most.
pub const PAUSE_LONGEST: TimeDelta = TimeDelta::seconds(30);
/// Records kept to jump back to.
const CHECKPOINTS_MAX: usize = 16;
/// A shorter trail is folded anew as fast as a checkpoint is copied.
const CHECKPOINT_ENTRIES_LEAST: usize = 256;

/// A session as it stood at some time of it.
#[derive(Debug, Clone)]
pub struct Replay {
    interview: Arc<Interview>,
    /// Times of each entry: in the replay, and since the beginning as the clock showed it. No entry comes before the
    /// one before it, though a clock may have been set back.
    times: Vec<Times>,
    position: TimeDelta,
    /// The fold of so many entries: those that have happened at the position.
    entries: usize,
    record: Record,
    checkpoints: Vec<(usize, Record)>,
    checkpoint_entries: usize,
    signs: marks::Signs,
}

#[derive(Debug, Clone, Copy)]
struct Times {
    played: TimeDelta,
    elapsed: TimeDelta,
}

impl Replay {
    /// A session at its beginning.
    pub fn new(interview: Arc<Interview>) -> Self {
        let mut times: Vec<Times> = Vec::with_capacity(interview.trail().len());
        let mut before: Option<&Entry> = None;
        let measured = |earlier: &Entry, entry: &Entry| (entry.at - earlier.at).max(TimeDelta::zero());
        let known = interview.record().times_are_known();
        let between = between_sittings(interview.trail().entries());
        for (at, entry) in interview.trail().entries().iter().enumerate() {
            let gap = match before {
                None => TimeDelta::zero(),
                // What lies between two sittings is no time of the session.
                Some(_) if between.contains(&at) => TimeDelta::zero(),
                Some(earlier) if known => measured(earlier, entry),
                Some(_) => PACE_FROM_PAPER,
            };
            let last = times.last().copied().unwrap_or(Times { played: TimeDelta::zero(), elapsed: TimeDelta::zero() });
            // A file may hold any times.
            let after = |time: TimeDelta, gap: TimeDelta| time.checked_add(&gap).unwrap_or(time);
            times.push(Times { played: after(last.played, gap.min(PAUSE_LONGEST)), elapsed: after(last.elapsed, gap) });
            before = Some(entry);
        }
        let checkpoint_entries = interview.trail().len().div_ceil(CHECKPOINTS_MAX).max(CHECKPOINT_ENTRIES_LEAST);
        let mut replay = Replay {
            record: Record::new(interview.rubric()),
            signs: marks::Signs::of(interview.trail().entries()),
            interview,
            times,
            position: TimeDelta::zero(),
            entries: 0,
            checkpoints: Vec::new(),
            checkpoint_entries,
        };
        replay.seek(TimeDelta::zero());
        replay
    }

    pub fn rubric(&self) -> &Rubric {
        self.interview.rubric()
    }

    /// The record as it stood.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// The entries that have happened.
    pub fn happened(&self) -> &[Entry] {
        &self.interview.trail().entries()[..self.entries]
    }

    fn all(&self) -> &[Entry] {
        self.interview.trail().entries()
    }

    pub fn position(&self) -> TimeDelta {
        self.position
    }

    /// The length of the replay at its own speed.
    pub fn length(&self) -> TimeDelta {
        self.times.last().map_or(TimeDelta::zero(), |last| last.played)
    }

    pub fn is_at_end(&self) -> bool {
        self.position >= self.length()
    }

    /// Returns whether the interview was measured; one that was held on paper was not.
    pub fn times_are_known(&self) -> bool {
        self.interview.record().times_are_known()
    }

    /// The fact that the interview was held on paper, with both days; none where it was not.
    pub fn told_of_paper(&self) -> Option<Message> {
        self.interview.told_of_paper()
    }

    /// The place of an entry in the session: its time since the beginning of the sitting, with its number where there are
    /// several, or its number where times are not known.
    pub fn told_at(&self, entry: usize) -> String {
        let sittings = &self.signs.sittings;
        let begun = sittings.iter().rev().find(|begun| **begun <= entry).copied();
        let number = sittings.iter().filter(|begun| **begun <= entry).count() + 1;
        let measured = self.times_are_known() && !self.interview.record().sitting_is_entered(number);
        let told = match measured {
            true => clock(self.elapsed_at(entry) - begun.map_or(TimeDelta::zero(), |begun| self.elapsed_at(begun))),
            false => (entry + 1).to_string(),
        };
        // Where there is one sitting, nothing has to say so.
        if sittings.is_empty() { told } else { format!("{number}: {told}") }
    }

    /// How far the replay is, of how much: in time, or in entries where times are not known.
    pub fn progress(&self) -> (String, String) {
        match self.times_are_known() {
            true => (clock(self.elapsed()), clock(self.elapsed_in_all())),
            false => (self.entries.to_string(), self.all().len().to_string()),
        }
    }

    /// Time since the beginning, as the clock showed it.
    pub fn elapsed(&self) -> TimeDelta {
        let Some(last) = self.entries.checked_sub(1).map(|last| self.times[last]) else { return TimeDelta::zero() };
        let Some(next) = self.times.get(self.entries) else { return last.elapsed };
        let (played, whole) = (next.played - last.played, next.elapsed - last.elapsed);
        let share = (self.position - last.played).num_milliseconds();
        match played.num_milliseconds() {
            0 => last.elapsed,
            // The clock runs faster in a shortened pause.
            played => last.elapsed + TimeDelta::milliseconds(whole.num_milliseconds() / played * share),
        }
    }

    /// The time of an entry since the first, as the clock showed it.
    pub fn elapsed_at(&self, entry: usize) -> TimeDelta {
        self.times[entry].elapsed
    }

    pub fn elapsed_in_all(&self) -> TimeDelta {
        self.times.last().map_or(TimeDelta::zero(), |last| last.elapsed)
    }

    /// The true length of the pause being played, if it is shortened.
    pub fn shortened_pause(&self) -> Option<TimeDelta> {
        let (last, next) = (self.times.get(self.entries.checked_sub(1)?)?, self.times.get(self.entries)?);
        let whole = next.elapsed - last.elapsed;
        (whole > PAUSE_LONGEST).then_some(whole)
    }

    /// Goes to a position; before the beginning is the beginning, after the end the end.
    pub fn seek(&mut self, position: TimeDelta) {
        self.position = position.clamp(TimeDelta::zero(), self.length());
        let entries = self.times.partition_point(|times| times.played <= self.position);
        self.fold(entries);
    }

    pub fn advance(&mut self, by: TimeDelta) {
        self.seek(self.position.checked_add(&by).unwrap_or(self.length()));
    }

    /// Goes to where an entry has just happened.
    pub fn seek_entry(&mut self, entry: usize) {
        if let Some(times) = self.times.get(entry) {
            self.seek(times.played);
        }
    }

    /// Goes to the next entry that happens later than now.
    pub fn next_event(&mut self) {
        match self.times.get(self.entries) {
            Some(next) => self.seek(next.played),
            None => self.seek(self.length()),
        }
    }

    /// Goes to the entry before the last that has happened; what happened at one time counts once.
    pub fn previous_event(&mut self) {
        let Some(last) = self.entries.checked_sub(1).map(|last| self.times[last].played) else { return };
        let before = self.times.partition_point(|times| times.played < last);
        self.seek(before.checked_sub(1).map_or(TimeDelta::zero(), |before| self.times[before].played));
    }

    /// Folds the beginning of the trail, from where the fold stands or from the nearest checkpoint.
    fn fold(&mut self, entries: usize) {
        let checkpoint = self.checkpoints.iter().rev().find(|(at, _)| *at <= entries);
        match checkpoint {
            Some((at, record)) if entries < self.entries || *at > self.entries => {
                (self.entries, self.record) = (*at, record.clone());
            }
            None if entries < self.entries => {
                (self.entries, self.record) = (0, Record::new(self.interview.rubric()));
            }
            _ => {}
        }
        let (rubric, trail) = (self.interview.rubric(), self.interview.trail().entries());
        while self.entries < entries {
            self.record.apply(&trail[self.entries], rubric);
            self.entries += 1;
            let last = self.checkpoints.last().map_or(0, |(at, _)| *at);
            if self.entries >= last + self.checkpoint_entries && self.checkpoints.len() < CHECKPOINTS_MAX {
                self.checkpoints.push((self.entries, self.record.clone()));
            }
        }
    }

    /// The trail as a text: where in the session each entry stands, and what it was.
    pub fn timeline(&self, language: &Language) -> impl Iterator<Item = (String, Message)> {
        let told = |(at, entry): (usize, &Entry)| (self.told_at(at), entry.event.explain(self.rubric(), language));
        self.all().iter().enumerate().map(told)
    }
}

/// The entries before which one sitting was over and the next had not begun: its beginning, and coming back before it.
fn between_sittings(entries: &[Entry]) -> Vec<usize> {
    let mut between = Vec::new();
    for at in sitting_beginnings(entries) {
        let coming = entries[..at].iter().rev().take_while(|each| each.event.comes_and_goes()).count();
        between.extend(at - coming..=at);
    }
    between
}

/// A speed within what can be followed.
pub fn speed(wished: u32) -> u32 {
    wished.clamp(1, bounds::REPLAY_SPEED_MAX)
}
