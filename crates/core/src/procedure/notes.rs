//! The notes to one question, or to one observation: a text in which every line is a remark with the time of its first letter.
//!
//! The assessor edits one text freely; what that means for the remarks is found by comparing lines. A line that was
//! changed stays the same remark, a new line is a new remark, a line that is gone or empty is a remark removed.

use std::collections::HashSet;

use crate::{
    rubric::QuestionId,
    session::{Event, Moment, ObservationEvent, ObservationId, Record, Remark, RemarkId},
};

/// The notes as they are being edited.
#[derive(Debug, Clone, PartialEq)]
pub struct Notes {
    of: NotesOf,
    /// A row for each line of the text, in the same order; never empty.
    rows: Vec<NoteRow>,
}

/// What remarks are noted to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotesOf {
    Question(QuestionId),
    Observation(ObservationId),
}

impl NotesOf {
    fn remarks<'a>(&self, record: &'a Record) -> &'a [Remark] {
        let remarks = match self {
            NotesOf::Question(question) => record.questions.get(question).map(|each| each.remarks.as_slice()),
            NotesOf::Observation(observation) => {
                record.observations.get(observation).map(|each| each.remarks.as_slice())
            }
        };
        remarks.unwrap_or_default()
    }

    fn added(&self, remark: RemarkId, after: Option<RemarkId>, began: Moment, text: String) -> Event {
        match self {
            NotesOf::Question(question) => {
                Event::RemarkAdded { remark, question: question.clone(), after, began, text }
            }
            NotesOf::Observation(observation) => {
                let event = ObservationEvent::Noted { remark, after, began, text };
                Event::Observation { observation: observation.clone(), event }
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
struct NoteRow {
    remark: Option<RemarkId>,
    began: Moment,
    text: String,
}

impl Notes {
    /// The remarks on record, and an empty row to type on.
    pub fn new(question: QuestionId, record: &Record, now: Moment) -> Self {
        Notes::to(NotesOf::Question(question), record, now)
    }

    /// The remarks to an observation, and an empty row.
    pub fn of_observation(observation: ObservationId, record: &Record, now: Moment) -> Self {
        Notes::to(NotesOf::Observation(observation), record, now)
    }

    fn to(of: NotesOf, record: &Record, now: Moment) -> Self {
        let remarks = of.remarks(record);
        let of_remark =
            |remark: &Remark| NoteRow { remark: Some(remark.id.clone()), began: remark.at, text: remark.text.clone() };
        let mut rows: Vec<NoteRow> = remarks.iter().map(of_remark).collect();
        rows.push(NoteRow { remark: None, began: now, text: String::new() });
        Notes { of, rows }
    }

    /// The notes with one more line, which begins when their last one does.
    pub(super) fn with_line(mut self, text: String) -> Self {
        if let Some(last) = self.rows.last().cloned() {
            self.rows.push(NoteRow { remark: None, text, ..last });
        }
        self
    }

    pub fn of(&self) -> &NotesOf {
        &self.of
    }

    /// The lines of the text.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.text.as_str())
    }

    /// Brings the rows in line with the text after it changed.
    pub fn follow(&mut self, texts: &[String], now: Moment) {
        let same_above = self.rows.iter().zip(texts).take_while(|(row, text)| row.text == **text).count();
        let most_below = self.rows.len().min(texts.len()) - same_above;
        let same_below = (self.rows.iter().rev().zip(texts.iter().rev()))
            .take(most_below)
            .take_while(|(row, text)| row.text == **text)
            .count();
        let changed = &texts[same_above..texts.len() - same_below];
        let mut before = self.rows[same_above..self.rows.len() - same_below].iter();
        let renewed: Vec<NoteRow> = changed
            .iter()
            .map(|text| match before.next() {
                Some(row) => {
                    let begins = row.text.is_empty() && row.remark.is_none();
                    let began = if begins { now } else { row.began };
                    NoteRow { remark: row.remark.clone(), began, text: text.clone() }
                }
                None => NoteRow { remark: None, began: now, text: text.clone() },
            })
            .collect();
        let replaced = same_above..self.rows.len() - same_below;
        self.rows.splice(replaced, renewed);
    }

    /// The time to show beside a row: of its first letter, none for an empty row.
    pub fn time_of(&self, row: usize) -> Option<Moment> {
        self.rows.get(row).filter(|row| !row.text.trim().is_empty()).map(|row| row.began)
    }

    /// Takes up what stands on record now: the rows know their remarks.
    pub fn catch_up(&mut self, record: &Record) {
        let known = self.of.remarks(record);
        let linked: HashSet<RemarkId> = self.rows.iter().filter_map(|row| row.remark.clone()).collect();
        // Rows and remarks come in one order.
        let mut added = known.iter().filter(|remark| !linked.contains(&remark.id)).peekable();
        let on_record: HashSet<&RemarkId> = known.iter().map(|remark| &remark.id).collect();
        for row in &mut self.rows {
            row.remark = row.remark.take().filter(|id| on_record.contains(id));
            let text = row.text.trim();
            if row.remark.is_none()
                && let Some(remark) = added.next_if(|remark| remark.text == text && remark.at == row.began)
            {
                row.remark = Some(remark.id.clone());
            }
        }
    }

    /// The events by which the remarks become what the text says.
    pub fn events(&self, record: &Record) -> Vec<Event> {
        let known = self.of.remarks(record);
        let mut events = Vec::new();
        let mut after = None;
        let mut added = 0;
        // Rows and remarks come in one order, so that each is met where the one before was.
        let (mut next, mut met) = (0, 0);
        for row in &self.rows {
            let text = row.text.trim();
            let on_record = row.remark.as_ref().and_then(|id| {
                let here = known.get(next).is_some_and(|remark| remark.id == *id).then_some(next);
                let found = here.or_else(|| known.iter().position(|remark| remark.id == *id))?;
                (next, met) = (found + 1, met + 1);
                known.get(found)
            });
            match (on_record, text.is_empty()) {
                (None, true) => continue,
                (None, false) => {
                    let remark = record.remark_ahead(added);
                    added += 1;
                    events.push(self.of.added(remark.clone(), after, row.began, text.to_owned()));
                    after = Some(remark);
                }
                (Some(remark), true) => events.push(Event::RemarkRemoved { remark: remark.id.clone() }),
                (Some(remark), false) => {
                    if remark.text != text {
                        events.push(Event::RemarkReworded { remark: remark.id.clone(), text: text.to_owned() });
                    }
                    after = Some(remark.id.clone());
                }
            }
        }
        if met < known.len() {
            let kept: HashSet<&RemarkId> = self.rows.iter().filter_map(|row| row.remark.as_ref()).collect();
            let gone = known.iter().filter(|remark| !kept.contains(&remark.id));
            events.extend(gone.map(|remark| Event::RemarkRemoved { remark: remark.id.clone() }));
        }
        events
    }
}
