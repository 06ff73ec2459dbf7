//! Groups of a form as units, and what is only to be read: about a unit, at the opening or at the closing.

use std::collections::HashSet;

use crate::{
    bounds,
    rubric::{DraftText, DraftUnit},
};

use super::{
    super::{
        super::super::{Why, ids::Ids},
        rows::{Row, Rows},
        sheets::Field,
        types::RowType,
    },
    Form,
};

impl Form<'_, '_> {
    /// Notes before the first question are read out at the opening, those behind the last one that stand in no unit at the
    /// closing; others belong to their unit.
    pub(super) fn notes(&mut self, rows: &Rows) {
        let asking = || rows.asking().chain(&rows.own).map(|row| row.at);
        let (first, last) = (rows.asking().map(|row| row.at).next(), asking().max().unwrap_or(usize::MAX));
        let units: HashSet<Option<usize>> = rows.asking().map(|row| rows.unit(row.group)).collect();
        let notes = || rows.rows.iter().filter(|row| row.kind == RowType::Note);
        let before = notes().filter(|row| row.at < first.unwrap_or(usize::MAX));
        let behind = notes().filter(|row| row.at > last && !units.contains(&rows.unit(row.group)));
        let before: Vec<usize> = before.map(|row| row.at).collect();
        let behind: Vec<usize> = behind.map(|row| row.at).collect();
        for (name, notes) in [("opening", before), ("closing", behind)] {
            let mut read_out = DraftText::new();
            for at in notes {
                self.append(&mut read_out, at, Field::Label, name);
                self.append(&mut read_out, at, Field::Hint, name);
            }
            if read_out.is_empty() {
                continue;
            }
            // Notes that somebody has added to a form of ours stand behind what is read out already.
            let draft = &mut self.sketch.draft;
            let script = if name == "opening" { &mut draft.opening } else { &mut draft.closing };
            let script = script.get_or_insert_default();
            for (tag, text) in read_out {
                let whole = script.text.entry(tag).or_default();
                if !whole.is_empty() {
                    whole.push_str("\n\n");
                }
                whole.push_str(&text);
            }
        }
    }

    pub(super) fn units(&mut self, rows: &Rows) {
        let mut ids = Ids::new("U");
        let mut wanted: Vec<Option<usize>> = Vec::new();
        let first = rows.asking().next().map_or(usize::MAX, |row| row.at);
        for row in rows.asking() {
            let unit = rows.unit(row.group);
            if !wanted.contains(&unit) {
                wanted.push(unit);
            }
        }
        self.sketch.draft.units.iter().for_each(|unit| drop(ids.of_code(&unit.id)));
        wanted.retain(|of| !self.units.contains_key(of));
        for of in wanted {
            let group = of.and_then(|index| rows.groups.get(index));
            let id = ids.of_code(group.map_or("", |group| group.name));
            let mut unit = DraftUnit { id: id.clone(), ..DraftUnit::default() };
            match group {
                Some(group) => {
                    unit.title = self.text(group.at, Field::Label, &format!("{id}.title"));
                    self.sketch.sources.insert(id.clone(), group.name.to_owned());
                }
                None => unit.title = self.sketch.draft.title.clone(),
            }
            // What stands above a group says where it belongs.
            let outer: Vec<usize> = rows.around(group.and_then(|group| group.outer)).collect();
            for index in outer.into_iter().rev() {
                self.append(&mut unit.about, rows.groups[index].at, Field::Label, &format!("{id}.about"));
            }
            let is_told = |row: &&Row| row.kind == RowType::Head || row.kind == RowType::Note && row.at > first;
            let notes = rows.rows.iter().filter(is_told);
            for row in notes.filter(|row| rows.unit(row.group) == of) {
                // The head of a table often has the words of its group.
                let is_again = |at: usize| {
                    let label = |row: usize| self.survey.said(row, Field::Label);
                    !label(at).is_empty() && group.is_some_and(|group| label(group.at) == label(at))
                };
                if row.kind == RowType::Head && is_again(row.at) {
                    for column in self.survey.of_field(Field::Label) {
                        self.ledger.leave_cell(self.survey.number, (row.at, column.at), Why::Again);
                    }
                    continue;
                }
                self.append(&mut unit.about, row.at, Field::Label, &format!("{id}.about"));
                self.append(&mut unit.about, row.at, Field::Hint, &format!("{id}.about"));
            }
            self.units.insert(of, self.sketch.draft.units.len());
            self.sketch.draft.units.push(unit);
        }
    }

    /// Adds the texts of a cell to others, a paragraph each, as far as a text of a rubric goes.
    fn append(&mut self, to: &mut DraftText, row: usize, field: Field, into: &str) {
        let room = |text: &DraftText| {
            let longest = text.values().map(|text| text.chars().count()).max().unwrap_or(0);
            bounds::RUBRIC_TEXT_CHARS_MAX.saturating_sub(longest + 2)
        };
        let columns: Vec<usize> = self.survey.of_field(field).map(|column| column.at).collect();
        let longest = columns.iter().map(|column| self.survey.grid.said(row, *column).chars().count()).max();
        if longest.unwrap_or(0) > room(to) {
            columns.iter().for_each(|column| self.ledger.leave_cell(self.survey.number, (row, *column), Why::TooLong));
            return;
        }
        for (tag, text) in self.text(row, field, into) {
            let whole = to.entry(tag).or_default();
            if !whole.is_empty() {
                whole.push_str("\n\n");
            }
            whole.push_str(&text);
        }
    }
}
