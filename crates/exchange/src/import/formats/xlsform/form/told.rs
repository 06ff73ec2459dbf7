//! What of a form stands in no draft, and what is told of it as a whole.

use crate::{locale::Message, message};

use super::{
    super::{
        super::super::{Why, text::only},
        rows::Rows,
        sheets::Field,
        types::RowType,
    },
    Form,
};

impl Form<'_, '_> {
    /// Says of the cells of all typed rows why they stand in no draft.
    pub(super) fn leave(&mut self, rows: &Rows) {
        let of_rows = rows.rows.iter().chain(&rows.own).map(|row| (row.at, Some(&row.kind), false));
        let of_groups = rows.groups.iter().map(|group| (group.at, None, group.is_repeat));
        for (row, kind, is_repeat) in of_rows.chain(of_groups).chain(rows.ends.iter().map(|end| (*end, None, false))) {
            let is_filled = kind == Some(&RowType::Filled);
            for column in &self.survey.columns {
                let why = match column.field {
                    Field::Type => Why::Kind,
                    Field::Name => Why::Identifier,
                    Field::Calculation => Why::WorkedOut,
                    _ if is_filled => Why::NotAsked,
                    Field::Relevant | Field::Filter => Why::Condition,
                    Field::Required => Why::Rule,
                    Field::Constraint | Field::Message => Why::Constraint,
                    Field::Appearance | Field::Parameters => Why::Display,
                    Field::RepeatCount => Why::Repeat,
                    Field::Media => Why::Media,
                    Field::Guidance => Why::MarkersNote,
                    Field::Disabled => Why::State,
                    Field::Default => Why::NotAsked,
                    Field::Own(_) => Why::NotUnderstood,
                    Field::Label | Field::Hint if is_repeat => Why::Repeat,
                    Field::Label | Field::Hint if kind.is_none() => Why::Heading,
                    Field::Label | Field::Hint | Field::List | Field::Rated | Field::Other => continue,
                };
                self.ledger.leave_cell(self.survey.number, (row, column.at), why);
            }
        }
    }

    pub(super) fn tell(&mut self, rows: &Rows) {
        let mut notes: Vec<Message> = Vec::new();
        if self.unsaid > 0 {
            notes.push(message!("import-note-conditions-left", count = self.unsaid));
        }
        let repeats = rows.groups.iter().filter(|group| group.is_repeat && group.asks).count();
        if repeats > 0 {
            notes.push(message!("import-note-repeats", count = repeats));
        }
        let refers =
            self.sketch.draft.questions.iter().filter(|question| only(&question.wording).contains("${")).count();
        if refers > 0 {
            notes.push(message!("import-note-refers", count = refers));
        }
        self.sketch.notes.extend(notes);
        self.sketch.notes.extend(self.texts.notes());
    }
}
