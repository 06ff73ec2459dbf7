//! What stands in a table of criteria and is none: descriptors with points of their own, and tables without levels below.

use std::ops::Range;

use super::super::{numbers, table::Table};

/// Longest text of a key of points or marks.
const KEY_CHARS_MAX: usize = 30;

/// Returns whether several descriptions stand to one criterion, each with its own points, as in the tables of schools.
pub(super) fn has_descriptors(table: &Table) -> bool {
    let (grid, layout) = (table.grid, table.layout);
    let (Some(weight), true) = (layout.weight, layout.levels.is_empty()) else { return false };
    let says = |row: usize, column: usize| !grid.said(row, column).is_empty();
    let is_descriptor = |row: &usize| {
        layout.names.iter().all(|column| !says(*row, column.at))
            && layout.descriptions.iter().any(|column| says(*row, column.at))
            && numbers::plain(grid.said(*row, weight)).is_some()
    };
    (layout.header.1..grid.rows()).any(|row| is_descriptor(&row))
}

/// Rows of tables without levels that stand below one with levels, apart from it: keys that say which points make which
/// mark. Their texts are short, and fewer columns are filled.
pub(super) fn without_levels(table: &Table) -> Vec<Range<usize>> {
    let (grid, layout) = (table.grid, table.layout);
    if layout.levels.len() < 2 || layout.sections.is_some() {
        return Vec::new();
    }
    let levels: Vec<usize> = layout.level_columns().collect();
    let begins: Vec<usize> =
        (layout.header.1 + 1..grid.rows()).filter(|row| grid.columns(*row) > 0 && grid.is_apart(*row)).collect();
    let ends = begins.iter().skip(1).copied().chain([grid.rows()]);
    let blocks = begins.iter().copied().zip(ends).map(|(begin, end)| {
        let last = (begin..end).rev().find(|row| grid.columns(*row) > 0).unwrap_or(begin);
        begin..last + 1
    });
    let is_key = |rows: &Range<usize>| {
        let widths: Vec<usize> = rows.clone().map(|row| grid.filled(row).count()).collect();
        let is_short = rows
            .clone()
            .all(|row| grid.filled(row).all(|column| grid.said(row, column).chars().count() <= KEY_CHARS_MAX));
        let fills_levels = rows.clone().any(|row| levels.iter().all(|column| !grid.said(row, *column).is_empty()));
        let has_number = rows
            .clone()
            .skip(1)
            .all(|row| grid.filled(row).any(|column| grid.said(row, column).starts_with(|c: char| c.is_ascii_digit())));
        rows.len() >= 2
            && widths.iter().all(|width| *width == widths[0] && *width >= 2)
            && is_short
            && !fills_levels
            && has_number
    };
    blocks.filter(is_key).collect()
}
