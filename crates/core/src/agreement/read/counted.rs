//! Tables that count: how many raters chose each category of a unit, or how often two raters chose what.

use crate::{
    agreement::table::{Counted, RatedUnit, RatingTable},
    bounds,
    tabular::GridPlace,
};

use super::{
    RatingFaultKind, Reader, Sought, TableForm, header::TableHeader, layout::TableLayout, ratings::Meant,
    rows::UnitRows,
};

/// Names for the two raters of a cross table, who have none there.
const ROWS: &str = "rows";
const COLUMNS: &str = "columns";

impl Reader<'_> {
    pub(super) fn counted(&mut self, header: &TableHeader, layout: &TableLayout) -> Option<RatingTable> {
        match layout.form {
            TableForm::Contingency => self.contingency(header, layout),
            _ => self.units_counted(header, layout),
        }
    }

    fn units_counted(&mut self, header: &TableHeader, layout: &TableLayout) -> Option<RatingTable> {
        let categories: Vec<(String, GridPlace)> =
            layout.columns.iter().map(|column| (header.names[*column].clone(), header.place(*column))).collect();
        let Meant { scale, declared, values } = self.categories(&categories)?;
        let (mut units, mut counts) = (UnitRows::default(), Vec::new());
        for (number, row) in layout.rows.iter().copied().enumerate() {
            let name = match layout.unit {
                Some(column) => self.needed(GridPlace { row, column: Some(column) }, Sought::Unit)?,
                None => (number + 1).to_string(),
            };
            if let (_, Some(before)) = units.place(RatedUnit::new(&name, None), row) {
                self.twice(GridPlace { row, column: layout.unit }, &name, before);
                return None;
            }
            let mut of_unit = Vec::new();
            for (column, value) in layout.columns.iter().zip(&values) {
                let count = self.counted_at(GridPlace { row, column: Some(*column) })?;
                of_unit.push(Counted { value: *value, count });
            }
            counts.push(of_unit);
        }
        self.checked(header, RatingTable::of_counts(units.units, scale, &declared, &counts))
    }

    fn contingency(&mut self, header: &TableHeader, layout: &TableLayout) -> Option<RatingTable> {
        let Some(names) = layout.unit else {
            self.fault(header.whole(), RatingFaultKind::ColumnMissing { sought: Sought::Unit });
            return None;
        };
        let mut across: Vec<(String, GridPlace)> =
            layout.columns.iter().map(|column| (header.names[*column].clone(), header.place(*column))).collect();
        let mut down = Vec::new();
        for row in layout.rows.iter().copied() {
            let place = GridPlace { row, column: Some(names) };
            down.push((row, self.needed(place, Sought::Unit)?));
            across.push((down.last()?.1.clone(), place));
        }
        let Meant { scale, declared, values } = self.categories(&across)?;
        let (mut units, mut cells) = (Vec::new(), Vec::new());
        for (number, (row, name)) in down.iter().enumerate() {
            for (place, column) in layout.columns.iter().enumerate() {
                let count = self.counted_at(GridPlace { row: *row, column: Some(*column) })?;
                if units.len() + count as usize > bounds::AGREEMENT_UNITS_MAX {
                    self.fault(GridPlace { row: *row, column: Some(*column) }, RatingFaultKind::TooManyUnits);
                    return None;
                }
                for each in 1..=count {
                    units.push(RatedUnit::new(&format!("{name} / {} {each}", header.names[*column]), None));
                    cells.extend([Some(values[layout.columns.len() + number]), Some(values[place])]);
                }
            }
        }
        let raters = [ROWS, COLUMNS].map(str::to_owned).to_vec();
        self.checked(header, RatingTable::new(raters, units, scale, &declared, &cells))
    }

    fn counted_at(&mut self, place: GridPlace) -> Option<u32> {
        let (row, column) = (place.row, place.column.unwrap_or_default());
        let count = self.count(row, column);
        if count.is_none() {
            self.fault(place, RatingFaultKind::NotACount { text: super::shortened(self.grid.said(row, column)) });
        }
        count
    }
}
