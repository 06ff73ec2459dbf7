//! Units and parts by the items of a package, where these say that they are such, else by categories.

use std::collections::HashMap;

use serde_json::Value;

use crate::rubric::{DraftPart, DraftUnit};

use super::{
    super::{
        super::super::{Why, ids::Ids, json},
        associations,
        items::association_type,
        node_id, own,
    },
    Reader, points,
};

/// The item below which each item stands, by their ids.
pub(super) fn parents(package: &Value) -> HashMap<&str, &str> {
    let mut parents = HashMap::new();
    for value in associations(package) {
        let kind = json::text(value, "associationType").unwrap_or_default();
        if let (Some(child), Some(parent)) = (value.get("originNodeURI"), value.get("destinationNodeURI"))
            && association_type(kind) == "ischildof"
        {
            parents.entry(node_id(child)).or_insert_with(|| node_id(parent));
        }
    }
    parents
}

/// The unit of a criterion and the part in it, where the items of a package say that they are such.
pub(super) type UnitAndPart<'v> = (&'v Value, Option<&'v Value>);

impl<'r> Reader<'r, '_> {
    /// The unit and part of a criterion, by the items above its own that are called so.
    pub(super) fn unit_and_part(&self, criterion: &Value) -> Option<UnitAndPart<'r>> {
        let mut at = node_id(criterion.get("CFItemURI")?);
        let mut part = None;
        // A unit is at most two steps above.
        for _ in 0..2 {
            let item = *self.items.get(*self.parents.get(at)?)?;
            match json::text(item, "CFItemType")? {
                "Unit" => return Some((item, part)),
                "Part" => part = Some(item),
                _ => return None,
            }
            at = node_id(item);
        }
        None
    }

    /// A unit without criteria: by its item, or by the category that its criteria name.
    pub(super) fn unit(&mut self, criterion: &Value, place: Option<UnitAndPart>, ids: &mut Ids) -> DraftUnit {
        let Some((item, _)) = place else {
            let id = ids.counted();
            let title = self.text(criterion, "category", &format!("{id}.title"));
            return DraftUnit { id, title, ..DraftUnit::default() };
        };
        let id = ids.of_code(json::text(item, "humanCodingScheme").unwrap_or_default());
        let title = self.text(item, "fullStatement", &format!("{id}.title"));
        let about = self.text(item, "notes", &format!("{id}.about"));
        self.take_code(item, &id);
        let credits = own::of(item).and_then(|own| own.get("credits")).and_then(Value::as_f64);
        self.take_own(item);
        let credits = credits.and_then(|credits| points(&credits.to_string())).filter(|credits| credits.is_positive());
        DraftUnit { id, title, about, credits: credits.map(|credits| credits.to_string()), ..DraftUnit::default() }
    }

    /// The part of a unit that an item is.
    pub(super) fn part<'u>(&mut self, item: &Value, unit: &'u mut DraftUnit) -> &'u mut DraftPart {
        let code = json::text(item, "humanCodingScheme").unwrap_or_default();
        let key = (unit.id.clone(), node_id(item).to_owned());
        let at = self.parts.get(&key).copied().unwrap_or_else(|| {
            let mut ids = Ids::new("P");
            // Parts that are there keep their ids.
            unit.parts.iter().for_each(|part| drop(ids.of_code(&part.id)));
            let id = ids.of_code(code);
            let title = self.text(item, "fullStatement", &format!("{id}.title"));
            let about = self.text(item, "notes", &format!("{id}.about"));
            self.take_code(item, &id);
            unit.parts.push(DraftPart { id, title, about, ..DraftPart::default() });
            self.parts.insert(key, unit.parts.len() - 1);
            unit.parts.len() - 1
        });
        &mut unit.parts[at]
    }

    /// A code that has become an id is taken.
    pub(super) fn take_code(&mut self, item: &Value, id: &str) {
        if let Some(piece) = self.piece(item, "humanCodingScheme") {
            match self.ledger.said(piece) == id {
                true => self.ledger.take(piece, id),
                false => self.ledger.leave(piece, Why::Identifier),
            }
        }
    }
}
