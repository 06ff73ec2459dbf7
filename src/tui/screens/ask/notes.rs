//! The notes to one question: a text in which every line is a remark with the time of its first letter.
//!
//! The assessor edits one text freely; what that means for the remarks is found by comparing lines. A line that was
//! changed stays the same remark, a new line is a new remark, a line that is gone or empty is a remark removed.

use std::collections::HashSet;

use crate::{
    rubric::QuestionId,
    session::{Event, Moment, Record, RemarkId},
    tui::widgets::{Editor, Lines},
};

#[derive(Debug, Clone)]
pub struct Notes {
    pub editor: Editor,
    question: QuestionId,
    /// One per row of the editor, in the same order.
    rows: Vec<NoteRow>,
}

#[derive(Debug, Clone)]
struct NoteRow {
    remark: Option<RemarkId>,
    began: Moment,
    text: String,
}

impl Notes {
    pub fn new(question: QuestionId, record: &Record, now: Moment) -> Self {
        let remarks = record.questions.get(&question).map(|each| each.remarks.as_slice()).unwrap_or_default();
        let of_remark = |remark: &crate::session::Remark| NoteRow {
            remark: Some(remark.id.clone()),
            began: remark.at,
            text: remark.text.clone(),
        };
        let mut rows: Vec<NoteRow> = remarks.iter().map(of_remark).collect();
        // There is always an empty row to type on.
        rows.push(NoteRow { remark: None, began: now, text: String::new() });
        let texts = rows.iter().map(|row| row.text.clone()).collect();
        Notes { editor: Editor::from_rows(texts, Lines::Many), question, rows }
    }

    /// Brings the rows in line with the editor after it changed.
    pub fn follow(&mut self, now: Moment) {
        let texts = self.editor.rows();
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

    /// What happens to the remarks if the notes are left as they are now.
    pub fn events(&self, record: &Record) -> Vec<Event> {
        self.changes(record).into_iter().map(|(_, event)| event).collect()
    }

    /// Takes up that a change has happened: the row knows its remark.
    pub fn happened(&mut self, row: Option<usize>, event: &Event) {
        let Some(row) = row.and_then(|row| self.rows.get_mut(row)) else { return };
        match event {
            Event::RemarkAdded { remark, .. } => row.remark = Some(remark.clone()),
            Event::RemarkRemoved { .. } => row.remark = None,
            _ => {}
        }
    }

    /// What happens to the remarks, each with the row that it comes from.
    pub fn changes(&self, record: &Record) -> Vec<(Option<usize>, Event)> {
        let known = record.questions.get(&self.question).map(|each| each.remarks.as_slice()).unwrap_or_default();
        let mut changes = Vec::new();
        let mut after = None;
        let mut added = 0;
        // Rows and remarks come in one order, so that each is met where the one before was.
        let (mut next, mut met) = (0, 0);
        for (index, row) in self.rows.iter().enumerate() {
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
                    let (question, text) = (self.question.clone(), text.to_owned());
                    let began = row.began;
                    let event = Event::RemarkAdded { remark: remark.clone(), question, after, began, text };
                    changes.push((Some(index), event));
                    after = Some(remark);
                }
                (Some(remark), true) => {
                    changes.push((Some(index), Event::RemarkRemoved { remark: remark.id.clone() }));
                }
                (Some(remark), false) => {
                    if remark.text != text {
                        let event = Event::RemarkReworded { remark: remark.id.clone(), text: text.to_owned() };
                        changes.push((Some(index), event));
                    }
                    after = Some(remark.id.clone());
                }
            }
        }
        if met < known.len() {
            let kept: HashSet<&RemarkId> = self.rows.iter().filter_map(|row| row.remark.as_ref()).collect();
            let gone = known.iter().filter(|remark| !kept.contains(&remark.id));
            changes.extend(gone.map(|remark| (None, Event::RemarkRemoved { remark: remark.id.clone() })));
        }
        changes
    }
}
