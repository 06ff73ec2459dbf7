//! Scales of Moodle: names with commas between them, and a configuration that says from which one on a competency is held.

use serde_json::Value;

use crate::{
    bounds::LEVELS_MAX,
    locale::Message,
    message,
    rubric::{DraftLevel, DraftScale, DraftText, ScaleKind},
};

use super::{
    super::super::{clean, ids::Ids, ledger::Ledger, text::Texts},
    Source, rows,
};

/// The scales of a table, one for each list of values and its configuration.
pub(super) struct Values<'s> {
    source: Source<'s>,
    known: Vec<(String, String, DraftScale)>,
    ids: Ids,
    pub(super) notes: Vec<Message>,
}

impl<'s> Values<'s> {
    pub(super) fn new(source: Source<'s>) -> Self {
        Values { source, known: Vec::new(), ids: Ids::new("S"), notes: Vec::new() }
    }

    /// The scale of a row; none where it has none of its own.
    pub(super) fn scale(&mut self, row: usize, texts: &Texts, ledger: &mut Ledger) -> Option<DraftScale> {
        let (said, configured) = (self.source.said(row, rows::SCALE), self.source.said(row, rows::CONFIGURATION));
        let names: Vec<String> =
            said.split(',').map(|name| clean::marked_up(name).text).filter(|name| !name.is_empty()).collect();
        if names.is_empty() || names.len() > LEVELS_MAX {
            return None;
        }
        let key = (said.to_owned(), configured.to_owned());
        let known = self.known.iter().find(|(names, configuration, _)| (names, configuration) == (&key.0, &key.1));
        let scale = match known {
            Some((.., scale)) => scale.clone(),
            None => {
                let scale = self.make(&names, configured, texts);
                self.known.push((key.0, key.1, scale.clone()));
                scale
            }
        };
        ledger.take_cell(self.source.number, (row, rows::SCALE), &format!("{}.levels", scale.id));
        Some(scale)
    }

    fn make(&mut self, names: &[String], configured: &str, texts: &Texts) -> DraftScale {
        let text = |words: &str| DraftText::from([(texts.language.clone(), words.to_owned())]);
        let mut ids = Ids::new("L");
        let levels: Vec<DraftLevel> =
            names.iter().map(|name| DraftLevel { id: ids.of_code(name), label: text(name), value: None }).collect();
        let title = match names {
            [first, .., last] => format!("{first} – {last}"),
            _ => names.concat(),
        };
        let id = self.ids.counted();
        let needed = self.needed(&id, configured, names.len());
        let needed = needed.and_then(|at| levels.get(at)).map(|level| level.id.clone());
        DraftScale { id, kind: ScaleKind::Ordinal, title: text(&title), levels, needed }
    }

    /// The lowest value at which a competency is held. What a configuration says is not always meant: it is told where it
    /// names values that the scale lacks, or some value and none above it.
    fn needed(&mut self, scale: &str, configured: &str, count: usize) -> Option<usize> {
        let configured: Value = serde_json::from_str(configured).ok()?;
        let number = |value: &Value, field: &str| match value.get(field)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            Value::Bool(truth) => Some(i64::from(*truth)),
            _ => None,
        };
        let named =
            || configured.as_array().into_iter().flatten().skip(1).filter_map(|one| Some((number(one, "id")?, one)));
        let held = named().filter(|(_, one)| number(one, "proficient").is_some_and(|held| held != 0));
        let mut held: Vec<i64> = held.map(|(id, _)| id).collect();
        let are_there = 1..=count as i64;
        let unknown = named().filter(|(id, _)| !are_there.contains(id)).count();
        held.retain(|id| are_there.contains(id));
        held.sort_unstable();
        held.dedup();
        if unknown > 0 {
            self.notes.push(message!("import-note-values-unknown", scale = scale, count = unknown));
        }
        let lowest = *held.first()?;
        if (lowest..=count as i64).count() > held.len() || lowest == 1 {
            self.notes.push(message!("import-note-values-doubtful", scale = scale));
        }
        usize::try_from(lowest - 1).ok()
    }
}
