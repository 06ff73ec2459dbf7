//! The desk: the interview being held, with its file and how far it is saved.

use std::path::PathBuf;

use chrono::TimeDelta;

use crate::session::{Event, Interview, Moment, Place, Refusal, State, Unfinished};

use super::shared::{Effect, SaveOrder};

#[derive(Debug)]
pub struct Desk {
    pub interview: Interview,
    /// None until the first save has made a file.
    pub path: Option<PathBuf>,
    pub place: Place,
    /// The file was changed by another hand than Viva's: it can be read, not gone on with.
    pub altered: bool,
    /// What is being typed and has not happened yet.
    draft: Vec<Event>,
    /// Counts changes; the file holds those up to `saved_change`.
    change: u64,
    saved_change: u64,
    /// When the first change happened that no save has been ordered for.
    unsaved_since: Option<Moment>,
    last_typed: Option<Moment>,
    saving: bool,
    /// Why the last save failed, in the user's words.
    pub failure: Option<String>,
    retry_at: Option<Moment>,
}

/// What the top line says of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    Saved,
    NotYet,
    Failed,
    ReadOnly,
}

/// A pause in typing after which the draft is written to the file.
const PAUSE: TimeDelta = TimeDelta::milliseconds(700);
/// Typing without a pause is written this often all the same.
const LONGEST_WAIT: TimeDelta = TimeDelta::seconds(5);
/// A failed save is tried again after this time.
const RETRY: TimeDelta = TimeDelta::seconds(3);

impl Desk {
    pub fn new(interview: Interview, path: Option<PathBuf>, unfinished: Unfinished, altered: bool) -> Self {
        Desk {
            interview,
            path,
            place: unfinished.place,
            altered,
            draft: unfinished.draft,
            change: 0,
            saved_change: 0,
            unsaved_since: None,
            last_typed: None,
            saving: false,
            failure: None,
            retry_at: None,
        }
    }

    /// Nothing can be changed any more: it is signed, or another hand altered the file.
    pub fn read_only(&self) -> bool {
        self.altered || self.interview.state() == State::Signed
    }

    pub fn act(&mut self, event: Event, user: &str, now: Moment) -> Result<(), Refusal> {
        if self.altered {
            return Err(Refusal::Altered);
        }
        let assessor = &self.interview.record().preparation.assessor;
        let by = if assessor.is_empty() { user } else { assessor }.to_owned();
        self.interview.act(event, &by, now)?;
        self.changed(now);
        Ok(())
    }

    /// What a screen holds that has not happened yet; kept in the file beside the trail.
    pub fn set_draft(&mut self, draft: Vec<Event>, now: Moment) {
        if self.draft != draft {
            self.draft = draft;
            self.last_typed = Some(now);
            self.changed(now);
        }
    }

    /// A key was typed into a text; its draft is set when the typing pauses.
    pub fn typed(&mut self, now: Moment) {
        self.last_typed = Some(now);
        self.changed(now);
    }

    /// Takes the draft that the last opening of the file found.
    pub fn take_draft(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.draft)
    }

    pub fn set_place(&mut self, place: Place, now: Moment) {
        if self.place != place {
            self.place = place;
            // A place alone makes no file, and does not change that of a signed session.
            if self.path.is_some() && !self.read_only() {
                self.changed(now);
            }
        }
    }

    pub fn saving(&self) -> Saving {
        if self.read_only() && self.saved_change == self.change {
            Saving::ReadOnly
        } else if self.failure.is_some() {
            Saving::Failed
        } else if self.saved_change == self.change {
            Saving::Saved
        } else {
            Saving::NotYet
        }
    }

    /// Whether everything is in the file.
    pub fn is_saved(&self) -> bool {
        self.saved_change == self.change
    }

    /// When the next save is due, if anything is unsaved and no save is under way.
    pub fn save_due(&self) -> Option<Moment> {
        if self.saving || (self.path.is_none() && self.reference().is_empty()) {
            return None;
        }
        let since = self.unsaved_since?;
        let pause = self.last_typed.map_or(since, |typed| typed + PAUSE);
        let due = pause.min(since + LONGEST_WAIT);
        Some(self.retry_at.map_or(due, |retry| retry.max(due)))
    }

    /// The order to save everything now.
    pub fn order_save(&mut self) -> Effect {
        self.saving = true;
        self.unsaved_since = None;
        let signed = self.interview.state() == State::Signed;
        let unfinished = Unfinished { place: self.place.clone(), draft: self.draft.clone() };
        Effect::Save(Box::new(SaveOrder {
            path: self.path.clone(),
            interview: self.interview.clone(),
            reference: self.reference().to_owned(),
            unfinished: (!signed).then_some(unfinished),
            change: self.change,
        }))
    }

    /// The outcome of a save: where the file is, or what is wrong.
    pub fn saved(&mut self, change: u64, result: Result<PathBuf, String>, now: Moment) {
        self.saving = false;
        match result {
            Ok(path) => {
                self.path = Some(path);
                self.saved_change = change;
                self.failure = None;
                self.retry_at = None;
            }
            Err(failure) => {
                self.failure = Some(failure);
                self.unsaved_since.get_or_insert(now);
                self.retry_at = Some(now + RETRY);
            }
        }
    }

    /// The candidate's reference, as settled or as being typed.
    fn reference(&self) -> &str {
        let drafted = self.draft.iter().find_map(|event| match event {
            Event::Prepared(preparation) => Some(preparation.candidate.as_str()),
            _ => None,
        });
        let settled = self.interview.record().preparation.candidate.as_str();
        if settled.is_empty() { drafted.unwrap_or_default() } else { settled }
    }

    fn changed(&mut self, now: Moment) {
        self.change += 1;
        self.unsaved_since.get_or_insert(now);
    }
}
