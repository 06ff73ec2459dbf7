//! How far the interview on the desk is on the disk.
//!
//! After every message the desk compares what it holds with what it held, and what differs goes into the journal before
//! the screen shows it. The journal is made durable within a moment; at pauses everything is written into the session's
//! file, which makes the journal superfluous. Where the journal cannot be written, the file is tried, and the other way
//! round; while neither can, the interview goes on in memory and says so.

use std::path::PathBuf;

use chrono::TimeDelta;

use crate::{
    desk::{AtOnce, DeskAccess, JournalStep, Order, SaveOrder, Saving},
    locale::Message,
    session::{Change, Moment, SessionState},
};

use super::{Desk, Kept};

/// A pause in typing after which the file is written.
const PAUSE: TimeDelta = TimeDelta::seconds(2);
/// The longest time between two saves while typing goes on without a pause.
const LONGEST_WAIT: TimeDelta = TimeDelta::seconds(30);
/// The time after which a failed save is tried again.
const RETRY: TimeDelta = TimeDelta::seconds(3);

impl Desk {
    /// Lets failed saves be tried again at once, as somebody wants to leave.
    pub fn hurry(&mut self) {
        self.retry = None;
        self.journal_retry = None;
    }

    /// Orders the changes that journal and file do not hold yet to be kept: the first time in a new file, later in the
    /// journal. Nothing is ordered while a failed journal waits to be tried again.
    pub fn keep(&mut self, now: Moment) -> Option<Order> {
        if self.access != DeskAccess::Write {
            return None;
        }
        let changes = self.changes_since_kept();
        if changes.is_empty() {
            if self.path.is_none() && self.saving.is_none() {
                // The change that could not be saved was taken back.
                (self.failure, self.retry) = (None, None);
            }
            return None;
        }
        // Beginning and looking at the first steps leaves no trace.
        let mark = usize::from(self.interview.record().practice.is_some());
        self.touched |= self.interview.trail().len() > 1 + mark;
        if !self.touched {
            self.kept = self.held();
            return None;
        }
        self.unfolded_since.get_or_insert(now);
        let waits = |retry: Option<Moment>| retry.is_some_and(|retry| now < retry && retry - now <= RETRY);
        if self.path.is_none() {
            if self.saving.is_some() || waits(self.retry) {
                return None;
            }
            return Some(AtOnce::Create(self.order(now)).into());
        }
        if self.journal_failed && (self.saving.is_some() || waits(self.journal_retry)) {
            return None;
        }
        self.lasting.count(now);
        self.journal_failed = false;
        let held = self.held();
        self.kept_before = Some(std::mem::replace(&mut self.kept, held));
        Some(AtOnce::Journal(JournalStep { number: self.lasting.change(), changes }).into())
    }

    fn changes_since_kept(&self) -> Vec<Change> {
        let happened = &self.interview.trail().entries()[self.kept.entries..];
        let mut changes: Vec<Change> = happened.iter().map(|entry| Change::Happened(Box::new(entry.clone()))).collect();
        changes.extend(self.unfinished.changes_since(&self.kept.unfinished));
        changes
    }

    fn held(&self) -> Kept {
        Kept {
            number: self.lasting.change(),
            entries: self.interview.trail().len(),
            unfinished: self.unfinished.clone(),
        }
    }

    /// The file of a new session was made, or could not be.
    pub fn created(&mut self, result: Result<PathBuf, Message>, now: Moment) {
        match result {
            Ok(path) => {
                self.path = Some(path);
                if let Some((_, kept)) = self.saving.take() {
                    self.kept = kept;
                }
                self.lasting.gap(self.lasting.change());
                self.failure = None;
                self.retry = None;
                // The file lasts only once it is written again, durably.
                self.unfolded_since = Some(now - LONGEST_WAIT);
            }
            Err(failure) => self.failed(failure, now),
        }
    }

    /// The last step did not reach the journal.
    pub fn not_journaled(&mut self, failure: Message, now: Moment) {
        if let Some(kept) = self.kept_before.take() {
            self.kept = kept;
        }
        self.journal_failed = true;
        self.journal_retry = Some(now + RETRY);
        self.failure = Some(failure);
        // The file may still be written where the journal cannot.
        self.unfolded_since = Some(now - LONGEST_WAIT);
    }

    /// The journal lasts up to a number, or could not be synced. Then nothing that it holds is sure to last, until the
    /// file is written.
    pub fn synced(&mut self, number: u64, result: Result<(), Message>, now: Moment) {
        match result {
            Ok(()) => {
                self.lasting.synced(number);
                // A file that cannot be written is told until it can, though the journal holds everything.
                if self.is_durable() && self.retry.is_none() {
                    self.failure = None;
                }
            }
            // A change that the file holds for good needs no journal.
            Err(_) if self.lasting.is_folded(number) => {}
            Err(failure) => {
                self.lasting.gap(number);
                self.failure = Some(failure);
                self.unfolded_since = Some(now - LONGEST_WAIT);
            }
        }
    }

    /// The state of the file, as it is told now; none while there is nothing to save.
    pub fn saving(&self, now: Moment) -> Option<Saving> {
        if self.path.is_none() && self.has_nothing() {
            return None;
        }
        Some(match self.access {
            DeskAccess::Along(_) => Saving::Along,
            DeskAccess::Altered | DeskAccess::Behind => Saving::ReadOnly,
            DeskAccess::Write if self.failure.is_some() => Saving::Failed,
            DeskAccess::Write if !self.is_durable() && !self.lasting.only_young_wait(now) => Saving::NotYet,
            DeskAccess::Write if self.read_only() => Saving::ReadOnly,
            DeskAccess::Write => Saving::Saved,
        })
    }

    /// Returns true while a file would hold nothing beyond what a new one does: no file is made for blanks.
    fn has_nothing(&self) -> bool {
        !self.touched || (self.saving.is_none() && self.changes_since_kept().is_empty())
    }

    /// Returns true if everything lasts over a loss of power.
    fn is_durable(&self) -> bool {
        let in_journal = self.lasting.all_last() && !self.journal_failed;
        in_journal && (self.path.is_some() || self.has_nothing())
    }

    /// The time at which it has to be told that a change does not last yet, if nothing comes before.
    pub fn told_unsaved_at(&self) -> Option<Moment> {
        self.lasting.told_at()
    }

    /// Returns true if everything is in the file.
    pub fn is_saved(&self) -> bool {
        if self.access != DeskAccess::Write || !self.touched {
            return true;
        }
        match &self.path {
            Some(_) => self.lasting.is_folded(self.lasting.change()) && self.changes_since_kept().is_empty(),
            None => self.has_nothing(),
        }
    }

    /// The time of the next save, if there is anything to save and no save is under way.
    pub fn save_due(&self, now: Moment) -> Option<Moment> {
        if self.saving.is_some() || self.is_saved() {
            return None;
        }
        // A clock that was set back must not put off a save.
        let soon = |due: Moment| if due - now > LONGEST_WAIT { now } else { due };
        if self.path.is_none() {
            // Making the file is tried again then.
            return self.retry.map(soon);
        }
        let signed = self.interview.state() == SessionState::Signed;
        let since = self.unfolded_since.unwrap_or(now);
        let pause = self.last_typed.map_or(since, |typed| typed + PAUSE);
        let due = if signed { now } else { pause.min(since + LONGEST_WAIT) };
        let due = self.retry.map_or(due, |retry| retry.max(due));
        Some(soon(due))
    }

    /// The order to write everything into the file now, unless that is being done.
    pub fn order_save(&mut self, now: Moment) -> Option<Order> {
        let under_way = self.saving.as_ref().is_some_and(|(_, kept)| *kept == self.held());
        (!under_way).then(|| Order::Save(self.order(now)))
    }

    fn order(&mut self, now: Moment) -> Box<SaveOrder> {
        // Changes that the journal does not hold have no number yet.
        if !self.changes_since_kept().is_empty() {
            self.lasting.count(now);
        }
        self.saving = Some((self.lasting.change(), self.held()));
        self.unfolded_since = None;
        Box::new(self.copy())
    }

    /// Everything as it stands, to be written somewhere.
    pub fn copy(&self) -> SaveOrder {
        let signed = self.interview.state() == SessionState::Signed;
        SaveOrder {
            interview: self.interview.clone(),
            // The reference as settled: half a reference names no file.
            reference: self.interview.record().preparation.candidate.clone(),
            unfinished: (!signed).then(|| self.unfinished.clone()),
            change: self.lasting.change(),
        }
    }

    /// The outcome of a save: where the file is, or what is wrong.
    pub fn saved(&mut self, change: u64, result: Result<PathBuf, Message>, now: Moment) {
        let held = self.saving.take_if(|(number, _)| *number == change);
        match result {
            Ok(path) => {
                self.path = Some(path);
                self.lasting.folded(change);
                // The journal may have gone on since the save was ordered, and then failed: it holds more than the
                // file.
                if let Some((_, kept)) = held.filter(|(number, _)| *number >= self.kept.number) {
                    self.kept = kept;
                    self.journal_failed = false;
                }
                self.retry = None;
                if !self.journal_failed && self.lasting.bridges_gap() {
                    self.failure = None;
                }
                if self.lasting.is_folded(self.lasting.change()) && self.changes_since_kept().is_empty() {
                    self.unfolded_since = None;
                } else {
                    self.unfolded_since.get_or_insert(now);
                }
            }
            Err(failure) => self.failed(failure, now),
        }
    }

    fn failed(&mut self, failure: Message, now: Moment) {
        self.saving = None;
        self.failure = Some(failure);
        self.unfolded_since.get_or_insert(now);
        self.retry = Some(now + RETRY);
    }
}
