//! The rows of a header: the one that names the levels, with what stands above and below it.

use crate::{
    import::{
        language,
        level_words::{grade, height, is_height_alone},
    },
    tabular::Merged,
};

use super::{
    area::Area,
    layout::{COLUMNS_MAX, Layout},
    numbers, points,
    words::{self, Role},
};

/// The text of a header, which may stand above in a cell that is shown as one with this.
pub(super) fn header_of<'g>(grid: &Area<'g>, row: usize, column: usize) -> &'g str {
    match grid.merged(row, column) {
        Some(area) if grid.said(row, column).is_empty() && !is_title(grid, area) => {
            grid.said(*area.rows.start(), *area.columns.start())
        }
        _ => grid.said(row, column),
    }
}

/// Rows below a cell by which its width is judged.
const ROWS_BELOW: usize = 10;

/// Returns whether a cell lies over all columns of what stands below it: then it names the table and none of them.
fn is_title(grid: &Area, area: &Merged) -> bool {
    let below = area.rows.end() + 1..(area.rows.end() + 1 + ROWS_BELOW).min(grid.rows());
    let is_wide = area.columns.clone().count() > 2;
    is_wide && below.clone().all(|row| grid.filled(row).all(|column| area.columns.contains(&column)))
}

/// The role that a header in another row of the header names.
pub(super) fn above(grid: &Area, layout: &Layout, column: usize) -> Option<Role> {
    (layout.header.0..layout.header.1).rev().find_map(|row| words::role(header_of(grid, row, column)))
}

/// Finds the other rows of the header: points over or under the names of the levels, and what stands above both.
pub(super) fn two_rows(layout: &mut Layout, grid: &Area, levels: &[usize]) {
    if levels.len() < 2 {
        return;
    }
    let said = |row: usize| levels.iter().map(move |column| grid.said(row, *column));
    let is_points = |row: usize| {
        let filled = said(row).filter(|said| !said.is_empty()).count();
        let numbered = said(row).filter(|said| numbers::of_label(said).is_some() && height(said).is_none()).count();
        filled >= 2 && numbered == filled && filled * 2 >= levels.len()
    };
    let is_short = |row: usize| said(row).all(|said| !said.is_empty() && said.chars().count() <= 40);
    let length = |row: usize| said(row).map(|said| said.chars().count()).sum::<usize>();
    let row = layout.labels;
    // The names of the levels once more, in another language. Descriptions begin with words of levels, too.
    let is_name = |column: usize| {
        let said = grid.said(row, column);
        height(said).is_some_and(|(_, begins)| begins) && said.split_whitespace().count() <= 3
    };
    let is_short_label = |row: usize| said(row).all(|said| said.split_whitespace().count() <= 3);
    let says_again = |below: usize| {
        let is_unnamed = |column: usize| levels.contains(&column) || words::role(grid.said(below, column)).is_some();
        let language_of = |row: usize| language::of_texts(said(row));
        let is_in_another = is_short_label(below) && language_of(row) != language_of(below);
        let again = |column: &usize| {
            let said = grid.said(below, *column);
            is_height_alone(said) || is_in_another && height(said).is_some_and(|(_, begins)| begins)
        };
        levels.iter().all(|column| is_name(*column) && again(column)) && grid.filled(below).all(is_unnamed)
    };
    let names_levels = |row: usize| {
        let speaks = |said: &&str| height(said).is_some() || grade(said).is_some();
        is_short(row) && !is_points(row) && said(row).filter(speaks).count() >= 2
    };
    let longer_below = length(row + 2) > length(row + 1) * 3 / 2;
    if is_points(row) && is_short(row + 1) && !is_points(row + 1) && longer_below {
        (layout.points, layout.labels, layout.header) = (Some(row), row + 1, (row, row + 2));
    } else if row > grid.rows.start && is_points(row) && names_levels(row - 1) {
        (layout.points, layout.labels, layout.header) = (Some(row), row - 1, (row - 1, row + 1));
    } else if row > grid.rows.start && is_points(row - 1) && !is_points(row) {
        (layout.points, layout.header) = (Some(row - 1), (row - 1, row + 1));
    } else if is_points(row + 1) && !is_points(row) {
        (layout.points, layout.header) = (Some(row + 1), (row, row + 2));
    }
    // What the other columns hold may stand one row lower than the names of the levels.
    let names_others = |below: usize| {
        let is_other = |column: usize| grid.said(row, column).is_empty() && !levels.contains(&column);
        let roles = grid.filled(below).map(|column| words::role(grid.said(below, column)).filter(|_| is_other(column)));
        let roles: Vec<Option<Role>> = roles.collect();
        let is_name = |role: &Option<Role>| matches!(role, Some(Role::Name | Role::Unit));
        roles.iter().all(Option::is_some) && roles.iter().any(is_name)
    };
    let next = layout.header.1;
    if points::is_of_roles(grid, next) || says_again(next) || names_others(next) {
        layout.header.1 += 1;
    }
    let begin = layout.header.0;
    let heads = |row: usize| {
        let roles =
            (0..grid.columns(row).min(COLUMNS_MAX)).filter(|column| words::role(grid.said(row, *column)).is_some());
        let spans =
            levels.iter().any(|column| grid.merged(row, *column).is_some_and(|area| area.columns.clone().count() > 1));
        let is_title =
            grid.columns(row) > 0 && (0..grid.columns(row)).filter(|at| !grid.said(row, *at).is_empty()).count() < 2;
        !is_title && (spans || roles.count() > 0)
    };
    if begin > grid.rows.start && heads(begin - 1) {
        layout.header.0 -= 1;
    }
}
