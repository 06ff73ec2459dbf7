//! Points that each criterion gives to its levels: beside their descriptions, or in a row of numbers below them. Criteria
//! with the same points share a scale.

use std::collections::HashSet;

use crate::{
    bounds::SCALES_MAX,
    import::ledger::{Ledger, Why},
    rubric::{DraftLevel, DraftScale, ScaleKind},
};

use super::{
    super::{
        numbers::{self, Meaning},
        row_words,
        table::Table,
        words::{self, Role},
    },
    Rows,
};

/// The cells that say the points of the levels of one criterion, in the order of the layout.
pub(super) struct Said {
    unit: usize,
    criterion: usize,
    cells: Vec<(usize, usize)>,
}

/// The rows below criteria that hold nothing but the points of their levels. A single one is a sum if it has a name, or
/// stands below several criteria.
pub(super) fn rows_of_points(table: &Table) -> HashSet<usize> {
    let (grid, layout) = (table.grid, table.layout);
    let levels: Vec<usize> = layout.level_columns().collect();
    let said = |row: usize| levels.iter().map(move |column| grid.said(row, *column)).filter(|said| !said.is_empty());
    let name = |row: usize| layout.names.iter().map(|column| grid.said(row, column.at)).find(|said| !said.is_empty());
    let is_of_points = |row: &usize| {
        let is_below = || *row > layout.header.1 && said(row - 1).any(|said| !numbers::says_number(said));
        let is_named = || name(*row).is_none_or(|name| matches!(words::role(name), Some(Role::Weight | Role::Result)));
        let is_total = || grid.filled(*row).any(|column| row_words::is_total(grid.said(*row, column)));
        // Most rows hold descriptions, and then nothing of their words is looked up.
        said(*row).count() >= 2 && said(*row).all(numbers::says_number) && is_below() && is_named() && !is_total()
    };
    let rows: Vec<usize> = (layout.header.1..grid.rows()).filter(is_of_points).collect();
    let is_of_several = |row: usize| (layout.header.1..row).filter(|row| name(*row).is_some()).nth(1).is_some();
    let is_alone = rows.len() == 1 && rows.iter().all(|row| name(*row).is_some() || is_of_several(*row));
    if layout.levels.len() < 2 || is_alone { HashSet::new() } else { rows.into_iter().collect() }
}

impl Rows<'_, '_> {
    /// A row of points belongs to the criterion above.
    pub(super) fn points_below(&mut self, ledger: &mut Ledger, row: usize) {
        let cells = self.table.layout.levels.iter().map(|columns| {
            let filled = columns.iter().find(|column| !self.table.grid.said(row, column.at).is_empty());
            (row, filled.or(columns.first()).map_or(0, |column| column.at))
        });
        let cells = cells.collect();
        self.points_in(cells);
        for column in &self.table.layout.names {
            ledger.leave_cell(self.table.number, (row, column.at), Why::Heading);
        }
    }

    /// The columns of points belong to the criterion of their row.
    pub(super) fn points_beside(&mut self, row: usize) {
        let layout = self.table.layout;
        if layout.level_points.is_empty() {
            return;
        }
        let of_level =
            |level: usize| layout.level_points.iter().find(|(of, _)| *of == level).map(|(_, points)| *points);
        let cells = layout.levels.iter().map(|columns| {
            // A level without a column of points has none, and then no level of the criterion has.
            (row, columns.iter().find_map(|column| of_level(column.at)).unwrap_or(usize::MAX))
        });
        let cells: Vec<(usize, usize)> = cells.collect();
        if cells.iter().any(|(row, column)| !self.table.grid.said(*row, *column).is_empty()) {
            self.points_in(cells);
        }
    }

    fn points_in(&mut self, cells: Vec<(usize, usize)>) {
        let Some(unit) = self.unit else { return };
        let Some(criterion) = self.units[unit].criteria.len().checked_sub(1) else { return };
        self.points.push(Said { unit, criterion, cells });
    }

    /// Gives each criterion with points the scale that has them, and returns the scales of the table.
    pub(super) fn settle_points(&mut self, ledger: &mut Ledger) -> Vec<DraftScale> {
        let Some(levels) = self.levels.take() else { return Vec::new() };
        let count: usize = self.units.iter().map(|unit| unit.criteria.len()).sum();
        let made: Vec<(Said, Option<Vec<DraftLevel>>)> = std::mem::take(&mut self.points)
            .into_iter()
            .map(|said| {
                let valued = self.valued(&said, &levels.scale, &levels.ids);
                (said, valued)
            })
            .collect();
        let mut seen = HashSet::new();
        let pointed = made.iter().filter(|(said, valued)| valued.is_some() && seen.insert((said.unit, said.criterion)));
        let has_others = pointed.count() < count;
        if !has_others {
            self.given.take_back(&levels.scale.id);
        }
        let mut scales: Vec<DraftScale> = if has_others { vec![levels.scale.clone()] } else { Vec::new() };
        for (said, valued) in made {
            let has_place =
                |levels: &[DraftLevel]| scales.len() < SCALES_MAX || scales.iter().any(|known| known.levels == levels);
            let scale = valued.filter(|valued| has_place(valued)).map(|valued| {
                let scale = DraftScale { kind: ScaleKind::Points, levels: valued, ..levels.scale.clone() };
                self.given.of_scale(scale)
            });
            let into = scale.as_ref().map(|scale| format!("scale.{}.value", scale.id));
            let named = |cell: &(usize, usize)| numbers::of_label(self.table.grid.said(cell.0, cell.1));
            let is_band = |cell| named(cell).is_some_and(|named| named.meaning == Meaning::Band);
            let why = if said.cells.iter().any(is_band) { Why::Range } else { Why::Rule };
            for cell in said.cells {
                match &into {
                    Some(into) => ledger.take_cell(self.table.number, cell, into),
                    None => ledger.leave_cell(self.table.number, cell, why),
                }
            }
            match scale {
                Some(scale) => {
                    self.told.pointed += 1;
                    if let Some(criterion) =
                        self.units.get_mut(said.unit).and_then(|unit| unit.criteria.get_mut(said.criterion))
                    {
                        criterion.scale = Some(scale.id.clone());
                    }
                    if scales.iter().all(|known| known.id != scale.id) {
                        scales.push(scale);
                    }
                }
                None => self.told.unpointed += 1,
            }
        }
        scales
    }

    /// The levels of a scale with the points of a criterion as their values, where these rise with the levels.
    fn valued(&self, said: &Said, scale: &DraftScale, ids: &[String]) -> Option<Vec<DraftLevel>> {
        let mut levels = scale.levels.clone();
        let mut last = f64::NEG_INFINITY;
        for level in &mut levels {
            let place = ids.iter().position(|id| *id == level.id)?;
            let (row, column) = said.cells.get(place)?;
            let named = numbers::of_label(self.table.grid.said(*row, *column))?;
            let number = named.number();
            let is_one = named.meaning == Meaning::Points && numbers::is_short(&named.value);
            if !is_one || number < 0.0 || number <= last {
                return None;
            }
            last = number;
            level.value = Some(named.value);
        }
        Some(levels)
    }
}
