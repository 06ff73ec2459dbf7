//! Changes: what the journal of a session keeps between two writings of its file. The difference between what a session
//! held and what it holds now is a few changes, and applying them leads from the one to the other. A key typed into a
//! long text is one short change, however long the session.

use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, QuestionId};

use super::{Entry, Event, Line, Moment, Place, RemarkId, Unfinished};

/// One difference between what a session held and what it holds now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// The trail has one entry more.
    Happened(Box<Entry>),
    /// The draft keeps its first `keep` events; the `drop` events after them give way to `put`.
    Drafted {
        keep: usize,
        drop: usize,
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::DRAFT_EVENTS_MAX }>")]
        put: Vec<Event>,
    },
    /// The text of one event of the draft, counted from 0, keeps `keep` bytes, and the `drop` bytes after them give way
    /// to `put`: so a key in a long text is a short change.
    Typed {
        event: usize,
        keep: usize,
        drop: usize,
        put: String,
    },
    Moved(Place),
    LineTyped(Option<Line>),
    /// The lines that were left without being confirmed, all of them.
    LinesLeft(#[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::LEFT_LINES_MAX }>")] Vec<Line>),
}

/// A change that does not fit what it was applied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoesNotFit;

impl Unfinished {
    /// The changes that lead from `before` to this.
    pub fn changes_since(&self, before: &Unfinished) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.draft != before.draft {
            changes.push(typed(&before.draft, &self.draft).unwrap_or_else(|| splice(&before.draft, &self.draft)));
        }
        if self.place != before.place {
            changes.push(Change::Moved(self.place.clone()));
        }
        if self.line != before.line {
            changes.push(Change::LineTyped(self.line.clone()));
        }
        if self.left != before.left {
            changes.push(Change::LinesLeft(self.left.clone()));
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
            Change::Typed { event, keep, drop, put } => {
                let text = self.draft.get_mut(*event).and_then(text_mut).ok_or(DoesNotFit)?;
                let end = keep.checked_add(*drop).filter(|end| text.is_char_boundary(*end)).ok_or(DoesNotFit)?;
                if !text.is_char_boundary(*keep) {
                    return Err(DoesNotFit);
                }
                text.replace_range(*keep..end, put);
            }
            Change::Moved(place) => self.place = place.clone(),
            Change::LineTyped(line) => self.line = line.clone(),
            Change::LinesLeft(left) => self.left.clone_from(left),
        }
        Ok(())
    }
}

/// The text of an event that is typed letter by letter.
fn text_mut(event: &mut Event) -> Option<&mut String> {
    match event {
        Event::RemarkAdded { text, .. } | Event::RemarkReworded { text, .. } => Some(text),
        Event::RationaleWritten { rationale: text, .. } | Event::FeedbackWritten { feedback: text } => Some(text),
        _ => None,
    }
}

/// The same, with what says that two events are of the same text.
fn text(event: &Event) -> Option<(Of<'_>, &str)> {
    match event {
        Event::RemarkAdded { remark, question, after, began, text } => {
            Some((Of::Remark(remark, Some((question, after, began))), text))
        }
        Event::RemarkReworded { remark, text } => Some((Of::Remark(remark, None), text)),
        Event::RationaleWritten { criterion, rationale } => Some((Of::Rationale(criterion), rationale)),
        Event::FeedbackWritten { feedback } => Some((Of::Feedback, feedback)),
        _ => None,
    }
}

/// The thing whose text an event tells.
#[derive(PartialEq)]
enum Of<'a> {
    Remark(&'a RemarkId, Option<(&'a QuestionId, &'a Option<RemarkId>, &'a Moment)>),
    Rationale(&'a CriterionId),
    Feedback,
}

/// The change of text, if two drafts differ by the text of one event alone.
fn typed(before: &[Event], after: &[Event]) -> Option<Change> {
    if before.len() != after.len() {
        return None;
    }
    let event = before.iter().zip(after).position(|(one, other)| one != other)?;
    if before[event + 1..] != after[event + 1..] {
        return None;
    }
    let ((of, old), (still_of, new)) = (text(&before[event])?, text(&after[event])?);
    if of != still_of {
        return None;
    }
    let mut keep = old.bytes().zip(new.bytes()).take_while(|(one, other)| one == other).count();
    while !old.is_char_boundary(keep) {
        keep -= 1;
    }
    let (old, new) = (&old[keep..], &new[keep..]);
    let mut same_below = old.bytes().rev().zip(new.bytes().rev()).take_while(|(one, other)| one == other).count();
    while !old.is_char_boundary(old.len() - same_below) {
        same_below -= 1;
    }
    let (drop, put) = (old.len() - same_below, new[..new.len() - same_below].to_owned());
    Some(Change::Typed { event, keep, drop, put })
}

/// The difference between two drafts, without the events that both begin and end with.
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
        let event = prop_oneof![
            "[aәқ]{0,4}".prop_map(|feedback| Event::FeedbackWritten { feedback }),
            ("R[12]", "[aәқ]{0,4}").prop_map(|(remark, text)| Event::RemarkReworded { remark: remark.into(), text }),
            "[ab]{0,1}".prop_map(|reason| Event::BrokenOff { reason }),
        ];
        let line = || "[ab]{0,2}".prop_map(|text| Line { asked: super::super::Asked::BreakOff, text });
        let left = prop::collection::vec(line(), 0..3);
        (prop::collection::vec(event, 0..6), prop::option::of(line()), left)
            .prop_map(|(draft, line, left)| Unfinished { place: Place::default(), draft, line, left })
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
        let mut held =
            Unfinished { draft: vec![Event::FeedbackWritten { feedback: "қ".into() }], ..Default::default() };
        for change in [
            Change::Drafted { keep: 1, drop: usize::MAX, put: Vec::new() },
            Change::Typed { event: 1, keep: 0, drop: 0, put: String::new() },
            Change::Typed { event: 0, keep: 1, drop: 1, put: String::new() },
            Change::Typed { event: 0, keep: 0, drop: 1, put: String::new() },
            Change::Typed { event: 0, keep: 0, drop: usize::MAX, put: String::new() },
            Change::Typed { event: 0, keep: 2, drop: usize::MAX, put: String::new() },
        ] {
            assert_eq!(held.apply(&change), Err(DoesNotFit), "{change:?}");
        }
    }

    #[test]
    fn a_letter_in_a_long_text_is_a_short_change() {
        let long = |tail: &str| Unfinished {
            draft: vec![Event::FeedbackWritten { feedback: "Жауап ".repeat(10_000) + tail }],
            ..Unfinished::default()
        };
        let changes = long("қ").changes_since(&long("әқ"));
        assert!(matches!(&changes[..], [Change::Typed { drop: 2, put, .. }] if put.is_empty()), "{changes:?}");
    }
}
