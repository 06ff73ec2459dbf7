//! The columns of the table, which had twelve at first and have fourteen since, and the row that is the framework.

use serde_json::Value;

use crate::tabular::Grid;

use super::{super::super::Broken, ImportFault};
use crate::import::Place;

pub(super) const PARENT: usize = 0;
pub(super) const ID: usize = 1;
pub(super) const NAME: usize = 2;
pub(super) const DESCRIPTION: usize = 3;
pub(super) const FORMAT: usize = 4;
pub(super) const SCALE: usize = 5;
pub(super) const CONFIGURATION: usize = 6;
pub(super) const RULE: usize = 7;
pub(super) const OUTCOME: usize = 8;
pub(super) const RULE_CONFIGURATION: usize = 9;

/// The rows of a table and those of its columns that depend on its age.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    pub(super) framework: usize,
    pub(super) header: Option<usize>,
    /// All rows that are competencies.
    pub(super) items: Vec<usize>,
    pub(super) cross_references: Option<usize>,
    pub(super) exported: Option<usize>,
    pub(super) framework_flag: usize,
    pub(super) taxonomies: usize,
}

impl Rows {
    pub(super) fn read(grid: &Grid) -> Result<Self, ImportFault> {
        let found = frameworks(grid);
        let Some((framework, framework_flag)) = found.first().copied() else { return Err(ImportFault::Unknown) };
        if let Some((second, flag)) = found.get(1).copied() {
            return Err(ImportFault::At { place: Place::of_cell(grid, second, flag), why: Broken::Twice });
        }
        let is_new = framework_flag == 12;
        // Moodle passes over the first row, whatever it says.
        let header = Some(0).filter(|header| *header != framework);
        let says = |row: usize| (PARENT..=DESCRIPTION).any(|column| !grid.said(row, column).is_empty());
        let items = (0..grid.rows()).filter(|row| *row != framework && Some(*row) != header && says(*row)).collect();
        Ok(Rows {
            framework,
            header,
            items,
            cross_references: is_new.then_some(10),
            exported: is_new.then_some(11),
            framework_flag,
            taxonomies: framework_flag + 1,
        })
    }
}

/// The rows that say of themselves that they are the framework, and the column in which they do: their seventh cell is the
/// configuration of a scale. In a table of fourteen columns the eleventh holds other ids.
pub(super) fn frameworks(grid: &Grid) -> Vec<(usize, usize)> {
    let in_column = |column: usize| -> Vec<(usize, usize)> {
        (0..grid.rows())
            .filter(|row| is_true(grid, *row, column) && is_configured(grid, *row))
            .map(|row| (row, column))
            .collect()
    };
    let new = in_column(12);
    if new.is_empty() { in_column(10) } else { new }
}

fn is_true(grid: &Grid, row: usize, column: usize) -> bool {
    !matches!(grid.said(row, column).to_lowercase().as_str(), "" | "0" | "false" | "null")
}

fn is_configured(grid: &Grid, row: usize) -> bool {
    let configuration: Option<Value> = serde_json::from_str(grid.said(row, CONFIGURATION)).ok();
    configuration.as_ref().and_then(Value::as_array).and_then(|list| list.first()?.get("scaleid")).is_some()
}
