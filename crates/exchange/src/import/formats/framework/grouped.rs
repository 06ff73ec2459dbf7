//! Units by the areas that rows of a table name, and in each of them criteria by their names.

use std::collections::HashMap;

use indexmap::IndexMap;

use crate::{
    import::{ids::Ids, ledger::Ledger, text::Texts},
    rubric::{DraftCriterion, DraftUnit},
};

pub(super) struct Grouped<'g> {
    /// The scale of all criteria.
    scale: &'static str,
    units: IndexMap<&'g str, DraftUnit>,
    /// The places of criteria in their units.
    places: HashMap<(&'g str, &'g str), usize>,
    ids: Ids,
}

/// What a row says of the criterion that it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Named<'g> {
    pub(super) area: &'g str,
    pub(super) name: &'g str,
    pub(super) code: &'g str,
}

impl<'g> Grouped<'g> {
    pub(super) fn new(scale: &'static str) -> Self {
        Grouped { scale, units: IndexMap::new(), places: HashMap::new(), ids: Ids::new("C") }
    }

    /// The criterion of a row, in the unit that the cell of its area names.
    pub(super) fn criterion(
        &mut self,
        Named { area, name, code }: Named<'g>,
        area_cell: Option<(usize, (usize, usize))>,
        (texts, ledger): (&mut Texts, &mut Ledger),
    ) -> Option<&mut DraftCriterion> {
        let id = format!("U{}", self.units.len() + 1);
        let unit = self.units.entry(area).or_insert_with(|| DraftUnit { id, ..DraftUnit::default() });
        if let Some((grid, cell)) = area_cell {
            unit.title.extend(texts.take_cell(ledger, grid, cell, &format!("{}.title", unit.id)));
        }
        let place = *self.places.entry((area, name)).or_insert(unit.criteria.len());
        if place == unit.criteria.len() {
            let standard = code.split_whitespace().collect::<Vec<_>>().join(" ");
            unit.criteria.push(DraftCriterion {
                id: self.ids.of_code(code),
                scale: Some(self.scale.to_owned()),
                maps_to: if standard.is_empty() { Vec::new() } else { vec![standard] },
                ..DraftCriterion::default()
            });
        }
        unit.criteria.get_mut(place)
    }

    /// The number of criteria.
    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    pub(super) fn into_units(self) -> Vec<DraftUnit> {
        self.units.into_values().collect()
    }
}
