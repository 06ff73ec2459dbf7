//! Changes: what the journal of a session keeps between two writings of its file. The difference between what a
//! session held and what it holds now is a few changes, and applying them leads from the one to the other. A key typed into a long text is one short change, however long the session.

use serde::{Deserialize, Serialize};

use super::{Entry, Event, Line, Place, Unfinished};

/// One difference between what a session held and what it holds now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// The trail has one entry more.
    Happened(Box<Entry>),
    /// In the draft, `keep` events stand as they are, `drop` events after them give way to `put`.
    Drafted {
        keep: usize,
        drop: usize,
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::DRAFT_EVENTS_MAX }>")]
        put: Vec<Event>,
    },
    Moved(Place),
    LineTyped(Option<Line>),
}

/// A change that does not fit what it was applied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoesNotFit;

impl Unfinished {
    /// The changes that lead from `before` to this.
    pub fn changes_since(&self, before: &Unfinished) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.draft != before.draft {
            changes.push(splice(&before.draft, &self.draft));
        }
        if self.place != before.place {
            changes.push(Change::Moved(self.place.clone()));
        }
        if self.line != before.line {
            changes.push(Change::LineTyped(self.line.clone()));
        }
        changes
    }

    /// Applies a change to what is unfinished; one to the trail is left alone.
    pub fn apply(&mut self, change: &Change) -> Result<(), DoesNotFit> {
        match change {
            Change::Happened(_) => {}
            Change::Drafted { keep, drop, put } => {
                let end = keep.checked_add(*drop).filter(|end| *end <= self.draft.len()).ok_or(DoesNotFit)?;
                self.draft.splice(*keep..end, put.iter().cloned());
            }
            Change::Moved(place) => self.place = place.clone(),
            Change::LineTyped(line) => self.line = line.clone(),
        }
        Ok(())
    }
}

/// What differs between two drafts, without what they begin and end with alike.
fn splice(before: &[Event], after: &[Event]) -> Change {
    let keep = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let (before, after) = (&before[keep..], &after[keep..]);
    let same_below = before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one == other).count();
    let drop = before.len() - same_below;
    Change::Drafted { keep, drop, put: after[..after.len() - same_below].to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn holding() -> impl Strategy<Value = Unfinished> {
        let event = "[a-c]{0,2}".prop_map(|feedback| Event::FeedbackWritten { feedback });
        let line = prop::option::of("[ab]{0,2}".prop_map(|text| Line { asked: super::super::Asked::BreakOff, text }));
        (prop::collection::vec(event, 0..6), line).prop_map(|(draft, line)| Unfinished {
            place: Place::default(),
            draft,
            line,
        })
    }

    proptest! {
        #[test]
        fn changes_lead_from_one_holding_to_the_other(before in holding(), after in holding()) {
            let mut led = before.clone();
            for change in after.changes_since(&before) {
                led.apply(&change).unwrap();
            }
            prop_assert_eq!(led, after);
        }
    }

    #[test]
    fn a_change_to_another_draft_does_not_fit() {
        let change = Change::Drafted { keep: 1, drop: usize::MAX, put: Vec::new() };
        assert_eq!(Unfinished::default().apply(&change), Err(DoesNotFit));
    }
}
