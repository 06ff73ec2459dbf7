//! What a rubric that `viva rubric export` wrote says among its extensions: the scales of its criteria and the levels
//! needed.

use serde_json::Value;

use crate::rubric::{DraftCriterion, DraftText};

use super::{
    super::{
        super::super::{Why, json},
        own,
    },
    Level, Reader,
};

impl Reader<'_, '_> {
    /// Takes the context of a criterion that stands there already in another; returns whether it was one.
    pub(super) fn is_further_context(&mut self, value: &Value, criteria: &mut [DraftCriterion]) -> bool {
        let Some(context) = own::context(value) else { return false };
        let Some(known) = criteria.iter_mut().find(|one| one.id == context.of && !one.contexts.is_empty()) else {
            return false;
        };
        if known.contexts.iter().any(|(id, _)| id == context.id) {
            return false;
        }
        let text = self.text(context.told, "text", &format!("{}.{}", context.of, context.id));
        known.contexts.push((context.id.to_owned(), text));
        if let Some(item) = value.get("CFItemURI").and_then(|item| self.items.get(super::node_id(item))) {
            self.source.pieces.leave(item, Why::Again, self.ledger);
        }
        self.leave(value);
        self.source.pieces.leave(value, Why::Again, self.ledger);
        true
    }

    /// Title, statement and first context of a criterion that is judged in several. What stands there for each context is
    /// the same with the context behind it.
    pub(super) fn first_context(
        &mut self,
        context: &own::Context,
        value: &Value,
        item: Option<&Value>,
    ) -> (DraftText, DraftText, Vec<(String, DraftText)>) {
        for piece in [self.piece(value, "description"), item.and_then(|item| self.piece(item, "abbreviatedStatement"))]
        {
            piece.into_iter().for_each(|piece| self.ledger.leave(piece, Why::Again));
        }
        for field in ["of", "id"] {
            if let Some(id) = self.piece(context.told, field) {
                self.ledger.leave(id, Why::Identifier);
            }
        }
        let mut text = |field: &str, into: &str| self.text(context.told, field, &format!("{}.{into}", context.of));
        let (title, statement) = (text("title", "title"), text("statement", "statement"));
        (title, statement, vec![(context.id.to_owned(), text("text", context.id))])
    }

    /// Our extensions of a thing, of which the ids and numbers stand in the draft.
    pub(super) fn take_own(&mut self, value: &Value) {
        let fields = own::of(value).unwrap_or(value);
        for (field, value) in fields.as_object().into_iter().flatten() {
            match (field.as_str(), self.source.pieces.piece(value)) {
                ("kind" | "counts", Some(piece)) => self.ledger.leave(piece, Why::Kind),
                ("id" | "scale" | "needed" | "critical" | "credits", Some(piece)) => self.ledger.take(piece, field),
                _ => {}
            }
        }
    }

    /// The levels of a criterion by our ids.
    pub(super) fn own_levels(&mut self, value: &Value, levels: &[Level], criterion: &mut DraftCriterion) {
        let id = own::id(value, "scale").unwrap_or_default().to_owned();
        let mut scales = self.own.take().unwrap_or_default();
        if let Some(scale) = scales.iter_mut().find(|scale| scale.id == id) {
            for level in levels {
                let Some(level_id) = own::id(level.value, "id") else { continue };
                let Some(known) = scale.levels.iter_mut().find(|known| known.id == level_id) else { continue };
                let label = self.text(level.value, "quality", &format!("{id}.{level_id}"));
                if known.label.is_empty() {
                    known.label = label;
                    known.value = level.step.score.map(|score| score.to_string());
                }
                self.level(level, (&id, level_id), true, criterion);
                self.take_own(level.value);
            }
            let of_scale = |field: &str| {
                let level = json::text(own::of(value)?, field)?;
                scale.levels.iter().any(|known| known.id == level).then(|| level.to_owned())
            };
            let needed = of_scale("needed");
            (criterion.critical, criterion.needed) =
                (of_scale("critical"), needed.filter(|needed| scale.needed.as_ref() != Some(needed)));
            self.take_own(value);
            criterion.scale = Some(id);
        }
        self.own = Some(scales);
    }
}
