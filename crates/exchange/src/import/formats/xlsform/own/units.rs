//! Units and parts, which are groups of the form.

use std::collections::HashMap;

use crate::{
    bounds::{PARTS_MAX, UNITS_MAX},
    rubric::{
        DraftPart, DraftUnit,
        raw::{RawHurdle, RawUnitRule},
    },
};

use super::{
    super::{
        super::{
            super::super::marks::{Kind, Mark},
            scales::number_of_rubric,
        },
        form::Form,
        rows::Rows,
        sheets::Field,
    },
    an_id, ids, yes_or_no,
};

impl<'g> Form<'_, 'g> {
    /// The units and parts with the places of their groups.
    pub(super) fn own_units(&mut self, rows: &Rows<'g>) -> HashMap<usize, (usize, Option<usize>)> {
        let mut places = HashMap::new();
        for (index, group) in rows.groups.iter().enumerate() {
            match group.mark {
                Some((Kind::Title, _)) => self.sketch.draft.title = self.own_text(group.at, Field::Label, "title"),
                Some((Kind::Unit, id)) if self.sketch.draft.units.len() < UNITS_MAX => {
                    let title = self.own_text(group.at, Field::Label, &format!("{id}.title"));
                    let separately = self.own_read(group.at, Mark::Separately, id, |said| said.parse().ok());
                    let unit = DraftUnit {
                        id: id.to_owned(),
                        title,
                        credits: self.own_read(group.at, Mark::Credits, id, number_of_rubric),
                        elective: self.own_read(group.at, Mark::Elective, id, an_id),
                        rule: self.own_notation::<RawUnitRule>(group.at, Mark::Rule, id),
                        separately,
                        hurdle: self.own_notation::<RawHurdle>(group.at, Mark::Hurdle, id),
                        requires: ids(self.own_said(group.at, Mark::Requires, id)),
                        ..DraftUnit::default()
                    };
                    self.own_id(group.at, id, group.name);
                    places.insert(index, (self.sketch.draft.units.len(), None));
                    self.units.insert(Some(index), self.sketch.draft.units.len());
                    self.sketch.draft.units.push(unit);
                }
                Some((Kind::Part, id)) => {
                    let Some((unit, None)) = group.outer.and_then(|outer| places.get(&outer)).copied() else {
                        continue;
                    };
                    let title = self.own_text(group.at, Field::Label, &format!("{id}.title"));
                    let rule = self.own_notation::<RawUnitRule>(group.at, Mark::Rule, id);
                    let separately = self.own_read(group.at, Mark::Separately, id, yes_or_no).unwrap_or_default();
                    let part = DraftPart { id: id.to_owned(), title, rule, separately, ..DraftPart::default() };
                    self.own_id(group.at, id, group.name);
                    let Some(of) = self.sketch.draft.units.get_mut(unit) else { continue };
                    if of.parts.len() < PARTS_MAX {
                        places.insert(index, (unit, Some(of.parts.len())));
                        self.units.insert(Some(index), unit);
                        of.parts.push(part);
                    }
                }
                _ => {}
            }
        }
        // Questions that are added in the group of a unit's questions belong to that unit.
        for (index, group) in rows.groups.iter().enumerate() {
            let Some((Kind::Questions, id)) = group.mark else { continue };
            if let Some(unit) = self.sketch.draft.units.iter().position(|unit| unit.id == id) {
                self.units.insert(Some(index), unit);
            }
        }
        places
    }
}
