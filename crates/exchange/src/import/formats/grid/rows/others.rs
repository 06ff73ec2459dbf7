//! What stands in a table of criteria and is none: descriptors with points of their own, and tables without levels below.

use std::{collections::HashMap, ops::Range};

use crate::import::level_words::height;

use super::super::{area::Area, layout::Layout, numbers, table::Table};

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

/// Returns whether the cells below the levels are all empty, to be ticked: then no heading is known by having none.
pub(super) fn is_form(table: &Table) -> bool {
    let (grid, layout) = (table.grid, table.layout);
    let below = || layout.header.1..grid.rows();
    let is_filled = |row: usize| layout.level_columns().any(|column| !grid.said(row, column).is_empty());
    let is_named = |row: &usize| layout.names.iter().any(|column| !grid.said(*row, column.at).is_empty());
    layout.levels.len() >= 2 && !below().any(is_filled) && below().filter(is_named).count() >= 2
}

/// Returns whether each unit has one description, which comes with each of its criteria.
pub(super) fn describes_units(table: &Table) -> bool {
    let (Some(unit), Some(description)) = (table.layout.units.first(), table.layout.descriptions.first()) else {
        return false;
    };
    let mut by_unit: HashMap<&str, &str> = HashMap::new();
    let mut rows = 0;
    for row in table.layout.header.1..table.grid.rows() {
        let (unit, description) = (table.grid.said(row, unit.at), table.grid.said(row, description.at));
        if unit.is_empty() || description.is_empty() {
            continue;
        }
        rows += 1;
        if *by_unit.entry(unit).or_insert(description) != description {
            return false;
        }
    }
    rows > by_unit.len()
}

/// Rows of tables without levels that stand below one with levels, apart from it: keys that say which points make which
/// mark. Their texts are short, and fewer columns are filled. Criteria without any anchors look like them; the ranges of
/// their rows are the second.
pub(super) fn without_levels(table: &Table) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (grid, layout) = (table.grid, table.layout);
    if layout.levels.len() < 2 || layout.sections.is_some() {
        return Default::default();
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
    let is_of_criteria = |rows: &Range<usize>| are_criteria(grid, layout, rows);
    blocks.filter(is_key).partition(|rows| !is_of_criteria(rows))
}

/// Returns whether each of several rows names a criterion and says at most its code and weight. The names of a key
/// begin with numbers, or are marks.
fn are_criteria(grid: &Area, layout: &Layout, rows: &Range<usize>) -> bool {
    let begins_with_digit = |said: &str| said.starts_with(|c: char| c.is_ascii_digit());
    let is_band = |said: &str| numbers::of_label(said).is_some_and(|named| named.meaning == numbers::Meaning::Band);
    let can_hold = |row: usize, column: usize| {
        let said = grid.said(row, column);
        let is_code = layout.codes == Some(column) && !is_band(said);
        let is_weight = layout.weight == Some(column) && numbers::plain(said).is_some();
        !begins_with_digit(said) || is_code || is_weight
    };
    let name = |row: usize| layout.names.iter().map(|column| grid.said(row, column.at)).find(|said| !said.is_empty());
    let is_mark = |name: &str| name.split_whitespace().count() <= 2 && height(name).is_some_and(|(_, begins)| begins);
    let is_named = |row: usize| name(row).is_some_and(|name| !begins_with_digit(name));
    rows.clone().all(|row| is_named(row) && grid.filled(row).all(|column| can_hold(row, column)))
        && !rows.clone().skip(1).all(|row| name(row).is_some_and(is_mark))
}
