//! Marks for the bar of a replay, and the stations to jump to.

use std::collections::HashSet;

use chrono::TimeDelta;

use crate::{
    rubric::{CriterionId, QuestionId},
    session::{Entry, Event, ObservationEvent, sitting_beginnings},
};

use super::{Focus, Replay};

/// A mark on the time bar; the greater hides the lesser where two fall together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReplayMark {
    Remark,
    Rating,
    Question,
    /// Closed, broken off, signed.
    Close,
}

/// A question or criterion that one can jump to, at the entry where it first came up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Station {
    Question(QuestionId, usize),
    Criterion(CriterionId, usize),
    /// A sitting after the first, by its number.
    Sitting(usize, usize),
}

/// Marks and stations, found once in a trail and asked for often.
#[derive(Debug, Clone, Default)]
pub(super) struct Signs {
    marks: Vec<(usize, ReplayMark)>,
    stations: Vec<Station>,
    /// The entries at which another question or criterion comes before the assessor.
    turns: Vec<usize>,
    /// The entries at which a sitting after the first begins.
    pub(super) sittings: Vec<usize>,
}

impl ReplayMark {
    fn of(event: &Event) -> Option<ReplayMark> {
        match event {
            Event::RemarkAdded { .. }
            | Event::Observation { event: ObservationEvent::Marked { .. } | ObservationEvent::Noted { .. }, .. } => {
                Some(ReplayMark::Remark)
            }
            Event::Rated { .. } | Event::Agreed { .. } | Event::CriterionReferred { .. } => Some(ReplayMark::Rating),
            Event::InterviewClosed | Event::BrokenOff { .. } | Event::Signed { .. } => Some(ReplayMark::Close),
            _ => None,
        }
    }
}

impl Signs {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut signs = Signs { sittings: sitting_beginnings(entries), ..Signs::default() };
        let (mut questions, mut criteria) = (HashSet::new(), HashSet::new());
        let mut before = None;
        for (index, entry) in entries.iter().enumerate() {
            let mut mark = ReplayMark::of(&entry.event);
            let focus = Focus::of(&entry.event);
            match &focus {
                Some(Focus::Question(question)) if questions.insert(question.clone()) => {
                    mark = mark.max(Some(ReplayMark::Question));
                    signs.stations.push(Station::Question(question.clone(), index));
                }
                Some(Focus::Criterion(criterion)) if criteria.insert(criterion.clone()) => {
                    signs.stations.push(Station::Criterion(criterion.clone(), index));
                }
                _ => {}
            }
            signs.marks.extend(mark.map(|mark| (index, mark)));
            if focus.is_some() && focus != before {
                if matches!(focus, Some(Focus::Question(_) | Focus::Criterion(_))) {
                    signs.turns.push(index);
                }
                before = focus;
            }
        }
        let held = signs.sittings.iter().enumerate().map(|(at, entry)| Station::Sitting(at + 2, *entry));
        signs.stations.extend(held);
        signs.stations.sort_by_key(Station::entry);
        signs
    }
}

impl Station {
    pub fn entry(&self) -> usize {
        match self {
            Station::Question(_, entry) | Station::Criterion(_, entry) | Station::Sitting(_, entry) => *entry,
        }
    }
}

impl Replay {
    /// The marks of a bar of so many cells.
    pub fn bar(&self, cells: usize) -> Vec<Option<ReplayMark>> {
        let mut bar = vec![None; cells];
        for (entry, mark) in &self.signs.marks {
            if let Some(cell) = self.cell(self.times[*entry].played, cells) {
                bar[cell] = bar[cell].max(Some(*mark));
            }
        }
        bar
    }

    /// The cell of a bar that a position falls into; none where there is no cell.
    pub fn cell(&self, position: TimeDelta, cells: usize) -> Option<usize> {
        let (at, whole) = (position.num_milliseconds().max(0), self.length().num_milliseconds().max(1));
        let last = cells.checked_sub(1)?;
        let cell = i128::from(at) * i128::try_from(cells).ok()? / i128::from(whole);
        Some(usize::try_from(cell).unwrap_or(last).min(last))
    }

    /// The first entries on each question and each criterion, in their order.
    pub fn stations(&self) -> &[Station] {
        &self.signs.stations
    }

    /// Goes to where the next question or criterion comes before the assessor.
    pub fn next_station(&mut self) {
        let happened = self.happened().len();
        match self.signs.turns.iter().find(|entry| **entry >= happened) {
            Some(entry) => self.seek_entry(*entry),
            None => self.seek(self.length()),
        }
    }

    /// Goes to where the next sitting begins; where none does, to the end.
    pub fn next_sitting(&mut self) {
        let happened = self.happened().len();
        match self.signs.sittings.iter().find(|entry| **entry >= happened) {
            Some(entry) => self.seek_entry(*entry),
            None => self.seek(self.length()),
        }
    }

    /// Goes to where this sitting began, or to the one before it.
    pub fn previous_sitting(&mut self) {
        let now = self.position();
        match self.signs.sittings.iter().rev().find(|entry| self.times[**entry].played < now) {
            Some(entry) => self.seek_entry(*entry),
            None => self.seek(TimeDelta::zero()),
        }
    }

    /// Goes to where this question or criterion came before the assessor, or to the one before it.
    pub fn previous_station(&mut self) {
        let now = self.position();
        match self.signs.turns.iter().rev().find(|entry| self.times[**entry].played < now) {
            Some(entry) => self.seek_entry(*entry),
            None => self.seek(TimeDelta::zero()),
        }
    }
}
