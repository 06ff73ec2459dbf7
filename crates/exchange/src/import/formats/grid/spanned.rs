//! Names that stand above several others: cells of one column that each go with several rows of the next one.

use super::{area::Area, columns::Texts};

/// Returns whether the names of a column are those of units, of which the criteria stand in the next one: what is judged,
/// or how much it counts, stands in each of the rows that go with one of them.
pub(super) fn heads(
    grid: &Area,
    begin: usize,
    (unit, name): ((usize, &Texts), (usize, &Texts)),
    judged: &[usize],
) -> bool {
    let says = |row: usize, column: usize| !grid.said(row, column).is_empty();
    let is_below = |row: &usize| {
        !says(*row, unit.0)
            && says(*row, name.0)
            && judged.iter().filter(|column| says(*row, **column)).count() >= judged.len().min(2)
    };
    let is_merged = |row: &usize| grid.merged(*row, unit.0).is_some_and(|area| area.rows.start() < row);
    let mut below = (begin..grid.rows()).filter(is_below).peekable();
    let is_rare = unit.1.filled * 3 <= name.1.filled * 2;
    !judged.is_empty() && below.peek().is_some() && (is_rare || below.any(|row| is_merged(&row)))
}

/// Returns whether a cell goes with several rows, each of which has a name of its own.
pub(super) fn is_of_several(grid: &Area, (row, column): (usize, usize), name: usize) -> bool {
    let rows = grid.merged(row, column).map_or(row..=row, |area| area.rows.clone());
    rows.filter(|row| !grid.said(*row, name).is_empty()).nth(1).is_some()
}
