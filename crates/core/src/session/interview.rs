//! An interview: rubric, trail and record. What may happen in it is in `permit`.

mod permit;

use std::sync::Arc;

use crate::rubric::Rubric;

use super::{Entry, Event, Moment, Record, Refusal, RubricReference, SessionId, SessionState, Trail, TrailFault};

/// One interview as it stands. The record is always the fold of the trail.
#[derive(Debug, Clone)]
pub struct Interview {
    session: SessionId,
    rubric: Arc<Rubric>,
    trail: Trail,
    record: Record,
}

impl Interview {
    /// Begins an interview at this moment.
    pub fn begin(session: SessionId, rubric: Arc<Rubric>, by: &str, at: Moment) -> Self {
        let reference =
            RubricReference { id: rubric.id.clone(), version: rubric.version.clone(), digest: rubric.digest.clone() };
        let record = Record::new(&rubric);
        let mut interview = Interview { session: session.clone(), rubric, trail: Trail::default(), record };
        interview.append(at, by, Event::Began { session, rubric: reference });
        interview
    }

    /// Folds a trail that was made before. The trail decides; nothing is refused any more. `None` if the trail does
    /// not begin with [`Event::Began`].
    pub fn replay(rubric: Arc<Rubric>, trail: Trail) -> Option<Self> {
        let Some(Entry { event: Event::Began { session, .. }, .. }) = trail.entries().first() else { return None };
        let session = session.clone();
        let mut record = Record::new(&rubric);
        for entry in trail.entries() {
            record.apply(entry, &rubric);
        }
        Some(Interview { session, rubric, trail, record })
    }

    pub fn session(&self) -> &SessionId {
        &self.session
    }

    pub fn rubric(&self) -> &Arc<Rubric> {
        &self.rubric
    }

    pub fn trail(&self) -> &Trail {
        &self.trail
    }

    pub fn record(&self) -> &Record {
        &self.record
    }

    pub fn state(&self) -> SessionState {
        self.record.state(&self.rubric)
    }

    /// Lets an event happen if it may.
    pub fn act(&mut self, event: Event, by: &str, at: Moment) -> Result<(), Refusal> {
        self.permit_by(&event, by)?;
        self.append(at, by, event);
        Ok(())
    }

    /// Takes up what happened before and stands in a journal, if it continues the trail.
    pub fn take_up(&mut self, entry: Entry) -> Result<(), TrailFault> {
        let entry = self.trail.take_up(entry)?;
        self.record.apply(entry, &self.rubric);
        Ok(())
    }

    fn append(&mut self, at: Moment, by: &str, event: Event) {
        let entry = self.trail.append(at, by, event);
        self.record.apply(entry, &self.rubric);
    }
}
